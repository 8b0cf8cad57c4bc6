//! One widget as the element's script sees it.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use ics_maturity::app::{
    Action, App, AppProps, Lifetime, Mode, Options, Setup, Storage, Store, Table,
};
use ics_maturity::assessment::Scope;
use ics_maturity::document::{self, Share};
use ics_maturity::framework::{Framework, built_in};
use ics_maturity::json::{At, Json, Value, parse, to_text};
use ics_maturity::planning;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};

thread_local! {
    static WIDGETS: RefCell<Vec<Weak<Store>>> = const { RefCell::new(Vec::new()) };
}

/// What the element read from its attributes.
struct Attributes(Value);

impl Attributes {
    /// The element always hands over all of them; what is not understood has its default.
    fn read(json: &str) -> Self {
        Self(parse(json).unwrap_or_default())
    }

    fn text(&self, name: &str) -> &str {
        self.0.get(name).and_then(Value::as_str).unwrap_or_default()
    }

    fn options(&self) -> Options {
        let level = self
            .0
            .get("headingLevel")
            .and_then(Value::as_u64)
            .unwrap_or(2);
        Options {
            heading_level: level.clamp(1, 4).try_into().unwrap_or(2),
            levels: self
                .text("levels")
                .split_whitespace()
                .map(Into::into)
                .collect(),
            scope: match self.text("scope") {
                "quick" => Some(Scope::Quick),
                "full" => Some(Scope::Full),
                _ => None,
            },
        }
    }

    fn storage(&self) -> Storage {
        match self.text("storage") {
            "" | "local" => Storage::Local,
            "host" => Storage::Host,
            // What nobody understands was hardly meant to keep anything.
            _ => Storage::Memory,
        }
    }

    /// Says of every attribute that is not understood what was found and what is allowed; `levels` is
    /// measured by the framework on offer, if there is one.
    fn faults(&self, offered: Option<&Framework>) -> String {
        let levels = offered.map_or(&[][..], |framework| &framework.levels);
        let levels: Vec<&str> = levels.iter().map(|level| level.id.as_str()).collect();
        let mut faults = Vec::new();
        for (name, allowed) in [
            ("storage", &["local", "memory", "host"][..]),
            ("scope", &["quick", "full"]),
            ("levels", &levels),
        ] {
            for found in self.text(name).split_whitespace() {
                if !(allowed.is_empty() || allowed.contains(&found)) {
                    let allowed = allowed.join("\", \"");
                    faults.push(format!("{name}: found \"{found}\"; allowed: \"{allowed}\""));
                }
            }
        }
        faults.join("\n")
    }
}

/// One widget.
#[wasm_bindgen]
pub struct Widget {
    store: Rc<Store>,
    lifetime: Option<Lifetime>,
}

#[wasm_bindgen]
impl Widget {
    /// Shows a widget in `root`, for the element `host`. Once for each element: what Yew listens
    /// to at a root, it listens to for good.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(host: HtmlElement, root: Element, attributes: &str) -> Widget {
        let framework = built_in();
        let attributes = Attributes::read(attributes);
        let setup = Setup {
            host,
            options: attributes.options(),
            storage: attributes.storage(),
            owns_page: attributes.0.get("ownsPage") == Some(&Value::Bool(true)),
            storage_key: attributes.text("storageKey").to_owned(),
        };
        let store = Store::new(setup, Rc::new(framework));
        WIDGETS.with_borrow_mut(|widgets| {
            widgets.retain(|widget| widget.strong_count() > 0);
            widgets.push(Rc::downgrade(&store));
        });
        yew::Renderer::<App>::with_root_and_props(
            root,
            AppProps {
                store: Rc::clone(&store),
            },
        )
        .render();
        let lifetime = Some(Lifetime::begin(&store));
        Self { store, lifetime }
    }

    /// The elements of all widgets, each with its document or null: what can be rescued once the
    /// program has ended in a fault. What a fault left locked is passed over, not waited for.
    #[must_use]
    pub fn rescue() -> js_sys::Array {
        let texts = js_sys::Array::new();
        WIDGETS.with(|widgets| {
            let Ok(widgets) = widgets.try_borrow() else {
                return;
            };
            for store in widgets.iter().filter_map(Weak::upgrade) {
                let text = store.rescue().map_or(JsValue::NULL, JsValue::from);
                texts.push(&js_sys::Array::of2(store.host(), &text));
            }
        });
        texts
    }

    /// The element's attributes, and the framework on offer, are as they are now.
    ///
    /// # Errors
    /// A `TypeError` that says of each attribute that is not understood what was found and what is
    /// allowed. It was read as if it were not there; `storage` keeps nothing then.
    pub fn configure(&self, attributes: &str) -> Result<(), JsValue> {
        let attributes = Attributes::read(attributes);
        let options = Action::OptionsChanged(attributes.options());
        self.store.dispatch(&options);
        let offered = Rc::clone(&self.store.state().offered);
        let faults = attributes.faults(offered.framework().map(|offer| &*offer.framework));
        if faults.is_empty() {
            Ok(())
        } else {
            Err(type_error(&faults))
        }
    }

    /// Offers the framework that the page names: its text, or why it has none. With neither, the
    /// built-in one.
    ///
    /// # Errors
    /// A `TypeError` with the loader's list, which the start screen shows as well.
    #[wasm_bindgen(js_name = offerFramework)]
    pub fn offer_framework(
        &self,
        text: Option<String>,
        problem: Option<String>,
    ) -> Result<(), JsValue> {
        let outcome = match (text, problem) {
            (_, Some(problem)) => self.store.offer_framework(Err(problem)),
            (Some(text), None) => self.store.offer_framework(Ok(text)),
            (None, None) => {
                self.store.offer_built_in();
                Ok(())
            }
        };
        outcome.map_err(|problem| type_error(&problem))
    }

    /// Offers the set-up that the page names: its text, or why it has none. With neither, nothing
    /// changes.
    ///
    /// # Errors
    /// A `TypeError` with the loader's list, which the start screen shows as well.
    #[wasm_bindgen(js_name = offerSetUp)]
    pub fn offer_set_up(
        &self,
        text: Option<String>,
        problem: Option<String>,
    ) -> Result<(), JsValue> {
        let named = match (text, problem) {
            (_, Some(problem)) => Err(problem),
            (Some(text), None) => Ok(text),
            (None, None) => return Ok(()),
        };
        let outcome = self.store.offer_set_up(named);
        outcome.map_err(|problem| type_error(&problem))
    }

    /// The element is in a page again.
    pub fn connect(&mut self) {
        if self.lifetime.is_none() {
            self.lifetime = Some(Lifetime::begin(&self.store));
        }
    }

    /// The element was taken out of its page.
    pub fn disconnect(&mut self) {
        self.lifetime = None;
    }

    /// The document as JSON text: whole, or a share copy where `share` says what goes into it.
    ///
    /// # Errors
    /// A `TypeError` where `share` is not of its form.
    #[wasm_bindgen(js_name = exportJson)]
    pub fn export_json(&self, share: Option<String>) -> Result<String, JsValue> {
        match share {
            None => Ok(self.store.own_state().export()),
            Some(share) => {
                let read = parse(&share).and_then(|value| {
                    let mut at = At::new("share");
                    let share = Share::read(value, &mut at);
                    at.finish(share)
                });
                let share = read.map_err(|faults| type_error(&faults.to_string()))?;
                Ok(self.store.own_state().export_share(share))
            }
        }
    }

    /// Takes a document in; the summary as JSON text.
    ///
    /// # Errors
    /// A `TypeError` with the loader's list, or where the mode is none. Nothing has changed then.
    #[wasm_bindgen(js_name = importJson)]
    pub fn import_json(&self, text: &str, mode: &str) -> Result<String, JsValue> {
        let mode = Mode::from_name(mode).ok_or_else(|| {
            type_error(&format!(
                "mode: found \"{mode}\"; allowed: \"new\", \"merge\", \"respondent\", \"replace\""
            ))
        })?;
        let incoming = self
            .store
            .read(text)
            .map_err(|problem| type_error(&problem))?;
        self.store.close_example();
        let summary = self
            .store
            .import_for_host(incoming, mode)
            .map_err(|problem| type_error(&problem))?;
        Ok(to_text(&summary.write()))
    }

    /// A table as CSV.
    ///
    /// # Errors
    /// A `TypeError` where there is no such table.
    #[wasm_bindgen(js_name = exportCsv)]
    pub fn export_csv(&self, table: &str) -> Result<String, JsValue> {
        let table = Table::from_name(table).ok_or_else(|| {
            type_error(&format!(
                "table: found \"{table}\"; allowed: \"answers\", \"results\", \"plan\", \"group\""
            ))
        })?;
        Ok(self.store.own_state().table(table))
    }

    /// Sets the document.
    ///
    /// # Errors
    /// A `TypeError` with the loader's list. Nothing has changed then.
    #[wasm_bindgen(js_name = setValue)]
    pub fn set_value(&self, text: &str) -> Result<(), JsValue> {
        let incoming = self
            .store
            .read(text)
            .map_err(|problem| type_error(&problem))?;
        self.store.close_example();
        self.store.set_for_host(incoming);
        Ok(())
    }

    /// What the answers say, as JSON text.
    #[must_use]
    pub fn results(&self) -> String {
        let state = self.store.own_state();
        to_text(&document::derived(&state.assessment, &state.framework).into())
    }

    /// The plan as it stands, as JSON text.
    #[must_use]
    pub fn plan(&self) -> String {
        let state = self.store.own_state();
        to_text(&planning::plan(&state.framework, &state.assessment).write())
    }
}

fn type_error(message: &str) -> JsValue {
    js_sys::TypeError::new(message).into()
}
