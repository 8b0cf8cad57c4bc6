//! The worked example: looked at and tried out beside one's own assessment, never mixed with it.

use std::rc::Rc;

use super::action::Action;
use super::state::{Keeping, State};
use super::store::in_memory;
use super::{Screen, Store};
use crate::document;
use crate::library::Keys;
use crate::platform;

impl Store {
    /// Shows the worked example. What was open stays as it is, aside; nothing of the example is kept,
    /// and the host page hears nothing of it.
    pub(super) fn open_example(self: &Rc<Self>) {
        self.flush();
        let own = self
            .library
            .replace(in_memory(Keys::new("example", platform::uuid())));
        *self.aside.borrow_mut() = Some((own, self.state()));
        self.dispatch(&Action::KeptBy(Keeping::Example));
        self.open(document::example(self.built_in()), Screen::RESULTS);
    }

    /// Goes back to what was open before the example, if that is shown.
    pub fn close_example(self: &Rc<Self>) {
        self.cancel_save();
        let aside = self.aside.borrow_mut().take();
        if let Some((library, state)) = aside {
            *self.library.borrow_mut() = library;
            self.was_kept.set(
                self.library
                    .borrow()
                    .has(&state.assessment.id)
                    .unwrap_or(false),
            );
            // Nothing of the reader’s own has changed.
            self.quietly(|| self.dispatch(&Action::Restored(state)));
            self.absorb();
        }
    }

    /// The state of what is the reader's own, whether or not the example is shown.
    #[must_use]
    pub fn own_state(&self) -> Rc<State> {
        let aside = self.aside.borrow();
        aside
            .as_ref()
            .map_or_else(|| self.state(), |(_, state)| Rc::clone(state))
    }
}
