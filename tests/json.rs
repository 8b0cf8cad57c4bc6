//! Our JSON parser held against serde's: what one reads the other reads, and as the same.

mod common;

use common::generate::value;
use common::{ours, theirs};
use ics_maturity::json::{canonical, parse, to_text};
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Both read the text as the same value, or both refuse it.
fn agree(text: &str) -> Result<(), TestCaseError> {
    let read = parse(text).ok();
    prop_assert_eq!(
        read.as_ref().map(theirs),
        serde_json::from_str(text).ok(),
        "{}",
        text
    );
    Ok(())
}

proptest! {
    #[test]
    fn on_what_serde_writes(value in value()) {
        agree(&value.to_string())?;
        agree(&format!("{value:#}"))?;
    }

    #[test]
    fn on_what_we_write(value in value()) {
        let value = ours(&value);
        for text in [to_text(&value), canonical(&value)] {
            prop_assert_eq!(parse(&text).ok(), Some(value.clone()), "{}", text);
            agree(&text)?;
        }
    }

    #[test]
    fn on_texts_with_a_few_characters_gone_wrong(
        value in value(),
        edits in prop::collection::vec((any::<Index>(), any::<char>(), 0_usize..4), 1..4),
        known in select(r#"{}[],:"\/bfnrtu019.-+eE "#.chars().collect::<Vec<_>>()),
    ) {
        let mut text: Vec<char> = value.to_string().chars().collect();
        for (place, letter, kind) in edits {
            let place = place.index(text.len());
            match kind {
                0 => text[place] = letter,
                1 => text.insert(place, known),
                2 => text[place] = known,
                _ if text.len() > 1 => drop(text.remove(place)),
                _ => {}
            }
        }
        agree(&text.into_iter().collect::<String>())?;
    }

    #[test]
    fn on_numbers(text in r"-?[0-9]{1,25}(\.[0-9]{0,25})?([eE][-+]?[0-9]{0,3})?") {
        agree(&text)?;
    }

    #[test]
    fn on_escapes(text in r#""(\\["\\/bfnrtux]|\\u[0-9a-fA-F]{3,4}|\\u[dD][89a-fA-F][0-9]{2}|[a é😀]){0,6}""#) {
        agree(&text)?;
    }
}

#[test]
fn zeros_before_the_first_digit_are_not_counted_among_those_that_matter() {
    let text = format!("[0.{}1e1001, -0, -0.0, 0e999]", "0".repeat(1000));
    let read = parse(&text).expect("it is JSON");
    assert_eq!(canonical(&read), "[1.0,-0.0,-0.0,0.0]");
    agree(&text).expect("serde reads the same");
}
