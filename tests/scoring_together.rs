//! The levels read together, and whom to ask, against figures worked out by hand.

mod common;

use common::{LEVELS, framework, near, response, score, stage, theme};
use ics_maturity::framework::Framework;
use ics_maturity::scoring::Results;
use serde_json::{Value, json};

fn two_themes() -> Framework {
    framework(
        &LEVELS,
        &[theme("t1", "a", &LEVELS), theme("t2", "a", &LEVELS)],
    )
}

fn units(levels: &[(&str, &str)]) -> Value {
    let unit = |(id, level): &(&str, &str)| json!({"id": id, "level": level, "name": id});
    levels.iter().map(unit).collect()
}

fn results_of(units: &Value, answers: &Value) -> Results {
    score(&two_themes(), json!({"units": units, "answers": answers}))
}

#[test]
fn levels_are_compared_by_the_means_of_their_units() {
    // t1: system 3; places 1 and 2, of which the mean is 1.5; neighbourhood not known. Gap 1.5.
    // t2: answered at one level only, so there is nothing to compare.
    let units = units(&[
        ("s", "system"),
        ("p", "place"),
        ("q", "place"),
        ("n", "neighbourhood"),
    ]);
    let results = results_of(
        &units,
        &json!([
            stage("s", "t1", 3),
            stage("p", "t1", 1),
            stage("q", "t1", 2),
            response("n", "t1", "unknown"),
            stage("p", "t2", 4),
        ]),
    );
    let [alignment] = results.alignment.as_slice() else {
        panic!("one theme is answered at two levels")
    };
    assert_eq!(alignment.theme.as_str(), "t1");
    let levels: Vec<_> = (alignment.levels.iter())
        .map(|(level, mean)| (level.as_str(), *mean))
        .collect();
    assert_eq!(levels, [("system", 3.0), ("place", 1.5)]);
    near(alignment.gap, 1.5);
    assert!(alignment.is_notable(), "from 1.5 on");
}

#[test]
fn a_gap_of_one_and_a_half_is_a_finding_whatever_fractions_it_comes_from() {
    // Places 3, 3, 2: eight thirds. Neighbourhoods 2, 1, 1, 1, 1, 1: seven sixths. Gap 1.5, but for bits.
    let (places, neighbourhoods) = ([3, 3, 2], [2, 1, 1, 1, 1, 1]);
    let names: Vec<String> = (0..9).map(|nth| format!("u{nth}")).collect();
    let levels = (0..9).map(|nth| if nth < 3 { "place" } else { "neighbourhood" });
    let units = units(
        &names
            .iter()
            .map(String::as_str)
            .zip(levels)
            .collect::<Vec<_>>(),
    );
    let stages = places.into_iter().chain(neighbourhoods);
    let answers: Vec<_> = names
        .iter()
        .zip(stages)
        .map(|(unit, value)| stage(unit, "t1", value))
        .collect();
    let results = results_of(&units, &answers.into());
    near(results.alignment[0].gap, 1.5);
    assert!(results.alignment[0].is_notable());
}

#[test]
fn a_theme_that_levels_see_alike_is_listed_without_being_a_finding() {
    let units = units(&[("s", "system"), ("n", "neighbourhood")]);
    let results = results_of(&units, &json!([stage("s", "t1", 2), stage("n", "t1", 2)]));
    near(results.alignment[0].gap, 0.0);
    assert!(!results.alignment[0].is_notable());
}

fn asked(results: &Results) -> Vec<(&str, &str, &str)> {
    let all = results.learn_from.iter();
    all.map(|found| {
        (
            found.unit.as_str(),
            found.theme.as_str(),
            found.from.as_str(),
        )
    })
    .collect()
}

#[test]
fn a_unit_can_learn_from_the_furthest_at_its_level_two_stages_ahead() {
    let units = units(&[
        ("s", "system"),
        ("p", "place"),
        ("q", "place"),
        ("r", "place"),
        ("n", "neighbourhood"),
    ]);
    let results = results_of(
        &units,
        &json!([
            // p at 0 and r at 2 can ask q, at 4. The neighbourhood at 1 has nobody at its level.
            stage("s", "t1", 4),
            stage("p", "t1", 0),
            stage("q", "t1", 4),
            stage("r", "t1", 2),
            stage("n", "t1", 1),
            // One stage ahead is not enough; at stage 3 nobody needs to ask.
            stage("p", "t2", 3),
            stage("q", "t2", 4),
            stage("r", "t2", 3),
        ]),
    );
    assert_eq!(asked(&results), [("p", "t1", "q"), ("r", "t1", "q")]);
}

#[test]
fn of_several_that_are_as_far_the_first_by_name_then_by_id_is_asked() {
    let named = |id: &str, name: &str| json!({"id": id, "level": "place", "name": name});
    // By code points Z comes before a; two are called alike.
    let units = json!([
        named("p", "Here"),
        named("u3", "a"),
        named("u2", "Z"),
        named("u1", "Z")
    ]);
    let results = results_of(
        &units,
        &json!([
            stage("p", "t1", 1),
            stage("u3", "t1", 3),
            stage("u2", "t1", 3),
            stage("u1", "t1", 3)
        ]),
    );
    assert_eq!(asked(&results), [("p", "t1", "u1")]);
}

#[test]
fn forty_units_are_compared_as_two_are() {
    // Twenty places at 4 but for the last, at 0, and twenty neighbourhoods at 2: places 76 / 20 = 3.8.
    let mut all = Vec::new();
    let mut answers = Vec::new();
    for nth in 0..20 {
        let (place, neighbourhood) = (format!("p{nth:02}"), format!("n{nth:02}"));
        answers.push(stage(&place, "t1", if nth == 19 { 0 } else { 4 }));
        answers.push(stage(&neighbourhood, "t1", 2));
        all.push(json!({"id": place, "level": "place", "name": place}));
        all.push(json!({"id": neighbourhood, "level": "neighbourhood", "name": neighbourhood}));
    }
    let results = results_of(&all.into(), &answers.into());
    near(results.alignment[0].gap, 1.8);
    assert_eq!(asked(&results), [("p19", "t1", "p00")]);
    assert_eq!(results.units.len(), 40);
}
