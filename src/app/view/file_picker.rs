//! Choosing a file, or dropping it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::Cx;
use crate::app::{Action, Ui, words};

/// A place to choose a file or to drop one.
pub fn file_picker(cx: &Cx) -> Html {
    let onchange = {
        let store = cx.store().clone();
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                store.read_file(file);
            }
            // The same file can be chosen again after it was mended.
            input.set_value("");
        }
    };
    let drag = |dragged_over: bool| {
        let (store, ui) = (
            cx.store().clone(),
            Ui {
                dragged_over,
                ..cx.ui.clone()
            },
        );
        move |event: DragEvent| {
            event.prevent_default();
            store.dispatch(Action::Ui(ui.clone()));
        }
    };
    let ondrop = {
        let left = drag(false);
        let store = cx.store().clone();
        move |event: DragEvent| {
            let files = event.data_transfer().and_then(|dropped| dropped.files());
            left(event);
            if let Some(file) = files.and_then(|files| files.get(0)) {
                store.read_file(file);
            }
        }
    };
    html! {
        <div
            class={if cx.ui.dragged_over { "ics-file ics-file--over" } else { "ics-file" }}
            ondragover={drag(true)}
            ondragleave={drag(false)}
            {ondrop}
        >
            <label class="ics-file__label" for="sh-file">{ words::share::CHOOSE }</label>
            <div class="ics-file__hint" id="sh-file-hint">{ words::share::CHOOSE_HINT }</div>
            <input
                class="ics-file__input"
                type="file"
                id="sh-file"
                accept=".json,application/json"
                aria-describedby="sh-file-hint"
                {onchange}
            />
        </div>
    }
}
