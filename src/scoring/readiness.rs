//! Whether a unit is ready to have decisions delegated to it (NHS Confederation roundtable).

use super::Sheet;
use crate::assessment::UnitId;
use crate::framework::{Stage, ThemeId};
use crate::json::{names, object};

object! {
    /// How ready a unit is, and what decides it.
    pub struct UnitReadiness {
        /// The verdict.
        must verdict: Verdict = "verdict",
        /// The themes that stand in the way, in the order of what decides: those below what is needed
        /// at least, those not answered, those below what it takes to go further.
        must missing: Vec<Missing> = "missing",
    }
}

names! {
    /// How ready a unit is.
    pub enum Verdict {
        /// Something is below what is needed at least.
        NotYet = "not-yet",
        /// Not enough is answered to say.
        Unknown = "unknown",
        /// What is needed at least is there, and more is wanted.
        ReadyWithConditions = "ready-with-conditions",
        /// Everything is there.
        FurtherFaster = "further-faster",
    }
}

object! {
    /// A theme that stands in the way.
    pub struct Missing {
        /// The unit at which it is read.
        must unit: UnitId = "unit",
        /// The theme.
        must theme: ThemeId = "theme",
        /// The stage found; `None` where it is not answered.
        null stage: Option<Stage> = "stage",
    }
}

impl UnitReadiness {
    /// The verdict for a unit, by its place; `None` at the widest level, and where the framework
    /// names no conditions.
    #[must_use]
    pub fn of(sheet: &Sheet, unit: usize) -> Option<Self> {
        let readiness = sheet.framework.readiness.as_ref()?;
        if sheet.units[unit].level == 0 {
            return None;
        }
        let mut read: Vec<Missing> = Vec::new();
        for theme in readiness
            .conditions
            .iter()
            .flat_map(|condition| &condition.themes)
        {
            if !read.iter().any(|found| found.theme == *theme) {
                read.push(sheet.found(unit, theme));
            }
        }
        let (least, further) = (readiness.least, readiness.further);
        let decides = |stage: Option<Stage>| match stage {
            Some(stage) if stage < least => Verdict::NotYet,
            None => Verdict::Unknown,
            Some(stage) if stage < further => Verdict::ReadyWithConditions,
            Some(_) => Verdict::FurtherFaster,
        };
        let mut missing = Vec::new();
        for verdict in [
            Verdict::NotYet,
            Verdict::Unknown,
            Verdict::ReadyWithConditions,
        ] {
            let held = read.iter().filter(|found| decides(found.stage) == verdict);
            missing.extend(held.cloned());
        }
        let verdict = missing
            .first()
            .map_or(Verdict::FurtherFaster, |first| decides(first.stage));
        Some(Self { verdict, missing })
    }
}

impl Sheet<'_> {
    /// Where a condition is read for a unit, and what is found there: at the unit itself, if the
    /// theme is asked at its level and it has any stage answered, else at the nearest one above of
    /// which both is true. The scope does not matter.
    fn found(&self, unit: usize, theme: &ThemeId) -> Missing {
        let asked = self.theme(theme);
        let places = || std::iter::once(unit).chain(self.above(unit));
        let has_cell = |nth: &usize| asked.is_some_and(|theme| self.has_cell(*nth, theme));
        let read_at = places().find(|nth| has_cell(nth) && self.is_heard(*nth));
        let stage = read_at.and_then(|nth| self.answer(nth, asked?)?.stage());
        // Where nobody has said anything yet, it is asked where it would be read first.
        let nth = read_at.or_else(|| places().find(has_cell)).unwrap_or(unit);
        Missing {
            unit: self.units[nth].unit.id.clone(),
            theme: theme.clone(),
            stage,
        }
    }

    /// Whether any theme that is asked at a unit has a stage there, whatever the scope.
    fn is_heard(&self, unit: usize) -> bool {
        (0..self.framework.themes.len()).any(|theme| {
            let answer = self.answer(unit, theme);
            answer.is_some_and(|answer| answer.stage().is_some()) && self.has_cell(unit, theme)
        })
    }
}
