//! Values that the loader refuses: wrong types, words, stages, dates, counts.

mod common;

use common::refuse::{refused, spoilt};
use common::{built_in, document};
use ics_maturity::document::read;
use serde_json::{Value, json};

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
        "answers[0].response: found \"maybe\"; allowed: stage, unknown, not-applicable, unanswered",
    );
    spoilt(
        "/settings/scope",
        json!("half"),
        "settings.scope: found \"half\"; allowed: quick, full",
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
    refused(
        json!({"units": [{"id": "u"}]}),
        "units[0].level: is missing",
    );
    refused(
        json!({"answers": [{"unit": "u", "removed": true}]}),
        "answers[0].theme: is missing",
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
        (json!(1e300), "1e300"),
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
        (json!(1e16), "1e16"),
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
