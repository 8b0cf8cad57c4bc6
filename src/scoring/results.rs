//! The results of an assessment, as the document and the screens show them.

use crate::json::{Json, names, object};

use super::{Band, Change, Index, LayerScore, Sheet, UnitSheet};
use crate::assessment::{Assessment, UnitId};
use crate::framework::{Framework, LayerId, LevelId, Stage};

object! {
    /// What is derived from an assessment; written for people who read the file with other tools, and
    /// never read back.
    pub struct Results {
        /// Whose answers they rest on.
        must basis: Basis = "basis",
        /// The index overall.
        must index: Index = "index",
        /// The layers overall: means over the levels.
        must layers: Vec<LayerBand> = "layers",
        /// The units to which anything applies, in their order.
        must units: Vec<UnitResult> = "units",
        /// The levels that have such units, widest first.
        must levels: Vec<LevelResult> = "levels",
        /// What moved since the baseline.
        must change: Change = "change",
    }
}

names! {
    /// Whose answers results rest on.
    pub enum Basis {
        /// The respondent's own.
        Own = "own",
    }
}

object! {
    /// A layer with its mean and bounds, 0 to 4.
    pub struct LayerBand {
        /// The layer.
        must layer: LayerId = "layer",
        /// The mean of what is answered.
        null mean: Option<f64> = "mean",
        /// The least that the true mean can be.
        must low: f64 = "low",
        /// The most that the true mean can be.
        must high: f64 = "high",
    }
}

object! {
    /// The results of one unit.
    pub struct UnitResult {
        /// The unit.
        must unit: UnitId = "unit",
        /// Its index.
        must index: Index = "index",
        /// Its layers of which anything applies.
        must layers: Vec<UnitLayer> = "layers",
    }
}

object! {
    /// One layer of one unit.
    pub struct UnitLayer {
        /// The layer.
        must layer: LayerId = "layer",
        /// Weighted mean of the stages answered.
        null mean: Option<f64> = "mean",
        /// The middle stage of those answered.
        null median: Option<f64> = "median",
        /// The lowest stage answered.
        null secure: Option<Stage> = "secure",
        /// The highest stage answered.
        null highest: Option<Stage> = "highest",
        /// Themes answered.
        must answered: usize = "answered",
        /// Themes that apply.
        must applicable: usize = "applicable",
        /// The share answered, 0 to 1.
        must coverage: f64 = "coverage",
        /// The least that the true mean can be.
        must low: f64 = "low",
        /// The most that the true mean can be.
        must high: f64 = "high",
        /// The mean move since the baseline, in stages.
        null change: Option<f64> = "change",
    }
}

object! {
    /// The results of one level.
    pub struct LevelResult {
        /// The level.
        must level: LevelId = "level",
        /// Its index.
        must index: Index = "index",
        /// Its layers: means over its units.
        must layers: Vec<LayerBand> = "layers",
    }
}

/// Everything that the answers of an assessment say.
#[must_use]
pub fn results(framework: &Framework, assessment: &Assessment) -> Results {
    let sheet = Sheet::new(framework, assessment);
    let bands = |band: &dyn Fn(usize) -> Option<Band>| -> Vec<LayerBand> {
        (framework.layers.iter().enumerate())
            .filter_map(|(nth, layer)| {
                let Band { mean, low, high } = band(nth)?;
                Some(LayerBand {
                    layer: layer.id.clone(),
                    mean,
                    low,
                    high,
                })
            })
            .collect()
    };
    let index = |layers: &[LayerBand], units: &mut dyn Iterator<Item = &UnitSheet>| {
        let bands: Vec<_> = layers
            .iter()
            .map(|layer| Band {
                mean: layer.mean,
                low: layer.low,
                high: layer.high,
            })
            .collect();
        let (answered, applicable) = units.fold((0, 0), |(answered, applicable), unit| {
            (answered + unit.answered(), applicable + unit.applicable())
        });
        Index::of(&bands, answered, applicable)
    };
    let layers = bands(&|layer| sheet.layer_overall(layer));
    let levels = (framework.levels.iter().enumerate())
        .filter_map(|(nth, level)| {
            let layers = bands(&|layer| sheet.layer_at_level(layer, nth));
            (!layers.is_empty()).then(|| LevelResult {
                level: level.id.clone(),
                index: index(&layers, &mut sheet.at_level(nth)),
                layers,
            })
        })
        .collect();
    Results {
        basis: Basis::Own,
        index: index(&layers, &mut sheet.units.iter()),
        layers,
        units: sheet
            .units
            .iter()
            .filter(|unit| unit.applicable() > 0)
            .map(|unit| unit_result(framework, unit))
            .collect(),
        levels,
        change: Change::of(&sheet),
    }
}

fn unit_result(framework: &Framework, unit: &UnitSheet) -> UnitResult {
    let bands: Vec<_> = unit.layers.iter().flatten().map(LayerScore::band).collect();
    let layers = framework.layers.iter().zip(&unit.layers).enumerate();
    UnitResult {
        unit: unit.unit.id.clone(),
        index: Index::of(&bands, unit.answered(), unit.applicable()),
        layers: layers
            .filter_map(|(nth, (layer, score))| {
                let score = score.as_ref()?;
                Some(UnitLayer {
                    layer: layer.id.clone(),
                    mean: score.mean,
                    median: score.median,
                    secure: score.secure,
                    highest: score.highest,
                    answered: score.answered,
                    applicable: score.applicable,
                    coverage: score.coverage(),
                    low: score.low,
                    high: score.high,
                    change: Change::mean_at(unit, nth),
                })
            })
            .collect(),
    }
}

/// For Rust programs that hand it on in a format of their own.
impl serde::Serialize for Results {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.write().serialize(serializer)
    }
}
