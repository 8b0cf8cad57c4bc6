//! Share copies: not a byte of what was not ticked.

mod common;

use std::collections::BTreeSet;

use common::{built_in, document, fixture, parsed, read, written};
use ics_maturity::assessment::{Assessment, Join};
use ics_maturity::document::{Share, share};
use serde_json::{Value, json};

/// What each tick adds, by the marks that [`marked`] puts into the texts.
const NOTES: [&str; 6] = [
    "answer-note",
    "evidence-label",
    "evidence-url",
    "reflection",
    "why-delegate",
    "decision",
];
const NAMES: [&str; 5] = ["name", "role", "organisation", "sector", "vantage"];
const PLAN: [&str; 4] = ["chunk-title", "chunk-measure", "own-title", "left-out"];

/// A document with a mark in every text, so that what leaks can be told by name.
fn marked() -> Value {
    let mut document = parsed(&fixture("unknown-fields.json"));
    for (pointer, value) in [
        ("/respondent/name", "MARK name."),
        ("/respondent/role", "MARK role."),
        ("/respondent/organisation", "MARK organisation."),
        ("/answers/0/note", "MARK answer-note."),
        ("/answers/0/evidence/0/label", "MARK evidence-label."),
        ("/answers/0/evidence/0/url", "https://MARK evidence-url."),
        ("/context/0/note", "MARK context-note."),
        ("/context/0/rating", "MARK context-rating."),
        ("/reflections/0/text", "MARK reflection."),
        ("/delegation/0/why", "MARK why-delegate."),
        ("/plan/chunks/0/title", "MARK chunk-title."),
        ("/plan/chunks/0/measure", "MARK chunk-measure."),
        ("/plan/chunks/0/owner", "MARK owner."),
        ("/plan/chunks/0/partners", "MARK partners."),
        ("/plan/chunks/0/review/learnt", "MARK learnt."),
        ("/plan/own/0/title", "MARK own-title."),
        ("/plan/leftOut/0/id", "MARK left-out."),
        ("/snapshots/0/label", "MARK snapshot."),
        ("/snapshots/0/answers/0/note", "MARK snapshot-note."),
        ("/group/respondents/0/document/title", "MARK group-title."),
        ("/group/agreed/0/why", "MARK agreed-why."),
        ("/group/agreed/0/by", "MARK agreed-by."),
    ] {
        *document
            .pointer_mut(pointer)
            .unwrap_or_else(|| panic!("{pointer} is in the fixture")) = json!(value);
    }
    document
}

/// The marks in a share copy; what has no text of its own is told by its member.
fn marks(ticked: Share) -> BTreeSet<String> {
    let framework = built_in();
    let text = share(&read(&marked(), &framework), &framework, ticked);
    let copy = parsed(&text);
    let mut marks: BTreeSet<String> = text
        .split("MARK ")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('.')?.0.to_owned()))
        .collect();
    let members = [
        ("sector", "/respondent/sector"),
        ("vantage", "/respondent/vantage"),
        ("decision", "/delegation/0/decision"),
        ("snapshots", "/snapshots"),
        ("group", "/group"),
        ("context", "/context"),
        ("plan-results", "/results/plan"),
        ("group-results", "/results/group"),
        ("plan", "/plan"),
        ("removed-unit", "/units/2"),
    ];
    marks.extend(
        members
            .iter()
            .filter(|(_, pointer)| copy.pointer(pointer).is_some())
            .map(|(mark, _)| (*mark).to_owned()),
    );
    assert!(
        !text.contains("x-local") && !text.contains("unknown-") && !text.contains("polluted"),
        "unknown members"
    );
    marks
}

fn set<'a>(parts: impl IntoIterator<Item = &'a [&'a str]>) -> BTreeSet<String> {
    parts
        .into_iter()
        .flatten()
        .map(|mark| (*mark).to_owned())
        .collect()
}

const NOTHING: Share = Share {
    notes: false,
    names: false,
    plan: false,
};

#[test]
fn unless_something_is_ticked_nothing_private_is_in_it() {
    assert_eq!(marks(NOTHING), BTreeSet::new());
    assert_eq!(Share::default(), NOTHING);
}

#[test]
fn each_tick_adds_its_own_and_no_more() {
    assert_eq!(
        marks(Share {
            notes: true,
            ..NOTHING
        }),
        set([&NOTES[..]])
    );
    assert_eq!(
        marks(Share {
            names: true,
            ..NOTHING
        }),
        set([&NAMES[..]])
    );
    assert_eq!(
        marks(Share {
            plan: true,
            ..NOTHING
        }),
        set([&PLAN[..], &["plan", "plan-results"]])
    );
}

#[test]
fn what_two_ticks_must_agree_on_needs_both() {
    let plan_and_names = Share {
        names: true,
        plan: true,
        ..NOTHING
    };
    assert_eq!(
        marks(plan_and_names),
        set([
            &PLAN[..],
            &NAMES[..],
            &["plan", "plan-results", "owner", "partners"]
        ])
    );
    let plan_and_notes = Share {
        notes: true,
        plan: true,
        ..NOTHING
    };
    assert_eq!(
        marks(plan_and_notes),
        set([&PLAN[..], &NOTES[..], &["plan", "plan-results", "learnt"]])
    );
    let all = Share {
        notes: true,
        names: true,
        plan: true,
    };
    assert_eq!(
        marks(all),
        set([
            &PLAN[..],
            &NOTES[..],
            &NAMES[..],
            &["plan", "plan-results", "owner", "partners", "learnt"]
        ])
    );
}

#[test]
fn what_a_share_copy_is_for_is_in_it() {
    let framework = built_in();
    let whole = marked();
    let copy = parsed(&share(&read(&whole, &framework), &framework, NOTHING));
    for same in [
        "/id",
        "/title",
        "/framework/id",
        "/framework/revision",
        "/respondent/id",
        "/settings/targets",
        "/settings/baseline",
        "/units/0/name",
        "/units/1/parent",
    ] {
        assert_eq!(copy.pointer(same), whole.pointer(same), "{same}");
    }
    let answer = json!({
        "unit": "u2", "theme": "delegation", "response": "stage", "stage": 2, "then": 1, "target": 3,
        "confidence": "medium"
    });
    assert_eq!(
        copy["answers"][0], answer,
        "without the time of its edit, so that it is older than any"
    );
    assert_eq!(copy["respondent"], json!({"id": whole["respondent"]["id"]}));
    // East place agreed on 1 for delegation, one of five themes asked there: so the layer’s mean is 1.
    assert_eq!(copy["results"]["basis"], "group");
    assert_eq!(copy["results"]["units"][1]["layers"][0]["mean"], json!(1.0));
}

/// What may be ticked, in every combination.
fn ticks() -> impl Iterator<Item = Share> {
    (0..8_u8).map(|nth| Share {
        notes: nth & 1 > 0,
        names: nth & 2 > 0,
        plan: nth & 4 > 0,
    })
}

/// A document as it is written, the records of every list in one order: merging sorts them.
fn in_one_order(assessment: &Assessment) -> Value {
    fn sort(value: &mut Value) {
        match value {
            Value::Array(values) => {
                values.iter_mut().for_each(sort);
                values.sort_by_key(Value::to_string);
            }
            Value::Object(members) => members.values_mut().for_each(sort),
            _ => {}
        }
    }
    let mut document = written(assessment);
    sort(&mut document);
    document
}

/// The same without the times of edits, as a notebook writes it.
fn without_times(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(without_times),
        Value::Object(members) => {
            for time in ["modified", "titleModified", "acceptedModified", "taken"] {
                members.shift_remove(time);
            }
            members.values_mut().for_each(without_times);
        }
        _ => {}
    }
}

#[test]
fn a_copy_that_comes_back_changes_nothing() {
    let framework = built_in();
    for name in ["example.json", "unknown-fields.json"] {
        let mut origin = parsed(&fixture(name));
        let mut own = parsed(&fixture("framework.json"));
        own["x-local"] = json!("polluted");
        let mut timeless = origin.clone();
        without_times(&mut timeless);
        let mut with_framework = timeless.clone();
        with_framework["framework"]["document"] = own;
        with_framework["units"] = json!([{"id": "c", "level": "county", "x-local": 1}]);
        origin["title"] = json!("As it was shared");
        for origin in [origin, timeless, with_framework] {
            let origin = read(&origin, &framework);
            for ticked in ticks() {
                let copy = read(&parsed(&share(&origin, &framework, ticked)), &framework);
                let back = origin.clone().join(copy.clone());
                assert_eq!(
                    in_one_order(&back),
                    in_one_order(&origin),
                    "{name} {ticked:?}"
                );
                assert_eq!(back, copy.join(origin.clone()), "{name} {ticked:?}");
            }
        }
    }
}

#[test]
fn a_copy_with_null_in_the_place_of_a_list_can_be_read() {
    let framework = built_in();
    let plan =
        json!({"settings": null, "accepted": null, "chunks": null, "own": null, "leftOut": null});
    let members =
        json!({"respondent": null, "reflections": null, "delegation": null, "plan": plan});
    let origin = read(&document(members), &framework);
    for ticked in ticks() {
        read(&parsed(&share(&origin, &framework, ticked)), &framework);
    }
}

#[test]
fn a_copy_of_units_whose_parent_was_removed_can_be_read() {
    let framework = built_in();
    let units = json!([
        {"id": "s", "removed": true, "modified": "2026-03-02T09:00:00Z"},
        {"id": "p", "level": "place", "parent": "s"}
    ]);
    let assessment = common::assessment(&framework, json!({"units": units}));
    let copy = read(
        &parsed(&share(&assessment, &framework, NOTHING)),
        &framework,
    );
    assert_eq!(
        copy.units
            .iter()
            .map(|unit| unit.parent.clone())
            .collect::<Vec<_>>(),
        [None]
    );
}

#[test]
fn a_framework_of_ones_own_goes_along_without_what_nobody_knows() {
    let mut own = parsed(&fixture("framework.json"));
    for pointer in [
        "",
        "/themes/0",
        "/sources/0",
        "/levels/0",
        "/themes/0/cells/place",
        "/context/enablers/0",
    ] {
        own.pointer_mut(pointer).expect("it is in the fixture")["x-local"] = json!("polluted");
    }
    let members = json!({"framework": {"id": "school-meals", "revision": "7", "document": own}});
    let assessment = common::assessment(&built_in(), members);
    let text = share(&assessment, &built_in(), NOTHING);
    assert!(!text.contains("polluted"));
    let travelling = parsed(&text)["framework"]["document"].to_string();
    let read = ics_maturity::framework::Framework::read_text(&travelling).expect("it can be used");
    let mine = ics_maturity::framework::Framework::read_text(&fixture("framework.json"))
        .expect("it is sound");
    assert_eq!(read, mine);
}

#[test]
fn answers_of_a_removed_unit_stay_at_home() {
    let framework = built_in();
    let said =
        |unit: &str| json!({"unit": unit, "theme": "delegation", "response": "stage", "stage": 3});
    let members = json!({
        "units": [
            {"id": "s", "level": "system"},
            {"id": "gone", "removed": true, "modified": "2026-03-02T09:00:00Z"},
        ],
        "answers": [said("s"), said("gone")],
    });
    let assessment = common::assessment(&framework, members);
    assert!(written(&assessment).to_string().contains("gone"));
    for ticked in ticks() {
        let copy = parsed(&share(&assessment, &framework, ticked));
        assert_eq!(copy["answers"], json!([said("s")]));
        assert!(!copy.to_string().contains("gone"));
    }
}
