//! What people decided about the plan; the plan itself is computed from it and the answers.

use std::num::NonZeroU32;

use super::{Accepted, ChunkEdit, Day, Entry, LeftOut, Moment, OwnChunk, UnitId};
use crate::framework::LayerId;
use crate::json::{Table, object};

object! {
    /// Settings, edits and decisions of a plan.
    #[derive(Default)]
    pub struct PlanRecord {
        /// Capacity, cycles, limits.
        may settings: PlanSettings = "settings",
        /// The plan as it was accepted; absent while it follows the answers.
        may accepted: Option<Vec<Accepted>> = "accepted",
        /// When it was accepted.
        may accepted_modified: Option<Moment> = "acceptedModified",
        /// Chunks that people changed.
        may chunks: Vec<Entry<ChunkEdit>> = "chunks",
        /// Chunks that people added.
        may own: Vec<Entry<OwnChunk>> = "own",
        /// Chunks that people left out.
        may left_out: Vec<Entry<LeftOut>> = "leftOut",
        ..extra
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

impl PlanSettings {
    /// Weeks in a cycle unless changed.
    pub const WEEKS: u32 = 12;
    /// Cycles unless changed.
    pub const CYCLES: u32 = 4;
    /// Points of a unit in a cycle unless changed; one is about half a day a week.
    pub const CAPACITY: u32 = 6;
    /// Layers of a unit in a cycle unless changed.
    pub const LAYERS: u32 = 2;
    /// Themes of a unit in a cycle unless changed.
    pub const THEMES: u32 = 3;

    /// Weeks in a cycle, 1 or more; five years at most.
    #[must_use]
    pub fn weeks(&self) -> u32 {
        or(self.cycle_weeks, Self::WEEKS).min(260)
    }

    /// How many cycles are planned, 1 or more; a hundred at most.
    #[must_use]
    pub fn count(&self) -> u32 {
        or(self.cycles, Self::CYCLES).min(100)
    }

    /// The first cycle that is planned anew, from 0.
    #[must_use]
    pub fn first(&self) -> u32 {
        self.from.unwrap_or_default()
    }

    /// Points that a unit can take on in a cycle, 1 or more.
    #[must_use]
    pub fn capacity_of(&self, unit: &UnitId) -> u32 {
        let own = self.capacity_by_unit.get(unit).copied();
        or(own.or(self.capacity), Self::CAPACITY)
    }

    /// Layers that a unit works on in a cycle, at most; 1 or more.
    #[must_use]
    pub fn layers(&self) -> u32 {
        or(self.max_layers, Self::LAYERS)
    }

    /// Themes that a unit works on in a cycle, at most; 1 or more.
    #[must_use]
    pub fn themes(&self) -> u32 {
        or(self.max_themes, Self::THEMES)
    }

    /// The first and the last day of a cycle, where it is said when the first one begins.
    #[must_use]
    pub fn days(&self, cycle: u32) -> Option<(Day, Day)> {
        let days = i64::from(self.weeks()) * 7;
        let first = self.start?.plus(days * i64::from(cycle));
        Some((first, first.plus(days - 1)))
    }
}

fn or(said: Option<NonZeroU32>, otherwise: u32) -> u32 {
    said.map_or(otherwise, NonZeroU32::get)
}
