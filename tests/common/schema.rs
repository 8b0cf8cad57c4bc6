//! The committed schemas, to hold documents against.

use jsonschema::Validator;
use serde_json::Value;

use super::parsed;

pub fn committed(name: &str) -> String {
    let path = format!("{}/assets/schemas/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub fn validator(name: &str) -> Validator {
    jsonschema::draft202012::options()
        .should_validate_formats(true)
        .build(&parsed(&committed(name)))
        .expect("the schema is a schema")
}

pub fn assessments() -> Validator {
    validator("assessment-1.schema.json")
}

pub fn frameworks() -> Validator {
    validator("framework-1.schema.json")
}

/// What the schema says against a document, one line each.
pub fn objections(schema: &Validator, document: &Value) -> Vec<String> {
    schema
        .iter_errors(document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[track_caller]
pub fn accepts(schema: &Validator, document: &Value) {
    let objections = objections(schema, document);
    assert!(
        objections.is_empty(),
        "{}\nin {document:#.3000}",
        objections.join("\n")
    );
}
