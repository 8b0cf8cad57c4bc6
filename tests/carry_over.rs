//! A framework gives a theme another id: what was said under the earlier one counts for it.

mod common;

use common::{assessment, framework_json, parsed, theme};
use ics_maturity::assessment::{Assessment, FrameworkRef};
use ics_maturity::document::{self, Share};
use ics_maturity::framework::{Framework, Stage};
use serde_json::{Value, json};

/// `trust` was `confidence` once, and `mutual-trust` before that.
fn revised_json() -> Value {
    let themes = [
        theme("trust", "a", &["place"]),
        theme("money", "a", &["place"]),
    ];
    let mut framework = framework_json(&["system", "place"], &themes);
    framework["themes"][0]["replaces"] = json!(["confidence", "mutual-trust"]);
    framework
}

fn revised() -> Framework {
    Framework::read_text(&revised_json().to_string()).expect("sound")
}

fn with(members: &Value) -> Assessment {
    let mut all = json!({"units": [{"id": "p", "level": "place"}]});
    let more = members.as_object().expect("members").clone();
    all.as_object_mut().expect("made as one").extend(more);
    assessment(&revised(), all)
}

fn answers(assessment: &Assessment) -> Vec<(String, Option<u8>)> {
    let one = |answer: &ics_maturity::assessment::Answer| {
        (answer.theme.to_string(), answer.stage.map(Stage::number))
    };
    assessment.answers.iter().map(one).collect()
}

#[test]
fn an_answer_under_an_earlier_id_counts_for_the_theme() {
    let read = with(&json!({"answers": [
        {"unit": "p", "theme": "confidence", "response": "stage", "stage": 3},
        {"unit": "p", "theme": "money", "response": "stage", "stage": 1},
    ]}));
    assert_eq!(
        answers(&read),
        [("trust".to_owned(), Some(3)), ("money".to_owned(), Some(1))]
    );
    assert_eq!(read.set_aside(&revised()).count(), 0);
    let results = ics_maturity::scoring::results(&revised(), &read);
    assert_eq!(results.layers[0].mean, Some(2.0), "both count");
}

#[test]
fn of_answers_under_two_ids_the_newest_counts() {
    let answer = |theme: &str, stage: u8, day: u8| {
        let modified = format!("2026-03-{day:02}T09:00:00.000Z");
        json!({"unit": "p", "theme": theme, "response": "stage", "stage": stage, "modified": modified})
    };
    let read = with(&json!({"answers": [
        answer("confidence", 1, 2), answer("trust", 2, 1), answer("mutual-trust", 4, 3),
    ]}));
    assert_eq!(answers(&read), [("trust".to_owned(), Some(4))]);
}

#[test]
fn answers_to_a_theme_that_is_no_more_are_set_aside_and_written_back() {
    let framework = revised();
    let read = with(&json!({"answers": [
        {"unit": "p", "theme": "gone", "response": "stage", "stage": 3, "note": "kept"},
    ]}));
    let aside: Vec<_> = read.set_aside(&framework).collect();
    assert_eq!((aside.len(), aside[0].theme.as_ref()), (1, "gone"));
    let written = parsed(&document::write(&read));
    assert_eq!(written["answers"][0]["note"], "kept");
    let shared = parsed(&document::share(&read, &framework, Share::default()));
    assert_eq!(shared["answers"][0]["theme"], "gone");
}

#[test]
fn plan_snapshots_and_colleagues_answers_follow() {
    let read = with(&json!({
        "plan": {
            "accepted": [{"id": "p/confidence/3", "cycle": 0}],
            "chunks": [{"id": "p/confidence/3", "status": "done"}, {"id": "p/money/find-out"}],
            "own": [{"id": "own/1", "unit": "p", "theme": "mutual-trust", "title": "confidence"}],
            "leftOut": [{"id": "p/mutual-trust/show-it"}, {"id": "influence/confidence"}],
        },
        "snapshots": [{"id": "s", "label": "confidence", "taken": "2026-03-01T09:00:00.000Z",
            "answers": [{"unit": "p", "theme": "confidence", "response": "stage", "stage": 1}]}],
        "group": {
            "respondents": [{"respondent": {"id": "r"}, "document": {"id": "d"},
                "answers": [{"unit": "p", "theme": "confidence", "response": "unknown"}]}],
            "agreed": [{"unit": "p", "theme": "confidence", "stage": 2}],
        },
    }));
    let written = parsed(&document::write(&read));
    let at = |pointer: &str| {
        written
            .pointer(pointer)
            .and_then(Value::as_str)
            .expect(pointer)
    };
    assert_eq!(at("/plan/accepted/0/id"), "p/trust/3");
    assert_eq!(at("/plan/chunks/0/id"), "p/trust/3");
    assert_eq!(at("/plan/chunks/1/id"), "p/money/find-out");
    assert_eq!(at("/plan/own/0/theme"), "trust");
    assert_eq!(
        at("/plan/own/0/title"),
        "confidence",
        "a text is left alone"
    );
    assert_eq!(at("/plan/leftOut/0/id"), "p/trust/show-it");
    assert_eq!(
        at("/plan/leftOut/1/id"),
        "influence/confidence",
        "a factor is no theme"
    );
    assert_eq!(at("/snapshots/0/label"), "confidence");
    assert_eq!(at("/snapshots/0/answers/0/theme"), "trust");
    assert_eq!(at("/group/respondents/0/answers/0/theme"), "trust");
    assert_eq!(at("/group/agreed/0/theme"), "trust");
}

#[test]
fn an_assessment_is_read_by_the_next_revision_of_its_own_framework() {
    let themes = [
        theme("confidence", "a", &["place"]),
        theme("old", "a", &["place"]),
    ];
    let first = framework_json(&["system", "place"], &themes);
    let built_in = common::built_in();
    let read = assessment(
        &built_in,
        json!({
            "framework": {"id": "small", "revision": "1", "document": first},
            "units": [{"id": "p", "level": "place"}],
            "answers": [
                {"unit": "p", "theme": "confidence", "response": "stage", "stage": 3},
                {"unit": "p", "theme": "old", "response": "stage", "stage": 2},
            ],
        }),
    );
    assert_eq!(
        answers(&read)[0].0,
        "confidence",
        "as long as it travels with the first"
    );
    let reference = |document: Value| FrameworkRef {
        id: "small".to_owned(),
        revision: "2".to_owned(),
        document: Some(common::ours(&document).into()),
        ..FrameworkRef::default()
    };
    let next = document::revised(&read, reference(revised_json()), &built_in).expect("it fits");
    assert_eq!(
        answers(&next),
        [("trust".to_owned(), Some(3)), ("old".to_owned(), Some(2))]
    );
    assert_eq!(
        next.set_aside(&revised()).count(),
        1,
        "`old` is no more, and is kept"
    );
    let elsewhere = framework_json(&["county"], &[theme("trust", "a", &["county"])]);
    let faults = document::revised(&read, reference(elsewhere), &built_in).expect_err("no places");
    assert_eq!(
        faults.to_string(),
        "units[0].level: found place; allowed: county"
    );
}
