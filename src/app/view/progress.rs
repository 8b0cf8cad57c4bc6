//! How many questions are answered.

use super::{El, el};

/// A thin bar with a text beside it, which names it.
pub fn progress(done: usize, of: usize, text: String) -> El {
    let bar = el("progress.ics-progress__bar[aria-labelledby=progress]")
        .attr("max", of.max(1).to_string())
        .attr("value", done.to_string());
    el("div.ics-progress.ics-no-print")
        .add(bar)
        .add(el("p.ics-progress__text[id=progress]").string(text))
}
