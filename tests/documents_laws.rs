//! Whatever a file holds, reading it never panics, and what was read can be written and read again.

mod common;

use common::generate::{change, changed, recognised, value};
use common::{built_in, fixture, parsed};
use ics_maturity::document::{Share, export, read, share, write};
use ics_maturity::framework::Framework;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::json;

/// What holds of any text; says whether it was read.
fn holds(text: &str, framework: &Framework) -> Result<bool, TestCaseError> {
    let Ok(assessment) = read(text, framework) else {
        return Ok(false);
    };
    for again in [write(&assessment), export(&assessment, framework)] {
        let again = read(&again, framework);
        prop_assert!(again.is_ok(), "what we write is read: {:?}", again);
        prop_assert_eq!(again.as_ref().ok(), Some(&assessment));
    }
    let all = Share {
        notes: true,
        names: true,
        plan: true,
    };
    for ticked in [Share::default(), all] {
        let copy = read(&share(&assessment, framework, ticked), framework);
        prop_assert!(copy.is_ok(), "a share copy is read: {:?}", copy);
    }
    prop_assert!(assessment.unit_tree().len() == assessment.units.count());
    Ok(true)
}

proptest! {
    #[test]
    fn of_any_json(value in value()) {
        holds(&value.to_string(), &built_in())?;
    }

    #[test]
    fn of_anything_that_calls_itself_an_assessment(document in recognised()) {
        holds(&document.to_string(), &built_in())?;
    }

    #[test]
    fn of_a_sound_document_with_unknown_members_of_any_kind(value in value()) {
        let mut document = parsed(&fixture("unknown-fields.json"));
        for pointer in ["/x-local", "/answers/0/x-local", "/plan/chunks/0/review/x-local", "/units/2/x-local"] {
            *document.pointer_mut(pointer).expect("it is in the fixture") = value.clone();
        }
        prop_assert!(holds(&document.to_string(), &built_in())?);
    }

    #[test]
    fn of_a_sound_document_after_a_few_changes(
        changes in prop::collection::vec(change(), 1..4),
        name in select(vec!["example.json", "unknown-fields.json"]),
    ) {
        holds(&changed(parsed(&fixture(name)), changes).to_string(), &built_in())?;
    }

    #[test]
    fn of_a_sound_text_with_a_few_characters_gone_wrong(
        edits in prop::collection::vec((any::<Index>(), any::<char>(), 0_usize..3), 1..6),
    ) {
        let mut text: Vec<char> = fixture("unknown-fields.json").chars().collect();
        for (place, letter, kind) in edits {
            let place = place.index(text.len());
            match kind {
                0 => text[place] = letter,
                1 => text.insert(place, letter),
                _ => drop(text.remove(place)),
            }
        }
        holds(&text.into_iter().collect::<String>(), &built_in())?;
    }

    #[test]
    fn of_any_text(text in any::<String>()) {
        holds(&text, &built_in())?;
    }

    #[test]
    fn of_any_framework(changes in prop::collection::vec(change(), 1..4)) {
        let document = changed(parsed(&fixture("framework.json")), changes);
        if let Ok(framework) = Framework::read_text(&document.to_string()) {
            // Whatever passes can be scored with, and travels in a share copy.
            let units: Vec<_> = framework.levels.iter().map(|level| json!({"id": level.id.as_str(), "level": level.id.as_str()})).collect();
            let framework_member = json!({"id": framework.id, "revision": framework.revision, "document": document});
            let own = common::document(json!({"units": units, "framework": framework_member}));
            prop_assert!(holds(&own.to_string(), &built_in())?);
        }
    }
}
