//! A framework as a document of its own.

use super::Framework;
use crate::json::{Extra, Json, Value};

/// A framework document without members that this version does not know: what may travel in a
/// share copy.
#[must_use]
pub fn without_unknown(document: Value) -> Value {
    let mut copy = Extra::new();
    for name in ["format", "version"] {
        if let Some(value) = document.get(name) {
            copy.insert(name.to_owned(), value.clone());
        }
    }
    if let Value::Object(known) = Framework::SHAPE.known(document) {
        copy.extend(known);
    }
    Value::Object(copy)
}

/// The JSON Schema (2020-12) of framework documents, version 1.
///
/// It describes what an author writes: what has a default may be left out. Members that it does not
/// name are allowed.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> serde_json::Value {
    use serde_json::json;

    use super::{FORMAT, VERSION};
    use crate::json::{ObjectSchema, Schemas};

    let mut schemas = Schemas::default();
    let framework = Framework::schema(&mut schemas);
    let one = json!({"minItems": 1});
    schemas.amend(
        "Framework",
        json!({"allOf": [{"properties": {
            "levels": {"minItems": 1, "maxItems": 20},
            "layers": one,
            "themes": one,
        }}]}),
    );
    schemas.amend(
        "Theme",
        json!({"allOf": [{"properties": {
            "weight": {"exclusiveMinimum": 0, "maximum": 1_000_000},
            "cells": {"minProperties": 1},
        }}]}),
    );
    schemas.amend(
        "Step",
        json!({"allOf": [{"properties": {"to": {"minimum": 1}, "effort": {"enum": [1, 2, 3, 5]}}}]}),
    );
    schemas.amend(
        "Milestone",
        json!({"allOf": [{"properties": {"stage": {"minimum": 1}}}]}),
    );
    let mut document = ObjectSchema::default();
    document.add(
        "must",
        "format",
        "What kind of document it is.",
        json!({"const": FORMAT}),
    );
    document.add(
        "must",
        "version",
        "The version of the format.",
        json!({"const": VERSION}),
    );
    let mut schema = schemas.document(
        super::SCHEMA,
        "Framework, version 1",
        "What is asked.",
        &document,
    );
    schema["allOf"] = json!([framework]);
    schema
}
