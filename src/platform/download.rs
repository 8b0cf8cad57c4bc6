//! Files and texts that leave the widget because somebody asked for it.

use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlTextAreaElement, Url};

/// How long the browser gets to take a download before its object URL goes, in milliseconds.
const KEEP_URL: u32 = 60_000;

/// Offers a text as a download. A sandboxed frame without `allow-downloads` swallows it silently,
/// so the same text is always offered for copying too.
///
/// # Errors
/// Where the browser has no means to.
pub fn download_text(name: &str, media_type: &str, text: &str) -> Result<(), JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    Timeout::new(KEEP_URL, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// Copies the text of a text area, and leaves it selected so that it can be copied by hand where
/// the browser refuses. Says whether it was copied.
///
/// `execCommand`, because the clipboard interface is missing on plain http.
#[must_use]
pub fn copy_text(area: &HtmlTextAreaElement) -> bool {
    area.select();
    let document = area.owner_document();
    document
        .and_then(|document| {
            let copy = js_sys::Reflect::get(&document, &"execCommand".into()).ok()?;
            let copy = copy.dyn_into::<js_sys::Function>().ok()?;
            copy.call1(&document, &"copy".into()).ok()?.as_bool()
        })
        .unwrap_or(false)
}
