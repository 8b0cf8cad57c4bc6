//! What the shape of a framework cannot say: ids are there once, references lead somewhere, numbers
//! are in range.

use crate::json::{At, Value, canonical, whole};
use crate::places::Places;

/// The points that a step may have: a rough scale on which people agree faster than on 1 to 5.
const EFFORTS: [u64; 4] = [1, 2, 3, 5];

/// The most that a theme may weigh: beyond it, sums of weights would lose the others.
const HEAVIEST: f64 = 1e6;

/// The most levels: nobody keeps more of them apart, and readings of prerequisites grow with them.
const LEVELS: usize = 20;

/// Ids named in a message, at most.
const NAMED: usize = 30;

/// What holds for a value.
enum Rule {
    /// For the members of an object, as far as they are there; a member may have several rules.
    Members(&'static [(&'static str, Rule)]),
    /// For every element of a list.
    Each(&'static Rule),
    /// Every element has an id that no other has.
    Unique,
    /// Something is in it; what is said where nothing is.
    NotEmpty(&'static str),
    /// It is one of these ids.
    One(Ids),
    /// What a function notes.
    Own(fn(&mut Check, &Value)),
}

/// Ids that references lead to.
#[derive(Clone, Copy)]
enum Ids {
    Levels,
    Layers,
    Themes,
    Sources,
    /// Of enablers and barriers.
    Factors,
}

const SOME: Rule = Rule::NotEmpty("is empty; allowed: at least one");
const THEMES: Rule = Rule::Members(&[("themes", Rule::Each(&Rule::One(Ids::Themes)))]);
const SOURCE: (&str, Rule) = ("source", Rule::One(Ids::Sources));

const FRAMEWORK: Rule = Rule::Members(&[
    ("stages", Rule::Own(stages)),
    ("levels", Rule::Unique),
    ("levels", Rule::Own(levels)),
    ("levels", SOME),
    ("layers", Rule::Unique),
    ("layers", SOME),
    ("themes", Rule::Unique),
    ("themes", SOME),
    ("sources", Rule::Unique),
    ("themes", Rule::Each(&THEME)),
    ("themes", Rule::Own(replaced)),
    ("lenses", Rule::Unique),
    ("lenses", Rule::Each(&LENS)),
    ("prerequisites", Rule::Each(&Rule::Own(prerequisite))),
    (
        "readiness",
        Rule::Members(&[
            ("conditions", Rule::Unique),
            ("conditions", Rule::Each(&THEMES)),
            ("beside", Rule::Each(&Rule::One(Ids::Themes))),
        ]),
    ),
    ("context", CONTEXT),
    ("reflections", Rule::Unique),
    ("reflections", Rule::Each(&Rule::Members(&[SOURCE]))),
]);

const THEME: Rule = Rule::Members(&[
    ("layer", Rule::One(Ids::Layers)),
    ("weight", Rule::Own(weight)),
    (
        "cells",
        Rule::NotEmpty("is empty; allowed: at least one level"),
    ),
    ("sources", Rule::Each(&Rule::One(Ids::Sources))),
    ("example", Rule::Members(&[SOURCE])),
    ("cells", Rule::Own(cells)),
]);

const LENS: Rule = Rule::Members(&[
    SOURCE,
    ("items", Rule::Unique),
    ("items", Rule::Each(&THEMES)),
]);

const PREREQUISITE: Rule = Rule::Members(&[("before", MILESTONE), ("needs", MILESTONE), SOURCE]);

const MILESTONE: Rule = Rule::Members(&[
    ("theme", Rule::One(Ids::Themes)),
    ("stage", Rule::Own(stage)),
]);

const CONTEXT: Rule = Rule::Members(&[
    ("enablers", Rule::Unique),
    ("enablers", Rule::Each(&THEMES)),
    ("barriers", Rule::Unique),
    ("barriers", Rule::Each(&THEMES)),
    ("barriers", Rule::Own(shared)),
    ("asks", Rule::Unique),
    (
        "asks",
        Rule::Each(&Rule::Members(&[
            SOURCE,
            ("factors", Rule::Each(&Rule::One(Ids::Factors))),
        ])),
    ),
]);

/// Notes every fault of a framework whose shape is sound.
pub fn check(framework: &Value, at: &mut At) {
    let context = &framework["context"];
    let ids = [
        ids(&framework["levels"]),
        ids(&framework["layers"]),
        ids(&framework["themes"]),
        ids(&framework["sources"]),
        [ids(&context["enablers"]), ids(&context["barriers"])].concat(),
    ];
    let ids = ids.map(|ids| Places::of_ids(&ids));
    let mut check = Check { framework, ids, at };
    check.rule(&FRAMEWORK, framework);
}

/// A framework that is being checked.
struct Check<'a> {
    framework: &'a Value,
    /// By [`Ids`].
    ids: [Places<'a>; 5],
    at: &'a mut At,
}

impl Check<'_> {
    fn rule(&mut self, rule: &Rule, value: &Value) {
        match rule {
            Rule::Members(rules) => {
                for (name, rule) in *rules {
                    if let Some(value) = value.get(name).filter(|value| !value.is_null()) {
                        let mark = self.at.enter(name);
                        self.rule(rule, value);
                        self.at.leave(mark);
                    }
                }
            }
            Rule::Each(rule) => {
                for (nth, value) in list(value).iter().enumerate() {
                    let mark = self.at.enter_nth(nth);
                    self.rule(rule, value);
                    self.at.leave(mark);
                }
            }
            Rule::Unique => unique(&Places::of_ids(&ids(value)), self.at),
            Rule::NotEmpty(problem) => {
                if list(value).is_empty() && members(value).next().is_none() {
                    self.at.fault(problem);
                }
            }
            Rule::One(known) => one_of(text(value), &self.ids[*known as usize], self.at),
            Rule::Own(check) => check(self, value),
        }
    }
}

/// Stages come in their order.
fn stages(check: &mut Check, stages: &Value) {
    for (nth, stage) in list(stages).iter().enumerate() {
        let mark = check.at.enter_nth(nth);
        number(check, "id", stage, nth);
        check.at.leave(mark);
    }
}

/// A member is this number.
fn number(check: &mut Check, name: &str, value: &Value, allowed: usize) {
    let found = whole(&value[name]).unwrap_or_default().to_string();
    let allowed = allowed.to_string();
    if found != allowed {
        check.at.found_at(name, &found, &allowed);
    }
}

fn levels(check: &mut Check, levels: &Value) {
    let count = list(levels).len();
    if count > LEVELS {
        check
            .at
            .found_text(&format!("{count} of them"), "at most 20");
    }
}

fn weight(check: &mut Check, weight: &Value) {
    let weight = weight.as_f64().unwrap_or_default();
    if !(weight > 0.0 && weight <= HEAVIEST) {
        check.at.found_text(
            &canonical(&weight.into()),
            "a number above 0, at most 1000000",
        );
    }
}

fn cells(check: &mut Check, cells: &Value) {
    for (level, cell) in members(cells) {
        let mark = check.at.enter(level);
        one_of(level, &check.ids[Ids::Levels as usize], check.at);
        let steps = check.at.enter("steps");
        for (nth, step) in list(&cell["steps"]).iter().enumerate() {
            let mark = check.at.enter_nth(nth);
            number(check, "to", step, nth + 1);
            let effort = whole(&step["effort"]).unwrap_or_default();
            if !EFFORTS.contains(&effort) {
                check
                    .at
                    .found_at("effort", &effort.to_string(), "1, 2, 3 or 5");
            }
            check.at.leave(mark);
        }
        check.at.leave(steps);
        check.at.leave(mark);
    }
}

/// Earlier ids of themes: each leads to one theme, and to none that there still is.
fn replaced(check: &mut Check, themes: &Value) {
    let mut ids = Vec::new();
    for theme in list(themes) {
        ids.extend(list(&theme["replaces"]).iter().map(text));
    }
    let earlier = Places::of_ids(&ids);
    let mut place = 0;
    for (nth, theme) in list(themes).iter().enumerate() {
        for (again, id) in list(&theme["replaces"]).iter().enumerate() {
            let key = (text(id), "");
            let is_there = check.ids[Ids::Themes as usize].get(key).is_some();
            if is_there || earlier.get(key) != Some(place) {
                let mark = check.at.enter_nth(nth);
                let name = format!("replaces[{again}]");
                let allowed = "the id of a theme that is no more, once";
                check.at.found_at(&name, key.0, allowed);
                check.at.leave(mark);
            }
            place += 1;
        }
    }
}

fn prerequisite(check: &mut Check, prerequisite: &Value) {
    check.rule(&PREREQUISITE, prerequisite);
    let mark = check.at.enter("levels");
    for name in ["before", "needs"] {
        let Some(level) = prerequisite["levels"][name].as_str() else {
            continue;
        };
        let (mark, before) = (check.at.enter(name), check.at.count());
        one_of(level, &check.ids[Ids::Levels as usize], check.at);
        let theme = (text(&prerequisite[name]["theme"]), "");
        let theme = check.ids[Ids::Themes as usize].get(theme);
        if let (Some(nth), true) = (theme, check.at.count() == before) {
            let cells = members(&check.framework["themes"][nth]["cells"]);
            let asked: Vec<_> = cells.map(|(level, _)| level.as_str()).collect();
            one_of(level, &Places::of_ids(&asked), check.at);
        }
        check.at.leave(mark);
    }
    check.at.leave(mark);
}

/// Stage 0 is where everything starts: it binds nothing and needs nothing.
fn stage(check: &mut Check, stage: &Value) {
    if whole(stage) == Some(0) {
        check.at.found_text("0", "a whole number from 1 to 4");
    }
}

/// Ratings name a factor by its id alone, so no barrier has the id of an enabler.
fn shared(check: &mut Check, barriers: &Value) {
    let enablers = list(&check.framework["context"]["enablers"]).len();
    let factors = &check.ids[Ids::Factors as usize];
    let is_shared = |id: &&str| factors.get((id, "")).is_some_and(|nth| nth < enablers);
    let barriers = ids(barriers);
    if let Some(nth) = barriers.iter().position(is_shared) {
        let mark = check.at.enter_nth(nth);
        let found = format!("{} again", barriers[nth]);
        check.at.found_at("id", &found, "an id that no enabler has");
        check.at.leave(mark);
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn ids(things: &Value) -> Vec<&str> {
    list(things)
        .iter()
        .map(|thing| text(&thing["id"]))
        .collect()
}

/// Notes a fault for every id that is empty or there already.
fn unique(ids: &Places, at: &mut At) {
    for (.., nth) in ids.iter().filter(|(id, ..)| id.is_empty()) {
        let mark = at.enter_nth(*nth);
        at.fault_at("id", "is empty");
        at.leave(mark);
    }
    for (id, _, nth) in ids.again() {
        let mark = at.enter_nth(*nth);
        at.found_at("id", &format!("{id} again"), "an id that no other has");
        at.leave(mark);
    }
}

/// Notes a fault unless `id` is one of `ids`.
fn one_of(id: &str, ids: &Places, at: &mut At) {
    if ids.get((id, "")).is_some() {
        return;
    }
    let mut allowed: Vec<&str> = ids.iter().take(NAMED).map(|(known, ..)| *known).collect();
    allowed.dedup();
    if allowed.is_empty() {
        allowed.push("none");
    }
    at.found_text(id, &allowed.join(", "));
}
