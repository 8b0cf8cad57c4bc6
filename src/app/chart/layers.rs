//! The layers of one unit, or of all levels together: what every picture of them shows.

use super::{Row, Scale, Sign};
use crate::app::state::State;
use crate::app::words;
use crate::assessment::UnitId;
use crate::scoring::{Results, Sheet, UnitSheet, mean};

/// The layers to show.
pub struct LayersModel {
    /// Whose layers they are, in words.
    pub of: String,
    /// The layers to which anything applies, in the framework's order.
    pub rows: Vec<LayerRow>,
}

/// One layer.
pub struct LayerRow {
    /// Its name.
    pub name: String,
    /// The mean stage; where the mark is drawn.
    pub mean: Option<f64>,
    /// The least that it can be.
    pub low: f64,
    /// The most that it can be.
    pub high: f64,
    /// The figure that is put in words: the median of one unit, the mean of several.
    pub headline: Option<f64>,
    /// Questions answered with a stage.
    pub answered: usize,
    /// Questions that apply.
    pub applicable: usize,
    /// The theme that is least far, where more than one is answered.
    pub lowest: Option<String>,
    /// The mean move since the baseline, in stages.
    pub change: Option<f64>,
    /// The mean of the stages wanted, 0 to 4.
    pub target: f64,
}

impl LayersModel {
    /// The layers of a unit, or of all levels together.
    #[must_use]
    pub fn new(state: &State, results: &Results, unit: Option<&UnitId>) -> Self {
        let sheet = Sheet::new(&state.framework, &state.collective);
        let units: Vec<&UnitSheet> = sheet
            .units
            .iter()
            .filter(|sheet| unit.is_none_or(|unit| sheet.unit.id == *unit))
            .collect();
        let only = match units.as_slice() {
            [only] => Some(*only),
            _ => None,
        };
        let of = only.map_or_else(
            || words::results::ALL_UNITS.to_owned(),
            |only| words::unit_name(&only.unit.name, state.framework.level(&only.unit.level)),
        );
        let rows = (state.framework.layers.iter().enumerate())
            .filter_map(|(nth, layer)| {
                let (band, headline, change) = if let Some(only) = only {
                    let score = only.layers[nth].as_ref()?;
                    let of_unit = results.unit(&only.unit.id);
                    let found = of_unit.and_then(|of_unit| {
                        of_unit.layers.iter().find(|found| found.layer == layer.id)
                    });
                    (
                        score.band(),
                        score.median,
                        found.and_then(|found| found.change),
                    )
                } else {
                    let band = sheet.layer_overall(nth)?;
                    let moved = results
                        .change
                        .layers
                        .iter()
                        .find(|found| found.layer == layer.id);
                    (band, band.mean, moved.and_then(|moved| moved.mean))
                };
                let cells = || {
                    units
                        .iter()
                        .flat_map(|unit| unit.cells.iter().map(move |cell| (unit, cell)))
                        .filter(|(_, cell)| cell.layer == nth)
                };
                let answered: Vec<_> = cells()
                    .filter_map(|(unit, cell)| Some((cell.stage?, unit, cell)))
                    .collect();
                let lowest = answered
                    .iter()
                    .min_by_key(|(stage, ..)| *stage)
                    .filter(|_| answered.len() > 1);
                let lowest = lowest.map(|(_, unit, cell)| {
                    if only.is_some() {
                        cell.theme.name.clone()
                    } else {
                        let name = words::unit_name(
                            &unit.unit.name,
                            state.framework.level(&unit.unit.level),
                        );
                        words::results::cell(&cell.theme.name, &name)
                    }
                });
                Some(LayerRow {
                    name: layer.name.clone(),
                    mean: band.mean,
                    low: band.low,
                    high: band.high,
                    headline,
                    answered: answered.len(),
                    applicable: cells().count(),
                    lowest,
                    change,
                    target: target(&sheet, &units, nth)?,
                })
            })
            .collect();
        Self { of, rows }
    }

    /// The names of layers without an answer.
    #[must_use]
    pub fn open(&self) -> Vec<&str> {
        let mut open = Vec::new();
        for row in &self.rows {
            if row.mean.is_none() {
                open.push(row.name.as_str());
            }
        }
        open
    }

    /// Each layer with its mean, in words.
    #[must_use]
    pub fn means(&self) -> Vec<String> {
        let mean = |row: &LayerRow| {
            let mean = row.mean.map_or_else(
                || words::results::NO_STAGE.to_ascii_lowercase(),
                words::decimal,
            );
            format!("{} {mean}", row.name)
        };
        self.rows.iter().map(mean).collect()
    }

    /// The least and the greatest figure that is put in words.
    #[must_use]
    pub fn extremes(&self) -> Option<(f64, f64)> {
        let figures = || self.rows.iter().filter_map(|row| row.headline);
        Some((figures().reduce(f64::min)?, figures().reduce(f64::max)?))
    }

    /// The names of the layers at a figure.
    #[must_use]
    pub fn at(&self, figure: f64) -> Vec<&str> {
        let is_there = |row: &&LayerRow| {
            row.headline
                .is_some_and(|found| (found - figure).abs() < 1e-9)
        };
        self.rows
            .iter()
            .filter(is_there)
            .map(|row| row.name.as_str())
            .collect()
    }

    /// The layers on the scale of the stages, with these signs, the last on top.
    #[must_use]
    pub fn scale(&self, state: &State, id: &'static str, signs: &[Sign]) -> Scale {
        let mut rows = Vec::new();
        for row in &self.rows {
            let mut marks = Vec::new();
            for sign in signs {
                if let Some(at) = row.place(*sign) {
                    marks.push((*sign, at));
                }
            }
            rows.push(Row {
                name: row.name.clone(),
                note: row.stage(state),
                range: signs.contains(&Sign::Range).then_some((row.low, row.high)),
                marks,
            });
        }
        let mut key = Vec::new();
        for sign in signs {
            let text = match sign {
                Sign::Range => words::results::RANGE_KEY.to_owned(),
                Sign::Then => words::results::then(state),
                Sign::Target => words::results::TARGET.to_owned(),
                Sign::Today | Sign::Level(_) => words::results::TODAY.to_owned(),
            };
            let is_there = |row: &LayerRow| *sign == Sign::Range || row.place(*sign).is_some();
            if self.rows.iter().any(is_there) {
                key.push((*sign, text));
            }
        }
        Scale {
            ends: None,
            steps: 4,
            id: id.to_owned(),
            title: words::results::radar_title(&self.of),
            sentence: self.sentence(state),
            rows,
            key,
        }
    }

    /// The picture in a sentence or two.
    #[must_use]
    pub fn sentence(&self, state: &State) -> String {
        let Some((least, most)) = self.extremes() else {
            return words::results::NOTHING_YET_TEXT.to_owned();
        };
        words::results::reading(
            &self.at(most),
            &words::stage_of(&state.framework, most),
            &self.at(least),
            &words::stage_of(&state.framework, least),
            &self.open(),
        )
    }
}

impl LayerRow {
    /// Where the layer was at the baseline, as far as answers say.
    #[must_use]
    pub fn then(&self) -> Option<f64> {
        Some((self.mean? - self.change?).clamp(0.0, 4.0))
    }

    /// Where a sign goes; `None` for what is no mark or is not there.
    fn place(&self, sign: Sign) -> Option<f64> {
        match sign {
            Sign::Range | Sign::Level(_) => None,
            Sign::Today => self.mean,
            Sign::Then => self.then(),
            Sign::Target => Some(self.target),
        }
    }

    /// The stage in words.
    #[must_use]
    pub fn stage(&self, state: &State) -> String {
        self.headline.map_or_else(
            || words::results::NO_STAGE.to_owned(),
            |value| words::capital(&words::stage_of(&state.framework, value)),
        )
    }
}

/// The mean of the stages wanted of a layer: over the cells of each unit, by weight, then over the
/// units of each level, then over the levels.
fn target(sheet: &Sheet, units: &[&UnitSheet], layer: usize) -> Option<f64> {
    let of_unit = |unit: &UnitSheet| {
        let (mut sum, mut weights) = (0.0, 0.0);
        for cell in unit.cells.iter().filter(|cell| cell.layer == layer) {
            sum += cell.theme.weight * cell.target.value();
            weights += cell.theme.weight;
        }
        (weights > 0.0).then(|| sum / weights)
    };
    let of_level = |level: usize| {
        let of_level = units.iter().filter(|unit| unit.level == level);
        mean(of_level.filter_map(|unit| of_unit(unit)))
    };
    let levels = 0..sheet.framework.levels.len();
    mean(levels.filter_map(of_level))
}
