//! The one component: it holds the state that is shown, and draws the screen for it.
//!
//! Screens and their pieces are functions from state to markup, as in Elm: nothing but the store
//! holds state, and a function costs a fifth of the bytes of a component.

use std::rc::Rc;

use yew::prelude::*;

use super::view::{self, Cx, el};
use super::{Screen, Store, screens};
use crate::platform;

/// Properties of [`App`].
#[derive(Properties)]
pub struct AppProps {
    /// The store.
    pub store: Rc<Store>,
}

impl PartialEq for AppProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.store, &other.store)
    }
}

/// The widget.
#[component]
pub fn App(props: &AppProps) -> Html {
    let state = use_state(|| props.store.state());
    let frame = use_node_ref();
    {
        let state = state.clone();
        let store = Rc::clone(&props.store);
        use_effect_with((), move |()| {
            let setter = state.setter();
            store.subscribe(move |next| setter.set(next));
            // What was dispatched between the first render and this effect.
            state.set(store.state());
        });
    }
    {
        let frame = frame.clone();
        let store = Rc::clone(&props.store);
        let first = use_mut_ref(|| true);
        use_effect_with(state.screen.clone(), move |_| {
            // The host page's focus is not taken when the widget first shows.
            if first.replace(false) {
                return;
            }
            platform::scroll_to_top(store.host());
            if let Some(frame) = frame.cast::<web_sys::Element>() {
                platform::focus_heading(&frame);
                platform::focus_left(&frame);
            }
        });
    }
    // A button that is pressed may be gone with the next drawing, and the focus with it.
    let had_focus = frame.cast().as_ref().is_some_and(platform::has_focus);
    let owns_page = props.store.owns_page();
    {
        let frame = frame.clone();
        let is_own_words = matches!(state.screen, Screen::Chunk(_) | Screen::Paper);
        use_effect(move || {
            let Some(frame) = frame.cast() else {
                return;
            };
            if had_focus && !platform::has_focus(&frame) {
                platform::focus_nearest(&frame);
            }
            if owns_page {
                platform::name_page(&frame, is_own_words);
            }
        });
    }
    let cx = Cx::new(&state, &props.store);
    let screen = match &state.screen {
        Screen::Start => screens::start(&cx),
        Screen::Guide => screens::guide(&cx),
        Screen::SetUp => screens::set_up(&cx),
        Screen::Sections => screens::sections(&cx),
        Screen::Question { unit, theme } => screens::question(&cx, unit, theme),
        Screen::Compare(theme) => screens::compare(&cx, theme),
        Screen::Results(page) => screens::results(&cx, *page),
        Screen::Plan(page) => screens::plan(&cx, *page),
        Screen::Chunk(id) => screens::chunk(&cx, id),
        Screen::Group => screens::group(&cx),
        Screen::Discuss(cell) => screens::discuss(&cx, &cell.0, &cell.1),
        Screen::Paper => screens::paper(&cx),
        Screen::History => screens::history(&cx),
        Screen::Share => screens::share(&cx),
    };
    // A screen never takes over the fields and opened parts of the one before. A form, because Chromium
    // never lets go of radios with a name that were in a shadow tree and in no form; none that is sent.
    let screen = el("form[novalidate]")
        .on_submit(Callback::from(|event: SubmitEvent| {
            event.prevent_default();
        }))
        .key(&state.screen.to_text())
        .add(screen);
    // Landmarks only where the page has no others.
    let main = el(if owns_page {
        "main.ics-main.ics-width"
    } else {
        "div.ics-main.ics-width"
    });
    let main = main.add(view::banners(&cx)).add(screen);
    el(concat!("div.ics-app[lang=", env!("ICS_LANG"), "][dir=ltr]"))
        .on_key(view::by_key(&cx, frame.clone()))
        .found_by(frame)
        .add(view::header(&cx))
        .add(main)
        .add(view::said(&cx))
        .html()
}
