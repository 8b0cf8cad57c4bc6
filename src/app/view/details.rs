//! Details: <https://service-manual.nhs.uk/design-system/components/details>.

use yew::prelude::*;

/// Something that is closed until it is wanted.
pub fn details(title: &str, content: Html, ontoggle: Option<Callback<Event>>) -> Html {
    html! {
        <details class="nhsuk-details" {ontoggle}>
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{ title }</span>
            </summary>
            <div class="nhsuk-details__text">{ content }</div>
        </details>
    }
}
