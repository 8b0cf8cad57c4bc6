//! The levels read together: where they see themselves at different stages.

use super::Sheet;
use crate::framework::{LevelId, ThemeId};
use crate::json::{Table, object};

/// From this gap on, in stages, levels are said to differ.
pub const NOTABLE_GAP: f64 = 1.5;

/// Means of thirds and sixths add up to a gap of 1.5 but for their last bits.
const ROUNDING: f64 = 1e-9;

object! {
    /// One theme that is answered at two levels or more.
    pub struct Alignment {
        /// The theme.
        must theme: ThemeId = "theme",
        /// The unweighted mean of the units of each level that has an answer, widest first, 0 to 4.
        must levels: Table<LevelId, f64> = "levels",
        /// The highest of them less the lowest, in stages.
        must gap: f64 = "gap",
    }
}

impl Alignment {
    /// Every theme that is answered at two levels or more, in the framework's order.
    #[must_use]
    pub fn all(sheet: &Sheet) -> Vec<Self> {
        let framework = sheet.framework;
        let mut all = Vec::new();
        for (nth, theme) in framework.themes.iter().enumerate() {
            let mut levels = Table::default();
            let (mut lowest, mut highest) = (f64::INFINITY, f64::NEG_INFINITY);
            for (depth, level) in framework.levels.iter().enumerate() {
                if let Some(mean) = sheet.tally(nth, depth).mean() {
                    levels.insert(level.id.clone(), mean);
                    lowest = lowest.min(mean);
                    highest = highest.max(mean);
                }
            }
            if levels.len() > 1 {
                all.push(Self {
                    theme: theme.id.clone(),
                    levels,
                    gap: highest - lowest,
                });
            }
        }
        all
    }

    /// Whether the levels differ so much that it is a finding.
    #[must_use]
    pub fn is_notable(&self) -> bool {
        self.gap > NOTABLE_GAP - ROUNDING
    }
}
