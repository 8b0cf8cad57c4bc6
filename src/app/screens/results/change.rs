//! Change since the baseline: how much of the work has moved.

use super::{Shown, body, cells, title};
use crate::app::chart::{LayersModel, Sign, scale};
use crate::app::findings::FEW;
use crate::app::view::{Cx, El, details, facts, figure, several, string, table};
use crate::app::words;
use crate::scoring::{Results, Sheet};

pub fn change(cx: &Cx, results: &Results, shown: Shown) -> El {
    use words::results::change as w;
    let baseline = words::baseline(&cx.assessment.settings);
    let change = &results.change;
    let of = change.answers();
    let all = several().add(title(cx, &w::question(&baseline)));
    if of == 0 {
        return all.add(body(w::NOT_SAID));
    }
    let share = |count: usize| {
        if of < FEW {
            return words::results::of(count, of);
        }
        #[expect(clippy::cast_precision_loss, reason = "counts of answers are small")]
        let percent = 100.0 * count as f64 / of as f64;
        w::share(count, of, &words::whole(percent))
    };
    let counts = [
        (w::UP, share(change.up)),
        (w::SAME, share(change.same)),
        (w::DOWN, share(change.down)),
        (w::MEAN, change.mean.map_or_else(String::new, words::signed)),
    ];
    let all = all
        .add(facts(&counts))
        .add(picture(cx, results))
        .add(by_layer(cx, results));
    if shown == Shown::Brief {
        return all;
    }
    all.add(title(cx, w::MOVED))
        .add(moved(cx, shown))
        .add(details(words::results::HOW, body(w::HOW)))
}

fn picture(cx: &Cx, results: &Results) -> El {
    let signs = [Sign::Then, Sign::Today, Sign::Target];
    let model = LayersModel::new(cx, results, None).scale(cx, "r-change", &signs);
    figure(
        cx,
        words::results::change::CHART,
        scale(cx, &model),
        model.sentence,
    )
}

fn by_layer(cx: &Cx, results: &Results) -> El {
    use words::results::change as w;
    let columns = [
        (words::results::LAYER, false),
        (w::UP, true),
        (w::SAME, true),
        (w::DOWN, true),
        (w::MEAN, true),
    ];
    let mut rows = Vec::new();
    for found in &results.change.layers {
        let name = cx
            .framework
            .layer(&found.layer)
            .map_or("", |layer| &layer.name);
        let mean = found
            .mean
            .map_or_else(|| words::results::NOT_SAID.to_owned(), words::signed);
        let cells = vec![
            string(found.up.to_string()),
            string(found.same.to_string()),
            string(found.down.to_string()),
            string(mean),
        ];
        rows.push((name.to_owned(), cells));
    }
    table(words::results::FIGURES, &columns, rows)
}

/// Every answer that moved, from where to where.
fn moved(cx: &Cx, shown: Shown) -> El {
    let sheet = Sheet::new(&cx.framework, &cx.collective);
    let mut all = Vec::new();
    for unit in &sheet.units {
        for cell in &unit.cells {
            if let (Some(stage), Some(then)) = (cell.stage, cell.then)
                && stage != then
            {
                let said = words::results::change::moved(
                    &words::stage(&cx.framework, then),
                    &words::stage(&cx.framework, stage),
                );
                all.push((&unit.unit.id, &cell.theme.id, said));
            }
        }
    }
    cells(cx, all, shown)
}
