//! Taking objects apart and putting them together, member by member.

use super::{Extra, Json, Kind, Member, Value};

/// An object taken apart, member by member in the order of their declaration.
pub struct Members {
    /// The values of those wanted, the first one last; null where they are absent.
    wanted: Vec<Value>,
    rest: Extra,
}

impl Members {
    /// Takes an object apart; anything else has no members.
    pub fn of(value: Value, wanted: &[Member]) -> Self {
        let mut values = vec![Value::Null; wanted.len()];
        let mut rest = Extra::new();
        if let Value::Object(found) = value {
            for (name, value) in found {
                match wanted.iter().position(|member| member.name == name) {
                    Some(nth) => values[wanted.len() - 1 - nth] = value,
                    None => rest.push(name, value),
                }
            }
        }
        Self {
            wanted: values,
            rest,
        }
    }

    /// The next member.
    #[inline(never)]
    fn value(&mut self) -> Value {
        self.wanted.pop().unwrap_or_default()
    }

    /// The next member as its type.
    pub fn read<T: Json>(&mut self) -> T {
        T::take(self.value())
    }

    /// The next member as its type, or what it is where it is absent.
    pub fn read_or<T: Json>(&mut self, default: T) -> T {
        match self.value() {
            Value::Null => default,
            value => T::take(value),
        }
    }

    /// The members that were not asked for.
    #[inline(never)]
    pub fn rest(&mut self) -> Extra {
        std::mem::take(&mut self.rest)
    }
}

/// An object that is put together from its members in the order of their declaration.
pub struct Writing {
    wanted: std::slice::Iter<'static, Member>,
    written: Extra,
}

impl Writing {
    /// An object of these members.
    pub fn new(wanted: &'static [Member]) -> Self {
        Self {
            wanted: wanted.iter(),
            written: Extra::with_capacity(wanted.len()),
        }
    }

    /// Puts the next member in, unless it is left out.
    pub fn put<T: Json>(&mut self, value: &T) {
        self.add(value.write(), value.is_left_out());
    }

    #[inline(never)]
    fn add(&mut self, value: Value, is_left_out: bool) {
        if let Some(Member { name, kind, .. }) = self.wanted.next()
            && (*kind != Kind::May || !is_left_out)
        {
            self.written.push((*name).to_owned(), value);
        }
    }

    /// Puts in members that nobody knows.
    pub fn rest(&mut self, rest: &Extra) {
        if !rest.is_empty() {
            self.written.extend(rest.clone());
        }
    }

    /// The object.
    pub fn finish(self) -> Extra {
        self.written
    }
}

/// An object of these members, each of another name.
pub fn members(given: Vec<(&str, Value)>) -> Extra {
    let mut members = Extra::with_capacity(given.len());
    for (name, value) in given {
        members.push(name.to_owned(), value);
    }
    members
}

/// The members of an object but for some.
pub fn without(mut members: Extra, names: &[&str]) -> Extra {
    members.retain(|name, _| !names.contains(&name.as_str()));
    members
}
