//! Buttons: <https://service-manual.nhs.uk/design-system/components/buttons>.

use yew::prelude::*;

/// The role of a button; one primary a screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do next.
    #[default]
    Primary,
    /// Anything else.
    Secondary,
    /// Takes something away.
    Warning,
}

impl From<ButtonKind> for Classes {
    fn from(kind: ButtonKind) -> Self {
        classes!(
            "nhsuk-button",
            match kind {
                ButtonKind::Primary => None,
                ButtonKind::Secondary => Some("nhsuk-button--secondary"),
                ButtonKind::Warning => Some("nhsuk-button--warning"),
            }
        )
    }
}

/// Properties of [`Button`] and [`LinkButton`].
#[derive(PartialEq, Properties)]
pub struct ButtonProps {
    /// Its role.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// Whether it is small.
    #[prop_or_default]
    pub small: bool,
    /// Said after the text to those who cannot see what it stands beside.
    #[prop_or_default]
    pub hidden_text: Option<AttrValue>,
    /// Further classes.
    #[prop_or_default]
    pub class: Classes,
    /// When it is pressed.
    pub onpress: Callback<()>,
    /// Its text.
    pub children: Html,
}

/// A button.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let class = classes!(
        Classes::from(props.kind),
        props.small.then_some("nhsuk-button--small"),
        props.class.clone()
    );
    html! {
        <button type="button" {class} part="button" onclick={props.onpress.reform(|_| ())}>
            { props.children.clone() }{ hidden(props) }
        </button>
    }
}

/// A deed that looks like a link.
#[component]
pub fn LinkButton(props: &ButtonProps) -> Html {
    let warning = (props.kind == ButtonKind::Warning).then_some("ics-link-button--warning");
    html! {
        <button
            type="button"
            class={classes!("ics-link-button", warning, props.class.clone())}
            onclick={props.onpress.reform(|_| ())}
        >
            { props.children.clone() }{ hidden(props) }
        </button>
    }
}

fn hidden(props: &ButtonProps) -> Html {
    props.hidden_text.clone().map_or_else(Html::default, |text| {
        html! { <span class="nhsuk-u-visually-hidden">{ " " }{ text }</span> }
    })
}
