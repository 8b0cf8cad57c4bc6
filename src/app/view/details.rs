//! Details: <https://service-manual.nhs.uk/design-system/components/details>.

use std::rc::Rc;

use yew::prelude::*;

use super::{Cx, El, el};
use crate::app::{Action, Ui};

/// Something that is closed until it is wanted.
pub fn details(title: &str, content: El) -> El {
    let summary = el("summary.nhsuk-details__summary")
        .add(el("span.nhsuk-details__summary-text").text(title));
    el("details.nhsuk-details")
        .add(summary)
        .add(el("div.nhsuk-details__text").add(content))
}

/// Notes that details were opened or closed, where their content is made only while somebody looks.
pub fn toggled(cx: &Cx, change: impl Fn(&mut Ui, bool) + 'static) -> Callback<Event> {
    let (store, change) = (cx.store().clone(), Rc::new(change));
    Callback::from(move |event: Event| {
        let details: web_sys::Element = event.target_unchecked_into();
        let (change, is_open) = (Rc::clone(&change), details.has_attribute("open"));
        store.dispatch(&Action::Ui(Rc::new(move |ui| change(ui, is_open))));
        // ‘Copied’ was said of what was open before.
        store.dispatch(&Action::Said(String::new()));
    })
}
