//! Claims that run ahead of what they rest on.

use super::{Bond, Sheet};
use crate::assessment::UnitId;
use crate::framework::{Stage, ThemeId};
use crate::json::object;

object! {
    /// A stage that is claimed although a hard prerequisite of it is not met. The score is never
    /// lowered for it.
    pub struct FoundationMissing {
        /// The unit.
        must unit: UnitId = "unit",
        /// The theme.
        must theme: ThemeId = "theme",
        /// The stage that is claimed.
        must stage: Stage = "stage",
        /// What is missing.
        must needs: Foundation = "needs",
    }
}

object! {
    /// What a claim rests on.
    pub struct Foundation {
        /// The unit at which it is read; of several the furthest ahead.
        must unit: UnitId = "unit",
        /// The theme.
        must theme: ThemeId = "theme",
        /// The stage needed.
        must stage: Stage = "stage",
        /// The stage found.
        must found: Stage = "found",
    }
}

impl FoundationMissing {
    /// Every claim without its foundation: unit by unit, theme by theme, in the order of the
    /// framework's prerequisites. Where the foundation itself is not answered, nothing is claimed of
    /// it here.
    #[must_use]
    pub fn all(sheet: &Sheet, bonds: &[Bond]) -> Vec<Self> {
        let mut all = Vec::new();
        for (nth, unit) in sheet.units.iter().enumerate() {
            for cell in &unit.cells {
                let Some(stage) = cell.stage else { continue };
                let binds = |bond: &&Bond| {
                    bond.is_hard()
                        && bond.before == cell.nth
                        && stage >= bond.prerequisite.before.stage
                };
                for bond in bonds.iter().filter(binds) {
                    let ground = sheet
                        .ground(nth, bond)
                        .filter(|ground| !bond.is_met(ground));
                    let found = ground.and_then(|ground| Some((ground, ground.cell.stage?)));
                    if let Some((ground, found)) = found {
                        all.push(Self {
                            unit: unit.unit.id.clone(),
                            theme: cell.theme.id.clone(),
                            stage,
                            needs: Foundation {
                                unit: sheet.units[ground.unit].unit.id.clone(),
                                theme: ground.cell.theme.id.clone(),
                                stage: bond.prerequisite.needs.stage,
                                found,
                            },
                        });
                    }
                }
            }
        }
        all
    }
}
