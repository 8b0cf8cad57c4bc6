//! What holds of every plan, whatever was answered and decided.

mod common;
#[path = "common/planning/mod.rs"]
mod planning;

use std::sync::LazyLock;

use planning::chunks::{Case, State};
use planning::instance::{Instance, of, sixty, small};
use planning::judge::faults;
use planning::paper::{list, text, whole, with_id};
use planning::planned;
use serde_json::{Value, json};

/// Every kind of instance; none that is measured beside the best.
fn instances() -> impl Iterator<Item = Instance> {
    static ALL: LazyLock<Vec<Instance>> = LazyLock::new(|| {
        let real = common::built_in_document();
        let small = (10_000..10_400).map(small);
        let sixty = (10_000..10_016).map(sixty);
        let real = (10_000..10_004).map(|nth| of(&real, nth));
        small.chain(sixty).chain(real).collect()
    });
    ALL.iter().cloned()
}

/// Every fourth of them, for laws that take several plans each.
fn some() -> impl Iterator<Item = Instance> {
    instances().step_by(4)
}

fn plan_of(instance: &Instance) -> Value {
    planned(&instance.framework, &instance.assessment)
}

fn objective(plan: &Value) -> f64 {
    plan["objective"].as_f64().expect("a plan has an objective")
}

/// Where a plan puts its chunks.
fn cycles(plan: &Value) -> Vec<(String, Option<usize>)> {
    let chunks = list(plan, "chunks");
    let place = |chunk: &Value| (text(chunk, "id").to_owned(), whole(chunk, "cycle"));
    chunks.map(place).collect()
}

#[test]
fn every_rule_is_kept_or_named_where_people_break_it() {
    let mut broken: Vec<(usize, String)> = Vec::new();
    for instance in instances() {
        let (framework, assessment) = (&instance.framework, &instance.assessment);
        let plan = plan_of(&instance);
        let faults = faults(framework, assessment, &plan);
        if !faults.is_empty() {
            println!("{}: {faults:?}", instance.seed);
            let told = format!("{faults:#?}\nin {assessment}\nof {framework}\nplanned {plan}");
            broken.push((told.len(), told));
        }
    }
    broken.sort();
    assert!(
        broken.is_empty(),
        "{} plans, among them: {}",
        broken.len(),
        broken[0].1
    );
}

#[test]
fn the_same_input_gives_the_same_plan_byte_for_byte() {
    for mut instance in some() {
        let before = plan_of(&instance).to_string();
        assert_eq!(plan_of(&instance).to_string(), before, "{}", instance.seed);
        let answers = instance.assessment["answers"].as_array_mut();
        answers.expect("instances have answers").reverse();
        assert_eq!(plan_of(&instance).to_string(), before, "{}", instance.seed);
    }
}

#[test]
fn pinning_everything_where_it_lies_changes_nothing() {
    for mut instance in some() {
        let before = plan_of(&instance);
        let decided = instance.assessment["plan"]["chunks"].as_array().cloned();
        let mut records = decided.expect("instances have records");
        for chunk in list(&before, "chunks") {
            let id = text(chunk, "id");
            records.retain(|record| record["id"] != id);
            records.push(json!({
                "id": id, "cycle": chunk["cycle"], "pinned": true,
                "effort": chunk["effort"], "status": chunk["status"],
            }));
        }
        instance.assessment["plan"]["chunks"] = records.into();
        let after = plan_of(&instance);
        let now = cycles(&after);
        for place in cycles(&before) {
            assert!(now.contains(&place), "{}: {place:?}", instance.seed);
        }
        // What waited may find a place beside what is pinned, never at its cost.
        let (before, after) = (objective(&before), objective(&after));
        assert!(
            after >= before - 1e-9,
            "{}: {after} after {before}",
            instance.seed
        );
    }
}

#[test]
fn an_accepted_plan_stays_as_it_was_accepted_though_answers_change() {
    for mut instance in some() {
        let before = plan_of(&instance);
        let accepted: Vec<Value> = cycles(&before)
            .into_iter()
            .map(|(id, cycle)| json!({"id": id, "cycle": cycle}))
            .collect();
        if accepted.is_empty() {
            continue;
        }
        instance.assessment["plan"]["accepted"] = accepted.into();
        assert_eq!(
            cycles(&plan_of(&instance)),
            cycles(&before),
            "{}",
            instance.seed
        );
        instance.assessment["plan"]["settings"]["capacity"] = 1.into();
        instance.assessment["plan"]["settings"]["maxThemes"] = 1.into();
        let after = plan_of(&instance);
        for (id, cycle) in cycles(&before) {
            let now = with_id(&after, "chunks", &id).and_then(|chunk| whole(chunk, "cycle"));
            assert_eq!(now, cycle, "{}: {id}", instance.seed);
        }
    }
}

#[test]
fn more_points_a_cycle_never_make_a_plan_much_worse() {
    for mut instance in some() {
        // People who pinned something may now be spared a warning, which can cost value.
        instance.assessment["plan"]["chunks"] = json!([]);
        instance.assessment["plan"]["own"] = json!([]);
        instance.assessment["plan"]["settings"]["capacityByUnit"] = json!({});
        let capacity = whole(&instance.assessment["plan"]["settings"], "capacity").unwrap_or(6);
        let before = objective(&plan_of(&instance));
        instance.assessment["plan"]["settings"]["capacity"] = (capacity + 1).into();
        let after = objective(&plan_of(&instance));
        assert!(
            after >= 0.95 * before,
            "{}: {after} after {before}",
            instance.seed
        );
    }
}

#[test]
fn cycles_follow_each_other_day_by_day() {
    let mut instance = small(0);
    let settings = &mut instance.assessment["plan"]["settings"];
    settings["start"] = "2026-04-06".into();
    settings["cycleWeeks"] = 12.into();
    settings["cycles"] = 2.into();
    let cycles = json!([
        {"cycle": 0, "start": "2026-04-06", "end": "2026-06-28"},
        {"cycle": 1, "start": "2026-06-29", "end": "2026-09-20"},
    ]);
    assert_eq!(plan_of(&instance)["cycles"], cycles);
}

#[test]
fn the_instances_hold_everything_that_the_rules_speak_of() {
    type Holds = fn(&Case) -> bool;
    let is_there: [(&str, Holds); 18] = [
        ("a hard prerequisite that waits", |case| {
            case.chunks.iter().any(|chunk| !chunk.hard.is_empty())
        }),
        ("a soft one", |case| {
            case.chunks.iter().any(|chunk| !chunk.soft.is_empty())
        }),
        ("one of another unit", |case| {
            let is_of_other = |nth: usize, of: usize| case.chunks[nth].unit != of;
            let of_other = |chunk: &planning::chunks::Chunk| {
                chunk
                    .hard
                    .iter()
                    .flatten()
                    .any(|nth| is_of_other(*nth, chunk.unit))
            };
            case.chunks.iter().any(of_other)
        }),
        ("a required step", |case| {
            case.chunks
                .iter()
                .any(|chunk| chunk.is_required && chunk.kind == "step" && chunk.is_free())
        }),
        ("a required finding out", |case| {
            case.chunks
                .iter()
                .any(|chunk| chunk.is_required && chunk.kind == "find-out")
        }),
        ("finding out as wished", |case| {
            case.chunks
                .iter()
                .any(|chunk| !chunk.is_required && chunk.kind == "find-out")
        }),
        ("showing", |case| {
            case.chunks.iter().any(|chunk| chunk.kind == "show-it")
        }),
        ("influence", |case| {
            case.chunks.iter().any(|chunk| chunk.kind == "influence")
        }),
        ("an own chunk", |case| {
            case.chunks.iter().any(|chunk| chunk.kind == "own")
        }),
        ("a pinned one", |case| {
            has(case, |state| matches!(state, State::Pinned(_)))
        }),
        ("one that is done", |case| {
            has(case, |state| matches!(state, State::Done(_)))
        }),
        ("one left out", |case| {
            has(case, |state| state == State::LeftOut)
        }),
        ("one beyond the horizon", |case| {
            has(case, |state| state == State::Beyond)
        }),
        ("one worth nothing", |case| {
            case.chunks
                .iter()
                .any(|chunk| chunk.state == State::Free && !chunk.is_free())
        }),
        ("one larger than the capacity", |case| {
            case.chunks
                .iter()
                .any(|chunk| chunk.is_free() && chunk.effort > case.capacities[chunk.unit])
        }),
        ("a later first cycle", |case| case.from > 0),
        ("one pinned that has to break a rule", |case| {
            let pinned = case
                .chunks
                .iter()
                .filter(|chunk| matches!(chunk.state, State::Pinned(_)));
            case.chunks.len() <= 10 && case.best().kept < 2 * pinned.count()
        }),
        ("too much pinned in a cycle", |case| {
            let loads = case.fixed_loads().into_iter().enumerate();
            let mut loads =
                loads.flat_map(|(unit, loads)| loads.into_iter().map(move |load| (unit, load)));
            loads.any(|(unit, load)| {
                load.points > case.capacities[unit] || load.themes.len() > case.max_themes
            })
        }),
    ];
    let cases: Vec<Case> = instances()
        .map(|instance| Case::new(&instance.framework, &instance.assessment))
        .collect();
    for (name, holds) in is_there {
        let count = cases.iter().filter(|case| holds(case)).count();
        println!("{name}: {count} of {}", cases.len());
        assert!(count >= 10, "{name}: {count}");
    }
}

fn has(case: &Case, is_meant: impl Fn(State) -> bool) -> bool {
    case.chunks.iter().any(|chunk| is_meant(chunk.state))
}
