//! Everything that the screens show, as one value.

use std::borrow::Cow;
use std::rc::Rc;

use super::offer::{Offer, Offered, Prepared};
use super::ui::Ui;
use super::{Page, Screen, words};
use crate::assessment::{
    Answer, Assessment, AssessmentId, Moment, Response, ResponseKind, Scope, Unit, UnitId,
};
use crate::framework::{Cell, Framework, LevelId, Theme, ThemeId};
use crate::group::collective;
use crate::library::{Kept, Quarantined, ShelfError};
use crate::planning::Plan;
use crate::scoring::{self, Results};

/// The state of one widget.
#[derive(Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each tells something of its own"
)]
pub struct State {
    /// What is asked.
    pub framework: Rc<Framework>,
    /// What new assessments are made with.
    pub offered: Rc<Offered>,
    /// What the host page has set up, where it has.
    pub prepared: Option<Rc<Prepared>>,
    /// What the host page asked for.
    pub options: Rc<Options>,
    /// Where the reader is.
    pub screen: Screen,
    /// Where the reader was last, but for the start: where to go on.
    pub left: Option<Screen>,
    /// What can be taken back.
    pub undo: Option<Rc<Undo>>,
    /// What was answered.
    pub assessment: Rc<Assessment>,
    /// What results and plan read: the same, or what its group says together.
    pub collective: Rc<Assessment>,
    /// Whether anything was begun; until then there is nothing to keep.
    pub begun: bool,
    /// The assessments kept here.
    pub kept: Rc<Vec<Kept>>,
    /// Those begun or opened in this page before the one that is open, which nothing but this page holds
    /// as they are.
    pub at_risk: Vec<AssessmentId>,
    /// Whether and where they are kept.
    pub keeping: Keeping,
    /// Whether a private session hides what is kept here.
    pub hides: bool,
    /// Whether the browser may keep them apart from those of the same tool elsewhere.
    pub apart: bool,
    /// Whether the last change is kept.
    pub saved: Saved,
    /// What the reader should know, whatever the screen.
    pub notices: Vec<Notice>,
    /// What was chosen to be read, before anything is done with it.
    pub incoming: Option<Rc<Incoming>>,
    /// Whether letters press no buttons: somebody has switched that off on this device.
    pub is_without_keys: bool,
    /// What to read out once.
    pub said: String,
    /// The plan, as far as it was worked out.
    pub planned: Option<Rc<Planned>>,
    /// What is opened and chosen on the screen, and forgotten with it.
    pub ui: Ui,
}

/// The last edit, to be taken back.
pub struct Undo {
    /// The assessment before it.
    pub before: Rc<Assessment>,
    /// The assessment that it made of that.
    pub after: Rc<Assessment>,
    /// Where it was made.
    pub screen: Screen,
    /// When.
    pub at: Moment,
}

/// A plan with what it was made from.
pub struct Planned {
    /// The assessment.
    pub of: Rc<Assessment>,
    /// The plan as it stands.
    pub plan: Plan,
    /// What a new one would be, where one stands that was accepted and somebody asked.
    pub proposal: Option<Plan>,
}

/// What the host page asked for by attributes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The level of the screen's heading, 1 to 4.
    pub heading_level: u8,
    /// The levels to offer; all where the host names none.
    pub levels: Vec<LevelId>,
    /// The scope to offer; both where the host names none.
    pub scope: Option<Scope>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            heading_level: 2,
            levels: Vec::new(),
            scope: None,
        }
    }
}

/// Where assessments are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// In this browser's local storage.
    Local,
    /// Nowhere: the browser does not allow it.
    Blocked,
    /// Nowhere: somebody chose a private session.
    Private,
    /// With the page that this is embedded in.
    Host,
    /// Nowhere: it is the worked example.
    Example,
}

/// Whether the last change is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Saved {
    /// Nothing to keep yet.
    #[default]
    Nothing,
    /// Changed, about to be kept; the time of day of the last success.
    Pending(Option<String>),
    /// Kept, at this time of day.
    At(String),
    /// Not kept, and why.
    Failed(ShelfError),
    /// Not kept any more: it was removed in another tab.
    Gone,
}

/// Something that the reader should know, whatever the screen.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// A text in storage could not be read and was put aside.
    Corrupt(Quarantined),
    /// A text in storage is of a newer version; it was left as it is.
    Newer(Quarantined),
}

/// What was chosen to be read.
#[derive(Clone, Debug)]
pub enum Incoming {
    /// Several files, of which so many are read.
    Reading {
        /// How many are read.
        done: usize,
        /// How many there are.
        of: usize,
    },
    /// Several files, each of which is one of the kinds below.
    Several(Vec<Incoming>),
    /// It can be opened.
    Assessment {
        /// Its name.
        file: String,
        /// What is in it.
        assessment: Box<Assessment>,
    },
    /// It is a framework to make assessments with.
    Framework {
        /// Its name.
        file: String,
        /// What is in it.
        offer: Rc<Offer>,
    },
    /// It cannot be opened.
    Refused {
        /// Its name.
        file: String,
        /// What is wrong with it, a line for each fault.
        problem: String,
    },
}

/// One question: a theme of a unit.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// The unit.
    pub unit: &'a Unit,
    /// The theme.
    pub theme: &'a Theme,
    /// Its wording at the unit's level.
    pub cell: &'a Cell,
}

impl Question<'_> {
    /// Whether it is this one.
    #[must_use]
    pub fn is(&self, unit: &UnitId, theme: &ThemeId) -> bool {
        self.unit.id == *unit && self.theme.id == *theme
    }

    /// The screen that asks it.
    #[must_use]
    pub fn screen(&self) -> Screen {
        Screen::Question {
            unit: self.unit.id.clone(),
            theme: self.theme.id.clone(),
        }
    }
}

impl State {
    /// Whether nothing was changed since `other`: what is large is compared by where it is.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.framework, &other.framework)
            && Rc::ptr_eq(&self.offered, &other.offered)
            && self.prepared.as_ref().map(Rc::as_ptr) == other.prepared.as_ref().map(Rc::as_ptr)
            && Rc::ptr_eq(&self.options, &other.options)
            && Rc::ptr_eq(&self.assessment, &other.assessment)
            && Rc::ptr_eq(&self.kept, &other.kept)
            && self.incoming.as_ref().map(Rc::as_ptr) == other.incoming.as_ref().map(Rc::as_ptr)
            && (self.begun, self.keeping) == (other.begun, other.keeping)
            && self.screen == other.screen
            && self.is_without_keys == other.is_without_keys
            && self.saved == other.saved
            && self.notices == other.notices
            && self.said == other.said
            && self.planned.as_ref().map(Rc::as_ptr) == other.planned.as_ref().map(Rc::as_ptr)
            && self.ui == other.ui
    }

    /// Every question, unit by unit, in the order in which they are asked.
    #[must_use]
    pub fn questions(&self) -> Vec<Question<'_>> {
        let tree = self.assessment.unit_tree();
        let of_unit = |unit| {
            let asked = self.assessment.asked(&self.framework, unit);
            asked.map(move |(theme, cell)| Question { unit, theme, cell })
        };
        tree.into_iter().flat_map(of_unit).collect()
    }

    /// The answer to a question, where anything was said.
    #[must_use]
    pub fn response_to(&self, question: &Question) -> Option<&Answer> {
        let key = (question.unit.id.as_str(), question.theme.id.as_str());
        let answer = self.assessment.answers.get(key)?;
        (answer.response != ResponseKind::Unanswered).then_some(answer)
    }

    /// Where ‘Continue’ leads: the first question without a response, or the results.
    #[must_use]
    pub fn next_open(&self) -> Screen {
        let questions = self.questions();
        if questions.is_empty() {
            return Screen::SetUp;
        }
        questions
            .iter()
            .find(|question| self.response_to(question).is_none())
            .map_or(Screen::RESULTS, Question::screen)
    }

    /// Where one goes on who left off: exactly there, but from a question that was answered to the first
    /// that is open, if there is one.
    #[must_use]
    pub fn where_left(&self) -> Screen {
        let next = self.next_open();
        let Some(left) = self.left.clone() else {
            return next;
        };
        if let Screen::Question { unit, theme } = &left {
            let questions = self.questions();
            let found = questions.iter().find(|question| question.is(unit, theme));
            let is_done = found.is_none_or(|question| self.response_to(question).is_some());
            if found.is_none() || is_done && matches!(next, Screen::Question { .. }) {
                return next;
            }
        }
        left
    }

    /// Where one looks at a question again: with a group, at what the group said, which counts.
    #[must_use]
    pub fn looked_at(&self, unit: UnitId, theme: ThemeId) -> Screen {
        if self.has_group() {
            Screen::Discuss(Box::new((unit, theme)))
        } else {
            Screen::Question { unit, theme }
        }
    }

    /// Why a question has no stage: nobody knows, or nobody said.
    #[must_use]
    pub fn unanswered(&self, unit: &UnitId, theme: &ThemeId) -> &'static str {
        match self.collective.answer(unit, theme).response() {
            Response::Unknown => words::results::NOT_KNOWN,
            _ => words::results::NOT_ANSWERED,
        }
    }

    /// What the answers say.
    #[must_use]
    pub fn results(&self) -> Results {
        scoring::results(&self.framework, &self.collective)
    }

    /// Whether several respondents are read together.
    #[must_use]
    pub fn has_group(&self) -> bool {
        !Rc::ptr_eq(&self.collective, &self.assessment)
    }

    /// Reads again what the group says together, after something has changed.
    pub(super) fn read_together(&mut self) {
        self.collective = match collective(&self.framework, &self.assessment) {
            Cow::Borrowed(_) => Rc::clone(&self.assessment),
            Cow::Owned(together) => Rc::new(together),
        };
    }

    /// Whether the plan that is shown has yet to be worked out.
    #[must_use]
    pub fn lacks_plan(&self) -> bool {
        let is_shown = matches!(
            self.screen,
            Screen::Plan(_) | Screen::Chunk(_) | Screen::Results(Page::Report)
        );
        is_shown
            && self.planned.as_ref().is_none_or(|planned| {
                !Rc::ptr_eq(&planned.of, &self.assessment)
                    || self.ui.replanning && planned.proposal.is_none()
            })
    }

    /// What people call a unit.
    #[must_use]
    pub fn unit_name(&self, id: &UnitId) -> String {
        let unit = self.assessment.units.get((id.as_str(), ""));
        unit.map_or_else(String::new, |unit| {
            words::unit_name(&unit.name, self.framework.level(&unit.level))
        })
    }

    /// What people call a theme.
    #[must_use]
    pub fn theme_name(&self, id: &ThemeId) -> &str {
        self.framework.theme(id).map_or("", |theme| &theme.name)
    }

    /// The levels on offer: those that the host names, or all where the framework knows none of them.
    pub fn levels(&self) -> impl Iterator<Item = &crate::framework::Level> {
        let levels = &self.framework.levels;
        let is_named = |level: &crate::framework::Level| self.options.levels.contains(&level.id);
        let all = !levels.iter().any(is_named);
        levels.iter().filter(move |level| all || is_named(level))
    }

    /// Whether the edit that can be taken back was made on this screen.
    #[must_use]
    pub fn undo_is_here(&self) -> bool {
        self.undo
            .as_ref()
            .is_some_and(|undo| undo.screen == self.screen)
    }

    /// Whether closing the page now would lose something.
    #[must_use]
    pub fn would_lose(&self) -> bool {
        !self.at_risk.is_empty() || self.is_at_risk()
    }

    /// Whether what is open is held by nothing but this page as it is.
    pub(super) fn is_at_risk(&self) -> bool {
        self.begun
            && match self.keeping {
                Keeping::Host | Keeping::Example => false,
                Keeping::Local => matches!(
                    self.saved,
                    Saved::Failed(_) | Saved::Pending(_) | Saved::Gone
                ),
                Keeping::Blocked | Keeping::Private => self.saved != Saved::Nothing,
            }
    }
}
