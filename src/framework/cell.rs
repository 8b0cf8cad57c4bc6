//! Cells: one theme at one level, worded for it.

use std::borrow::Cow;

use crate::json::{names, object};

use super::Stage;

/// A text of a cell: the program's own, which is never copied, or one that was read.
pub type Text = Cow<'static, str>;

object! {
    /// One theme at one level.
    pub struct Cell {
        /// What can be seen at each stage, lowest first; each includes those before.
        must stages: [Text; 5] = "stages",
        /// What to look for: a document or figure, and a front-line or public test.
        must evidence: [Text; 2] = "evidence",
        /// The moves from each stage to the next.
        must steps: [Step; 4] = "steps",
    }
}

impl Cell {
    /// What can be seen at a stage.
    #[must_use]
    pub fn descriptor(&self, stage: Stage) -> &str {
        self.stages.get(stage.index()).map_or("", |text| text)
    }
}

object! {
    /// One move from a stage to the next.
    pub struct Step {
        /// The stage that it works towards, 1 to 4.
        must to: Stage = "to",
        /// What to do, in a few words.
        must title: Text = "title",
        /// How many systems go about it.
        must actions: Vec<Text> = "actions",
        /// Points, 1, 2, 3 or 5; one is about half a day a week for a cycle.
        must effort: u8 = "effort",
        /// How to see whether it helped.
        must measure: Measure = "measure",
        /// What could worsen elsewhere, and its first sign.
        must watch: Text = "watch",
    }
}

object! {
    /// How to see whether a step helped.
    pub struct Measure {
        /// What kind of thing is measured.
        must kind: MeasureKind = "kind",
        /// The measure in words.
        must text: Text = "text",
    }
}

names! {
    /// The four kinds of measure that an evaluation of integrated care looks at (Capita guide).
    pub enum MeasureKind {
        /// What became of people.
        Outcome = "outcome",
        /// How it was for them.
        Experience = "experience",
        /// How the work is done.
        Process = "process",
        /// What it took.
        Cost = "cost",
    }
}
