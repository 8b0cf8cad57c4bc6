//! How much is taken on: the settings of the plan, in words and as fields.

use yew::prelude::*;

use super::edits::{amended, importances, set, settings};
use crate::app::view::{
    Cx, El, Field, checkbox, date_field, details, el, number_field, select, several, value_of,
};
use crate::app::{Action, words};
use crate::assessment::{Day, PlanSettings};
use crate::json::{Extra, Json, Value};

/// The settings in a sentence and as fields, folded.
pub fn settings_in_words(cx: &Cx) -> El {
    use words::plan as w;
    let now = settings(cx);
    let said = el("p.nhsuk-body")
        .string(w::settings(&now))
        .text(" ")
        .text(w::POINT);
    details(w::CHANGE, several().add(said).add(fields(cx, &now)))
}

fn fields(cx: &Cx, now: &PlanSettings) -> El {
    use words::plan as w;
    let start = now.start.map_or_else(String::new, |day| day.to_string());
    let mut field = Field::bold("pl-start", w::START, &start);
    field.hint = w::START_HINT;
    let mut all = several().add(date_field(field, begins(cx)));
    let capacity = now.capacity.map_or(PlanSettings::CAPACITY, Into::into);
    for (id, label, member, value) in [
        ("pl-weeks", w::WEEKS, "cycleWeeks", now.weeks()),
        ("pl-cycles", w::CYCLES, "cycles", now.count()),
        ("pl-capacity", w::CAPACITY, "capacity", capacity),
        ("pl-layers", w::LAYERS, "maxLayers", now.layers()),
        ("pl-themes", w::THEMES, "maxThemes", now.themes()),
    ] {
        let value = value.to_string();
        let note = set(cx, member, Value::Null);
        all = all.add(number_field(
            Field::bold(id, label, &value),
            // Taken back, it has its default.
            number(cx, move |number| {
                amended(note.clone(), number.map_or(Value::Null, Value::from))
            }),
        ));
    }
    all.add(by_unit(cx, now))
        .add(importance(cx))
        .add(tick(cx, "pl-find", w::FIND_OUT, "findOut", now.find_out))
        .add(tick(cx, "pl-show", w::SHOW_IT, "showIt", now.show_it))
}

/// Notes a whole number of 1 or more, or that there is none.
fn number(cx: &Cx, note: impl Fn(Option<u32>) -> Action + 'static) -> Callback<Event> {
    let store = cx.store().clone();
    Callback::from(move |event: Event| {
        let text = value_of(&event);
        let number = text.trim().parse().ok().filter(|number| *number > 0);
        if number.is_some() || text.trim().is_empty() {
            store.dispatch(&note(number));
        }
    })
}

fn begins(cx: &Cx) -> Callback<String> {
    let store = cx.store().clone();
    let note = set(cx, "start", Value::Null);
    Callback::from(move |text: String| {
        let day = Day::parse(&text);
        if day.is_some() || text.is_empty() {
            let day = day.map_or(Value::Null, |day| day.write());
            store.dispatch(&amended(note.clone(), day));
        }
    })
}

/// Points of units that differ.
fn by_unit(cx: &Cx, now: &PlanSettings) -> El {
    use words::plan as w;
    let tree = cx.assessment.unit_tree();
    if tree.len() < 2 {
        return several();
    }
    let mut all = el("div.ics-fields");
    for unit in tree {
        let own = now.capacity_by_unit.get(&unit.id);
        let own = own.map_or_else(String::new, ToString::to_string);
        let mut others = Extra::new();
        for (id, points) in now.capacity_by_unit.iter() {
            if *id != unit.id {
                others.insert(id.to_string(), points.write());
            }
        }
        let (note, id) = (set(cx, "capacityByUnit", Value::Null), unit.id.to_string());
        let field = Field::plain(format!("pl-{id}"), &cx.unit_name(&unit.id), &own);
        all = all.add(number_field(
            field,
            number(cx, move |points| {
                let mut all = others.clone();
                if let Some(points) = points {
                    all.insert(id.clone(), points.into());
                }
                amended(note.clone(), all.into())
            }),
        ));
    }
    details(
        w::BY_UNIT,
        several().add(el("p").text(w::BY_UNIT_HINT)).add(all),
    )
}

fn importance(cx: &Cx) -> El {
    let mut all = el("div.ics-fields");
    for layer in &cx.framework.layers {
        let now = cx.assessment.importance(&layer.id).to_string();
        let mut options = Vec::new();
        for (nth, text) in words::plan::LEVELS.iter().enumerate() {
            options.push((nth.to_string(), (*text).to_owned()));
        }
        let (note, id) = (set(cx, "importance", Value::Null), layer.id.to_string());
        let before = importances(cx);
        let chosen = cx.chosen(Box::new(move |chosen| {
            let mut all = before.clone();
            all.insert(id.clone(), chosen.parse::<u32>().unwrap_or(1).into());
            amended(note.clone(), all.into())
        }));
        let field = Field::plain(format!("pl-{}", layer.id), &layer.name, &now);
        all = all.add(select(field, options, chosen));
    }
    details(words::plan::IMPORTANCE, all)
}

fn tick(cx: &Cx, id: &str, text: &str, member: &'static str, now: Option<bool>) -> El {
    let is_on = now == Some(true);
    let note = set(cx, member, (!is_on).into());
    checkbox(id, text, is_on, cx.change(Action::Noted(vec![note])))
}
