//! The members of an object.

use std::fmt;
use std::ops::Index;

use super::Value;
use super::iter::{Iter, IterMut};
use crate::places::Places;

/// The members of an object in the order in which they came, each name once.
///
/// Objects of documents have twenty members at most: going through a list finds one as fast as
/// hashing its name does. What a hostile file has a hundred thousand of is sorted instead, wherever
/// all members are looked at.
#[derive(Clone, Default)]
pub struct Map(pub(super) Vec<(String, Value)>);

/// Members among which doubled names are sought one by one.
const FEW: usize = 32;

impl Map {
    /// No members.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// No members yet, and room for so many.
    #[must_use]
    pub fn with_capacity(count: usize) -> Self {
        Self(Vec::with_capacity(count))
    }

    /// How many members there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|(found, _)| found == name)
    }

    /// The member with this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        Some(&self.0[self.place(name)?].1)
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Value> {
        let nth = self.place(name)?;
        Some(&mut self.0[nth].1)
    }

    /// The same, put there as null where it is missing.
    pub fn get_or_null(&mut self, name: &str) -> &mut Value {
        let nth = self.place(name).unwrap_or_else(|| {
            self.push(name.to_owned(), Value::Null);
            self.0.len() - 1
        });
        &mut self.0[nth].1
    }

    /// Whether there is a member with this name.
    #[must_use]
    pub fn contains_key(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    /// Sets a member, in its place where it is there and last otherwise, and gives what it was.
    ///
    /// It looks through all members: put many together with [`Map::from`] or [`Extend::extend`].
    pub fn insert(&mut self, name: String, value: Value) -> Option<Value> {
        if let Some(before) = self.get_mut(&name) {
            return Some(std::mem::replace(before, value));
        }
        self.push(name, value);
        None
    }

    /// Adds a member that is known not to be there.
    pub(super) fn push(&mut self, name: String, value: Value) {
        self.0.push((name, value));
    }

    /// Takes a member out; the others keep their order.
    pub fn shift_remove(&mut self, name: &str) -> Option<Value> {
        Some(self.0.remove(self.place(name)?).1)
    }

    /// Keeps those members for which this is true; it may change them.
    pub fn retain(&mut self, mut keep: impl FnMut(&String, &mut Value) -> bool) {
        self.keep(&mut keep);
    }

    fn keep(&mut self, keep: &mut dyn FnMut(&String, &mut Value) -> bool) {
        self.0.retain_mut(|(name, value)| keep(name, value));
    }

    /// The names with their values.
    #[must_use]
    pub fn iter(&self) -> Iter<'_> {
        Iter(self.0.iter())
    }

    /// The same, the values to be changed.
    pub fn iter_mut(&mut self) -> IterMut<'_> {
        IterMut(self.0.iter_mut())
    }

    /// The names.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(name, _)| name)
    }

    /// The values.
    pub fn values(&self) -> impl Iterator<Item = &Value> {
        self.0.iter().map(|(_, value)| value)
    }

    /// The member at a place, counted from 0.
    pub(super) fn nth(&self, nth: usize) -> (&str, &Value) {
        let (name, value) = &self.0[nth];
        (name, value)
    }

    /// The names in their order, each with its place.
    pub(super) fn sorted(&self) -> Places<'_> {
        Places::new(self.0.iter().map(|(name, _)| (name.as_str(), "")))
    }

    /// Of members with one name leaves the last value, in the place of the first.
    fn settle(&mut self) {
        let is_again = |nth: usize| {
            let (before, after) = self.0.split_at(nth);
            before.iter().any(|(name, _)| *name == after[0].0)
        };
        if self.0.len() <= FEW && !(1..self.0.len()).any(is_again) {
            return;
        }
        // For each member the place of the first with its name.
        let mut firsts = vec![0; self.0.len()];
        let (mut known, mut first) = (None, 0);
        for (name, _, nth) in self.sorted().iter() {
            if known != Some(name) {
                (known, first) = (Some(name), *nth);
            }
            firsts[*nth] = first;
        }
        for (nth, first) in firsts.iter().enumerate() {
            if *first < nth {
                self.0[*first].1 = self.0[nth].1.take();
            }
        }
        let mut places = firsts.iter().enumerate();
        self.keep(&mut |_, _| places.next().is_some_and(|(nth, first)| *first == nth));
    }
}

/// Of members with one name the last counts, in the place of the first.
impl From<Vec<(String, Value)>> for Map {
    fn from(members: Vec<(String, Value)>) -> Self {
        let mut map = Self(members);
        map.settle();
        map
    }
}

/// Sets members one after the other.
impl Extend<(String, Value)> for Map {
    fn extend<I: IntoIterator<Item = (String, Value)>>(&mut self, members: I) {
        self.0.extend(members);
        self.settle();
    }
}

impl FromIterator<(String, Value)> for Map {
    fn from_iter<I: IntoIterator<Item = (String, Value)>>(members: I) -> Self {
        Vec::from_iter(members).into()
    }
}

/// The same members with the same values, in whatever order.
impl PartialEq for Map {
    fn eq(&self, other: &Self) -> bool {
        if self.len() != other.len() {
            return false;
        }
        // Copies of one document mostly agree in the order too.
        let mut pairs = self.0.iter().zip(&other.0);
        if pairs.all(|((name, _), (other, _))| name == other) {
            return self.values().eq(other.values());
        }
        let (mine, theirs) = (self.sorted(), other.sorted());
        let mut pairs = mine.iter().zip(theirs.iter());
        pairs.all(|((name, _, nth), (other_name, _, other_nth))| {
            name == other_name && self.0[*nth].1 == other.0[*other_nth].1
        })
    }
}

/// The member with this name, which is there.
impl Index<&str> for Map {
    type Output = Value;

    fn index(&self, name: &str) -> &Value {
        self.get(name).expect("it is there")
    }
}

impl fmt::Debug for Map {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self).finish()
    }
}
