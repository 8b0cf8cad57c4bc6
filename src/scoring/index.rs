//! The integration index, 0 to 100.

use crate::json::object;

use super::Band;
use super::layer::mean;

object! {
    /// The index with its honest range.
    ///
    /// `I = 100 · (G − 1) / 4`, where G is the geometric mean of 1 + the mean of each layer that
    /// applies. Like the Human Development Index it rewards balance: a system cannot buy back a
    /// missing layer with another.
    #[derive(Copy)]
    pub struct Index {
        /// From the layers' means; `None` while a layer that applies has no answer.
        null value: Option<f64> = "value",
        /// From the layers' low bounds; `None` where no layer applies.
        null low: Option<f64> = "low",
        /// From the layers' high bounds; `None` where no layer applies.
        null high: Option<f64> = "high",
        /// Cells answered of those that apply, 0 to 1; `None` where none apply.
        null coverage: Option<f64> = "coverage",
    }
}

impl Index {
    /// The index of the layers that apply, with how many of their cells are answered.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of cells are small")]
    pub fn of(layers: &[Band], answered: usize, applicable: usize) -> Self {
        let means: Option<Vec<f64>> = layers.iter().map(|band| band.mean).collect();
        Self {
            value: means.and_then(|means| index(means.iter().copied())),
            low: index(layers.iter().map(|band| band.low)),
            high: index(layers.iter().map(|band| band.high)),
            coverage: (applicable > 0).then(|| answered as f64 / applicable as f64),
        }
    }
}

/// `100 · (G − 1) / 4`; `None` of no layers.
///
/// G comes from logarithms, which any number of layers cannot overflow, and is kept between the
/// least and the greatest mean, where a geometric mean lies and rounding may not.
fn index(means: impl Iterator<Item = f64> + Clone) -> Option<f64> {
    let log = mean(means.clone().map(f64::ln_1p))?;
    let (least, greatest) = means.fold((f64::INFINITY, 0.0_f64), |(least, greatest), mean| {
        (least.min(mean), greatest.max(mean))
    });
    Some(100.0 * log.exp_m1().clamp(least, greatest) / 4.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(means: [f64; 6]) -> f64 {
        index(means.into_iter()).expect("six layers")
    }

    #[test]
    fn the_examples_of_the_method_hold() {
        assert!((of([2.0; 6]) - 50.0).abs() < 1e-9);
        assert!((of([4.0, 4.0, 4.0, 0.0, 0.0, 0.0]) - 30.9017).abs() < 5e-5);
        assert!((of([2.25, 1.5, 3.0, 1.0, 2.0, 0.75]) - 41.0874).abs() < 5e-5);
        assert!(of([0.0; 6]).abs() < 1e-12);
        assert!((of([4.0; 6]) - 100.0).abs() < 1e-9);
    }

    #[test]
    fn nothing_to_say_is_none() {
        assert_eq!(
            Index::of(&[], 0, 0),
            Index {
                value: None,
                low: None,
                high: None,
                coverage: None
            }
        );
    }
}
