//! The framework as a whole.

use serde::{Deserialize, Serialize};

use super::{
    Cell, Context, LayerId, Lens, LevelId, Prerequisite, Readiness, ReflectionPrompt, SourceId,
    Stage, Theme, ThemeId,
};
use crate::decode::Extra;

/// Everything that is asked, with what is read out of the answers.
///
/// Built only by [`Framework::read`], so every reference in it resolves.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(extend("required" = ["id", "revision", "title", "stages", "levels", "layers", "themes"]))
)]
pub struct Framework {
    /// Its id.
    pub id: String,
    /// Its revision.
    pub revision: String,
    /// Its title.
    pub title: String,
    /// The five stages, lowest first.
    pub stages: [StageName; 5],
    /// The levels, from the widest to the most local.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub levels: Vec<Level>,
    /// The layers, in the order that they are shown.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub layers: Vec<Layer>,
    /// The themes, in the order that they are asked.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub themes: Vec<Theme>,
    /// Other groupings of the themes.
    pub lenses: Vec<Lens>,
    /// What must come before what.
    pub prerequisites: Vec<Prerequisite>,
    /// When decisions can be delegated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readiness: Option<Readiness>,
    /// What helps and what holds back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<Context>,
    /// Questions to reflect on.
    pub reflections: Vec<ReflectionPrompt>,
    /// Where the ideas come from.
    pub sources: Vec<Source>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

/// A stage's name and meaning.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StageName {
    /// Its number.
    pub id: Stage,
    /// Its name.
    pub name: String,
    /// What it means, whatever the theme.
    pub meaning: String,
}

/// A level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Level {
    /// Its id.
    pub id: LevelId,
    /// Its name.
    pub name: String,
    /// Its name for several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plural: Option<String>,
    /// What it is, for somebody new.
    #[serde(default)]
    pub description: String,
}

/// A layer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Layer {
    /// Its id.
    pub id: LayerId,
    /// Its name.
    pub name: String,
    /// The question that it answers.
    #[serde(default)]
    pub question: String,
}

/// Where an idea comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Its title.
    pub title: String,
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// When, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// What it is, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Members that this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Framework {
    /// The theme with this id.
    #[must_use]
    pub fn theme(&self, id: &ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == *id)
    }

    /// The cell of a theme at a level; `None` where it is not asked there.
    #[must_use]
    pub fn cell(&self, theme: &ThemeId, level: &LevelId) -> Option<&Cell> {
        self.theme(theme)?.cells.get(level)
    }

    /// The level with this id.
    #[must_use]
    pub fn level(&self, id: &LevelId) -> Option<&Level> {
        self.levels.iter().find(|level| level.id == *id)
    }

    /// How local a level is: 0 for the widest.
    #[must_use]
    pub fn depth(&self, id: &LevelId) -> Option<usize> {
        self.levels.iter().position(|level| level.id == *id)
    }

    /// The layer with this id.
    #[must_use]
    pub fn layer(&self, id: &LayerId) -> Option<&Layer> {
        self.layers.iter().find(|layer| layer.id == *id)
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The name of a stage.
    #[must_use]
    pub fn stage_name(&self, stage: Stage) -> &str {
        self.stages
            .get(stage.index())
            .map_or("", |named| named.name.as_str())
    }
}
