//! Texts of the plan.

mod told;
mod why;

pub use told::*;
pub use why::*;

use super::{list, plural};
use crate::assessment::{ChunkStatus, PlanSettings};
use crate::planning::{ChunkKind, Phase};

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
                           follows your answers: it changes when they do. Accept it to stop it changing.";
pub const SUGGESTED: &str = "Suggested by this tool from the answers. Nobody has accepted it yet.";
pub const ACCEPT: &str = "Accept this plan";
pub const STANDS: &str =
    "You accepted this plan. It stays as it is, but for actions that answers overtake.";
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
pub const PARTNERS: &str = "Who else takes part";
pub const BACK: &str = "Back to the plan";
pub const GONE: &str = "This action is not in the plan any more";
pub const GONE_TEXT: &str = "The stage that it works towards may have been reached.";
pub const TO_DO: &str = "What to do";
pub const TO_DO_TEXT: &str = "One way to go about it:";
pub const MEASURE: &str = "How you see whether it helped";
pub const OWN_MEASURE: &str = "A way of your own to see it (optional)";
pub const WATCH: &str = "What to watch";
pub const WHY: &str = "Why it is here";
pub const WHY_WAITS: &str = "Why it waits";
pub const YOURS: &str = "Make it yours";
pub const TITLE: &str = "Title";
pub const OWN_TITLE: &str = "A title of your own (optional)";
pub const BEGINS: &str = "Start date";
pub const UNIT: &str = "Which part it belongs to";
pub const THEME: &str = "Theme";
pub const NO_THEME: &str = "None";
pub const LOOK_BACK: &str = "Look back";
pub const DECISION: &str = "What now?";
/// To keep, adapt or stop what was done.
pub const DECISIONS: [&str; 3] = ["Keep it", "Adapt it", "Stop it"];
pub const SHOWED: &str = "Did what you were watching for happen?";
/// Yes and no.
pub const SHOWED_ANSWERS: [&str; 2] = ["Yes", "No"];
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
/// In the order of [`ChunkStatus`].
pub const STATUSES: [&str; 4] = ["Not begun", "Under way", "Held up", "Done"];

#[must_use]
pub fn status(status: ChunkStatus) -> &'static str {
    match status {
        ChunkStatus::Planned => STATUSES[0],
        ChunkStatus::InProgress => STATUSES[1],
        ChunkStatus::Blocked => STATUSES[2],
        ChunkStatus::Done => STATUSES[3],
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

/// The days at one end of the timeline.
#[must_use]
pub fn end(cycle: u32, day: &str) -> String {
    format!("{}: {day}", self::cycle(cycle))
}

#[must_use]
pub fn owned_by(owner: &str) -> String {
    format!("Who: {}", somebody(owner))
}

/// Whoever answers for something, or that nobody does yet.
#[must_use]
pub fn somebody(owner: &str) -> &str {
    if owner.is_empty() { NOBODY } else { owner }
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
