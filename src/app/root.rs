//! The component at the root: the frame of every screen.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use super::components::{Banners, Header};
use super::screens::{QuestionScreen, ResultsScreen, Sections, SetUp, ShareScreen, Start};
use super::{Screen, State, Store};
use crate::platform;

/// The store, for components to report to; the same one for as long as the widget lives.
#[derive(Clone)]
pub struct Dispatch(Rc<Store>);

impl PartialEq for Dispatch {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Dispatch {
    type Target = Rc<Store>;

    fn deref(&self) -> &Rc<Store> {
        &self.0
    }
}

/// What every component can reach: the state, and the store to report to.
#[derive(Clone, PartialEq)]
pub struct AppContext {
    /// The state now.
    pub state: Rc<State>,
    /// Where to report what happened.
    pub store: Dispatch,
}

/// The state and the store.
#[hook]
pub fn use_app() -> AppContext {
    use_context().expect("every component is inside of App, which provides it")
}

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
            }
        });
    }
    let context = AppContext { state: Rc::clone(&state), store: Dispatch(Rc::clone(&props.store)) };
    let screen = match &state.screen {
        Screen::Start => html! { <Start /> },
        Screen::SetUp => html! { <SetUp /> },
        Screen::Sections => html! { <Sections /> },
        Screen::Question { unit, theme } => html! {
            <QuestionScreen key={format!("{unit} {theme}")} unit={unit.clone()} theme={theme.clone()} />
        },
        Screen::Results => html! { <ResultsScreen /> },
        Screen::Share => html! { <ShareScreen /> },
    };
    html! {
        <ContextProvider<AppContext> {context}>
            <div class="ics-app" lang="en-GB" dir="ltr" ref={frame}>
                <Header />
                <div class="ics-main ics-width">
                    <Banners />
                    { screen }
                </div>
                <div class="ics-sr-only" role="status" aria-live="polite">{ state.said.clone() }</div>
            </div>
        </ContextProvider<AppContext>>
    }
}
