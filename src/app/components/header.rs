//! The bar at the top: what this is, which assessment, where to go, whether it is saved.

use yew::prelude::*;

use crate::app::root::use_app;
use crate::app::state::{Keeping, Saved, State};
use crate::app::{Screen, words};

/// The header of every screen.
#[component]
pub fn Header() -> Html {
    let app = use_app();
    let state = &app.state;
    let links = [
        (words::NAV_START, Screen::Start),
        (words::NAV_QUESTIONS, Screen::Sections),
        (words::NAV_RESULTS, Screen::Results),
        (words::NAV_SHARE, Screen::Share),
    ];
    html! {
        <div class="ics-header">
            <div class="ics-header__top ics-width">
                <p class="ics-header__names">
                    <span class="ics-header__product">{ words::PRODUCT }</span>
                    if state.begun {
                        <span class="ics-header__title">{ words::title(&state.assessment.title.text) }</span>
                    }
                </p>
                <Status />
            </div>
            if state.begun {
                <nav class="ics-header__nav ics-no-print" aria-label={words::PRODUCT}>
                    <ul class="ics-header__list ics-width">
                        { for links.into_iter().map(|(text, screen)| {
                            let current = is_current(&state.screen, &screen).then_some("page");
                            let store = app.store.clone();
                            let onclick = move |_: MouseEvent| store.go(screen.clone());
                            html! {
                                <li class="ics-header__item">
                                    <button type="button" class="ics-header__link" aria-current={current} {onclick}>
                                        { text }
                                    </button>
                                </li>
                            }
                        }) }
                    </ul>
                </nav>
            }
        </div>
    }
}

fn is_current(shown: &Screen, link: &Screen) -> bool {
    match shown {
        Screen::Question { .. } | Screen::SetUp => *link == Screen::Sections,
        shown => shown == link,
    }
}

/// Whether the last change is kept, and what else is to be read out: the one live region.
#[component]
fn Status() -> Html {
    let app = use_app();
    // While a change is on its way the status before it stays, or it would be read out each time.
    let shown = use_mut_ref(|| None);
    if app.state.saved != Saved::Pending {
        *shown.borrow_mut() = status(&app.state);
    }
    let shown = shown.borrow().clone();
    html! {
        <div class="ics-no-print" role="status" aria-live="polite">
            if let Some((kept, text)) = shown {
                <p class={classes!("ics-status", (!kept).then_some("ics-status--not-saved"))}>{ text }</p>
            }
            <span class="ics-sr-only">{ app.state.said.clone() }</span>
        </div>
    }
}

fn status(state: &State) -> Option<(bool, String)> {
    if !state.begun {
        return None;
    }
    match (&state.saved, state.keeping) {
        (Saved::Failed(error), _) => Some((false, words::not_saved(*error))),
        (Saved::Gone, _) => Some((false, words::keeping::GONE.to_owned())),
        (Saved::At(_) | Saved::Pending, Keeping::Blocked | Keeping::Private) => {
            Some((false, words::keeping::NOT_KEPT.to_owned()))
        }
        (Saved::At(time), Keeping::Local) => Some((true, words::saved_at(time))),
        (Saved::Pending, Keeping::Local) => Some((true, words::keeping::PENDING.to_owned())),
        (Saved::Nothing, _) | (_, Keeping::Host) => None,
    }
}
