//! Taking objects apart and putting them together, member by member.

use serde_json::{Map, Value};

use super::{At, Json};

/// The members of an object; anything else here is a fault.
pub fn open(value: Value, at: &mut At) -> Option<Map<String, Value>> {
    match value {
        Value::Object(members) => Some(members),
        other => {
            at.found(&other, "an object");
            None
        }
    }
}

/// Takes a member out; absent and null are the same.
pub fn take(members: &mut Map<String, Value>, name: &str) -> Option<Value> {
    // The order of what stays is kept.
    members.shift_remove(name).filter(|value| !value.is_null())
}

/// Takes and reads a member that may be absent.
pub fn optional<T: Json + Default>(
    members: &mut Map<String, Value>,
    name: &str,
    at: &mut At,
) -> Option<T> {
    match take(members, name) {
        None => Some(T::default()),
        Some(value) => read_at(value, name, at),
    }
}

/// Takes and reads a member that must be there.
pub fn required<T: Json>(members: &mut Map<String, Value>, name: &str, at: &mut At) -> Option<T> {
    if let Some(value) = take(members, name) {
        read_at(value, name, at)
    } else {
        at.fault_at(name, "is missing");
        None
    }
}

fn read_at<T: Json>(value: Value, name: &str, at: &mut At) -> Option<T> {
    let before = at.enter(name);
    let read = T::read(value, at);
    at.leave(before);
    read
}

/// Puts a member in, unless it is left out.
pub fn put<T: Json>(members: &mut Map<String, Value>, name: &str, value: &T) {
    if !value.is_left_out() {
        members.insert(name.to_owned(), value.write());
    }
}
