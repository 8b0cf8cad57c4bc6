//! What the published JSON Schemas must not let pass.

mod common;

use common::schema::{assessments, frameworks};
use common::{assessment, built_in, fixture, parsed};
use serde_json::{Value, json};

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
