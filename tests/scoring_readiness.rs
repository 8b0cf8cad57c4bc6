//! Readiness for delegation, case by case.

mod common;

use common::{LEVELS, framework_json, response, score, stage, theme, unit};
use ics_maturity::framework::{Framework, Stage};
use ics_maturity::scoring::{Results, Verdict};
use serde_json::{Value, json};

/// Conditions: t1, asked at every level, and t2, asked at the system only; t3 is none.
fn with_conditions() -> Framework {
    let themes = [
        theme("t1", "a", &LEVELS),
        theme("t2", "a", &["system"]),
        theme("t3", "a", &LEVELS).core(),
    ];
    let mut document = framework_json(&LEVELS, &themes);
    document["readiness"] = json!({"least": 2, "further": 3, "conditions": [
        {"id": "c1", "name": "c1", "themes": ["t1"]}, {"id": "c2", "name": "c2", "themes": ["t2", "t1"]},
    ]});
    Framework::read_text(&document.to_string()).expect("the framework is sound")
}

fn results(scope: &str, answers: Value) -> Results {
    let units = json!([
        {"id": "s", "level": "system"},
        {"id": "p", "level": "place", "parent": "s"},
        {"id": "n", "level": "neighbourhood", "parent": "p"},
    ]);
    let mut members = json!({"settings": {"scope": scope}, "units": units});
    members["answers"] = answers;
    score(&with_conditions(), members)
}

/// The verdict on the neighbourhood, and what is missing: unit, theme, stage.
fn verdict(answers: Value) -> (Verdict, Vec<(String, String, Option<u8>)>) {
    let results = results("full", answers);
    let readiness = unit(&results, "n")
        .readiness
        .clone()
        .expect("it is below the system");
    let missing = readiness.missing.iter().map(|missing| {
        let stage = missing.stage.map(Stage::number);
        (missing.unit.to_string(), missing.theme.to_string(), stage)
    });
    (readiness.verdict, missing.collect())
}

fn missing(unit: &str, theme: &str, stage: Option<u8>) -> (String, String, Option<u8>) {
    (unit.to_owned(), theme.to_owned(), stage)
}

#[test]
fn everything_at_maturing_goes_further_faster() {
    let answers = json!([stage("n", "t1", 3), stage("s", "t2", 4)]);
    assert_eq!(verdict(answers), (Verdict::FurtherFaster, vec![]));
}

#[test]
fn everything_at_developing_is_ready_with_conditions() {
    let answers = json!([stage("n", "t1", 2), stage("s", "t2", 3)]);
    let short = vec![missing("n", "t1", Some(2))];
    assert_eq!(verdict(answers), (Verdict::ReadyWithConditions, short));
}

#[test]
fn what_is_not_answered_leaves_it_open_and_comes_before_what_falls_short() {
    let answers = json!([
        stage("n", "t1", 2),
        response("s", "t2", "unknown"),
        stage("s", "t3", 1)
    ]);
    let open = vec![missing("s", "t2", None), missing("n", "t1", Some(2))];
    assert_eq!(verdict(answers), (Verdict::Unknown, open));
}

#[test]
fn anything_below_what_is_needed_decides_first() {
    let answers = json!([
        response("n", "t1", "not-applicable"),
        stage("n", "t3", 4),
        stage("s", "t2", 1)
    ]);
    let below = vec![missing("s", "t2", Some(1)), missing("n", "t1", None)];
    assert_eq!(verdict(answers), (Verdict::NotYet, below));
}

#[test]
fn a_unit_of_which_nothing_is_known_is_read_by_the_one_above() {
    // Nobody answered for the neighbourhood; the place has a stage, if not for t1.
    let answers = json!([
        stage("p", "t3", 1),
        stage("s", "t1", 4),
        stage("s", "t2", 3)
    ]);
    let open = vec![missing("p", "t1", None)];
    assert_eq!(verdict(answers), (Verdict::Unknown, open));
    let answers = json!([stage("s", "t1", 4), stage("s", "t2", 3)]);
    assert_eq!(verdict(answers), (Verdict::FurtherFaster, vec![]));
}

#[test]
fn where_nobody_answered_it_is_asked_of_the_unit_or_the_nearest_that_can_say() {
    let open = vec![missing("n", "t1", None), missing("s", "t2", None)];
    assert_eq!(verdict(json!([])), (Verdict::Unknown, open));
}

#[test]
fn the_widest_level_has_no_verdict_and_the_scope_does_not_matter() {
    let answers = json!([stage("n", "t1", 3), stage("s", "t2", 3)]);
    let results = results("quick", answers);
    assert_eq!(unit(&results, "s").readiness, None);
    let readiness = unit(&results, "n")
        .readiness
        .as_ref()
        .expect("below the system");
    assert_eq!(readiness.verdict, Verdict::FurtherFaster);
}
