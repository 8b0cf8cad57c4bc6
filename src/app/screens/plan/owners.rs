//! Who does what: the plan by the role that answers for each chunk.

use super::edits::{self, CHUNKS};
use super::names::{about, title};
use super::timeline::when;
use crate::app::view::{Cx, El, el, heading, link_button, several, string, table};
use crate::app::{Deed, Screen, words};
use crate::assessment::Day;
use crate::planning::{Chunk, Plan};

/// A table for each role, in the order in which they come up; last what nobody answers for yet.
pub fn owners(cx: &Cx, plan: &Plan) -> El {
    let owner = |chunk: &Chunk| {
        cx.assessment
            .said(CHUNKS, ("id", &chunk.id), "owner")
            .trim()
    };
    let mut names: Vec<&str> = Vec::new();
    for chunk in &plan.chunks {
        if !names.contains(&owner(chunk)) && !owner(chunk).is_empty() {
            names.push(owner(chunk));
        }
    }
    names.push("");
    let mut all = several();
    for name in names {
        let chunks = plan.chunks.iter();
        let chunks: Vec<&Chunk> = chunks.filter(|chunk| owner(chunk) == name).collect();
        if !chunks.is_empty() {
            let text = if name.is_empty() {
                words::plan::NOBODY
            } else {
                name
            };
            all = all
                .add(heading(cx, 1, "nhsuk-heading-m").text(text))
                .add(of_one(cx, text, &chunks));
        }
    }
    all
}

fn of_one(cx: &Cx, name: &str, chunks: &[&Chunk]) -> El {
    use words::plan as w;
    let settings = edits::settings(cx);
    let columns = [
        (w::WHAT, false),
        (w::WHERE, false),
        (w::WHEN, false),
        (w::HOW_FAR, false),
        (w::REVIEW, false),
    ];
    let mut rows = Vec::new();
    for chunk in chunks {
        let on = reviewed(cx, chunk).map_or_else(|| "–".to_owned(), words::day);
        let open = cx.press(Deed::Go(Screen::Chunk(chunk.id.clone())));
        let about = el("span")
            .string(about(cx, chunk))
            .text(" ")
            .add(link_button(
                "ics-link-button ics-no-print",
                w::TO_DO,
                &title(cx, chunk),
                open,
            ));
        let cells = vec![
            about,
            string(when(&settings, chunk)),
            string(w::status(chunk.status).to_owned()),
            string(on),
        ];
        rows.push((title(cx, chunk), cells));
    }
    table(name, &columns, rows)
}

/// When a chunk is looked back on.
fn reviewed(cx: &Cx, chunk: &Chunk) -> Option<Day> {
    let record = cx.assessment.record(CHUNKS, ("id", &chunk.id))?;
    Day::parse(record.get("review")?.get("on")?.as_str()?)
}
