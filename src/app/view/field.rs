//! Fields for text and for one choice of many:
//! <https://service-manual.nhs.uk/design-system/components/text-input>.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::cx::value_of;
use super::{El, el, nothing, text};

/// A field with its label.
pub struct Field<'a> {
    /// Its id.
    pub id: String,
    /// What stands in its label.
    pub label: El,
    /// The label, still empty.
    pub label_selector: &'static str,
    /// A hint; empty for none.
    pub hint: &'static str,
    /// Its text.
    pub value: &'a str,
}

impl<'a> Field<'a> {
    /// A field with a label in bold.
    pub fn bold(id: &str, label: &str, value: &'a str) -> Self {
        Self {
            label_selector: "label.nhsuk-label.nhsuk-label--s",
            ..Self::plain(id.to_owned(), label, value)
        }
    }

    /// A field with a plain label.
    pub fn plain(id: String, label: &str, value: &'a str) -> Self {
        Self {
            id,
            label: text(label),
            label_selector: "label.nhsuk-label",
            hint: "",
            value,
        }
    }
}

/// The field that is about the reader, for which WCAG 1.3.5 has a name.
pub const ROLE: &str = "su-role";

/// A line of text. Browsers are asked not to remember it: computers are shared.
pub fn text_field(field: Field, on_input: Callback<InputEvent>) -> El {
    let purpose = if field.id == ROLE {
        "organization-title"
    } else {
        "off"
    };
    let input = el("input.nhsuk-input.ics-reading[type=text]")
        .attr("autocomplete", purpose.to_owned())
        .value(field.value)
        .on_input(on_input);
    group(field, input)
}

/// Lines of text.
pub fn text_area(field: Field, on_input: Callback<InputEvent>) -> El {
    let area = el("textarea.nhsuk-textarea[rows=4][autocomplete=off]")
        .value(field.value)
        .on_input(on_input);
    group(field, area)
}

/// A whole number of 1 or more, noted once it is given. Of any other the browser says what is wrong with it.
pub fn number_field(field: Field, on_change: Callback<Event>) -> El {
    let on_change = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        if input.report_validity() {
            on_change.emit(event);
        }
    });
    let input = el("input.nhsuk-input.nhsuk-input--width-4[type=number][min=1][inputmode=numeric]")
        // What it begins with: while somebody types, a new drawing must not put the old number back.
        .attr("value", field.value.to_owned())
        .on_change(on_change);
    group(field, input)
}

/// A day, as the browser asks for it.
pub fn date_field(field: Field, on_change: Callback<String>) -> El {
    let input = el("input.nhsuk-input.nhsuk-input--width-10[type=date][max=9999-12-31]")
        .value(field.value)
        .on_change(Callback::from(move |event: Event| {
            on_change.emit(value_of(&event));
        }));
    group(field, input)
}

/// One choice of many: each a value and its text.
pub fn select(field: Field, options: Vec<(String, String)>, on_change: Callback<Event>) -> El {
    let mut select = el("select.nhsuk-select").on_change(on_change);
    for (value, text) in options {
        let mut option = el("option").key(&value).string(text);
        if value == field.value {
            option = option.attr("selected", "selected".to_owned());
        }
        select = select.add(option.attr("value", value));
    }
    group(field, select)
}

fn group(field: Field, control: El) -> El {
    let label = el(field.label_selector).labels(&field.id).add(field.label);
    let mut control = control.id(&field.id);
    let mut hint = nothing();
    if !field.hint.is_empty() {
        let id = field.id + "-hint";
        hint = el("div.nhsuk-hint").id(&id).text(field.hint);
        control = control.attr("aria-describedby", id);
    }
    el("div.nhsuk-form-group").add(label).add(hint).add(control)
}
