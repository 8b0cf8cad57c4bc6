//! One layer of one unit, and the means of it up the levels.

use crate::framework::Stage;

/// The score of one layer at one unit.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerScore {
    /// Weighted mean of the stages answered, 0 to 4; `None` while nothing is.
    pub mean: Option<f64>,
    /// The middle stage of those answered; between two of them for an even number.
    pub median: Option<f64>,
    /// The lowest stage answered: what the unit can rely on throughout the layer.
    pub secure: Option<Stage>,
    /// The highest stage answered.
    pub highest: Option<Stage>,
    /// Themes answered with a stage.
    pub answered: usize,
    /// Themes that apply.
    pub applicable: usize,
    /// The weighted mean over all that apply if every missing answer were 0.
    pub low: f64,
    /// The weighted mean over all that apply if every missing answer were 4.
    pub high: f64,
}

impl LayerScore {
    /// Scores the themes that apply, each with its weight and the stage answered, if any.
    ///
    /// `None` where nothing applies.
    #[must_use]
    pub fn of(themes: impl IntoIterator<Item = (f64, Option<Stage>)>) -> Option<Self> {
        let highest_stage = Stage::ALL[4].value();
        let (mut rated, mut missing, mut sum) = (0.0, 0.0, 0.0);
        let mut counts = [0_usize; 5];
        let mut applicable = 0;
        for (weight, stage) in themes {
            applicable += 1;
            match stage {
                Some(stage) => {
                    rated += weight;
                    sum += weight * stage.value();
                    counts[stage.index()] += 1;
                }
                None => missing += weight,
            }
        }
        if applicable == 0 {
            return None;
        }
        let answered = counts.iter().sum();
        let weights = rated + missing;
        let stages_answered = || {
            Stage::ALL
                .into_iter()
                .filter(|stage| counts[stage.index()] > 0)
        };
        Some(Self {
            mean: (answered > 0).then(|| sum / rated),
            median: median(&counts),
            secure: stages_answered().next(),
            highest: stages_answered().next_back(),
            answered,
            applicable,
            low: sum / weights,
            high: (sum + highest_stage * missing) / weights,
        })
    }

    /// The share of the themes that apply which are answered, 0 to 1.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of themes are small")]
    pub fn coverage(&self) -> f64 {
        self.answered as f64 / self.applicable as f64
    }

    /// The mean with its bounds.
    #[must_use]
    pub fn band(&self) -> Band {
        Band {
            mean: self.mean,
            low: self.low,
            high: self.high,
        }
    }
}

/// The median of stages counted by number; the mean of the middle two for an even number.
fn median(counts: &[usize; 5]) -> Option<f64> {
    let total: usize = counts.iter().sum();
    let nth = |nth: usize| {
        let mut seen = 0;
        Stage::ALL
            .into_iter()
            .find(|stage| {
                seen += counts[stage.index()];
                seen > nth
            })
            .map(Stage::value)
    };
    Some(f64::midpoint(
        nth(total.checked_sub(1)? / 2)?,
        nth(total / 2)?,
    ))
}

/// A mean with the bounds that the true one cannot lie outside, each 0 to 4.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    /// The mean of what is answered; `None` while nothing is.
    pub mean: Option<f64>,
    /// The least that it can be.
    pub low: f64,
    /// The most that it can be.
    pub high: f64,
}

impl Band {
    /// The unweighted mean of bands: of those means that there are, and of all bounds. `None` of
    /// none.
    #[must_use]
    pub fn mean(bands: impl IntoIterator<Item = Self>) -> Option<Self> {
        let bands: Vec<_> = bands.into_iter().collect();
        Some(Self {
            mean: mean(bands.iter().filter_map(|band| band.mean)),
            low: mean(bands.iter().map(|band| band.low))?,
            high: mean(bands.iter().map(|band| band.high))?,
        })
    }
}

/// The unweighted mean; `None` of nothing.
#[must_use]
pub fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
    (count > 0.0).then(|| sum / count)
}
