//! Whole numbers, however a tool writes them.

use serde_json::Value;

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_numbers_that_stay_exact_are_read() {
        let read = |json: &str| whole(&serde_json::from_str(json).expect("the test's own JSON"));
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
