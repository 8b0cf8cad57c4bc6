//! One chunk on the board.

use yew::prelude::*;

use super::edits;
use super::names::{about, reason, title};
use crate::app::view::{Cx, El, Field, el, heading, link_button, select};
use crate::app::{Deed, Screen, words};
use crate::assessment::ChunkStatus;
use crate::framework::Stage;
use crate::planning::{Chunk, Plan, ReasonKind};

/// One chunk: what, where, why; and how to move it. What is not done when its cycle `is_past` is late.
pub fn card(cx: &Cx, plan: &Plan, chunk: &Chunk, is_past: bool) -> El {
    use words::plan as w;
    let text = title(cx, chunk);
    let open = cx.press(Deed::Go(Screen::Chunk(chunk.id.clone())));
    let is_done = chunk.status == ChunkStatus::Done;
    let mut tags = el("p.ics-chunk__tags").add(el("span").string(w::points(chunk.effort)));
    for (is_so, class, text) in [
        (chunk.pinned, "nhsuk-tag nhsuk-tag--blue", w::PINNED),
        (
            chunk.required && !is_done,
            "nhsuk-tag nhsuk-tag--grey",
            w::REQUIRED,
        ),
        (
            chunk.status != ChunkStatus::Planned,
            match chunk.status {
                ChunkStatus::Done => "nhsuk-tag nhsuk-tag--green",
                ChunkStatus::Blocked => "nhsuk-tag nhsuk-tag--orange",
                _ => "nhsuk-tag nhsuk-tag--white",
            },
            w::status(chunk.status),
        ),
        (is_past && !is_done, "nhsuk-tag nhsuk-tag--orange", w::LATE),
    ] {
        if is_so {
            tags = tags.text(" ").add(el("strong").class(class).text(text));
        }
    }
    let mut open = link_button("ics-text-link", &text, "", open);
    // Whoever comes back from its page goes on from here.
    if cx.ui.noted.as_ref() == Some(&chunk.id) {
        open = open.attr("data-left", String::new());
    }
    let mut item = el("li.ics-chunk[draggable=true]")
        .key(&chunk.id)
        .on_drag_start(held(chunk))
        .add(heading(cx, 2, "ics-chunk__heading").add(open))
        .add(el("p.ics-chunk__about").string(about(cx, chunk)))
        .add(tags);
    for found in &chunk.reasons {
        let stage = |stage| words::stage(&cx.framework, stage);
        let said = match (found.kind, chunk.to, found.target) {
            (ReasonKind::Gap, Some(to), Some(target)) => {
                // The step itself; those before it have cards of their own.
                let from = Stage::new(to.number().saturating_sub(1)).unwrap_or(to);
                w::way(&stage(from), &stage(to), &stage(target))
            }
            (ReasonKind::Unlocks | ReasonKind::HeldElsewhere, ..) => reason(cx, plan, chunk, found),
            _ => continue,
        };
        item = item.add(el("p.ics-chunk__why").string(said));
    }
    let owner = edits::owner(cx, chunk);
    if !owner.is_empty() {
        item = item.add(el("p").string(w::owned_by(owner)));
    }
    for warning in &chunk.warnings {
        item = item.add(el("p.ics-chunk__warning").text(w::rule(warning.kind)));
    }
    item.add(
        el("div.ics-chunk__move.ics-no-print")
            .add(move_to(cx, plan, chunk, &text))
            .add(pin(cx, chunk, &text)),
    )
}

/// A choice of cycles, for keyboards and fingers.
pub fn move_to(cx: &Cx, plan: &Plan, chunk: &Chunk, text: &str) -> El {
    let at = edits::place(chunk);
    let mut field = Field::plain(format!("pl-{}", chunk.id), words::plan::MOVE_TO, &at);
    field.label = field
        .label
        .add(el("span.nhsuk-u-visually-hidden").text(": ").text(text));
    let of = chunk.clone();
    let chosen = cx.chosen(Box::new(move |chosen| edits::moved(&of, &chosen)));
    let field = select(field, edits::cycles(plan, chunk), chosen);
    // The card may be elsewhere with the next drawing, and the focus goes with it.
    if cx.ui.noted.as_ref() == Some(&chunk.id) {
        field.attr("data-moved", String::new())
    } else {
        field
    }
}

/// Holds a chunk where it is, or lets it move.
pub fn pin(cx: &Cx, chunk: &Chunk, text: &str) -> El {
    let label = if chunk.pinned {
        words::plan::UNPIN
    } else {
        words::plan::PIN
    };
    link_button(
        "ics-link-button",
        label,
        text,
        cx.note(edits::pinned(chunk)),
    )
}

/// The chunk that is dragged goes along as its id.
fn held(chunk: &Chunk) -> Callback<DragEvent> {
    let id = chunk.id.clone();
    Callback::from(move |event: DragEvent| {
        if let Some(data) = event.data_transfer() {
            let _ = data.set_data("text/plain", &id);
        }
    })
}
