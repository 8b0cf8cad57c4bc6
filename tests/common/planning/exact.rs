//! The best plan of a small case, by trying every one.

use super::chunks::{Before, Case, Chunk, State, is_earlier};
use super::paper::figure;

/// The best that can be had: first the fewest warnings on what is pinned, then the objective.
#[derive(Clone, Debug)]
pub struct Best {
    pub kept: usize,
    pub objective: f64,
    pub cycles: Vec<Option<usize>>,
}

/// What lies in one cycle of one unit.
#[derive(Clone, Default)]
pub struct Load {
    pub points: usize,
    pub chunks: usize,
    pub themes: Vec<usize>,
    pub layers: Vec<usize>,
    /// A free chunk that is larger than the capacity has it for itself.
    pub is_taken: bool,
}

impl Load {
    pub fn add(&mut self, chunk: &Chunk) {
        self.points += chunk.effort;
        self.chunks += 1;
        push_new(&mut self.themes, chunk.theme);
        push_new(&mut self.layers, chunk.layer);
    }
}

fn push_new(all: &mut Vec<usize>, one: Option<usize>) {
    all.extend(one.filter(|one| !all.contains(one)));
}

impl Case {
    /// What lies in each cycle of each unit before anything free does, by unit and cycle.
    pub fn fixed_loads(&self) -> Vec<Vec<Load>> {
        let mut loads = vec![vec![Load::default(); self.cycles]; self.capacities.len()];
        for chunk in &self.chunks {
            if let Some(cycle) = chunk.fixed() {
                loads[chunk.unit][cycle].add(chunk);
            }
        }
        loads
    }

    /// The load with a free chunk more, where that keeps rule 3.
    pub fn with(&self, load: &Load, chunk: &Chunk) -> Option<Load> {
        let capacity = self.capacities[chunk.unit];
        let is_large = chunk.effort > capacity;
        if load.is_taken || (is_large && load.chunks > 0) {
            return None;
        }
        let mut with = load.clone();
        with.add(chunk);
        with.is_taken = is_large;
        let fits = is_large || with.points <= capacity;
        let is_focused = chunk.theme.is_none()
            || (with.themes.len() <= self.max_themes && with.layers.len() <= self.max_layers);
        (fits && is_focused).then_some(with)
    }

    /// Of rules 1 and 2 for what is pinned (or in progress), how many are kept.
    pub fn kept(&self, cycles: &[Option<usize>]) -> usize {
        let kept = (0..self.chunks.len()).map(|nth| self.kept_by(nth, cycles));
        kept.sum()
    }

    /// How many of the two rules a chunk keeps, where it is pinned.
    fn kept_by(&self, nth: usize, cycles: &[Option<usize>]) -> usize {
        let chunk = &self.chunks[nth];
        let State::Pinned(cycle) = chunk.state else {
            return 0;
        };
        let is_first = |before: &Before| is_earlier(*before, cycle, cycles);
        let (order, hard) = (
            chunk.order.iter().all(is_first),
            chunk.hard.iter().all(is_first),
        );
        usize::from(order) + usize::from(hard)
    }

    pub fn objective(&self, cycles: &[Option<usize>]) -> f64 {
        let placed = cycles.iter().enumerate();
        let placed = placed.filter_map(|(nth, cycle)| {
            let cycle = (*cycle)?;
            Some(self.value(nth, cycle, cycles) * figure(self.cycles - cycle))
        });
        placed.fold(0.0, |sum, gain| sum + gain)
    }

    /// The chunks, each after those that come before it in any sense.
    pub fn in_order(&self) -> Vec<usize> {
        let mut order = Vec::new();
        for nth in 0..self.chunks.len() {
            self.visit(nth, &mut order);
        }
        order
    }

    fn visit(&self, nth: usize, order: &mut Vec<usize>) {
        if order.contains(&nth) {
            return;
        }
        let chunk = &self.chunks[nth];
        for before in chunk.before().chain(chunk.soft.iter().copied()).flatten() {
            self.visit(before, order);
        }
        order.push(nth);
    }

    /// Tries every plan that keeps the rules.
    pub fn best(&self) -> Best {
        let order = self.in_order();
        let mut rest = vec![(0, 0.0); order.len() + 1];
        for (at, nth) in order.iter().enumerate().rev() {
            let chunk = &self.chunks[*nth];
            let first = match chunk.state {
                State::Free => Some(self.from),
                _ => chunk.fixed(),
            };
            let most = first.map_or(0.0, |first| {
                chunk.worth * figure(self.cycles.saturating_sub(first))
            });
            let pinned = 2 * usize::from(matches!(chunk.state, State::Pinned(_)));
            rest[at] = (rest[at + 1].0 + pinned, rest[at + 1].1 + most);
        }
        let mut search = Search {
            case: self,
            order,
            rest,
            loads: self.fixed_loads(),
            cycles: vec![None; self.chunks.len()],
            best: None,
        };
        search.go(0, 0, 0.0);
        search.best.expect("leaving everything waiting is a plan")
    }
}

struct Search<'a> {
    case: &'a Case,
    order: Vec<usize>,
    /// The most that the chunks from a place in the order on can add.
    rest: Vec<(usize, f64)>,
    loads: Vec<Vec<Load>>,
    cycles: Vec<Option<usize>>,
    best: Option<Best>,
}

impl Search<'_> {
    fn go(&mut self, at: usize, kept: usize, objective: f64) {
        let (more, most) = self.rest[at];
        if let Some(best) = &self.best {
            let (most_kept, most) = (kept + more, objective + most);
            if most_kept < best.kept || (most_kept == best.kept && most <= best.objective + 1e-9) {
                return;
            }
        }
        let Some(nth) = self.order.get(at).copied() else {
            let cycles = self.cycles.clone();
            self.best = Some(Best {
                kept,
                objective,
                cycles,
            });
            return;
        };
        let case = self.case;
        let chunk = &case.chunks[nth];
        if let Some(cycle) = chunk.fixed() {
            self.cycles[nth] = Some(cycle);
            let keeps = case.kept_by(nth, &self.cycles);
            let gain = self.gain(nth, cycle);
            self.go(at + 1, kept + keeps, objective + gain);
        } else if chunk.is_free() {
            for cycle in case.from..case.cycles {
                let mut before = chunk.before();
                if !before.all(|before| is_earlier(before, cycle, &self.cycles)) {
                    continue;
                }
                let load = &self.loads[chunk.unit][cycle];
                if let Some(with) = case.with(load, chunk) {
                    let without = std::mem::replace(&mut self.loads[chunk.unit][cycle], with);
                    self.cycles[nth] = Some(cycle);
                    let gain = self.gain(nth, cycle);
                    self.go(at + 1, kept, objective + gain);
                    self.loads[chunk.unit][cycle] = without;
                }
            }
            self.cycles[nth] = None;
            self.go(at + 1, kept, objective);
        } else {
            self.go(at + 1, kept, objective);
        }
        self.cycles[nth] = None;
    }

    fn gain(&self, nth: usize, cycle: usize) -> f64 {
        let left = figure(self.case.cycles - cycle);
        self.case.value(nth, cycle, &self.cycles) * left
    }
}
