//! A stand-in.
#![allow(clippy::all, clippy::pedantic, clippy::unwrap_used)]
use super::chunks::{Case, State, is_earlier};
use serde_json::{Value, json};

pub fn plan(framework: &Value, assessment: &Value) -> Value {
    let case = Case::new(framework, assessment);
    let n = case.chunks.len();
    let cycles = if n <= 10 && std::env::var("GREEDY").is_err() {
        case.best().cycles
    } else {
        greedy(&case)
    };
    json(&case, &cycles)
}

fn greedy(case: &Case) -> Vec<Option<usize>> {
    let mut loads = case.fixed_loads();
    let mut cycles: Vec<Option<usize>> = case.chunks.iter().map(|c| c.fixed()).collect();
    for cycle in case.from..case.cycles {
        loop {
            let mut best: Option<(f64, usize)> = None;
            for (nth, chunk) in case.chunks.iter().enumerate() {
                if cycles[nth].is_some() || !chunk.is_free() {
                    continue;
                }
                if !chunk.before().all(|b| is_earlier(b, cycle, &cycles)) {
                    continue;
                }
                if case.with(&loads[chunk.unit][cycle], chunk).is_none() {
                    continue;
                }
                let score = case.value(nth, cycle, &cycles)
                    + 0.1 / f64::from(u32::try_from(chunk.effort).unwrap());
                if best.is_none_or(|(b, _)| score > b) {
                    best = Some((score, nth));
                }
            }
            let Some((_, nth)) = best else { break };
            let chunk = &case.chunks[nth];
            loads[chunk.unit][cycle] = case.with(&loads[chunk.unit][cycle], chunk).unwrap();
            cycles[nth] = Some(cycle);
        }
    }
    cycles
}

pub fn json(case: &Case, cycles: &[Option<usize>]) -> Value {
    let mut chunks = Vec::new();
    let mut waiting = Vec::new();
    for (nth, chunk) in case.chunks.iter().enumerate() {
        if let Some(cycle) = cycles[nth] {
            let mut warnings = Vec::new();
            let fixed = chunk.fixed().is_some();
            let mut load = super::exact::Load::default();
            for (other, c) in case.chunks.iter().zip(cycles) {
                if other.unit == chunk.unit && *c == Some(cycle) {
                    load.add(other);
                }
            }
            if fixed {
                if !chunk.order.iter().all(|b| is_earlier(*b, cycle, cycles)) {
                    warnings.push("order");
                }
                if !chunk.hard.iter().all(|b| is_earlier(*b, cycle, cycles)) {
                    warnings.push("prerequisite");
                }
                if load.points > case.capacities[chunk.unit] {
                    warnings.push("capacity");
                }
                if load.themes.len() > case.max_themes || load.layers.len() > case.max_layers {
                    warnings.push("focus");
                }
            } else if chunk.effort > case.capacities[chunk.unit] {
                warnings.push("large");
            }
            let mut it = json!({"id": chunk.id, "unit": chunk.unit_id, "kind": chunk.kind, "effort": chunk.effort,
                "value": case.value(nth, cycle, cycles), "cycle": cycle, "required": chunk.is_required && !fixed, "pinned": matches!(chunk.state, State::Pinned(_)),
                "status": chunk.status, "warnings": warnings.iter().map(|w| json!({"kind": w})).collect::<Vec<_>>()});
            if let Some(to) = chunk.to {
                it["to"] = to.into();
                it["phase"] = (if to <= 2 {
                    "definition"
                } else if to == 3 {
                    "transition"
                } else {
                    "optimisation"
                })
                .into();
            }
            chunks.push(it);
        } else {
            let kind = match chunk.state {
                State::LeftOut => "left-out",
                State::Beyond => "horizon",
                _ if !chunk.is_free() => "importance",
                _ => "capacity",
            };
            waiting.push(json!({"id": chunk.id, "because": [{"kind": kind}]}));
        }
    }
    json!({"cycles": (0..case.cycles).map(|c| json!({"cycle": c})).collect::<Vec<_>>(), "chunks": chunks, "waiting": waiting, "objective": case.objective(cycles)})
}
