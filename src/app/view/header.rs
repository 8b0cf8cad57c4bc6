//! The bar at the top: what this is, which assessment, where to go, whether it is saved.

use super::{Cx, El, el, link_button, nothing};
use crate::app::{Deed, Keeping, Saved, Screen, words};

/// The header of every screen.
pub fn header(cx: &Cx) -> El {
    let mut names =
        el("p.ics-header__names").add(el("span.ics-header__product").text(words::PRODUCT));
    let mut nav = nothing();
    if cx.begun {
        let title = words::title(&cx.assessment.title.text);
        names = names.add(el("span.ics-header__title").text(title));
    }
    // Before anything is begun there is nowhere to go but back.
    if cx.begun || cx.screen != Screen::Start {
        let mut list =
            el("ul.ics-header__list.ics-width").add(link(cx, words::NAV_START, Screen::Start));
        if cx.begun {
            list = list
                .add(link(cx, words::NAV_QUESTIONS, Screen::Sections))
                .add(link(cx, words::NAV_GROUP, Screen::Group))
                .add(link(cx, words::NAV_RESULTS, Screen::RESULTS))
                .add(link(cx, words::NAV_PLAN, Screen::PLAN))
                .add(link(cx, words::NAV_HISTORY, Screen::History))
                .add(link(cx, words::NAV_SHARE, Screen::Share));
        }
        nav = el("nav.ics-header__nav.ics-no-print")
            .attr("aria-label", words::PRODUCT.to_owned())
            .add(list);
    }
    let header = if cx.store().owns_page() {
        // Past this bar, on a page that has no such link itself.
        let here = cx.press(Deed::Go(cx.screen.clone()));
        el("header.ics-header").add(link_button(SKIP, words::SKIP, "", here))
    } else {
        el("div.ics-header")
    };
    header
        .add(
            el("div.ics-header__top.ics-width").add(names).add(
                el("div.ics-header__state.ics-no-print")
                    .add(status(cx))
                    .add(undo(cx)),
            ),
        )
        .add(nav)
}

const SKIP: &str = "ics-header__link ics-skip ics-no-print";

fn link(cx: &Cx, text: &str, screen: Screen) -> El {
    let shown = match &cx.screen {
        Screen::Question { .. } | Screen::Compare(_) | Screen::SetUp => &Screen::Sections,
        Screen::Discuss(_) => &Screen::Group,
        Screen::Paper => &Screen::Share,
        Screen::Guide => &Screen::Start,
        Screen::Results(_) => &Screen::RESULTS,
        Screen::Plan(_) | Screen::Chunk(_) => &Screen::PLAN,
        shown => shown,
    };
    let mut link = el("button.ics-header__link[type=button]").text(text);
    if *shown == screen {
        link = link.attr("aria-current", "page".to_owned());
    }
    el("li.ics-header__item").add(link.on_press(cx.press(Deed::Go(screen))))
}

fn undo(cx: &Cx) -> El {
    if cx.undo.is_none() {
        return nothing();
    }
    let class = "ics-header__link";
    link_button(class, words::UNDO, words::UNDO_ABOUT, cx.press(Deed::Undo))
        .attr("data-key", "u".to_owned())
}

/// Whether the last change is kept, and what else is to be read out: the one live region.
fn status(cx: &Cx) -> El {
    let kept = match status_text(cx) {
        Some((true, text)) => el("p.ics-status").string(text),
        Some((false, text)) => el("p.ics-status.ics-status--not-saved").string(text),
        None => nothing(),
    };
    el("div[role=status][aria-live=polite]")
        .add(kept)
        .add(el("span.ics-sr-only").text(&cx.said))
}

/// The same for the eyes, wherever on a long screen they are.
pub fn said(cx: &Cx) -> El {
    el("p.ics-said.ics-no-print[aria-hidden=true]").text(&cx.said)
}

fn status_text(cx: &Cx) -> Option<(bool, String)> {
    if !cx.begun {
        return None;
    }
    Some(match (&cx.saved, cx.keeping) {
        (Saved::Failed(error), _) => (false, words::not_saved(*error)),
        (Saved::Gone, _) => (false, words::keeping::GONE.to_owned()),
        (Saved::Nothing, _) | (_, Keeping::Host | Keeping::Example) => return None,
        (_, Keeping::Blocked | Keeping::Private) => (false, words::keeping::NOT_KEPT.to_owned()),
        // While a change is on its way the time before stays, or each would be read out twice.
        (Saved::At(time) | Saved::Pending(Some(time)), Keeping::Local) => {
            (true, words::saved_at(time))
        }
        (Saved::Pending(None), Keeping::Local) => (true, words::keeping::PENDING.to_owned()),
    })
}
