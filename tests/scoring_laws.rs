//! What holds of every assessment, whatever was answered.

mod common;

use common::{assessment, framework, theme};
use ics_maturity::assessment::Assessment;
use ics_maturity::framework::Framework;
use ics_maturity::scoring::{Index, Results, results};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Rounding: sums of a few stages with weights differ in the last digits only.
const EPSILON: f64 = 1e-9;

const UNITS: [(&str, &str); 5] = [
    ("s", "system"),
    ("p1", "place"),
    ("p2", "place"),
    ("n1", "neighbourhood"),
    ("n2", "neighbourhood"),
];

const THEMES: [&str; 6] = ["a1", "a2", "a3", "b1", "b2", "c1"];

const CELLS: usize = UNITS.len() * THEMES.len();

fn three_layers() -> Framework {
    let all = &["system", "place", "neighbourhood"];
    framework(
        all,
        &[
            theme("a1", "a", all),
            theme("a2", "a", all).weight(0.1),
            theme("a3", "a", &["place"]).weight(7.3),
            theme("b1", "b", all).weight(2.0).core(),
            theme("b2", "b", &["neighbourhood"]),
            theme("c1", "c", &["system", "place"]),
        ],
    )
}

/// What is said of one cell: a stage, or one of the three ways to say none.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Said {
    Stage(u8),
    Without(&'static str),
}

fn said() -> impl Strategy<Value = Said> {
    prop_oneof![
        4 => (0_u8..5).prop_map(Said::Stage),
        1 => Just(Said::Without("unknown")),
        1 => Just(Said::Without("unanswered")),
        1 => Just(Said::Without("not-applicable")),
    ]
}

fn all_said() -> impl Strategy<Value = Vec<Said>> {
    prop::collection::vec(said(), CELLS)
}

fn cells() -> impl Iterator<Item = (&'static str, &'static str)> {
    UNITS
        .into_iter()
        .flat_map(|(unit, _)| THEMES.map(|theme| (unit, theme)))
}

fn answered(framework: &Framework, said: &[Said], scope: &str) -> Assessment {
    let units = UNITS.map(|(id, level)| json!({"id": id, "level": level}));
    let answers: Vec<Value> = cells()
        .zip(said)
        .map(|((unit, theme), said)| match *said {
            Said::Stage(stage) => common::stage(unit, theme, stage),
            Said::Without(response) => common::response(unit, theme, response),
        })
        .collect();
    assessment(
        framework,
        json!({"units": units, "answers": answers, "settings": {"scope": scope}}),
    )
}

fn score(said: &[Said]) -> Results {
    let framework = three_layers();
    results(&framework, &answered(&framework, said, "full"))
}

/// Every mean with its bounds, in a fixed order: of units, levels and the whole.
fn bands(results: &Results) -> Vec<(Option<f64>, f64, f64)> {
    let of_units = results.units.iter().flat_map(|unit| &unit.layers);
    let of_levels = results.levels.iter().flat_map(|level| &level.layers);
    of_units
        .map(|layer| (layer.mean, layer.low, layer.high))
        .chain(
            of_levels
                .chain(&results.layers)
                .map(|layer| (layer.mean, layer.low, layer.high)),
        )
        .collect()
}

/// Every index of something that applies.
fn indices(results: &Results) -> Vec<Index> {
    let parts = results.units.iter().map(|unit| unit.index);
    parts
        .chain(results.levels.iter().map(|level| level.index))
        .chain([results.index])
        .filter(|index| index.coverage.is_some())
        .collect()
}

proptest! {
    #[test]
    fn every_mean_lies_within_its_bounds(said in all_said()) {
        let results = score(&said);
        for (mean, low, high) in bands(&results) {
            prop_assert!(0.0 <= low && low <= high && high <= 4.0 + EPSILON, "{low} to {high}");
            if let Some(mean) = mean {
                prop_assert!(low <= mean + EPSILON && mean <= high + EPSILON, "{low} {mean} {high}");
            }
        }
        for index in indices(&results) {
            let (low, high) = (index.low.expect("a layer applies"), index.high.expect("a layer applies"));
            prop_assert!(0.0 <= low && low <= high && high <= 100.0, "{low} to {high}");
            if let Some(value) = index.value {
                prop_assert!((0.0..=100.0).contains(&value), "{value}");
                prop_assert!(low <= value + EPSILON && value <= high + EPSILON, "{low} {value} {high}");
            }
            let coverage = index.coverage.expect("a cell applies");
            prop_assert!((0.0..=1.0).contains(&coverage));
        }
    }

    #[test]
    fn whatever_the_missing_answers_turn_out_to_be_the_bounds_held(
        said in all_said(),
        found_out in prop::collection::vec(0_u8..5, CELLS),
    ) {
        let completed: Vec<Said> = said
            .iter()
            .zip(found_out)
            .map(|(said, found_out)| match said {
                Said::Without("unknown" | "unanswered") => Said::Stage(found_out),
                known => *known,
            })
            .collect();
        let (before, after) = (score(&said), score(&completed));
        for ((_, low, high), (mean, ..)) in bands(&before).into_iter().zip(bands(&after)) {
            let mean = mean.expect("everything is answered now");
            prop_assert!(low - EPSILON <= mean && mean <= high + EPSILON, "{low} {mean} {high}");
        }
        for (before, after) in indices(&before).into_iter().zip(indices(&after)) {
            let value = after.value.expect("everything is answered now");
            let (low, high) = (before.low.expect("a layer applies"), before.high.expect("a layer applies"));
            prop_assert!(low - EPSILON <= value && value <= high + EPSILON, "{low} {value} {high}");
        }
    }

    #[test]
    fn a_higher_stage_never_lowers_anything(said in all_said(), nth in 0..CELLS) {
        let mut raised = said.clone();
        if let Said::Stage(stage @ 0..4) = said[nth] {
            raised[nth] = Said::Stage(stage + 1);
        }
        let (before, after) = (score(&said), score(&raised));
        for (before, after) in bands(&before).into_iter().zip(bands(&after)) {
            prop_assert!(before.0 <= after.0.map(|mean| mean + EPSILON));
            prop_assert!(before.1 <= after.1 + EPSILON && before.2 <= after.2 + EPSILON);
        }
        for (before, after) in indices(&before).into_iter().zip(indices(&after)) {
            prop_assert!(before.value <= after.value.map(|value| value + EPSILON));
        }
    }

    #[test]
    fn it_does_not_matter_in_which_order_questions_were_answered(
        (said, order) in all_said().prop_flat_map(|said| {
            let order = Just((0..CELLS).collect::<Vec<_>>()).prop_shuffle();
            (Just(said), order)
        }),
    ) {
        let framework = three_layers();
        let straight = answered(&framework, &said, "full");
        let document = common::written(&straight);
        let mut shuffled = document.clone();
        shuffled["answers"] = order.iter().map(|nth| document["answers"][*nth].clone()).collect();
        let shuffled = common::read(&shuffled, &framework);
        prop_assert_eq!(results(&framework, &straight), results(&framework, &shuffled));
    }

    #[test]
    fn the_quick_scope_is_the_full_one_without_the_other_themes(said in all_said()) {
        let framework = three_layers();
        let quick = results(&framework, &answered(&framework, &said, "quick"));
        let only_core = only_core();
        prop_assert_eq!(&quick.units, &results(&only_core, &answered(&only_core, &said, "full")).units);
    }
}

/// The framework of [`three_layers`] with its core theme alone.
fn only_core() -> Framework {
    let all = &["system", "place", "neighbourhood"];
    framework(all, &[theme("b1", "b", all).weight(2.0).core()])
}
