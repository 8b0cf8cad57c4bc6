//! Two moments beside each other: layers, answers that moved, what was done.

use crate::app::chart::{Row, Scale, Sign, scale};
use crate::app::fixed::tenth;
use crate::app::screens::results::{Shown, body, listed, title, to_question};
use crate::app::view::{Cx, El, details, el, facts, figure, several, string, table};
use crate::app::words;
use crate::assessment::{Assessment, UnitId};
use crate::planning;
use crate::scoring::{LayerOverTime, Moved, OverTime};
use words::history as w;

/// What has moved from one moment to the other.
pub fn compared(cx: &Cx, moments: &[Assessment; 2], names: &[String; 2]) -> El {
    let found = OverTime::between(&cx.framework, &moments[0], &moments[1]);
    let stage = |stage| words::stage(&cx.framework, stage);
    let questions = cx.questions();
    let (mut up, mut down) = (0, 0);
    let (mut moved, mut new, mut gone) = (Vec::new(), Vec::new(), Vec::new());
    for Moved {
        unit,
        theme,
        then,
        now,
    } in &found.moved
    {
        let is_asked = questions.iter().any(|question| question.is(unit, theme));
        let name = if is_asked {
            to_question(cx, unit, theme, Shown::Screen)
        } else {
            let unit = unit_name(cx, moments, unit);
            string(words::results::cell(cx.theme_name(theme), &unit))
        };
        match (*then, *now) {
            (Some(then), Some(now)) => {
                up += usize::from(now > then);
                down += usize::from(now < then);
                let said = words::results::change::moved(&stage(then), &stage(now));
                moved.push((name, said));
            }
            (Some(then), None) => gone.push((name, w::was(&stage(then)))),
            (None, now) => new.push((name, now.map_or_else(String::new, stage))),
        }
    }
    let counts = [
        (words::results::change::UP, up.to_string()),
        (words::results::change::DOWN, down.to_string()),
        (w::NEW, new.len().to_string()),
        (w::GONE, gone.len().to_string()),
    ];
    let mut all = several()
        .add(facts(&counts))
        .add(layers(cx, &found.layers, names));
    if found.moved.is_empty() && found.done.is_empty() {
        all = all.add(body(w::NOTHING));
    }
    for (heading, items) in [(w::MOVED, moved), (w::NEW, new), (w::GONE, gone)] {
        if !items.is_empty() {
            all = all
                .add(title(cx, heading))
                .add(listed(items, Shown::Screen));
        }
    }
    if !found.done.is_empty() {
        let mut list = el("ul.nhsuk-list.nhsuk-list--bullet");
        for id in &found.done {
            list = list.add(el("li").string(done(cx, moments, id)));
        }
        all = all.add(title(cx, w::DONE)).add(list);
    }
    all.add(details(words::results::HOW, body(w::HOW)))
}

/// What people call a unit that may be gone.
fn unit_name(cx: &Cx, moments: &[Assessment; 2], id: &UnitId) -> String {
    let mut found = moments
        .iter()
        .rev()
        .filter_map(|moment| moment.units.get((id.as_str(), "")));
    found.next().map_or_else(String::new, |unit| {
        words::unit_name(&unit.name, cx.framework.level(&unit.level))
    })
}

/// What people call a chunk that is done, with the unit whose work it was.
fn done(cx: &Cx, moments: &[Assessment; 2], id: &str) -> String {
    let called = planning::title(&cx.framework, &moments[1], id);
    let Some((unit, theme, _)) = planning::cell_of(id) else {
        return if called.is_empty() { id } else { called }.to_owned();
    };
    let called = if called.is_empty() {
        cx.theme_name(&theme.into())
    } else {
        called
    };
    words::results::cell(called, &unit_name(cx, moments, &unit.into()))
}

/// The layers as a picture and as a table.
fn layers(cx: &Cx, layers: &[LayerOverTime], [from, to]: &[String; 2]) -> El {
    let columns = [
        (words::results::LAYER, false),
        (w::FROM, true),
        (w::TO, true),
        (w::CHANGE, true),
    ];
    let (mut drawn, mut rows) = (Vec::new(), Vec::new());
    let mut moved = Vec::new();
    for layer in layers {
        let name = cx
            .framework
            .layer(&layer.layer)
            .map_or("", |layer| &layer.name);
        let mut marks = Vec::new();
        let mut cells = Vec::new();
        for (sign, mean) in [(Sign::Then, layer.then), (Sign::Today, layer.now)] {
            cells.push(string(mean.map_or_else(|| "–".to_owned(), words::decimal)));
            if let Some(mean) = mean {
                marks.push((sign, mean));
            }
        }
        // Of the figures as they are shown, or they would not add up.
        let difference = layer.then.zip(layer.now);
        let difference = difference.map(|(then, now)| tenth(now) - tenth(then));
        let note = match difference.map(words::signed) {
            Some(same) if same == "0.0" => words::results::change::SAME.to_owned(),
            Some(difference) => {
                moved.push(format!("{name} {difference}"));
                difference
            }
            None if layer.now.is_some() => w::NEW.to_owned(),
            None if layer.then.is_some() => w::GONE.to_owned(),
            None => words::results::NO_STAGE.to_owned(),
        };
        cells.push(string(note.clone()));
        rows.push((name.to_owned(), cells));
        drawn.push(Row {
            name: name.to_owned(),
            note,
            range: None,
            marks,
        });
    }
    let model = Scale {
        id: "h-layers".to_owned(),
        ends: None,
        steps: 4,
        title: w::title(from, to),
        sentence: w::sentence(&moved),
        rows: drawn,
        key: vec![(Sign::Then, from.clone()), (Sign::Today, to.clone())],
    };
    several()
        .add(figure(cx, w::CHART, scale(cx, &model), model.sentence))
        .add(table(words::results::FIGURES, &columns, rows))
}
