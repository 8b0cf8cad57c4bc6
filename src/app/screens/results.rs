//! Results: the index with its honest range, the layers, part by part.

use yew::prelude::*;

use crate::app::chart::{Bars, IndexScale, LayersModel, Radar};
use crate::app::components::{Button, Heading, ScreenHeading, Select, SelectOption, StageTag};
use crate::app::root::{AppContext, use_app};
use crate::app::{Screen, words};
use crate::assessment::UnitId;
use crate::scoring::{Index, Results};

/// What the answers say.
#[component]
pub fn ResultsScreen() -> Html {
    let app = use_app();
    let shown = use_state(|| None::<UnitId>);
    let state = &app.state;
    let results = state.results();
    // A unit that was removed meanwhile is not shown any more.
    let unit = shown.as_ref().filter(|unit| results.units.iter().any(|found| found.unit == **unit));
    let model = LayersModel::new(state, &results, unit);
    let index = unit
        .and_then(|unit| results.units.iter().find(|found| found.unit == *unit))
        .map_or(results.index, |found| found.index);
    let store = app.store.clone();
    let to_questions = move |()| store.go(store.state().next_open());
    if !model.any_answered() && unit.is_none() {
        return html! {
            <>
                <ScreenHeading>{ words::results::HEADING }</ScreenHeading>
                <div class="ics-panel ics-panel--lead" part="panel">
                    <Heading class="ics-panel__heading">{ words::results::NOTHING_YET }</Heading>
                    <p class="nhsuk-body">{ words::results::NOTHING_YET_TEXT }</p>
                    <Button onpress={to_questions}>{ words::CONTINUE }</Button>
                </div>
            </>
        };
    }
    let share = {
        let store = app.store.clone();
        move |()| store.go(Screen::Share)
    };
    html! {
        <>
            <ScreenHeading>{ words::results::HEADING }</ScreenHeading>
            <div class="ics-print-only">
                <p class="nhsuk-body">{ words::results::printed(state) }</p>
            </div>
            { choose_unit(&app, &results, unit, shown.clone()) }
            { index_panel(&results, &model, index) }
            if unit.is_none() {
                { facts(&app, &results) }
            }
            <Heading class="nhsuk-heading-m">{ words::results::layers_of(&model.of) }</Heading>
            <div class="ics-columns">
                if model.rows.len() >= 3 {
                    <figure class="ics-figure" part="panel" aria-labelledby="r-radar-h">
                        <Heading depth={2} class="ics-figure__heading" id="r-radar-h">{ words::results::SHAPE }</Heading>
                        <Radar model={model.clone()} />
                        <p class="ics-figure__text">{ model.sentence(state) }</p>
                    </figure>
                }
                <figure class="ics-figure" part="panel" aria-labelledby="r-bars-h">
                    <Heading depth={2} class="ics-figure__heading" id="r-bars-h">{ words::results::LAYERS }</Heading>
                    <Bars model={model.clone()} />
                </figure>
            </div>
            { layer_table(&model) }
            if unit.is_none() && results.units.len() > 1 {
                { unit_table(&app, &results) }
            }
            <div class="nhsuk-inset-text"><p>{ words::results::NOT_A_RANKING }</p></div>
            <div class="ics-pager ics-no-print">
                <Button onpress={share}>{ words::NAV_SHARE }</Button>
            </div>
        </>
    }
}

fn choose_unit(app: &AppContext, results: &Results, unit: Option<&UnitId>, shown: UseStateHandle<Option<UnitId>>) -> Html {
    if results.units.len() < 2 {
        return Html::default();
    }
    let all = SelectOption::new("", words::results::ALL_UNITS);
    let units = app.state.assessment.unit_tree().into_iter().map(|unit| {
        let level = app.state.framework.level(&unit.level);
        SelectOption::new(unit.id.to_string(), words::unit_name(&unit.name, level))
    });
    html! {
        <div class="ics-no-print">
            <Select
                id="r-show"
                label={words::results::SHOW}
                options={std::iter::once(all).chain(units).collect::<Vec<_>>()}
                chosen={unit.map_or_else(String::new, ToString::to_string)}
                onchoose={move |unit: String| shown.set((!unit.is_empty()).then(|| UnitId::from(unit)))}
            />
        </div>
    }
}

fn index_panel(results: &Results, model: &LayersModel, index: Index) -> Html {
    let (low, high) = (index.low.unwrap_or_default(), index.high.unwrap_or_default());
    let (low, high) = (words::whole(low), words::whole(high));
    let (answered, applicable) = model
        .rows
        .iter()
        .fold((0, 0), |(answered, applicable), row| (answered + row.answered, applicable + row.applicable));
    let open: Vec<_> =
        model.rows.iter().filter(|row| row.mean.is_none()).map(|row| row.name.as_str()).collect();
    let means: Vec<_> = model
        .rows
        .iter()
        .map(|row| {
            let mean = row.mean.map_or_else(|| words::results::NOT_ANSWERED.to_lowercase(), words::decimal);
            (row.name.clone(), mean)
        })
        .collect();
    let value = index.value.map(words::whole);
    html! {
        <div class="ics-panel ics-panel--lead" part="panel">
            <Heading class="ics-panel__heading">{ words::results::index_of(&model.of) }</Heading>
            <div class="ics-index">
                if let Some(value) = &value {
                    <p class="ics-index__figure">
                        <span class="ics-index__number">{ value.clone() }</span>{ " " }
                        <span class="ics-index__of">{ words::results::OF_100 }</span>
                    </p>
                }
                <IndexScale {index} />
                <p class="ics-index__text">
                    if value.is_none() {
                        { words::results::index_waits(&open) }{ " " }
                    }
                    { words::results::rests_on(answered, applicable, &low, &high) }
                </p>
            </div>
            <details class="nhsuk-details">
                <summary class="nhsuk-details__summary">
                    <span class="nhsuk-details__summary-text">{ words::results::HOW }</span>
                </summary>
                <div class="nhsuk-details__text">
                    <p>{ words::results::how(&means, value.as_deref()) }</p>
                    if results.units.len() > 1 {
                        <p>{ words::results::how_levels() }</p>
                    }
                </div>
            </details>
        </div>
    }
}

fn facts(app: &AppContext, results: &Results) -> Html {
    let change = &results.change;
    if change.answers() == 0 {
        return Html::default();
    }
    let baseline = words::baseline(&app.state.assessment.settings);
    html! {
        <dl class="ics-facts">
            <div>
                <dt>{ words::results::moved_up(&baseline) }</dt>
                <dd>{ words::results::moved_share(change.up, change.answers()) }</dd>
            </div>
            <div><dt>{ words::results::SAME }</dt><dd>{ change.same }</dd></div>
            <div><dt>{ words::results::DOWN }</dt><dd>{ change.down }</dd></div>
        </dl>
    }
}

fn layer_table(model: &LayersModel) -> Html {
    let any_change = model.rows.iter().any(|row| row.change.is_some());
    html! {
        <figure class="ics-figure" part="panel" aria-label={words::results::FIGURES}>
            <table class="ics-results-table ics-results-table--stacks" role="table">
                <caption>{ words::results::FIGURES }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        { column(words::results::LAYER, false) }
                        { column(words::results::STAGE, false) }
                        { column(words::results::RANGE, true) }
                        { column(words::results::ANSWERED, true) }
                        if any_change {
                            { column(words::results::CHANGE, true) }
                        }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for model.rows.iter().map(|row| {
                        let (low, high) = (words::decimal(row.low), words::decimal(row.high));
                        html! {
                            <tr role="row">
                                <th scope="row" role="rowheader">{ row.name.clone() }</th>
                                <td role="cell" data-label={words::results::STAGE}><StageTag value={row.headline} /></td>
                                { number(words::results::RANGE, words::results::range(&low, &high)) }
                                { number(words::results::ANSWERED, words::results::of(row.answered, row.applicable)) }
                                if any_change {
                                    { number(words::results::CHANGE, row.change.map_or_else(|| words::results::NOT_SAID.to_owned(), words::signed)) }
                                }
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </figure>
    }
}

fn unit_table(app: &AppContext, results: &Results) -> Html {
    let state = &app.state;
    let tree = state.assessment.unit_tree();
    let rows = tree.into_iter().filter_map(|unit| {
        let found = results.units.iter().find(|found| found.unit == unit.id)?;
        Some((unit, found))
    });
    html! {
        <figure class="ics-figure" part="panel" aria-label={words::results::UNITS}>
            <table class="ics-results-table ics-results-table--stacks" role="table">
                <caption>{ words::results::UNITS }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        { column(words::results::PART, false) }
                        { column(words::results::LEVEL, false) }
                        { column(words::results::INDEX_SHORT, true) }
                        { column(words::results::RANGE, true) }
                        { column(words::results::ANSWERED, true) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for rows.map(|(unit, found)| {
                        let level = state.framework.level(&unit.level);
                        let (answered, applicable) = found.layers.iter().fold((0, 0), |(answered, applicable), layer| {
                            (answered + layer.answered, applicable + layer.applicable)
                        });
                        let range = match (found.index.low, found.index.high) {
                            (Some(low), Some(high)) => words::results::range(&words::whole(low), &words::whole(high)),
                            _ => String::new(),
                        };
                        let index = found.index.value.map_or_else(|| words::results::OPEN.to_owned(), words::whole);
                        html! {
                            <tr role="row">
                                <th scope="row" role="rowheader">{ words::unit_name(&unit.name, level) }</th>
                                <td role="cell" data-label={words::results::LEVEL}>{ level.map(|level| level.name.clone()) }</td>
                                { number(words::results::INDEX_SHORT, index) }
                                { number(words::results::RANGE, range) }
                                { number(words::results::ANSWERED, words::results::of(answered, applicable)) }
                            </tr>
                        }
                    }) }
                </tbody>
            </table>
        </figure>
    }
}

fn column(text: &'static str, number: bool) -> Html {
    html! {
        <th scope="col" role="columnheader" class={number.then_some("ics-results-table__number")}>{ text }</th>
    }
}

fn number(label: &'static str, text: String) -> Html {
    html! { <td role="cell" class="ics-results-table__number" data-label={label}>{ text }</td> }
}
