//! How the built-in framework is worded, as far as that can be counted.

mod common;

use std::collections::BTreeSet;

use common::{built_in, parsed};
use ics_maturity::framework::{self, Cell, Framework, MeasureKind, Stage, Step, Theme};
use serde_json::Value;

/// Words that let two people read one descriptor in two ways.
const VAGUE: [&str; 12] = [
    "some",
    "substantial",
    "appropriate",
    "robust",
    "effective",
    "effectively",
    "various",
    "strong",
    "good",
    "better",
    "adequate",
    "significant",
];

fn cells(framework: &Framework) -> impl Iterator<Item = (String, &Theme, &Cell)> {
    framework.themes.iter().flat_map(|theme| {
        theme
            .cells
            .iter()
            .map(move |(level, cell)| (format!("{} at {level}", theme.id), theme, cell))
    })
}

fn steps(framework: &Framework) -> impl Iterator<Item = (String, &Step)> {
    cells(framework).flat_map(|(name, _, cell)| {
        cell.steps
            .iter()
            .map(move |step| (format!("{name}, step to {}", step.to), step))
    })
}

fn words(text: &str) -> Vec<String> {
    let letters = |letter: char| !(letter.is_alphanumeric() || "’'-".contains(letter));
    text.to_lowercase()
        .split(letters)
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_descriptor_is_unique_and_has_12_to_40_words() {
    let framework = built_in();
    let mut seen = BTreeSet::new();
    for (name, _, cell) in cells(&framework) {
        for stage in Stage::ALL {
            let descriptor = cell.descriptor(stage);
            let count = descriptor.split_whitespace().count();
            assert!(
                (12..=40).contains(&count),
                "{name}, stage {stage}: {count} words in ‘{descriptor}’"
            );
            assert!(
                seen.insert(words(descriptor)),
                "{name}, stage {stage} is there twice: ‘{descriptor}’"
            );
        }
    }
    assert_eq!(seen.len(), 5 * cells(&framework).count());
}

/// Every text that people read, with its pointer; titles of sources are not ours to word.
fn texts(value: &Value, pointer: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((pointer.to_owned(), text.clone())),
        Value::Array(values) => {
            for (nth, value) in values.iter().enumerate() {
                texts(value, &format!("{pointer}/{nth}"), found);
            }
        }
        Value::Object(members) => {
            let is_source = pointer.starts_with("/sources/");
            let not_read = [
                "id",
                "format",
                "revision",
                "$schema",
                "document",
                "source",
                "publisher",
            ];
            for (name, value) in members {
                let is_title_of_source = is_source && name == "title";
                if !is_title_of_source && !not_read.contains(&name.as_str()) {
                    texts(value, &format!("{pointer}/{name}"), found);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn no_text_has_a_word_that_two_people_read_in_two_ways() {
    let mut found = Vec::new();
    texts(&framework::built_in(), "", &mut found);
    assert!(
        found.len() > 400,
        "all texts are looked at, not {} of them",
        found.len()
    );
    for (pointer, text) in found {
        for word in words(&text) {
            assert!(
                !VAGUE.contains(&word.as_str()),
                "{pointer} has ‘{word}’: ‘{text}’"
            );
            assert!(
                word != "regularly",
                "{pointer} does not say how often: ‘{text}’"
            );
        }
    }
}

#[test]
fn each_cell_has_two_different_things_to_look_for() {
    for (name, _, cell) in cells(&built_in()) {
        let [document, front_line] = &cell.evidence;
        assert_ne!(document, front_line, "{name}");
        for prompt in &cell.evidence {
            assert!(prompt.ends_with('?'), "{name} asks no question: ‘{prompt}’");
        }
    }
}

#[test]
fn each_step_is_small_enough_to_start_on() {
    let framework = built_in();
    for (name, step) in steps(&framework) {
        let count = step.title.split_whitespace().count();
        assert!(
            (1..=8).contains(&count),
            "{name}: {count} words in ‘{}’",
            step.title
        );
        assert!(
            (2..=3).contains(&step.actions.len()),
            "{name}: {} actions",
            step.actions.len()
        );
        assert!(
            [1, 2, 3, 5].contains(&step.effort),
            "{name}: effort {}",
            step.effort
        );
        assert!(
            step.watch.to_lowercase().contains("first sign"),
            "{name} names no first sign: ‘{}’",
            step.watch
        );
        assert!(!step.measure.text.is_empty(), "{name} measures nothing");
    }
    assert_eq!(steps(&framework).count(), 4 * cells(&framework).count());
}

#[test]
fn every_kind_of_measure_is_used() {
    let framework = built_in();
    for kind in [
        MeasureKind::Outcome,
        MeasureKind::Experience,
        MeasureKind::Process,
        MeasureKind::Cost,
    ] {
        let used = steps(&framework)
            .filter(|(_, step)| step.measure.kind == kind)
            .count();
        // 15 of 256 steps once all themes are there; as large a share until then.
        let least = (15 * steps(&framework).count()).div_ceil(256);
        assert!(
            used >= least.min(15),
            "{kind:?} occurs in {used} steps, not {least}"
        );
    }
}
