//! Lenses: the same answers grouped as the source documents do.

use super::{body, title};
use crate::app::chart::{Row, Scale, Sign, scale};
use crate::app::view::{Cx, El, details, el, figure, several, stage_tag, string, table};
use crate::app::words;
use crate::framework::Lens;
use crate::scoring::Results;

/// The ids of the pictures, one for each lens; a framework with more has pictures that share them.
const IDS: [&str; 5] = ["r-lens-1", "r-lens-2", "r-lens-3", "r-lens-4", "r-lens-5"];

pub fn lenses(cx: &Cx, results: &Results) -> El {
    let mut all = several()
        .add(title(cx, words::results::lenses::HEADING))
        .add(body(words::results::lenses::TEXT));
    for (nth, lens) in cx.framework.lenses.iter().enumerate() {
        all = all.add(one(cx, results, lens, IDS[nth % IDS.len()]));
    }
    all.add(details(
        words::results::HOW,
        body(words::results::lenses::HOW),
    ))
}

fn one(cx: &Cx, results: &Results, lens: &Lens, id: &'static str) -> El {
    let mut drawn = Vec::new();
    let mut figures = Vec::new();
    let (mut answered, mut applicable) = (0, 0);
    for found in results.lenses.iter().filter(|found| found.lens == lens.id) {
        let item = lens.items.iter().find(|item| item.id == found.item);
        let Some(item) = item.filter(|_| found.applicable > 0) else {
            continue;
        };
        answered += found.answered as usize;
        applicable += found.applicable as usize;
        let of = words::results::of(found.answered as usize, found.applicable as usize);
        figures.push((
            item.name.clone(),
            vec![
                stage_tag(cx, found.mean),
                string(found.mean.map_or_else(|| "–".to_owned(), words::decimal)),
                string(of),
            ],
        ));
        drawn.push(Row {
            name: item.name.clone(),
            note: String::new(),
            range: None,
            marks: found
                .mean
                .map(|mean| (Sign::Today, mean))
                .into_iter()
                .collect(),
        });
    }
    if drawn.is_empty() {
        return several();
    }
    let columns = [
        (words::results::lenses::ITEM, false),
        (words::results::STAGE, false),
        (words::results::MEAN, true),
        (words::results::ANSWERED, true),
    ];
    let sentence = words::results::lenses::sentence(answered, applicable);
    let model = Scale {
        ends: None,
        steps: 4,
        id,
        title: lens.title.clone(),
        sentence: sentence.clone(),
        rows: drawn,
        key: Vec::new(),
    };
    el("div.ics-columns")
        .add(figure(cx, &lens.title, scale(cx, &model), sentence))
        .add(table(words::results::FIGURES, &columns, figures))
}
