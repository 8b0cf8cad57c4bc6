//! Details: <https://service-manual.nhs.uk/design-system/components/details>.

use super::{El, el};

/// Something that is closed until it is wanted.
pub fn details(title: &str, content: El) -> El {
    let summary = el("summary.nhsuk-details__summary")
        .add(el("span.nhsuk-details__summary-text").text(title));
    el("details.nhsuk-details")
        .add(summary)
        .add(el("div.nhsuk-details__text").add(content))
}
