//! Units: the concrete bodies that are assessed, in a tree.

use super::record::record;
use super::{Moment, UnitId};
use crate::framework::LevelId;
use crate::json::{names, object};

object! {
    /// One concrete body at a level: ‘Northshire ICS’, ‘East place’.
    pub struct Unit {
        /// The same in every copy of a set-up.
        must id: UnitId = "id",
        /// The level that it is at.
        must level: LevelId = "level",
        /// What people call it.
        fill name: String = "name",
        /// The unit that it belongs to, at a wider level.
        may parent: Option<UnitId> = "parent",
        /// What binds it together; shown, never scored.
        may kind: Option<UnitKind> = "kind",
        /// When it was last edited.
        may modified: Option<Moment> = "modified",
        ..extra
    }
}

names! {
    /// What binds a unit together.
    pub enum UnitKind {
        /// An area.
        Geography = "geography",
        /// Providers working together across areas.
        Collaborative = "collaborative",
        /// A group of people with a need in common.
        Cohort = "cohort",
    }
}

record!(Unit, id);
