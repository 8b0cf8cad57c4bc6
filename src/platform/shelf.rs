//! Local storage as a shelf, and what a tab knows of itself.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

use crate::library::{Shelf, ShelfError};

/// The browser's local storage.
pub struct LocalShelf(Storage);

impl LocalShelf {
    /// Local storage, where the browser gives it to this page: not in a sandboxed frame without
    /// its origin, nor where site data are blocked.
    #[must_use]
    pub fn new() -> Option<Self> {
        let storage = web_sys::window()?.local_storage().ok()??;
        // One that cannot even be read is none.
        storage.length().ok()?;
        Some(Self(storage))
    }
}

/// Notes whether this tab is in a private session, and nothing of what is in it, so that it stays in
/// one when the page is loaded anew: phones do that by themselves.
pub fn note_private(key: &str, is_private: bool) {
    if let Some(storage) = of_tab() {
        let _ = if is_private {
            storage.set_item(key, "")
        } else {
            storage.remove_item(key)
        };
    }
}

/// Whether this tab is in a private session.
#[must_use]
pub fn was_private(key: &str) -> bool {
    of_tab().is_some_and(|storage| matches!(storage.get_item(key), Ok(Some(_))))
}

/// What this tab keeps until it is closed.
fn of_tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

impl Shelf for LocalShelf {
    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.0.get_item(key).map_err(|error| reason(&error))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.0.set_item(key, text).map_err(|error| reason(&error))
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.0.remove_item(key).map_err(|error| reason(&error))
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        let count = self.0.length().map_err(|error| reason(&error))?;
        (0..count)
            .filter_map(|nth| self.0.key(nth).map_err(|error| reason(&error)).transpose())
            .collect()
    }
}

fn reason(error: &JsValue) -> ShelfError {
    let name = error
        .dyn_ref::<js_sys::Error>()
        .map(js_sys::Error::name)
        .or_else(|| {
            js_sys::Reflect::get(error, &"name".into())
                .ok()?
                .as_string()
                .map(Into::into)
        });
    match name.map(String::from).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => ShelfError::Full,
        _ => ShelfError::Blocked,
    }
}
