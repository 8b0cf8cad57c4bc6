//! The browser's Back, where the widget owns the page.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::PopStateEvent;

/// The member of the history's state that is ours.
const SCREEN: &str = "icsMaturityScreen";

/// The page's history; only for a page that is the widget's own.
pub struct History {
    _back: EventListener,
}

impl History {
    /// Listens for Back and Forward.
    #[must_use]
    pub fn new(went: impl Fn(String) + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let back = EventListener::new(&window, "popstate", move |event| {
            let state = event.dyn_ref::<PopStateEvent>().map(PopStateEvent::state);
            let screen = state.and_then(|state| {
                js_sys::Reflect::get(&state, &SCREEN.into())
                    .ok()?
                    .as_string()
            });
            went(screen.unwrap_or_default());
        });
        Some(Self { _back: back })
    }

    /// Adds a screen, so that Back returns to the one before.
    pub fn push(screen: &str) {
        let state = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&state, &SCREEN.into(), &JsValue::from_str(screen));
        if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
            // Refused in documents without an address of their own; then Back leaves the page.
            let _ = history.push_state_with_url(&state, "", None);
        }
    }
}
