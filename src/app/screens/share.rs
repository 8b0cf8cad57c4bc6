//! Share and keep: download, share, open, remove.

use yew::prelude::*;

use crate::app::view::{
    ButtonKind, Cx, all, button, copy_text, details, el, file_picker, heading, incoming,
    link_button, nothing, screen_heading, small_button,
};
use crate::app::{Action, Asking, Deed, Keeping, Ui, words};
use crate::document::Share;

/// Everything that goes out, comes in or is removed.
pub fn share(cx: &Cx) -> Html {
    let title = if cx.begun {
        words::share::HEADING
    } else {
        words::share::OPEN
    };
    let mut parts = vec![screen_heading(cx, "nhsuk-heading-xl", title.into())];
    if cx.begun {
        parts.push(heading(cx, 1, "nhsuk-heading-m", words::share::TAKE.into()));
        parts.push(whole(cx));
        parts.push(copy_to_share(cx));
        parts.push(
            el("div.nhsuk-inset-text")
                .el(el("p").text(words::share::FOI))
                .html(),
        );
        parts.push(heading(cx, 1, "nhsuk-heading-m", words::share::OPEN.into()));
    }
    parts.push(file_picker(cx));
    parts.push(incoming(cx));
    if cx.begun && cx.keeping != Keeping::Host {
        parts.push(heading(
            cx,
            1,
            "nhsuk-heading-m",
            words::share::REMOVE.into(),
        ));
        parts.push(remove(cx));
    }
    all(parts)
}

fn whole(cx: &Cx) -> Html {
    let text = if cx.ui.whole_as_text {
        el("div")
            .el(el("p").text(words::share::AS_TEXT_HINT))
            .add(copy_text(
                cx,
                "sh-text",
                words::share::TEXT_LABEL,
                cx.store().export(),
            ))
            .html()
    } else {
        nothing()
    };
    let about = el("div.ics-actions__text")
        .add(heading(cx, 2, "", words::share::WHOLE.into()))
        .el(el("p").text(words::share::WHOLE_TEXT));
    let download = small_button(
        ButtonKind::Primary,
        words::share::DOWNLOAD,
        words::share::DOWNLOAD_WHOLE,
        cx.press(Deed::Download),
    );
    all(vec![
        el("ul.ics-actions")
            .el(el("li.ics-actions__item").el(about).add(download))
            .html(),
        details(
            words::share::AS_TEXT,
            text,
            Some(toggled(cx, |ui, open| ui.whole_as_text = open)),
        ),
    ])
}

fn copy_to_share(cx: &Cx) -> Html {
    let now = cx.ui.share;
    let text = if cx.ui.copy_as_text {
        copy_text(
            cx,
            "sh-copy",
            words::share::COPY_LABEL,
            cx.store().export_share(now),
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
        ));
    let legend =
        el("legend.nhsuk-fieldset__legend.nhsuk-fieldset__legend--s").text(words::share::INCLUDE);
    let about = el("div.ics-actions__text")
        .add(heading(cx, 2, "", words::share::COPY_HEADING.into()))
        .el(el("p").text(words::share::COPY_TEXT))
        .el(el("fieldset.nhsuk-fieldset").el(legend).el(ticks));
    let download = small_button(
        ButtonKind::Secondary,
        words::share::DOWNLOAD,
        words::share::DOWNLOAD_COPY,
        cx.press(Deed::DownloadCopy),
    );
    all(vec![
        el("ul.ics-actions")
            .el(el("li.ics-actions__item").el(about).add(download))
            .html(),
        details(
            words::share::PREVIEW,
            text,
            Some(toggled(cx, |ui, open| ui.copy_as_text = open)),
        ),
    ])
}

fn tick(cx: &Cx, id: &'static str, text: &str, checked: bool, share: Share) -> Html {
    let onchange = cx.change(Action::Ui(Ui {
        share,
        ..cx.ui.clone()
    }));
    el("div.nhsuk-checkboxes__item")
        .el(el("input.nhsuk-checkboxes__input[type=checkbox]")
            .id(id)
            .checked(checked)
            .on_change(onchange))
        .el(el("label.nhsuk-label.nhsuk-checkboxes__label")
            .attr("for", id.to_owned())
            .text(text))
        .html()
}

/// Texts are made only while somebody looks at them.
fn toggled(cx: &Cx, change: fn(&mut Ui, bool)) -> Callback<Event> {
    let (store, ui) = (cx.store().clone(), cx.ui.clone());
    Callback::from(move |event: Event| {
        let details: web_sys::Element = event.target_unchecked_into();
        let mut ui = ui.clone();
        change(&mut ui, details.has_attribute("open"));
        store.dispatch(Action::Ui(ui));
    })
}

/// Removing, after a second look.
fn remove(cx: &Cx) -> Html {
    let (title, yes) = match cx.ui.asking {
        Some(Asking::Remove) => (words::share::REMOVE_SURE, Deed::Remove),
        Some(Asking::RemoveAll) => (words::share::REMOVE_ALL_SURE, Deed::RemoveAll),
        Some(Asking::RemoveUnit(_)) | None => return ask(cx),
    };
    let no = cx.ui(|ui| ui.asking = None);
    let actions = el("div.ics-banner__actions")
        .add(small_button(
            ButtonKind::Warning,
            words::share::REMOVE_YES,
            "",
            cx.press(yes),
        ))
        .add(small_button(
            ButtonKind::Secondary,
            words::share::REMOVE_NO,
            "",
            no,
        ));
    el("div.ics-banner.ics-banner--warning[role=alert][part=panel]")
        .el(el("p.ics-banner__title").text(title))
        .el(el("p.nhsuk-body").text(words::share::REMOVE_SURE_TEXT))
        .el(actions)
        .html()
}

fn ask(cx: &Cx) -> Html {
    let ask = |asking| cx.ui(|ui| ui.asking = Some(asking));
    let mut buttons = el("div.nhsuk-button-group").add(button(
        ButtonKind::Warning,
        words::share::REMOVE_BUTTON.into(),
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
    all(vec![
        el("p.nhsuk-body.ics-reading")
            .text(words::share::REMOVE_TEXT)
            .html(),
        buttons.html(),
    ])
}
