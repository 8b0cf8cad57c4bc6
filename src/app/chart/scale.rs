//! Things one below the other, each on one scale: layers on that of the stages, chunks on that of the
//! cycles.

use crate::app::view::{Cx, El, el};
use crate::app::words;
use crate::framework::Stage;

/// A mark on the scale: where something is, was, is wanted to be, or how one level sees it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// Where it could be, with every missing answer.
    Range,
    /// Where it is.
    Today,
    /// Where it was.
    Then,
    /// Where it is wanted to be.
    Target,
    /// How a level sees it, by how local the level is.
    Level(usize),
}

/// One thing on the scale.
pub struct Row {
    /// What it is.
    pub name: String,
    /// What is said of it, in words.
    pub note: String,
    /// From where to where it is drawn as a band, on the scale.
    pub range: Option<(f64, f64)>,
    /// The marks, each with its place on the scale.
    pub marks: Vec<(Sign, f64)>,
}

/// What is drawn.
pub struct Scale {
    /// Tells the picture from others on the screen.
    pub id: String,
    /// What it is, in words.
    pub title: String,
    /// What it says, in a sentence.
    pub sentence: String,
    /// What its two ends are; for none the first and the last stage.
    pub ends: Option<(String, String)>,
    /// Into how many steps it is divided.
    pub steps: u32,
    /// From the top down.
    pub rows: Vec<Row>,
    /// What the marks mean.
    pub key: Vec<(Sign, String)>,
}

/// The longest line of text, in letters: what fits into the narrowest column.
const LINE: usize = 32;

/// The height of a line of text and of a track, in the reader's size of text.
const TEXT: f64 = 1.25;
const TRACK: f64 = 2.0;

/// Draws the rows as one picture, with its key: it has to stand alone once it is downloaded.
pub fn scale(cx: &Cx, model: &Scale) -> El {
    let (title, sentence) = (format!("{}-t", model.id), format!("{}-d", model.id));
    let mut svg = el("svg.ics-scale[role=img][width=100%]")
        .attr("aria-labelledby", format!("{title} {sentence}"))
        .add(el("title").id(&title).text(&model.title))
        .add(el("desc").id(&sentence).text(&model.sentence));
    let mut y = 0.0;
    for row in &model.rows {
        for line in lines(&row.name, LINE) {
            y += TEXT;
            svg = svg.add(el("text.ics-scale__name").em("y", y - 0.25).string(line));
        }
        for line in lines(&row.note, LINE) {
            y += TEXT;
            svg = svg.add(el("text").em("y", y - 0.25).string(line));
        }
        svg = svg.add(track(row, model.steps).em("y", y));
        y += TRACK;
    }
    y += TEXT;
    let stage = |stage| words::stage(&cx.framework, stage);
    let ends = model.ends.clone();
    let (first, last) = ends.unwrap_or_else(|| (stage(Stage::ALL[0]), stage(Stage::ALL[4])));
    let length = first.chars().count() + last.chars().count();
    svg = svg.add(el("text").em("y", y - 0.25).string(first));
    if length > LINE {
        y += TEXT;
    }
    let end = el("text[x=100%][text-anchor=end]").em("y", y - 0.25);
    svg = svg.add(end.string(last));
    for (sign, text) in &model.key {
        y += 0.25;
        svg = svg.add(mark(*sign).attr("x", "16".to_owned()).em("y", y + 0.7));
        for line in lines(text, LINE - 4) {
            y += TEXT;
            svg = svg.add(el("text[x=40]").em("y", y - 0.25).string(line));
        }
    }
    svg.em("height", y + 0.5)
}

/// The scale with what lies on it. A little is left at either end, for half a mark.
fn track(row: &Row, steps: u32) -> El {
    let at = |place: f64| 2.0 + 96.0 * place / f64::from(steps);
    let mut track =
        el("svg[height=24]").add(el("rect.ics-scale__base[x=2%][y=7][width=96%][height=8]"));
    for step in 1..steps {
        track = track.add(
            el("rect.ics-scale__step[y=7][width=2][height=8]").percent("x", at(f64::from(step))),
        );
    }
    if let Some((low, high)) = row.range {
        track = track.add(
            el("rect.ics-scale__range[y=5.5][height=11]")
                .percent("x", at(low))
                .percent("width", at(high) - at(low)),
        );
    }
    for (sign, place) in &row.marks {
        track = track.add(
            mark(*sign)
                .percent("x", at(*place))
                .attr("y", "11".to_owned()),
        );
    }
    track
}

/// A mark round the point at which it is put. Shape and fill tell marks apart without colour.
fn mark(sign: Sign) -> El {
    let shape = match sign {
        Sign::Range => "path.ics-scale__range[d=M-16-5.5H16V5.5H-16Z]",
        Sign::Today | Sign::Level(0) => "circle.ics-scale__mark[r=7]",
        Sign::Then => "circle.ics-scale__then[r=5]",
        Sign::Target => "path.ics-scale__target[d=M0-9L7 0L0 9L-7 0Z]",
        Sign::Level(level) => match level % 3 {
            1 => "path.ics-scale__mark.ics-scale__mark--2[d=M-7-7H7V7H-7Z]",
            2 => "path.ics-scale__mark.ics-scale__mark--3[d=M0-9L9 7H-9Z]",
            _ => "path.ics-scale__mark[d=M0-9L7 0L0 9L-7 0Z]",
        },
    };
    // A point of its own, as a path knows no hundredths.
    el("svg[overflow=visible]").add(el(shape))
}

/// A text in lines of at most so many letters, where its words allow it.
pub(super) fn lines(text: &str, longest: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < longest => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
