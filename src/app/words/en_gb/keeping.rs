//! Texts of whether an assessment is kept.

use crate::app::Keeping;
use crate::library::ShelfError;

pub const PENDING: &str = "Saving";
pub const NOT_KEPT: &str = "Not kept on this device";
pub const GONE: &str = "Not saved: removed in another tab";
pub const DOWNLOAD: &str = "Download a copy";
pub const BLOCKED_TITLE: &str = "Not kept on this device: download before you leave";
pub const BLOCKED_TEXT: &str = "This browser, or the page around this tool, does not let it keep anything. \
                                Everything works, but closing the page removes your answers.";
pub const APART: &str = "This page shows the tool from another site. Your browser may keep what you answer \
                         here apart from the same tool elsewhere, and remove it sooner. Download a copy \
                         before you leave.";
pub const PRIVATE_TITLE: &str = "Private session: download before you leave";
pub const PRIVATE_TEXT: &str =
    "Nothing is kept on this device. Closing the page removes your answers.";
pub const PRIVATE_HIDES: &str =
    "What was kept on this device before is safe, and hidden until the session ends.";
pub const PRIVATE_ANEW: &str =
    "The page was loaded anew. The session is still private; its answers are gone.";
pub const PRIVATE_END: &str = "End the private session";
pub const PRIVATE_SURE: &str = "End it and lose what you have not downloaded?";
pub const PRIVATE_YES: &str = "Yes, end it";
pub const PRIVATE_NO: &str = "No, go on";
pub const EXAMPLE_TITLE: &str = "A made-up example";
pub const EXAMPLE_TEXT: &str = "Look around and try things out: it is 20 November 2026 here, and nothing is kept or goes into your own work.";
pub const EXAMPLE_CLOSE: &str = "Close the example";
pub const FAILED_TEXT: &str = "Your last change is only on this screen. Download a copy now; then remove \
                               assessments that you no longer need, and change something to try again.";
pub const GONE_TITLE: &str = "This assessment was removed in another tab";
pub const GONE_TEXT: &str = "It is still on this screen, but no longer kept.";
pub const KEEP_AGAIN: &str = "Keep it here again";
pub const CLOSE_IT: &str = "Close it";
pub const CORRUPT_TITLE: &str = "A kept assessment could not be read";
pub const CORRUPT_TEXT: &str = "It was put aside, untouched. Everything else opened as usual. Download it and ask \
                                whoever looks after this tool.";
pub const NEWER_TITLE: &str = "A kept assessment needs a newer version of this tool";
pub const NEWER_TEXT: &str =
    "It was left as it is. You can download it and open it where the newer version runs.";
pub const DOWNLOAD_RAW: &str = "Download it";
pub const REMOVE_RAW: &str = "Remove it from this device";
pub const DISMISS: &str = "Close this message";

/// ‘Saved 09:41’.
#[must_use]
pub fn saved_at(time: &str) -> String {
    format!("Saved {time}")
}

/// ‘Not saved, because …’.
#[must_use]
pub fn not_saved(error: ShelfError) -> String {
    format!("Not saved, because {}", why_not(error))
}

/// Why nothing was kept.
#[must_use]
pub fn why_not(error: ShelfError) -> &'static str {
    match error {
        ShelfError::Full => "this browser’s storage is full",
        ShelfError::Blocked => "this browser does not allow this page to keep anything",
        ShelfError::NotKept => "this browser did not keep what was written",
    }
}

/// Title and text of the banner that lasts while nothing is kept.
#[must_use]
pub fn not_kept(keeping: Keeping) -> Option<(&'static str, &'static str)> {
    match keeping {
        Keeping::Local | Keeping::Host => None,
        Keeping::Blocked => Some((BLOCKED_TITLE, BLOCKED_TEXT)),
        Keeping::Private => Some((PRIVATE_TITLE, PRIVATE_TEXT)),
        Keeping::Example => Some((EXAMPLE_TITLE, EXAMPLE_TEXT)),
    }
}
