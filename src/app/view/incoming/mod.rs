//! What is in a chosen file, and what can be done with it.

mod framework;
mod one;
mod several_files;
mod unknown_units;

use super::{Cx, El, el, heading, link_button, nothing, problems, progress};
use crate::app::{Action, Deed, Incoming, words};
use crate::assessment::{Assessment, FrameworkRef};

/// The preview of the file that was chosen last, if any.
pub fn incoming(cx: &Cx) -> El {
    match cx.incoming.as_deref() {
        None => nothing(),
        Some(Incoming::Reading { done, of }) => reading(cx, *done, *of),
        Some(Incoming::Several(files)) => several_files::several_files(cx, files),
        Some(Incoming::Refused { file, problem }) => refused(cx, file, problem),
        Some(Incoming::Assessment { file, assessment }) => one::preview(cx, file, assessment),
        Some(Incoming::Framework { file, offer }) => framework::framework(cx, file, offer),
    }
}

fn refused(cx: &Cx, file: &str, problem: &str) -> El {
    problems(
        &format!("{}: {file}", words::share::REFUSED),
        words::share::REFUSED_TEXT,
        problem,
        close(cx, words::keeping::DISMISS),
    )
}

/// How many of several files are read, with a way to stop.
fn reading(cx: &Cx, done: usize, of: usize) -> El {
    let stop = link_button(
        "ics-link-button",
        words::CANCEL,
        "",
        cx.press(Deed::StopReading),
    );
    el("div.ics-preview[part=panel]")
        .add(progress(done, of, words::group::reading(done, of)))
        .add(stop)
}

fn close(cx: &Cx, text: &str) -> El {
    let close = cx.note(Action::FileRead(None));
    link_button("ics-link-button", text, "", close)
}

/// What is in the file, row by row.
fn shown(cx: &Cx, rows: impl Iterator<Item = (&'static str, String)>) -> El {
    let mut list = el("dl.nhsuk-summary-list");
    for (key, value) in rows {
        list = list.add(
            el("div.nhsuk-summary-list__row")
                .add(el("dt.nhsuk-summary-list__key").text(key))
                .add(el("dd.nhsuk-summary-list__value").string(value)),
        );
    }
    panel(cx, words::share::PREVIEW_HEADING).add(list)
}

/// What is about files. Before anything is begun the screen is about nothing else.
fn panel(cx: &Cx, text: &str) -> El {
    let heading = heading(cx, 1 + u8::from(cx.begun), "ics-panel__heading");
    el("div.ics-preview[part=panel]").add(heading.text(text))
}

/// A framework by title, id and revision, as far as they are known.
fn named(title: &str, framework: &FrameworkRef) -> String {
    let FrameworkRef { id, revision, .. } = framework;
    let known = format!("{id} {revision}").trim().to_owned();
    match (title, known.as_str()) {
        ("", _) => known,
        (title, "") => title.to_owned(),
        (title, known) => format!("{title} ({known})"),
    }
}

/// Whose it is, as far as they said.
fn whose(found: &Assessment) -> String {
    let mut whose = Vec::new();
    if let Some(who) = &found.respondent {
        for said in [&who.name, &who.role, &who.organisation]
            .into_iter()
            .flatten()
        {
            if !said.trim().is_empty() {
                whose.push(said.as_str());
            }
        }
    }
    words::whose(&whose)
}
