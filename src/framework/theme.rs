//! Themes: the things that are assessed.

use super::{Cell, LayerId, LevelId, SourceId, ThemeId};
use crate::json::{Table, object};

object! {
    /// One of the things assessed, at the levels that it has cells for.
    pub struct Theme {
        /// Permanent; never derived from the name.
        must id: ThemeId = "id",
        /// The layer that it belongs to.
        must layer: LayerId = "layer",
        /// What people call it.
        must name: String = "name",
        /// What it measures, in one sentence.
        must measures: String = "measures",
        /// Whether it is part of the quick check.
        fill core: bool = "core",
        /// How much it counts in its layer, above 0.
        fill weight: f64 = "weight" or 1.0,
        /// Earlier ids, whose answers carry over.
        may replaces: Vec<ThemeId> = "replaces",
        /// What is worded, asked and planned, by level.
        must cells: Table<LevelId, Cell> = "cells",
        /// An example of good practice, where a source has one.
        may example: Option<Example> = "example",
        /// Where its ideas come from.
        may sources: Vec<SourceId> = "sources",
        ..extra
    }
}

object! {
    /// An example of good practice.
    pub struct Example {
        /// A paragraph.
        must text: String = "text",
        /// Where it is told.
        must source: SourceId = "source",
    }
}
