//! What has moved since the baseline.

use crate::json::object;

use super::layer::mean;
use super::{Sheet, UnitSheet};
use crate::framework::LayerId;

object! {
    /// How many answers moved since the baseline; unweighted, pooled over units.
    pub struct Change {
        /// Answers at a higher stage now.
        must up: usize = "up",
        /// Answers at the same stage.
        must same: usize = "same",
        /// Answers at a lower stage now.
        must down: usize = "down",
        /// The mean move in stages; `None` where nobody said how it was.
        null mean: Option<f64> = "mean",
        /// The same by layer.
        must layers: Vec<LayerChange> = "layers",
    }
}

object! {
    /// How many answers of one layer moved.
    pub struct LayerChange {
        /// The layer.
        must layer: LayerId = "layer",
        /// Answers at a higher stage now.
        must up: usize = "up",
        /// Answers at the same stage.
        must same: usize = "same",
        /// Answers at a lower stage now.
        must down: usize = "down",
        /// The mean move in stages; `None` where nobody said how it was.
        null mean: Option<f64> = "mean",
    }
}

impl Change {
    /// Answers that say how it was.
    #[must_use]
    pub fn answers(&self) -> usize {
        self.up + self.same + self.down
    }

    /// Counts the moves on a sheet.
    #[must_use]
    pub fn of(sheet: &Sheet) -> Self {
        let moves = |layer: Option<usize>| -> Vec<f64> {
            sheet
                .units
                .iter()
                .flat_map(|unit| moves(unit, layer))
                .collect()
        };
        let layers = sheet.layers_present().map(|nth| {
            let (up, same, down, mean) = count(&moves(Some(nth)));
            LayerChange {
                layer: sheet.framework.layers[nth].id.clone(),
                up,
                same,
                down,
                mean,
            }
        });
        let (up, same, down, mean) = count(&moves(None));
        Self {
            up,
            same,
            down,
            mean,
            layers: layers.collect(),
        }
    }

    /// The mean move of one layer at one unit.
    pub(super) fn mean_at(unit: &UnitSheet, layer: usize) -> Option<f64> {
        mean(moves(unit, Some(layer)))
    }
}

/// Stages now less stages then, where both are there.
fn moves(unit: &UnitSheet, layer: Option<usize>) -> impl Iterator<Item = f64> {
    unit.cells
        .iter()
        .filter(move |cell| layer.is_none_or(|layer| layer == cell.layer))
        .filter_map(|cell| Some(cell.stage?.value() - cell.then?.value()))
}

fn count(moves: &[f64]) -> (usize, usize, usize, Option<f64>) {
    let up = moves.iter().filter(|moved| **moved > 0.0).count();
    let down = moves.iter().filter(|moved| **moved < 0.0).count();
    (
        up,
        moves.len() - up - down,
        down,
        mean(moves.iter().copied()),
    )
}
