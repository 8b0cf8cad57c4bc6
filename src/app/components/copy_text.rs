//! A text to copy, for where downloads are not allowed.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::{Button, ButtonKind};
use crate::app::root::use_app;
use crate::app::{Action, words};
use crate::platform;

/// Properties of [`CopyText`].
#[derive(PartialEq, Properties)]
pub struct CopyTextProps {
    /// Its id.
    pub id: AttrValue,
    /// Its label.
    pub label: AttrValue,
    /// The text.
    pub text: AttrValue,
}

/// A text with a button that copies it.
#[component]
pub fn CopyText(props: &CopyTextProps) -> Html {
    let app = use_app();
    let area = use_node_ref();
    let outcome = use_state(|| None);
    let onpress = {
        let (area, outcome) = (area.clone(), outcome.clone());
        move |()| {
            let copied = area.cast::<HtmlTextAreaElement>().is_some_and(|area| platform::copy_text(&area));
            let said = if copied { words::share::COPIED } else { words::share::NOT_COPIED };
            outcome.set(Some(said));
            app.store.dispatch(Action::Said(said.to_owned()));
        }
    };
    html! {
        <div class="ics-copytext">
            <label class="nhsuk-label" for={props.id.clone()}>{ props.label.clone() }</label>
            <textarea class="nhsuk-textarea" id={props.id.clone()} rows="6" readonly=true ref={area} value={props.text.clone()} />
            <Button kind={ButtonKind::Secondary} small=true {onpress}>{ words::share::COPY }</Button>
            if let Some(said) = *outcome {
                <p class="nhsuk-body-s" aria-hidden="true">{ said }</p>
            }
        </div>
    }
}
