//! The chunks that a plan may hold, read from the two documents alone.

use serde_json::Value;

use super::ground::Demand;
use super::paper::{list, text, whole, with_id};
use super::setup::{Cell, Setup};

/// Everything that a plan is judged by.
pub struct Case {
    pub cycles: usize,
    pub from: usize,
    pub max_layers: usize,
    pub max_themes: usize,
    /// Points by unit.
    pub capacities: Vec<usize>,
    pub chunks: Vec<Chunk>,
}

/// A chunk, whatever becomes of it.
#[derive(Debug)]
pub struct Chunk {
    pub id: String,
    pub unit: usize,
    pub unit_id: String,
    pub theme: Option<usize>,
    pub layer: Option<usize>,
    pub to: Option<usize>,
    pub kind: &'static str,
    pub effort: usize,
    /// Its value where nothing halves it.
    pub worth: f64,
    pub is_required: bool,
    pub state: State,
    pub status: String,
    /// What must lie in an earlier cycle for rule 1.
    pub order: Option<Before>,
    /// What must lie in an earlier cycle for rule 2.
    pub hard: Vec<Before>,
    /// What halves the value unless it lies in an earlier cycle.
    pub soft: Vec<Before>,
}

/// A chunk that comes before another, by its place; none where there is no such chunk.
pub type Before = Option<usize>;

/// What people decided about a chunk.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum State {
    Free,
    /// It stays in this cycle, pinned or in progress.
    Pinned(usize),
    /// It was done in this cycle.
    Done(usize),
    LeftOut,
    /// It was given a cycle after the last one.
    Beyond,
}

impl Chunk {
    /// The cycle in which it stays.
    pub fn fixed(&self) -> Option<usize> {
        match self.state {
            State::Pinned(cycle) | State::Done(cycle) => Some(cycle),
            State::Free | State::LeftOut | State::Beyond => None,
        }
    }

    /// Whether people want it, so that what it waits for is added.
    fn is_wanted(&self) -> bool {
        match self.state {
            State::Free => self.worth > 0.0 || self.is_required,
            State::Pinned(_) | State::Beyond => true,
            State::Done(_) | State::LeftOut => false,
        }
    }

    /// Whether it is there to be planned: it is not fixed, and there is a reason for it.
    pub fn is_free(&self) -> bool {
        self.state == State::Free && (self.worth > 0.0 || self.is_required)
    }

    /// What must lie in an earlier cycle.
    pub fn before(&self) -> impl Iterator<Item = Before> {
        self.order.iter().chain(&self.hard).copied()
    }
}

impl Case {
    pub fn new(framework: &Value, assessment: &Value) -> Self {
        let setup = Setup::new(framework, assessment);
        let mut draft = Draft {
            setup: &setup,
            chunks: Vec::new(),
        };
        draft.wished();
        draft.recorded();
        draft.required();
        draft.linked();
        Self {
            cycles: setup.settings.cycles,
            from: setup.settings.from,
            max_layers: setup.settings.max_layers,
            max_themes: setup.settings.max_themes,
            capacities: setup.units.iter().map(|unit| unit.capacity).collect(),
            chunks: draft.chunks,
        }
    }

    pub fn place(&self, id: &str) -> Option<usize> {
        self.chunks.iter().position(|chunk| chunk.id == id)
    }

    /// The value of a chunk in a cycle, once the cycles of all chunks are known.
    pub fn value(&self, nth: usize, cycle: usize, cycles: &[Option<usize>]) -> f64 {
        let chunk = &self.chunks[nth];
        let is_met = |before: &Before| is_earlier(*before, cycle, cycles);
        if chunk.soft.iter().all(is_met) {
            chunk.worth
        } else {
            chunk.worth / 2.0
        }
    }
}

/// Whether what comes first lies in an earlier cycle.
pub fn is_earlier(before: Before, cycle: usize, cycles: &[Option<usize>]) -> bool {
    before
        .and_then(|before| cycles[before])
        .is_some_and(|before| before < cycle)
}

/// Chunks being gathered.
struct Draft<'a> {
    setup: &'a Setup<'a>,
    chunks: Vec<Chunk>,
}

impl<'a> Draft<'a> {
    fn plan(&self) -> &'a Value {
        &self.setup.assessment["plan"]
    }

    fn cells(&self) -> impl Iterator<Item = (usize, usize, Cell)> + use<'a> {
        let setup = self.setup;
        (0..setup.units.len()).flat_map(move |unit| {
            (0..setup.themes.len())
                .filter_map(move |theme| Some((unit, theme, setup.cell(unit, theme)?)))
        })
    }

    /// What is planned for its own sake.
    fn wished(&mut self) {
        let settings = &self.setup.settings;
        for (unit, theme, cell) in self.cells() {
            match cell {
                Cell::Stage(stage, target) => {
                    (stage + 1..=target).for_each(|to| self.step(unit, theme, to));
                    if settings.show_it && self.is_to_show(unit, theme, stage) {
                        self.quarter(unit, theme, "show-it");
                    }
                }
                Cell::Open if settings.find_out => self.quarter(unit, theme, "find-out"),
                Cell::Open => {}
            }
        }
        self.influence();
        self.own();
    }

    fn is_to_show(&self, unit: usize, theme: usize, stage: usize) -> bool {
        let answer = self.setup.answer(unit, theme).expect("it has a stage");
        let is_blank = |text: &Value| text.as_str().is_none_or(|text| text.trim().is_empty());
        let is_bare =
            is_blank(&answer["note"]) && list(answer, "evidence").all(|one| is_blank(&one["url"]));
        stage >= 3 && (answer["confidence"] == "low" || is_bare)
    }

    fn influence(&mut self) {
        let setup = self.setup;
        let mut levels = list(setup.framework, "levels").map(|level| text(level, "id"));
        let widest =
            levels.find_map(|level| setup.units.iter().position(|unit| unit.level == level));
        let Some(widest) = widest else { return };
        for (members, bad) in [("enablers", "missing"), ("barriers", "holding-back")] {
            for factor in list(&setup.framework["context"], members) {
                let is_bad = list(setup.assessment, "context")
                    .any(|rated| rated["factor"] == factor["id"] && rated["rating"] == bad);
                if is_bad && factor["local"] == false {
                    let id = format!("influence/{}", text(factor, "id"));
                    self.add(id, widest, None, None, "influence", 1, 0.25);
                }
            }
        }
    }

    fn own(&mut self) {
        for own in list(self.plan(), "own") {
            let unit = |unit: &super::setup::Unit| own["unit"] == unit.id;
            let unit = self.setup.units.iter().position(unit);
            let theme = own["theme"].as_str().map(|theme| self.setup.theme(theme));
            let effort = whole(own, "effort").unwrap_or(1);
            let id = text(own, "id").to_owned();
            let unit = unit.expect("own chunks are at a unit");
            self.add(id, unit, theme, None, "own", effort, 1.0);
        }
    }

    /// Steps beyond the target, or reached already, about which people decided something.
    fn recorded(&mut self) {
        for record in list(self.plan(), "chunks") {
            let begun = ["done", "in-progress"].contains(&record["status"].as_str().unwrap_or(""));
            if !begun && record["pinned"] != true {
                continue;
            }
            for (unit, theme, cell) in self.cells() {
                let Cell::Stage(stage, _) = cell else {
                    continue;
                };
                let named = |to: &usize| self.id(unit, theme, &to.to_string()) == record["id"];
                let Some(to) = (1..=4).find(named) else {
                    continue;
                };
                if to > stage {
                    (stage + 1..=to).for_each(|to| self.step(unit, theme, to));
                } else if begun {
                    self.step(unit, theme, to);
                }
            }
        }
    }

    /// What is planned because something else waits for it.
    fn required(&mut self) {
        let mut done = vec![false; self.chunks.len()];
        while let Some(nth) =
            (0..self.chunks.len()).find(|nth| !done[*nth] && self.chunks[*nth].is_wanted())
        {
            done[nth] = true;
            for demand in self.demands(nth, "hard").into_iter().chain(self.order(nth)) {
                let Some(id) = self.asked(demand) else {
                    continue;
                };
                let is_new = self.chunks.iter().all(|chunk| chunk.id != id);
                if is_new && self.is_left_out(&id) {
                    continue;
                }
                match demand {
                    Demand::Step(unit, theme, to) => self.step(unit, theme, to),
                    Demand::FindOut(unit, theme) => self.quarter(unit, theme, "find-out"),
                    Demand::Nothing => {}
                }
                done.resize(self.chunks.len(), false);
                let chunk = self.chunks.iter_mut().find(|chunk| chunk.id == id);
                let chunk = chunk.expect("it was just added");
                chunk.is_required |= is_new || chunk.worth <= 0.0;
            }
        }
    }

    /// Says of every chunk which others come before it.
    fn linked(&mut self) {
        let place = |demand: Demand| {
            let id = self.asked(demand)?;
            Some(self.chunks.iter().position(|chunk| chunk.id == id))
        };
        let links: Vec<_> = (0..self.chunks.len())
            .map(|nth| {
                let of_kind = |kind| -> Vec<Before> {
                    self.demands(nth, kind)
                        .into_iter()
                        .filter_map(place)
                        .collect()
                };
                let soft = self.demands(nth, "soft").into_iter();
                // What nobody knows counts as met, where it only advises.
                let soft = soft.filter(|demand| matches!(demand, Demand::Step(..)));
                let order = self.order(nth).and_then(place);
                let order = order.or_else(|| self.begun_before(nth).map(Some));
                (order, of_kind("hard"), soft.filter_map(place).collect())
            })
            .collect();
        for (chunk, (order, hard, soft)) in self.chunks.iter_mut().zip(links) {
            (chunk.order, chunk.hard, chunk.soft) = (order, hard, soft);
        }
    }

    /// The step before a step, where it is not reached yet.
    fn order(&self, nth: usize) -> Option<Demand> {
        let chunk = &self.chunks[nth];
        let (theme, to) = (chunk.theme?, chunk.to?);
        let Some(Cell::Stage(stage, _)) = self.setup.cell(chunk.unit, theme) else {
            return None;
        };
        (stage + 1 < to).then(|| Demand::Step(chunk.unit, theme, to - 1))
    }

    /// The step that brought a cell where it is, while it is still in the plan: one stage of a theme
    /// a cycle.
    fn begun_before(&self, nth: usize) -> Option<usize> {
        let chunk = &self.chunks[nth];
        let (theme, to) = (chunk.theme?, chunk.to?);
        let Some(Cell::Stage(stage, _)) = self.setup.cell(chunk.unit, theme) else {
            return None;
        };
        let is_it = |other: &Chunk| {
            (other.unit, other.theme, other.to) == (chunk.unit, chunk.theme, Some(stage))
        };
        (stage + 1 == to).then(|| self.chunks.iter().position(is_it))?
    }

    fn demands(&self, nth: usize, kind: &str) -> Vec<Demand> {
        let chunk = &self.chunks[nth];
        let (Some(theme), Some(to)) = (chunk.theme, chunk.to) else {
            return Vec::new();
        };
        // A step that was reached already crosses nothing any more.
        if let Some(Cell::Stage(stage, _)) = self.setup.cell(chunk.unit, theme)
            && to <= stage
        {
            return Vec::new();
        }
        let theme = &self.setup.themes[theme]["id"];
        list(self.setup.framework, "prerequisites")
            .filter(|one| one["kind"] == kind && one["before"]["theme"] == *theme)
            .filter(|one| whole(&one["before"], "stage") == Some(to))
            .map(|one| self.setup.demand(chunk.unit, one))
            .collect()
    }

    /// The id of the chunk that a demand asks for.
    fn asked(&self, demand: Demand) -> Option<String> {
        match demand {
            Demand::Nothing => None,
            Demand::Step(unit, theme, to) => Some(self.id(unit, theme, &to.to_string())),
            Demand::FindOut(unit, theme) => Some(self.id(unit, theme, "find-out")),
        }
    }

    fn id(&self, unit: usize, theme: usize, last: &str) -> String {
        let theme = text(self.setup.themes[theme], "id");
        format!("{}/{theme}/{last}", self.setup.units[unit].id)
    }

    fn step(&mut self, unit: usize, theme: usize, to: usize) {
        let Some(Cell::Stage(_, target)) = self.setup.cell(unit, theme) else {
            panic!("steps lead on from a stage")
        };
        let gap = super::paper::figure((target + 1).saturating_sub(to));
        let cell = &self.setup.themes[theme]["cells"][self.setup.units[unit].level];
        let step = list(cell, "steps").find(|step| step["to"] == to);
        let effort = whole(step.expect("there is a step to each stage"), "effort");
        self.add(
            self.id(unit, theme, &to.to_string()),
            unit,
            Some(theme),
            Some(to),
            "step",
            effort.expect("a step has points"),
            self.setup.weight(theme) * gap,
        );
    }

    /// A chunk that is worth a quarter.
    fn quarter(&mut self, unit: usize, theme: usize, kind: &'static str) {
        let id = self.id(unit, theme, kind);
        let worth = self.setup.weight(theme) / 4.0;
        self.add(id, unit, Some(theme), None, kind, 1, worth);
    }

    #[expect(clippy::too_many_arguments, reason = "all of them differ")]
    fn add(
        &mut self,
        id: String,
        unit: usize,
        theme: Option<usize>,
        to: Option<usize>,
        kind: &'static str,
        effort: usize,
        worth: f64,
    ) {
        if self.chunks.iter().any(|chunk| chunk.id == id) {
            return;
        }
        let record = with_id(self.plan(), "chunks", &id).unwrap_or(&Value::Null);
        let chunk = Chunk {
            unit,
            unit_id: self.setup.units[unit].id.to_owned(),
            theme,
            layer: theme.map(|theme| self.setup.layer(theme)),
            to,
            kind,
            effort: whole(record, "effort").unwrap_or(effort),
            worth,
            is_required: false,
            state: self.state(&id, record),
            status: record["status"].as_str().unwrap_or("planned").to_owned(),
            order: None,
            hard: Vec::new(),
            soft: Vec::new(),
            id,
        };
        self.chunks.push(chunk);
    }

    fn is_left_out(&self, id: &str) -> bool {
        with_id(self.plan(), "leftOut", id).is_some()
    }

    fn state(&self, id: &str, record: &Value) -> State {
        let own = with_id(self.plan(), "own", id).and_then(|own| whole(own, "cycle"));
        let accepted = with_id(self.plan(), "accepted", id);
        let cycle = whole(record, "cycle")
            .or(own)
            .or(accepted.and_then(|accepted| whole(accepted, "cycle")))
            .unwrap_or(self.setup.settings.from);
        let is_beyond = cycle >= self.setup.settings.cycles;
        match record["status"].as_str() {
            Some("done" | "in-progress") if is_beyond => State::Beyond,
            Some("done") => State::Done(cycle),
            Some("in-progress") => State::Pinned(cycle),
            _ if self.is_left_out(id) => State::LeftOut,
            _ if record["pinned"] == true || own.is_some() => {
                if is_beyond {
                    State::Beyond
                } else {
                    State::Pinned(cycle)
                }
            }
            _ => State::Free,
        }
    }
}
