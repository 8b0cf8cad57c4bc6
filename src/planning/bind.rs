//! What each chunk must, and what it had better, come after; and which are needed for that.

use super::candidate::Candidate;
use super::gather::Cells;
use crate::scoring::Sheet;

/// Notes what each step must, and what it had better, come after: the step before it, and what its
/// prerequisites ask for at the cell at which they are read.
pub(super) fn bind(sheet: &Sheet, cells: &Cells, all: &mut [Candidate]) {
    let bonds = sheet.bonds();
    for nth in 0..all.len() {
        let Candidate {
            unit,
            theme,
            to,
            from,
            ..
        } = all[nth];
        let (Some((theme, _)), Some(to), Some(from)) = (theme, to, from) else {
            continue;
        };
        if to <= from {
            continue;
        }
        // Also after the one that brought the cell where it is, while people look back on it.
        if to.index() > from.index() + 1 || nth > 0 && precedes(&all[nth - 1], &all[nth]) {
            all[nth].after.push(nth - 1);
        }
        for bond in &bonds {
            if bond.before != theme || bond.prerequisite.before.stage != to {
                continue;
            }
            let Some(ground) = sheet
                .ground(unit, bond)
                .filter(|ground| !bond.is_met(ground))
            else {
                continue;
            };
            let Some(meets) =
                cells.towards(ground.unit, ground.cell, bond.prerequisite.needs.stage)
            else {
                continue;
            };
            // A prerequisite may be stated twice.
            if all[nth].after.contains(&meets) {
            } else if bond.is_hard() {
                all[nth].after.push(meets);
            } else if ground.cell.stage.is_some() {
                all[nth].better_after.push(meets);
            }
        }
    }
}

/// Whether one chunk is the step before the other, and was begun.
fn precedes(first: &Candidate, then: &Candidate) -> bool {
    first.is_beside(then) && first.to < then.to && first.decided.is_begun()
}

/// Marks what those that ask for others wait for, and what that waits for in its turn.
pub(super) fn mark_needed(all: &mut [Candidate]) {
    let mut open: Vec<usize> = (0..all.len()).filter(|nth| all[*nth].asks()).collect();
    while let Some(nth) = open.pop() {
        for at in 0..all[nth].after.len() {
            let first = all[nth].after[at];
            let is_new = !std::mem::replace(&mut all[first].needed, true);
            // What was left out or is done needs nothing any more.
            if is_new && all[first].may_ask() {
                open.push(first);
            }
        }
    }
}

/// Marks the steps between where a cell is and a step beyond its target that people hold.
pub(super) fn mark_between(all: &mut [Candidate]) {
    for nth in (1..all.len()).rev() {
        let (before, after) = all.split_at_mut(nth);
        let (first, then) = (&mut before[nth - 1], &after[0]);
        let is_held = then.decided.cycle.is_some() || then.between;
        first.between = is_held && then.to.is_some() && first.to.is_some() && first.is_beside(then);
    }
}
