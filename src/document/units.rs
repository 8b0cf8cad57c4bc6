//! The units of a document: each read on its own, then checked against each other.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::records::placed;
use crate::assessment::{Entry, Records, Unit};
use crate::decode::{self, Faults, Object};
use crate::framework::{Framework, LevelId};

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
    let named = ids(object.peek("units"));
    let placed = placed::<Unit>(object, "units", faults, decode::decode);
    let mut by_id = HashMap::new();
    for (path, entry) in &placed {
        let Entry::Live(unit) = entry else { continue };
        if by_id.insert(unit.id.as_str(), unit).is_some() {
            let found = format!("{} again", unit.id);
            faults.found(
                &format!("{path}.id"),
                &found,
                "an id that no other unit has",
            );
        }
    }
    if let Levels::Of(framework) = levels {
        let levels = framework.levels.iter().enumerate();
        let depths = levels.map(|(depth, level)| (&level.id, depth)).collect();
        let tree = Tree {
            framework,
            depths,
            by_id,
            named,
        };
        for (path, entry) in &placed {
            if let Entry::Live(unit) = entry {
                tree.check(unit, path, faults);
            }
        }
    }
    Records::from_entries(placed.into_iter().map(|(_, entry)| entry).collect())
}

/// The ids of a list, of removed units and of units at fault as well: others may belong to them.
fn ids(units: Option<&Value>) -> HashSet<String> {
    let units = units.and_then(Value::as_array).into_iter().flatten();
    units
        .filter_map(|unit| unit.get("id")?.as_str().map(str::to_owned))
        .collect()
}

/// What a unit is checked against.
struct Tree<'a> {
    framework: &'a Framework,
    depths: HashMap<&'a LevelId, usize>,
    by_id: HashMap<&'a str, &'a Unit>,
    named: HashSet<String>,
}

impl Tree<'_> {
    fn check(&self, unit: &Unit, path: &str, faults: &mut Faults) {
        let Some(depth) = self.depths.get(&unit.level) else {
            let levels = self.framework.levels.iter().take(NAMED);
            let allowed: Vec<_> = levels.map(|level| level.id.as_str()).collect();
            faults.found(
                &format!("{path}.level"),
                unit.level.as_str(),
                &allowed.join(", "),
            );
            return;
        };
        let Some(parent) = &unit.parent else { return };
        let allowed = if *parent == unit.id {
            "another unit, at a wider level"
        } else {
            match self.by_id.get(parent.as_str()) {
                // A parent that was removed leaves its units without one; that is no fault.
                None if self.named.contains(parent.as_str()) => return,
                None => "the id of a unit in this file",
                Some(wider)
                    if self
                        .depths
                        .get(&wider.level)
                        .is_some_and(|wide| wide >= depth) =>
                {
                    "a unit at a wider level than this one"
                }
                Some(_) => return,
            }
        };
        faults.found(&format!("{path}.parent"), parent.as_str(), allowed);
    }
}
