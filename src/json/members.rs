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

/// A member to read, of some type or other: one loop over them all is less code than one unrolled
/// for each object. Reading and writing are two traits, or what is only read would bring along the
/// code to write it.
pub trait Fill {
    /// Reads a value into it.
    fn fill(&mut self, value: Value, at: &mut At);
}

impl<T: Json> Fill for T {
    fn fill(&mut self, value: Value, at: &mut At) {
        *self = T::read(value, at);
    }
}

/// A member to write, of some type or other.
pub trait Show {
    /// The value to write; none where it is left out.
    fn show(&self, may_be_left_out: bool) -> Option<Value>;
}

impl<T: Json> Show for T {
    fn show(&self, may_be_left_out: bool) -> Option<Value> {
        (!may_be_left_out || !self.is_left_out()).then(|| self.write())
    }
}

/// Reads the members of an object, each with its name and whether it must be there; one that is
/// absent stays as it is. The members that nobody asked for remain.
pub fn read_members(
    value: Value,
    wanted: &mut [(&str, bool, &mut dyn Fill)],
    at: &mut At,
) -> Map<String, Value> {
    let mut members = open(value, at);
    for (name, must, member) in wanted {
        match take(&mut members, name) {
            Some(value) => {
                let before = at.enter(name);
                member.fill(value, at);
                at.leave(before);
            }
            // One fault is enough for what is no object at all.
            None if *must && !at.is_at_fault_here() => at.fault_at(name, "is missing"),
            None => {}
        }
    }
    members
}

/// The members of an object, each with its name and whether it may be left out.
pub fn write_members(written: &[(&str, bool, &dyn Show)]) -> Map<String, Value> {
    let mut members = Map::new();
    for (name, may_be_left_out, member) in written {
        if let Some(value) = member.show(*may_be_left_out) {
            members.insert((*name).to_owned(), value);
        }
    }
    members
}

/// Puts a member in, unless it is left out.
pub fn put<T: Json>(members: &mut Map<String, Value>, name: &str, value: &T) {
    if !value.is_left_out() {
        members.insert(name.to_owned(), value.write());
    }
}
