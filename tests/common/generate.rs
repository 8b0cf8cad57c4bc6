//! Generated JSON that comes close to what the loader knows, and sound documents gone wrong.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};

/// Names that the loader knows, so that generated objects reach it.
const NAMES: [&str; 46] = [
    "format",
    "version",
    "id",
    "revision",
    "title",
    "modified",
    "framework",
    "document",
    "respondent",
    "settings",
    "targets",
    "scope",
    "units",
    "level",
    "parent",
    "kind",
    "name",
    "answers",
    "unit",
    "theme",
    "response",
    "stage",
    "then",
    "target",
    "confidence",
    "note",
    "evidence",
    "label",
    "url",
    "context",
    "factor",
    "rating",
    "reflections",
    "delegation",
    "plan",
    "accepted",
    "chunks",
    "own",
    "leftOut",
    "cycle",
    "review",
    "snapshots",
    "group",
    "respondents",
    "agreed",
    "removed",
];

const TEXTS: [&str; 14] = [
    "ics-maturity/assessment",
    "system",
    "place",
    "neighbourhood",
    "u1",
    "u2",
    "delegation",
    "stage",
    "unknown",
    "not-applicable",
    "quick",
    "2026-03-02T09:41:10.120Z",
    "2022-07-01",
    "",
];

pub fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (0_u64..6).prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        select(&TEXTS[..]).prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ]
}

pub fn name() -> impl Strategy<Value = String> {
    prop_oneof![8 => select(&NAMES[..]).prop_map(str::to_owned), 1 => any::<String>()]
}

pub fn value() -> impl Strategy<Value = Value> {
    scalar().prop_recursive(5, 80, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((name(), inner), 0..8)
                .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// An object that is at least recognised.
pub fn recognised() -> impl Strategy<Value = Value> {
    prop::collection::vec((name(), value()), 0..10).prop_map(|members| {
        let mut document: Map<_, _> = members.into_iter().collect();
        document.insert("format".to_owned(), json!("ics-maturity/assessment"));
        document.insert("version".to_owned(), json!(1));
        Value::Object(document)
    })
}

/// Every pointer into a value.
pub fn pointers(value: &Value, pointer: &str, found: &mut Vec<String>) {
    found.push(pointer.to_owned());
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                let escaped = name.replace('~', "~0").replace('/', "~1");
                pointers(value, &format!("{pointer}/{escaped}"), found);
            }
        }
        Value::Array(values) => {
            for (nth, value) in values.iter().enumerate() {
                pointers(value, &format!("{pointer}/{nth}"), found);
            }
        }
        _ => {}
    }
}

/// What can happen to one place of a sound document.
#[derive(Clone, Debug)]
pub enum Change {
    Replace(Value),
    Remove,
    Repeat,
    Insert(String, Value),
}

pub fn change() -> impl Strategy<Value = (Index, Change)> {
    let change = prop_oneof![
        value().prop_map(Change::Replace),
        Just(Change::Remove),
        Just(Change::Repeat),
        (name(), value()).prop_map(|(name, value)| Change::Insert(name, value)),
    ];
    (any::<Index>(), change)
}

pub fn changed(mut document: Value, changes: Vec<(Index, Change)>) -> Value {
    for (place, change) in changes {
        let mut places = Vec::new();
        pointers(&document, "", &mut places);
        let spot = document
            .pointer_mut(place.get::<String>(&places))
            .expect("it was just found");
        match (change, spot) {
            (Change::Replace(value), spot) => *spot = value,
            (Change::Remove, Value::Array(values)) => drop(values.pop()),
            (Change::Remove, Value::Object(members)) => {
                let first = members.keys().next().cloned();
                first.and_then(|first| members.remove(&first));
            }
            (Change::Repeat, Value::Array(values)) => values.extend(values.clone()),
            (Change::Insert(name, value), Value::Object(members)) => {
                drop(members.insert(name, value));
            }
            (_, spot) => *spot = Value::Null,
        }
    }
    document
}
