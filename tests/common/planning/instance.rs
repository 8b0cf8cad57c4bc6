//! Frameworks and assessments by chance, small enough for what is to judge them.

use serde_json::{Map, Value, json};

use super::chunks::{Case, Chunk};
use super::dice::Dice;

/// A framework and an assessment document.
#[derive(Clone)]
pub struct Instance {
    pub seed: u64,
    pub framework: Value,
    pub assessment: Value,
}

/// What instances are like.
struct Kind {
    /// Themes, from and to.
    themes: (usize, usize),
    units: (usize, usize),
    layers: usize,
    prerequisites: (usize, usize),
    /// How many cells of a hundred are answered with a stage.
    answered: usize,
    /// How many decisions people took on chunks, at most.
    decisions: usize,
    cycles: &'static [usize],
    chunks: (usize, usize),
}

const SMALL: Kind = Kind {
    themes: (2, 5),
    units: (1, 4),
    layers: 3,
    prerequisites: (3, 12),
    answered: 65,
    decisions: 4,
    cycles: &[2, 3, 4, 4, 4, 5],
    chunks: (3, 10),
};

/// Several units, a few themes each.
const WIDE: Kind = Kind {
    themes: (8, 12),
    units: (4, 7),
    layers: 5,
    prerequisites: (8, 20),
    answered: 80,
    decisions: 4,
    cycles: &[3, 4, 4, 4, 5],
    chunks: (45, 75),
};

/// One unit or two with as many themes as the framework of integrated care has.
const DEEP: Kind = Kind {
    themes: (18, 24),
    units: (1, 3),
    layers: 6,
    prerequisites: (20, 45),
    ..WIDE
};

/// A few units of a framework that people wrote.
const REAL: Kind = Kind {
    units: (2, 5),
    chunks: (45, 90),
    ..DEEP
};

/// An instance of at most ten chunks.
pub fn small(nth: u64) -> Instance {
    SMALL.instance(nth)
}

/// An instance of about sixty chunks.
pub fn sixty(nth: u64) -> Instance {
    let kind = if nth.is_multiple_of(2) { WIDE } else { DEEP };
    kind.instance(nth + 1_000_000)
}

/// An instance of a framework that people wrote: a handful of units.
pub fn of(framework: &Value, nth: u64) -> Instance {
    REAL.instance_of(nth + 2_000_000, |_, _| framework.clone())
}

impl Kind {
    fn instance(&self, seed: u64) -> Instance {
        self.instance_of(seed, Self::framework)
    }

    /// The first that is of the right size, of those that a seed leads to.
    fn instance_of(&self, seed: u64, framework: impl Fn(&Self, &mut Dice) -> Value) -> Instance {
        let mut dice = Dice::new(seed);
        let mut asked = Value::Null;
        for attempt in 0.. {
            // Frameworks cost more to make than answers do.
            if attempt % 10 == 0 {
                asked = framework(self, &mut dice);
            }
            let framework = &asked;
            let mut assessment = self.assessment(&mut dice, framework);
            let case = Case::new(framework, &assessment);
            if case.chunks.len() > self.chunks.1 {
                continue;
            }
            self.decide(&mut dice, &case, &mut assessment);
            let case = Case::new(framework, &assessment);
            let is_bound = |chunk: &&Chunk| !chunk.hard.is_empty() || !chunk.soft.is_empty();
            let bound = case.chunks.iter().filter(is_bound).count();
            // Most instances are to be about prerequisites, which chance alone makes rare.
            let is_bound = seed.is_multiple_of(3) || bound >= 2;
            if is_bound && (self.chunks.0..=self.chunks.1).contains(&case.chunks.len()) {
                return Instance {
                    seed,
                    framework: asked,
                    assessment,
                };
            }
        }
        unreachable!("there is no end of attempts")
    }

    fn framework(&self, dice: &mut Dice) -> Value {
        let all = ["system", "place", "neighbourhood"];
        let levels = match dice.below(10) {
            0 | 1 => &all[1..2],
            2 => &all[..2],
            3 => &all[1..],
            _ => &all[..],
        };
        let layers = dice.between(1, self.layers);
        let themes = dice.between(self.themes.0, self.themes.1);
        let themes: Vec<Value> = (0..themes)
            .map(|nth| {
                let mut at: Vec<&str> = levels.to_vec();
                at.retain(|_| dice.chance(75));
                if at.is_empty() {
                    at.push(dice.pick(levels));
                }
                let cells: Map<_, _> = at
                    .iter()
                    .map(|level| ((*level).to_owned(), cell(dice)))
                    .collect();
                json!({
                    "id": format!("t{nth}"), "layer": format!("l{}", nth * layers / themes),
                    "name": "n", "measures": "m", "core": dice.chance(70),
                    "weight": dice.pick(&[1.0, 1.0, 1.0, 2.0, 0.5]), "cells": cells,
                })
            })
            .collect();
        let named = |id: &str| json!({"id": id, "name": id});
        let factor = |id: &str, local: bool| json!({"id": id, "name": id, "local": local});
        let stages = (0..5).map(|id| json!({"id": id, "name": "n", "meaning": "m"}));
        json!({
            "format": "ics-maturity/framework", "version": 1,
            "id": "by-chance", "revision": "1", "title": "By chance",
            "stages": stages.collect::<Vec<_>>(),
            "levels": levels.iter().map(|id| named(id)).collect::<Vec<_>>(),
            "layers": (0..layers).map(|nth| named(&format!("l{nth}"))).collect::<Vec<_>>(),
            "prerequisites": self.prerequisites(dice, levels, &themes),
            "themes": themes,
            "context": {
                "enablers": [factor("e1", false), factor("e2", true)],
                "barriers": [factor("b1", true), factor("b2", false)],
            },
        })
    }

    /// Prerequisites that never go round: what is needed is of a lower stage, or of the same stage
    /// and an earlier theme.
    fn prerequisites(&self, dice: &mut Dice, levels: &[&str], themes: &[Value]) -> Vec<Value> {
        let mut all = Vec::new();
        for _ in 0..dice.between(self.prerequisites.0, self.prerequisites.1) {
            let (before, needs) = (dice.below(themes.len()), dice.below(themes.len()));
            let (to, stage) = (dice.pick(&[1, 2, 2, 3, 3, 4]), dice.pick(&[1, 1, 2, 2, 3]));
            let kind = if dice.chance(65) { "hard" } else { "soft" };
            let mut prerequisite = json!({
                "before": {"theme": format!("t{before}"), "stage": to},
                "needs": {"theme": format!("t{needs}"), "stage": stage},
                "kind": kind, "because": "b",
            });
            if stage > to || (stage == to && needs >= before) {
                continue;
            }
            let level = |dice: &mut Dice, theme: &Value| {
                let at = theme["cells"].as_object().expect("cells are by level");
                let there: Vec<_> = levels
                    .iter()
                    .filter(|level| at.contains_key(**level))
                    .collect();
                *dice.pick(&there)
            };
            if needs == before || dice.chance(30) {
                let between = [level(dice, &themes[before]), level(dice, &themes[needs])];
                if between[0] == between[1] {
                    continue;
                }
                prerequisite["levels"] = json!({"before": between[0], "needs": between[1]});
            }
            all.push(prerequisite);
        }
        all
    }

    fn assessment(&self, dice: &mut Dice, framework: &Value) -> Value {
        let units = self.units(dice, framework);
        let mut answers = Vec::new();
        for unit in &units {
            for theme in framework["themes"].as_array().expect("a list") {
                let is_asked = !theme["cells"][unit["level"].as_str().expect("a text")].is_null();
                if is_asked {
                    answers.extend(self.answer(dice, &unit["id"], &theme["id"]));
                }
            }
        }
        let layers = framework["layers"].as_array().expect("a list");
        let mut some = |percent: usize, values: &[usize], of: &[Value], member: &str| {
            let mut chosen = Map::new();
            for one in of {
                if dice.chance(percent) {
                    let id = one[member].as_str().expect("a text");
                    chosen.insert(id.to_owned(), dice.pick(values).into());
                }
            }
            chosen
        };
        let importance = some(60, &[0, 1, 2, 3], layers, "id");
        let targets = some(20, &[1, 2, 4], layers, "id");
        let by_unit = some(15, &[1, 3, 9], &units, "id");
        let mut settings = json!({
            "cycles": dice.pick(self.cycles), "capacity": dice.pick(&[2, 3, 4, 6, 6, 8]),
            "capacityByUnit": by_unit, "importance": importance,
            "maxLayers": dice.pick(&[1, 2, 2, 3]), "maxThemes": dice.pick(&[1, 2, 3, 3, 4]),
            "findOut": dice.chance(30), "showIt": dice.chance(30),
            "from": if dice.chance(15) { dice.below(3) } else { 0 },
        });
        if dice.chance(10) {
            settings = json!({});
        }
        let own: Vec<_> = (0..usize::from(dice.chance(15)) + usize::from(dice.chance(10)))
            .map(|nth| own_chunk(dice, nth, framework, &units))
            .collect();
        let context = ratings(dice, &framework["context"]);
        let mut of_assessment = json!({
            "targets": targets, "scope": if dice.chance(10) { "quick" } else { "full" },
        });
        if dice.chance(25) {
            of_assessment["defaultTarget"] = dice.pick(&[2, 4]).into();
        }
        json!({
            "format": "ics-maturity/assessment", "version": 1,
            "settings": of_assessment, "units": units, "answers": answers, "context": context,
            "plan": {"settings": settings, "own": own},
        })
    }

    fn units(&self, dice: &mut Dice, framework: &Value) -> Vec<Value> {
        let levels = framework["levels"].as_array().expect("a list");
        let depth = |unit: &Value| levels.iter().position(|level| level["id"] == unit["level"]);
        let mut units: Vec<Value> = (0..dice.between(self.units.0, self.units.1))
            .map(|nth| {
                let level = if nth == 0 {
                    0
                } else {
                    dice.below(levels.len())
                };
                json!({"id": format!("u{nth}"), "level": levels[level]["id"]})
            })
            .collect();
        for nth in 0..units.len() {
            let wider = units.iter().filter(|unit| depth(unit) < depth(&units[nth]));
            let wider: Vec<Value> = wider.map(|unit| unit["id"].clone()).collect();
            if !wider.is_empty() && dice.chance(80) {
                units[nth]["parent"] = wider[dice.below(wider.len())].clone();
            }
        }
        units
    }

    fn answer(&self, dice: &mut Dice, unit: &Value, theme: &Value) -> Option<Value> {
        if !dice.chance(self.answered) {
            let response = dice.pick(&[
                "",
                "unanswered",
                "unknown",
                "not-applicable",
                "not-applicable",
            ]);
            let answer = json!({"unit": unit, "theme": theme, "response": response});
            return (!response.is_empty()).then_some(answer);
        }
        let stage = dice.pick(&[0, 1, 1, 2, 2, 2, 3, 3, 4]);
        let mut answer = json!({"unit": unit, "theme": theme, "response": "stage", "stage": stage});
        if dice.chance(20) {
            answer["target"] = dice.between(1, 4).into();
        }
        if dice.chance(50) {
            answer["confidence"] = dice.pick(&["low", "medium", "high"]).into();
        }
        match dice.below(4) {
            0 => answer["note"] = "Seen.".into(),
            1 => answer["evidence"] = json!([{"label": "l", "url": "https://a.example"}]),
            2 => answer["evidence"] = json!([{"label": "l"}]),
            _ => {}
        }
        Some(answer)
    }

    /// What people decided about chunks: pins, statuses, points, what to leave out.
    fn decide(&self, dice: &mut Dice, case: &Case, assessment: &mut Value) {
        let mut ids: Vec<(String, &str)> = case
            .chunks
            .iter()
            .map(|chunk| (chunk.id.clone(), chunk.kind))
            .collect();
        ids.retain(|(id, kind)| {
            *kind != "find-out"
                || case
                    .chunks
                    .iter()
                    .any(|chunk| chunk.id == *id && !chunk.is_required)
        });
        for answer in assessment["answers"].as_array().expect("a list") {
            let id = |to: u64| format!("{}/{}/{to}", text(&answer["unit"]), text(&answer["theme"]));
            if let (Some(stage), true) = (answer["stage"].as_u64(), dice.chance(10)) {
                for id in [id(stage.max(1)), id(4)] {
                    if ids.iter().all(|(known, _)| *known != id) {
                        ids.push((id, "step"));
                    }
                }
            }
        }
        let (mut chunks, mut left_out) = (Vec::new(), Vec::new());
        let is_decided = dice.chance(60);
        let decisions = if is_decided {
            dice.between(1, self.decisions)
        } else {
            0
        };
        for _ in 0..decisions.min(ids.len()) {
            let (id, kind) = ids.swap_remove(dice.below(ids.len()));
            let last = case.cycles + usize::from(dice.chance(15));
            // Late more often than early, so that there is a choice of cycles for what comes before.
            let cycle = dice.below(last).max(dice.below(last));
            chunks.push(match dice.below(9) {
                0..=2 => json!({"id": id, "cycle": cycle, "pinned": true}),
                3 => json!({"id": id, "cycle": cycle, "status": "in-progress"}),
                4 => json!({"id": id, "cycle": dice.below(case.from + 1), "status": "done"}),
                5 => json!({"id": id, "effort": dice.pick(&[1, 2, 3, 5, 8])}),
                6 if kind != "own" => json!({"id": id, "cycle": cycle, "status": "blocked"}),
                7 => json!({"id": id, "cycle": cycle, "pinned": true, "removed": true}),
                _ => {
                    left_out.push(json!({"id": id}));
                    continue;
                }
            });
        }
        assessment["plan"]["chunks"] = chunks.into();
        assessment["plan"]["leftOut"] = left_out.into();
    }
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

fn cell(dice: &mut Dice) -> Value {
    let steps: Vec<_> = (1..5)
        .map(|to| {
            json!({
                "to": to, "title": "t", "actions": ["a", "b"],
                "effort": dice.pick(&[1, 1, 2, 2, 3, 5]),
                "measure": {"kind": "process", "text": "m"}, "watch": "w",
            })
        })
        .collect();
    json!({"stages": ["0", "1", "2", "3", "4"], "evidence": ["a", "b"], "steps": steps})
}

fn own_chunk(dice: &mut Dice, nth: usize, framework: &Value, units: &[Value]) -> Value {
    let unit = units[dice.below(units.len())]["id"].clone();
    let id = format!("own/0b8f6c1e-3f0a-4c55-9d1e-00000000000{nth}");
    let mut own = json!({"id": id, "unit": unit, "title": "t"});
    if dice.chance(60) {
        let themes = framework["themes"].as_array().expect("a list");
        own["theme"] = themes[dice.below(themes.len())]["id"].clone();
    }
    if dice.chance(60) {
        own["effort"] = dice.between(1, 4).into();
    }
    if dice.chance(25) {
        own["cycle"] = dice.below(2).into();
    }
    own
}

/// How each enabler and each barrier stands.
fn ratings(dice: &mut Dice, context: &Value) -> Vec<Value> {
    let enabler = [
        "in-place", "in-place", "partly", "partly", "partly", "missing",
    ];
    let barrier = [
        "manageable",
        "manageable",
        "manageable",
        "not-a-problem",
        "not-a-problem",
        "holding-back",
    ];
    let mut all = Vec::new();
    for (members, ratings) in [("enablers", enabler), ("barriers", barrier)] {
        for factor in context[members].as_array().expect("a list") {
            all.push(json!({"factor": factor["id"], "rating": dice.pick(&ratings)}));
        }
    }
    all
}
