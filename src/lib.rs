//! Integrated care maturity: an honest self-assessment that runs wholly in the browser.
//!
//! The map of the house. Data flows one way:
//!
//! ```text
//! framework ─┐
//!            ├─→ scoring ─→ planning ─→ screens (app)
//! assessment ┘       document: the only door in and out; platform: the only side effects
//! ```
//!
//! - [`framework`]: what is asked.
//! - [`assessment`]: what was answered.
//! - [`group`]: several respondents' answers read together.
//! - [`scoring`]: what it means.
//! - [`planning`]: what to do.
//! - [`document`]: JSON in and out, tables and calendars out.
//! - [`library`]: the assessments kept on this device, over whatever keeps texts by key.
//! - [`json`]: JSON in and out, with every fault named by its place.
//! - `platform`: the browser's storage, clock, downloads, tabs.
//! - `app`: state, screens, components, charts, words.
//!
//! All but the last two know no browser, and run and are tested natively.

#![forbid(unsafe_code)]

pub mod assessment;
pub mod document;
pub mod framework;
pub mod group;
mod id;
pub mod json;
pub mod library;
mod places;
pub mod planning;
pub mod scoring;

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod platform;
