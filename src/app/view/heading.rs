//! Headings, at levels that follow the page around the widget.

use yew::prelude::*;

use super::Cx;

/// A heading `depth` levels below that of the screen, with the class that gives its size.
pub fn heading(cx: &Cx, depth: u8, class: &'static str, content: Html) -> Html {
    html! { <@{tag(cx.options.heading_level + depth)} {class}>{ content }</@> }
}

/// The heading of a screen, which takes the focus when the screen changes.
pub fn screen_heading(cx: &Cx, class: &'static str, content: Html) -> Html {
    html! {
        <@{tag(cx.options.heading_level)} {class} tabindex="-1" part="heading" data-screen-heading="">
            { content }
        </@>
    }
}

fn tag(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
