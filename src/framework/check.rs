//! What the types of a framework cannot say: ids are there once, references lead somewhere, numbers
//! are in range.

use super::{Cell, Framework, SourceId, Stage, Theme, ThemeId};
use crate::json::{Faults, canonical};
use crate::places::Places;

/// The points that a step may have: a rough scale on which people agree faster than on 1 to 5.
const EFFORTS: [u8; 4] = [1, 2, 3, 5];

/// The most that a theme may weigh: beyond it, sums of weights would lose the others.
const HEAVIEST: f64 = 1e6;

/// The most levels: nobody keeps more of them apart, and readings of prerequisites grow with them.
const LEVELS: usize = 20;

/// Ids named in a message, at most.
const NAMED: usize = 30;

/// Notes every fault of a framework whose members lie at `prefix`.
pub fn check(framework: &Framework, prefix: &str, faults: &mut Faults) {
    let mut check = Check {
        prefix,
        levels: sorted(framework.levels.iter().map(|level| level.id.as_str())),
        layers: sorted(framework.layers.iter().map(|layer| layer.id.as_str())),
        themes: sorted(framework.themes.iter().map(|theme| theme.id.as_str())),
        sources: sorted(framework.sources.iter().map(|source| source.id.as_str())),
        faults,
    };
    check.lists(framework);
    for (nth, theme) in framework.themes.iter().enumerate() {
        check.theme(theme, &format!("{prefix}themes[{nth}]"));
    }
    check.replaced(framework);
    check.links(framework);
    // What a reference leads nowhere from cannot be followed round.
    if check.faults.is_empty() {
        check.rings(framework);
    }
}

/// The ids that references may lead to.
pub struct Check<'a> {
    pub(super) prefix: &'a str,
    pub(super) levels: Ids<'a>,
    layers: Ids<'a>,
    pub(super) themes: Ids<'a>,
    sources: Ids<'a>,
    pub(super) faults: &'a mut Faults,
}

/// Ids with where they stand.
pub(super) type Ids<'a> = Places<'a>;

/// An index of ids: found fast however many a hostile document has.
pub(super) fn sorted<'a>(ids: impl Iterator<Item = &'a str>) -> Ids<'a> {
    Places::new(ids.map(|id| (id, "")))
}

impl Check<'_> {
    fn lists(&mut self, framework: &Framework) {
        for (nth, (named, stage)) in framework.stages.iter().zip(Stage::ALL).enumerate() {
            if named.id != stage {
                let path = format!("{}stages[{nth}].id", self.prefix);
                self.faults
                    .found(&path, &named.id.to_string(), &stage.to_string());
            }
        }
        let lists = [
            ("levels", &self.levels),
            ("layers", &self.layers),
            ("themes", &self.themes),
            ("sources", &self.sources),
        ];
        for (name, ids) in lists {
            unique(&format!("{}{name}", self.prefix), ids, self.faults);
            if name == "levels" && framework.levels.len() > LEVELS {
                let found = framework.levels.len().to_string();
                (self.faults).found(
                    &format!("{}{name}", self.prefix),
                    &format!("{found} of them"),
                    "at most 20",
                );
            }
            if name != "sources" && ids.iter().next().is_none() {
                let path = format!("{}{name}", self.prefix);
                self.faults.add(&path, "is empty; allowed: at least one");
            }
        }
    }

    /// Earlier ids of themes: each leads to one theme, and to none that there still is.
    fn replaced(&mut self, framework: &Framework) {
        let earlier = || {
            (framework.themes.iter().enumerate()).flat_map(|(nth, theme)| {
                let ids = theme.replaces.iter().enumerate();
                ids.map(move |(earlier, id)| (nth, earlier, id.as_ref()))
            })
        };
        let ids = sorted(earlier().map(|(.., id)| id));
        for (place, (nth, earlier, id)) in earlier().enumerate() {
            if self.themes.get((id, "")).is_some() || ids.get((id, "")) != Some(place) {
                let path = format!("{}themes[{nth}].replaces[{earlier}]", self.prefix);
                let allowed = "the id of a theme that is no more, once";
                self.faults.found(&path, id, allowed);
            }
        }
    }

    fn theme(&mut self, theme: &Theme, path: &str) {
        one_of(
            &format!("{path}.layer"),
            &theme.layer,
            &self.layers,
            self.faults,
        );
        if !(theme.weight > 0.0 && theme.weight <= HEAVIEST) {
            self.faults.found(
                &format!("{path}.weight"),
                &canonical(&theme.weight.into()),
                "a number above 0, at most 1000000",
            );
        }
        if theme.cells.is_empty() {
            self.faults.add(
                &format!("{path}.cells"),
                "is empty; allowed: at least one level",
            );
        }
        for (nth, source) in theme.sources.iter().enumerate() {
            self.source(&format!("{path}.sources[{nth}]"), Some(source));
        }
        if let Some(example) = &theme.example {
            self.source(&format!("{path}.example.source"), Some(&example.source));
        }
        for (level, cell) in theme.cells.iter() {
            let path = format!("{path}.cells.{level}");
            one_of(&path, level, &self.levels, self.faults);
            self.steps(cell, &path);
        }
    }

    fn steps(&mut self, cell: &Cell, path: &str) {
        for (nth, (step, to)) in cell.steps.iter().zip(&Stage::ALL[1..]).enumerate() {
            let path = format!("{path}.steps[{nth}]");
            if step.to != *to {
                self.faults
                    .found(&format!("{path}.to"), &step.to.to_string(), &to.to_string());
            }
            if !EFFORTS.contains(&step.effort) {
                let found = step.effort.to_string();
                self.faults
                    .found(&format!("{path}.effort"), &found, "1, 2, 3 or 5");
            }
        }
    }

    pub(super) fn themes(&mut self, path: &str, themes: &[ThemeId]) {
        for (nth, theme) in themes.iter().enumerate() {
            one_of(&format!("{path}[{nth}]"), theme, &self.themes, self.faults);
        }
    }

    pub(super) fn source(&mut self, path: &str, source: Option<&SourceId>) {
        if let Some(source) = source {
            one_of(path, source, &self.sources, self.faults);
        }
    }
}

/// Notes a fault for every id at `path` that is empty or there already.
pub(super) fn unique(path: &str, ids: &Ids, faults: &mut Faults) {
    for (id, _, nth) in ids.iter().filter(|(id, ..)| id.is_empty()) {
        faults.add(&format!("{path}[{nth}].id{id}"), "is empty");
    }
    for (id, _, nth) in ids.again() {
        faults.found(
            &format!("{path}[{nth}].id"),
            &format!("{id} again"),
            "an id that no other has",
        );
    }
}

/// Notes a fault at `path` unless `id` is one of `ids`.
pub(super) fn one_of(path: &str, id: impl AsRef<str>, ids: &Ids, faults: &mut Faults) {
    let id = id.as_ref();
    if ids.get((id, "")).is_none() {
        let mut allowed: Vec<&str> = ids.iter().take(NAMED).map(|(known, ..)| *known).collect();
        allowed.dedup();
        let allowed = if allowed.is_empty() {
            "none".to_owned()
        } else {
            allowed.join(", ")
        };
        faults.found(path, id, &allowed);
    }
}
