//! Widgets in one page: they get no `storage` events from each other, so they tell each other.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use crate::assessment::AssessmentId;

/// What a widget does when another one in the page has kept or removed an assessment.
type Listener = dyn Fn(&AssessmentId);

struct Sibling {
    storage_key: String,
    listener: Weak<Listener>,
}

thread_local! {
    static SIBLINGS: RefCell<Vec<Sibling>> = const { RefCell::new(Vec::new()) };
}

/// One widget's place among those of the page; it leaves when dropped.
pub struct Siblings {
    storage_key: String,
    listener: Rc<Listener>,
}

impl Siblings {
    /// Joins the widgets that keep their assessments under this storage key.
    #[must_use]
    pub fn join(storage_key: &str, listener: impl Fn(&AssessmentId) + 'static) -> Self {
        let listener: Rc<Listener> = Rc::new(listener);
        SIBLINGS.with_borrow_mut(|siblings| {
            siblings.push(Sibling {
                storage_key: storage_key.to_owned(),
                listener: Rc::downgrade(&listener),
            });
        });
        Self {
            storage_key: storage_key.to_owned(),
            listener,
        }
    }

    /// Tells the others that an assessment was kept or removed.
    pub fn tell(&self, id: &AssessmentId) {
        let others: Vec<_> = SIBLINGS.with_borrow_mut(|siblings| {
            siblings.retain(|sibling| sibling.listener.strong_count() > 0);
            siblings
                .iter()
                .filter(|sibling| sibling.storage_key == self.storage_key)
                .filter_map(|sibling| sibling.listener.upgrade())
                .filter(|listener| !Rc::ptr_eq(listener, &self.listener))
                .collect()
        });
        for listener in others {
            listener(id);
        }
    }
}
