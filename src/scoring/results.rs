//! The results of an assessment, as the document and the screens show them.

use crate::json::{Json, names, object};

use super::{
    Alignment, Band, CellName, Change, FoundationMissing, Gap, Index, LayerScore, LearnFrom,
    LensResult, Mark, Sheet, UnitReadiness, UnitSheet,
};
use crate::assessment::{Assessment, UnitId};
use crate::framework::{Framework, LayerId, LevelId, Stage};
use crate::group::{GroupResults, collective};

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
        /// The units in their order.
        must units: Vec<UnitResult> = "units",
        /// The levels that have units, widest first.
        must levels: Vec<LevelResult> = "levels",
        /// The items of the lenses.
        must lenses: Vec<LensResult> = "lenses",
        /// The themes that are answered at two levels or more.
        must alignment: Vec<Alignment> = "alignment",
        /// What moved since the baseline.
        must change: Change = "change",
        /// Stages claimed with confidence and evidence.
        must strengths: Vec<CellName> = "strengths",
        /// Cells below their target, what matters most first.
        must gaps: Vec<Gap> = "gaps",
        /// Stages claimed that are still to be shown.
        must show_it: Vec<CellName> = "showIt",
        /// Stages claimed ahead of what they rest on.
        must foundation_missing: Vec<FoundationMissing> = "foundationMissing",
        /// Whom to ask.
        must learn_from: Vec<LearnFrom> = "learnFrom",
        /// How far the group agrees; not where there is none.
        may group: Option<GroupResults> = "group",
    }
}

names! {
    /// Whose answers results rest on.
    pub enum Basis {
        /// The respondent's own.
        Own = "own",
        /// A group's: the stages agreed, else the medians.
        Group = "group",
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
        /// Whether it is ready to have decisions delegated to it; not at the widest level.
        may readiness: Option<UnitReadiness> = "readiness",
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

impl Results {
    /// What is said of a unit.
    #[must_use]
    pub fn unit(&self, id: &UnitId) -> Option<&UnitResult> {
        self.units.iter().find(|unit| unit.unit == *id)
    }

    /// Cells answered, and cells that apply.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let units = self.units.iter().map(UnitResult::counts);
        units.fold((0, 0), |(answered, applicable), unit| {
            (answered + unit.0, applicable + unit.1)
        })
    }
}

impl UnitResult {
    /// Cells answered, and cells that apply.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let layers = self.layers.iter();
        layers.fold((0, 0), |(answered, applicable), layer| {
            (answered + layer.answered, applicable + layer.applicable)
        })
    }
}

/// Everything that the answers of an assessment say: its owner's, or those of its group read together.
#[must_use]
pub fn results(framework: &Framework, assessment: &Assessment) -> Results {
    let group = GroupResults::of(framework, assessment);
    let assessment = &*collective(framework, assessment);
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
        .filter(|(nth, _)| sheet.at_level(*nth).next().is_some())
        .map(|(nth, level)| {
            let layers = bands(&|layer| sheet.layer_at_level(layer, nth));
            LevelResult {
                level: level.id.clone(),
                index: index(&layers, &mut sheet.at_level(nth)),
                layers,
            }
        })
        .collect();
    let bonds = sheet.bonds();
    Results {
        basis: if group.is_some() {
            Basis::Group
        } else {
            Basis::Own
        },
        index: index(&layers, &mut sheet.units.iter()),
        layers,
        units: (0..sheet.units.len())
            .map(|nth| unit_result(&sheet, nth))
            .collect(),
        levels,
        lenses: LensResult::all(&sheet),
        alignment: Alignment::all(&sheet),
        change: Change::of(&sheet),
        strengths: CellName::all(&sheet, Mark::is_strength),
        gaps: Gap::all(&sheet, assessment, &bonds),
        show_it: CellName::all(&sheet, Mark::is_to_show),
        foundation_missing: FoundationMissing::all(&sheet, &bonds),
        learn_from: LearnFrom::all(&sheet),
        group,
    }
}

fn unit_result(sheet: &Sheet, nth: usize) -> UnitResult {
    let unit = &sheet.units[nth];
    let bands: Vec<_> = unit.layers.iter().flatten().map(LayerScore::band).collect();
    let layers = sheet.framework.layers.iter().zip(&unit.layers).enumerate();
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
        readiness: UnitReadiness::of(sheet, nth),
    }
}

/// For Rust programs that hand it on in a format of their own.
impl serde::Serialize for Results {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.write().serialize(serializer)
    }
}
