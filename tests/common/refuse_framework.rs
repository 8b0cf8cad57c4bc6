//! Frameworks that are refused, and what is said of them.

use ics_maturity::framework::Framework;
use serde_json::Value;

use super::{fixture, parsed};

pub fn refusal(text: &str) -> String {
    match Framework::read_text(text) {
        Ok(_) => panic!("was read, though it is to be refused: {text:.2000}"),
        Err(faults) => faults.to_string(),
    }
}

/// The sound framework of the fixtures with one value replaced, or put there.
#[track_caller]
pub fn spoilt(pointer: &str, value: Value, message: &str) {
    let mut framework = parsed(&fixture("framework.json"));
    let (parent, name) = pointer.rsplit_once('/').expect("a pointer");
    match framework.pointer_mut(parent) {
        Some(Value::Object(members)) => drop(members.insert(name.to_owned(), value)),
        Some(Value::Array(values)) => {
            values[name.parse::<usize>().expect("a place in a list")] = value;
        }
        _ => panic!("{parent} is in the fixture"),
    }
    assert_eq!(refusal(&framework.to_string()), message);
}

/// The same without one member.
#[track_caller]
pub fn without(parent: &str, name: &str, message: &str) {
    let mut framework = parsed(&fixture("framework.json"));
    let members = framework.pointer_mut(parent).and_then(Value::as_object_mut);
    members
        .expect("an object")
        .remove(name)
        .expect("it is in the fixture");
    assert_eq!(refusal(&framework.to_string()), message);
}
