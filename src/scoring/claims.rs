//! Stages that are claimed, and what shows them.

use super::{Mark, Sheet};
use crate::assessment::{Answer, Confidence, UnitId};
use crate::framework::{Stage, ThemeId};
use crate::json::object;

object! {
    /// One cell.
    pub struct CellName {
        /// The unit.
        must unit: UnitId = "unit",
        /// The theme.
        must theme: ThemeId = "theme",
    }
}

/// From this stage on an answer is a claim that somebody may ask to see.
const CLAIM: Stage = Stage::MATURING;

impl<'a> Mark<'a> {
    /// The answer, where the stage in it is a claim: 3 or more.
    #[must_use]
    pub fn claim(&self) -> Option<&'a Answer> {
        self.answer.filter(|_| self.stage >= Some(CLAIM))
    }

    /// Whether it is a strength: a claim of medium or high confidence with evidence.
    #[must_use]
    pub fn is_strength(&self) -> bool {
        self.claim().is_some_and(|answer| {
            let sure = [Some(Confidence::Medium), Some(Confidence::High)];
            sure.contains(&answer.confidence) && has_evidence(answer)
        })
    }

    /// Whether it is a claim still to be shown: of low confidence, or without evidence.
    #[must_use]
    pub fn is_to_show(&self) -> bool {
        self.claim().is_some_and(|answer| {
            answer.confidence == Some(Confidence::Low) || !has_evidence(answer)
        })
    }
}

/// Whether a link or a note goes with an answer; blank ones are none.
fn has_evidence(answer: &Answer) -> bool {
    let is_there =
        |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
    is_there(&answer.note) || answer.evidence.iter().any(|shown| is_there(&shown.url))
}

impl CellName {
    /// The cells of which something holds: unit by unit, in the framework's order.
    pub(super) fn all<'a>(sheet: &Sheet<'a>, holds: fn(&Mark<'a>) -> bool) -> Vec<Self> {
        let mut all = Vec::new();
        for unit in &sheet.units {
            for cell in unit.cells.iter().filter(|cell| holds(cell)) {
                all.push(Self {
                    unit: unit.unit.id.clone(),
                    theme: cell.theme.id.clone(),
                });
            }
        }
        all
    }
}
