//! The plan over time: a picture for each unit, and all of it as a table; or a table for each cycle.

use super::edits;
use super::names::{about, title};
use super::order::of_cycle;
use crate::app::chart::{Row, Scale, Sign, scale};
use crate::app::view::{Cx, El, el, figure, several, string, table, text};
use crate::app::words;
use crate::assessment::PlanSettings;
use crate::planning::{Chunk, Plan};

/// Bars from the first to the last day of each chunk's cycle, and the same as a table.
pub fn timeline(cx: &Cx, plan: &Plan) -> El {
    let settings = edits::settings(cx);
    let mut all = several();
    for unit in cx.assessment.unit_tree() {
        let chunks = plan.chunks.iter();
        let chunks: Vec<&Chunk> = chunks.filter(|chunk| chunk.unit == unit.id).collect();
        if !chunks.is_empty() {
            all = all.add(picture(cx, &settings, &chunks));
        }
    }
    let columns = [
        (words::plan::WHAT, false),
        (words::plan::WHERE, false),
        (words::plan::WHEN, false),
        (words::plan::POINTS, true),
        (words::plan::HOW_FAR, false),
    ];
    let mut rows = Vec::new();
    for chunk in &plan.chunks {
        let cells = vec![
            string(about(cx, chunk)),
            string(when(&settings, chunk)),
            string(chunk.effort.to_string()),
            string(words::plan::status(chunk.status).to_owned()),
        ];
        rows.push((title(cx, chunk), cells));
    }
    all.add(table(words::plan::FIGURES, &columns, rows))
}

/// A table for each cycle, with who answers for what.
pub fn by_cycle(cx: &Cx, plan: &Plan) -> El {
    let settings = edits::settings(cx);
    let columns = [
        (words::plan::WHAT, false),
        (words::plan::WHERE, false),
        (words::plan::WHO, false),
        (words::plan::HOW_FAR, false),
    ];
    let mut all = el("div.ics-aligned");
    for cycle in 0..settings.count() {
        let mut rows = Vec::new();
        let mut name = String::new();
        for (_, chunk) in of_cycle(plan, cycle) {
            name = when(&settings, chunk);
            let cells = vec![
                string(about(cx, chunk)),
                text(words::plan::somebody(edits::owner(cx, chunk))),
                text(words::plan::status(chunk.status)),
            ];
            rows.push((title(cx, chunk), cells));
        }
        if !rows.is_empty() {
            all = all.add(table(&name, &columns, rows));
        }
    }
    all
}

/// When a chunk is done: its cycle, with its days where they are known.
pub fn when(settings: &PlanSettings, chunk: &Chunk) -> String {
    let Some(cycle) = chunk.cycle else {
        return words::plan::NO_CYCLE.to_owned();
    };
    let mut text = words::plan::cycle(cycle);
    if let Some((first, last)) = settings.days(cycle) {
        text.push_str(", ");
        text.push_str(&words::plan::days(&words::day(first), &words::day(last)));
    }
    text
}

fn picture(cx: &Cx, settings: &PlanSettings, chunks: &[&Chunk]) -> El {
    let cycles = settings.count();
    let today = settings.start.zip(cx.today()).map(|(start, today)| {
        #[expect(clippy::cast_precision_loss, reason = "days of a few years")]
        let days = today.since(start) as f64;
        days / f64::from(settings.weeks() * 7)
    });
    let today = today.filter(|now| (0.0..f64::from(cycles)).contains(now));
    let mut rows = Vec::new();
    for chunk in chunks {
        let first = f64::from(chunk.cycle.unwrap_or_default());
        let mut note = words::plan::points(chunk.effort);
        note.push_str(", ");
        note.push_str(words::plan::status(chunk.status));
        rows.push(Row {
            name: title(cx, chunk),
            note,
            range: Some((first, first + 1.0)),
            marks: today.iter().map(|now| (Sign::Today, *now)).collect(),
        });
    }
    let end = |cycle: u32, is_first: bool| {
        let days = settings.days(cycle);
        let day = days.map(|days| if is_first { days.0 } else { days.1 });
        day.map_or_else(
            || words::plan::cycle(cycle),
            |day| words::plan::end(cycle, &words::day(day)),
        )
    };
    let name = cx.unit_name(&chunks[0].unit);
    let sentence = words::plan::timeline(&name, chunks.len(), cycles);
    let mut key = vec![(Sign::Range, words::plan::SPAN.to_owned())];
    if today.is_some() {
        key.push((Sign::Today, words::plan::TODAY.to_owned()));
    }
    let model = Scale {
        id: format!("pl-{}", chunks[0].unit),
        title: name.clone(),
        sentence: sentence.clone(),
        ends: Some((end(0, true), end(cycles - 1, false))),
        steps: cycles,
        rows,
        key,
    };
    figure(cx, &name, scale(cx, &model), sentence)
}
