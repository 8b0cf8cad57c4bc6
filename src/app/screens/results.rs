//! Results: the index with its honest range, the layers, part by part.

use yew::prelude::*;

use crate::app::chart::{LayersModel, bars, index_scale, radar};
use crate::app::view::{
    ButtonKind, Cx, Field, button, details, heading, screen_heading, select, stage_tag,
};
use crate::app::{Action, Deed, Screen, Ui, words};
use crate::assessment::UnitId;
use crate::scoring::{Index, Results};

/// What the answers say.
pub fn results(cx: &Cx) -> Html {
    let results = cx.results();
    // A unit that was removed meanwhile is not shown any more.
    let shown = cx
        .ui
        .shown
        .as_ref()
        .and_then(|unit| results.units.iter().find(|found| found.unit == *unit));
    let unit = shown.map(|found| &found.unit);
    let model = LayersModel::new(cx, &results, unit);
    if unit.is_none() && !model.any_answered() {
        return nothing_yet(cx);
    }
    let several = unit.is_none() && results.units.len() > 1;
    let figure = |title: &str, content: Html| {
        html! {
            <figure class="ics-figure" part="panel">
                { heading(cx, 2, "ics-figure__heading", title.into()) }
                { content }
            </figure>
        }
    };
    html! {
        <>
            { screen_heading(cx, "nhsuk-heading-xl", words::results::HEADING.into()) }
            <p class="nhsuk-body ics-print-only">{ words::results::printed(cx) }</p>
            { choose_unit(cx, &results, unit) }
            { index_panel(cx, &results, &model, &shown.map_or(results.index, |found| found.index)) }
            if unit.is_none() {
                { moved(cx, &results) }
            }
            { heading(cx, 1, "nhsuk-heading-m", words::results::layers_of(&model.of).into()) }
            <div class="ics-columns">
                if model.rows.len() >= 3 {
                    { figure(words::results::SHAPE, html! {
                        <>
                            { radar(cx, &model) }
                            <p class="ics-figure__text">{ model.sentence(cx) }</p>
                        </>
                    }) }
                }
                { figure(words::results::LAYERS, bars(cx, &model)) }
            </div>
            { layer_table(cx, &model) }
            if several {
                { unit_table(cx, &results) }
            }
            <div class="nhsuk-inset-text"><p>{ words::results::NOT_A_RANKING }</p></div>
            <div class="ics-pager ics-no-print">
                { button(ButtonKind::Primary, words::NAV_SHARE.into(), cx.press(Deed::Go(Screen::Share))) }
            </div>
        </>
    }
}

fn nothing_yet(cx: &Cx) -> Html {
    html! {
        <>
            { screen_heading(cx, "nhsuk-heading-xl", words::results::HEADING.into()) }
            <div class="ics-panel ics-panel--lead" part="panel">
                { heading(cx, 1, "ics-panel__heading", words::results::NOTHING_YET.into()) }
                <p class="nhsuk-body">{ words::results::NOTHING_YET_TEXT }</p>
                { button(ButtonKind::Primary, words::CONTINUE.into(), cx.press(Deed::Continue)) }
            </div>
        </>
    }
}

fn choose_unit(cx: &Cx, results: &Results, unit: Option<&UnitId>) -> Html {
    if results.units.len() < 2 {
        return Html::default();
    }
    let mut options = vec![(String::new(), words::results::ALL_UNITS.to_owned())];
    options.extend(cx.assessment.unit_tree().into_iter().map(|unit| {
        (
            unit.id.to_string(),
            words::unit_name(&unit.name, cx.framework.level(&unit.level)),
        )
    }));
    let field = Field::new("r-show", words::results::SHOW, unit.map(UnitId::as_str));
    let ui = cx.ui.clone();
    let chosen = cx.chosen(move |unit| {
        let shown = (!unit.is_empty()).then(|| UnitId::from(unit));
        Action::Ui(Ui {
            shown,
            ..ui.clone()
        })
    });
    html! { <div class="ics-no-print">{ select(field, options, chosen) }</div> }
}

fn index_panel(cx: &Cx, results: &Results, model: &LayersModel, index: &Index) -> Html {
    let [low, high] = [index.low, index.high].map(|bound| words::whole(bound.unwrap_or_default()));
    let answered = model.rows.iter().map(|row| row.answered).sum();
    let applicable = model.rows.iter().map(|row| row.applicable).sum();
    let open: Vec<_> = model.open().collect();
    let value = index.value.map(words::whole);
    let levels = (results.units.len() > 1).then(words::results::how_levels);
    html! {
        <div class="ics-panel ics-panel--lead" part="panel">
            { heading(cx, 1, "ics-panel__heading", words::results::index_of(&model.of).into()) }
            <div class="ics-index">
                if let Some(value) = &value {
                    <p class="ics-index__figure">
                        <span class="ics-index__number">{ value }</span>
                        { " " }
                        <span class="ics-index__of">{ words::results::OF_100 }</span>
                    </p>
                }
                { index_scale(index) }
                <p class="ics-index__text">
                    if value.is_none() {
                        { words::results::index_waits(&open) }
                    }
                    { " " }{ words::results::rests_on(answered, applicable, &low, &high) }
                </p>
            </div>
            { details(words::results::HOW, html! {
                <>
                    <p>{ words::results::how(&model.means(), value.as_deref()) }</p>
                    <p>{ levels }</p>
                </>
            }, None) }
        </div>
    }
}

/// What moved since the baseline, as counts.
fn moved(cx: &Cx, results: &Results) -> Html {
    let change = &results.change;
    if change.answers() == 0 {
        return Html::default();
    }
    let of = change.answers();
    let facts = [
        (
            words::results::moved_up(&words::baseline(&cx.assessment.settings)),
            change.up,
        ),
        (words::results::SAME.to_owned(), change.same),
        (words::results::DOWN.to_owned(), change.down),
    ];
    html! {
        <dl class="ics-facts">
            { for facts.into_iter().map(|(text, count)| html! {
                <div><dt>{ text }</dt><dd>{ words::results::moved_share(count, of) }</dd></div>
            }) }
        </dl>
    }
}

/// A table whose rows become blocks where there is no room; the first column heads them. A column is
/// its title, and whether it holds figures.
fn table(
    title: &'static str,
    columns: &[(&'static str, bool)],
    rows: Vec<(String, Vec<Html>)>,
) -> Html {
    let number = |number: bool| number.then_some("ics-results-table__number");
    html! {
        <figure class="ics-figure" part="panel">
            <table class="ics-results-table ics-results-table--stacks" role="table">
                <caption>{ title }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        { for columns.iter().map(|(text, is_number)| html! {
                            <th scope="col" role="columnheader" class={number(*is_number)}>{ *text }</th>
                        }) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for rows.into_iter().map(|(head, cells)| html! {
                        <tr role="row">
                            <th scope="row" role="rowheader">{ head }</th>
                            { for cells.into_iter().zip(&columns[1..]).map(|(cell, (label, is_number))| html! {
                                <td role="cell" class={number(*is_number)} data-label={*label}>{ cell }</td>
                            }) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </figure>
    }
}

fn layer_table(cx: &Cx, model: &LayersModel) -> Html {
    let mut columns = vec![
        (words::results::LAYER, false),
        (words::results::STAGE, false),
        (words::results::RANGE, true),
        (words::results::ANSWERED, true),
    ];
    if model.rows.iter().any(|row| row.change.is_some()) {
        columns.push((words::results::CHANGE, true));
    }
    let rows = model.rows.iter().map(|row| {
        let change = row
            .change
            .map_or_else(|| words::results::NOT_SAID.to_owned(), words::signed);
        let cells = vec![
            stage_tag(cx, row.headline),
            words::results::range(&words::decimal(row.low), &words::decimal(row.high)).into(),
            words::results::of(row.answered, row.applicable).into(),
            change.into(),
        ];
        (row.name.clone(), cells)
    });
    table(words::results::FIGURES, &columns, rows.collect())
}

fn unit_table(cx: &Cx, results: &Results) -> Html {
    let columns = [
        (words::results::PART, false),
        (words::results::LEVEL, false),
        (words::results::INDEX_SHORT, true),
        (words::results::RANGE, true),
        (words::results::ANSWERED, true),
    ];
    let rows = cx.assessment.unit_tree().into_iter().filter_map(|unit| {
        let found = results.units.iter().find(|found| found.unit == unit.id)?;
        let level = cx.framework.level(&unit.level);
        let [low, high] = [found.index.low, found.index.high]
            .map(|bound| words::whole(bound.unwrap_or_default()));
        let answered = found.layers.iter().map(|layer| layer.answered).sum();
        let applicable = found.layers.iter().map(|layer| layer.applicable).sum();
        let cells = vec![
            level.map_or_else(Html::default, |level| level.name.clone().into()),
            found
                .index
                .value
                .map_or_else(|| words::results::OPEN.to_owned(), words::whole)
                .into(),
            words::results::range(&low, &high).into(),
            words::results::of(answered, applicable).into(),
        ];
        Some((words::unit_name(&unit.name, level), cells))
    });
    table(words::results::UNITS, &columns, rows.collect())
}
