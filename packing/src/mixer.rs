//! The evidence of all models weighed together, and the weights learnt
//! (Mahoney, ‘Adaptive weighing of context models for lossless data compression’, 2005).

use crate::lanes::{LANES, Lanes};
use crate::tables::filled;

/// A weight of 1.
const ONE: u32 = 14;

/// How fast weights are learnt, in 2^-16ths.
const RATE: i32 = 2;

/// Weights for each of many situations, of three kinds, which are added up.
pub struct Mixer<const FIRST: usize, const SECOND: usize, const THIRD: usize> {
    first: Box<[Lanes; FIRST]>,
    second: Box<[Lanes; SECOND]>,
    third: Box<[Lanes; THIRD]>,
}

impl<const FIRST: usize, const SECOND: usize, const THIRD: usize> Mixer<FIRST, SECOND, THIRD> {
    pub fn new() -> Self {
        // Those of the third kind begin as corrections to the others.
        let weights = Lanes::from([2000; LANES]);
        Self {
            first: filled(weights),
            second: filled(weights),
            third: filled(Lanes::from([0; LANES])),
        }
    }

    pub fn mix(&self, evidence: Lanes, [first, second, third]: [usize; 3]) -> i32 {
        let sum = self.first[first % FIRST]
            .plus(self.second[second % SECOND])
            .plus(self.third[third % THIRD])
            .dot(evidence);
        sum >> ONE
    }

    /// Makes the weights a little better, for a chance that was off by `error` 4096ths.
    pub fn learn(&mut self, evidence: Lanes, [first, second, third]: [usize; 3], error: i32) {
        let step = evidence.times((error * RATE) as i16);
        for weights in [
            &mut self.first[first % FIRST],
            &mut self.second[second % SECOND],
            &mut self.third[third % THIRD],
        ] {
            *weights = weights.plus(step);
        }
    }
}
