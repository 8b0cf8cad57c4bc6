//! Headings, at levels that follow the page around the widget.

use super::{Cx, El, el};
use crate::framework::Level;

/// A heading `depth` levels below that of the screen, with the class that gives its size; still
/// empty.
pub fn heading(cx: &Cx, depth: u8, class: &str) -> El {
    let heading = el(match cx.options.heading_level + depth {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    });
    if class.is_empty() {
        heading
    } else {
        heading.class(class)
    }
}

/// The heading of a screen, which takes the focus when the screen changes; still empty.
pub fn screen_heading(cx: &Cx, class: &str) -> El {
    heading(cx, 0, class)
        .attr("tabindex", "-1".to_owned())
        .attr("part", "heading".to_owned())
        .attr("data-screen-heading", String::new())
}

/// The name of a level as a small tag.
pub fn level_tag(level: Option<&Level>) -> El {
    let tag = el("span.ics-level");
    match level {
        Some(level) => tag.text(&level.name),
        None => tag,
    }
}
