//! Lists of records, merged one by one.

use super::entry::{Entry, Tombstone};
use super::merge::without_doubles;
use super::merge_rules::List;
use super::{Moment, Record};
use crate::json::{Extra, Json, Shape, Value};
use crate::places::Places;

/// A list of records with one entry for each key.
#[derive(Clone, Debug, PartialEq)]
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
        let mut read = Self(entries);
        let mut keys = Vec::with_capacity(read.0.len());
        for entry in &read.0 {
            keys.push(entry.key());
        }
        if Places::new(keys.into_iter()).again().next().is_some() {
            let list = List {
                keys: R::KEY,
                time: R::TIME,
            };
            read.0 = Vec::take(without_doubles(&list, read.write()));
        }
        read
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

    /// Every entry, in their order.
    #[must_use]
    pub fn into_entries(self) -> Vec<Entry<R>> {
        self.0
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

    /// Adds a record with a key of its own.
    pub fn add(&mut self, record: R) {
        self.0.push(Entry::Live(record));
    }

    /// Puts a record in the place of the one with its key, or at the end, stamped so that it is
    /// newer than what it replaces.
    pub fn put(&mut self, mut record: R, now: &Moment) {
        let replaced = self.entry(record.key()).and_then(Entry::modified);
        record.stamp(Moment::after(now, replaced));
        self.set(record);
    }

    /// Puts a record in the place of the one with its key, or at the end, dated as it is.
    pub fn set(&mut self, record: R) {
        let before = self.0.iter().position(|entry| entry.key() == record.key());
        match before {
            Some(nth) => self.0[nth] = Entry::Live(record),
            None => self.0.push(Entry::Live(record)),
        }
    }

    /// The record with this key, or what stays of it.
    #[must_use]
    pub fn entry(&self, key: (&str, &str)) -> Option<&Entry<R>> {
        self.0.iter().find(|entry| entry.key() == key)
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
}

impl<R: Record> Json for Records<R> {
    const SHAPE: &'static Shape = Vec::<Entry<R>>::SHAPE;

    fn take(value: Value) -> Self {
        Self::from_entries(Vec::take(value))
    }

    fn write(&self) -> Value {
        self.0.write()
    }

    fn is_left_out(&self) -> bool {
        self.is_blank()
    }

    #[cfg(feature = "schema")]
    fn schema(schemas: &mut crate::json::Schemas) -> serde_json::Value {
        Vec::<Entry<R>>::schema(schemas)
    }
}
