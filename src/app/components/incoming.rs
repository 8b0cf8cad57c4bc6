//! What is in a chosen file, and what can be done with it.

use yew::prelude::*;

use super::{Button, ButtonKind, Heading, LinkButton};
use crate::app::root::{AppContext, use_app};
use crate::app::{Action, Incoming, Mode, Screen, words};
use crate::assessment::Assessment;

/// The preview of the file that was chosen last, if any.
#[component]
pub fn IncomingPreview() -> Html {
    let app = use_app();
    match app.state.incoming.as_deref() {
        None => Html::default(),
        Some(Incoming::Refused { file, problem }) => refused(&app, file, problem),
        Some(Incoming::Assessment { file, assessment }) => preview(&app, file, assessment),
    }
}

fn refused(app: &AppContext, file: &str, problem: &str) -> Html {
    let store = app.store.clone();
    html! {
        <div class="ics-banner ics-banner--error" role="alert" part="panel">
            <p class="ics-banner__title">{ format!("{}: {file}", words::share::REFUSED) }</p>
            <p class="nhsuk-body">{ words::share::REFUSED_TEXT }</p>
            <ul class="nhsuk-list nhsuk-list--bullet">
                { for problem.lines().map(|line| html! { <li>{ line }</li> }) }
            </ul>
            <div class="ics-banner__actions">
                <LinkButton onpress={move |()| store.dispatch(Action::FileRead(None))}>
                    { words::keeping::DISMISS }
                </LinkButton>
            </div>
        </div>
    }
}

fn preview(app: &AppContext, file: &str, incoming: &Assessment) -> Html {
    let state = &app.state;
    let open = |mode: Mode| {
        let (store, incoming) = (app.store.clone(), incoming.clone());
        move |()| {
            store.import(incoming.clone(), mode, Screen::Sections);
            store.dispatch(Action::Said(words::share::OPENED.to_owned()));
        }
    };
    let cancel = {
        let store = app.store.clone();
        move |()| store.dispatch(Action::FileRead(None))
    };
    let aside = incoming.set_aside(&state.framework).count();
    html! {
        <div class="ics-preview" part="panel">
            <Heading depth={2} class="ics-panel__heading">{ words::share::PREVIEW_HEADING }</Heading>
            <dl class="nhsuk-summary-list">
                { for rows(app, file, incoming).into_iter().map(|(key, value)| html! {
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
            if state.begun {
                <ul class="nhsuk-list nhsuk-list--bullet">
                    <li>{ words::share::MERGE_HINT }</li>
                    <li>{ words::share::REPLACE_HINT }</li>
                </ul>
            }
            <div class="nhsuk-button-group nhsuk-u-margin-bottom-0">
                <Button onpress={open(Mode::New)}>{ words::share::OPEN_NEW }</Button>
                if state.begun {
                    <Button kind={ButtonKind::Secondary} onpress={open(Mode::Merge)}>{ words::share::MERGE }</Button>
                    <Button kind={ButtonKind::Secondary} onpress={open(Mode::Replace)}>{ words::share::REPLACE }</Button>
                }
                <LinkButton onpress={cancel}>{ words::CANCEL }</LinkButton>
            </div>
        </div>
    }
}

fn rows(app: &AppContext, file: &str, incoming: &Assessment) -> Vec<(&'static str, String)> {
    let state = &app.state;
    let who = incoming.respondent.as_ref();
    let said = |text: Option<&String>| text.filter(|text| !text.trim().is_empty()).cloned();
    let whose: Vec<_> = [
        said(who.and_then(|who| who.name.as_ref())),
        said(who.and_then(|who| who.role.as_ref())),
        said(who.and_then(|who| who.organisation.as_ref())),
    ]
    .into_iter()
    .flatten()
    .collect();
    let whose = if whose.is_empty() { words::share::WHOSE_NOT_SAID.to_owned() } else { whose.join(", ") };
    let parts: Vec<_> = incoming
        .units
        .iter()
        .map(|unit| words::unit_name(&unit.name, state.framework.level(&unit.level)))
        .collect();
    let parts = if parts.len() > 8 {
        words::plural(parts.len(), "part", "parts")
    } else {
        words::list(&parts.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let changed = incoming.modified.as_ref().map_or_else(|| words::share::WHOSE_NOT_SAID.to_owned(), words::date_and_time);
    let differ = incoming.answers.iter().filter(|theirs| would_change(&state.assessment, theirs)).count();
    let differ = if state.begun { differ } else { 0 };
    let answers = if state.begun {
        words::share::answers(incoming.answers.count(), differ)
    } else {
        incoming.answers.count().to_string()
    };
    vec![
        (words::share::FILE, file.to_owned()),
        (words::share::TITLE, words::title(&incoming.title.text).to_owned()),
        (words::share::WHOSE, whose),
        (words::share::CHANGED, changed),
        (words::share::FRAMEWORK, format!("{} {}", incoming.framework.id, incoming.framework.revision)),
        (words::share::PARTS, parts),
        (words::share::ANSWERS, answers),
    ]
}

/// Whether merging would change what is answered here.
fn would_change(mine: &Assessment, theirs: &crate::assessment::Answer) -> bool {
    let key = (theirs.unit.as_str(), theirs.theme.as_str());
    mine.answers.get(key).is_none_or(|own| own != theirs && theirs.modified >= own.modified)
}
