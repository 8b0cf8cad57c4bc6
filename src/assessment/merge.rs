//! Two copies of one document read together: commutative, associative, idempotent.
//!
//! Works on JSON, by the table in `merge_rules.rs` that says how each part merges, so that parts
//! which this version only carries merge as well as those that it knows.

use super::Moment;
use super::entry::is_removed;
use super::merge_rules::{DOCUMENT, List, Rule};
use super::moment;
use super::natural::natural;
use crate::json::{Extra, Value, by_text, canonical};
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

/// Puts the records of a document in the order in which merging leaves them.
pub(super) fn put_in_order(document: &mut Extra) {
    order_by(DOCUMENT, document);
}

fn order_by(rules: &[(&str, Rule)], members: &mut Extra) {
    for (name, rule) in rules {
        match (rule, members.get_mut(name)) {
            (Rule::Records(list), Some(Value::Array(records))) => {
                *records = in_order(list, std::mem::take(records));
            }
            (Rule::Members(rules), Some(Value::Object(inner))) => order_by(rules, inner),
            _ => {}
        }
    }
}

fn settled_by(rule: &Rule, part: Value) -> Value {
    match (rule, part) {
        (Rule::Records(list), records) => without_doubles(list, records),
        (Rule::Members(rules), Value::Object(mut part)) => {
            for (name, rule) in *rules {
                if let Some(inner) = part.get_mut(name) {
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
    let mut joined = Vec::new();
    // In an order that does not depend on who merges what first.
    for (name, rule) in rules {
        joined.push(((*name).to_owned(), member(name, rule, mine, theirs)));
    }
    let (mut names, mut others) = (Vec::new(), Vec::new());
    for (name, value) in mine.iter().chain(theirs) {
        if rules.iter().all(|(known, _)| known != name) {
            names.push(name.as_str());
            others.push(value);
        }
    }
    // Sorted and not looked up, as a file may have any number of them.
    for (name, _, nth) in Places::of_ids(&names).iter() {
        let other = others[*nth];
        match joined.last_mut() {
            Some((last, mine)) if last == name => *mine = one(None, mine, other),
            _ => joined.push(((*name).to_owned(), other.clone())),
        }
    }
    let mut joined = Extra::from(joined);
    joined.retain(|_, value| !value.is_null());
    joined
}

fn member(name: &str, rule: &Rule, mine: &Extra, theirs: &Extra) -> Value {
    match (rule, mine.get(name), theirs.get(name)) {
        (Rule::Beside(time), mine_has, theirs_has) => {
            let nothing = &Value::Null;
            newer(
                (instant(mine.get(time)), mine_has.unwrap_or(nothing)),
                (instant(theirs.get(time)), theirs_has.unwrap_or(nothing)),
            )
            .clone()
        }
        (_, Some(only), None) | (_, None, Some(only)) => only.clone(),
        (rule, Some(mine), Some(theirs)) => one(Some(rule), mine, theirs),
        (_, None, None) => Value::Null,
    }
}

fn one(rule: Option<&Rule>, mine: &Value, theirs: &Value) -> Value {
    if mine == theirs {
        return mine.clone();
    }
    match (rule, mine, theirs) {
        (Some(Rule::Newest(time)), ..) => newer(
            (instant_at(mine, time), mine),
            (instant_at(theirs, time), theirs),
        )
        .clone(),
        (Some(Rule::Records(list)), Value::Array(mine), Value::Array(theirs)) => {
            let both = [&mine[..], theirs].concat();
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
        _ => newer((None, mine), (None, theirs)).clone(),
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
    (at, mine): (Option<Instant>, &'a Value),
    (other_at, theirs): (Option<Instant>, &'a Value),
) -> &'a Value {
    let is_timed = matches!(&at, Some((instant, _)) if *instant > NEVER);
    let order = at
        .cmp(&other_at)
        .then_with(|| is_blank(theirs).cmp(&is_blank(mine)))
        .then_with(|| by_text(mine, theirs, is_timed));
    if order.is_ge() { mine } else { theirs }
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
    let mut keys = Vec::with_capacity(records.len());
    for record in records {
        keys.push(key(list, record));
    }
    let places = Places::new(keys.iter().copied());
    let mut kept = Vec::with_capacity(records.len());
    for (nth, key) in keys.iter().enumerate() {
        if places.get(*key) == Some(nth) {
            let mut newest = &records[nth];
            for other in places.all(*key).skip(1) {
                let other = &records[other];
                newest = newer((edited(list, newest), newest), (edited(list, other), other));
            }
            kept.push(newest.clone());
        }
    }
    kept
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
fn in_order(list: &List, mut records: Vec<Value>) -> Vec<Value> {
    let mut keys = Vec::with_capacity(records.len());
    for record in &records {
        let (a, b) = key(list, record);
        keys.push((natural(a), natural(b)));
    }
    let order = Places::new(keys.iter().map(|(a, b)| (a.as_str(), b.as_str())));
    let mut sorted = Vec::with_capacity(records.len());
    for (.., nth) in order.iter() {
        sorted.push(records[*nth].take());
    }
    sorted
}

/// The texts that make a record's key; a respondent is known by its id.
pub(super) fn key<'a>(list: &List, record: &'a Value) -> (&'a str, &'a str) {
    let text = |nth: usize| {
        let member = &record[*list.keys.get(nth)?];
        member.get("id").unwrap_or(member).as_str()
    };
    (text(0).unwrap_or_default(), text(1).unwrap_or_default())
}
