//! The built-in framework: what the design says is in it, and the countable part of how it is worded.

mod common;

use common::built_in;

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
fn every_item_of_every_lens_has_a_theme() {
    for lens in &built_in().lenses {
        for item in &lens.items {
            assert!(!item.themes.is_empty(), "{} of {}", item.id, lens.id);
        }
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
