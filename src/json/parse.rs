//! JSON text to a value (RFC 8259), refusing what is too deep, with line and column of a fault.
//!
//! Written here because serde's parser came with the tables of three number formats and the names
//! of every type that Rust has: 10 kB of the first load. Tests hold it against serde's on generated
//! texts.

use super::decimal::nearest;
use super::{MAX_DEPTH, Map, Number, Value};

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
        values: Vec::new(),
        members: Vec::new(),
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
    /// Elements and members of the lists and objects that are not at their end yet: each gets a list of
    /// its size once that is known.
    values: Vec<Value>,
    members: Vec<(String, Value)>,
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
        if self.take(b']') {
            return Some(Vec::new());
        }
        let from = self.values.len();
        loop {
            let value = self.value(depth)?;
            self.values.push(value);
            self.space();
            if self.take(b']') {
                return Some(self.values.split_off(from));
            }
            if !self.take(b',') {
                return self.mistake("a comma or ] is expected");
            }
        }
    }

    /// Of a name that is there twice, the last counts.
    fn object(&mut self, depth: usize) -> Parsed<Map> {
        self.deeper(depth)?;
        if self.take(b'}') {
            return Some(Map::new());
        }
        let from = self.members.len();
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
            self.members.push((name, value));
            self.space();
            if self.take(b'}') {
                return Some(self.members.split_off(from).into());
            }
            if !self.take(b',') {
                return self.mistake("a comma or } is expected");
            }
        }
    }

    fn string(&mut self) -> Parsed<String> {
        let mut string = String::new();
        self.at += 1;
        loop {
            let from = self.at;
            let rest = &self.bytes[from..];
            let end = rest
                .iter()
                .position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f));
            self.at = end.map_or(self.bytes.len(), |end| from + end);
            string.push_str(&self.text[from..self.at]);
            match self.peek() {
                None => return self.mistake("a text does not end"),
                Some(b'"') => {
                    self.at += 1;
                    return Some(string);
                }
                Some(b'\\') => {
                    self.at += 1;
                    string.push(self.escape()?);
                }
                Some(_) => return self.mistake("a text has a control character in it"),
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

    /// One digit or more.
    fn digits(&mut self) -> Parsed<&[u8]> {
        let from = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at == from {
            return self.mistake("a digit is expected");
        }
        Some(&self.bytes[from..self.at])
    }

    fn number(&mut self) -> Parsed<Number> {
        let is_negative = self.take(b'-');
        let from = self.at;
        if !self.take(b'0') {
            self.digits()?;
        }
        let (whole, mut exponent) = (self.at, 0);
        if self.take(b'.') {
            let places = self.digits()?.len();
            exponent = i32::try_from(places).map_or(i32::MIN, |places| -places);
        }
        let digits = &self.bytes[from..self.at];
        if self.take(b'e') || self.take(b'E') {
            let is_small = self.take(b'-');
            if !is_small {
                self.take(b'+');
            }
            // Large enough for any number; larger ones are infinite or nothing all the same.
            let power = self.digits()?.iter().fold(0_i32, |all, digit| {
                all.saturating_mul(10)
                    .saturating_add(i32::from(digit - b'0'))
                    .min(100_000_000)
            });
            exponent = exponent.saturating_add(if is_small { -power } else { power });
        }
        if self.at == whole
            && let Some(number) = whole_number(digits, is_negative)
        {
            return Some(number);
        }
        let digits = digits.iter().copied().filter(u8::is_ascii_digit);
        let digits: Vec<u8> = digits.skip_while(|digit| *digit == b'0').collect();
        let size = nearest(&digits, exponent);
        match Number::from_f64(if is_negative { -size } else { size }) {
            None => self.mistake("a number is out of range"),
            number => number,
        }
    }
}

/// A number without point and exponent, if it is not too large. −0 is none: it would lose its sign.
fn whole_number(digits: &[u8], is_negative: bool) -> Option<Number> {
    let size = digits.iter().try_fold(0_u64, |size, digit| {
        size.checked_mul(10)?.checked_add(u64::from(digit - b'0'))
    })?;
    match size {
        0 if is_negative => None,
        _ if is_negative => Some(0_i64.checked_sub_unsigned(size)?.into()),
        size => Some(size.into()),
    }
}
