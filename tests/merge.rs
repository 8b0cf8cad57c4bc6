//! Two copies of one assessment read together: nothing newer is lost, whoever merges what first.

mod common;

use common::{assessment, built_in, stage, written};
use ics_maturity::assessment::{Answer, Assessment, Join, Moment};
use ics_maturity::framework::Stage;
use serde_json::{Value, json};

const EARLY: &str = "2026-03-02T09:00:00.000Z";
const LATE: &str = "2026-03-02T09:00:00.001Z";

fn copy(members: Value) -> Assessment {
    assessment(&built_in(), members)
}

fn at(mut record: Value, modified: &str) -> Value {
    record["modified"] = json!(modified);
    record
}

/// Both ways of joining two documents, which come to the same.
#[track_caller]
fn joined(mine: Value, theirs: Value) -> Value {
    let (mine, theirs) = (copy(mine), copy(theirs));
    let joined = mine.clone().join(theirs.clone());
    assert_eq!(joined, theirs.join(mine), "it matters who merges whom");
    written(&joined)
}

fn answers(answers: &Value) -> Value {
    json!({ "answers": answers })
}

#[test]
fn answers_of_both_are_in_both() {
    let joined = joined(
        answers(&json!([stage("u1", "a", 1)])),
        answers(&json!([stage("u2", "a", 2)])),
    );
    assert_eq!(
        joined["answers"],
        json!([stage("u1", "a", 1), stage("u2", "a", 2)])
    );
}

#[test]
fn of_two_answers_for_one_cell_the_newest_wins() {
    let joined = joined(
        answers(&json!([
            at(stage("u1", "a", 4), EARLY),
            at(stage("u1", "b", 1), LATE)
        ])),
        answers(&json!([
            at(stage("u1", "a", 0), LATE),
            at(stage("u1", "b", 3), EARLY)
        ])),
    );
    let newest = json!([at(stage("u1", "a", 0), LATE), at(stage("u1", "b", 1), LATE)]);
    assert_eq!(joined["answers"], newest);
}

#[test]
fn an_answer_without_a_time_is_older_than_any_edit() {
    let joined = joined(
        answers(&json!([stage("u1", "a", 4)])),
        answers(&json!([at(stage("u1", "a", 0), EARLY)])),
    );
    assert_eq!(joined["answers"], json!([at(stage("u1", "a", 0), EARLY)]));
}

#[test]
fn of_two_edits_at_one_instant_the_larger_by_canonical_json_wins() {
    // `…"stage":3…` comes after `…"stage":2…`; the keys before are the same.
    let joined = joined(
        answers(&json!([at(stage("u1", "a", 2), EARLY)])),
        answers(&json!([at(stage("u1", "a", 3), EARLY)])),
    );
    assert_eq!(joined["answers"][0]["stage"], 3);
}

#[test]
fn the_same_instant_in_two_zones_is_one_instant() {
    // As instants equal, so canonical JSON decides: "modified":"2026-03-02T10… is the larger.
    let joined = joined(
        answers(&json!([at(stage("u1", "a", 4), EARLY)])),
        answers(&json!([at(
            stage("u1", "a", 0),
            "2026-03-02T10:00:00.000+01:00"
        )])),
    );
    assert_eq!(joined["answers"][0]["stage"], 0);
}

#[test]
fn what_was_removed_stays_removed_against_older_copies_and_yields_to_newer_edits() {
    let removed = json!({"unit": "u1", "theme": "a", "removed": true, "modified": LATE});
    let older = joined(
        answers(&json!([removed])),
        answers(&json!([at(stage("u1", "a", 4), EARLY)])),
    );
    assert_eq!(older["answers"], json!([removed]));
    let newer = at(stage("u1", "a", 4), "2026-03-02T09:00:00.002Z");
    let newer_wins = joined(answers(&json!([removed])), answers(&json!([newer])));
    assert_eq!(newer_wins["answers"], json!([newer]));
}

#[test]
fn a_snapshot_or_a_colleague_removed_stays_removed_against_older_copies() {
    // What is there says when in `taken` and `document.modified`, what was removed in `modified`.
    let there = json!({
        "snapshots": [{"id": "s", "label": "Spring", "taken": EARLY}],
        "group": {"respondents": [{"respondent": {"id": "r"}, "document": {"modified": EARLY}}]}
    });
    let removed = json!({
        "snapshots": [{"id": "s", "removed": true, "modified": LATE}],
        "group": {"respondents": [{"respondent": "r", "removed": true, "modified": LATE}]}
    });
    let joined = joined(there, removed.clone());
    assert_eq!(joined["snapshots"], removed["snapshots"]);
    assert_eq!(joined["group"], removed["group"]);
}

#[test]
fn an_answer_removed_here_and_never_seen_there_leaves_its_trace() {
    let mut mine = copy(answers(&json!([at(stage("u1", "a", 4), LATE)])));
    // The clock was set back: the trace is still newer than what it removes.
    mine.answers.remove(("u1", "a"), &Moment::from_millis(0));
    let removed = json!([{"unit": "u1", "theme": "a", "removed": true, "modified": "2026-03-02T09:00:00.002Z"}]);
    assert_eq!(written(&mine)["answers"], removed);
    let joined = mine.join(copy(answers(&json!([at(stage("u1", "a", 4), LATE)]))));
    assert_eq!(joined.answers.count(), 0);
}

#[test]
fn an_edit_is_newer_than_what_it_replaces_even_on_a_slow_clock() {
    let shared = copy(answers(&json!([at(stage("u1", "a", 4), LATE)])));
    let mut mine = shared.clone();
    let mut answer = mine.answer(&"u1".into(), &"a".into());
    answer.stage = Stage::new(1);
    mine.answers.put(answer, &Moment::from_millis(0));
    let joined = shared.join(mine);
    assert_eq!(
        joined.answers.iter().map(Answer::stage).collect::<Vec<_>>(),
        [Stage::new(1)]
    );
}

#[test]
fn snapshots_unite() {
    let snapshot = |id: &str| json!({"id": id, "label": id, "taken": EARLY});
    let joined = joined(
        json!({"snapshots": [snapshot("spring"), snapshot("both")]}),
        json!({"snapshots": [snapshot("both"), snapshot("autumn")]}),
    );
    let ids: Vec<_> = joined["snapshots"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|one| &one["id"])
        .collect();
    assert_eq!(ids, ["autumn", "both", "spring"]);
}

#[test]
fn title_settings_and_respondent_go_by_their_own_times() {
    let joined = joined(
        json!({"title": "Old", "titleModified": EARLY, "settings": {"scope": "quick", "modified": LATE},
               "respondent": {"id": "r", "role": "Nurse", "modified": EARLY}}),
        json!({"title": "New", "titleModified": LATE, "settings": {"scope": "full", "modified": EARLY},
               "respondent": {"id": "r", "role": "Matron", "modified": LATE}}),
    );
    assert_eq!(joined["title"], "New");
    assert_eq!(joined["settings"]["scope"], "quick");
    assert_eq!(joined["respondent"]["role"], "Matron");
}

#[test]
fn what_was_set_is_not_lost_to_what_never_was() {
    let set = json!({
        "title": "Northshire", "settings": {"scope": "quick"},
        "plan": {"settings": {"cycles": 4}, "accepted": [{"id": "u1/a/1", "cycle": 0}]}
    });
    let joined = joined(set.clone(), json!({}));
    assert_eq!(joined["title"], set["title"]);
    assert_eq!(joined["settings"], set["settings"]);
    assert_eq!(joined["plan"]["settings"], set["plan"]["settings"]);
    assert_eq!(joined["plan"]["accepted"], set["plan"]["accepted"]);
}

#[test]
fn the_plan_that_was_accepted_last_is_kept_whole() {
    let accepted =
        |chunks: Value, at: &str| json!({"plan": {"accepted": chunks, "acceptedModified": at}});
    // 10:00 in summer time is the early one, though as a text it is the larger.
    let early = json!([{"id": "u9/z/4", "cycle": 3}]);
    let late = json!([{"id": "u1/a/1", "cycle": 0}, {"id": "u1/a/2", "cycle": 1}]);
    let joined = joined(
        accepted(early, "2026-03-02T10:00:00.000+01:00"),
        accepted(late.clone(), LATE),
    );
    assert_eq!(joined["plan"]["accepted"], late);
    assert_eq!(joined["plan"]["acceptedModified"], LATE);
}

#[test]
fn the_later_revision_of_the_framework_and_the_highest_count_of_edits_are_kept() {
    let joined = joined(
        json!({"revision": 7, "framework": {"id": "f", "revision": "2026.1"}, "created": EARLY, "modified": EARLY}),
        json!({"revision": 3, "framework": {"id": "f", "revision": "2026.2"}, "created": LATE, "modified": LATE}),
    );
    assert_eq!(
        (&joined["revision"], &joined["framework"]["revision"]),
        (&json!(7), &json!("2026.2"))
    );
    assert_eq!(
        (&joined["created"], &joined["modified"]),
        (&json!(EARLY), &json!(LATE))
    );
}

#[test]
fn unknown_members_of_both_are_kept() {
    let joined = joined(
        json!({"mine": 1, "both": 2}),
        json!({"theirs": {"a": []}, "both": 3}),
    );
    assert_eq!(
        (&joined["mine"], &joined["theirs"], &joined["both"]),
        (&json!(1), &json!({"a": []}), &json!(3))
    );
}

#[test]
fn records_stand_in_the_order_of_their_keys_with_numbers_as_numbers() {
    let joined = joined(
        answers(&json!([stage("u10", "a", 1), stage("u2", "b", 1)])),
        answers(&json!([stage("u2", "a", 1)])),
    );
    let keys: Vec<_> = joined["answers"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|answer| format!("{} {}", answer["unit"], answer["theme"]).replace('"', ""))
        .collect();
    assert_eq!(keys, ["u2 a", "u2 b", "u10 a"]);
}

/// A document with records of every kind of list, in this order or in the other.
fn listed(is_turned: bool) -> Value {
    let list = |one: Value, other: Value| {
        if is_turned {
            json!([other, one])
        } else {
            json!([one, other])
        }
    };
    let left_out = |id: &str| json!({"id": id, "modified": EARLY});
    json!({
        "answers": list(stage("u1", "a", 1), at(stage("u1", "b", 2), LATE)),
        "reflections": list(
            json!({"question": "bandwidth", "text": "Much", "modified": EARLY}),
            json!({"question": "trust", "text": "Little", "modified": EARLY}),
        ),
        "plan": {"leftOut": list(left_out("u1/a/1"), left_out("u1/b/1"))},
        "group": {"agreed": list(
            json!({"unit": "u1", "theme": "a", "stage": 1, "modified": EARLY}),
            json!({"unit": "u1", "theme": "b", "stage": 2, "modified": EARLY}),
        )},
    })
}

#[test]
fn in_whatever_order_records_are_they_say_the_same() {
    let (one, other) = (copy(listed(false)), copy(listed(true)));
    assert_ne!(one, other, "they are written in another order");
    assert!(one.says_same(&other));
    // What merging makes of one of the two says the same as well.
    assert!(other.says_same(&other.clone().join(one)));
}

#[test]
fn what_one_record_says_more_is_told_in_whatever_order_they_are() {
    for (part, nth, name, value) in [
        ("/answers", 0, "stage", json!(3)),
        ("/reflections", 1, "text", json!("A little")),
        ("/plan/leftOut", 0, "id", json!("u1/c/1")),
        ("/group/agreed", 1, "stage", json!(4)),
    ] {
        let mut changed = listed(true);
        changed.pointer_mut(part).expect("it is listed")[nth][name] = value;
        assert!(!copy(listed(false)).says_same(&copy(changed)), "{part}");
    }
}

#[test]
fn links_in_another_order_say_something_else() {
    let linked = |labels: [&str; 2]| {
        let mut answer = stage("u1", "a", 1);
        answer["evidence"] = labels.map(|label| json!({"label": label})).into();
        copy(answers(&json!([answer])))
    };
    assert!(linked(["one", "two"]).says_same(&linked(["one", "two"])));
    assert!(!linked(["one", "two"]).says_same(&linked(["two", "one"])));
}
