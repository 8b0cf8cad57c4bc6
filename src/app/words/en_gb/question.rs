//! Texts of a question.

pub const LAST_TIME: &str = "What was answered last time";

/// The stage at a snapshot.
pub fn last_time(snapshot: &str, stage: &str) -> String {
    format!("{stage}, in the snapshot ‘{snapshot}’.")
}

pub const ALL: &str = "All questions";
pub const TODAY: &str = "Which of these is true today?";
pub const TODAY_HINT: &str = "Choose the furthest one that is true in full.";
pub const TODAY_KEYS: &str = "You can press a number from 0 to 4.";
pub const UNKNOWN: &str = "I do not know";
pub const NOT_APPLICABLE: &str = "Does not apply here";
pub const CLEAR: &str = "Clear this answer";
pub const NOT_SAID: &str = "Not said";
pub const TARGET: &str = "Where do you want this to be?";
pub const TARGET_HINT: &str = "The highest stage is not always the goal. Many systems choose a few themes to \
                               take further.";
pub const CONFIDENCE: &str = "How sure are you?";
pub const NOTE: &str = "Note";
pub const NOTE_HINT: &str =
    "Please leave out anything that could identify a patient or a colleague.";
pub const EVIDENCE: &str = "What shows it";
pub const EVIDENCE_LABEL: &str = "What is it?";
pub const EVIDENCE_URL: &str = "Web address (optional)";
pub const EVIDENCE_NOT_A_LINK: &str =
    "Shown as text: only addresses that begin with https:// or http:// become links.";
pub const ADD_EVIDENCE: &str = "Add something that shows it";
pub const MORE: &str = "Target, confidence, note and evidence";
pub const MORE_SAID: &str = "Target, confidence, note and evidence (filled in)";
pub const PROMPTS: &str = "What to look for";
pub const EXAMPLE_BACK: &str = "Go back to your own work, or begin it.";
pub const EXAMPLE: &str = "An example of good practice";

pub fn number(nth: usize, of: usize) -> String {
    format!("Question {nth} of {of}")
}

/// The layer, and how far through it this question is.
pub fn in_layer(layer: &str, nth: usize, of: usize) -> String {
    if of > 1 {
        format!("{layer}, {nth} of {of}")
    } else {
        layer.to_owned()
    }
}

pub fn ideas(sources: &[&str]) -> String {
    let sources = sources.join("’, ‘");
    format!("The ideas behind this question come from ‘{sources}’.")
}

pub fn then(baseline: &str) -> String {
    format!("Where was this in {baseline}?")
}

pub fn same(stage: &str) -> String {
    format!("The same: {stage}")
}

pub fn as_set(stage: &str) -> String {
    format!("As in the set-up: {stage}")
}

pub fn source(source: &crate::framework::Source) -> String {
    let mut text = format!("Source: {}", source.title);
    for part in [&source.publisher, &source.published].into_iter().flatten() {
        text.push_str(", ");
        text.push_str(part);
    }
    text
}

pub fn open_link(label: &str) -> String {
    let label = if label.trim().is_empty() {
        "this address"
    } else {
        label
    };
    format!("Open {label} (opens in a new tab)")
}

pub fn evidence_nth(nth: usize) -> String {
    format!("piece of evidence {nth}")
}
