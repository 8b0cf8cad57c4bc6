//! A file that holds an assessment: what is in it, and the ways to take it in.

use super::unknown_units::unknown_units;
use super::{close, named, shown, whose};
use crate::app::view::{ButtonKind, Cx, El, button, el, sure};
use crate::app::{Asking, Deed, Mode, Outcome, Screen, words};
use crate::assessment::Assessment;

pub(super) fn preview(cx: &Cx, file: &str, found: &Assessment) -> El {
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
