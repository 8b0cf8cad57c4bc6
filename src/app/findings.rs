//! A short reading of the results: what stands out, in order, each with the figures behind it.
//!
//! Every finding has a weight, about how many stages it is worth; the heaviest two are said, and the gap
//! to look at first. So the same answers always read the same, and others read differently.

use super::chart::LayersModel;
use super::{State, words};
use crate::framework::Stage;
use crate::scoring::{Alignment, LearnFrom, Results, Sheet};
use words::results::findings as say;

/// How many findings are said.
const SAID: usize = 3;

/// Fewer answers than this say nothing by their number.
pub const FEW: usize = 3;

/// One thing that stands out.
pub struct Finding {
    /// How much it stands out, about in stages.
    pub weight: f64,
    /// What it is.
    pub text: String,
    /// The figures that it rests on.
    pub how: String,
}

/// What stands out most, heaviest first.
#[must_use]
pub fn findings(state: &State, results: &Results) -> Vec<Finding> {
    let all = [
        early(results),
        spread(state, results),
        levels(state, results),
        moved(state, results),
        ahead(state, results),
        to_show(state, results),
        learn(state, results),
    ];
    let mut all: Vec<Finding> = all.into_iter().flatten().collect();
    greatest_first(&mut all, |finding| finding.weight);
    // Last what to look at first, for that is what people came for.
    let gap = gap(state, results);
    all.truncate(SAID - usize::from(gap.is_some()));
    all.extend(gap);
    all
}

fn early(results: &Results) -> Option<Finding> {
    let index = &results.index;
    if index.coverage? >= 0.5 {
        return None;
    }
    let (answered, applicable) = results.counts();
    let (low, high) = (words::whole(index.low?), words::whole(index.high?));
    Some(Finding {
        weight: 5.0,
        text: say::early(answered, applicable, &low, &high),
        how: say::how_early(answered, applicable),
    })
}

fn spread(state: &State, results: &Results) -> Option<Finding> {
    let model = LayersModel::new(state, results, None);
    let (least, most) = model.extremes()?;
    if model.rows.len() < 2 {
        return None;
    }
    let stage = |value: f64| words::at_stage(&state.framework, value);
    let text = if words::figure(most) == words::figure(least) {
        say::close(&words::stage_of(&state.framework, most))
    } else {
        say::spread(
            &model.at(most),
            &stage(most),
            &model.at(least),
            &stage(least),
        )
    };
    Some(Finding {
        weight: 0.5 + most - least,
        text,
        how: say::means(&model.means()),
    })
}

/// Sorts by a figure, the greatest first; equals stay in their order. The lists are short.
fn greatest_first<T>(all: &mut [T], figure: fn(&T) -> f64) {
    for nth in 1..all.len() {
        let mut at = nth;
        while at > 0 && figure(&all[at - 1]) < figure(&all[at]) {
            all.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Sorts by gap, furthest apart first; of equals the framework's order stays.
pub fn by_gap(all: &mut [&Alignment]) {
    greatest_first(all, |found| found.gap);
}

/// Where levels see a theme differently, in words.
#[must_use]
pub fn apart(state: &State, found: &Alignment) -> String {
    let (mut high, mut low) = (None, None);
    for (level, mean) in found.levels.iter() {
        if high.is_none_or(|(_, most)| *mean > most) {
            high = Some((level, *mean));
        }
        if low.is_none_or(|(_, least)| *mean < least) {
            low = Some((level, *mean));
        }
    }
    let (Some((high, most)), Some((low, least))) = (high, low) else {
        return String::new();
    };
    let named = |level| {
        state
            .framework
            .level(level)
            .map_or_else(String::new, |level| level.name.to_ascii_lowercase())
    };
    let stage = |value: f64| words::at_stage(&state.framework, value);
    say::apart(
        state.theme_name(&found.theme),
        &named(high),
        &stage(most),
        &named(low),
        &stage(least),
    )
}

fn levels(state: &State, results: &Results) -> Option<Finding> {
    let mut notable: Vec<_> = results
        .alignment
        .iter()
        .filter(|found| found.is_notable())
        .collect();
    by_gap(&mut notable);
    let widest = notable.first()?;
    let mut text = apart(state, widest);
    if notable.len() > 1 {
        text.push_str(&say::more_apart(notable.len() - 1));
    }
    let mean = |(level, mean)| {
        let name = state.framework.level(level).map_or("", |level| &level.name);
        format!("{name} {}", words::figure(mean))
    };
    let means: Vec<String> = widest
        .levels
        .iter()
        .map(|(level, value)| mean((level, *value)))
        .collect();
    Some(Finding {
        weight: widest.gap + 0.2,
        text,
        how: say::how_apart(&means, &words::figure(widest.gap)),
    })
}

fn moved(state: &State, results: &Results) -> Option<Finding> {
    let change = &results.change;
    let mean = change.mean.filter(|_| change.answers() >= FEW)?;
    let baseline = words::baseline(&state.assessment.settings);
    Some(Finding {
        weight: 1.0 + mean.abs(),
        text: say::moved(change.up, change.down, change.answers(), &baseline),
        how: say::how_moved(change.up, change.same, change.down, &words::signed(mean)),
    })
}

fn ahead(state: &State, results: &Results) -> Option<Finding> {
    let all = &results.foundation_missing;
    let first = all.first()?;
    let stage = |stage: Stage| state.framework.stage_name(stage);
    let needs = &first.needs;
    let mut text = say::ahead(
        &state.unit_name(&first.unit),
        state.theme_name(&first.theme),
        stage(first.stage),
        state.theme_name(&needs.theme),
        &state.unit_name(&needs.unit),
        stage(needs.found),
    );
    if all.len() > 1 {
        text.push_str(&say::more_ahead(all.len() - 1));
    }
    let reason = state.framework.prerequisites.iter().find(|found| {
        found.before.theme == first.theme
            && found.needs.theme == needs.theme
            && found.needs.stage == needs.stage
    });
    let because = reason.map_or("", |found| &found.because);
    Some(Finding {
        weight: 1.4 + 0.2 * small(all.len()),
        text,
        how: say::how_ahead(because, stage(needs.stage)),
    })
}

fn to_show(state: &State, results: &Results) -> Option<Finding> {
    let sheet = Sheet::new(&state.framework, &state.collective);
    let cells = sheet.units.iter().flat_map(|unit| &unit.cells);
    let claims = cells.filter(|cell| cell.claim().is_some()).count();
    let open = results.show_it.len();
    (claims >= FEW).then(|| Finding {
        weight: 0.6 + small(open) / small(claims),
        text: say::to_show(open, claims, state.framework.stage_name(Stage::MATURING)),
        how: words::results::overview::TO_SHOW_TEXT.to_owned(),
    })
}

fn gap(state: &State, results: &Results) -> Option<Finding> {
    let first = results.gaps.first()?;
    let stage = |stage: Stage| state.framework.stage_name(stage);
    Some(Finding {
        weight: 0.0,
        text: say::gap(
            state.theme_name(&first.theme),
            &state.unit_name(&first.unit),
            stage(first.stage),
            stage(first.target),
        ),
        how: say::how_gap(first.gap, results.gaps.len()),
    })
}

/// Whom a unit could ask, in words.
#[must_use]
pub fn ask(state: &State, found: &LearnFrom) -> String {
    let stage = |unit| {
        let stage = state.collective.answer(unit, &found.theme).stage();
        stage.map_or("", |stage| state.framework.stage_name(stage))
    };
    say::ask(
        &state.unit_name(&found.unit),
        stage(&found.unit),
        state.theme_name(&found.theme),
        &state.unit_name(&found.from),
        stage(&found.from),
    )
}

fn learn(state: &State, results: &Results) -> Option<Finding> {
    let first = results.learn_from.first()?;
    Some(Finding {
        weight: 1.1,
        text: ask(state, first),
        how: words::results::levels::HOW_ASK.to_owned(),
    })
}

#[expect(clippy::cast_precision_loss, reason = "counts of answers are small")]
fn small(count: usize) -> f64 {
    count as f64
}
