//! Files of the tests, changed in ways that the fuzzer chooses.

use libfuzzer_sys::arbitrary::{Result, Unstructured};
use serde_json::{Map, Value, json};

/// What the changes begin with.
const FILES: [&str; 20] = [
    include_str!("../../tests/fixtures/unknown-fields.json"),
    include_str!("../../tests/fixtures/example.json"),
    include_str!("../../tests/fixtures/versions/0.json"),
    include_str!("../../tests/fixtures/versions/1.json"),
    include_str!("../../tests/fixtures/hostile/all-times-at-the-end.json"),
    include_str!("../../tests/fixtures/hostile/control-characters.json"),
    include_str!("../../tests/fixtures/hostile/dates-that-are-none.json"),
    include_str!("../../tests/fixtures/hostile/empty-ids.json"),
    include_str!("../../tests/fixtures/hostile/formulas-in-every-text.json"),
    include_str!("../../tests/fixtures/hostile/group-proto.json"),
    include_str!("../../tests/fixtures/hostile/group-respondent-twice.json"),
    include_str!("../../tests/fixtures/hostile/group-script-in-every-text.json"),
    include_str!("../../tests/fixtures/hostile/lists-for-objects.json"),
    include_str!("../../tests/fixtures/hostile/negative-zero-stage.json"),
    include_str!("../../tests/fixtures/hostile/own-parent.json"),
    include_str!("../../tests/fixtures/hostile/proto.json"),
    include_str!("../../tests/fixtures/hostile/ring-of-three.json"),
    include_str!("../../tests/fixtures/hostile/script-in-every-text.json"),
    include_str!("../../tests/fixtures/hostile/tombstones-without-keys.json"),
    include_str!("../../tests/fixtures/hostile/wrong-type-in-every-member.json"),
];

/// A framework to put into a file.
const FRAMEWORK: &str = include_str!("../../tests/fixtures/small-framework.json");

/// Names and texts that the loader knows, so that what is put in reaches it.
const WORDS: [&str; 72] = [
    "id", "revision", "title", "titleModified", "created", "modified", "framework", "document",
    "respondent", "name", "role", "settings", "baseline", "defaultTarget", "targets", "scope",
    "units", "level", "parent", "kind", "answers", "unit", "theme", "response", "stage", "then",
    "target", "confidence", "note", "evidence", "label", "url", "context", "factor", "rating",
    "reflections", "delegation", "plan", "accepted", "chunks", "own", "leftOut", "cycle", "effort",
    "pinned", "status", "review", "start", "snapshots", "taken", "group", "respondents", "agreed",
    "removed", "version", "score", "__proto__", "system", "place", "neighbourhood", "u1", "u2",
    "u2/delegation/3", "trust-and-culture", "unknown", "not-applicable", "done", "in-progress",
    "quick", "2026-03-02T09:41:10.120Z", "2022-07-01", "",
];

/// Characters on which texts go wrong.
const LETTERS: [char; 12] = [
    '=', '"', ',', '\r', '\n', '\t', '\0', '/', 'é', '\u{202e}', '🦀', '\u{10ffff}',
];

/// Changes in a file, at most.
const CHANGES: usize = 12;

/// A file of the tests, changed as these bytes say; where they end, so do the changes.
pub fn changed(bytes: &[u8]) -> String {
    let mut chosen = Unstructured::new(bytes);
    let nth = chosen.choose_index(FILES.len()).unwrap_or_default();
    let mut file = serde_json::from_str(FILES[nth]).expect("the file is JSON");
    for _ in 0..CHANGES {
        if chosen.is_empty() || change(&mut file, &mut chosen).is_err() {
            break;
        }
    }
    file.to_string()
}

/// One change at one place.
fn change(file: &mut Value, chosen: &mut Unstructured) -> Result<()> {
    let mut pointers = Vec::new();
    list(file, String::new(), &mut pointers);
    let here = chosen.choose(&pointers)?;
    let there = chosen.choose(&pointers)?;
    let elsewhere = file.pointer(there).expect("it was just listed").clone();
    let spot = file.pointer_mut(here).expect("it was just listed");
    match (chosen.int_in_range(0..=9)?, spot) {
        (0, spot) => *spot = value(chosen)?,
        (1, spot) => *spot = elsewhere,
        (2, spot) => *spot = other_type(spot),
        (3, Value::Object(members)) if !members.is_empty() => {
            let nth = chosen.choose_index(members.len())?;
            let name = members.keys().nth(nth).expect("there are more").clone();
            members.shift_remove(&name);
        }
        (3, Value::Array(values)) if !values.is_empty() => {
            values.remove(chosen.choose_index(values.len())?);
        }
        (4, Value::Array(values)) if !values.is_empty() => {
            // Doubled, with a member that may tell the two apart.
            let mut again = chosen.choose(values)?.clone();
            if let Value::Object(members) = &mut again {
                members.insert(chosen.choose(&WORDS)?.to_string(), value(chosen)?);
            }
            values.push(again);
        }
        (5, Value::Array(values)) => {
            // Many of one.
            let one = values.first().cloned().unwrap_or(elsewhere);
            for nth in 0..chosen.int_in_range(1..=60)? {
                let mut one = one.clone();
                if let Value::Object(members) = &mut one
                    && members.contains_key("id")
                {
                    members.insert("id".to_owned(), json!(format!("n{nth}")));
                }
                values.push(one);
            }
        }
        (6, Value::Object(members)) => {
            members.insert(chosen.choose(&WORDS)?.to_string(), elsewhere);
        }
        (7, Value::Object(members)) => {
            let name = *chosen.choose(&WORDS)?;
            let inner = if name == "document" {
                serde_json::from_str(FRAMEWORK).expect("the framework is JSON")
            } else {
                value(chosen)?
            };
            members.insert(name.to_owned(), inner);
        }
        (8, Value::Object(members)) => {
            // Removed, as a merge leaves it.
            members.insert("removed".to_owned(), true.into());
        }
        (_, Value::String(text)) => letters(text, chosen)?,
        (_, spot) => *spot = number(chosen)?,
    }
    Ok(())
}

/// The pointers to every place of a value.
fn list(value: &Value, pointer: String, pointers: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                let name = name.replace('~', "~0").replace('/', "~1");
                list(value, format!("{pointer}/{name}"), pointers);
            }
        }
        Value::Array(values) => {
            for (nth, value) in values.iter().enumerate() {
                list(value, format!("{pointer}/{nth}"), pointers);
            }
        }
        _ => {}
    }
    pointers.push(pointer);
}

fn value(chosen: &mut Unstructured) -> Result<Value> {
    Ok(match chosen.int_in_range(0..=7)? {
        0 => Value::Null,
        1 => chosen.arbitrary::<bool>()?.into(),
        2 | 3 => number(chosen)?,
        4 => chosen.int_in_range(0..=4)?.into(),
        5 => Value::Array(vec![json!(*chosen.choose(&WORDS)?)]),
        6 => {
            let mut members = Map::new();
            for _ in 0..chosen.int_in_range(0..=3)? {
                members.insert(chosen.choose(&WORDS)?.to_string(), number(chosen)?);
            }
            members.into()
        }
        _ => json!(*chosen.choose(&WORDS)?),
    })
}

/// A number at which something may turn over.
fn number(chosen: &mut Unstructured) -> Result<Value> {
    let edges = [
        json!(0), json!(-1), json!(1), json!(4), json!(5), json!(12), json!(52), json!(255),
        json!(4_294_967_295_u32), json!(4_294_967_296_u64), json!(9_007_199_254_740_991_u64),
        json!(9_007_199_254_740_992_u64), json!(u64::MAX), json!(i64::MIN), json!(0.5),
        json!(1e-308), json!(1e308), json!(-0.0), json!(99.99),
    ];
    Ok(match chosen.int_in_range(0..=edges.len() + 1)? {
        nth if nth < edges.len() => edges[nth].clone(),
        nth if nth == edges.len() => chosen.arbitrary::<u16>()?.into(),
        _ => chosen.arbitrary::<f64>()?.into(),
    })
}

/// The same said by another type.
fn other_type(value: &Value) -> Value {
    match value {
        Value::Null => json!({}),
        Value::Bool(is) => json!(u8::from(*is)),
        Value::Number(number) => json!(number.to_string()),
        Value::String(text) => text.parse().map_or_else(|_| json!([text]), |it: f64| json!(it)),
        Value::Array(values) => {
            let numbered = values.iter().enumerate();
            numbered.map(|(nth, value)| (nth.to_string(), value.clone())).collect()
        }
        Value::Object(members) => members.values().cloned().collect(),
    }
}

/// Letters put into a text, or the text made long.
fn letters(text: &mut String, chosen: &mut Unstructured) -> Result<()> {
    let letter = *chosen.choose(&LETTERS)?;
    match chosen.int_in_range(0..=3)? {
        0 => text.insert(0, letter),
        1 => text.push(letter),
        2 => *text = text.chars().rev().collect(),
        _ => {
            let times = chosen.int_in_range(1..=3_000)?;
            text.extend(std::iter::repeat_n(letter, times));
        }
    }
    Ok(())
}
