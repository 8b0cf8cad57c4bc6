//! What is said of a plan once every chunk has its place.

use super::candidate::Candidate;
use super::reasons::Reasons;
use super::schedule::{Limits, Schedule};
use super::worth;
use super::{Because, Chunk, Cycle, Obstacle, Phase, Plan, Rule, Warning};
use crate::assessment::{Assessment, PlanSettings};
use crate::scoring::Sheet;

/// A plan with everything that is said of it still to be said.
pub(super) struct Draft {
    pub chunks: Vec<Candidate>,
    pub limits: Limits,
    pub schedule: Schedule,
    pub is_accepted: bool,
}

impl Draft {
    /// The plan with its reasons, warnings, and what keeps chunks out.
    pub fn plan(&self, sheet: &Sheet, assessment: &Assessment, settings: &PlanSettings) -> Plan {
        let cycles = (0..settings.count()).map(|cycle| {
            let days = settings.days(cycle);
            Cycle {
                cycle,
                start: days.map(|days| days.0),
                end: days.map(|days| days.1),
            }
        });
        let reasons = Reasons::new(sheet, assessment, &self.chunks);
        let mut chunks = Vec::new();
        for cycle in (0..self.limits.cycles).map(Some).chain([None]) {
            for (nth, chunk) in self.chunks.iter().enumerate() {
                if self.schedule.at[nth] == cycle {
                    chunks.push(self.chunk(nth, chunk, sheet, &reasons));
                }
            }
        }
        let planned = self.schedule.at.iter().flatten().count();
        let waiting = chunks.split_off(planned);
        Plan {
            cycles: cycles.collect(),
            chunks,
            waiting,
            objective: worth::objective(&self.schedule, &self.chunks, &self.limits),
        }
    }

    fn chunk(&self, nth: usize, chunk: &Candidate, sheet: &Sheet, reasons: &Reasons) -> Chunk {
        let themes = &sheet.framework.themes;
        let cycle = self.schedule.at[nth];
        Chunk {
            id: chunk.id.clone(),
            unit: sheet.units[chunk.unit].unit.id.clone(),
            theme: chunk.theme.map(|(theme, _)| themes[theme].id.clone()),
            to: chunk.to,
            kind: chunk.kind,
            phase: chunk.to.map(Phase::towards),
            effort: chunk.effort,
            value: worth::value(&self.schedule, chunk, cycle.unwrap_or(self.limits.cycles)),
            cycle: cycle.and_then(|cycle| u32::try_from(cycle).ok()),
            required: chunk.is_required(),
            pinned: chunk.decided.pinned,
            status: chunk.decided.status(),
            reasons: reasons.of(nth, chunk),
            warnings: cycle.map_or_else(Vec::new, |cycle| self.warnings(chunk, cycle)),
            because: match cycle {
                Some(_) => Vec::new(),
                None => self.because(chunk),
            },
        }
    }

    /// The rules that a chunk breaks in its cycle. Those of points and limits all that people hold
    /// there break together.
    fn warnings(&self, chunk: &Candidate, cycle: usize) -> Vec<Warning> {
        let Self {
            chunks,
            limits,
            schedule,
            ..
        } = self;
        let late = |first: &&usize| schedule.at[**first].is_none_or(|at| at >= cycle);
        let late = || chunk.after.iter().filter(late).map(|first| &chunks[*first]);
        let load = schedule.load((chunk.unit, cycle), None, chunks, limits);
        let capacity = limits.capacity[chunk.unit];
        let is_held = chunk.decided.cycle.is_some();
        let is_alone = schedule.slot(chunk.unit, cycle, limits).len() == 1;
        let broken = [
            (Rule::Order, late().any(|first| first.is_beside(chunk))),
            (
                Rule::Prerequisite,
                chunk.stranded || late().any(|first| !first.is_beside(chunk)),
            ),
            (
                Rule::Capacity,
                is_held && load.points > capacity && !(is_alone && load.has_large),
            ),
            (
                Rule::Focus,
                is_held && (load.layers > limits.layers || load.themes > limits.themes),
            ),
            (Rule::Large, chunk.effort > capacity),
        ];
        let broken = broken.into_iter().filter(|(_, is_broken)| *is_broken);
        broken.map(|(kind, _)| Warning { kind }).collect()
    }

    /// What kept a chunk out.
    fn because(&self, chunk: &Candidate) -> Vec<Because> {
        let because = |kind| vec![Because { kind }];
        let Self {
            chunks,
            limits,
            schedule,
            ..
        } = self;
        if chunk.decided.left_out {
            return because(Obstacle::LeftOut);
        }
        // Held behind the last cycle.
        if chunk.decided.cycle.is_some() {
            return because(Obstacle::Horizon);
        }
        if chunk.value <= 0.0 && !chunk.needed {
            return because(Obstacle::Importance);
        }
        let mut earliest = limits.first;
        for first in &chunk.after {
            match schedule.at[*first] {
                Some(cycle) => earliest = earliest.max(cycle + 1),
                None => return because(Obstacle::Prerequisite),
            }
        }
        if chunk.stranded {
            return because(Obstacle::Prerequisite);
        }
        let (mut capacity, mut focus) = (false, false);
        for cycle in earliest..limits.cycles {
            let kept_out = schedule.fits(chunk, cycle, chunks, limits);
            capacity |= kept_out.capacity;
            focus |= kept_out.focus;
        }
        let mut all = Vec::new();
        for (kind, is_so) in [(Obstacle::Capacity, capacity), (Obstacle::Focus, focus)] {
            if is_so {
                all.push(Because { kind });
            }
        }
        if !all.is_empty() {
            all
        } else if self.is_accepted && earliest < limits.cycles {
            because(Obstacle::NotAccepted)
        } else {
            because(Obstacle::Horizon)
        }
    }
}
