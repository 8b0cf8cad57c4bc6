//! Prerequisites among the units of an assessment: where they are read, whether they are met.

use super::{Mark, Sheet};
use crate::framework::{Prerequisite, PrerequisiteKind};

/// A prerequisite with its themes, by their places in the framework.
pub struct Bond<'a> {
    /// The prerequisite.
    pub prerequisite: &'a Prerequisite,
    /// The theme that it binds.
    pub before: usize,
    /// The theme that must be there first.
    pub needs: usize,
}

impl Bond<'_> {
    /// Whether it binds; otherwise it only advises.
    #[must_use]
    pub fn is_hard(&self) -> bool {
        self.prerequisite.kind == PrerequisiteKind::Hard
    }

    /// Whether the cell at which it is read meets it.
    #[must_use]
    pub fn is_met(&self, ground: &Ground) -> bool {
        ground.cell.stage >= Some(self.prerequisite.needs.stage)
    }
}

/// The cell at which a prerequisite is read.
#[derive(Clone, Copy)]
pub struct Ground<'a, 'b> {
    /// Its unit, by its place.
    pub unit: usize,
    /// The cell.
    pub cell: &'b Mark<'a>,
}

impl<'a> Sheet<'a> {
    /// The framework's prerequisites.
    #[must_use]
    pub fn bonds(&self) -> Vec<Bond<'a>> {
        let bond = |prerequisite: &'a Prerequisite| {
            Some(Bond {
                prerequisite,
                before: self.theme(&prerequisite.before.theme)?,
                needs: self.theme(&prerequisite.needs.theme)?,
            })
        };
        self.framework
            .prerequisites
            .iter()
            .filter_map(bond)
            .collect()
    }

    /// The cell at which a prerequisite is read for a unit; `None` where it does not bind, because
    /// there is no such unit or the theme does not apply there.
    ///
    /// Where no levels are named: at the unit itself, if the theme is asked at its level; else at the
    /// nearest unit above at which it is; else at any one directly below. Where they are, and the
    /// unit is at the level that is bound: at the one above it at the other level, or at any one
    /// below. Of several the furthest ahead counts, the first of those that are as far.
    #[must_use]
    pub fn ground(&self, unit: usize, bond: &Bond) -> Option<Ground<'a, '_>> {
        let level = |nth: usize| &self.units[nth].unit.level;
        let ground = |unit: usize| {
            let cell = self.units[unit].cell(bond.needs)?;
            Some(Ground { unit, cell })
        };
        let furthest = |below: &dyn Fn(usize) -> bool| {
            let below = (0..self.units.len()).filter(|nth| below(*nth));
            // Of equals it takes the last.
            below
                .rev()
                .filter_map(ground)
                .max_by_key(|ground| ground.cell.stage)
        };
        if let Some(levels) = &bond.prerequisite.levels {
            let at = |nth: usize| *level(nth) == levels.needs;
            if *level(unit) != levels.before {
                None
            } else if at(unit) {
                ground(unit)
            } else if let Some(above) = self.above(unit).find(|nth| at(*nth)) {
                ground(above)
            } else {
                furthest(&|nth| at(nth) && self.above(nth).any(|above| above == unit))
            }
        } else {
            let at = |nth: usize| self.has_cell(nth, bond.needs);
            if at(unit) {
                ground(unit)
            } else if let Some(above) = self.above(unit).find(|nth| at(*nth)) {
                ground(above)
            } else {
                furthest(&|nth| self.units[nth].parent == Some(unit) && at(nth))
            }
        }
    }
}
