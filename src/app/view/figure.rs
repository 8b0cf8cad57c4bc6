//! A picture with its heading, what it says in a sentence, and ways to take it away.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::{Cx, El, el, heading, link_button};
use crate::app::{Action, words};
use crate::document;
use crate::platform::{self, Picture, clock};

/// A picture that can be downloaded.
pub fn figure(cx: &Cx, title: &str, picture: El, sentence: String) -> El {
    let take = |format: Picture, text| {
        link_button("ics-link-button", text, title, download(cx, title, format))
    };
    el("figure.ics-figure[part=panel]")
        .add(heading(cx, 2, "ics-figure__heading").text(title))
        .add(picture)
        .add(el("p.ics-figure__text").string(sentence))
        .add(
            el("div.ics-figure__actions.ics-no-print")
                .add(take(Picture::Svg, words::results::AS_SVG))
                .add(take(Picture::Png, words::results::AS_PNG)),
        )
}

/// Downloads the picture beside the button that was pressed.
fn download(cx: &Cx, title: &str, format: Picture) -> Callback<MouseEvent> {
    let store = cx.store().clone();
    let name = format!("{} {title}", words::title(&cx.assessment.title.text));
    Callback::from(move |event: MouseEvent| {
        let name = document::file_name_as(&name, &clock::now(), format.extension());
        let picture = event
            .target()
            .and_then(|pressed| pressed.dyn_into::<Element>().ok())
            .and_then(|pressed| pressed.closest("figure").ok()?)
            .and_then(|figure| figure.query_selector("svg").ok()?);
        let done = picture
            .is_some_and(|picture| platform::download_picture(&picture, &name, format).is_ok());
        if done {
            store.dispatch(&Action::Said(words::downloaded(&name)));
        }
    })
}
