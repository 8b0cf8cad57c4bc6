//! The plan as a table, against cells worked out by hand, and read back by another reader.

mod common;

use common::{assessment, framework_json, stage, theme};
use ics_maturity::assessment::Assessment;
use ics_maturity::document::{PLAN_COLUMNS, plan_csv, table};
use ics_maturity::framework::Framework;
use ics_maturity::planning::{self, Chunk};
use serde_json::{Value, json};

/// What begins every table.
const MARK: &str = "\u{feff}";

/// The table as another reader has it, its header among the rows.
fn read_back(text: &str) -> Vec<Vec<String>> {
    let text = text.strip_prefix(MARK).expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(text.as_bytes());
    reader
        .records()
        .map(|row| {
            row.expect("a sound row")
                .iter()
                .map(str::to_owned)
                .collect()
        })
        .collect()
}

/// Two themes at a place, the second with words of its own for its first step; a factor that nobody
/// can change locally.
fn small() -> Framework {
    let mut document = framework_json(
        &["place"],
        &[theme("t1", "a", &["place"]), theme("t2", "b", &["place"])],
    );
    let step = &mut document["themes"][1]["cells"]["place"]["steps"][0];
    step["title"] = json!("Ask, then write it down");
    step["measure"]["text"] = json!("Share of \"yes\"");
    step["effort"] = json!(2);
    document["context"] = json!({"barriers": [{"id": "laws", "name": "Laws", "local": false}]});
    Framework::read_text(&document.to_string()).expect("the framework is sound")
}

fn planned(framework: &Framework, plan: Value) -> Assessment {
    let mut members = json!({
        "settings": {"defaultTarget": 1},
        "units": [{"id": "p", "level": "place", "name": "East, and beyond"}],
        "answers": [stage("p", "t1", 0), stage("p", "t2", 0)],
        "context": [{"factor": "laws", "rating": "holding-back"}],
    });
    members["plan"] = plan;
    assessment(framework, members)
}

const HEADER: [&str; PLAN_COLUMNS] = [
    "id",
    "unit",
    "unit name",
    "theme",
    "theme name",
    "what to do",
    "kind",
    "phase",
    "towards stage",
    "effort",
    "value",
    "cycle",
    "cycle start",
    "cycle end",
    "required",
    "pinned",
    "status",
    "owner",
    "partners",
    "measure",
    "review on",
    "review decision",
    "learnt",
    "waits because",
];

fn rows(framework: &Framework, assessment: &Assessment) -> Vec<Vec<String>> {
    let plan = planning::plan(framework, assessment);
    let untitled = |chunk: &Chunk| format!("untitled {}", chunk.id);
    let text = plan_csv(assessment, framework, &plan, &HEADER, &untitled);
    let mut rows = read_back(&text);
    assert_eq!(rows.remove(0), HEADER);
    rows
}

/// The cell of a row in the column of this name.
fn at<'a>(row: &'a [String], name: &str) -> &'a str {
    let nth = HEADER.iter().position(|found| *found == name);
    &row[nth.expect("there is such a column")]
}

#[test]
fn a_table_is_written_to_the_letter_of_the_rules() {
    let rows = [
        vec!["plain".to_owned(), String::new(), "two words".to_owned()],
        vec![
            "a,b".to_owned(),
            "say \"no\"".to_owned(),
            "one\r\ntwo\nthree".to_owned(),
        ],
    ];
    assert_eq!(
        table(&["first", "second, of three", "third"], &rows),
        "\u{feff}first,\"second, of three\",third\r\n\
         plain,,two words\r\n\
         \"a,b\",\"say \"\"no\"\"\",\"one\r\ntwo\nthree\"\r\n"
    );
    assert_eq!(table(&["alone"], &[]), "\u{feff}alone\r\n");
}

#[test]
fn nothing_in_a_cell_is_a_formula() {
    let hostile = [
        ("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"),
        ("+44 20", "'+44 20"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("=1,\"2\"", "'=1,\"2\""),
        ("a=1", "a=1"),
        ("'=1", "'=1"),
        ("👩🏽‍⚕️ \u{202e}gnp", "👩🏽‍⚕️ \u{202e}gnp"),
    ];
    let given = hostile.map(|(given, _)| vec![given.to_owned(), "x".to_owned()]);
    let read = read_back(&table(&["=a", "b"], &given));
    assert_eq!(read[0], ["'=a", "b"]);
    for (row, (_, wanted)) in read[1..].iter().zip(hostile) {
        assert_eq!(*row, [wanted, "x"]);
    }
    assert!(table(&["a"], &[vec!["=1,\"2\"".to_owned()]]).ends_with("\"'=1,\"\"2\"\"\"\r\n"));
}

#[test]
fn each_chunk_has_a_row_with_what_is_known_of_it() {
    let framework = small();
    let assessment = planned(
        &framework,
        json!({
            "settings": {"start": "2026-04-06", "cycleWeeks": 12, "cycles": 2},
            "own": [{"id": "own/1", "unit": "p", "title": "=Share one rota", "effort": 7, "cycle": 1}],
            "leftOut": [{"id": "p/t1/1"}],
        }),
    );
    let rows = rows(&framework, &assessment);
    let ids: Vec<_> = rows.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(ids, ["p/t2/1", "influence/laws", "own/1", "p/t1/1"]);
    // Worth: importance 1 × weight 1 × (target 1 − 1 + 1).
    assert_eq!(
        rows[0],
        [
            "p/t2/1",
            "p",
            "East, and beyond",
            "t2",
            "t2",
            "Ask, then write it down",
            "step",
            "definition",
            "1",
            "2",
            "1.0",
            "0",
            "2026-04-06",
            "2026-06-28",
            "false",
            "false",
            "planned",
            "",
            "",
            "Share of \"yes\"",
            "",
            "",
            "",
            "",
        ]
    );
    // A quarter of 1; no theme, no phase, no stage, no measure.
    assert_eq!(
        rows[1],
        [
            "influence/laws",
            "p",
            "East, and beyond",
            "",
            "",
            "Laws",
            "influence",
            "",
            "",
            "1",
            "0.25",
            "0",
            "2026-04-06",
            "2026-06-28",
            "false",
            "false",
            "planned",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
        ]
    );
    let (own, waits) = (&rows[2], &rows[3]);
    assert_eq!(at(own, "what to do"), "'=Share one rota");
    assert_eq!(
        (at(own, "cycle"), at(own, "cycle end")),
        ("1", "2026-09-20")
    );
    assert_eq!((at(own, "pinned"), at(own, "kind")), ("true", "own"));
    for empty in ["cycle", "cycle start", "cycle end"] {
        assert_eq!(at(waits, empty), "");
    }
    assert_eq!(at(waits, "waits because"), "left-out");
    assert_eq!((at(waits, "what to do"), at(waits, "measure")), ("t", "m"));
}

#[test]
fn what_people_changed_takes_the_place_of_the_framework() {
    let framework = small();
    let assessment = planned(
        &framework,
        json!({"chunks": [{
            "id": "p/t2/1", "status": "in-progress", "effort": 3, "title": "Our way:\n\"write\"",
            "owner": "@Place director", "partners": "Council, GPs", "measure": "-5 days",
            "review": {"on": "2026-06-29", "decision": "adapt", "learnt": "Staff need\r\none page"},
        }, {"id": "p/t1/1", "removed": true}]}),
    );
    let rows = rows(&framework, &assessment);
    let row = rows
        .iter()
        .find(|row| row[0] == "p/t2/1")
        .expect("it is planned");
    for (column, wanted) in [
        ("what to do", "Our way:\n\"write\""),
        ("effort", "3"),
        ("status", "in-progress"),
        ("owner", "'@Place director"),
        ("partners", "Council, GPs"),
        ("measure", "'-5 days"),
        ("review on", "2026-06-29"),
        ("review decision", "adapt"),
        ("learnt", "Staff need\r\none page"),
        ("cycle start", ""),
    ] {
        assert_eq!(at(row, column), wanted, "{column}");
    }
}

#[test]
fn what_nobody_has_a_name_for_is_called_by_the_caller() {
    let framework = small();
    let assessment = assessment(
        &framework,
        json!({
            "units": [{"id": "p", "level": "place"}],
            "answers": [stage("p", "t1", 3)],
            "plan": {"settings": {"findOut": true, "showIt": true}},
        }),
    );
    let rows = rows(&framework, &assessment);
    let titles: Vec<_> = rows.iter().map(|row| at(row, "what to do")).collect();
    assert_eq!(titles, ["untitled p/t1/show-it", "untitled p/t2/find-out"]);
    assert_eq!(at(&rows[0], "unit name"), "");
}
