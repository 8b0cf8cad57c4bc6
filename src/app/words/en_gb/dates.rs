//! Dates and times.

use crate::assessment::{Day, Moment, Settings};
use crate::platform::clock;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(super) fn month(number: u32) -> &'static str {
    usize::try_from(number)
        .ok()
        .and_then(|nth| MONTHS.get(nth.checked_sub(1)?))
        .copied()
        .unwrap_or_default()
}

/// ‘2 March 2026 at 09:41’, in the time of the device.
#[must_use]
pub fn date_and_time(moment: &Moment) -> String {
    let (year, month_number, day, hour, minute) = clock::local(moment);
    format!(
        "{day} {} {year} at {hour:02}:{minute:02}",
        month(month_number)
    )
}

/// ‘09:41’, in the time of the device.
#[must_use]
pub fn time_of_day(moment: &Moment) -> String {
    let (_, _, _, hour, minute) = clock::local(moment);
    format!("{hour:02}:{minute:02}")
}

/// ‘2 March 2026’.
#[must_use]
pub fn day(day: Day) -> String {
    let (year, number, day) = day.parts();
    format!("{day} {} {year}", month(number.into()))
}

/// ‘July 2022’.
#[must_use]
pub fn baseline(settings: &Settings) -> String {
    let (year, number, _) = settings.baseline();
    format!("{} {year}", month(u32::from(number)))
}
