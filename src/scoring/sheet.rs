//! The answers laid out by unit and theme: what every formula reads.

use super::{Band, LayerScore, Tally};
use crate::assessment::{Answer, Assessment, Response, Scope, Unit};
use crate::framework::{Framework, Stage, Theme, ThemeId};
use crate::places::Places;

/// Every cell that applies, unit by unit.
pub struct Sheet<'a> {
    /// What was asked.
    pub framework: &'a Framework,
    /// The units in their order, those with nothing that applies among them.
    pub units: Vec<UnitSheet<'a>>,
    /// Every answer that has a unit and a theme, unit by unit and theme by theme.
    answers: Vec<Option<&'a Answer>>,
    /// Theme by theme, level by level.
    tallies: Vec<Tally>,
}

/// The cells that apply at one unit.
pub struct UnitSheet<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// How local it is: the place of its level in the framework.
    pub level: usize,
    /// The unit that it belongs to, by its place.
    pub parent: Option<usize>,
    /// Its cells in the framework's order.
    pub cells: Vec<Mark<'a>>,
    /// Its layers in the framework's order; `None` where nothing applies.
    pub layers: Vec<Option<LayerScore>>,
}

/// One cell that applies.
pub struct Mark<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// The place of the theme in the framework.
    pub nth: usize,
    /// The place of its layer in the framework.
    pub layer: usize,
    /// The stage answered; `None` where it is not answered or not known.
    pub stage: Option<Stage>,
    /// The stage at the baseline.
    pub then: Option<Stage>,
    /// The stage wanted: the answer's, else the layer's or the assessment's, or the stage answered
    /// where that is further.
    pub target: Stage,
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
        let there: Vec<&Unit> = assessment.units.iter().collect();
        let places = Places::new(there.iter().map(|unit| (unit.id.as_str(), "")));
        let mut answers = vec![None; there.len() * framework.themes.len()];
        for answer in assessment.answers.iter() {
            let unit = places.get((answer.unit.as_str(), ""));
            let theme = place_of(framework, &answer.theme);
            if let (Some(unit), Some(theme)) = (unit, theme) {
                answers[unit * framework.themes.len() + theme] = Some(answer);
            }
        }
        let layer_of = |theme: &Theme| {
            let place = framework
                .layers
                .iter()
                .position(|layer| layer.id == theme.layer);
            place.unwrap_or_default()
        };
        let layer_of: Vec<usize> = framework.themes.iter().map(layer_of).collect();
        let quick = assessment.settings.scope() == Scope::Quick;
        let unit_sheet = |(place, unit): (usize, &&'a Unit)| {
            // The door lets no unit in whose level is unknown.
            let level = framework.depth(&unit.level).unwrap_or_default();
            let mut cells = Vec::with_capacity(framework.themes.len());
            for (nth, theme) in framework.themes.iter().enumerate() {
                if (quick && !theme.core) || theme.cells.get(&unit.level).is_none() {
                    continue;
                }
                let answer = answers[place * framework.themes.len() + nth];
                let stage = match answer.map_or(Response::Unanswered, Answer::response) {
                    Response::NotApplicable => continue,
                    Response::Stage(stage) => Some(stage),
                    Response::Unknown | Response::Unanswered => None,
                };
                let set = assessment.settings.target(&theme.layer);
                let set = stage.map_or(set, |stage| stage.max(set));
                cells.push(Mark {
                    theme,
                    nth,
                    layer: layer_of[nth],
                    stage,
                    then: answer.and_then(|answer| answer.then),
                    target: answer.and_then(|answer| answer.target).unwrap_or(set),
                    answer,
                });
            }
            let layers = (0..framework.layers.len())
                .map(|nth| {
                    let of_layer = cells.iter().filter(|cell| cell.layer == nth);
                    LayerScore::of(of_layer.map(|cell| (cell.theme.weight, cell.stage)))
                })
                .collect();
            let parent = unit.parent.as_ref();
            UnitSheet {
                unit,
                level,
                parent: parent.and_then(|parent| places.get((parent.as_str(), ""))),
                cells,
                layers,
            }
        };
        let units: Vec<_> = there.iter().enumerate().map(unit_sheet).collect();
        let tallies = Tally::all(&units, framework.themes.len(), framework.levels.len());
        Self {
            framework,
            units,
            answers,
            tallies,
        }
    }

    /// The place of a theme in the framework.
    #[must_use]
    pub fn theme(&self, id: &ThemeId) -> Option<usize> {
        place_of(self.framework, id)
    }

    /// The answer for a unit and a theme, by their places, whether it counts or not.
    #[must_use]
    pub fn answer(&self, unit: usize, theme: usize) -> Option<&'a Answer> {
        self.answers[unit * self.framework.themes.len() + theme]
    }

    /// The answers to a theme over the units of a level, both by their places.
    #[must_use]
    pub fn tally(&self, theme: usize, level: usize) -> Tally {
        self.tallies[theme * self.framework.levels.len() + level]
    }

    /// Whether a theme is asked at a unit's level, both by their places.
    #[must_use]
    pub fn has_cell(&self, unit: usize, theme: usize) -> bool {
        let cells = &self.framework.themes[theme].cells;
        cells.get(&self.units[unit].unit.level).is_some()
    }

    /// The units that a unit belongs to, nearest first, by their places.
    pub fn above(&self, unit: usize) -> impl Iterator<Item = usize> {
        let parent = |nth: &usize| self.units[*nth].parent;
        // A merge of two set-ups can close a ring: it ends once every unit was passed.
        std::iter::successors(parent(&unit), parent).take(self.units.len())
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

/// The place of a theme in a framework. Ids differ in length or soon after, so that looking at one
/// after the other finds one of two dozen faster than halving does.
fn place_of(framework: &Framework, id: &ThemeId) -> Option<usize> {
    framework.themes.iter().position(|theme| theme.id == *id)
}

impl<'a> UnitSheet<'a> {
    /// The cell of a theme, by its place in the framework; `None` where it does not apply.
    #[must_use]
    pub fn cell(&self, theme: usize) -> Option<&Mark<'a>> {
        let at = self.cells.binary_search_by_key(&theme, |cell| cell.nth);
        at.ok().map(|at| &self.cells[at])
    }

    /// The stage answered for a theme.
    #[must_use]
    pub fn stage(&self, theme: usize) -> Option<Stage> {
        self.cell(theme)?.stage
    }

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
