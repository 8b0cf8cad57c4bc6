//! The assessment as it was at one moment, kept to look back on.

use super::{Answer, ContextRating, Moment, PlanRecord, Record, Records, Settings, Unit};
use crate::json::object;

object! {
    /// A copy of what was answered and planned, with the day that it was taken.
    pub struct Snapshot {
        /// A UUID.
        must id: String = "id",
        /// What people call it.
        fill label: String = "label",
        /// When it was taken.
        may taken: Option<Moment> = "taken",
        /// The units then.
        fill units: Records<Unit> = "units",
        /// The settings then.
        fill settings: Settings = "settings",
        /// The answers then.
        fill answers: Records<Answer> = "answers",
        /// The enablers and barriers then.
        may context: Records<ContextRating> = "context",
        /// The plan then.
        may plan: PlanRecord = "plan",
        ..extra
    }
}

impl Record for Snapshot {
    const KEY: &'static [&'static str] = &["id"];

    fn key(&self) -> (&str, &str) {
        (&self.id, "")
    }

    fn modified(&self) -> Option<&Moment> {
        self.taken.as_ref()
    }

    fn stamp(&mut self, at: Moment) {
        self.taken = Some(at);
    }
}
