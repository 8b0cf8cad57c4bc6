//! Readiness for delegation, unit by unit, and what is decided: as fields, or as a table in the report.

use yew::prelude::*;

use super::{Shown, body, said_of, title, to_question};
use crate::app::view::{
    Choices, Cx, El, Field, date_field, details, el, heading, inline_choices, nothing, several,
    stage_tag, string, table, text_area,
};
use crate::app::{Action, words};
use crate::assessment::{Day, Note, Unit, UnitId};
use crate::scoring::{Missing, Results, UnitReadiness, Verdict};

/// The decisions: what is written, and what people read.
const DECISIONS: [(&str, &str); 3] = [
    ("hold", words::results::readiness::DECISIONS[0]),
    ("share", words::results::readiness::DECISIONS[1]),
    ("delegate", words::results::readiness::DECISIONS[2]),
];

/// Each part with its verdict, what is missing, and fields for what is decided.
pub fn readiness(cx: &Cx, results: &Results) -> El {
    use words::results::readiness as w;
    let mut all = several().add(title(cx, w::HEADING)).add(body(w::TEXT));
    let found = found(cx, results);
    if found.is_empty() {
        return all.add(body(w::NONE));
    }
    for (unit, found) in found {
        all = all.add(one(cx, unit, found).add(decide(cx, unit)));
    }
    all.add(how(cx))
}

/// The same as a table.
pub fn reported(cx: &Cx, results: &Results) -> El {
    use words::results::readiness as w;
    let all = several().add(title(cx, w::HEADING)).add(body(w::TEXT));
    let columns = [
        (words::results::PART, false),
        (w::READY, false),
        (w::MISSING, false),
        (w::DECIDED, false),
    ];
    let mut rows = Vec::new();
    for (unit, found) in found(cx, results) {
        let mut missing = Vec::new();
        for missed in &found.missing {
            // Some are read at the part above.
            let unit = Some(&missed.unit).filter(|at| **at != unit.id);
            let unit = unit.map(|unit| cx.unit_name(unit));
            missing.push(w::missing(
                cx.theme_name(&missed.theme),
                unit.as_deref(),
                &stage(cx, missed),
            ));
        }
        let missing = if missing.is_empty() {
            "–".to_owned()
        } else {
            missing.join("; ")
        };
        let cells = vec![
            verdict(found),
            string(missing),
            string(decided(cx, &unit.id)),
        ];
        rows.push((cx.unit_name(&unit.id), cells));
    }
    if rows.is_empty() {
        return all.add(body(w::NONE));
    }
    all.add(table(w::HEADING, &columns, rows))
}

/// The parts of which it can be said.
fn found<'a>(cx: &'a Cx, results: &'a Results) -> Vec<(&'a Unit, &'a UnitReadiness)> {
    let tree = cx.assessment.unit_tree();
    let found = |unit: &'a Unit| Some((unit, results.unit(&unit.id)?.readiness.as_ref()?));
    tree.into_iter().filter_map(found).collect()
}

fn verdict(found: &UnitReadiness) -> El {
    let class = match found.verdict {
        Verdict::NotYet => "nhsuk-tag nhsuk-tag--orange",
        Verdict::Unknown => "nhsuk-tag nhsuk-tag--grey",
        Verdict::ReadyWithConditions => "nhsuk-tag nhsuk-tag--blue",
        Verdict::FurtherFaster => "nhsuk-tag nhsuk-tag--green",
    };
    let said = words::results::readiness::verdict(found.verdict);
    el("strong").class(class).text(said)
}

/// How far something that is missing has come.
fn stage(cx: &Cx, missed: &Missing) -> String {
    use words::results::readiness as w;
    if let Some(stage) = missed.stage {
        return words::stage(&cx.framework, stage);
    }
    let (assessment, id) = (&cx.assessment, missed.unit.as_str());
    let is_asked = assessment.units.get((id, "")).is_some_and(|unit| {
        let mut asked = assessment.asked(&cx.framework, unit);
        asked.any(|(theme, _)| theme.id == missed.theme)
    });
    if is_asked {
        cx.unanswered(&missed.unit, &missed.theme)
            .to_ascii_lowercase()
    } else {
        w::NOT_ASKED.to_owned()
    }
}

fn one(cx: &Cx, unit: &Unit, found: &UnitReadiness) -> El {
    use words::results::readiness as w;
    let name = heading(cx, 2, "ics-panel__heading")
        .string(cx.unit_name(&unit.id))
        .text(" ")
        .add(verdict(found));
    let mut missing = el("ul.nhsuk-list.ics-cells");
    for missed in &found.missing {
        missing = missing.add(
            el("li")
                .add(to_question(cx, &missed.unit, &missed.theme, Shown::Screen))
                .add(said_of(stage(cx, missed))),
        );
    }
    el("section.ics-panel[part=panel]")
        .key(unit.id.as_str())
        .add(name)
        .add(body(w::meaning(found.verdict)))
        .add(missing)
        .add(beside(cx, unit))
}

/// The themes that the framework shows beside the verdict.
fn beside(cx: &Cx, unit: &Unit) -> El {
    let mut all = several();
    let beside = cx
        .framework
        .readiness
        .iter()
        .flat_map(|readiness| &readiness.beside);
    for theme in beside {
        if cx.framework.cell(theme, &unit.level).is_some() {
            let stage = match cx.collective.answer(&unit.id, theme).stage() {
                Some(stage) => stage_tag(cx, Some(stage.value())),
                None => string(cx.unanswered(&unit.id, theme).to_ascii_lowercase()),
            };
            all = all.add(
                el("p.nhsuk-body")
                    .text(words::results::readiness::BESIDE)
                    .text(", ")
                    .add(to_question(cx, &unit.id, theme, Shown::Screen))
                    .text(": ")
                    .add(stage),
            );
        }
    }
    all
}

/// What is noted of a unit's decision.
fn noted(unit: &Unit, member: &'static str, text: String) -> Action {
    Action::Noted(vec![Note::one(
        "delegation",
        ("unit", unit.id.as_str()),
        member,
        text.into(),
    )])
}

/// What is said of a unit's decision.
fn said<'a>(cx: &'a Cx, unit: &UnitId, member: &str) -> &'a str {
    cx.assessment
        .said("delegation", ("unit", unit.as_str()), member)
}

fn decide(cx: &Cx, unit: &Unit) -> El {
    use words::results::readiness as w;
    let chosen = said(cx, &unit.id, "decision");
    let mut radios = Vec::new();
    for (name, text) in [("", words::question::NOT_SAID)].iter().chain(&DECISIONS) {
        let decided = cx.change(noted(unit, "decision", (*name).to_owned()));
        radios.push(((*text).to_owned(), *name == chosen, decided));
    }
    let id = |field: &str| format!("r-{field}-{}", unit.id);
    let legend = el("legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--s").text(w::DECISION);
    let choices = inline_choices(Choices {
        name: id("decision"),
        legend,
        hint: "",
        radios,
    });
    let mut field = Field::bold("", w::WHY, said(cx, &unit.id, "why"));
    field.id = id("why");
    let of = unit.clone();
    let why = text_area(
        field,
        cx.typed(Box::new(move |text| noted(&of, "why", text))),
    );
    let mut field = Field::bold("", w::REVIEW, said(cx, &unit.id, "review"));
    field.id = id("review");
    let of = unit.clone();
    let store = cx.store().clone();
    let review = Callback::from(move |text: String| {
        // While it is typed, it may be no day yet.
        if text.is_empty() || Day::parse(&text).is_some() {
            store.dispatch(&noted(&of, "review", text));
        }
    });
    several()
        .add(choices)
        .add(why)
        .add(date_field(field, review))
}

/// The same as text.
fn decided(cx: &Cx, unit: &UnitId) -> String {
    use words::results::readiness as w;
    let decision = said(cx, unit, "decision");
    let Some((_, decision)) = DECISIONS.iter().find(|(name, _)| *name == decision) else {
        return "–".to_owned();
    };
    let review = Day::parse(said(cx, unit, "review")).map_or_else(String::new, words::day);
    w::decided(decision, said(cx, unit, "why"), &review)
}

fn how(cx: &Cx) -> El {
    let Some(readiness) = &cx.framework.readiness else {
        return nothing();
    };
    let mut conditions = Vec::new();
    for condition in &readiness.conditions {
        let themes: Vec<_> = condition
            .themes
            .iter()
            .map(|theme| cx.theme_name(theme))
            .collect();
        conditions.push(words::results::readiness::condition(
            &condition.name,
            &themes,
        ));
    }
    let how = words::results::readiness::how(&conditions, readiness.least, readiness.further);
    details(words::results::HOW, body(&how))
}
