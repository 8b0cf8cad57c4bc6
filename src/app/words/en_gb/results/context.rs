//! Texts of the context and the reflections.

pub const HEADING: &str = "What surrounds it";
pub const ENABLERS: &str = "What helps";
pub const ENABLERS_TEXT: &str = "Is it in place here?";
pub const BARRIERS: &str = "What holds back";
pub const BARRIERS_TEXT: &str = "How is it here?";
pub const NOT_LOCAL: &str = "Decided elsewhere: something to ask for, not to fix.";
pub const ASKS: &str = "What to ask of others";
pub const ASKS_TEXT: &str = "Where something that is decided elsewhere is missing or holds you back, these are what \
                             to raise.";
pub const REFLECTIONS: &str = "To think about";
pub const REFLECTIONS_TEXT: &str =
    "For you alone, or for a board to talk over. Nothing here is scored.";
pub const NOTE: &str = "Note";
pub const COUNTS_HERE: &str = "Counts here";

/// Whether an enabler is in place, partly, or missing.
pub const ENABLER_RATINGS: [&str; 3] = ["In place", "Partly", "Missing"];

/// Whether a barrier holds back, is manageable, is no problem, or spurs people on.
pub const BARRIER_RATINGS: [&str; 4] = [
    "Holds us back",
    "Manageable",
    "Not a problem",
    "Spurs us on",
];

pub fn themes(themes: &[String]) -> String {
    let themes: Vec<_> = themes.iter().map(String::as_str).collect();
    format!("Touches {}.", super::super::list(&themes))
}
