//! Texts in files for other programs: spreadsheets and calendars.

use crate::document::{ANSWER_COLUMNS, GROUP_COLUMNS, PLAN_COLUMNS, RESULT_COLUMNS};

/// The columns of the plan.
pub const PLAN: [&str; PLAN_COLUMNS] = [
    "id",
    "unit",
    "unit name",
    "theme",
    "theme name",
    "what to do",
    "kind",
    "phase",
    "towards stage",
    "effort",
    "value",
    "cycle",
    "cycle start",
    "cycle end",
    "required",
    "pinned",
    "status",
    "owner",
    "partners",
    "measure",
    "review on",
    "review decision",
    "learnt",
    "waits because",
];

/// The columns of the answers.
pub const ANSWERS: [&str; ANSWER_COLUMNS] = [
    "respondent",
    "name",
    "role",
    "unit",
    "unit name",
    "level",
    "theme",
    "theme name",
    "layer",
    "layer name",
    "response",
    "stage",
    "stage name",
    "then",
    "target",
    "confidence",
    "note",
    "evidence",
    "modified",
];

/// The columns of the results.
pub const RESULTS: [&str; RESULT_COLUMNS] = [
    "of",
    "id",
    "name",
    "layer",
    "layer name",
    "index",
    "mean",
    "median",
    "secure",
    "highest",
    "answered",
    "applicable",
    "coverage",
    "low",
    "high",
    "change",
];

/// The columns of a group.
pub const GROUP: [&str; GROUP_COLUMNS] = [
    "unit",
    "unit name",
    "theme",
    "theme name",
    "ratings",
    "stage 0",
    "stage 1",
    "stage 2",
    "stage 3",
    "stage 4",
    "median",
    "q1",
    "q3",
    "lowest",
    "highest",
    "consensus",
    "split",
    "agreed",
    "why",
    "by",
    "on",
];

/// How the name of a set-up file begins.
pub const SET_UP: &str = "set-up";
/// How the name of a copy to share begins.
pub const TO_SHARE: &str = "to-share";

/// What a file is called that holds what was found here and could not be read.
pub const FOUND: &str = "found here";

/// What a file is called that holds a part of an assessment.
pub fn named(title: &str, part: &str) -> String {
    format!("{title} {part}")
}

/// An entry to look back on a chunk.
pub fn review(action: &str, title: &str) -> String {
    format!("Look back: {action} ({title})")
}

/// An entry to look back on a cycle, counted from 0.
pub fn cycle(cycle: u32, title: &str) -> String {
    format!("Look back on cycle {} ({title})", cycle + 1)
}

/// An action in the text of an entry.
pub fn action(action: &str, unit: &str, owner: &str) -> String {
    let who = super::plan::owned_by(owner);
    format!("{action} ({unit}). {who}")
}
