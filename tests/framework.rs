//! The built-in framework: what the design says is in it, and the countable part of how it is worded.

mod common;

use std::collections::BTreeSet;

use common::built_in;
use ics_maturity::framework::{
    Factor, Framework, LayerId, LevelId, Prerequisite, PrerequisiteKind, SourceId, ThemeId,
    is_built_in,
};
use ics_maturity::json::Value;

/// The themes of the quick check: one to a layer.
const CORE: [(&str, &str); 6] = [
    ("governance", "delegation"),
    ("environment", "need-insight"),
    ("relationships", "trust-and-culture"),
    ("outcomes", "shared-outcomes"),
    ("structure", "joined-up-pathways"),
    ("resources", "one-workforce"),
];

#[test]
fn it_has_the_stages_levels_and_layers_of_the_design() {
    let framework = built_in();
    assert_eq!(framework.id, "ics-integration");
    let stages = framework.stages.each_ref().map(|stage| stage.name.as_str());
    assert_eq!(
        stages,
        [
            "Not started",
            "Emerging",
            "Developing",
            "Maturing",
            "Thriving"
        ]
    );
    let levels: Vec<_> = framework
        .levels
        .iter()
        .map(|level| level.id.as_str())
        .collect();
    assert_eq!(levels, ["system", "place", "neighbourhood"], "widest first");
    let layers: Vec<_> = framework
        .layers
        .iter()
        .map(|layer| layer.id.as_str())
        .collect();
    assert_eq!(layers, CORE.map(|(layer, _)| layer));
    let names: Vec<_> = framework
        .layers
        .iter()
        .map(|layer| layer.name.as_str())
        .collect();
    let in_the_toolkit = [
        "Governance & Leadership",
        "Environment",
        "Relationships",
        "Outcomes",
        "Structure",
        "Resources",
    ];
    assert_eq!(names, in_the_toolkit);
}

/// Each theme with its layer, its levels and where the lenses have it, as the design lists them.
/// F, T, N, C and K are the five source documents' own groups, in their order.
const THEMES: [(&str, &str, &str, &str); 24] = [
    ("shared-vision", "governance", "SPN", "F1 T1 K3"),
    ("system-leadership", "governance", "SPN", "T1 K2"),
    ("clinical-leadership", "governance", "SPN", "N3 K4"),
    ("delegation", "governance", "SPN", "C2 N2 N4 K3"),
    ("need-insight", "environment", "SPN", "T4 N2 C3"),
    ("community-assets", "environment", "PN", "K9"),
    ("wider-determinants", "environment", "SP", "K9 F1"),
    ("external-context", "environment", "SP", "N7"),
    ("trust-and-culture", "relationships", "SPN", "C1 K1 F1"),
    ("council-and-vcse", "relationships", "SPN", "K9 N2 F1"),
    ("provider-collaboration", "relationships", "SP", "N1 F1"),
    ("public-voice", "relationships", "SPN", "K6 F2 C3"),
    ("shared-outcomes", "outcomes", "SPN", "C3 F3 F4"),
    ("population-health", "outcomes", "SPN", "T4 N2 N8"),
    ("equity-and-experience", "outcomes", "SPN", "C3 F4"),
    ("evaluation-and-learning", "outcomes", "SP", "K8 F4 N7 T6"),
    ("governance-arrangements", "structure", "SP", "T1 N4 K5"),
    ("joined-up-pathways", "structure", "SPN", "F2 T2 N2 K3"),
    ("commissioning", "structure", "SP", "T3 N8 F3"),
    ("shared-records", "structure", "SPN", "T5 N6"),
    ("one-workforce", "resources", "SPN", "C4 T2 K4"),
    ("money-and-incentives", "resources", "SP", "F3 T3 N5"),
    ("digital-and-estates", "resources", "SPN", "T5 N6"),
    ("change-capacity", "resources", "SPN", "T6 K7"),
];

/// The lenses: the letter of their groups, how many there are, and the document they come from.
const LENSES: [(&str, char, usize, &str); 5] = [
    ("capita-foundations", 'F', 4, "002_d92810aa5719b438.txt"),
    ("capita-themes", 'T', 6, "002_d92810aa5719b438.txt"),
    ("next-steps", 'N', 8, "003_ff14993d4c3a4248.txt"),
    ("confed-priorities", 'C', 4, "004_17a7c57a0544cf88.txt"),
    (
        "kings-fund-recommendations",
        'K',
        9,
        "001_b7e118f958f14d8e.txt",
    ),
];

/// The document of a source.
fn document_of(framework: &Framework, source: Option<&SourceId>) -> String {
    let source = source
        .and_then(|id| framework.source(id))
        .expect("a known source");
    let document = source.extra.get("document").and_then(Value::as_str);
    document.expect("a document").to_owned()
}

#[test]
fn it_has_the_24_themes_of_the_design_at_their_levels() {
    let framework = built_in();
    let found: Vec<(String, String, String)> = (framework.themes.iter())
        .map(|theme| {
            let initial = |(level, _): (&LevelId, _)| level.as_ref()[..1].to_uppercase();
            let levels = theme.cells.iter().map(initial).collect();
            (theme.id.to_string(), theme.layer.to_string(), levels)
        })
        .collect();
    let wanted = THEMES.map(|(id, layer, levels, _)| (id.into(), layer.into(), levels.into()));
    let sorted = |mut themes: Vec<(String, String, String)>| {
        themes.sort();
        themes
    };
    assert_eq!(sorted(found), sorted(wanted.into()));
    let cells: usize = framework.themes.iter().map(|theme| theme.cells.len()).sum();
    assert_eq!(cells, 64);
    for layer in &framework.layers {
        let of_layer = framework
            .themes
            .iter()
            .filter(|theme| theme.layer == layer.id);
        assert_eq!(of_layer.count(), 4, "{}", layer.id);
    }
    // One layer after the other, as they are asked.
    let mut layers: Vec<&LayerId> = framework.themes.iter().map(|theme| &theme.layer).collect();
    layers.dedup();
    assert_eq!(layers.len(), 6);
}

#[test]
fn the_quick_check_is_one_theme_of_each_layer_at_every_level() {
    let framework = built_in();
    let core: Vec<_> = framework
        .themes
        .iter()
        .filter(|theme| theme.core)
        .map(|theme| (theme.layer.as_str(), theme.id.as_str()))
        .collect();
    assert_eq!(core, CORE);
    let cells: usize = framework
        .themes
        .iter()
        .filter(|theme| theme.core)
        .map(|theme| theme.cells.len())
        .sum();
    assert_eq!(cells, 18);
}

#[test]
fn every_group_of_every_source_document_is_an_item_of_its_lens_with_its_themes() {
    let framework = built_in();
    let ids: Vec<&str> = framework
        .lenses
        .iter()
        .map(|lens| lens.id.as_str())
        .collect();
    assert_eq!(ids, LENSES.map(|(id, ..)| id));
    for (lens, (_, letter, count, document)) in framework.lenses.iter().zip(LENSES) {
        assert_eq!(document_of(&framework, lens.source.as_ref()), document);
        assert_eq!(lens.items.len(), count, "{}", lens.id);
        for (nth, item) in lens.items.iter().enumerate() {
            let tag = format!("{letter}{}", nth + 1);
            let wanted: Vec<&str> = (THEMES.iter())
                .filter(|(.., tags)| tags.split(' ').any(|known| known == tag))
                .map(|(id, ..)| *id)
                .collect();
            let found: Vec<&str> = item.themes.iter().map(ThemeId::as_str).collect();
            assert!(!wanted.is_empty(), "{tag} has a theme");
            assert_eq!(found, wanted, "{tag}, {}", item.id);
        }
    }
}

/// `Y a -> X b`: X may reach stage b only after Y has stage a.
const HARD: &str = "\
    trust-and-culture 2 -> delegation 3 · governance-arrangements 2 -> delegation 3 · \
    shared-outcomes 2 -> delegation 3 · shared-outcomes 2 -> money-and-incentives 3 · \
    trust-and-culture 2 -> money-and-incentives 3 · \
    governance-arrangements 2 -> money-and-incentives 3 · shared-outcomes 2 -> commissioning 3 · \
    shared-outcomes 2 -> evaluation-and-learning 2 · need-insight 1 -> population-health 2 · \
    public-voice 2 -> joined-up-pathways 3 · clinical-leadership 2 -> joined-up-pathways 3 · \
    joined-up-pathways 1 -> digital-and-estates 2 · joined-up-pathways 2 -> one-workforce 3 · \
    evaluation-and-learning 2 -> change-capacity 3 · council-and-vcse 2 -> wider-determinants 3 · \
    system shared-outcomes 2 -> place shared-outcomes 3 · system delegation 2 -> place delegation 3 · \
    place delegation 2 -> neighbourhood delegation 3 · \
    neighbourhood joined-up-pathways 2 -> system joined-up-pathways 3";

const SOFT: &str = "\
    system-leadership 1 -> shared-vision 2 · shared-vision 1 -> trust-and-culture 2 · \
    trust-and-culture 2 -> provider-collaboration 2 · need-insight 1 -> shared-outcomes 2 · \
    council-and-vcse 2 -> population-health 3 · community-assets 2 -> population-health 3 · \
    governance-arrangements 1 -> shared-records 2 · shared-records 2 -> population-health 3 · \
    shared-records 2 -> joined-up-pathways 3 · change-capacity 1 -> joined-up-pathways 2 · \
    trust-and-culture 2 -> change-capacity 3 · external-context 2 -> money-and-incentives 3 · \
    joined-up-pathways 2 -> equity-and-experience 3";

#[test]
fn the_prerequisites_are_those_of_the_design_each_with_its_own_reason_and_source() {
    let framework = built_in();
    let mut reasons = BTreeSet::new();
    for (kind, list) in [
        (PrerequisiteKind::Hard, HARD),
        (PrerequisiteKind::Soft, SOFT),
    ] {
        let found: BTreeSet<String> = (framework.prerequisites.iter())
            .filter(|prerequisite| prerequisite.kind == kind)
            .map(
                |Prerequisite {
                     before,
                     needs,
                     levels,
                     ..
                 }| {
                    let at = |level: Option<&LevelId>| {
                        level.map_or_else(String::new, |level| format!("{level} "))
                    };
                    let first = at(levels.as_ref().map(|levels| &levels.needs));
                    let after = at(levels.as_ref().map(|levels| &levels.before));
                    format!(
                        "{first}{} {} -> {after}{} {}",
                        needs.theme, needs.stage, before.theme, before.stage
                    )
                },
            )
            .collect();
        assert_eq!(
            found,
            list.split(" · ").map(str::to_owned).collect(),
            "{kind:?}"
        );
    }
    for prerequisite in &framework.prerequisites {
        document_of(&framework, prerequisite.source.as_ref());
        let words = prerequisite.because.split_whitespace().count();
        assert!(
            (8..=22).contains(&words),
            "{words} words: {}",
            prerequisite.because
        );
        assert!(
            reasons.insert(&prerequisite.because),
            "twice: {}",
            prerequisite.because
        );
    }
    let blocks = |prerequisite: &&Prerequisite| {
        prerequisite.needs.theme.as_str() == "shared-records"
            && prerequisite.before.theme.as_str() == "population-health"
            && prerequisite.before.stage.number() <= 2
    };
    let blocked = framework.prerequisites.iter().find(blocks);
    assert!(
        blocked.is_none(),
        "prevention may begin before all data is in place"
    );
}

/// What helps and what holds back, in the order of the study, with the themes that each touches.
const ENABLERS: [&str; 10] = [
    "trust-and-culture",
    "shared-vision",
    "system-leadership",
    "clinical-leadership",
    "council-and-vcse",
    "wider-determinants",
    "joined-up-pathways",
    "external-context money-and-incentives",
    "money-and-incentives change-capacity",
    "external-context",
];
const BARRIERS: [&str; 6] = [
    "governance-arrangements external-context",
    "trust-and-culture provider-collaboration",
    "external-context",
    "shared-vision",
    "system-leadership change-capacity",
    "external-context money-and-incentives",
];

#[test]
fn enablers_barriers_and_asks_are_those_of_the_study() {
    let framework = built_in();
    let context = framework.context.as_ref().expect("it has a context");
    let themes = |factor: &Factor| {
        let ids: Vec<&str> = factor.themes.iter().map(ThemeId::as_str).collect();
        ids.join(" ")
    };
    assert_eq!(
        context.enablers.iter().map(themes).collect::<Vec<_>>(),
        ENABLERS
    );
    assert_eq!(
        context.barriers.iter().map(themes).collect::<Vec<_>>(),
        BARRIERS
    );
    let places = |factors: &[Factor], is: fn(&Factor) -> bool| -> Vec<usize> {
        let places = factors.iter().zip(1..);
        places
            .filter(|(factor, _)| is(factor))
            .map(|(_, nth)| nth)
            .collect()
    };
    assert_eq!(places(&context.enablers, |factor| !factor.local), [10]);
    assert_eq!(places(&context.barriers, |factor| !factor.local), [1, 3]);
    assert!(places(&context.enablers, |factor| factor.spurs).is_empty());
    assert_eq!(
        places(&context.barriers, |factor| factor.spurs),
        [6],
        "funding pressures"
    );
    assert_eq!(context.asks.len(), 9);
    for ask in &context.asks {
        assert_eq!(
            document_of(&framework, ask.source.as_ref()),
            "001_b7e118f958f14d8e.txt"
        );
        assert!(!ask.factors.is_empty(), "{} answers something", ask.id);
    }
    // What cannot be changed locally can at least be asked for.
    for factor in context.enablers.iter().chain(&context.barriers) {
        let asked = context
            .asks
            .iter()
            .any(|ask| ask.factors.contains(&factor.id));
        assert!(factor.local || asked, "nobody is asked about {}", factor.id);
    }
}

#[test]
fn readiness_and_reflections_are_those_of_the_round_table() {
    let framework = built_in();
    let readiness = framework.readiness.as_ref().expect("it has readiness");
    assert_eq!(
        (readiness.least.number(), readiness.further.number()),
        (2, 3)
    );
    let conditions: Vec<Vec<&str>> = (readiness.conditions.iter())
        .map(|condition| condition.themes.iter().map(ThemeId::as_str).collect())
        .collect();
    assert_eq!(
        conditions,
        [
            vec!["shared-outcomes", "shared-vision"],
            vec!["governance-arrangements"],
            vec!["trust-and-culture"],
        ]
    );
    assert_eq!(framework.reflections.len(), 6);
    for prompt in &framework.reflections {
        assert_eq!(
            document_of(&framework, prompt.source.as_ref()),
            "004_17a7c57a0544cf88.txt"
        );
        assert!(prompt.text.ends_with('?'), "{}", prompt.text);
    }
}

#[test]
fn the_program_carries_it_unharmed_and_sound() {
    let read =
        Framework::from_value(common::ours(&common::built_in_document()), "").expect("it is sound");
    let carried = ics_maturity::framework::built_in();
    for (carried, read) in carried.themes.iter().zip(&read.themes) {
        assert_eq!(carried, read);
    }
    assert!(
        carried == read,
        "themes are the same, something else differs"
    );
}

#[test]
fn a_copy_of_its_document_is_known_and_an_edited_one_is_not() {
    let document = common::built_in_document();
    assert!(is_built_in(&common::ours(&document)));
    let mut turned = document.clone();
    let title = turned
        .as_object_mut()
        .and_then(|it| it.shift_remove("title"));
    turned["title"] = title.expect("it has one");
    assert!(
        is_built_in(&common::ours(&turned)),
        "the order of members says nothing"
    );
    for pointer in ["/title", "/themes/7/cells/place/steps/1/watch"] {
        let mut edited = document.clone();
        *edited.pointer_mut(pointer).expect("it is there") = "edited".into();
        assert!(!is_built_in(&common::ours(&edited)), "{pointer}");
    }
}

#[test]
fn ids_are_kebab_case_and_sources_are_named() {
    let framework = built_in();
    for theme in &framework.themes {
        let id = theme.id.as_str();
        let kebab = id
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase()));
        assert!(kebab, "{id}");
        assert!(!theme.sources.is_empty(), "{id} names no source");
    }
}
