//! Texts of one theme side by side.

pub const LINK: &str = "See all parts side by side";
pub const TODAY: &str = "Today";

pub fn number(nth: usize, of: usize) -> String {
    format!("Theme {nth} of {of}")
}
