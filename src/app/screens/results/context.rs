//! Context and reflections: what helps, what holds back, what to ask for, what to think about.

use super::{body, title};
use crate::app::view::{
    Choices, Cx, El, Field, details, el, heading, inline_choices, level_tag, nothing, several,
    text_area,
};
use crate::app::{Action, words};
use crate::assessment::Note;
use crate::framework::{Context, Factor};

/// The ratings of an enabler: what is written, and what people read.
const ENABLER_RATINGS: [(&str, &str); 3] = {
    use words::results::context::ENABLER_RATINGS as said;
    [
        ("in-place", said[0]),
        ("partly", said[1]),
        ("missing", said[2]),
    ]
};

/// The ratings of a barrier; the last where it can also spur people on.
const BARRIER_RATINGS: [(&str, &str); 4] = {
    use words::results::context::BARRIER_RATINGS as said;
    [
        ("holding-back", said[0]),
        ("manageable", said[1]),
        ("not-a-problem", said[2]),
        ("spurring", said[3]),
    ]
};

/// Whether anything is said of what helps or holds back: else a report has nothing to tell of it.
pub fn is_rated(cx: &Cx) -> bool {
    let context = cx.framework.context.as_ref();
    context.is_some_and(|context| any(cx, &context.enablers) || any(cx, &context.barriers))
}

fn any(cx: &Cx, factors: &[Factor]) -> bool {
    let mut factors = factors.iter();
    factors.any(|factor| !said(cx, &factor.id, "rating").is_empty())
}

/// With ratings as text, and without notes, reflections and what nobody rated, for the report; else as
/// fields.
pub fn context(cx: &Cx, on_paper: bool) -> El {
    use words::results::context as w;
    let mut all = several().add(title(cx, w::HEADING));
    if let Some(context) = &cx.framework.context {
        let part = |named: &str, asked: &str, factors: &[Factor], known: &[_]| {
            if on_paper && !any(cx, factors) {
                return nothing();
            }
            let mut part = several()
                .add(heading(cx, 2, "nhsuk-heading-s").text(named))
                .add(body(asked));
            for factor in factors {
                let shown = if factor.spurs { known } else { &known[..3] };
                part = part.add(one(cx, factor, shown, on_paper));
            }
            part
        };
        let (helps, holds) = (&context.enablers, &context.barriers);
        all = all
            .add(part(w::ENABLERS, w::ENABLERS_TEXT, helps, &ENABLER_RATINGS))
            .add(part(w::BARRIERS, w::BARRIERS_TEXT, holds, &BARRIER_RATINGS))
            .add(asks(cx, context, on_paper));
    }
    if on_paper {
        all
    } else {
        all.add(reflections(cx))
    }
}

/// What is said of an enabler or a barrier.
fn said<'a>(cx: &'a Cx, factor: &str, member: &str) -> &'a str {
    cx.assessment.said("context", ("factor", factor), member)
}

fn noted(
    part: &'static str,
    by: &'static str,
    key: &str,
    member: &'static str,
    text: String,
) -> Action {
    Action::Noted(vec![Note::one(part, (by, key), member, text.into())])
}

fn one(cx: &Cx, factor: &Factor, known: &[(&'static str, &'static str)], on_paper: bool) -> El {
    let rated = said(cx, &factor.id, "rating");
    let themes: Vec<_> = factor
        .themes
        .iter()
        .map(|theme| cx.theme_name(theme).to_owned())
        .collect();
    let mut hint = words::results::context::themes(&themes);
    if !factor.local {
        hint.push(' ');
        hint.push_str(words::results::context::NOT_LOCAL);
    }
    if on_paper {
        let said = known.iter().find(|(name, _)| *name == rated);
        let Some((_, said)) = said else {
            return nothing();
        };
        return el("p.nhsuk-body")
            .add(el("strong").text(&factor.name))
            .text(": ")
            .text(said);
    }
    let rate = |text: &str| {
        cx.change(noted(
            "context",
            "factor",
            &factor.id,
            "rating",
            text.to_owned(),
        ))
    };
    let mut radios = Vec::new();
    for (name, text) in known {
        radios.push(((*text).to_owned(), *name == rated, rate(name)));
    }
    radios.push((
        words::question::NOT_SAID.to_owned(),
        rated.is_empty(),
        rate(""),
    ));
    let legend = el("legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--s").text(&factor.name);
    let choices = inline_choices(Choices {
        name: format!("c-{}", factor.id),
        legend,
        hint: "",
        radios,
    });
    let note = said(cx, &factor.id, "note");
    let mut field = Field::plain(format!("n-{}", factor.id), &factor.name, note);
    field.label = several()
        .add(
            el("span.nhsuk-u-visually-hidden")
                .text(&factor.name)
                .text(": "),
        )
        .text(words::results::context::NOTE);
    field.hint = words::question::NOTE_HINT;
    let id = factor.id.clone();
    let typed = cx.typed(Box::new(move |text| {
        noted("context", "factor", &id, "note", text)
    }));
    el("section.ics-panel[part=panel]")
        .key(&factor.id)
        .add(choices)
        .add(el("p.nhsuk-body-s").string(hint))
        .add(details(
            words::results::context::NOTE,
            text_area(field, typed),
        ))
}

/// What to ask of others; first what answers something that is missing or holds back here. On paper
/// nothing else.
fn asks(cx: &Cx, context: &Context, on_paper: bool) -> El {
    let weighs =
        |factor: &String| ["missing", "holding-back"].contains(&said(cx, factor, "rating"));
    let mut first = Vec::new();
    let mut rest = Vec::new();
    for ask in &context.asks {
        if ask.factors.iter().any(weighs) {
            first.push(ask);
        } else if !on_paper {
            rest.push(ask);
        }
    }
    if first.is_empty() && rest.is_empty() {
        return nothing();
    }
    let mut list = el("ul.nhsuk-list.nhsuk-list--bullet");
    for ask in first.into_iter().chain(rest) {
        let mut item = el("li").text(&ask.text);
        if ask.factors.iter().any(weighs) {
            item = item
                .text(" ")
                .add(level_tag(None).text(words::results::context::COUNTS_HERE));
        }
        list = list.add(item);
    }
    several()
        .add(heading(cx, 2, "nhsuk-heading-s").text(words::results::context::ASKS))
        .add(body(words::results::context::ASKS_TEXT))
        .add(list)
}

fn reflections(cx: &Cx) -> El {
    if cx.framework.reflections.is_empty() {
        return nothing();
    }
    let mut all = several()
        .add(title(cx, words::results::context::REFLECTIONS))
        .add(body(words::results::context::REFLECTIONS_TEXT));
    for prompt in &cx.framework.reflections {
        let said = cx
            .assessment
            .said("reflections", ("question", &prompt.id), "text");
        let mut field = Field::bold("", &prompt.text, said);
        field.id = format!("f-{}", prompt.id);
        let id = prompt.id.clone();
        let typed = cx.typed(Box::new(move |text| {
            noted("reflections", "question", &id, "text", text)
        }));
        all = all.add(text_area(field, typed));
    }
    all
}
