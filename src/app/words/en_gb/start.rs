//! Texts of the first screen.

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
    "Carry on from a file that you saved, or see what colleagues sent you: one file, or many.";
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
pub const OPEN_TEXT_HOST: &str = "Each goes to the page around this tool as you change it.";
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
    let with = with(assessment.group.respondents.count());
    match &assessment.modified {
        Some(modified) => format!(
            "{title}. Last changed {}.{with}",
            super::date_and_time(modified)
        ),
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
    let with = with(kept.respondents);
    format!(
        "{whose}{when}{} answered.{with}",
        super::plural(kept.answered, "question", "questions")
    )
}

/// The same as a sentence that follows others, where there are any.
fn with(respondents: usize) -> String {
    match respondents {
        0 => String::new(),
        count => format!(" With {}.", colleagues(count)),
    }
}

/// How many others were heard.
pub fn colleagues(count: usize) -> String {
    super::plural(count, "colleague’s answers", "colleagues’ answers")
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
