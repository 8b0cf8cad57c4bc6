//! What is in a chosen file, and what can be done with it.

use super::{ButtonKind, Cx, El, button, el, heading, link_button, nothing, problems};
use std::rc::Rc;

use crate::app::{Action, Deed, Incoming, Mode, Offer, words};
use crate::assessment::{Answer, Assessment, FrameworkRef, Join, Record};

/// The preview of the file that was chosen last, if any.
pub fn incoming(cx: &Cx) -> El {
    match cx.incoming.as_deref() {
        None => nothing(),
        Some(Incoming::Refused { file, problem }) => refused(cx, file, problem),
        Some(Incoming::Assessment { file, assessment }) => preview(cx, file, assessment),
        Some(Incoming::Framework { file, offer }) => framework(cx, file, offer),
    }
}

fn refused(cx: &Cx, file: &str, problem: &str) -> El {
    problems(
        &format!("{}: {file}", words::share::REFUSED),
        words::share::REFUSED_TEXT,
        problem,
        close(cx, words::keeping::DISMISS),
    )
}

fn close(cx: &Cx, text: &str) -> El {
    let close = cx.note(Action::FileRead(None));
    link_button("ics-link-button", text, "", close)
}

/// A file that holds a framework: what is asked, not what was answered.
fn framework(cx: &Cx, file: &str, offer: &Rc<Offer>) -> El {
    let found = &offer.framework;
    let levels: Vec<_> = found
        .levels
        .iter()
        .map(|level| level.name.clone())
        .collect();
    let layers: Vec<_> = found
        .layers
        .iter()
        .map(|layer| layer.name.clone())
        .collect();
    let rows = [
        (words::share::FILE, file.to_owned()),
        (words::share::FRAMEWORK, named(&found.title, &offer.named)),
        (
            words::share::LEVELS,
            words::named_or_counted(&levels, "levels"),
        ),
        (
            words::share::LAYERS,
            words::named_or_counted(&layers, "layers"),
        ),
        (words::share::THEMES, found.themes.len().to_string()),
    ];
    let begin = button(
        ButtonKind::Primary,
        words::share::BEGIN_WITH,
        cx.press(Deed::BeginWith(Rc::clone(offer))),
    );
    shown(cx, rows.into_iter())
        .add(el("p.nhsuk-body").text(words::share::FRAMEWORK_TEXT))
        .add(
            el("div.nhsuk-button-group.nhsuk-u-margin-bottom-0")
                .add(begin)
                .add(close(cx, words::CANCEL)),
        )
}

/// What is in the file, row by row.
fn shown(cx: &Cx, rows: impl Iterator<Item = (&'static str, String)>) -> El {
    let mut list = el("dl.nhsuk-summary-list");
    for (key, value) in rows {
        list = list.add(
            el("div.nhsuk-summary-list__row")
                .add(el("dt.nhsuk-summary-list__key").text(key))
                .add(el("dd.nhsuk-summary-list__value").string(value)),
        );
    }
    el("div.ics-preview[part=panel]")
        .add(heading(cx, 2, "ics-panel__heading").text(words::share::PREVIEW_HEADING))
        .add(list)
}

/// A framework by title, id and revision, as far as they are known.
fn named(title: &str, framework: &FrameworkRef) -> String {
    let FrameworkRef { id, revision, .. } = framework;
    let known = format!("{id} {revision}").trim().to_owned();
    match (title, known.as_str()) {
        ("", _) => known,
        (title, "") => title.to_owned(),
        (title, known) => format!("{title} ({known})"),
    }
}

fn preview(cx: &Cx, file: &str, found: &Assessment) -> El {
    let import = |kind, text, mode| button(kind, text, cx.press(Deed::Import(mode)));
    let mut all = shown(cx, rows(cx, file, found).into_iter());
    let aside = found.set_aside(&cx.framework).count();
    if aside > 0 {
        all = all.add(el("p.nhsuk-body").string(words::share::set_aside(aside)));
    }
    all = all.add(el("p.nhsuk-body").text(words::share::NEEDS_CHOICE));
    let mut buttons = el("div.nhsuk-button-group.nhsuk-u-margin-bottom-0").add(import(
        ButtonKind::Primary,
        words::share::OPEN_NEW,
        Mode::New,
    ));
    if cx.begun && found.framework.is_apart_from(&cx.assessment.framework) {
        all = all.add(el("p.nhsuk-body").text(words::share::OTHER_FRAMEWORK));
    } else if cx.begun {
        all = all.add(
            el("ul.nhsuk-list.nhsuk-list--bullet")
                .add(el("li").text(words::share::MERGE_HINT))
                .add(el("li").text(words::share::REPLACE_HINT)),
        );
        buttons = buttons
            .add(import(
                ButtonKind::Secondary,
                words::share::MERGE,
                Mode::Merge,
            ))
            .add(import(
                ButtonKind::Secondary,
                words::share::REPLACE,
                Mode::Replace,
            ));
    }
    all.add(buttons.add(close(cx, words::CANCEL)))
}

fn rows(cx: &Cx, file: &str, found: &Assessment) -> [(&'static str, String); 7] {
    let whose: Vec<&str> = found.respondent.as_ref().map_or_else(Vec::new, |who| {
        let said = [&who.name, &who.role, &who.organisation];
        said.into_iter()
            .flatten()
            .map(String::as_str)
            .filter(|text| !text.trim().is_empty())
            .collect()
    });
    let parts: Vec<_> = found
        .units
        .iter()
        .map(|unit| words::unit_name(&unit.name, cx.framework.level(&unit.level)))
        .collect();
    let changed = found.modified.as_ref();
    let count = found.answers.count();
    [
        (words::share::FILE, file.to_owned()),
        (
            words::share::TITLE,
            words::title(&found.title.text).to_owned(),
        ),
        (words::share::WHOSE, words::whose(&whose)),
        (
            words::share::CHANGED,
            changed.map_or_else(|| words::whose(&[]), words::date_and_time),
        ),
        (words::share::FRAMEWORK, named("", &found.framework)),
        (
            words::share::PARTS,
            words::named_or_counted(&parts, "parts"),
        ),
        (
            words::share::ANSWERS,
            if cx.begun {
                let differ = changed_by(&cx.assessment, found);
                words::share::answers(count, differ)
            } else {
                count.to_string()
            },
        ),
    ]
}

/// How many answers merging would change or add.
fn changed_by(mine: &Assessment, theirs: &Assessment) -> usize {
    let joined = mine.clone().join(theirs.clone());
    let changed = |answer: &&Answer| mine.answers.get(answer.key()) != Some(*answer);
    joined.answers.iter().filter(changed).count()
}
