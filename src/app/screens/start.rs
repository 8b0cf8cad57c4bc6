//! Start: what it is, what is kept here, how to begin.

use super::guide::to_guide;
use crate::app::view::{
    ButtonKind, Cx, El, button, el, heading, kept_apart, link_button, nothing, problems, progress,
    screen_heading, several, small_button, sure,
};
use crate::app::{Asking, Deed, Keeping, Offer, Offered, Screen, words};
use crate::assessment::Scope;
use crate::library::Kept;

/// The first screen.
pub fn start(cx: &Cx) -> El {
    let begin = if cx.begun || matches!(cx.prepared.as_deref(), Some(Ok(_))) {
        words::start::BEGIN_ANOTHER
    } else {
        words::start::BEGIN
    };
    let offer = cx.offered.framework();
    let (title, lead) = match offer.filter(|offer| !offer.is_built_in()) {
        Some(own) => (
            own.framework.title.as_str(),
            words::start::lead(&own.framework),
        ),
        None => (words::start::HEADING, words::start::LEAD.to_owned()),
    };
    let mut choices = el("ul.ics-cards");
    for (title, text, deed) in cards(cx) {
        choices = choices.add(card(cx, title, text, deed));
    }
    several()
        .add(screen_heading(cx, "nhsuk-heading-xl").text(title))
        .add(el("div.ics-reading").add(el("p.nhsuk-body-l").string(lead)))
        .add(
            el("div.nhsuk-inset-text")
                .add(el("p").text(if cx.keeping == Keeping::Host {
                    words::start::HOST_KEEPS
                } else {
                    words::start::NOTHING_LEAVES
                }))
                .add(kept_apart(cx)),
        )
        .add(refused(cx))
        .add(carry_on(cx))
        .add(prepared(cx))
        .add(heading(cx, 1, "nhsuk-heading-m").text(begin))
        .add(choices)
        .add(all_kept(cx))
        .add(el("p.nhsuk-body").add(to_guide(cx)))
        .add(el("p.nhsuk-body-s").text(words::VERSION))
}

/// What is wrong with the framework that the page names, and the way on without it.
fn refused(cx: &Cx) -> El {
    let Offered::Refused(problem) = &*cx.offered else {
        return nothing();
    };
    problems(
        words::start::REFUSED,
        words::start::REFUSED_TEXT,
        problem,
        small_button(
            ButtonKind::Secondary,
            words::start::USE_BUILT_IN,
            "",
            cx.press(Deed::OfferBuiltIn),
        ),
    )
}

/// What the page has set up for its readers: the way to begin, or what is wrong with it.
fn prepared(cx: &Cx) -> El {
    let shown = cx.prepared.as_deref();
    let set_up = match shown.filter(|_| cx.keeping != Keeping::Example) {
        None => return nothing(),
        Some(Err(problem)) => {
            let (title, text) = (words::start::NOT_PREPARED, words::start::REFUSED_TEXT);
            return problems(title, text, problem, nothing());
        }
        Some(Ok(set_up)) => set_up,
    };
    let (panel, kind) = if cx.begun {
        ("div.ics-panel[part=panel]", ButtonKind::Secondary)
    } else {
        (
            "div.ics-panel.ics-panel--lead[part=panel]",
            ButtonKind::Primary,
        )
    };
    el(panel)
        .add(heading(cx, 1, "ics-panel__heading").text(words::title(&set_up.title.text)))
        .add(el("p.nhsuk-body").string(words::start::prepared(set_up.units.iter().count())))
        .add(button(
            kind,
            words::start::BEGIN,
            cx.press(Deed::BeginPrepared),
        ))
}

/// What else there is: kept here, or where nothing is kept, begun or opened in this page before.
fn all_kept(cx: &Cx) -> El {
    let is_local = cx.keeping == Keeping::Local;
    // What is open is above already; only where it is kept does it count as another thing.
    let is_listed = |one: &&Kept| is_local || !cx.begun || one.id != cx.assessment.id;
    let listed: Vec<&Kept> = cx.kept.iter().filter(is_listed).collect();
    if cx.keeping == Keeping::Example || listed.is_empty() {
        return nothing();
    }
    let (title, text) = match cx.keeping {
        Keeping::Local => (words::start::KEPT_HEADING, words::start::KEPT_TEXT),
        Keeping::Host => (words::start::OPEN_HEADING, words::start::OPEN_TEXT_HOST),
        _ => (words::start::OPEN_HEADING, words::start::OPEN_TEXT_HERE),
    };
    let mut list = el("ul.ics-actions");
    for one in listed {
        list = list.add(kept(cx, one));
    }
    several()
        .add(heading(cx, 1, "nhsuk-heading-m").text(title))
        .add(el("p.nhsuk-body.ics-reading").text(text))
        .add(list)
}

fn carry_on(cx: &Cx) -> El {
    if !cx.begun {
        return nothing();
    }
    let questions = cx.questions();
    let done = cx.done(&questions);
    let text = words::start::last_changed(&cx.assessment);
    let group = cx.assessment.group.respondents.count();
    // Whoever only brings others together has nothing to do there.
    let progress = if group > 0 && done == 0 {
        nothing()
    } else {
        let said = words::sections::progress(done, questions.len());
        progress(done, questions.len(), said)
    };
    el("div.ics-panel.ics-panel--lead[part=panel]")
        .add(heading(cx, 1, "ics-panel__heading").text(words::start::CONTINUE_HEADING))
        .add(el("p.nhsuk-body").string(text))
        .add(progress)
        .add(button(
            ButtonKind::Primary,
            words::CONTINUE,
            cx.press(Deed::Resume),
        ))
}

fn cards(cx: &Cx) -> Vec<(&'static str, String, Deed)> {
    // Nothing is begun beside the example before that is closed.
    if cx.keeping == Keeping::Example {
        let (title, text) = (words::keeping::EXAMPLE_CLOSE, words::start::EXAMPLE_BACK);
        return vec![(title, text.to_owned(), Deed::CloseExample)];
    }
    let offer = cx.offered.framework();
    let (core, all) = offer.map_or((0, 0), |offer| offer.framework.counts());
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
    if all > 0 && (all > core && offered(Scope::Full) || cards.is_empty()) {
        cards.push((
            words::start::FULL,
            words::start::full_text(all),
            Deed::Begin(Scope::Full),
        ));
    }
    if offer.is_some_and(Offer::is_built_in) {
        cards.push((
            words::start::EXAMPLE,
            words::start::EXAMPLE_TEXT.to_owned(),
            Deed::OpenExample,
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

fn card(cx: &Cx, title: &str, text: String, deed: Deed) -> El {
    let link = el("button.ics-card__link[type=button]")
        .text(title)
        .on_press(cx.press(deed));
    el("li.ics-card")
        .add(heading(cx, 2, "ics-card__heading").add(link))
        .add(el("p.ics-card__text").string(text))
}

fn kept(cx: &Cx, kept: &Kept) -> El {
    let title = words::title(&kept.title);
    let open = cx.press(Deed::OpenKept(kept.id.clone()));
    let about = el("div.ics-actions__text")
        .add(heading(cx, 2, "").text(title))
        .add(el("p").string(words::start::kept(kept)));
    let link = |class, text, press| link_button(class, text, title, press);
    let asked = Some(Asking::RemoveKept(kept.id.clone()));
    let item = el("li.ics-actions__item").key(kept.id.as_str()).add(about);
    if cx.ui.asking == asked {
        use words::share as w;
        let yes = (w::REMOVE_YES, cx.press(Deed::RemoveKept(kept.id.clone())));
        return item.add(sure(
            cx,
            w::REMOVE_SURE,
            w::REMOVE_SURE_TEXT,
            yes,
            w::REMOVE_NO,
        ));
    }
    let mut deeds = el("div.ics-actions__deeds").add(small_button(
        ButtonKind::Secondary,
        words::start::OPEN_KEPT,
        title,
        open,
    ));
    // Where the page keeps them, what there is of them is the page's business.
    if cx.keeping != Keeping::Host {
        deeds = deeds
            .add(link(
                "ics-link-button",
                words::start::DUPLICATE,
                cx.press(Deed::Duplicate(kept.id.clone())),
            ))
            .add(link(
                "ics-link-button ics-link-button--warning",
                words::REMOVE,
                cx.ask(asked),
            ));
    }
    item.add(deeds)
}
