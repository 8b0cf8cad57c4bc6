//! What new assessments are made with: the framework that comes with the widget, or another.

use std::rc::Rc;

use serde_json::Value;

use super::Store;
use super::action::Action;
use crate::assessment::{Assessment, FrameworkRef, Scope};
use crate::document;
use crate::framework::{Framework, is_built_in};
use crate::json::Faults;

/// A framework to make assessments with.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The framework.
    pub framework: Rc<Framework>,
    /// What an assessment says of it: its document travels along, unless it is the built-in one.
    pub named: FrameworkRef,
}

impl Offer {
    /// The framework that comes with the widget.
    #[must_use]
    pub fn built_in(framework: &Rc<Framework>) -> Self {
        Self::new(Rc::clone(framework), None)
    }

    /// A framework document, read and checked. The built-in one, copied, needs no company on its way.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(document: Value) -> Result<Self, Faults> {
        let framework = Rc::new(Framework::from_value(document.clone(), "")?);
        let travels = !is_built_in(&document);
        Ok(Self::new(framework, travels.then_some(document)))
    }

    fn new(framework: Rc<Framework>, document: Option<Value>) -> Self {
        let named = FrameworkRef {
            id: framework.id.clone(),
            revision: framework.revision.clone(),
            document,
            ..FrameworkRef::default()
        };
        Self { framework, named }
    }

    /// Whether it comes with the widget.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        self.named.document.is_none()
    }
}

/// What is offered to begin with.
#[derive(Clone, Debug)]
pub enum Offered {
    /// This framework.
    Framework(Rc<Offer>),
    /// Nothing, until somebody agrees to the built-in one: the host page's framework is at fault,
    /// and these are the faults, a line for each.
    Refused(Rc<str>),
}

impl Offered {
    /// The framework on offer, where there is one.
    #[must_use]
    pub fn framework(&self) -> Option<&Rc<Offer>> {
        match self {
            Self::Framework(offer) => Some(offer),
            Self::Refused(_) => None,
        }
    }
}

impl Store {
    /// Offers the framework that the host page names: its text, or why there is none.
    ///
    /// # Errors
    /// The faults, which the start screen shows. Assessments that are open or kept go on.
    pub fn offer_framework(self: &Rc<Self>, text: Result<String, String>) -> Result<(), String> {
        let read = text.and_then(|text| {
            let document = Framework::parse(&text);
            document
                .and_then(Offer::read)
                .map_err(|faults| faults.to_string())
        });
        match read {
            Ok(offer) => {
                self.dispatch(Action::Offered(Offered::Framework(Rc::new(offer))));
                let state = self.state();
                let revised = state
                    .begun
                    .then(|| self.revised(&state.assessment))
                    .flatten();
                if let Some(revised) = revised {
                    self.open(revised, self.screen_to_stay_on());
                }
                Ok(())
            }
            Err(problem) => {
                let refused = Offered::Refused(problem.as_str().into());
                self.dispatch(Action::Offered(refused));
                Err(problem)
            }
        }
    }

    /// Offers the framework that comes with the widget.
    pub fn offer_built_in(self: &Rc<Self>) {
        let own = Offer::built_in(self.built_in());
        self.dispatch(Action::Offered(Offered::Framework(Rc::new(own))));
    }

    /// The framework that a blank assessment names.
    pub(super) fn offer_or_built_in(&self) -> Rc<Offer> {
        let offered = self.state().offered.framework().cloned();
        offered.unwrap_or_else(|| Rc::new(Offer::built_in(self.built_in())))
    }

    /// An assessment by the revision of its framework that is on offer, where it was made with
    /// another and fits.
    pub(super) fn revised(&self, assessment: &Assessment) -> Option<Assessment> {
        let state = self.state();
        let offer = state.offered.framework()?;
        let own = &assessment.framework;
        let is_older = own.document.is_some()
            && !offer.is_built_in()
            && own.id == offer.named.id
            && own.revision != offer.named.revision;
        let named = offer.named.clone();
        is_older
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
