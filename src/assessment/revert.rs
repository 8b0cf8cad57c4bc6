//! Taking edits back: what was said before is said once more, as the newest edit.
//!
//! Putting an earlier copy in the place of a later one would not do: other tabs and files hold the
//! later records, which are newer. Works on JSON, by the table that says how each part merges.

use std::sync::Arc;

use super::entry::is_removed;
use super::merge::key;
use super::merge_rules::{DOCUMENT, List, Rule, UNIT_THEME};
use super::{Assessment, Group, Moment, Record};
use crate::json::{Extra, Json, Value};

/// The time of an edit; parts that go by another were not edited but happened.
const EDITED: &str = "modified";

impl Assessment {
    /// Takes an edit back, at the moment `now`: what it made of `before` was `after`. What was edited
    /// once more since, here or in another tab, stays, and so does what was kept to look back on.
    pub fn revert(&mut self, before: &Self, after: &Self, now: &Moment) {
        let edit = Edit {
            before: &before.alone(),
            after: &after.alone(),
        };
        let reverted = members(DOCUMENT, &self.alone(), &edit, now);
        let mut group = std::mem::take(&mut self.group);
        if after.group.agreed != before.group.agreed {
            let [mine, before, after] =
                [&group, &before.group, &after.group].map(|group| group.agreed.write());
            group.agreed = Json::take(records(&UNIT_THEME, &mine, (&before, &after), now));
        }
        *self = Self::of_checked(Value::Object(reverted));
        self.group = group;
        self.revert_respondents(&before.group, &after.group, now);
    }

    /// Lets those be in the group who were before an edit, as they were.
    fn revert_respondents(&mut self, before: &Group, after: &Group, now: &Moment) {
        if before.has_respondents_of(after) {
            return;
        }
        let mine = Arc::clone(&self.group.respondents);
        let [was, became] = [before, after].map(|group| &group.respondents);
        for came in became.iter() {
            if was.get(came.key()).is_none() && mine.get(came.key()) == Some(came) {
                self.remove_respondent(&came.respondent.id, now);
            }
        }
        let mut back = Vec::new();
        for one in was.iter() {
            let now_said = became.get(one.key());
            if now_said != Some(one) && mine.get(one.key()) == now_said {
                let mut one = one.clone();
                // Without a date it would not be newer than another without one.
                one.document.modified.get_or_insert_with(|| now.clone());
                back.push(one);
            }
        }
        self.add_respondents(back);
    }
}

/// The members of a document, or of a part of it, before and after an edit.
struct Edit<'a> {
    before: &'a Extra,
    after: &'a Extra,
}

fn members(rules: &[(&str, Rule)], mine: &Extra, edit: &Edit, now: &Moment) -> Extra {
    let mut reverted = mine.clone();
    for (name, rule) in rules {
        let [at, was, became] =
            [mine, edit.before, edit.after].map(|all| all.get(name).unwrap_or(&Value::Null));
        if was == became {
            continue;
        }
        let is_mine = at == became;
        let value = match rule {
            Rule::Newest(time) if *time == EDITED && is_mine => stamped(was, at, now),
            Rule::Beside(time) if is_mine => {
                let stamp = Moment::after(now, moment(mine.get(time)).as_ref()).write();
                reverted.insert((*time).to_owned(), stamp);
                was.clone()
            }
            Rule::Records(list) if list.time == EDITED => records(list, at, (was, became), now),
            Rule::Members(rules) => {
                let of = |value: &Value| value.as_object().cloned().unwrap_or_default();
                let edit = Edit {
                    before: &of(was),
                    after: &of(became),
                };
                members(rules, &of(at), &edit, now).into()
            }
            _ => continue,
        };
        reverted.insert((*name).to_owned(), value);
    }
    reverted.retain(|_, value| !value.is_null());
    reverted
}

/// Every record that the edit changed as it was; what was new then is removed.
fn records(list: &List, mine: &Value, (before, after): (&Value, &Value), now: &Moment) -> Value {
    let mut reverted = Vec::new();
    for record in mine.as_array().into_iter().flatten() {
        let (was, became) = (found(list, before, record), found(list, after, record));
        reverted.push(if became != Some(record) || was == became {
            record.clone()
        } else {
            match was {
                Some(was) => stamped(was, record, now),
                None if is_removed(record) => record.clone(),
                None => stamped(&removed(list, record), record, now),
            }
        });
    }
    // A file that took the place of everything may lack what was there before it.
    for was in before.as_array().into_iter().flatten() {
        if found(list, after, was).is_none() && found(list, mine, was).is_none() {
            reverted.push(stamped(was, was, now));
        }
    }
    reverted.into()
}

/// The record among others that has the key of this one.
fn found<'a>(list: &List, records: &'a Value, record: &Value) -> Option<&'a Value> {
    let mut all = records.as_array().into_iter().flatten();
    all.find(|other| key(list, other) == key(list, record))
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
