//! Documents read and written: nothing that people gave is lost, and what is missing has a default.

mod common;

use common::{assessment, built_in, document, fixture, parsed, read, refusal, stage, written};
use ics_maturity::assessment::{ResponseKind, Scope, Settings};
use ics_maturity::document::write;
use ics_maturity::framework::{LayerId, Stage};
use ics_maturity::scoring::results;
use serde_json::{Map, Value, json};

/// Members that are written anew, whatever a document said.
const DERIVED: [&str; 3] = ["$schema", "generator", "results"];

fn without_derived(mut document: Value) -> Value {
    for derived in DERIVED {
        document
            .as_object_mut()
            .expect("a document is an object")
            .remove(derived);
    }
    document
}

/// Without members whose value is an empty list or object: they say what an absent one says.
fn without_empty(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let kept: Map<String, Value> = members
                .into_iter()
                .map(|(name, value)| (name, without_empty(value)))
                .filter(|(_, value)| *value != json!([]) && *value != json!({}))
                .collect();
            Value::Object(kept)
        }
        Value::Array(values) => values.into_iter().map(without_empty).collect(),
        scalar => scalar,
    }
}

#[test]
fn the_example_of_the_format_comes_back_as_it_was() {
    let example = parsed(&fixture("example.json"));
    let back = written(&read(&example, &built_in()));
    assert_eq!(
        without_empty(without_derived(back)),
        without_empty(without_derived(example))
    );
}

#[test]
fn unknown_members_of_every_object_come_back_as_they_were() {
    let given = parsed(&fixture("unknown-fields.json"));
    assert!(
        given.pointer("/plan/chunks/0/review/x-local").is_some(),
        "at every depth"
    );
    let back = written(&read(&given, &built_in()));
    assert_eq!(without_derived(back), given);
}

#[test]
fn numbers_that_nobody_knows_come_back_to_the_last_digit() {
    // A reader that is off by one unit in the last place reads this as another number.
    let given = document(
        json!({"measured": [3.580_694_344_584_555_6e-7, 0.1, 1e23, 5e-324, u64::MAX, i64::MIN]}),
    );
    let back = written(&read(&given, &built_in()));
    assert_eq!(back["measured"], given["measured"]);
}

#[test]
fn a_document_names_its_format_and_what_wrote_it() {
    let back = written(&assessment(&built_in(), json!({})));
    assert_eq!(back["format"], "ics-maturity/assessment");
    assert_eq!(back["version"], 1);
    assert_eq!(
        back["generator"],
        json!({"name": "ics-maturity", "version": env!("CARGO_PKG_VERSION")})
    );
}

#[test]
fn results_are_worked_out_and_never_trusted() {
    let framework = built_in();
    let told =
        json!({"results": {"index": {"value": 100}}, "units": [{"id": "s", "level": "system"}]});
    let assessment = assessment(&framework, told);
    assert_eq!(
        written(&assessment).get("results"),
        None,
        "what is kept in storage has none"
    );
    let exported = parsed(&write(&assessment, Some(&results(&framework, &assessment))));
    assert_eq!(
        exported["results"]["index"]["value"],
        Value::Null,
        "nothing is answered"
    );
}

#[test]
fn the_least_document_is_an_empty_assessment() {
    let assessment = assessment(&built_in(), json!({}));
    assert_eq!(
        (assessment.title.text.as_str(), assessment.revision),
        ("", 0)
    );
    assert!(assessment.is_set_up(), "nobody's, with nothing answered");
    assert_eq!(assessment.settings, Settings::default());
}

#[test]
fn what_is_missing_has_a_default() {
    let framework = built_in();
    let assessment = assessment(
        &framework,
        json!({
            "respondent": {"id": "r"}, "units": [{"id": "s", "level": "system"}],
            "answers": [{"unit": "s", "theme": "delegation", "response": "unknown"}],
            "plan": {}, "group": {"respondents": [{"respondent": {"id": "r2"}}]},
            "snapshots": [{"id": "before"}]
        }),
    );
    assert_eq!(assessment.settings.scope(), Scope::Full);
    assert_eq!(
        assessment.settings.target(&LayerId::from("governance")),
        Stage::MATURING
    );
    let unit = assessment.units.iter().next().expect("one unit");
    assert_eq!(
        (unit.name.as_str(), &unit.parent, &unit.kind),
        ("", &None, &None)
    );
    let answer = assessment.answers.iter().next().expect("one answer");
    assert_eq!(
        (&answer.note, &answer.then, answer.evidence.len()),
        (&None, &None, 0)
    );
    assert_eq!(assessment.plan.accepted, None);
    let member = assessment
        .group
        .respondents
        .iter()
        .next()
        .expect("one colleague");
    assert_eq!((member.document.revision, member.answers.count()), (0, 0));
    let before = assessment.snapshots.iter().next().expect("one snapshot");
    assert_eq!((before.label.as_str(), before.units.count()), ("", 0));
}

#[test]
fn null_says_the_same_as_an_absent_member() {
    let framework = built_in();
    let given = json!({
        "id": null, "revision": null, "title": null, "titleModified": null, "created": null, "modified": null,
        "framework": {"id": null, "revision": null, "document": null},
        "respondent": {"id": null, "name": null, "role": null, "organisation": null, "sector": null,
                       "vantage": null, "modified": null},
        "settings": {"baseline": null, "baselineLabel": null, "defaultTarget": null, "targets": null,
                     "scope": null, "modified": null},
        "units": [{"id": "s", "level": "system", "name": null, "parent": null, "kind": null, "modified": null}],
        "answers": [{"unit": "s", "theme": "delegation", "response": "unknown", "stage": null, "then": null,
                     "target": null, "confidence": null, "note": null, "evidence": null, "modified": null},
                    {"unit": "s", "theme": "need-insight", "response": "unknown",
                     "evidence": [{"label": null, "url": null}]}],
        "context": [{"factor": "f", "rating": null, "note": null, "modified": null}],
        "reflections": [{"question": "q", "text": null, "modified": null}],
        "delegation": [{"unit": "s", "decision": null, "why": null, "review": null, "modified": null}],
        "plan": {"settings": {"start": null, "cycleWeeks": null, "cycles": null, "from": null, "capacity": null,
                              "capacityByUnit": null, "maxLayers": null, "maxThemes": null, "findOut": null,
                              "showIt": null, "importance": null, "modified": null},
                 "accepted": null, "acceptedModified": null, "leftOut": null,
                 "chunks": [{"id": "c", "cycle": null, "pinned": null, "status": null, "effort": null,
                             "title": null, "owner": null, "partners": null, "measure": null, "start": null,
                             "review": null, "modified": null}],
                 "own": [{"id": "o", "unit": "s", "theme": null, "title": null, "effort": null, "cycle": null,
                          "modified": null}]},
        "snapshots": [{"id": "before", "label": null, "taken": null, "units": null, "settings": null,
                       "answers": null, "context": null, "plan": null}],
        "group": {"respondents": [{"respondent": {"id": "r2"}, "answers": null,
                                   "document": {"id": null, "title": null, "revision": null, "modified": null}}],
                  "agreed": [{"unit": "s", "theme": "delegation", "stage": 2, "why": null, "by": null, "on": null,
                              "modified": null}]}
    });
    fn without_null(value: &Value) -> Value {
        match value {
            Value::Object(members) => {
                let there = members.iter().filter(|(_, value)| !value.is_null());
                Value::Object(
                    there
                        .map(|(name, value)| (name.clone(), without_null(value)))
                        .collect(),
                )
            }
            Value::Array(values) => values.iter().map(without_null).collect(),
            scalar => scalar.clone(),
        }
    }
    let absent = without_null(&given);
    assert_eq!(
        assessment(&framework, given),
        assessment(&framework, absent)
    );
    let nothing = json!({
        "framework": null, "respondent": null, "settings": null, "units": null, "answers": null, "context": null,
        "reflections": null, "delegation": null, "plan": null, "snapshots": null, "group": null
    });
    assert_eq!(
        assessment(&framework, nothing),
        assessment(&framework, json!({}))
    );
}

#[test]
fn of_two_answers_for_one_cell_the_newest_wins_wherever_it_stands() {
    let framework = built_in();
    let at = |stage: u8, modified: Value| {
        let mut answer = common::stage("s", "delegation", stage);
        answer["modified"] = modified;
        answer
    };
    // 10:30 in summer time is 09:30 UTC, so 09:45 UTC is newer.
    let early = at(1, json!("2026-07-01T10:30:00+01:00"));
    let late = at(3, json!("2026-07-01T09:45:00Z"));
    let never = at(4, Value::Null);
    for answers in [
        json!([early, late, never]),
        json!([never, late, early]),
        json!([late, early]),
    ] {
        let assessment = assessment(&framework, json!({"answers": answers}));
        let kept: Vec<_> = assessment
            .answers
            .iter()
            .map(ics_maturity::assessment::Answer::stage)
            .collect();
        assert_eq!(kept, [Stage::new(3)]);
    }
}

#[test]
fn a_removed_record_outlives_an_older_copy_in_the_same_file() {
    let removed = json!({"unit": "s", "theme": "delegation", "removed": true, "modified": "2026-07-01T10:00:00Z"});
    let mut older = stage("s", "delegation", 2);
    older["modified"] = json!("2026-07-01T09:00:00Z");
    let assessment = assessment(&built_in(), json!({"answers": [older, removed]}));
    assert_eq!(assessment.answers.count(), 0);
    assert_eq!(written(&assessment)["answers"], json!([removed]));
}

#[test]
fn answers_that_are_set_aside_are_written_back() {
    let framework = built_in();
    let answers = json!([
        stage("gone", "delegation", 2),
        stage("s", "a-theme-of-last-year", 1)
    ]);
    let assessment = assessment(
        &framework,
        json!({"units": [{"id": "s", "level": "system"}], "answers": answers}),
    );
    assert_eq!(assessment.set_aside(&framework).count(), 2);
    assert_eq!(written(&assessment)["answers"], answers);
}

#[test]
fn a_stage_beside_another_response_is_kept_and_not_read() {
    let answer = json!({"unit": "s", "theme": "delegation", "response": "unknown", "stage": 4});
    let assessment = assessment(&built_in(), json!({"answers": [answer]}));
    let read = assessment.answers.iter().next().expect("one answer");
    assert_eq!((read.response, read.stage()), (ResponseKind::Unknown, None));
    assert_eq!(written(&assessment)["answers"][0], answer);
}

#[test]
fn whole_numbers_may_be_written_as_notebooks_do() {
    let text = r#"{"format": "ics-maturity/assessment", "version": 1.0, "revision": 41.0,
        "answers": [{"unit": "s", "theme": "t", "response": "stage", "stage": 2.0}]}"#;
    let assessment = ics_maturity::document::read(text, &built_in()).expect("41.0 is whole");
    assert_eq!(assessment.revision, 41);
    assert_eq!(
        assessment
            .answers
            .iter()
            .next()
            .and_then(|answer| answer.stage()),
        Stage::new(2)
    );
}

#[test]
fn a_framework_of_ones_own_travels_in_the_document() {
    let own = parsed(&fixture("framework.json"));
    let units =
        json!([{"id": "c", "level": "county"}, {"id": "t", "level": "place", "parent": "c"}]);
    let members = json!({"framework": {"id": "school-meals", "revision": "7", "document": own}, "units": units});
    let assessment = assessment(&built_in(), members);
    assert_eq!(
        assessment.units.count(),
        2,
        "‘county’ is a level of that framework"
    );
    assert_eq!(written(&assessment)["framework"]["document"], own);
}

#[test]
fn the_levels_of_a_faulty_framework_are_not_held_against_the_units() {
    let mut own = parsed(&fixture("framework.json"));
    own["themes"][0]["layer"] = json!("drinks");
    let members = json!({"framework": {"id": "f", "revision": "7", "document": own}, "units": [{"id": "c", "level": "county"}]});
    assert_eq!(
        refusal(&document(members).to_string(), &built_in()),
        "framework.document.themes[0].layer: found drinks; allowed: food, people"
    );
}

#[test]
fn a_unit_whose_parent_was_removed_is_read_and_stands_alone() {
    let units = json!([
        {"id": "p", "level": "place", "parent": "s"}, {"id": "s", "removed": true},
        {"id": "n", "level": "neighbourhood", "parent": "p"}
    ]);
    let assessment = assessment(&built_in(), json!({"units": units}));
    let tree: Vec<_> = assessment
        .unit_tree()
        .iter()
        .map(|unit| unit.id.as_str())
        .collect();
    assert_eq!(tree, ["p", "n"]);
}

#[test]
fn the_tree_lists_each_unit_before_its_own_and_otherwise_in_order() {
    let unit = |id: &str, level: &str, parent: Option<&str>| json!({"id": id, "level": level, "parent": parent});
    let units = json!([
        unit("n2", "neighbourhood", Some("p1")),
        unit("p2", "place", Some("s")),
        unit("s", "system", None),
        unit("n1", "neighbourhood", Some("p1")),
        unit("p1", "place", Some("s")),
        unit("alone", "place", None)
    ]);
    let assessment = assessment(&built_in(), json!({"units": units}));
    let tree: Vec<_> = assessment
        .unit_tree()
        .iter()
        .map(|unit| unit.id.as_str())
        .collect();
    assert_eq!(tree, ["s", "p2", "p1", "n2", "n1", "alone"]);
}
