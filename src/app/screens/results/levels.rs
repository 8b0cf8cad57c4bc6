//! The levels read together: heat maps, where levels differ, whom to ask.

use super::{Shown, body, cells, title};
use crate::app::chart::{Row, Scale, Sign, scale};
use crate::app::findings;
use crate::app::view::{Cx, El, Heat, details, el, figure, heat_map, several, string, table};
use crate::app::words;
use crate::framework::Level;
use crate::scoring::{Alignment, Results, Sheet};

/// How many themes are drawn at most: those that lie furthest apart.
const DRAWN: usize = 8;

pub fn levels(cx: &Cx, results: &Results, shown: Shown) -> El {
    use words::results::levels as w;
    let sheet = Sheet::new(&cx.framework, &cx.collective);
    let mut all = several().add(title(cx, w::HEADING));
    if results.levels.len() < 2 {
        all = all.add(body(w::ONE_LEVEL));
    }
    all = all.add(body(w::HEAT_TEXT)).add(by_layer(cx, results));
    if shown != Shown::Brief {
        all = all.add(by_theme(cx, &sheet));
    }
    if results.levels.len() > 1 {
        all = all
            .add(title(cx, w::APART))
            .add(apart(cx, &results.alignment, shown));
    }
    let mut ask = Vec::new();
    for found in &results.learn_from {
        ask.push((&found.unit, &found.theme, findings::ask(cx, found)));
    }
    let ask = if ask.is_empty() {
        body(w::ASK_NONE)
    } else {
        cells(cx, ask, shown)
    };
    all.add(title(cx, w::ASK)).add(ask).add(details(
        words::results::HOW,
        several().add(body(w::HOW)).add(body(w::HOW_ASK)),
    ))
}

/// Layers by unit, with the means of levels that have several.
fn by_layer(cx: &Cx, results: &Results) -> El {
    let framework = &cx.framework;
    let figures = |mean: &dyn Fn(&str) -> Option<Option<f64>>| -> Vec<Heat> {
        let layers = framework.layers.iter();
        layers
            .map(|layer| match mean(layer.id.as_str()) {
                Some(Some(mean)) => Heat::Figure(mean),
                Some(None) => Heat::Nothing(words::results::OPEN),
                None => Heat::Nothing(words::results::DOES_NOT_APPLY),
            })
            .collect()
    };
    let mut rows = Vec::new();
    for unit in cx.assessment.unit_tree() {
        let found = results.unit(&unit.id);
        let mean = |layer: &str| {
            let mut layers = found?.layers.iter();
            layers
                .find(|found| found.layer.as_str() == layer)
                .map(|found| found.mean)
        };
        rows.push((string(cx.unit_name(&unit.id)), figures(&mean)));
    }
    for level in &results.levels {
        let at_level = cx
            .assessment
            .units
            .iter()
            .filter(|unit| unit.level == level.level);
        let count = at_level.count();
        let Some(named) = framework.level(&level.level).filter(|_| count > 1) else {
            continue;
        };
        let mean = |layer: &str| {
            let mut layers = level.layers.iter();
            layers
                .find(|found| found.layer.as_str() == layer)
                .map(|found| found.mean)
        };
        let name = words::results::levels::all_of(words::several(named), count);
        rows.push((el("em").string(name), figures(&mean)));
    }
    let columns = framework.layers.iter().map(|layer| layer.name.clone());
    heat_map(
        cx,
        words::results::levels::BY_LAYER,
        words::results::PART,
        columns.collect(),
        rows,
    )
}

fn by_theme(cx: &Cx, sheet: &Sheet) -> El {
    let tree = cx.assessment.unit_tree();
    let mut sheets = Vec::new();
    for unit in &tree {
        sheets.push(sheet.units.iter().find(|found| found.unit.id == unit.id));
    }
    let mut rows = Vec::new();
    for (nth, theme) in cx.framework.themes.iter().enumerate() {
        let mut cells = Vec::new();
        let mut any = false;
        for (unit, sheet) in tree.iter().zip(&sheets) {
            let cell = sheet.and_then(|sheet| sheet.cell(nth));
            any |= cell.is_some();
            cells.push(match cell {
                Some(cell) => match cell.stage {
                    Some(stage) => Heat::Figure(stage.value()),
                    None => Heat::Nothing(cx.unanswered(&unit.id, &theme.id)),
                },
                None if theme.cells.get(&unit.level).is_none() => {
                    Heat::Nothing(words::results::NOT_ASKED)
                }
                None => Heat::Nothing(words::results::DOES_NOT_APPLY),
            });
        }
        if any {
            rows.push((string(theme.name.clone()), cells));
        }
    }
    heat_map(
        cx,
        words::results::levels::BY_THEME,
        words::results::levels::THEME,
        tree.iter().map(|unit| cx.unit_name(&unit.id)).collect(),
        rows,
    )
}

/// Where levels differ, in words, as a picture and as a table; furthest apart first.
fn apart(cx: &Cx, alignment: &[Alignment], shown: Shown) -> El {
    use words::results::levels as w;
    let mut all: Vec<&Alignment> = alignment.iter().collect();
    findings::by_gap(&mut all);
    let mut list = el("ul.nhsuk-list.nhsuk-list--bullet");
    let mut notable = 0;
    for found in all.iter().filter(|found| found.is_notable()) {
        notable += 1;
        list = list.add(el("li").string(findings::apart(cx, found)));
    }
    let levels = cx.framework.levels.iter();
    let is_there = |level: &&Level| {
        all.iter()
            .any(|found| found.levels.get(&level.id).is_some())
    };
    let levels: Vec<&Level> = levels.filter(is_there).collect();
    let mut drawn = Vec::new();
    let mut figures = Vec::new();
    for found in &all {
        let name = cx.theme_name(&found.theme).to_owned();
        let mut marks = Vec::new();
        let mut cells = Vec::new();
        let (mut low, mut high) = (4.0_f64, 0.0_f64);
        for (nth, level) in levels.iter().enumerate() {
            let mean = found.levels.get(&level.id);
            if let Some(mean) = mean {
                marks.push((Sign::Level(nth), *mean));
                low = low.min(*mean);
                high = high.max(*mean);
            }
            cells.push(string(
                mean.map_or_else(|| "–".to_owned(), |mean| words::figure(*mean)),
            ));
        }
        cells.push(string(words::figure(found.gap)));
        figures.push((name.clone(), cells));
        drawn.push(Row {
            name,
            note: String::new(),
            range: Some((low, high)),
            marks,
        });
    }
    let mut columns = vec![(w::THEME, false)];
    for level in &levels {
        columns.push((level.name.as_str(), true));
    }
    columns.push((w::GAP, true));
    let mut sentence = w::sentence(drawn.len(), notable);
    if drawn.len() > DRAWN {
        sentence.push(' ');
        sentence.push_str(&w::shown(DRAWN));
        drawn.truncate(DRAWN);
        if shown == Shown::Brief {
            figures.truncate(DRAWN);
        }
    }
    let named = levels.iter().enumerate();
    let model = Scale {
        ends: None,
        steps: 4,
        id: "r-levels".to_owned(),
        title: w::CHART.to_owned(),
        sentence: sentence.clone(),
        rows: drawn,
        key: named
            .map(|(nth, level)| (Sign::Level(nth), level.name.clone()))
            .collect(),
    };
    let said = if notable == 0 {
        body(w::APART_NONE)
    } else {
        list
    };
    let picture = if model.rows.is_empty() {
        several()
    } else {
        several()
            .add(figure(cx, w::CHART, scale(cx, &model), sentence))
            .add(table(words::results::FIGURES, &columns, figures))
    };
    several().add(said).add(picture)
}
