//! Where the reader is: focus and scrolling.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Puts the focus on the heading of the screen, so that keyboard and screen reader begin there.
pub fn focus_heading(root: &Element) {
    if let Ok(Some(heading)) = root.query_selector("[data-screen-heading]")
        && let Some(heading) = heading.dyn_ref::<HtmlElement>()
    {
        let _ = heading.focus();
    }
}

/// Brings the top of the widget into view, where it has left it.
pub fn scroll_to_top(host: &HtmlElement) {
    if host.get_bounding_client_rect().top() < 0.0 {
        host.scroll_into_view();
    }
}
