//! Chunks while a plan is being made.

use super::ChunkKind;
use super::decisions::Decided;
use crate::assessment::ChunkStatus;
use crate::framework::Stage;

/// A chunk that a plan may hold.
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not exclude each other"
)]
pub(super) struct Candidate {
    /// Its id.
    pub id: String,
    /// What kind of chunk it is.
    pub kind: ChunkKind,
    /// The unit, by its place.
    pub unit: usize,
    /// Its theme and layer, by their places in the framework.
    pub theme: Option<(usize, usize)>,
    /// The stage that a step works towards.
    pub to: Option<Stage>,
    /// The stage answered for its cell.
    pub from: Option<Stage>,
    /// The stage wanted there.
    pub target: Option<Stage>,
    /// Points.
    pub effort: u32,
    /// What it is worth in each cycle, while all that it builds on is there.
    pub value: f64,
    /// Whether the target or a setting asks for it, so that it is planned for its own sake.
    pub wanted: bool,
    /// Whether something that is wanted, or held where it is, waits for it.
    pub needed: bool,
    /// Whether a later step of its cell is held where it is.
    pub between: bool,
    /// What must lie in an earlier cycle.
    pub after: Vec<usize>,
    /// What had better lie in an earlier cycle.
    pub better_after: Vec<usize>,
    /// Whether it is worth half, as nothing in the plan brings what it had better come after.
    pub unsupported: bool,
    /// Whether something that it must come after is in nobody's plan.
    pub stranded: bool,
    /// What people decided of it.
    pub decided: Decided,
}

impl Candidate {
    /// Whether it is in the plan only because something waits for it.
    pub fn is_required(&self) -> bool {
        self.needed && !(self.wanted && self.value > 0.0)
    }

    /// Whether it works on the same theme of the same unit.
    pub fn is_beside(&self, other: &Self) -> bool {
        self.unit == other.unit && self.theme == other.theme
    }

    /// What its id ends with, where it belongs to a cell.
    pub fn ending(&self) -> &'static str {
        match (self.kind, self.to) {
            (ChunkKind::FindOut, _) => "find-out",
            (ChunkKind::ShowIt, _) => "show-it",
            (_, to) => to.map_or("", |to| ["0", "1", "2", "3", "4"][to.index()]),
        }
    }

    /// Whether its cell has yet to reach the stage that it works towards.
    fn is_ahead(&self) -> bool {
        self.to.is_none() || self.to > self.from
    }

    /// Whether the plan has to do with it. A step that was reached is, while people look back on it.
    pub fn is_kept(&self) -> bool {
        let is_held = self.decided.cycle.is_some();
        self.decided.is_begun()
            || self.is_ahead() && (self.wanted || self.needed || self.between || is_held)
    }

    /// Whether it may ask for other chunks to come first: what is done or left out does not.
    pub fn may_ask(&self) -> bool {
        !self.decided.left_out && self.decided.status() != ChunkStatus::Done
    }

    /// Whether it asks for other chunks to come first by itself.
    pub fn asks(&self) -> bool {
        let is_held = self.decided.cycle.is_some();
        let is_worth = self.wanted && self.value > 0.0;
        self.is_ahead() && self.may_ask() && (is_held || is_worth)
    }
}
