//! A compact group of radios: <https://service-manual.nhs.uk/design-system/components/radios>.

use yew::prelude::*;

use super::{El, el, nothing};

/// A group of radios in a row that wraps.
pub struct Choices {
    /// Tells the group from others on the screen.
    pub name: String,
    /// Its question: what stands in the legend.
    pub legend: El,
    /// A hint; empty for none.
    pub hint: &'static str,
    /// Each choice: text, whether it is chosen, what happens when it is.
    pub radios: Vec<(String, bool, Callback<Event>)>,
}

/// Draws a group of radios.
pub fn inline_choices(group: Choices) -> El {
    let name = group.name;
    let mut fieldset = el("fieldset.nhsuk-fieldset.ics-inline-choices");
    let mut hint = nothing();
    if !group.hint.is_empty() {
        let id = format!("{name}-hint");
        hint = el("div.nhsuk-hint").id(&id).text(group.hint);
        fieldset = fieldset.attr("aria-describedby", id);
    }
    let mut list = el("div.ics-inline-choices__list");
    for (nth, (text, checked, on_change)) in group.radios.into_iter().enumerate() {
        let id = format!("{name}-{nth}");
        let input = el("input.ics-choice__input[type=radio]")
            .attr("name", name.clone())
            .id(&id)
            .checked(checked)
            .on_change(on_change);
        let label = el("label.ics-choice__label").labels(&id).string(text);
        list = list.add(el("div.ics-choice").add(input).add(label));
    }
    fieldset.add(group.legend).add(hint).add(list)
}

/// A tick box.
pub fn checkbox(id: &str, text: &str, checked: bool, on_change: Callback<Event>) -> El {
    el("div.nhsuk-checkboxes__item")
        .add(
            el("input.nhsuk-checkboxes__input[type=checkbox]")
                .id(id)
                .checked(checked)
                .on_change(on_change),
        )
        .add(
            el("label.nhsuk-label.nhsuk-checkboxes__label")
                .labels(id)
                .text(text),
        )
}
