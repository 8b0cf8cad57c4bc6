//! A text to copy, for where downloads are not allowed.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement};
use yew::prelude::*;

use super::{ButtonKind, Cx, small_button};
use crate::app::{Action, words};
use crate::platform;

/// A text with a button that copies it; the outcome is said beside it.
pub fn copy_text(cx: &Cx, id: &'static str, label: &str, text: String) -> Html {
    let store = cx.store().clone();
    let copy = Callback::from(move |event: MouseEvent| {
        let pressed = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let area = pressed
            .and_then(|pressed| pressed.closest(".ics-copytext").ok()?)
            .and_then(|around| around.query_selector("textarea").ok()?)
            .and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok());
        let copied = area.is_some_and(|area| platform::copy_text(&area));
        let said = if copied {
            words::share::COPIED
        } else {
            words::share::NOT_COPIED
        };
        store.dispatch(Action::Said(said.to_owned()));
    });
    let outcome = [words::share::COPIED, words::share::NOT_COPIED].contains(&cx.said.as_str());
    html! {
        <div class="ics-copytext">
            <label class="nhsuk-label" for={id}>{ label }</label>
            <textarea class="nhsuk-textarea" {id} rows="6" readonly=true value={text} />
            { small_button(ButtonKind::Secondary, words::share::COPY, "", copy) }
            if outcome {
                <p class="nhsuk-body-s" aria-hidden="true">{ &cx.said }</p>
            }
        </div>
    }
}
