//! What the reader should know, whatever the screen.

use yew::prelude::*;

use super::{ButtonKind, Cx, link_button, small_button};
use crate::app::{Action, Deed, Notice, Saved, words};

/// The lasting notices above every screen.
pub fn banners(cx: &Cx) -> Html {
    html! {
        <div class="ics-no-print">
            { not_kept(cx) }
            { not_saved(cx) }
            { for cx.notices.iter().map(|found| notice(cx, found)) }
        </div>
    }
}

fn not_kept(cx: &Cx) -> Html {
    let Some((title, text)) = words::not_kept(cx.keeping) else {
        return Html::default();
    };
    let deeds = if cx.begun {
        deed(cx, words::keeping::DOWNLOAD, Deed::Download)
    } else {
        Html::default()
    };
    banner("ics-banner ics-banner--warning", title, text, deeds)
}

fn not_saved(cx: &Cx) -> Html {
    match &cx.saved {
        Saved::Failed(error) => banner(
            "ics-banner ics-banner--error",
            &words::not_saved(*error),
            words::keeping::FAILED_TEXT,
            deed(cx, words::keeping::DOWNLOAD, Deed::Download),
        ),
        Saved::Gone => banner(
            "ics-banner ics-banner--warning",
            words::keeping::GONE_TITLE,
            words::keeping::GONE_TEXT,
            html! {
                <>
                    { deed(cx, words::keeping::KEEP_AGAIN, Deed::KeepAgain) }
                    { link_button("ics-link-button", words::keeping::CLOSE_IT, "", cx.press(Deed::GiveUp)) }
                </>
            },
        ),
        Saved::Nothing | Saved::Pending(_) | Saved::At(_) => Html::default(),
    }
}

fn notice(cx: &Cx, notice: &Notice) -> Html {
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
        Some(problem) => format!("{text} ({problem})"),
        None => text.to_owned(),
    };
    let remove = corrupt.then(|| {
        let discard = cx.press(Deed::Discard(notice.clone()));
        link_button(
            "ics-link-button ics-link-button--warning",
            words::keeping::REMOVE_RAW,
            "",
            discard,
        )
    });
    let dismiss = cx.note(Action::NoticeDismissed(notice.clone()));
    let deeds = html! {
        <>
            { deed(cx, words::keeping::DOWNLOAD_RAW, Deed::DownloadRaw(notice.clone())) }
            { remove }
            { link_button("ics-link-button", words::keeping::DISMISS, "", dismiss) }
        </>
    };
    banner("ics-banner ics-banner--warning", title, &text, deeds)
}

fn banner(class: &'static str, title: &str, text: &str, deeds: Html) -> Html {
    html! {
        <div {class} part="panel">
            <p class="ics-banner__title">{ title }</p>
            <p class="nhsuk-body">{ text }</p>
            <div class="ics-banner__actions">{ deeds }</div>
        </div>
    }
}

fn deed(cx: &Cx, text: &str, deed: Deed) -> Html {
    small_button(ButtonKind::Secondary, text, "", cx.press(deed))
}
