//! What scoring costs: every cell of the built-in framework answered, every figure derived.

use divan::{Bencher, black_box};
use ics_maturity::assessment::Assessment;
use ics_maturity::document;
use ics_maturity::framework::{Framework, built_in};
use ics_maturity::group::GroupResults;
use ics_maturity::scoring::results;
use serde_json::{Value, json};

fn main() {
    divan::main();
}

/// One unit at each level, every theme that is asked there answered.
fn answered(framework: &Framework) -> Assessment {
    let units: Vec<Value> = framework
        .levels
        .iter()
        .map(|level| json!({"id": level.id.as_str(), "level": level.id.as_str()}))
        .collect();
    let answers: Vec<Value> = framework
        .themes
        .iter()
        .flat_map(|theme| theme.cells.iter().map(|(level, _)| (level.as_str(), theme.id.as_str())))
        .enumerate()
        .map(|(nth, (unit, theme))| {
            json!({"unit": unit, "theme": theme, "response": "stage", "stage": nth % 5, "then": nth % 3})
        })
        .collect();
    let document = json!({"format": document::FORMAT, "version": document::VERSION, "units": units, "answers": answers});
    document::read(&document.to_string(), framework).expect("the document is sound")
}

#[divan::bench]
fn one_unit_at_each_level(bencher: Bencher) {
    let framework = built_in();
    let assessment = answered(&framework);
    bencher.bench(|| results(black_box(&framework), black_box(&assessment)));
}

/// Twenty systems with a place and a neighbourhood each: 60 units, about 4,000 chunks.
fn twenty(framework: &Framework) -> Assessment {
    let mut units = Vec::new();
    let mut answers = Vec::new();
    for nth in 0..20 {
        let mut parent = Value::Null;
        for level in &framework.levels {
            let id = format!("{}-{nth}", level.id);
            units.push(json!({"id": id, "level": level.id.as_str(), "parent": parent}));
            parent = json!(id);
            for theme in &framework.themes {
                if theme.cells.get(&level.id).is_some() {
                    answers.push(json!({"unit": id, "theme": theme.id.as_str(), "response": "stage", "stage": 0, "target": 3 + (nth + answers.len()) % 2}));
                }
            }
        }
    }
    let document = json!({"format": document::FORMAT, "version": document::VERSION, "units": units, "answers": answers});
    document::read(&document.to_string(), framework).expect("the document is sound")
}

#[divan::bench]
fn plan_four_thousand_chunks(bencher: Bencher) {
    let framework = built_in();
    let assessment = twenty(&framework);
    let plan = ics_maturity::planning::plan(&framework, &assessment);
    println!("{} chunks", plan.chunks.len() + plan.waiting.len());
    bencher.bench(|| ics_maturity::planning::plan(black_box(&framework), black_box(&assessment)));
}

#[divan::bench]
fn plan_one_unit_at_each_level(bencher: Bencher) {
    let framework = built_in();
    let assessment = answered(&framework);
    bencher.bench(|| ics_maturity::planning::plan(black_box(&framework), black_box(&assessment)));
}

/// A thousand colleagues who answered every cell.
#[divan::bench]
fn a_group_of_a_thousand(bencher: Bencher) {
    let framework = built_in();
    let mut assessment = answered(&framework);
    let mut respondents = Vec::new();
    for nth in 0..1000 {
        let answers: Vec<Value> = assessment
            .answers
            .iter()
            .enumerate()
            .map(|(at, answer)| {
                json!({"unit": answer.unit.as_str(), "theme": answer.theme.as_str(), "response": "stage", "stage": (nth + at * 3) % 5})
            })
            .collect();
        respondents.push(json!({"respondent": {"id": format!("r{nth}")}, "answers": answers}));
    }
    let group = json!({"format": document::FORMAT, "version": document::VERSION, "units": [], "answers": [],
                       "group": {"respondents": respondents}});
    let group = document::read(&group.to_string(), &framework).expect("the document is sound");
    assessment.group = group.group;
    bencher.bench(|| GroupResults::of(black_box(&framework), black_box(&assessment)));
}

/// What every start pays.
#[divan::bench]
fn read_the_built_in_framework() -> Framework {
    built_in()
}
