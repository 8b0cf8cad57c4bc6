//! Results and plan as plain text, for an e-mail or a paper.

use super::chart::LayersModel;
use super::findings::findings;
use super::screens::{about, is_accepted, of_cycle, owner, title};
use super::{State, words};
use crate::assessment::UnitId;
use crate::framework::ThemeId;
use crate::planning;
use words::results::{overview, report};

/// How many of a list are named.
const NAMED: usize = 8;

/// What the answers say and what is planned, line by line.
#[must_use]
pub fn prose(state: &State) -> String {
    let results = state.results();
    let mut out = words::results::printed(state);
    let mut part = |title: &str, lines: Vec<String>| {
        if lines.is_empty() {
            return;
        }
        out.push_str("\n\n");
        out.push_str(title);
        for line in lines {
            out.push_str("\n- ");
            out.push_str(&line);
        }
    };
    let model = LayersModel::new(state, &results, None);
    let index = &results.index;
    if let (Some(value), Some(low), Some(high)) = (index.value, index.low, index.high) {
        let (answered, applicable) = results.counts();
        let [value, low, high] = [value, low, high].map(words::whole);
        let said = format!("{value} {}", words::results::OF_100);
        let rests_on = words::results::rests_on(answered, applicable, &low, &high);
        let mut lines = vec![said, rests_on];
        let basis = words::results::basis(state);
        if !basis.is_empty() {
            lines.push(basis);
        }
        if state.has_group() {
            lines.push(words::group::rests_on(state));
        }
        part(&words::results::index_of(&model.of), lines);
    }
    part(words::results::LAYERS, model.means());
    let mut said = Vec::new();
    for found in findings(state, &results) {
        said.push(found.text);
    }
    part(&words::results::findings::heading(said.len()), said);
    let cell = |unit: &UnitId, theme: &ThemeId| {
        words::results::cell(state.theme_name(theme), &state.unit_name(unit))
    };
    let mut strengths = Vec::new();
    for shown in results.strengths.iter().take(NAMED) {
        strengths.push(cell(&shown.unit, &shown.theme));
    }
    part(overview::STRENGTHS, strengths);
    let mut gaps = Vec::new();
    for gap in results.gaps.iter().take(NAMED) {
        let name = |stage| state.framework.stage_name(stage);
        let said = overview::gap(name(gap.stage), name(gap.target));
        gaps.push(format!("{}: {said}", cell(&gap.unit, &gap.theme)));
    }
    if results.gaps.len() > NAMED {
        gaps.push(overview::and_more(results.gaps.len() - NAMED));
    }
    part(overview::GAPS, gaps);
    let plan = planning::plan(&state.framework, &state.assessment);
    if !plan.chunks.is_empty() && !is_accepted(state) {
        let suggested = words::plan::SUGGESTED.to_owned();
        part(words::plan::HEADING, vec![suggested]);
    }
    for cycle in &plan.cycles {
        let mut lines = Vec::new();
        for (_, chunk) in of_cycle(&plan, cycle.cycle) {
            let mut line = format!(
                "{} ({}; {})",
                title(state, chunk),
                about(state, chunk),
                words::plan::status(chunk.status)
            );
            let owner = owner(state, chunk);
            if !owner.is_empty() {
                line = format!("{line}: {owner}");
            }
            lines.push(line);
        }
        let mut named = words::plan::cycle(cycle.cycle);
        if let (Some(start), Some(end)) = (cycle.start, cycle.end) {
            named.push_str(", ");
            named.push_str(&words::plan::days(&words::day(start), &words::day(end)));
        }
        part(&named, lines);
    }
    part(report::READ_WITH_CARE, vec![report::LIMITS.to_owned()]);
    out
}
