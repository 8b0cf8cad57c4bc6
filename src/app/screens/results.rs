//! Results: the index with its honest range, the layers, part by part.

use crate::app::chart::{LayersModel, bars, index_scale, radar};
use crate::app::view::{
    ButtonKind, Cx, El, Field, button, details, el, heading, nothing, screen_heading, select,
    several, stage_tag, string, text,
};
use crate::app::{Action, Deed, Screen, words};
use crate::assessment::UnitId;
use crate::scoring::{Index, Results};

/// What the answers say.
pub fn results(cx: &Cx) -> El {
    let results = cx.results();
    // A unit that was removed meanwhile is not shown any more.
    let shown = cx
        .ui
        .shown
        .as_ref()
        .and_then(|unit| results.units.iter().find(|found| found.unit == *unit));
    let unit = shown.map(|found| &found.unit);
    let model = LayersModel::new(cx, &results, unit);
    let title = screen_heading(cx, "nhsuk-heading-xl").text(words::results::HEADING);
    if unit.is_none() && !model.any_answered() {
        return several().add(title).add(nothing_yet(cx));
    }
    let index = shown.map_or(&results.index, |found| &found.index);
    // What comes and goes keeps its place, so that what is open beside it stays open.
    let (moved, by_unit) = match unit {
        None if results.units.len() > 1 => (moved(cx, &results), unit_table(cx, &results)),
        None => (moved(cx, &results), nothing()),
        Some(_) => (nothing(), nothing()),
    };
    let all = several()
        .add(title)
        .add(el("p.nhsuk-body.ics-print-only").string(words::results::printed(cx)))
        .add(choose_unit(cx, &results, unit))
        .add(index_panel(cx, &results, &model, index))
        .add(moved);
    let mut columns = el("div.ics-columns");
    if model.rows.len() >= 3 {
        let reading = el("p.ics-figure__text").string(model.sentence(cx));
        columns = columns.add(
            figure(cx, words::results::SHAPE)
                .add(radar(cx, &model))
                .add(reading),
        );
    }
    all.add(heading(cx, 1, "nhsuk-heading-m").string(words::results::layers_of(&model.of)))
        .add(columns.add(figure(cx, words::results::LAYERS).add(bars(cx, &model))))
        .add(layer_table(cx, &model))
        .add(by_unit)
        .add(el("div.nhsuk-inset-text").add(el("p").text(words::results::NOT_A_RANKING)))
        .add(el("div.ics-pager.ics-no-print").add(button(
            ButtonKind::Primary,
            words::NAV_SHARE,
            cx.press(Deed::Go(Screen::Share)),
        )))
}

fn figure(cx: &Cx, title: &str) -> El {
    el("figure.ics-figure[part=panel]").add(heading(cx, 2, "ics-figure__heading").text(title))
}

fn nothing_yet(cx: &Cx) -> El {
    el("div.ics-panel.ics-panel--lead[part=panel]")
        .add(heading(cx, 1, "ics-panel__heading").text(words::results::NOTHING_YET))
        .add(el("p.nhsuk-body").text(words::results::NOTHING_YET_TEXT))
        .add(button(
            ButtonKind::Primary,
            words::CONTINUE,
            cx.press(Deed::Continue),
        ))
}

fn choose_unit(cx: &Cx, results: &Results, unit: Option<&UnitId>) -> El {
    if results.units.len() < 2 {
        return nothing();
    }
    let mut options = vec![(String::new(), words::results::ALL_UNITS.to_owned())];
    for unit in cx.assessment.unit_tree() {
        let name = words::unit_name(&unit.name, cx.framework.level(&unit.level));
        options.push((unit.id.to_string(), name));
    }
    let chosen = unit.map_or("", UnitId::as_str);
    let ui = cx.ui.clone();
    let choose = cx.chosen(Box::new(move |unit| {
        let mut ui = ui.clone();
        ui.shown = (!unit.is_empty()).then(|| UnitId::from(unit));
        Action::Ui(ui)
    }));
    let field = Field::bold("r-show", words::results::SHOW, chosen);
    el("div.ics-no-print").add(select(field, options, choose))
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
    let panel = panel
        .add(index_scale(index))
        .add(reading.text(" ").string(rests_on));
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

/// What moved since the baseline, as counts.
fn moved(cx: &Cx, results: &Results) -> El {
    let change = &results.change;
    let of = change.answers();
    if of == 0 {
        return nothing();
    }
    let up = words::results::moved_up(&words::baseline(&cx.assessment.settings));
    let fact = |text: &str, count| {
        el("div")
            .add(el("dt").text(text))
            .add(el("dd").string(words::results::moved_share(count, of)))
    };
    el("dl.ics-facts")
        .add(fact(&up, change.up))
        .add(fact(words::results::SAME, change.same))
        .add(fact(words::results::DOWN, change.down))
}

/// A table whose rows become blocks where there is no room; the first column heads them. A column is
/// its title, and whether it holds figures.
fn table(title: &str, columns: &[(&str, bool)], rows: Vec<(String, Vec<El>)>) -> El {
    let align = |cell: El, is_number: bool| {
        if is_number {
            cell.class("ics-results-table__number")
        } else {
            cell
        }
    };
    let mut head = el("tr[role=row]");
    for (text, is_number) in columns {
        let cell = el("th[scope=col][role=columnheader]").text(text);
        head = head.add(align(cell, *is_number));
    }
    let mut body = el("tbody[role=rowgroup]");
    for (name, cells) in rows {
        let mut row = el("tr[role=row]").add(el("th[scope=row][role=rowheader]").string(name));
        for (cell, (label, is_number)) in cells.into_iter().zip(&columns[1..]) {
            let cell = el("td[role=cell]")
                .attr("data-label", (*label).to_owned())
                .add(cell);
            row = row.add(align(cell, *is_number));
        }
        body = body.add(row);
    }
    let table = el("table.ics-results-table.ics-results-table--stacks[role=table]")
        .add(el("caption").text(title))
        .add(el("thead[role=rowgroup]").add(head))
        .add(body);
    el("figure.ics-figure[part=panel]").add(table)
}

fn layer_table(cx: &Cx, model: &LayersModel) -> El {
    let mut columns = vec![
        (words::results::LAYER, false),
        (words::results::STAGE, false),
        (words::results::RANGE, true),
        (words::results::ANSWERED, true),
    ];
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
        let cells = vec![
            stage_tag(cx, row.headline),
            string(range),
            string(words::results::of(row.answered, row.applicable)),
            change,
        ];
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
        let Some(found) = results.units.iter().find(|found| found.unit == unit.id) else {
            continue;
        };
        let level = cx.framework.level(&unit.level);
        let (low, high) = bounds(&found.index);
        let (mut answered, mut applicable) = (0, 0);
        for layer in &found.layers {
            answered += layer.answered;
            applicable += layer.applicable;
        }
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
