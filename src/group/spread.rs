//! How the ratings of one cell lie.

use crate::framework::Stage;

/// How many respondents chose each stage.
pub type Counts = [usize; Stage::ALL.len()];

/// From this many ratings on a split is told.
const SPLIT_FROM: usize = 5;

/// How the ratings of one cell lie: figures of order, and how far they agree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// How many ratings there are.
    pub n: usize,
    /// By stage.
    pub counts: Counts,
    /// The middle rating, the mean of the middle two for even n; `None` of no ratings.
    pub median: Option<f64>,
    /// The median of the lower half, without the median itself for odd n; `None` below two ratings.
    pub q1: Option<f64>,
    /// The median of the upper half.
    pub q3: Option<f64>,
    /// The lowest and the highest stage chosen.
    pub range: Option<[Stage; 2]>,
    /// From 0, half at either end, to 1, all alike; `None` below two ratings.
    pub consensus: Option<f64>,
    /// Whether they fall apart; `None` below five ratings.
    pub split: Option<bool>,
}

impl Spread {
    /// The spread of ratings by stage.
    #[must_use]
    pub fn of(counts: Counts) -> Self {
        let n: usize = counts.iter().sum();
        let chosen = |stage: &&Stage| counts[stage.index()] > 0;
        let lowest = Stage::ALL.iter().find(chosen);
        let highest = Stage::ALL.iter().rev().find(chosen);
        let middle = |from, to| median(&counts, from, to);
        let median = middle(0, n);
        Self {
            n,
            counts,
            median,
            q1: middle(0, n / 2),
            q3: middle(n - n / 2, n),
            range: lowest.zip(highest).map(|(low, high)| [*low, *high]),
            consensus: (n > 1).then(|| consensus(&counts)),
            split: median
                .filter(|_| n >= SPLIT_FROM)
                .map(|median| is_split(&counts, n, median)),
        }
    }

    /// The median with halves rounded down: what the group says unless it agrees otherwise.
    #[must_use]
    pub fn lower_median(&self) -> Option<Stage> {
        lower_median(&self.counts)
    }
}

/// The median with halves rounded down; `None` of nothing.
pub(super) fn lower_median(counts: &Counts) -> Option<Stage> {
    let n: usize = counts.iter().sum();
    let (low, high) = (at(counts, n.checked_sub(1)? / 2)?, at(counts, n / 2)?);
    Stage::new(u8::midpoint(low.number(), high.number()))
}

/// The stage of the nth rating, lowest first, counted from 0.
fn at(counts: &Counts, nth: usize) -> Option<Stage> {
    let mut passed = 0;
    Stage::ALL.into_iter().find(|stage| {
        passed += counts[stage.index()];
        passed > nth
    })
}

/// The median of the ratings from one place to before another, lowest first.
fn median(counts: &Counts, from: usize, to: usize) -> Option<f64> {
    let last = to.checked_sub(1).filter(|last| *last >= from)?;
    let low = at(counts, usize::midpoint(from, last))?;
    let high = at(counts, usize::midpoint(from, to))?;
    Some(f64::midpoint(low.value(), high.value()))
}

/// `1 + Σ p·log2(1 − |x − μ| / w)` over the choices made of an ordinal scale that is `w` wide, with μ
/// their mean and p their shares (Tastle & Wierman, ‘Consensus and dissention: a measure of ordinal
/// dispersion’, 2007).
fn consensus(counts: &[usize]) -> f64 {
    let width = number(counts.len() - 1);
    let n = number(counts.iter().sum());
    let choices = || counts.iter().enumerate().filter(|(_, count)| **count > 0);
    let mean = choices().map(|(x, count)| number(x * count)).sum::<f64>() / n;
    let spread = choices().map(|(x, count)| {
        let apart = (number(x) - mean).abs() / width;
        number(*count) / n * (-apart).ln_1p()
    });
    1.0 + spread.sum::<f64>() / std::f64::consts::LN_2
}

/// Whether more than `⌊(n + 1) / 3⌋ − 1` ratings lie two stages or more from the median: the rule of
/// the RAND/UCLA appropriateness method for panels of any size (Fitch et al. 2001).
fn is_split(counts: &Counts, n: usize, median: f64) -> bool {
    let far = |stage: &Stage| (stage.value() - median).abs() >= 2.0;
    let apart: usize = Stage::ALL
        .iter()
        .filter(|stage| far(stage))
        .map(|stage| counts[stage.index()])
        .sum();
    apart + 1 > (n + 1) / 3
}

#[expect(clippy::cast_precision_loss, reason = "counts of people are small")]
pub(super) fn number(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_figures_of_consensus_hold() {
        let close = |counts: &[usize], expected: f64| {
            let found = consensus(counts);
            assert!((found - expected).abs() < 5e-7, "{counts:?}: {found}");
        };
        close(&[5, 0, 0, 0, 5], 0.0);
        close(&[0, 0, 7, 0, 0], 1.0);
        close(&[1, 1, 1, 1, 1], 0.433_985);
        close(&[0, 0, 3, 2, 0], 0.815_012);
        // Tastle & Wierman 2007, on a scale of seven points.
        close(&[30, 40, 210, 130, 530, 50, 10], 0.725_687_6);
    }
}
