//! History: snapshots, and what changed between two of them.

use crate::app::view::{Cx, El, screen_heading, several};
use crate::app::words;

/// The snapshots, and two of them beside each other.
pub fn history(cx: &Cx) -> El {
    several().add(screen_heading(cx, "nhsuk-heading-xl").text(words::history::HEADING))
}
