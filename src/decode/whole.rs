//! Whole numbers that every JSON reader keeps exact.

use std::fmt;

use serde::{Deserialize, Deserializer, de};

/// A whole number from 0 to 2^53 − 1: a version, a revision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Whole(u64);

impl Whole {
    /// The largest: 2^53 − 1.
    pub const MAX: u64 = (1 << 53) - 1;

    /// The number.
    #[must_use]
    pub fn get(self) -> u64 {
        self.0
    }

    /// For `deserialize_with`: the number; null says the same as an absent member.
    ///
    /// # Errors
    /// Anything but a whole number in range.
    pub fn number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        super::or_default(deserializer).map(Self::get)
    }
}

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Whole;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "a whole number from 0 to {}", Whole::MAX)
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Whole, E> {
                (number <= Whole::MAX)
                    .then_some(Whole(number))
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Unsigned(number), &self))
            }

            // Notebooks write whole numbers as `2.0`.
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "just checked"
            )]
            #[expect(clippy::cast_precision_loss, reason = "the largest is exact")]
            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Whole, E> {
                (number.fract() == 0.0 && (0.0..=Whole::MAX as f64).contains(&number))
                    .then_some(Whole(number as u64))
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Float(number), &self))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_that_stay_exact_are_read() {
        let read = |json: &str| serde_json::from_str(json).ok().map(Whole::get);
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
