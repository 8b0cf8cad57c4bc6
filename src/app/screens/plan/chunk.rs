//! One chunk: what to do, why, how to make it one's own, and looking back on it.

use yew::prelude::*;

use super::card::{move_to, pin};
use super::edits::{self, CHUNKS, OWN, change, home};
use super::names::{about, reason, title};
use super::review::look_back;
use super::steps::to_do;
use super::timeline::when;
use crate::app::view::{
    ButtonKind, Choices, Cx, El, Field, date_field, el, heading, inline_choices, link_button,
    nothing, number_field, screen_heading, select, several, small_button, text_field, value_of,
};
use crate::app::{Action, Deed, Screen, words};
use crate::assessment::{ChunkStatus, Day};
use crate::json::Value;
use crate::planning::{Chunk, ChunkKind, Plan};

/// How far a chunk is: what is written, and what people read.
const STATUSES: [(&str, &str); 4] = [
    ("planned", words::plan::STATUSES[0]),
    ("in-progress", words::plan::STATUSES[1]),
    ("blocked", words::plan::STATUSES[2]),
    ("done", words::plan::STATUSES[3]),
];

/// One chunk of the plan, whether it has a cycle or waits.
pub fn chunk(cx: &Cx, id: &str) -> El {
    use words::plan as w;
    let back = link_button(
        "nhsuk-back-link",
        w::BACK,
        "",
        cx.press(Deed::Go(Screen::PLAN)),
    );
    let all = several().add(el("p.ics-no-print").add(back));
    let title_of = |text: &str| screen_heading(cx, "nhsuk-heading-xl").text(text);
    let Some(planned) = &cx.planned else {
        return all.add(title_of(w::WORKING));
    };
    let plan = &planned.plan;
    let Some(chunk) = plan.chunk(id) else {
        return all
            .add(title_of(w::GONE))
            .add(el("p.nhsuk-body").text(w::GONE_TEXT));
    };
    let text = title(cx, chunk);
    let settings = edits::settings(cx);
    all.add(title_of(&text))
        .add(el("p.nhsuk-body-l").string(about(cx, chunk)))
        .add(
            el("div.ics-panel[part=panel]")
                .add(el("p.nhsuk-body").string(when(&settings, chunk)))
                .add(warnings(chunk))
                .add(
                    el("div.ics-chunk__move.ics-no-print")
                        .add(move_to(cx, plan, chunk, ""))
                        .add(if chunk.cycle.is_some() {
                            pin(cx, chunk, "")
                        } else {
                            nothing()
                        }),
                )
                .add(how_far(cx, chunk)),
        )
        .add(to_do(cx, chunk))
        .add(why(cx, plan, chunk))
        .add(yours(cx, chunk))
        .add(look_back(cx, chunk))
}

pub fn sub(cx: &Cx, text: &str) -> El {
    heading(cx, 1, "nhsuk-heading-m").text(text)
}

fn warnings(chunk: &Chunk) -> El {
    let mut all = several();
    for warning in &chunk.warnings {
        all = all.add(el("p.ics-chunk__warning").text(words::plan::rule(warning.kind)));
    }
    all
}

/// How far it is; once it is done, the way to answering its question again.
fn how_far(cx: &Cx, chunk: &Chunk) -> El {
    use words::plan as w;
    let legend = el("legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--s").text(w::HOW_FAR);
    // As it is noted: the plan may still be on its way.
    let noted = cx.assessment.said(CHUNKS, ("id", &chunk.id), "status");
    let mut radios = Vec::new();
    for (name, text) in STATUSES {
        let is_it = name == noted || noted.is_empty() && name == STATUSES[0].0;
        radios.push((
            text.to_owned(),
            is_it,
            cx.change(edits::status(chunk, name)),
        ));
    }
    let choices = inline_choices(Choices {
        name: "pl-status".to_owned(),
        legend,
        hint: "",
        radios,
    });
    let again = match (chunk.status, &chunk.theme) {
        (ChunkStatus::Done, Some(theme)) => {
            let name = cx.theme_name(theme);
            let screen = cx.looked_at(chunk.unit.clone(), theme.clone());
            let stage = chunk
                .to
                .map_or_else(String::new, |to| words::stage(&cx.framework, to));
            el("div.nhsuk-inset-text")
                .add(el("p").string(w::done(name, &stage)))
                .add(small_button(
                    ButtonKind::Primary,
                    w::ANSWER_AGAIN,
                    "",
                    cx.press(Deed::Go(screen)),
                ))
        }
        _ => nothing(),
    };
    several().add(choices).add(again)
}

fn why(cx: &Cx, plan: &Plan, chunk: &Chunk) -> El {
    use words::plan as w;
    let mut all = several();
    if !chunk.because.is_empty() {
        let mut list = el("ul.nhsuk-list.nhsuk-list--bullet");
        for because in &chunk.because {
            list = list.add(el("li").text(w::obstacle(because.kind)));
        }
        all = all.add(sub(cx, w::WHY_WAITS)).add(list);
    }
    let mut list = el("ul.nhsuk-list.nhsuk-list--bullet");
    for found in &chunk.reasons {
        list = list.add(el("li").string(reason(cx, plan, chunk, found)));
    }
    all.add(sub(cx, w::WHY)).add(list)
}

/// A line of text that is noted of a chunk.
fn line(cx: &Cx, id: &str, part: &'static str, member: &'static str, label: &'static str) -> El {
    let said = cx.assessment.said(part, ("id", id), member);
    let field = Field::bold(member, label, said);
    let id = id.to_owned();
    text_field(
        field,
        cx.typed(Box::new(move |text| change(part, &id, member, text.into()))),
    )
}

/// What people make of it.
fn yours(cx: &Cx, chunk: &Chunk) -> El {
    use words::plan as w;
    let id = chunk.id.as_str();
    let part = home(chunk);
    let points = chunk.effort.to_string();
    let store = cx.store().clone();
    let of = chunk.id.clone();
    let effort = Callback::from(move |event: Event| {
        let points = value_of(&event).trim().parse::<u32>();
        let points = points.map_or(Value::Null, Value::from);
        store.dispatch(&change(part, &of, "effort", points));
    });
    let said = cx.assessment.said(CHUNKS, ("id", id), "start");
    let (title, measure) = match chunk.kind {
        ChunkKind::Own => (w::TITLE, w::MEASURE),
        _ => (w::OWN_TITLE, w::OWN_MEASURE),
    };
    let mut all = several()
        .add(sub(cx, w::YOURS))
        .add(line(cx, id, part, "title", title));
    if chunk.kind == ChunkKind::Own {
        all = all.add(belongs(cx, chunk));
    }
    all = all
        .add(number_field(
            Field::bold("effort", w::POINTS, &points),
            effort,
        ))
        .add(line(cx, id, CHUNKS, "owner", w::OWNER))
        .add(line(cx, id, CHUNKS, "partners", w::PARTNERS))
        .add(line(cx, id, CHUNKS, "measure", measure))
        .add(date_field(
            Field::bold("start", w::BEGINS, said),
            day(cx, {
                let id = chunk.id.clone();
                move |text| change(CHUNKS, &id, "start", text.into())
            }),
        ));
    if chunk.kind == ChunkKind::Own {
        let remove = cx.press(Deed::RemoveChunk(chunk.id.clone()));
        all = all.add(small_button(ButtonKind::Warning, w::REMOVE_OWN, "", remove));
    }
    all
}

/// The unit and theme of a chunk that people added.
fn belongs(cx: &Cx, chunk: &Chunk) -> El {
    use words::plan as w;
    let mut units = Vec::new();
    for unit in cx.assessment.unit_tree() {
        units.push((unit.id.to_string(), cx.unit_name(&unit.id)));
    }
    let mut themes = vec![(String::new(), w::NO_THEME.to_owned())];
    for theme in &cx.framework.themes {
        themes.push((theme.id.to_string(), theme.name.clone()));
    }
    let theme = chunk.theme.as_ref().map_or("", |theme| theme.as_str());
    let mut all = several();
    for (member, label, now, options) in [
        ("unit", w::UNIT, chunk.unit.as_str(), units),
        ("theme", w::THEME, theme, themes),
    ] {
        let id = chunk.id.clone();
        let chosen = cx.chosen(Box::new(move |chosen| {
            change(OWN, &id, member, chosen.into())
        }));
        all = all.add(select(Field::bold(member, label, now), options, chosen));
    }
    all
}

/// Notes a day, or that there is none; while it is typed it may be no day yet.
pub fn day(cx: &Cx, note: impl Fn(&str) -> Action + 'static) -> Callback<String> {
    let store = cx.store().clone();
    Callback::from(move |text: String| {
        if text.is_empty() || Day::parse(&text).is_some() {
            store.dispatch(&note(&text));
        }
    })
}
