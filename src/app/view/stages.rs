//! The five stages of a cell as cards to choose from, and a stage as a tag.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::{Cx, heading};
use crate::app::{Action, AnswerEdit, words};
use crate::assessment::{Answer, Response};
use crate::framework::{Cell, Stage};

/// Five stacked cards, ‘I do not know’ and ‘Does not apply here’: one group of radios.
///
/// While the focus is in the group, 0 to 4 choose.
pub fn stage_cards(cx: &Cx, cell: &Cell, answer: &Answer) -> Html {
    let responded = |response: Response| {
        Action::Answered(
            answer.unit.clone(),
            answer.theme.clone(),
            AnswerEdit::Response(response),
        )
    };
    let radio = |class: &'static str, value: String, response: Response| {
        html! {
            <input
                {class}
                type="radio"
                name="q-stage"
                id={format!("q-{value}")}
                value={value.clone()}
                checked={answer.response() == response}
                onchange={cx.change(responded(response))}
            />
        }
    };
    let onkeydown = {
        let store = cx.store().clone();
        let actions = Stage::ALL.map(|stage| responded(Response::Stage(stage)));
        move |event: KeyboardEvent| {
            if let Some(stage) = stage_of_key(&event) {
                event.prevent_default();
                focus_radio(&event, stage);
                store.dispatch(actions[stage.index()].clone());
            }
        }
    };
    let others = [
        ("unknown", Response::Unknown, words::question::UNKNOWN),
        (
            "not-applicable",
            Response::NotApplicable,
            words::question::NOT_APPLICABLE,
        ),
    ];
    html! {
        <fieldset class="nhsuk-fieldset ics-stages" aria-describedby="q-hint" {onkeydown}>
            <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
                { heading(cx, 1, "nhsuk-fieldset__heading", words::question::TODAY.into()) }
            </legend>
            <p class="ics-stages__hint" id="q-hint">{ words::question::TODAY_HINT }</p>
            <div class="ics-stages__list">
                { for Stage::ALL.into_iter().map(|stage| html! {
                    <div class="ics-stage">
                        { radio("ics-stage__input", stage.to_string(), Response::Stage(stage)) }
                        <label class="ics-stage__label" for={format!("q-{stage}")}>
                            <span class="ics-stage__name">
                                <span class="ics-stage__number">{ stage.to_string() }</span>
                                { " " }{ cx.framework.stage_name(stage) }
                            </span>
                            { " " }
                            <span class="ics-stage__text">{ cell.descriptor(stage) }</span>
                        </label>
                    </div>
                }) }
            </div>
            <div class="ics-stages__others nhsuk-radios nhsuk-radios--small">
                { for others.into_iter().map(|(value, response, text)| html! {
                    <div class="nhsuk-radios__item">
                        { radio("nhsuk-radios__input", value.to_owned(), response) }
                        <label class="nhsuk-label nhsuk-radios__label" for={format!("q-{value}")}>{ text }</label>
                    </div>
                }) }
            </div>
        </fieldset>
    }
}

fn stage_of_key(event: &KeyboardEvent) -> Option<Stage> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    let key = event.key();
    Stage::ALL
        .into_iter()
        .find(|stage| stage.to_string() == key)
}

fn focus_radio(event: &KeyboardEvent, stage: Stage) {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let radio = target
        .and_then(|target| target.closest("fieldset").ok()?)
        .and_then(|group| group.query_selector(&format!("[value='{stage}']")).ok()?)
        .and_then(|radio| radio.dyn_into::<HtmlInputElement>().ok());
    if let Some(radio) = radio {
        let _ = radio.focus();
    }
}

/// A figure as a stage, in number and name, never in colour alone.
pub fn stage_tag(cx: &Cx, value: Option<f64>) -> Html {
    let Some(value) = value else {
        return html! { <span class="ics-stage-tag ics-stage-tag--none">{ words::results::NOT_ANSWERED }</span> };
    };
    let exact = Stage::ALL
        .into_iter()
        .find(|stage| (stage.value() - value).abs() < 1e-9);
    match exact {
        Some(stage) => {
            let class = format!("ics-stage-tag ics-stage-tag--{stage}");
            html! { <span {class}>{ words::stage(&cx.framework, stage) }</span> }
        }
        None => words::capital(&words::stage_of(&cx.framework, value)).into(),
    }
}
