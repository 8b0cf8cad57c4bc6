//! Serde's messages in the words of our users.

use super::fault::quote;

/// What was found and what is allowed, from a message of serde's.
pub(super) fn in_words(message: &str) -> String {
    for kind in ["invalid type: ", "invalid value: "] {
        if let Some(rest) = message.strip_prefix(kind)
            && let Some((found, allowed)) = rest.rsplit_once(", expected ")
        {
            return format!(
                "found {}; allowed: {}",
                quote(&kind_of(found)),
                article(allowed)
            );
        }
    }
    if let Some(rest) = message.strip_prefix("invalid length ")
        && let Some((length, allowed)) = rest.rsplit_once(", expected ")
    {
        return format!("found a list of {length}; allowed: {}", article(allowed));
    }
    for kind in ["unknown variant ", "unknown field "] {
        if let Some(rest) = message.strip_prefix(kind)
            && let Some((found, allowed)) = rest.rsplit_once(", expected ")
        {
            let allowed = allowed.trim_start_matches("one of ");
            return format!("found {}; allowed: {allowed}", quote(found));
        }
    }
    quote(message)
}

/// Names a JSON value as a reader would, not as serde does.
fn kind_of(found: &str) -> String {
    match found {
        "map" => "an object".to_owned(),
        "sequence" => "a list".to_owned(),
        "null" | "unit value" => "null".to_owned(),
        other => ["integer ", "floating point ", "boolean "]
            .iter()
            .find_map(|kind| other.strip_prefix(kind))
            .map_or_else(
                || other.strip_prefix("string ").unwrap_or(other).to_owned(),
                |scalar| scalar.trim_matches('`').to_owned(),
            ),
    }
}

/// Names what is allowed as a reader would, not as Rust does.
fn article(allowed: &str) -> String {
    match allowed {
        "a string" | "string or map" => "text".to_owned(),
        "a boolean" => "true or false".to_owned(),
        "a sequence" => "a list".to_owned(),
        "a map" => "an object".to_owned(),
        "f64" => "a number".to_owned(),
        other if other.starts_with("struct ") => "an object".to_owned(),
        "u8" => "a whole number from 0 to 255".to_owned(),
        "u32" => "a whole number from 0 to 4294967295".to_owned(),
        "a nonzero u32" => "a whole number from 1 to 4294967295".to_owned(),
        "fewer elements in array" => "a shorter list".to_owned(),
        other => match other.strip_prefix("an array of length ") {
            Some(length) => format!("a list of {length}"),
            None => other.to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_was_found_and_what_is_allowed() {
        assert_eq!(
            in_words("invalid type: string \"two\", expected a whole number from 0 to 4"),
            "found \"two\"; allowed: a whole number from 0 to 4"
        );
        assert_eq!(
            in_words("unknown variant `most`, expected one of `high`, `low`"),
            "found `most`; allowed: `high`, `low`"
        );
    }

    #[test]
    fn lists_are_told_by_their_length() {
        assert_eq!(
            in_words("invalid length 4, expected an array of length 5"),
            "found a list of 4; allowed: a list of 5"
        );
    }

    #[test]
    fn what_people_wrote_is_quoted_as_it_is() {
        assert_eq!(
            in_words("invalid type: string \"string `a`\", expected f64"),
            "found \"string `a`\"; allowed: a number"
        );
    }

    #[test]
    fn a_long_text_does_not_flood_the_message() {
        let message = format!(
            "invalid type: string \"{}\", expected u8",
            "x".repeat(5_000_000)
        );
        assert!(in_words(&message).len() < 200);
    }
}
