//! A colleague's document whose units go by other ids than here.
//!
//! Files that were made from one set-up have the units' ids in common. Where somebody made theirs by
//! themselves, a unit is known by its level and its name, and people confirm it.

use super::rename::{chunk_parts, rename};
use crate::assessment::{Assessment, Records, Unit, UnitId};
use crate::framework::LevelId;
use crate::json::{At, Json, Value};

/// What becomes of a unit that is not known here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is this one.
    Same(UnitId),
    /// It is added.
    Added,
    /// It stays out, and its answers are set aside.
    Aside,
}

/// A unit that is not known here, by level and name; several documents may have it under several ids.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// Its level.
    pub level: LevelId,
    /// Its name, as the first document has it.
    pub name: String,
    /// What becomes of it unless people say otherwise: it is the one unit at its level that goes by
    /// the same name, capitals and spaces aside; it stays out where it was removed here; else it is
    /// added.
    pub fate: Fate,
}

impl Unknown {
    /// Whether a unit is meant.
    #[must_use]
    pub fn is(&self, unit: &Unit) -> bool {
        self.level == unit.level && is_same_name(&self.name, &unit.name)
    }

    /// Whether both mean the same units.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.level == other.level && is_same_name(&self.name, &other.name)
    }
}

/// The units of a document that are not known here: those whose id no unit has, or one at another
/// level.
pub fn unknown_units<'a>(
    mine: &Assessment,
    theirs: &'a Assessment,
) -> impl Iterator<Item = (&'a Unit, Unknown)> {
    let unknown = |unit: &'a Unit| {
        let known = mine.units.get((unit.id.as_str(), ""));
        if known.is_some_and(|known| known.level == unit.level) {
            return None;
        }
        let mut found = Unknown {
            level: unit.level.clone(),
            name: unit.name.clone(),
            fate: Fate::Added,
        };
        let mut like = mine.units.iter().filter(|own| found.is(own));
        let first = like.next();
        let again = theirs.units.iter().filter(|own| found.is(own)).nth(1);
        found.fate = match (first, like.next(), again) {
            (Some(own), None, None) => Fate::Same(own.id.clone()),
            _ if mine.units.was_removed((unit.id.as_str(), "")) => Fate::Aside,
            _ => Fate::Added,
        };
        Some((unit, found))
    };
    let unknown: Vec<_> = theirs.units.iter().filter_map(unknown).collect();
    unknown.into_iter()
}

/// Whether two names are the same but for capitals and spaces. Only the letters a to z are folded.
fn is_same_name(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.split_whitespace(), other.split_whitespace());
    loop {
        match (one.next(), other.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if one.eq_ignore_ascii_case(other) => {}
            _ => return false,
        }
    }
}

/// A colleague's document with the ids that its units have here, and no units but those to be added.
#[must_use]
pub fn fit(mine: &Assessment, theirs: &Assessment, fate: &dyn Fn(&Unknown) -> Fate) -> Assessment {
    let mut ids: Vec<(UnitId, UnitId)> = Vec::new();
    let mut added = Vec::new();
    for (unit, unknown) in unknown_units(mine, theirs) {
        match fate(&unknown) {
            Fate::Same(own) => ids.push((unit.id.clone(), own)),
            Fate::Aside => {}
            Fate::Added => {
                let id = free_id(mine, theirs, &unit.id);
                if id != unit.id {
                    ids.push((unit.id.clone(), id.clone()));
                }
                added.push(Unit { id, ..unit.clone() });
            }
        }
    }
    let other = |id: &str| ids.iter().find(|(from, _)| from.as_str() == id);
    let mut fitted = if ids.is_empty() {
        theirs.clone()
    } else {
        let mut members = Value::Object(theirs.members());
        rename(&mut members, &|name, text| match name {
            "unit" => Some(other(text)?.1.to_string()),
            "id" => {
                let [unit, theme, to] = chunk_parts(text)?;
                Some(format!("{}/{theme}/{to}", other(unit)?.1))
            }
            _ => None,
        });
        // It was read without a fault, and ids are but texts.
        match members {
            Value::Object(members) => Assessment::from_members(members, &mut At::default()),
            _ => theirs.clone(),
        }
    };
    let mut units = Vec::new();
    for unit in &added {
        let parent = unit.parent.as_ref();
        let parent = parent.map(|id| other(id.as_str()).map_or(id, |(_, to)| to));
        let parent = parent.filter(|id| {
            mine.units.get((id.as_str(), "")).is_some() || added.iter().any(|unit| unit.id == **id)
        });
        let unit = Unit {
            parent: parent.cloned(),
            ..unit.clone()
        };
        units.push(unit.write());
    }
    fitted.units = Records::take(units.into());
    fitted
}

/// An id that no unit has yet: the one given, or with a number behind it.
fn free_id(mine: &Assessment, theirs: &Assessment, id: &UnitId) -> UnitId {
    let mut free = id.clone();
    let mut number = 2;
    while mine.units.get((free.as_str(), "")).is_some()
        || free != *id && theirs.units.get((free.as_str(), "")).is_some()
    {
        free = format!("{id}-{number}").into();
        number += 1;
    }
    free
}
