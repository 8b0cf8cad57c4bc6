//! When the assessment is kept, how it takes in what others kept, and private sessions, which keep nothing.

use std::rc::{Rc, Weak};

use gloo::timers::callback::Timeout;

use super::action::Action;
use super::state::{Keeping, Saved};
use super::store::{in_memory, on_device};
use super::words;
use super::{Screen, Store};
use crate::assessment::AssessmentId;
use crate::library::Keys;
use crate::platform::{self, Siblings, clock};

/// How long after a change it is kept, in milliseconds; until then further changes are gathered.
const SAVE_AFTER: u32 = 300;

impl Store {
    /// Saves a moment after the first change, whatever else changes until then.
    pub(super) fn save_soon(self: &Rc<Self>) {
        if self.timer.borrow().is_some() {
            return;
        }
        let store = Rc::downgrade(self);
        let timer = Timeout::new(SAVE_AFTER, move || {
            if let Some(store) = store.upgrade() {
                store.save_now();
            }
        });
        *self.timer.borrow_mut() = Some(timer);
    }

    pub(super) fn cancel_save(&self) {
        self.timer.borrow_mut().take();
    }

    /// Keeps what is not kept yet, at once.
    pub fn flush(self: &Rc<Self>) {
        let waiting = self.timer.borrow_mut().take().is_some();
        if waiting || matches!(self.state().saved, Saved::Failed(_)) {
            self.save_now();
        }
    }

    /// Keeps the assessment now.
    pub(super) fn save_now(self: &Rc<Self>) {
        self.cancel_save();
        let state = self.state();
        if !state.begun || state.saved == Saved::Gone {
            return;
        }
        let outcome = self
            .library
            .borrow()
            .save(&state.assessment, &state.framework);
        match outcome {
            Ok(together) => {
                if together != *state.assessment {
                    self.dispatch(&Action::Absorbed(Box::new(together)));
                    // Just that is kept now.
                    self.cancel_save();
                }
                self.note_kept();
            }
            Err(error) => {
                self.dispatch(&Action::SaveFailed(error));
                let why = words::keeping::why_not(error);
                self.announce("save-failed", &[("reason", why.into())]);
            }
        }
    }

    /// Says that what is open is kept as it is.
    pub(super) fn note_kept(self: &Rc<Self>) {
        let state = self.state();
        self.dispatch(&Action::Saved(words::time_of_day(&clock::now())));
        self.was_kept.set(true);
        self.remember_place();
        self.tell_siblings(&state.assessment.id);
        if state.keeping == Keeping::Local {
            self.announce("saved", &[("id", state.assessment.id.as_str().into())]);
        }
    }

    /// Remembers what is open, and where the reader is in it. A convenience: without it the newest
    /// opens, at its first open question.
    pub(super) fn remember_place(&self) {
        let state = self.state();
        if state.keeping == Keeping::Local && self.was_kept.get() {
            let place = state.left.as_ref().map(Screen::to_text).unwrap_or_default();
            let library = self.library.borrow();
            let noted = (place.as_str(), state.is_without_keys);
            let _ = library.remember(Some(&state.assessment.id), noted);
        }
    }

    /// Tells the other widgets of the page that an assessment was kept or removed.
    pub(super) fn tell_siblings(&self, id: &AssessmentId) {
        if let Some(siblings) = &*self.siblings.borrow() {
            siblings.tell(id);
        }
    }

    /// Takes in what another tab or widget has kept of the assessment that is open here.
    pub fn absorb(self: &Rc<Self>) {
        let state = self.state();
        if !state.begun || state.saved == Saved::Gone {
            return;
        }
        let kept = self
            .library
            .borrow()
            .open(&state.assessment.id, &state.framework);
        match kept {
            Ok(Some(kept)) => {
                let lacking = kept.clone();
                self.dispatch(&Action::Absorbed(Box::new(kept)));
                // A tab that wrote at the same moment may have left out what this one knows.
                if *self.state().assessment != lacking {
                    self.save_soon();
                }
            }
            // Never kept yet, or removed since.
            Ok(None) if self.was_kept.get() => {
                self.cancel_save();
                self.dispatch(&Action::RemovedElsewhere);
            }
            Ok(None) | Err(_) => {}
        }
    }

    pub(super) fn refresh_kept(self: &Rc<Self>) {
        let loaded = self.library.borrow().load(self.built_in(), &clock::now());
        if let Ok(loaded) = loaded {
            self.dispatch(&Action::KeptChanged(loaded.kept));
        }
    }

    /// Takes part in what goes on in the page, as long as the element is in it.
    pub(super) fn join_siblings(self: &Rc<Self>) {
        let store: Weak<Self> = Rc::downgrade(self);
        let siblings = Siblings::join(&self.storage_key, move |id| {
            if let Some(store) = store.upgrade()
                && store.state().assessment.id == *id
            {
                store.absorb();
            }
        });
        *self.siblings.borrow_mut() = Some(siblings);
    }

    pub(super) fn leave_siblings(&self) {
        self.siblings.borrow_mut().take();
    }

    /// Keeps nothing on this device from here on. What is kept already stays as it is.
    pub fn go_private(self: &Rc<Self>) {
        self.flush();
        let keys = Keys::new("private", platform::uuid());
        *self.library.borrow_mut() = in_memory(keys);
        self.dispatch(&Action::KeptBy(Keeping::Private));
        platform::note_private(&self.private_key(), true);
        self.close();
        self.to_the_top();
    }

    /// A tab that is loaded anew in a private session stays in one: whoever types on must not have it
    /// kept unawares.
    pub(super) fn stay_private(self: &Rc<Self>) {
        if self.state().keeping == Keeping::Local && platform::was_private(&self.private_key()) {
            self.go_private();
            self.dispatch(&Action::Said(words::keeping::PRIVATE_ANEW.to_owned()));
        }
    }

    /// The key by which the tab knows.
    fn private_key(&self) -> String {
        Keys::new(&self.storage_key, String::new()).private()
    }

    /// Ends it: what was kept before is at hand again, and what was not downloaded is gone.
    pub fn end_private(self: &Rc<Self>) {
        let keys = Keys::new(&self.storage_key, platform::uuid());
        let Some((library, loaded)) = on_device(keys, self.built_in()) else {
            return;
        };
        self.cancel_save();
        *self.library.borrow_mut() = library;
        self.dispatch(&Action::KeptBy(Keeping::Local));
        platform::note_private(&self.private_key(), false);
        self.close();
        if let Some(last) = loaded.last {
            self.open(last, Screen::Start);
        }
        self.to_the_top();
    }

    /// Shows the start from its top, as a change of screen would.
    fn to_the_top(&self) {
        platform::scroll_to_top(self.host());
        platform::focus_heading_of(self.host());
    }
}
