//! What bits came in a context, as one byte: about how many zeros and ones, and which came last
//! where they are few. After ZPAQ's table (Mahoney, ‘The ZPAQ compression algorithm’, 2015).

use crate::tables::filled;

/// How many of the commoner bit are told apart, by the count of the rarer.
const MOST: [u8; 6] = [20, 48, 15, 8, 6, 5];

/// Up to so many bits it is known which came last.
const FRESH: u8 = 17;

/// How many zeros and ones came, and the last bit.
#[derive(Clone, Copy, PartialEq)]
struct Counts([u8; 2], u8);

/// All histories, the shortest first: 0 is that nothing came.
pub struct Histories {
    after: Box<[[u8; 2]; 256]>,
    counts: Vec<Counts>,
}

impl Histories {
    pub fn new() -> Self {
        let mut counts = Vec::new();
        for total in 0..=MOST[1] + 1 {
            for ones in 0..=total {
                let both = [total - ones, ones];
                if is_told(both) {
                    counts.push(Counts(both, 0));
                    if knows_last(both) {
                        counts.push(Counts(both, 1));
                    }
                }
            }
        }
        let mut after = filled([0; 2]);
        for (history, now) in counts.iter().enumerate() {
            for bit in 0..2 {
                let next = now.followed_by(bit);
                let place = counts.iter().position(|counts| *counts == next);
                after[history % 256][usize::from(bit)] = place.unwrap_or(0) as u8;
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
        let mut chances = [1 << 15; 256];
        for (chance, counts) in chances.iter_mut().zip(&self.counts) {
            let Counts([zeros, ones], last) = *counts;
            let (zeros, ones) = (u32::from(zeros), u32::from(ones));
            let mut weights = [5 * zeros + 1, 5 * ones + 1];
            if knows_last(counts.0) {
                weights[usize::from(last)] += zeros + ones;
            }
            *chance = (weights[1] * 65_534 / (weights[0] + weights[1])) as u16;
        }
        chances
    }
}

impl Counts {
    /// A bit more; many of the other are soon forgotten, for what came last counts most.
    fn followed_by(self, bit: u8) -> Self {
        let (this, other) = (usize::from(bit), usize::from(1 - bit));
        let mut both = self.0;
        let rarer = usize::from(both[1] <= both[0]);
        both[this] += 1;
        both[other] = match both[other] {
            few @ 0..=5 => few,
            some @ 6..=8 => some - 1,
            _ => 7,
        };
        while !is_told(both) {
            let (few, many) = (both[rarer], both[1 - rarer]);
            if few < 2 {
                both[1 - rarer] = many - 1;
            } else {
                both[1 - rarer] = (many * (few - 1) + few / 2) / few;
                both[rarer] = few - 1;
            }
        }
        Self(both, if knows_last(both) { bit } else { 0 })
    }
}

fn is_told([zeros, ones]: [u8; 2]) -> bool {
    let most = MOST.get(usize::from(zeros.min(ones)));
    most.is_some_and(|most| zeros.max(ones) <= *most)
}

fn knows_last([zeros, ones]: [u8; 2]) -> bool {
    zeros.min(ones) > 0 && zeros + ones <= FRESH
}
