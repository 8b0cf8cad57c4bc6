//! How many questions are answered.

use yew::prelude::*;

/// Properties of [`Progress`].
#[derive(PartialEq, Properties)]
pub struct ProgressProps {
    /// Its id, which the text needs to name the bar.
    pub id: AttrValue,
    /// How many are done.
    pub done: usize,
    /// Of how many.
    pub of: usize,
    /// The same in words.
    pub text: AttrValue,
}

/// A thin bar with a text beside it.
#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    html! {
        <div class="ics-progress ics-no-print">
            <progress
                class="ics-progress__bar"
                max={props.of.max(1).to_string()}
                value={props.done.to_string()}
                aria-labelledby={props.id.clone()}
            />
            <p class="ics-progress__text" id={props.id.clone()}>{ props.text.clone() }</p>
        </div>
    }
}
