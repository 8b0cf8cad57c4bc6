//! A number that tells one document apart from any other.
//!
//! `build.rs` marks the built-in framework with the same code that the program knows a copy of it
//! by; it compiles this file by itself, over the `Value` of `serde_json`, and the program over its own.

use super::Value;

/// Marks a value: FNV-1a (64 bits) over its parts, whatever the order of members.
pub fn mark(value: &Value) -> u64 {
    match value {
        Value::Null => 0,
        Value::Bool(is) => u64::from(*is),
        // The texts of fractions would bring along the code to write them.
        Value::Number(number) => number.as_f64().map_or(0, f64::to_bits),
        Value::String(text) => of(text),
        Value::Array(values) => {
            let marks = values.iter().map(mark);
            marks.fold(of("a list"), step)
        }
        Value::Object(members) => {
            let marks = members
                .iter()
                .map(|(name, value)| step(of(name), mark(value)));
            marks.fold(of("an object"), u64::wrapping_add)
        }
    }
}

fn of(text: &str) -> u64 {
    text.bytes()
        .map(u64::from)
        .fold(0xcbf2_9ce4_8422_2325, step)
}

fn step(hash: u64, part: u64) -> u64 {
    (hash ^ part).wrapping_mul(0x0100_0000_01b3)
}
