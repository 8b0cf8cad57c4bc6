//! What followed when the same bytes came before.

use crate::chance::learn;
use crate::tables::filled;

/// So many bytes must be the same.
const LEAST: usize = 4;
/// So many are told apart.
pub const MOST: usize = 31;

const PLACES: usize = 1 << 16;

pub struct Repeat {
    /// Behind the last bytes of that hash, below eight more bits of it: contents are short enough.
    places: Box<[u32; PLACES]>,
    /// Where the same bytes ended, and how many they were.
    at: usize,
    pub length: usize,
    /// The chance that the bit comes which came then, by length.
    chances: [[u16; MOST + 1]; 2],
}

impl Repeat {
    pub fn new() -> Self {
        let mut chances = [0; MOST + 1];
        for (length, chance) in (2..).zip(&mut chances) {
            *chance = u16::MAX - u16::MAX / length;
        }
        Self {
            places: filled(0),
            at: 0,
            length: 0,
            chances: [chances; 2],
        }
    }

    /// The byte that came then.
    pub fn expected(&self, before: &[u8]) -> Option<u8> {
        if self.length == 0 {
            return None;
        }
        before.get(self.at).copied()
    }

    /// How likely it comes again, in 65536ths.
    pub fn chance(&self, kind: usize) -> u16 {
        self.chances[kind % 2][self.length.min(MOST)]
    }

    pub fn learn(&mut self, kind: usize, came: bool) {
        let chance = &mut self.chances[kind % 2][self.length.min(MOST)];
        learn(chance, u32::from(came), 7);
    }

    /// Takes note of the byte that came.
    pub fn update(&mut self, before: &[u8]) {
        let Some((last, earlier)) = before.split_last() else {
            return;
        };
        if self.length > 0 && earlier.get(self.at) == Some(last) {
            self.length += 1;
            self.at += 1;
        } else {
            self.length = 0;
        }
        let Some(tail) = before.last_chunk() else {
            return;
        };
        let tail = u64::from_le_bytes(*tail) >> (64 - 8 * LEAST);
        let hash = (tail.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as u32;
        let place = &mut self.places[(hash >> 16) as usize % PLACES];
        // Most that are not the same are told by their hash, without looking there.
        if self.length == 0 && *place >> 24 == hash >> 8 & 255 {
            let at = *place as usize & 0xff_ffff;
            let there = before.get(..at).unwrap_or_default();
            let pairs = before.iter().rev().zip(there.iter().rev()).take(MOST);
            let length = pairs.take_while(|(here, there)| here == there).count();
            if length >= LEAST {
                self.length = length;
                self.at = at;
            }
        }
        *place = before.len() as u32 | (hash >> 8 & 255) << 24;
    }
}
