//! What bits came in a context, as one byte: about how many zeros and ones, and which came last
//! where they are few. After ZPAQ's table (Mahoney, ‘The ZPAQ compression algorithm’, 2015).

use crate::tables::filled;

/// How many of the commoner bit are told apart, by the count of the rarer.
const MOST: [u8; 6] = [24, 40, 16, 8, 6, 5];

/// Up to so many bits it is known which came last.
const FRESH: u8 = 17;

/// How many zeros and ones came, and the last bit.
#[derive(Clone, Copy, PartialEq)]
struct Counts {
    zeros: u8,
    ones: u8,
    last: u8,
}

/// All histories, the shortest first: 0 is that nothing came.
pub struct Histories {
    after: Box<[[u8; 2]; 256]>,
    counts: [Counts; 256],
}

impl Histories {
    pub fn new() -> Self {
        let mut counts = [Counts::NONE; 256];
        let mut told = 0;
        for total in 0..=MOST[1] + 1 {
            for ones in 0..=total {
                for last in 0..2 {
                    let one = Counts {
                        zeros: total - ones,
                        ones,
                        last,
                    };
                    if one.is_told() && (last == 0 || one.knows_last()) {
                        counts[told % 256] = one;
                        told += 1;
                    }
                }
            }
        }
        let mut after = filled([0; 2]);
        for (history, now) in counts.iter().enumerate() {
            for bit in 0..2 {
                let next = now.followed_by(bit);
                let place = counts.iter().position(|counts| *counts == next);
                after[history][usize::from(bit)] = place.unwrap_or(0) as u8;
            }
        }
        Self { after, counts }
    }

    /// The history with one bit more.
    pub fn after(&self, history: u8, bit: u32) -> u8 {
        self.after[usize::from(history)][bit as usize % 2]
    }

    /// The chance of a 1 after each, in 65536ths, as good as it is known beforehand: what came last
    /// counts as much as a fifth of all. Learning these chances on the way gains nothing over that.
    pub fn chances(&self) -> [u16; 256] {
        self.counts.map(|counts| {
            let (zeros, ones) = (u32::from(counts.zeros), u32::from(counts.ones));
            let mut weight = 5 * ones + 1;
            let mut weights = 5 * (zeros + ones) + 2;
            if counts.knows_last() {
                weight += (zeros + ones) * u32::from(counts.last);
                weights += zeros + ones;
            }
            (weight * 65_534 / weights) as u16
        })
    }
}

impl Counts {
    const NONE: Self = Self {
        zeros: 0,
        ones: 0,
        last: 0,
    };

    /// A bit more; many of the other are soon forgotten, for what came last counts most.
    fn followed_by(self, bit: u8) -> Self {
        let Self { zeros, ones, .. } = self.swapped(bit == 0);
        let mut next = Self {
            zeros: match zeros {
                few @ 0..=5 => few,
                some @ 6..=8 => some - 1,
                _ => 7,
            },
            ones: ones + 1,
            last: 0,
        };
        let is_rarer = ones <= zeros;
        while !next.is_told() {
            let Self { zeros, ones, .. } = next.swapped(is_rarer);
            // Fewer zeros than ones now.
            next = if zeros < 2 {
                Self {
                    zeros,
                    ones: ones - 1,
                    last: 0,
                }
            } else {
                Self {
                    zeros: zeros - 1,
                    ones: (ones * (zeros - 1) + zeros / 2) / zeros,
                    last: 0,
                }
            }
            .swapped(is_rarer);
        }
        next = next.swapped(bit == 0);
        if next.knows_last() {
            next.last = bit;
        }
        next
    }

    /// Zeros for ones, if so.
    fn swapped(self, is_swapped: bool) -> Self {
        if is_swapped {
            Self {
                zeros: self.ones,
                ones: self.zeros,
                last: self.last,
            }
        } else {
            self
        }
    }

    fn is_told(self) -> bool {
        let most = MOST.get(usize::from(self.zeros.min(self.ones)));
        most.is_some_and(|most| self.zeros.max(self.ones) <= *most)
    }

    fn knows_last(self) -> bool {
        self.zeros.min(self.ones) > 0 && self.zeros + self.ones <= FRESH
    }
}
