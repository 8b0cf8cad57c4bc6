//! Taking an object apart member by member, going on after a fault.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::words::in_words;
use super::{Extra, Faults};

/// An object of a document with its place in it. What is not taken is kept as [`Extra`].
pub struct Object {
    path: String,
    members: Map<String, Value>,
}

impl Object {
    /// The object at `path`; anything else there is a fault.
    pub fn new(value: Value, path: &str, faults: &mut Faults) -> Option<Self> {
        match value {
            Value::Object(members) => Some(Self {
                path: path.to_owned(),
                members,
            }),
            other => {
                faults.found(path, &named(Some(&other)), "an object");
                None
            }
        }
    }

    /// The path of a member of this object.
    #[must_use]
    pub fn path_of(&self, name: &str) -> String {
        join(&self.path, name)
    }

    /// Looks at a member without taking it.
    #[must_use]
    pub fn peek(&self, name: &str) -> Option<&Value> {
        self.members.get(name)
    }

    /// Drops a member that is derived and written anew.
    pub fn skip(&mut self, name: &str) {
        self.members.remove(name);
    }

    /// Takes a member's raw value; absent and null are the same.
    pub fn take_value(&mut self, name: &str) -> Option<Value> {
        self.members.remove(name).filter(|value| !value.is_null())
    }

    /// Takes a member of type `T`; absent and null are `None`, anything else a fault.
    pub fn take<T: DeserializeOwned>(&mut self, name: &str, faults: &mut Faults) -> Option<T> {
        let value = self.take_value(name)?;
        decode(value, &self.path_of(name), faults)
    }

    /// Takes a member that must be there.
    pub fn require<T: DeserializeOwned>(&mut self, name: &str, faults: &mut Faults) -> Option<T> {
        if self.members.get(name).is_none_or(Value::is_null) {
            faults.add(&self.path_of(name), "is missing");
            return None;
        }
        self.take(name, faults)
    }

    /// Takes a member that is an object itself.
    pub fn object(&mut self, name: &str, faults: &mut Faults) -> Option<Self> {
        let value = self.take_value(name)?;
        Self::new(value, &self.path_of(name), faults)
    }

    /// Takes a list, element by element, so that several faults show together. Absent is empty.
    pub fn list<T>(
        &mut self,
        name: &str,
        faults: &mut Faults,
        mut element: impl FnMut(Value, &str, &mut Faults) -> Option<T>,
    ) -> Vec<T> {
        let path = self.path_of(name);
        match self.take_value(name) {
            None => Vec::new(),
            Some(Value::Array(values)) => values
                .into_iter()
                .enumerate()
                .filter_map(|(nth, value)| element(value, &format!("{path}[{nth}]"), faults))
                .collect(),
            Some(other) => {
                faults.found(&path, &named(Some(&other)), "a list");
                Vec::new()
            }
        }
    }

    /// Takes a list of plain values.
    pub fn values<T: DeserializeOwned>(&mut self, name: &str, faults: &mut Faults) -> Vec<T> {
        self.list(name, faults, decode)
    }

    /// What was not taken: unknown members, kept.
    #[must_use]
    pub fn rest(self) -> Extra {
        self.members
    }
}

/// A value of type `T` from the JSON at `path`, or a fault that names the place inside it.
pub fn decode<T: DeserializeOwned>(value: Value, path: &str, faults: &mut Faults) -> Option<T> {
    match serde_path_to_error::deserialize(value) {
        Ok(decoded) => Some(decoded),
        Err(error) => {
            let inside = error.path().to_string();
            let place = match inside.as_str() {
                "." => path.to_owned(),
                inside => join(path, inside),
            };
            let message = error.inner().to_string();
            match missing_member(&message) {
                Some(name) => faults.add(&join(&place, name), "is missing"),
                None => faults.add(&place, in_words(&message)),
            }
            None
        }
    }
}

fn missing_member(message: &str) -> Option<&str> {
    message.strip_prefix("missing field `")?.strip_suffix('`')
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() {
        name.to_owned()
    } else if name.starts_with('[') {
        format!("{path}{name}")
    } else {
        format!("{path}.{name}")
    }
}

/// Names what stands in the document: lists and objects by their kind, the rest as written.
#[must_use]
pub fn named(value: Option<&Value>) -> String {
    match value {
        None => "nothing".to_owned(),
        Some(Value::Array(_)) => "a list".to_owned(),
        Some(Value::Object(_)) => "an object".to_owned(),
        Some(scalar) => scalar.to_string(),
    }
}
