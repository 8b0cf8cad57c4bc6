//! Two copies of one document read together: commutative, associative, idempotent.
//!
//! Works on JSON, by the table in `merge_rules.rs` that says how each part merges, so that parts
//! which this version only carries merge as well as those that it knows.

use serde_json::{Map, Value};

use super::Moment;
use super::entry::is_removed;
use super::merge_rules::{DOCUMENT, List, Rule};
use super::moment;
use super::natural::natural;
use crate::json::{Extra, by_text, canonical};
use crate::places::Places;

/// What is newest of two copies of a document.
pub(super) fn join(mine: &Extra, theirs: &Extra) -> Extra {
    members(DOCUMENT, mine, theirs)
}

/// The newest of several records with one key, in the place of the first, in a part of a document.
pub(super) fn settled(name: &str, part: Value) -> Value {
    match DOCUMENT.iter().find(|(known, _)| *known == name) {
        Some((_, rule)) => settled_by(rule, part),
        None => part,
    }
}

fn settled_by(rule: &Rule, part: Value) -> Value {
    match (rule, part) {
        (Rule::Records(list), records) => without_doubles(list, records),
        (Rule::Members(rules), Value::Object(mut part)) => {
            for (name, rule) in *rules {
                if let Some(inner) = part.get_mut(*name) {
                    *inner = settled_by(rule, inner.take());
                }
            }
            Value::Object(part)
        }
        (_, part) => part,
    }
}

/// The newest record for each key, in the place of the first.
pub(super) fn without_doubles(list: &List, records: Value) -> Value {
    match records {
        Value::Array(records) => newest_of_each(list, &records).into(),
        other => other,
    }
}

fn members(rules: &[(&str, Rule)], mine: &Extra, theirs: &Extra) -> Extra {
    let mut joined = Map::new();
    // In an order that does not depend on who merges what first.
    let known = rules.iter().map(|(name, _)| *name);
    let named = |name: &&str| rules.iter().any(|(known, _)| known == name);
    let all = mine.keys().chain(theirs.keys()).map(String::as_str);
    let others = Places::new(all.filter(|name| !named(name)).map(|name| (name, "")));
    let others = others.iter().map(|(name, ..)| *name);
    for name in known.chain(others) {
        if joined.contains_key(name) {
            continue;
        }
        let rule = rules
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, rule)| rule);
        let value = match (rule, mine.get(name), theirs.get(name)) {
            (Some(Rule::Beside(time)), mine_has, theirs_has) => {
                let instants = (instant(mine.get(*time)), instant(theirs.get(*time)));
                newer(
                    mine_has.unwrap_or(&Value::Null),
                    instants.0.as_ref(),
                    theirs_has.unwrap_or(&Value::Null),
                    instants.1.as_ref(),
                )
                .clone()
            }
            (_, Some(only), None) | (_, None, Some(only)) => only.clone(),
            (rule, Some(mine), Some(theirs)) => one(rule, mine, theirs),
            (_, None, None) => continue,
        };
        if !value.is_null() {
            joined.insert(name.to_owned(), value);
        }
    }
    joined
}

fn one(rule: Option<&Rule>, mine: &Value, theirs: &Value) -> Value {
    if mine == theirs {
        return mine.clone();
    }
    match (rule, mine, theirs) {
        (Some(Rule::Newest(time)), ..) => newer(
            mine,
            instant_at(mine, time).as_ref(),
            theirs,
            instant_at(theirs, time).as_ref(),
        )
        .clone(),
        (Some(Rule::Records(list)), Value::Array(mine), Value::Array(theirs)) => {
            let both: Vec<_> = mine.iter().chain(theirs).cloned().collect();
            in_order(list, newest_of_each(list, &both)).into()
        }
        (Some(Rule::Members(rules)), Value::Object(mine), Value::Object(theirs)) => {
            members(rules, mine, theirs).into()
        }
        (Some(Rule::Greatest | Rule::Least), ..) => {
            let (least, greatest) = if precedes(mine, theirs) {
                (mine, theirs)
            } else {
                (theirs, mine)
            };
            if matches!(rule, Some(Rule::Least)) {
                least.clone()
            } else {
                greatest.clone()
            }
        }
        _ => newer(mine, None, theirs, None).clone(),
    }
}

/// Whether one instant or number comes before another.
fn precedes(a: &Value, b: &Value) -> bool {
    match (a.as_u64(), b.as_u64()) {
        (Some(a), Some(b)) => a < b,
        _ => (instant(Some(a)), canonical(a)) < (instant(Some(b)), canonical(b)),
    }
}

/// The one edited later; at equal times the one whose JSON is larger, but never one in
/// which nothing was set.
fn newer<'a>(
    mine: &'a Value,
    at: Option<&Instant>,
    theirs: &'a Value,
    other_at: Option<&Instant>,
) -> &'a Value {
    let order = at
        .cmp(&other_at)
        .then_with(|| is_blank(theirs).cmp(&is_blank(mine)))
        .then_with(|| by_text(mine, theirs, is_time(at)));
    if order.is_ge() { mine } else { theirs }
}

/// Whether it is an instant, and not a revision or nothing.
fn is_time(at: Option<&Instant>) -> bool {
    at.is_some_and(|(instant, _)| *instant > NEVER)
}

/// An instant, or for revisions of a framework their text, to be compared.
type Instant = (moment::Instant, String);

/// Before every instant.
const NEVER: moment::Instant = (i64::MIN, 0);

fn instant(value: Option<&Value>) -> Option<Instant> {
    let text = value?.as_str()?;
    Some(match Moment::parse(text) {
        Some(moment) => (moment.instant(), String::new()),
        None => (NEVER, text.to_owned()),
    })
}

fn instant_at(value: &Value, path: &str) -> Option<Instant> {
    instant(
        path.split('.')
            .try_fold(value, |value, name| value.get(name)),
    )
}

/// Whether nothing was set: an empty text, list or object, or an object of such.
pub(super) fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(members) => members.values().all(is_blank),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// The newest record for each key, in the order in which keys occur first.
fn newest_of_each(list: &List, records: &[Value]) -> Vec<Value> {
    let keys: Vec<_> = records.iter().map(|record| key(list, record)).collect();
    let places = Places::new(keys.iter().map(|(a, b)| (a.as_str(), b.as_str())));
    let mut kept: Vec<Value> = Vec::with_capacity(records.len());
    for (nth, (a, b)) in keys.iter().enumerate() {
        if places.get((a, b)) == Some(nth) {
            let same = places.all((a, b)).map(|nth| &records[nth]);
            kept.extend(
                same.reduce(|before, record| newer_record(list, before, record))
                    .cloned(),
            );
        }
    }
    kept
}

/// The one edited later; at equal times the one whose JSON is larger.
fn newer_record<'a>(list: &List, mine: &'a Value, theirs: &'a Value) -> &'a Value {
    let (at, other_at) = (edited(list, mine), edited(list, theirs));
    let order = at
        .cmp(&other_at)
        .then_with(|| by_text(mine, theirs, is_time(at.as_ref())));
    if order.is_ge() { mine } else { theirs }
}

/// When a record was last edited; what stays of a removed one says so in a place of its own.
fn edited(list: &List, record: &Value) -> Option<Instant> {
    instant_at(
        record,
        if is_removed(record) {
            "modified"
        } else {
            list.time
        },
    )
}

/// Sorted by key, so that it does not matter who merges what first.
fn in_order(list: &List, records: Vec<Value>) -> Vec<Value> {
    let keys = records.iter().map(|record| key(list, record));
    let keys: Vec<_> = keys.map(|(a, b)| (natural(&a), natural(&b))).collect();
    let order = Places::new(keys.iter().map(|(a, b)| (a.as_str(), b.as_str())));
    let mut records: Vec<_> = records.into_iter().map(Some).collect();
    order
        .iter()
        .filter_map(|(.., nth)| records[*nth].take())
        .collect()
}

/// The texts that make a record's key; a respondent is known by its id.
fn key(list: &List, record: &Value) -> (String, String) {
    let text = |nth: usize| {
        let member = list.keys.get(nth).and_then(|name| record.get(*name));
        let member = member.map(|member| member.get("id").unwrap_or(member));
        member
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    (text(0), text(1))
}
