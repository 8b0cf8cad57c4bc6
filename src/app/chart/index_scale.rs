//! The index on its scale, with its range.

use yew::prelude::*;

use crate::app::words;
use crate::scoring::Index;

/// A scale from 0 to 100 with the index and where it could be.
pub fn index_scale(index: &Index) -> Html {
    let (Some(low), Some(high)) = (index.low, index.high) else {
        return Html::default();
    };
    let percent = |value: f64| format!("{value:.2}%");
    let (low_text, high_text) = (words::whole(low), words::whole(high));
    let title = index.value.map_or_else(
        || words::results::index_range_title(&low_text, &high_text),
        |value| words::results::index_title(&words::whole(value), &low_text, &high_text),
    );
    // Near an end, a label would run into that of the scale itself.
    let free = |value: f64| (8.0..=92.0).contains(&value);
    let apart = high - low >= 8.0;
    html! {
        <svg class="ics-index__scale" role="img" aria-labelledby="r-ix">
            <title id="r-ix">{ title }</title>
            <rect class="ics-index__track" x="0" y="1.1em" width="100%" height="0.75em" rx="4" />
            <rect class="ics-index__range" x={percent(low)} y="1.1em" width={percent(high - low)} height="0.75em" />
            if let Some(value) = index.value {
                <rect class="ics-index__mark" x={percent(value)} y="0.6em" width="6" height="1.75em" transform="translate(-3)" />
            }
            <text class="ics-index__tick" x="0" y="3.8em">{ "0" }</text>
            if free(low) {
                <text class="ics-index__tick" x={percent(low)} y="3.8em" text-anchor="middle">{ low_text }</text>
            }
            if free(high) && apart {
                <text class="ics-index__tick" x={percent(high)} y="3.8em" text-anchor="middle">{ high_text }</text>
            }
            <text class="ics-index__tick" x="100%" y="3.8em" text-anchor="end">{ "100" }</text>
        </svg>
    }
}
