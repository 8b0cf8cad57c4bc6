//! Share and keep: download, share, open, remove.

use yew::prelude::*;

use crate::app::components::{
    Button, ButtonKind, CopyText, FilePicker, Heading, IncomingPreview, LinkButton, ScreenHeading,
};
use crate::app::root::{AppContext, use_app};
use crate::app::state::Keeping;
use crate::app::words;
use crate::document::Share;

/// Everything that goes out, comes in or is removed.
#[component]
pub fn ShareScreen() -> Html {
    let app = use_app();
    let begun = app.state.begun;
    html! {
        <>
            <ScreenHeading>{ if begun { words::share::HEADING } else { words::share::OPEN } }</ScreenHeading>
            if begun {
                <Heading class="nhsuk-heading-m">{ words::share::TAKE }</Heading>
                <TakeCopy />
                <div class="nhsuk-inset-text"><p>{ words::share::FOI }</p></div>
                <Heading class="nhsuk-heading-m">{ words::share::OPEN }</Heading>
            }
            <FilePicker />
            <IncomingPreview />
            if begun {
                <Remove />
            }
        </>
    }
}

/// The whole assessment, and a copy to share.
#[component]
fn TakeCopy() -> Html {
    let app = use_app();
    let share = use_state(Share::default);
    // Texts are made only where somebody looks at them.
    let whole_open = use_state(|| false);
    let copy_open = use_state(|| false);
    let download = {
        let store = app.store.clone();
        move |()| store.download()
    };
    let download_copy = {
        let (store, share) = (app.store.clone(), share.clone());
        move |()| store.offer(&words::share::copy_name(&store.file_name()), &store.export_share(*share))
    };
    html! {
        <>
            <ul class="ics-actions">
                <li class="ics-actions__item">
                    <div class="ics-actions__text">
                        <Heading depth={2} class={Classes::new()}>{ words::share::WHOLE }</Heading>
                        <p>{ words::share::WHOLE_TEXT }</p>
                    </div>
                    <Button small=true hidden_text={words::share::DOWNLOAD_WHOLE} onpress={download}>
                        { words::share::DOWNLOAD }
                    </Button>
                </li>
            </ul>
            { text_of(&whole_open, words::share::AS_TEXT, || html! {
                <>
                    <p>{ words::share::AS_TEXT_HINT }</p>
                    <CopyText id="sh-text" label={words::share::TEXT_LABEL} text={app.store.export()} />
                </>
            }) }
            <ul class="ics-actions">
                <li class="ics-actions__item">
                    <div class="ics-actions__text">
                        <Heading depth={2} class={Classes::new()}>{ words::share::COPY_HEADING }</Heading>
                        <p>{ words::share::COPY_TEXT }</p>
                        { ticks(&share) }
                    </div>
                    <Button
                        kind={ButtonKind::Secondary}
                        small=true
                        hidden_text={words::share::DOWNLOAD_COPY}
                        onpress={download_copy}
                    >
                        { words::share::DOWNLOAD }
                    </Button>
                </li>
            </ul>
            { text_of(&copy_open, words::share::PREVIEW, || html! {
                <CopyText id="sh-copy" label={words::share::COPY_LABEL} text={app.store.export_share(*share)} />
            }) }
        </>
    }
}

fn text_of(open: &UseStateHandle<bool>, title: &'static str, text: impl FnOnce() -> Html) -> Html {
    let ontoggle = {
        let open = open.clone();
        move |event: Event| {
            let details: web_sys::Element = event.target_unchecked_into();
            open.set(details.has_attribute("open"));
        }
    };
    html! {
        <details class="nhsuk-details" {ontoggle}>
            <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">{ title }</span>
            </summary>
            <div class="nhsuk-details__text">
                if **open {
                    { text() }
                }
            </div>
        </details>
    }
}

fn ticks(share: &UseStateHandle<Share>) -> Html {
    let tick = |id: &'static str, text: &'static str, checked: bool, toggled: Share| {
        let share = share.clone();
        html! {
            <div class="nhsuk-checkboxes__item">
                <input
                    class="nhsuk-checkboxes__input"
                    {id}
                    type="checkbox"
                    {checked}
                    onchange={move |_: Event| share.set(toggled)}
                />
                <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>{ text }</label>
            </div>
        }
    };
    let now = **share;
    html! {
        <fieldset class="nhsuk-fieldset">
            <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{ words::share::INCLUDE }</legend>
            <div class="nhsuk-checkboxes nhsuk-checkboxes--small">
                { tick("sh-notes", words::share::WITH_NOTES, now.notes, Share { notes: !now.notes, ..now }) }
                { tick("sh-names", words::share::WITH_NAMES, now.names, Share { names: !now.names, ..now }) }
            </div>
        </fieldset>
    }
}

/// Removing, after a second look.
#[component]
fn Remove() -> Html {
    let app = use_app();
    let asking = use_state(|| None::<bool>);
    if matches!(app.state.keeping, Keeping::Host) {
        return Html::default();
    }
    let ask = |all: bool| {
        let asking = asking.clone();
        move |()| asking.set(Some(all))
    };
    html! {
        <>
            <Heading class="nhsuk-heading-m">{ words::share::REMOVE }</Heading>
            if let Some(all) = *asking {
                { sure(&app, &asking, all) }
            } else {
                <p class="nhsuk-body ics-reading">{ words::share::REMOVE_TEXT }</p>
                <div class="nhsuk-button-group">
                    <Button kind={ButtonKind::Warning} onpress={ask(false)}>{ words::share::REMOVE_BUTTON }</Button>
                    if app.state.keeping == Keeping::Local {
                        <LinkButton kind={ButtonKind::Warning} onpress={ask(true)}>{ words::share::REMOVE_ALL }</LinkButton>
                    }
                </div>
            }
        </>
    }
}

fn sure(app: &AppContext, asking: &UseStateHandle<Option<bool>>, all: bool) -> Html {
    let yes = {
        let store = app.store.clone();
        move |()| if all { store.remove_all() } else { store.remove() }
    };
    let no = {
        let asking = asking.clone();
        move |()| asking.set(None)
    };
    let title = if all { words::share::REMOVE_ALL_SURE } else { words::share::REMOVE_SURE };
    html! {
        <div class="ics-banner ics-banner--warning" role="alert" part="panel">
            <p class="ics-banner__title">{ title }</p>
            <p class="nhsuk-body">{ words::share::REMOVE_SURE_TEXT }</p>
            <div class="ics-banner__actions">
                <Button kind={ButtonKind::Warning} small=true onpress={yes}>{ words::share::REMOVE_YES }</Button>
                <Button kind={ButtonKind::Secondary} small=true onpress={no}>{ words::share::REMOVE_NO }</Button>
            </div>
        </div>
    }
}
