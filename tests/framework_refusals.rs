//! What is said of a framework that cannot be used: where, what was found, what is allowed.

mod common;

use common::refuse_framework::{refusal, spoilt, without};
use common::{fixture, parsed};
use ics_maturity::framework::Framework;
use serde_json::{Value, json};

#[test]
fn a_sound_one_is_read() {
    let framework = Framework::read_text(&fixture("framework.json")).expect("it is sound");
    assert_eq!(
        (framework.themes.len(), framework.prerequisites.len()),
        (2, 2)
    );
    let least = common::framework_json(&["place"], &[common::theme("t", "a", &["place"])]);
    let least = Framework::read_text(&least.to_string()).expect("the rest may be absent");
    assert!(least.lenses.is_empty() && least.readiness.is_none() && least.context.is_none());
}

#[test]
fn not_json() {
    assert_eq!(
        refusal("{\"format\": }"),
        "this is not JSON: a value is expected (line 1, column 12)"
    );
}

#[test]
fn json_but_not_a_framework() {
    let allowed = "allowed: \"ics-maturity/framework\" (this is not a framework)";
    assert_eq!(refusal("{}"), format!("format: found nothing; {allowed}"));
    let assessment = fixture("example.json");
    assert_eq!(
        refusal(&assessment),
        format!("format: found \"ics-maturity/assessment\"; {allowed}")
    );
    assert_eq!(refusal("[]"), "found a list; allowed: an object");
}

#[test]
fn a_newer_version() {
    let message = "version: found 2; allowed: 1 (this framework was made for a newer version of this tool; ask for an update)";
    spoilt("/version", json!(2), message);
    spoilt("/version", json!("1"), "version: found \"1\"; allowed: 1");
    without("", "version", "version: found nothing; allowed: 1");
}

#[test]
fn a_missing_member() {
    without("", "title", "title: is missing");
    without("/themes/1", "measures", "themes[1].measures: is missing");
    without(
        "/themes/1/cells/place/steps/3",
        "watch",
        "themes[1].cells.place.steps[3].watch: is missing",
    );
    without("", "levels", "levels: is missing");
    spoilt(
        "/levels",
        json!([]),
        "levels: is empty; allowed: at least one\n\
        themes[0].cells.county: found county; allowed: none\n\
        themes[0].cells.place: found place; allowed: none\n\
        themes[1].cells.place: found place; allowed: none\n\
        prerequisites[1].levels.before: found place; allowed: none\n\
        prerequisites[1].levels.needs: found county; allowed: none",
    );
}

#[test]
fn nothing_to_ask() {
    spoilt(
        "/themes/1/cells",
        json!({}),
        "themes[1].cells: is empty; allowed: at least one level",
    );
}

#[test]
fn a_wrong_type_or_word() {
    spoilt(
        "/themes",
        json!({}),
        "themes: found an object; allowed: a list",
    );
    spoilt(
        "/themes/0/core",
        json!("yes"),
        "themes[0].core: found \"yes\"; allowed: true or false",
    );
    spoilt(
        "/layers/0",
        json!("food"),
        "layers[0]: found \"food\"; allowed: an object",
    );
    spoilt(
        "/themes/0/cells/place/steps/0/measure/kind",
        json!("input"),
        "themes[0].cells.place.steps[0].measure.kind: found \"input\"; allowed: outcome, experience, process, cost",
    );
    let effort = "themes[0].cells.place.steps[0].effort: found";
    spoilt(
        "/themes/0/cells/place/steps/0/effort",
        json!(4),
        &format!("{effort} 4; allowed: 1, 2, 3 or 5"),
    );
    spoilt(
        "/themes/0/cells/place/steps/0/effort",
        json!(300),
        &format!("{effort} 300; allowed: a whole number from 0 to 255"),
    );
}

#[test]
fn several_faults_are_told_together() {
    let mut framework = parsed(&fixture("framework.json"));
    framework["themes"][0]["weight"] = json!(0);
    framework["themes"][1]["layer"] = json!("drinks");
    framework["readiness"]["conditions"][0]["themes"] = json!(["gone"]);
    assert_eq!(
        refusal(&framework.to_string()),
        "themes[0].weight: found 0.0; allowed: a number above 0, at most 1000000\n\
         themes[1].layer: found drinks; allowed: food, people\n\
         readiness.conditions[0].themes[0]: found gone; allowed: cooks, menus"
    );
}

#[test]
fn five_megabytes_of_text_are_more_than_a_framework_may_have() {
    let mut framework = parsed(&fixture("framework.json"));
    framework["themes"][0]["measures"] = json!("x".repeat(5_000_000));
    assert_eq!(
        refusal(&framework.to_string()),
        "the framework is too large: 5.0 MB; allowed: at most 1 MB, because it travels with every \
         assessment made with it"
    );
    assert_eq!(
        refusal(&"word ".repeat(150_000)),
        "this is not JSON: a value is expected (line 1, column 1)"
    );
}

#[test]
fn five_megabytes_of_text_do_not_flood_the_message() {
    let long = "x".repeat(5_000_000);
    let cell = parsed(&fixture("framework.json"))["themes"][1]["cells"]["place"].clone();
    for (parent, name, value) in [
        ("", "format", json!(long)),
        ("/themes/0", "layer", json!(long)),
        ("/themes/0", "core", json!(long)),
        ("/themes/0/cells", long.as_str(), cell),
        ("/levels/1", "id", json!(long)),
    ] {
        let mut framework = parsed(&fixture("framework.json"));
        let members = framework.pointer_mut(parent).and_then(Value::as_object_mut);
        members.expect("an object").insert(name.to_owned(), value);
        // As it stands in an assessment, which may be larger than a framework of its own.
        let faults =
            Framework::from_value(common::ours(&framework), "").expect_err("it is at fault");
        let message = faults.to_string();
        // At most a path and a problem for each of the few faults that follow from it.
        assert!(
            message.chars().count() < 3_000,
            "{} characters",
            message.chars().count()
        );
    }
}
