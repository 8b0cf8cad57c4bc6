//! Chunks of a plan: accepted, changed, added, left out.

use serde::{Deserialize, Serialize};

use super::record::record;
use super::{Day, Moment, UnitId};
use crate::decode::{Extra, or_default};
use crate::framework::ThemeId;

/// One chunk of the plan as it was accepted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Accepted {
    /// The chunk.
    pub id: String,
    /// Its cycle, from 0.
    pub cycle: u32,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What people changed of a chunk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChunkEdit {
    /// The chunk.
    pub id: String,
    /// Its cycle, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cycle: Option<u32>,
    /// Whether it stays in that cycle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pinned: Option<bool>,
    /// How far it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ChunkStatus>,
    /// Points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<u32>,
    /// Its title, where people reworded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The role that answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Who else takes part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partners: Option<String>,
    /// How people see whether it helped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measure: Option<String>,
    /// Its first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Day>,
    /// When and how it was looked back on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Review>,
    /// When it was last edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Moment>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How far a chunk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ChunkStatus {
    /// Not begun.
    Planned,
    /// Begun.
    InProgress,
    /// Finished.
    Done,
    /// Held up.
    Blocked,
}

/// Looking back on a chunk.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Review {
    /// On which day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// What was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<ReviewDecision>,
    /// What was learnt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub learnt: Option<String>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What was decided on looking back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ReviewDecision {
    /// Go on as it is.
    Keep,
    /// Go on in another way.
    Adapt,
    /// End it.
    Stop,
}

/// A chunk that people added.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OwnChunk {
    /// `own/` and a UUID.
    pub id: String,
    /// The unit.
    pub unit: UnitId,
    /// The theme, where it belongs to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<ThemeId>,
    /// What is to be done.
    #[serde(default, deserialize_with = "or_default")]
    pub title: String,
    /// Points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<u32>,
    /// Its cycle, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cycle: Option<u32>,
    /// When it was last edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Moment>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A chunk that people left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LeftOut {
    /// The chunk.
    pub id: String,
    /// When it was left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Moment>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

record!(ChunkEdit, id);
record!(OwnChunk, id);
record!(LeftOut, id);
