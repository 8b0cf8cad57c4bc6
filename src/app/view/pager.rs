//! The way on and the way back, at the end of a screen that is one of several.

use super::{ButtonKind, Cx, El, button, el};
use crate::app::{Deed, Screen, words};

/// Leads back and on. The keys of the same names press them: see `keys`.
pub fn pager(cx: &Cx, back: Screen, next: Screen) -> El {
    let go = |kind, text, screen, key: &str| {
        button(kind, text, cx.press(Deed::Go(screen))).attr("data-key", key.to_owned())
    };
    el("div.ics-pager.ics-no-print")
        .add(go(ButtonKind::Secondary, words::BACK, back, "b"))
        .add(go(ButtonKind::Primary, words::CONTINUE, next, "c"))
}
