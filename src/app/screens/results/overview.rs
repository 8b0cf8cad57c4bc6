//! The overview: the index with its honest range, what stands out, the layers, claims and gaps.

use super::{Shown, body, cells, onward, title};
use crate::app::chart::{LayersModel, Sign, index_scale, radar, scale};
use crate::app::findings::{Finding, findings};
use crate::app::screens::to_guide;
use crate::app::view::{
    Cx, El, choose_unit, details, el, figure, heading, link_button, nothing, several, stage_tag,
    string, table, text,
};
use crate::app::{Deed, Screen, words};
use crate::assessment::UnitId;
use crate::framework::Stage;
use crate::scoring::{CellName, Index, Results};
use words::results::overview as say;

pub fn overview(cx: &Cx, results: &Results) -> El {
    // A unit that was removed meanwhile is not shown any more.
    let is_there = |unit: &&UnitId| results.unit(unit).is_some();
    let unit = cx.ui.shown.as_ref().filter(is_there);
    several()
        .add(choose_unit(cx))
        .add(pictures(cx, results, unit))
        .add(claims(cx, results, unit, Shown::Screen))
        .add(
            el("div.nhsuk-inset-text")
                .add(el("p").text(words::results::NOT_A_RANKING))
                .add(el("p").add(to_guide(cx))),
        )
        .add(onward(cx, words::results::PLAN, Screen::PLAN))
}

/// The index, what stands out, and the layers: of one unit, or of all levels together.
pub fn pictures(cx: &Cx, results: &Results, unit: Option<&UnitId>) -> El {
    let model = LayersModel::new(cx, results, unit);
    let shown = unit.and_then(|unit| results.unit(unit));
    let index = shown.map_or(&results.index, |found| &found.index);
    let mut columns = el("div.ics-columns");
    if model.rows.len() >= 3 {
        let radar = radar(cx, &model);
        columns = columns.add(figure(cx, words::results::SHAPE, radar, model.sentence(cx)));
    }
    let layers = model.scale(cx, "r-layers", &[Sign::Range, Sign::Then, Sign::Today]);
    columns = columns.add(figure(
        cx,
        words::results::LAYERS,
        scale(cx, &layers),
        layers.sentence,
    ));
    // What comes and goes keeps its place, so that what is open beside it stays open.
    let (stands_out, by_unit) = match unit {
        None if results.units.len() > 1 => (reading(cx, results), unit_table(cx, results)),
        None => (reading(cx, results), nothing()),
        Some(_) => (nothing(), nothing()),
    };
    several()
        .add(index_panel(cx, results, &model, index))
        .add(stands_out)
        .add(title(cx, &words::results::layers_of(&model.of)))
        .add(columns)
        .add(layer_table(cx, &model))
        .add(by_unit)
}

fn index_panel(cx: &Cx, results: &Results, model: &LayersModel, index: &Index) -> El {
    let (low, high) = bounds(index);
    let (mut answered, mut applicable) = (0, 0);
    for row in &model.rows {
        answered += row.answered;
        applicable += row.applicable;
    }
    let rests_on = words::results::rests_on(answered, applicable, &low, &high);
    let value = index.value.map(words::whole);
    let mut panel = el("div.ics-index");
    let mut reading = el("p.ics-index__text");
    match &value {
        Some(value) => {
            let figure = el("p.ics-index__figure")
                .add(el("span.ics-index__number").text(value))
                .text(" ")
                .add(el("span.ics-index__of").text(words::results::OF_100));
            panel = panel.add(figure);
        }
        None => reading = reading.string(words::results::index_waits(&model.open())),
    }
    reading = reading
        .text(" ")
        .string(format!("{rests_on} {} ", words::results::basis(cx)));
    if !cx.has_group() {
        // Whoever was sent the questions is awaited by somebody.
        let share = cx.press(Deed::Go(Screen::Share));
        let class = "ics-text-link ics-no-print";
        reading = reading.add(link_button(class, words::results::SEND, "", share));
    }
    let panel = panel.add(index_scale(index)).add(reading);
    let mut how = el("p").string(words::results::how(&model.means(), value.as_deref()));
    if results.units.len() > 1 {
        how = several()
            .add(how)
            .add(el("p").text(words::results::how_levels()));
    }
    el("div.ics-panel.ics-panel--lead[part=panel]")
        .add(heading(cx, 1, "ics-panel__heading").string(words::results::index_of(&model.of)))
        .add(panel)
        .add(details(words::results::HOW, how))
}

fn bounds(index: &Index) -> (String, String) {
    let whole = |bound: Option<f64>| words::whole(bound.unwrap_or_default());
    (whole(index.low), whole(index.high))
}

/// What stands out, each with the figures that it rests on.
fn reading(cx: &Cx, results: &Results) -> El {
    let found = findings(cx, results);
    if found.is_empty() {
        return body(words::results::findings::NOTHING);
    }
    let mut list = el("ol.ics-findings");
    let count = found.len();
    for Finding { text, how, .. } in found {
        list = list.add(
            el("li")
                .add(el("p").string(text))
                .add(details(words::results::HOW, el("p").string(how))),
        );
    }
    several()
        .add(title(cx, &words::results::findings::heading(count)))
        .add(list)
}

fn layer_table(cx: &Cx, model: &LayersModel) -> El {
    let mut columns = vec![
        (words::results::LAYER, false),
        (words::results::STAGE, false),
        (words::results::RANGE, true),
        (words::results::ANSWERED, true),
    ];
    let is_least_told = model.rows.iter().any(|row| row.lowest.is_some());
    if is_least_told {
        columns.push((words::results::LEAST_FAR, false));
    }
    if model.rows.iter().any(|row| row.change.is_some()) {
        columns.push((words::results::CHANGE, true));
    }
    let mut rows = Vec::new();
    for row in &model.rows {
        let range = words::results::range(&words::decimal(row.low), &words::decimal(row.high));
        let change = match row.change {
            Some(change) => string(words::signed(change)),
            None => text(words::results::NOT_SAID),
        };
        let mut cells = vec![
            stage_tag(cx, row.headline),
            string(range),
            string(words::results::of(row.answered, row.applicable)),
        ];
        if is_least_told {
            cells.push(text(row.lowest.as_deref().unwrap_or("–")));
        }
        cells.push(change);
        rows.push((row.name.clone(), cells));
    }
    table(words::results::FIGURES, &columns, rows)
}

fn unit_table(cx: &Cx, results: &Results) -> El {
    let columns = [
        (words::results::PART, false),
        (words::results::LEVEL, false),
        (words::results::INDEX_SHORT, true),
        (words::results::RANGE, true),
        (words::results::ANSWERED, true),
    ];
    let mut rows = Vec::new();
    for unit in cx.assessment.unit_tree() {
        let found = results.unit(&unit.id);
        let Some(found) = found.filter(|found| !found.layers.is_empty()) else {
            continue;
        };
        let level = cx.framework.level(&unit.level);
        let (low, high) = bounds(&found.index);
        let (answered, applicable) = found.counts();
        let cells = vec![
            level.map_or_else(nothing, |level| text(&level.name)),
            match found.index.value {
                Some(value) => string(words::whole(value)),
                None => text(words::results::OPEN),
            },
            string(words::results::range(&low, &high)),
            string(words::results::of(answered, applicable)),
        ];
        rows.push((words::unit_name(&unit.name, level), cells));
    }
    table(words::results::UNITS, &columns, rows)
}

/// Strengths, what is still to be shown, gaps, and what runs ahead: of one unit, or of all.
pub fn claims(cx: &Cx, results: &Results, unit: Option<&UnitId>, shown: Shown) -> El {
    let is_shown = |found: &UnitId| unit.is_none_or(|unit| unit == found);
    let stage = |stage: Stage| words::stage(&cx.framework, stage);
    let claimed = |claims: &[CellName]| {
        let mut all = Vec::new();
        for claim in claims.iter().filter(|claim| is_shown(&claim.unit)) {
            let answer = cx.collective.answer(&claim.unit, &claim.theme);
            let stage = answer.stage().map_or_else(String::new, stage);
            all.push((&claim.unit, &claim.theme, stage));
        }
        cells(cx, all, shown)
    };
    let mut gaps = Vec::new();
    for gap in results.gaps.iter().filter(|gap| is_shown(&gap.unit)) {
        let said = say::gap(&stage(gap.stage), &stage(gap.target));
        gaps.push((&gap.unit, &gap.theme, said));
    }
    let mut ahead = Vec::new();
    for found in results
        .foundation_missing
        .iter()
        .filter(|found| is_shown(&found.unit))
    {
        let needs = &found.needs;
        let said = say::ahead(
            &stage(found.stage),
            cx.theme_name(&needs.theme),
            &cx.unit_name(&needs.unit),
            &stage(needs.found),
            &stage(needs.stage),
        );
        ahead.push((&found.unit, &found.theme, said));
    }
    let part = |heading: &str, said: &str, list: El| {
        el("section.ics-panel.ics-panel--long[part=panel]")
            .add(title(cx, heading))
            .add(body(said))
            .add(list)
    };
    let all = several()
        .add(part(
            say::STRENGTHS,
            say::STRENGTHS_TEXT,
            claimed(&results.strengths),
        ))
        .add(part(
            say::TO_SHOW,
            say::TO_SHOW_TEXT,
            claimed(&results.show_it),
        ))
        .add(part(say::GAPS, say::GAPS_TEXT, cells(cx, gaps, shown)));
    if cx.framework.prerequisites.is_empty() {
        return all;
    }
    all.add(part(say::AHEAD, say::AHEAD_TEXT, cells(cx, ahead, shown)))
}
