//! Where the reader is: focus and scrolling.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};

/// Whether the focus is in the widget's own tree.
#[must_use]
pub fn has_focus(frame: &Element) -> bool {
    let active = js_sys::Reflect::get(&frame.get_root_node(), &"activeElement".into());
    active.is_ok_and(|active| {
        active
            .dyn_ref::<Node>()
            .is_some_and(|active| frame.contains(Some(active)))
    })
}

/// Puts the focus where the reader looks after what had it is gone: on what is asked now or was moved,
/// else on the heading of the screen.
pub fn focus_nearest(frame: &Element) {
    match frame.query_selector("[data-asking],[data-moved] select") {
        Ok(Some(asking)) => {
            if let Some(asking) = asking.dyn_ref::<HtmlElement>() {
                let _ = asking.focus();
            }
        }
        _ => focus_heading(frame),
    }
}

/// Puts the focus on the heading of the screen, so that keyboard and screen reader begin there.
pub fn focus_heading(root: &Element) {
    if let Ok(Some(heading)) = root.query_selector("[data-screen-heading]")
        && let Some(heading) = heading.dyn_ref::<HtmlElement>()
    {
        let _ = heading.focus();
    }
}

/// Takes the focus off what is about to go away with its screen. Otherwise the browser lays out both
/// screens, the old and the new, to find out where the focus can go.
pub fn let_go(host: &HtmlElement) {
    let active = js_sys::Reflect::get(host, &"shadowRoot".into())
        .and_then(|root| js_sys::Reflect::get(&root, &"activeElement".into()))
        .ok()
        .and_then(|active| active.dyn_into::<HtmlElement>().ok());
    if let Some(active) = active {
        let _ = active.blur();
    }
}

/// Brings the top of the widget into view, where it has left it.
pub fn scroll_to_top(host: &HtmlElement) {
    if host.get_bounding_client_rect().top() < 0.0 {
        host.scroll_into_view();
    }
}

/// Asks the browser to print the widget alone, or to save it as PDF: the element knows how.
pub fn print(host: &HtmlElement) {
    let print = js_sys::Reflect::get(host, &"print".into());
    if let Some(print) = print
        .ok()
        .and_then(|print| print.dyn_into::<js_sys::Function>().ok())
    {
        let _ = print.call0(host);
    }
}
