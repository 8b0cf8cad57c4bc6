//! How the built-in framework is worded, as far as that can be counted.

mod common;

use std::collections::BTreeSet;

use common::{built_in, words};
use ics_maturity::framework::{Cell, Framework, MeasureKind, Stage, Step, Theme};
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
    assert_eq!(seen.len(), 320);
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
    texts(&common::built_in_document(), "", &mut found);
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
    assert_eq!(steps(&framework).count(), 256);
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
        assert!(used >= 15, "{kind:?} occurs in {used} steps");
    }
}

#[test]
fn no_text_has_an_abbreviation_but_nhs() {
    let mut found = Vec::new();
    texts(&common::built_in_document(), "", &mut found);
    for (pointer, text) in found {
        let letters = |letter: char| !letter.is_alphanumeric();
        for word in text.split(letters) {
            let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
            assert!(
                capitals < 2 || word == "NHS",
                "{pointer} has ‘{word}’: ‘{text}’"
            );
        }
    }
}

#[test]
fn no_two_steps_of_a_theme_are_the_same() {
    for theme in &built_in().themes {
        let mut titles = BTreeSet::new();
        for (level, cell) in theme.cells.iter() {
            for step in &cell.steps {
                let title = step.title.to_lowercase();
                assert!(
                    titles.insert(title),
                    "{} at {level}: ‘{}’",
                    theme.id,
                    step.title
                );
            }
        }
    }
}

#[test]
fn examples_are_told_briefly_and_named() {
    let framework = built_in();
    for theme in &framework.themes {
        if let Some(example) = &theme.example {
            let count = example.text.split_whitespace().count();
            assert!((25..=90).contains(&count), "{}: {count} words", theme.id);
            assert!(theme.sources.contains(&example.source), "{}", theme.id);
        }
        let measures = theme.measures.split_whitespace().count();
        assert!(
            (5..=30).contains(&measures),
            "{}: {measures} words",
            theme.id
        );
    }
}
