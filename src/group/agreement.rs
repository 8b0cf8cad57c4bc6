//! How far a group agrees over many cells at once.

use super::spread::{Counts, number};
use super::{CellRatings, Ratings};
use crate::framework::{LayerId, Stage};
use crate::json::object;

object! {
    /// Krippendorff's alpha for ordinal ratings, overall and layer by layer: 1 where all agree, 0
    /// where they agree as often as by chance, below 0 where less.
    pub struct Agreement {
        /// Over all cells; `None` where it is undefined.
        null overall: Option<f64> = "overall",
        /// Over the cells of each layer of which anything applies.
        must layers: Vec<LayerAgreement> = "layers",
    }
}

object! {
    /// How far a group agrees on one layer.
    pub struct LayerAgreement {
        /// The layer.
        must layer: LayerId = "layer",
        /// Its alpha; `None` where it is undefined.
        null alpha: Option<f64> = "alpha",
    }
}

impl Agreement {
    /// The agreement of those who rated, over the cells that count.
    #[must_use]
    pub fn of(ratings: &Ratings) -> Self {
        let mut layers = Vec::new();
        for layer in &ratings.framework.layers {
            let of_layer = || {
                let asked = ratings.asked();
                asked.filter(|cell| cell.theme.layer == layer.id)
            };
            if of_layer().any(CellRatings::applies) {
                layers.push(LayerAgreement {
                    layer: layer.id.clone(),
                    alpha: alpha(&mut of_layer().map(CellRatings::counts)),
                });
            }
        }
        Self {
            overall: alpha(&mut ratings.asked().map(CellRatings::counts)),
            layers,
        }
    }
}

/// Krippendorff's alpha of ordinal ratings, given for each thing rated how many chose each stage
/// (K. Krippendorff, ‘Computing Krippendorff's alpha-reliability’, 2011). Things rated once pair with
/// nothing and do not count. `None` where there is no pair, or only one stage was ever chosen.
#[must_use]
pub fn alpha(rated: &mut dyn Iterator<Item = Counts>) -> Option<f64> {
    const STAGES: usize = Stage::ALL.len();
    // Pairs of ratings of one thing, each weighed by one less than the ratings of that thing.
    let mut pairs = [[0.0; STAGES]; STAGES];
    let mut chosen = [0; STAGES];
    for counts in rated {
        let n: usize = counts.iter().sum();
        if n < 2 {
            continue;
        }
        for (a, count) in counts.iter().enumerate() {
            chosen[a] += count;
            for (b, other) in counts.iter().enumerate() {
                let other = if a == b {
                    count.saturating_sub(1)
                } else {
                    *other
                };
                pairs[a][b] += number(count * other) / number(n - 1);
            }
        }
    }
    let n: usize = chosen.iter().sum();
    let (mut observed, mut expected) = (0.0, 0.0);
    for (a, row) in pairs.iter().enumerate() {
        for (b, pair) in row.iter().enumerate().skip(a + 1) {
            // How far apart two stages are: how many ratings lie between them, half of their own too.
            let between: usize = chosen[a..=b].iter().sum();
            let apart = number(between) - number(chosen[a] + chosen[b]) / 2.0;
            observed += pair * apart * apart;
            expected += number(chosen[a] * chosen[b]) * apart * apart;
        }
    }
    (expected > 0.0).then(|| 1.0 - number(n - 1) * observed / expected)
}
