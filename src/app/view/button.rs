//! Buttons: <https://service-manual.nhs.uk/design-system/components/buttons>.

use yew::prelude::*;

use super::{El, el};

/// The role of a button; one primary a screen.
#[derive(Clone, Copy)]
pub enum ButtonKind {
    /// The one thing to do next.
    Primary,
    /// Anything else.
    Secondary,
    /// Takes something away.
    Warning,
}

/// A button.
pub fn button(kind: ButtonKind, text: &str, on_press: Callback<MouseEvent>) -> El {
    let class = match kind {
        ButtonKind::Primary => "nhsuk-button",
        ButtonKind::Secondary => "nhsuk-button nhsuk-button--secondary",
        ButtonKind::Warning => "nhsuk-button nhsuk-button--warning",
    };
    link_button(class, text, "", on_press).attr("part", "button".to_owned())
}

/// A small button; `about` is said after its text to those who cannot see what it stands beside.
pub fn small_button(
    kind: ButtonKind,
    text: &str,
    about: &str,
    on_press: Callback<MouseEvent>,
) -> El {
    let class = match kind {
        ButtonKind::Primary => "nhsuk-button nhsuk-button--small",
        ButtonKind::Secondary => "nhsuk-button nhsuk-button--secondary nhsuk-button--small",
        ButtonKind::Warning => "nhsuk-button nhsuk-button--warning nhsuk-button--small",
    };
    link_button(class, text, about, on_press).attr("part", "button".to_owned())
}

/// A deed that looks like a link, or as its class says.
pub fn link_button(class: &str, text: &str, about: &str, on_press: Callback<MouseEvent>) -> El {
    let button = el("button[type=button]")
        .class(class)
        .text(text)
        .on_press(on_press);
    if about.is_empty() {
        return button;
    }
    button.add(el("span.nhsuk-u-visually-hidden").text(" ").text(about))
}
