//! Figures as texts, for people and for pictures.

/// A figure with so many decimals, halves rounded up. (Rust's own formatting of floats would bring
/// its exact arithmetic along, as large as a screen.)
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "figures are below 1000")]
pub fn fixed(value: f64, digits: u32) -> String {
    let unit = 10_i32.pow(digits);
    let scaled = (value * f64::from(unit) + 0.5).floor() as i32;
    let sign = if scaled < 0 { "-" } else { "" };
    let (whole, rest) = (scaled.abs() / unit, scaled.abs() % unit);
    match digits {
        0 => format!("{sign}{whole}"),
        1 => format!("{sign}{whole}.{rest}"),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

/// A figure as it is shown with one decimal, to reckon with: what is said of it must not differ from the
/// digits beside it.
#[must_use]
pub fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
