//! Colleagues' files whose units go by other ids.

mod common;

use common::{assessment, framework, stage, theme, written};
use ics_maturity::assessment::{Assessment, Moment};
use ics_maturity::document::{self, Fate, Unknown, fit, unknown_units};
use ics_maturity::framework::Framework;
use serde_json::{Value, json};

fn levels() -> Framework {
    framework(
        &["system", "place"],
        &[theme("t1", "a", &["system", "place"])],
    )
}

fn mine() -> Assessment {
    assessment(
        &levels(),
        json!({"units": [
            {"id": "s", "level": "system", "name": "Northshire ICS"},
            {"id": "e", "level": "place", "name": "East  Place", "parent": "s"},
            {"id": "w", "level": "place", "name": "West", "parent": "s"},
        ]}),
    )
}

fn theirs() -> Value {
    json!({"units": [
        {"id": "1", "level": "system", "name": "northshire ics "},
        {"id": "2", "level": "place", "name": "east place", "parent": "1"},
        {"id": "3", "level": "place", "name": "South", "parent": "1"},
    ], "answers": [stage("1", "t1", 1), stage("2", "t1", 2), stage("3", "t1", 3)]})
}

fn fates(mine: &Assessment, theirs: &Assessment) -> Vec<(String, Fate)> {
    let unknown = unknown_units(mine, theirs);
    unknown
        .map(|(unit, found)| (unit.id.to_string(), found.fate))
        .collect()
}

fn same(id: &str) -> Fate {
    Fate::Same(id.into())
}

#[test]
fn units_are_known_by_level_and_name_capitals_and_spaces_aside() {
    let theirs = assessment(&levels(), theirs());
    let expected = [("1", same("s")), ("2", same("e")), ("3", Fate::Added)];
    let expected = expected.map(|(id, fate)| (id.to_owned(), fate));
    assert_eq!(fates(&mine(), &theirs), expected);
    // Made from one set-up, there is nothing to ask.
    assert_eq!(fates(&mine(), &mine()), []);
}

#[test]
fn a_name_at_another_level_or_there_twice_is_no_match() {
    let other = assessment(
        &levels(),
        json!({"units": [
            {"id": "1", "level": "place", "name": "Northshire ICS"},
            {"id": "2", "level": "place", "name": "West"}, {"id": "3", "level": "place", "name": "WEST"},
        ]}),
    );
    assert!(
        fates(&mine(), &other)
            .iter()
            .all(|(_, fate)| *fate == Fate::Added)
    );
}

#[test]
fn an_id_at_another_level_is_another_unit() {
    let other = assessment(
        &levels(),
        json!({
        "units": [{"id": "s", "level": "place", "name": "South"}], "answers": [stage("s", "t1", 4)]}),
    );
    assert_eq!(fates(&mine(), &other), [("s".to_owned(), Fate::Added)]);
    let fitted = fit(&mine(), &other, &|unknown| unknown.fate.clone());
    let units: Vec<_> = fitted.units.iter().map(|unit| unit.id.as_str()).collect();
    assert_eq!(units, ["s-2"]);
    assert!(fitted.answers.get(("s-2", "t1")).is_some());
}

#[test]
fn what_was_removed_here_stays_out_unless_somebody_says_so() {
    let mut mine = mine();
    let theirs = assessment(
        &levels(),
        json!({"units": [{"id": "w", "level": "place", "name": "Old West"}]}),
    );
    mine.units
        .remove(("w", ""), &Moment::from_millis(1_772_444_470_120));
    assert_eq!(fates(&mine, &theirs), [("w".to_owned(), Fate::Aside)]);
}

#[test]
fn everything_that_names_a_unit_names_it_by_its_id_here() {
    let mut document = theirs();
    document["delegation"] = json!([{"unit": "2", "decision": "share"}]);
    document["plan"] = json!({"chunks": [{"id": "2/t1/3", "status": "done"}], "leftOut": [{"id": "3/t1/4"}],
                              "own": [{"id": "own/x", "unit": "1", "title": "One"}]});
    document["group"] = json!({"agreed": [{"unit": "2", "theme": "t1", "stage": 2}]});
    let theirs = assessment(&levels(), document);
    let fitted = fit(&mine(), &theirs, &|unknown| unknown.fate.clone());
    let written = written(&fitted);
    assert_eq!(written["delegation"][0]["unit"], "e");
    assert_eq!(written["plan"]["chunks"][0]["id"], "e/t1/3");
    assert_eq!(written["plan"]["leftOut"][0]["id"], "3/t1/4");
    assert_eq!(
        written["plan"]["own"][0],
        json!({"id": "own/x", "unit": "s", "title": "One"})
    );
    assert_eq!(written["group"]["agreed"][0]["unit"], "e");
    let units = written["units"].as_array().expect("a list");
    // Only the one to be added, below the unit that its parent is here.
    assert_eq!(units.len(), 1);
    assert_eq!(
        (&units[0]["id"], &units[0]["parent"]),
        (&json!("3"), &json!("s"))
    );
}

#[test]
fn what_stays_out_keeps_its_answers_without_a_place() {
    let theirs = assessment(&levels(), theirs());
    let fitted = fit(&mine(), &theirs, &|unknown: &Unknown| match &unknown.fate {
        Fate::Added => Fate::Aside,
        fate => fate.clone(),
    });
    assert_eq!(fitted.units.count(), 0);
    assert_eq!(fitted.answers.count(), 3);
    assert!(fitted.answers.get(("3", "t1")).is_some());
}

#[test]
fn a_set_up_has_what_all_share_and_nobodys_anything() {
    let framework = levels();
    let mut document = written(&mine());
    document["id"] = json!("mine");
    document["title"] = json!("Spring review");
    document["respondent"] = json!({"id": "me", "name": "Ada"});
    document["settings"] = json!({"scope": "quick", "defaultTarget": 2, "x-local": 1});
    document["answers"] = json!([stage("s", "t1", 1)]);
    document["plan"] = json!({"settings": {"capacity": 4}});
    document["reflections"] = json!([{"question": "q", "text": "private"}]);
    document["x-local"] = json!("private");
    let text = document::set_up(&common::read(&document, &framework));
    let set_up: Value = serde_json::from_str(&text).expect("JSON");
    let mut names: Vec<_> = set_up.as_object().expect("an object").keys().collect();
    names.sort();
    assert_eq!(
        names,
        [
            "$schema",
            "answers",
            "format",
            "framework",
            "generator",
            "id",
            "revision",
            "settings",
            "title",
            "units",
            "version"
        ]
    );
    assert_eq!(set_up["answers"], json!([]));
    assert_eq!(
        set_up["settings"],
        json!({"defaultTarget": 2, "scope": "quick"})
    );
    let read = document::read(&text, &framework).expect("it can be opened");
    assert!(read.is_set_up());
    assert_eq!(written(&read)["units"], written(&mine())["units"]);
}
