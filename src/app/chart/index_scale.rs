//! The index on its scale, with its range.

use crate::app::view::{El, el, nothing};
use crate::app::words;
use crate::scoring::Index;

/// A scale from 0 to 100 with the index and where it could be.
pub fn index_scale(index: &Index) -> El {
    let (Some(low), Some(high)) = (index.low, index.high) else {
        return nothing();
    };
    let (low_text, high_text) = (words::whole(low), words::whole(high));
    let title = words::results::index_range_title(&low_text, &high_text);
    // Near an end, a label would run into that of the scale itself.
    let free = |value: f64| (8.0..=92.0).contains(&value);
    let apart = high - low >= 8.0;
    let mut scale = el("svg.ics-index__scale[role=img][aria-labelledby=r-ix]")
        .add(el("title[id=r-ix]").string(title))
        .add(el(
            "rect.ics-index__track[x=0][y=1.1em][width=100%][height=0.75em][rx=4]",
        ))
        .add(
            el("rect.ics-index__range[y=1.1em][height=0.75em]")
                .percent("x", low)
                .percent("width", high - low),
        );
    if let Some(value) = index.value {
        scale = scale.add(
            el("rect.ics-index__mark[y=0.6em][width=6][height=1.75em][transform=translate(-3)]")
                .percent("x", value),
        );
    }
    scale = scale.add(el("text.ics-index__tick[x=0][y=3.8em]").text("0"));
    if apart {
        if free(low) {
            scale = scale.add(bound(low, &low_text));
        }
        if free(high) {
            scale = scale.add(bound(high, &high_text));
        }
    } else if free(low) && free(high) {
        // One label for both: two would run into each other.
        let both = words::results::range(&low_text, &high_text);
        scale = scale.add(bound(f64::midpoint(low, high), &both));
    }
    scale.add(el("text.ics-index__tick[x=100%][y=3.8em][text-anchor=end]").text("100"))
}

fn bound(value: f64, text: &str) -> El {
    el("text.ics-index__tick[y=3.8em][text-anchor=middle]")
        .percent("x", value)
        .text(text)
}
