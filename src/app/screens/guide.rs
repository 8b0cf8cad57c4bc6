//! Guide: how to use what is here well, and what it is not.

use crate::app::view::{Cx, El, el, heading, link_button, screen_heading, several};
use crate::app::words::guide as w;
use crate::app::{Deed, Screen};

/// What a facilitator and a reader of the results should know.
pub fn guide(cx: &Cx) -> El {
    let part = |title: &str, list: El| {
        several()
            .add(heading(cx, 1, "nhsuk-heading-m").text(title))
            .add(list)
    };
    el("div.ics-reading")
        .add(screen_heading(cx, "nhsuk-heading-xl").text(w::HEADING))
        .add(part(
            w::WORKSHOP,
            listed("ol.nhsuk-list.nhsuk-list--number", &w::WORKSHOP_STEPS),
        ))
        .add(part(w::RADAR, listed(BULLETS, &w::RADAR_POINTS)))
        .add(part(w::INDEX, listed(BULLETS, &w::INDEX_POINTS)))
}

/// Leads to the guide.
pub fn to_guide(cx: &Cx) -> El {
    link_button(
        "ics-link-button",
        w::LINK,
        "",
        cx.press(Deed::Go(Screen::Guide)),
    )
}

const BULLETS: &str = "ul.nhsuk-list.nhsuk-list--bullet";

fn listed(selector: &'static str, texts: &[&str]) -> El {
    let mut list = el(selector);
    for text in texts {
        list = list.add(el("li").text(text));
    }
    list
}
