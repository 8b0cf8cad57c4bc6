//! The units of a document: each read on its own, then checked against each other.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::records::placed;
use crate::assessment::{Entry, Records, Unit};
use crate::decode::{self, Faults, Object};
use crate::framework::Framework;

/// Levels named in a message, at most.
const NAMED: usize = 12;

/// The levels that units may be at.
pub enum Levels<'a> {
    /// Those of this framework.
    Of(&'a Framework),
    /// Nobody can say: the document's own framework is at fault, or is not the one of the time.
    Unknown,
}

/// Takes the units: ids are there once, levels exist, and parents exist and are wider, which also
/// means that no ring closes.
pub fn units(object: &mut Object, levels: &Levels, faults: &mut Faults) -> Records<Unit> {
    // A unit that is at fault itself is still a unit that others may belong to.
    let named: BTreeSet<String> = object
        .peek("units")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|unit| unit.get("id")?.as_str().map(str::to_owned))
        .collect();
    let placed = placed::<Unit>(object, "units", faults, decode::decode);
    let mut by_id = HashMap::new();
    for (path, entry) in &placed {
        let Entry::Live(unit) = entry else { continue };
        if by_id.insert(unit.id.as_str(), unit).is_some() {
            let allowed = "an id that no other unit has";
            faults.found(
                &format!("{path}.id"),
                &format!("{} again", unit.id),
                allowed,
            );
        }
    }
    if let Levels::Of(framework) = levels {
        for (path, entry) in &placed {
            if let Entry::Live(unit) = entry {
                check(unit, path, framework, &by_id, &named, faults);
            }
        }
    }
    Records::from_entries(placed.into_iter().map(|(_, entry)| entry).collect())
}

fn check(
    unit: &Unit,
    path: &str,
    framework: &Framework,
    by_id: &HashMap<&str, &Unit>,
    named: &BTreeSet<String>,
    faults: &mut Faults,
) {
    let Some(depth) = framework.depth(&unit.level) else {
        let allowed: Vec<_> = framework
            .levels
            .iter()
            .take(NAMED)
            .map(|level| level.id.as_str())
            .collect();
        faults.found(
            &format!("{path}.level"),
            unit.level.as_str(),
            &allowed.join(", "),
        );
        return;
    };
    let Some(parent) = unit.parent.as_ref().map(AsRef::<str>::as_ref) else {
        return;
    };
    let path = format!("{path}.parent");
    if parent == unit.id.as_str() {
        faults.found(&path, parent, "another unit, at a wider level");
        return;
    }
    match by_id.get(parent) {
        // A parent that was removed leaves its units without one; that is no fault.
        None if named.contains(parent) => {}
        None => faults.found(&path, parent, "the id of a unit in this file"),
        Some(wider) => {
            if framework
                .depth(&wider.level)
                .is_some_and(|wide| wide >= depth)
            {
                faults.found(&path, parent, "a unit at a wider level than this one");
            }
        }
    }
}
