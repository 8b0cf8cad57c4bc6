//! Taking edits back: what was said before is said once more, as the newest edit.
//!
//! Putting an earlier copy in the place of a later one would not do: other tabs and files hold the
//! later records, which are newer. Works on JSON, by the table that says how each part merges.

use super::entry::is_removed;
use super::merge::key;
use super::merge_rules::{DOCUMENT, List, Rule, UNIT_THEME};
use super::{Assessment, Moment};
use crate::json::{Extra, Json, Value};

/// The time of an edit; parts that go by another were not edited but happened.
const EDITED: &str = "modified";

impl Assessment {
    /// Takes back what was edited since `before`, at the moment `now`. Respondents stay who they are,
    /// and what was kept to look back on stays kept.
    pub fn revert(&mut self, before: &Self, now: &Moment) {
        let reverted = members(DOCUMENT, &self.alone(), &before.alone(), now);
        let mut group = std::mem::take(&mut self.group);
        if group.agreed != before.group.agreed {
            let (mine, theirs) = (group.agreed.write(), before.group.agreed.write());
            group.agreed = Json::take(records(&UNIT_THEME, &mine, &theirs, now));
        }
        *self = Self::of_checked(Value::Object(reverted));
        self.group = group;
    }
}

fn members(rules: &[(&str, Rule)], mine: &Extra, before: &Extra, now: &Moment) -> Extra {
    let mut reverted = mine.clone();
    for (name, rule) in rules {
        let (mine_has, before_has) = (mine.get(name), before.get(name));
        if mine_has == before_has {
            continue;
        }
        let (at, was) = (
            mine_has.unwrap_or(&Value::Null),
            before_has.unwrap_or(&Value::Null),
        );
        let value = match rule {
            Rule::Newest(time) if *time == EDITED => stamped(was, at, now),
            Rule::Beside(time) => {
                let stamp = Moment::after(now, moment(mine.get(time)).as_ref()).write();
                reverted.insert((*time).to_owned(), stamp);
                was.clone()
            }
            Rule::Records(list) if list.time == EDITED => records(list, at, was, now),
            Rule::Members(rules) => {
                let of = |value: &Value| value.as_object().cloned().unwrap_or_default();
                members(rules, &of(at), &of(was), now).into()
            }
            _ => continue,
        };
        reverted.insert((*name).to_owned(), value);
    }
    reverted.retain(|_, value| !value.is_null());
    reverted
}

/// Every record as it was; what is new since is removed.
fn records(list: &List, mine: &Value, before: &Value, now: &Moment) -> Value {
    let nothing = Vec::new();
    let (mine, before) = (
        mine.as_array().unwrap_or(&nothing),
        before.as_array().unwrap_or(&nothing),
    );
    let mut reverted = Vec::with_capacity(mine.len());
    for record in mine {
        let found = before
            .iter()
            .find(|other| key(list, other) == key(list, record));
        reverted.push(match found {
            Some(found) if found == record => record.clone(),
            Some(found) => stamped(found, record, now),
            None if is_removed(record) => record.clone(),
            None => stamped(&removed(list, record), record, now),
        });
    }
    reverted.into()
}

fn removed(list: &List, record: &Value) -> Value {
    let mut fields = Extra::new();
    for name in list.keys {
        fields.insert((*name).to_owned(), record[*name].clone());
    }
    fields.insert("removed".to_owned(), true.into());
    fields.into()
}

/// A record as it was, newer than the one that it replaces.
fn stamped(was: &Value, replaces: &Value, now: &Moment) -> Value {
    let mut members = was.as_object().cloned().unwrap_or_default();
    let stamp = Moment::after(now, moment(replaces.get(EDITED)).as_ref());
    members.insert(EDITED.to_owned(), stamp.write());
    members.into()
}

fn moment(value: Option<&Value>) -> Option<Moment> {
    Moment::parse(value?.as_str()?)
}
