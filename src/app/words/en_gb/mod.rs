//! English, as it is written in the United Kingdom.
//!
//! NHS content style: ‘you’, verbs first, sentence case, short sentences. Low is not bad. Numbers
//! and dates as en-GB writes them.
//!
//! Every literal in this folder that has a letter in it is a text that people read: tests put others
//! in its place (`xtask/src/pseudo`). What programs read stands elsewhere.

#![allow(missing_docs, reason = "a text says itself what it is")]

pub const PRODUCT: &str = "Integrated care maturity";
pub const SKIP: &str = "Skip to main content";
pub const NAV_START: &str = "Start";
pub const NAV_QUESTIONS: &str = "Questions";
pub const NAV_RESULTS: &str = "Results";
pub const NAV_GROUP: &str = "Group";
pub const NAV_PLAN: &str = "Plan";
pub const NAV_HISTORY: &str = "History";
pub const NAV_SHARE: &str = "Share and keep";
pub const CONTINUE: &str = "Continue";
pub const BACK: &str = "Back";
pub const CANCEL: &str = "Cancel";
pub const REMOVE: &str = "Remove";
pub const UNDO: &str = "Undo";
pub const UNDO_ABOUT: &str = "the last change";
pub const UNDONE: &str = "Changed back. Undo again to reverse that.";
pub const NOT_PRINTED: &str = "If nothing was printed, the page around this tool does not allow it. Copy the text \
                               on ‘Share and keep’ instead.";
pub const UNTITLED: &str = "Untitled assessment";
pub const VERSION: &str = concat!("Version ", env!("CARGO_PKG_VERSION"));

mod dates;
pub mod files;
pub mod group;
pub mod guide;
pub mod history;
pub mod keeping;
pub mod keys;
mod names;
mod numbers;
pub mod paper;
pub mod plan;
pub mod question;
pub mod results;
pub mod sections;
pub mod set_up;
pub mod share;
mod stages;
pub mod start;

pub use dates::*;
pub use keeping::{not_kept, not_saved, saved_at};
pub use names::*;
pub use numbers::*;
pub use stages::*;

/// The label of the snapshot that is taken before an assessment is replaced.
#[must_use]
pub fn before_replacing() -> &'static str {
    "Before it was replaced"
}

/// Read out after a download.
#[must_use]
pub fn downloaded(name: &str) -> String {
    format!("Downloaded: {name}")
}
