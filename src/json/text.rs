//! The door for texts: what is too large, empty or no JSON stays outside.

use super::parse::{TOO_DEEP, value};
use super::{Faults, Value};

/// The largest document read, in bytes: 10 MB.
pub const MAX_BYTES: usize = 10_000_000;

/// The deepest nesting of lists and objects read.
pub const MAX_DEPTH: usize = 100;

/// Reads JSON text into a value.
///
/// # Errors
/// One fault: larger than [`MAX_BYTES`], nested deeper than [`MAX_DEPTH`], or not JSON (with line
/// and column).
pub fn parse(text: &str) -> Result<Value, Faults> {
    // Editors on Windows put a byte order mark first; JSON has no place for it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > MAX_BYTES {
        let megabytes = text.len().div_ceil(1_000_000);
        return Err(Faults::only(
            "",
            format!("the file is too large: found {megabytes} MB; allowed: at most 10 MB"),
        ));
    }
    if text.trim().is_empty() {
        return Err(Faults::only(
            "",
            "the file is empty; allowed: a JSON document",
        ));
    }
    value(text).map_err(|mistake| {
        let before = &text.as_bytes()[..mistake.at.min(text.len())];
        let line = before.split(|byte| *byte == b'\n').count();
        let column = before
            .iter()
            .rev()
            .take_while(|byte| **byte != b'\n')
            .count()
            + 1;
        let what = match mistake.what {
            TOO_DEEP => format!("{TOO_DEEP}; allowed: at most {MAX_DEPTH} deep"),
            what => format!("this is not JSON: {what}"),
        };
        Faults::only("", format!("{what} (line {line}, column {column})"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::canonical;

    fn refusal(text: &str) -> String {
        parse(text).map_or_else(
            |faults| faults.to_string(),
            |value| format!("read {}", canonical(&value)),
        )
    }

    #[test]
    fn a_hundred_deep_is_read_and_one_more_refused() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&nested(100)).is_ok());
        assert_eq!(
            refusal(&nested(101)),
            "lists and objects are nested too deeply; allowed: at most 100 deep (line 1, column 101)"
        );
        assert!(
            parse(&format!("\"{}\"", "[".repeat(5000))).is_ok(),
            "brackets in a text"
        );
    }

    #[test]
    fn what_is_not_json_is_told_by_line_and_column() {
        assert_eq!(
            refusal("{\n  \"a\": tru }"),
            "this is not JSON: a value is expected (line 2, column 8)"
        );
        assert!(refusal(r#"{"a": "\ud800"}"#).starts_with("this is not JSON: "));
        assert!(
            refusal(r#"{"a": 1e999}"#).starts_with("this is not JSON: a number is out of range")
        );
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert_eq!(
            refusal("  \n"),
            "the file is empty; allowed: a JSON document"
        );
        assert_eq!(
            refusal(&" ".repeat(10_000_001)),
            "the file is too large: found 11 MB; allowed: at most 10 MB"
        );
    }

    #[test]
    fn a_byte_order_mark_is_no_fault() {
        assert!(parse("\u{feff}{}").is_ok());
    }
}
