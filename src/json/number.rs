//! Numbers as documents write them.

/// A number, told apart by how it is written, so that it is written back the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Number {
    /// A whole number from 0 on.
    Whole(u64),
    /// A whole number below 0.
    Negative(i64),
    /// A number with a point or an exponent, always finite, or one too large for the others.
    Fraction(f64),
}

impl Number {
    /// A fraction; nothing where it is infinite or no number, for which JSON has no text.
    #[must_use]
    pub fn from_f64(number: f64) -> Option<Self> {
        number.is_finite().then_some(Self::Fraction(number))
    }

    /// As a whole number from 0 on.
    #[must_use]
    pub fn as_u64(&self) -> Option<u64> {
        match *self {
            Self::Whole(number) => Some(number),
            _ => None,
        }
    }

    /// As a floating point number, rounded where it is too long for one.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "the nearest is what is asked for"
    )]
    pub fn as_f64(&self) -> Option<f64> {
        Some(match *self {
            Self::Whole(number) => number as f64,
            Self::Negative(number) => number as f64,
            Self::Fraction(number) => number,
        })
    }
}

impl From<u64> for Number {
    fn from(number: u64) -> Self {
        Self::Whole(number)
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        u64::try_from(number).map_or(Self::Negative(number), Self::Whole)
    }
}
