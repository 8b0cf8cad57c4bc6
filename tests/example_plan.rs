//! The plan of the worked example, half done, and what has moved since its snapshots.

mod common;

use common::built_in;
use common::worked::{all, at_id, count, exported};
use ics_maturity::assessment::Assessment;
use ics_maturity::document::example;
use ics_maturity::framework::Framework;
use ics_maturity::group::collective;
use ics_maturity::planning;
use ics_maturity::scoring::OverTime;

#[test]
fn the_plan_is_half_done() {
    let document = exported();
    let chunks = &document["results"]["plan"]["chunks"];
    let status = |status| count(chunks, "status", status);
    assert_eq!(status("done"), 11);
    assert_eq!(status("in-progress"), 2);
    assert_eq!(status("blocked"), 1);
    assert_eq!(status("planned"), 25);
    let cycles = [0, 1, 2, 3].map(|nth| {
        let in_it = all(chunks).iter().filter(|chunk| chunk["cycle"] == nth);
        let done = in_it
            .clone()
            .filter(|chunk| chunk["status"] == "done")
            .count();
        (done, in_it.count())
    });
    // All of the first cycle, all but one of the second; two cycles were over on that day.
    assert_eq!(cycles, [(7, 7), (4, 5), (0, 16), (0, 11)]);
    let start = &document["results"]["plan"]["cycles"][2]["start"];
    assert_eq!(start, "2026-10-26");
    assert_eq!(document["modified"], "2026-10-27T09:00:00Z");
    assert_eq!(count(chunks, "kind", "own"), 1);
    assert_eq!(count(chunks, "kind", "influence"), 1);
    assert!(
        all(chunks)
            .iter()
            .all(|chunk| all(&chunk["warnings"]).is_empty())
    );
}

#[test]
fn what_people_decided_of_the_plan_is_of_chunks_that_there_are() {
    let document = exported();
    let (plan, results) = (&document["plan"], &document["results"]["plan"]);
    for edit in all(&plan["chunks"]) {
        let id = edit["id"].as_str().expect("an id");
        let chunk = at_id(&results["chunks"], id);
        assert_eq!(
            (&chunk["status"], &chunk["cycle"]),
            (&edit["status"], &edit["cycle"])
        );
    }
    let left_out = at_id(&results["waiting"], "u4/money-and-incentives/1");
    assert_eq!(left_out["because"][0]["kind"], "left-out");
    let adapted = at_id(&plan["chunks"], "u1/evaluation-and-learning/2");
    assert_eq!(adapted["review"]["decision"], "adapt");
    assert!(
        !adapted["review"]["learnt"]
            .as_str()
            .expect("text")
            .is_empty()
    );
    assert_eq!(all(&plan["accepted"]).len(), all(&results["chunks"]).len());
}

/// Only an answer claims a stage: for each step that is done the group now says so.
#[test]
fn what_is_done_was_answered_again() {
    let (framework, document) = (built_in(), exported());
    let example = example(&framework);
    let together = collective(&framework, &example);
    for edit in all(&document["plan"]["chunks"]) {
        let id = edit["id"].as_str().expect("an id");
        let (unit, theme, to) = planning::cell_of(id).expect("a step");
        let stage = together.answer(&unit.into(), &theme.into()).stage();
        let to: u8 = to.parse().expect("a stage");
        let is_reached = stage.is_some_and(|stage| stage.number() >= to);
        assert_eq!(is_reached, edit["status"] == "done", "{id}");
    }
}

#[test]
fn a_new_plan_would_change_nothing_yet() {
    let framework = built_in();
    let example = example(&framework);
    let places = |plan: planning::Plan| -> Vec<_> {
        let chunks = plan.chunks.into_iter();
        chunks.map(|chunk| (chunk.id, chunk.cycle)).collect()
    };
    let accepted = places(planning::plan(&framework, &example));
    assert_eq!(places(planning::proposal(&framework, &example)), accepted);
}

#[test]
fn history_shows_movement() {
    let framework = built_in();
    let example = example(&framework);
    let labels: Vec<_> = example
        .snapshots()
        .into_iter()
        .map(|it| (it.label, it.answers))
        .collect();
    let [spring, baseline] = ["Spring review 2026", "Baseline, autumn 2025"].map(str::to_owned);
    assert_eq!(labels, [(spring, 149), (baseline, 65)]);
    let today = collective(&framework, &example);
    let [spring, baseline] = ["example-spring", "example-baseline"]
        .map(|id| example.at_snapshot(id).expect("it was taken"));
    // Moved up, moved down, newly answered, done.
    assert_eq!(moves(&framework, &spring, &today), [21, 1, 8, 11]);
    assert_eq!(moves(&framework, &baseline, &today), [30, 1, 91, 11]);
    assert_eq!(moves(&framework, &baseline, &spring), [19, 0, 83, 0]);
    let over = OverTime::between(&framework, &spring, &today);
    assert_eq!(over.layers.len(), 6);
    assert!(
        over.layers
            .iter()
            .all(|layer| layer.difference() > Some(0.0))
    );
}

fn moves(framework: &Framework, from: &Assessment, to: &Assessment) -> [usize; 4] {
    let found = OverTime::between(framework, from, to);
    let [mut up, mut down, mut new] = [0, 0, 0];
    for moved in &found.moved {
        match (moved.then, moved.now) {
            (Some(then), Some(now)) if now > then => up += 1,
            (Some(_), Some(_)) => down += 1,
            (None, _) => new += 1,
            (Some(_), None) => panic!("nothing is taken back"),
        }
    }
    [up, down, new, found.done.len()]
}
