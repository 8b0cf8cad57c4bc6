//! Texts of the list of questions.

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
