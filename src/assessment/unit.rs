//! Units: the concrete bodies that are assessed, in a tree.

use serde::{Deserialize, Serialize};

use super::record::record;
use super::{Moment, UnitId};
use crate::decode::{Extra, or_default};
use crate::framework::LevelId;

/// One concrete body at a level: ‘Northshire ICS’, ‘East place’.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Unit {
    /// The same in every copy of a set-up.
    pub id: UnitId,
    /// The level that it is at.
    pub level: LevelId,
    /// What people call it.
    #[serde(default, deserialize_with = "or_default")]
    pub name: String,
    /// The unit that it belongs to, at a wider level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<UnitId>,
    /// What binds it together; shown, never scored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<UnitKind>,
    /// When it was last edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Moment>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// What binds a unit together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum UnitKind {
    /// An area.
    Geography,
    /// Providers working together across areas.
    Collaborative,
    /// A group of people with a need in common.
    Cohort,
}

record!(Unit, id);
