//! A record, or what stays of it.

use serde_json::Value;

use super::{Moment, Record};
use crate::json::{self, At, Extra, Json, by_text};

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
                .and_then(|name| self.fields.get(*name)?.as_str())
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
    pub(super) fn key(&self) -> (&str, &str) {
        match self {
            Self::Live(record) => record.key(),
            Self::Removed(tombstone) => tombstone.key(R::KEY),
        }
    }

    pub(super) fn modified(&self) -> Option<&Moment> {
        match self {
            Self::Live(record) => record.modified(),
            Self::Removed(tombstone) => tombstone.modified.as_ref(),
        }
    }

    /// Whether this one is kept when both are there: the newer, and at equal times the one whose
    /// JSON is larger.
    pub(super) fn outlasts(&self, other: &Self) -> bool {
        let instant = |entry: &Self| entry.modified().map(Moment::instant);
        self == other
            || instant(self)
                .cmp(&instant(other))
                .then_with(|| by_text(&self.write(), &other.write(), self.modified().is_some()))
                .is_ge()
    }
}

impl Tombstone {
    /// What stays of a record whose key is made by the members `names`.
    fn read(value: Value, names: &[&str], at: &mut At) -> Self {
        let mut fields = json::open(value, at);
        let modified = json::optional(&mut fields, "modified", at);
        for name in names {
            match fields.get(*name) {
                Some(Value::String(_)) => {}
                None | Some(Value::Null) => at.fault_at(name, "is missing"),
                found => at.found_at(name, &json::named(found), "text"),
            }
        }
        Self { fields, modified }
    }
}

impl<R: Record> Json for Entry<R> {
    fn read(value: Value, at: &mut At) -> Self {
        if value.get("removed").and_then(Value::as_bool) == Some(true) {
            return Self::Removed(Tombstone::read(value, R::KEY, at));
        }
        let before = at.count();
        let record = R::read(value, at);
        if at.count() == before {
            record.check(at);
        }
        Self::Live(record)
    }

    fn blank() -> Self {
        Self::Live(R::blank())
    }

    fn write(&self) -> Value {
        match self {
            Self::Live(record) => record.write(),
            Self::Removed(Tombstone { fields, modified }) => {
                let mut members = fields.clone();
                json::put(&mut members, "modified", modified);
                Value::Object(members)
            }
        }
    }

    #[cfg(feature = "schema")]
    fn schema(schemas: &mut json::Schemas) -> Value {
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
