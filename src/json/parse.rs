//! JSON text to a value (RFC 8259), refusing what is too deep, with line and column of a fault.
//!
//! Written here because serde's parser came with the tables of three number formats and the names
//! of every type that Rust has: 10 kB of the first load. Tests hold it against serde's on generated
//! texts.

use serde_json::{Map, Number, Value};

use super::MAX_DEPTH;
use super::decimal::nearest;

/// A mistake that is none of JSON's own.
pub(super) const TOO_DEEP: &str = "lists and objects are nested too deeply";

/// What is wrong, and the place of the byte where it is.
pub(super) struct Mistake {
    pub(super) what: &'static str,
    pub(super) at: usize,
}

/// What was read; nothing where the parser has noted a mistake.
type Parsed<T> = Option<T>;

/// Reads a whole text.
pub(super) fn value(text: &str) -> Result<Value, Mistake> {
    let mut parser = Parser {
        text,
        bytes: text.as_bytes(),
        at: 0,
        what: "",
    };
    let value = parser.value(0);
    if value.is_some() {
        parser.space();
    }
    match value {
        Some(value) if parser.at == text.len() => Ok(value),
        Some(_) => Err(Mistake {
            what: "something follows after the end",
            at: parser.at,
        }),
        None => Err(Mistake {
            what: parser.what,
            at: parser.at,
        }),
    }
}

struct Parser<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    /// What is wrong at this place.
    what: &'static str,
}

impl Parser<'_> {
    fn mistake<T>(&mut self, what: &'static str) -> Parsed<T> {
        self.what = what;
        None
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    /// Goes past a byte, if it is there.
    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn value(&mut self, depth: usize) -> Parsed<Value> {
        self.space();
        match self.peek() {
            None => self.mistake("it ends too early"),
            Some(b'{') => self.object(depth + 1).map(Value::Object),
            Some(b'[') => self.array(depth + 1).map(Value::Array),
            Some(b'"') => self.string().map(Value::String),
            Some(b't') => self.word("true", Value::Bool(true)),
            Some(b'f') => self.word("false", Value::Bool(false)),
            Some(b'n') => self.word("null", Value::Null),
            Some(b'-' | b'0'..=b'9') => self.number().map(Value::Number),
            Some(_) => self.mistake("a value is expected"),
        }
    }

    fn word(&mut self, word: &str, value: Value) -> Parsed<Value> {
        if !self.bytes[self.at..].starts_with(word.as_bytes()) {
            return self.mistake("a value is expected");
        }
        self.at += word.len();
        Some(value)
    }

    fn deeper(&mut self, depth: usize) -> Parsed<()> {
        if depth > MAX_DEPTH {
            return self.mistake(TOO_DEEP);
        }
        self.at += 1;
        self.space();
        Some(())
    }

    fn array(&mut self, depth: usize) -> Parsed<Vec<Value>> {
        self.deeper(depth)?;
        let mut values = Vec::new();
        if self.take(b']') {
            return Some(values);
        }
        loop {
            values.push(self.value(depth)?);
            self.space();
            if self.take(b']') {
                return Some(values);
            }
            if !self.take(b',') {
                return self.mistake("a comma or ] is expected");
            }
        }
    }

    /// Of a name that is there twice, the last counts.
    fn object(&mut self, depth: usize) -> Parsed<Map<String, Value>> {
        self.deeper(depth)?;
        let mut members = Map::new();
        if self.take(b'}') {
            return Some(members);
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return self.mistake("a name in quotation marks is expected");
            }
            let name = self.string()?;
            self.space();
            if !self.take(b':') {
                return self.mistake("a colon is expected");
            }
            let value = self.value(depth)?;
            members.insert(name, value);
            self.space();
            if self.take(b'}') {
                return Some(members);
            }
            if !self.take(b',') {
                return self.mistake("a comma or } is expected");
            }
        }
    }

    fn string(&mut self) -> Parsed<String> {
        let mut string = String::new();
        self.at += 1;
        let mut from = self.at;
        loop {
            match self.peek() {
                None => return self.mistake("a text does not end"),
                Some(b'"') => {
                    string.push_str(&self.text[from..self.at]);
                    self.at += 1;
                    return Some(string);
                }
                Some(b'\\') => {
                    string.push_str(&self.text[from..self.at]);
                    self.at += 1;
                    string.push(self.escape()?);
                    from = self.at;
                }
                Some(0..=0x1f) => return self.mistake("a text has a control character in it"),
                Some(_) => self.at += 1,
            }
        }
    }

    fn escape(&mut self) -> Parsed<char> {
        let letter = self.peek();
        self.at += 1;
        Some(match letter {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            _ => {
                self.at -= 1;
                return self.mistake("a text has an unknown escape in it");
            }
        })
    }

    /// Four hexadecimal digits, or two times four that make a pair.
    fn unicode(&mut self) -> Parsed<char> {
        let first = self.hex()?;
        let code = match first {
            0xd800..=0xdbff => {
                let paired = self.take(b'\\') && self.take(b'u');
                let second = if paired { self.hex()? } else { 0 };
                if !(0xdc00..=0xdfff).contains(&second) {
                    return self.mistake("a text has half a character in it");
                }
                0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00)
            }
            first => first,
        };
        match char::from_u32(code) {
            None => self.mistake("a text has half a character in it"),
            letter => letter,
        }
    }

    fn hex(&mut self) -> Parsed<u32> {
        let mut code = 0;
        for nth in self.at..self.at + 4 {
            let digit = self.bytes.get(nth).copied().map(char::from);
            match digit.and_then(|digit| digit.to_digit(16)) {
                Some(digit) => code = code * 16 + digit,
                None => return self.mistake("a text has an unknown escape in it"),
            }
        }
        self.at += 4;
        Some(code)
    }

    /// One digit or more, gathered.
    fn digits(&mut self, gathered: &mut Vec<u8>) -> Parsed<()> {
        let before = self.at;
        while let Some(digit @ b'0'..=b'9') = self.peek() {
            gathered.push(digit);
            self.at += 1;
        }
        if self.at == before {
            self.mistake("a digit is expected")
        } else {
            Some(())
        }
    }

    fn number(&mut self) -> Parsed<Number> {
        let is_negative = self.take(b'-');
        let mut digits = Vec::new();
        if !self.take(b'0') {
            self.digits(&mut digits)?;
        }
        let whole_digits = digits.len();
        let mut is_whole = true;
        if self.take(b'.') {
            is_whole = false;
            self.digits(&mut digits)?;
        }
        let places = digits.len() - whole_digits;
        let mut exponent = 0;
        if self.take(b'e') || self.take(b'E') {
            is_whole = false;
            let is_small = self.take(b'-');
            if !is_small {
                self.take(b'+');
            }
            let mut power = Vec::new();
            self.digits(&mut power)?;
            // Large enough for any number; larger ones are infinite or nothing all the same.
            exponent = power.iter().fold(0_i32, |all, digit| {
                all.saturating_mul(10)
                    .saturating_add(i32::from(digit - b'0'))
                    .min(100_000_000)
            });
            if is_small {
                exponent = -exponent;
            }
        }
        let size = digits.iter().try_fold(0_u64, |size, digit| {
            size.checked_mul(10)?.checked_add(u64::from(digit - b'0'))
        });
        // −0 is no whole number: it would lose its sign.
        let whole = match (size, is_negative) {
            (Some(size), false) if is_whole => Some(size.into()),
            (Some(size @ 1..), true) if is_whole => {
                0_i64.checked_sub_unsigned(size).map(Into::into)
            }
            _ => None,
        };
        let fraction = || {
            let size = nearest(
                &digits,
                exponent - i32::try_from(places).unwrap_or(i32::MAX),
            );
            Number::from_f64(if is_negative { -size } else { size })
        };
        match whole.or_else(fraction) {
            None => self.mistake("a number is out of range"),
            number => number,
        }
    }
}
