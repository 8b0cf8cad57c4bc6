//! What goes on around the widget while it is in a page: other tabs, hiding, closing, Back.

use std::rc::{Rc, Weak};

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BeforeUnloadEvent, StorageEvent, VisibilityState};

use super::{Action, Screen, Store};
use crate::platform::History;

/// The widget's ears; it is deaf again when this is dropped.
pub struct Lifetime {
    store: Rc<Store>,
    _listeners: Vec<EventListener>,
    _history: Option<History>,
}

impl Lifetime {
    /// Listens as long as the element is in the page, beginning with what was missed meanwhile.
    #[must_use]
    pub fn begin(store: &Rc<Store>) -> Self {
        store.absorb();
        store.join_siblings();
        store.stay_private();
        Self {
            store: Rc::clone(store),
            _listeners: listeners(store).unwrap_or_default(),
            _history: history(store),
        }
    }
}

impl Drop for Lifetime {
    fn drop(&mut self) {
        self.store.flush();
        self.store.leave_siblings();
    }
}

fn listeners(store: &Rc<Store>) -> Option<Vec<EventListener>> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let on = |run: fn(&Rc<Store>)| {
        let store: Weak<Store> = Rc::downgrade(store);
        move |_: &web_sys::Event| {
            if let Some(store) = store.upgrade() {
                run(&store);
            }
        }
    };
    let other_tab = Rc::downgrade(store);
    let leaving = Rc::downgrade(store);
    let may_prevent = EventListenerOptions::enable_prevent_default();
    Some(vec![
        EventListener::new(
            &document,
            "visibilitychange",
            on(|store| {
                let hidden = store
                    .host()
                    .owner_document()
                    .map(|document| document.visibility_state());
                if hidden == Some(VisibilityState::Hidden) {
                    store.flush();
                } else {
                    // Frozen tabs get no events: what happened meanwhile is read now.
                    store.absorb();
                }
            }),
        ),
        EventListener::new(&window, "pagehide", on(Store::flush)),
        EventListener::new(&window, "pageshow", on(Store::absorb)),
        EventListener::new(
            &window,
            "beforeprint",
            on(|store| store.dispatch(&Action::Said(String::new()))),
        ),
        EventListener::new(&window, "storage", move |event| {
            let Some(store) = other_tab.upgrade() else {
                return;
            };
            let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
            let about = key.map(|key| store.library.borrow().keys().assessment(&key));
            // No key: everything was cleared.
            if about.is_none_or(|about| about.as_ref() == Some(&store.state().assessment.id)) {
                store.absorb();
            }
        }),
        EventListener::new_with_options(&window, "beforeunload", may_prevent, move |event| {
            let Some(store) = leaving.upgrade() else {
                return;
            };
            store.flush();
            // Of one’s own, also while the example is shown, of which nothing can be lost.
            if store.own_state().would_lose() {
                event.prevent_default();
                if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                    // Older browsers ask only where this is set.
                    let _ = js_sys::Reflect::set(event, &"returnValue".into(), &JsValue::TRUE);
                }
            }
        }),
    ])
}

fn history(store: &Rc<Store>) -> Option<History> {
    if !store.owns_page() {
        return None;
    }
    let back = Rc::downgrade(store);
    History::new(move |screen| {
        if let Some(store) = back.upgrade() {
            store.went(Screen::from_text(&screen));
        }
    })
}
