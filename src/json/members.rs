//! Taking objects apart and putting them together, member by member.

use serde_json::{Map, Value};

use super::{At, Json};

/// The members of an object; anything else here is a fault.
pub fn open(value: Value, at: &mut At) -> Map<String, Value> {
    match value {
        Value::Object(members) => members,
        other => {
            at.found(&other, "an object");
            Map::new()
        }
    }
}

/// Takes a member out; absent and null are the same.
pub fn take(members: &mut Map<String, Value>, name: &str) -> Option<Value> {
    // The order of what stays is kept.
    members.shift_remove(name).filter(|value| !value.is_null())
}

/// Takes and reads a member that may be absent.
pub fn optional<T: Json>(members: &mut Map<String, Value>, name: &str, at: &mut At) -> T {
    let Some(value) = take(members, name) else {
        return T::blank();
    };
    let before = at.enter(name);
    let read = T::read(value, at);
    at.leave(before);
    read
}

/// Takes and reads a member that must be there.
pub fn required<T: Json>(members: &mut Map<String, Value>, name: &str, at: &mut At) -> T {
    note_missing(members, name, at);
    optional(members, name, at)
}

fn note_missing(members: &Map<String, Value>, name: &str, at: &mut At) {
    // One fault is enough for what is no object at all.
    if members.get(name).is_none_or(Value::is_null) && !at.is_at_fault_here() {
        at.fault_at(name, "is missing");
    }
}

/// Puts a member in, unless it is left out.
pub fn put<T: Json>(members: &mut Map<String, Value>, name: &str, value: &T) {
    if !value.is_left_out() {
        members.insert(name.to_owned(), value.write());
    }
}
