//! Texts of what stands out.

use crate::app::words;

pub const NOTHING: &str = "Answer a few more questions, and what stands out appears here.";

pub fn heading(count: usize) -> String {
    match count {
        1 => "One thing stands out".to_owned(),
        2 => "Two things stand out".to_owned(),
        _ => "Three things stand out".to_owned(),
    }
}

/// How few questions are answered.
pub fn early(answered: usize, applicable: usize, low: &str, high: &str) -> String {
    let questions = words::plural(applicable, "question", "questions");
    format!(
        "It is early: {answered} of {questions} answered. The index could still lie anywhere between {low} and \
         {high}."
    )
}

pub fn how_early(answered: usize, applicable: usize) -> String {
    format!(
        "{answered} answered of {applicable} that apply. {}",
        super::RANGE_RULE
    )
}

/// Which layers are furthest and least far.
pub fn spread(furthest: &[&str], stage: &str, least: &[&str], least_stage: &str) -> String {
    let (furthest, least) = (words::list(furthest), words::list(least));
    format!("Furthest: {furthest}, {stage}. Least far: {least}, {least_stage}.")
}

pub fn close(stage: &str) -> String {
    format!("The layers lie close together, around {stage}.")
}

pub fn means(means: &[String]) -> String {
    let means: Vec<_> = means.iter().map(String::as_str).collect();
    format!(
        "The mean stage of each layer, from 0 to 4: {}.",
        words::list(&means)
    )
}

/// Where levels see a theme differently.
pub fn apart(theme: &str, high: &str, high_stage: &str, low: &str, low_stage: &str) -> String {
    format!(
        "In ‘{theme}’, the {high} level stands {high_stage}; the {low} level stands {low_stage}."
    )
}

pub fn how_apart(means: &[String], gap: &str) -> String {
    let means: Vec<_> = means.iter().map(String::as_str).collect();
    format!(
        "The mean over the parts of each level: {}. The gap is {gap} stages; from 1.5 on it is named.",
        words::list(&means)
    )
}

pub fn more_apart(count: usize) -> String {
    format!(
        " Levels lie apart on {} too.",
        words::plural(count, "more theme", "more themes")
    )
}

/// How much has moved.
pub fn moved(up: usize, down: usize, of: usize, baseline: &str) -> String {
    let answers = words::plural(of, "question", "questions");
    let fell = match down {
        0 => String::new(),
        down => format!(", and {down} moved down"),
    };
    format!("{up} of {answers} moved up since {baseline}{fell}.")
}

pub fn how_moved(up: usize, same: usize, down: usize, mean: &str) -> String {
    format!(
        "Of the answers that also say where it was: {up} higher now, {same} the same, {down} lower. The mean move \
         is {mean} stages."
    )
}

/// A claim that runs ahead.
pub fn ahead(unit: &str, theme: &str, stage: &str, needs: &str, at: &str, found: &str) -> String {
    format!(
        "{unit} claims {stage} in ‘{theme}’. That rests on ‘{needs}’, where {at} is at {found}."
    )
}

pub fn more_ahead(count: usize) -> String {
    format!(
        " {} more in this way.",
        words::plural(count, "answer runs ahead", "answers run ahead")
    )
}

pub fn how_ahead(because: &str, needed: &str) -> String {
    format!("{because} So {needed} is wanted there first. The score is not lowered for it.")
}

/// Claims that nothing shows yet.
pub fn to_show(open: usize, claims: usize, stage: &str) -> String {
    let answers = words::plural(claims, "answer", "answers");
    match open {
        0 => format!("All {answers} at {stage} or above come with a link or a note."),
        open => format!(
            "{open} of {answers} at {stage} or above would not yet convince somebody from outside."
        ),
    }
}

/// The gap that matters most.
pub fn gap(theme: &str, unit: &str, stage: &str, target: &str) -> String {
    format!("The gap to look at first: ‘{theme}’ at {unit}, from {stage} to {target}.")
}

pub fn how_gap(gap: u32, of: usize) -> String {
    let stages = words::plural(gap as usize, "stage", "stages");
    let gaps = words::plural(of, "gap", "gaps");
    format!(
        "It is {stages} from its target. Of {gaps}, the first is the one where the importance of the layer, times \
         the stages to go, is largest; then the one that most other steps wait for."
    )
}

/// Whom to ask.
pub fn ask(unit: &str, stage: &str, theme: &str, from: &str, from_stage: &str) -> String {
    format!(
        "In ‘{theme}’, {unit} is at {stage} and {from} at {from_stage}: {unit} could ask {from}."
    )
}
