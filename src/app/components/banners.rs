//! What the reader should know, whatever the screen.

use yew::prelude::*;

use super::{Button, ButtonKind, LinkButton};
use crate::app::root::use_app;
use crate::app::state::{Notice, Saved};
use crate::app::{Action, words};
use crate::platform::clock;

/// The lasting notices above every screen.
#[component]
pub fn Banners() -> Html {
    let app = use_app();
    let state = &app.state;
    let store = &app.store;
    let download = {
        let store = store.clone();
        Callback::from(move |()| store.download())
    };
    let not_kept = words::not_kept(state.keeping).map(|(title, text)| {
        html! {
            <Banner variant="ics-banner--warning" {title} {text}>
                if state.begun {
                    <Deed text={words::keeping::DOWNLOAD} onpress={download.clone()} />
                }
            </Banner>
        }
    });
    let failed = match &state.saved {
        Saved::Failed(error) => html! {
            <Banner variant="ics-banner--error" title={words::not_saved(*error)} text={words::keeping::FAILED_TEXT}>
                <Deed text={words::keeping::DOWNLOAD} onpress={download} />
            </Banner>
        },
        Saved::Gone => {
            let (again, close) = (store.clone(), store.clone());
            html! {
                <Banner
                    variant="ics-banner--warning"
                    title={words::keeping::GONE_TITLE}
                    text={words::keeping::GONE_TEXT}
                >
                    <Deed text={words::keeping::KEEP_AGAIN} onpress={move |()| again.keep_again()} />
                    <LinkButton onpress={move |()| close.give_up()}>{ words::keeping::CLOSE_IT }</LinkButton>
                </Banner>
            }
        }
        Saved::Nothing | Saved::Pending | Saved::At(_) => Html::default(),
    };
    html! {
        <div class="ics-no-print">
            { not_kept.unwrap_or_default() }
            { failed }
            { for state.notices.iter().map(|notice| html! { <NoticeBanner notice={notice.clone()} /> }) }
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct BannerProps {
    variant: &'static str,
    title: AttrValue,
    text: AttrValue,
    children: Html,
}

#[component]
fn Banner(props: &BannerProps) -> Html {
    html! {
        <div class={classes!("ics-banner", props.variant)} part="panel">
            <p class="ics-banner__title">{ props.title.clone() }</p>
            <p class="nhsuk-body">{ props.text.clone() }</p>
            <div class="ics-banner__actions">{ props.children.clone() }</div>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct DeedProps {
    text: &'static str,
    onpress: Callback<()>,
}

#[component]
fn Deed(props: &DeedProps) -> Html {
    html! {
        <Button kind={ButtonKind::Secondary} small=true onpress={props.onpress.clone()}>{ props.text }</Button>
    }
}

#[derive(PartialEq, Properties)]
struct NoticeProps {
    notice: Notice,
}

#[component]
fn NoticeBanner(props: &NoticeProps) -> Html {
    let app = use_app();
    let (found, title, text) = match &props.notice {
        Notice::Corrupt(found) => (found, words::keeping::CORRUPT_TITLE, words::keeping::CORRUPT_TEXT),
        Notice::Newer(found) => (found, words::keeping::NEWER_TITLE, words::keeping::NEWER_TEXT),
    };
    let text = match found.problem.lines().next() {
        Some(problem) => format!("{text} ({problem})"),
        None => text.to_owned(),
    };
    let download = {
        let store = app.store.clone();
        let raw = found.text.clone();
        move |()| store.offer(&crate::document::file_name("found here", &clock::now()), &raw)
    };
    let remove = {
        let (store, notice) = (app.store.clone(), props.notice.clone());
        move |()| store.discard(&notice)
    };
    let dismiss = {
        let (store, notice) = (app.store.clone(), props.notice.clone());
        move |()| store.dispatch(Action::NoticeDismissed(notice.clone()))
    };
    html! {
        <Banner variant="ics-banner--warning" {title} {text}>
            <Deed text={words::keeping::DOWNLOAD_RAW} onpress={download} />
            if matches!(props.notice, Notice::Corrupt(_)) {
                <LinkButton kind={ButtonKind::Warning} onpress={remove}>{ words::keeping::REMOVE_RAW }</LinkButton>
            }
            <LinkButton onpress={dismiss}>{ words::keeping::DISMISS }</LinkButton>
        </Banner>
    }
}
