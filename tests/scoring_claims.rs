//! Strengths, what is still to be shown, and gaps, case by case.

mod common;

use common::{
    Sketch, at_one_place, four, framework, framework_json, response, score, stage, theme,
};
use ics_maturity::framework::Framework;
use ics_maturity::scoring::{CellName, Results};
use serde_json::{Value, json};

fn themes(cells: &[CellName]) -> Vec<&str> {
    cells.iter().map(|cell| cell.theme.as_str()).collect()
}

/// The results of four themes with one member more each, all at stage 3 unless said.
fn with(members: [Value; 4]) -> Results {
    let answers: Vec<Value> = (1..)
        .zip(members)
        .map(|(nth, more)| {
            let mut answer = stage("p", &format!("t{nth}"), 3);
            let more = more.as_object().expect("members").clone();
            answer.as_object_mut().expect("an answer").extend(more);
            answer
        })
        .collect();
    score(&four(), at_one_place(&answers.into()))
}

#[test]
fn a_strength_is_a_claim_that_somebody_is_sure_of_and_can_show() {
    let link = json!([{"label": "Board paper", "url": "https://example.org/a"}]);
    let results = with([
        json!({"confidence": "medium", "note": "Minutes of May"}),
        json!({"confidence": "high", "evidence": link, "stage": 4}),
        // Sure and shown, but not claimed yet.
        json!({"confidence": "high", "note": "Minutes", "stage": 2}),
        // Shown, but nobody said how sure: neither a strength nor to be shown.
        json!({"note": "Minutes"}),
    ]);
    assert_eq!(themes(&results.strengths), ["t1", "t2"]);
    assert_eq!(themes(&results.show_it), [""; 0]);
}

#[test]
fn a_claim_is_to_be_shown_where_nobody_is_sure_or_nothing_shows_it() {
    let results = with([
        json!({"confidence": "low", "note": "Minutes"}),
        json!({"confidence": "high"}),
        // Blanks show nothing; a name without an address is no link.
        json!({"note": " \n", "evidence": [{"label": "Board paper", "url": " "}]}),
        json!({"stage": 2}),
    ]);
    assert_eq!(themes(&results.show_it), ["t1", "t2", "t3"]);
    assert_eq!(themes(&results.strengths), [""; 0]);
}

/// What a gap is ordered by, and what it says: unit, theme, stage, target.
fn gaps(results: &Results) -> Vec<(&str, &str, u8, u8)> {
    let all = results.gaps.iter();
    all.map(|gap| {
        assert_eq!(u32::from(gap.target.number() - gap.stage.number()), gap.gap);
        let (stage, target) = (gap.stage.number(), gap.target.number());
        (gap.unit.as_str(), gap.theme.as_str(), stage, target)
    })
    .collect()
}

#[test]
fn a_gap_runs_to_the_target_of_the_answer_or_the_layer_or_the_assessment() {
    let three = framework(
        &["place"],
        &[
            theme("a1", "a", &["place"]),
            theme("a2", "a", &["place"]),
            theme("b1", "b", &["place"]),
            theme("b2", "b", &["place"]),
        ],
    );
    let mut own = stage("p", "a2", 1);
    own["target"] = json!(2);
    let mut below = stage("p", "b2", 3);
    below["target"] = json!(1);
    let results = score(
        &three,
        json!({
            "settings": {"defaultTarget": 2, "targets": {"a": 4}},
            "units": [{"id": "p", "level": "place"}],
            "answers": [stage("p", "a1", 1), own, stage("p", "b1", 2), below],
        }),
    );
    // b1 is at the assessment's target; b2 is past the one of its answer: neither is a gap.
    assert_eq!(gaps(&results), [("p", "a1", 1, 4), ("p", "a2", 1, 2)]);
}

#[test]
fn without_settings_the_target_is_maturing_and_what_is_missing_is_no_gap() {
    let answers = json!([
        stage("p", "t1", 0),
        stage("p", "t2", 4),
        response("p", "t3", "unknown")
    ]);
    let results = score(&four(), at_one_place(&answers));
    assert_eq!(gaps(&results), [("p", "t1", 0, 3)]);
}

#[test]
fn gaps_come_by_importance_times_size() {
    let two = framework(
        &["place"],
        &[
            theme("a1", "a", &["place"]),
            theme("b1", "b", &["place"]),
            theme("c1", "c", &["place"]),
        ],
    );
    let results = score(
        &two,
        json!({
            "units": [{"id": "p", "level": "place"}],
            "answers": [stage("p", "a1", 0), stage("p", "b1", 1), stage("p", "c1", 0)],
            "plan": {"settings": {"importance": {"b": 2, "c": 0}}},
        }),
    );
    // a 1 · 3, b 2 · 2, c 0 · 3.
    assert_eq!(
        gaps(&results),
        [("p", "b1", 1, 3), ("p", "a1", 0, 3), ("p", "c1", 0, 3)]
    );
}

/// Themes t1 to t4 of one layer at system and place; stage 3 of t1 needs stage 2 of t4.
fn with_prerequisite(more: &Value) -> Framework {
    let four = ["t1", "t2", "t3", "t4"].map(|id| theme(id, "a", &["system", "place"]));
    with_themes([four[0].core(), four[1], four[2], four[3]], more)
}

fn with_themes<const N: usize>(four: [Sketch; N], more: &Value) -> Framework {
    let mut document = framework_json(&["system", "place"], &four);
    let mut prerequisite = json!({
        "before": {"theme": "t1", "stage": 3}, "needs": {"theme": "t4", "stage": 2},
        "kind": "hard", "because": "b",
    });
    let members = prerequisite.as_object_mut().expect("members");
    members.extend(more.as_object().expect("members").clone());
    document["prerequisites"] = json!([prerequisite]);
    Framework::read_text(&document.to_string()).expect("the framework is sound")
}

#[test]
fn of_gaps_of_one_size_what_other_steps_wait_for_comes_first() {
    // All four are two stages off; the step of t1 to 3 waits for t4.
    let answers: Value = ["t1", "t2", "t3", "t4"]
        .map(|theme| stage("p", theme, 1))
        .into_iter()
        .collect();
    let order = |more: Value| -> Vec<String> {
        let results = score(&with_prerequisite(&more), at_one_place(&answers));
        let all = results.gaps.iter();
        all.map(|gap| gap.theme.to_string()).collect()
    };
    assert_eq!(order(json!({})), ["t4", "t1", "t2", "t3"]);
    // What only advises makes nothing wait.
    assert_eq!(order(json!({"kind": "soft"})), ["t1", "t2", "t3", "t4"]);
}

mod foundation {
    use super::*;

    fn units() -> Value {
        json!([
            {"id": "s", "level": "system"},
            {"id": "p", "level": "place", "parent": "s"},
            {"id": "q", "level": "place", "parent": "s"},
        ])
    }

    /// Unit, theme and stage claimed; unit, theme, stage needed and stage found.
    type Found = (String, String, u8, String, String, u8, u8);

    fn missing(framework: &Framework, members: Value) -> Vec<Found> {
        let results = score(framework, members);
        let all = results.foundation_missing.iter();
        all.map(|found| {
            let needs = &found.needs;
            (
                found.unit.to_string(),
                found.theme.to_string(),
                found.stage.number(),
                needs.unit.to_string(),
                needs.theme.to_string(),
                needs.stage.number(),
                needs.found.number(),
            )
        })
        .collect()
    }

    fn found(claim: (&str, &str, u8), needs: (&str, &str, u8, u8)) -> Found {
        let own = str::to_owned;
        let (unit, theme, stage) = claim;
        let (at, needed, least, found) = needs;
        (
            own(unit),
            own(theme),
            stage,
            own(at),
            own(needed),
            least,
            found,
        )
    }

    fn of(framework: &Framework, answers: &Value) -> Vec<Found> {
        missing(framework, json!({"units": units(), "answers": answers}))
    }

    #[test]
    fn a_claim_past_what_it_rests_on_is_found() {
        let rests = with_prerequisite(&json!({}));
        let claimed = json!([stage("p", "t1", 4), stage("p", "t4", 1)]);
        assert_eq!(
            of(&rests, &claimed),
            [found(("p", "t1", 4), ("p", "t4", 2, 1))]
        );
    }

    #[test]
    fn what_is_met_or_not_claimed_or_not_known_or_does_not_apply_is_not() {
        let rests = with_prerequisite(&json!({}));
        for answers in [
            json!([stage("p", "t1", 3), stage("p", "t4", 2)]),
            json!([stage("p", "t1", 2), stage("p", "t4", 0)]),
            json!([stage("p", "t1", 3)]),
            json!([stage("p", "t1", 3), response("p", "t4", "unknown")]),
            json!([stage("p", "t1", 3), response("p", "t4", "not-applicable")]),
            // Asked of the same unit, not of another.
            json!([
                stage("p", "t1", 3),
                stage("q", "t4", 0),
                stage("s", "t4", 0)
            ]),
        ] {
            assert_eq!(of(&rests, &answers), [], "{answers}");
        }
        let soft = with_prerequisite(&json!({"kind": "soft"}));
        assert_eq!(
            of(&soft, &json!([stage("p", "t1", 3), stage("p", "t4", 0)])),
            []
        );
    }

    #[test]
    fn what_a_quick_check_leaves_out_does_not_bind() {
        let rests = with_prerequisite(&json!({}));
        let answers = json!([stage("p", "t1", 3), stage("p", "t4", 0)]);
        let members = |scope: &str| json!({"settings": {"scope": scope}, "units": units(), "answers": answers});
        assert_eq!(missing(&rests, members("quick")), []);
        assert_eq!(missing(&rests, members("full")).len(), 1);
    }

    #[test]
    fn a_prerequisite_between_levels_is_read_above() {
        let rests = with_prerequisite(&json!({"levels": {"before": "place", "needs": "system"}}));
        let answers = json!([
            stage("p", "t1", 3),
            stage("s", "t4", 1),
            // It binds places only.
            stage("s", "t1", 4),
        ]);
        assert_eq!(
            of(&rests, &answers),
            [found(("p", "t1", 3), ("s", "t4", 2, 1))]
        );
    }

    #[test]
    fn upwards_any_one_below_will_do_and_the_furthest_is_named() {
        let rests = with_prerequisite(&json!({"levels": {"before": "system", "needs": "place"}}));
        let claimed = |p: u8, q: u8| {
            json!([
                stage("s", "t1", 3),
                stage("p", "t4", p),
                stage("q", "t4", q)
            ])
        };
        assert_eq!(
            of(&rests, &claimed(0, 1)),
            [found(("s", "t1", 3), ("q", "t4", 2, 1))]
        );
        assert_eq!(
            of(&rests, &claimed(1, 1)),
            [found(("s", "t1", 3), ("p", "t4", 2, 1))]
        );
        assert_eq!(of(&rests, &claimed(0, 2)), []);
    }

    #[test]
    fn where_a_theme_is_asked_only_above_or_only_below_it_is_read_there() {
        let themes = |at: &'static [&'static str]| {
            let two = [theme("t1", "a", &["system", "place"]), theme("t4", "a", at)];
            with_themes(two, &json!({}))
        };
        let above = of(
            &themes(&["system"]),
            &json!([stage("p", "t1", 3), stage("s", "t4", 0)]),
        );
        assert_eq!(above, [found(("p", "t1", 3), ("s", "t4", 2, 0))]);
        let below = of(
            &themes(&["place"]),
            &json!([
                stage("s", "t1", 3),
                stage("p", "t4", 0),
                stage("q", "t4", 1)
            ]),
        );
        assert_eq!(below, [found(("s", "t1", 3), ("q", "t4", 2, 1))]);
    }
}
