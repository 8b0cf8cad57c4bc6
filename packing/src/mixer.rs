//! The evidence of all models weighed together, and the weights learnt
//! (Mahoney, ‘Adaptive weighing of context models for lossless data compression’, 2005).

use crate::lanes::{LANES, Lanes};
use crate::tables::filled;

/// A weight of 1.
const ONE: u32 = 14;

/// How fast weights are learnt, in 2^-16ths.
const RATE: i32 = 3;

/// Weights for each of many situations, of two kinds, which are added up.
pub struct Mixer<const FIRST: usize, const SECOND: usize> {
    first: Box<[Lanes; FIRST]>,
    second: Box<[Lanes; SECOND]>,
}

impl<const FIRST: usize, const SECOND: usize> Mixer<FIRST, SECOND> {
    pub fn new() -> Self {
        let weights = Lanes::from([2800; LANES]);
        Self {
            first: filled(weights),
            second: filled(weights),
        }
    }

    pub fn mix(&self, evidence: Lanes, [first, second]: [usize; 2]) -> i32 {
        (self.first[first % FIRST].dot(evidence, self.second[second % SECOND])) >> ONE
    }

    /// Makes the weights a little better, for a chance that was off by `error` 4096ths.
    pub fn learn(&mut self, evidence: Lanes, [first, second]: [usize; 2], error: i32) {
        let step = evidence.times((error * RATE) as i16);
        let (first, second) = (
            &mut self.first[first % FIRST],
            &mut self.second[second % SECOND],
        );
        *first = first.plus(step);
        *second = second.plus(step);
    }
}
