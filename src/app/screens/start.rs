//! Start: what it is, what is kept here, how to begin.

use yew::prelude::*;

use crate::app::components::{Button, ButtonKind, Heading, Progress, ScreenHeading};
use crate::app::root::{AppContext, use_app};
use crate::app::state::Keeping;
use crate::app::{Screen, words};
use crate::assessment::Scope;

/// The first screen.
#[component]
pub fn Start() -> Html {
    let app = use_app();
    let state = &app.state;
    html! {
        <>
            <ScreenHeading>{ words::start::HEADING }</ScreenHeading>
            <div class="ics-reading">
                <p class="nhsuk-body-l">{ words::start::LEAD }</p>
            </div>
            if state.begun {
                { carry_on(&app) }
            }
            <Heading class="nhsuk-heading-m">
                { if state.begun { words::start::BEGIN_ANOTHER } else { words::start::BEGIN } }
            </Heading>
            { cards(&app) }
            <div class="nhsuk-inset-text">
                <p>{ words::start::NOTHING_LEAVES }</p>
            </div>
            if state.keeping == Keeping::Local && !state.kept.is_empty() {
                { kept(&app) }
            }
        </>
    }
}

fn carry_on(app: &AppContext) -> Html {
    let state = &app.state;
    let questions = state.questions();
    let done = questions.iter().filter(|question| state.response_to(question).is_some()).count();
    let text = match &state.assessment.modified {
        Some(modified) => words::start::last_changed(
            words::title(&state.assessment.title.text),
            &words::date_and_time(modified),
        ),
        None => words::title(&state.assessment.title.text).to_owned(),
    };
    let store = app.store.clone();
    let onpress = move |()| store.go(store.state().next_open());
    html! {
        <div class="ics-panel ics-panel--lead" part="panel">
            <Heading class="ics-panel__heading">{ words::start::CONTINUE_HEADING }</Heading>
            <p class="nhsuk-body">{ text }</p>
            <Progress
                id="start-progress"
                {done}
                of={questions.len()}
                text={words::sections::progress(done, questions.len())}
            />
            <Button {onpress}>{ words::CONTINUE }</Button>
        </div>
    }
}

fn cards(app: &AppContext) -> Html {
    let state = &app.state;
    let core = state.framework.themes.iter().filter(|theme| theme.core).count();
    let all = state.framework.themes.len();
    let begin = |scope: Scope| {
        let store = app.store.clone();
        Callback::from(move |()| store.begin(scope))
    };
    let go = |screen: Screen| {
        let store = app.store.clone();
        Callback::from(move |()| store.go(screen.clone()))
    };
    let offered = |scope: Scope| state.options.scope.is_none_or(|only| only == scope);
    let mut cards = Vec::new();
    if core > 0 && offered(Scope::Quick) {
        cards.push((words::start::QUICK, words::start::quick_text(core), begin(Scope::Quick)));
    }
    // A framework of core themes only has one scope.
    if (all > core && offered(Scope::Full)) || cards.is_empty() {
        cards.push((words::start::FULL, words::start::full_text(all), begin(Scope::Full)));
    }
    cards.push((words::start::OPEN, words::start::OPEN_TEXT.to_owned(), go(Screen::Share)));
    if state.keeping == Keeping::Local {
        let store = app.store.clone();
        let private = Callback::from(move |()| store.go_private());
        cards.push((words::start::PRIVATE, words::start::PRIVATE_TEXT.to_owned(), private));
    }
    html! {
        <ul class="ics-cards">
            { for cards.into_iter().map(|(title, text, onpress)| html! {
                <li class="ics-card">
                    <Heading depth={2} class="ics-card__heading">
                        <button type="button" class="ics-card__link" onclick={onpress.reform(|_| ())}>{ title }</button>
                    </Heading>
                    <p class="ics-card__text">{ text }</p>
                </li>
            }) }
        </ul>
    }
}

fn kept(app: &AppContext) -> Html {
    html! {
        <>
            <Heading class="nhsuk-heading-m">{ words::start::KEPT_HEADING }</Heading>
            <p class="nhsuk-body">{ words::start::KEPT_TEXT }</p>
            <ul class="ics-actions">
                { for app.state.kept.iter().map(|kept| {
                    let (store, id) = (app.store.clone(), kept.id.clone());
                    let onpress = move |()| store.open_kept(&id);
                    html! {
                        <li class="ics-actions__item" key={kept.id.to_string()}>
                            <div class="ics-actions__text">
                                <Heading depth={2} class={Classes::new()}>{ words::title(&kept.title).to_owned() }</Heading>
                                <p>{ words::start::kept(kept) }</p>
                            </div>
                            <Button
                                kind={ButtonKind::Secondary}
                                small=true
                                hidden_text={words::title(&kept.title).to_owned()}
                                {onpress}
                            >
                                { words::start::OPEN_KEPT }
                            </Button>
                        </li>
                    }
                }) }
            </ul>
        </>
    }
}
