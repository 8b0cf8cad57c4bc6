//! How good plans are: beside the best that can be had, and beside what a solver proves.
//!
//! The figures are those of the design of planning, *What it maximises*.

mod common;
#[path = "common/planning/mod.rs"]
mod planning;

use std::sync::LazyLock;

use planning::chunks::Case;
use planning::instance::{Instance, of, sixty, small};
use planning::judge::Judge;
use planning::planned;

/// An instance with its plan, judged.
struct Judged {
    instance: Instance,
    case: Case,
    cycles: Vec<Option<usize>>,
    objective: f64,
    faults: Vec<String>,
}

impl Judged {
    fn new(instance: Instance) -> Self {
        let plan = planned(&instance.framework, &instance.assessment);
        let case = Case::new(&instance.framework, &instance.assessment);
        let judge = Judge::new(&case, &instance.assessment, &plan);
        let cycles = judge.cycles.clone();
        let faults = judge.faults();
        Self {
            objective: plan["objective"].as_f64().expect("a plan has an objective"),
            instance,
            case,
            cycles,
            faults,
        }
    }
}

/// What part of the best an objective is; all of it where nothing can be had.
fn ratio(objective: f64, best: f64) -> f64 {
    if best > 0.0 { objective / best } else { 1.0 }
}

fn summary(name: &str, ratios: &[f64]) -> (f64, f64) {
    let count = u32::try_from(ratios.len()).expect("there are not that many");
    let mean = ratios.iter().sum::<f64>() / f64::from(count);
    let least = ratios.iter().copied().fold(f64::INFINITY, f64::min);
    println!(
        "{name}: {count} plans, mean {:.2} %, least {:.2} %",
        mean * 100.0,
        least * 100.0
    );
    (mean, least)
}

/// Instances small enough to try every plan.
static SMALL: LazyLock<Vec<Instance>> = LazyLock::new(|| (0..400).map(small).collect());

/// Asserts that no rule is broken in any of the plans.
#[track_caller]
fn obey(all: &[Judged]) {
    let faults: Vec<_> = all
        .iter()
        .flat_map(|judged| {
            judged
                .faults
                .iter()
                .map(|fault| (judged.instance.seed, fault))
        })
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn small_plans_come_close_to_the_best_that_can_be_had() {
    let all: Vec<Judged> = SMALL.iter().cloned().map(Judged::new).collect();
    let mut ratios = Vec::new();
    let mut warned = Vec::new();
    for judged in &all {
        let best = judged.case.best();
        let kept = judged.case.kept(&judged.cycles);
        let part = ratio(judged.objective, best.objective);
        if part < 0.95 {
            println!(
                "{}: {} of {}",
                judged.instance.seed, judged.objective, best.objective
            );
        }
        if kept < best.kept {
            warned.push(judged.instance.seed);
        }
        ratios.push(part);
    }
    let (mean, least) = summary("up to 10 chunks", &ratios);
    obey(&all);
    assert!(
        warned.is_empty(),
        "warnings that could be spared: {warned:?}"
    );
    assert!(mean >= 0.98, "{mean}");
    assert!(least >= 0.90, "{least}");
}

/// Plans beside what a solver proves that no plan can exceed.
fn beside_the_bound(name: &str, instances: impl Iterator<Item = Instance>) {
    let all: Vec<Judged> = instances.map(Judged::new).collect();
    let mut ratios = Vec::new();
    let mut tightness = Vec::new();
    for judged in &all {
        let seed = judged.instance.seed;
        let bound = judged.case.bound(&judged.cycles);
        let part = ratio(judged.objective, bound.objective);
        println!(
            "{seed}: {} chunks, {} of {}, {:.2} %, {} nodes",
            judged.case.chunks.len(),
            judged.objective,
            bound.objective,
            part * 100.0,
            bound.nodes,
        );
        ratios.push(part);
        tightness.push(ratio(
            bound.found.expect("a plan is there"),
            bound.objective,
        ));
    }
    summary(&format!("{name}, what the solver found"), &tightness);
    let (_, least) = summary(name, &ratios);
    obey(&all);
    assert!(least >= 0.95, "{least}");
}

#[test]
fn plans_of_sixty_chunks_come_close_to_what_a_solver_proves() {
    beside_the_bound("about 60 chunks", (0..40).map(sixty));
}

#[test]
fn plans_of_the_built_in_framework_come_close_to_what_a_solver_proves() {
    let framework = common::built_in_document();
    beside_the_bound(
        "the built-in framework",
        (0..12).map(|nth| of(&framework, nth)),
    );
}

#[test]
fn trying_every_plan_and_solving_a_program_agree() {
    for instance in SMALL.iter() {
        let case = Case::new(&instance.framework, &instance.assessment);
        let best = case.best();
        let bound = case.bound(&best.cycles).objective;
        // A solver stops where what is left to gain is one part in a thousand.
        let gap = (bound - best.objective) / best.objective.max(1.0);
        assert!(
            (-1e-6..2e-3).contains(&gap),
            "{}: {bound} and {best:?}",
            instance.seed
        );
    }
}
