//! Choosing a file, or dropping it.

use gloo::file::callbacks::FileReader;
use gloo::file::{Blob, File};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::app::root::use_app;
use crate::app::{Action, Incoming, words};
use crate::decode::MAX_BYTES;

/// Reads a file and shows what is in it; nothing else changes.
#[component]
pub fn FilePicker() -> Html {
    let app = use_app();
    let over = use_state(|| false);
    // Reading ends when this is dropped.
    let reading = use_mut_ref(|| None::<FileReader>);
    let read = {
        let store = app.store.clone();
        move |file: web_sys::File| {
            let name = file.name();
            let refuse = |problem: &str| Action::FileRead(Some(std::rc::Rc::new(Incoming::Refused {
                file: name.clone(),
                problem: problem.to_owned(),
            })));
            // Before anything is read into memory.
            #[expect(clippy::cast_precision_loss, reason = "ten million is exact")]
            if file.size() > MAX_BYTES as f64 {
                store.dispatch(refuse(words::share::TOO_LARGE));
                return;
            }
            let refused = refuse(words::share::UNREADABLE);
            let blob: Blob = File::from(file).into();
            let store = store.clone();
            let name = name.clone();
            let reader = gloo::file::callbacks::read_as_text(&blob, move |text| match text {
                Ok(text) => store.preview(name, &text),
                Err(_) => store.dispatch(refused),
            });
            *reading.borrow_mut() = Some(reader);
        }
    };
    let onchange = {
        let read = read.clone();
        move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                read(file);
            }
            // The same file can be chosen again after it was mended.
            input.set_value("");
        }
    };
    let ondragover = {
        let over = over.clone();
        move |event: DragEvent| {
            event.prevent_default();
            over.set(true);
        }
    };
    let ondragleave = {
        let over = over.clone();
        move |_: DragEvent| over.set(false)
    };
    let ondrop = {
        let over = over.clone();
        move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            let files = event.data_transfer().and_then(|dropped| dropped.files());
            if let Some(file) = files.and_then(|files| files.get(0)) {
                read(file);
            }
        }
    };
    html! {
        <div class={classes!("ics-file", over.then_some("ics-file--over"))} {ondragover} {ondragleave} {ondrop}>
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
