//! Plain values: texts, fractions, lists; whole numbers are in `whole.rs`.

use std::borrow::Cow;
use std::sync::Arc;

use super::{Json, Shape, Value};
#[cfg(feature = "schema")]
use super::{Schemas, or_null};

impl Json for String {
    const SHAPE: &'static Shape = &Shape::Plain(Value::is_string, "text");

    fn take(value: Value) -> Self {
        match value {
            Value::String(text) => text,
            _ => Self::new(),
        }
    }

    fn write(&self) -> Value {
        Value::from(self.as_str())
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> serde_json::Value {
        serde_json::json!({"type": "string"})
    }
}

impl Json for Cow<'static, str> {
    const SHAPE: &'static Shape = String::SHAPE;

    fn take(value: Value) -> Self {
        Self::Owned(String::take(value))
    }

    fn write(&self) -> Value {
        Value::from(&**self)
    }

    #[cfg(feature = "schema")]
    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        String::schema(schemas)
    }
}

impl Json for bool {
    const SHAPE: &'static Shape = &Shape::Plain(Value::is_boolean, "true or false");

    fn take(value: Value) -> Self {
        value == Value::Bool(true)
    }

    fn write(&self) -> Value {
        Value::from(*self)
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> serde_json::Value {
        serde_json::json!({"type": "boolean"})
    }
}

impl Json for f64 {
    const SHAPE: &'static Shape = &Shape::Plain(Value::is_number, "a number");

    fn take(value: Value) -> Self {
        value.as_f64().unwrap_or_default()
    }

    fn write(&self) -> Value {
        Value::from(*self)
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> serde_json::Value {
        serde_json::json!({"type": "number"})
    }
}

/// Any value, kept as it is.
impl Json for Value {
    const SHAPE: &'static Shape = &Shape::Any;

    fn take(value: Value) -> Self {
        value
    }

    fn write(&self) -> Value {
        self.clone()
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> serde_json::Value {
        serde_json::Value::Bool(true)
    }
}

/// A value that copies share.
impl<T: Json> Json for Arc<T> {
    const SHAPE: &'static Shape = T::SHAPE;

    fn take(value: Value) -> Self {
        Self::new(T::take(value))
    }

    fn write(&self) -> Value {
        T::write(self)
    }

    fn is_left_out(&self) -> bool {
        T::is_left_out(self)
    }

    #[cfg(feature = "schema")]
    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        T::schema(schemas)
    }
}

/// May be absent, as a member of an object.
impl<T: Json> Json for Option<T> {
    const SHAPE: &'static Shape = T::SHAPE;

    fn take(value: Value) -> Self {
        (!value.is_null()).then(|| T::take(value))
    }

    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::write)
    }

    fn is_left_out(&self) -> bool {
        self.is_none()
    }

    #[cfg(feature = "schema")]
    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        or_null(T::schema(schemas))
    }
}

/// A list.
impl<T: Json> Json for Vec<T> {
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE, None);

    fn take(value: Value) -> Self {
        let mut taken = Self::new();
        each(value, &mut |value| taken.push(T::take(value)));
        taken
    }

    fn write(&self) -> Value {
        listed(self.len(), &mut |nth| self[nth].write())
    }

    fn is_left_out(&self) -> bool {
        self.is_empty()
    }

    #[cfg(feature = "schema")]
    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        serde_json::json!({"type": "array", "items": T::schema(schemas)})
    }
}

/// A list of a fixed length.
impl<T: Json, const N: usize> Json for [T; N] {
    const SHAPE: &'static Shape = &Shape::List(T::SHAPE, Some(N));

    fn take(value: Value) -> Self {
        let mut values = Vec::take(value).into_iter();
        std::array::from_fn(|_| T::take(values.next().unwrap_or_default()))
    }

    fn write(&self) -> Value {
        listed(N, &mut |nth| self[nth].write())
    }

    #[cfg(feature = "schema")]
    fn schema(schemas: &mut Schemas) -> serde_json::Value {
        serde_json::json!({"type": "array", "items": T::schema(schemas), "minItems": N, "maxItems": N})
    }
}

/// The elements of a list one by one; anything else has none.
fn each(value: Value, take: &mut dyn FnMut(Value)) {
    if let Value::Array(values) = value {
        values.into_iter().for_each(take);
    }
}

/// A list of so many elements, each by its place; in one place for lists of all types.
#[inline(never)]
fn listed(count: usize, element: &mut dyn FnMut(usize) -> Value) -> Value {
    let mut values = Vec::with_capacity(count);
    for nth in 0..count {
        values.push(element(nth));
    }
    Value::Array(values)
}
