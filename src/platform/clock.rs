//! The clock of the device.

use js_sys::Date;
use wasm_bindgen::JsValue;

use crate::assessment::{Day, Moment};

/// Now.
#[must_use]
pub fn now() -> Moment {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "milliseconds since 1970 fit for ages"
    )]
    Moment::from_millis(Date::now() as i64)
}

/// An instant in the time zone of the device: year, month from 1, day, hour, minute.
#[must_use]
pub fn local(moment: &Moment) -> (u32, u32, u32, u32, u32) {
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds are far below 2^53"
    )]
    let date = Date::new(&JsValue::from_f64(moment.millis() as f64));
    (
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        date.get_minutes(),
    )
}

/// The day that it is where the device is.
#[must_use]
pub fn today() -> Option<Day> {
    let (year, month, day, ..) = local(&now());
    Day::parse(&format!("{year:04}-{month:02}-{day:02}"))
}
