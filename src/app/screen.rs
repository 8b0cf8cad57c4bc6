//! Where in the widget the reader is.

use crate::assessment::UnitId;
use crate::framework::ThemeId;

/// One screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// What it is, and how to begin.
    #[default]
    Start,
    /// How to use it well.
    Guide,
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
    /// One theme at every unit that is asked of it, side by side.
    Compare(ThemeId),
    /// What the answers say.
    Results(Page),
    /// What to do in which cycle.
    Plan(PlanPage),
    /// One chunk of the plan.
    Chunk(String),
    /// Several respondents: who is there, and where they differ.
    Group,
    /// What a group says of one theme of one unit.
    Discuss(Box<(UnitId, ThemeId)>),
    /// The questions on paper.
    Paper,
    /// Snapshots, and what changed between two of them.
    History,
    /// Download, open, remove.
    Share,
}

/// One page of the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PlanPage {
    /// Cycle by cycle.
    #[default]
    Board,
    /// As a picture over time.
    Timeline,
    /// By the role that answers for it.
    Owners,
}

impl PlanPage {
    /// Every page with its name in the browser's history.
    pub const ALL: [(Self, &str); 3] = [
        (Self::Board, "plan"),
        (Self::Timeline, "plan timeline"),
        (Self::Owners, "plan owners"),
    ];
}

/// One page of the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The index, the layers, what stands out.
    #[default]
    Overview,
    /// The levels read together.
    Levels,
    /// The same answers grouped another way.
    Lenses,
    /// Readiness for delegation.
    Readiness,
    /// What moved since the baseline.
    Change,
    /// Enablers, barriers, reflections.
    Context,
    /// All of it, to print.
    Report,
}

impl Page {
    /// Every page with its name in the browser's history.
    pub const ALL: [(Self, &str); 7] = [
        (Self::Overview, "results"),
        (Self::Levels, "results levels"),
        (Self::Lenses, "results lenses"),
        (Self::Readiness, "results readiness"),
        (Self::Change, "results change"),
        (Self::Context, "results context"),
        (Self::Report, "results report"),
    ];
}

impl Screen {
    /// What the answers say, in short.
    pub const RESULTS: Self = Self::Results(Page::Overview);

    /// What to do in which cycle.
    pub const PLAN: Self = Self::Plan(PlanPage::Board);

    /// The screen as a text for the browser's history. Holds ids only, nothing that people wrote.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Start => "start".to_owned(),
            Self::Guide => "guide".to_owned(),
            Self::SetUp => "set-up".to_owned(),
            Self::Sections => "questions".to_owned(),
            Self::Question { unit, theme } => format!("question {theme} {unit}"),
            Self::Compare(theme) => format!("compare {theme}"),
            Self::Results(part) => Page::ALL[*part as usize].1.to_owned(),
            Self::Plan(page) => PlanPage::ALL[*page as usize].1.to_owned(),
            Self::Chunk(id) => format!("chunk {id}"),
            Self::Group => "group".to_owned(),
            Self::Discuss(cell) => format!("discuss {} {}", cell.1, cell.0),
            Self::Paper => "paper".to_owned(),
            Self::History => "history".to_owned(),
            Self::Share => "share".to_owned(),
        }
    }

    /// The screen that a text names; the start for any other.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        match text {
            "guide" => Self::Guide,
            "set-up" => Self::SetUp,
            "questions" => Self::Sections,
            "group" => Self::Group,
            "paper" => Self::Paper,
            "history" => Self::History,
            "share" => Self::Share,
            _ => Self::page(text)
                .or_else(|| {
                    let (theme, unit) = cell(text.strip_prefix("question ")?)?;
                    Some(Self::Question { unit, theme })
                })
                .or_else(|| {
                    let (theme, unit) = cell(text.strip_prefix("discuss ")?)?;
                    Some(Self::Discuss(Box::new((unit, theme))))
                })
                .or_else(|| Some(Self::Compare(text.strip_prefix("compare ")?.into())))
                .or_else(|| Some(Self::Chunk(text.strip_prefix("chunk ")?.into())))
                .unwrap_or_default(),
        }
    }

    fn page(text: &str) -> Option<Self> {
        let results = Page::ALL.into_iter().find(|(_, name)| *name == text);
        let plan = || PlanPage::ALL.into_iter().find(|(_, name)| *name == text);
        match results {
            Some((page, _)) => Some(Self::Results(page)),
            None => Some(Self::Plan(plan()?.0)),
        }
    }
}

/// A theme and a unit.
fn cell(text: &str) -> Option<(ThemeId, UnitId)> {
    let (theme, unit) = text.split_once(' ')?;
    Some((theme.into(), unit.into()))
}
