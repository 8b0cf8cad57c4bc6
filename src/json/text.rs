//! JSON text to a value, refusing what is too large or too deep before it is read.

use serde_json::Value;

use super::Faults;

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
    if deeper_than(text, MAX_DEPTH) {
        return Err(Faults::only(
            "",
            format!("lists and objects are nested too deeply; allowed: at most {MAX_DEPTH} deep"),
        ));
    }
    serde_json::from_str(text).map_err(|error| {
        let place = format!(" at line {} column {}", error.line(), error.column());
        let what = error.to_string();
        let what = what.strip_suffix(place.as_str()).unwrap_or(&what);
        Faults::only(
            "",
            format!(
                "this is not JSON: {what} (line {}, column {})",
                error.line(),
                error.column()
            ),
        )
    })
}

/// The text of a value, laid out for people.
#[must_use]
pub fn to_text(value: &Value) -> String {
    // A value has string keys and finite numbers: nothing that JSON cannot write.
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// Whether brackets outside of strings nest deeper than `limit`; right for JSON, harmless for
/// anything else.
fn deeper_than(text: &str, limit: usize) -> bool {
    let mut depth = 0_usize;
    let mut in_string = false;
    let mut escaped = false;
    for byte in text.bytes() {
        if in_string {
            match byte {
                _ if escaped => escaped = false,
                b'\\' => escaped = true,
                b'"' => in_string = false,
                _ => {}
            }
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'[' | b'{' => {
                depth += 1;
                if depth > limit {
                    return true;
                }
            }
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> String {
        parse(text).map_or_else(|faults| faults.to_string(), |value| format!("read {value}"))
    }

    #[test]
    fn a_hundred_deep_is_read_and_one_more_refused() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(&nested(100)).is_ok());
        assert_eq!(
            refusal(&nested(101)),
            "lists and objects are nested too deeply; allowed: at most 100 deep"
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
            "this is not JSON: expected ident (line 2, column 11)"
        );
        assert!(refusal(r#"{"a": "\ud800"}"#).starts_with("this is not JSON: "));
        assert!(refusal(r#"{"a": 1e999}"#).starts_with("this is not JSON: number out of range"));
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
