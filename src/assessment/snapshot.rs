//! The assessment as it was at one moment, kept to look back on. Checked at the door, and read only
//! where somebody looks back.

use super::{
    Answer, Assessment, ContextRating, Entry, Moment, PlanRecord, Record, Records, Settings, Unit,
    is_removed,
};
use crate::json::{self, Extra, Json, Value, object};

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

/// What a snapshot holds of an assessment.
const PARTS: [&str; 5] = ["units", "settings", "answers", "context", "plan"];

/// A snapshot as it is listed.
pub struct Taken {
    /// Its id.
    pub id: String,
    /// What people call it; may be empty.
    pub label: String,
    /// When it was taken.
    pub at: Option<Moment>,
    /// How many questions were answered.
    pub answers: usize,
}

impl Assessment {
    /// Keeps a copy of what is planned now and of these answers, under a label: the owner's, or of a
    /// group those of all together.
    pub fn take_snapshot(
        &mut self,
        (id, label): (&str, &str),
        answers: &Records<Answer>,
        now: &Moment,
    ) {
        let mut snapshot = json::members(vec![
            ("id", id.into()),
            ("label", label.into()),
            ("taken", Value::from(now.as_str())),
        ]);
        copy_parts(&self.members(), &mut snapshot);
        snapshot.insert("answers".to_owned(), answers.write());
        self.carry("snapshots", Value::Array(vec![Value::Object(snapshot)]));
    }

    /// The snapshots, newest first.
    #[must_use]
    pub fn snapshots(&self) -> Vec<Taken> {
        let mut all: Vec<Taken> = Vec::new();
        let snapshots = self.carried.get("snapshots").and_then(Value::as_array);
        for snapshot in snapshots.into_iter().flatten() {
            if is_removed(snapshot) {
                continue;
            }
            let said = |member| snapshot.get(member).and_then(Value::as_str);
            let mut answers = 0;
            for answer in snapshot
                .get("answers")
                .and_then(Value::as_array)
                .into_iter()
                .flatten()
            {
                let response = answer.get("response").and_then(Value::as_str);
                answers += usize::from(response.is_some_and(|response| response != "unanswered"));
            }
            let at = said("taken").and_then(Moment::parse);
            let place = all.iter().position(|found| found.at <= at);
            let taken = Taken {
                id: said("id").unwrap_or_default().to_owned(),
                label: said("label").unwrap_or_default().to_owned(),
                at,
                answers,
            };
            all.insert(place.unwrap_or(all.len()), taken);
        }
        all
    }

    /// The assessment as it was when a snapshot was taken, by the same framework. What snapshots do not
    /// hold is as it is today, or blank.
    #[must_use]
    pub fn at_snapshot(&self, id: &str) -> Option<Self> {
        let snapshot = self.record("snapshots", ("id", id))?;
        let snapshot = snapshot.as_object().filter(|_| !is_removed(snapshot))?;
        let mut members = Extra::new();
        copy_parts(snapshot, &mut members);
        let taken = snapshot.get("taken").and_then(Value::as_str);
        // It was checked at the door with the rest.
        Some(Self {
            id: self.id.clone(),
            title: self.title.clone(),
            modified: taken.and_then(Moment::parse),
            framework: self.framework.clone(),
            respondent: self.respondent.clone(),
            ..Self::of_checked(Value::Object(members))
        })
    }
}

/// Copies what a snapshot holds from one object to another.
fn copy_parts(from: &Extra, to: &mut Extra) {
    for part in PARTS {
        if let Some(value) = from.get(part) {
            to.insert(part.to_owned(), value.clone());
        }
    }
}
