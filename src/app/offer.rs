//! What new assessments are made with: the framework that comes with the widget, or another.

use std::rc::Rc;
use std::sync::Arc;

use crate::assessment::{Assessment, FrameworkRef};
use crate::framework::{Framework, is_built_in};
use crate::json::{Faults, Value};

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
            document: document.map(Arc::new),
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

/// The set-up that the host page has begun for its readers, or what is wrong with it, a line for each
/// fault.
pub type Prepared = Result<Assessment, String>;

/// What is offered to begin with.
#[derive(Clone, Debug)]
pub enum Offered {
    /// This framework.
    Framework(Offer),
    /// Nothing, until somebody agrees to the built-in one: the host page's framework is at fault,
    /// and these are the faults, a line for each.
    Refused(String),
}

impl Offered {
    /// The framework on offer, where there is one.
    #[must_use]
    pub fn framework(&self) -> Option<&Offer> {
        match self {
            Self::Framework(offer) => Some(offer),
            Self::Refused(_) => None,
        }
    }
}
