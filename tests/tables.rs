//! Answers, results and groups as tables, against cells worked out by hand, read back by another reader.

mod common;

use common::{assessment, at_one_place, four, read, response, stage, written};
use ics_maturity::assessment::Assessment;
use ics_maturity::document::{
    ANSWER_COLUMNS, GROUP_COLUMNS, RESULT_COLUMNS, answers_csv, group_csv, results_csv,
};
use ics_maturity::framework::Framework;
use ics_maturity::scoring::results;
use serde_json::json;

/// The table as another reader has it: every row but the header.
fn rows(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let rows = reader.records();
    rows.map(|row| {
        row.expect("a sound row")
            .iter()
            .map(str::to_owned)
            .collect()
    })
    .collect()
}

const ANSWERS: [&str; ANSWER_COLUMNS] = ["h"; ANSWER_COLUMNS];
const RESULTS: [&str; RESULT_COLUMNS] = ["h"; RESULT_COLUMNS];
const GROUP: [&str; GROUP_COLUMNS] = ["h"; GROUP_COLUMNS];

/// One place, two of its four themes answered, a colleague beside.
fn given(framework: &Framework) -> Assessment {
    let mut document = at_one_place(&json!([
        {"unit": "p", "theme": "t1", "response": "stage", "stage": 3, "then": 1, "target": 4, "confidence": "high",
         "note": "=1+1, \"so\"\nthey say", "evidence": [{"label": "Paper", "url": "https://a.example"}, {"label": "@x"}],
         "modified": "2026-03-02T09:40:00.000Z"},
        response("p", "t2", "unknown"),
    ]));
    document["units"][0]["name"] = json!("East, and beyond");
    document["respondent"] = json!({"id": "me", "name": "Ada", "role": "+44"});
    document["group"] = json!({
        "respondents": [{"respondent": {"id": "r1", "role": "Nurse"}, "answers": [stage("p", "t1", 2), stage("gone", "t9", 0)]}],
        "agreed": [{"unit": "p", "theme": "t1", "stage": 2, "why": "-", "by": "Board", "on": "2026-04-01"}]});
    assessment(framework, document)
}

#[test]
fn every_answer_is_a_row() {
    let framework = four();
    let rows = rows(&answers_csv(&given(&framework), &framework, &ANSWERS));
    assert_eq!(rows.len(), 4);
    assert_eq!(
        rows[0],
        [
            "me",
            "Ada",
            "'+44",
            "p",
            "East, and beyond",
            "place",
            "t1",
            "t1",
            "a",
            "a",
            "stage",
            "3",
            "n",
            "1",
            "4",
            "high",
            "'=1+1, \"so\"\nthey say",
            "Paper https://a.example\n@x",
            "2026-03-02T09:40:00.000Z"
        ]
    );
    assert_eq!(
        rows[1][..12],
        [
            "me",
            "Ada",
            "'+44",
            "p",
            "East, and beyond",
            "place",
            "t2",
            "t2",
            "a",
            "a",
            "unknown",
            ""
        ]
    );
    assert_eq!(rows[2][..4], ["r1", "", "Nurse", "p"]);
    // One that has no place says what is known.
    assert_eq!(
        rows[3][3..12],
        ["gone", "", "", "t9", "", "", "", "stage", "0"]
    );
}

#[test]
fn results_are_rows_by_level_and_unit() {
    let framework = four();
    // 3 answered of four themes of which the third counts double: mean 3, low 3/5, high (3 + 4 + 8 + 4)/5.
    let alone = assessment(
        &framework,
        at_one_place(
            &json!([{"unit": "p", "theme": "t1", "response": "stage", "stage": 3, "then": 4}]),
        ),
    );
    let rows = rows(&results_csv(
        &alone,
        &framework,
        &results(&framework, &alone),
        &RESULTS,
    ));
    let layer = ["a", "a", "", "3.0"];
    assert_eq!(rows.len(), 6);
    assert_eq!(rows[0][..6], ["overall", "", "", "", "", "75.0"]);
    assert_eq!(rows[0][12..15], ["0.25", "15.0", "95.0"]);
    assert_eq!(rows[1][..3], ["overall", "", ""]);
    assert_eq!(rows[1][3..7], layer);
    assert_eq!(rows[2][..3], ["level", "place", "place"]);
    assert_eq!(
        rows[5],
        [
            "unit", "p", "", "a", "a", "", "3.0", "3.0", "3", "3", "1", "4", "0.25", "0.6", "3.8",
            "'-1.0"
        ]
    );
}

#[test]
fn a_group_is_a_row_for_each_cell() {
    let framework = four();
    let rows = rows(&group_csv(&given(&framework), &framework, &GROUP));
    assert_eq!(
        rows,
        [[
            "p",
            "East, and beyond",
            "t1",
            "t1",
            "2",
            "0",
            "0",
            "1",
            "1",
            "0",
            "2.5",
            "2.0",
            "3.0",
            "2",
            "3",
            // Consensus of 2 and 3 on five stages: 1 + log2(1 − 0.5/4).
            "0.8073549220576041",
            "",
            "2",
            "'-",
            "Board",
            "2026-04-01"
        ]]
    );
    let mut alone = written(&given(&framework));
    alone.as_object_mut().expect("an object").remove("group");
    let alone = read(&alone, &framework);
    assert!(self::rows(&group_csv(&alone, &framework, &GROUP)).is_empty());
}

#[test]
fn no_cell_begins_like_a_formula() {
    let framework = four();
    let given = given(&framework);
    let tables = [
        answers_csv(&given, &framework, &ANSWERS),
        results_csv(&given, &framework, &results(&framework, &given), &RESULTS),
        group_csv(&given, &framework, &GROUP),
    ];
    for cell in tables.iter().flat_map(|table| rows(table)).flatten() {
        assert!(
            !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
            "{cell}"
        );
    }
}
