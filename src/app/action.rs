//! What happened: events in the past tense.

use std::rc::Rc;

use super::Screen;
use super::offer::{Offered, Prepared};
use super::state::{Incoming, Keeping, Notice, Options, Planned, State};
use super::ui::UiChange;
use crate::assessment::{
    Assessment, Confidence, Day, Evidence, Note, RespondentId, Response, Scope, Sector, UnitId,
    Vantage,
};
use crate::framework::{Framework, LevelId, Stage, ThemeId};
use crate::library::{Kept, ShelfError};

/// An event that changes the state.
pub enum Action {
    /// The reader went to a screen.
    Went(Screen),
    /// The host page asked for something else.
    OptionsChanged(Options),
    /// A framework is offered to begin with, or one cannot be.
    Offered(Rc<Offered>),
    /// The page has set an assessment up to begin with, or named one that cannot be read.
    Prepared(Rc<Prepared>, Rc<Framework>),
    /// Work began on an assessment: a new one, one that is kept here, one from a file.
    Opened {
        /// What was answered.
        assessment: Rc<Assessment>,
        /// What is asked in it.
        framework: Rc<Framework>,
        /// Where to go.
        screen: Screen,
        /// Whether it is what was open, with what a file brought.
        is_edit: bool,
    },
    /// An assessment was given up for a blank one.
    Closed(Rc<Assessment>),
    /// Edits came in from another tab or widget.
    Absorbed(Box<Assessment>),
    /// What is answered and planned now was kept to look back on.
    SnapshotTaken {
        /// The id of the snapshot.
        id: String,
        /// What people call it.
        label: String,
    },
    /// Something about the set-up was edited.
    SetUp(SetUpEdit),
    /// Something about an answer was edited.
    Answered(UnitId, ThemeId, AnswerEdit),
    /// Something was said of what a group agreed.
    Agreed(UnitId, ThemeId, AgreedEdit),
    /// A respondent was taken out of the group.
    RespondentRemoved(RespondentId),
    /// Something was noted about what surrounds the answers, or about the plan.
    Noted(Vec<Note>),
    /// The plan was worked out.
    Planned(Rc<Planned>),
    /// The last edit was taken back.
    Undone,
    /// A file was chosen and read, or set aside again.
    FileRead(Option<Rc<Incoming>>),
    /// The last change was kept, at this time of day.
    Saved(String),
    /// The last change was not kept.
    SaveFailed(ShelfError),
    /// It was removed in another tab.
    RemovedElsewhere,
    /// Everything was downloaded: nothing would be lost by closing.
    Downloaded,
    /// What is kept here has changed.
    KeptChanged(Vec<Kept>),
    /// There is something that the reader should know.
    Noticed(Notice),
    /// The reader has seen it.
    NoticeDismissed(Notice),
    /// Assessments are kept elsewhere from here on: nowhere in a private session.
    KeptBy(Keeping),
    /// What was open before the example is shown again.
    Restored(Rc<State>),
    /// Letters press buttons from here on, or do not.
    KeysSwitched,
    /// Something to read out.
    Said(String),
    /// Something was opened or chosen on the screen.
    Ui(UiChange),
}

/// Edits of the set-up.
pub enum SetUpEdit {
    /// Another title.
    Title(String),
    /// Another scope.
    Scope(Scope),
    /// Another stage wanted wherever nothing else is said.
    Target(Stage),
    /// One more unit.
    UnitAdded {
        /// Its id.
        id: UnitId,
        /// Its level.
        level: LevelId,
        /// Its name to begin with.
        name: String,
    },
    /// Another name.
    UnitNamed(UnitId, String),
    /// Another place in the tree.
    UnitMoved(UnitId, Option<UnitId>),
    /// One unit less; its answers stay, set aside.
    UnitRemoved(UnitId),
    /// Another role.
    Role(String),
    /// Another sector.
    Sector(Option<Sector>),
    /// Another vantage.
    Vantage(Option<Vantage>),
}

/// Edits of what a group agreed.
pub enum AgreedEdit {
    /// Another stage, with today for where no day was given; nothing is agreed without one.
    Stage(Option<Stage>, Option<Day>),
    /// Another reason.
    Why(String),
    /// By somebody else.
    By(String),
    /// On another day.
    On(Option<Day>),
}

/// Edits of an answer.
pub enum AnswerEdit {
    /// Another response.
    Response(Response),
    /// Another stage at the baseline.
    Then(Option<Stage>),
    /// Another target.
    Target(Option<Stage>),
    /// Another confidence.
    Confidence(Option<Confidence>),
    /// Another note.
    Note(String),
    /// Other evidence.
    Evidence(Vec<Evidence>),
}
