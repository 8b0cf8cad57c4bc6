//! Where in the widget the reader is.

use crate::assessment::UnitId;
use crate::framework::ThemeId;

/// One screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// What it is, and how to begin.
    #[default]
    Start,
    /// Scope, units, role.
    SetUp,
    /// The questions by unit and layer.
    Sections,
    /// One theme of one unit.
    Question {
        /// The unit.
        unit: UnitId,
        /// The theme.
        theme: ThemeId,
    },
    /// What the answers say.
    Results,
    /// Download, open, remove.
    Share,
}

impl Screen {
    /// The screen as a text for the browser's history. Holds ids only, nothing that people wrote.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Start => "start".to_owned(),
            Self::SetUp => "set-up".to_owned(),
            Self::Sections => "questions".to_owned(),
            Self::Question { unit, theme } => format!("question {theme} {unit}"),
            Self::Results => "results".to_owned(),
            Self::Share => "share".to_owned(),
        }
    }

    /// The screen that a text names; the start for any other.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        match text {
            "set-up" => Self::SetUp,
            "questions" => Self::Sections,
            "results" => Self::Results,
            "share" => Self::Share,
            _ => Self::question(text).unwrap_or_default(),
        }
    }

    fn question(text: &str) -> Option<Self> {
        let (theme, unit) = text.strip_prefix("question ")?.split_once(' ')?;
        Some(Self::Question {
            unit: unit.into(),
            theme: theme.into(),
        })
    }
}
