//! Data, of which most is text, beside tables of addresses and lengths.

use super::{Contexts, hash};

pub struct Text {
    /// The word so far, hashed; 0 between words.
    word: u32,
    /// The word before, hashed likewise.
    previous: u32,
    /// Whether its last letter is one.
    capital: bool,
    /// The last byte.
    byte: u8,
}

impl Text {
    pub fn new() -> Self {
        Self {
            word: 0,
            previous: 0,
            capital: false,
            byte: 0,
        }
    }

    pub fn update(&mut self, byte: u8) {
        self.byte = byte;
        if byte.is_ascii_alphabetic() || byte >= 128 || byte == b'\'' {
            self.word = hash(&[self.word, u32::from(byte | 32)]);
            self.capital = byte < 96;
        } else if self.word != 0 {
            self.previous = self.word;
            self.word = 0;
        }
    }

    /// Below 5.
    pub fn kind(&self) -> usize {
        match self.byte {
            b'a' | b'e' | b'i' | b'o' | b'u' => 0,
            b'a'..=b'z' => 1,
            b' ' => 2,
            // Tables.
            0 | 128.. => 3,
            _ => 4,
        }
    }

    pub fn contexts(&self, before: &[u8], section: u32) -> Contexts {
        let byte = |back| super::byte(before, back);
        let four = byte(1) | byte(2) << 8 | byte(3) << 16 | byte(4) << 24;
        // Tables have numbers of four bytes, of which the highest are zero.
        let is_table = four.wrapping_sub(0x0101_0101) & !four & 0x8080_8080 != 0;
        // Between words it is the word before that tells most.
        let word = if is_table {
            hash(&[1, four >> 16, byte(8)])
        } else if self.word == 0 {
            hash(&[1, self.previous])
        } else {
            hash(&[1, self.word, u32::from(self.capital), section])
        };
        [
            word,
            hash(&[2, four & 0xffff, section]),
            hash(&[3, four]),
            hash(&[4, byte(1), section]),
            hash(&[5, four & 0xff_ffff]),
            hash(&[6, four, byte(5) | byte(6) << 8]),
        ]
    }
}
