//! Plain values: texts, numbers, lists.

use std::num::NonZeroU32;

use serde_json::Value;

use super::{At, Json, MAX_WHOLE};
#[cfg(feature = "schema")]
use super::{Schemas, or_null};

impl Json for String {
    fn read(value: Value, at: &mut At) -> Option<Self> {
        match value {
            Value::String(text) => Some(text),
            other => {
                at.found(&other, "text");
                None
            }
        }
    }

    fn write(&self) -> Value {
        Value::from(self.as_str())
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> Value {
        serde_json::json!({"type": "string"})
    }
}

impl Json for bool {
    fn read(value: Value, at: &mut At) -> Option<Self> {
        let read = value.as_bool();
        if read.is_none() {
            at.found(&value, "true or false");
        }
        read
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
    fn read(value: Value, at: &mut At) -> Option<Self> {
        let read = value.as_f64();
        if read.is_none() {
            at.found(&value, "a number");
        }
        read
    }

    fn write(&self) -> Value {
        Value::from(*self)
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> Value {
        serde_json::json!({"type": "number"})
    }
}

/// A whole number from `least` to `most`.
fn whole_between(value: &Value, least: u64, most: u64, at: &mut At) -> Option<u64> {
    let read = super::whole(value).filter(|whole| (least..=most).contains(whole));
    if read.is_none() {
        at.found(value, &format!("a whole number from {least} to {most}"));
    }
    read
}

#[cfg(feature = "schema")]
fn whole_schema(least: u64, most: u64) -> Value {
    serde_json::json!({"type": "integer", "minimum": least, "maximum": most})
}

impl Json for u64 {
    fn read(value: Value, at: &mut At) -> Option<Self> {
        whole_between(&value, 0, MAX_WHOLE, at)
    }

    fn write(&self) -> Value {
        Value::from(*self)
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> Value {
        whole_schema(0, MAX_WHOLE)
    }
}

impl Json for u32 {
    fn read(value: Value, at: &mut At) -> Option<Self> {
        whole_between(&value, 0, u32::MAX.into(), at).and_then(|whole| whole.try_into().ok())
    }

    fn write(&self) -> Value {
        Value::from(*self)
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> Value {
        whole_schema(0, u32::MAX.into())
    }
}

impl Json for NonZeroU32 {
    fn read(value: Value, at: &mut At) -> Option<Self> {
        let whole = whole_between(&value, 1, u32::MAX.into(), at)?;
        Self::new(whole.try_into().ok()?)
    }

    fn write(&self) -> Value {
        Value::from(self.get())
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> Value {
        whole_schema(1, u32::MAX.into())
    }
}

impl Json for u8 {
    fn read(value: Value, at: &mut At) -> Option<Self> {
        whole_between(&value, 0, Self::MAX.into(), at).and_then(|whole| whole.try_into().ok())
    }

    fn write(&self) -> Value {
        Value::from(*self)
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> Value {
        whole_schema(0, Self::MAX.into())
    }
}

impl Json for usize {
    fn read(value: Value, at: &mut At) -> Option<Self> {
        u32::read(value, at).and_then(|whole| whole.try_into().ok())
    }

    fn write(&self) -> Value {
        Value::from(*self)
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> Value {
        whole_schema(0, u32::MAX.into())
    }
}

/// Any value, kept as it is.
impl Json for Value {
    fn read(value: Value, _: &mut At) -> Option<Self> {
        Some(value)
    }

    fn write(&self) -> Value {
        self.clone()
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> Value {
        Value::Bool(true)
    }
}

/// May be absent.
impl<T: Json> Json for Option<T> {
    fn read(value: Value, at: &mut At) -> Option<Self> {
        if value.is_null() {
            Some(None)
        } else {
            T::read(value, at).map(Some)
        }
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
    fn read(value: Value, at: &mut At) -> Option<Self> {
        let values = elements(value, at)?;
        let mut read = Vec::with_capacity(values.len());
        let before = at.count();
        for (nth, value) in values.into_iter().enumerate() {
            let mark = at.enter_nth(nth);
            read.extend(T::read(value, at));
            at.leave(mark);
        }
        (at.count() == before).then_some(read)
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
    fn read(value: Value, at: &mut At) -> Option<Self> {
        let read: Vec<T> = Vec::read(value, at)?;
        let count = read.len();
        let read = read.try_into().ok();
        if read.is_none() {
            at.fault(&format!("found {count} entries; allowed: {N}"));
        }
        read
    }

    fn write(&self) -> Value {
        self.iter().map(T::write).collect::<Vec<_>>().into()
    }

    #[cfg(feature = "schema")]
    fn schema(schemas: &mut Schemas) -> Value {
        serde_json::json!({"type": "array", "items": T::schema(schemas), "minItems": N, "maxItems": N})
    }
}

/// The elements of a list; anything else here is a fault.
pub(super) fn elements(value: Value, at: &mut At) -> Option<Vec<Value>> {
    match value {
        Value::Array(values) => Some(values),
        other => {
            at.found(&other, "a list");
            None
        }
    }
}

/// Which of these names stands here.
pub fn name(value: &Value, names: &[&str], at: &mut At) -> Option<usize> {
    let found = value
        .as_str()
        .and_then(|text| names.iter().position(|name| *name == text));
    if found.is_none() {
        at.found(value, &names.join(", "));
    }
    found
}
