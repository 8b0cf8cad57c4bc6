//! Texts of the set-up.

pub const HEADING: &str = "Set up your assessment";
pub const TITLE: &str = "Name of this assessment";
pub const SCOPE: &str = "How much time do you have?";
pub const UNITS: &str = "What do you want to look at?";
pub const UNITS_TEXT: &str = "One part is enough to begin. Add more to see how the levels compare. If you look \
                              at a place or a neighbourhood only, add it, then remove the rest.";
pub const TARGET: &str = "Where do you want to be?";
pub const TARGET_HINT: &str =
    "A question can say otherwise. The highest stage is not always the goal.";
pub const NAME: &str = "Name";
pub const PART_OF: &str = "Part of";
pub const NOTHING_WIDER: &str = "Nothing wider";
pub const ABOUT_YOU: &str = "About you (optional)";
pub const ABOUT_YOU_TEXT: &str = "Kept in your file, and your role stands on reports and texts that you make. A copy to share leaves it out \
     unless you choose otherwise.";
pub const ROLE: &str = "Your role";
pub const SECTOR: &str = "Where you work";
pub const VANTAGE: &str = "Where you see it from";
pub const NOT_SAID: &str = "Rather not say";
pub const KEEP_UNIT: &str = "Keep it";

pub fn add(level: &str) -> String {
    format!("Add a {}", level.to_ascii_lowercase())
}

pub fn has_answers(name: &str, count: usize) -> String {
    let answers = super::plural(count, "answer", "answers");
    format!(
        "{name} has {answers}. If you remove it, they no longer count. They stay in your file, set aside."
    )
}
