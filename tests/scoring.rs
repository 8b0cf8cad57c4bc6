//! Layers, levels and the index, against figures worked out by hand.

mod common;

use common::{
    LEVELS, at_one_place, counts, four, framework, near, response, score, stage, theme, unit,
};
use ics_maturity::framework::Stage;
use serde_json::json;

#[test]
fn a_layer_scores_as_in_the_example_of_the_method() {
    // Stages 3, 1, 2 (weight 2), one of weight 1 unanswered: mean (3 + 1 + 4) / 4 = 2; low 8 / 5;
    // high (8 + 4) / 5; three of four answered; the middle of 1, 2, 3 is 2.
    let answers = json!([
        stage("p", "t1", 3),
        stage("p", "t2", 1),
        stage("p", "t3", 2)
    ]);
    let results = score(&four(), at_one_place(&answers));
    let layer = &unit(&results, "p").layers[0];
    near(layer.mean, 2.0);
    near(layer.low, 1.6);
    near(layer.high, 2.4);
    near(layer.coverage, 0.75);
    near(layer.median, 2.0);
    assert_eq!(
        (layer.secure, layer.highest),
        (Stage::new(1), Stage::new(3))
    );
    assert_eq!(counts(layer), (3, 4));
}

#[test]
fn the_median_of_an_even_number_lies_between_the_middle_two() {
    // Sorted 0, 1, 4, 4: the middle two are 1 and 4.
    let answers = json!([
        stage("p", "t1", 4),
        stage("p", "t2", 0),
        stage("p", "t3", 1),
        stage("p", "t4", 4)
    ]);
    let results = score(&four(), at_one_place(&answers));
    near(unit(&results, "p").layers[0].median, 2.5);
}

#[test]
fn what_is_not_known_or_taken_back_counts_as_missing() {
    // Weights 1 at stage 3; missing 1 (unknown), 2 (unanswered), 1 (no answer): low 3 / 5, high
    // (3 + 16) / 5.
    let answers = json!([
        stage("p", "t1", 3),
        response("p", "t2", "unknown"),
        response("p", "t3", "unanswered")
    ]);
    let results = score(&four(), at_one_place(&answers));
    let layer = &unit(&results, "p").layers[0];
    near(layer.mean, 3.0);
    near(layer.low, 0.6);
    near(layer.high, 3.8);
    assert_eq!(counts(layer), (1, 4));
}

#[test]
fn what_does_not_apply_is_left_out_altogether() {
    // Without t3 (weight 2), t1 at 3 and t2 at 1 make 2, and t4 is missing: low 4 / 3, high 8 / 3.
    let answers = json!([
        stage("p", "t1", 3),
        stage("p", "t2", 1),
        response("p", "t3", "not-applicable")
    ]);
    let results = score(&four(), at_one_place(&answers));
    let layer = &unit(&results, "p").layers[0];
    near(layer.mean, 2.0);
    near(layer.low, 4.0 / 3.0);
    near(layer.high, 8.0 / 3.0);
    assert_eq!(counts(layer), (2, 3));
}

#[test]
fn a_layer_to_which_nothing_applies_is_left_out_and_a_unit_says_nothing() {
    let two = framework(
        &LEVELS,
        &[theme("a1", "a", &["place"]), theme("b1", "b", &["place"])],
    );
    let results = score(
        &two,
        json!({
            "units": [{"id": "p", "level": "place"}, {"id": "q", "level": "place"}, {"id": "s", "level": "system"}],
            "answers": [stage("p", "a1", 1), response("p", "b1", "not-applicable"),
                        response("q", "a1", "not-applicable"), response("q", "b1", "not-applicable")]
        }),
    );
    let units: Vec<_> = results
        .units
        .iter()
        .map(|unit| unit.unit.as_str())
        .collect();
    assert_eq!(units, ["p", "q", "s"]);
    for nothing in ["q", "s"] {
        let unit = unit(&results, nothing);
        assert!(unit.layers.is_empty(), "nothing applies to {nothing}");
        assert_eq!((unit.index.low, unit.index.coverage), (None, None));
    }
    let layers: Vec<_> = unit(&results, "p")
        .layers
        .iter()
        .map(|layer| layer.layer.as_str())
        .collect();
    assert_eq!(layers, ["a"]);
    assert_eq!(results.layers.len(), 1);
    let levels: Vec<_> = (results.levels.iter())
        .map(|level| (level.level.as_str(), level.layers.len()))
        .collect();
    assert_eq!(levels, [("system", 0), ("place", 1)]);
    // Layer b takes no part in the index: 100 · (2 − 1) / 4.
    near(results.index.value, 25.0);
}

#[test]
fn nothing_answered_says_nothing_but_how_little_is_known() {
    let results = score(&four(), at_one_place(&json!([])));
    let layer = &unit(&results, "p").layers[0];
    assert_eq!(
        (layer.mean, layer.median, layer.secure, layer.highest),
        (None, None, None, None)
    );
    near(layer.low, 0.0);
    near(layer.high, 4.0);
    assert_eq!(results.index.value, None);
    near(results.index.low, 0.0);
    near(results.index.high, 100.0);
    near(results.index.coverage, 0.0);
    assert_eq!(results.change.mean, None);
}
