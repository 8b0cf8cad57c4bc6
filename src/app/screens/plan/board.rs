//! The plan cycle by cycle, and what waits.

use yew::prelude::*;

use super::card::card;
use super::edits;
use super::order::of_cycle;
use crate::app::view::{Cx, El, choose_unit, details, el, heading, nothing, several};
use crate::app::words;
use crate::assessment::{ChunkStatus, PlanSettings};
use crate::planning::{Chunk, Cycle, Plan};

/// A column for each cycle.
pub fn board(cx: &Cx, plan: &Plan) -> El {
    let settings = edits::settings(cx);
    let mut columns = el("div.ics-board");
    for cycle in &plan.cycles {
        columns = columns.add(column(cx, plan, &settings, cycle));
    }
    several().add(choose_unit(cx)).add(columns)
}

/// Whether a chunk belongs to the unit that is shown, where one is.
pub fn is_shown(cx: &Cx, chunk: &Chunk) -> bool {
    let shown = cx.ui.shown.as_ref();
    shown.is_none_or(|unit| *unit == chunk.unit)
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
    let now = edits::now(cx, settings);
    if now == Some(i64::from(nth)) {
        name = name
            .text(" ")
            .add(el("strong.nhsuk-tag.nhsuk-tag--green").text(words::plan::TODAY));
    }
    let mut here = of_cycle(plan, nth);
    here.retain(|(_, chunk)| is_shown(cx, chunk));
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
    let is_past = now.is_some_and(|now| now > i64::from(nth));
    let mut is_done = is_past;
    let mut cards = el("ul.ics-board__cards");
    for (_, chunk) in &here {
        is_done &= chunk.status == ChunkStatus::Done;
        cards = cards.add(card(cx, plan, chunk, is_past));
    }
    // What is over and done gives way to what is not.
    if is_done && !here.is_empty() {
        cards = details(&words::plan::all_done(here.len()), cards);
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
            store.dispatch(&edits::moved(chunk, &cycle.to_string()));
        }
    })
}
