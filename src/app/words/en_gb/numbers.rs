//! Numbers, and how many of what.

use crate::app::fixed::fixed;

/// ‘1 answer’, ‘2 answers’.
#[must_use]
pub fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// ‘a’, ‘a and b’, ‘a, b and c’.
#[must_use]
pub fn list(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [all @ .., last] => format!("{} and {last}", all.join(", ")),
    }
}

/// One decimal: ‘2.3’.
#[must_use]
pub fn decimal(value: f64) -> String {
    fixed(value, 1)
}

/// A figure from 0 to 4 as people say it: ‘2’, ‘2.3’.
#[must_use]
pub fn figure(value: f64) -> String {
    let text = fixed(value, 1);
    text.strip_suffix(".0")
        .map_or_else(|| text.clone(), str::to_owned)
}

/// A change in stages with its sign: ‘+0.5’.
#[must_use]
pub fn signed(value: f64) -> String {
    let size = fixed(value.abs(), 1);
    if size == "0.0" {
        size
    } else if value < 0.0 {
        format!("−{size}")
    } else {
        format!("+{size}")
    }
}

/// Two decimals: ‘0.67’.
#[must_use]
pub fn hundredths(value: f64) -> String {
    fixed(value, 2)
}

/// A whole number: ‘41’.
#[must_use]
pub fn whole(value: f64) -> String {
    fixed(value, 0)
}

/// Names, or how many where they are many.
#[must_use]
pub(super) fn named_or_counted(names: &[String], many: &str) -> String {
    if names.len() > 8 {
        format!("{} {many}", names.len())
    } else {
        list(&names.iter().map(String::as_str).collect::<Vec<_>>())
    }
}
