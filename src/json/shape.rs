//! What JSON a type allows, as data: one check walks them all, whatever the types.

use super::{At, Value};

/// What values are allowed.
pub enum Shape {
    /// Any value.
    Any,
    /// What a function tells apart, and how a message names it.
    Plain(fn(&Value) -> bool, &'static str),
    /// One of these names.
    Names(&'static [&'static str]),
    /// A list, of a fixed length where one is given.
    List(&'static Shape, Option<usize>),
    /// An object whose members are all of one shape.
    Table(&'static Shape),
    /// An object with these members, and any others.
    Object(&'static [Member]),
    /// What a function checks by itself.
    Own(fn(&Value, &mut At)),
}

/// A member of an object. One that is null counts as absent.
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// Whether it is there.
    pub kind: Kind,
    /// What it may be.
    pub shape: &'static Shape,
}

/// Whether a member is there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Always.
    Must,
    /// Always where it was written by us.
    Fill,
    /// Not where there is nothing to write.
    May,
}

impl Shape {
    /// The members of an object; none for anything else.
    #[must_use]
    pub const fn members(&self) -> &'static [Member] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }

    /// Notes every fault of a value at its place.
    pub fn check(&self, value: &Value, at: &mut At) {
        match (self, value) {
            (Self::Any, _) => {}
            (Self::Plain(is_one, allowed), _) => {
                if !is_one(value) {
                    at.found(value, allowed);
                }
            }
            (Self::Names(names), _) => {
                if place(value, names).is_none() {
                    at.found(value, &names.join(", "));
                }
            }
            (Self::List(shape, length), Value::Array(values)) => {
                for (nth, value) in values.iter().enumerate() {
                    let mark = at.enter_nth(nth);
                    shape.check(value, at);
                    at.leave(mark);
                }
                if let Some(length) = length.filter(|length| *length != values.len()) {
                    let found = values.len();
                    at.fault(&format!(
                        "found a list of {found}; allowed: a list of {length}"
                    ));
                }
            }
            (Self::List(..), _) => at.found(value, "a list"),
            (Self::Table(shape), Value::Object(members)) => {
                for (name, value) in members {
                    check_at(shape, name, value, at);
                }
            }
            (Self::Object(wanted), Value::Object(members)) => {
                for Member { name, kind, shape } in *wanted {
                    match members.get(name) {
                        None | Some(Value::Null) if *kind == Kind::Must => {
                            at.fault_at(name, "is missing");
                        }
                        None | Some(Value::Null) => {}
                        Some(value) => check_at(shape, name, value, at),
                    }
                }
            }
            (Self::Table(_) | Self::Object(_), _) => at.found(value, "an object"),
            (Self::Own(check), _) => check(value, at),
        }
    }

    /// A value without the members that its objects are not known to have.
    #[must_use]
    pub fn known(&self, value: Value) -> Value {
        match (self, value) {
            (Self::List(shape, _), Value::Array(mut values)) => {
                for value in &mut values {
                    *value = shape.known(value.take());
                }
                values.into()
            }
            (Self::Object(_) | Self::Table(_), Value::Object(mut members)) => {
                members.retain(|name, value| {
                    let shape = match self {
                        Self::Table(shape) => Some(*shape),
                        _ => (self.members().iter().find(|member| member.name == *name))
                            .map(|member| member.shape),
                    };
                    if let Some(shape) = shape {
                        *value = shape.known(value.take());
                    }
                    shape.is_some()
                });
                members.into()
            }
            (_, value) => value,
        }
    }
}

fn check_at(shape: &Shape, name: &str, value: &Value, at: &mut At) {
    let mark = at.enter(name);
    shape.check(value, at);
    at.leave(mark);
}

/// Which of these names a value is.
pub fn place(value: &Value, names: &[&str]) -> Option<usize> {
    let text = value.as_str()?;
    names.iter().position(|name| *name == text)
}
