//! Says everything that is wrong with a plan, given as JSON.

use std::collections::BTreeMap;

use serde_json::Value;

use super::chunks::{Case, Chunk, State, is_earlier};
use super::exact::Load;
use super::paper::{figure, list, text, whole, with_id};

const BECAUSE: [&str; 6] = [
    "capacity",
    "focus",
    "prerequisite",
    "importance",
    "horizon",
    "left-out",
];

/// Everything that is wrong with a plan, a sentence each; none for a plan that obeys.
pub fn faults(framework: &Value, assessment: &Value, plan: &Value) -> Vec<String> {
    let case = Case::new(framework, assessment);
    Judge::new(&case, assessment, plan).faults()
}

/// A plan being judged.
pub struct Judge<'a> {
    case: &'a Case,
    plan: &'a Value,
    /// Ids that people left out: such a chunk may be named as waiting though nothing asks for it.
    left_out: Vec<String>,
    /// The cycle of each chunk of the case.
    pub cycles: Vec<Option<usize>>,
    faults: Vec<String>,
}

impl<'a> Judge<'a> {
    pub fn new(case: &'a Case, assessment: &Value, plan: &'a Value) -> Self {
        let cycle = |chunk: &Chunk| whole(with_id(plan, "chunks", &chunk.id)?, "cycle");
        Self {
            case,
            plan,
            left_out: list(&assessment["plan"], "leftOut")
                .map(|left| text(left, "id").to_owned())
                .collect(),
            cycles: case.chunks.iter().map(cycle).collect(),
            faults: Vec::new(),
        }
    }

    /// Everything that is wrong, a sentence each; none for a plan that obeys.
    pub fn faults(mut self) -> Vec<String> {
        self.each_is_in_one_place();
        self.chunks_say_what_they_are();
        self.waiting_say_why();
        if self
            .cycles
            .iter()
            .flatten()
            .all(|cycle| *cycle < self.case.cycles)
        {
            self.what_stays_stays();
            self.what_comes_first_is_first();
            self.units_are_not_overrun();
            self.figures_add_up();
        }
        self.faults
    }

    fn fault(&mut self, id: &str, what: impl std::fmt::Display) {
        self.faults.push(format!("{id}: {what}"));
    }

    fn each_is_in_one_place(&mut self) {
        let (case, plan) = (self.case, self.plan);
        let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for member in ["chunks", "waiting"] {
            for chunk in list(plan, member) {
                places.entry(text(chunk, "id")).or_default().push(member);
            }
        }
        for chunk in &case.chunks {
            match places.remove(chunk.id.as_str()).as_deref() {
                Some([_]) => {}
                None => self.fault(&chunk.id, "is neither planned nor waiting"),
                Some(several) => self.fault(&chunk.id, format!("is in {}", several.join(" and "))),
            }
        }
        for (id, members) in places {
            if members != ["waiting"] || !self.left_out.iter().any(|left| left == id) {
                self.fault(
                    id,
                    format!("is no chunk, but is in {}", members.join(" and ")),
                );
            }
        }
        let cycles: Vec<_> = list(plan, "cycles")
            .map(|cycle| whole(cycle, "cycle"))
            .collect();
        if cycles != (0..case.cycles).map(Some).collect::<Vec<_>>() {
            self.fault(
                "cycles",
                format!("are {cycles:?} and should be {}", case.cycles),
            );
        }
    }

    fn chunks_say_what_they_are(&mut self) {
        let case = self.case;
        for (nth, chunk) in case.chunks.iter().enumerate() {
            let Some(said) = with_id(self.plan, "chunks", &chunk.id) else {
                continue;
            };
            let Some(cycle) = self.cycles[nth].filter(|cycle| *cycle < case.cycles) else {
                self.fault(&chunk.id, format!("is in cycle {}", said["cycle"]));
                continue;
            };
            let phase = chunk.to.map(|to| match to {
                1 | 2 => "definition",
                3 => "transition",
                _ => "optimisation",
            });
            let mut expected = vec![
                ("unit", Value::from(chunk.unit_id.as_str())),
                ("kind", chunk.kind.into()),
                ("effort", chunk.effort.into()),
                ("to", chunk.to.into()),
                ("status", chunk.status.as_str().into()),
            ];
            if chunk.kind == "step" {
                expected.push(("phase", phase.into()));
            }
            // Whether one that stays would be planned anyway is not asked.
            if chunk.state == State::Free {
                expected.push(("required", chunk.is_required.into()));
                expected.push(("pinned", false.into()));
            }
            for (member, expected) in expected {
                if said[member] != expected {
                    let found = &said[member];
                    self.fault(&chunk.id, format!("{member} is {found}, not {expected}"));
                }
            }
            let value = case.value(nth, cycle, &self.cycles);
            if !said["value"].as_f64().is_some_and(|said| near(said, value)) {
                self.fault(
                    &chunk.id,
                    format!("value is {}, not {value}", said["value"]),
                );
            }
        }
    }

    fn waiting_say_why(&mut self) {
        for waiting in list(self.plan, "waiting") {
            let id = text(waiting, "id");
            let kinds = kinds(waiting, "because");
            if kinds.is_empty() {
                self.fault(id, "does not say why it waits");
            }
            for kind in kinds.iter().filter(|kind| !BECAUSE.contains(kind)) {
                self.fault(id, format!("waits because of {kind}, which is no reason"));
            }
            let Some(nth) = self.case.place(id) else {
                continue;
            };
            let chunk = &self.case.chunks[nth];
            let is_left_out = chunk.state == State::LeftOut;
            let reasons = [
                ("left-out", is_left_out, !is_left_out),
                ("horizon", chunk.state == State::Beyond, false),
                (
                    "importance",
                    chunk.state == State::Free && !chunk.is_free(),
                    chunk.worth > 0.0,
                ),
            ];
            for (kind, must, must_not) in reasons {
                let says = kinds.contains(&kind);
                if must && !says {
                    self.fault(id, format!("waits because of {kind} and does not say so"));
                } else if must_not && says {
                    self.fault(id, format!("says wrongly that it waits because of {kind}"));
                }
            }
        }
    }

    fn what_stays_stays(&mut self) {
        for nth in 0..self.case.chunks.len() {
            let chunk = &self.case.chunks[nth];
            let cycle = self.cycles[nth];
            match (chunk.state, cycle) {
                (State::LeftOut, Some(_)) => self.fault(&chunk.id, "was left out and is planned"),
                (State::Beyond, Some(_)) => {
                    self.fault(&chunk.id, "is planned, though it lies beyond the horizon");
                }
                (State::Pinned(stays) | State::Done(stays), cycle) if cycle != Some(stays) => {
                    self.fault(&chunk.id, format!("was moved from cycle {stays}"));
                }
                (State::Free, Some(_)) if !chunk.is_free() => {
                    self.fault(&chunk.id, "is worth nothing and is planned");
                }
                (State::Free, Some(cycle)) if cycle < self.case.from => {
                    self.fault(&chunk.id, "lies before the first cycle that is planned");
                }
                _ => {}
            }
        }
    }

    fn what_comes_first_is_first(&mut self) {
        for nth in 0..self.case.chunks.len() {
            let chunk = &self.case.chunks[nth];
            let Some(cycle) = self.cycles[nth] else {
                continue;
            };
            let is_late = |before: &_| !is_earlier(*before, cycle, &self.cycles);
            let broken = [
                ("order", chunk.order.iter().any(is_late)),
                ("prerequisite", chunk.hard.iter().any(is_late)),
            ];
            for (rule, is_broken) in broken {
                self.rule(nth, rule, is_broken);
            }
        }
    }

    fn units_are_not_overrun(&mut self) {
        let case = self.case;
        let mut loads = BTreeMap::<(usize, usize), Load>::new();
        for (chunk, cycle) in case.chunks.iter().zip(&self.cycles) {
            if let Some(cycle) = cycle {
                loads.entry((chunk.unit, *cycle)).or_default().add(chunk);
            }
        }
        for nth in 0..case.chunks.len() {
            let chunk = &case.chunks[nth];
            let Some(cycle) = self.cycles[nth] else {
                continue;
            };
            let load = &loads[&(chunk.unit, cycle)];
            let is_large = chunk.effort > case.capacities[chunk.unit];
            let is_alone = load.chunks == 1;
            let is_over = load.points > case.capacities[chunk.unit] && !(is_large && is_alone);
            let is_wide =
                load.themes.len() > case.max_themes || load.layers.len() > case.max_layers;
            let is_free = chunk.fixed().is_none();
            // A free chunk without a theme adds nothing to what is too wide already.
            self.rule(nth, "focus", is_wide && !(is_free && chunk.theme.is_none()));
            let warnings = self.warnings(nth);
            if is_large {
                if is_free && !is_alone {
                    self.fault(&chunk.id, "is larger than the capacity and not alone");
                }
                let says =
                    warnings.contains(&"large") || (!is_free && warnings.contains(&"capacity"));
                if !says {
                    self.fault(&chunk.id, "is larger than the capacity without a warning");
                }
                if is_free && warnings.contains(&"capacity") {
                    self.fault(&chunk.id, "is free and has the warning capacity");
                }
            } else {
                self.rule(nth, "capacity", is_over);
                if warnings.contains(&"large") {
                    self.fault(&chunk.id, "is not large and has a warning that says so");
                }
            }
        }
    }

    /// What a broken rule means for a chunk: a fault of a free one, a warning on one that stays.
    fn rule(&mut self, nth: usize, rule: &str, is_broken: bool) {
        let id = &self.case.chunks[nth].id;
        let is_free = self.case.chunks[nth].fixed().is_none();
        let warns = self.warnings(nth).contains(&rule);
        if is_broken && is_free {
            self.fault(id, format!("breaks the rule of {rule}"));
        } else if is_broken && !warns {
            self.fault(id, format!("breaks the rule of {rule} without a warning"));
        }
        if warns && is_free {
            self.fault(id, format!("is free and has the warning {rule}"));
        } else if warns && !is_broken {
            self.fault(id, format!("keeps the rule of {rule} and has a warning"));
        }
    }

    fn warnings(&self, nth: usize) -> Vec<&'a str> {
        let chunk = with_id(self.plan, "chunks", &self.case.chunks[nth].id);
        kinds(chunk.expect("it is planned"), "warnings")
    }

    fn figures_add_up(&mut self) {
        let objective = self.case.objective(&self.cycles);
        let said = &self.plan["objective"];
        if said.as_f64().is_some_and(f64::is_sign_negative) {
            self.fault("objective", "is less than nothing");
        }
        if !said.as_f64().is_some_and(|said| near(said, objective)) {
            self.fault("objective", format!("is {said}, not {objective}"));
        }
        let of_chunks: f64 = list(self.plan, "chunks")
            .map(|chunk| {
                let left = self.case.cycles - whole(chunk, "cycle").expect("it has a cycle");
                chunk["value"].as_f64().expect("it has a value") * figure(left)
            })
            .sum();
        if !said.as_f64().is_some_and(|said| near(said, of_chunks)) {
            self.fault(
                "objective",
                format!("is {said}, and the chunks make {of_chunks}"),
            );
        }
    }
}

fn kinds<'a>(of: &'a Value, member: &str) -> Vec<&'a str> {
    list(of, member).map(|one| text(one, "kind")).collect()
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}
