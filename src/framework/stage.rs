//! The five stages of maturity.

use std::fmt;

use crate::json::{self, Json, Shape, Value};

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

    /// The stages between which a figure lies; the same one twice where it lies on it.
    #[must_use]
    pub fn around(value: f64) -> (Self, Self) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "casts stop at what is possible"
        )]
        let floor = |value: f64| ((value + 1e-9) as u8).min(4);
        (Self(floor(value)), Self(4 - floor(4.0 - value)))
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

impl Json for Stage {
    const SHAPE: &'static Shape = &Shape::Plain(
        |value| json::is_between(value, 0, 4),
        "a whole number from 0 to 4",
    );

    fn take(value: Value) -> Self {
        Self::new(u8::take(value)).unwrap_or(Self(0))
    }

    fn write(&self) -> Value {
        self.0.into()
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut json::Schemas) -> serde_json::Value {
        serde_json::json!({"type": "integer", "minimum": 0, "maximum": 4})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_lies_between_two_stages_or_on_one() {
        let around = |value| {
            let (below, above) = Stage::around(value);
            (below.number(), above.number())
        };
        assert_eq!(around(2.5), (2, 3));
        assert_eq!(around(2.0), (2, 2));
        assert_eq!(around(2.0 - 1e-12), (2, 2));
        assert_eq!(around(0.0), (0, 0));
        assert_eq!(around(4.0), (4, 4));
        assert_eq!(around(3.0 + 1e-12), (3, 3));
        assert_eq!(around(3.4), (3, 4));
    }

    #[test]
    fn only_whole_numbers_from_0_to_4_are_stages() {
        let read = |json: &str| {
            json::parse(json)
                .ok()
                .and_then(|value| {
                    let mut at = json::At::default();
                    let stage = Stage::read(value, &mut at);
                    at.finish(stage).ok()
                })
                .map(Stage::number)
        };
        assert_eq!(read("0"), Some(0));
        assert_eq!(read("4.0"), Some(4));
        for wrong in ["5", "-1", "2.5", "\"2\"", "null", "true", "[2]", "1e300"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
