//! Snapshots, and what has moved between two moments, against figures worked by hand.

mod common;

use common::{assessment, framework, near, response, stage, theme, tree, written};
use ics_maturity::assessment::{Assessment, Moment, Note};
use ics_maturity::framework::Framework;
use ics_maturity::scoring::OverTime;
use serde_json::{Value, json};

/// Layer a: a1 counts three times, a2 once. Layer b: b1, also asked of the system.
fn two_layers() -> Framework {
    framework(
        &["system", "place"],
        &[
            theme("a1", "a", &["place"]).weight(3.0).core(),
            theme("a2", "a", &["place"]),
            theme("b1", "b", &["system", "place"]),
        ],
    )
}

/// One place then; a system and another place in its stead now.
fn moments() -> (Framework, Assessment) {
    let framework = two_layers();
    let assessment = assessment(
        &framework,
        json!({
            "id": "doc",
            "units": [
                {"id": "s", "level": "system", "name": "North"},
                {"id": "p", "level": "place", "name": "East", "parent": "s"},
            ],
            "answers": [
                stage("s", "b1", 4),
                stage("p", "a1", 2), stage("p", "a2", 2), response("p", "b1", "unknown"),
            ],
            "plan": {"chunks": [
                {"id": "p/a1/1", "status": "done"},
                {"id": "p/a1/2", "status": "done"},
                {"id": "own/1", "status": "done"},
                {"id": "p/a2/2", "status": "in-progress"},
                {"id": "p/a2/3", "status": "done", "removed": true},
            ]},
            "snapshots": [{
                "id": "first", "label": "Baseline", "taken": "2026-03-02T09:30:00.000Z",
                "units": [
                    {"id": "p", "level": "place", "name": "East"},
                    {"id": "w", "level": "place", "name": "West"},
                ],
                "answers": [
                    stage("p", "a1", 1), stage("p", "a2", 3), stage("p", "b1", 3),
                    stage("w", "b1", 1), response("w", "a1", "unanswered"),
                ],
                "plan": {"chunks": [
                    {"id": "p/a1/1", "status": "done"}, {"id": "p/a1/2", "status": "blocked"},
                ]},
            }],
        }),
    );
    (framework, assessment)
}

fn at(assessment: &Assessment, id: &str) -> Assessment {
    assessment.at_snapshot(id).expect("it was taken")
}

/// What moved, in short.
fn moves(found: &OverTime) -> Vec<String> {
    let stage = |stage: Option<_>| stage.map_or_else(|| "–".to_owned(), |found| format!("{found}"));
    let said = found.moved.iter();
    said.map(|moved| {
        let (then, now) = (stage(moved.then), stage(moved.now));
        format!("{} {} {then} {now}", moved.unit, moved.theme)
    })
    .collect()
}

#[test]
fn each_moment_is_read_with_its_own_units() {
    let (framework, now) = moments();
    let found = OverTime::between(&framework, &at(&now, "first"), &now);
    // Then, at places alone: a is (3 × 1 + 1 × 3) / 4 at East and not answered at West; b is 3 and 1.
    // Now: a is 2 at East; b is 4 at the system and not known at the place.
    let [a, b] = &found.layers[..] else {
        panic!("two layers")
    };
    assert_eq!((a.layer.as_str(), b.layer.as_str()), ("a", "b"));
    near(a.then, 1.5);
    near(a.now, 2.0);
    near(a.difference(), 0.5);
    near(b.then, 2.0);
    near(b.now, 4.0);
    near(b.difference(), 2.0);
    // By the units of today, then those that are gone.
    assert_eq!(
        moves(&found),
        ["s b1 – 4", "p a1 1 2", "p a2 3 2", "p b1 3 –", "w b1 1 –"]
    );
    assert_eq!(found.done, ["p/a1/2", "own/1"]);
}

#[test]
fn looking_back_is_the_same_with_the_signs_turned() {
    let (framework, now) = moments();
    let found = OverTime::between(&framework, &now, &at(&now, "first"));
    near(found.layers[0].difference(), -0.5);
    assert_eq!(
        moves(&found),
        ["p a1 2 1", "p a2 2 3", "p b1 – 3", "w b1 – 1", "s b1 4 –"]
    );
    assert_eq!(found.done, Vec::<String>::new());
}

#[test]
fn a_moment_and_itself_differ_in_nothing() {
    let (framework, now) = moments();
    for moment in [&now, &at(&now, "first")] {
        let found = OverTime::between(&framework, moment, moment);
        assert!(found.moved.is_empty() && found.done.is_empty());
        for layer in found.layers {
            near(layer.difference(), 0.0);
        }
    }
}

#[test]
fn what_was_not_answered_at_one_moment_has_no_difference() {
    let framework = two_layers();
    let mut members = json!({
        "settings": {"scope": "quick"},
        "units": [{"id": "p", "level": "place"}],
        "answers": [stage("p", "a1", 3), stage("p", "a2", 1)],
    });
    let quick = assessment(&framework, members.clone());
    members["settings"]["scope"] = json!("full");
    let full = assessment(&framework, members);
    // The quick check asks a1 alone; nothing of layer b applies in it.
    let found = OverTime::between(&framework, &quick, &full);
    near(found.layers[0].then, 3.0);
    near(found.layers[0].now, 2.5);
    assert_eq!((found.layers[1].then, found.layers[1].now), (None, None));
    assert_eq!(found.layers[1].difference(), None);
    assert_eq!(moves(&found), ["p a2 – 1"]);
    let nothing = assessment(&framework, json!({}));
    assert!(
        OverTime::between(&framework, &nothing, &nothing)
            .layers
            .is_empty()
    );
}

#[test]
fn a_snapshot_holds_what_was_there_when_it_was_taken() {
    let (framework, mut now) = moments();
    let moment = |text| Moment::parse(text).expect("a moment");
    let note = Note::one("plan.chunks", ("id", "p/a2/2"), "status", "done".into());
    now.take_snapshot(
        ("second", ""),
        &now.answers.clone(),
        &moment("2026-06-29T08:00:00.000Z"),
    );
    assert!(now.note(&note, &moment("2026-06-29T09:00:00.000Z")));
    now.take_snapshot(
        ("third", "After"),
        &now.answers.clone(),
        &moment("2026-06-29T09:30:00.000+02:00"),
    );
    let listed: Vec<_> = now
        .snapshots()
        .into_iter()
        .map(|taken| (taken.id, taken.label, taken.answers))
        .collect();
    // Newest first by the instant, whatever the zone; answers taken back do not count.
    assert_eq!(
        listed,
        [
            ("second".to_owned(), String::new(), 4),
            ("third".to_owned(), "After".to_owned(), 4),
            ("first".to_owned(), "Baseline".to_owned(), 4),
        ]
    );
    let (second, third) = (at(&now, "second"), at(&now, "third"));
    assert_eq!(tree(&second), ["s", "p"]);
    assert_eq!(tree(&at(&now, "first")), ["p", "w"]);
    assert_eq!(
        OverTime::between(&framework, &second, &third).done,
        ["p/a2/2"]
    );
    assert_eq!(second.id, now.id);
    assert!(second.snapshots().is_empty(), "snapshots hold no snapshots");
    // A document that comes back holds the same.
    let back = common::read(&written(&now), &framework);
    assert_eq!(written(&at(&back, "second")), written(&second));
}

#[test]
fn a_snapshot_that_is_not_there_gives_nothing() {
    let framework = two_layers();
    let assessment = assessment(
        &framework,
        json!({"snapshots": [{"id": "gone", "removed": true, "taken": "2026-03-02T09:30:00Z"}]}),
    );
    assert!(assessment.at_snapshot("gone").is_none());
    assert!(assessment.at_snapshot("never").is_none());
    assert!(assessment.snapshots().is_empty());
}

#[test]
fn a_hostile_snapshot_is_compared_without_harm() {
    let framework = two_layers();
    // Nothing in a snapshot is checked against the framework, nor its units against each other.
    let units = json!([
        {"id": "p", "level": "galaxy", "parent": "q"}, {"id": "q", "level": "place", "parent": "p"},
        {"id": "q", "level": "system"}, {"id": "", "level": ""},
    ]);
    let answers: Vec<Value> = ["p", "q", "", "none"]
        .iter()
        .flat_map(|unit| {
            [
                stage(unit, "a1", 4),
                stage(unit, "a1", 0),
                stage(unit, "none", 1),
            ]
        })
        .collect();
    let assessment = assessment(
        &framework,
        json!({"snapshots": [
            {"id": "x", "units": units, "answers": answers},
            {"id": "", "settings": {"scope": "quick"}},
        ]}),
    );
    assert_eq!(assessment.snapshots().len(), 2);
    for (one, other) in [("x", ""), ("", "x"), ("x", "x")] {
        let found = OverTime::between(&framework, &at(&assessment, one), &at(&assessment, other));
        assert!(found.moved.len() <= 4);
    }
}
