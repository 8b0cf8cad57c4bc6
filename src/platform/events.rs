//! Events of the element.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// Tells the host page that something happened: `ics-maturity:<name>`, bubbling and composed.
///
/// Details never hold answers: a page's analytics must not pick them up by accident.
pub fn announce(host: &HtmlElement, name: &str, detail: &[(&str, JsValue)]) {
    let members = js_sys::Object::new();
    for (key, value) in detail {
        let _ = js_sys::Reflect::set(&members, &(*key).into(), value);
    }
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&members);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(&format!("ics-maturity:{name}"), &init)
    {
        let _ = host.dispatch_event(&event);
    }
}
