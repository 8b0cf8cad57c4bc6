//! The parts of a document that are lists of records, and what holds such lists.

use serde_json::Value;

use super::units::{Levels, units};
use crate::assessment::{
    Answer, Entry, Group, GroupMember, Moment, PlanRecord, Record, Records, ResponseKind, Snapshot,
    Tombstone,
};
use crate::decode::{self, Faults, Object};

/// A list of records, some of which may be removed.
pub fn records<R: Record>(
    object: &mut Object,
    name: &str,
    faults: &mut Faults,
    live: impl FnMut(Value, &str, &mut Faults) -> Option<R>,
) -> Records<R> {
    let placed = placed(object, name, faults, live);
    Records::from_entries(placed.into_iter().map(|(_, entry)| entry).collect())
}

/// The same with the path of each, where more is to be said of it.
pub fn placed<R: Record>(
    object: &mut Object,
    name: &str,
    faults: &mut Faults,
    mut live: impl FnMut(Value, &str, &mut Faults) -> Option<R>,
) -> Vec<(String, Entry<R>)> {
    object.list(name, faults, |value, path, faults| {
        let entry = if value.get("removed").and_then(Value::as_bool) == Some(true) {
            Entry::Removed(tombstone::<R>(value, path, faults)?)
        } else {
            Entry::Live(live(value, path, faults)?)
        };
        Some((path.to_owned(), entry))
    })
}

fn tombstone<R: Record>(value: Value, path: &str, faults: &mut Faults) -> Option<Tombstone> {
    let mut object = Object::new(value, path, faults)?;
    let modified: Option<Moment> = object.take("modified", faults);
    for name in R::KEY {
        match object.peek(name) {
            Some(Value::String(_)) => {}
            None | Some(Value::Null) => faults.add(&object.path_of(name), "is missing"),
            other => faults.found(&object.path_of(name), &decode::named(other), "text"),
        }
    }
    Some(Tombstone::new(object.rest(), modified))
}

/// One answer: a stage is there where the response says so.
pub fn answer(value: Value, path: &str, faults: &mut Faults) -> Option<Answer> {
    let answer: Answer = decode::decode(value, path, faults)?;
    if answer.response == ResponseKind::Stage && answer.stage.is_none() {
        let problem = "is missing; allowed: a whole number from 0 to 4";
        faults.add(&format!("{path}.stage"), problem);
        return None;
    }
    Some(answer)
}

/// What was decided about the plan.
pub fn plan(object: &mut Object, faults: &mut Faults) -> PlanRecord {
    let Some(mut plan) = object.object("plan", faults) else {
        return PlanRecord::default();
    };
    let is_accepted = plan.peek("accepted").is_some_and(|value| !value.is_null());
    let accepted = plan.values("accepted", faults);
    PlanRecord {
        settings: plan.take("settings", faults).unwrap_or_default(),
        accepted: is_accepted.then_some(accepted),
        accepted_modified: plan.take("acceptedModified", faults),
        chunks: records(&mut plan, "chunks", faults, decode::decode),
        own: records(&mut plan, "own", faults, decode::decode),
        left_out: records(&mut plan, "leftOut", faults, decode::decode),
        extra: plan.rest(),
    }
}

/// One snapshot; it may have been taken with another framework, so its levels are not checked.
pub fn snapshot(value: Value, path: &str, faults: &mut Faults) -> Option<Snapshot> {
    let mut object = Object::new(value, path, faults)?;
    Some(Snapshot {
        id: object.require("id", faults)?,
        label: object.take("label", faults).unwrap_or_default(),
        taken: object.take("taken", faults),
        units: units(&mut object, &Levels::Unknown, faults),
        settings: object.take("settings", faults).unwrap_or_default(),
        answers: records(&mut object, "answers", faults, answer),
        context: records(&mut object, "context", faults, decode::decode),
        plan: plan(&mut object, faults),
        extra: object.rest(),
    })
}

/// Colleagues' answers and what was agreed.
pub fn group(object: &mut Object, faults: &mut Faults) -> Group {
    let Some(mut group) = object.object("group", faults) else {
        return Group::default();
    };
    Group {
        respondents: records(&mut group, "respondents", faults, member),
        agreed: records(&mut group, "agreed", faults, decode::decode),
        extra: group.rest(),
    }
}

fn member(value: Value, path: &str, faults: &mut Faults) -> Option<GroupMember> {
    let mut object = Object::new(value, path, faults)?;
    Some(GroupMember {
        respondent: object.require("respondent", faults)?,
        document: object.take("document", faults).unwrap_or_default(),
        answers: records(&mut object, "answers", faults, answer),
        extra: object.rest(),
    })
}
