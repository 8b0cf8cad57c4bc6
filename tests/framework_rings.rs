//! Prerequisites that go round in a ring are refused: whoever followed them would wait for ever.

mod common;

use common::refuse_framework::refusal;
use common::{LEVELS, built_in, framework_json, theme};
use ics_maturity::framework::Framework;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Four themes, asked at one or more of the three levels.
const THEMES: [(&str, &[&str]); 4] = [
    ("everywhere", &["system", "place", "neighbourhood"]),
    ("above", &["system", "place"]),
    ("below", &["place", "neighbourhood"]),
    ("local", &["neighbourhood"]),
];

fn needs(before: (&str, usize), needs: (&str, usize)) -> Value {
    json!({
        "before": {"theme": before.0, "stage": before.1},
        "needs": {"theme": needs.0, "stage": needs.1},
        "kind": "hard", "because": "b",
    })
}

fn across(mut prerequisite: Value, before: &str, needs: &str) -> Value {
    prerequisite["levels"] = json!({"before": before, "needs": needs});
    prerequisite
}

fn with(prerequisites: &[Value]) -> String {
    let themes = THEMES.map(|(id, levels)| theme(id, "a", levels));
    let mut framework = framework_json(&LEVELS, &themes);
    framework["prerequisites"] = json!(prerequisites);
    framework.to_string()
}

#[test]
fn two_that_need_each_other() {
    let ring = with(&[
        needs(("everywhere", 3), ("above", 2)),
        needs(("above", 2), ("everywhere", 3)),
    ]);
    assert_eq!(
        refusal(&ring),
        "prerequisites[0]: goes round in a ring: everywhere 3 at system needs above 2 at system \
         needs everywhere 3 at system"
    );
}

#[test]
fn a_stage_that_needs_itself_or_a_later_one() {
    let itself = with(&[needs(("local", 2), ("local", 2))]);
    assert_eq!(
        refusal(&itself),
        "prerequisites[0]: goes round in a ring: local 2 at neighbourhood needs local 2 at \
         neighbourhood"
    );
    let later = with(&[needs(("local", 2), ("local", 4))]);
    assert!(refusal(&later).starts_with("prerequisites[0]: goes round in a ring: "));
    Framework::read_text(&with(&[needs(("local", 4), ("local", 2))]))
        .expect("an earlier stage of the same theme comes first anyway");
}

#[test]
fn a_ring_that_only_closes_through_the_stages_between() {
    // everywhere 1 → above 4, above 2 → everywhere 1 : above 4 comes after above 2, not before it.
    Framework::read_text(&with(&[
        needs(("above", 4), ("everywhere", 1)),
        needs(("everywhere", 1), ("above", 2)),
    ]))
    .expect("no ring");
    let ring = with(&[
        needs(("above", 2), ("everywhere", 1)),
        needs(("everywhere", 1), ("above", 4)),
    ]);
    assert!(refusal(&ring).contains("above 4 at system needs above 3 at system"));
}

#[test]
fn a_ring_over_two_levels() {
    let ring = with(&[
        across(
            needs(("everywhere", 3), ("everywhere", 2)),
            "place",
            "system",
        ),
        across(
            needs(("everywhere", 2), ("everywhere", 3)),
            "system",
            "place",
        ),
    ]);
    assert_eq!(
        refusal(&ring),
        "prerequisites[1]: goes round in a ring: everywhere 2 at system needs everywhere 3 at \
         place needs everywhere 2 at system"
    );
}

#[test]
fn a_ring_through_a_theme_that_is_read_at_another_level() {
    // `above` is not asked in neighbourhoods, so it is read at their place, which needs `below`.
    let ring = with(&[
        needs(("local", 1), ("above", 1)),
        across(needs(("above", 1), ("local", 1)), "place", "neighbourhood"),
    ]);
    assert!(refusal(&ring).contains("local 1 at neighbourhood needs above 1 at place"));
    // `local` is asked only below the system, and is read there.
    let ring = with(&[
        needs(("above", 1), ("local", 1)),
        across(needs(("local", 1), ("above", 1)), "neighbourhood", "system"),
    ]);
    assert!(refusal(&ring).contains("above 1 at system needs local 1 at neighbourhood"));
}

#[test]
fn a_level_at_which_the_theme_is_not_asked() {
    let nowhere = with(&[across(needs(("local", 3), ("above", 2)), "place", "system")]);
    assert_eq!(
        refusal(&nowhere),
        "prerequisites[0].levels.before: found place; allowed: neighbourhood"
    );
}

#[test]
fn more_levels_than_anybody_keeps_apart() {
    let many: Vec<String> = (0..21).map(|nth| format!("l{nth}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let framework = framework_json(&many, &[theme("t", "a", &["l3"])]);
    assert_eq!(
        refusal(&framework.to_string()),
        "levels: found 21 of them; allowed: at most 20"
    );
}

#[test]
fn a_ring_through_thousands_of_themes_is_found_and_told_briefly() {
    let ids: Vec<&'static str> = (0..4_000).map(|nth| &*format!("t{nth}").leak()).collect();
    let themes: Vec<_> = ids.iter().map(|id| theme(id, "a", &["place"])).collect();
    let levels: Vec<String> = (0..19).map(|nth| format!("l{nth}")).collect();
    let levels: Vec<&str> = levels.iter().map(String::as_str).chain(["place"]).collect();
    let mut framework = framework_json(&levels, &themes);
    let around = ids.iter().zip(ids.iter().cycle().skip(1));
    let around: Vec<Value> = around.map(|(a, b)| needs((a, 2), (b, 2))).collect();
    framework["prerequisites"] = json!(around);
    let faults = Framework::from_value(common::ours(&framework), "").expect_err("it is a ring");
    let message = faults.to_string();
    assert!(message.starts_with("prerequisites["), "{message}");
    assert!(message.contains("goes round in a ring: t"), "{message}");
    assert!(
        message.chars().count() < 600,
        "{} characters",
        message.chars().count()
    );
}

#[test]
fn the_built_in_prerequisites_go_in_no_ring() {
    // It was read; and with one more arrow, against the grain, it is refused.
    let framework = built_in();
    assert!(framework.prerequisites.len() >= 30);
    let mut document = common::built_in_document();
    let against = json!({
        "before": {"theme": "trust-and-culture", "stage": 2},
        "needs": {"theme": "money-and-incentives", "stage": 3},
        "kind": "soft", "because": "b",
    });
    document["prerequisites"]
        .as_array_mut()
        .expect("a list")
        .push(against);
    assert!(refusal(&document.to_string()).contains("goes round in a ring"));
}

/// Where a theme is asked, as numbers from the widest level on.
fn asked(theme: usize) -> Vec<usize> {
    let at = |level: &&str| LEVELS.iter().position(|known| known == level);
    THEMES[theme].1.iter().filter_map(at).collect()
}

/// Whether these prerequisites go round, found out by following all ways to their end.
fn goes_round(list: &[(usize, usize, usize, usize)]) -> bool {
    let number = |theme: usize, level: usize, stage: usize| (theme * 3 + level) * 5 + stage;
    let mut reaches = vec![vec![false; 60]; 60];
    for theme in 0..4 {
        for level in 0..3 {
            for stage in 0..4 {
                reaches[number(theme, level, stage)][number(theme, level, stage + 1)] = true;
            }
        }
    }
    for (bound, to, needed, from) in list {
        for level in asked(*bound) {
            let levels = asked(*needed);
            let wider = levels.iter().filter(|other| **other <= level).max();
            let read_at = *wider.unwrap_or_else(|| levels.iter().min().expect("asked somewhere"));
            reaches[number(*needed, read_at, *from)][number(*bound, level, *to)] = true;
        }
    }
    for over in 0..60 {
        for from in 0..60 {
            for to in 0..60 {
                reaches[from][to] |= reaches[from][over] && reaches[over][to];
            }
        }
    }
    (0..60).any(|milestone| reaches[milestone][milestone])
}

proptest! {
    #[test]
    fn exactly_the_rings_are_refused(
        list in prop::collection::vec((0..4_usize, 1..5_usize, 0..4_usize, 1..5_usize), 0..7)
    ) {
        let prerequisites: Vec<Value> = list
            .iter()
            .map(|(bound, to, needed, from)| {
                needs((THEMES[*bound].0, *to), (THEMES[*needed].0, *from))
            })
            .collect();
        let read = Framework::read_text(&with(&prerequisites));
        prop_assert_eq!(read.is_err(), goes_round(&list));
    }
}
