//! Sections: the questions as a task list, unit by unit and layer by layer.
//! <https://service-manual.nhs.uk/design-system/components/task-list>

use yew::prelude::*;

use crate::app::view::{
    ButtonKind, Cx, button, details, heading, link_button, progress, screen_heading,
};
use crate::app::{Deed, Question, Screen, words};
use crate::assessment::Unit;
use crate::framework::Layer;

/// What is answered and what is open.
pub fn sections(cx: &Cx) -> Html {
    let questions = cx.questions();
    let done = count_done(cx, questions.iter());
    let all_done = done == questions.len();
    let primary = if all_done {
        words::sections::SEE_RESULTS
    } else {
        words::CONTINUE
    };
    html! {
        <>
            { screen_heading(cx, "nhsuk-heading-xl", words::sections::HEADING.into()) }
            { progress(done, questions.len(), words::sections::progress(done, questions.len())) }
            <div class="ics-pager ics-no-print nhsuk-u-margin-top-0 nhsuk-u-margin-bottom-6">
                { button(ButtonKind::Primary, primary.into(), cx.press(Deed::Continue)) }
                { link_button(
                    "ics-link-button",
                    words::sections::EDIT_SET_UP,
                    "",
                    cx.press(Deed::Go(Screen::SetUp)),
                ) }
            </div>
            { for cx.assessment.unit_tree().into_iter().map(|unit| unit_section(cx, unit, &questions)) }
            { set_aside(cx) }
        </>
    }
}

fn count_done<'a>(cx: &Cx, questions: impl Iterator<Item = &'a Question<'a>>) -> usize {
    questions
        .filter(|question| cx.response_to(question).is_some())
        .count()
}

fn unit_section(cx: &Cx, unit: &Unit, questions: &[Question]) -> Html {
    let of_unit: Vec<_> = questions
        .iter()
        .filter(|question| question.unit.id == unit.id)
        .collect();
    let done = count_done(cx, of_unit.iter().copied());
    let level = cx.framework.level(&unit.level);
    let title = html! {
        <>
            <span>
                <span class="ics-level">{ level.map(|level| level.name.clone()) }</span>
                { " " }{ words::unit_name(&unit.name, level) }
            </span>
            { " " }
            <span class="ics-section__count">{ words::sections::count(done, of_unit.len()) }</span>
        </>
    };
    html! {
        <section class="ics-section" key={unit.id.as_str()}>
            { heading(cx, 1, "ics-section__heading", title) }
            <ul class="nhsuk-task-list">
                { for cx.framework.layers.iter().map(|layer| task(cx, unit, layer, &of_unit)) }
            </ul>
        </section>
    }
}

/// One layer of one unit: leads to its first open question.
fn task(cx: &Cx, unit: &Unit, layer: &Layer, of_unit: &[&Question]) -> Html {
    let questions: Vec<_> = of_unit
        .iter()
        .copied()
        .filter(|question| question.theme.layer == layer.id)
        .collect();
    let done = count_done(cx, questions.iter().copied());
    let open = questions
        .iter()
        .find(|question| cx.response_to(question).is_none());
    let Some(first) = open.or_else(|| questions.first()) else {
        return Html::default();
    };
    let id = format!("se-{}-{}", unit.id, layer.id);
    let hint_id = format!("{id}-hint");
    let themes: Vec<_> = questions
        .iter()
        .map(|question| question.theme.name.as_str())
        .collect();
    let status = if done == questions.len() {
        words::sections::COMPLETED.into()
    } else if done > 0 {
        html! { <strong class="nhsuk-tag nhsuk-tag--white">{ words::sections::IN_PROGRESS }</strong> }
    } else {
        html! { <strong class="nhsuk-tag nhsuk-tag--blue">{ words::sections::NOT_STARTED }</strong> }
    };
    html! {
        <li class="nhsuk-task-list__item nhsuk-task-list__item--with-link">
            <div class="nhsuk-task-list__name-and-hint">
                <button
                    type="button"
                    class="ics-link-button nhsuk-task-list__link"
                    aria-describedby={format!("{hint_id} {id}")}
                    onclick={cx.press(Deed::Go(first.screen()))}
                >
                    { &layer.name }
                </button>
                <div class="nhsuk-task-list__hint" id={hint_id}>{ words::list(&themes) }</div>
            </div>
            <div class="nhsuk-task-list__status" {id}>{ status }</div>
        </li>
    }
}

fn set_aside(cx: &Cx) -> Html {
    let aside: Vec<_> = cx
        .assessment
        .set_aside(&cx.framework)
        .map(|answer| {
            let unit = cx.assessment.units.get((answer.unit.as_str(), ""));
            let theme = cx.framework.theme(&answer.theme);
            let stage = answer
                .stage()
                .map(|stage| words::stage(&cx.framework, stage));
            words::sections::aside(
                unit.map_or(answer.unit.as_str(), |unit| unit.name.as_str()),
                theme.map_or(answer.theme.as_str(), |theme| theme.name.as_str()),
                stage.as_deref(),
            )
        })
        .collect();
    if aside.is_empty() {
        return Html::default();
    }
    details(
        &words::sections::set_aside(aside.len()),
        html! {
            <>
                <p>{ words::sections::SET_ASIDE_TEXT }</p>
                <ul class="nhsuk-list nhsuk-list--bullet">
                    { for aside.into_iter().map(|answer| html! { <li>{ answer }</li> }) }
                </ul>
            </>
        },
        None,
    )
}
