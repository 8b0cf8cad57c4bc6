//! Stages in words.

use crate::framework::{Framework, Stage};

/// ‘2 Developing’.
#[must_use]
pub fn stage(framework: &Framework, stage: Stage) -> String {
    format!("{stage} {}", framework.stage_name(stage))
}

/// A figure from 0 to 4 in words: ‘Developing’, ‘between Developing and Maturing’.
#[must_use]
pub fn stage_of(framework: &Framework, value: f64) -> String {
    match Stage::around(value) {
        (below, above) if below != above => {
            format!(
                "between {} and {}",
                framework.stage_name(below),
                framework.stage_name(above)
            )
        }
        (stage, _) => framework.stage_name(stage).to_owned(),
    }
}

/// Where a figure from 0 to 4 stands: ‘at Developing’, ‘between Developing and Maturing’.
#[must_use]
pub fn at_stage(framework: &Framework, value: f64) -> String {
    let stage = stage_of(framework, value);
    match Stage::around(value) {
        (below, above) if below != above => stage,
        _ => format!("at {stage}"),
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
