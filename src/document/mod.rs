//! The only door in and out: assessment documents as JSON, and what other programs read.

mod calendar;
mod carry_over;
mod csv;
mod example;
mod fit;
mod migrate;
mod read;
mod rename;
#[cfg(feature = "schema")]
mod schema;
mod share;
mod units;
mod write;

pub use calendar::{Entries, calendar};
pub use csv::{
    ANSWER_COLUMNS, GROUP_COLUMNS, PLAN_COLUMNS, RESULT_COLUMNS, answers_csv, group_csv, plan_csv,
    results_csv, table,
};
pub use example::{EXAMPLE_DAY, example};
pub use fit::{Fate, Unknown, fit, unknown_units};
pub use read::{read, read_value, revised};
#[cfg(feature = "schema")]
pub use schema::schema;
pub use share::{Share, set_up, share};
pub use write::{derived, export, file_name, file_name_as, write};

/// The value of `format` in an assessment document.
pub const FORMAT: &str = "ics-maturity/assessment";

/// The version of the format that is written, and the newest that is read.
pub const VERSION: u64 = 1;

/// The schema that a document names itself by.
pub const SCHEMA: &str = "https://ics-maturity.example/schemas/assessment-1.schema.json";
