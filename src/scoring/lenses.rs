//! The same answers grouped another way.

use super::layer::mean;
use super::{Sheet, Tally};
use crate::json::object;

object! {
    /// One item of a lens.
    pub struct LensResult {
        /// The lens.
        must lens: String = "lens",
        /// The item.
        must item: String = "item",
        /// The unweighted mean of the cells of its themes: over those of each level first, then over
        /// the levels, 0 to 4; `None` while none is answered.
        null mean: Option<f64> = "mean",
        /// Cells answered.
        must answered: u32 = "answered",
        /// Cells that apply.
        must applicable: u32 = "applicable",
    }
}

impl LensResult {
    /// Every item of every lens, in the framework's order.
    #[must_use]
    pub fn all(sheet: &Sheet) -> Vec<Self> {
        let mut all = Vec::new();
        for lens in &sheet.framework.lenses {
            for item in &lens.items {
                let mut levels = vec![Tally::default(); sheet.framework.levels.len()];
                for theme in item.themes.iter().filter_map(|theme| sheet.theme(theme)) {
                    for (nth, level) in levels.iter_mut().enumerate() {
                        *level = level.and(sheet.tally(theme, nth));
                    }
                }
                all.push(Self {
                    lens: lens.id.clone(),
                    item: item.id.clone(),
                    mean: mean(levels.iter().filter_map(Tally::mean)),
                    answered: levels.iter().map(|level| level.answered).sum(),
                    applicable: levels.iter().map(|level| level.applicable).sum(),
                });
            }
        }
        all
    }
}
