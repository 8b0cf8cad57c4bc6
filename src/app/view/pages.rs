//! The way round the pages of a part, as links: each is a screen.

use super::{Cx, El, el};
use crate::app::{Deed, Screen};

/// Links to the pages, each with its name; the one that is shown is marked.
pub fn pages(cx: &Cx, label: &str, pages: Vec<(Screen, &str)>) -> El {
    let mut list = el("ul.ics-pages__list");
    for (screen, name) in pages {
        let mut link = el("button.ics-pages__link[type=button]").text(name);
        if screen == cx.screen {
            link = link.attr("aria-current", "page".to_owned());
        }
        list = list.add(el("li").add(link.on_press(cx.press(Deed::Go(screen)))));
    }
    el("nav.ics-pages.ics-no-print")
        .attr("aria-label", label.to_owned())
        .add(list)
}
