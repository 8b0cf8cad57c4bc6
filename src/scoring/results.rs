//! The results of an assessment, as the document and the screens show them.

use serde::Serialize;

use super::{Band, Change, Index, LayerScore, Sheet, UnitSheet};
use crate::assessment::{Assessment, UnitId};
use crate::framework::{Framework, LayerId, LevelId, Stage};

/// What is derived from an assessment; written for people who read the file with other tools, and
/// never read back.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Results {
    /// Whose answers they rest on.
    pub basis: Basis,
    /// The index overall.
    pub index: Index,
    /// The layers overall: means over the levels.
    pub layers: Vec<LayerBand>,
    /// The units to which anything applies, in their order.
    pub units: Vec<UnitResult>,
    /// The levels that have such units, widest first.
    pub levels: Vec<LevelResult>,
    /// What moved since the baseline.
    pub change: Change,
}

/// Whose answers results rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The respondent's own.
    Own,
}

/// A layer with its mean and bounds, 0 to 4.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LayerBand {
    /// The layer.
    pub layer: LayerId,
    /// The mean of what is answered.
    pub mean: Option<f64>,
    /// The least that the true mean can be.
    pub low: f64,
    /// The most that the true mean can be.
    pub high: f64,
}

/// The results of one unit.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UnitResult {
    /// The unit.
    pub unit: UnitId,
    /// Its index.
    pub index: Index,
    /// Its layers of which anything applies.
    pub layers: Vec<UnitLayer>,
}

/// One layer of one unit.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct UnitLayer {
    /// The layer.
    pub layer: LayerId,
    /// Weighted mean of the stages answered.
    pub mean: Option<f64>,
    /// The middle stage of those answered.
    pub median: Option<f64>,
    /// The lowest stage answered.
    pub secure: Option<Stage>,
    /// The highest stage answered.
    pub highest: Option<Stage>,
    /// Themes answered.
    pub answered: usize,
    /// Themes that apply.
    pub applicable: usize,
    /// The share answered, 0 to 1.
    pub coverage: f64,
    /// The least that the true mean can be.
    pub low: f64,
    /// The most that the true mean can be.
    pub high: f64,
    /// The mean move since the baseline, in stages.
    pub change: Option<f64>,
}

/// The results of one level.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LevelResult {
    /// The level.
    pub level: LevelId,
    /// Its index.
    pub index: Index,
    /// Its layers: means over its units.
    pub layers: Vec<LayerBand>,
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
