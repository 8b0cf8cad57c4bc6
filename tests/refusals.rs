//! What the loader refuses, and what it says: where, what was found, what is allowed.

mod common;

use common::refuse::refused;
use common::{built_in, document, framework_json, refusal, stage, theme};
use ics_maturity::document::read;
use ics_maturity::json::Faults;
use serde_json::{Value, json};

#[test]
fn what_is_not_json_by_line_and_column() {
    let message = refusal(
        "{\n  \"format\": \"ics-maturity/assessment\",\n}",
        &built_in(),
    );
    assert_eq!(
        message,
        "this is not JSON: a name in quotation marks is expected (line 3, column 1)"
    );
}

#[test]
fn what_is_json_but_not_ours() {
    let say = |text: &str| refusal(text, &built_in());
    assert_eq!(
        say("[1, 2]"),
        "found a list; allowed: an object (this is not an assessment file)"
    );
    assert_eq!(
        say("7"),
        "found 7; allowed: an object (this is not an assessment file)"
    );
    let allowed = "allowed: \"ics-maturity/assessment\" (this is not an assessment file)";
    assert_eq!(say("{}"), format!("format: found nothing; {allowed}"));
    assert_eq!(
        say(r#"{"format": 3, "version": 1}"#),
        format!("format: found 3; {allowed}")
    );
    assert_eq!(
        say(r#"{"format": "ics-maturity/framework", "version": 1}"#),
        format!("format: found \"ics-maturity/framework\"; {allowed}")
    );
}

#[test]
fn a_version_newer_than_ours() {
    refused(
        json!({"version": 2}),
        "version: found 2; allowed: 1 (this file was made with a newer version of this tool; ask for an update)",
    );
}

#[test]
fn a_version_that_is_none() {
    for (version, found) in [
        (json!("1"), "\"1\""),
        (json!(1.5), "1.5"),
        (json!(-1), "-1"),
        (json!([]), "a list"),
        (Value::Null, "null"),
        (json!(9_007_199_254_740_992_u64), "9007199254740992"),
    ] {
        refused(
            json!({"version": version}),
            &format!("version: found {found}; allowed: 1"),
        );
    }
    let without = refusal(r#"{"format": "ics-maturity/assessment"}"#, &built_in());
    assert_eq!(without, "version: found nothing; allowed: 1");
}

#[test]
fn a_file_larger_than_ten_megabytes() {
    let text = format!("{}{}", document(json!({})), " ".repeat(10_000_000));
    assert_eq!(
        refusal(&text, &built_in()),
        "the file is too large: found 11 MB; allowed: at most 10 MB"
    );
}

#[test]
fn nesting_deeper_than_a_hundred() {
    // The document is one deep itself.
    let nested = |depth: usize| {
        let lists = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        format!(r#"{{"format": "ics-maturity/assessment", "version": 1, "deep": {lists}}}"#)
    };
    assert!(read(&nested(99), &built_in()).is_ok());
    let message =
        "lists and objects are nested too deeply; allowed: at most 100 deep (line 1, column 160)";
    assert_eq!(refusal(&nested(100), &built_in()), message);
    assert_eq!(refusal(&nested(4_000_000), &built_in()), message);
}

#[test]
fn the_framework_that_travels_along_is_held_to_the_same() {
    let mut own = framework_json(&["place"], &[theme("t", "a", &["place"])]);
    own["version"] = json!(2);
    refused(
        json!({"framework": {"id": "f", "revision": "1", "document": own}}),
        "framework.document.version: found 2; allowed: 1 \
         (this framework was made for a newer version of this tool; ask for an update)",
    );
}

#[test]
fn several_faults_are_told_together() {
    refused(
        json!({
            "revision": -3, "title": 5, "units": [{"id": "u1", "level": "borough"}],
            "answers": [stage("u1", "t", 9), {"unit": "u1", "theme": "t", "response": "stage"}, stage("u1", "t", 2)]
        }),
        "revision: found -3; allowed: a whole number from 0 to 9007199254740991\n\
         title: found 5; allowed: text\n\
         answers[0].stage: found 9; allowed: a whole number from 0 to 4\n\
         answers[1].stage: is missing; allowed: a whole number from 0 to 4\n\
         units[0].level: found borough; allowed: system, place, neighbourhood",
    );
}

#[test]
fn twenty_faults_are_told_and_the_rest_counted() {
    let answers: Vec<_> = (0..25)
        .map(|nth| stage(&format!("u{nth}"), "t", 9))
        .collect();
    let faults: Faults = read(
        &document(json!({"answers": answers})).to_string(),
        &built_in(),
    )
    .expect_err("no stage is 9");
    assert_eq!((faults.iter().count(), faults.more()), (20, 5));
    let message = faults.to_string();
    assert_eq!(message.lines().count(), 21);
    assert!(
        message.ends_with(
            "answers[19].stage: found 9; allowed: a whole number from 0 to 4\nand 5 more"
        )
    );
}

#[test]
fn a_fault_tells_its_path_on_its_own() {
    let faults =
        read(&document(json!({"title": 5})).to_string(), &built_in()).expect_err("5 is no title");
    let paths: Vec<_> = faults.iter().map(ics_maturity::json::Fault::path).collect();
    assert_eq!(paths, ["title"]);
}

#[test]
fn five_megabytes_of_text_do_not_flood_the_message() {
    let long = "x".repeat(5_000_000);
    for members in [
        json!({"answers": [{"unit": "u", "theme": "t", "response": long}]}),
        json!({"units": [{"id": "u", "level": long}]}),
        json!({"units": [{"id": "u", "level": "place", "parent": long}]}),
        json!({"modified": long}),
        json!({"settings": {"targets": {(long.as_str()): 9}}}),
    ] {
        let message = refusal(&document(members).to_string(), &built_in());
        assert!(
            message.chars().count() < 600,
            "{} characters",
            message.chars().count()
        );
    }
}
