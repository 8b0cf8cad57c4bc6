//! Plans worked out by hand on the built-in framework, at one place: which chunks there are, in which
//! cycle they lie, what they are worth and why.

mod common;

use common::{assessment, built_in, near, response, stage};
use ics_maturity::planning::{
    Chunk, ChunkKind, Obstacle, Phase, Plan, ReasonKind, Rule, plan, proposal,
};
use serde_json::{Value, json};

fn targeted(theme: &str, now: u8, target: u8) -> Value {
    json!({"unit": "u1", "theme": theme, "response": "stage", "stage": now, "target": target})
}

/// What is planned for one place with these answers and decisions.
fn planned(answers: &Value, decided: &Value) -> Plan {
    with(answers, decided, &json!([]), plan)
}

fn with(
    answers: &Value,
    decided: &Value,
    context: &Value,
    plan: fn(&ics_maturity::framework::Framework, &ics_maturity::assessment::Assessment) -> Plan,
) -> Plan {
    let framework = built_in();
    let assessment = assessment(
        &framework,
        json!({
            "units": [{"id": "u1", "level": "place", "name": "East"}],
            "answers": answers, "plan": decided, "context": context,
        }),
    );
    plan(&framework, &assessment)
}

/// The chunks with their cycles.
fn cycles(plan: &Plan) -> Vec<(&str, u32)> {
    let chunks = plan.chunks.iter();
    chunks
        .map(|chunk| (chunk.id.as_str(), chunk.cycle.expect("it is planned")))
        .collect()
}

#[track_caller]
fn chunk<'a>(plan: &'a Plan, id: &str) -> &'a Chunk {
    plan.chunk(id).unwrap_or_else(|| panic!("{id} is a chunk"))
}

#[track_caller]
fn waits(plan: &Plan, id: &str) -> Vec<Obstacle> {
    let found = chunk(plan, id);
    assert_eq!(found.cycle, None, "{id} waits");
    found.because.iter().map(|because| because.kind).collect()
}

fn broken(chunk: &Chunk) -> Vec<Rule> {
    chunk.warnings.iter().map(|warning| warning.kind).collect()
}

#[test]
fn a_gap_becomes_a_step_a_cycle() {
    let plan = planned(&json!([targeted("need-insight", 1, 3)]), &json!({}));
    assert_eq!(
        cycles(&plan),
        [("u1/need-insight/2", 0), ("u1/need-insight/3", 1)]
    );
    let first = chunk(&plan, "u1/need-insight/2");
    assert_eq!(
        (first.kind, first.phase, first.effort),
        (ChunkKind::Step, Some(Phase::Definition), 2)
    );
    near(first.value, 2.0);
    let second = chunk(&plan, "u1/need-insight/3");
    assert_eq!(second.phase, Some(Phase::Transition));
    near(second.value, 1.0);
    // 2 over four cycles and 1 over three.
    near(plan.objective, 11.0);
    let gap = &first.reasons[0];
    assert_eq!(gap.kind, ReasonKind::Gap);
    let stage = |stage: Option<ics_maturity::framework::Stage>| {
        stage.map(ics_maturity::framework::Stage::number)
    };
    assert_eq!(
        (stage(gap.from), stage(gap.target), gap.importance),
        (Some(1), Some(3), Some(1))
    );
}

#[test]
fn where_every_target_is_reached_there_is_nothing_to_do() {
    let plan = planned(
        &json!([stage("u1", "need-insight", 4), targeted("delegation", 2, 1)]),
        &json!({}),
    );
    assert_eq!(plan.chunks, []);
    assert_eq!(plan.waiting, []);
    near(plan.objective, 0.0);
    assert_eq!(plan.cycles.len(), 4, "the cycles are there all the same");
}

/// Delegation 3 needs trust 2, which its layer's importance leaves out, and governance
/// arrangements 2, which nobody has answered.
#[test]
fn what_others_wait_for_is_planned_although_nobody_asked_for_it() {
    let answers = json!([
        targeted("delegation", 2, 3),
        stage("u1", "trust-and-culture", 1),
        targeted("shared-outcomes", 2, 2),
        response("u1", "governance-arrangements", "unknown"),
    ]);
    let plan = planned(
        &answers,
        &json!({"settings": {"importance": {"relationships": 0}}}),
    );
    assert_eq!(
        cycles(&plan),
        [
            ("u1/trust-and-culture/2", 0),
            ("u1/governance-arrangements/find-out", 0),
            ("u1/delegation/3", 1),
        ]
    );
    let trust = chunk(&plan, "u1/trust-and-culture/2");
    assert!(trust.required);
    near(trust.value, 0.0);
    let unlocks = trust
        .reasons
        .iter()
        .find(|reason| reason.kind == ReasonKind::Unlocks);
    assert_eq!(
        unlocks.expect("delegation waits for it").chunks,
        ["u1/delegation/3"]
    );
    let find_out = chunk(&plan, "u1/governance-arrangements/find-out");
    assert!(find_out.required && find_out.effort == 1 && find_out.to.is_none());
    near(find_out.value, 0.25);
    let delegation = chunk(&plan, "u1/delegation/3");
    assert!(!delegation.required);
    let blocked = delegation
        .reasons
        .iter()
        .find(|reason| reason.kind == ReasonKind::BlockedBy);
    assert_eq!(blocked.expect("it waits for two").chunks.len(), 2);
    assert_eq!(
        waits(&plan, "u1/trust-and-culture/3"),
        [Obstacle::Importance]
    );
    // A quarter over four cycles and 1 over three.
    near(plan.objective, 4.0);
}

#[test]
fn what_was_left_out_keeps_waiting_what_needs_it() {
    let answers = json!([
        targeted("delegation", 2, 3),
        targeted("trust-and-culture", 1, 2),
        targeted("shared-outcomes", 2, 2),
        targeted("governance-arrangements", 2, 2),
    ]);
    let plan = planned(
        &answers,
        &json!({"leftOut": [{"id": "u1/trust-and-culture/2"}]}),
    );
    assert_eq!(cycles(&plan), []);
    assert_eq!(waits(&plan, "u1/trust-and-culture/2"), [Obstacle::LeftOut]);
    assert_eq!(waits(&plan, "u1/delegation/3"), [Obstacle::Prerequisite]);
}

/// Council and voluntary sector 2 had better come before population health 3.
#[test]
fn a_step_is_worth_half_while_what_it_builds_on_is_missing() {
    let half = planned(
        &json!([
            stage("u1", "population-health", 2),
            targeted("council-and-vcse", 1, 1)
        ]),
        &json!({}),
    );
    near(chunk(&half, "u1/population-health/3").value, 0.5);
    near(half.objective, 2.0);
    // In the plan itself: worth 1 over four cycles, then 1 over three instead of half over four.
    let whole = planned(
        &json!([
            stage("u1", "population-health", 2),
            targeted("council-and-vcse", 1, 2)
        ]),
        &json!({}),
    );
    assert_eq!(
        cycles(&whole),
        [("u1/council-and-vcse/2", 0), ("u1/population-health/3", 1)]
    );
    near(whole.objective, 7.0);
}

#[test]
fn a_chunk_that_is_too_large_has_a_cycle_to_itself_and_says_so() {
    // Steps of 1 and 5 points, and a capacity of 3.
    let answers = json!([
        targeted("joined-up-pathways", 2, 3),
        targeted("need-insight", 0, 1)
    ]);
    let answers = json!([
        answers[0],
        answers[1],
        targeted("public-voice", 2, 2),
        targeted("clinical-leadership", 2, 2)
    ]);
    let plan = planned(&answers, &json!({"settings": {"capacity": 3}}));
    assert_eq!(cycles(&plan).len(), 2);
    let large = chunk(&plan, "u1/joined-up-pathways/3");
    assert_eq!((large.effort, broken(large)), (5, vec![Rule::Large]));
    assert_ne!(large.cycle, chunk(&plan, "u1/need-insight/1").cycle);
}

#[test]
fn focus_keeps_a_third_layer_for_the_next_cycle() {
    // Three first steps of 1 point each, in three layers.
    let answers = json!([
        targeted("need-insight", 0, 1),
        targeted("trust-and-culture", 0, 1),
        targeted("shared-records", 0, 1),
    ]);
    let plan = planned(&answers, &json!({}));
    assert_eq!(
        cycles(&plan)
            .iter()
            .filter(|(_, cycle)| *cycle == 0)
            .count(),
        2
    );
    near(plan.objective, 11.0);
    let plan = planned(&answers, &json!({"settings": {"cycles": 1}}));
    assert_eq!(plan.waiting.len(), 1);
    assert_eq!(waits(&plan, &plan.waiting[0].id), [Obstacle::Focus]);
}

#[test]
fn what_people_hold_stays_with_a_warning_that_names_the_rule() {
    let answers = json!([targeted("need-insight", 0, 2)]);
    let held = json!({"chunks": [
        {"id": "u1/need-insight/1", "pinned": true, "cycle": 2},
        {"id": "u1/need-insight/2", "pinned": true, "cycle": 1, "effort": 7},
    ]});
    let plan = planned(&answers, &held);
    assert_eq!(
        cycles(&plan),
        [("u1/need-insight/2", 1), ("u1/need-insight/1", 2)]
    );
    let second = chunk(&plan, "u1/need-insight/2");
    assert!(second.pinned);
    assert_eq!(broken(second), [Rule::Order, Rule::Large]);
    assert_eq!(broken(chunk(&plan, "u1/need-insight/1")), []);
}

#[test]
fn what_is_done_stays_in_its_cycle_also_when_its_question_was_answered_again() {
    let done = json!({"chunks": [{"id": "u1/need-insight/2", "status": "done", "cycle": 0}]});
    let plan = planned(&json!([targeted("need-insight", 2, 3)]), &done);
    assert_eq!(
        cycles(&plan),
        [("u1/need-insight/2", 0), ("u1/need-insight/3", 1)],
        "one stage of a theme a cycle"
    );
}

#[test]
fn an_accepted_plan_stands_and_a_new_one_is_a_proposal_beside_it() {
    let answers = || json!([targeted("need-insight", 1, 3)]);
    let accepted = || json!({"accepted": [{"id": "u1/need-insight/2", "cycle": 1}]});
    let standing = planned(&answers(), &accepted());
    assert_eq!(cycles(&standing), [("u1/need-insight/2", 1)]);
    assert!(!chunk(&standing, "u1/need-insight/2").pinned);
    assert_eq!(
        waits(&standing, "u1/need-insight/3"),
        [Obstacle::NotAccepted]
    );
    let fresh = with(&answers(), &accepted(), &json!([]), proposal);
    assert_eq!(
        cycles(&fresh),
        [("u1/need-insight/2", 0), ("u1/need-insight/3", 1)]
    );
    // What people moved since wins over what they accepted.
    let mut moved = accepted();
    moved["chunks"] = json!([{"id": "u1/need-insight/2", "pinned": true, "cycle": 3}]);
    assert_eq!(
        cycles(&planned(&answers(), &moved)),
        [("u1/need-insight/2", 3)]
    );
}

#[test]
fn planning_anew_leaves_the_cycles_that_are_over() {
    let plan = planned(
        &json!([targeted("need-insight", 1, 3)]),
        &json!({"settings": {"from": 3}}),
    );
    assert_eq!(cycles(&plan), [("u1/need-insight/2", 3)]);
    assert_eq!(waits(&plan, "u1/need-insight/3"), [Obstacle::Horizon]);
}

#[test]
fn people_add_chunks_of_their_own() {
    let own = json!({"own": [
        {"id": "own/a", "unit": "u1", "title": "Meet the new director", "cycle": 2},
        {"id": "own/b", "unit": "u1", "theme": "one-workforce", "effort": 3},
        {"id": "own/c", "unit": "gone"},
    ]});
    let plan = planned(&json!([]), &own);
    assert_eq!(cycles(&plan), [("own/b", 0), ("own/a", 2)]);
    assert!(chunk(&plan, "own/a").pinned && !chunk(&plan, "own/b").pinned);
    near(plan.objective, 4.0 + 2.0);
}

#[test]
fn claims_and_gaps_in_knowledge_are_planned_where_people_want_that() {
    let answers = || {
        json!([
            stage("u1", "need-insight", 3),
            response("u1", "delegation", "unknown")
        ])
    };
    assert_eq!(cycles(&planned(&answers(), &json!({}))), []);
    // A quick check asks six themes at a place: four of them are not answered.
    let framework = built_in();
    let assessment = assessment(
        &framework,
        json!({
            "units": [{"id": "u1", "level": "place"}], "answers": answers(), "settings": {"scope": "quick"},
            "plan": {"settings": {"findOut": true, "showIt": true, "maxLayers": 9, "maxThemes": 9}},
        }),
    );
    let plan = plan(&framework, &assessment);
    assert_eq!(plan.chunks.len(), 6);
    assert!(
        plan.chunks
            .iter()
            .all(|chunk| chunk.cycle == Some(0) && chunk.effort == 1)
    );
    assert_eq!(
        chunk(&plan, "u1/need-insight/show-it").kind,
        ChunkKind::ShowIt
    );
    near(plan.objective, 6.0 * 0.25 * 4.0);
}

#[test]
fn what_is_held_elsewhere_is_something_to_ask_for() {
    let framework = built_in();
    let context = framework.context.as_ref().expect("there is some");
    let barrier = context
        .barriers
        .iter()
        .find(|barrier| !barrier.local)
        .expect("one is national");
    let local = context
        .barriers
        .iter()
        .find(|barrier| barrier.local)
        .expect("one is not");
    let rated = json!([
        {"factor": barrier.id, "rating": "holding-back"},
        {"factor": local.id, "rating": "holding-back"},
    ]);
    let plan = with(&json!([]), &json!({}), &rated, plan);
    let id = format!("influence/{}", barrier.id);
    assert_eq!(cycles(&plan), [(id.as_str(), 0)]);
    near(plan.objective, 1.0);
}

#[test]
fn cycles_have_days_once_somebody_says_when_the_first_begins() {
    let days = |decided| {
        let plan = planned(&json!([]), &decided);
        let last = plan.cycles.last().expect("there are cycles");
        (
            last.start.map(|day| day.to_string()),
            last.end.map(|day| day.to_string()),
        )
    };
    assert_eq!(days(json!({})), (None, None));
    let settings = json!({"settings": {"start": "2026-04-06", "cycleWeeks": 12, "cycles": 2}});
    assert_eq!(
        days(settings),
        (Some("2026-06-29".to_owned()), Some("2026-09-20".to_owned()))
    );
}
