//! What is in a chosen file, and what can be done with it.

use std::rc::Rc;

use super::{
    ButtonKind, Cx, El, Field, button, details, el, heading, link_button, nothing, problems,
    progress, select, several, string, sure, table,
};
use crate::app::{
    Action, Asking, Deed, Incoming, Mode, Offer, Outcome, Screen, assessments, words,
};
use crate::assessment::{Assessment, FrameworkRef};
use crate::document::Fate;

/// The preview of the file that was chosen last, if any.
pub fn incoming(cx: &Cx) -> El {
    match cx.incoming.as_deref() {
        None => nothing(),
        Some(Incoming::Reading { done, of }) => reading(cx, *done, *of),
        Some(Incoming::Several(files)) => several_files(cx, files),
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

/// How many of several files are read, with a way to stop.
fn reading(cx: &Cx, done: usize, of: usize) -> El {
    let stop = link_button(
        "ics-link-button",
        words::CANCEL,
        "",
        cx.press(Deed::StopReading),
    );
    el("div.ics-preview[part=panel]")
        .add(progress(done, of, words::group::reading(done, of)))
        .add(stop)
}

/// Several files: what becomes of each where they are added as respondents.
fn several_files(cx: &Cx, files: &[Incoming]) -> El {
    use words::group as w;
    let incoming = cx.incoming.as_deref();
    let all = incoming.map_or_else(Vec::new, assessments);
    let columns = [
        (words::share::FILE, false),
        (words::share::WHOSE, false),
        (words::share::ANSWERS, true),
        (w::HAPPENS, false),
    ];
    let (mut rows, mut nth, mut added) = (Vec::new(), 0, 0);
    for one in files {
        let (file, cells) = match one {
            Incoming::Assessment { file, assessment } => {
                let outcome = cx.outcome(&all, nth);
                nth += 1;
                added += usize::from(outcome.is_added());
                let said = w::outcome(outcome).to_owned();
                (file, [whose(assessment), w::answers(assessment), said])
            }
            Incoming::Refused { file, problem } => {
                let said = format!("{} {problem}", w::CANNOT);
                (file, [String::new(), String::new(), said])
            }
            Incoming::Framework { file, .. } => {
                let said = format!("{} {}", w::CANNOT, w::FRAMEWORK);
                (file, [String::new(), String::new(), said])
            }
            Incoming::Reading { .. } | Incoming::Several(_) => continue,
        };
        rows.push((file.clone(), cells.map(string).into()));
    }
    let mut buttons = el("div.nhsuk-button-group.nhsuk-u-margin-bottom-0");
    let mut panel = panel(cx, w::SEVERAL).add(table(w::EACH, &columns, rows));
    if added > 0 {
        panel = panel
            .add(unknown_units(cx, &all))
            .add(el("p.nhsuk-body").text(words::share::NEEDS_CHOICE));
        let add = cx.press(Deed::Import(Mode::Respondent));
        buttons = buttons.add(button(ButtonKind::Primary, &w::add(added), add));
    } else {
        panel = panel.add(el("p.nhsuk-body").text(w::NONE_FITS));
    }
    panel.add(buttons.add(close(cx, words::CANCEL)))
}

/// What becomes of units that are not known here: people confirm it.
fn unknown_units(cx: &Cx, all: &[&Assessment]) -> El {
    use words::group as w;
    let (mine, unknown) = (cx.added_to(all), cx.unknown_units(all));
    if unknown.is_empty() {
        return nothing();
    }
    let mut list = el("fieldset.nhsuk-fieldset")
        .add(el("legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--s").text(w::UNKNOWN))
        .add(el("p.nhsuk-hint").text(w::UNKNOWN_TEXT));
    // Those that one here goes by the name of need but a look.
    let (mut matched, mut count) = (several(), 0);
    for (nth, (found, fate)) in unknown.into_iter().enumerate() {
        let is_matched = matches!(found.fate, Fate::Same(_));
        let mut options = vec![
            ("+".to_owned(), w::FATE_ADDED.to_owned()),
            ("-".to_owned(), w::FATE_ASIDE.to_owned()),
        ];
        let level = cx.framework.level(&found.level);
        for unit in mine.units.iter().filter(|unit| unit.level == found.level) {
            let name = words::unit_name(&unit.name, level);
            options.push((format!("={}", unit.id), name));
        }
        let value = match fate {
            Fate::Added => "+".to_owned(),
            Fate::Aside => "-".to_owned(),
            Fate::Same(id) => format!("={id}"),
        };
        let name = words::unit_name(&found.name, level);
        let label = w::unknown(level.map_or("", |level| &level.name), &name);
        let chosen = cx.chosen(Box::new(move |value| {
            let fate = match value.strip_prefix('=') {
                Some(id) => Fate::Same(id.into()),
                None if value == "+" => Fate::Added,
                None => Fate::Aside,
            };
            let found = found.clone();
            Action::Ui(Rc::new(move |ui| {
                ui.fates.retain(|(known, _)| !known.is_like(&found));
                ui.fates.push((found.clone(), fate.clone()));
            }))
        }));
        let field = Field::plain(format!("sh-unit-{nth}"), &label, &value);
        let field = select(field, options, chosen);
        if is_matched {
            matched = matched.add(field);
            count += 1;
        } else {
            list = list.add(field);
        }
    }
    if count > 0 {
        list = list.add(details(&w::matched(count), matched));
    }
    list
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
        (words::share::LEVELS, words::share::levels(&levels)),
        (words::share::LAYERS, words::share::layers(&layers)),
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
    panel(cx, words::share::PREVIEW_HEADING).add(list)
}

/// What is about files. Before anything is begun the screen is about nothing else.
fn panel(cx: &Cx, text: &str) -> El {
    let heading = heading(cx, 1 + u8::from(cx.begun), "ics-panel__heading");
    el("div.ics-preview[part=panel]").add(heading.text(text))
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
    let mut all = shown(cx, rows(cx, file, found).into_iter());
    let aside = found.set_aside(&cx.framework).count();
    if aside > 0 {
        all = all.add(el("p.nhsuk-body").string(words::share::set_aside(aside)));
    }
    all = all.add(el("p.nhsuk-body").text(words::share::NEEDS_CHOICE));
    let mut choices = vec![(words::share::OPEN_NEW, Mode::New)];
    if cx.begun && found.framework.is_apart_from(&cx.assessment.framework) {
        all = all.add(el("p.nhsuk-body").text(words::share::OTHER_FRAMEWORK));
    } else if cx.begun {
        let outcome = cx.outcome(&[found], 0);
        let hint = if outcome == Outcome::Own || found.id == cx.assessment.id {
            // One's own brings what was answered elsewhere. A colleague's would become one's own.
            choices.insert(0, (words::share::MERGE, Mode::Merge));
            choices.push((words::share::REPLACE, Mode::Replace));
            words::share::MERGE_HINT
        } else if outcome.is_added() {
            let add = if outcome == Outcome::New {
                words::group::ADD_ONE
            } else {
                words::group::UPDATE_ONE
            };
            choices.push((add, Mode::Respondent));
            if cx.screen == Screen::Group {
                // Files are there to be added.
                choices.reverse();
            }
            words::group::ADD_HINT
        } else {
            words::group::outcome(outcome)
        };
        all = all
            .add(unknown_units(cx, &[found]))
            .add(el("p.nhsuk-body").text(hint));
    }
    if cx.ui.asking == Some(Asking::Replace) {
        let replace = cx.press(Deed::Import(Mode::Replace));
        let (title, text) = (words::share::REPLACE_SURE, words::share::REPLACE_SURE_TEXT);
        let yes = (words::share::REPLACE_YES, replace);
        return all.add(sure(cx, title, text, yes, words::share::REMOVE_NO));
    }
    let mut buttons = el("div.nhsuk-button-group.nhsuk-u-margin-bottom-0");
    let mut kind = ButtonKind::Primary;
    for (text, mode) in choices {
        let pressed = match mode {
            Mode::Replace => cx.ask(Some(Asking::Replace)),
            _ => cx.press(Deed::Import(mode)),
        };
        buttons = buttons.add(button(kind, text, pressed));
        kind = ButtonKind::Secondary;
    }
    all.add(buttons.add(close(cx, words::CANCEL)))
}

fn rows(cx: &Cx, file: &str, found: &Assessment) -> Vec<(&'static str, String)> {
    let parts: Vec<_> = found
        .units
        .iter()
        .map(|unit| words::unit_name(&unit.name, cx.framework.level(&unit.level)))
        .collect();
    let changed = found.modified.as_ref();
    let mut rows = vec![
        (words::share::FILE, file.to_owned()),
        (
            words::share::TITLE,
            words::title(&found.title.text).to_owned(),
        ),
        (words::share::WHOSE, whose(found)),
        (
            words::share::CHANGED,
            changed.map_or_else(|| words::whose(&[]), words::date_and_time),
        ),
        (words::share::FRAMEWORK, named("", &found.framework)),
        (words::share::PARTS, words::share::parts(&parts)),
        (words::share::ANSWERS, words::group::answers(found)),
    ];
    let group = found.group.respondents.count();
    if group > 0 {
        rows.push((words::group::HEADING, words::start::colleagues(group)));
    }
    rows
}

/// Whose it is, as far as they said.
fn whose(found: &Assessment) -> String {
    let mut whose = Vec::new();
    if let Some(who) = &found.respondent {
        for said in [&who.name, &who.role, &who.organisation]
            .into_iter()
            .flatten()
        {
            if !said.trim().is_empty() {
                whose.push(said.as_str());
            }
        }
    }
    words::whose(&whose)
}
