//! Calendar days: the baseline, review dates, the start of a plan.

use std::fmt;

use super::calendar;
use crate::json::{Json, Shape, Value};

/// A calendar day as in RFC 3339, such as `2022-07-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(i64);

impl Day {
    /// Reads `YYYY-MM-DD`; `None` where that is no day of the calendar.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        calendar::day(text.as_bytes()).map(Self)
    }

    /// So many days later, or earlier for less than 0.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        Self(self.0 + days)
    }

    /// Days from an earlier day to this one.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }

    /// This day, or the first Monday after it.
    #[must_use]
    pub fn monday(self) -> Self {
        // 1970-01-01 was a Thursday.
        self.plus((4 - self.0).rem_euclid(7))
    }

    /// This day, or the Friday before it where it is on a weekend.
    #[must_use]
    pub fn workday(self) -> Self {
        let since_monday = (self.0 + 3).rem_euclid(7);
        self.plus((4 - since_monday).min(0))
    }

    /// The year, the month from 1 and the day of the month, to be put in words.
    #[must_use]
    pub fn parts(self) -> (i32, u8, u8) {
        let [year, month, day] = calendar::date(self.0);
        let small = |number: i64| number.try_into().unwrap_or_default();
        (
            year.try_into().unwrap_or_default(),
            small(month),
            small(day),
        )
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl Json for Day {
    const SHAPE: &'static Shape = &Shape::Plain(
        |value| value.as_str().and_then(Self::parse).is_some(),
        "a date as in 2022-07-01 (RFC 3339)",
    );

    fn take(value: Value) -> Self {
        let day = value.as_str().and_then(Self::parse);
        day.unwrap_or(Self(0))
    }

    fn write(&self) -> Value {
        self.to_string().into()
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut crate::json::Schemas) -> serde_json::Value {
        serde_json::json!({"type": "string", "format": "date"})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cycle_begins_on_a_monday() {
        let monday = |text| Day::parse(text).map(|day| day.monday().to_string());
        assert_eq!(monday("2026-11-23").as_deref(), Some("2026-11-23"));
        assert_eq!(monday("2026-11-24").as_deref(), Some("2026-11-30"));
        assert_eq!(monday("1969-12-28").as_deref(), Some("1969-12-29"));
    }

    #[test]
    fn nobody_looks_back_on_a_weekend() {
        let workday = |text| Day::parse(text).map(|day| day.workday().to_string());
        // 2026-06-28 is a Sunday.
        assert_eq!(workday("2026-06-28").as_deref(), Some("2026-06-26"));
        assert_eq!(workday("2026-06-27").as_deref(), Some("2026-06-26"));
        assert_eq!(workday("2026-06-26").as_deref(), Some("2026-06-26"));
        assert_eq!(workday("2026-06-29").as_deref(), Some("2026-06-29"));
        assert_eq!(workday("1969-12-28").as_deref(), Some("1969-12-26"));
    }

    #[test]
    fn only_days_of_the_calendar_are_days() {
        assert_eq!(
            Day::parse("2024-02-29")
                .map(|day| day.to_string())
                .as_deref(),
            Some("2024-02-29")
        );
        for wrong in [
            "2023-02-29",
            "2022-7-1",
            "2022-07-01T00:00:00Z",
            "",
            "2022-13-01",
            "+022-07-01",
        ] {
            assert_eq!(Day::parse(wrong), None, "{wrong}");
        }
    }
}
