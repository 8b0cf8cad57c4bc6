//! Which chunk lies in which cycle, and whether another one fits.

use super::candidate::Candidate;
use crate::assessment::PlanSettings;
use crate::scoring::Sheet;

/// What a plan must stay within.
pub(super) struct Limits {
    /// How many cycles there are.
    pub cycles: usize,
    /// The first cycle that is planned anew.
    pub first: usize,
    /// Points of each unit in a cycle.
    pub capacity: Vec<u32>,
    /// Layers of a unit in a cycle.
    pub layers: usize,
    /// Themes of a unit in a cycle.
    pub themes: usize,
}

impl Limits {
    /// The limits that people set, for each unit.
    pub fn new(sheet: &Sheet, settings: &PlanSettings) -> Self {
        let size = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let units = sheet.units.iter();
        Self {
            cycles: size(settings.count()),
            first: size(settings.first()),
            capacity: units
                .map(|unit| settings.capacity_of(&unit.unit.id))
                .collect(),
            layers: size(settings.layers()),
            themes: size(settings.themes()),
        }
    }
}

/// What a unit has on its hands in a cycle.
#[derive(Clone, Copy, Default)]
pub(super) struct Load {
    /// Points.
    pub points: u32,
    /// Layers.
    pub layers: usize,
    /// Themes.
    pub themes: usize,
    /// Whether a chunk is among it that is larger than the capacity.
    pub has_large: bool,
}

/// Which chunk lies in which cycle.
#[derive(Clone)]
pub(super) struct Schedule {
    /// The cycle of each chunk.
    pub at: Vec<Option<usize>>,
    /// The chunks of each unit and cycle.
    slots: Vec<Vec<usize>>,
    /// The chunks that were put in, last one last.
    put: Vec<usize>,
}

impl Schedule {
    /// Only what stays where it is, whether it fits or not. What would lie behind the last cycle
    /// waits.
    pub fn new(chunks: &[Candidate], limits: &Limits) -> Self {
        let mut schedule = Self {
            at: vec![None; chunks.len()],
            slots: vec![Vec::new(); limits.capacity.len() * limits.cycles],
            put: Vec::with_capacity(chunks.len()),
        };
        for (nth, chunk) in chunks.iter().enumerate() {
            let cycle = chunk
                .decided
                .cycle
                .and_then(|cycle| usize::try_from(cycle).ok());
            if let Some(cycle) = cycle.filter(|cycle| *cycle < limits.cycles) {
                schedule.put(nth, chunk, cycle, limits);
            }
        }
        schedule
    }

    /// How many chunks were put in: where to take back to.
    pub fn mark(&self) -> usize {
        self.put.len()
    }

    /// Puts a chunk into a cycle.
    pub fn put(&mut self, nth: usize, chunk: &Candidate, cycle: usize, limits: &Limits) {
        self.at[nth] = Some(cycle);
        self.slots[chunk.unit * limits.cycles + cycle].push(nth);
        self.put.push(nth);
    }

    /// Takes out what was put in since a mark.
    pub fn take_back(&mut self, mark: usize, chunks: &[Candidate], limits: &Limits) {
        for nth in self.put.drain(mark..) {
            if let Some(cycle) = self.at[nth].take() {
                let slot = &mut self.slots[chunks[nth].unit * limits.cycles + cycle];
                slot.retain(|other| *other != nth);
            }
        }
    }

    /// Takes out what was put in since a mark, is worth nothing by itself, and is needed by nothing
    /// that has a cycle.
    pub fn drop_idle(&mut self, mark: usize, chunks: &[Candidate], limits: &Limits) {
        let mut users = vec![0_usize; chunks.len()];
        for (chunk, _) in chunks.iter().zip(&self.at).filter(|(_, at)| at.is_some()) {
            for first in &chunk.after {
                users[*first] += 1;
            }
        }
        let is_idle = |nth: usize, users: &[usize]| users[nth] == 0 && chunks[nth].value <= 0.0;
        let mut idle = self.put[mark..].to_vec();
        idle.retain(|nth| is_idle(*nth, &users));
        while let Some(nth) = idle.pop() {
            let mut put = self.put[mark..].iter();
            let Some(at) = put.position(|other| *other == nth) else {
                continue;
            };
            let last = self.put.len() - 1;
            self.put.swap(mark + at, last);
            self.take_back(last, chunks, limits);
            for first in &chunks[nth].after {
                users[*first] -= 1;
                if is_idle(*first, &users) {
                    idle.push(*first);
                }
            }
        }
    }

    /// The chunks of a unit in a cycle.
    pub fn slot(&self, unit: usize, cycle: usize, limits: &Limits) -> &[usize] {
        &self.slots[unit * limits.cycles + cycle]
    }

    /// What a unit has on its hands in a cycle, and would have with one more chunk.
    pub fn load(
        &self,
        (unit, cycle): (usize, usize),
        more: Option<&Candidate>,
        chunks: &[Candidate],
        limits: &Limits,
    ) -> Load {
        let slot = self.slot(unit, cycle, limits);
        let mut load = Load::default();
        let all = || slot.iter().map(|nth| &chunks[*nth]).chain(more);
        for (nth, chunk) in all().enumerate() {
            load.points = load.points.saturating_add(chunk.effort);
            load.has_large |= chunk.effort > limits.capacity[unit];
            if let Some((theme, layer)) = chunk.theme {
                let before = || all().take(nth).filter_map(|chunk| chunk.theme);
                load.themes += usize::from(!before().any(|(other, _)| other == theme));
                load.layers += usize::from(!before().any(|(_, other)| other == layer));
            }
        }
        load
    }

    /// Whether a chunk fits into a cycle. One that is larger than the capacity has it to itself.
    pub fn fits(
        &self,
        chunk: &Candidate,
        cycle: usize,
        chunks: &[Candidate],
        limits: &Limits,
    ) -> Obstacles {
        let load = self.load((chunk.unit, cycle), Some(chunk), chunks, limits);
        let is_alone = self.slot(chunk.unit, cycle, limits).is_empty();
        let focus =
            chunk.theme.is_some() && (load.themes > limits.themes || load.layers > limits.layers);
        let capacity = if load.has_large {
            !is_alone
        } else {
            load.points > limits.capacity[chunk.unit]
        };
        Obstacles { capacity, focus }
    }
}

/// What keeps a chunk out of a cycle.
#[derive(Clone, Copy)]
pub(super) struct Obstacles {
    /// The points.
    pub capacity: bool,
    /// The layers or themes.
    pub focus: bool,
}

impl Obstacles {
    /// Whether there is any.
    pub fn any(self) -> bool {
        self.capacity || self.focus
    }
}
