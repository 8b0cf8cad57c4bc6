//! A JSON value.
//!
//! It has the interface of `serde_json::Value` as far as it is used here. That one keeps the members
//! of each object in a hash table beside a list, which took twice the time and 4 kB more of wasm.

use std::ops::Index;

use super::{Map, Number};

/// Any JSON value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// Nothing.
    #[default]
    Null,
    /// True or false.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Value>),
    /// An object.
    Object(Map),
}

/// What stands for a member or an element that is not there.
static ABSENT: Value = Value::Null;

impl Value {
    /// The member with this name, where it is an object that has one.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.as_object()?.get(name)
    }

    /// The same, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut Self> {
        self.as_object_mut()?.get_mut(name)
    }

    /// Takes the value out and leaves null.
    #[must_use]
    pub fn take(&mut self) -> Self {
        std::mem::take(self)
    }

    /// The text, where it is one.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// True or false, where it is one of them.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(is) => Some(*is),
            _ => None,
        }
    }

    /// The number, where it is a whole one from 0 on; `2.0` is none here.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Self::Number(number) => number.as_u64(),
            _ => None,
        }
    }

    /// The number, where it is one.
    #[must_use]
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Number(number) => number.as_f64(),
            _ => None,
        }
    }

    /// The elements, where it is a list.
    #[must_use]
    pub fn as_array(&self) -> Option<&Vec<Self>> {
        match self {
            Self::Array(values) => Some(values),
            _ => None,
        }
    }

    /// The same, to be changed.
    pub fn as_array_mut(&mut self) -> Option<&mut Vec<Self>> {
        match self {
            Self::Array(values) => Some(values),
            _ => None,
        }
    }

    /// The members, where it is an object.
    #[must_use]
    pub fn as_object(&self) -> Option<&Map> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The same, to be changed.
    pub fn as_object_mut(&mut self) -> Option<&mut Map> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    /// Whether it is null.
    #[must_use]
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Whether it is true or false.
    #[must_use]
    pub fn is_boolean(&self) -> bool {
        matches!(self, Self::Bool(_))
    }

    /// Whether it is a number.
    #[must_use]
    pub fn is_number(&self) -> bool {
        matches!(self, Self::Number(_))
    }

    /// Whether it is a text.
    #[must_use]
    pub fn is_string(&self) -> bool {
        matches!(self, Self::String(_))
    }

    /// Whether it is a list.
    #[must_use]
    pub fn is_array(&self) -> bool {
        matches!(self, Self::Array(_))
    }

    /// Whether it is an object.
    #[must_use]
    pub fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }
}

/// The member with this name; null where there is none.
impl Index<&str> for Value {
    type Output = Self;

    fn index(&self, name: &str) -> &Self {
        self.get(name).unwrap_or(&ABSENT)
    }
}

/// The element at this place, counted from 0; null where there is none.
impl Index<usize> for Value {
    type Output = Self;

    fn index(&self, nth: usize) -> &Self {
        let values = self.as_array();
        values.and_then(|values| values.get(nth)).unwrap_or(&ABSENT)
    }
}

impl PartialEq<str> for Value {
    fn eq(&self, text: &str) -> bool {
        self.as_str() == Some(text)
    }
}

impl PartialEq<&str> for Value {
    fn eq(&self, text: &&str) -> bool {
        self.as_str() == Some(*text)
    }
}

impl PartialEq<bool> for Value {
    fn eq(&self, is: &bool) -> bool {
        self.as_bool() == Some(*is)
    }
}

/// Values of these kinds.
macro_rules! from {
    ($($type:ty, |$given:ident| $value:expr;)*) => {$(
        impl From<$type> for Value {
            fn from($given: $type) -> Self {
                $value
            }
        }
    )*};
}

from! {
    bool, |is| Self::Bool(is);
    u8, |number| Self::from(u64::from(number));
    u32, |number| Self::from(u64::from(number));
    u64, |number| Self::Number(number.into());
    // No machine has a larger `usize`.
    usize, |number| Self::from(number as u64);
    i32, |number| Self::from(i64::from(number));
    i64, |number| Self::Number(number.into());
    // What JSON has no text for is null.
    f64, |number| Number::from_f64(number).map_or(Self::Null, Self::Number);
    &str, |text| Self::String(text.to_owned());
    String, |text| Self::String(text);
    Vec<Self>, |values| Self::Array(values);
    Map, |members| Self::Object(members);
}

/// Nothing is null.
impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
