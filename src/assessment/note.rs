//! Noting something in what is carried: a rating, a decision, a chunk that was moved.

use super::{Assessment, Moment};
use crate::json::{Extra, Json, Value};

/// Members of one record among what is carried, and what they are from now on.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Where the records are: a member of the document, or of one of its parts, as in `plan.chunks`.
    pub part: &'static str,
    /// The member that is the key of the records; empty where the part is one record by itself.
    pub by: &'static str,
    /// The key.
    pub key: String,
    /// The members, each with its value; null and the empty text take it back. With none the record is
    /// there, and says nothing but that.
    pub members: Vec<(&'static str, Value)>,
    /// The member that says when the record was last edited.
    pub time: &'static str,
}

impl Note {
    /// One member.
    #[must_use]
    pub fn one(
        part: &'static str,
        (by, key): (&'static str, &str),
        member: &'static str,
        value: Value,
    ) -> Self {
        Self {
            part,
            by,
            key: key.to_owned(),
            members: vec![(member, value)],
            time: "modified",
        }
    }
}

/// The member that says of a record that it was removed.
const REMOVED: &str = "removed";

impl Assessment {
    /// Notes members of a record, which is made where it is not there. Says whether anything changed.
    ///
    /// A record that gets `removed` keeps nothing but its key; any other note brings it back.
    pub fn note(&mut self, note: &Note, now: &Moment) -> bool {
        let mut at = &mut Value::Null;
        for (depth, name) in note.part.split('.').enumerate() {
            let members = if depth == 0 {
                &mut self.carried
            } else {
                object(at)
            };
            at = members.get_or_null(name);
        }
        if note.by.is_empty() {
            return change(object(at), note, now);
        }
        if !at.is_array() {
            *at = Value::Array(Vec::new());
        }
        let Value::Array(records) = at else {
            return false;
        };
        let is_it = |record: &Value| record.get(note.by).and_then(Value::as_str) == Some(&note.key);
        if let Some(nth) = records.iter().position(is_it) {
            return change(object(&mut records[nth]), note, now);
        }
        let mut record = Extra::new();
        record.insert(note.by.to_owned(), note.key.as_str().into());
        let changed = change(&mut record, note, now);
        if changed {
            records.push(Value::Object(record));
        }
        changed
    }
}

/// The members of a value, which becomes an object where it is none.
fn object(value: &mut Value) -> &mut Extra {
    if !value.is_object() {
        *value = Value::Object(Extra::new());
    }
    match value {
        Value::Object(members) => members,
        _ => unreachable!("it was made one"),
    }
}

fn change(record: &mut Extra, note: &Note, now: &Moment) -> bool {
    let before = record.clone();
    let modified = record.shift_remove(note.time);
    let said = record.clone();
    record.shift_remove(REMOVED);
    for (member, value) in &note.members {
        if *member == REMOVED {
            record.retain(|name, _| name == note.by);
        }
        if value.is_null() || value == "" {
            record.shift_remove(member);
        } else {
            record.insert((*member).to_owned(), value.clone());
        }
    }
    let is_new = note.members.is_empty() && modified.is_none();
    if *record == said && !is_new {
        *record = before;
        return false;
    }
    let modified = modified.and_then(|text| Moment::parse(text.as_str()?));
    let modified = Moment::after(now, modified.as_ref());
    record.insert(note.time.to_owned(), modified.write());
    true
}
