//! What the reader should know, whatever the screen.

use yew::prelude::*;

use super::{ButtonKind, Cx, El, el, link_button, nothing, several, small_button};
use crate::app::{Action, Asking, Deed, Keeping, Notice, Saved, words};

/// The lasting notices above every screen.
pub fn banners(cx: &Cx) -> El {
    let mut all = el("div.ics-no-print").add(not_kept(cx)).add(not_saved(cx));
    for found in &cx.notices {
        all = all.add(notice(cx, found));
    }
    all
}

fn not_kept(cx: &Cx) -> El {
    let Some((title, text)) = words::not_kept(cx.keeping) else {
        return nothing();
    };
    let deeds = match cx.keeping {
        Keeping::Example => deed(cx, words::keeping::EXAMPLE_CLOSE, Deed::CloseExample),
        _ if cx.begun => deed(cx, words::keeping::DOWNLOAD, Deed::Download),
        _ => nothing(),
    };
    if cx.hides {
        let hides = el("p.nhsuk-body").text(words::keeping::PRIVATE_HIDES);
        return banner_with(
            WARNING,
            title,
            text,
            hides,
            several().add(deeds).add(end(cx)),
        );
    }
    banner(WARNING, title, text, deeds)
}

/// The way out of a private session, after a second look where something would be lost.
fn end(cx: &Cx) -> El {
    use words::keeping as w;
    let end = cx.press(Deed::EndPrivate);
    if cx.ui.asking == Some(Asking::EndPrivate) {
        return el("div[role=alert][tabindex=-1][data-asking]")
            .add(el("p.nhsuk-body").text(w::PRIVATE_SURE))
            .add(yes_or_no(cx, (w::PRIVATE_YES, end), w::PRIVATE_NO));
    }
    let press = if cx.would_lose() {
        cx.ask(Some(Asking::EndPrivate))
    } else {
        end
    };
    link_button("ics-link-button", w::PRIVATE_END, "", press)
}

/// What the reader should know before leaving, where things are kept but apart from elsewhere.
pub fn kept_apart(cx: &Cx) -> El {
    if cx.apart && cx.keeping == Keeping::Local {
        el("p.nhsuk-body.ics-reading").text(words::keeping::APART)
    } else {
        nothing()
    }
}

fn not_saved(cx: &Cx) -> El {
    match &cx.saved {
        Saved::Failed(error) => banner(
            "div.ics-banner.ics-banner--error[part=panel]",
            &words::not_saved(*error),
            words::keeping::FAILED_TEXT,
            deed(cx, words::keeping::DOWNLOAD, Deed::Download),
        ),
        Saved::Gone => banner(
            WARNING,
            words::keeping::GONE_TITLE,
            words::keeping::GONE_TEXT,
            several()
                .add(deed(cx, words::keeping::KEEP_AGAIN, Deed::KeepAgain))
                .add(link_button(
                    "ics-link-button",
                    words::keeping::CLOSE_IT,
                    "",
                    cx.press(Deed::GiveUp),
                )),
        ),
        Saved::Nothing | Saved::Pending(_) | Saved::At(_) => nothing(),
    }
}

fn notice(cx: &Cx, notice: &Notice) -> El {
    let (found, title, text, corrupt) = match notice {
        Notice::Corrupt(found) => (
            found,
            words::keeping::CORRUPT_TITLE,
            words::keeping::CORRUPT_TEXT,
            true,
        ),
        Notice::Newer(found) => (
            found,
            words::keeping::NEWER_TITLE,
            words::keeping::NEWER_TEXT,
            false,
        ),
    };
    let text = match found.problem.lines().next() {
        Some(problem) if corrupt => format!("{text} ({problem})"),
        _ => text.to_owned(),
    };
    let mut deeds = several().add(deed(
        cx,
        words::keeping::DOWNLOAD_RAW,
        Deed::DownloadRaw(notice.clone()),
    ));
    if corrupt {
        deeds = deeds.add(link_button(
            "ics-link-button ics-link-button--warning",
            words::keeping::REMOVE_RAW,
            "",
            cx.press(Deed::Discard(notice.clone())),
        ));
    }
    let dismiss = cx.note(Action::NoticeDismissed(notice.clone()));
    let deeds = deeds.add(link_button(
        "ics-link-button",
        words::keeping::DISMISS,
        "",
        dismiss,
    ));
    banner(WARNING, title, &text, deeds)
}

const WARNING: &str = "div.ics-banner.ics-banner--warning[part=panel]";

/// What is wrong with something that came in, a line for each fault.
pub fn problems(title: &str, text: &str, problem: &str, deeds: El) -> El {
    let mut problems = el("ul.nhsuk-list.nhsuk-list--bullet");
    for line in problem.lines() {
        problems = problems.add(el("li").text(line));
    }
    let error = "div.ics-banner.ics-banner--error[role=alert][part=panel]";
    banner_with(error, title, text, problems, deeds)
}

/// Asks before something is lost: what, and the answers that go with it.
pub fn sure(cx: &Cx, title: &str, text: &str, yes: (&str, Callback<MouseEvent>), no: &str) -> El {
    let asked =
        "div.ics-banner.ics-banner--warning[role=alert][tabindex=-1][data-asking][part=panel]";
    banner(asked, title, text, yes_or_no(cx, yes, no))
}

/// A yes, which does it, and a no, which asks no longer.
fn yes_or_no(cx: &Cx, (yes, press): (&str, Callback<MouseEvent>), no: &str) -> El {
    several()
        .add(small_button(ButtonKind::Warning, yes, "", press))
        .text(" ")
        .add(small_button(ButtonKind::Secondary, no, "", cx.ask(None)))
}

/// A notice with what can be done about it.
fn banner(selector: &'static str, title: &str, text: &str, deeds: El) -> El {
    banner_with(selector, title, text, nothing(), deeds)
}

fn banner_with(selector: &'static str, title: &str, text: &str, more: El, deeds: El) -> El {
    el(selector)
        .add(el("p.ics-banner__title").text(title))
        .add(el("p.nhsuk-body").text(text))
        .add(more)
        .add(el("div.ics-banner__actions").add(deeds))
}

fn deed(cx: &Cx, text: &str, deed: Deed) -> El {
    small_button(ButtonKind::Secondary, text, "", cx.press(deed))
}
