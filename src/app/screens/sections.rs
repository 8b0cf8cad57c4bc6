//! Sections: the questions as a task list, unit by unit and layer by layer.
//! <https://service-manual.nhs.uk/design-system/components/task-list>

use yew::prelude::*;

use crate::app::components::{Button, Heading, LinkButton, Progress, ScreenHeading};
use crate::app::root::{AppContext, use_app};
use crate::app::state::Question;
use crate::app::{Screen, State, words};
use crate::assessment::Unit;
use crate::framework::Layer;

/// What is answered and what is open.
#[component]
pub fn Sections() -> Html {
    let app = use_app();
    let state = &app.state;
    let questions = state.questions();
    let done = count_done(state, &questions);
    let next = state.next_open();
    let primary = if next == Screen::Results { words::sections::SEE_RESULTS } else { words::CONTINUE };
    let go = |screen: Screen| {
        let store = app.store.clone();
        move |()| store.go(screen.clone())
    };
    let tree = state.assessment.unit_tree();
    html! {
        <>
            <ScreenHeading>{ words::sections::HEADING }</ScreenHeading>
            <Progress id="se-progress" {done} of={questions.len()} text={words::sections::progress(done, questions.len())} />
            <div class="ics-pager ics-no-print nhsuk-u-margin-top-0 nhsuk-u-margin-bottom-6">
                <Button onpress={go(next)}>{ primary }</Button>
                <LinkButton onpress={go(Screen::SetUp)}>{ words::sections::EDIT_SET_UP }</LinkButton>
            </div>
            { for tree.into_iter().map(|unit| unit_section(&app, unit, &questions)) }
            { set_aside(&app) }
        </>
    }
}

fn count_done<'a>(state: &State, questions: impl IntoIterator<Item = &'a Question<'a>>) -> usize {
    questions.into_iter().filter(|question| state.response_to(question).is_some()).count()
}

fn unit_section(app: &AppContext, unit: &Unit, questions: &[Question]) -> Html {
    let state = &app.state;
    let of_unit: Vec<_> = questions.iter().filter(|question| question.unit.id == unit.id).collect();
    let done = count_done(state, of_unit.iter().copied());
    let level = state.framework.level(&unit.level);
    let heading_id = format!("se-{}", unit.id);
    html! {
        <section class="ics-section" aria-labelledby={heading_id.clone()} key={unit.id.to_string()}>
            <Heading class="ics-section__heading" id={heading_id}>
                <span>
                    <span class="ics-level">{ level.map(|level| level.name.clone()) }</span>
                    { " " }{ words::unit_name(&unit.name, level) }
                </span>
                { " " }
                <span class="ics-section__count">{ words::sections::count(done, of_unit.len()) }</span>
            </Heading>
            <ul class="nhsuk-task-list">
                { for state.framework.layers.iter().map(|layer| {
                    let of_layer: Vec<_> =
                        of_unit.iter().copied().filter(|question| question.theme.layer == layer.id).collect();
                    task(app, unit, layer, &of_layer)
                }) }
            </ul>
        </section>
    }
}

fn task(app: &AppContext, unit: &Unit, layer: &Layer, questions: &[&Question]) -> Html {
    let state = &app.state;
    let done = count_done(state, questions.iter().copied());
    let open = questions.iter().find(|question| state.response_to(question).is_none());
    let Some(first) = open.or_else(|| questions.first()) else {
        return Html::default();
    };
    let id = format!("se-{}-{}", unit.id, layer.id);
    let status = if done == questions.len() {
        html! { { words::sections::COMPLETED } }
    } else if done > 0 {
        html! { <strong class="nhsuk-tag nhsuk-tag--white">{ words::sections::IN_PROGRESS }</strong> }
    } else {
        html! { <strong class="nhsuk-tag nhsuk-tag--blue">{ words::sections::NOT_STARTED }</strong> }
    };
    let (store, screen) = (app.store.clone(), first.screen());
    let themes: Vec<_> = questions.iter().map(|question| question.theme.name.as_str()).collect();
    html! {
        <li class="nhsuk-task-list__item nhsuk-task-list__item--with-link">
            <div class="nhsuk-task-list__name-and-hint">
                <button
                    type="button"
                    class="ics-link-button nhsuk-task-list__link"
                    aria-describedby={format!("{id}-hint {id}")}
                    onclick={move |_: MouseEvent| store.go(screen.clone())}
                >
                    { layer.name.clone() }
                </button>
                <div class="nhsuk-task-list__hint" id={format!("{id}-hint")}>{ words::list(&themes) }</div>
            </div>
            <div class="nhsuk-task-list__status" {id}>{ status }</div>
        </li>
    }
}

fn set_aside(app: &AppContext) -> Html {
    let state = &app.state;
    let aside: Vec<_> = state.assessment.set_aside(&state.framework).collect();
    if aside.is_empty() {
        return Html::default();
    }
    html! {
        <details class="nhsuk-details">
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">
                    { format!("{} ({})", words::sections::SET_ASIDE, aside.len()) }
                </span>
            </summary>
            <div class="nhsuk-details__text">
                <p>{ words::sections::SET_ASIDE_TEXT }</p>
                <ul class="nhsuk-list nhsuk-list--bullet">
                    { for aside.iter().map(|answer| {
                        let unit = state.assessment.units.get((answer.unit.as_str(), ""));
                        let unit = unit.map_or(answer.unit.as_str(), |unit| unit.name.as_str());
                        let theme = state.framework.theme(&answer.theme);
                        let theme = theme.map_or(answer.theme.as_str(), |theme| theme.name.as_str());
                        let stage = answer.stage().map(|stage| words::stage(&state.framework, stage));
                        html! { <li>{ words::sections::aside(unit, theme, stage.as_deref()) }</li> }
                    }) }
                </ul>
            </div>
        </details>
    }
}
