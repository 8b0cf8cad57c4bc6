//! Choosing files, or dropping them.

use std::rc::Rc;

use web_sys::{FileList, HtmlInputElement};
use yew::prelude::*;

use super::{Cx, El, el};
use crate::app::{Action, words};

/// A place to choose files or to drop them.
pub fn file_picker(cx: &Cx) -> El {
    let place = el("div").class(if cx.ui.dragged_over {
        "ics-file ics-file--over"
    } else {
        "ics-file"
    });
    let store = cx.store().clone();
    let chosen = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        store.read_files(listed(input.files()));
        // The same file can be chosen again after it was mended.
        input.set_value("");
    });
    let left = drag(cx, false);
    let leave = left.clone();
    let store = cx.store().clone();
    let dropped = Callback::from(move |event: DragEvent| {
        let files = event.data_transfer().and_then(|dropped| dropped.files());
        leave.emit(event);
        store.read_files(listed(files));
    });
    place
        .on_drag(drag(cx, true), left, dropped)
        .add(el("label.ics-file__label[for=sh-file]").text(words::share::CHOOSE))
        .add(el("div.ics-file__hint[id=sh-file-hint]").text(words::share::CHOOSE_HINT))
        .add(
            el("input.ics-file__input[type=file][multiple=multiple][id=sh-file][accept=.json,application/json][aria-describedby=sh-file-hint]")
                .on_change(chosen),
        )
}

fn listed(files: Option<FileList>) -> Vec<web_sys::File> {
    let mut all = Vec::new();
    if let Some(files) = files {
        for nth in 0..files.length() {
            all.extend(files.get(nth));
        }
    }
    all
}

fn drag(cx: &Cx, dragged_over: bool) -> Callback<DragEvent> {
    let store = cx.store().clone();
    Callback::from(move |event: DragEvent| {
        event.prevent_default();
        store.dispatch(&Action::Ui(Rc::new(move |ui| {
            ui.dragged_over = dragged_over;
        })));
    })
}
