//! What is read out of the answers besides layers: lenses, prerequisites, readiness, context.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{LevelId, SourceId, Stage, ThemeId};

/// The same answers grouped another way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lens {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whose grouping it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// The groups.
    pub items: Vec<LensItem>,
}

/// One group of a lens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LensItem {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The themes in it.
    pub themes: Vec<ThemeId>,
}

/// A theme may reach a stage only after another has reached one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Prerequisite {
    /// The step that it binds.
    pub before: Milestone,
    /// What must be there first.
    pub needs: Milestone,
    /// Whether it binds or only advises.
    pub kind: PrerequisiteKind,
    /// Why.
    pub because: String,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// The levels, where it runs between two of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub levels: Option<CrossLevel>,
}

/// A theme at a stage.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Milestone {
    /// The theme.
    pub theme: ThemeId,
    /// The stage.
    #[cfg_attr(feature = "schema", schemars(extend("minimum" = 1)))]
    pub stage: Stage,
}

/// The levels of a prerequisite between levels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CrossLevel {
    /// The level of the step that it binds.
    pub before: LevelId,
    /// The level of what must be there first.
    pub needs: LevelId,
}

/// Whether a prerequisite binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PrerequisiteKind {
    /// It binds.
    Hard,
    /// It advises.
    Soft,
}

/// When a unit is ready to have decisions delegated to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Readiness {
    /// The stage that every condition needs at least.
    pub least: Stage,
    /// The stage from which a unit may go further, faster.
    pub further: Stage,
    /// The conditions.
    pub conditions: Vec<Condition>,
}

/// One condition of readiness.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Condition {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The themes that show it.
    pub themes: Vec<ThemeId>,
}

/// What helps and what holds back.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Context {
    /// What helps.
    #[serde(default)]
    pub enablers: Vec<Factor>,
    /// What holds back.
    #[serde(default)]
    pub barriers: Vec<Factor>,
    /// What to ask of others.
    #[serde(default)]
    pub asks: Vec<Ask>,
}

/// One enabler or barrier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Factor {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The themes that it touches.
    #[serde(default)]
    pub themes: Vec<ThemeId>,
    /// Whether it can be changed locally.
    #[serde(default = "yes")]
    pub local: bool,
    /// Ratings that it has besides the usual ones.
    #[serde(flatten)]
    pub extra: BTreeMap<String, serde_json::Value>,
}

/// Something to ask of a national body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Ask {
    /// Its id.
    pub id: String,
    /// What is asked.
    pub text: String,
    /// Who asks it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
    /// The enablers and barriers that it answers.
    #[serde(default)]
    pub factors: Vec<String>,
}

/// A question to reflect on; never scored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReflectionPrompt {
    /// Its id.
    pub id: String,
    /// The question.
    pub text: String,
    /// Who asks it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceId>,
}

fn yes() -> bool {
    true
}
