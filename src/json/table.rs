//! Values by name: an object whose members are all of one kind.

use std::fmt;

#[cfg(feature = "schema")]
use super::Schemas;
use super::{Extra, Json, Shape, Value};

/// Values by name, in the order of the document. Tables here are short: a search through a list is
/// as fast as a tree, and smaller.
#[derive(Clone, PartialEq)]
pub struct Table<K, V>(Vec<(K, V)>);

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for Table<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<K, V> Table<K, V> {
    /// The names with their values.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(name, value)| (name, value))
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl<K: PartialEq, V> Table<K, V> {
    /// The value with this name.
    #[must_use]
    pub fn get(&self, name: &K) -> Option<&V> {
        self.iter()
            .find(|(found, _)| *found == name)
            .map(|(_, value)| value)
    }

    /// Sets the value with this name.
    pub fn insert(&mut self, name: K, value: V) {
        match self.0.iter_mut().find(|(found, _)| *found == name) {
            Some((_, before)) => *before = value,
            None => self.0.push((name, value)),
        }
    }
}

impl<K: PartialEq, V> FromIterator<(K, V)> for Table<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut table = Self::default();
        for (name, value) in entries {
            table.insert(name, value);
        }
        table
    }
}

impl<K: From<String> + AsRef<str>, V: Json> Json for Table<K, V> {
    const SHAPE: &'static Shape = &Shape::Table(V::SHAPE);

    fn take(value: Value) -> Self {
        let mut taken = Vec::new();
        if let Value::Object(members) = value {
            taken.reserve_exact(members.len());
            for (name, value) in members {
                taken.push((K::from(name), V::take(value)));
            }
        }
        Self(taken)
    }

    fn write(&self) -> Value {
        let mut members = Extra::with_capacity(self.len());
        for (name, value) in self.iter() {
            members.push(name.as_ref().to_owned(), value.write());
        }
        Value::Object(members)
    }

    fn is_left_out(&self) -> bool {
        self.is_empty()
    }

    #[cfg(feature = "schema")]
    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        serde_json::json!({"type": "object", "additionalProperties": V::schema(schemas)})
    }
}
