//! Merging is commutative, associative and idempotent, whatever was edited when.

mod common;

use common::{assessment, built_in, written};
use ics_maturity::assessment::{
    Assessment, ContextRating, Join, Moment, PlanRecord, Record, Records, Snapshot,
};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// Few times, so that many are equal; two are one instant in two zones, and one is missing.
fn time() -> impl Strategy<Value = Value> {
    select(vec![
        Value::Null,
        json!("2026-03-02T09:00:00.000Z"),
        json!("2026-03-02T10:00:00.000+01:00"),
        json!("2026-03-02T09:00:00.001Z"),
    ])
}

fn one_of(values: Value) -> impl Strategy<Value = Value> {
    let Value::Array(values) = values else {
        panic!("a list to select from")
    };
    select(values)
}

/// An object with one of the values listed for each member; null stands for an absent one.
fn object(members: Value) -> impl Strategy<Value = Value> {
    let Value::Object(members) = members else {
        panic!("members are an object")
    };
    let (names, choices): (Vec<String>, Vec<_>) = members
        .into_iter()
        .map(|(name, values)| (name, one_of(values)))
        .unzip();
    (
        choices,
        time(),
        one_of(json!([null, null, 1, {"b": [], "a": 0}])),
    )
        .prop_map(move |(values, modified, unknown)| {
            let members = names.iter().cloned().zip(values);
            let all = members.chain([
                ("modified".to_owned(), modified),
                ("x-local".to_owned(), unknown),
            ]);
            Value::Object(
                all.filter(|(_, value)| !value.is_null())
                    .collect::<Map<_, _>>(),
            )
        })
}

/// A few records, one for each key, some of them removed.
fn records(keys: &'static [&'static str], members: Value) -> BoxedStrategy<Value> {
    let record = (object(members), prop::bool::weighted(0.2)).prop_map(|(mut record, removed)| {
        if removed {
            record["removed"] = json!(true);
        }
        record
    });
    prop::collection::vec(record, 0..4)
        .prop_map(|mut records| {
            let mut seen = std::collections::BTreeSet::new();
            records.retain(|record: &Value| {
                seen.insert(
                    keys.iter()
                        .map(|key| record[*key].to_string())
                        .collect::<Vec<_>>(),
                )
            });
            Value::Array(records)
        })
        .boxed()
}

fn answers() -> BoxedStrategy<Value> {
    records(
        &["unit", "theme"],
        json!({"unit": ["u1", "u2", "u10"], "theme": ["a", "b"], "response": ["stage", "unknown"], "stage": [0, 3],
               "note": [null, "", "é"]}),
    )
}

fn plan() -> impl Strategy<Value = Value> {
    (
        object(json!({"cycles": [null, 2, 4], "importance": [null, {}, {"a": 2}]})),
        one_of(json!([null, [], [{"id": "c", "cycle": 0}], [{"id": "d", "cycle": 1}]])),
        time(),
        records(&["id"], json!({"id": ["c", "d"], "status": [null, "done"], "title": [null, "T"]})),
        records(&["id"], json!({"id": ["o"], "unit": ["u1"], "title": ["T", "U"]})),
        records(&["id"], json!({"id": ["c", "e"]})),
    )
        .prop_map(|(settings, accepted, at, chunks, own, left_out)| {
            json!({"settings": settings, "accepted": accepted, "acceptedModified": at, "chunks": chunks, "own": own,
                   "leftOut": left_out})
        })
}

fn snapshots() -> impl Strategy<Value = Value> {
    let there = (select(vec!["s1", "s2"]), time(), answers())
        .prop_map(|(id, taken, answers)| json!({"id": id, "taken": taken, "answers": answers}));
    let removed = (select(vec!["s1", "s2"]), time())
        .prop_map(|(id, at)| json!({"id": id, "removed": true, "modified": at}));
    let snapshot = prop_oneof![4 => there, 1 => removed];
    prop::collection::vec(snapshot, 0..3).prop_map(Value::from)
}

fn group() -> impl Strategy<Value = Value> {
    let there = (select(vec!["r1", "r2"]), time(), answers()).prop_map(|(id, modified, answers)| {
        json!({"respondent": {"id": id}, "document": {"revision": 1, "modified": modified}, "answers": answers})
    });
    let removed = (select(vec!["r1", "r2"]), time())
        .prop_map(|(id, at)| json!({"respondent": id, "removed": true, "modified": at}));
    let member = prop_oneof![4 => there, 1 => removed];
    let agreed = records(
        &["unit", "theme"],
        json!({"unit": ["u1"], "theme": ["a", "b"], "stage": [1, 2], "why": [null, "w"]}),
    );
    (prop::collection::vec(member, 0..3), agreed)
        .prop_map(|(respondents, agreed)| json!({"respondents": respondents, "agreed": agreed}))
}

/// A copy of one assessment as some tab or desk may have it.
fn copy() -> impl Strategy<Value = Assessment> {
    let head = (
        0_u64..3,
        select(vec!["", "Northshire", "Östersund"]),
        time(),
        time(),
        time(),
        object(json!({"id": ["f"], "revision": ["1", "2"]})),
        prop::option::of(object(
            json!({"id": ["r"], "role": [null, "Nurse"], "sector": [null, "nhs"]}),
        )),
        object(json!({"scope": [null, "quick", "full"], "targets": [null, {"a": 2}]})),
    );
    let lists = (
        records(
            &["id"],
            json!({"id": ["u1", "u2", "u10"], "level": ["system"], "name": ["", "N"]}),
        ),
        answers(),
        records(
            &["factor"],
            json!({"factor": ["e1", "b1"], "rating": [null, "partly"]}),
        ),
        records(&["question"], json!({"question": ["q"], "text": ["", "t"]})),
        records(
            &["unit"],
            json!({"unit": ["u1", "u2"], "decision": [null, "hold"]}),
        ),
        plan(),
        snapshots(),
        group(),
    );
    (head, lists, one_of(json!([null, [2], "x"]))).prop_map(|(head, lists, unknown)| {
        let (revision, title, titled, created, modified, framework, respondent, settings) = head;
        let (units, answers, context, reflections, delegation, plan, snapshots, group) = lists;
        let members = json!({
            "id": "one", "revision": revision, "title": title, "titleModified": titled, "created": created,
            "modified": modified, "framework": framework, "respondent": respondent, "settings": settings,
            "units": units, "answers": answers, "context": context, "reflections": reflections,
            "delegation": delegation, "plan": plan, "snapshots": snapshots, "group": group, "x-local": unknown
        });
        assessment(&built_in(), members)
    })
}

/// Whether the newer of both is there for every key of either.
fn newest_of_each<R: Record + std::fmt::Debug>(
    joined: &Records<R>,
    mine: &Records<R>,
    theirs: &Records<R>,
) -> Result<(), TestCaseError> {
    for record in mine.iter().chain(theirs.iter()) {
        if let Some(kept) = joined.get(record.key()) {
            prop_assert!(
                kept.modified().map(Moment::instant) >= record.modified().map(Moment::instant),
                "{:?} is older than {:?}",
                kept,
                record
            );
        } else {
            prop_assert!(joined.was_removed(record.key()), "{:?} is lost", record);
        }
    }
    Ok(())
}

/// With all lists in one order: merging sorts records, editing leaves them where they are.
fn sorted(value: Value) -> Value {
    match value {
        Value::Array(values) => {
            let mut values: Vec<_> = values.into_iter().map(sorted).collect();
            values.sort_by_key(Value::to_string);
            Value::Array(values)
        }
        Value::Object(members) => Value::Object(
            members
                .into_iter()
                .map(|(name, value)| (name, sorted(value)))
                .collect(),
        ),
        other => other,
    }
}

proptest! {
    #[test]
    fn commutative(mine in copy(), theirs in copy()) {
        let one = mine.clone().join(theirs.clone());
        prop_assert_eq!(&one, &theirs.clone().join(mine.clone()));
        prop_assert_eq!(written(&one), written(&theirs.join(mine)), "to the letter");
    }

    #[test]
    fn associative(first in copy(), second in copy(), third in copy()) {
        let left = first.clone().join(second.clone()).join(third.clone());
        prop_assert_eq!(left, first.join(second.join(third)));
    }

    #[test]
    fn idempotent(mine in copy(), theirs in copy()) {
        prop_assert_eq!(&mine.clone().join(mine.clone()), &mine);
        let joined = mine.clone().join(theirs.clone());
        prop_assert_eq!(&joined.clone().join(mine), &joined);
        prop_assert_eq!(&joined.clone().join(theirs), &joined);
    }

    #[test]
    fn nothing_newer_is_lost(mine in copy(), theirs in copy()) {
        let joined = mine.clone().join(theirs.clone());
        newest_of_each(&joined.units, &mine.units, &theirs.units)?;
        newest_of_each(&joined.answers, &mine.answers, &theirs.answers)?;
        let parts = |copy: &Assessment| {
            let plan: PlanRecord = copy.part("plan");
            (
                Records::<ContextRating>::from_entries(copy.part("context")),
                Records::from_entries(plan.chunks),
                Records::<Snapshot>::from_entries(copy.part("snapshots")),
                copy.group.respondents.clone(),
            )
        };
        let (joined, mine, theirs) = (parts(&joined), parts(&mine), parts(&theirs));
        newest_of_each(&joined.0, &mine.0, &theirs.0)?;
        newest_of_each(&joined.1, &mine.1, &theirs.1)?;
        newest_of_each(&joined.2, &mine.2, &theirs.2)?;
        newest_of_each(&joined.3, &mine.3, &theirs.3)?;
    }

    #[test]
    fn what_was_merged_is_read_back_the_same(mine in copy(), theirs in copy()) {
        let joined = mine.join(theirs);
        prop_assert_eq!(common::read(&written(&joined), &built_in()), joined);
    }

    /// An edit that is taken back is newer than the edit, so that every other copy follows; and taking
    /// that back brings the edit back.
    #[test]
    fn what_is_taken_back_is_newest_and_can_come_back(before in copy(), after in copy()) {
        let now = Moment::parse("2026-03-02T08:00:00.000Z").expect("a moment");
        let mut undone = after.clone();
        undone.revert(&before, &after, &now);
        let taken_back = undone.clone();
        prop_assert_eq!(sorted(written(&after.clone().join(undone.clone()))), sorted(written(&undone)));
        undone.revert(&after, &taken_back, &now);
        prop_assert_eq!(undone.answers.count(), after.answers.count());
        for answer in after.answers.iter() {
            let found = undone.answers.get(answer.key());
            prop_assert_eq!(found.map(|found| (&found.response, found.then)), Some((&answer.response, answer.then)));
        }
        prop_assert_eq!(undone.title.text, after.title.text);
    }
}
