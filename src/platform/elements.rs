//! Where the reader is: focus and scrolling.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, Node};

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
    let asking = "[data-asking],[data-moved] select";
    match frame.query_selector(asking) {
        Ok(Some(_)) => focus_on(frame, asking),
        _ => focus_heading(frame),
    }
}

/// Puts the focus on the heading of the screen, so that keyboard and screen reader begin there.
pub fn focus_heading(root: &Element) {
    focus_on(root, "[data-screen-heading]");
}

/// Puts the focus on what led to the screen that was left, where it is in sight again.
pub fn focus_left(root: &Element) {
    focus_on(root, "[data-left]");
}

fn focus_on(root: &Element, selector: &str) {
    if let Ok(Some(found)) = root.query_selector(selector)
        && let Some(found) = found.dyn_ref::<HtmlElement>()
    {
        let _ = found.focus();
    }
}

/// Puts the focus on the heading of the widget in an element.
pub fn focus_heading_of(host: &HtmlElement) {
    if let Some(root) = host.shadow_root()
        && let Ok(Some(frame)) = root.query_selector(".ics-app")
    {
        focus_heading(&frame);
    }
}

/// Names the page after what it shows: ‘Levels – Results – Integrated care maturity’. Browsers keep such names in their
/// history, so a screen that is headed by what people wrote goes by its place in the bar at the top.
pub fn name_page(frame: &Element, is_own_words: bool) {
    let parts = if is_own_words {
        ".ics-header__product,.ics-header [aria-current]"
    } else {
        ".ics-header__product,[data-screen-heading],.ics-pages li+li>[aria-current]"
    };
    let (Ok(found), Some(document)) = (frame.query_selector_all(parts), frame.owner_document())
    else {
        return;
    };
    let mut title = String::new();
    for nth in 0..found.length() {
        // Of a heading what stands after its caption.
        let part = found
            .get(nth)
            .and_then(|part| part.last_child()?.text_content());
        let before = std::mem::replace(&mut title, part.unwrap_or_default());
        if nth > 0 {
            title.push_str(" – ");
            title.push_str(&before);
        }
    }
    document.set_title(&title);
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

/// Brings the top of the widget into view, where it has left it or lies under something: a header
/// that stays, say. The page says by `scroll-margin-top` or `scroll-padding-top` how much room that takes.
pub fn scroll_to_top(host: &HtmlElement) {
    let place = host.get_bounding_client_rect();
    #[expect(clippy::cast_possible_truncation, reason = "pages are smaller")]
    let (left, top) = (place.left() as f32, place.top() as f32);
    let is_seen = || {
        // A document or a shadow root, which both have it; not at the very edge, which may be rounded.
        let around: Document = host.get_root_node().unchecked_into();
        let found = around.element_from_point(left + 40.0, top + 1.0);
        found.is_some_and(|found| found == **host)
    };
    if top < 0.0 || !is_seen() {
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
