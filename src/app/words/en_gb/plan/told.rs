//! What the plan tells as a whole: how far it is, and what a new one would change.

use super::{count, others};
use crate::app::words::plural;

/// Where the calendar is, how much of the present cycle is done, and what is late.
#[must_use]
pub fn progress(
    now: u32,
    cycles: u32,
    end: &str,
    (done, of): (usize, usize),
    late: usize,
) -> String {
    let cycle = now + 1;
    let of = match of {
        0 => String::new(),
        of => format!(" Of its {}, {done} done.", plural(of, "action", "actions")),
    };
    let late = match late {
        0 => String::new(),
        late => format!(
            " Of earlier cycles, {} late.",
            plural(late, "action is", "actions are")
        ),
    };
    format!("You are in cycle {cycle} of {cycles}, which ends on {end}.{of}{late}")
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
pub fn larger(waiting: usize, larger: usize, of: usize) -> String {
    let waiting = plural(waiting, "action waits", "actions wait");
    let of = plural(of, "larger step", "larger steps");
    format!(
        "{waiting}, among them {larger} of {of} (3 points or more). To bring one in, take on more \
         points, or open it and choose a cycle for it."
    )
}

#[must_use]
pub fn comes_in(name: &str, cycle: u32) -> String {
    format!("{name} comes into cycle {}.", cycle + 1)
}

#[must_use]
pub fn moves(name: &str, from: u32, to: u32) -> String {
    format!("{name} moves from cycle {} to cycle {}.", from + 1, to + 1)
}

#[must_use]
pub fn goes_out(name: &str) -> String {
    format!("{name} goes out of the plan.")
}

#[must_use]
pub fn timeline(unit: &str, chunks: usize, cycles: u32) -> String {
    let chunks = plural(chunks, "action", "actions");
    format!(
        "{unit} has {chunks} over {}.",
        count(cycles, "cycle", "cycles")
    )
}

/// What stands for a cycle that is over, with everything in it done.
#[must_use]
pub fn all_done(count: usize) -> String {
    format!("All done: {}", plural(count, "action", "actions"))
}

/// What else a move changed: a few in words, the others counted; empty for nothing.
#[must_use]
pub fn also(changes: &[String]) -> String {
    let (some, more) = changes.split_at(changes.len().min(3));
    match (some, more.len()) {
        ([], _) => String::new(),
        (_, 0) => format!("Also moved: {}", some.join(" ")),
        (_, more) => format!("Also moved: {} And {}.", some.join(" "), others(more)),
    }
}
