//! The published JSON Schemas: fresh, true of everything that we write, false of nonsense.
//!
//! `UPDATE_SCHEMAS=1 cargo test --all-features --test schemas` writes them anew from the types.

#![cfg(feature = "schema")]

mod common;

use std::collections::BTreeMap;

use common::schema::{accepts, assessments, committed, frameworks};
use common::{assessment, built_in, document, fixture, parsed, read, stage};
use ics_maturity::document::{Share, export, share, write};
use serde_json::{Value, json};

/// The same with the keys of every object in order, whatever features `serde_json` is built with.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let members: BTreeMap<_, _> = members
                .iter()
                .map(|(name, value)| (name.clone(), sorted(value)))
                .collect();
            Value::Object(members.into_iter().collect())
        }
        Value::Array(values) => values.iter().map(sorted).collect(),
        scalar => scalar.clone(),
    }
}

#[track_caller]
fn up_to_date(name: &str, schema: &Value) {
    let text = format!("{:#}\n", sorted(schema));
    if std::env::var_os("UPDATE_SCHEMAS").is_some() {
        let directory = format!("{}/assets/schemas", env!("CARGO_MANIFEST_DIR"));
        let file = format!("{directory}/{name}");
        // Others may be reading what need not change.
        if std::fs::read_to_string(&file).is_ok_and(|there| there == text) {
            return;
        }
        std::fs::create_dir_all(&directory).expect("the directory can be made");
        std::fs::write(file, text).expect("the schema can be written");
        return;
    }
    assert!(
        committed(name) == text,
        "assets/schemas/{name} is stale; renew it with \
         `UPDATE_SCHEMAS=1 cargo test --all-features --test schemas`"
    );
}

#[test]
fn the_committed_schemas_are_those_of_the_types() {
    up_to_date(
        "assessment-1.schema.json",
        &ics_maturity::document::schema(),
    );
    up_to_date(
        "framework-1.schema.json",
        &ics_maturity::framework::schema(),
    );
}

#[test]
fn a_schema_is_named_by_the_address_that_documents_give() {
    let schema = parsed(&committed("assessment-1.schema.json"));
    let written = common::written(&assessment(&built_in(), json!({})));
    assert_eq!(written["$schema"], schema["$id"]);
    assert_eq!(
        schema["$schema"],
        "https://json-schema.org/draft/2020-12/schema"
    );
    let required = json!(["format", "version", "id", "framework", "units", "answers"]);
    assert_eq!(schema["required"], required);
}

#[test]
fn the_fixtures_are_valid() {
    let schema = assessments();
    for name in ["example.json", "unknown-fields.json"] {
        accepts(&schema, &parsed(&fixture(name)));
    }
}

#[test]
fn every_kind_of_export_is_valid() {
    let (schema, framework) = (assessments(), built_in());
    let full = read(&parsed(&fixture("unknown-fields.json")), &framework);
    let minimal = assessment(&framework, json!({}));
    let answered = assessment(
        &framework,
        json!({"units": [{"id": "s", "level": "system"}], "answers": [stage("s", "delegation", 2)]}),
    );
    for assessment in [&full, &minimal, &answered] {
        accepts(&schema, &parsed(&write(assessment)));
        accepts(&schema, &parsed(&export(assessment, &framework)));
        for nth in 0..8_u8 {
            let ticked = Share {
                notes: nth & 1 > 0,
                names: nth & 2 > 0,
                plan: nth & 4 > 0,
            };
            accepts(&schema, &parsed(&share(assessment, &framework, ticked)));
        }
    }
}

#[test]
fn where_there_is_nothing_to_say_there_is_null() {
    let framework = built_in();
    let assessment = assessment(
        &framework,
        json!({"units": [{"id": "s", "level": "system"}]}),
    );
    let written = parsed(&export(&assessment, &framework));
    let layer = &written["results"]["units"][0]["layers"][0];
    for null in ["mean", "median", "secure", "highest", "change"] {
        assert_eq!(layer.get(null), Some(&Value::Null), "{null}");
    }
    assert_eq!(written["results"]["index"]["value"], Value::Null);
    accepts(&assessments(), &written);
}

#[test]
fn what_removed_records_leave_is_valid() {
    let removed = json!({
        "units": [{"id": "s", "level": "system"}, {"id": "p", "removed": true, "modified": "2026-03-02T09:00:00Z"}],
        "answers": [{"unit": "s", "theme": "delegation", "removed": true}],
        "snapshots": [{"id": "s1", "removed": true, "modified": null}],
        "group": {"respondents": [{"respondent": "r1", "removed": true, "modified": "2026-03-02T09:00:00Z"}]}
    });
    accepts(
        &assessments(),
        &common::written(&assessment(&built_in(), removed)),
    );
}

#[test]
fn the_built_in_framework_is_valid() {
    accepts(&frameworks(), &common::built_in_document());
}

#[test]
fn a_framework_with_all_its_parts_or_the_least_is_valid() {
    let schema = frameworks();
    let least = common::framework_json(&["place"], &[common::theme("t", "a", &["place"])]);
    accepts(&schema, &least);
    accepts(&schema, &parsed(&fixture("framework.json")));
    ics_maturity::framework::Framework::read_text(&fixture("framework.json")).expect("it is sound");
}

#[test]
fn members_that_nobody_named_are_allowed_everywhere() {
    let document = document(json!({
        "id": "a", "framework": {"id": "f", "revision": "1", "local": 1}, "local": [],
        "units": [{"id": "s", "level": "system", "name": "S", "local": {}}],
        "answers": [{"unit": "s", "theme": "t", "response": "unknown", "local": null}]
    }));
    accepts(&assessments(), &document);
}
