//! Units, cells and settings as the two documents say them.

use serde_json::Value;

use super::paper::{list, text, whole};

/// What the two documents say, before there are chunks.
pub struct Setup<'a> {
    pub framework: &'a Value,
    pub assessment: &'a Value,
    pub units: Vec<Unit<'a>>,
    pub themes: Vec<&'a Value>,
    pub settings: Settings,
    /// By unit and theme.
    cells: Vec<Vec<Option<Cell>>>,
}

/// A unit.
pub struct Unit<'a> {
    pub id: &'a str,
    pub level: &'a str,
    pub parent: Option<usize>,
    pub capacity: usize,
}

/// The settings of the plan, defaults among them.
pub struct Settings {
    pub cycles: usize,
    pub from: usize,
    pub max_layers: usize,
    pub max_themes: usize,
    pub find_out: bool,
    pub show_it: bool,
}

/// What is known of a cell that applies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// A stage was answered; the stage wanted goes with it.
    Stage(usize, usize),
    /// Unanswered or unknown.
    Open,
}

impl<'a> Setup<'a> {
    pub fn new(framework: &'a Value, assessment: &'a Value) -> Self {
        let settings = &assessment["plan"]["settings"];
        let everywhere = whole(settings, "capacity").unwrap_or(6);
        let ids: Vec<&str> = list(assessment, "units")
            .map(|unit| text(unit, "id"))
            .collect();
        let unit = |unit: &'a Value| {
            let id = text(unit, "id");
            let parent = unit["parent"].as_str();
            Unit {
                id,
                level: text(unit, "level"),
                parent: parent.and_then(|parent| ids.iter().position(|id| *id == parent)),
                capacity: whole(&settings["capacityByUnit"], id).unwrap_or(everywhere),
            }
        };
        let mut setup = Self {
            framework,
            assessment,
            cells: Vec::new(),
            units: list(assessment, "units").map(unit).collect(),
            themes: list(framework, "themes").collect(),
            settings: Settings {
                cycles: whole(settings, "cycles").unwrap_or(4),
                from: whole(settings, "from").unwrap_or(0),
                max_layers: whole(settings, "maxLayers").unwrap_or(2),
                max_themes: whole(settings, "maxThemes").unwrap_or(3),
                find_out: settings["findOut"] == true,
                show_it: settings["showIt"] == true,
            },
        };
        let themes = 0..setup.themes.len();
        let of_unit = |unit| {
            themes
                .clone()
                .map(|theme| setup.look(unit, theme))
                .collect()
        };
        let cells = (0..setup.units.len()).map(of_unit).collect();
        setup.cells = cells;
        setup
    }

    pub fn theme(&self, id: &str) -> usize {
        let at = self.themes.iter().position(|theme| theme["id"] == id);
        at.unwrap_or_else(|| panic!("{id} is a theme"))
    }

    /// The layer of a theme, by its place in the framework.
    pub fn layer(&self, theme: usize) -> usize {
        let layer = &self.themes[theme]["layer"];
        let at = list(self.framework, "layers").position(|one| one["id"] == *layer);
        at.expect("the layer of a theme is there")
    }

    /// Importance × weight of a theme.
    pub fn weight(&self, theme: usize) -> f64 {
        let importance = &self.assessment["plan"]["settings"]["importance"];
        let importance = importance[text(self.themes[theme], "layer")].as_f64();
        importance.unwrap_or(1.0) * self.themes[theme]["weight"].as_f64().unwrap_or(1.0)
    }

    /// Whether a theme is asked at the level of a unit.
    pub fn is_asked(&self, unit: usize, theme: usize) -> bool {
        !self.themes[theme]["cells"][self.units[unit].level].is_null()
    }

    /// The answer given, of whatever kind.
    pub fn answer(&self, unit: usize, theme: usize) -> Option<&'a Value> {
        let theme = &self.themes[theme]["id"];
        list(self.assessment, "answers")
            .find(|answer| answer["unit"] == self.units[unit].id && answer["theme"] == *theme)
    }

    /// What is known of a cell; none where the theme does not apply.
    pub fn cell(&self, unit: usize, theme: usize) -> Option<Cell> {
        self.cells[unit][theme]
    }

    fn look(&self, unit: usize, theme: usize) -> Option<Cell> {
        let settings = &self.assessment["settings"];
        let is_out = settings["scope"] == "quick" && self.themes[theme]["core"] != true;
        if is_out || !self.is_asked(unit, theme) {
            return None;
        }
        let answer = self.answer(unit, theme);
        match answer.map_or("unanswered", |answer| text(answer, "response")) {
            "not-applicable" => None,
            "stage" => {
                let answer = answer.expect("it has a response");
                let stage = whole(answer, "stage").expect("a stage goes with it");
                let of_layer = whole(&settings["targets"], text(self.themes[theme], "layer"));
                let set = of_layer.or(whole(settings, "defaultTarget")).unwrap_or(3);
                let target = whole(answer, "target").unwrap_or(set.max(stage));
                Some(Cell::Stage(stage, target))
            }
            _ => Some(Cell::Open),
        }
    }

    /// The units above one, nearest first.
    pub fn above(&self, unit: usize) -> impl Iterator<Item = usize> {
        std::iter::successors(self.units[unit].parent, |unit| self.units[*unit].parent)
    }
}
