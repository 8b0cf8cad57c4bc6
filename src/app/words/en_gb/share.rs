//! Texts of sharing, keeping, opening and removing.

pub const HEADING: &str = "Share and keep";
pub const TAKE: &str = "Take a copy";
pub const WHOLE: &str = "Your whole assessment";
pub const WHOLE_TEXT: &str = "Every answer, note and name, your colleagues’ too: keep it to yourself. To go on on another device, \
                              download it here, take the file there, and choose ‘Open a file’.";
pub const DOWNLOAD: &str = "Download";
pub const DOWNLOAD_WHOLE: &str = "your whole assessment";
pub const COPY_HEADING: &str = "A copy to share";
pub const COPY_TEXT: &str = "Stages, targets, how sure you are and results, with title, parts, dates and a random number for \
     you. Notes, names and the plan only if you tick them.";
pub const COPY_EMPTY: &str = "You gave no answers: this copy has none, though it has the group’s figures. Send the report \
                              instead.";
pub const INCLUDE: &str = "Include";
pub const WITH_NOTES: &str = "Notes, evidence and reflections";
pub const WITH_NAMES: &str = "Who I am: my role, where I work and where I see it from";
pub const WITH_PLAN: &str = "The plan";
pub const DOWNLOAD_COPY: &str = "a copy to share";
pub const PREVIEW: &str = "See exactly what is in this copy";
pub const AS_TEXT: &str = "If nothing was downloaded, copy the text";
pub const AS_TEXT_HINT: &str =
    "Paste this into an empty file and save it with a name ending in .json.";
pub const TEXT_LABEL: &str = "Your whole assessment as text";
pub const COPY_LABEL: &str = "The copy to share as text";
pub const COPY: &str = "Copy";
pub const COPIED: &str = "Copied";
pub const NOT_COPIED: &str =
    "This browser did not allow copying. The text is selected: press Ctrl and C.";
pub const FOI: &str = "A file sent within a public body may fall under freedom of information.";
pub const OPEN: &str = "Open a file";
pub const CHOOSE: &str = "Choose files, or drop them here";
pub const CHOOSE_HINT: &str =
    "Assessments or a framework, ending in .json. You see what is in them before anything changes.";
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
pub const REPLACE_SURE: &str = "Replace everything here?";
pub const REPLACE_SURE_TEXT: &str = "What a group said and agreed and the plan go too; a snapshot of the answers stays. \
                                     If you may want it again, download a copy first.";
pub const REPLACE_YES: &str = "Yes, replace it";
pub const REFUSED: &str = "This file could not be opened";
pub const REFUSED_TEXT: &str = "Nothing here has changed. What is wrong with it:";
pub const OPENED: &str = "What was in the file is here.";
pub const TOO_LARGE: &str = "the file is too large; allowed: at most 10 MB";
pub const UNREADABLE: &str = "the browser could not read the file";
pub const REMOVE: &str = "Remove";
pub const REMOVE_TEXT: &str =
    "Removing cannot be undone. Files that you downloaded stay where they are.";
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
pub const PROSE: &str = "Results and plan as text, with who answers for what";
pub const PROSE_LABEL: &str = "Results and plan as text";

/// The levels of a framework: their names, or how many there are.
pub fn levels(names: &[String]) -> String {
    super::named_or_counted(names, "levels")
}

/// Its layers, in the same way.
pub fn layers(names: &[String]) -> String {
    super::named_or_counted(names, "layers")
}

/// The parts of an assessment, in the same way.
pub fn parts(names: &[String]) -> String {
    super::named_or_counted(names, "parts")
}

pub fn set_aside(count: usize) -> String {
    let answers = super::plural(count, "answer has", "answers have");
    format!("{answers} no place here. They would be kept, set aside.")
}
