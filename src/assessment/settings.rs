//! How an assessment is read: its baseline, its targets, its scope.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Day, Moment};
use crate::decode::{Extra, or_default};
use crate::framework::{LayerId, Stage};

/// The settings of an assessment; what is missing has a default.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// The day that ‘then’ asks about; July 2022 unless changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Day>,
    /// What that day was, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline_label: Option<String>,
    /// The stage wanted where nothing else says; 3 unless changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default_target: Option<Stage>,
    /// The stage wanted for the themes of a layer.
    #[serde(
        default,
        deserialize_with = "or_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub targets: BTreeMap<LayerId, Stage>,
    /// Which themes are asked; full unless changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// When they were last edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<Moment>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Which themes are asked and counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Core themes only.
    Quick,
    /// Every theme.
    #[default]
    Full,
}

impl Settings {
    /// The settings of a new assessment, written out.
    #[must_use]
    pub fn new(scope: Scope) -> Self {
        Self {
            baseline: Day::parse("2022-07-01"),
            baseline_label: Some("when ICSs were formalised".to_owned()),
            default_target: Some(Self::TARGET),
            scope: Some(scope),
            ..Self::default()
        }
    }

    /// The target where nothing else says: Maturing.
    pub const TARGET: Stage = Stage::MATURING;

    /// Which themes are asked and counted.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.scope.unwrap_or_default()
    }

    /// The stage wanted for a theme of `layer`: the layer's, else the assessment's.
    #[must_use]
    pub fn target(&self, layer: &LayerId) -> Stage {
        let default = self.default_target.unwrap_or(Self::TARGET);
        self.targets.get(layer).copied().unwrap_or(default)
    }
}
