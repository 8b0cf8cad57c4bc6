//! The assessment as it was at one moment, kept to look back on.

use serde::Serialize;

use super::{Answer, ContextRating, Moment, PlanRecord, Record, Records, Settings, Unit};
use crate::decode::Extra;

/// A copy of what was answered and planned, with the day that it was taken.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Snapshot {
    /// A UUID.
    pub id: String,
    /// What people call it.
    pub label: String,
    /// When it was taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taken: Option<Moment>,
    /// The units then.
    pub units: Records<Unit>,
    /// The settings then.
    pub settings: Settings,
    /// The answers then.
    pub answers: Records<Answer>,
    /// The enablers and barriers then.
    #[serde(skip_serializing_if = "Records::is_blank")]
    pub context: Records<ContextRating>,
    /// The plan then.
    #[serde(skip_serializing_if = "PlanRecord::is_blank")]
    pub plan: PlanRecord,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
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
