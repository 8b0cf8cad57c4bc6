//! In which order the chunks of a cycle are shown.

use std::cmp::Reverse;

use crate::planning::{Chunk, Plan, ReasonKind};

/// The chunks of a cycle. What matters most or opens the way for most stands first, so that one knows
/// where to begin; else they stand as in the plan, of which the place comes along.
pub fn of_cycle(plan: &Plan, cycle: u32) -> Vec<(usize, &Chunk)> {
    let mut here: Vec<(usize, &Chunk)> = plan
        .chunks
        .iter()
        .enumerate()
        .filter(|(_, chunk)| chunk.cycle == Some(cycle))
        .collect();
    here.sort_unstable_by_key(|(at, chunk)| (Reverse(weight(chunk).to_bits()), *at));
    here
}

/// What a chunk is worth, with what it opens the way for; 0 or more.
fn weight(chunk: &Chunk) -> f64 {
    let mut weight = chunk.value;
    for reason in &chunk.reasons {
        if reason.kind == ReasonKind::Unlocks {
            for _ in &reason.chunks {
                weight += 1.0;
            }
        }
    }
    weight
}
