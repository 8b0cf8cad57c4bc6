//! What is opened and chosen on a screen.

use std::rc::Rc;

use crate::assessment::{AssessmentId, UnitId};
use crate::document::{Fate, Share, Unknown};

/// What is opened and chosen on a screen, and forgotten with it.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each opens something else on another screen"
)]
pub struct Ui {
    /// The unit whose results are shown; all levels together for none.
    pub shown: Option<UnitId>,
    /// The label that the next snapshot gets.
    pub label: String,
    /// The snapshots that are compared, the earlier first; empty for what is compared unless chosen.
    pub compared: [String; 2],
    /// What is asked before it is done.
    pub asking: Option<Asking>,
    /// What the copy to share holds.
    pub share: Share,
    /// Whether the whole assessment is shown as text.
    pub whole_as_text: bool,
    /// Whether the copy to share is shown as text.
    pub copy_as_text: bool,
    /// Whether results and plan are shown as text.
    pub as_prose: bool,
    /// Whether a file is held over the place to drop it.
    pub dragged_over: bool,
    /// The groups of waiting chunks that are looked at, by their places.
    pub waiting: Vec<usize>,
    /// The key of what was noted last, where the focus stays when it moves; or of the chunk whose page was
    /// left last, where it goes on.
    pub noted: Option<String>,
    /// Whether a new plan is looked at beside the one that was accepted.
    pub replanning: bool,
    /// What becomes of units of a file that are not known here, where somebody said so.
    pub fates: Vec<(Unknown, Fate)>,
    /// Words by which a question is sought.
    pub sought: String,
    /// Whether the report holds everything in full.
    pub full_report: bool,
    /// Whether a group's answers are shown large, for a room.
    pub projected: bool,
    /// Whether somebody said on which day what is looked at was agreed.
    pub dated: bool,
}

/// What somebody opened or chose, as a change of what was opened and chosen before.
pub type UiChange = Rc<dyn Fn(&mut Ui)>;

/// What is asked before it is done.
#[derive(Clone, Debug, PartialEq)]
pub enum Asking {
    /// Remove a unit that has answers?
    RemoveUnit(UnitId),
    /// Remove the assessment from this device?
    Remove,
    /// Put the file that is shown in the place of what is open?
    Replace,
    /// End the private session, and lose what is in it?
    EndPrivate,
    /// Remove everything from this device?
    RemoveAll,
    /// Remove one that is kept here and not open?
    RemoveKept(AssessmentId),
}
