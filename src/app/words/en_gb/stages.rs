//! Stages in words.

use crate::app::fixed::tenth;
use crate::framework::{Framework, Stage};

/// ‘2 Developing’.
#[must_use]
pub fn stage(framework: &Framework, stage: Stage) -> String {
    format!("{stage} {}", framework.stage_name(stage))
}

/// A figure from 0 to 4 in words: ‘Developing’, ‘between Developing and Maturing’.
#[must_use]
pub fn stage_of(framework: &Framework, value: f64) -> String {
    either(framework, value).unwrap_or_else(str::to_owned)
}

/// Where a figure from 0 to 4 stands: ‘at Developing’, ‘between Developing and Maturing’.
#[must_use]
pub fn at_stage(framework: &Framework, value: f64) -> String {
    either(framework, value).unwrap_or_else(|stage| format!("at {stage}"))
}

/// The two stages between which a figure lies, in words, or the name of the one on which it lies.
fn either(framework: &Framework, value: f64) -> Result<String, &str> {
    // As it is shown beside: 2.03 is 2.0.
    let (below, above) = Stage::around(tenth(value));
    let name = framework.stage_name(below);
    if below == above {
        return Err(name);
    }
    Ok(format!(
        "between {name} and {}",
        framework.stage_name(above)
    ))
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
