//! What people decided about the plan; the plan itself is computed from it and the answers.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::join::newest;
use super::{Accepted, ChunkEdit, Day, Join, LeftOut, Moment, OwnChunk, Records, UnitId};
use crate::decode::{Extra, or_default};
use crate::framework::LayerId;

/// Settings, edits and decisions of a plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("required" = [])))]
#[serde(rename_all = "camelCase")]
pub struct PlanRecord {
    /// Capacity, cycles, limits.
    pub settings: PlanSettings,
    /// The plan as it was accepted; absent while it follows the answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted: Option<Vec<Accepted>>,
    /// When it was accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted_modified: Option<Moment>,
    /// Chunks that people changed.
    pub chunks: Records<ChunkEdit>,
    /// Chunks that people added.
    pub own: Records<OwnChunk>,
    /// Chunks that people left out.
    pub left_out: Records<LeftOut>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl PlanRecord {
    /// Whether nothing was decided yet, and so nothing is written.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

impl Join for PlanRecord {
    fn join(self, other: Self) -> Self {
        let mine = (self.accepted_modified, self.accepted);
        let theirs = (other.accepted_modified, other.accepted);
        let (accepted_modified, accepted) = newest(mine, theirs, |(at, _)| at.as_ref());
        Self {
            settings: newest(self.settings, other.settings, |settings| {
                settings.modified.as_ref()
            }),
            accepted,
            accepted_modified,
            chunks: self.chunks.join(other.chunks),
            own: self.own.join(other.own),
            left_out: self.left_out.join(other.left_out),
            extra: self.extra.join(other.extra),
        }
    }
}

/// Capacity, cycles and limits of a plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct PlanSettings {
    /// The first day of the first cycle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Day>,
    /// Weeks in a cycle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cycle_weeks: Option<NonZeroU32>,
    /// How many cycles are planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cycles: Option<NonZeroU32>,
    /// The first cycle that is planned anew, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u32>,
    /// Points that one unit can take on in a cycle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<NonZeroU32>,
    /// Points for units that differ.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub capacity_by_unit: BTreeMap<UnitId, NonZeroU32>,
    /// Layers that one unit works on in a cycle, at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_layers: Option<NonZeroU32>,
    /// Themes that one unit works on in a cycle, at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_themes: Option<NonZeroU32>,
    /// Whether what nobody knows is planned to be found out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub find_out: Option<bool>,
    /// Whether claims without evidence are planned to be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show_it: Option<bool>,
    /// Importance of a layer, 0 leave out to 3 first; 1 where nothing is said.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub importance: BTreeMap<LayerId, u32>,
    /// When they were last edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Moment>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}
