//! What chunks ask of each other: which can have a cycle at all, by when, and what they open.

use super::candidate::Candidate;
use super::schedule::{Limits, Schedule};

/// The share of what a chunk unlocks that counts for the chunk itself.
const SHARE: f64 = 0.5;

/// The cycle before which each chunk should lie: that of what people hold and that asks for it; of
/// what waits for that in its turn, a cycle earlier. The number of cycles where nothing asks.
pub(super) fn ends(chunks: &[Candidate], schedule: &Schedule, limits: &Limits) -> Vec<usize> {
    let mut ends = vec![limits.cycles; chunks.len()];
    let mut open = Vec::new();
    for (nth, chunk) in chunks.iter().enumerate() {
        if let Some(cycle) = schedule.at[nth].filter(|_| chunk.asks()) {
            open.push((nth, cycle));
        }
    }
    while let Some((nth, end)) = open.pop() {
        for first in &chunks[nth].after {
            if schedule.at[*first].is_none() && end < ends[*first] {
                ends[*first] = end;
                open.push((*first, end.saturating_sub(1)));
            }
        }
    }
    ends
}

/// The chunks that can have a cycle, each after what it must come after: nobody left them out, and
/// they wait for none that cannot.
pub(super) fn ready(chunks: &[Candidate], schedule: &Schedule) -> Vec<usize> {
    let mut is_ready = vec![false; chunks.len()];
    let mut ready = Vec::with_capacity(chunks.len());
    loop {
        let before = ready.len();
        for (nth, chunk) in chunks.iter().enumerate() {
            let waits = |first: &usize| !is_ready[*first];
            if is_ready[nth] {
                continue;
            }
            let is_free = !chunk.decided.left_out
                && chunk.decided.cycle.is_none()
                && !chunk.stranded
                && !chunk.after.iter().any(waits);
            if is_free || schedule.at[nth].is_some() {
                is_ready[nth] = true;
                ready.push(nth);
            }
        }
        if ready.len() == before {
            return ready;
        }
    }
}

/// What each chunk is worth with a share of what it unlocks. `ready` lists those that come first
/// before those that come after.
pub(super) fn prospects(chunks: &[Candidate], ready: &[usize]) -> Vec<f64> {
    let mut prospects: Vec<f64> = chunks.iter().map(|chunk| chunk.value).collect();
    for nth in ready.iter().rev() {
        let after = &chunks[*nth].after;
        #[expect(clippy::cast_precision_loss, reason = "a handful")]
        let share = prospects[*nth] * SHARE / after.len().max(1) as f64;
        for first in after {
            prospects[*first] += share;
        }
    }
    prospects
}
