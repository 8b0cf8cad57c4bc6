//! What a group had better talk about first.

use std::cmp::Reverse;

use super::{CellRatings, Ratings};
use crate::framework::PrerequisiteKind;

/// The cells that two or more rated, by their places, in the order of [`by_consensus`], but those that
/// are agreed come last.
#[must_use]
pub fn agenda(ratings: &Ratings) -> Vec<usize> {
    let all = by_consensus(ratings);
    let is_agreed = |nth: &&usize| ratings.cells[**nth].agreed.is_some();
    let open = all.iter().filter(|nth| !is_agreed(nth));
    open.chain(all.iter().filter(is_agreed)).copied().collect()
}

/// The cells that two or more rated, by their places: the lowest consensus first, then those on which
/// more steps rest, then in their order.
///
/// How many steps rest on a cell: the hard prerequisites of the framework that name its theme, at its
/// level where they name levels. What the stages are does not matter for it, as they are in question.
#[must_use]
pub fn by_consensus(ratings: &Ratings) -> Vec<usize> {
    let mut all = Vec::new();
    for (nth, cell) in ratings.cells.iter().enumerate() {
        if let Some(consensus) = cell.spread().consensus.filter(|_| cell.is_asked) {
            // Counts that mirror each other differ in their last bits, which are no order.
            let rounded = (consensus * 1e9).round();
            all.push((rounded, Reverse(rests(ratings, cell)), nth));
        }
    }
    all.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    all.into_iter().map(|(.., nth)| nth).collect()
}

fn rests(ratings: &Ratings, cell: &CellRatings) -> usize {
    let all = ratings.framework.prerequisites.iter();
    all.filter(|found| {
        let levels = found.levels.as_ref();
        found.kind == PrerequisiteKind::Hard
            && found.needs.theme == cell.theme.id
            && levels.is_none_or(|levels| levels.needs == cell.unit.level)
    })
    .count()
}
