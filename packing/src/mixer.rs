//! The evidence of all models weighed together, and the weights learnt
//! (Mahoney, ‘Adaptive weighing of context models for lossless data compression’, 2005).

use crate::lanes::{LANES, Lanes};
use crate::tables::filled;

/// A weight of 1.
const ONE: u32 = 14;

/// How fast weights are learnt, in 2^-16ths.
const RATE: i32 = 2;

/// What all weights begin at together.
const BEGIN: i16 = 4000;

/// How many situations are told apart, of each of three kinds.
pub const SITUATIONS: [usize; 3] = [8192, 4096, 2048];

/// Weights for each of many situations, which are added up.
pub struct Mixer(Box<[Lanes; 1 << 14]>);

/// A situation of each kind as a number of its own, which cannot be too large.
fn places([first, second, third]: [usize; 3]) -> [usize; 3] {
    let [most, more, some] = SITUATIONS;
    [
        first % most,
        most + second % more,
        most + more + third % some,
    ]
}

impl Mixer {
    pub fn new() -> Self {
        Self(filled(Lanes::from([0; LANES])))
    }

    pub fn mix(&self, evidence: Lanes, situations: [usize; 3]) -> i32 {
        let [first, second, third] = places(situations).map(|place| self.0[place]);
        let weights = first.plus(second).plus(third);
        weights.plus(Lanes::from([BEGIN; LANES])).dot(evidence) >> ONE
    }

    /// Makes the weights a little better, for a chance that was off by `error` 4096ths.
    pub fn learn(&mut self, evidence: Lanes, situations: [usize; 3], error: i32) {
        let step = evidence.times((error * RATE) as i16);
        for place in places(situations) {
            self.0[place] = self.0[place].plus(step);
        }
    }
}
