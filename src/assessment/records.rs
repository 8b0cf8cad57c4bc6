//! Lists of records, merged one by one.

use serde::Serialize;

use super::entry::{Entry, Tombstone};
use super::natural::natural;
use super::{Join, Moment, Record};
use crate::decode::Extra;

/// A list of records with one entry for each key.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Records<R>(Vec<Entry<R>>);

impl<R> Default for Records<R> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<R: Record> Records<R> {
    /// The records of a document. Of two with one key the newer is kept, in the place of the first.
    #[must_use]
    pub fn from_entries(entries: Vec<Entry<R>>) -> Self {
        let mut place = std::collections::BTreeMap::new();
        let mut kept: Vec<Entry<R>> = Vec::with_capacity(entries.len());
        for entry in entries {
            let (first, second) = entry.key();
            match place.entry((first.to_owned(), second.to_owned())) {
                std::collections::btree_map::Entry::Vacant(vacant) => {
                    vacant.insert(kept.len());
                    kept.push(entry);
                }
                std::collections::btree_map::Entry::Occupied(occupied) => {
                    let before = &mut kept[*occupied.get()];
                    if !before.outlasts(&entry) {
                        *before = entry;
                    }
                }
            }
        }
        Self(kept)
    }

    /// The records that are there, in their order.
    pub fn iter(&self) -> impl Iterator<Item = &R> {
        self.0.iter().filter_map(|entry| match entry {
            Entry::Live(record) => Some(record),
            Entry::Removed(_) => None,
        })
    }

    /// Every entry, in their order, with what stays of removed records.
    pub fn entries(&self) -> impl Iterator<Item = &Entry<R>> {
        self.0.iter()
    }

    /// Whether a record with this key was there and was removed.
    #[must_use]
    pub fn was_removed(&self, key: (&str, &str)) -> bool {
        self.0
            .iter()
            .any(|entry| matches!(entry, Entry::Removed(_)) && entry.key() == key)
    }

    /// How many records are there.
    #[must_use]
    pub fn count(&self) -> usize {
        self.iter().count()
    }

    /// Whether there is nothing to write, not even a tombstone.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.is_empty()
    }

    /// The record with this key.
    #[must_use]
    pub fn get(&self, key: (&str, &str)) -> Option<&R> {
        self.iter().find(|record| record.key() == key)
    }

    /// Puts a record in the place of the one with its key, or at the end, stamped so that it is
    /// newer than what it replaces.
    pub fn put(&mut self, mut record: R, now: &Moment) {
        let before = self.0.iter().position(|entry| entry.key() == record.key());
        let replaced = before.and_then(|nth| self.0[nth].modified());
        record.stamp(Moment::after(now, replaced));
        match before {
            Some(nth) => self.0[nth] = Entry::Live(record),
            None => self.0.push(Entry::Live(record)),
        }
    }

    /// Removes the record with this key, leaving a tombstone.
    pub fn remove(&mut self, key: (&str, &str), now: &Moment) {
        let Some(entry) = self.0.iter_mut().find(|entry| entry.key() == key) else {
            return;
        };
        if matches!(entry, Entry::Removed(_)) {
            return;
        }
        let mut fields = Extra::new();
        for (name, text) in R::KEY.iter().zip([key.0, key.1]) {
            fields.insert((*name).to_owned(), text.into());
        }
        fields.insert("removed".to_owned(), true.into());
        let modified = Some(Moment::after(now, entry.modified()));
        *entry = Entry::Removed(Tombstone::new(fields, modified));
    }

    /// Changes every record without stamping it, as a share copy does.
    #[must_use]
    pub fn map(&self, change: impl Fn(&R) -> R) -> Self {
        Self(
            self.iter()
                .map(|record| Entry::Live(change(record)))
                .collect(),
        )
    }
}

impl<R: Record> Join for Records<R> {
    /// For each key the newest. In the order of the keys where the two differ, so that it does not
    /// matter who merges what first.
    fn join(self, other: Self) -> Self {
        if self == other {
            return self;
        }
        let mut both = self.0;
        both.extend(other.0);
        let mut joined = Self::from_entries(both);
        joined.0.sort_by(|a, b| {
            let ((a1, a2), (b1, b2)) = (a.key(), b.key());
            natural(a1, b1).then_with(|| natural(a2, b2))
        });
        joined
    }
}

#[cfg(feature = "schema")]
impl<R: schemars::JsonSchema + Record> schemars::JsonSchema for Records<R> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Records_of_{}", R::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let record = generator.subschema_for::<R>();
        let moment = generator.subschema_for::<Moment>();
        let mut required = R::KEY.to_vec();
        required.push("removed");
        let keys: serde_json::Map<_, _> = R::KEY
            .iter()
            .map(|name| ((*name).to_owned(), serde_json::json!({"type": "string"})))
            .collect();
        let mut properties = serde_json::json!({"removed": {"const": true}, "modified": moment});
        if let Some(members) = properties.as_object_mut() {
            members.extend(keys);
        }
        schemars::json_schema!({
            "type": "array",
            "items": {
                "if": {"type": "object", "properties": {"removed": {"const": true}}, "required": ["removed"]},
                "then": {"type": "object", "properties": properties, "required": required},
                "else": record
            }
        })
    }
}
