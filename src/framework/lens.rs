//! What is read out of the answers besides layers: lenses, prerequisites, readiness, context.

use crate::json::{names, object};

use super::{LevelId, SourceId, Stage, ThemeId};

object! {
    /// The same answers grouped another way.
    pub struct Lens {
        /// Its id.
        must id: String = "id",
        /// Its title.
        must title: String = "title",
        /// Whose grouping it is.
        may source: Option<SourceId> = "source",
        /// The groups.
        must items: Vec<LensItem> = "items",
    }
}

object! {
    /// One group of a lens.
    pub struct LensItem {
        /// Its id.
        must id: String = "id",
        /// Its name.
        must name: String = "name",
        /// The themes in it.
        must themes: Vec<ThemeId> = "themes",
    }
}

object! {
    /// A theme may reach a stage only after another has reached one.
    pub struct Prerequisite {
        /// The step that it binds.
        must before: Milestone = "before",
        /// What must be there first.
        must needs: Milestone = "needs",
        /// Whether it binds or only advises.
        must kind: PrerequisiteKind = "kind",
        /// Why.
        must because: String = "because",
        /// Who says so.
        may source: Option<SourceId> = "source",
        /// The levels, where it runs between two of them.
        may levels: Option<CrossLevel> = "levels",
    }
}

object! {
    /// A theme at a stage.
    pub struct Milestone {
        /// The theme.
        must theme: ThemeId = "theme",
        /// The stage.
        must stage: Stage = "stage",
    }
}

object! {
    /// The levels of a prerequisite between levels.
    pub struct CrossLevel {
        /// The level of the step that it binds.
        must before: LevelId = "before",
        /// The level of what must be there first.
        must needs: LevelId = "needs",
    }
}

names! {
    /// Whether a prerequisite binds.
    pub enum PrerequisiteKind {
        /// It binds.
        Hard = "hard",
        /// It advises.
        Soft = "soft",
    }
}

object! {
    /// When a unit is ready to have decisions delegated to it.
    pub struct Readiness {
        /// The stage that every condition needs at least.
        must least: Stage = "least",
        /// The stage from which a unit may go further, faster.
        must further: Stage = "further",
        /// The conditions.
        must conditions: Vec<Condition> = "conditions",
        /// Themes to show beside the verdict, which they are no condition of.
        may beside: Vec<ThemeId> = "beside",
    }
}

object! {
    /// One condition of readiness.
    pub struct Condition {
        /// Its id.
        must id: String = "id",
        /// Its name.
        must name: String = "name",
        /// The themes that show it.
        must themes: Vec<ThemeId> = "themes",
    }
}

object! {
    /// What helps and what holds back.
    #[derive(Default)]
    pub struct Context {
        /// What helps.
        fill enablers: Vec<Factor> = "enablers",
        /// What holds back.
        fill barriers: Vec<Factor> = "barriers",
        /// What to ask of others.
        fill asks: Vec<Ask> = "asks",
    }
}

object! {
    /// One enabler or barrier.
    pub struct Factor {
        /// Its id.
        must id: String = "id",
        /// Its name.
        must name: String = "name",
        /// The themes that it touches.
        fill themes: Vec<ThemeId> = "themes",
        /// Whether it can be changed locally.
        fill local: bool = "local" or true,
        /// Whether it can also spur partners on, as funding pressures do (King's Fund study).
        fill spurs: bool = "spurs",
        ..extra
    }
}

object! {
    /// Something to ask of a national body.
    pub struct Ask {
        /// Its id.
        must id: String = "id",
        /// What is asked.
        must text: String = "text",
        /// Who asks it.
        may source: Option<SourceId> = "source",
        /// The enablers and barriers that it answers.
        fill factors: Vec<String> = "factors",
    }
}

object! {
    /// A question to reflect on; never scored.
    pub struct ReflectionPrompt {
        /// Its id.
        must id: String = "id",
        /// The question.
        must text: String = "text",
        /// Who asks it.
        may source: Option<SourceId> = "source",
    }
}
