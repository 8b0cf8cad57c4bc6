//! The last edit taken back: it is as before, newer than what it replaces, and nothing else has changed.

mod common;

use common::{assessment, built_in, stage, written};
use ics_maturity::assessment::{Assessment, Join, Moment, Note};
use serde_json::{Value, json};

const NOW: &str = "2026-05-01T10:00:00.000Z";

fn copy(members: Value) -> Assessment {
    assessment(&built_in(), members)
}

fn now() -> Moment {
    Moment::parse(NOW).expect("a moment")
}

/// What an edit that is taken back leaves behind, of which whoever has the edit takes over every word.
#[track_caller]
fn reverted(before: &Assessment, after: &Assessment) -> Value {
    let mut reverted = after.clone();
    reverted.revert(before, after, &now());
    let joined = after.clone().join(reverted.clone());
    assert_eq!(
        written(&joined),
        written(&reverted),
        "another tab that has the edit would not take over that it was taken back"
    );
    written(&reverted)
}

fn at(mut record: Value, modified: &str) -> Value {
    record["modified"] = json!(modified);
    record
}

const EARLY: &str = "2026-03-02T09:00:00.000Z";
const LATE: &str = "2026-03-02T09:00:05.000Z";

#[test]
fn an_answer_is_what_it_was() {
    let others = at(stage("u1", "b", 2), EARLY);
    let before = copy(json!({"answers": [at(stage("u1", "a", 1), EARLY), others]}));
    let after = copy(json!({"answers": [at(stage("u1", "a", 4), LATE), others]}));
    assert_eq!(
        reverted(&before, &after)["answers"],
        json!([at(stage("u1", "a", 1), NOW), others])
    );
}

#[test]
fn an_answer_that_was_not_there_is_gone_for_every_copy() {
    let before = copy(json!({"answers": []}));
    let after = copy(json!({"answers": [at(stage("u1", "a", 4), LATE)]}));
    assert_eq!(
        reverted(&before, &after)["answers"],
        json!([{"unit": "u1", "theme": "a", "removed": true, "modified": NOW}])
    );
}

#[test]
fn a_unit_that_was_removed_is_back() {
    let unit = json!({"id": "u1", "level": "system", "name": "Northshire", "modified": EARLY});
    let before = copy(json!({"units": [unit]}));
    let after = copy(json!({"units": [{"id": "u1", "removed": true, "modified": LATE}]}));
    assert_eq!(reverted(&before, &after)["units"], json!([at(unit, NOW)]));
}

#[test]
fn a_clock_that_was_set_back_does_not_matter() {
    let ahead = "2026-09-01T00:00:00.000Z";
    let before = copy(json!({"answers": [at(stage("u1", "a", 1), EARLY)]}));
    let after = copy(json!({"answers": [at(stage("u1", "a", 4), ahead)]}));
    let found = reverted(&before, &after);
    assert_eq!(
        found["answers"],
        json!([at(stage("u1", "a", 1), "2026-09-01T00:00:00.001Z")])
    );
}

#[test]
fn title_settings_and_role_are_what_they_were() {
    let before = copy(json!({
        "title": "Before", "titleModified": EARLY,
        "settings": {"scope": "quick", "modified": EARLY},
        "respondent": {"id": "r1", "role": "Nurse", "modified": EARLY}
    }));
    let after = copy(json!({
        "title": "After", "titleModified": LATE,
        "settings": {"scope": "full", "modified": LATE},
        "respondent": {"id": "r1", "role": "Matron", "modified": LATE}
    }));
    let found = reverted(&before, &after);
    assert_eq!(
        (&found["title"], &found["titleModified"]),
        (&json!("Before"), &json!(NOW))
    );
    assert_eq!(
        found["settings"],
        json!({"scope": "quick", "modified": NOW})
    );
    assert_eq!(
        found["respondent"],
        json!({"id": "r1", "role": "Nurse", "modified": NOW})
    );
}

#[test]
fn what_was_noted_in_the_plan_is_what_it_was() {
    let mut before = copy(json!({}));
    let early = Moment::parse(EARLY).expect("a moment");
    let note = |cycle: u64| Note::one("plan.chunks", ("id", "u1/a/2"), "cycle", cycle.into());
    before.note(&note(1), &early);
    let mut after = before.clone();
    after.note(&note(3), &Moment::parse(LATE).expect("a moment"));
    assert_eq!(
        reverted(&before, &after)["plan"]["chunks"],
        json!([{"id": "u1/a/2", "cycle": 1, "modified": NOW}])
    );
    // And what is noted for the first time is not there afterwards.
    assert_eq!(
        reverted(&copy(json!({})), &before)["plan"]["chunks"],
        json!([{"id": "u1/a/2", "removed": true, "modified": NOW}])
    );
}

#[test]
fn what_a_group_agreed_is_what_it_was_and_its_respondents_stay() {
    let respondents =
        json!([{"respondent": {"id": "r2"}, "document": {"id": "d2"}, "answers": []}]);
    let agreed =
        |stage: u8, at: &str| json!([{"unit": "u1", "theme": "a", "stage": stage, "modified": at}]);
    let before = copy(json!({"group": {"respondents": respondents, "agreed": agreed(1, EARLY)}}));
    let after = copy(json!({"group": {"respondents": respondents, "agreed": agreed(3, LATE)}}));
    let group = &reverted(&before, &after)["group"];
    assert_eq!(group["agreed"], agreed(1, NOW));
    assert_eq!(
        group["respondents"],
        written(&after)["group"]["respondents"]
    );
}

/// A colleague in a group, by a file of that time.
fn member(id: &str, value: u8, at: &str) -> Value {
    json!({
        "respondent": {"id": id},
        "document": {"id": "d", "title": "", "revision": 1, "modified": at},
        "answers": [stage("u1", "a", value)],
    })
}

fn group(respondents: &Value) -> Assessment {
    copy(json!({"group": {"respondents": respondents}}))
}

#[test]
fn whoever_came_with_a_file_is_out_again_and_what_it_replaced_is_back() {
    let before = group(&json!([member("r1", 1, EARLY), member("r2", 2, EARLY)]));
    let after = group(&json!([
        member("r1", 4, LATE),
        member("r2", 2, EARLY),
        member("r3", 3, EARLY),
    ]));
    assert_eq!(
        reverted(&before, &after)["group"]["respondents"],
        json!([
            // One millisecond after the file that had replaced theirs.
            member("r1", 1, "2026-03-02T09:00:05.001Z"),
            member("r2", 2, EARLY),
            // Who came by mistake may come again with a newer file.
            {"respondent": "r3", "removed": true, "modified": "2026-03-02T09:00:00.001Z"},
        ])
    );
}

#[test]
fn whoever_was_taken_out_of_a_group_is_back() {
    let before = group(&json!([member("r1", 1, EARLY), member("r2", 2, EARLY)]));
    let mut after = before.clone();
    after.remove_respondent(&"r2".into(), &Moment::parse(LATE).expect("a moment"));
    assert_eq!(
        reverted(&before, &after)["group"]["respondents"][1],
        member("r2", 2, "2026-03-02T09:00:00.002Z")
    );
}

#[test]
fn whoever_gave_a_newer_file_meanwhile_stays() {
    let [before, after, mut newer] = [
        json!([]),
        json!([member("r1", 1, EARLY)]),
        json!([member("r1", 2, LATE)]),
    ]
    .map(|respondents| group(&respondents));
    let known = written(&newer);
    newer.revert(&before, &after, &now());
    assert_eq!(written(&newer)["group"], known["group"]);
}

#[test]
fn what_a_file_that_took_the_place_of_everything_lacked_is_back() {
    let said = |theme: &str, value: u8, at_: &str| at(stage("u1", theme, value), at_);
    let before = copy(json!({"answers": [said("a", 1, LATE), said("c", 2, LATE)]}));
    let after = copy(json!({"answers": [said("a", 4, EARLY), said("b", 3, EARLY)]}));
    assert_eq!(
        reverted(&before, &after)["answers"],
        json!([
            said("a", 1, NOW),
            {"unit": "u1", "theme": "b", "removed": true, "modified": NOW},
            said("c", 2, NOW),
        ])
    );
}

#[test]
fn what_others_said_meanwhile_stays() {
    let ours = |value: u8, at_: &str| at(stage("u1", "a", value), at_);
    let before = copy(json!({"answers": [ours(1, EARLY)]}));
    let after = copy(json!({"answers": [ours(4, LATE)]}));
    // Another tab answered another question, and then the same one once more.
    let theirs = at(stage("u1", "b", 2), LATE);
    let mut now_known = copy(json!({"answers": [theirs, ours(4, LATE)]}));
    now_known.revert(&before, &after, &now());
    assert_eq!(
        written(&now_known)["answers"],
        json!([theirs, ours(1, NOW)])
    );
    let later = ours(3, "2026-03-02T09:00:09.000Z");
    let mut overtaken = copy(json!({"answers": [later]}));
    overtaken.revert(&before, &after, &now());
    assert_eq!(written(&overtaken)["answers"], json!([later]));
}
