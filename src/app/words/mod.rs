//! Every text of the interface, so that another language is one file.
//!
//! NHS content style: ‘you’, verbs first, sentence case, short sentences. Low is not bad. Numbers
//! and dates as en-GB writes them.

#![allow(missing_docs, reason = "a text says itself what it is")]

use super::state::Keeping;
use crate::assessment::{Confidence, Day, Moment, Sector, Settings, Vantage};
use crate::framework::{Framework, Level, Stage};
use crate::library::ShelfError;
use crate::platform::clock;

pub const PRODUCT: &str = "Integrated care maturity";
pub const SKIP: &str = "Skip to main content";
pub const NAV_START: &str = "Start";
pub const NAV_QUESTIONS: &str = "Questions";
pub const NAV_RESULTS: &str = "Results";
pub const NAV_GROUP: &str = "Group";
pub const NAV_PLAN: &str = "Plan";
pub const NAV_HISTORY: &str = "History";
pub const NAV_SHARE: &str = "Share and keep";
pub const CONTINUE: &str = "Continue";
pub const BACK: &str = "Back";
pub const CANCEL: &str = "Cancel";
pub const REMOVE: &str = "Remove";
pub const UNDO: &str = "Undo";
pub const UNDO_ABOUT: &str = "the last change";
pub const UNDONE: &str = "The last change was undone. Undo again to bring it back.";
pub const NOT_PRINTED: &str = "If nothing was printed, the page around this tool does not allow it. Copy the text \
                               on ‘Share and keep’ instead.";
pub const UNTITLED: &str = "Untitled assessment";
pub const VERSION: &str = concat!("Version ", env!("CARGO_PKG_VERSION"));

pub mod start {
    use crate::framework::Framework;

    pub const HEADING: &str = "How far has integration really come?";
    pub const LEAD: &str = "See where your system, places and neighbourhoods stand across six layers of \
                            integrated care, and what to raise first.";
    pub const REFUSED: &str = "The questions that this page asks for cannot be used";
    pub const REFUSED_TEXT: &str = "Tell whoever looks after this page. What you have begun is not affected. \
                                    What is wrong:";
    pub const NOT_PREPARED: &str = "What this page has set up for you cannot be used";
    pub const USE_BUILT_IN: &str = "Use the built-in questions instead";
    pub const CONTINUE_HEADING: &str = "Continue where you left off";
    pub const BEGIN: &str = "Begin";
    pub const BEGIN_ANOTHER: &str = "Or begin another way";
    pub const QUICK: &str = "Quick check";
    pub const FULL: &str = "Full assessment";
    pub const OPEN: &str = "Open a file";
    pub const OPEN_TEXT: &str =
        "Carry on from a file that you saved, or see one that a colleague sent you.";
    pub const PRIVATE: &str = "Private session";
    pub const PRIVATE_TEXT: &str =
        "For a shared computer: nothing is kept on it. Download a copy before you close.";
    pub const EXAMPLE_BACK: &str = "Go back to your own work, or begin it.";
    pub const EXAMPLE: &str = "See an example";
    pub const EXAMPLE_TEXT: &str =
        "A made-up system, what six people say of it, and its plan half done.";
    pub const NOTHING_LEAVES: &str = "Nothing you enter leaves this browser. There is no account, and this tool \
                                      counts no visits. To share your view, you send a file yourself.";
    pub const HOST_KEEPS: &str = "The page around this tool keeps what you enter. Ask whoever looks after that \
                                  page where it is kept, and who can see it.";
    pub const KEPT_HEADING: &str = "Kept on this device";
    pub const KEPT_TEXT: &str = "Anyone who uses this browser on this device can open these.";
    pub const OPEN_HEADING: &str = "Also open in this page";
    pub const OPEN_TEXT_HERE: &str =
        "These are gone when the page is closed. Download what you want to keep.";
    pub const OPEN_KEPT: &str = "Open";
    pub const DUPLICATE: &str = "Make a copy";

    /// What a set-up holds that the page has made for its readers.
    pub fn prepared(parts: usize) -> String {
        let parts = super::plural(parts, "part", "parts");
        format!("Set up for you by this page: {parts} to look at.")
    }

    /// The title of a copy.
    pub fn copy_of(title: &str) -> String {
        format!("Copy of {}", super::title(title))
    }

    /// For a framework of the page's own, of which nothing is known but how large it is.
    pub fn lead(framework: &Framework) -> String {
        let layers = super::plural(framework.layers.len(), "layer", "layers");
        format!("See where you stand across {layers}, and what to raise first.")
    }

    pub fn last_changed(assessment: &crate::assessment::Assessment) -> String {
        let title = super::title(&assessment.title.text);
        match &assessment.modified {
            Some(modified) => format!("{title}. Last changed {}.", super::date_and_time(modified)),
            None => title.to_owned(),
        }
    }

    pub fn kept(kept: &crate::library::Kept) -> String {
        let whose = kept
            .whose
            .as_ref()
            .map_or_else(String::new, |whose| format!("{whose}. "));
        let when = kept.modified.as_ref().map_or_else(String::new, |modified| {
            format!("Last changed {}. ", super::date_and_time(modified))
        });
        format!(
            "{whose}{when}{} answered.",
            super::plural(kept.answered, "question", "questions")
        )
    }

    pub fn quick_text(questions: usize) -> String {
        let time = time(questions);
        let questions = super::plural(questions, "question", "questions");
        format!("{questions} for each part, {time}. Enough to see what to raise first.")
    }

    pub fn full_text(themes: usize) -> String {
        let time = time(themes);
        let themes = super::plural(themes, "theme", "themes");
        format!("All {themes}, {time}. The fullest picture to talk over with partners.")
    }

    /// How long so many questions take, at three in five minutes.
    fn time(questions: usize) -> String {
        match questions.div_ceil(3) * 5 {
            minutes @ ..=30 => format!("about {minutes} minutes"),
            _ => "about an hour".to_owned(),
        }
    }
}

pub mod set_up {
    pub const HEADING: &str = "Set up your assessment";
    pub const TITLE: &str = "Name of this assessment";
    pub const SCOPE: &str = "How much time do you have?";
    pub const UNITS: &str = "What do you want to look at?";
    pub const UNITS_TEXT: &str = "One part is enough to begin. Add more to see how the levels compare. If you look \
                                  at a place or a neighbourhood only, add it, then remove the rest.";
    pub const TARGET: &str = "Where do you want to be?";
    pub const TARGET_HINT: &str =
        "A question can say otherwise. The highest stage is not always the goal.";
    pub const NAME: &str = "Name";
    pub const PART_OF: &str = "Part of";
    pub const NOTHING_WIDER: &str = "Nothing wider";
    pub const ABOUT_YOU: &str = "About you (optional)";
    pub const ABOUT_YOU_TEXT: &str = "Kept in your file, and your role stands on reports and texts that you make. A copy to share leaves it out \
         unless you choose otherwise.";
    pub const ROLE: &str = "Your role";
    pub const SECTOR: &str = "Where you work";
    pub const VANTAGE: &str = "Where you see it from";
    pub const NOT_SAID: &str = "Rather not say";
    pub const KEEP_UNIT: &str = "Keep it";

    pub fn add(level: &str) -> String {
        format!("Add a {}", level.to_ascii_lowercase())
    }

    pub fn has_answers(name: &str, count: usize) -> String {
        let answers = super::plural(count, "answer", "answers");
        format!(
            "{name} has {answers}. If you remove it, they no longer count. They stay in your file, set aside."
        )
    }
}

pub mod sections {
    pub const HEADING: &str = "Questions";
    pub const NOT_STARTED: &str = "Not yet started";
    pub const IN_PROGRESS: &str = "In progress";
    pub const COMPLETED: &str = "Completed";
    pub const EDIT_SET_UP: &str = "Change the set-up";
    pub const FIND: &str = "Find a question";
    pub const SEE_RESULTS: &str = "See your results";
    pub const SET_ASIDE_TEXT: &str = "These answers belong to a part or a theme that is not in this assessment. \
                                      They are kept and saved with your file, but not counted.";

    pub fn set_aside(count: usize) -> String {
        format!("Answers set aside ({count})")
    }

    pub fn aside(unit: &str, theme: &str, stage: Option<&str>) -> String {
        stage.map_or_else(
            || format!("{unit}: {theme}"),
            |stage| format!("{unit}: {theme}, {stage}"),
        )
    }

    pub fn found(count: usize, listed: usize) -> String {
        let questions = super::plural(count, "question", "questions");
        match count {
            0 => "No question has these words. Try another word.".to_owned(),
            _ if count > listed => format!("{questions}, of which these are the first {listed}."),
            _ => format!("{questions}."),
        }
    }

    pub fn progress(done: usize, of: usize) -> String {
        format!("{done} of {of} questions done")
    }

    pub fn count(done: usize, of: usize) -> String {
        format!("{done} of {of} done")
    }
}

pub mod keys {
    pub const HEADING: &str = "Keyboard shortcuts";
    pub const ON: &str = "Use the letters on this device";
    pub const ALL: [&str; 4] = [
        "0 to 4: choose a stage",
        "C: continue",
        "B: back",
        "U: undo the last change on this screen",
    ];
}

pub mod question {
    pub const LAST_TIME: &str = "What was answered last time";

    /// The stage at a snapshot.
    pub fn last_time(snapshot: &str, stage: &str) -> String {
        format!("{stage}, in the snapshot ‘{snapshot}’.")
    }

    pub const GONE: &str = "This question is not in the assessment any more";
    pub const ALL: &str = "All questions";
    pub const TODAY: &str = "Which of these is true today?";
    pub const TODAY_HINT: &str = "Choose the furthest one that is true in full.";
    pub const TODAY_KEYS: &str = "You can press a number from 0 to 4.";
    pub const UNKNOWN: &str = "I do not know";
    pub const NOT_APPLICABLE: &str = "Does not apply here";
    pub const CLEAR: &str = "Clear this answer";
    pub const NOT_SAID: &str = "Not said";
    pub const TARGET: &str = "Where do you want this to be?";
    pub const TARGET_HINT: &str = "The highest stage is not always the goal. Many systems choose a few themes to \
                                   take further.";
    pub const CONFIDENCE: &str = "How sure are you?";
    pub const NOTE: &str = "Note";
    pub const NOTE_HINT: &str =
        "Please leave out anything that could identify a patient or a colleague.";
    pub const EVIDENCE: &str = "What shows it";
    pub const EVIDENCE_LABEL: &str = "What is it?";
    pub const EVIDENCE_URL: &str = "Web address (optional)";
    pub const EVIDENCE_NOT_A_LINK: &str =
        "Shown as text: only addresses that begin with https:// or http:// become links.";
    pub const ADD_EVIDENCE: &str = "Add something that shows it";
    pub const MORE: &str = "Target, confidence, note and evidence";
    pub const MORE_SAID: &str = "Target, confidence, note and evidence (filled in)";
    pub const PROMPTS: &str = "What to look for";
    pub const EXAMPLE_BACK: &str = "Go back to your own work, or begin it.";
    pub const EXAMPLE: &str = "An example of good practice";

    pub fn number(nth: usize, of: usize) -> String {
        format!("Question {nth} of {of}")
    }

    /// The layer, and how far through it this question is.
    pub fn in_layer(layer: &str, nth: usize, of: usize) -> String {
        if of > 1 {
            format!("{layer}, {nth} of {of}")
        } else {
            layer.to_owned()
        }
    }

    pub fn ideas(sources: &[&str]) -> String {
        let sources = sources.join("’, ‘");
        format!("The ideas behind this question come from ‘{sources}’.")
    }

    pub fn then(baseline: &str) -> String {
        format!("Where was this in {baseline}?")
    }

    pub fn same(stage: &str) -> String {
        format!("The same: {stage}")
    }

    pub fn as_set(stage: &str) -> String {
        format!("As in the set-up: {stage}")
    }

    pub fn source(source: &crate::framework::Source) -> String {
        let mut text = format!("Source: {}", source.title);
        for part in [&source.publisher, &source.published].into_iter().flatten() {
            text.push_str(", ");
            text.push_str(part);
        }
        text
    }

    pub fn open_link(label: &str) -> String {
        let label = if label.trim().is_empty() {
            "this address"
        } else {
            label
        };
        format!("Open {label} (opens in a new tab)")
    }

    pub fn evidence_nth(nth: usize) -> String {
        format!("piece of evidence {nth}")
    }
}

pub mod files;
pub mod group;
pub mod guide;
pub mod history;
pub mod paper;
pub mod plan;
pub mod results;

pub mod share {
    pub const HEADING: &str = "Share and keep";
    pub const TAKE: &str = "Take a copy";
    pub const WHOLE: &str = "Your whole assessment";
    pub const WHOLE_TEXT: &str = "Every answer, note and name: keep it to yourself. To go on on another device, \
                                  download it here, take the file there, and choose ‘Open a file’.";
    pub const DOWNLOAD: &str = "Download";
    pub const DOWNLOAD_WHOLE: &str = "your whole assessment";
    pub const COPY_HEADING: &str = "A copy to share";
    pub const COPY_TEXT: &str = "Stages today and before, targets, how sure you are, and results; the title, the \
                                 parts and dates; and a random number for you, so that a newer copy takes the place \
                                 of this one. Notes, names and the plan only if you tick them.";
    pub const INCLUDE: &str = "Include";
    pub const WITH_NOTES: &str = "Notes, evidence and reflections";
    pub const WITH_NAMES: &str = "My name, role and organisation";
    pub const WITH_PLAN: &str = "The plan";
    pub const DOWNLOAD_COPY: &str = "a copy to share";
    pub const PREVIEW: &str = "See exactly what is in this copy";
    pub const AS_TEXT: &str = "If nothing was downloaded, copy the text";
    pub const AS_TEXT_HINT: &str = "Some pages do not allow downloads. Paste this into an empty file and save it \
                                    with a name ending in .json.";
    pub const TEXT_LABEL: &str = "Your whole assessment as text";
    pub const COPY_LABEL: &str = "The copy to share as text";
    pub const COPY: &str = "Copy";
    pub const COPIED: &str = "Copied";
    pub const NOT_COPIED: &str =
        "This browser did not allow copying. The text is selected: press Ctrl and C.";
    pub const FOI: &str = "A file sent within a public body may fall under freedom of information.";
    pub const OPEN: &str = "Open a file";
    pub const CHOOSE: &str = "Choose files, or drop them here";
    pub const CHOOSE_HINT: &str = "Assessments or a framework, ending in .json. You see what is in them before anything changes.";
    pub const PREVIEW_HEADING: &str = "What is in this file";
    pub const FILE: &str = "File";
    pub const TITLE: &str = "Assessment";
    pub const WHOSE: &str = "From";
    pub const WHOSE_NOT_SAID: &str = "Not said";
    pub const CHANGED: &str = "Last changed";
    pub const FRAMEWORK: &str = "Framework";
    pub const LEVELS: &str = "Levels";
    pub const LAYERS: &str = "Layers";
    pub const THEMES: &str = "Themes";
    pub const BEGIN_WITH: &str = "Start a new assessment with it";
    pub const FRAMEWORK_TEXT: &str =
        "This file holds questions, not answers. What you are working on stays as it is.";
    pub const OTHER_FRAMEWORK: &str = "It was made with other questions than yours, so it can only be opened \
                                       beside your assessment.";
    pub const PARTS: &str = "Parts";
    pub const ANSWERS: &str = "Answers";
    pub const NEEDS_CHOICE: &str = "Choose what to do with it. Nothing has changed yet.";
    pub const OPEN_NEW: &str = "Open as a new assessment";
    pub const MERGE: &str = "Merge into this one";
    pub const MERGE_HINT: &str = "Merging keeps the newest answer to each question.";
    pub const REPLACE: &str = "Replace this one";
    pub const REPLACE_HINT: &str = "Replacing keeps a snapshot of what is here now in the file.";
    pub const REFUSED: &str = "This file could not be opened";
    pub const REFUSED_TEXT: &str = "Nothing here has changed. What is wrong with it:";
    pub const OPENED: &str = "The file is open.";
    pub const TOO_LARGE: &str = "the file is too large; allowed: at most 10 MB";
    pub const UNREADABLE: &str = "the browser could not read the file";
    pub const REMOVE: &str = "Remove";
    pub const REMOVE_TEXT: &str = "This takes the assessment out of this browser. Files that you downloaded stay \
                                   where they are. It cannot be undone.";
    pub const REMOVE_BUTTON: &str = "Remove this assessment";
    pub const REMOVE_SURE: &str = "Remove it from this browser?";
    pub const REMOVE_SURE_TEXT: &str = "If you may want it again, download a copy first.";
    pub const REMOVE_YES: &str = "Yes, remove it";
    pub const REMOVE_NO: &str = "No, keep it";
    pub const REMOVE_ALL: &str = "Remove everything this page’s tool keeps here";
    pub const REMOVE_ALL_SURE: &str =
        "Remove every assessment that this page’s tool keeps in this browser?";
    pub const REMOVE_ALL_YES: &str = "Yes, remove them all";
    pub const REMOVE_ALL_NO: &str = "No, keep them";
    pub const REMOVED: &str = "Removed from this browser.";
    pub const NOTHING_OPEN: &str =
        "There is nothing to share yet. Begin an assessment, or open a file below.";

    pub const SET_UP_HEADING: &str = "A set-up file for colleagues";
    pub const SET_UP_TEXT: &str = "The parts and the settings, and nobody’s answers. Everyone who opens it begins \
                                   an assessment of their own that fits together with yours.";
    pub const SET_UP_ABOUT: &str = "a set-up file";
    pub const PAPER_HEADING: &str = "Blank questions to print";
    pub const PAPER_TEXT: &str = "For a workshop: every question on paper, with room for notes.";
    pub const PAPER_SHOW: &str = "Show";
    pub const PAPER_ABOUT: &str = "blank questions to print";
    pub const TABLES: &str = "Tables for a spreadsheet";
    pub const TABLES_TEXT: &str = "They hold what the whole assessment holds, notes and names too.";
    pub const TABLE_NAMES: [&str; 4] = ["Answers", "Results", "Plan", "Group"];
    pub const PROSE: &str = "Results and plan as text, for an e-mail or a paper";
    pub const PROSE_LABEL: &str = "Results and plan as text";

    /// A set-up file says by its name what it is.
    pub fn set_up_name(name: &str) -> String {
        name.replacen("ics-maturity-", "set-up-", 1)
    }

    /// A share copy does not replace the whole file beside it.
    pub fn copy_name(name: &str) -> String {
        name.replacen("ics-maturity-", "to-share-", 1)
    }

    /// What a copy holds, and what it leaves out.
    pub fn holds(share: crate::document::Share, answers: usize) -> (String, String) {
        let answers = super::plural(answers, "answer", "answers");
        let mut within = vec![answers.as_str(), "results"];
        let mut without = Vec::new();
        for (is_in, what) in [
            (share.notes, WITH_NOTES),
            (share.names, WITH_NAMES),
            (share.plan, WITH_PLAN),
        ] {
            if is_in {
                within.push(what);
            } else {
                without.push(what);
            }
        }
        let without = match without[..] {
            [] => "nothing",
            _ => &without.join("; "),
        };
        (
            format!("In it: {}.", within.join("; ")),
            format!("Not in it: {without}."),
        )
    }

    pub fn answers(count: usize, differ: usize) -> String {
        match (count, differ) {
            (0, _) => "None".to_owned(),
            (_, 0) => format!("{count}, none newer than yours"),
            _ => format!("{count}, of which {differ} would change yours if merged"),
        }
    }

    pub fn set_aside(count: usize) -> String {
        let answers = super::plural(count, "answer has", "answers have");
        format!("{answers} no place here. They would be kept, set aside.")
    }
}

pub mod keeping {
    pub const PENDING: &str = "Saving";
    pub const NOT_KEPT: &str = "Not kept on this device";
    pub const GONE: &str = "Not saved: removed in another tab";
    pub const DOWNLOAD: &str = "Download a copy";
    pub const BLOCKED_TITLE: &str = "Not kept on this device: download before you leave";
    pub const BLOCKED_TEXT: &str = "This browser, or the page around this tool, does not let it keep anything. \
                                    Everything works, but closing the page removes your answers.";
    pub const APART: &str = "This page shows the tool from another site. Your browser may keep what you answer \
                             here apart from the same tool elsewhere, and remove it sooner. Download a copy \
                             before you leave.";
    pub const PRIVATE_TITLE: &str = "Private session: download before you leave";
    pub const PRIVATE_TEXT: &str =
        "Nothing is kept on this device. Closing the page removes your answers.";
    pub const PRIVATE_HIDES: &str =
        "What was kept on this device before is safe, and hidden until the session ends.";
    pub const PRIVATE_END: &str = "End the private session";
    pub const PRIVATE_SURE: &str = "End it and lose what you have not downloaded?";
    pub const PRIVATE_YES: &str = "Yes, end it";
    pub const PRIVATE_NO: &str = "No, go on";
    pub const EXAMPLE_TITLE: &str = "A made-up example";
    pub const EXAMPLE_TEXT: &str =
        "Look around and try things out. Nothing of it is kept or goes into your own work.";
    pub const EXAMPLE_CLOSE: &str = "Close the example";
    pub const FAILED_TEXT: &str = "Your last change is only on this screen. Download a copy now; then remove \
                                   assessments that you no longer need, and change something to try again.";
    pub const GONE_TITLE: &str = "This assessment was removed in another tab";
    pub const GONE_TEXT: &str = "It is still on this screen, but no longer kept.";
    pub const KEEP_AGAIN: &str = "Keep it here again";
    pub const CLOSE_IT: &str = "Close it";
    pub const CORRUPT_TITLE: &str = "A kept assessment could not be read";
    pub const CORRUPT_TEXT: &str = "It was put aside, untouched. Everything else opened as usual. Download it and ask \
                                    whoever looks after this tool.";
    pub const NEWER_TITLE: &str = "A kept assessment needs a newer version of this tool";
    pub const NEWER_TEXT: &str =
        "It was left as it is. You can download it and open it where the newer version runs.";
    pub const DOWNLOAD_RAW: &str = "Download it";
    pub const REMOVE_RAW: &str = "Remove it from this device";
    pub const DISMISS: &str = "Close this message";
}

/// ‘1 answer’, ‘2 answers’.
#[must_use]
pub fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// ‘a’, ‘a and b’, ‘a, b and c’.
#[must_use]
pub fn list(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [all @ .., last] => format!("{} and {last}", all.join(", ")),
    }
}

/// A figure with so many decimals, halves rounded up. (Rust's own formatting of floats would bring
/// its exact arithmetic along, as large as a screen.)
#[must_use]
#[expect(clippy::cast_possible_truncation, reason = "figures are below 1000")]
pub fn fixed(value: f64, digits: u32) -> String {
    let unit = 10_i32.pow(digits);
    let scaled = (value * f64::from(unit) + 0.5).floor() as i32;
    let sign = if scaled < 0 { "-" } else { "" };
    let (whole, rest) = (scaled.abs() / unit, scaled.abs() % unit);
    match digits {
        0 => format!("{sign}{whole}"),
        1 => format!("{sign}{whole}.{rest}"),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

/// One decimal: ‘2.3’.
#[must_use]
pub fn decimal(value: f64) -> String {
    fixed(value, 1)
}

/// A figure from 0 to 4 as people say it: ‘2’, ‘2.3’.
#[must_use]
pub fn figure(value: f64) -> String {
    let text = fixed(value, 1);
    text.strip_suffix(".0")
        .map_or_else(|| text.clone(), str::to_owned)
}

/// A change in stages with its sign: ‘+0.5’.
#[must_use]
pub fn signed(value: f64) -> String {
    let size = fixed(value.abs(), 1);
    if size == "0.0" {
        size
    } else if value < 0.0 {
        format!("−{size}")
    } else {
        format!("+{size}")
    }
}

/// A whole number: ‘41’.
#[must_use]
pub fn whole(value: f64) -> String {
    fixed(value, 0)
}

/// ‘2 Developing’.
#[must_use]
pub fn stage(framework: &Framework, stage: Stage) -> String {
    format!("{stage} {}", framework.stage_name(stage))
}

/// A figure from 0 to 4 in words: ‘Developing’, ‘between Developing and Maturing’.
#[must_use]
pub fn stage_of(framework: &Framework, value: f64) -> String {
    let below = Stage::ALL
        .into_iter()
        .rev()
        .find(|stage| stage.value() <= value + 1e-9);
    let above = Stage::ALL
        .into_iter()
        .find(|stage| stage.value() >= value - 1e-9);
    match (below, above) {
        (Some(below), Some(above)) if below != above => {
            format!(
                "between {} and {}",
                framework.stage_name(below),
                framework.stage_name(above)
            )
        }
        (Some(stage), _) | (None, Some(stage)) => framework.stage_name(stage).to_owned(),
        (None, None) => String::new(),
    }
}

/// Where a figure from 0 to 4 stands: ‘at Developing’, ‘between Developing and Maturing’.
#[must_use]
pub fn at_stage(framework: &Framework, value: f64) -> String {
    let stage = stage_of(framework, value);
    if stage.starts_with("between ") {
        stage
    } else {
        format!("at {stage}")
    }
}

/// With a capital at the start of a line.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(number: u32) -> &'static str {
    usize::try_from(number)
        .ok()
        .and_then(|nth| MONTHS.get(nth.checked_sub(1)?))
        .copied()
        .unwrap_or_default()
}

/// ‘2 March 2026 at 09:41’, in the time of the device.
#[must_use]
pub fn date_and_time(moment: &Moment) -> String {
    let (year, month_number, day, hour, minute) = clock::local(moment);
    format!(
        "{day} {} {year} at {hour:02}:{minute:02}",
        month(month_number)
    )
}

/// ‘09:41’, in the time of the device.
#[must_use]
pub fn time_of_day(moment: &Moment) -> String {
    let (_, _, _, hour, minute) = clock::local(moment);
    format!("{hour:02}:{minute:02}")
}

/// What several units of a level are called.
#[must_use]
pub fn several(level: &Level) -> &str {
    level.plural.as_deref().unwrap_or(&level.name)
}

/// ‘2 March 2026’.
#[must_use]
pub fn day(day: Day) -> String {
    let (year, number, day) = day.parts();
    format!("{day} {} {year}", month(number.into()))
}

/// ‘July 2022’.
#[must_use]
pub fn baseline(settings: &Settings) -> String {
    let day = settings.baseline.or_else(|| Day::parse("2022-07-01"));
    let (year, number, _) = day.map_or((2022, 7, 1), Day::parts);
    format!("{} {year}", month(u32::from(number)))
}

/// A title to begin with: of a framework that is not the built-in one, its own.
#[must_use]
pub fn default_title(own: Option<&str>, now: &Moment) -> String {
    let (year, number, ..) = clock::local(now);
    let what = own.unwrap_or("Integration review");
    format!("{what}, {} {year}", month(number))
}

/// A name for the first unit.
#[must_use]
pub fn first_unit(level: &Level) -> String {
    format!("Our {}", level.name.to_ascii_lowercase())
}

/// A name for one more unit at a level that has `count` of them.
#[must_use]
pub fn next_unit(level: &Level, count: usize) -> String {
    if count == 0 {
        first_unit(level)
    } else {
        format!("{} {}", level.name, count + 1)
    }
}

/// A unit's name, also where it has none.
#[must_use]
pub fn unit_name(name: &str, level: Option<&Level>) -> String {
    if name.trim().is_empty() {
        level.map_or_else(String::new, |level| {
            format!("{} without a name", level.name)
        })
    } else {
        name.to_owned()
    }
}

/// A title, also where there is none.
#[must_use]
pub fn title(text: &str) -> &str {
    if text.trim().is_empty() {
        UNTITLED
    } else {
        text
    }
}

/// Who somebody is, as far as they said.
#[must_use]
pub fn whose(said: &[&str]) -> String {
    if said.is_empty() {
        share::WHOSE_NOT_SAID.to_owned()
    } else {
        said.join(", ")
    }
}

/// Names, or how many where they are many.
#[must_use]
pub fn named_or_counted(names: &[String], many: &str) -> String {
    if names.len() > 8 {
        format!("{} {many}", names.len())
    } else {
        list(&names.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

/// The label of the snapshot that is taken before an assessment is replaced.
#[must_use]
pub fn before_replacing() -> &'static str {
    "Before it was replaced"
}

/// Read out after a download.
#[must_use]
pub fn downloaded(name: &str) -> String {
    format!("Downloaded: {name}")
}

/// ‘Saved 09:41’.
#[must_use]
pub fn saved_at(time: &str) -> String {
    format!("Saved {time}")
}

/// ‘Not saved, because …’.
#[must_use]
pub fn not_saved(error: ShelfError) -> String {
    format!("Not saved, because {error}")
}

/// Title and text of the banner that lasts while nothing is kept.
#[must_use]
pub fn not_kept(keeping: Keeping) -> Option<(&'static str, &'static str)> {
    match keeping {
        Keeping::Local | Keeping::Host => None,
        Keeping::Blocked => Some((keeping::BLOCKED_TITLE, keeping::BLOCKED_TEXT)),
        Keeping::Private => Some((keeping::PRIVATE_TITLE, keeping::PRIVATE_TEXT)),
        Keeping::Example => Some((keeping::EXAMPLE_TITLE, keeping::EXAMPLE_TEXT)),
    }
}

/// A confidence.
#[must_use]
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "Not very sure",
        Confidence::Medium => "Fairly sure",
        Confidence::High => "Very sure",
    }
}

/// A sector.
#[must_use]
pub fn sector(sector: Sector) -> &'static str {
    match sector {
        Sector::Nhs => "NHS",
        Sector::Council => "Council",
        Sector::Vcse => "Voluntary, community or social enterprise",
        Sector::Other => "Somewhere else",
    }
}

/// A vantage.
#[must_use]
pub fn vantage(vantage: Vantage) -> &'static str {
    match vantage {
        Vantage::Board => "A board or committee",
        Vantage::Management => "Management",
        Vantage::FrontLine => "Work with the public",
    }
}
