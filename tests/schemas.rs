//! The published JSON Schemas: fresh, true of everything that we write, false of nonsense.
//!
//! `UPDATE_SCHEMAS=1 cargo test --all-features --test schemas` writes them anew from the types.

#![cfg(feature = "schema")]

mod common;

use std::collections::BTreeMap;

use common::{assessment, built_in, document, fixture, parsed, read, stage};
use ics_maturity::document::{Share, share, write};
use ics_maturity::framework::BUILT_IN;
use ics_maturity::scoring::results;
use jsonschema::Validator;
use serde_json::{Value, json};

fn committed(name: &str) -> String {
    let path = format!("{}/assets/schemas/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn validator(name: &str) -> Validator {
    jsonschema::draft202012::options()
        .should_validate_formats(true)
        .build(&parsed(&committed(name)))
        .expect("the schema is a schema")
}

fn assessments() -> Validator {
    validator("assessment-1.schema.json")
}

fn frameworks() -> Validator {
    validator("framework-1.schema.json")
}

/// What the schema says against a document, one line each.
fn objections(schema: &Validator, document: &Value) -> Vec<String> {
    schema
        .iter_errors(document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[track_caller]
fn accepts(schema: &Validator, document: &Value) {
    let objections = objections(schema, document);
    assert!(
        objections.is_empty(),
        "{}\nin {document:#.3000}",
        objections.join("\n")
    );
}

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
        std::fs::create_dir_all(&directory).expect("the directory can be made");
        std::fs::write(format!("{directory}/{name}"), text).expect("the schema can be written");
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
        accepts(&schema, &parsed(&write(assessment, None)));
        accepts(
            &schema,
            &parsed(&write(assessment, Some(&results(&framework, assessment)))),
        );
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
    let written = parsed(&write(&assessment, Some(&results(&framework, &assessment))));
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
        "group": {"respondents": [{"respondent": "r1", "removed": true, "modified": "2026-03-02T09:00:00Z"}]}
    });
    accepts(
        &assessments(),
        &common::written(&assessment(&built_in(), removed)),
    );
}

#[test]
fn the_loader_and_the_schema_agree_on_what_a_moment_is() {
    let (schema, framework) = (assessments(), built_in());
    let moments = [
        "2026-03-02T09:41:10.120Z",
        "2026-03-02T09:41:10Z",
        "2026-03-02T09:41:10+01:00",
        "2026-03-02t09:41:10z",
        "2026-03-02T09:41:10.123456789-00:30",
        "2024-02-29T00:00:00Z",
        "2016-12-31T23:59:60Z",
        "2026-02-29T00:00:00Z",
        "2026-03-02T24:00:00Z",
        "2026-03-02 09:41:10Z",
        "2026-03-02T09:41:10",
        "2026-03-02T09:41Z",
        "2026-03-02",
        "yesterday",
        "",
    ];
    for moment in moments {
        let mut document = common::written(&assessment(&framework, json!({})));
        document["modified"] = json!(moment);
        let read = ics_maturity::document::read(&document.to_string(), &framework).is_ok();
        assert_eq!(read, schema.is_valid(&document), "{moment}: read is {read}");
    }
}

#[test]
fn clear_nonsense_is_not_valid() {
    let schema = assessments();
    let example = parsed(&fixture("unknown-fields.json"));
    let nonsense = [
        ("/format", json!("ics-maturity/framework")),
        ("/version", json!(2)),
        ("/id", json!(7)),
        ("/revision", json!(-1)),
        ("/revision", json!(1.5)),
        ("/revision", json!(9_007_199_254_740_992_u64)),
        ("/modified", json!("yesterday")),
        ("/framework", json!("ics-integration")),
        ("/respondent/sector", json!("army")),
        ("/settings/baseline", json!("2022-06-31")),
        ("/settings/scope", json!("half")),
        ("/settings/targets/structure", json!(5)),
        ("/units", json!({})),
        ("/units/0/level", Value::Null),
        ("/units/0", json!({"id": "u1"})),
        ("/units/0", json!({"removed": true})),
        ("/answers/0/stage", json!(5)),
        ("/answers/0/stage", Value::Null),
        (
            "/answers/0",
            json!({"unit": "u2", "theme": "t", "response": "stage"}),
        ),
        ("/answers/0/stage", json!("2")),
        ("/answers/0/response", json!("maybe")),
        ("/answers/0", json!({"unit": "u2", "response": "unknown"})),
        ("/answers/0/confidence", json!(3)),
        ("/answers/0/evidence", json!("a link")),
        ("/delegation/0/decision", json!("later")),
        ("/plan/chunks/0/status", json!("soon")),
        ("/plan/settings/cycles", json!(0)),
        ("/plan/accepted/0/cycle", json!(-1)),
        ("/snapshots/0/answers/0/stage", json!(9)),
        ("/group/agreed/0/stage", json!(null)),
        ("/group/respondents/0/document/revision", json!(0.5)),
    ];
    for (pointer, value) in nonsense {
        let mut document = example.clone();
        *document
            .pointer_mut(pointer)
            .unwrap_or_else(|| panic!("{pointer} is in the fixture")) = value.clone();
        assert!(
            !schema.is_valid(&document),
            "{pointer} as {value} passes for valid"
        );
    }
    for name in ["format", "version", "id", "framework", "units", "answers"] {
        let mut document = example.clone();
        document.as_object_mut().expect("an object").remove(name);
        assert!(
            !schema.is_valid(&document),
            "passes for valid without {name}"
        );
    }
}

#[test]
fn the_built_in_framework_is_valid() {
    accepts(&frameworks(), &parsed(BUILT_IN));
}

#[test]
fn a_framework_with_all_its_parts_or_the_least_is_valid() {
    let schema = frameworks();
    let least = common::framework_json(&["place"], &[common::theme("t", "a", &["place"])]);
    accepts(&schema, &least);
    accepts(&schema, &parsed(&fixture("framework.json")));
    ics_maturity::framework::Framework::read(&fixture("framework.json")).expect("it is sound");
}

#[test]
fn frameworks_that_are_clear_nonsense_are_not_valid() {
    let schema = frameworks();
    let sound = parsed(&fixture("framework.json"));
    let nonsense = [
        ("/format", json!("ics-maturity/assessment")),
        ("/version", json!(2)),
        ("/stages", json!([])),
        ("/stages/4", json!("Thriving")),
        ("/levels", json!([])),
        ("/themes/0/weight", json!(0)),
        ("/themes/0/core", json!("yes")),
        ("/themes/0/cells", json!({})),
        (
            "/themes/0/cells/place/stages",
            json!(["one", "two", "three", "four"]),
        ),
        ("/themes/0/cells/place/evidence", json!(["only one"])),
        ("/themes/0/cells/place/steps", json!([])),
        ("/themes/0/cells/place/steps/0/to", json!(0)),
        ("/themes/0/cells/place/steps/0/effort", json!(4)),
        ("/themes/0/cells/place/steps/0/measure/kind", json!("input")),
        ("/prerequisites/0/kind", json!("medium")),
        ("/prerequisites/0/needs/stage", json!(5)),
        ("/readiness/least", json!(-1)),
    ];
    for (pointer, value) in nonsense {
        let mut framework = sound.clone();
        *framework
            .pointer_mut(pointer)
            .unwrap_or_else(|| panic!("{pointer} is in the fixture")) = value.clone();
        assert!(
            !schema.is_valid(&framework),
            "{pointer} as {value} passes for valid"
        );
    }
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
