//! How far it is to the targets, what matters most first.

use std::cmp::Reverse;

use super::{Bond, Sheet};
use crate::assessment::{Assessment, UnitId};
use crate::framework::{Stage, ThemeId};
use crate::json::object;

object! {
    /// A cell below its target.
    pub struct Gap {
        /// The unit.
        must unit: UnitId = "unit",
        /// The theme.
        must theme: ThemeId = "theme",
        /// The stage answered.
        must stage: Stage = "stage",
        /// The stage wanted.
        must target: Stage = "target",
        /// Stages from the one to the other, above 0.
        must gap: u32 = "gap",
    }
}

impl Gap {
    /// Every gap: first where importance of the layer × gap is larger, then where more chunks wait
    /// for it, then in the order of units and themes.
    #[must_use]
    pub fn all(sheet: &Sheet, assessment: &Assessment, bonds: &[Bond]) -> Vec<Self> {
        let unlocked = unlocked(sheet, assessment, bonds);
        let themes = sheet.framework.themes.len();
        let mut all = Vec::new();
        for (nth, unit) in sheet.units.iter().enumerate() {
            for cell in &unit.cells {
                let Some(stage) = cell.stage.filter(|stage| *stage < cell.target) else {
                    continue;
                };
                let gap = u32::from(cell.target.number() - stage.number());
                let weight = assessment.importance(&cell.theme.layer).saturating_mul(gap);
                let order = (
                    Reverse(weight),
                    Reverse(unlocked[nth * themes + cell.nth]),
                    all.len(),
                );
                let gap = Self {
                    unit: unit.unit.id.clone(),
                    theme: cell.theme.id.clone(),
                    stage,
                    target: cell.target,
                    gap,
                };
                all.push((order, gap));
            }
        }
        all.sort_unstable_by_key(|(order, _)| *order);
        all.into_iter().map(|(_, gap)| gap).collect()
    }
}

/// How many chunks wait for each cell, unit by unit: steps towards a target whose hard
/// prerequisite is read there and is not met, but would be at the cell's own target. A layer of
/// importance 0 is left out of plans: its steps wait for nothing.
fn unlocked(sheet: &Sheet, assessment: &Assessment, bonds: &[Bond]) -> Vec<u32> {
    let themes = sheet.framework.themes.len();
    let mut unlocked = vec![0; sheet.units.len() * themes];
    for bond in bonds.iter().filter(|bond| bond.is_hard()) {
        let milestones = bond.prerequisite;
        let to = milestones.before.stage;
        if assessment.importance(&sheet.framework.themes[bond.before].layer) == 0 {
            continue;
        }
        for (nth, unit) in sheet.units.iter().enumerate() {
            let waits = unit.cell(bond.before).is_some_and(|cell| {
                cell.stage.is_some_and(|stage| stage < to) && to <= cell.target
            });
            if !waits {
                continue;
            }
            if let Some(ground) = sheet.ground(nth, bond)
                && !bond.is_met(&ground)
                && milestones.needs.stage <= ground.cell.target
            {
                unlocked[ground.unit * themes + bond.needs] += 1;
            }
        }
    }
    unlocked
}
