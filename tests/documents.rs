//! Documents read and written: nothing that people gave is lost, and what is missing has a default.

mod common;

use common::{
    assessment, built_in, document, fixture, parsed, read, refusal, stage, tree, written,
};
use ics_maturity::document::export;
use serde_json::{Map, Value, json};

/// Members that are written anew, whatever a document said.
const DERIVED: [&str; 3] = ["$schema", "generator", "results"];

fn without_derived(mut document: Value) -> Value {
    for derived in DERIVED {
        document
            .as_object_mut()
            .expect("a document is an object")
            .remove(derived);
    }
    document
}

/// Without members whose value is an empty list or object: they say what an absent one says.
fn without_empty(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let kept: Map<String, Value> = members
                .into_iter()
                .map(|(name, value)| (name, without_empty(value)))
                .filter(|(_, value)| *value != json!([]) && *value != json!({}))
                .collect();
            Value::Object(kept)
        }
        Value::Array(values) => values.into_iter().map(without_empty).collect(),
        scalar => scalar,
    }
}

#[test]
fn the_example_of_the_format_comes_back_as_it_was() {
    let example = parsed(&fixture("example.json"));
    let back = written(&read(&example, &built_in()));
    assert_eq!(
        without_empty(without_derived(back)),
        without_empty(without_derived(example))
    );
}

#[test]
fn the_example_comes_back_to_the_letter_with_its_members_in_their_order() {
    let example = parsed(&fixture("example.json"));
    let back = written(&read(&example, &built_in()));
    let text = |mut document: Value| {
        for derived in DERIVED {
            document
                .as_object_mut()
                .expect("a document is an object")
                .shift_remove(derived);
        }
        format!("{document:#}")
    };
    assert_eq!(text(back), text(example));
}

#[test]
fn unknown_members_of_every_object_come_back_as_they_were() {
    let given = parsed(&fixture("unknown-fields.json"));
    assert!(
        given.pointer("/plan/chunks/0/review/x-local").is_some(),
        "at every depth"
    );
    let back = written(&read(&given, &built_in()));
    assert_eq!(without_derived(back), given);
}

#[test]
fn numbers_that_nobody_knows_come_back_to_the_last_digit() {
    // A reader that is off by one unit in the last place reads this as another number.
    let given = document(
        json!({"measured": [0.001_003_009_027_081_243_7, 0.1, 1e23, 5e-324, u64::MAX, i64::MIN]}),
    );
    let back = written(&read(&given, &built_in()));
    assert_eq!(back["measured"], given["measured"]);
}

#[test]
fn a_document_names_its_format_and_what_wrote_it() {
    let back = written(&assessment(&built_in(), json!({})));
    assert_eq!(back["format"], "ics-maturity/assessment");
    assert_eq!(back["version"], 1);
    assert_eq!(
        back["generator"],
        json!({"name": "ics-maturity", "version": env!("CARGO_PKG_VERSION")})
    );
}

#[test]
fn results_are_worked_out_and_never_trusted() {
    let framework = built_in();
    let told =
        json!({"results": {"index": {"value": 100}}, "units": [{"id": "s", "level": "system"}]});
    let assessment = assessment(&framework, told);
    assert_eq!(
        written(&assessment).get("results"),
        None,
        "what is kept in storage has none"
    );
    let exported = parsed(&export(&assessment, &framework));
    assert_eq!(
        exported["results"]["index"]["value"],
        Value::Null,
        "nothing is answered"
    );
}

#[test]
fn answers_that_are_set_aside_are_written_back() {
    let framework = built_in();
    let answers = json!([
        stage("gone", "delegation", 2),
        stage("s", "a-theme-of-last-year", 1)
    ]);
    let assessment = assessment(
        &framework,
        json!({"units": [{"id": "s", "level": "system"}], "answers": answers}),
    );
    assert_eq!(assessment.set_aside(&framework).count(), 2);
    assert_eq!(written(&assessment)["answers"], answers);
}

#[test]
fn a_framework_of_ones_own_travels_in_the_document() {
    let own = parsed(&fixture("framework.json"));
    let units =
        json!([{"id": "c", "level": "county"}, {"id": "t", "level": "place", "parent": "c"}]);
    let members = json!({"framework": {"id": "school-meals", "revision": "7", "document": own}, "units": units});
    let assessment = assessment(&built_in(), members);
    assert_eq!(
        assessment.units.count(),
        2,
        "‘county’ is a level of that framework"
    );
    assert_eq!(written(&assessment)["framework"]["document"], own);
}

#[test]
fn the_levels_of_a_faulty_framework_are_not_held_against_the_units() {
    let mut own = parsed(&fixture("framework.json"));
    own["themes"][0]["layer"] = json!("drinks");
    let members = json!({"framework": {"id": "f", "revision": "7", "document": own}, "units": [{"id": "c", "level": "county"}]});
    assert_eq!(
        refusal(&document(members).to_string(), &built_in()),
        "framework.document.themes[0].layer: found drinks; allowed: food, people"
    );
}

#[test]
fn the_tree_lists_each_unit_before_its_own_and_otherwise_in_order() {
    let unit = |id: &str, level: &str, parent: Option<&str>| json!({"id": id, "level": level, "parent": parent});
    let units = json!([
        unit("n2", "neighbourhood", Some("p1")),
        unit("p2", "place", Some("s")),
        unit("s", "system", None),
        unit("n1", "neighbourhood", Some("p1")),
        unit("p1", "place", Some("s")),
        unit("alone", "place", None)
    ]);
    let assessment = assessment(&built_in(), json!({"units": units}));
    assert_eq!(tree(&assessment), ["s", "p2", "p1", "n2", "n1", "alone"]);
}
