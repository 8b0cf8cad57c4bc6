//! Fields for text and for one choice of many:
//! <https://service-manual.nhs.uk/design-system/components/text-input>.

use yew::prelude::*;

/// A field with its label.
pub struct Field {
    /// Its id.
    pub id: String,
    /// Its label.
    pub label: Html,
    /// The label's class.
    pub label_class: &'static str,
    /// A hint; empty for none.
    pub hint: &'static str,
    /// Its text.
    pub value: String,
}

impl Field {
    /// A field with a label in bold.
    pub fn new(id: &str, label: &str, value: Option<&str>) -> Self {
        Self {
            id: id.to_owned(),
            label: label.into(),
            label_class: "nhsuk-label nhsuk-label--s",
            hint: "",
            value: value.unwrap_or_default().to_owned(),
        }
    }

    /// The same with a plain label.
    pub fn plain(self) -> Self {
        Self {
            label_class: "nhsuk-label",
            ..self
        }
    }

    /// The same with a hint.
    pub fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    fn hint_id(&self) -> Option<String> {
        (!self.hint.is_empty()).then(|| format!("{}-hint", self.id))
    }
}

/// A line of text. Browsers are asked not to remember it: computers are shared.
pub fn text_field(field: Field, oninput: Callback<InputEvent>) -> Html {
    let (id, hint_id, value) = (field.id.clone(), field.hint_id(), field.value.clone());
    group(
        field,
        html! {
            <input
                class="nhsuk-input ics-reading"
                {id}
                type="text"
                autocomplete="off"
                {value}
                aria-describedby={hint_id}
                {oninput}
            />
        },
    )
}

/// Lines of text.
pub fn text_area(field: Field, oninput: Callback<InputEvent>) -> Html {
    let (id, hint_id, value) = (field.id.clone(), field.hint_id(), field.value.clone());
    group(
        field,
        html! {
            <textarea
                class="nhsuk-textarea"
                {id}
                rows="4"
                autocomplete="off"
                {value}
                aria-describedby={hint_id}
                {oninput}
            />
        },
    )
}

/// One choice of many: each a value and its text.
pub fn select(field: Field, options: Vec<(String, String)>, onchange: Callback<Event>) -> Html {
    let (id, chosen) = (field.id.clone(), field.value.clone());
    group(
        field,
        html! {
            <select class="nhsuk-select" {id} {onchange}>
                { for options.into_iter().map(|(value, text)| html! {
                    <option key={value.clone()} selected={value == chosen} value={value.clone()}>{ text }</option>
                }) }
            </select>
        },
    )
}

fn group(field: Field, control: Html) -> Html {
    let hint_id = field.hint_id();
    html! {
        <div class="nhsuk-form-group">
            <label class={field.label_class} for={field.id}>{ field.label }</label>
            if hint_id.is_some() {
                <div class="nhsuk-hint" id={hint_id}>{ field.hint }</div>
            }
            { control }
        </div>
    }
}
