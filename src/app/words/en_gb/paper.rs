//! Texts of the questions on paper.

pub const TEXT: &str = "For each question, tick the furthest description that is true in full today, with \
                        everything before it.";
pub const SEEN: &str = "What have you seen that shows it?";

/// Which parts a sheet is for: the one there is, or one to be named.
pub fn for_which(names: &[String]) -> String {
    match names {
        [one] => one.clone(),
        _ => format!("Which part is this about? {}", names.join(" / ")),
    }
}
