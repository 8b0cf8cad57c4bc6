//! Texts of the history.

use crate::assessment::Moment;

pub const HEADING: &str = "History";
pub const TEXT: &str = "A snapshot keeps the answers that count and the plan as they are now. Take one before a review or \
                        a big change, and you can see later what has moved. It stays in your own file: a copy to \
                        share leaves it out.";
pub const LABEL: &str = "Label (optional)";
pub const LABEL_HINT: &str =
    "For example, ‘Before the spring review’. Without one you find it by its date.";
pub const TAKE: &str = "Take a snapshot";
pub const NONE: &str = "You have not taken a snapshot yet.";
pub const LIST: &str = "Your snapshots";
pub const AT: &str = "Taken";
pub const NAME: &str = "Label";
pub const NO_LABEL: &str = "No label";
pub const ANSWERS: &str = "Answers";
pub const COMPARE: &str = "Compare two moments";
pub const FROM: &str = "From";
pub const TO: &str = "To";
pub const CHART: &str = "The layers at both moments";
pub const CHANGE: &str = "Change";
pub const MOVED: &str = "Moved to another stage";
pub const NEW: &str = "Newly answered";
pub const GONE: &str = "No longer answered";
pub const DONE: &str = "Done in the plan";
pub const NOTHING: &str =
    "Between these two no answer has moved, and nothing in the plan was marked as done.";
pub const HOW: &str = "Each moment is worked out with its own parts and questions. Where some were added or taken \
                       away, a mean can move though no answer did. ‘I do not know’ and ‘Does not apply here’ count \
                       as not answered.";

/// A snapshot by its label and when it was taken.
pub fn name(label: &str, at: Option<&Moment>) -> String {
    match (label, at.map_or_else(String::new, super::date_and_time)) {
        ("", at) => at,
        (label, at) => format!("{label}, {at}"),
    }
}

/// Read out once it is taken.
pub fn taken(label: &str, at: &Moment) -> String {
    format!("Snapshot taken: {}", name(label, Some(at)))
}

pub fn title(from: &str, to: &str) -> String {
    format!("The layers from {from} to {to}")
}

/// Which layers have moved, each with how far.
pub fn sentence(moved: &[String]) -> String {
    let moved: Vec<_> = moved.iter().map(String::as_str).collect();
    if moved.is_empty() {
        return "No layer has moved.".to_owned();
    }
    format!("Layers that moved, in stages: {}.", super::list(&moved))
}

pub fn was(stage: &str) -> String {
    format!("was {stage}")
}
