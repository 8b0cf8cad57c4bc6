//! Texts of the plan.

use crate::assessment::{ChunkStatus, PlanSettings};
use crate::planning::{ChunkKind, Obstacle, Phase, ReasonKind, Rule};

use super::{list, plural};

pub const HEADING: &str = "Plan";
pub const PAGES: [&str; 3] = ["Cycle by cycle", "Timeline", "Who does what"];
pub const PAGES_LABEL: &str = "Pages of the plan";
pub const WORKING: &str = "Working out the plan";
pub const NOTHING: &str = "There is nothing to plan yet";
pub const NOTHING_TEXT: &str = "The plan is made of steps from where you are to where you want to be. Answer \
                                a first question, or set a target beyond the stage that you chose.";
pub const POINT: &str = "One point is about half a day a week for a cycle. The points are a first guess: change \
                         them where you know better.";
pub const CHANGE: &str = "Change how much you take on";
pub const START: &str = "First day of cycle 1";
pub const START_HINT: &str = "Leave empty until you know.";
pub const WEEKS: &str = "Weeks in a cycle";
pub const CYCLES: &str = "Cycles to plan";
pub const CAPACITY: &str = "Points in each cycle, for each part";
pub const LAYERS: &str = "Layers at a time, for each part";
pub const THEMES: &str = "Themes at a time, for each part";
pub const BY_UNIT: &str = "Points for parts that differ";
pub const BY_UNIT_HINT: &str = "Leave empty where it is the same.";
pub const IMPORTANCE: &str = "How much each layer matters now";
pub const LEVELS: [&str; 4] = ["Leave it out", "As the others", "More", "Most"];
pub const FIND_OUT: &str = "Plan to find out what nobody knows yet";
pub const SHOW_IT: &str = "Plan to show what is claimed without evidence";
pub const FOLLOWS: &str = "Begin at the top of cycle 1, and move whatever you would do differently. This plan \
                           follows your answers: it changes when they do. Accept it to stop it changing; you can \
                           undo this.";
pub const ACCEPT: &str = "Accept this plan";
pub const STANDS: &str = "You accepted this plan. It stays as it is until you say otherwise.";
pub const REPLAN: &str = "Work out a new plan";
pub const FOLLOW: &str = "Let it follow the answers again";
pub const PROPOSAL: &str = "What a new plan would change";
pub const SAME: &str = "A new plan would be the same.";
pub const ACCEPT_NEW: &str = "Accept the new plan";
pub const BEFORE_NEW: &str = "Before a new plan";
pub const KEEP: &str = "Keep the plan as it is";
pub const NO_CHUNKS: &str = "Nothing in this cycle yet.";
pub const WAITING: &str = "What waits, and why";
pub const WAITING_NONE: &str = "Nothing waits: everything has a cycle.";
pub const ADD: &str = "Add an action of your own";
pub const MOVE_TO: &str = "Move to";
pub const LEAVE_OUT: &str = "Leave out";
pub const NO_CYCLE: &str = "No cycle";
pub const PIN: &str = "Fix in this cycle";
pub const UNPIN: &str = "Let it move";
pub const PINNED: &str = "Fixed here";
pub const REQUIRED: &str = "Others need it";
pub const TODAY: &str = "Today";
pub const LATE: &str = "Late";
pub const SPAN: &str = "Its cycle";
pub const FIGURES: &str = "The same as a table";
pub const WHAT: &str = "What";
pub const WHERE: &str = "Part";
pub const WHEN: &str = "Cycle";
pub const WHO: &str = "Who answers for it";
pub const HOW_FAR: &str = "Progress";
pub const POINTS: &str = "Points";
pub const REVIEW: &str = "Look back on";
pub const NOBODY: &str = "Nobody yet";
pub const OWNER: &str = "Who answers for it";
pub const OWNER_HINT: &str = "A role rather than a name.";
pub const PARTNERS: &str = "Who else takes part";
pub const BACK: &str = "Back to the plan";
pub const GONE: &str = "This action is not in the plan any more";
pub const GONE_TEXT: &str = "The stage that it works towards may have been reached.";
pub const TO_DO: &str = "What to do";
pub const TO_DO_TEXT: &str = "Many systems go about it like this:";
pub const MEASURE: &str = "How you see whether it helped";
pub const OWN_MEASURE: &str = "A way of your own to see it (optional)";
pub const WATCH: &str = "What to watch";
pub const WHY: &str = "Why it is here";
pub const WHY_WAITS: &str = "Why it waits";
pub const BREAKS: &str = "This is kept where it breaks a rule of the plan";
pub const YOURS: &str = "Make it yours";
pub const TITLE: &str = "Title";
pub const OWN_TITLE: &str = "A title of your own (optional)";
pub const BEGINS: &str = "Start date";
pub const UNIT: &str = "Which part it belongs to";
pub const THEME: &str = "Theme";
pub const NO_THEME: &str = "None";
pub const LOOK_BACK: &str = "Look back";
pub const DECISION: &str = "What now?";
pub const DECISIONS: [(&str, &str); 3] = [
    ("keep", "Keep it"),
    ("adapt", "Adapt it"),
    ("stop", "Stop it"),
];
pub const SHOWED: &str = "Did what you were watching for happen?";
pub const SHOWED_ANSWERS: [(&str, &str); 2] = [("yes", "Yes"), ("no", "No")];
pub const LEARNT: &str = "What did you learn?";
pub const REMOVE_OWN: &str = "Remove this action";
pub const TAKE: &str = "Print or download";
pub const AS_CSV: &str = "Download as a table (CSV)";
pub const AS_CALENDAR: &str = "Download the dates for your calendar";
pub const NO_DATES: &str =
    "There are no dates yet. Say when cycle 1 begins, or give an action a day to look back on it.";
pub const PRINT: &str = "Print or save as PDF";
pub const UNNAMED: &str = "An action without a title";
pub const ANSWER_AGAIN: &str = "Answer it again";
pub const STATUSES: [(&str, &str); 4] = [
    ("planned", "Not begun"),
    ("in-progress", "Under way"),
    ("blocked", "Held up"),
    ("done", "Done"),
];

#[must_use]
pub fn status(status: ChunkStatus) -> &'static str {
    match status {
        ChunkStatus::Planned => STATUSES[0].1,
        ChunkStatus::InProgress => STATUSES[1].1,
        ChunkStatus::Blocked => STATUSES[2].1,
        ChunkStatus::Done => STATUSES[3].1,
    }
}

/// What each unit takes on, in a sentence.
#[must_use]
pub fn settings(settings: &PlanSettings) -> String {
    let points = settings.capacity.map_or(PlanSettings::CAPACITY, Into::into);
    format!(
        "Each part (the system, a place, a neighbourhood) takes on up to {} a cycle of {}, on at most \
         {} and {} at a time.",
        count(points, "point", "points"),
        count(settings.weeks(), "week", "weeks"),
        count(settings.layers(), "layer", "layers"),
        count(settings.themes(), "theme", "themes"),
    )
}

fn count(number: u32, one: &str, many: &str) -> String {
    plural(usize::try_from(number).unwrap_or(usize::MAX), one, many)
}

#[must_use]
pub fn points(points: u32) -> String {
    count(points, "point", "points")
}

#[must_use]
pub fn cycle(nth: u32) -> String {
    format!("Cycle {}", nth + 1)
}

#[must_use]
pub fn days(first: &str, last: &str) -> String {
    format!("{first} to {last}")
}

#[must_use]
pub fn load(unit: &str, points: u32, capacity: u32) -> String {
    if points > capacity {
        return format!("{unit}: {points} points, more than the {capacity} you allow");
    }
    format!("{unit}: {points} of {} used", self::points(capacity))
}

#[must_use]
pub fn of(unit: &str, theme: &str) -> String {
    if theme.is_empty() {
        unit.to_owned()
    } else {
        format!("{unit}, {theme}")
    }
}

#[must_use]
pub fn find_out(theme: &str) -> String {
    format!("Find out where you stand on ‘{theme}’")
}

#[must_use]
pub fn show_it(theme: &str) -> String {
    format!("Show what supports your stage for ‘{theme}’")
}

#[must_use]
pub fn influence(factor: &str) -> String {
    format!("Ask for a change: {factor}")
}

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
    let mut said = format!("You are in cycle {cycle} of {cycles}, which ends on {end}.");
    if of > 0 {
        let of = plural(of, "action", "actions");
        said = format!("{said} Of its {of}, {done} done.");
    }
    if late > 0 {
        let late = plural(late, "action is", "actions are");
        said = format!("{said} Of earlier cycles, {late} late.");
    }
    said
}

/// What stands for a cycle that is over, with everything in it done.
#[must_use]
pub fn all_done(count: usize) -> String {
    format!("All done: {}", plural(count, "action", "actions"))
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
pub fn waiting(obstacles: &[Obstacle], count: usize) -> String {
    let all = match obstacles {
        [Obstacle::Capacity, Obstacle::Focus] => {
            "Not enough points are left for it, or its part has as many layers or themes on its hands as you allow"
        }
        [one, ..] => self::obstacle(*one),
        [] => "",
    };
    format!("{all} ({count})")
}

/// The days at one end of the timeline.
#[must_use]
pub fn end(cycle: u32, day: &str) -> String {
    format!("{}: {day}", self::cycle(cycle))
}

#[must_use]
pub fn obstacle(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Capacity => "Not enough points are left for it",
        Obstacle::Focus => "Its part has as many layers or themes on its hands as you allow",
        Obstacle::Prerequisite => "It needs something first that waits itself",
        Obstacle::Importance => "Its layer is left out, or nothing needs it",
        Obstacle::Horizon => "It cannot begin before the plan ends",
        Obstacle::LeftOut => "You left it out",
        Obstacle::NotAccepted => "It came up after you accepted the plan",
    }
}

#[must_use]
pub fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::Order => "The step before it is not in an earlier cycle.",
        Rule::Prerequisite => "Something that it needs first is not in an earlier cycle.",
        Rule::Capacity => "Its part has more points in this cycle than you allow.",
        Rule::Focus => "Its part has more layers or themes in this cycle than you allow.",
        Rule::Large => {
            "It alone has more points than you allow its part in a cycle, so it has one to itself: make it smaller, or allow more."
        }
    }
}

/// A reason in words; `names` are those of whatever it speaks of.
#[must_use]
pub fn reason(kind: ReasonKind, names: &[&str]) -> String {
    let names = list(names);
    match kind {
        ReasonKind::Gap => format!("From {names}."),
        ReasonKind::Unlocks => format!("Opens the way for {names}."),
        ReasonKind::BlockedBy => format!("Comes after {names}."),
        ReasonKind::BuildsOn => format!("Builds on what is there: {names}."),
        ReasonKind::LearnFrom => format!("{names} is well ahead here: ask them."),
        ReasonKind::Small => "Small and quick.".to_owned(),
        ReasonKind::NotKnown => "Nobody knows yet where this stands.".to_owned(),
        ReasonKind::ToShow => "The stage is claimed, and still to be shown.".to_owned(),
        ReasonKind::HeldElsewhere => "Held elsewhere: ask for it.".to_owned(),
        ReasonKind::Added => "You added it.".to_owned(),
    }
}

#[must_use]
pub fn gap(from: &str, target: &str) -> String {
    format!("{from} now to {target}, where you want to be")
}

/// From which stage to which a step leads, and where it is to end.
#[must_use]
pub fn way(from: &str, to: &str, target: &str) -> String {
    if to == target {
        format!("From {from} to {to}, your goal.")
    } else {
        format!("From {from} to {to}. Your goal: {target}.")
    }
}

/// Who answers for an action; empty for nobody yet.
#[must_use]
pub fn owned_by(owner: &str) -> String {
    format!("Who: {}", if owner.is_empty() { NOBODY } else { owner })
}

/// The field for who answers for an action.
#[must_use]
pub fn who(title: &str) -> String {
    format!("{WHO}: {title}")
}

#[must_use]
pub fn helped(measure: &str) -> String {
    format!("{MEASURE}: {measure}")
}

/// That a cycle is over; `now` counts the cycles that are.
#[must_use]
pub fn ended(now: u32, count: usize) -> String {
    let count = plural(count, "action", "actions");
    format!("Cycle {now} of the plan has ended: {count} to look back on.")
}

/// What was accepted and is not in the plan any more.
#[must_use]
pub fn overtaken(names: &[&str]) -> String {
    format!(
        "No longer needed, as an answer or a goal has changed: {}.",
        list(names)
    )
}

#[must_use]
pub fn quoted(title: &str) -> String {
    format!("‘{title}’")
}

#[must_use]
pub fn quoted_at(title: &str, unit: &str) -> String {
    format!("‘{title}’ ({unit})")
}

#[must_use]
pub fn others(count: usize) -> String {
    plural(count, "other", "others")
}

#[must_use]
pub fn kind(kind: ChunkKind, phase: Option<Phase>) -> &'static str {
    match (kind, phase) {
        (_, Some(Phase::Definition)) => "Definition",
        (_, Some(Phase::Transition)) => "Transition",
        (_, Some(Phase::Optimisation)) => "Optimisation",
        (ChunkKind::FindOut, _) => "To find out",
        (ChunkKind::ShowIt, _) => "To show",
        (ChunkKind::Influence, _) => "To ask for",
        (ChunkKind::Own | ChunkKind::Step, _) => "Yours",
    }
}

#[must_use]
pub fn done(theme: &str, stage: &str) -> String {
    format!(
        "Done. An action works towards a stage; only an answer claims it. Is ‘{theme}’ at {stage} now?"
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

#[must_use]
pub fn timeline(unit: &str, chunks: usize, cycles: u32) -> String {
    let chunks = plural(chunks, "action", "actions");
    format!(
        "{unit} has {chunks} over {}.",
        count(cycles, "cycle", "cycles")
    )
}
