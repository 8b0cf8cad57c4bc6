//! The plan: what to do in which cycle, what waits, and why.

use crate::app::view::{Cx, El, screen_heading, several};
use crate::app::{PlanPage, words};

/// One page of the plan.
pub fn plan(cx: &Cx, _page: PlanPage) -> El {
    several().add(screen_heading(cx, "nhsuk-heading-xl").text(words::plan::HEADING))
}

/// One chunk.
pub fn chunk(cx: &Cx, _id: &str) -> El {
    several().add(screen_heading(cx, "nhsuk-heading-xl").text(words::plan::HEADING))
}
