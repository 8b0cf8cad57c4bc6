//! Small frameworks and documents for the tests.

#![allow(dead_code, reason = "each test file uses its part")]

pub mod generate;
pub mod reading;
pub mod refuse;
pub mod refuse_framework;
pub mod runs;
pub mod schema;
pub mod worked;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use ics_maturity::assessment::Assessment;
use ics_maturity::document;
use ics_maturity::framework::{self, Framework};
use ics_maturity::json;
use ics_maturity::scoring::{Results, UnitLayer, UnitResult, results};
use serde_json::{Map, Value, json};

/// The levels of integrated care systems, widest first.
pub const LEVELS: [&str; 3] = ["system", "place", "neighbourhood"];

/// A theme of a small framework.
#[derive(Clone, Copy)]
pub struct Sketch {
    id: &'static str,
    layer: &'static str,
    levels: &'static [&'static str],
    weight: f64,
    core: bool,
}

/// A theme that counts once and is not core, with a cell at each of `levels`.
pub fn theme(id: &'static str, layer: &'static str, levels: &'static [&'static str]) -> Sketch {
    Sketch {
        id,
        layer,
        levels,
        weight: 1.0,
        core: false,
    }
}

impl Sketch {
    pub fn weight(self, weight: f64) -> Self {
        Self { weight, ..self }
    }

    pub fn core(self) -> Self {
        Self { core: true, ..self }
    }
}

/// The JSON of a framework with these levels, widest first, and these themes; the layers are those
/// of the themes, in order.
pub fn framework_json(levels: &[&str], themes: &[Sketch]) -> Value {
    let mut layers: Vec<&str> = themes.iter().map(|theme| theme.layer).collect();
    layers.dedup();
    let named = |id: &&str| json!({"id": id, "name": id});
    json!({
        "format": "ics-maturity/framework", "version": 1,
        "id": "small", "revision": "1", "title": "Small",
        "stages": (0..5).map(|id| json!({"id": id, "name": "n", "meaning": "m"})).collect::<Vec<_>>(),
        "levels": levels.iter().map(named).collect::<Vec<_>>(),
        "layers": layers.iter().map(named).collect::<Vec<_>>(),
        "themes": themes.iter().map(theme_json).collect::<Vec<_>>(),
    })
}

fn theme_json(theme: &Sketch) -> Value {
    let cells: Map<String, Value> = theme
        .levels
        .iter()
        .map(|level| ((*level).to_owned(), cell_json()))
        .collect();
    json!({
        "id": theme.id, "layer": theme.layer, "name": theme.id, "measures": "m",
        "core": theme.core, "weight": theme.weight, "cells": cells,
    })
}

fn cell_json() -> Value {
    let steps: Vec<_> = (1..5)
        .map(|to| {
            json!({
                "to": to, "title": "t", "actions": ["a", "b"], "effort": 1,
                "measure": {"kind": "process", "text": "m"}, "watch": "w",
            })
        })
        .collect();
    json!({"stages": ["0", "1", "2", "3", "4"], "evidence": ["a", "b"], "steps": steps})
}

/// The same, read.
pub fn framework(levels: &[&str], themes: &[Sketch]) -> Framework {
    Framework::read_text(&framework_json(levels, themes).to_string())
        .expect("the framework is sound")
}

/// Four themes of one layer at one place, of which the third counts double.
pub fn four() -> Framework {
    let four = ["t1", "t2", "t3", "t4"].map(|id| theme(id, "a", &["place"]));
    framework(
        &["place"],
        &[four[0], four[1], four[2].weight(2.0), four[3]],
    )
}

/// The members of a document with one place and these answers.
pub fn at_one_place(answers: &Value) -> Value {
    json!({"units": [{"id": "p", "level": "place"}], "answers": answers})
}

/// The results of an assessment document with these members.
pub fn score(framework: &Framework, members: Value) -> Results {
    results(framework, &assessment(framework, members))
}

/// The results of a unit.
pub fn unit<'a>(results: &'a Results, id: &str) -> &'a UnitResult {
    results
        .units
        .iter()
        .find(|unit| unit.unit.as_str() == id)
        .expect("the unit has results")
}

/// How many themes are answered, of how many that apply.
pub fn counts(layer: &UnitLayer) -> (usize, usize) {
    (layer.answered, layer.applicable)
}

/// The framework that comes with the widget.
pub fn built_in() -> Framework {
    static ONCE: LazyLock<Framework> = LazyLock::new(framework::built_in);
    ONCE.clone()
}

/// The document of the framework that comes with the widget, put together from its files.
pub fn built_in_document() -> Value {
    let read = |path: &str| -> Value {
        let path = format!(
            "{}/assets/framework/{path}.json",
            env!("CARGO_MANIFEST_DIR")
        );
        let text = std::fs::read_to_string(&path).expect(&path);
        serde_json::from_str(&text).expect(&path)
    };
    let mut whole = read("framework");
    for part in [
        "lenses",
        "prerequisites",
        "readiness",
        "context",
        "reflections",
    ] {
        whole[part] = read(part);
    }
    let layers = whole["layers"].as_array().cloned().expect("layers");
    let of_layer = |layer: &Value| {
        let id = layer["id"].as_str().expect("an id");
        let themes = read(&format!("layers/{id}"))["themes"].take();
        themes.as_array().cloned().expect("themes")
    };
    whole["themes"] = layers.iter().flat_map(of_layer).collect();
    whole
}

/// An assessment document with these members besides `format` and `version`.
pub fn document(members: Value) -> Value {
    let mut whole = json!({"format": "ics-maturity/assessment", "version": 1});
    let Value::Object(members) = members else {
        panic!("members are an object")
    };
    whole.as_object_mut().expect("made as one").extend(members);
    whole
}

/// The same, read.
pub fn assessment(framework: &Framework, members: Value) -> Assessment {
    read(&document(members), framework)
}

/// Reads a document that is sound.
pub fn read(document: &Value, framework: &Framework) -> Assessment {
    document::read(&document.to_string(), framework)
        .unwrap_or_else(|faults| panic!("{faults}\nin {document:#}"))
}

/// What the loader says of a document that it refuses.
pub fn refusal(text: &str, framework: &Framework) -> String {
    match document::read(text, framework) {
        Ok(_) => panic!("was read, though it is to be refused: {text:.2000}"),
        Err(faults) => faults.to_string(),
    }
}

/// A document as it is written, as JSON.
pub fn written(assessment: &Assessment) -> Value {
    parsed(&document::write(assessment))
}

/// A value of serde's as one of ours, not by way of our parser, which tests hold against serde's.
pub fn ours(value: &Value) -> json::Value {
    match value {
        Value::Null => json::Value::Null,
        Value::Bool(is) => (*is).into(),
        Value::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
            (Some(whole), ..) => whole.into(),
            (_, Some(whole), _) => whole.into(),
            (.., fraction) => fraction.into(),
        },
        Value::String(text) => text.as_str().into(),
        Value::Array(values) => values.iter().map(ours).collect::<Vec<_>>().into(),
        Value::Object(members) => {
            let ours = members
                .iter()
                .map(|(name, value)| (name.clone(), ours(value)));
            ours.collect::<json::Map>().into()
        }
    }
}

/// A value of ours as one of serde's.
pub fn theirs(value: &json::Value) -> Value {
    serde_json::to_value(value).expect("every value of ours is one of serde's")
}

/// JSON text as a value.
pub fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("what we write is JSON")
}

/// An answer with a stage.
pub fn stage(unit: &str, theme: &str, stage: u8) -> Value {
    json!({"unit": unit, "theme": theme, "response": "stage", "stage": stage})
}

/// An answer with a stage now and one at the baseline.
pub fn moved(unit: &str, theme: &str, then: u8, now: u8) -> Value {
    json!({"unit": unit, "theme": theme, "response": "stage", "stage": now, "then": then})
}

/// An answer without a stage: `unknown`, `not-applicable` or `unanswered`.
pub fn response(unit: &str, theme: &str, response: &str) -> Value {
    json!({"unit": unit, "theme": theme, "response": response})
}

/// The text of a fixture.
pub fn fixture(name: &str) -> String {
    let path = format!("{}/tests/fixtures/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The texts of all files in a directory of fixtures, by name.
pub fn fixtures(directory: &str) -> BTreeMap<String, String> {
    let path = format!("{}/tests/fixtures/{directory}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_dir(&path)
        .unwrap_or_else(|error| panic!("{path}: {error}"))
        .map(|entry| entry.expect("the directory can be listed").path())
        .filter(|path| path.is_file())
        .map(|path| {
            let name = path
                .file_name()
                .expect("a file has a name")
                .to_string_lossy()
                .into_owned();
            (name.clone(), fixture(&format!("{directory}/{name}")))
        })
        .collect()
}

/// Asserts that a figure is there and what was worked out by hand, to nine digits.
#[track_caller]
pub fn near(figure: impl Into<Option<f64>>, by_hand: f64) {
    let figure = figure.into().expect("there is a figure");
    assert!(
        (figure - by_hand).abs() < 1e-9,
        "{figure} where by hand it is {by_hand}"
    );
}

/// The ids of the units in the order of the tree.
pub fn tree(assessment: &Assessment) -> Vec<&str> {
    let units = assessment.unit_tree();
    units.iter().map(|unit| unit.id.as_str()).collect()
}

/// The words of a text, in small letters.
pub fn words(text: &str) -> Vec<String> {
    let is_between = |letter: char| !(letter.is_alphanumeric() || "’'-".contains(letter));
    text.to_lowercase()
        .split(is_between)
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(str::to_owned)
        .collect()
}
