//! The plan cycle by cycle, and what waits.

use std::cmp::Reverse;

use yew::prelude::*;

use super::edits;
use super::names::{about, reason, title};
use crate::app::view::{
    Cx, El, Field, choose_unit, details, el, heading, link_button, nothing, select, several,
};
use crate::app::{Deed, Screen, words};
use crate::assessment::{ChunkStatus, PlanSettings};
use crate::planning::{Chunk, ChunkKind, Cycle, Obstacle, Plan, ReasonKind};

/// Points from which on a step is a larger one.
const LARGER: u32 = 3;

/// A column for each cycle, and below them what has none.
pub fn board(cx: &Cx, plan: &Plan) -> El {
    let settings = edits::settings(cx);
    let mut columns = el("div.ics-board");
    for cycle in &plan.cycles {
        columns = columns.add(column(cx, plan, &settings, cycle));
    }
    several()
        .add(choose_unit(cx))
        .add(columns)
        .add(heading(cx, 1, "nhsuk-heading-m").text(words::plan::WAITING))
        .add(waiting(cx, plan))
}

/// Whether a chunk belongs to the unit that is shown, where one is.
fn is_shown(cx: &Cx, chunk: &Chunk) -> bool {
    let shown = cx.ui.shown.as_ref();
    shown.is_none_or(|unit| *unit == chunk.unit)
}

/// What a chunk is worth, with what it opens the way for; 0 or more.
fn weight(chunk: &Chunk) -> f64 {
    let mut weight = chunk.value;
    for reason in &chunk.reasons {
        if reason.kind == ReasonKind::Unlocks {
            for _ in &reason.chunks {
                weight += 1.0;
            }
        }
    }
    weight
}

fn column(cx: &Cx, plan: &Plan, settings: &PlanSettings, cycle: &Cycle) -> El {
    let nth = cycle.cycle;
    let days = settings
        .days(nth)
        .map_or_else(String::new, |(first, last)| {
            words::plan::days(&words::day(first), &words::day(last))
        });
    let mut name = heading(cx, 1, "ics-board__heading")
        .string(words::plan::cycle(nth))
        .text(" ")
        .add(el("span.ics-board__days").string(days));
    if edits::now(settings) == Some(i64::from(nth)) {
        name = name
            .text(" ")
            .add(el("strong.nhsuk-tag.nhsuk-tag--green").text(words::plan::TODAY));
    }
    let mut here: Vec<(usize, &Chunk)> = plan
        .chunks
        .iter()
        .enumerate()
        .filter(|(_, chunk)| chunk.cycle == Some(nth) && is_shown(cx, chunk))
        .collect();
    // What matters most or opens the way for most stands first, so that one knows where to begin.
    here.sort_unstable_by_key(|(at, chunk)| (Reverse(weight(chunk).to_bits()), *at));
    let mut loads = el("ul.ics-board__loads");
    for unit in cx.assessment.unit_tree() {
        let mut points = 0;
        let mut any = false;
        for (_, chunk) in here.iter().filter(|(_, chunk)| chunk.unit == unit.id) {
            points = chunk.effort.saturating_add(points);
            any = true;
        }
        if any {
            let name = cx.unit_name(&unit.id);
            let capacity = settings.capacity_of(&unit.id);
            loads = loads.add(el("li").string(words::plan::load(&name, points, capacity)));
        }
    }
    let mut cards = el("ul.ics-board__cards");
    for (_, chunk) in &here {
        cards = cards.add(card(cx, plan, chunk));
    }
    let empty = if here.is_empty() {
        el("p.nhsuk-body-s").text(words::plan::NO_CHUNKS)
    } else {
        nothing()
    };
    el("section.ics-board__cycle[part=panel]")
        .on_drag(
            Callback::from(|event: DragEvent| event.prevent_default()),
            Callback::noop(),
            dropped(cx, nth),
        )
        .add(name)
        .add(loads)
        .add(cards)
        .add(empty)
}

/// One chunk: what, where, why; and how to move it.
fn card(cx: &Cx, plan: &Plan, chunk: &Chunk) -> El {
    use words::plan as w;
    let text = title(cx, chunk);
    let open = cx.press(Deed::Go(Screen::Chunk(chunk.id.clone())));
    let mut tags = el("p.ics-chunk__tags").add(el("span").string(w::points(chunk.effort)));
    for (is_so, class, text) in [
        (chunk.pinned, "nhsuk-tag nhsuk-tag--blue", w::PINNED),
        (chunk.required, "nhsuk-tag nhsuk-tag--grey", w::REQUIRED),
        (
            chunk.status != ChunkStatus::Planned,
            "nhsuk-tag nhsuk-tag--green",
            w::status(chunk.status),
        ),
    ] {
        if is_so {
            tags = tags.text(" ").add(el("strong").class(class).text(text));
        }
    }
    let mut item = el("li.ics-chunk[draggable=true]")
        .key(&chunk.id)
        .on_drag_start(held(chunk))
        .add(heading(cx, 2, "ics-chunk__heading").add(link_button(
            "ics-text-link",
            &text,
            "",
            open,
        )))
        .add(el("p.ics-chunk__about").string(about(cx, chunk)))
        .add(tags);
    for found in &chunk.reasons {
        let stage = |stage| words::stage(&cx.framework, stage);
        let said = match (found.kind, found.from, chunk.to, found.target) {
            (ReasonKind::Gap, Some(from), Some(to), Some(target)) => {
                w::way(&stage(from), &stage(to), &stage(target))
            }
            (ReasonKind::Unlocks | ReasonKind::HeldElsewhere, ..) => reason(cx, plan, chunk, found),
            _ => continue,
        };
        item = item.add(el("p.ics-chunk__why").string(said));
    }
    let owner = cx
        .assessment
        .said(edits::CHUNKS, ("id", &chunk.id), "owner");
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

/// Moves the chunk that is dropped on a cycle there.
fn dropped(cx: &Cx, cycle: u32) -> Callback<DragEvent> {
    let store = cx.store().clone();
    Callback::from(move |event: DragEvent| {
        event.prevent_default();
        let id = event
            .data_transfer()
            .and_then(|data| data.get_data("text/plain").ok())
            .unwrap_or_default();
        let state = store.state();
        let planned = state.planned.as_ref();
        if let Some(chunk) = planned.and_then(|planned| planned.plan.chunk(&id)) {
            store.dispatch(edits::moved(chunk, &cycle.to_string()));
        }
    })
}

/// What waits, by what keeps it out.
fn waiting(cx: &Cx, plan: &Plan) -> El {
    use words::plan as w;
    if plan.waiting.is_empty() {
        return el("p.nhsuk-body").text(w::WAITING_NONE);
    }
    let is_larger = |chunk: &&Chunk| {
        chunk.kind == ChunkKind::Step && chunk.effort >= LARGER && is_shown(cx, chunk)
    };
    let held = plan.waiting.iter().filter(is_larger).count();
    let all = held + plan.chunks.iter().filter(is_larger).count();
    let mut shown = several();
    if held > 0 {
        shown = shown.add(el("p.nhsuk-body").string(w::larger(held, all)));
    }
    for kind in [
        Obstacle::Capacity,
        Obstacle::Focus,
        Obstacle::Prerequisite,
        Obstacle::Horizon,
        Obstacle::NotAccepted,
        Obstacle::Importance,
        Obstacle::LeftOut,
    ] {
        let mut list = el("ul.nhsuk-list.ics-cells");
        let mut count = 0;
        for chunk in &plan.waiting {
            // Of several, what is named first.
            let because = chunk.because.first().map(|because| because.kind);
            if because == Some(kind) && is_shown(cx, chunk) {
                count += 1;
                let open = cx.press(Deed::Go(Screen::Chunk(chunk.id.clone())));
                list = list.add(
                    el("li")
                        .add(link_button("ics-text-link", &title(cx, chunk), "", open))
                        .text(" ")
                        .add(el("span.ics-chunk__about").string(about(cx, chunk))),
                );
            }
        }
        if count > 0 {
            shown = shown.add(details(&w::waiting(kind, count), list));
        }
    }
    shown
}
