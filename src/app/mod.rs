//! The screens and what happens between them.
//!
//! [`Store`] holds one [`State`]; screens show it and report what happened as [`Action`]s. Every
//! text that people read, but for the framework's, is in [`words`].

mod action;
mod chart;
mod deed;
mod documents;
mod example;
mod findings;
mod fixed;
mod import;
mod keeping;
mod lifetime;
mod offer;
mod offering;
mod planner;
mod preview;
mod prose;
mod reduce;
mod root;
mod screen;
mod screens;
mod several;
mod state;
mod store;
mod taking_in;
mod ui;
mod view;
pub mod words;

pub use action::{Action, AgreedEdit, AnswerEdit, SetUpEdit};
pub use deed::Deed;
pub use documents::Table;
pub use import::{Mode, Summary};
pub use lifetime::Lifetime;
pub use offer::{Offer, Offered, Prepared};
pub use prose::prose;
pub use root::{App, AppProps};
pub use screen::{Page, PlanPage, Screen};
pub use several::{Outcome, assessments};
pub use state::{Incoming, Keeping, Notice, Options, Planned, Question, Saved, State, Undo};
pub use store::{Setup, Storage, Store};
pub use ui::{Asking, Ui, UiChange};
