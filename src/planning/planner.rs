//! From an assessment to its plan, in slices where there is much to do.

use super::candidate::Candidate;
use super::gather::gather;
use super::reasons::Reasons;
use super::schedule::{Limits, Schedule};
use super::search::{self, Search};
use super::{Because, Chunk, Cycle, Obstacle, Phase, Plan, Rule, Warning};
use crate::assessment::{Assessment, PlanRecord, PlanSettings};
use crate::framework::Framework;
use crate::scoring::Sheet;

/// The plan as it stands: the one that was accepted, with what people changed since; else computed.
#[must_use]
pub fn plan(framework: &Framework, assessment: &Assessment) -> Plan {
    Planner::new(framework, assessment, true).run(framework, assessment)
}

/// A plan computed afresh, whatever was accepted; what people hold where it is stays.
#[must_use]
pub fn proposal(framework: &Framework, assessment: &Assessment) -> Plan {
    Planner::new(framework, assessment, false).run(framework, assessment)
}

/// A plan in the making. It holds nothing of what it is made from, so that other things can happen
/// between two slices of the work; it is finished with what it was begun with.
pub struct Planner {
    chunks: Vec<Candidate>,
    limits: Limits,
    settings: PlanSettings,
    progress: Progress,
}

/// How far a plan is.
enum Progress {
    /// The plan that was accepted stands.
    Accepted(Schedule),
    /// It is looked for.
    Searching(Box<Search>),
}

/// How many chunks are put in place in one slice: a few milliseconds.
const SLICE: usize = 30_000;

impl Planner {
    /// Begins a plan. Where the one that was accepted `stands` and there is one, there is nothing to
    /// look for.
    #[must_use]
    pub fn new(framework: &Framework, assessment: &Assessment, stands: bool) -> Self {
        let record: PlanRecord = assessment.part("plan");
        let sheet = Sheet::new(framework, assessment);
        let limits = Limits::new(&sheet, &record.settings);
        let chunks = gather(&sheet, assessment, &record, stands);
        let progress = if stands && record.accepted.is_some() {
            Progress::Accepted(Schedule::new(&chunks, &limits))
        } else {
            Progress::Searching(Box::new(Search::new(&chunks, &limits)))
        };
        Self {
            chunks,
            limits,
            settings: record.settings,
            progress,
        }
    }

    /// Does a slice of the work. Says whether there is more to do.
    pub fn work(&mut self) -> bool {
        let Progress::Searching(search) = &mut self.progress else {
            return false;
        };
        let mut done = 0;
        while done <= SLICE {
            if !search.step(&self.chunks, &self.limits) {
                return false;
            }
            done += self.chunks.len();
        }
        true
    }

    fn run(mut self, framework: &Framework, assessment: &Assessment) -> Plan {
        while self.work() {}
        self.finish(framework, assessment)
    }

    /// The plan, in as good a form as it was found in. Framework and assessment are those that it was
    /// begun with.
    #[must_use]
    pub fn finish(self, framework: &Framework, assessment: &Assessment) -> Plan {
        let Self {
            chunks,
            limits,
            settings,
            progress,
        } = self;
        let (schedule, is_accepted) = match progress {
            Progress::Accepted(schedule) => (schedule, true),
            Progress::Searching(search) => (search.finish(&chunks, &limits), false),
        };
        let sheet = Sheet::new(framework, assessment);
        let draft = Draft {
            chunks,
            limits,
            schedule,
            is_accepted,
        };
        draft.plan(&sheet, assessment, &settings)
    }
}

/// A plan with everything that is said of it still to be said.
struct Draft {
    chunks: Vec<Candidate>,
    limits: Limits,
    schedule: Schedule,
    is_accepted: bool,
}

impl Draft {
    fn plan(&self, sheet: &Sheet, assessment: &Assessment, settings: &PlanSettings) -> Plan {
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
            objective: search::objective(&self.schedule, &self.chunks, &self.limits),
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
            value: search::value(&self.schedule, chunk, cycle.unwrap_or(self.limits.cycles)),
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
