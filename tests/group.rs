//! Several respondents read together: figures worked out by hand or published.

mod common;

use common::{
    assessment, at_one_place, four, framework, framework_json, read, response, stage, theme,
    written,
};
use ics_maturity::assessment::{Assessment, Moment};
use ics_maturity::document::{self, Share};
use ics_maturity::framework::{Framework, Stage};
use ics_maturity::group::{
    Agreement, Counts, GroupResults, Ratings, Spread, agenda, alpha, collective,
};
use ics_maturity::planning;
use ics_maturity::scoring::{Basis, results};
use serde_json::{Value, json};

/// A colleague's answers as a group has them.
#[allow(clippy::needless_pass_by_value, reason = "as `json!` gives it")]
fn member(id: &str, answers: Value) -> Value {
    json!({"respondent": {"id": id}, "document": {"id": id, "title": "", "revision": 1,
           "modified": "2026-03-02T09:00:00.000Z"}, "answers": answers})
}

/// One place with these answers of its owner and of colleagues.
#[allow(clippy::needless_pass_by_value, reason = "as `json!` gives it")]
fn group(framework: &Framework, own: Value, members: Value) -> Assessment {
    let mut document = at_one_place(&own);
    document["respondent"] = json!({"id": "me"});
    document["group"] = json!({"respondents": members});
    assessment(framework, document)
}

/// Five colleagues who each rate the first theme so.
fn rated(framework: &Framework, stages: &[u8]) -> Assessment {
    let members: Vec<_> = stages
        .iter()
        .enumerate()
        .map(|(nth, value)| member(&format!("r{nth}"), json!([stage("p", "t1", *value)])))
        .collect();
    group(framework, json!([]), members.into())
}

fn spread(ratings: &[u8]) -> Spread {
    let mut counts = Counts::default();
    for rating in ratings {
        counts[usize::from(*rating)] += 1;
    }
    Spread::of(counts)
}

fn close(found: Option<f64>, expected: f64) {
    let found = found.expect("a figure");
    assert!((found - expected).abs() < 1e-6, "{found}, not {expected}");
}

#[test]
fn medians_and_quartiles_are_those_of_halves() {
    let of = |ratings: &[u8]| {
        let spread = spread(ratings);
        (spread.median, spread.q1, spread.q3)
    };
    assert_eq!(of(&[]), (None, None, None));
    assert_eq!(of(&[3]), (Some(3.0), None, None));
    assert_eq!(of(&[1, 2]), (Some(1.5), Some(1.0), Some(2.0)));
    assert_eq!(of(&[4, 0, 1]), (Some(1.0), Some(0.0), Some(4.0)));
    assert_eq!(of(&[0, 1, 2, 4]), (Some(1.5), Some(0.5), Some(3.0)));
    // The median itself is in neither half: 0 0 | 2 | 4 4.
    assert_eq!(of(&[0, 0, 4, 4, 2]), (Some(2.0), Some(0.0), Some(4.0)));
    assert_eq!(of(&[0, 1, 1, 2, 3, 4]), (Some(1.5), Some(1.0), Some(3.0)));
}

#[test]
fn consensus_is_that_of_tastle_and_wierman() {
    close(spread(&[0, 0, 4, 4, 2]).consensus, 0.2);
    close(spread(&[0, 0, 0, 0, 0, 4, 4, 4, 4, 4]).consensus, 0.0);
    close(spread(&[3, 3, 3]).consensus, 1.0);
    close(spread(&[0, 1, 2, 3, 4]).consensus, 0.433_985);
    close(spread(&[2, 2, 2, 3, 3]).consensus, 0.815_012);
    assert_eq!(spread(&[2]).consensus, None);
}

#[test]
fn a_panel_falls_apart_by_the_rule_of_rand() {
    assert_eq!(spread(&[0, 0, 4, 4, 2]).split, Some(true));
    assert_eq!(spread(&[2, 2, 2, 2, 0]).split, Some(false));
    // Five allow one far away, eight allow two: ⌊9/3⌋ − 1.
    assert_eq!(spread(&[2, 2, 2, 2, 2, 2, 0, 4]).split, Some(false));
    assert_eq!(spread(&[2, 2, 2, 2, 2, 0, 0, 4]).split, Some(true));
    assert_eq!(spread(&[0, 4, 0, 4]).split, None);
    // From a median of 1.5, stages 0 and 3 lie less than two away, stage 4 more.
    assert_eq!(spread(&[0, 1, 1, 2, 3, 3]).split, Some(false));
    assert_eq!(spread(&[0, 1, 1, 2, 4, 4]).split, Some(true));
}

#[test]
fn agreement_is_krippendorffs_alpha() {
    // Krippendorff 2011: four raters, twelve units; `9` stands for what is missing.
    let raters = [
        [1, 2, 3, 3, 2, 1, 4, 1, 2, 9, 9, 9],
        [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 9, 3],
        [9, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 9],
        [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 9],
    ];
    let mut units = (0..12).map(|unit| {
        let mut counts = Counts::default();
        for rater in raters.iter().filter(|rater| rater[unit] < 9) {
            counts[rater[unit] - 1] += 1;
        }
        counts
    });
    close(alpha(&mut units), 0.815_387_5);
    assert_eq!(
        alpha(&mut [[0, 0, 5, 0, 0], [0, 0, 3, 0, 0]].into_iter()),
        None
    );
    assert_eq!(
        alpha(&mut [[1, 0, 0, 0, 0], [0, 0, 0, 0, 1]].into_iter()),
        None
    );
    // Two who always take opposite ends agree less often than by chance: with o = 2 · 1 between the
    // ends, n = 4 and apart² = 4, 1 − 3 · (2 · 4) / (2 · 2 · 4) = −0.5.
    close(
        alpha(&mut [[1, 0, 0, 0, 1], [1, 0, 0, 0, 1]].into_iter()),
        -0.5,
    );
}

#[test]
fn the_owner_counts_once_they_have_answered() {
    let four = four();
    let of = |own: Value| {
        let assessment = group(&four, own, json!([member("r1", json!([]))]));
        GroupResults::of(&four, &assessment).map(|group| group.respondents)
    };
    assert_eq!(of(json!([])), Some(1));
    assert_eq!(of(json!([response("p", "t1", "unanswered")])), Some(1));
    assert_eq!(of(json!([stage("p", "t1", 2)])), Some(2));
    let alone = assessment(&four, at_one_place(&json!([stage("p", "t1", 2)])));
    assert!(GroupResults::of(&four, &alone).is_none());
    assert_eq!(results(&four, &alone).basis, Basis::Own);
}

#[test]
fn a_cell_is_written_as_documents_say() {
    let four = four();
    let assessment = rated(&four, &[0, 0, 4, 4, 2]);
    let derived = serde_json::to_value(results(&four, &assessment)).expect("JSON");
    assert_eq!(derived["basis"], "group");
    assert_eq!(derived["group"]["respondents"], 5);
    // All ratings are of one cell: what differs within it is all that differs.
    assert_eq!(derived["group"]["alpha"]["layers"][0]["layer"], "a");
    close(derived["group"]["alpha"]["overall"].as_f64(), 0.0);
    let mut cell = derived["group"]["cells"][0].clone();
    let consensus = cell["consensus"].take().as_f64();
    close(consensus, 0.2);
    assert_eq!(
        cell,
        json!({"unit": "p", "theme": "t1", "n": 5, "counts": [2, 0, 1, 0, 2], "median": 2.0, "q1": 0.0,
               "q3": 4.0, "range": [0, 4], "consensus": null, "split": true, "agreed": null})
    );
    assert_eq!(derived["group"]["cells"].as_array().map(Vec::len), Some(1));
}

#[test]
fn the_collective_answer_is_what_was_agreed_or_the_median_rounded_down() {
    let four = four();
    let collective_stage = |assessment: &Assessment| {
        let together = collective(&four, assessment);
        let answer = together.answers.get(("p", "t1")).cloned();
        answer.and_then(|answer| answer.stage()).map(Stage::number)
    };
    assert_eq!(collective_stage(&rated(&four, &[1, 2])), Some(1));
    assert_eq!(collective_stage(&rated(&four, &[2, 3, 3, 4])), Some(3));
    assert_eq!(collective_stage(&rated(&four, &[0, 0, 4, 4, 2])), Some(2));
    let mut document = written(&rated(&four, &[1, 2]));
    document["group"]["agreed"] =
        json!([{"unit": "p", "theme": "t1", "stage": 4, "why": "seen together"}]);
    let agreed = read(&document, &four);
    assert_eq!(collective_stage(&agreed), Some(4));
    let derived = results(&four, &agreed);
    let cell = &derived.group.expect("a group").cells[0];
    assert_eq!(
        (cell.n, cell.median, cell.agreed),
        (2, Some(1.5), Stage::new(4))
    );
    // Of four themes of which the third counts double, one is answered, with 4.
    assert_eq!(derived.units[0].layers[0].mean, Some(4.0));
    assert_eq!(derived.units[0].layers[0].answered, 1);
}

#[test]
fn other_parts_of_an_answer_are_medians_too() {
    let four = four();
    let said = |id: &str, value: u8, then: u8, target: u8, confidence: &str| {
        member(
            id,
            json!([{"unit": "p", "theme": "t1", "response": "stage", "stage": value, "then": then,
                    "target": target, "confidence": confidence, "note": "in the minutes"}]),
        )
    };
    let assessment = group(
        &four,
        json!([]),
        json!([
            said("r1", 3, 1, 4, "high"),
            said("r2", 3, 2, 3, "low"),
            said("r3", 4, 2, 4, "medium"),
            member("r4", json!([response("p", "t1", "unknown")]))
        ]),
    );
    let derived = results(&four, &assessment);
    assert_eq!((derived.change.up, derived.change.mean), (1, Some(1.0)));
    assert_eq!(derived.gaps[0].target, Stage::new(4).expect("a stage"));
    assert_eq!(derived.strengths.len(), 1);
}

#[test]
fn a_cell_does_not_apply_where_all_who_responded_say_so() {
    let four = four();
    let applicable = |second: Value| {
        let members = json!([
            member("r1", json!([response("p", "t1", "not-applicable")])),
            member("r2", json!([second])),
        ]);
        let results = results(&four, &group(&four, json!([]), members));
        results.units[0].layers[0].applicable
    };
    assert_eq!(applicable(response("p", "t1", "not-applicable")), 3);
    assert_eq!(applicable(response("p", "t2", "unknown")), 3);
    assert_eq!(applicable(response("p", "t1", "unknown")), 4);
    assert_eq!(applicable(stage("p", "t1", 1)), 4);
}

#[test]
fn what_is_out_of_scope_or_has_no_place_is_not_counted() {
    let themes = [
        theme("t1", "a", &["place"]).core(),
        theme("t2", "a", &["place"]),
    ];
    let framework = framework(&["place"], &themes);
    let members = json!([member(
        "r1",
        json!([
            stage("p", "t1", 1),
            stage("p", "t2", 2),
            stage("elsewhere", "t1", 3),
            stage("p", "t9", 4)
        ])
    )]);
    let mut document = written(&group(&framework, json!([]), members));
    document["settings"] = json!({"scope": "quick"});
    let assessment = read(&document, &framework);
    let cells = GroupResults::of(&framework, &assessment)
        .expect("a group")
        .cells;
    assert_eq!(cells.len(), 1);
    assert_eq!((cells[0].n, cells[0].theme.as_str()), (1, "t1"));
    // And it is kept.
    assert_eq!(
        written(&assessment)["group"]["respondents"][0]["answers"]
            .as_array()
            .map(Vec::len),
        Some(4)
    );
}

#[test]
fn the_agenda_begins_where_they_disagree_most_and_where_most_rests() {
    let place: &[&str] = &["place"];
    let mut document = framework_json(
        &["place"],
        &["t1", "t2", "t3", "t4"].map(|id| theme(id, "a", place)),
    );
    document["prerequisites"] = json!([
        {"before": {"theme": "t1", "stage": 2}, "needs": {"theme": "t4", "stage": 1}, "kind": "hard",
         "because": "b"},
    ]);
    let framework = Framework::read_text(&document.to_string()).expect("sound");
    let of = |id, ratings: [u8; 4]| {
        let answers = ["t1", "t2", "t3", "t4"].iter().zip(ratings);
        let answers: Vec<_> = answers
            .map(|(theme, value)| stage("p", theme, value))
            .collect();
        member(id, answers.into())
    };
    // Apart by 1, 3, 0 and 1 stages; t1 rests on t4.
    let mut assessment = group(
        &framework,
        json!([]),
        json!([of("r1", [1, 0, 2, 1]), of("r2", [2, 3, 2, 2])]),
    );
    let order = |assessment: &Assessment| {
        let ratings = Ratings::of(&framework, assessment).expect("a group");
        let cells = agenda(&ratings);
        let themes = cells
            .into_iter()
            .map(|nth| ratings.cells[nth].theme.id.to_string());
        themes.collect::<Vec<_>>()
    };
    assert_eq!(order(&assessment), ["t2", "t4", "t1", "t3"]);
    // What is agreed is done with.
    let mut document = written(&assessment);
    document["group"]["agreed"] = json!([{"unit": "p", "theme": "t2", "stage": 1}]);
    assessment = read(&document, &framework);
    assert_eq!(order(&assessment), ["t4", "t1", "t3", "t2"]);
}

#[test]
fn ratings_that_mirror_each_other_are_as_far_apart() {
    // 0, 0, 2 and 0, 2, 2 have one consensus, whose last bits differ; so what rests on them decides.
    let place: &[&str] = &["place"];
    let mut document = framework_json(place, &["t1", "t2"].map(|id| theme(id, "a", place)));
    document["prerequisites"] = json!([
        {"before": {"theme": "t1", "stage": 2}, "needs": {"theme": "t2", "stage": 1}, "kind": "hard",
         "because": "b"},
    ]);
    let framework = Framework::read_text(&document.to_string()).expect("sound");
    let of = |id, first, second| {
        member(
            id,
            json!([stage("p", "t1", first), stage("p", "t2", second)]),
        )
    };
    for (first, second) in [([0, 0, 2], [0, 2, 2]), ([0, 2, 2], [0, 0, 2])] {
        let members: Vec<_> = ["r1", "r2", "r3"]
            .into_iter()
            .enumerate()
            .map(|(nth, id)| of(id, first[nth], second[nth]))
            .collect();
        let assessment = group(&framework, json!([]), members.into());
        let ratings = Ratings::of(&framework, &assessment).expect("a group");
        assert_eq!(ratings.cells[agenda(&ratings)[0]].theme.id.as_str(), "t2");
    }
}

#[test]
fn a_layer_to_which_nothing_applies_has_no_alpha_to_tell() {
    let framework = framework(
        &["place"],
        &[theme("t1", "a", &["place"]), theme("t2", "b", &["place"])],
    );
    let of = |id| {
        member(
            id,
            json!([response("p", "t1", "not-applicable"), stage("p", "t2", 2)]),
        )
    };
    let assessment = group(&framework, json!([]), json!([of("r1"), of("r2")]));
    let ratings = Ratings::of(&framework, &assessment).expect("a group");
    let layers: Vec<_> = Agreement::of(&ratings)
        .layers
        .into_iter()
        .map(|layer| layer.layer.to_string())
        .collect();
    assert_eq!(layers, ["b"]);
}

#[test]
fn medians_by_sector_are_those_of_its_respondents() {
    let four = four();
    let of = |id: &str, sector: &str, value: u8| {
        let mut member = member(id, json!([stage("p", "t1", value)]));
        member["respondent"]["sector"] = sector.into();
        member
    };
    let assessment = group(
        &four,
        json!([stage("p", "t1", 4)]),
        json!([
            of("r1", "council", 0),
            of("r2", "council", 1),
            of("r3", "council", 3),
            of("r4", "nhs", 4)
        ]),
    );
    let ratings = Ratings::of(&four, &assessment).expect("a group");
    let council = ratings.spread_of(&ratings.cells[0], &|rater| {
        let sector = rater.who.and_then(|who| who.sector);
        sector == Some(ics_maturity::assessment::Sector::Council)
    });
    assert_eq!((council.n, council.median), (3, Some(1.0)));
}

#[test]
fn agreement_is_told_by_layer() {
    let framework = framework(
        &["place"],
        &[
            theme("t1", "a", &["place"]),
            theme("t2", "b", &["place"]),
            theme("t3", "b", &["place"]),
        ],
    );
    let of = |id, ratings: [u8; 3]| {
        let answers = ["t1", "t2", "t3"].iter().zip(ratings);
        let answers: Vec<_> = answers
            .map(|(theme, value)| stage("p", theme, value))
            .collect();
        member(id, answers.into())
    };
    let assessment = group(
        &framework,
        json!([]),
        json!([of("r1", [0, 1, 3]), of("r2", [0, 1, 3])]),
    );
    let ratings = Ratings::of(&framework, &assessment).expect("a group");
    let agreement = Agreement::of(&ratings);
    assert_eq!(agreement.overall, Some(1.0));
    let layers: Vec<_> = agreement.layers.iter().map(|layer| layer.alpha).collect();
    assert_eq!(layers, [None, Some(1.0)]);
}

#[test]
fn the_plan_works_on_what_the_group_says() {
    let four = four();
    let plan = planning::plan(&four, &rated(&four, &[1, 2]));
    let ids: Vec<_> = plan.chunks.iter().map(|chunk| chunk.id.as_str()).collect();
    assert_eq!(ids, ["p/t1/2", "p/t1/3"]);
}

#[test]
fn a_share_copy_has_no_group() {
    let four = four();
    let assessment = rated(&four, &[1, 2]);
    let every = Share {
        notes: true,
        names: true,
        plan: true,
    };
    let copy: Value =
        serde_json::from_str(&document::share(&assessment, &four, every)).expect("JSON");
    assert!(copy.get("group").is_none());
    assert!(copy["results"].get("group").is_none());
    assert!(copy["results"].get("plan").is_some());
}

#[test]
fn a_file_that_is_added_again_takes_the_place_of_the_first() {
    let four = four();
    let mut assessment = rated(&four, &[1, 2]);
    let add = |assessment: &mut Assessment, value: u8, modified: &str| {
        let mut one = member("r1", json!([stage("p", "t1", value)]));
        one["document"]["modified"] = modified.into();
        let other = group(&four, json!([]), json!([one]));
        let found = other.group.respondents.iter().next().cloned();
        assessment.add_respondent(found.expect("one"));
    };
    let said = |assessment: &Assessment| {
        let member = assessment.group.respondents.get(("r1", "")).cloned();
        let member = member.expect("r1 is there");
        let stage = member
            .answers
            .get(("p", "t1"))
            .and_then(ics_maturity::assessment::Answer::stage);
        (
            stage.map(Stage::number),
            member.document.modified.map(|at| at.as_str().to_owned()),
        )
    };
    add(&mut assessment, 3, "2026-03-05T09:00:00.000Z");
    assert_eq!(
        said(&assessment),
        (Some(3), Some("2026-03-05T09:00:00.000Z".to_owned()))
    );
    // An older file that somebody adds by hand is what they want.
    add(&mut assessment, 0, "2026-03-01T09:00:00.000Z");
    assert_eq!(
        said(&assessment),
        (Some(0), Some("2026-03-05T09:00:00.001Z".to_owned()))
    );
    assert_eq!(assessment.group.respondents.count(), 2);
    // Removed, which is dated after the file and not by the clock, then added again; and a newer file,
    // though older than all this, is still the newer one.
    let now = Moment::parse("2026-04-01T09:00:00.000Z").expect("a moment");
    assessment.remove_respondent(&"r1".into(), &now);
    assert_eq!(assessment.group.respondents.count(), 1);
    add(&mut assessment, 2, "2026-03-05T09:00:00.000Z");
    assert_eq!(
        said(&assessment),
        (Some(2), Some("2026-03-05T09:00:00.003Z".to_owned()))
    );
    add(&mut assessment, 4, "2026-03-06T09:00:00.000Z");
    assert_eq!(
        said(&assessment),
        (Some(4), Some("2026-03-06T09:00:00.000Z".to_owned()))
    );
}
