//! Each layer on its scale from 0 to 4, with its range.

use super::{LayerRow, LayersModel};
use crate::app::view::{Cx, El, el, several};
use crate::app::words;
use crate::framework::Stage;

/// The layers one below the other: stage in words, mark, range, and where it was.
pub fn bars(cx: &Cx, model: &LayersModel) -> El {
    let mut list = el("ul.ics-bars");
    for row in &model.rows {
        list = list.add(bar(cx, row));
    }
    let mut axis = el("p.ics-bars__axis[aria-hidden=true]");
    for end in [Stage::ALL[0], Stage::ALL[4]] {
        axis = axis.add(el("span").string(words::stage(&cx.framework, end)));
    }
    several().add(list).add(axis).add(legend(cx, model))
}

fn bar(cx: &Cx, row: &LayerRow) -> El {
    let head = el("span.ics-bars__head")
        .add(el("span.ics-bars__name").text(&row.name))
        .text(" ")
        .add(el("span").string(row.stage(cx)));
    let mut track = el("svg.ics-bars__track[aria-hidden=true][focusable=false]")
        .add(el("rect.ics-bars__base[x=0][y=6][width=100%][height=8]"))
        .add(el("line.ics-bars__step[x1=25%][x2=25%][y1=6][y2=14]"))
        .add(el("line.ics-bars__step[x1=50%][x2=50%][y1=6][y2=14]"))
        .add(el("line.ics-bars__step[x1=75%][x2=75%][y1=6][y2=14]"))
        .add(
            el("rect.ics-bars__range[y=4.5][height=11]")
                .percent("x", row.low * 25.0)
                .percent("width", (row.high - row.low) * 25.0),
        );
    if let Some(then) = row.then() {
        track = track.add(el("circle.ics-bars__then[cy=10][r=5]").percent("cx", then * 25.0));
    }
    if let Some(mean) = row.mean {
        track = track.add(el("circle.ics-bars__mark[cy=10][r=7]").percent("cx", mean * 25.0));
    }
    el("li.ics-bars__row")
        .add(head)
        .add(track)
        .add(el("span.ics-bars__detail").string(row.detail()))
}

fn legend(cx: &Cx, model: &LayersModel) -> El {
    let today = key()
        .add(el("rect.ics-bars__range[x=4][y=2.5][width=40][height=11]"))
        .add(el("circle.ics-bars__mark[cx=24][cy=8][r=7]"));
    let mut legend = el("ul.ics-legend").add(
        el("li")
            .add(today)
            .text(" ")
            .text(words::results::TODAY_RANGE),
    );
    if model.rows.iter().any(|row| row.then().is_some()) {
        let baseline = words::baseline(&cx.assessment.settings);
        legend = legend.add(
            el("li")
                .add(key().add(el("circle.ics-bars__then[cx=24][cy=8][r=5]")))
                .text(" ")
                .string(words::capital(&baseline)),
        );
    }
    legend
}

/// What a legend explains, still empty.
pub(super) fn key() -> El {
    el("svg.ics-legend__key[aria-hidden=true][viewBox=0 0 48 16]")
}
