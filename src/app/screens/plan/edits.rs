//! What people do to the plan, as notes in the document.

use crate::app::view::Cx;
use crate::app::{Action, State, words};
use crate::assessment::{Note, PlanRecord, PlanSettings};
use crate::json::{Extra, Json, Value};
use crate::planning::{Chunk, ChunkKind, Plan};

/// Where chunks that people changed are noted.
pub const CHUNKS: &str = "plan.chunks";
/// Where chunks that people added are noted.
pub const OWN: &str = "plan.own";

/// Who answers for a chunk; empty for nobody yet.
pub fn owner<'a>(state: &'a State, chunk: &Chunk) -> &'a str {
    owner_of(state, &chunk.id)
}

/// The same by its id, also where it has no place in the plan any more.
pub fn owner_of<'a>(state: &'a State, id: &str) -> &'a str {
    let assessment = &state.assessment;
    assessment.said(CHUNKS, ("id", id), "owner").trim()
}

/// Where a chunk's own texts are: its title, its points.
pub fn home(chunk: &Chunk) -> &'static str {
    match chunk.kind {
        ChunkKind::Own => OWN,
        _ => CHUNKS,
    }
}

/// Notes one member of a chunk.
pub fn change(part: &'static str, id: &str, member: &'static str, value: Value) -> Action {
    Action::Noted(vec![Note::one(part, ("id", id), member, value)])
}

/// Several members of what people changed of a chunk.
fn changed(id: &str, members: Vec<(&'static str, Value)>) -> Note {
    Note {
        members,
        ..Note::one(CHUNKS, ("id", id), "id", Value::Null)
    }
}

/// The value of a choice of cycles that leaves the chunk out.
pub const OUT: &str = "out";

/// Moves a chunk to the cycle that was chosen, where it is held from now on; or leaves it out.
pub fn moved(chunk: &Chunk, chosen: &str) -> Action {
    let id = &chunk.id;
    let out = |is_out: bool| {
        let mut note = Note::one("plan.leftOut", ("id", id), "removed", true.into());
        if is_out {
            note.members.clear();
        }
        note
    };
    let Ok(cycle) = chosen.parse::<u32>() else {
        return Action::Noted(vec![out(chosen == OUT)]);
    };
    let mut notes = vec![changed(
        id,
        vec![("cycle", cycle.into()), ("pinned", true.into())],
    )];
    if is_left_out(chunk) {
        notes.push(out(false));
    }
    Action::Noted(notes)
}

/// Whether people left a chunk out.
pub fn is_left_out(chunk: &Chunk) -> bool {
    let mut because = chunk.because.iter();
    because.any(|because| because.kind == crate::planning::Obstacle::LeftOut)
}

/// Holds a chunk in its cycle, or lets it move.
pub fn pinned(chunk: &Chunk) -> Action {
    let cycle = chunk.cycle.filter(|_| !chunk.pinned);
    Action::Noted(vec![changed(
        &chunk.id,
        vec![
            ("cycle", cycle.map_or(Value::Null, Value::from)),
            ("pinned", (!chunk.pinned).into()),
        ],
    )])
}

/// Notes how far a chunk is. What was begun stays in its cycle.
pub fn status(chunk: &Chunk, status: &str) -> Action {
    let cycle = chunk.cycle.map_or(Value::Null, Value::from);
    Action::Noted(vec![changed(
        &chunk.id,
        vec![("status", status.into()), ("cycle", cycle)],
    )])
}

/// Notes a member of looking back on a chunk.
pub fn review(cx: &Cx, id: &str, member: &str, text: &str) -> Action {
    let record = cx.assessment.record(CHUNKS, ("id", id));
    let review = record.and_then(|record| record.get("review"));
    let mut review = review
        .and_then(Value::as_object)
        .cloned()
        .unwrap_or_default();
    if text.is_empty() {
        review.shift_remove(member);
    } else {
        review.insert(member.to_owned(), text.into());
    }
    let is_empty = review.is_empty();
    let review = if is_empty { Value::Null } else { review.into() };
    change(CHUNKS, id, "review", review)
}

/// The settings of the plan.
pub fn settings(cx: &Cx) -> PlanSettings {
    cx.assessment.part::<PlanRecord>("plan").settings
}

/// The settings written out in full, so that a colleague's copy means the same, with one of them
/// changed.
pub fn set(cx: &Cx, member: &'static str, value: Value) -> Note {
    let now = settings(cx);
    let capacity = now.capacity.map_or(PlanSettings::CAPACITY, Into::into);
    let mut members = vec![
        ("start", now.start.map_or(Value::Null, |day| day.write())),
        ("cycleWeeks", now.weeks().into()),
        ("cycles", now.count().into()),
        ("from", now.first().into()),
        ("capacity", capacity.into()),
        ("capacityByUnit", now.capacity_by_unit.write()),
        ("maxLayers", now.layers().into()),
        ("maxThemes", now.themes().into()),
        ("findOut", (now.find_out == Some(true)).into()),
        ("showIt", (now.show_it == Some(true)).into()),
        ("importance", importances(cx).into()),
    ];
    members.retain(|(name, _)| *name != member);
    members.push((member, value));
    Note {
        part: "plan.settings",
        by: "",
        key: String::new(),
        members,
        time: "modified",
    }
}

/// A note of settings with another value for the one that it changes.
pub fn amended(mut note: Note, value: Value) -> Action {
    if let Some(last) = note.members.last_mut() {
        last.1 = value;
    }
    Action::Noted(vec![note])
}

/// How important each layer is now.
pub fn importances(cx: &Cx) -> Extra {
    let mut all = Extra::new();
    for layer in &cx.framework.layers {
        let importance = cx.assessment.importance(&layer.id);
        all.insert(layer.id.to_string(), importance.into());
    }
    all
}

/// Plans anew from the present cycle on.
pub fn from_now(cx: &Cx) -> Action {
    let now = now(cx, &settings(cx)).and_then(|now| u32::try_from(now).ok());
    let first = now.unwrap_or_else(|| settings(cx).first());
    Action::Noted(vec![set(cx, "from", first.into())])
}

/// Adds a chunk, still without a title, to the first unit.
pub fn added(cx: &Cx, id: &str) -> Action {
    let tree = cx.assessment.unit_tree();
    let unit = tree.first().map_or("", |unit| unit.id.as_str());
    change(OWN, id, "unit", unit.into())
}

/// Accepts a plan, or none. It begins next Monday unless somebody said otherwise.
pub fn accepted(cx: &Cx, plan: Option<&Plan>) -> Action {
    let accepted = plan.map_or(Value::Null, |plan| {
        let mut accepted = Vec::new();
        for chunk in &plan.chunks {
            let cycle = chunk.cycle.unwrap_or_default();
            accepted.push(Value::Object(crate::json::members(vec![
                ("id", chunk.id.as_str().into()),
                ("cycle", cycle.into()),
            ])));
        }
        Value::Array(accepted)
    });
    let start = settings(cx).start.or_else(|| Some(cx.today()?.monday()));
    Action::Noted(vec![
        Note {
            part: "plan",
            by: "",
            key: String::new(),
            members: vec![("accepted", accepted)],
            time: "acceptedModified",
        },
        set(cx, "start", start.map_or(Value::Null, |day| day.write())),
    ])
}

/// The cycle that it is now, where it is said when the first one begins; below 0 before it.
pub fn now(cx: &Cx, settings: &PlanSettings) -> Option<i64> {
    let days = cx.today()?.since(settings.start?);
    Some(days.div_euclid(i64::from(settings.weeks()) * 7))
}

/// A choice of cycles, with the one that the chunk is in.
pub fn cycles(plan: &Plan, chunk: &Chunk) -> Vec<(String, String)> {
    let mut options = Vec::new();
    if chunk.cycle.is_none() && !is_left_out(chunk) {
        options.push((String::new(), words::plan::NO_CYCLE.to_owned()));
    }
    for cycle in &plan.cycles {
        options.push((cycle.cycle.to_string(), words::plan::cycle(cycle.cycle)));
    }
    options.push((OUT.to_owned(), words::plan::LEAVE_OUT.to_owned()));
    options
}

/// The choice that a chunk is at.
pub fn place(chunk: &Chunk) -> String {
    match chunk.cycle {
        Some(cycle) => cycle.to_string(),
        None if is_left_out(chunk) => OUT.to_owned(),
        None => String::new(),
    }
}
