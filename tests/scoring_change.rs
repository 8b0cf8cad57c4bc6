//! What has moved since integrated care systems were formalised, against figures worked by hand.

mod common;

use common::{framework, moved, near, response, score, stage, theme};
use ics_maturity::framework::Framework;
use ics_maturity::scoring::{LayerChange, Results};
use serde_json::{Value, json};

fn two_layers() -> Framework {
    framework(
        &["place"],
        &[
            theme("a1", "a", &["place"]).weight(3.0).core(),
            theme("a2", "a", &["place"]),
            theme("b1", "b", &["place"]),
            theme("b2", "b", &["place"]),
        ],
    )
}

fn at_two_places(framework: &Framework, scope: &str, answers: Value) -> Results {
    let mut members = json!({
        "settings": {"scope": scope},
        "units": [{"id": "u1", "level": "place"}, {"id": "u2", "level": "place"}]
    });
    members["answers"] = answers;
    score(framework, members)
}

fn counts(change: &LayerChange) -> (usize, usize, usize) {
    (change.up, change.same, change.down)
}

#[test]
fn moves_are_pooled_over_units_and_not_weighted() {
    let framework = two_layers();
    let mut unknown = response("u1", "b2", "unknown");
    unknown["then"] = json!(1);
    let mut not_applicable = response("u2", "b2", "not-applicable");
    not_applicable["then"] = json!(1);
    let results = at_two_places(
        &framework,
        "full",
        json!([
            moved("u1", "a1", 1, 3),
            moved("u1", "a2", 2, 2),
            moved("u2", "a1", 3, 1),
            moved("u2", "a2", 0, 1),
            moved("u1", "b1", 2, 4),
            // These say nothing: no ‘then’, or no stage now.
            stage("u2", "b1", 3),
            unknown,
            not_applicable
        ]),
    );
    let change = &results.change;
    // Moves +2, 0, −2, +1, +2: mean 3 / 5.
    assert_eq!((change.up, change.same, change.down), (3, 1, 1));
    assert_eq!(change.answers(), 5);
    near(change.mean, 0.6);
    // Layer a: +2, 0, −2, +1 over four, whatever a1 weighs. Layer b: +2.
    assert_eq!(
        change.layers.iter().map(counts).collect::<Vec<_>>(),
        [(2, 1, 1), (1, 0, 0)]
    );
    near(change.layers[0].mean, 0.25);
    near(change.layers[1].mean, 2.0);
    // By unit: u1 (+2 + 0) / 2, u2 (−2 + 1) / 2 and, in layer b, nothing to say.
    near(results.units[0].layers[0].change, 1.0);
    near(results.units[1].layers[0].change, -0.5);
    assert_eq!(results.units[1].layers[1].change, None);
}

#[test]
fn what_is_out_of_scope_has_not_moved() {
    let framework = two_layers();
    let answers = json!([
        moved("u1", "a1", 1, 2),
        moved("u1", "a2", 0, 4),
        moved("u1", "b1", 4, 0)
    ]);
    let change = at_two_places(&framework, "quick", answers).change;
    assert_eq!(
        (change.up, change.same, change.down),
        (1, 0, 0),
        "a1 alone is core"
    );
    near(change.mean, 1.0);
}

#[test]
fn where_nobody_said_how_it_was_there_is_no_mean() {
    let framework = two_layers();
    let change = at_two_places(&framework, "full", json!([stage("u1", "a1", 3)])).change;
    assert_eq!((change.answers(), change.mean), (0, None));
    assert!(
        change
            .layers
            .iter()
            .all(|layer| counts(layer) == (0, 0, 0) && layer.mean.is_none())
    );
}
