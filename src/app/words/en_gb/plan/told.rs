//! What the plan tells as a whole: how far it is, and what a new one would change.

use super::count;
use crate::app::words::plural;

/// Where the calendar is, and how much of what should be done is.
#[must_use]
pub fn progress(now: u32, cycles: u32, end: &str, done: usize, due: usize) -> String {
    let cycle = now + 1;
    let said = format!("You are in cycle {cycle} of {cycles}, which ends on {end}.");
    if due == 0 {
        return said;
    }
    let due = plural(due, "action", "actions");
    format!("{said} Of {due} due by then, {done} done.")
}

#[must_use]
pub fn before(start: &str) -> String {
    format!("Cycle 1 begins on {start}.")
}

#[must_use]
pub fn over(end: &str, done: usize, of: usize) -> String {
    let of = plural(of, "action", "actions");
    format!("The last cycle ended on {end}. Of {of}, {done} done.")
}

/// What larger steps the plan has no room for.
#[must_use]
pub fn larger(waiting: usize, of: usize) -> String {
    let of = plural(of, "larger step", "larger steps");
    format!(
        "Of {of} (3 points or more), {waiting} wait. To bring one in, take on more points, or open \
         it and choose a cycle for it."
    )
}

#[must_use]
pub fn comes_in(title: &str, cycle: u32) -> String {
    format!("‘{title}’ comes into cycle {}.", cycle + 1)
}

#[must_use]
pub fn moves(title: &str, from: u32, to: u32) -> String {
    format!(
        "‘{title}’ moves from cycle {} to cycle {}.",
        from + 1,
        to + 1
    )
}

#[must_use]
pub fn goes_out(title: &str) -> String {
    format!("‘{title}’ goes out of the plan.")
}

#[must_use]
pub fn timeline(unit: &str, chunks: usize, cycles: u32) -> String {
    let chunks = plural(chunks, "action", "actions");
    format!(
        "{unit} has {chunks} over {}.",
        count(cycles, "cycle", "cycles")
    )
}
