//! A file that holds a framework, to begin an assessment with.

use std::rc::Rc;

use super::{close, named, shown};
use crate::app::view::{ButtonKind, Cx, El, button, el};
use crate::app::{Deed, Offer, words};

/// A file that holds a framework: what is asked, not what was answered.
pub(super) fn framework(cx: &Cx, file: &str, offer: &Rc<Offer>) -> El {
    let found = &offer.framework;
    let levels: Vec<_> = found
        .levels
        .iter()
        .map(|level| level.name.clone())
        .collect();
    let layers: Vec<_> = found
        .layers
        .iter()
        .map(|layer| layer.name.clone())
        .collect();
    let rows = [
        (words::share::FILE, file.to_owned()),
        (words::share::FRAMEWORK, named(&found.title, &offer.named)),
        (words::share::LEVELS, words::share::levels(&levels)),
        (words::share::LAYERS, words::share::layers(&layers)),
        (words::share::THEMES, found.themes.len().to_string()),
    ];
    let begin = button(
        ButtonKind::Primary,
        words::share::BEGIN_WITH,
        cx.press(Deed::BeginWith(Rc::clone(offer))),
    );
    shown(cx, rows.into_iter())
        .add(el("p.nhsuk-body").text(words::share::FRAMEWORK_TEXT))
        .add(
            el("div.nhsuk-button-group.nhsuk-u-margin-bottom-0")
                .add(begin)
                .add(close(cx, words::CANCEL)),
        )
}
