//! A text to copy, for where downloads are not allowed.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement};
use yew::prelude::*;

use super::{ButtonKind, Cx, El, el, small_button};
use crate::app::{Action, words};
use crate::platform;

/// A text with a button that copies it.
pub fn copy_text(cx: &Cx, id: &str, label: &str, text: &str) -> El {
    let store = cx.store().clone();
    let copy = Callback::from(move |event: MouseEvent| {
        let said = if copied(&event) {
            words::share::COPIED
        } else {
            words::share::NOT_COPIED
        };
        store.dispatch(&Action::Said(said.to_owned()));
    });
    el("div.ics-copytext")
        .add(el("label.nhsuk-label").labels(id).text(label))
        .add(
            el("textarea.nhsuk-textarea[rows=6][readonly=readonly]")
                .id(id)
                .value(text),
        )
        .add(small_button(
            ButtonKind::Secondary,
            words::share::COPY,
            "",
            copy,
        ))
}

/// Copies the text beside the button that was pressed.
fn copied(event: &MouseEvent) -> bool {
    let area = event
        .target()
        .and_then(|pressed| pressed.dyn_into::<Element>().ok())
        .and_then(|pressed| pressed.closest(".ics-copytext").ok()?)
        .and_then(|around| around.query_selector("textarea").ok()?)
        .and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
    area.is_some_and(|area| platform::copy_text(&area))
}
