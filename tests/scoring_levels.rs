//! Up the levels: from units to levels to the whole, and what takes no part in it.

mod common;

use common::{LEVELS, assessment, counts, framework, near, score, stage, theme, unit};
use ics_maturity::assessment::Assessment;
use ics_maturity::framework::Framework;
use ics_maturity::scoring::{Index, LayerBand, LevelResult, Results, results};
use serde_json::{Value, json};

fn level<'a>(results: &'a Results, id: &str) -> &'a LevelResult {
    results
        .levels
        .iter()
        .find(|level| level.level.as_str() == id)
        .expect("the level has results")
}

#[track_caller]
fn band(layer: &LayerBand, mean: f64, low: f64, high: f64) {
    near(layer.mean, mean);
    near(layer.low, low);
    near(layer.high, high);
}

#[track_caller]
fn index(index: &Index, value: f64, low: f64, high: f64) {
    near(index.value, value);
    near(index.low, low);
    near(index.high, high);
}

/// One layer with a theme at every level and one at the two local ones; a second layer, of which
/// nothing is answered, can be added.
fn joined_up() -> (Framework, Value) {
    let framework = framework(
        &LEVELS,
        &[
            theme("a1", "a", &LEVELS),
            theme("a2", "a", &["place", "neighbourhood"]),
        ],
    );
    let members = json!({
        "units": [
            {"id": "s", "level": "system"},
            {"id": "p1", "level": "place"}, {"id": "p2", "level": "place"}, {"id": "p3", "level": "place"},
            {"id": "n", "level": "neighbourhood", "parent": "p1"}
        ],
        "answers": [
            stage("s", "a1", 4),
            stage("p1", "a1", 3), stage("p1", "a2", 1), stage("p2", "a1", 1),
            stage("n", "a1", 0), stage("n", "a2", 2)
        ]
    });
    (framework, members)
}

#[test]
fn a_level_is_the_mean_of_its_units_and_the_whole_the_mean_of_its_levels() {
    let (framework, members) = joined_up();
    let results = score(&framework, members);
    // p1 2 (2 to 2); p2 1 (0.5 to 2.5); p3 unanswered (0 to 4), so left out of the mean only.
    band(
        &level(&results, "place").layers[0],
        1.5,
        2.5 / 3.0,
        8.5 / 3.0,
    );
    band(&level(&results, "system").layers[0], 4.0, 4.0, 4.0);
    band(&level(&results, "neighbourhood").layers[0], 1.0, 1.0, 1.0);
    // Levels, not units, count alike: (4 + 1.5 + 1) / 3; (4 + 5/6 + 1) / 3; (4 + 17/6 + 1) / 3.
    band(&results.layers[0], 6.5 / 3.0, 35.0 / 18.0, 47.0 / 18.0);
    // With one layer the index is 25 times its mean.
    index(
        &level(&results, "place").index,
        37.5,
        62.5 / 3.0,
        212.5 / 3.0,
    );
    index(&results.index, 162.5 / 3.0, 875.0 / 18.0, 1175.0 / 18.0);
}

#[test]
fn coverage_pools_the_cells_of_all_units() {
    let (framework, members) = joined_up();
    let results = score(&framework, members);
    // System 1 of 1, places 2 + 1 + 0 of 6, neighbourhood 2 of 2.
    near(level(&results, "place").index.coverage, 0.5);
    near(results.index.coverage, 6.0 / 9.0);
    near(unit(&results, "p3").index.coverage, 0.0);
}

#[test]
fn the_index_waits_for_every_layer_that_applies() {
    let framework = framework(
        &LEVELS,
        &[
            theme("a1", "a", &["system", "place"]),
            theme("b1", "b", &["system"]),
        ],
    );
    let results = score(
        &framework,
        json!({
            "units": [{"id": "s", "level": "system"}, {"id": "p", "level": "place"}],
            "answers": [stage("s", "a1", 4), stage("p", "a1", 4)]
        }),
    );
    assert_eq!(results.index.value, None, "nothing is answered of layer b");
    // a is 4; b lies between 0 and 4: √(5 · 1) and √(5 · 5).
    near(results.index.low, 25.0 * (5.0_f64.sqrt() - 1.0));
    near(results.index.high, 100.0);
    near(results.index.coverage, 2.0 / 3.0);
    // Layer b does not apply to places.
    near(level(&results, "place").index.value, 100.0);
}

#[test]
fn the_quick_scope_counts_core_themes_only() {
    let framework = framework(
        &["place"],
        &[
            theme("a1", "a", &["place"]).core(),
            theme("a2", "a", &["place"]),
        ],
    );
    let members = |scope: &str| {
        json!({
            "settings": {"scope": scope}, "units": [{"id": "p", "level": "place"}],
            "answers": [stage("p", "a1", 1), stage("p", "a2", 3)]
        })
    };
    let quick = score(&framework, members("quick"));
    near(quick.layers[0].mean, 1.0);
    assert_eq!(counts(&unit(&quick, "p").layers[0]), (1, 1));
    let full = score(&framework, members("full"));
    near(full.layers[0].mean, 2.0);
    // Missing: full.
    let missing =
        json!({"units": [{"id": "p", "level": "place"}], "answers": [stage("p", "a2", 3)]});
    assert_eq!(
        counts(&unit(&score(&framework, missing), "p").layers[0]),
        (1, 2)
    );
}

fn set_aside(framework: &Framework, assessment: &Assessment) -> Vec<String> {
    assessment
        .set_aside(framework)
        .map(|answer| format!("{}/{}", answer.unit, answer.theme))
        .collect()
}

#[test]
fn answers_without_a_place_are_set_aside_and_not_counted() {
    let framework = framework(
        &LEVELS,
        &[
            theme("a1", "a", &["place"]),
            theme("a2", "a", &["system", "place"]),
        ],
    );
    let assessment = assessment(
        &framework,
        json!({
            "units": [
                {"id": "s", "level": "system"}, {"id": "p", "level": "place"},
                {"id": "gone", "removed": true, "modified": "2026-03-02T09:00:00Z"}
            ],
            "answers": [
                stage("p", "a1", 2), stage("gone", "a1", 4), stage("never", "a1", 4),
                stage("p", "dropped", 4), stage("s", "a1", 4)
            ]
        }),
    );
    assert_eq!(
        set_aside(&framework, &assessment),
        ["gone/a1", "never/a1", "p/dropped", "s/a1"]
    );
    let results = results(&framework, &assessment);
    let units: Vec<_> = results
        .units
        .iter()
        .map(|unit| unit.unit.as_str())
        .collect();
    assert_eq!(units, ["s", "p"], "a removed unit has no results");
    near(unit(&results, "p").layers[0].mean, 2.0);
    // a1 and a2 at p, a2 at s: one of three answered.
    near(results.index.coverage, 1.0 / 3.0);
}
