//! Texts of the levels.

use crate::app::words;

pub const HEADING: &str = "The levels read together";
pub const ONE_LEVEL: &str =
    "There is one level so far. Add another part in the set-up, and you can compare them here.";
pub const BY_LAYER: &str = "Parts by layer";
pub const BY_THEME: &str = "Themes by part";
pub const THEME: &str = "Theme";
pub const HEAT_TEXT: &str = "Each figure is a mean from 0 to 4, with the nearest stage.";
pub const APART: &str = "Where the levels differ";
pub const APART_NONE: &str = "No theme is seen 1.5 stages or more apart.";
pub const CHART: &str = "Each theme, level by level";
pub const GAP: &str = "Gap";
pub const ASK: &str = "Learn from a neighbour";
pub const ASK_NONE: &str = "No part is two stages ahead of another at its level.";
pub const HOW: &str = "For each theme, the stages of the parts at a level are averaged. The gap is the highest mean less \
                       the lowest; from 1.5 stages on it is a finding.";
pub const HOW_ASK: &str = "A part at stage 2 or below can learn from another at its level that is two stages ahead or \
                           more.";

pub fn all_of(plural: &str, count: usize) -> String {
    format!("All {} ({count})", plural.to_ascii_lowercase())
}

pub fn sentence(themes: usize, notable: usize) -> String {
    let themes = words::plural(themes, "theme is", "themes are");
    format!("{themes} answered at two levels or more. Seen 1.5 stages or more apart: {notable}.")
}

pub fn shown(count: usize) -> String {
    format!("The picture shows the {count} that lie furthest apart.")
}
