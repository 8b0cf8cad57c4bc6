//! Files that somebody chose: read, and shown before anything is done with them.

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
use crate::platform::clock;

/// How often it is said how many of several files are read, in milliseconds.
const SAID_AFTER: i64 = 100;

/// Files that are being read, one after the other.
struct Pile {
    /// Those to come, the next one last.
    files: Vec<web_sys::File>,
    read: Vec<Incoming>,
    /// When it was said last how many are read, in milliseconds.
    said: i64,
}

impl Store {
    /// Reads chosen files and shows what is in them; nothing else changes. Choosing others, or closing
    /// the preview, ends it.
    pub fn read_files(self: &Rc<Self>, mut files: Vec<web_sys::File>) {
        files.reverse();
        self.read_next(Pile {
            read: Vec::with_capacity(files.len()),
            files,
            said: 0,
        });
    }

    /// Reads the next file of a pile, or shows what was read.
    fn read_next(self: &Rc<Self>, mut pile: Pile) {
        let Some(file) = pile.files.pop() else {
            let several = pile.read.len() > 1;
            let shown = if several {
                Some(Incoming::Several(pile.read))
            } else {
                pile.read.pop()
            };
            self.dispatch(&Action::FileRead(shown.map(Rc::new)));
            return;
        };
        let (done, left) = (pile.read.len(), pile.files.len());
        let now = clock::now().millis();
        if done + left > 0 && now - pile.said >= SAID_AFTER {
            pile.said = now;
            let of = done + left + 1;
            let reading = Incoming::Reading { done, of };
            self.dispatch(&Action::FileRead(Some(Rc::new(reading))));
        }
        let name = file.name();
        // Before anything is read into memory.
        #[expect(clippy::cast_precision_loss, reason = "ten million is exact")]
        if file.size() > MAX_BYTES as f64 {
            pile.read.push(refused(name, words::share::TOO_LARGE));
            self.read_next(pile);
            return;
        }
        let store = Rc::clone(self);
        let blob: Blob = File::from(file).into();
        let reader = read_as_text(&blob, move |text| {
            pile.read.push(match text {
                Ok(text) => store.incoming(name, &text),
                Err(_) => refused(name, words::share::UNREADABLE),
            });
            store.read_next(pile);
        });
        *self.reading.borrow_mut() = Some(reader);
    }

    /// Reads no more of the files that were chosen, and puts those that were read away.
    pub fn stop_reading(self: &Rc<Self>) {
        self.reading.borrow_mut().take();
        self.dispatch(&Action::FileRead(None));
    }

    /// What is in a file: an assessment, a framework, or why it is neither.
    fn incoming(&self, file: String, text: &str) -> Incoming {
        let read = json::parse(text).and_then(|value| self.recognise(&file, text, value));
        read.unwrap_or_else(|problem: Faults| refused(file, &problem.to_string()))
    }

    fn recognise(&self, file: &str, text: &str, value: Value) -> Result<Incoming, Faults> {
        let file = file.to_owned();
        Ok(
            if value.get("format").and_then(Value::as_str) == Some(framework::FORMAT) {
                Framework::check_size(text)?;
                Incoming::Framework {
                    file,
                    offer: Rc::new(Offer::read(value)?),
                }
            } else {
                Incoming::Assessment {
                    file,
                    assessment: Box::new(document::read_value(value, self.built_in())?),
                }
            },
        )
    }
}

fn refused(file: String, problem: &str) -> Incoming {
    Incoming::Refused {
        file,
        problem: problem.to_owned(),
    }
}
