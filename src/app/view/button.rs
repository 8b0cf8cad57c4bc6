//! Buttons: <https://service-manual.nhs.uk/design-system/components/buttons>.

use yew::prelude::*;

/// The role of a button; one primary a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do next.
    Primary,
    /// Anything else.
    Secondary,
    /// Takes something away.
    Warning,
}

/// A button.
pub fn button(kind: ButtonKind, content: Html, onclick: Callback<MouseEvent>) -> Html {
    let class = match kind {
        ButtonKind::Primary => "nhsuk-button",
        ButtonKind::Secondary => "nhsuk-button nhsuk-button--secondary",
        ButtonKind::Warning => "nhsuk-button nhsuk-button--warning",
    };
    html! { <button type="button" {class} part="button" {onclick}>{ content }</button> }
}

/// A small button; `about` is said after its text to those who cannot see what it stands beside.
pub fn small_button(
    kind: ButtonKind,
    text: &str,
    about: &str,
    onclick: Callback<MouseEvent>,
) -> Html {
    let class = match kind {
        ButtonKind::Primary => "nhsuk-button nhsuk-button--small",
        ButtonKind::Secondary => "nhsuk-button nhsuk-button--secondary nhsuk-button--small",
        ButtonKind::Warning => "nhsuk-button nhsuk-button--warning nhsuk-button--small",
    };
    html! { <button type="button" {class} part="button" {onclick}>{ with_hidden(text, about) }</button> }
}

/// A deed that looks like a link.
pub fn link_button(
    class: &'static str,
    text: &str,
    about: &str,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! { <button type="button" {class} {onclick}>{ with_hidden(text, about) }</button> }
}

fn with_hidden(text: &str, about: &str) -> Html {
    html! {
        <>
            { text }
            if !about.is_empty() {
                <span class="nhsuk-u-visually-hidden">{ " " }{ about }</span>
            }
        </>
    }
}
