//! Each layer on its scale from 0 to 4, with its range.

use yew::prelude::*;

use super::LayersModel;
use crate::app::view::Cx;
use crate::app::words;
use crate::framework::Stage;

/// The layers one below the other: stage in words, mark, range, and where it was.
pub fn bars(cx: &Cx, model: &LayersModel) -> Html {
    let baseline = words::baseline(&cx.assessment.settings);
    let any_then = model.rows.iter().any(|row| row.then().is_some());
    let ends = [Stage::ALL[0], Stage::ALL[4]].map(|stage| words::stage(&cx.framework, stage));
    let at = |stage: f64| format!("{:.2}%", stage * 25.0);
    html! {
        <>
            <ul class="ics-bars">
                { for model.rows.iter().map(|row| html! {
                    <li class="ics-bars__row">
                        <span class="ics-bars__head">
                            <span class="ics-bars__name">{ &row.name }</span>
                            { " " }
                            <span>{ row.stage(cx) }</span>
                        </span>
                        <svg class="ics-bars__track" aria-hidden="true" focusable="false">
                            <rect class="ics-bars__base" x="0" y="6" width="100%" height="8" />
                            { for ["25%", "50%", "75%"].map(|x| html! {
                                <line class="ics-bars__step" x1={x} x2={x} y1="6" y2="14" />
                            }) }
                            <rect class="ics-bars__range" x={at(row.low)} y="4.5" width={at(row.high - row.low)} height="11" />
                            if let Some(then) = row.then() {
                                <circle class="ics-bars__then" cx={at(then)} cy="10" r="5" />
                            }
                            if let Some(mean) = row.mean {
                                <circle class="ics-bars__mark" cx={at(mean)} cy="10" r="7" />
                            }
                        </svg>
                        <span class="ics-bars__detail">{ row.detail() }</span>
                    </li>
                }) }
            </ul>
            <p class="ics-bars__axis" aria-hidden="true">
                { for ends.into_iter().map(|end| html! { <span>{ end }</span> }) }
            </p>
            <ul class="ics-legend">
                <li>
                    <svg class="ics-legend__key" aria-hidden="true" viewBox="0 0 48 16">
                        <rect class="ics-bars__range" x="4" y="2.5" width="40" height="11" />
                        <circle class="ics-bars__mark" cx="24" cy="8" r="7" />
                    </svg>
                    { " " }{ words::results::TODAY_RANGE }
                </li>
                if any_then {
                    <li>
                        <svg class="ics-legend__key" aria-hidden="true" viewBox="0 0 48 16">
                            <circle class="ics-bars__then" cx="24" cy="8" r="5" />
                        </svg>
                        { " " }{ words::capital(&baseline) }
                    </li>
                }
            </ul>
        </>
    }
}
