//! What people decided about the plan; the plan itself is computed from it and the answers.

use std::num::NonZeroU32;

use super::join::newest;
use super::{Accepted, ChunkEdit, Day, Join, LeftOut, Moment, OwnChunk, Records, UnitId};
use crate::framework::LayerId;
use crate::json::{Table, object};

object! {
    /// Settings, edits and decisions of a plan.
    #[derive(Default)]
    pub struct PlanRecord {
        /// Capacity, cycles, limits.
        fill settings: PlanSettings = "settings",
        /// The plan as it was accepted; absent while it follows the answers.
        may accepted: Option<Vec<Accepted>> = "accepted",
        /// When it was accepted.
        may accepted_modified: Option<Moment> = "acceptedModified",
        /// Chunks that people changed.
        fill chunks: Records<ChunkEdit> = "chunks",
        /// Chunks that people added.
        fill own: Records<OwnChunk> = "own",
        /// Chunks that people left out.
        fill left_out: Records<LeftOut> = "leftOut",
        ..extra
    }
    left out when is_blank
}

impl PlanRecord {
    /// Whether nothing was decided yet, and so nothing is written.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

impl Join for PlanRecord {
    fn join(self, other: Self) -> Self {
        let mine = Acceptance {
            accepted: self.accepted,
            modified: self.accepted_modified,
        };
        let theirs = Acceptance {
            accepted: other.accepted,
            modified: other.accepted_modified,
        };
        let newest_acceptance = newest(mine, theirs, |acceptance| acceptance.modified.as_ref());
        Self {
            settings: newest(self.settings, other.settings, |settings| {
                settings.modified.as_ref()
            }),
            accepted: newest_acceptance.accepted,
            accepted_modified: newest_acceptance.modified,
            chunks: self.chunks.join(other.chunks),
            own: self.own.join(other.own),
            left_out: self.left_out.join(other.left_out),
            extra: self.extra.join(other.extra),
        }
    }
}

object! {
    /// A plan as it was accepted, to be merged as one.
    #[derive(Default)]
    pub struct Acceptance {
        /// Its chunks.
        may accepted: Option<Vec<Accepted>> = "accepted",
        /// When.
        may modified: Option<Moment> = "acceptedModified",
    }
}

object! {
    /// Capacity, cycles and limits of a plan.
    #[derive(Default)]
    pub struct PlanSettings {
        /// The first day of the first cycle.
        may start: Option<Day> = "start",
        /// Weeks in a cycle.
        may cycle_weeks: Option<NonZeroU32> = "cycleWeeks",
        /// How many cycles are planned.
        may cycles: Option<NonZeroU32> = "cycles",
        /// The first cycle that is planned anew, from 0.
        may from: Option<u32> = "from",
        /// Points that one unit can take on in a cycle.
        may capacity: Option<NonZeroU32> = "capacity",
        /// Points for units that differ.
        may capacity_by_unit: Table<UnitId, NonZeroU32> = "capacityByUnit",
        /// Layers that one unit works on in a cycle, at most.
        may max_layers: Option<NonZeroU32> = "maxLayers",
        /// Themes that one unit works on in a cycle, at most.
        may max_themes: Option<NonZeroU32> = "maxThemes",
        /// Whether what nobody knows is planned to be found out.
        may find_out: Option<bool> = "findOut",
        /// Whether claims without evidence are planned to be shown.
        may show_it: Option<bool> = "showIt",
        /// Importance of a layer, 0 leave out to 3 first; 1 where nothing is said.
        may importance: Table<LayerId, u32> = "importance",
        /// When they were last edited.
        may modified: Option<Moment> = "modified",
        ..extra
    }
}
