//! Every text of the interface, in the language that the build chose: each has a folder.
//!
//! `ICS_LANGUAGE` names that folder when the project is built, beside the English one or by its whole
//! path; English without it (`build.rs`). A folder holds what the English one holds, under
//! the same names and for the same arguments, or the project does not compile. Numbers, dates and
//! plurals are the language's own too.

#[cfg(not(ics_other_language))]
mod en_gb;
#[cfg(not(ics_other_language))]
pub use en_gb::*;

#[cfg(ics_other_language)]
include!(concat!(env!("OUT_DIR"), "/language.rs"));
