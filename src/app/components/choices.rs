//! A compact group of radios: <https://service-manual.nhs.uk/design-system/components/radios>.

use yew::prelude::*;

/// One choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice<T> {
    /// What it stands for.
    pub value: T,
    /// Its text.
    pub text: AttrValue,
}

/// Properties of [`InlineChoices`].
#[derive(PartialEq, Properties)]
pub struct InlineChoicesProps<T: Clone + PartialEq + 'static> {
    /// Tells the group from others on the screen.
    pub name: AttrValue,
    /// Its question, a heading or plain text.
    pub legend: Html,
    /// A hint.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// The choices.
    pub choices: Vec<Choice<T>>,
    /// The one that is chosen.
    pub chosen: T,
    /// When another one is chosen.
    pub onchoose: Callback<T>,
}

/// Radios in a row that wraps.
#[component]
pub fn InlineChoices<T: Clone + PartialEq + 'static>(props: &InlineChoicesProps<T>) -> Html {
    let hint_id = props.hint.as_ref().map(|_| AttrValue::from(format!("{}-hint", props.name)));
    html! {
        <fieldset class="nhsuk-fieldset ics-inline-choices" aria-describedby={hint_id.clone()}>
            { props.legend.clone() }
            if let Some(hint) = &props.hint {
                <div class="nhsuk-hint" id={hint_id}>{ hint.clone() }</div>
            }
            <div class="ics-inline-choices__list">
                { for props.choices.iter().enumerate().map(|(nth, choice)| {
                    let id = format!("{}-{nth}", props.name);
                    let value = choice.value.clone();
                    html! {
                        <div class="ics-choice">
                            <input
                                class="ics-choice__input"
                                type="radio"
                                name={props.name.clone()}
                                id={id.clone()}
                                checked={choice.value == props.chosen}
                                onchange={props.onchoose.reform(move |_| value.clone())}
                            />
                            <label class="ics-choice__label" for={id}>{ choice.text.clone() }</label>
                        </div>
                    }
                }) }
            </div>
        </fieldset>
    }
}
