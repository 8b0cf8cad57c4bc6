//! From an assessment to its plan, in slices where there is much to do.

use super::Plan;
use super::candidate::Candidate;
use super::draft::Draft;
use super::gather::gather;
use super::schedule::{Limits, Schedule};
use super::search::Search;
use crate::assessment::{Assessment, PlanRecord, PlanSettings};
use crate::framework::Framework;
use crate::group::collective;
use crate::scoring::Sheet;

/// The plan as it stands: the one that was accepted, with what people changed since; else computed. Of a
/// group it is made from what they say together.
#[must_use]
pub fn plan(framework: &Framework, assessment: &Assessment) -> Plan {
    let together = collective(framework, assessment);
    Planner::new(framework, &together, true).run(framework, &together)
}

/// A plan computed afresh, whatever was accepted; what people hold where it is stays.
#[must_use]
pub fn proposal(framework: &Framework, assessment: &Assessment) -> Plan {
    let together = collective(framework, assessment);
    Planner::new(framework, &together, false).run(framework, &together)
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
    /// Begins a plan for answers as they are, which of a group are its [`collective`] ones. Where the one that was accepted `stands` and there is one, there is nothing to
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
