//! Texts of readiness for delegation.

use crate::app::words;
use crate::framework::Stage;
use crate::scoring::Verdict;

pub const HEADING: &str = "Readiness for delegation";
pub const TEXT: &str = "Which parts could take on more decisions? Different parts may differ, and that is how it should \
                        be.";
pub const NONE: &str = "There is no part below the widest level yet. Add one in the set-up.";
pub const NOT_ASKED: &str = "not in the quick check";
pub const BESIDE: &str = "Today";
pub const DECISION: &str = "What do you decide?";
pub const WHY: &str = "Why, and why now?";
pub const REVIEW: &str = "Look at it again on";
const WHEN: &str = " Look at it again on ";
pub const READY: &str = "Readiness";
pub const MISSING: &str = "What would let it go further";
pub const DECIDED: &str = "Decided";

pub fn missing(theme: &str, unit: Option<&str>, stage: &str) -> String {
    unit.map_or_else(
        || format!("{theme}: {stage}"),
        |unit| format!("{theme} ({unit}): {stage}"),
    )
}

pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::NotYet => "Not yet",
        Verdict::Unknown => "Not known yet",
        Verdict::ReadyWithConditions => "Ready, with conditions",
        Verdict::FurtherFaster => "Ready to go further, faster",
    }
}

pub fn meaning(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::NotYet => "Something that handing over decisions rests on is not there yet.",
        Verdict::Unknown => "Too little is answered to say. It hangs on:",
        Verdict::ReadyWithConditions => {
            "The least that is needed is there. What would let it go further:"
        }
        Verdict::FurtherFaster => "Purpose, governance and trust all carry more decisions.",
    }
}

/// To hold decisions, to share them, to delegate them.
pub const DECISIONS: [&str; 3] = [
    "Keep the decisions where they are",
    "Decide together",
    "Hand decisions over",
];

pub fn decided(decision: &str, why: &str, review: &str) -> String {
    let mut text = format!("{decision}.");
    // As people write it: with a full stop or without.
    let why = why.trim_end().trim_end_matches('.');
    for (label, said) in [(" ", why), (WHEN, review)] {
        if !said.is_empty() {
            for part in [label, said, "."] {
                text.push_str(part);
            }
        }
    }
    text
}

pub fn how(conditions: &[String], least: Stage, further: Stage) -> String {
    let conditions: Vec<_> = conditions.iter().map(String::as_str).collect();
    format!(
        "Read from: {}. Each is read at the part itself where it is asked there and the part has answers, else at \
         the nearest one above. Anything below stage {least} makes it not yet; otherwise anything unanswered leaves it \
         open; everything at stage {further} or above means further, faster.",
        words::list(&conditions)
    )
}

pub fn condition(name: &str, themes: &[&str]) -> String {
    format!("{name} ({})", words::list(themes))
}
