//! The units of a document: each read on its own, then checked against each other.

use serde_json::Value;

use crate::assessment::{Entry, Records, Unit};
use crate::framework::Framework;
use crate::json::{At, Json};
use crate::places::Places;

/// Levels named in a message, at most.
const NAMED: usize = 12;

/// Takes the units: ids are there once, levels exist, and parents exist and are wider, which also
/// means that no ring closes. Levels are not checked where the document's own framework is at
/// fault, so that one fault does not bring a hundred.
pub fn units(units: Value, framework: Option<&Framework>, at: &mut At) -> Records<Unit> {
    let values = match units {
        Value::Null => Vec::new(),
        Value::Array(values) => values,
        other => {
            let mark = at.enter("units");
            at.found(&other, "a list");
            at.leave(mark);
            return Records::default();
        }
    };
    // Of removed units and of units at fault as well: others may belong to them.
    let named: Vec<String> = values
        .iter()
        .filter_map(|unit| unit.get("id")?.as_str().map(str::to_owned))
        .collect();
    let mark = at.enter("units");
    let mut placed = Vec::with_capacity(values.len());
    for (nth, value) in values.into_iter().enumerate() {
        let (mark, before) = (at.enter_nth(nth), at.count());
        let entry = Entry::<Unit>::read(value, at);
        // One at fault is not looked at any further.
        if at.count() == before {
            placed.push((nth, entry));
        }
        at.leave(mark);
    }
    let live: Vec<(usize, &Unit)> = placed
        .iter()
        .filter_map(|(nth, entry)| match entry {
            Entry::Live(unit) => Some((*nth, unit)),
            Entry::Removed(_) => None,
        })
        .collect();
    let tree = Tree {
        ids: Places::new(live.iter().map(|(_, unit)| (unit.id.as_str(), ""))),
        named: Places::new(named.iter().map(|id| (id.as_str(), ""))),
        live: &live,
    };
    for (id, _, again) in tree.ids.again() {
        let mark = at.enter_nth(live[*again].0);
        at.found_at("id", &format!("{id} again"), "an id that no other unit has");
        at.leave(mark);
    }
    if let Some(framework) = framework {
        for (nth, unit) in &live {
            let mark = at.enter_nth(*nth);
            tree.check(unit, framework, at);
            at.leave(mark);
        }
    }
    at.leave(mark);
    Records::from_entries(placed.into_iter().map(|(_, entry)| entry).collect())
}

/// What a unit is checked against.
struct Tree<'a> {
    live: &'a [(usize, &'a Unit)],
    ids: Places<'a>,
    named: Places<'a>,
}

impl Tree<'_> {
    fn check(&self, unit: &Unit, framework: &Framework, at: &mut At) {
        let Some(depth) = framework.depth(&unit.level) else {
            let levels = framework.levels.iter().take(NAMED);
            let allowed: Vec<_> = levels.map(|level| level.id.as_str()).collect();
            at.found_at("level", unit.level.as_str(), &allowed.join(", "));
            return;
        };
        let Some(parent) = &unit.parent else { return };
        let wider = self
            .ids
            .get((parent.as_str(), ""))
            .map(|nth| self.live[nth].1);
        let allowed = match wider {
            _ if *parent == unit.id => "another unit, at a wider level",
            // A parent that was removed leaves its units without one; that is no fault.
            None if self.named.get((parent.as_str(), "")).is_some() => return,
            None => "the id of a unit in this file",
            Some(wider)
                if framework
                    .depth(&wider.level)
                    .is_some_and(|wide| wide >= depth) =>
            {
                "a unit at a wider level than this one"
            }
            Some(_) => return,
        };
        at.found_at("parent", parent.as_str(), allowed);
    }
}
