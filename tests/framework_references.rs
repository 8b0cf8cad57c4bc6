//! Frameworks whose parts do not fit together: ids there twice, references that lead nowhere,
//! numbers out of range.

mod common;

use common::refuse_framework::spoilt;
use common::{fixture, parsed};
use serde_json::json;

#[test]
fn a_missing_stage_or_one_too_many() {
    let four: Vec<_> = (0..4)
        .map(|id| json!({"id": id, "name": "n", "meaning": "m"}))
        .collect();
    spoilt(
        "/stages",
        json!(four),
        "stages: found a list of 4; allowed: a list of 5",
    );
    let six: Vec<_> = (0..6)
        .map(|id| json!({"id": id % 5, "name": "n", "meaning": "m"}))
        .collect();
    spoilt(
        "/stages",
        json!(six),
        "stages: found a list of 6; allowed: a list of 5",
    );
    spoilt(
        "/stages/2/id",
        json!(3),
        "stages[2].id: found 3; allowed: 2",
    );
    let three = json!(["a", "b", "c"]);
    spoilt(
        "/themes/0/cells/place/stages",
        three,
        "themes[0].cells.place.stages: found a list of 3; allowed: a list of 5",
    );
}

#[test]
fn an_id_that_is_there_twice_or_empty() {
    let twice = "found place again; allowed: an id that no other has";
    spoilt(
        "/levels/0/id",
        json!("place"),
        &format!(
            "levels[1].id: {twice}\nthemes[0].cells.county: found county; allowed: place\n\
         prerequisites[1].levels.needs: found county; allowed: place"
        ),
    );
    let cooks = parsed(&fixture("framework.json"))["themes"][1].clone();
    spoilt(
        "/themes/0",
        cooks,
        "themes[1].id: found cooks again; allowed: an id that no other has\n\
        lenses[0].items[0].themes[0]: found menus; allowed: cooks\n\
        prerequisites[0].before.theme: found menus; allowed: cooks\n\
        prerequisites[1].before.theme: found menus; allowed: cooks\n\
        prerequisites[1].needs.theme: found menus; allowed: cooks\n\
        context.enablers[0].themes[0]: found menus; allowed: cooks",
    );
    spoilt(
        "/reflections/0/id",
        json!(""),
        "reflections[0].id: is empty",
    );
    spoilt(
        "/context/barriers/0/id",
        json!("e1"),
        "context.barriers[0].id: found e1 again; allowed: an id that no enabler has\n\
         context.asks[0].factors[1]: found b1; allowed: e1",
    );
}

#[test]
fn a_reference_that_leads_nowhere() {
    let places = [
        ("/themes/1/layer", "themes[1].layer", "food, people"),
        ("/themes/0/sources/0", "themes[0].sources[0]", "guide"),
        (
            "/themes/0/example/source",
            "themes[0].example.source",
            "guide",
        ),
        ("/lenses/0/source", "lenses[0].source", "guide"),
        (
            "/lenses/0/items/0/themes/1",
            "lenses[0].items[0].themes[1]",
            "cooks, menus",
        ),
        (
            "/prerequisites/0/before/theme",
            "prerequisites[0].before.theme",
            "cooks, menus",
        ),
        (
            "/prerequisites/0/needs/theme",
            "prerequisites[0].needs.theme",
            "cooks, menus",
        ),
        (
            "/prerequisites/0/source",
            "prerequisites[0].source",
            "guide",
        ),
        (
            "/prerequisites/1/levels/before",
            "prerequisites[1].levels.before",
            "county, place",
        ),
        (
            "/prerequisites/1/levels/needs",
            "prerequisites[1].levels.needs",
            "county, place",
        ),
        (
            "/readiness/conditions/0/themes/0",
            "readiness.conditions[0].themes[0]",
            "cooks, menus",
        ),
        (
            "/context/enablers/0/themes/0",
            "context.enablers[0].themes[0]",
            "cooks, menus",
        ),
        ("/context/asks/0/source", "context.asks[0].source", "guide"),
        (
            "/context/asks/0/factors/1",
            "context.asks[0].factors[1]",
            "b1, e1",
        ),
        ("/reflections/0/source", "reflections[0].source", "guide"),
    ];
    for (pointer, path, allowed) in places {
        spoilt(
            pointer,
            json!("nowhere"),
            &format!("{path}: found nowhere; allowed: {allowed}"),
        );
    }
    let cell = parsed(&fixture("framework.json"))["themes"][1]["cells"]["place"].clone();
    let message = "themes[1].cells.borough: found borough; allowed: county, place";
    spoilt("/themes/1/cells/borough", cell, message);
}

#[test]
fn a_stage_out_of_range() {
    let allowed = "allowed: a whole number from 0 to 4";
    spoilt(
        "/prerequisites/0/needs/stage",
        json!(5),
        &format!("prerequisites[0].needs.stage: found 5; {allowed}"),
    );
    spoilt(
        "/readiness/further",
        json!(-1),
        &format!("readiness.further: found -1; {allowed}"),
    );
    let from_one = "prerequisites[0].before.stage: found 0; allowed: a whole number from 1 to 4";
    spoilt("/prerequisites/0/before/stage", json!(0), from_one);
    spoilt(
        "/themes/0/cells/place/steps/1/to",
        json!(3),
        "themes[0].cells.place.steps[1].to: found 3; allowed: 2",
    );
}

#[test]
fn a_weight_that_cannot_be_reckoned_with() {
    let allowed = "allowed: a number above 0, at most 1000000";
    for (weight, found) in [
        (json!(0), "0.0"),
        (json!(-2), "-2.0"),
        (json!(2_000_000), "2000000.0"),
        (json!(-0.0), "-0.0"),
    ] {
        spoilt(
            "/themes/0/weight",
            weight,
            &format!("themes[0].weight: found {found}; {allowed}"),
        );
    }
}

#[test]
fn an_earlier_id_that_leads_to_two_themes_or_to_one_that_there_is() {
    let allowed = "allowed: the id of a theme that is no more, once";
    spoilt(
        "/themes/0/replaces",
        json!(["dishes", "cooks"]),
        &format!("themes[0].replaces[1]: found cooks; {allowed}"),
    );
    spoilt(
        "/themes/0/replaces",
        json!(["dishes", "dishes"]),
        &format!("themes[0].replaces[1]: found dishes; {allowed}"),
    );
}
