//! What is asked: the framework, as data that no other module knows the names of.
//!
//! A framework is one JSON document. The built-in one is put together from `assets/framework/` at
//! build time; a host may bring its own. [`Framework::read`] decodes and checks it once, at the
//! door; from there on every reference in it resolves.

mod built_in;
mod cell;
mod check;
#[expect(
    clippy::module_inception,
    reason = "named after its one type, like the others"
)]
mod framework;
mod ids;
mod lens;
mod mark;
mod read;
mod rings;
mod stage;
mod theme;
mod write;

pub use built_in::{built_in, is_built_in};
pub use cell::{Cell, Measure, MeasureKind, Step, Text};
pub use framework::{Framework, Layer, Level, Source, StageName};
pub use ids::{LayerId, LevelId, SourceId, ThemeId};
pub use lens::{
    Ask, Condition, Context, CrossLevel, Factor, Lens, LensItem, Milestone, Prerequisite,
    PrerequisiteKind, Readiness, ReflectionPrompt,
};
pub use stage::Stage;
pub use theme::{Example, Theme};
#[cfg(feature = "schema")]
pub use write::schema;
pub use write::without_unknown;

use crate::json::Value;

/// The value of `format` in a framework document.
pub const FORMAT: &str = "ics-maturity/framework";

/// The version of the format that is written, and the newest that is read.
pub const VERSION: u64 = 1;

/// The schema of framework documents.
pub const SCHEMA: &str = "https://ics-maturity.example/schemas/framework-1.schema.json";
