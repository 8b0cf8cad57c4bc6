//! The answers laid out by unit and theme: what every formula reads.

use super::{Band, LayerScore};
use crate::assessment::{Answer, Assessment, Response, Unit};
use crate::framework::{Framework, Stage, Theme};
use crate::places::Places;

/// Every cell that applies, unit by unit.
pub struct Sheet<'a> {
    /// What was asked.
    pub framework: &'a Framework,
    /// The units in their order, those with nothing that applies among them.
    pub units: Vec<UnitSheet<'a>>,
}

/// The cells that apply at one unit.
pub struct UnitSheet<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// How local it is: the place of its level in the framework.
    pub level: usize,
    /// Its cells in the framework's order.
    pub cells: Vec<Mark<'a>>,
    /// Its layers in the framework's order; `None` where nothing applies.
    pub layers: Vec<Option<LayerScore>>,
}

/// One cell that applies.
pub struct Mark<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// The place of its layer in the framework.
    pub layer: usize,
    /// The stage answered; `None` where it is not answered or not known.
    pub stage: Option<Stage>,
    /// The stage at the baseline.
    pub then: Option<Stage>,
    /// The answer, where there is one.
    pub answer: Option<&'a Answer>,
}

impl<'a> Sheet<'a> {
    /// Lays out the answers of an assessment.
    ///
    /// A theme applies to a unit when it has a cell at the unit's level, is within the scope and
    /// was not answered with ‘does not apply’.
    #[must_use]
    pub fn new(framework: &'a Framework, assessment: &'a Assessment) -> Self {
        let all: Vec<&Answer> = assessment.answers.iter().collect();
        let places = Places::new(
            all.iter()
                .map(|answer| (answer.unit.as_str(), answer.theme.as_str())),
        );
        let units = assessment
            .units
            .iter()
            .filter_map(|unit| {
                let level = framework.depth(&unit.level)?;
                let cells: Vec<_> = assessment
                    .asked(framework, unit)
                    .filter_map(|(theme, _)| {
                        let key = (unit.id.as_str(), theme.id.as_str());
                        let answer = places.get(key).map(|nth| all[nth]);
                        Some(Mark {
                            theme,
                            layer: framework
                                .layers
                                .iter()
                                .position(|layer| layer.id == theme.layer)?,
                            stage: match answer.map_or(Response::Unanswered, Answer::response) {
                                Response::NotApplicable => return None,
                                Response::Stage(stage) => Some(stage),
                                Response::Unknown | Response::Unanswered => None,
                            },
                            then: answer.and_then(|answer| answer.then),
                            answer,
                        })
                    })
                    .collect();
                let layers = (0..framework.layers.len())
                    .map(|nth| {
                        let of_layer = cells.iter().filter(|cell| cell.layer == nth);
                        LayerScore::of(of_layer.map(|cell| (cell.theme.weight, cell.stage)))
                    })
                    .collect();
                Some(UnitSheet {
                    unit,
                    level,
                    cells,
                    layers,
                })
            })
            .collect();
        Self { framework, units }
    }

    /// The units at a level, by its place in the framework.
    pub fn at_level(&self, level: usize) -> impl Iterator<Item = &UnitSheet<'a>> {
        self.units.iter().filter(move |unit| unit.level == level)
    }

    /// The layers, by their place in the framework, of which anything applies anywhere.
    pub fn layers_present(&self) -> impl Iterator<Item = usize> {
        (0..self.framework.layers.len())
            .filter(|nth| self.units.iter().any(|unit| unit.layers[*nth].is_some()))
    }

    /// A layer at a level: the mean over its units.
    #[must_use]
    pub fn layer_at_level(&self, layer: usize, level: usize) -> Option<Band> {
        Band::mean(
            self.at_level(level)
                .filter_map(|unit| unit.layers[layer].as_ref().map(LayerScore::band)),
        )
    }

    /// A layer overall: the mean over the levels.
    #[must_use]
    pub fn layer_overall(&self, layer: usize) -> Option<Band> {
        let levels = 0..self.framework.levels.len();
        Band::mean(levels.filter_map(|level| self.layer_at_level(layer, level)))
    }
}

impl UnitSheet<'_> {
    /// Cells answered with a stage.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.cells
            .iter()
            .filter(|cell| cell.stage.is_some())
            .count()
    }

    /// Cells that apply.
    #[must_use]
    pub fn applicable(&self) -> usize {
        self.cells.len()
    }
}
