//! Corners of the rules of planning in which plans went wrong once, each as small as can be.

mod common;
#[path = "common/planning/mod.rs"]
mod planning;

use common::{Sketch, document, framework_json, stage, theme};
use planning::paper::{list, text, whole};
use planning::planned;
use serde_json::{Value, json};

/// Themes at places, `needs` of which come first.
fn framework(themes: &[Sketch], needs: &[(&str, u8, &str, u8)]) -> Value {
    let mut framework = framework_json(&["place"], themes);
    let prerequisite = |(needs, stage, before, to): &(&str, u8, &str, u8)| {
        json!({
            "before": {"theme": before, "stage": to}, "needs": {"theme": needs, "stage": stage},
            "kind": "hard", "because": "b",
        })
    };
    framework["prerequisites"] = needs.iter().map(prerequisite).collect();
    framework
}

/// An assessment of the one place `p`.
fn at_one_place(answers: &[Value], plan: &Value) -> Value {
    document(json!({"units": [{"id": "p", "level": "place"}], "answers": answers, "plan": plan}))
}

fn wanted(theme: &str, now: u8, target: u8) -> Value {
    let mut answer = stage("p", theme, now);
    answer["target"] = target.into();
    answer
}

/// Ids and cycles of what is planned, by id.
fn places(plan: &Value) -> Vec<(&str, usize)> {
    let place = |chunk| {
        (
            text(chunk, "id"),
            whole(chunk, "cycle").expect("it has a cycle"),
        )
    };
    let mut places: Vec<_> = list(plan, "chunks").map(place).collect();
    places.sort_unstable();
    places
}

/// Ids of what waits, with the first reason, by id.
fn waiting(plan: &Value) -> Vec<(&str, &str)> {
    let reason = |chunk| (text(chunk, "id"), text(&chunk["because"][0], "kind"));
    let mut waiting: Vec<_> = list(plan, "waiting").map(reason).collect();
    waiting.sort_unstable();
    waiting
}

fn two_themes() -> [Sketch; 2] {
    [theme("a", "l1", &["place"]), theme("b", "l2", &["place"])]
}

#[test]
fn what_was_left_out_asks_for_nothing() {
    let framework = framework(&two_themes(), &[("b", 1, "a", 3)]);
    let left_out = json!({"leftOut": [{"id": "p/a/3"}]});
    let plan = planned(&framework, &at_one_place(&[wanted("a", 2, 4)], &left_out));
    assert_eq!(places(&plan), []);
    assert_eq!(
        waiting(&plan),
        [("p/a/3", "left-out"), ("p/a/4", "prerequisite")]
    );
}

#[test]
fn what_is_done_asks_for_nothing_though_more_follows() {
    let framework = framework(&two_themes(), &[("b", 2, "a", 2)]);
    let done = json!({"chunks": [{"id": "p/a/2", "cycle": 0, "status": "done"}]});
    let plan = planned(&framework, &at_one_place(&[stage("p", "a", 1)], &done));
    assert_eq!(places(&plan), [("p/a/2", 0), ("p/a/3", 1)]);
    assert_eq!(
        plan["chunks"][0]["warnings"],
        json!([{"kind": "prerequisite"}])
    );
}

#[test]
fn what_is_pinned_after_the_last_cycle_waits_for_the_horizon() {
    let beyond = json!({
        "settings": {"cycles": 2, "capacity": 1},
        "chunks": [{"id": "p/a/3", "cycle": 2, "pinned": true}],
    });
    // There is no room in the other cycles either.
    let answers = [stage("p", "a", 2), stage("p", "b", 1)];
    let plan = planned(
        &framework(&two_themes(), &[]),
        &at_one_place(&answers, &beyond),
    );
    assert_eq!(waiting(&plan), [("p/a/3", "horizon")]);
}

#[test]
fn what_was_done_beyond_the_target_names_the_steps_that_it_passed() {
    let done = json!({"chunks": [{"id": "p/a/4", "cycle": 0, "status": "done"}]});
    let answers = [wanted("a", 1, 2)];
    let plan = planned(
        &framework(&two_themes(), &[]),
        &at_one_place(&answers, &done),
    );
    assert_eq!(places(&plan), [("p/a/2", 0), ("p/a/4", 0)]);
    assert_eq!(waiting(&plan), [("p/a/3", "importance")]);
    let last = list(&plan, "chunks").find(|chunk| chunk["id"] == "p/a/4");
    assert_eq!(
        last.expect("it is there")["warnings"],
        json!([{"kind": "order"}])
    );
}

/// What `a` needs before 3 is not known of `b` (worth 1/4 to know) nor of `c` (worth nothing). Cycle
/// 1 is taken by the layer of `a` and `b`: `c` goes first, so that all of it is done by cycle 2.
#[test]
fn what_is_worth_nothing_goes_first_where_more_waits_for_it() {
    let themes = [
        theme("a", "l1", &["place"]),
        theme("b", "l1", &["place"]),
        theme("c", "l2", &["place"]),
    ];
    let framework = framework(&themes, &[("b", 1, "a", 3), ("c", 1, "a", 3)]);
    let settings = json!({
        "settings": {"maxLayers": 1, "importance": {"l2": 0}},
        "chunks": [{"id": "p/a/2", "cycle": 1, "pinned": true}],
    });
    let plan = planned(&framework, &at_one_place(&[stage("p", "a", 1)], &settings));
    assert_eq!(
        places(&plan),
        [
            ("p/a/2", 1),
            ("p/a/3", 2),
            ("p/b/find-out", 1),
            ("p/c/find-out", 0)
        ]
    );
    // 2·3 + 1·2 + 1/4·3
    common::near(plan["objective"].as_f64(), 8.75);
}

/// The step before the pinned one is worth nothing and has until cycle 2; the other theme has no
/// room beside it.
#[test]
fn what_a_pinned_chunk_waits_for_goes_no_earlier_than_it_must() {
    let settings = json!({
        "settings": {"importance": {"l1": 0}, "capacity": 1},
        "chunks": [{"id": "p/a/3", "cycle": 3, "pinned": true}],
    });
    let answers = [stage("p", "a", 1), stage("p", "b", 2)];
    let plan = planned(
        &framework(&two_themes(), &[]),
        &at_one_place(&answers, &settings),
    );
    assert_eq!(plan["chunks"].as_array().map(Vec::len), Some(3));
    assert!(places(&plan).contains(&("p/b/3", 0)), "{plan}");
    common::near(plan["objective"].as_f64(), 4.0);
}

/// Two chunks come before what is pinned, and only one fits into a cycle: the one that is worth
/// something goes first.
#[test]
fn of_what_a_pinned_chunk_waits_for_the_one_that_is_worth_more_goes_first() {
    let framework = framework(&two_themes(), &[("b", 3, "a", 3)]);
    let settings = json!({
        "settings": {"importance": {"l1": 0}, "capacity": 2},
        "chunks": [
            {"id": "p/a/3", "cycle": 2, "pinned": true}, {"id": "p/a/2", "effort": 3},
        ],
    });
    let plan = planned(&framework, &at_one_place(&[stage("p", "a", 1)], &settings));
    assert_eq!(
        places(&plan),
        [("p/a/2", 1), ("p/a/3", 2), ("p/b/find-out", 0)]
    );
    common::near(plan["objective"].as_f64(), 1.0);
}
