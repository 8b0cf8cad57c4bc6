//! The units of a document: each read on its own, then checked against each other.

use crate::assessment::{Entry, Unit, is_removed};
use crate::framework::Framework;
use crate::json::{At, Json, Value};
use crate::places::Places;

/// Levels named in a message, at most.
const NAMED: usize = 12;

/// Checks the units: ids are there once, levels exist, and parents exist and are wider, which also
/// means that no ring closes. Levels are not checked where the document's own framework is at
/// fault, so that one fault does not bring a hundred.
pub fn check(units: &Value, framework: Option<&Framework>, at: &mut At) {
    let mark = at.enter("units");
    match units {
        Value::Null => {}
        Value::Array(units) => check_each(units, framework, at),
        other => at.found(other, "a list"),
    }
    at.leave(mark);
}

fn check_each(units: &[Value], framework: Option<&Framework>, at: &mut At) {
    let (mut named, mut live, mut ids) = (Vec::new(), Vec::new(), Vec::new());
    for (nth, unit) in units.iter().enumerate() {
        let (mark, before) = (at.enter_nth(nth), at.count());
        Entry::<Unit>::SHAPE.check(unit, at);
        // Others may belong to removed units and to units at fault as well.
        named.extend(unit["id"].as_str());
        // One at fault is not looked at any further.
        if at.count() == before && !is_removed(unit) {
            live.push((nth, unit));
            ids.push(text(unit, "id"));
        }
        at.leave(mark);
    }
    let tree = Tree {
        ids: Places::of_ids(&ids),
        named: Places::of_ids(&named),
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
}

fn text<'a>(unit: &'a Value, name: &str) -> &'a str {
    unit[name].as_str().unwrap_or_default()
}

/// How local the level of a unit is: 0 for the widest.
fn depth(unit: &Value, framework: &Framework) -> Option<usize> {
    let level = text(unit, "level");
    (framework.levels.iter()).position(|known| known.id.as_str() == level)
}

/// What a unit is checked against.
struct Tree<'a> {
    live: &'a [(usize, &'a Value)],
    ids: Places<'a>,
    named: Places<'a>,
}

impl Tree<'_> {
    fn check(&self, unit: &Value, framework: &Framework, at: &mut At) {
        let Some(level) = depth(unit, framework) else {
            let levels = framework.levels.iter().take(NAMED);
            let allowed: Vec<_> = levels.map(|level| level.id.as_str()).collect();
            at.found_at("level", text(unit, "level"), &allowed.join(", "));
            return;
        };
        let Some(parent) = unit["parent"].as_str() else {
            return;
        };
        let wider = self.ids.get((parent, ""));
        let allowed = match wider.map(|nth| depth(self.live[nth].1, framework)) {
            _ if parent == text(unit, "id") => "another unit, at a wider level",
            // A parent that was removed leaves its units without one; that is no fault.
            None if self.named.get((parent, "")).is_some() => return,
            None => "the id of a unit in this file",
            Some(Some(wide)) if wide >= level => "a unit at a wider level than this one",
            Some(_) => return,
        };
        at.found_at("parent", parent, allowed);
    }
}
