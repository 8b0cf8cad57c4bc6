//! When a record was edited.

use std::cmp::Ordering;

use super::calendar::{self, numbers};
use crate::json::{Json, Shape, Value};

/// Seconds in a day.
const DAY: i64 = 86_400;
const NANOS_IN_MILLI: u32 = 1_000_000;

/// Whole seconds since 1970-01-01T00:00:00Z, and nanoseconds after them: what two moments in different
/// zones share.
pub type Instant = (i64, u32);

/// An instant as in RFC 3339, such as `2026-03-02T09:41:10.120Z`.
///
/// Keeps the text that it was read from, so that a document written back is the same to the byte.
/// Ordered by the instant; the text breaks ties, so that equal means equal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    instant: Instant,
    text: String,
}

impl Moment {
    /// The instant `millis` milliseconds after 1970-01-01T00:00:00Z.
    ///
    /// Outside of the years 0 to 9999, which RFC 3339 cannot write, the nearest end of them.
    #[must_use]
    pub fn from_millis(millis: i64) -> Self {
        const FIRST: i64 = -62_167_219_200_000;
        const LAST: i64 = 253_402_300_799_999;
        let millis = millis.clamp(FIRST, LAST);
        let (seconds, after) = (millis.div_euclid(1000), millis.rem_euclid(1000));
        let [year, month, day] = calendar::date(seconds.div_euclid(DAY));
        let second = seconds.rem_euclid(DAY);
        let text = format!(
            "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}.{after:03}Z",
            second / 3600,
            second / 60 % 60,
            second % 60,
        );
        let nanos = u32::try_from(after).unwrap_or_default() * NANOS_IN_MILLI;
        Self {
            instant: (seconds, nanos),
            text,
        }
    }

    /// Milliseconds since 1970-01-01T00:00:00Z, rounded down.
    #[must_use]
    pub fn millis(&self) -> i64 {
        let (seconds, nanos) = self.instant;
        seconds * 1000 + i64::from(nanos / NANOS_IN_MILLI)
    }

    /// The instant, whatever the zone that it is written in.
    #[must_use]
    pub fn instant(&self) -> Instant {
        self.instant
    }

    /// `now`, or one millisecond after `before` where that is not earlier: an edit is always newer
    /// than what it replaces, even when the clock was set back.
    #[must_use]
    pub fn after(now: &Self, before: Option<&Self>) -> Self {
        match before {
            Some(before) if before.instant >= now.instant => Self::from_millis(before.millis() + 1),
            _ => now.clone(),
        }
    }

    /// As RFC 3339 writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The calendar day part, as written.
    #[must_use]
    pub fn date(&self) -> &str {
        self.text.get(..10).unwrap_or_default()
    }
}

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> Ordering {
        self.instant
            .cmp(&other.instant)
            .then_with(|| self.text.cmp(&other.text))
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Moment {
    /// Reads an instant; `None` where the text is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let instant = instant(text.as_bytes())?;
        Some(Self {
            instant,
            text: text.to_owned(),
        })
    }
}

/// The instant that a text names, as RFC 3339 writes it.
fn instant(text: &[u8]) -> Option<Instant> {
    let (date, rest) = text.split_at_checked(10)?;
    let (time, rest) = rest
        .strip_prefix(b"T")
        .or(rest.strip_prefix(b"t"))?
        .split_at_checked(8)?;
    let [hour, minute, mut second] = numbers(time, b"00:00:00")?;
    let (mut nanos, zone) = match rest.strip_prefix(b".") {
        Some(rest) => fraction(rest)?,
        None => (0, rest),
    };
    // A leap second counts as the end of the second before it.
    let is_leap = second == 60;
    if is_leap {
        (second, nanos) = (59, 999_999_999);
    }
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let seconds = calendar::day(date)? * DAY + hour * 3600 + minute * 60 + second - offset(zone)?;
    // There are some at the end of a month, in Greenwich.
    let is_last = (seconds + 1) % DAY == 0 && calendar::date((seconds + 1) / DAY)[2] == 1;
    (!is_leap || is_last).then_some((seconds, nanos))
}

/// Nanoseconds from the digits of a fraction, and what follows it.
fn fraction(text: &[u8]) -> Option<(u32, &[u8])> {
    let end = text.iter().position(|byte| !byte.is_ascii_digit())?;
    let (digits, rest) = text.split_at(end);
    let mut nanos = 0;
    for nth in 0..9 {
        nanos = nanos * 10 + digits.get(nth).map_or(0, |digit| u32::from(digit - b'0'));
    }
    (end > 0).then_some((nanos, rest))
}

/// How far a zone is ahead, in seconds.
fn offset(zone: &[u8]) -> Option<i64> {
    let (ahead, zone) = match zone {
        b"Z" | b"z" => return Some(0),
        [b'+', zone @ ..] => (1, zone),
        [b'-', zone @ ..] => (-1, zone),
        _ => return None,
    };
    let [hours, minutes, _] = numbers(zone, b"00:00")?;
    (hours < 24 && minutes < 60).then_some(ahead * (hours * 3600 + minutes * 60))
}

impl Json for Moment {
    const SHAPE: &'static Shape = &Shape::Plain(
        |value| value.as_str().and_then(Self::parse).is_some(),
        "a date and time as in 2026-03-02T09:41:10.120Z (RFC 3339)",
    );

    fn take(value: Value) -> Self {
        let moment = value.as_str().and_then(Self::parse);
        moment.unwrap_or_else(|| Self::from_millis(0))
    }

    fn write(&self) -> Value {
        self.text.as_str().into()
    }

    #[cfg(feature = "schema")]
    fn schema(_: &mut crate::json::Schemas) -> serde_json::Value {
        serde_json::json!({"type": "string", "format": "date-time"})
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Result<Moment, String> {
        Moment::parse(text).ok_or_else(|| text.to_owned())
    }

    #[test]
    fn a_moment_is_written_with_milliseconds() {
        // 1772444470120 ms is 2 March 2026, 09:41:10.120 UTC.
        assert_eq!(
            Moment::from_millis(1_772_444_470_120).as_str(),
            "2026-03-02T09:41:10.120Z"
        );
    }

    #[test]
    fn the_same_instant_in_another_zone_is_as_new() {
        let summer = read("2026-07-01T10:00:00+01:00").map(|moment| moment.millis());
        let zulu = read("2026-07-01T09:00:00Z").map(|moment| moment.millis());
        assert_eq!(summer, zulu);
        assert!(summer.is_ok());
    }

    #[test]
    fn an_edit_is_newer_than_what_it_replaces_even_on_a_slow_clock() {
        let before = Moment::from_millis(5_000);
        let after = Moment::after(&Moment::from_millis(4_000), Some(&before));
        assert_eq!(after.millis(), 5_001);
        assert_eq!(
            Moment::after(&before, Some(&before)).millis(),
            5_001,
            "within one millisecond"
        );
    }

    #[test]
    fn what_is_no_moment_is_refused() {
        for wrong in [
            "",
            "yesterday",
            "2026-03-02",
            "2026-02-30T00:00:00Z",
            "2026-03-02T25:00:00Z",
            "2026-03-02 09:00:00Z",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }

    /// As another reader has it, which takes other letters for the `T`, too.
    fn theirs(text: &str) -> Option<Instant> {
        use time::{OffsetDateTime, format_description::well_known::Rfc3339};
        let at = OffsetDateTime::parse(text, &Rfc3339).ok()?;
        let parted = matches!(text.as_bytes().get(10), Some(b'T' | b't'));
        parted.then_some((at.unix_timestamp(), at.nanosecond()))
    }

    proptest! {
        #[test]
        fn instants_are_those_of_another_reader(
            text in "(0000|0001|1900|1970|20[0-2][0-9]|9999)-(0[0-9]|1[0-3])-([0-2][0-9]|3[0-2])[Tt ]\
                (0[0-9]|1[0-9]|2[0-4]):([0-5][0-9]|60):([0-5][0-9]|6[01])(\\.[0-9]{0,12})?\
                (Z|z|[+-](0[0-9]|1[0-9]|2[0-4]):([0-5][0-9]|60))?"
        ) {
            prop_assert_eq!(instant(text.as_bytes()), theirs(&text), "{}", text);
        }

        #[test]
        fn leap_seconds_are_those_of_another_reader(
            text in "(2016|0000|9999)-(12-31|06-30|07-01|01-01)T(23:59|00:29|18:59|00:00):60\
                (\\.5)?(Z|[+-](00:30|05:00|00:00))"
        ) {
            prop_assert_eq!(instant(text.as_bytes()), theirs(&text), "{}", text);
        }

        #[test]
        fn what_is_written_is_read_as_the_same(millis in any::<i64>()) {
            let moment = Moment::from_millis(millis);
            prop_assert_eq!(theirs(moment.as_str()), Some(moment.instant()));
            prop_assert_eq!(Moment::parse(moment.as_str()), Some(moment));
        }
    }
}
