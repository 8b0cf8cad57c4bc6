//! What a plan is worth, and how much it keeps of what chunks ask for that people hold.

use super::candidate::Candidate;
use super::schedule::{Limits, Schedule};

/// What a chunk is worth in each cycle from `cycle` on: half where something is missing then that
/// it had better come after.
pub(super) fn value(schedule: &Schedule, chunk: &Candidate, cycle: usize) -> f64 {
    let is_late = |first: &usize| schedule.at[*first].is_none_or(|at| at >= cycle);
    if chunk.unsupported || chunk.better_after.iter().any(is_late) {
        chunk.value / 2.0
    } else {
        chunk.value
    }
}

/// What a chunk is worth over all cycles that are left from `cycle` on.
pub(super) fn worth(schedule: &Schedule, chunk: &Candidate, cycle: usize, limits: &Limits) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a hundred cycles at most")]
    let left = (limits.cycles - cycle) as f64;
    value(schedule, chunk, cycle) * left
}

/// What a plan is worth.
pub(super) fn objective(schedule: &Schedule, chunks: &[Candidate], limits: &Limits) -> f64 {
    let mut sum = 0.0;
    for (chunk, at) in chunks.iter().zip(&schedule.at) {
        if let Some(cycle) = at {
            sum += worth(schedule, chunk, *cycle, limits);
        }
    }
    sum
}

/// How many demands of chunks that are held are met: for the step before, for all prerequisites.
pub(super) fn kept(schedule: &Schedule, chunks: &[Candidate]) -> usize {
    let mut kept = 0;
    for (chunk, at) in chunks.iter().zip(&schedule.at) {
        if chunk.decided.cycle.is_some() && chunk.may_ask() {
            for is_order in [true, false] {
                let mut asked = chunk.after.iter();
                kept += usize::from(asked.all(|first| {
                    chunks[*first].is_beside(chunk) != is_order
                        || schedule.at[*first].is_some() && schedule.at[*first] < *at
                }));
            }
        }
    }
    kept
}
