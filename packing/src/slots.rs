//! The histories of all contexts, found by hash.

use crate::tables::filled;

/// A slot holds the histories of so many bits in a row (1 + 2 + 4), above a check of whose they are.
pub const BITS: u32 = 3;

/// 2 to the power of this is how many slots there are: 8 MB in all, of which a processor's own
/// memory holds some. What is read here and has to be waited for is a good part of
/// the time; a quarter as many slots would be 2.2 kB more.
const COUNT: u32 = 20;

pub struct Slots(Box<[u64; 1 << COUNT]>);

/// A slot in use.
#[derive(Clone, Copy, Default)]
pub struct Slot {
    place: u32,
    histories: u64,
}

impl Slots {
    pub fn new() -> Self {
        Self(filled(0))
    }

    /// The slots of some contexts. Of two places that each may have, the one with less in it is
    /// cleared where neither is its own.
    ///
    /// All are read before any is looked at: the memory answers together then.
    pub fn find<const N: usize>(&self, hashes: &[u32; N]) -> [Slot; N] {
        let both = hashes.map(|hash| {
            let first = (hash >> (32 - COUNT)) as usize;
            [self.0[first], self.0[first ^ 1]]
        });
        let mut slots = [Slot::default(); N];
        for ((slot, hash), [first, second]) in slots.iter_mut().zip(hashes).zip(both) {
            let check = u64::from(*hash & 255);
            let is_first = first & 255 == check;
            let is_second = second & 255 == check;
            let is_emptier = first >> 8 & 255 <= second >> 8 & 255;
            let takes_first = is_first || (!is_second && is_emptier);
            let found = if takes_first { first } else { second };
            slot.histories = if is_first || is_second { found } else { check };
            slot.place = hash >> (32 - COUNT) ^ u32::from(!takes_first);
        }
        slots
    }

    pub fn keep<const N: usize>(&mut self, slots: &[Slot; N]) {
        for slot in slots {
            self.0[slot.place as usize % (1 << COUNT)] = slot.histories;
        }
    }
}

impl Slot {
    /// `at` is 1 for the first bit, 2 or 3 for the second, 4 to 7 for the third.
    pub fn get(self, at: u32) -> u8 {
        (self.histories >> (at * 8)) as u8
    }

    pub fn change(&mut self, at: u32, from: u8, to: u8) {
        self.histories ^= u64::from(from ^ to) << (at * 8);
    }
}
