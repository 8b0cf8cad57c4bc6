//! The assessment as it was at one moment, kept to look back on.

use super::{Answer, ContextRating, Entry, Moment, PlanRecord, Record, Settings, Unit};
use crate::json::object;

object! {
    /// A copy of what was answered and planned, with the day that it was taken.
    pub struct Snapshot {
        /// A UUID.
        must id: String = "id",
        /// What people call it.
        may label: String = "label",
        /// When it was taken.
        may taken: Option<Moment> = "taken",
        /// The units then.
        may units: Vec<Entry<Unit>> = "units",
        /// The settings then.
        may settings: Settings = "settings",
        /// The answers then.
        may answers: Vec<Entry<Answer>> = "answers",
        /// The enablers and barriers then.
        may context: Vec<Entry<ContextRating>> = "context",
        /// The plan then.
        may plan: PlanRecord = "plan",
        ..extra
    }
}

impl Record for Snapshot {
    const KEY: &'static [&'static str] = &["id"];
    const TIME: &'static str = "taken";

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
