//! Who does what: the plan by the role that answers for each chunk.

use super::edits::{self, CHUNKS, owner};
use super::names::{about, title};
use super::steps::on_paper;
use super::timeline::when;
use crate::app::view::{Cx, El, el, link_button, string, table_of, text};
use crate::app::{Deed, Screen, words};
use crate::assessment::Day;
use crate::planning::{Chunk, Plan};

/// A table for each role, in the order in which they come up; last what nobody answers for yet.
pub fn owners(cx: &Cx, plan: &Plan) -> El {
    let mut names: Vec<&str> = Vec::new();
    for chunk in &plan.chunks {
        let name = owner(cx, chunk);
        if !names.contains(&name) && !name.is_empty() {
            names.push(name);
        }
    }
    names.push("");
    let mut all = el("div.ics-aligned");
    for name in names {
        let chunks = plan.chunks.iter();
        let chunks: Vec<&Chunk> = chunks.filter(|chunk| owner(cx, chunk) == name).collect();
        if !chunks.is_empty() {
            // Told apart, so that the focus stays in its row when another goes to another table.
            let one = el("div").key(&words::plan::owned_by(name));
            all = all.add(
                one.add(of_one(cx, name, &chunks))
                    .add(on_paper(cx, chunks.into_iter())),
            );
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
        (w::WHO, false),
        (w::HOW_FAR, false),
        (w::REVIEW, false),
    ];
    let mut rows = Vec::new();
    for chunk in chunks {
        let on = reviewed(cx, chunk).map_or_else(|| "–".to_owned(), words::day);
        let open = cx.press(Deed::Go(Screen::Chunk(chunk.id.clone())));
        let title = title(cx, chunk);
        let cells = vec![
            string(about(cx, chunk)),
            string(when(&settings, chunk)),
            who(cx, chunk, &title),
            text(w::status(chunk.status)),
            string(on),
        ];
        let row = el("tr[role=row]").key(&chunk.id);
        rows.push((row, link_button("ics-text-link", &title, "", open), cells));
    }
    table_of(w::somebody(name), &columns, rows)
}

/// Who answers for a chunk: noted once it is whole, as its row goes to another table with it.
fn who(cx: &Cx, chunk: &Chunk, title: &str) -> El {
    let id = chunk.id.clone();
    let note = move |text: String| edits::change(CHUNKS, &id, "owner", text.trim().into());
    el("input.nhsuk-input[type=text][autocomplete=off]")
        .attr("aria-label", words::plan::who(title))
        // What it begins with: while somebody types, a new drawing must not put the old name back.
        .attr("value", owner(cx, chunk).to_owned())
        .on_change(cx.chosen(Box::new(note)))
}

/// When a chunk is looked back on.
fn reviewed(cx: &Cx, chunk: &Chunk) -> Option<Day> {
    let record = cx.assessment.record(CHUNKS, ("id", &chunk.id))?;
    Day::parse(record.get("review")?.get("on")?.as_str()?)
}
