//! Themes: the things that are assessed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Cell, LayerId, LevelId, SourceId, ThemeId};
use crate::decode::Extra;

/// One of the things assessed, at the levels that it has cells for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Theme {
    /// Permanent; never derived from the name.
    pub id: ThemeId,
    /// The layer that it belongs to.
    pub layer: LayerId,
    /// What people call it.
    pub name: String,
    /// What it measures, in one sentence.
    pub measures: String,
    /// Whether it is part of the quick check.
    #[serde(default)]
    pub core: bool,
    /// How much it counts in its layer, above 0.
    #[serde(default = "one")]
    #[cfg_attr(feature = "schema", schemars(extend("exclusiveMinimum" = 0, "maximum" = 1_000_000)))]
    pub weight: f64,
    /// Earlier ids, whose answers carry over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<ThemeId>,
    /// What is worded, asked and planned, by level.
    #[cfg_attr(feature = "schema", schemars(extend("minProperties" = 1)))]
    pub cells: BTreeMap<LevelId, Cell>,
    /// An example of good practice, where a source has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<Example>,
    /// Where its ideas come from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<SourceId>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// An example of good practice.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Example {
    /// A paragraph.
    pub text: String,
    /// Where it is told.
    pub source: SourceId,
}

fn one() -> f64 {
    1.0
}
