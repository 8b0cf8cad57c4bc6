//! The integration index, against the published examples.

mod common;

use common::{Sketch, at_one_place, four, framework, score, theme};
use ics_maturity::framework::Framework;
use ics_maturity::scoring::Index;
use serde_json::json;

#[test]
fn nothing_assessed_has_no_results() {
    let results = score(&four(), json!({}));
    let nothing = Index {
        value: None,
        low: None,
        high: None,
        coverage: None,
    };
    assert_eq!(results.index, nothing);
    assert!(results.layers.is_empty() && results.units.is_empty() && results.levels.is_empty());
}

/// Four themes to each of six layers, at one place.
fn six_layers() -> Framework {
    let ids = [
        ["a1", "a2", "a3", "a4"],
        ["b1", "b2", "b3", "b4"],
        ["c1", "c2", "c3", "c4"],
        ["d1", "d2", "d3", "d4"],
        ["e1", "e2", "e3", "e4"],
        ["f1", "f2", "f3", "f4"],
    ];
    let layers = ["a", "b", "c", "d", "e", "f"];
    let themes: Vec<Sketch> = layers
        .iter()
        .zip(ids)
        .flat_map(|(layer, ids)| ids.map(|id| theme(id, layer, &["place"])))
        .collect();
    framework(&["place"], &themes)
}

#[test]
fn the_index_is_that_of_the_published_examples() {
    let framework = six_layers();
    // Each layer's mean is made of four stages: 2.25 = (3 + 2 + 2 + 2) / 4, and so on.
    let examples = [
        ([[2, 2, 2, 2]; 6], 50.0),
        ([[4; 4], [4; 4], [4; 4], [0; 4], [0; 4], [0; 4]], 30.9017),
        (
            [
                [3, 2, 2, 2],
                [2, 2, 1, 1],
                [3; 4],
                [1; 4],
                [2; 4],
                [1, 1, 1, 0],
            ],
            41.0874,
        ),
        ([[0; 4]; 6], 0.0),
        ([[4; 4]; 6], 100.0),
    ];
    for (stages, by_hand) in examples {
        let themes = framework.themes.iter().map(|theme| theme.id.as_str());
        let answers: Vec<_> = themes
            .zip(stages.as_flattened())
            .map(|(theme, stage)| common::stage("p", theme, *stage))
            .collect();
        let results = score(&framework, at_one_place(&json!(answers)));
        for index in [
            results.index,
            results.levels[0].index,
            results.units[0].index,
        ] {
            let value = index.value.expect("every layer is answered");
            assert!(
                (value - by_hand).abs() < 5e-5,
                "{value} where by hand it is {by_hand}"
            );
            assert_eq!((index.low, index.high), (index.value, index.value));
            assert_eq!(index.coverage, Some(1.0));
        }
    }
}
