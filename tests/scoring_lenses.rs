//! The same answers grouped another way, against figures worked out by hand.

mod common;

use common::{LEVELS, framework_json, near, response, score, stage, theme};
use ics_maturity::framework::Framework;
use ics_maturity::scoring::{LensResult, Results};
use serde_json::{Value, json};

fn with_lens() -> Framework {
    let themes = [
        theme("t1", "a", &LEVELS).weight(5.0).core(),
        theme("t2", "a", &["place"]),
        theme("t3", "b", &LEVELS),
    ];
    let mut document = framework_json(&LEVELS, &themes);
    let item = |id: &str, themes: Value| json!({"id": id, "name": id, "themes": themes});
    document["lenses"] = json!([{"id": "l", "title": "l", "items": [
        item("both", json!(["t1", "t2"])), item("third", json!(["t3"])),
    ]}]);
    Framework::read_text(&document.to_string()).expect("the framework is sound")
}

fn results(scope: &str, answers: Value) -> Results {
    let units = json!([
        {"id": "s", "level": "system"}, {"id": "p", "level": "place"}, {"id": "q", "level": "place"},
    ]);
    let mut members = json!({"settings": {"scope": scope}, "units": units});
    members["answers"] = answers;
    score(&with_lens(), members)
}

fn counts(item: &LensResult) -> (&str, u32, u32) {
    (&item.item, item.answered, item.applicable)
}

#[test]
fn an_item_is_the_mean_of_its_cells_by_level_first() {
    let results = results(
        "full",
        json!([
            stage("s", "t1", 4),
            stage("p", "t1", 1),
            stage("q", "t1", 2),
            stage("p", "t2", 0),
            response("q", "t2", "unknown"),
        ]),
    );
    // System 4; places (1 + 2 + 0) / 3 = 1; so 2.5, whatever the weights. Five cells, one not known.
    near(results.lenses[0].mean, 2.5);
    assert_eq!(counts(&results.lenses[0]), ("both", 4, 5));
    assert_eq!(results.lenses[1].mean, None);
    assert_eq!(counts(&results.lenses[1]), ("third", 0, 3));
}

#[test]
fn what_does_not_apply_or_is_out_of_scope_is_not_counted() {
    let answers = json!([
        stage("s", "t1", 3),
        response("p", "t1", "not-applicable"),
        stage("s", "t3", 4)
    ]);
    let results = results("quick", answers);
    near(results.lenses[0].mean, 3.0);
    assert_eq!(counts(&results.lenses[0]), ("both", 1, 2));
    assert_eq!(counts(&results.lenses[1]), ("third", 0, 0));
    assert_eq!(results.lenses[1].mean, None);
}
