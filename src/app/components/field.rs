//! Fields for text and for one choice of many:
//! <https://service-manual.nhs.uk/design-system/components/text-input>.

use web_sys::{HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Properties of [`TextField`] and [`TextArea`].
#[derive(PartialEq, Properties)]
pub struct TextFieldProps {
    /// Its id.
    pub id: AttrValue,
    /// Its label.
    pub label: Html,
    /// The label's class.
    #[prop_or(classes!("nhsuk-label--s"))]
    pub label_class: Classes,
    /// A hint.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// Its text.
    pub value: AttrValue,
    /// What kind of text the keyboard of a phone should help with.
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
    /// With every letter.
    pub oninput: Callback<String>,
}

impl TextFieldProps {
    fn hint_id(&self) -> Option<AttrValue> {
        self.hint.as_ref().map(|_| format!("{}-hint", self.id).into())
    }

    fn wrap(&self, field: Html) -> Html {
        html! {
            <div class="nhsuk-form-group">
                <label class={classes!("nhsuk-label", self.label_class.clone())} for={self.id.clone()}>
                    { self.label.clone() }
                </label>
                if let Some(hint) = &self.hint {
                    <div class="nhsuk-hint" id={self.hint_id()}>{ hint.clone() }</div>
                }
                { field }
            </div>
        }
    }
}

/// A line of text. Browsers are asked not to remember it: computers are shared.
#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let oninput = props.oninput.reform(|event: InputEvent| event.target_unchecked_into::<HtmlInputElement>().value());
    props.wrap(html! {
        <input
            class="nhsuk-input ics-reading"
            id={props.id.clone()}
            type="text"
            autocomplete="off"
            inputmode={props.inputmode.clone()}
            value={props.value.clone()}
            aria-describedby={props.hint_id()}
            {oninput}
        />
    })
}

/// Lines of text.
#[component]
pub fn TextArea(props: &TextFieldProps) -> Html {
    let oninput =
        props.oninput.reform(|event: InputEvent| event.target_unchecked_into::<HtmlTextAreaElement>().value());
    props.wrap(html! {
        <textarea
            class="nhsuk-textarea"
            id={props.id.clone()}
            rows="4"
            autocomplete="off"
            value={props.value.clone()}
            aria-describedby={props.hint_id()}
            {oninput}
        />
    })
}

/// One choice of a select.
#[derive(Clone, Debug, PartialEq)]
pub struct SelectOption {
    /// What it stands for.
    pub value: AttrValue,
    /// Its text.
    pub text: AttrValue,
}

impl SelectOption {
    /// A choice.
    pub fn new(value: impl Into<AttrValue>, text: impl Into<AttrValue>) -> Self {
        Self { value: value.into(), text: text.into() }
    }
}

/// Properties of [`Select`].
#[derive(PartialEq, Properties)]
pub struct SelectProps {
    /// Its id.
    pub id: AttrValue,
    /// Its label.
    pub label: Html,
    /// The choices.
    pub options: Vec<SelectOption>,
    /// The value that is chosen.
    pub chosen: AttrValue,
    /// When another one is chosen.
    pub onchoose: Callback<String>,
}

/// One choice of many.
#[component]
pub fn Select(props: &SelectProps) -> Html {
    let onchange = props.onchoose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    html! {
        <div class="nhsuk-form-group">
            <label class="nhsuk-label" for={props.id.clone()}>{ props.label.clone() }</label>
            <select class="nhsuk-select" id={props.id.clone()} {onchange}>
                { for props.options.iter().map(|option| html! {
                    <option
                        key={option.value.to_string()}
                        value={option.value.clone()}
                        selected={option.value == props.chosen}
                    >
                        { option.text.clone() }
                    </option>
                }) }
            </select>
        </div>
    }
}
