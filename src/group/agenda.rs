//! What a group had better talk about first.

use std::cmp::Reverse;

use super::{CellRatings, Ratings};
use crate::framework::PrerequisiteKind;

/// The cells that two or more rated, by their places: those not agreed yet first; of these the
/// lowest consensus, then those on which more steps rest, then in their order.
///
/// How many steps rest on a cell: the hard prerequisites of the framework that name its theme, at its
/// level where they name levels. What the stages are does not matter for it, as they are in question.
#[must_use]
pub fn agenda(ratings: &Ratings) -> Vec<usize> {
    let mut all = Vec::new();
    for (nth, cell) in ratings.cells.iter().enumerate() {
        let consensus = cell.spread().consensus.filter(|_| cell.is_asked);
        if let Some(consensus) = consensus {
            let rests = Reverse(rests(ratings, cell));
            all.push((cell.agreed.is_some(), consensus, rests, nth));
        }
    }
    all.sort_unstable_by(|a, b| {
        (a.0.cmp(&b.0))
            .then(a.1.total_cmp(&b.1))
            .then((a.2, a.3).cmp(&(b.2, b.3)))
    });
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
