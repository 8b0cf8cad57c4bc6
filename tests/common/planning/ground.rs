//! Where a prerequisite is read, and what it says there (planning.md, rule 2).

use serde_json::Value;

use super::paper::{text, whole};
use super::setup::{Cell, Setup};

/// What a prerequisite asks of a unit that it binds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Demand {
    /// Nothing: it does not bind, or is met already.
    Nothing,
    /// The step of this unit and theme to this stage comes first.
    Step(usize, usize, usize),
    /// What stands in this cell is found out first.
    FindOut(usize, usize),
}

impl Setup<'_> {
    /// What a prerequisite asks before a unit takes the step that it binds.
    pub fn demand(&self, unit: usize, prerequisite: &Value) -> Demand {
        let needs = &prerequisite["needs"];
        let theme = self.theme(text(needs, "theme"));
        let stage = whole(needs, "stage").expect("a prerequisite needs a stage");
        let Some(ground) = self.ground(unit, prerequisite, theme) else {
            return Demand::Nothing;
        };
        match self.cell(ground, theme) {
            Some(Cell::Stage(found, _)) if found < stage => Demand::Step(ground, theme, stage),
            Some(Cell::Open) => Demand::FindOut(ground, theme),
            Some(Cell::Stage(..)) | None => Demand::Nothing,
        }
    }

    fn ground(&self, unit: usize, prerequisite: &Value, theme: usize) -> Option<usize> {
        let all = 0..self.units.len();
        let levels = &prerequisite["levels"];
        if levels.is_null() {
            if self.is_asked(unit, theme) {
                return Some(unit);
            }
            let above = self.above(unit).find(|above| self.is_asked(*above, theme));
            let below = all.filter(|below| {
                self.units[*below].parent == Some(unit) && self.is_asked(*below, theme)
            });
            return above.or_else(|| self.furthest(below, theme));
        }
        if levels["before"] != self.units[unit].level {
            return None;
        }
        let is_there = |unit: &usize| levels["needs"] == self.units[*unit].level;
        let above = self.above(unit).find(is_there);
        let below = all
            .filter(is_there)
            .filter(|below| self.above(*below).any(|above| above == unit));
        above.or_else(|| self.furthest(below, theme))
    }

    /// The unit that is furthest ahead with a theme, the first of equals; those to which it does not
    /// apply are none of them, and what was answered is ahead of what was not.
    fn furthest(&self, units: impl Iterator<Item = usize>, theme: usize) -> Option<usize> {
        let mut best: Option<(usize, usize)> = None;
        for unit in units {
            let ahead = match self.cell(unit, theme) {
                Some(Cell::Stage(stage, _)) => stage + 1,
                Some(Cell::Open) => 0,
                None => continue,
            };
            if best.is_none_or(|(most, _)| ahead > most) {
                best = Some((ahead, unit));
            }
        }
        best.map(|(_, unit)| unit)
    }
}
