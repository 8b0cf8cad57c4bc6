//! Whole numbers, however a tool writes them.

use std::num::NonZeroU32;

#[cfg(feature = "schema")]
use super::Schemas;
use super::{Json, Shape, Value};

/// The largest whole number that every JSON reader keeps exact: 2^53 − 1.
pub const MAX_WHOLE: u64 = (1 << 53) - 1;

/// A whole number from 0 to 2^53 − 1, which every JSON reader keeps exact; `2.0` is one too, since
/// notebooks write it so.
#[must_use]
pub fn whole(value: &Value) -> Option<u64> {
    let number = value.as_u64().or_else(|| {
        let number = value.as_f64()?;
        #[expect(clippy::cast_precision_loss, reason = "the largest is exact")]
        let is_whole = number.fract() == 0.0 && (0.0..=MAX_WHOLE as f64).contains(&number);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "just checked"
        )]
        is_whole.then_some(number as u64)
    })?;
    (number <= MAX_WHOLE).then_some(number)
}

/// The largest that fits 32 bits, and so a `usize` of WebAssembly.
const MAX_U32: u64 = (1 << 32) - 1;

/// Whether a value is a whole number from `least` to `most`.
pub fn is_between(value: &Value, least: u64, most: u64) -> bool {
    whole(value).is_some_and(|whole| (least..=most).contains(&whole))
}

/// Whole numbers of a type, from 0 to the most that a document may hold.
macro_rules! whole_numbers {
    ($($type:ty, $most:literal;)*) => {$(
        impl Json for $type {
            const SHAPE: &'static Shape = &Shape::Plain(
                |value| is_between(value, 0, $most),
                concat!("a whole number from 0 to ", $most),
            );

            fn take(value: Value) -> Self {
                whole(&value).and_then(|whole| whole.try_into().ok()).unwrap_or(0)
            }

            fn write(&self) -> Value {
                Value::from(*self)
            }

            #[cfg(feature = "schema")]
            fn schema(_: &mut Schemas) -> serde_json::Value {
                let most: u64 = $most;
                serde_json::json!({"type": "integer", "minimum": 0, "maximum": most})
            }
        }
    )*};
}

whole_numbers! {
    u8, 255;
    u32, 4_294_967_295;
    u64, 9_007_199_254_740_991;
    usize, 4_294_967_295;
}

impl Json for NonZeroU32 {
    const SHAPE: &'static Shape = &Shape::Plain(
        |value| is_between(value, 1, MAX_U32),
        "a whole number from 1 to 4294967295",
    );

    fn take(value: Value) -> Self {
        Self::new(u32::take(value)).unwrap_or(Self::MIN)
    }

    fn write(&self) -> Value {
        self.get().write()
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut Schemas) -> serde_json::Value {
        serde_json::json!({"type": "integer", "minimum": 1, "maximum": MAX_U32})
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn only_whole_numbers_that_stay_exact_are_read() {
        let read = |json: &str| whole(&json::parse(json).expect("the test's own JSON"));
        assert_eq!(read("9007199254740991"), Some(9_007_199_254_740_991));
        assert_eq!(read("41.0"), Some(41));
        for wrong in [
            "9007199254740992",
            "9007199254740992.0",
            "-1",
            "1.5",
            "1e300",
            "\"1\"",
            "true",
        ] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
