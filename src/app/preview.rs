//! A file that somebody chose: read, and shown before anything is done with it.

use std::rc::Rc;

use gloo::file::callbacks::read_as_text;
use gloo::file::{Blob, File};

use super::action::Action;
use super::offer::Offer;
use super::state::Incoming;
use super::{Store, words};
use crate::document;
use crate::framework::{self, Framework};
use crate::json::{self, Faults, MAX_BYTES, Value};

impl Store {
    /// Shows a chosen file, before anything is done with it: an assessment or a framework.
    pub fn preview(self: &Rc<Self>, file: &str, text: &str) {
        let refused = |problem: Faults| Incoming::Refused {
            file: file.to_owned(),
            problem: problem.to_string(),
        };
        let incoming = match json::parse(text) {
            Err(problem) => refused(problem),
            Ok(value) if value.get("format").and_then(Value::as_str) == Some(framework::FORMAT) => {
                match Framework::check_size(text).and_then(|()| Offer::read(value)) {
                    Err(problem) => refused(problem),
                    Ok(offer) => Incoming::Framework {
                        file: file.to_owned(),
                        offer: Rc::new(offer),
                    },
                }
            }
            Ok(value) => match document::read_value(value, self.built_in()) {
                Err(problem) => refused(problem),
                Ok(assessment) => Incoming::Assessment {
                    file: file.to_owned(),
                    assessment: Box::new(assessment),
                },
            },
        };
        self.dispatch(Action::FileRead(Some(Rc::new(incoming))));
    }

    /// Reads a chosen file and shows what is in it; nothing else changes.
    pub fn read_file(self: &Rc<Self>, file: web_sys::File) {
        let name = file.name();
        let refused = |problem: &str| {
            let (file, problem) = (name.clone(), problem.to_owned());
            Action::FileRead(Some(Rc::new(Incoming::Refused { file, problem })))
        };
        // Before anything is read into memory.
        #[expect(clippy::cast_precision_loss, reason = "ten million is exact")]
        if file.size() > MAX_BYTES as f64 {
            self.dispatch(refused(words::share::TOO_LARGE));
            return;
        }
        let unreadable = refused(words::share::UNREADABLE);
        let store = Rc::clone(self);
        let name = name.clone();
        let blob: Blob = File::from(file).into();
        let reader = read_as_text(&blob, move |text| match text {
            Ok(text) => store.preview(&name, &text),
            Err(_) => store.dispatch(unreadable),
        });
        *self.reading.borrow_mut() = Some(reader);
    }
}
