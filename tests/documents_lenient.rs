//! Leniency where nothing is at stake: what is missing, null or there twice.

mod common;

use common::{assessment, built_in, stage, tree, written};
use ics_maturity::assessment::{
    Answer, Assessment, ContextRating, DelegationDecision, Entry, PlanRecord, Reflection,
    ResponseKind, Scope, Settings, Snapshot,
};
use ics_maturity::framework::{LayerId, Stage};
use ics_maturity::json;
use serde_json::{Value, json};

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
    assert_eq!(assessment.part::<PlanRecord>("plan").accepted, None);
    let members: Vec<_> = assessment.group.respondents.iter().collect();
    let [member] = members[..] else {
        panic!("one colleague")
    };
    assert_eq!((member.document.revision, member.answers.count()), (0, 0));
    let snapshots: Vec<Entry<Snapshot>> = assessment.part("snapshots");
    let [Entry::Live(before)] = snapshots.as_slice() else {
        panic!("one snapshot")
    };
    assert_eq!((before.label.as_str(), before.units.len()), ("", 0));
}

/// Without members that are null.
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

/// Holds two assessments against each other, what they carry by its types.
#[track_caller]
fn alike(given: &Assessment, other: &Assessment) {
    macro_rules! part {
        ($type:ty, $name:literal) => {
            let (one, two): ($type, $type) = (given.part($name), other.part($name));
            assert_eq!(one, two, $name);
        };
    }
    part!(Vec<Entry<ContextRating>>, "context");
    part!(Vec<Entry<Reflection>>, "reflections");
    part!(Vec<Entry<DelegationDecision>>, "delegation");
    part!(PlanRecord, "plan");
    part!(Vec<Entry<Snapshot>>, "snapshots");
    let without_carried = |one: &Assessment| Assessment {
        carried: json::Map::new(),
        ..one.clone()
    };
    assert_eq!(without_carried(given), without_carried(other));
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
    let absent = without_null(&given);
    let read = assessment(&framework, given.clone());
    alike(&read, &assessment(&framework, absent));
    // What is only carried comes back as it came.
    for carried in ["context", "plan", "snapshots"] {
        assert_eq!(written(&read)[carried], given[carried], "{carried}");
    }
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
        assessment.answers.iter().next().and_then(Answer::stage),
        Stage::new(2)
    );
}

#[test]
fn a_unit_whose_parent_was_removed_is_read_and_stands_alone() {
    let units = json!([
        {"id": "p", "level": "place", "parent": "s"}, {"id": "s", "removed": true},
        {"id": "n", "level": "neighbourhood", "parent": "p"}
    ]);
    let assessment = assessment(&built_in(), json!({"units": units}));
    assert_eq!(tree(&assessment), ["p", "n"]);
}
