//! The JSON Schema of assessment documents, from the types that write them.

use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::{DocumentView, SCHEMA};

/// The JSON Schema (2020-12) of assessment documents, version 1.
///
/// It describes what [`write`](super::write()) writes. Members that it does not name are allowed
/// everywhere: what a newer or a local tool added is kept.
#[must_use]
pub fn schema() -> Value {
    let generator = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator();
    crate::schema::publish(generator.into_root_schema_for::<DocumentView>(), SCHEMA)
}
