//! Texts of the history.

pub const HEADING: &str = "History";
