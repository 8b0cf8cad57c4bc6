//! Frameworks and set-ups from the page or from a file, and assessments begun with them.

use std::rc::Rc;

use super::action::Action;
use super::offer::{Offer, Offered};
use super::store::framework_of;
use super::{Screen, Store};
use crate::assessment::{Assessment, AssessmentId, Scope};
use crate::document;
use crate::framework::Framework;
use crate::json;

impl Store {
    /// Offers the framework that the host page names: its text, or why there is none. The host did
    /// so itself, which needs no event.
    ///
    /// # Errors
    /// The faults, which the start screen shows. Assessments that are open or kept go on.
    pub fn offer_framework(self: &Rc<Self>, text: Result<String, String>) -> Result<(), String> {
        let read = text.and_then(|text| {
            Framework::check_size(&text)
                .and_then(|()| Offer::read(json::parse(&text)?))
                .map_err(|faults| faults.to_string())
        });
        self.quietly(|| match &read {
            Ok(offer) => {
                self.dispatch(&Action::Offered(Rc::new(Offered::Framework(offer.clone()))));
                let state = self.state();
                let revised = self.revised(&state.assessment);
                if let Some(revised) = revised.filter(|_| state.begun) {
                    self.open(revised, self.screen_to_stay_on());
                }
            }
            Err(problem) => {
                let refused = Offered::Refused(problem.clone());
                self.dispatch(&Action::Offered(Rc::new(refused)));
            }
        });
        read.map(|_| ())
    }

    /// Offers the framework that comes with the widget.
    pub fn offer_built_in(self: &Rc<Self>) {
        let own = Offer::built_in(self.built_in());
        self.quietly(|| self.dispatch(&Action::Offered(Rc::new(Offered::Framework(own)))));
    }

    /// Offers the set-up that the host page names: its text, or why there is none. Of a whole
    /// assessment only the set-up is taken.
    ///
    /// # Errors
    /// The faults, which the start screen shows. Assessments that are open or kept go on.
    pub fn offer_set_up(self: &Rc<Self>, text: Result<String, String>) -> Result<(), String> {
        let prepared = text
            .and_then(|text| self.read(&text))
            .and_then(|named| self.read(&document::set_up(&named)))
            .map(Self::minted);
        let outcome = prepared.as_ref().map(|_| ()).map_err(String::clone);
        let framework = match &prepared {
            Ok(set_up) if !self.state().begun => framework_of(set_up, self.built_in()),
            _ => Rc::clone(&self.state().framework),
        };
        let prepared = Rc::new(prepared);
        self.quietly(|| self.dispatch(&Action::Prepared(prepared, framework)));
        outcome
    }

    /// Begins what the page has set up, every time anew.
    pub(super) fn begin_prepared(self: &Rc<Self>) {
        if let Some(Ok(set_up)) = self.state().prepared.as_deref() {
            self.flush();
            let mut begun = set_up.clone();
            begun.id = AssessmentId::default();
            begun.respondent = None;
            self.open(Self::minted(begun), Screen::Sections);
            self.save_now();
        }
    }

    /// The framework that a blank assessment names.
    pub(super) fn offer_or_built_in(&self) -> Offer {
        let offered = self.state().offered.framework().cloned();
        offered.unwrap_or_else(|| Offer::built_in(self.built_in()))
    }

    /// An assessment by the revision of its framework that is on offer, where that is later and fits.
    pub(super) fn revised(&self, assessment: &Assessment) -> Option<Assessment> {
        let state = self.state();
        let offer = state.offered.framework()?;
        let own = &assessment.framework;
        let travels = own.document.is_some() && !offer.is_built_in();
        let named = offer.named.clone();
        (travels && own.is_before(&named))
            .then(|| document::revised(assessment, named, self.built_in()).ok())
            .flatten()
    }

    /// Begins a new assessment with a framework from a file.
    pub fn begin_with(self: &Rc<Self>, offer: &Offer) {
        self.begin_offered(offer, Scope::Full);
    }

    /// Begins a new assessment with what is on offer.
    pub fn begin(self: &Rc<Self>, scope: Scope) {
        let offer = self.offer_or_built_in();
        self.begin_offered(&offer, scope);
    }
}
