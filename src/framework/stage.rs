//! The five stages of maturity.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A stage, 0 to 4: Not started, Emerging, Developing, Maturing, Thriving in the built-in
/// framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stage(u8);

impl Stage {
    /// Every stage, lowest first.
    pub const ALL: [Self; 5] = [Self(0), Self(1), Self(2), Self(3), Self(4)];

    /// Stage 3, what a new assessment aims at.
    pub const MATURING: Self = Self(3);

    /// The stage with this number; `None` above 4.
    #[must_use]
    pub fn new(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }

    /// Its number, 0 to 4.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }

    /// Its place in a list of five.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// Its number, to reckon with.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0)
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Stage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.0)
    }
}

impl<'de> Deserialize<'de> for Stage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Stage;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number from 0 to 4")
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Stage, E> {
                u8::try_from(number)
                    .ok()
                    .and_then(Stage::new)
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Unsigned(number), &self))
            }

            // Notebooks write whole numbers as `2.0`.
            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Stage, E> {
                Stage::ALL
                    .into_iter()
                    .find(|stage| stage.value().to_bits() == number.to_bits())
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Float(number), &self))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Stage {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Stage".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "integer",
            "minimum": 0,
            "maximum": 4,
            "description": "0 Not started, 1 Emerging, 2 Developing, 3 Maturing, 4 Thriving."
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_from_0_to_4_are_stages() {
        let read = |json: &str| serde_json::from_str::<Stage>(json).ok().map(Stage::number);
        assert_eq!(read("0"), Some(0));
        assert_eq!(read("4.0"), Some(4));
        for wrong in ["5", "-1", "2.5", "\"2\"", "null", "true", "[2]", "1e300"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
