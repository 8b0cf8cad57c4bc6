//! What people decided of chunks.

use crate::assessment::{ChunkStatus, Entry, PlanRecord, Record};

/// What people decided of a chunk.
#[derive(Clone, Copy, Default)]
pub(super) struct Decided {
    /// The cycle that it stays in.
    pub cycle: Option<u32>,
    /// Whether they hold it there.
    pub pinned: bool,
    /// Whether they left it out.
    pub left_out: bool,
    /// How far it is.
    pub status: Option<ChunkStatus>,
    /// Other points.
    pub effort: Option<u32>,
}

impl Decided {
    /// How far it is; planned where nothing is said.
    pub fn status(&self) -> ChunkStatus {
        self.status.unwrap_or(ChunkStatus::Planned)
    }

    /// Whether it was begun, so that it is part of every plan.
    pub fn is_begun(&self) -> bool {
        matches!(
            self.status,
            Some(ChunkStatus::InProgress | ChunkStatus::Done)
        )
    }
}

/// The records of a list that were not removed.
pub(super) fn live<R: Record>(entries: &[Entry<R>]) -> impl Iterator<Item = &R> {
    entries.iter().filter_map(|entry| match entry {
        Entry::Live(record) => Some(record),
        Entry::Removed(_) => None,
    })
}

/// Notes what was decided of each chunk: the plan that was accepted, where it `stands`; then what
/// people changed; then what they left out. `find` tells the place of a chunk among `decided`, which
/// may hold something already: where people added a chunk to.
///
/// A chunk that was begun stays even where it was left out; where nobody said in which cycle, it is
/// being worked on in the first that is planned anew.
pub(super) fn note(
    plan: &PlanRecord,
    stands: bool,
    find: impl Fn(&str) -> Option<usize>,
    decided: &mut [Decided],
) {
    for accepted in plan.accepted.iter().flatten().filter(|_| stands) {
        if let Some(nth) = find(&accepted.id) {
            decided[nth].cycle = Some(accepted.cycle);
        }
    }
    for edit in live(&plan.chunks) {
        let Some(nth) = find(&edit.id) else { continue };
        let decided = &mut decided[nth];
        decided.status = edit.status;
        decided.effort = edit.effort;
        match edit.pinned {
            Some(true) => {
                decided.cycle = edit.cycle.or(decided.cycle);
                decided.pinned = decided.cycle.is_some();
            }
            Some(false) if decided.pinned => {
                decided.cycle = None;
                decided.pinned = false;
            }
            _ if decided.pinned => decided.cycle = edit.cycle.or(decided.cycle),
            _ => {}
        }
        if decided.is_begun() {
            let said = edit.cycle.or(decided.cycle);
            decided.cycle = Some(said.unwrap_or(plan.settings.first()));
        }
    }
    for left_out in live(&plan.left_out) {
        let Some(nth) = find(&left_out.id) else {
            continue;
        };
        let decided = &mut decided[nth];
        decided.left_out = !decided.is_begun();
        if decided.left_out {
            decided.cycle = None;
            decided.pinned = false;
        }
    }
}
