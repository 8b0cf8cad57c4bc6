//! What surrounds the answers: enablers and barriers, reflections, decisions on delegation.

use serde::{Deserialize, Serialize};

use super::record::record;
use super::{Day, Moment, UnitId};
use crate::decode::Extra;

/// How an enabler or a barrier stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ContextRating {
    /// The enabler or barrier.
    pub factor: String,
    /// Its rating; the framework says which there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<String>,
    /// In the respondent's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// When it was last edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Moment>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What a board member says to one of the framework's reflections; never scored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reflection {
    /// The question.
    pub question: String,
    /// The answer in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// When it was last edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Moment>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What was decided about delegating to a unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DelegationDecision {
    /// The unit.
    pub unit: UnitId,
    /// The decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// Why, and why now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// When to look at it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Day>,
    /// When it was last edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Moment>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Who decides from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// The wider level keeps the decision.
    Hold,
    /// Both decide together.
    Share,
    /// The unit decides.
    Delegate,
}

record!(ContextRating, factor);
record!(Reflection, question);
record!(DelegationDecision, unit);
