//! Texts of the results: what their pages have in common.

use crate::assessment::Scope;

pub mod change;
pub mod compare;
pub mod context;
pub mod findings;
pub mod lenses;
pub mod levels;
pub mod overview;
pub mod readiness;
pub mod report;

pub const HEADING: &str = "Results";
pub const OF_100: &str = "of 100";
pub const HOW: &str = "How this was computed";
pub const NOTHING_YET: &str = "There is nothing to show yet";
pub const NOTHING_YET_TEXT: &str = "Answer a first question, and its layer appears here.";
pub const SHOW: &str = "Show";
pub const PLAN: &str = "Plan the change";
pub const ALL_UNITS: &str = "All levels together";
pub const SHAPE: &str = "The shape of it";
pub const LAYERS: &str = "Layer by layer";
pub const FIGURES: &str = "The same in figures";
pub const MORE_ACROSS: &str = "There is more to the side.";
pub const UNITS: &str = "Part by part";
pub const TODAY: &str = "Today";
pub const RANGE_KEY: &str = "What missing answers could make it";
pub const TARGET: &str = "Where you want it to be";
pub const AS_SVG: &str = "Download as SVG";
pub const AS_PNG: &str = "Download as PNG";
pub const MEAN: &str = "Mean";
pub const LEAST_FAR: &str = "Least far";
pub const DOES_NOT_APPLY: &str = "Does not apply";
pub const NOT_ASKED: &str = "Not asked";
pub const LAYER: &str = "Layer";
pub const STAGE: &str = "Stage";
pub const RANGE: &str = "Range";
pub const ANSWERED: &str = "Answered";
pub const CHANGE: &str = "Change";
pub const PART: &str = "Part";
pub const LEVEL: &str = "Level";
pub const INDEX_SHORT: &str = "Index";
pub const NOT_ANSWERED: &str = "Not answered yet";
pub const SEND: &str = "Send it to a colleague";
/// Of what has several questions, none of which has a stage: open, or not known.
pub const NO_STAGE: &str = "No stage yet";
pub const NOT_KNOWN: &str = "Not known";
pub const NOT_SAID: &str = "Not said";
pub const OPEN: &str = "Not yet";
pub const RANGE_RULE: &str = "For the range, every missing answer is taken as 0 and then as 4.";
pub const NOT_A_RANKING: &str = "The index is a prompt for a conversation. It is not a ranking and not assurance: \
                                 do not compare systems by it.";

pub fn index_of(of: &str) -> String {
    format!("Integration index: {}", super::capital(of))
}

pub fn layers_of(of: &str) -> String {
    format!("The layers: {}", super::capital(of))
}

pub fn of(answered: usize, applicable: usize) -> String {
    format!("{answered} of {applicable}")
}

/// Said on paper, where the header is not: what, whose, when.
pub fn printed(state: &crate::app::State) -> String {
    let title = super::title(&state.assessment.title.text);
    let who = state.assessment.respondent.as_ref();
    let role = who
        .and_then(|who| who.role.clone())
        .map_or_else(String::new, |role| format!(", {role}"));
    let when = state
        .assessment
        .modified
        .as_ref()
        .map_or_else(String::new, super::date_and_time);
    format!("{title}{role}. Last changed {when}.")
}

pub fn index_waits(layers: &[&str]) -> String {
    let missing = super::list(layers);
    format!(
        "The index needs at least one stage in every layer. Still open or not known: {missing}."
    )
}

pub fn index_range_title(low: &str, high: &str) -> String {
    format!("With every question answered it would lie between {low} and {high}.")
}

pub fn rests_on(answered: usize, applicable: usize, low: &str, high: &str) -> String {
    let answers = format!(
        "Rests on {answered} of {}.",
        super::plural(applicable, "question", "questions")
    );
    match applicable - answered {
        0 => format!("{answers} None is missing."),
        1 => {
            format!(
                "{answers} The one that is missing or not known could move it between {low} and {high}."
            )
        }
        missing => format!(
            "{answers} The {missing} that are missing or not known could move it between {low} and {high}."
        ),
    }
}

/// What a figure cannot say, where few were asked: how many questions, how many people.
pub fn basis(state: &crate::app::State) -> String {
    let (core, all) = state.framework.counts();
    let mut basis = String::new();
    if state.assessment.settings.scope() == Scope::Quick {
        basis = format!("A quick check: {core} of {all} themes. ");
    }
    if !state.has_group() {
        basis.push_str("One person’s view.");
    }
    basis
}

pub fn how(means: &[String], value: Option<&str>) -> String {
    let means: Vec<_> = means.iter().map(String::as_str).collect();
    let outcome = value.map_or_else(
        || "As a layer has no answer yet, there is no figure, only a range.".to_owned(),
        |value| format!("Here that gives {value}."),
    );
    format!(
        "Each layer has a mean stage from 0 to 4: {}. One is added to each, and the geometric mean of them is \
         taken, less one, divided by 4, times 100. A geometric mean rewards balance: a layer far behind cannot \
         be made up for by another. {outcome} {RANGE_RULE}",
        super::list(&means)
    )
}

pub fn how_levels() -> &'static str {
    "A layer is first worked out for each part, then as the mean of the parts at each level, then as the mean of \
     the levels. So many parts at one level do not outweigh one at another."
}

pub fn radar_title(of: &str) -> String {
    format!("{}: the layers today", super::capital(of))
}

pub fn range(low: &str, high: &str) -> String {
    if low == high {
        low.to_owned()
    } else {
        format!("{low} to {high}")
    }
}

pub fn reading(
    furthest: &[&str],
    furthest_stage: &str,
    least: &[&str],
    least_stage: &str,
    open: &[&str],
) -> String {
    let mut text = if furthest == least || furthest_stage == least_stage {
        format!("All layers that are answered: {furthest_stage}.")
    } else {
        format!(
            "Furthest: {} ({furthest_stage}). Least far: {} ({least_stage}).",
            super::list(furthest),
            super::list(least)
        )
    };
    if !open.is_empty() {
        text.push_str(" Not answered yet: ");
        text.push_str(&super::list(open));
        text.push('.');
    }
    text
}

/// The pages of the results, in the order of [`Page::ALL`](crate::app::Page::ALL).
pub const PAGES: [&str; 7] = [
    "Overview",
    "Levels",
    "Lenses",
    "Readiness",
    "Change",
    "Context",
    "Report",
];
pub const PAGES_LABEL: &str = "Results";

/// When it was at the baseline: ‘In July 2022’.
pub fn then(state: &crate::app::State) -> String {
    format!("In {}", super::baseline(&state.assessment.settings))
}

/// A theme of a unit, where both have to be told.
pub fn cell(theme: &str, unit: &str) -> String {
    format!("{theme} ({unit})")
}
