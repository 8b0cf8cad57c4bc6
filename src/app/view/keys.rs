//! Keys that press buttons, for those who go through many questions. WCAG 2.1.4 asks that single
//! letters can be switched off.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::{Cx, El, checkbox, details, el, several};
use crate::app::{Deed, words};

/// Fields in which letters are text.
const TEXTS: &str = "textarea,select,input:not([type=radio]):not([type=checkbox])";

/// Presses the button on the screen whose key it is, wherever in the widget the focus is.
pub fn by_key(cx: &Cx, frame: NodeRef) -> Callback<KeyboardEvent> {
    let store = cx.store().clone();
    Callback::from(move |event: KeyboardEvent| {
        let is_letter = !(event.ctrl_key() || event.alt_key() || event.meta_key());
        let target = event.target_dyn_into::<Element>();
        let is_text = target.is_some_and(|target| matches!(target.matches(TEXTS), Ok(true)));
        if !is_letter || is_text || store.state().is_without_keys {
            return;
        }
        let key = event.key();
        let pressed = match key.as_str() {
            // Not what was done on a screen before, out of sight.
            "u" if !store.state().undo_is_here() => return,
            "b" | "c" | "u" => format!("[data-key={key}]"),
            // Among the stages themselves they choose already; of several questions on a screen none is meant.
            "0" | "1" | "2" | "3" | "4" => format!(".ics-question .ics-stages [value='{key}']"),
            _ => return,
        };
        let frame = frame.cast::<Element>();
        if let Some(found) = frame.and_then(|frame| frame.query_selector(&pressed).ok()?) {
            event.prevent_default();
            let found = found.unchecked_ref::<HtmlElement>();
            let _ = found.focus();
            found.click();
        }
    })
}

/// Says what the keys do, and lets people switch them off.
pub fn about_keys(cx: &Cx) -> El {
    let mut list = el("ul.nhsuk-list.nhsuk-list--bullet");
    for text in words::keys::ALL {
        list = list.add(el("li").text(text));
    }
    let store = cx.store().clone();
    let switch = Callback::from(move |_| store.perform(&Deed::SwitchKeys));
    let on = checkbox("q-keys", words::keys::ON, !cx.is_without_keys, switch);
    el("div.ics-keys").add(details(
        words::keys::HEADING,
        several()
            .add(list)
            .add(el("div.nhsuk-checkboxes.nhsuk-checkboxes--small").add(on)),
    ))
}
