//! Start: what it is, what is kept here, how to begin.

use yew::prelude::*;

use crate::app::view::{ButtonKind, Cx, button, heading, progress, screen_heading, small_button};
use crate::app::{Deed, Keeping, Screen, words};
use crate::assessment::Scope;
use crate::library::Kept;

/// The first screen.
pub fn start(cx: &Cx) -> Html {
    let begin = if cx.begun {
        words::start::BEGIN_ANOTHER
    } else {
        words::start::BEGIN
    };
    html! {
        <>
            { screen_heading(cx, "nhsuk-heading-xl", words::start::HEADING.into()) }
            <div class="ics-reading">
                <p class="nhsuk-body-l">{ words::start::LEAD }</p>
            </div>
            if cx.begun {
                { carry_on(cx) }
            }
            { heading(cx, 1, "nhsuk-heading-m", begin.into()) }
            <ul class="ics-cards">
                { for cards(cx).into_iter().map(|(title, text, deed)| card(cx, title, text, deed)) }
            </ul>
            <div class="nhsuk-inset-text"><p>{ words::start::NOTHING_LEAVES }</p></div>
            if cx.keeping == Keeping::Local && !cx.kept.is_empty() {
                { heading(cx, 1, "nhsuk-heading-m", words::start::KEPT_HEADING.into()) }
                <p class="nhsuk-body ics-reading">{ words::start::KEPT_TEXT }</p>
                <ul class="ics-actions">
                    { for cx.kept.iter().map(|one| kept(cx, one)) }
                </ul>
            }
        </>
    }
}

fn carry_on(cx: &Cx) -> Html {
    let questions = cx.questions();
    let done = questions
        .iter()
        .filter(|question| cx.response_to(question).is_some())
        .count();
    let text = words::start::last_changed(&cx.assessment);
    html! {
        <div class="ics-panel ics-panel--lead" part="panel">
            { heading(cx, 1, "ics-panel__heading", words::start::CONTINUE_HEADING.into()) }
            <p class="nhsuk-body">{ text }</p>
            { progress(done, questions.len(), words::sections::progress(done, questions.len())) }
            { button(ButtonKind::Primary, words::CONTINUE.into(), cx.press(Deed::Continue)) }
        </div>
    }
}

fn cards(cx: &Cx) -> Vec<(&'static str, String, Deed)> {
    let core = cx
        .framework
        .themes
        .iter()
        .filter(|theme| theme.core)
        .count();
    let all = cx.framework.themes.len();
    let offered = |scope: Scope| cx.options.scope.is_none_or(|only| only == scope);
    let mut cards = Vec::new();
    if core > 0 && offered(Scope::Quick) {
        cards.push((
            words::start::QUICK,
            words::start::quick_text(core),
            Deed::Begin(Scope::Quick),
        ));
    }
    // A framework of core themes only has one scope.
    if (all > core && offered(Scope::Full)) || cards.is_empty() {
        cards.push((
            words::start::FULL,
            words::start::full_text(all),
            Deed::Begin(Scope::Full),
        ));
    }
    cards.push((
        words::start::OPEN,
        words::start::OPEN_TEXT.to_owned(),
        Deed::Go(Screen::Share),
    ));
    if cx.keeping == Keeping::Local {
        cards.push((
            words::start::PRIVATE,
            words::start::PRIVATE_TEXT.to_owned(),
            Deed::GoPrivate,
        ));
    }
    cards
}

fn card(cx: &Cx, title: &'static str, text: String, deed: Deed) -> Html {
    let link = html! {
        <button type="button" class="ics-card__link" onclick={cx.press(deed)}>{ title }</button>
    };
    html! {
        <li class="ics-card">
            { heading(cx, 2, "ics-card__heading", link) }
            <p class="ics-card__text">{ text }</p>
        </li>
    }
}

fn kept(cx: &Cx, kept: &Kept) -> Html {
    let title = words::title(&kept.title);
    let open = cx.press(Deed::OpenKept(kept.id.clone()));
    html! {
        <li class="ics-actions__item" key={kept.id.as_str()}>
            <div class="ics-actions__text">
                { heading(cx, 2, "", title.into()) }
                <p>{ words::start::kept(kept) }</p>
            </div>
            { small_button(ButtonKind::Secondary, words::start::OPEN_KEPT, title, open) }
        </li>
    }
}
