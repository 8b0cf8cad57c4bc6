//! Share and keep: download, share, open, remove.

use yew::prelude::*;

use crate::app::view::{
    ButtonKind, Cx, button, copy_text, details, file_picker, heading, incoming, link_button,
    screen_heading, small_button,
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
    html! {
        <>
            { screen_heading(cx, "nhsuk-heading-xl", title.into()) }
            if cx.begun {
                { heading(cx, 1, "nhsuk-heading-m", words::share::TAKE.into()) }
                { whole(cx) }
                { copy_to_share(cx) }
                <div class="nhsuk-inset-text"><p>{ words::share::FOI }</p></div>
                { heading(cx, 1, "nhsuk-heading-m", words::share::OPEN.into()) }
            }
            { file_picker(cx) }
            { incoming(cx) }
            if cx.begun && cx.keeping != Keeping::Host {
                { heading(cx, 1, "nhsuk-heading-m", words::share::REMOVE.into()) }
                { remove(cx) }
            }
        </>
    }
}

fn whole(cx: &Cx) -> Html {
    let download = cx.press(Deed::Download);
    let text = cx.ui.whole_as_text.then(|| {
        html! {
            <>
                <p>{ words::share::AS_TEXT_HINT }</p>
                { copy_text(cx, "sh-text", words::share::TEXT_LABEL, cx.store().export()) }
            </>
        }
    });
    html! {
        <>
            <ul class="ics-actions">
                <li class="ics-actions__item">
                    <div class="ics-actions__text">
                        { heading(cx, 2, "", words::share::WHOLE.into()) }
                        <p>{ words::share::WHOLE_TEXT }</p>
                    </div>
                    { small_button(ButtonKind::Primary, words::share::DOWNLOAD, words::share::DOWNLOAD_WHOLE, download) }
                </li>
            </ul>
            { details(words::share::AS_TEXT, text.unwrap_or_default(), Some(toggled(cx, |ui, open| ui.whole_as_text = open))) }
        </>
    }
}

fn copy_to_share(cx: &Cx) -> Html {
    let now = cx.ui.share;
    let download = cx.press(Deed::DownloadCopy);
    let text = cx.ui.copy_as_text.then(|| {
        copy_text(
            cx,
            "sh-copy",
            words::share::COPY_LABEL,
            cx.store().export_share(now),
        )
    });
    html! {
        <>
            <ul class="ics-actions">
                <li class="ics-actions__item">
                    <div class="ics-actions__text">
                        { heading(cx, 2, "", words::share::COPY_HEADING.into()) }
                        <p>{ words::share::COPY_TEXT }</p>
                        <fieldset class="nhsuk-fieldset">
                            <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
                                { words::share::INCLUDE }
                            </legend>
                            <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
                                { tick(cx, "sh-notes", words::share::WITH_NOTES, now.notes, Share { notes: !now.notes, ..now }) }
                                { tick(cx, "sh-names", words::share::WITH_NAMES, now.names, Share { names: !now.names, ..now }) }
                            </div>
                        </fieldset>
                    </div>
                    { small_button(ButtonKind::Secondary, words::share::DOWNLOAD, words::share::DOWNLOAD_COPY, download) }
                </li>
            </ul>
            { details(words::share::PREVIEW, text.unwrap_or_default(), Some(toggled(cx, |ui, open| ui.copy_as_text = open))) }
        </>
    }
}

fn tick(cx: &Cx, id: &'static str, text: &str, checked: bool, share: Share) -> Html {
    let onchange = cx.change(Action::Ui(Ui {
        share,
        ..cx.ui.clone()
    }));
    html! {
        <div class="nhsuk-checkboxes__item">
            <input class="nhsuk-checkboxes__input" {id} type="checkbox" {checked} {onchange} />
            <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>{ text }</label>
        </div>
    }
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
    html! {
        <div class="ics-banner ics-banner--warning" role="alert" part="panel">
            <p class="ics-banner__title">{ title }</p>
            <p class="nhsuk-body">{ words::share::REMOVE_SURE_TEXT }</p>
            <div class="ics-banner__actions">
                { small_button(ButtonKind::Warning, words::share::REMOVE_YES, "", cx.press(yes)) }
                { small_button(ButtonKind::Secondary, words::share::REMOVE_NO, "", cx.ui(|ui| ui.asking = None)) }
            </div>
        </div>
    }
}

fn ask(cx: &Cx) -> Html {
    let ask = |asking| cx.ui(|ui| ui.asking = Some(asking));
    html! {
        <>
            <p class="nhsuk-body ics-reading">{ words::share::REMOVE_TEXT }</p>
            <div class="nhsuk-button-group">
                { button(ButtonKind::Warning, words::share::REMOVE_BUTTON.into(), ask(Asking::Remove)) }
                if cx.keeping == Keeping::Local {
                    { link_button(
                        "ics-link-button ics-link-button--warning",
                        words::share::REMOVE_ALL,
                        "",
                        ask(Asking::RemoveAll),
                    ) }
                }
            </div>
        </>
    }
}
