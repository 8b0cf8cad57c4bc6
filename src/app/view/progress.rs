//! How many questions are answered.

use yew::prelude::*;

/// A thin bar with a text beside it, which names it.
pub fn progress(done: usize, of: usize, text: String) -> Html {
    html! {
        <div class="ics-progress ics-no-print">
            <progress
                class="ics-progress__bar"
                max={of.max(1).to_string()}
                value={done.to_string()}
                aria-labelledby="progress"
            />
            <p class="ics-progress__text" id="progress">{ text }</p>
        </div>
    }
}
