//! Works the plan out while the page goes on answering.

use std::rc::Rc;

use gloo::timers::callback::Timeout;

use super::Store;
use super::action::Action;
use super::state::Planned;
use super::{screens, words};
use crate::assessment::Assessment;
use crate::framework::Framework;
use crate::planning::Planner;

/// A plan that is being worked out.
pub(super) struct Work {
    framework: Rc<Framework>,
    of: Rc<Assessment>,
    /// What it is made from.
    collective: Rc<Assessment>,
    standing: Planner,
    /// What a new plan would be, where somebody asked.
    fresh: Option<Planner>,
    /// When it goes on.
    next: Option<Timeout>,
}

impl Store {
    /// Begins to work out the plan for what is answered now, unless it is being done.
    pub(super) fn begin_plan(self: &Rc<Self>) {
        let state = self.state();
        let replanning = state.ui.replanning;
        if let Some(work) = &*self.work.borrow()
            && Rc::ptr_eq(&work.of, &state.assessment)
            && work.fresh.is_some() == replanning
        {
            return;
        }
        let planner = |stands| Planner::new(&state.framework, &state.collective, stands);
        let work = Work {
            framework: Rc::clone(&state.framework),
            of: Rc::clone(&state.assessment),
            collective: Rc::clone(&state.collective),
            standing: planner(true),
            fresh: replanning.then(|| planner(false)),
            next: None,
        };
        self.go_on_planning(work);
    }

    /// Does a slice of the work; a small plan is finished in the first. Between two slices the page
    /// does what else there is to do.
    fn go_on_planning(self: &Rc<Self>, mut work: Work) {
        let fresh = &mut work.fresh;
        if work.standing.work() || fresh.as_mut().is_some_and(Planner::work) {
            let store = Rc::downgrade(self);
            work.next = Some(Timeout::new(0, move || {
                if let Some(store) = store.upgrade() {
                    let work = store.work.borrow_mut().take();
                    if let Some(work) = work {
                        store.go_on_planning(work);
                    }
                }
            }));
            *self.work.borrow_mut() = Some(work);
            return;
        }
        let Work {
            framework,
            of,
            collective,
            standing,
            fresh,
            ..
        } = work;
        let plan = standing.finish(&framework, &collective);
        let proposal = fresh.map(|fresh| fresh.finish(&framework, &collective));
        self.work.borrow_mut().take();
        let state = self.state();
        let mut also = Vec::new();
        if let (Some(id), Some(before)) = (&state.ui.noted, &state.planned)
            && before.of.id == of.id
            && plan.chunk(id).is_some()
        {
            also = screens::differences(&state, &before.plan, &plan, id);
        }
        let said = words::plan::also(&also);
        self.dispatch(&Action::Planned(Rc::new(Planned { of, plan, proposal })));
        if !said.is_empty() {
            self.dispatch(&Action::Said(said));
        }
    }
}
