//! Texts in files for other programs: spreadsheets and calendars.

use crate::document::PLAN_COLUMNS;

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

/// An entry to look back on a chunk.
pub fn review(title: &str) -> String {
    format!("Review: {title}")
}

/// An entry to look back on a cycle, counted from 0.
pub fn cycle(cycle: u32) -> String {
    format!("Look back on cycle {}", cycle + 1)
}
