//! Texts of the questions on paper.

pub const TEXT: &str =
    "For each question, tick the furthest description that is true in full today.";
pub const ROLE: &str = "Your role, if you like to say it";

/// The heading of a question.
pub fn numbered(nth: usize, theme: &str) -> String {
    format!("{nth}. {theme}")
}
pub const SEEN: &str = "What have you seen that shows it?";

/// Which parts a sheet is for: the one there is, or one to be named.
pub fn for_which(names: &[String]) -> String {
    match names {
        [one] => one.clone(),
        _ => format!("Which part is this about? ☐ {}", names.join(" ☐ ")),
    }
}
