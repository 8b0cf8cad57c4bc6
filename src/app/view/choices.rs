//! A compact group of radios: <https://service-manual.nhs.uk/design-system/components/radios>.

use yew::prelude::*;

/// A group of radios in a row that wraps.
pub struct Choices {
    /// Tells the group from others on the screen.
    pub name: &'static str,
    /// Its question: what stands in the legend.
    pub legend: Html,
    /// The legend's class.
    pub legend_class: &'static str,
    /// A hint; empty for none.
    pub hint: &'static str,
    /// The choices: text, whether it is chosen, what happens when it is.
    pub choices: Vec<(String, bool, Callback<Event>)>,
}

/// Draws a group of radios.
pub fn inline_choices(group: Choices) -> Html {
    let Choices {
        name,
        legend,
        legend_class,
        hint,
        choices,
    } = group;
    let hint_id = (!hint.is_empty()).then(|| format!("{name}-hint"));
    html! {
        <fieldset class="nhsuk-fieldset ics-inline-choices" aria-describedby={hint_id.clone()}>
            <legend class={legend_class}>{ legend }</legend>
            if hint_id.is_some() {
                <div class="nhsuk-hint" id={hint_id}>{ hint }</div>
            }
            <div class="ics-inline-choices__list">
                { for choices.into_iter().enumerate().map(|(nth, (text, checked, onchange))| {
                    let id = format!("{name}-{nth}");
                    html! {
                        <div class="ics-choice">
                            <input class="ics-choice__input" type="radio" {name} id={id.clone()} {checked} {onchange} />
                            <label class="ics-choice__label" for={id}>{ text }</label>
                        </div>
                    }
                }) }
            </div>
        </fieldset>
    }
}
