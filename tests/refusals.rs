//! What the loader refuses, and what it says: where, what was found, what is allowed.

mod common;

use common::{built_in, document, fixture, framework_json, parsed, refusal, stage, theme};
use ics_maturity::decode::Faults;
use ics_maturity::document::read;
use serde_json::{Value, json};

#[track_caller]
fn refused(members: Value, message: &str) {
    assert_eq!(
        refusal(&document(members).to_string(), &built_in()),
        message
    );
}

/// The sound document of the fixtures with one value replaced.
#[track_caller]
fn spoilt(pointer: &str, value: Value, message: &str) {
    let mut document = parsed(&fixture("unknown-fields.json"));
    *document
        .pointer_mut(pointer)
        .unwrap_or_else(|| panic!("{pointer} is in the fixture")) = value;
    assert_eq!(refusal(&document.to_string(), &built_in()), message);
}

fn units(units: Value) -> Value {
    json!({ "units": units })
}

#[test]
fn what_is_not_json_by_line_and_column() {
    let message = refusal(
        "{\n  \"format\": \"ics-maturity/assessment\",\n}",
        &built_in(),
    );
    assert_eq!(
        message,
        "this is not JSON: trailing comma (line 3, column 1)"
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
        (json!(0), "0"),
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
    let message = "lists and objects are nested too deeply; allowed: at most 100 deep";
    assert_eq!(refusal(&nested(100), &built_in()), message);
    assert_eq!(refusal(&nested(4_000_000), &built_in()), message);
}

#[test]
fn a_member_of_a_wrong_type() {
    refused(json!({"title": 5}), "title: found 5; allowed: text");
    refused(
        json!({"units": {}}),
        "units: found an object; allowed: a list",
    );
    refused(
        json!({"settings": []}),
        "settings: found a list; allowed: an object",
    );
    refused(
        json!({"answers": ["u1"]}),
        "answers[0]: found \"u1\"; allowed: an object",
    );
    refused(
        json!({"plan": true}),
        "plan: found true; allowed: an object",
    );
    spoilt(
        "/answers/0/note",
        json!(["a"]),
        "answers[0].note: found a list; allowed: text",
    );
    spoilt(
        "/answers/0/evidence/0/url",
        json!(1),
        "answers[0].evidence[0].url: found 1; allowed: text",
    );
    spoilt(
        "/plan/settings/cycles",
        json!(0),
        "plan.settings.cycles: found 0; allowed: a whole number from 1 to 4294967295",
    );
    spoilt(
        "/plan/settings/findOut",
        json!("no"),
        "plan.settings.findOut: found \"no\"; allowed: true or false",
    );
    spoilt(
        "/units/2/id",
        json!(3),
        "units[2].id: found 3; allowed: text",
    );
}

#[test]
fn a_word_that_is_none_of_those_allowed() {
    spoilt(
        "/answers/0/response",
        json!("maybe"),
        "answers[0].response: found `maybe`; allowed: `stage`, `unknown`, `not-applicable`, `unanswered`",
    );
    spoilt(
        "/settings/scope",
        json!("half"),
        "settings.scope: found `half`; allowed: `quick` or `full`",
    );
}

#[test]
fn a_member_that_must_be_there() {
    refused(
        json!({"answers": [{"unit": "u", "response": "unknown"}]}),
        "answers[0].theme: is missing",
    );
    refused(
        json!({"snapshots": [{"label": "Baseline"}]}),
        "snapshots[0].id: is missing",
    );
    refused(units(json!([{"id": "u"}])), "units[0].level: is missing");
    refused(
        json!({"answers": [{"unit": "u", "removed": true}]}),
        "answers[0].theme: is missing",
    );
}

#[test]
fn a_unit_that_is_there_twice() {
    // The first is no unit at all: places are counted as the file has them.
    let twice = json!([7, {"id": "u1", "level": "place"}, {"id": "u1", "level": "system"}]);
    refused(
        units(twice),
        "units[0]: found 7; allowed: an object\nunits[2].id: found u1 again; allowed: an id that no other unit has",
    );
}

#[test]
fn a_level_that_the_framework_does_not_have() {
    let borough = json!([{"id": "u0", "removed": true}, {"id": "u1", "level": "borough"}]);
    refused(
        units(borough),
        "units[1].level: found borough; allowed: system, place, neighbourhood",
    );
}

#[test]
fn a_parent_that_is_unknown() {
    let unknown = json!([{"id": "u2", "level": "place", "parent": "u1"}]);
    refused(
        units(unknown),
        "units[0].parent: found u1; allowed: the id of a unit in this file",
    );
}

#[test]
fn a_parent_that_is_at_fault_itself_is_no_further_fault() {
    let faulty = json!([{"id": "u1", "level": 1}, {"id": "u2", "level": "place", "parent": "u1"}]);
    refused(units(faulty), "units[0].level: found 1; allowed: text");
}

#[test]
fn a_parent_that_is_not_wider() {
    let unit =
        |id: &str, level: &str, parent: &str| json!({"id": id, "level": level, "parent": parent});
    let wider = "allowed: a unit at a wider level than this one";
    refused(
        units(json!([unit("a", "place", "b"), {"id": "b", "level": "neighbourhood"}])),
        &format!("units[0].parent: found b; {wider}"),
    );
    refused(
        units(json!([{"id": "b", "level": "place"}, unit("a", "place", "b")])),
        &format!("units[1].parent: found b; {wider}"),
    );
}

#[test]
fn parents_that_close_a_ring() {
    let unit =
        |id: &str, level: &str, parent: &str| json!({"id": id, "level": level, "parent": parent});
    refused(
        units(json!([unit("a", "place", "a")])),
        "units[0].parent: found a; allowed: another unit, at a wider level",
    );
    // However the levels lie, a ring climbs down somewhere.
    refused(
        units(json!([
            unit("a", "system", "c"),
            unit("b", "place", "a"),
            unit("c", "neighbourhood", "b")
        ])),
        "units[0].parent: found c; allowed: a unit at a wider level than this one",
    );
}

#[test]
fn a_stage_that_is_missing() {
    let answer = json!({"unit": "u", "theme": "t", "response": "stage"});
    let message = "answers[0].stage: is missing; allowed: a whole number from 0 to 4";
    refused(json!({"answers": [answer]}), message);
    spoilt("/answers/0/stage", Value::Null, message);
}

#[test]
fn a_stage_that_is_not_a_whole_number_from_0_to_4() {
    for (stage, found) in [
        (json!(5), "5"),
        (json!(-1), "-1"),
        (json!(2.5), "2.5"),
        (json!("2"), "\"2\""),
        (json!(true), "true"),
        (json!([2]), "a list"),
        (json!({}), "an object"),
        (json!(1e300), "1e+300"),
    ] {
        let message =
            |path: &str| format!("{path}: found {found}; allowed: a whole number from 0 to 4");
        spoilt(
            "/answers/0/stage",
            stage.clone(),
            &message("answers[0].stage"),
        );
        spoilt(
            "/answers/0/then",
            stage.clone(),
            &message("answers[0].then"),
        );
        spoilt(
            "/settings/targets/structure",
            stage.clone(),
            &message("settings.targets.structure"),
        );
        spoilt(
            "/snapshots/0/answers/0/stage",
            stage.clone(),
            &message("snapshots[0].answers[0].stage"),
        );
        spoilt(
            "/group/respondents/0/answers/0/stage",
            stage,
            &message("group.respondents[0].answers[0].stage"),
        );
    }
}

#[test]
fn a_date_that_is_not_rfc_3339() {
    let moment = "allowed: a date and time as in 2026-03-02T09:41:10.120Z (RFC 3339)";
    for (pointer, path) in [
        ("/modified", "modified"),
        ("/answers/0/modified", "answers[0].modified"),
        ("/units/2/modified", "units[2].modified"),
        ("/snapshots/0/taken", "snapshots[0].taken"),
    ] {
        spoilt(
            pointer,
            json!("2026-02-30T00:00:00Z"),
            &format!("{path}: found \"2026-02-30T00:00:00Z\"; {moment}"),
        );
        spoilt(
            pointer,
            json!(1_772_444_470),
            &format!("{path}: found 1772444470; {moment}"),
        );
    }
    let day = "allowed: a date as in 2022-07-01 (RFC 3339)";
    spoilt(
        "/settings/baseline",
        json!("01/07/2022"),
        &format!("settings.baseline: found \"01/07/2022\"; {day}"),
    );
    spoilt(
        "/plan/chunks/0/review/on",
        json!("soon"),
        &format!("plan.chunks[0].review.on: found \"soon\"; {day}"),
    );
}

#[test]
fn a_revision_that_is_not_a_whole_number_below_2_to_the_53() {
    let allowed = "allowed: a whole number from 0 to 9007199254740991";
    for (revision, found) in [
        (json!(9_007_199_254_740_992_u64), "9007199254740992"),
        (json!(-1), "-1"),
        (json!(40.5), "40.5"),
        (json!("41"), "\"41\""),
        (json!(1e16), "1e+16"),
    ] {
        refused(
            json!({"revision": revision}),
            &format!("revision: found {found}; {allowed}"),
        );
        spoilt(
            "/group/respondents/0/document/revision",
            revision,
            &format!("group.respondents[0].document.revision: found {found}; {allowed}"),
        );
    }
    refused_nothing(json!({"revision": 9_007_199_254_740_991_u64}));
}

#[track_caller]
fn refused_nothing(members: Value) {
    read(&document(members).to_string(), &built_in()).expect("it is sound");
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
         units[0].level: found borough; allowed: system, place, neighbourhood\n\
         answers[0].stage: found 9; allowed: a whole number from 0 to 4\n\
         answers[1].stage: is missing; allowed: a whole number from 0 to 4",
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
    let paths: Vec<_> = faults
        .iter()
        .map(ics_maturity::decode::Fault::path)
        .collect();
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
