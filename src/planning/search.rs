//! Finding a plan that is worth much.
//!
//! A plan follows from an *order* of chunks: one after the other is put into the cycle in which it is
//! worth most of those in which it fits, together with what it must come after; where that leaves
//! no cycle for it, it waits, and nothing of it stays. This is the serial scheme of project scheduling
//! (Kolisch & Hartmann 1999, «Heuristic algorithms for the resource-constrained project scheduling
//! problem»). The first orders are rules of priority: worth per point, with a share of what a chunk
//! unlocks. From the best of them chunks are moved within the order; a move is kept where the plan is
//! no worse, and when nothing better was found for long, the search begins again near the best plan
//! (iterated local search: Lourenço, Martin & Stützle 2003).
//!
//! A plan is better that keeps more of what chunks held by people ask for; of two that keep as
//! much, the one that is worth more.
//!
//! Cost: an order takes about n · H steps for n chunks and H cycles, and at most [`BUDGET`] chunks
//! are put in place over all orders. The budget counts chunks, never time, and the numbers drawn are
//! always the same: so is the plan.

use std::cmp::Reverse;

use super::candidate::Candidate;
use super::demands::{ends, prospects, ready};
use super::schedule::{Limits, Schedule};
use super::worth::{kept, objective, worth};

/// How many chunks are put in place at most, over all orders.
const BUDGET: usize = 300_000;

/// How many orders are tried at most: few chunks have few orders.
const ORDERS: usize = 3_000;

/// How many orders are tried at least, however many chunks there are.
const LEAST: usize = 8;

/// Orders without anything better before the search goes back to the best.
const PATIENCE: usize = 200;

/// What is smaller is no difference.
const NOTHING: f64 = 1e-9;

/// How good a plan is: what is asked for by chunks that are held, and kept; then what it is worth.
type Worth = (usize, f64);

/// Whether a plan is better than another, by more than what reckoning loses.
fn is_better(one: Worth, other: Worth) -> bool {
    one.0 > other.0 || one.0 == other.0 && one.1 > other.1 + NOTHING
}

/// The search as far as it has come.
pub(super) struct Search {
    /// What is put where.
    schedule: Schedule,
    /// How much of that stays, whatever the order.
    held: usize,
    /// Which chunks can have a cycle at all.
    open: Vec<bool>,
    /// The cycle before which each chunk should lie for the sake of those that are held.
    ends: Vec<usize>,
    /// What each chunk is worth with what it unlocks.
    prospects: Vec<f64>,
    /// The rules of priority that are still to be tried: how much points count in each.
    rules: Vec<f64>,
    order: Vec<usize>,
    worth: Worth,
    best: Vec<usize>,
    best_worth: Worth,
    /// Orders still to be tried.
    left: usize,
    since_better: usize,
    drawn: u64,
}

impl Search {
    /// Before the first order.
    pub fn new(chunks: &[Candidate], limits: &Limits) -> Self {
        let schedule = Schedule::new(chunks, limits);
        let ready = ready(chunks, &schedule);
        let mut open = vec![false; chunks.len()];
        for nth in &ready {
            open[*nth] = true;
        }
        let ends = ends(chunks, &schedule, limits);
        let prospects = prospects(chunks, &ready);
        let mut order = ready;
        order.retain(|nth| {
            let chunk = &chunks[*nth];
            schedule.at[*nth].is_none() && (chunk.value > 0.0 || chunk.needed)
        });
        let left = (BUDGET / order.len().max(1)).clamp(LEAST, ORDERS);
        Self {
            held: schedule.mark(),
            schedule,
            open,
            ends,
            prospects,
            rules: vec![4.0, 0.0, 0.5],
            worth: (0, 0.0),
            best: Vec::new(),
            best_worth: (0, -1.0),
            left: if order.len() < 2 { 1 } else { left },
            order,
            since_better: 0,
            drawn: 0,
        }
    }

    /// Tries one more order. Says whether there is another to try.
    pub fn step(&mut self, chunks: &[Candidate], limits: &Limits) -> bool {
        if self.left == 0 {
            return false;
        }
        if let Some(rule) = self.rules.pop() {
            self.by_priority(rule, chunks);
            let worth = self.build(chunks, limits);
            self.note(worth);
            if self.rules.is_empty() {
                self.worth = self.best_worth;
                self.order.clone_from(&self.best);
            }
        } else if self.since_better > PATIENCE {
            self.since_better = 0;
            self.order.clone_from(&self.best);
            for _ in 0..3 {
                let (from, to) = (self.draw(), self.draw());
                self.order.swap(from, to);
            }
            self.worth = self.build(chunks, limits);
            self.note(self.worth);
        } else {
            let (from, to) = (self.draw(), self.draw());
            self.shift(from, to);
            let worth = self.build(chunks, limits);
            if is_better(self.worth, worth) {
                self.shift(to, from);
            } else {
                self.worth = worth;
                self.note(worth);
            }
        }
        self.left -= 1;
        self.left > 0
    }

    /// The best plan found.
    pub fn finish(mut self, chunks: &[Candidate], limits: &Limits) -> Schedule {
        self.order = std::mem::take(&mut self.best);
        self.build(chunks, limits);
        self.schedule.drop_idle(self.held, chunks, limits);
        self.schedule
    }

    /// Keeps the order where the plan is worth more than any before.
    fn note(&mut self, worth: Worth) {
        self.since_better += 1;
        if self.best.is_empty() || is_better(worth, self.best_worth) {
            self.best_worth = worth;
            self.best.clone_from(&self.order);
            self.since_better = 0;
        }
    }

    /// Orders the chunks by a rule of priority. Of equals the lower stage comes first, then the
    /// order of the framework, then that of the units.
    fn by_priority(&mut self, points: f64, chunks: &[Candidate]) {
        let Self {
            prospects,
            ends,
            order,
            ..
        } = self;
        order.sort_unstable_by_key(|nth| {
            let chunk = &chunks[*nth];
            let priority = prospects[*nth] / (1.0 + points * f64::from(chunk.effort));
            // What held chunks ask for comes first. Numbers from 0 on are ordered as their bits are.
            let priority = Reverse(priority.to_bits());
            (ends[*nth], priority, chunk.to, chunk.theme, *nth)
        });
    }

    /// Moves the chunk at a place in the order to another.
    fn shift(&mut self, from: usize, to: usize) {
        if from < to {
            self.order[from..=to].rotate_left(1);
        } else {
            self.order[to..=from].rotate_right(1);
        }
    }

    /// A place in the order, by chance (`SplitMix64`: Steele, Lea & Flood 2014).
    fn draw(&mut self) -> usize {
        self.drawn = self.drawn.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.drawn;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let bits = usize::try_from((bits ^ (bits >> 31)) >> 33).unwrap_or_default();
        bits % self.order.len().max(1)
    }

    /// Puts the chunks in their cycles in the order as it is, and says how good the plan is.
    fn build(&mut self, chunks: &[Candidate], limits: &Limits) -> Worth {
        self.schedule.take_back(self.held, chunks, limits);
        for at in 0..self.order.len() {
            let nth = self.order[at];
            let end = self.ends[nth];
            if !self.put(nth, end, chunks, limits) && end < limits.cycles {
                self.put(nth, limits.cycles, chunks, limits);
            }
        }
        let kept = kept(&self.schedule, chunks);
        (kept, objective(&self.schedule, chunks, limits))
    }

    /// Puts a chunk into the cycle before `end` in which it is worth most, after what it must come
    /// after, which is put first where it is not there. Where that cannot be, nothing changes.
    fn put(&mut self, nth: usize, end: usize, chunks: &[Candidate], limits: &Limits) -> bool {
        if let Some(cycle) = self.schedule.at[nth] {
            return cycle < end;
        }
        if !self.open[nth] || end == 0 {
            return false;
        }
        let mark = self.schedule.mark();
        let chunk = &chunks[nth];
        let mut earliest = limits.first;
        for first in &chunk.after {
            let soon = self.ends[*first].min(end - 1);
            let is_put =
                self.put(*first, soon, chunks, limits) || self.put(*first, end - 1, chunks, limits);
            if !is_put {
                self.schedule.take_back(mark, chunks, limits);
                return false;
            }
            let cycle = self.schedule.at[*first].unwrap_or_default();
            earliest = earliest.max(cycle + 1);
        }
        let mut best = None;
        for cycle in earliest..end {
            if self.schedule.fits(chunk, cycle, chunks, limits).any() {
                continue;
            }
            let worth = worth(&self.schedule, chunk, cycle, limits);
            if best.is_none_or(|(most, _)| worth > most) {
                best = Some((worth, cycle));
            }
            if chunk.better_after.is_empty() {
                break;
            }
        }
        match best {
            Some((_, cycle)) => self.schedule.put(nth, chunk, cycle, limits),
            None => self.schedule.take_back(mark, chunks, limits),
        }
        best.is_some()
    }
}
