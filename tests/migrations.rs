//! A file of every version of the format there ever was opens, for good.

mod common;

use common::{built_in, parsed, refusal, written};
use ics_maturity::assessment::Assessment;
use ics_maturity::document::{self, VERSION};
use serde_json::{Value, json};

/// The golden file of a version.
fn golden(version: u64) -> String {
    let path = format!(
        "{}/tests/fixtures/versions/{version}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    std::fs::read_to_string(&path).expect(&path)
}

fn opened(text: &str) -> Assessment {
    document::read(text, &built_in()).unwrap_or_else(|faults| panic!("{faults}"))
}

#[test]
fn a_file_of_every_version_says_the_same() {
    let present = opened(&golden(VERSION));
    for version in 0..=VERSION {
        let text = golden(version);
        assert_eq!(parsed(&text)["version"], version);
        assert_eq!(opened(&text), present, "version {version}");
    }
}

#[test]
fn what_is_written_is_of_the_present_version_to_the_letter() {
    let mut expected = parsed(&golden(VERSION));
    let mut found = written(&opened(&golden(0)));
    for document in [&mut expected, &mut found] {
        // Who wrote it, and by which schema.
        for name in ["$schema", "generator"] {
            document.as_object_mut().expect("an object").remove(name);
        }
    }
    assert_eq!(found, expected);
}

#[test]
fn what_is_wrong_in_an_older_file_is_named() {
    let mut document = parsed(&golden(0));
    document["answers"][0]["score"] = json!(7);
    let message = refusal(&document.to_string(), &built_in());
    assert_eq!(
        message,
        "answers[0].stage: found 7; allowed: a whole number from 0 to 4"
    );
    // What is of no form that a version has is not lost on the way.
    document["answers"] = json!("none");
    let message = refusal(&document.to_string(), &built_in());
    assert_eq!(message, "answers: found \"none\"; allowed: a list");
}

#[test]
fn a_newer_file_is_refused_with_what_to_do() {
    let mut document = parsed(&golden(VERSION));
    document["version"] = Value::from(VERSION + 1);
    let message = refusal(&document.to_string(), &built_in());
    assert!(
        message
            .starts_with("version: found 2; allowed: 1 (this file was made with a newer version"),
        "{message}"
    );
}
