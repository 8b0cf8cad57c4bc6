//! The bar at the top: what this is, which assessment, where to go, whether it is saved.

use yew::prelude::*;

use super::Cx;
use crate::app::{Deed, Keeping, Saved, Screen, words};

/// The header of every screen.
pub fn header(cx: &Cx) -> Html {
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
                    if cx.begun {
                        <span class="ics-header__title">{ words::title(&cx.assessment.title.text) }</span>
                    }
                </p>
                { status(cx) }
            </div>
            if cx.begun {
                <nav class="ics-header__nav ics-no-print" aria-label={words::PRODUCT}>
                    <ul class="ics-header__list ics-width">
                        { for links.into_iter().map(|(text, screen)| link(cx, text, screen)) }
                    </ul>
                </nav>
            }
        </div>
    }
}

fn link(cx: &Cx, text: &'static str, screen: Screen) -> Html {
    let shown = match &cx.screen {
        Screen::Question { .. } | Screen::SetUp => &Screen::Sections,
        shown => shown,
    };
    html! {
        <li class="ics-header__item">
            <button
                type="button"
                class="ics-header__link"
                aria-current={(*shown == screen).then_some("page")}
                onclick={cx.press(Deed::Go(screen))}
            >
                { text }
            </button>
        </li>
    }
}

/// Whether the last change is kept, and what else is to be read out: the one live region.
fn status(cx: &Cx) -> Html {
    html! {
        <div class="ics-no-print" role="status" aria-live="polite">
            if let Some((kept, text)) = status_text(cx) {
                <p class={if kept { "ics-status" } else { "ics-status ics-status--not-saved" }}>{ text }</p>
            }
            <span class="ics-sr-only">{ &cx.said }</span>
        </div>
    }
}

fn status_text(cx: &Cx) -> Option<(bool, String)> {
    if !cx.begun {
        return None;
    }
    Some(match (&cx.saved, cx.keeping) {
        (Saved::Failed(error), _) => (false, words::not_saved(*error)),
        (Saved::Gone, _) => (false, words::keeping::GONE.to_owned()),
        (Saved::Nothing, _) | (_, Keeping::Host) => return None,
        (_, Keeping::Blocked | Keeping::Private) => (false, words::keeping::NOT_KEPT.to_owned()),
        // While a change is on its way the time before stays, or each would be read out twice.
        (Saved::At(time) | Saved::Pending(Some(time)), Keeping::Local) => {
            (true, words::saved_at(time))
        }
        (Saved::Pending(None), Keeping::Local) => (true, words::keeping::PENDING.to_owned()),
    })
}
