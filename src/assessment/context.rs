//! What surrounds the answers: enablers and barriers, reflections, decisions on delegation.

use super::record::record;
use super::{Day, Moment, UnitId};
use crate::json::{names, object};

object! {
    /// How an enabler or a barrier stands.
    pub struct ContextRating {
        /// The enabler or barrier.
        must factor: String = "factor",
        /// Its rating; the framework says which there are.
        may rating: Option<String> = "rating",
        /// In the respondent's own words.
        may note: Option<String> = "note",
        /// When it was last edited.
        may modified: Option<Moment> = "modified",
        ..extra
    }
}

object! {
    /// What a board member says to one of the framework's reflections; never scored.
    pub struct Reflection {
        /// The question.
        must question: String = "question",
        /// The answer in words.
        may text: Option<String> = "text",
        /// When it was last edited.
        may modified: Option<Moment> = "modified",
        ..extra
    }
}

object! {
    /// What was decided about delegating to a unit.
    pub struct DelegationDecision {
        /// The unit.
        must unit: UnitId = "unit",
        /// The decision.
        may decision: Option<Decision> = "decision",
        /// Why, and why now.
        may why: Option<String> = "why",
        /// When to look at it again.
        may review: Option<Day> = "review",
        /// When it was last edited.
        may modified: Option<Moment> = "modified",
        ..extra
    }
}

names! {
    /// Who decides from now on.
    pub enum Decision {
        /// The wider level keeps the decision.
        Hold = "hold",
        /// Both decide together.
        Share = "share",
        /// The unit decides.
        Delegate = "delegate",
    }
}

record!(ContextRating, factor);
record!(Reflection, question);
record!(DelegationDecision, unit);
