//! Where nothing is said, nothing is found: no figure, no claim, nobody to ask.

mod common;

use common::{built_in, response, score};
use ics_maturity::framework::Framework;
use ics_maturity::scoring::{Results, Verdict};
use serde_json::{Value, json};

/// One unit at each level of the built-in framework, every cell with the same response.
fn with_every_cell(framework: &Framework, said: Option<&str>) -> Results {
    let units: Vec<Value> = (framework.levels.iter())
        .map(|level| json!({"id": level.id.as_str(), "level": level.id.as_str()}))
        .collect();
    let mut answers = Vec::new();
    for theme in &framework.themes {
        for (level, _) in theme.cells.iter() {
            answers.extend(said.map(|said| response(level.as_str(), theme.id.as_str(), said)));
        }
    }
    score(framework, json!({"units": units, "answers": answers}))
}

fn assert_nothing_found(results: &Results) {
    assert_eq!(results.index.value, None);
    assert!(results.alignment.is_empty());
    assert!(results.strengths.is_empty() && results.show_it.is_empty());
    assert!(results.gaps.is_empty() && results.foundation_missing.is_empty());
    assert!(results.learn_from.is_empty());
    assert_eq!((results.change.answers(), results.change.mean), (0, None));
    assert!(
        results
            .lenses
            .iter()
            .all(|item| item.mean.is_none() && item.answered == 0)
    );
    let verdicts = results
        .units
        .iter()
        .filter_map(|unit| unit.readiness.as_ref());
    let unknown: Vec<_> = verdicts.map(|readiness| readiness.verdict).collect();
    // The place and the neighbourhood.
    assert_eq!(unknown, [Verdict::Unknown; 2]);
}

#[test]
fn nothing_answered_or_known_leaves_everything_open() {
    let framework = built_in();
    for said in [None, Some("unknown"), Some("unanswered")] {
        let results = with_every_cell(&framework, said);
        assert_nothing_found(&results);
        // Every one of the 64 cells still counts, and could be anything.
        assert_eq!(results.counts(), (0, 64));
        assert_eq!(
            (results.index.low, results.index.high),
            (Some(0.0), Some(100.0))
        );
        assert_eq!(results.index.coverage, Some(0.0));
    }
}

#[test]
fn what_applies_nowhere_has_no_figure_at_all() {
    let framework = built_in();
    let results = with_every_cell(&framework, Some("not-applicable"));
    assert_nothing_found(&results);
    assert_eq!(results.counts(), (0, 0));
    assert_eq!((results.index.low, results.index.high), (None, None));
    assert_eq!(results.index.coverage, None);
    assert!(results.layers.is_empty());
    assert!(results.lenses.iter().all(|item| item.applicable == 0));
    // The parts and their levels are there, and say nothing.
    assert_eq!((results.units.len(), results.levels.len()), (3, 3));
}

#[test]
fn without_units_there_is_nothing_to_say() {
    let results = score(&built_in(), json!({}));
    assert_eq!(results.index.coverage, None);
    assert!(results.units.is_empty() && results.levels.is_empty());
    assert_eq!(results.lenses.len(), 31);
}
