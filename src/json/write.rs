//! Values to text: laid out for people, or one text for equal values.
//!
//! One writer for both, a fifth of the code of serde's two serialisers.

use std::cmp::Ordering;
use std::fmt::Write as _;

use super::decimal::shortest;
use super::{Number, Value};

/// The text of a value, laid out for people, two spaces for each depth.
#[must_use]
pub fn to_text(value: &Value) -> String {
    let mut out = String::new();
    write(value, Some(0), &mut out);
    out
}

/// The text of a value without spaces, the keys of every object sorted by code point.
#[must_use]
pub fn canonical(value: &Value) -> String {
    let mut out = String::new();
    write(value, None, &mut out);
    out
}

/// The order of two records edited at the same instant, so that every tab and every colleague keeps
/// the same one: by their canonical text.
///
/// Where neither says when it was edited, the longer text comes last, so that a copy from which
/// members were left out never wins.
#[must_use]
pub fn by_text(a: &Value, b: &Value, is_timed: bool) -> Ordering {
    let (a, b) = (canonical(a), canonical(b));
    let by_length = if is_timed {
        Ordering::Equal
    } else {
        a.len().cmp(&b.len())
    };
    by_length.then_with(|| a.cmp(&b))
}

/// Writes a value: laid out at a depth, or canonical for none.
fn write(value: &Value, depth: Option<usize>, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => write_number(number, out),
        Value::String(text) => write_string(text, out),
        Value::Array(values) => {
            out.push('[');
            for (nth, value) in values.iter().enumerate() {
                begin(nth, depth, out);
                write(value, depth.map(|depth| depth + 1), out);
            }
            end(values.is_empty(), depth, out);
            out.push(']');
        }
        Value::Object(members) => {
            let mut places: Vec<usize> = (0..members.len()).collect();
            if depth.is_none() {
                places = members.sorted().iter().map(|(.., nth)| *nth).collect();
            }
            out.push('{');
            for (nth, place) in places.into_iter().enumerate() {
                let (name, value) = members.nth(place);
                begin(nth, depth, out);
                write_string(name, out);
                out.push_str(if depth.is_some() { ": " } else { ":" });
                write(value, depth.map(|depth| depth + 1), out);
            }
            end(members.is_empty(), depth, out);
            out.push('}');
        }
    }
}

/// What comes before an element.
fn begin(nth: usize, depth: Option<usize>, out: &mut String) {
    if nth > 0 {
        out.push(',');
    }
    if let Some(depth) = depth {
        line(depth + 1, out);
    }
}

/// What comes after the last element.
fn end(is_empty: bool, depth: Option<usize>, out: &mut String) {
    if let (Some(depth), false) = (depth, is_empty) {
        line(depth, out);
    }
}

fn line(depth: usize, out: &mut String) {
    out.push('\n');
    for _ in 0..depth {
        out.push_str("  ");
    }
}

fn write_number(number: &Number, out: &mut String) {
    let _ = match *number {
        Number::Whole(whole) => write!(out, "{whole}"),
        Number::Negative(whole) => write!(out, "{whole}"),
        Number::Fraction(number) => write_float(number, out),
    };
}

/// A text that reads back as the same number: as people write it, or with a power of ten where it
/// is very large or very small.
fn write_float(number: f64, out: &mut String) -> std::fmt::Result {
    if number.is_sign_negative() {
        out.push('-');
    }
    let size = number.abs();
    if size <= 0.0 {
        return out.write_str("0.0");
    }
    let (digits, first) = shortest(size);
    let is_far = !(-4..16).contains(&first);
    // Digits before the point, and zeros before the first digit.
    let (whole, zeros) = match usize::try_from(first) {
        _ if is_far => (1, 0),
        Ok(first) => (first + 1, 0),
        Err(_) => (1, usize::try_from(-first).unwrap_or_default()),
    };
    let end = (zeros + digits.len()).max(if is_far { whole } else { whole + 1 });
    for place in 0..end {
        if place == whole {
            out.push('.');
        }
        let digit = place.checked_sub(zeros).and_then(|nth| digits.get(nth));
        out.push(digit.map_or('0', |digit| char::from(*digit)));
    }
    if is_far {
        write!(out, "e{first}")?;
    }
    Ok(())
}

fn write_string(text: &str, out: &mut String) {
    out.push('"');
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let letter = match byte {
            b'"' | b'\\' => char::from(byte),
            b'\n' => 'n',
            b'\r' => 'r',
            b'\t' => 't',
            0..=0x1f => 'u',
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push('\\');
        out.push(letter);
        if letter == 'u' {
            let _ = write!(out, "{byte:04x}");
        }
        from = at + 1;
    }
    out.push_str(&text[from..]);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::parse;
    use serde_json::json;

    #[test]
    fn fractions_are_written_as_rust_does() {
        let turns = [
            0.0,
            -0.0,
            1e-4,
            9.999e-5,
            1e16,
            9_999_999_999_999_998.0,
            -1e16,
            0.1,
            -2.0,
            41.0874,
        ];
        for number in turns {
            let mut out = String::new();
            write_float(number, &mut out).expect("a text takes anything");
            assert_eq!(out, format!("{number:?}"));
        }
    }

    /// A value of serde's as one of ours.
    fn read(value: &serde_json::Value) -> Value {
        parse(&value.to_string()).expect("the test's own JSON")
    }

    #[test]
    fn what_is_written_reads_back_the_same() {
        let value = json!({
            "text": "a \"b\" \\ \n\r\t\u{1}\u{7f}é😀", "numbers": [0, -7, 18_446_744_073_709_551_615_u64, 0.1, 1.0, -0.0, 1e300, 5e-324],
            "empty": [[], {}], "others": [null, true, false], "": {"b": [{}], "a": 1}
        });
        let ours = read(&value);
        for text in [to_text(&ours), canonical(&ours)] {
            assert_eq!(
                serde_json::from_str(&text).ok(),
                Some(value.clone()),
                "{text}"
            );
        }
    }

    #[test]
    fn people_get_lines_and_merging_gets_an_order() {
        let value = read(&json!({"b": [{"z": 1, "a": "\"q\""}, {}], "a": null}));
        assert_eq!(
            to_text(&value),
            "{\n  \"b\": [\n    {\n      \"z\": 1,\n      \"a\": \"\\\"q\\\"\"\n    },\n    {}\n  ],\n  \"a\": null\n}"
        );
        assert_eq!(
            canonical(&value),
            r#"{"a":null,"b":[{"a":"\"q\"","z":1},{}]}"#
        );
    }
}
