//! Share and keep: download, share, open, remove.

use std::rc::Rc;

use crate::app::view::{
    ButtonKind, Cx, El, button, checkbox, copy_text, details, el, file_picker, heading, incoming,
    kept_apart, link_button, nothing, screen_heading, several, small_button, sure, toggled,
};
use crate::app::{Action, Asking, Deed, Keeping, Screen, Table, prose, words};
use crate::document::Share;

/// Everything that goes out, comes in or is removed.
pub fn share(cx: &Cx) -> El {
    let title = if cx.begun {
        words::share::HEADING
    } else {
        words::share::OPEN
    };
    let mut all = several()
        .add(screen_heading(cx, "nhsuk-heading-xl").text(title))
        .add(kept_apart(cx));
    if cx.begun {
        all = all
            .add(heading(cx, 1, "nhsuk-heading-m").text(words::share::TAKE))
            .add(whole(cx))
            .add(copy_to_share(cx))
            .add(others(cx))
            .add(el("div.nhsuk-inset-text").add(el("p").text(words::share::FOI)));
        // Nothing comes in beside the example, and there is nothing of it to remove.
        if cx.keeping == Keeping::Example {
            return all;
        }
        all = all.add(heading(cx, 1, "nhsuk-heading-m").text(words::share::OPEN));
    }
    all = all.add(file_picker(cx)).add(incoming(cx));
    if cx.begun && cx.keeping != Keeping::Host {
        all = all
            .add(heading(cx, 1, "nhsuk-heading-m").text(words::share::REMOVE))
            .add(remove(cx));
    }
    all
}

fn whole(cx: &Cx) -> El {
    let text = if cx.ui.whole_as_text {
        el("div")
            .add(el("p").text(words::share::AS_TEXT_HINT))
            .add(copy_text(
                cx,
                "sh-text",
                words::share::TEXT_LABEL,
                &cx.export(),
            ))
    } else {
        nothing()
    };
    let about = el("div.ics-actions__text")
        .add(heading(cx, 2, "").text(words::share::WHOLE))
        .add(el("p").text(words::share::WHOLE_TEXT));
    let download = small_button(
        ButtonKind::Primary,
        words::share::DOWNLOAD,
        words::share::DOWNLOAD_WHOLE,
        cx.press(Deed::Download),
    );
    offered(
        about,
        download,
        details(words::share::AS_TEXT, text)
            .on_toggle(toggled(cx, |ui, open| ui.whole_as_text = open)),
    )
}

fn copy_to_share(cx: &Cx) -> El {
    let now = cx.ui.share;
    let text = if cx.ui.copy_as_text {
        copy_text(
            cx,
            "sh-copy",
            words::share::COPY_LABEL,
            &cx.export_share(now),
        )
    } else {
        nothing()
    };
    let ticks = el("div.nhsuk-checkboxes.nhsuk-checkboxes--small")
        .add(tick(
            cx,
            "sh-notes",
            words::share::WITH_NOTES,
            now.notes,
            Share {
                notes: !now.notes,
                ..now
            },
        ))
        .add(tick(
            cx,
            "sh-names",
            words::share::WITH_NAMES,
            now.names,
            Share {
                names: !now.names,
                ..now
            },
        ))
        .add(tick(
            cx,
            "sh-plan",
            words::share::WITH_PLAN,
            now.plan,
            Share {
                plan: !now.plan,
                ..now
            },
        ));
    let legend =
        el("legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--s").text(words::share::INCLUDE);
    let about = el("div.ics-actions__text")
        .add(heading(cx, 2, "").text(words::share::COPY_HEADING))
        .add(el("p").text(words::share::COPY_TEXT))
        .add(if cx.has_group() && !cx.assessment.has_answers() {
            el("p").add(el("strong").text(words::share::COPY_EMPTY))
        } else {
            nothing()
        })
        .add(el("fieldset.nhsuk-fieldset").add(legend).add(ticks));
    let download = small_button(
        ButtonKind::Secondary,
        words::share::DOWNLOAD,
        words::share::DOWNLOAD_COPY,
        cx.press(Deed::DownloadCopy),
    );
    offered(
        about,
        download,
        details(words::share::PREVIEW, text)
            .on_toggle(toggled(cx, |ui, open| ui.copy_as_text = open)),
    )
}

/// A set-up for colleagues, questions on paper, tables, and all of it as text.
fn others(cx: &Cx) -> El {
    use words::share as w;
    let item = |title, text, buttons: El| {
        let about = el("div.ics-actions__text")
            .add(heading(cx, 2, "").text(title))
            .add(el("p").text(text));
        el("li.ics-actions__item").add(about).add(buttons)
    };
    let small =
        |text, about, deed| small_button(ButtonKind::Secondary, text, about, cx.press(deed));
    let mut tables = el("div.ics-actions__deeds");
    for (table, name) in Table::ALL.iter().zip(w::TABLE_NAMES) {
        if *table != Table::Group || cx.has_group() {
            tables = tables.add(small(name, w::TABLES, Deed::DownloadTable(*table)));
        }
    }
    let text = if cx.ui.as_prose {
        copy_text(cx, "sh-prose", w::PROSE_LABEL, &prose(cx))
    } else {
        nothing()
    };
    let list = el("ul.ics-actions")
        .add(item(
            w::SET_UP_HEADING,
            w::SET_UP_TEXT,
            small(w::DOWNLOAD, w::SET_UP_ABOUT, Deed::DownloadSetUp),
        ))
        .add(item(
            w::PAPER_HEADING,
            w::PAPER_TEXT,
            small(w::PAPER_SHOW, w::PAPER_ABOUT, Deed::Go(Screen::Paper)),
        ))
        .add(item(w::TABLES, w::TABLES_TEXT, tables));
    several()
        .add(list)
        .add(details(w::PROSE, text).on_toggle(toggled(cx, |ui, open| ui.as_prose = open)))
}

/// What can be taken away, with something to look at below.
fn offered(about: El, download: El, look: El) -> El {
    let item = el("li.ics-actions__item").add(about).add(download);
    several().add(el("ul.ics-actions").add(item)).add(look)
}

fn tick(cx: &Cx, id: &str, text: &str, checked: bool, share: Share) -> El {
    let onchange = cx.change(Action::Ui(Rc::new(move |ui| ui.share = share)));
    checkbox(id, text, checked, onchange)
}

/// Removing, after a second look.
fn remove(cx: &Cx) -> El {
    use words::share as w;
    let (title, yes, no, deed) = match cx.ui.asking {
        Some(Asking::Remove) => (w::REMOVE_SURE, w::REMOVE_YES, w::REMOVE_NO, Deed::Remove),
        Some(Asking::RemoveAll) => (
            w::REMOVE_ALL_SURE,
            w::REMOVE_ALL_YES,
            w::REMOVE_ALL_NO,
            Deed::RemoveAll,
        ),
        _ => return ask(cx),
    };
    let yes = (yes, cx.press(deed));
    sure(cx, title, w::REMOVE_SURE_TEXT, yes, no)
}

fn ask(cx: &Cx) -> El {
    let ask = |asking| cx.ask(Some(asking));
    let mut buttons = el("div.nhsuk-button-group").add(button(
        ButtonKind::Warning,
        words::share::REMOVE_BUTTON,
        ask(Asking::Remove),
    ));
    if cx.keeping == Keeping::Local {
        buttons = buttons.add(link_button(
            "ics-link-button ics-link-button--warning",
            words::share::REMOVE_ALL,
            "",
            ask(Asking::RemoveAll),
        ));
    }
    several()
        .add(el("p.nhsuk-body.ics-reading").text(words::share::REMOVE_TEXT))
        .add(buttons)
}
