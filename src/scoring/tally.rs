//! What is said of a theme at a level, over its units.

use super::UnitSheet;

/// The answers to one theme at all units of one level.
#[derive(Clone, Copy, Default)]
pub struct Tally {
    /// The sum of the stages answered.
    pub sum: f64,
    /// Units with a stage.
    pub answered: u32,
    /// Units to which the theme applies.
    pub applicable: u32,
    /// The unit that is furthest ahead, by its place: of several the first by name (code points),
    /// then by id.
    pub furthest: Option<usize>,
}

impl Tally {
    /// The unweighted mean of the stages answered, 0 to 4; `None` while there is none.
    #[must_use]
    pub fn mean(&self) -> Option<f64> {
        (self.answered > 0).then(|| self.sum / f64::from(self.answered))
    }

    /// The answers of both, for a figure over several themes; no unit is the furthest in that.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            sum: self.sum + other.sum,
            answered: self.answered + other.answered,
            applicable: self.applicable + other.applicable,
            furthest: None,
        }
    }

    /// Every theme at every level of a framework, theme by theme.
    pub(super) fn all(units: &[UnitSheet], themes: usize, levels: usize) -> Vec<Self> {
        let mut tallies = vec![Self::default(); themes * levels];
        for (nth, unit) in units.iter().enumerate() {
            for cell in &unit.cells {
                let tally = &mut tallies[cell.nth * levels + unit.level];
                tally.applicable += 1;
                let Some(stage) = cell.stage else { continue };
                tally.answered += 1;
                tally.sum += stage.value();
                let behind = tally.furthest.is_none_or(|other| {
                    let rank = |unit: &UnitSheet| unit.stage(cell.nth);
                    let name = |nth: usize| (&units[nth].unit.name, &units[nth].unit.id);
                    let (ahead, stage) = (rank(&units[other]), Some(stage));
                    ahead < stage || ahead == stage && name(nth) < name(other)
                });
                if behind {
                    tally.furthest = Some(nth);
                }
            }
        }
        tallies
    }
}
