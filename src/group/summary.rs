//! What is said of a group in the results.

use super::{Agreement, Counts, Ratings};
use crate::assessment::{Assessment, UnitId};
use crate::framework::{Framework, Stage, ThemeId};
use crate::json::object;

object! {
    /// How far a group agrees.
    pub struct GroupResults {
        /// How many respondents there are, the owner among them once they have answered.
        must respondents: usize = "respondents",
        /// The cells that count and that anybody rated or that were agreed, unit by unit.
        must cells: Vec<GroupCell> = "cells",
        /// How far they agree overall.
        must alpha: Agreement = "alpha",
    }
}

object! {
    /// How the ratings of one cell lie: see [`Spread`](super::Spread).
    pub struct GroupCell {
        /// The unit.
        must unit: UnitId = "unit",
        /// The theme.
        must theme: ThemeId = "theme",
        /// How many rated it.
        must n: usize = "n",
        /// By stage.
        must counts: Counts = "counts",
        /// The middle rating.
        null median: Option<f64> = "median",
        /// The median of the lower half.
        null q1: Option<f64> = "q1",
        /// The median of the upper half.
        null q3: Option<f64> = "q3",
        /// The lowest and the highest.
        null range: Option<[Stage; 2]> = "range",
        /// 0 to 1, by Tastle & Wierman.
        null consensus: Option<f64> = "consensus",
        /// Whether they fall apart, by the rule of RAND/UCLA panels.
        null split: Option<bool> = "split",
        /// The stage agreed.
        null agreed: Option<Stage> = "agreed",
    }
}

impl GroupResults {
    /// What is said of an assessment's group; `None` where it has none.
    #[must_use]
    pub fn of(framework: &Framework, assessment: &Assessment) -> Option<Self> {
        let ratings = Ratings::of(framework, assessment)?;
        let mut cells = Vec::new();
        for cell in ratings.asked() {
            let spread = cell.spread();
            if spread.n > 0 || cell.agreed.is_some() {
                cells.push(GroupCell {
                    unit: cell.unit.id.clone(),
                    theme: cell.theme.id.clone(),
                    n: spread.n,
                    counts: spread.counts,
                    median: spread.median,
                    q1: spread.q1,
                    q3: spread.q3,
                    range: spread.range,
                    consensus: spread.consensus,
                    split: spread.split,
                    agreed: cell.agreed.map(|agreed| agreed.stage),
                });
            }
        }
        Some(Self {
            respondents: ratings.raters.len(),
            cells,
            alpha: Agreement::of(&ratings),
        })
    }
}
