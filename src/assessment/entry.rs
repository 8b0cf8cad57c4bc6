//! A record, or what stays of it.

use serde::{Serialize, Serializer};

use super::{Moment, Record};
use crate::decode::{Extra, canonical};

/// What stays of a removed record, so that a colleague's older copy does not bring it back.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tombstone {
    #[serde(flatten)]
    fields: Extra,
    #[serde(skip_serializing_if = "Option::is_none")]
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
    /// canonical JSON is larger.
    pub(super) fn outlasts(&self, other: &Self) -> bool {
        let instant = |entry: &Self| entry.modified().map(Moment::nanos);
        self == other
            || instant(self)
                .cmp(&instant(other))
                .then_with(|| canonical(self).cmp(&canonical(other)))
                .is_ge()
    }
}

impl<R: Serialize> Serialize for Entry<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Live(record) => record.serialize(serializer),
            Self::Removed(tombstone) => tombstone.serialize(serializer),
        }
    }
}
