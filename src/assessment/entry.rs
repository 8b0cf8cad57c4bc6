//! A record, or what stays of it.

use super::{Moment, Record};
use crate::json::{self, At, Extra, Json, Kind, Member, Members, Shape, Value};

/// What stays of a removed record, so that a colleague's older copy does not bring it back.
#[derive(Clone, Debug, PartialEq)]
pub struct Tombstone {
    fields: Extra,
    modified: Option<Moment>,
}

impl Tombstone {
    /// A tombstone from its members: the key, `removed` and whatever else it had.
    #[must_use]
    pub fn new(fields: Extra, modified: Option<Moment>) -> Self {
        Self { fields, modified }
    }

    fn key(&self, names: &[&str]) -> (&str, &str) {
        let text = |nth: usize| {
            names
                .get(nth)
                .and_then(|name| self.fields.get(name)?.as_str())
                .unwrap_or_default()
        };
        (text(0), text(1))
    }
}

/// A record, or what stays of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry<R> {
    /// A record as it is now.
    Live(R),
    /// A record that was removed.
    Removed(Tombstone),
}

impl<R: Record> Entry<R> {
    /// The key: the texts of the members that make it, the second empty where there is one.
    #[must_use]
    pub fn key(&self) -> (&str, &str) {
        match self {
            Self::Live(record) => record.key(),
            Self::Removed(tombstone) => tombstone.key(R::KEY),
        }
    }

    /// When it was last edited, or removed.
    #[must_use]
    pub fn modified(&self) -> Option<&Moment> {
        match self {
            Self::Live(record) => record.modified(),
            Self::Removed(tombstone) => tombstone.modified.as_ref(),
        }
    }
}

/// Whether a value is what stays of a removed record.
#[must_use]
pub fn is_removed(value: &Value) -> bool {
    value.get("removed") == Some(&Value::Bool(true))
}

/// Notes every fault of a record of a shape whose key is made by the members `key`, or of what stays
/// of it. What its members cannot say by themselves is checked once they are sound.
fn check_entry(
    value: &Value,
    (shape, key): (&Shape, &[&str]),
    check: fn(&Value, &mut At),
    at: &mut At,
) {
    if !is_removed(value) {
        let before = at.count();
        shape.check(value, at);
        if at.count() == before {
            check(value, at);
        }
        return;
    }
    MODIFIED.check(value, at);
    for name in key {
        match value.get(name) {
            Some(Value::String(_)) => {}
            None | Some(Value::Null) => at.fault_at(name, "is missing"),
            found => at.found_at(name, &json::named(found), "text"),
        }
    }
}

/// What a removed record says besides its key.
const MODIFIED: &Shape = &Shape::Object(&[Member {
    name: "modified",
    kind: Kind::May,
    shape: Moment::SHAPE,
}]);

impl<R: Record> Json for Entry<R> {
    const SHAPE: &'static Shape = &Shape::Own(|value, at| {
        check_entry(value, (R::SHAPE, R::KEY), R::check, at);
    });

    fn take(value: Value) -> Self {
        if !is_removed(&value) {
            return Self::Live(R::take(value));
        }
        let mut members = Members::of(value, MODIFIED.members());
        let modified = members.read();
        let fields = members.rest();
        Self::Removed(Tombstone { fields, modified })
    }

    fn write(&self) -> Value {
        match self {
            Self::Live(record) => record.write(),
            Self::Removed(Tombstone { fields, modified }) => {
                let mut members = fields.clone();
                if let Some(modified) = modified {
                    members.insert("modified".to_owned(), modified.write());
                }
                Value::Object(members)
            }
        }
    }

    #[cfg(feature = "schema")]
    fn schema(schemas: &mut json::Schemas) -> serde_json::Value {
        let mut properties = serde_json::json!({
            "removed": {"const": true},
            "modified": json::or_null(Moment::schema(schemas)),
        });
        let mut required = vec!["removed"];
        for name in R::KEY {
            properties[*name] = serde_json::json!({"type": "string"});
            required.push(name);
        }
        serde_json::json!({
            "if": {"type": "object", "properties": {"removed": {"const": true}}, "required": ["removed"]},
            "then": {"type": "object", "properties": properties, "required": required},
            "else": R::schema(schemas)
        })
    }
}
