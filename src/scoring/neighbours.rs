//! Whom to ask: units at the same level that are well ahead.

use super::{Mark, Sheet, UnitSheet};
use crate::assessment::UnitId;
use crate::framework::{Stage, ThemeId};
use crate::json::object;

/// Up to this stage there is something to learn from others.
const LEARNER: usize = 2;

/// How many stages ahead a unit is that can be asked.
const AHEAD: usize = 2;

object! {
    /// A unit that can learn from another.
    pub struct LearnFrom {
        /// The unit at stage 2 or below.
        must unit: UnitId = "unit",
        /// The theme.
        must theme: ThemeId = "theme",
        /// The unit at the same level that is furthest ahead, two stages or more.
        must from: UnitId = "from",
    }
}

impl LearnFrom {
    /// Every unit and theme for which there is somebody to ask.
    #[must_use]
    pub fn all(sheet: &Sheet) -> Vec<Self> {
        let mut all = Vec::new();
        for unit in &sheet.units {
            for cell in &unit.cells {
                all.extend(Self::of(sheet, unit, cell));
            }
        }
        all
    }

    /// The unit to ask about one cell, where there is any.
    #[must_use]
    pub fn of(sheet: &Sheet, unit: &UnitSheet, cell: &Mark) -> Option<Self> {
        let stage = cell.stage.map(Stage::index).filter(|at| *at <= LEARNER)?;
        let ahead = &sheet.units[sheet.tally(cell.nth, unit.level).furthest?];
        (ahead.stage(cell.nth).map(Stage::index) >= Some(stage + AHEAD)).then(|| Self {
            unit: unit.unit.id.clone(),
            theme: cell.theme.id.clone(),
            from: ahead.unit.id.clone(),
        })
    }
}
