//! Days of the Gregorian calendar by their number, in which 1970-01-01 is 0.
//!
//! Counted in years from March to February, so that a leap day comes last (Hinnant 2013,
//! «chrono-compatible low-level date algorithms»).

/// Days in four hundred years, after which the calendar repeats.
const ERA: i64 = 146_097;

/// From 1 March of the year 0 to 1970-01-01.
const EPOCH: i64 = 719_468;

/// The day with this number: year, month from 1 and day of the month.
pub(super) fn date(day: i64) -> [i64; 3] {
    let (era, of_era) = ((day + EPOCH).div_euclid(ERA), (day + EPOCH).rem_euclid(ERA));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * of_year + 2) / 153;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = era * 400 + year + i64::from(month <= 2);
    [year, month, of_year - (153 * from_march + 2) / 5 + 1]
}

/// The number of a day written as in `2022-07-01`; `None` where the calendar has no such day.
pub(super) fn day(text: &[u8]) -> Option<i64> {
    let written @ [year, month, of_month] = numbers(text, b"0000-00-00")?;
    let year = year - i64::from(month <= 2);
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + of_month - 1;
    let day = era * ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH;
    // The 30th of February comes back as a day in March.
    (date(day) == written).then_some(day)
}

/// Up to three numbers in a text of this form, in which `0` stands for any digit.
pub(super) fn numbers(text: &[u8], form: &[u8]) -> Option<[i64; 3]> {
    let mut numbers = [0; 3];
    let mut nth = 0;
    if text.len() != form.len() {
        return None;
    }
    for (byte, like) in text.iter().zip(form) {
        if *like == b'0' && byte.is_ascii_digit() {
            numbers[nth] = numbers[nth] * 10 + i64::from(byte - b'0');
        } else if *like != b'0' && byte == like {
            nth += 1;
        } else {
            return None;
        }
    }
    Some(numbers)
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::{Date, Duration, Month};

    #[test]
    fn the_days_of_eight_centuries_are_those_of_another_calendar() {
        let epoch = Date::from_calendar_date(1970, Month::January, 1).expect("it is one");
        for number in -719_528..=2_932_896 {
            if number % 7 > 0 && !(-150_000..150_000).contains(&number) {
                continue;
            }
            let theirs = epoch + Duration::days(number);
            let (year, month) = (i64::from(theirs.year()), u8::from(theirs.month()));
            assert_eq!(
                date(number),
                [year, i64::from(month), i64::from(theirs.day())]
            );
            let text = format!("{year:04}-{month:02}-{:02}", theirs.day());
            assert_eq!(day(text.as_bytes()), Some(number), "{text}");
        }
    }
}
