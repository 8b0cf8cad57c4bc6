//! The framework as a whole.

use super::{
    Cell, Context, LayerId, Lens, LevelId, Prerequisite, Readiness, ReflectionPrompt, SourceId,
    Stage, Theme, ThemeId,
};
use crate::json::object;

object! {
    /// Everything that is asked, with what is read out of the answers.
    ///
    /// Built only by [`Framework::read_text`], so every reference in it resolves.
    pub struct Framework {
        /// Its id.
        must id: String = "id",
        /// Its revision.
        must revision: String = "revision",
        /// Its title.
        must title: String = "title",
        /// The five stages, lowest first.
        must stages: [StageName; 5] = "stages",
        /// The levels, from the widest to the most local.
        must levels: Vec<Level> = "levels",
        /// The layers, in the order that they are shown.
        must layers: Vec<Layer> = "layers",
        /// The themes, in the order that they are asked.
        must themes: Vec<Theme> = "themes",
        /// Other groupings of the themes.
        may lenses: Vec<Lens> = "lenses",
        /// What must come before what.
        may prerequisites: Vec<Prerequisite> = "prerequisites",
        /// When decisions can be delegated.
        may readiness: Option<Readiness> = "readiness",
        /// What helps and what holds back.
        may context: Option<Context> = "context",
        /// Questions to reflect on.
        may reflections: Vec<ReflectionPrompt> = "reflections",
        /// Where the ideas come from.
        may sources: Vec<Source> = "sources",
        ..extra
    }
}

object! {
    /// A stage's name and meaning.
    pub struct StageName {
        /// Its number.
        must id: Stage = "id",
        /// Its name.
        must name: String = "name",
        /// What it means, whatever the theme.
        must meaning: String = "meaning",
    }
}

object! {
    /// A level.
    pub struct Level {
        /// Its id.
        must id: LevelId = "id",
        /// Its name.
        must name: String = "name",
        /// Its name for several.
        may plural: Option<String> = "plural",
        /// What it is, for somebody new.
        fill description: String = "description",
    }
}

object! {
    /// A layer.
    pub struct Layer {
        /// Its id.
        must id: LayerId = "id",
        /// Its name.
        must name: String = "name",
        /// The question that it answers.
        fill question: String = "question",
    }
}

object! {
    /// Where an idea comes from.
    pub struct Source {
        /// Its id.
        must id: SourceId = "id",
        /// Its title.
        must title: String = "title",
        /// Who published it.
        may publisher: Option<String> = "publisher",
        /// When, in words.
        may published: Option<String> = "published",
        /// What it is, in a sentence.
        may note: Option<String> = "note",
        ..extra
    }
}

impl Framework {
    /// How many themes a quick check has, and how many there are.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let core = self.themes.iter().filter(|theme| theme.core).count();
        (core, self.themes.len())
    }

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
