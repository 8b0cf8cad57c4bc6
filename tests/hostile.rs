//! A hostile corpus: each file is refused with a message, or read and made harmless; never a panic.

mod common;

use common::{built_in, fixture, fixtures, written};
use ics_maturity::assessment::Assessment;
use ics_maturity::document::read;

/// What becomes of each file in `fixtures/hostile/`: the message that refuses it, or `None` where
/// it is read and a test below says how it was made harmless.
const OUTCOMES: [(&str, Option<&str>); 42] = [
    ("all-times-at-the-end.json", None),
    (
        "bare-null.json",
        Some("found null; allowed: an object (this is not an assessment file)"),
    ),
    (
        "bare-text.json",
        Some(
            "found \"ics-maturity/assessment\"; allowed: an object (this is not an assessment file)",
        ),
    ),
    (
        "comments-and-trailing-commas.json",
        Some("this is not JSON: a name in quotation marks is expected (line 2, column 3)"),
    ),
    ("control-characters.json", None),
    (
        "dates-that-are-none.json",
        Some(
            "created: found \"2026-02-30T00:00:00Z\"; allowed: a date and time as in 2026-03-02T09:41:10.120Z (RFC 3339)\n\
             modified: found \"1772444470120\"; allowed: a date and time as in 2026-03-02T09:41:10.120Z (RFC 3339)\n\
             settings.baseline: found \"2022-06-31\"; allowed: a date as in 2022-07-01 (RFC 3339)",
        ),
    ),
    ("duplicate-keys.json", None),
    ("empty-ids.json", None),
    (
        "empty.json",
        Some("the file is empty; allowed: a JSON document"),
    ),
    ("formulas-in-every-text.json", None),
    ("group-agreed-elsewhere.json", None),
    ("group-agreed-twice.json", None),
    ("group-proto.json", None),
    ("group-respondent-twice.json", None),
    (
        "group-respondent-without-id.json",
        Some(
            "group.respondents[1].respondent: is missing\n\
             group.respondents[3].respondent: is missing",
        ),
    ),
    (
        "group-respondents-of-wrong-types.json",
        Some(
            "group.respondents[0]: found 5; allowed: an object\n\
             group.respondents[1]: found \"r1\"; allowed: an object\n\
             group.respondents[2]: found a list; allowed: an object\n\
             group.respondents[3].respondent: found 3; allowed: an object\n\
             group.respondents[4].respondent.id: found 7; allowed: text\n\
             group.respondents[5].answers: found an object; allowed: a list\n\
             group.respondents[6].document: found a list; allowed: an object\n\
             group.respondents[7].document.revision: found -1; allowed: a whole number from 0 to 9007199254740991\n\
             group.respondents[7].document.modified: found \"today\"; allowed: a date and time as in 2026-03-02T09:41:10.120Z (RFC 3339)\n\
             group.respondents[8].respondent.name: found an object; allowed: text\n\
             group.respondents[8].respondent.sector: found 1; allowed: nhs, council, vcse, other\n\
             group.respondents[9].answers[0]: found 7; allowed: an object\n\
             group.agreed: found \"none\"; allowed: a list",
        ),
    ),
    ("group-script-in-every-text.json", None),
    (
        "group-stages-that-are-none.json",
        Some(
            "group.respondents[0].answers[0].stage: found 9; allowed: a whole number from 0 to 4\n\
             group.respondents[0].answers[1].stage: found -1; allowed: a whole number from 0 to 4\n\
             group.respondents[0].answers[2].then: found 2.5; allowed: a whole number from 0 to 4\n\
             group.agreed[0].stage: found 9; allowed: a whole number from 0 to 4\n\
             group.agreed[1].stage: is missing\n\
             group.agreed[2].stage: is missing\n\
             group.agreed[3].stage: found \"3\"; allowed: a whole number from 0 to 4\n\
             group.agreed[4].on: found \"2026-02-30\"; allowed: a date as in 2022-07-01 (RFC 3339)\n\
             group.agreed[4].modified: found \"soon\"; allowed: a date and time as in 2026-03-02T09:41:10.120Z (RFC 3339)",
        ),
    ),
    (
        "group-tombstone-without-key.json",
        Some(
            "group.respondents[0].respondent: is missing\n\
             group.respondents[1].respondent: found 5; allowed: text\n\
             group.respondents[2].respondent: found an object; allowed: text\n\
             group.agreed[0].theme: is missing",
        ),
    ),
    (
        "huge-number.json",
        Some("this is not JSON: a number is out of range (line 1, column 119)"),
    ),
    (
        "huge-stage.json",
        Some("answers[0].stage: found 1e32; allowed: a whole number from 0 to 4"),
    ),
    (
        "infinity-word.json",
        Some("revision: found \"Infinity\"; allowed: a whole number from 0 to 9007199254740991"),
    ),
    (
        "lists-for-objects.json",
        Some(
            "framework: found a list; allowed: an object\n\
             respondent: found a list; allowed: an object\n\
             settings: found a list; allowed: an object\n\
             answers[0]: found a list; allowed: an object\n\
             plan.settings: found a list; allowed: an object\n\
             plan.accepted[0]: found a list; allowed: an object\n\
             plan.chunks[0]: found a list; allowed: an object\n\
             units[0]: found a list; allowed: an object",
        ),
    ),
    (
        "lone-surrogate.json",
        Some("this is not JSON: a text has half a character in it (line 1, column 64)"),
    ),
    (
        "nan.json",
        Some("this is not JSON: a value is expected (line 1, column 60)"),
    ),
    ("negative-zero-stage.json", None),
    (
        "objects-for-texts.json",
        Some(
            "title: found an object; allowed: text\n\
             units[0].id: found an object; allowed: text\n\
             units[0].level: found an object; allowed: text\n\
             units[0].name: found an object; allowed: text",
        ),
    ),
    (
        "own-parent.json",
        Some("units[0].parent: found a; allowed: another unit, at a wider level"),
    ),
    (
        "parent-at-same-level.json",
        Some("units[2].parent: found a; allowed: a unit at a wider level than this one"),
    ),
    (
        "parent-narrower.json",
        Some("units[1].parent: found a; allowed: a unit at a wider level than this one"),
    ),
    ("proto.json", None),
    (
        "raw-control-character.json",
        Some("this is not JSON: a text has a control character in it (line 1, column 62)"),
    ),
    (
        "revision-2-to-the-53.json",
        Some(
            "revision: found 9007199254740992; allowed: a whole number from 0 to 9007199254740991",
        ),
    ),
    (
        "revision-not-whole.json",
        Some("revision: found 40.5; allowed: a whole number from 0 to 9007199254740991"),
    ),
    (
        "ring-across-levels.json",
        Some("units[0].parent: found c; allowed: a unit at a wider level than this one"),
    ),
    (
        "ring-of-three.json",
        Some(
            "units[0].parent: found b; allowed: a unit at a wider level than this one\n\
             units[1].parent: found c; allowed: a unit at a wider level than this one\n\
             units[2].parent: found a; allowed: a unit at a wider level than this one",
        ),
    ),
    ("script-in-every-text.json", None),
    (
        "tombstones-without-keys.json",
        Some(
            "answers[0].theme: is missing\nanswers[1].unit: found 5; allowed: text\nunits[0].id: is missing",
        ),
    ),
    (
        "two-documents.json",
        Some("this is not JSON: something follows after the end (line 1, column 52)"),
    ),
    (
        "utf-16-bytes-as-text.json",
        Some("this is not JSON: a value is expected (line 1, column 1)"),
    ),
    (
        "version-0-hostile-scores.json",
        Some(
            "answers[0].stage: found an object; allowed: a whole number from 0 to 4\n\
             answers[1].stage: found a list; allowed: a whole number from 0 to 4\n\
             answers[2].stage: found \"NaN\"; allowed: a whole number from 0 to 4\n\
             answers[3].stage: found 1e308; allowed: a whole number from 0 to 4\n\
             answers[4].stage: found -1; allowed: a whole number from 0 to 4\n\
             answers[5].stage: found 9; allowed: a whole number from 0 to 4\n\
             answers[6].stage: found true; allowed: a whole number from 0 to 4\n\
             answers[7].response: is missing\n\
             answers[8]: found 7; allowed: an object",
        ),
    ),
    (
        "wrong-type-in-every-member.json",
        Some(
            "id: found 1; allowed: text\n\
             revision: found \"many\"; allowed: a whole number from 0 to 9007199254740991\n\
             title: found a list; allowed: text\n\
             titleModified: found false; allowed: a date and time as in 2026-03-02T09:41:10.120Z (RFC 3339)\n\
             created: found 0; allowed: a date and time as in 2026-03-02T09:41:10.120Z (RFC 3339)\n\
             modified: found an object; allowed: a date and time as in 2026-03-02T09:41:10.120Z (RFC 3339)\n\
             framework: found \"built-in\"; allowed: an object\n\
             respondent: found a list; allowed: an object\n\
             settings: found 3; allowed: an object\n\
             answers: found \"none\"; allowed: a list\n\
             group: found a list; allowed: an object\n\
             context: found 7; allowed: a list\n\
             reflections: found an object; allowed: a list\n\
             delegation: found true; allowed: a list\n\
             plan: found a list; allowed: an object\n\
             snapshots: found \"old\"; allowed: a list\n\
             units: found an object; allowed: a list",
        ),
    ),
];

fn hostile(name: &str) -> Assessment {
    read(&fixture(&format!("hostile/{name}")), &built_in()).expect("it is read")
}

#[test]
fn every_file_is_refused_with_its_message_or_comes_back_as_it_was_read() {
    let framework = built_in();
    let files = fixtures("hostile");
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        OUTCOMES.map(|(name, _)| name),
        "each file has an outcome"
    );
    for (name, outcome) in OUTCOMES {
        match (read(&files[name], &framework), outcome) {
            (Err(faults), Some(message)) => assert_eq!(faults.to_string(), message, "{name}"),
            (Ok(assessment), None) => {
                assert_eq!(
                    common::read(&written(&assessment), &framework),
                    assessment,
                    "{name}"
                );
            }
            (Err(faults), None) => panic!("{name} was refused: {faults}"),
            (Ok(_), Some(message)) => panic!("{name} was read, not refused: {message}"),
        }
    }
}

#[test]
fn of_members_given_twice_the_last_counts() {
    assert_eq!(hostile("duplicate-keys.json").title.text, "second");
}

#[test]
fn names_that_scripts_fear_are_members_like_any_other() {
    let assessment = hostile("proto.json");
    assert_eq!(assessment.title.text, "");
    assert_eq!(assessment.settings.default_target, None);
    assert!(
        assessment.carried.contains_key("__proto__")
            && assessment.carried.contains_key("constructor")
    );
}

#[test]
fn a_script_is_text_and_never_an_address() {
    let assessment = hostile("script-in-every-text.json");
    let script = "<script>alert(1)</script><img src=x onerror=alert(1)>";
    assert_eq!(assessment.title.text, script);
    let answer = assessment.answers.iter().next().expect("one answer");
    assert_eq!(answer.evidence.len(), 2);
    assert!(
        answer
            .evidence
            .iter()
            .all(|evidence| evidence.link().is_none())
    );
    assert_eq!(assessment.set_aside(&built_in()).count(), 1);
}

#[test]
fn zero_with_a_sign_is_zero() {
    let assessment = hostile("negative-zero-stage.json");
    assert_eq!(written(&assessment)["answers"][0]["stage"].to_string(), "0");
}

#[test]
fn empty_ids_are_ids_like_any_other() {
    let assessment = hostile("empty-ids.json");
    assert_eq!(
        (assessment.units.count(), assessment.answers.count()),
        (1, 1)
    );
    assert_eq!(assessment.unit_tree().len(), 1);
}

#[test]
fn of_a_respondent_or_an_agreement_given_twice_the_newest_counts() {
    let twice = hostile("group-respondent-twice.json");
    let roles: Vec<_> = twice
        .group
        .respondents
        .iter()
        .map(|one| &one.respondent.role)
        .collect();
    assert_eq!(roles, [&Some("newer".to_owned())]);
    // Ten by British summer time is nine, and a millisecond.
    let agreed = hostile("group-agreed-twice.json");
    let stages: Vec<_> = agreed
        .group
        .agreed
        .iter()
        .map(|one| one.stage.number())
        .collect();
    assert_eq!(stages, [2]);
}
