//! Data, of which most is text, beside tables of addresses and lengths.

use super::{Contexts, hash};

pub struct Text {
    /// The word so far, hashed; 0 between words.
    word: u32,
    /// Whether its last letter is one.
    capital: bool,
    /// The last byte.
    byte: u8,
}

impl Text {
    pub fn new() -> Self {
        Self {
            word: 0,
            capital: false,
            byte: 0,
        }
    }

    pub fn update(&mut self, byte: u8) {
        self.byte = byte;
        if byte.is_ascii_alphabetic() || byte >= 128 || byte == b'\'' {
            self.word = hash(&[self.word, u32::from(byte | 32)]);
            self.capital = byte < 96;
        } else {
            self.word = 0;
        }
    }

    /// Below 3.
    pub fn kind(&self) -> usize {
        match self.byte {
            b'a' | b'e' | b'i' | b'o' | b'u' => 0,
            b'a'..=b'z' => 1,
            _ => 2,
        }
    }

    pub fn situation(&self) -> [u32; 2] {
        [0, u32::from(self.byte)]
    }

    pub fn contexts(&self, before: &[u8], section: u32) -> Contexts {
        let byte = |back| super::byte(before, back);
        let two = byte(1) | byte(2) << 8;
        let capital = u32::from(self.capital);
        [
            hash(&[1, self.word, capital, section]),
            hash(&[2, two, section]),
            hash(&[3, two | byte(3) << 16 | byte(4) << 24]),
            hash(&[4, byte(1), section]),
        ]
    }
}
