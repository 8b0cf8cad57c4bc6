//! What is in a chosen file, and what can be done with it.

use yew::prelude::*;

use super::{ButtonKind, Cx, button, heading, link_button};
use crate::app::{Action, Deed, Incoming, Mode, words};
use crate::assessment::{Answer, Assessment};

/// The preview of the file that was chosen last, if any.
pub fn incoming(cx: &Cx) -> Html {
    match cx.incoming.as_deref() {
        None => Html::default(),
        Some(Incoming::Refused { file, problem }) => refused(cx, file, problem),
        Some(Incoming::Assessment { file, assessment }) => preview(cx, file, assessment),
    }
}

fn refused(cx: &Cx, file: &str, problem: &str) -> Html {
    html! {
        <div class="ics-banner ics-banner--error" role="alert" part="panel">
            <p class="ics-banner__title">{ format!("{}: {file}", words::share::REFUSED) }</p>
            <p class="nhsuk-body">{ words::share::REFUSED_TEXT }</p>
            <ul class="nhsuk-list nhsuk-list--bullet">
                { for problem.lines().map(|line| html! { <li>{ line }</li> }) }
            </ul>
            <div class="ics-banner__actions">
                { link_button("ics-link-button", words::keeping::DISMISS, "", cx.note(Action::FileRead(None))) }
            </div>
        </div>
    }
}

fn preview(cx: &Cx, file: &str, found: &Assessment) -> Html {
    let import = |kind, text: &str, mode| button(kind, text.into(), cx.press(Deed::Import(mode)));
    let aside = found.set_aside(&cx.framework).count();
    html! {
        <div class="ics-preview" part="panel">
            { heading(cx, 2, "ics-panel__heading", words::share::PREVIEW_HEADING.into()) }
            <dl class="nhsuk-summary-list">
                { for rows(cx, file, found).into_iter().map(|(key, value)| html! {
                    <div class="nhsuk-summary-list__row">
                        <dt class="nhsuk-summary-list__key">{ key }</dt>
                        <dd class="nhsuk-summary-list__value">{ value }</dd>
                    </div>
                }) }
            </dl>
            if aside > 0 {
                <p class="nhsuk-body">{ words::share::set_aside(aside) }</p>
            }
            <p class="nhsuk-body">{ words::share::NEEDS_CHOICE }</p>
            if cx.begun {
                <ul class="nhsuk-list nhsuk-list--bullet">
                    <li>{ words::share::MERGE_HINT }</li>
                    <li>{ words::share::REPLACE_HINT }</li>
                </ul>
            }
            <div class="nhsuk-button-group nhsuk-u-margin-bottom-0">
                { import(ButtonKind::Primary, words::share::OPEN_NEW, Mode::New) }
                if cx.begun {
                    { import(ButtonKind::Secondary, words::share::MERGE, Mode::Merge) }
                    { import(ButtonKind::Secondary, words::share::REPLACE, Mode::Replace) }
                }
                { link_button("ics-link-button", words::CANCEL, "", cx.note(Action::FileRead(None))) }
            </div>
        </div>
    }
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
        (
            words::share::FRAMEWORK,
            format!("{} {}", found.framework.id, found.framework.revision),
        ),
        (words::share::PARTS, words::parts(&parts)),
        (
            words::share::ANSWERS,
            if cx.begun {
                let differ = found
                    .answers
                    .iter()
                    .filter(|theirs| would_change(&cx.assessment, theirs))
                    .count();
                words::share::answers(count, differ)
            } else {
                count.to_string()
            },
        ),
    ]
}

/// Whether merging would change what is answered here.
fn would_change(mine: &Assessment, theirs: &Answer) -> bool {
    let key = (theirs.unit.as_str(), theirs.theme.as_str());
    mine.answers
        .get(key)
        .is_none_or(|own| own != theirs && theirs.modified >= own.modified)
}
