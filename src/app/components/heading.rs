//! Headings, at levels that follow the page around the widget.

use yew::prelude::*;

use crate::app::root::use_app;

/// Properties of [`Heading`].
#[derive(PartialEq, Properties)]
pub struct HeadingProps {
    /// How far below the screen's heading, 1 or more.
    #[prop_or(1)]
    pub depth: u8,
    /// The class that gives its size.
    pub class: Classes,
    /// Its id, where something is labelled by it.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Its text.
    pub children: Html,
}

/// A heading within a screen.
#[component]
pub fn Heading(props: &HeadingProps) -> Html {
    let app = use_app();
    let tag = tag(app.state.options.heading_level + props.depth);
    html! { <@{tag} class={props.class.clone()} id={props.id.clone()}>{ props.children.clone() }</@> }
}

/// Properties of [`ScreenHeading`].
#[derive(PartialEq, Properties)]
pub struct ScreenHeadingProps {
    /// The class that gives its size.
    #[prop_or(classes!("nhsuk-heading-xl"))]
    pub class: Classes,
    /// Its text.
    pub children: Html,
}

/// The heading of a screen, which takes the focus when the screen changes.
#[component]
pub fn ScreenHeading(props: &ScreenHeadingProps) -> Html {
    let app = use_app();
    let tag = tag(app.state.options.heading_level);
    html! {
        <@{tag} class={props.class.clone()} tabindex="-1" part="heading" data-screen-heading="">
            { props.children.clone() }
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
