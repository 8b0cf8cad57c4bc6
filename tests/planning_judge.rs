//! The judge of plans is judged: it passes a plan made by hand, and catches every kind of fault.

mod common;
#[path = "common/planning/mod.rs"]
mod planning;

use common::{document, framework_json, stage, theme};
use planning::judge::faults;
use serde_json::{Value, json};

/// Four themes at a place, every step of one point. To bring `vision` to 3 takes `trust` at 2, which
/// nobody wants for its own sake; it would also help `leaders` to 2.
fn framework() -> Value {
    let themes = [
        theme("vision", "purpose", &["place"]),
        theme("leaders", "purpose", &["place"]),
        theme("trust", "people", &["place"]),
        theme("records", "tools", &["place"]),
    ];
    let mut framework = framework_json(&["place"], &themes);
    let trust = json!({"theme": "trust", "stage": 2});
    framework["prerequisites"] = json!([
        {"before": {"theme": "vision", "stage": 3}, "needs": trust, "kind": "hard", "because": "b"},
        {"before": {"theme": "leaders", "stage": 2}, "needs": trust, "kind": "soft", "because": "b"},
    ]);
    framework
}

/// Two points a cycle, three cycles. The step of `records` was left out.
fn assessment() -> Value {
    let wanted = |theme: &str, now: u8, target: u8| {
        let mut answer = stage("p", theme, now);
        answer["target"] = target.into();
        answer
    };
    document(json!({
        "units": [{"id": "p", "level": "place"}],
        "answers": [
            wanted("vision", 1, 3), wanted("leaders", 1, 2), wanted("trust", 1, 1),
            wanted("records", 2, 3),
        ],
        "plan": {
            "settings": {"cycles": 3, "capacity": 2, "maxLayers": 2, "maxThemes": 2},
            "leftOut": [{"id": "p/records/3"}],
        },
    }))
}

fn chunk(id: &str, cycle: u8, value: f64) -> Value {
    let to = id.rsplit('/').next().expect("an id has an end");
    let to: u8 = to.parse().expect("these are steps");
    json!({
        "id": id, "unit": "p", "theme": id.split('/').nth(1), "to": to, "kind": "step",
        "phase": if to == 3 { "transition" } else { "definition" },
        "effort": 1, "value": value, "cycle": cycle, "required": value < 0.1,
        "pinned": false, "status": "planned", "reasons": [], "warnings": [],
    })
}

/// 2·3 + 0·3 + 1·2 + 1·2: trust first, though it is worth nothing by itself.
fn plan() -> Value {
    json!({
        "cycles": [{"cycle": 0}, {"cycle": 1}, {"cycle": 2}],
        "chunks": [
            chunk("p/vision/2", 0, 2.0), chunk("p/trust/2", 0, 0.0),
            chunk("p/vision/3", 1, 1.0), chunk("p/leaders/2", 1, 1.0),
        ],
        "waiting": [{"id": "p/records/3", "because": [{"kind": "left-out"}]}],
        "objective": 10.0,
    })
}

const VISION_2: usize = 0;
const TRUST: usize = 1;
const VISION_3: usize = 2;
const LEADERS: usize = 3;

/// Asserts that the plan, after a change, has these faults and no others.
#[track_caller]
fn found(change: impl FnOnce(&mut Value), expected: &[&str]) {
    found_of(&assessment(), change, expected);
}

#[track_caller]
fn found_of(assessment: &Value, change: impl FnOnce(&mut Value), expected: &[&str]) {
    let mut plan = plan();
    change(&mut plan);
    assert_eq!(faults(&framework(), assessment, &plan), expected);
}

/// The same assessment with a decision about a chunk.
fn with_record(record: &Value) -> Value {
    let mut assessment = assessment();
    assessment["plan"]["chunks"] = json!([record]);
    assessment
}

#[test]
fn a_plan_that_obeys_is_passed() {
    found(|_| {}, &[]);
}

#[test]
fn a_step_in_the_cycle_of_the_one_before_is_caught() {
    found(
        |plan| {
            plan["chunks"][VISION_2]["cycle"] = 1.into();
            plan["chunks"][LEADERS]["cycle"] = 2.into();
            plan["objective"] = 7.0.into();
        },
        &["p/vision/3: breaks the rule of order"],
    );
}

#[test]
fn a_step_before_what_it_needs_is_caught() {
    found(
        |plan| {
            plan["chunks"][TRUST]["cycle"] = 2.into();
            plan["chunks"][LEADERS]["value"] = 0.5.into();
            plan["objective"] = 9.0.into();
        },
        &["p/vision/3: breaks the rule of prerequisite"],
    );
}

#[test]
fn too_many_points_themes_and_layers_are_caught() {
    let all_at_once = |plan: &mut Value| {
        plan["chunks"][LEADERS]["cycle"] = 0.into();
        plan["chunks"][LEADERS]["value"] = 0.5.into();
        plan["objective"] = 9.5.into();
    };
    let three = ["p/vision/2", "p/leaders/2", "p/trust/2"];
    let of = |rules: &[&str]| -> Vec<String> {
        let of_chunk = |id: &&str| {
            let of_rule = |rule: &&str| format!("{id}: breaks the rule of {rule}");
            rules.iter().map(of_rule).collect::<Vec<_>>()
        };
        three.iter().flat_map(of_chunk).collect()
    };
    let cases: [(&str, u8, &[&str]); 2] =
        [("maxThemes", 3, &["capacity"]), ("capacity", 3, &["focus"])];
    for (wider, limit, rules) in cases {
        let mut assessment = assessment();
        assessment["plan"]["settings"][wider] = limit.into();
        let mut plan = plan();
        all_at_once(&mut plan);
        let mut faults = faults(&framework(), &assessment, &plan);
        let mut expected = of(rules);
        faults.sort();
        expected.sort();
        assert_eq!(faults, expected);
    }
    let mut assessment = assessment();
    assessment["plan"]["settings"]["maxLayers"] = 1.into();
    let focus = |id: &str| format!("{id}: breaks the rule of focus");
    let mut faults = faults(&framework(), &assessment, &plan());
    faults.sort();
    assert_eq!(faults, [focus("p/trust/2"), focus("p/vision/2")]);
}

#[test]
fn a_chunk_that_is_gone_doubled_or_made_up_is_caught() {
    found(
        |plan| plan["waiting"] = json!([]),
        &["p/records/3: is neither planned nor waiting"],
    );
    let waits = |id: &str| json!({"id": id, "because": [{"kind": "capacity"}]});
    found(
        |plan| {
            plan["waiting"]
                .as_array_mut()
                .expect("a list")
                .push(waits("p/trust/2"));
        },
        &["p/trust/2: is in chunks and waiting"],
    );
    found(
        |plan| {
            plan["waiting"]
                .as_array_mut()
                .expect("a list")
                .push(waits("p/records/4"));
        },
        &["p/records/4: is no chunk, but is in waiting"],
    );
}

#[test]
fn what_a_chunk_says_wrongly_of_itself_is_caught() {
    let wrong = [
        ("unit", json!("q"), "unit is \"q\", not \"p\""),
        ("kind", json!("own"), "kind is \"own\", not \"step\""),
        ("effort", json!(2), "effort is 2, not 1"),
        ("to", json!(3), "to is 3, not 2"),
        (
            "status",
            json!("done"),
            "status is \"done\", not \"planned\"",
        ),
        (
            "phase",
            json!("transition"),
            "phase is \"transition\", not \"definition\"",
        ),
        ("required", json!(false), "required is false, not true"),
        ("pinned", json!(true), "pinned is true, not false"),
    ];
    for (member, value, fault) in wrong {
        let fault = format!("p/trust/2: {fault}");
        found(|plan| plan["chunks"][TRUST][member] = value, &[&fault]);
    }
}

#[test]
fn a_wrong_value_and_a_wrong_objective_are_caught() {
    found(
        |plan| {
            plan["chunks"][LEADERS]["value"] = 0.5.into();
            plan["objective"] = 9.0.into();
        },
        &[
            "p/leaders/2: value is 0.5, not 1",
            "objective: is 9.0, not 10",
        ],
    );
    found(
        |plan| plan["objective"] = 11.0.into(),
        &[
            "objective: is 11.0, not 10",
            "objective: is 11.0, and the chunks make 10",
        ],
    );
}

#[test]
fn advice_that_is_not_heeded_halves_a_value() {
    found(
        |plan| {
            plan["chunks"][TRUST]["cycle"] = 1.into();
            plan["chunks"][VISION_3]["cycle"] = 2.into();
            plan["objective"] = 9.0.into();
        },
        &[
            "p/leaders/2: value is 1.0, not 0.5",
            "objective: is 9.0, not 8",
        ],
    );
}

#[test]
fn a_pinned_chunk_that_moved_or_hides_a_broken_rule_is_caught() {
    let pinned = with_record(&json!({"id": "p/vision/3", "cycle": 0, "pinned": true}));
    found_of(&pinned, |_| {}, &["p/vision/3: was moved from cycle 0"]);
    let first = |plan: &mut Value| {
        plan["chunks"][VISION_3]["cycle"] = 0.into();
        plan["chunks"][TRUST]["cycle"] = 1.into();
        plan["chunks"][LEADERS]["cycle"] = 2.into();
        plan["objective"] = 10.0.into();
    };
    found_of(
        &pinned,
        first,
        &[
            "p/vision/3: breaks the rule of order without a warning",
            "p/vision/3: breaks the rule of prerequisite without a warning",
        ],
    );
    let warned = |plan: &mut Value| {
        first(plan);
        plan["chunks"][VISION_3]["warnings"] = json!([{"kind": "order"}, {"kind": "prerequisite"}]);
    };
    found_of(&pinned, warned, &[]);
}

#[test]
fn warnings_without_cause_are_caught() {
    found(
        |plan| plan["chunks"][VISION_3]["warnings"] = json!([{"kind": "order"}, {"kind": "large"}]),
        &[
            "p/vision/3: is free and has the warning order",
            "p/vision/3: is not large and has a warning that says so",
        ],
    );
    let pinned = with_record(&json!({"id": "p/vision/3", "cycle": 1, "pinned": true}));
    found_of(
        &pinned,
        |plan| plan["chunks"][VISION_3]["warnings"] = json!([{"kind": "capacity"}]),
        &["p/vision/3: keeps the rule of capacity and has a warning"],
    );
}

#[test]
fn a_chunk_larger_than_the_capacity_is_alone_and_warned() {
    let large = with_record(&json!({"id": "p/leaders/2", "effort": 3}));
    let says = |plan: &mut Value| plan["chunks"][LEADERS]["effort"] = 3.into();
    let mut expected = vec![
        "p/leaders/2: is larger than the capacity and not alone",
        "p/leaders/2: is larger than the capacity without a warning",
    ];
    let other = "p/vision/3: breaks the rule of capacity";
    let mut plan = plan();
    says(&mut plan);
    let mut faults = faults(&framework(), &large, &plan);
    expected.push(other);
    faults.sort();
    assert_eq!(faults, expected);
    let alone = |plan: &mut Value| {
        says(plan);
        plan["chunks"][LEADERS]["cycle"] = 2.into();
        plan["chunks"][LEADERS]["warnings"] = json!([{"kind": "large"}]);
        plan["objective"] = 9.0.into();
    };
    found_of(&large, alone, &[]);
}

#[test]
fn what_was_left_out_stays_out_and_what_waits_says_why() {
    found(
        |plan| {
            plan["waiting"] = json!([]);
            let mut records = chunk("p/records/3", 2, 1.0);
            records["cycle"] = 2.into();
            plan["chunks"].as_array_mut().expect("a list").push(records);
            plan["objective"] = 11.0.into();
        },
        &["p/records/3: was left out and is planned"],
    );
    found(
        |plan| plan["waiting"][0]["because"] = json!([]),
        &[
            "p/records/3: does not say why it waits",
            "p/records/3: waits because of left-out and does not say so",
        ],
    );
    found(
        |plan| plan["waiting"][0]["because"] = json!([{"kind": "left-out"}, {"kind": "weather"}]),
        &["p/records/3: waits because of weather, which is no reason"],
    );
}

#[test]
fn a_cycle_that_is_not_there_or_not_planned_anew_is_caught() {
    found(
        |plan| plan["chunks"][LEADERS]["cycle"] = 3.into(),
        &["p/leaders/2: is in cycle 3"],
    );
    let mut later = assessment();
    later["plan"]["settings"]["from"] = 1.into();
    let before = "lies before the first cycle that is planned";
    found_of(
        &later,
        |_| {},
        &[
            &format!("p/vision/2: {before}"),
            &format!("p/trust/2: {before}"),
        ],
    );
    found(
        |plan| drop(plan["cycles"].as_array_mut().expect("a list").pop()),
        &["cycles: are [Some(0), Some(1)] and should be 3"],
    );
}
