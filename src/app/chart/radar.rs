//! The layers as a radar: the shape of it, with its range.

use std::f64::consts::TAU;
use std::fmt::Write as _;

use yew::prelude::*;

use super::{LayerRow, LayersModel};
use crate::app::view::Cx;
use crate::app::words;

/// The centre of the picture, in its own units.
const CENTRE: (f64, f64) = (200.0, 170.0);

/// How far stage 4 lies from the centre.
const RADIUS: f64 = 110.0;

/// Longest line of a label, in letters.
const LINE: usize = 14;

/// A radar with one spoke for each layer. Shows nothing for fewer than three.
pub fn radar(cx: &Cx, model: &LayersModel) -> Html {
    let rows = &model.rows;
    if rows.len() < 3 {
        return Html::default();
    }
    let polygon = |value: &dyn Fn(&LayerRow) -> f64| {
        let points = rows
            .iter()
            .enumerate()
            .map(|(nth, row)| point(nth, rows.len(), value(row)));
        points.fold(String::new(), |mut text, (x, y)| {
            let _ = write!(text, "{x:.1},{y:.1} ");
            text
        })
    };
    let all_answered = rows.iter().all(|row| row.mean.is_some());
    let range = format!(
        "M{}Z M{}Z",
        polygon(&|row| row.high),
        polygon(&|row| row.low)
    );
    html! {
        <>
            <svg class="ics-radar" viewBox="0 0 400 340" role="img" aria-labelledby="r-radar-t r-radar-d">
                <title id="r-radar-t">{ words::results::radar_title(&model.of) }</title>
                <desc id="r-radar-d">{ model.sentence(cx) }</desc>
                { for [4.0, 3.0, 2.0, 1.0].map(|stage| html! {
                    <polygon
                        class={classes!("ics-radar__ring", (stage > 3.5).then_some("ics-radar__ring--outer"))}
                        points={polygon(&|_| stage)}
                    />
                }) }
                { for (0..rows.len()).map(|nth| {
                    let (x, y) = point(nth, rows.len(), 4.0);
                    html! {
                        <line
                            class="ics-radar__spoke"
                            x1={CENTRE.0.to_string()}
                            y1={CENTRE.1.to_string()}
                            x2={format!("{x:.1}")}
                            y2={format!("{y:.1}")}
                        />
                    }
                }) }
                <path class="ics-radar__range" fill-rule="evenodd" d={range} />
                // A line through layers without an answer would claim what nobody said.
                if all_answered {
                    <polygon class="ics-radar__line ics-radar__line--1" points={polygon(&|row| row.mean.unwrap_or_default())} />
                }
                { for rows.iter().enumerate().filter_map(|(nth, row)| {
                    let (x, y) = point(nth, rows.len(), row.mean?);
                    Some(html! {
                        <circle class="ics-radar__dot ics-radar__dot--1" cx={format!("{x:.1}")} cy={format!("{y:.1}")} r="5.5" />
                    })
                }) }
                { for [1.0_f64, 2.0, 3.0, 4.0].map(|stage| html! {
                    <text class="ics-radar__tick" x="191" y={format!("{:.1}", CENTRE.1 - stage * RADIUS / 4.0 + 4.0)}>
                        { words::whole(stage) }
                    </text>
                }) }
                { for rows.iter().enumerate().map(|(nth, row)| label(nth, rows.len(), &row.name)) }
            </svg>
            <ul class="ics-legend">
                <li>
                    <svg class="ics-legend__key" aria-hidden="true" viewBox="0 0 48 16">
                        <line class="ics-radar__line ics-radar__line--1" x1="0" y1="8" x2="48" y2="8" />
                        <circle class="ics-radar__dot ics-radar__dot--1" cx="24" cy="8" r="5.5" />
                    </svg>
                    { " " }{ words::results::TODAY }
                </li>
                <li>
                    <svg class="ics-legend__key" aria-hidden="true" viewBox="0 0 48 16">
                        <rect class="ics-radar__range" x="0" y="1" width="48" height="14" />
                    </svg>
                    { " " }{ words::results::RANGE_KEY }
                </li>
            </ul>
        </>
    }
}

/// The direction of a spoke; the first points up.
#[expect(clippy::cast_precision_loss, reason = "counts of layers are small")]
fn direction(nth: usize, of: usize) -> (f64, f64) {
    let angle = TAU * (nth as f64 / of as f64 - 0.25);
    // The browser's own: ours would come with tables.
    (js_sys::Math::cos(angle), js_sys::Math::sin(angle))
}

fn point(nth: usize, of: usize, stage: f64) -> (f64, f64) {
    let (x, y) = direction(nth, of);
    (
        CENTRE.0 + x * stage * RADIUS / 4.0,
        CENTRE.1 + y * stage * RADIUS / 4.0,
    )
}

fn label(nth: usize, of: usize, name: &str) -> Html {
    let (dx, dy) = direction(nth, of);
    let anchor = if dx > 0.2 {
        "start"
    } else if dx < -0.2 {
        "end"
    } else {
        "middle"
    };
    let lines = lines(name);
    #[expect(clippy::cast_precision_loss, reason = "a label has two or three lines")]
    let above = (lines.len() - 1) as f64 * 16.0 * if dy < -0.8 { 1.0 } else { 0.5 };
    let x = format!("{:.1}", CENTRE.0 + dx * (RADIUS + 14.0));
    let y = CENTRE.1 + dy * (RADIUS + if dy > 0.8 { 26.0 } else { 14.0 }) + 4.0 - above;
    html! {
        <text class="ics-radar__label" text-anchor={anchor} x={x.clone()} y={format!("{y:.1}")}>
            { for lines.into_iter().enumerate().map(|(nth, line)| html! {
                <><tspan x={x.clone()} dy={if nth == 0 { "0" } else { "1.15em" }}>{ line }</tspan>{ " " }</>
            }) }
        </text>
    }
}

fn lines(name: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
