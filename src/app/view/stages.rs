//! The five stages of a cell as cards to choose from, and a stage as a tag.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::{Cx, El, edited, el, heading};
use crate::app::{AnswerEdit, words};
use crate::assessment::{Answer, Response};
use crate::framework::{Cell, Stage};

/// Five stacked cards, ‘I do not know’ and ‘Does not apply here’: one group of radios.
///
/// While the focus is in the group, 0 to 4 choose; anywhere else see `keys`.
/// The heading lies `depth` levels below that of the screen. Ids carry the unit, as several groups
/// may stand on one screen.
pub fn stage_cards(cx: &Cx, cell: &Cell, answer: &Answer, depth: u8) -> El {
    let legend = el("legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--m")
        .add(heading(cx, depth, "nhsuk-fieldset__heading").text(words::question::TODAY));
    let mut stages = el("div.ics-stages__list");
    for stage in Stage::ALL {
        let number = stage.to_string();
        let response = Response::Stage(stage);
        let name = el("span.ics-stage__name")
            .add(el("span.ics-stage__number").text(&number))
            .text(" ")
            .text(cx.framework.stage_name(stage));
        let label = el("label.ics-stage__label")
            .labels(&id(answer, &number))
            .add(name)
            .text(" ")
            .add(el("span.ics-stage__text").text(cell.descriptor(stage)));
        stages = stages.add(
            el("div.ics-stage")
                .add(radio(cx, answer, "ics-stage__input", &number, response))
                .add(label),
        );
    }
    let others = el("div.ics-stages__others.nhsuk-radios.nhsuk-radios--small")
        .add(other(
            cx,
            answer,
            "unknown",
            Response::Unknown,
            words::question::UNKNOWN,
        ))
        .add(other(
            cx,
            answer,
            "not-applicable",
            Response::NotApplicable,
            words::question::NOT_APPLICABLE,
        ));
    let hint = id(answer, "hint");
    el("fieldset.nhsuk-fieldset.ics-stages")
        .attr("aria-describedby", hint.clone())
        .on_key(choose_by_key(cx, answer))
        .add(legend)
        .add(
            el("p.ics-stages__hint")
                .id(&hint)
                .text(words::question::TODAY_HINT)
                .text(" ")
                .add(el("span.ics-keys").text(words::question::TODAY_KEYS)),
        )
        .add(stages)
        .add(others)
}

fn other(cx: &Cx, answer: &Answer, value: &str, response: Response, text: &str) -> El {
    let label = el("label.nhsuk-label.nhsuk-radios__label")
        .labels(&id(answer, value))
        .text(text);
    el("div.nhsuk-radios__item")
        .add(radio(cx, answer, "nhsuk-radios__input", value, response))
        .add(label)
}

fn radio(cx: &Cx, answer: &Answer, class: &str, value: &str, response: Response) -> El {
    el("input[type=radio]")
        .class(class)
        .attr("name", id(answer, "stage"))
        .id(&id(answer, value))
        .value(value)
        .checked(answer.response() == response)
        .on_change(cx.change(edited(answer, AnswerEdit::Response(response))))
}

/// The id of something in a group of radios.
fn id(answer: &Answer, name: &str) -> String {
    format!("q-{name}-{}", answer.unit)
}

fn choose_by_key(cx: &Cx, answer: &Answer) -> Callback<KeyboardEvent> {
    let (store, answer) = (cx.store().clone(), answer.clone());
    Callback::from(move |event: KeyboardEvent| {
        if let Some(stage) = stage_of_key(&event) {
            event.prevent_default();
            focus_radio(&event, stage);
            let response = AnswerEdit::Response(Response::Stage(stage));
            store.dispatch(&edited(&answer, response));
        }
    })
}

fn stage_of_key(event: &KeyboardEvent) -> Option<Stage> {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return None;
    }
    Stage::from_digit(&event.key())
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
