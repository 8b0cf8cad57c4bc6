//! Cells: one theme at one level, worded for it.

use serde::{Deserialize, Serialize};

use super::Stage;

/// One theme at one level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cell {
    /// What can be seen at each stage, lowest first; each includes those before.
    pub stages: [String; 5],
    /// What to look for: a document or figure, and a front-line or public test.
    pub evidence: [String; 2],
    /// The moves from each stage to the next.
    pub steps: [Step; 4],
}

impl Cell {
    /// What can be seen at a stage.
    #[must_use]
    pub fn descriptor(&self, stage: Stage) -> &str {
        self.stages.get(stage.index()).map_or("", String::as_str)
    }
}

/// One move from a stage to the next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Step {
    /// The stage that it works towards, 1 to 4.
    #[cfg_attr(feature = "schema", schemars(extend("minimum" = 1)))]
    pub to: Stage,
    /// What to do, in a few words.
    pub title: String,
    /// How many systems go about it.
    pub actions: Vec<String>,
    /// Points, 1, 2, 3 or 5; one is about half a day a week for a cycle.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = [1, 2, 3, 5])))]
    pub effort: u8,
    /// How to see whether it helped.
    pub measure: Measure,
    /// What could worsen elsewhere, and its first sign.
    pub watch: String,
}

/// How to see whether a step helped.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Measure {
    /// What kind of thing is measured.
    pub kind: MeasureKind,
    /// The measure in words.
    pub text: String,
}

/// The four kinds of measure that an evaluation of integrated care looks at (Capita guide).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MeasureKind {
    /// What became of people.
    Outcome,
    /// How it was for them.
    Experience,
    /// How the work is done.
    Process,
    /// What it took.
    Cost,
}
