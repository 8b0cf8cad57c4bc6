//! Texts about several respondents.

use super::plural;
use crate::app::State;
use crate::assessment::{Answer, Assessment, Response};
use crate::framework::Stage;
use crate::group::{CellRatings, Rater, Ratings, Spread};

pub const HEADING: &str = "Group";
pub const EMPTY: &str = "Hear from several people, and see where they differ";
pub const STEPS: [&str; 3] = [
    "Download the set-up file and send it to your colleagues. It holds the parts and the questions, \
     and nobody’s answers.",
    "Each of them opens it in this tool, answers, and sends you a copy to share from ‘Share and keep’, with ‘Who \
     I am’ ticked.",
    "Add their files below, all at once. They stay in this browser and in your own file. Your own answers \
     count too: if you only lead the talk, leave them blank.",
];
pub const SET_UP: &str = "Download the set-up file";
pub const ADD: &str = "Add files";
pub const AGENDA: &str = "What to talk about first";
pub const AGENDA_TEXT: &str = "Questions that two or more people rated, where they differ most first; of two alike, the one that \
                               more later steps rest on. Differing is no fault: people see different parts of the \
                               work.";
pub const HOW_MANY: &str = "How many chose each stage";
pub const NO_AGENDA: &str = "No question was rated by two people yet.";
pub const QUESTION: &str = "Question";
pub const HOW_FAR: &str = "Agreement";
pub const CHANGE_THERE: &str = "change it there";
pub const WHAT_COUNTS: &str = "What counts";
pub const DISCUSS: &str = "Discuss";
pub const WHO: &str = "Who is in it";
pub const RESPONDENTS: &str = "Respondents";
pub const RESPONDENT: &str = "Respondent";
pub const SECTOR: &str = "Where they work";
pub const VANTAGE: &str = "Where they see it from";
pub const RATED: &str = "Questions rated";
pub const CHANGED: &str = "Their file";
pub const YOU: &str = "You";
pub const LAYERS: &str = "Agreement layer by layer";
pub const LAYER: &str = "Layer";
pub const ALPHA: &str = "Alpha";
pub const HOW_ALPHA: &str = "Alpha is Krippendorff’s, for stages in their order: 1 where all agree, 0 where they \
                             agree no more than by chance. Researchers ask for 0.8, or 0.67 to draw tentative \
                             conclusions. Consensus of one question is Tastle and Wierman’s, from 0 (half at \
                             either end) to 1. From five ratings on, a question falls apart by the rule of \
                             RAND/UCLA panels: too many lie two stages or more from the median.";
pub const TAKEN_OUT: &str = "Taken out of the group. ‘Undo’ brings it back.";
pub const BACK: &str = "The whole group";
pub const PROJECT: &str = "Show large, for a room";
pub const AGREED: &str = "What do you agree on?";
pub const AGREED_HINT: &str = "Talk about what each of you has seen, then choose the furthest stage that is true in \
                               full. It counts from then on; how people rated stays as it is.";
pub const CHOSE: &str = " chose this";
pub const NOT_AGREED: &str = "Nothing agreed yet";
pub const WHY: &str = "Why";
pub const WHY_HINT: &str = "In a sentence: what settled it.";
pub const BY: &str = "Agreed by";
pub const BY_HINT: &str = "A role or a meeting, such as ‘Place board’. No names.";
pub const ON: &str = "Agreed on";
pub const SETTLED: &str = "What was agreed";
pub const STILL_DIFFER: &str = "Where views still differ most";
pub const NOTES: &str = "What people noted, without names";
pub const NO_NOTES: &str = "Nobody wrote a note.";
pub const BY_SECTOR: &str = "Medians by where people work and see it from";
pub const BY_PLACE: &str = "Medians of three ratings or more";
pub const FROM_THREE: &str = "Shown from three ratings on, so that nobody is singled out.";
pub const SECTOR_OR_VANTAGE: &str = "Who";
pub const MEDIAN: &str = "Median";
pub const RATINGS: &str = "Ratings";
pub const SEVERAL: &str = "What is in these files";
pub const EACH: &str = "File by file";
pub const HAPPENS: &str = "What happens";
pub const CANNOT: &str = "Stays out:";
pub const FRAMEWORK: &str = "it holds questions, not answers. Open it by itself.";
pub const NONE_FITS: &str = "None of these files can be added.";
pub const UNKNOWN: &str = "Parts that are not in this assessment";
pub const UNKNOWN_TEXT: &str =
    "Say which of yours each one is. Otherwise it is added, or its answers are set aside.";
pub const FATE_ADDED: &str = "Add it";
pub const FATE_ASIDE: &str = "Set its answers aside";
pub const ADD_ONE: &str = "Add as a respondent";
pub const UPDATE_ONE: &str = "Replace what they gave before";
pub const TAKEN_IN: &str = "These answers are in the group now.";
pub const ADD_HINT: &str = "Adding it as a respondent reads it beside your answers, under ‘Group’.";

/// Parts that go by other ids and the same name.
pub fn matched(count: usize) -> String {
    format!("Found here by name: {}", plural(count, "part", "parts"))
}

/// How many answers are in a colleague's file, and whether a room could read notes.
pub fn answers(found: &Assessment) -> String {
    let has_note = |answer: &Answer| answer.note.as_ref().is_some_and(|note| !note.is_empty());
    let count = found.answers.count();
    if found.answers.iter().any(has_note) {
        format!("{count}, with notes")
    } else {
        count.to_string()
    }
}

/// How many of the files that were chosen are read.
pub fn reading(done: usize, of: usize) -> String {
    format!("{done} of {of} files read")
}

pub fn add(count: usize) -> String {
    format!("Add {}", plural(count, "respondent", "respondents"))
}

/// What becomes of a file.
pub fn outcome(outcome: crate::app::Outcome) -> &'static str {
    use crate::app::Outcome;
    match outcome {
        Outcome::New => "Added",
        Outcome::Updates => "Replaces what they gave before",
        Outcome::Own => "Stays out: it is the one that is open. Merge it by itself",
        Outcome::OtherFramework => "Stays out: it was made with other questions",
        Outcome::Older => "Stays out: a newer file of the same person is here",
        Outcome::Empty => "Stays out: nothing was answered",
    }
}

/// Who somebody is, by what they said; else by number.
pub fn rater(rater: &Rater, nth: usize) -> String {
    if rater.is_owner {
        return YOU.to_owned();
    }
    let who = rater.who;
    let said = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    who.and_then(|who| said(&who.name).or_else(|| said(&who.role)))
        .unwrap_or_else(|| format!("{RESPONDENT} {}", nth + 1))
}

/// How many answered, and on how many questions they agree or nearly so.
pub fn summary(ratings: &Ratings) -> String {
    let (mut close, mut of) = (0, 0);
    for cell in ratings.cells.iter().filter(|cell| cell.is_asked) {
        let spread = cell.spread();
        if let Some(consensus) = spread.consensus {
            of += 1;
            close += usize::from(consensus >= CLOSE && spread.split != Some(true));
        }
    }
    let respondents = plural(ratings.raters.len(), "respondent", "respondents");
    match of {
        0 => format!("{respondents}. {NO_AGENDA}"),
        _ => format!("{respondents}. On {close} of {of} questions they agree, or nearly so."),
    }
}

/// From this consensus on ratings lie close together.
const CLOSE: f64 = 0.8;

/// How far the ratings of one question agree, in words.
pub fn consensus(spread: &Spread) -> &'static str {
    match spread.consensus {
        _ if spread.split == Some(true) => "Falls apart",
        None => "One rating",
        Some(consensus) if consensus > 0.999 => "All agree",
        Some(consensus) if consensus >= CLOSE => "Close together",
        Some(consensus) if consensus >= 0.6 => "Some way apart",
        Some(_) => "Far apart",
    }
}

/// How far the ratings of a question lie apart, and how many gave none.
pub fn how_far(cell: &CellRatings) -> String {
    let consensus = consensus(&cell.spread());
    match without(cell) {
        none if none.is_empty() => consensus.to_owned(),
        some => format!("{consensus}.{some}"),
    }
}

/// What counts for a question: what was agreed, else the median.
pub fn counts(state: &State, agreed: Option<Stage>, median: Option<Stage>) -> String {
    let name = |stage| super::stage(&state.framework, stage);
    match (agreed, median) {
        (Some(stage), _) => format!("{}, agreed", name(stage)),
        (None, Some(stage)) => format!("{}, the median", name(stage)),
        (None, None) => NOT_AGREED.to_owned(),
    }
}

/// How many chose each stage, in a sentence.
pub fn spread(state: &State, spread: &Spread) -> String {
    let mut parts = Vec::new();
    for stage in Stage::ALL {
        let count = spread.counts[stage.index()];
        if count > 0 {
            parts.push(format!("{count} at {}", state.framework.stage_name(stage)));
        }
    }
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let mut text = super::list(&parts);
    if let Some(median) = spread.median.filter(|_| spread.n > 1) {
        text.push_str("; the median lies ");
        text.push_str(&super::at_stage(&state.framework, median));
    }
    text + "."
}

/// How many gave no stage, in sentences that follow another.
pub fn without(cell: &CellRatings) -> String {
    let mut text = String::new();
    for (response, said) in [
        (Response::Unknown, " did not know."),
        (Response::NotApplicable, " said it does not apply."),
    ] {
        let count = cell.responded(response);
        if count > 0 {
            text = format!("{text} {count}{said}");
        }
    }
    text
}

/// How far a group has come.
pub fn agreed_of(agreed: usize, of: usize) -> String {
    format!("{agreed} of {of} agreed")
}

/// The heading of what nobody needs to talk about again.
pub fn agreed_so_far(count: usize) -> String {
    format!("Agreed so far: {count}")
}

/// Said above results and plan.
pub fn rests_on(state: &State) -> String {
    let group = &state.assessment.group;
    let own = usize::from(state.assessment.has_answers());
    let (respondents, agreed) = (group.respondents.count() + own, group.agreed.count());
    let respondents = plural(respondents, "person says", "people say");
    let agreed = match agreed {
        0 => "nothing is agreed yet, so each question counts with the median of its ratings"
            .to_owned(),
        _ => format!(
            "{} as agreed, the others with the median of their ratings",
            plural(agreed, "question counts", "questions count")
        ),
    };
    format!(
        "This reads together what {respondents}: {agreed}. Between two stages the lower one counts."
    )
}

/// A unit that is not known here.
pub fn unknown(level: &str, name: &str) -> String {
    format!("{name} ({})", level.to_ascii_lowercase())
}

/// Before the way to where it is changed.
#[must_use]
pub fn agreed_on(stage: &str) -> String {
    format!("The group agreed on {stage}: ")
}
