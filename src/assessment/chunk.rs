//! Chunks of a plan: accepted, changed, added, left out.

use super::record::record;
use super::{Day, Moment, UnitId};
use crate::framework::ThemeId;
use crate::json::{names, object};

object! {
    /// One chunk of the plan as it was accepted.
    pub struct Accepted {
        /// The chunk.
        must id: String = "id",
        /// Its cycle, from 0.
        must cycle: u32 = "cycle",
        ..extra
    }
}

object! {
    /// What people changed of a chunk.
    pub struct ChunkEdit {
        /// The chunk.
        must id: String = "id",
        /// Its cycle, from 0.
        may cycle: Option<u32> = "cycle",
        /// Whether it stays in that cycle.
        may pinned: Option<bool> = "pinned",
        /// How far it is.
        may status: Option<ChunkStatus> = "status",
        /// Points.
        may effort: Option<u32> = "effort",
        /// Its title, where people reworded it.
        may title: Option<String> = "title",
        /// The role that answers for it.
        may owner: Option<String> = "owner",
        /// Who else takes part.
        may partners: Option<String> = "partners",
        /// How people see whether it helped.
        may measure: Option<String> = "measure",
        /// Its first day.
        may start: Option<Day> = "start",
        /// When and how it was looked back on.
        may review: Option<Review> = "review",
        /// When it was last edited.
        may modified: Option<Moment> = "modified",
        ..extra
    }
}

names! {
    /// How far a chunk is.
    pub enum ChunkStatus {
        /// Not begun.
        Planned = "planned",
        /// Begun.
        InProgress = "in-progress",
        /// Finished.
        Done = "done",
        /// Held up.
        Blocked = "blocked",
    }
}

object! {
    /// Looking back on a chunk.
    #[derive(Default)]
    pub struct Review {
        /// On which day.
        may on: Option<Day> = "on",
        /// What was decided.
        may decision: Option<ReviewDecision> = "decision",
        /// What was learnt.
        may learnt: Option<String> = "learnt",
        ..extra
    }
}

names! {
    /// What was decided on looking back.
    pub enum ReviewDecision {
        /// Go on as it is.
        Keep = "keep",
        /// Go on in another way.
        Adapt = "adapt",
        /// End it.
        Stop = "stop",
    }
}

object! {
    /// A chunk that people added.
    pub struct OwnChunk {
        /// `own/` and a UUID.
        must id: String = "id",
        /// The unit.
        must unit: UnitId = "unit",
        /// The theme, where it belongs to one.
        may theme: Option<ThemeId> = "theme",
        /// What is to be done.
        fill title: String = "title",
        /// Points.
        may effort: Option<u32> = "effort",
        /// Its cycle, from 0.
        may cycle: Option<u32> = "cycle",
        /// When it was last edited.
        may modified: Option<Moment> = "modified",
        ..extra
    }
}

object! {
    /// A chunk that people left out.
    pub struct LeftOut {
        /// The chunk.
        must id: String = "id",
        /// When it was left out.
        may modified: Option<Moment> = "modified",
        ..extra
    }
}

record!(ChunkEdit, id);
record!(OwnChunk, id);
record!(LeftOut, id);
