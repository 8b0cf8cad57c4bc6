//! Plain values: texts, fractions, lists; whole numbers are in `whole.rs`.

use std::borrow::Cow;
use std::sync::Arc;

use serde_json::Value;

use super::{At, Json};
#[cfg(feature = "schema")]
use super::{Schemas, or_null};

impl Json for String {
    fn read(value: Value, at: &mut At) -> Self {
        match value {
            Value::String(text) => text,
            other => {
                at.found(&other, "text");
                Self::new()
            }
        }
    }

    fn blank() -> Self {
        Self::new()
    }

    fn write(&self) -> Value {
        Value::from(self.as_str())
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> Value {
        serde_json::json!({"type": "string"})
    }
}

impl Json for Cow<'static, str> {
    fn read(value: Value, at: &mut At) -> Self {
        Self::Owned(String::read(value, at))
    }

    fn blank() -> Self {
        Self::Borrowed("")
    }

    fn write(&self) -> Value {
        Value::from(&**self)
    }

    #[cfg(feature = "schema")]
    fn schema(schemas: &mut Schemas) -> Value {
        String::schema(schemas)
    }
}

impl Json for bool {
    fn read(value: Value, at: &mut At) -> Self {
        let read = value.as_bool();
        if read.is_none() {
            at.found(&value, "true or false");
        }
        read.unwrap_or_default()
    }

    fn blank() -> Self {
        Self::default()
    }

    fn write(&self) -> Value {
        Value::from(*self)
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> Value {
        serde_json::json!({"type": "boolean"})
    }
}

impl Json for f64 {
    fn read(value: Value, at: &mut At) -> Self {
        let read = value.as_f64();
        if read.is_none() {
            at.found(&value, "a number");
        }
        read.unwrap_or_default()
    }

    fn blank() -> Self {
        Self::default()
    }

    fn write(&self) -> Value {
        Value::from(*self)
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> Value {
        serde_json::json!({"type": "number"})
    }
}

/// Any value, kept as it is.
impl Json for Value {
    fn read(value: Value, _: &mut At) -> Self {
        value
    }

    fn blank() -> Self {
        Self::Null
    }

    fn write(&self) -> Value {
        self.clone()
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> Value {
        Value::Bool(true)
    }
}

/// A value that copies share.
impl<T: Json> Json for Arc<T> {
    fn read(value: Value, at: &mut At) -> Self {
        Self::new(T::read(value, at))
    }

    fn blank() -> Self {
        Self::new(T::blank())
    }

    fn write(&self) -> Value {
        T::write(self)
    }

    #[cfg(feature = "schema")]
    fn schema(schemas: &mut Schemas) -> Value {
        T::schema(schemas)
    }
}

/// May be absent.
impl<T: Json> Json for Option<T> {
    fn read(value: Value, at: &mut At) -> Self {
        (!value.is_null()).then(|| T::read(value, at))
    }

    fn blank() -> Self {
        None
    }

    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::write)
    }

    fn is_left_out(&self) -> bool {
        self.is_none()
    }

    #[cfg(feature = "schema")]
    fn schema(schemas: &mut Schemas) -> Value {
        or_null(T::schema(schemas))
    }
}

/// A list; faults of several elements show together.
impl<T: Json> Json for Vec<T> {
    fn read(value: Value, at: &mut At) -> Self {
        let mut read = Self::new();
        each(value, at, &mut |value, at| read.push(T::read(value, at)));
        read
    }

    fn blank() -> Self {
        Self::new()
    }

    fn write(&self) -> Value {
        self.iter().map(T::write).collect::<Vec<_>>().into()
    }

    fn is_left_out(&self) -> bool {
        self.is_empty()
    }

    #[cfg(feature = "schema")]
    fn schema(schemas: &mut Schemas) -> Value {
        serde_json::json!({"type": "array", "items": T::schema(schemas)})
    }
}

/// A list of a fixed length.
impl<T: Json, const N: usize> Json for [T; N] {
    fn read(value: Value, at: &mut At) -> Self {
        let mut read: Vec<T> = Vec::read(value, at);
        if read.len() != N && !at.is_at_fault_here() {
            at.fault(&format!(
                "found a list of {}; allowed: a list of {N}",
                read.len()
            ));
        }
        read.resize_with(N, T::blank);
        read.try_into().unwrap_or_else(|_| Self::blank())
    }

    fn blank() -> Self {
        std::array::from_fn(|_| T::blank())
    }

    fn write(&self) -> Value {
        self.iter().map(T::write).collect::<Vec<_>>().into()
    }

    #[cfg(feature = "schema")]
    fn schema(schemas: &mut Schemas) -> Value {
        serde_json::json!({"type": "array", "items": T::schema(schemas), "minItems": N, "maxItems": N})
    }
}

/// Reads the elements of a list one by one; anything else here is a fault.
fn each(value: Value, at: &mut At, read: &mut dyn FnMut(Value, &mut At)) {
    let Value::Array(values) = value else {
        at.found(&value, "a list");
        return;
    };
    for (nth, value) in values.into_iter().enumerate() {
        let mark = at.enter_nth(nth);
        read(value, at);
        at.leave(mark);
    }
}

/// Which of these names stands here; the first where none does.
pub fn name(value: &Value, names: &[&str], at: &mut At) -> usize {
    let found = value
        .as_str()
        .and_then(|text| names.iter().position(|name| *name == text));
    if found.is_none() {
        at.found(value, &names.join(", "));
    }
    found.unwrap_or_default()
}
