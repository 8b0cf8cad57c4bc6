//! The layers as a radar: the shape of it, with its range; where it was, and where it is to be.

use std::f64::consts::TAU;

use super::scale::lines;
use super::{LayerRow, LayersModel};
use crate::app::view::{Cx, El, el};
use crate::app::words;

/// The centre of the picture, in its own units.
const CENTRE: (f64, f64) = (200.0, 170.0);

/// How far stage 4 lies from the centre.
const RADIUS: f64 = 110.0;

/// Longest line of a label, in letters.
const LINE: usize = 14;

/// Where the key begins, and the height of a line in it.
const KEY: f64 = 350.0;
const KEY_LINE: f64 = 24.0;

/// Longest line of the key, in letters.
const KEY_LETTERS: usize = 36;

/// A line round the centre: how it is drawn, the place of each layer, and what it means.
type Series<'a> = (&'static str, &'a dyn Fn(&LayerRow) -> Option<f64>, String);

/// A radar with one spoke for each layer, of three at least.
pub fn radar(cx: &Cx, model: &LayersModel) -> El {
    let mut svg = el("svg.ics-radar[role=img][aria-labelledby=r-radar-t r-radar-d]")
        .add(el("title[id=r-radar-t]").string(words::results::radar_title(&model.of)))
        .add(el("desc[id=r-radar-d]").string(model.sentence(cx)));
    let rows = &model.rows;
    svg = grid(svg, rows);
    let high = polygon(rows, &|row| row.high);
    let low = polygon(rows, &|row| row.low);
    svg = svg
        .add(el("path.ics-radar__range[fill-rule=evenodd]").attr("d", format!("M{high}Z M{low}Z")));
    let series: [Series; 3] = [
        (
            "path.ics-radar__line.ics-radar__line--3",
            &|row| Some(row.target),
            words::results::TARGET.to_owned(),
        ),
        (
            "path.ics-radar__line.ics-radar__line--2",
            &LayerRow::then,
            words::results::then(cx),
        ),
        (
            "path.ics-radar__line.ics-radar__line--1",
            &|row| row.mean,
            words::results::TODAY.to_owned(),
        ),
    ];
    let mut y = KEY;
    let mut key = Vec::new();
    for (shape, value, text) in series {
        // A line through layers without an answer would claim what nobody said.
        if rows.iter().all(|row| value(row).is_some()) {
            let line = polygon(rows, &|row| value(row).unwrap_or_default());
            svg = svg.add(el(shape).attr("d", format!("M{line}Z")));
            key.push((shape, text));
        }
    }
    for (nth, row) in rows.iter().enumerate() {
        if let Some(mean) = row.mean {
            let (x, y) = point(nth, rows.len(), mean);
            svg = svg.add(el("circle.ics-radar__dot[r=5.5]").at("cx", x).at("cy", y));
        }
    }
    for stage in [1.0, 2.0, 3.0, 4.0] {
        svg = svg.add(
            el("text.ics-radar__tick[x=191]")
                .at("y", CENTRE.1 - stage * RADIUS / 4.0 + 4.0)
                .string(words::whole(stage)),
        );
    }
    for (nth, row) in rows.iter().enumerate() {
        svg = svg.add(label(nth, rows.len(), &row.name));
    }
    key.reverse();
    key.push((
        "path.ics-radar__range",
        words::results::RANGE_KEY.to_owned(),
    ));
    for (shape, text) in key {
        let width = if text == words::results::RANGE_KEY {
            "v12h-48Z"
        } else {
            ""
        };
        svg = svg.add(el(shape).attr("d", format!("M10 {}h48{width}", words::whole(y))));
        for line in lines(&text, KEY_LETTERS) {
            svg = svg.add(
                el("text.ics-radar__key[x=70]")
                    .at("y", y + 5.0)
                    .string(line),
            );
            y += KEY_LINE;
        }
    }
    svg.attr("viewBox", format!("0 0 400 {}", words::whole(y)))
}

/// Rings and spokes.
fn grid(mut radar: El, rows: &[LayerRow]) -> El {
    for stage in [4.0, 3.0, 2.0, 1.0] {
        let ring = if stage > 3.5 {
            el("polygon.ics-radar__ring.ics-radar__ring--outer")
        } else {
            el("polygon.ics-radar__ring")
        };
        radar = radar.add(ring.attr("points", polygon(rows, &|_| stage)));
    }
    for nth in 0..rows.len() {
        let (x, y) = point(nth, rows.len(), 4.0);
        radar = radar.add(
            el("line.ics-radar__spoke[x1=200][y1=170]")
                .at("x2", x)
                .at("y2", y),
        );
    }
    radar
}

/// The corners of a shape: one on each spoke, where `value` says.
fn polygon(rows: &[LayerRow], value: &dyn Fn(&LayerRow) -> f64) -> String {
    let mut points = String::new();
    for (nth, row) in rows.iter().enumerate() {
        let (x, y) = point(nth, rows.len(), value(row));
        points += &words::decimal(x);
        points.push(',');
        points += &words::decimal(y);
        points.push(' ');
    }
    points
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

fn label(nth: usize, of: usize, name: &str) -> El {
    let (dx, dy) = direction(nth, of);
    let anchor = if dx > 0.2 {
        "start"
    } else if dx < -0.2 {
        "end"
    } else {
        "middle"
    };
    let lines = lines(name, LINE);
    #[expect(clippy::cast_precision_loss, reason = "a label has two or three lines")]
    let above = (lines.len() - 1) as f64 * 16.0 * if dy < -0.8 { 1.0 } else { 0.5 };
    let x = CENTRE.0 + dx * (RADIUS + 14.0);
    // Above, it leaves room for the number of the outermost ring; below, for its own height.
    let away = if dy > 0.8 {
        26.0
    } else if dy < -0.8 {
        20.0
    } else {
        14.0
    };
    let y = CENTRE.1 + dy * (RADIUS + away) + 4.0 - above;
    let mut label = el("text.ics-radar__label")
        .attr("text-anchor", anchor.to_owned())
        .at("x", x)
        .at("y", y);
    for (nth, line) in lines.into_iter().enumerate() {
        let line = el(if nth == 0 {
            "tspan[dy=0]"
        } else {
            "tspan[dy=1.15em]"
        })
        .at("x", x)
        .string(line);
        label = label.add(line).text(" ");
    }
    label
}
