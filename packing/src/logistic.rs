//! Chances and their evidence, in whole numbers so that every machine agrees.

use crate::tables::filled;

/// Chances are counted in 4096ths.
pub const CHANCES: usize = 4096;

/// Evidence is `256 · ln(p / (1 − p))`, at most this and at least its negative.
const MOST: i32 = 2047;

/// `65536 / (1 + exp(−x))` for x from −8 to 8 in halves; lines between them are close enough (lpaq).
const CURVE: [i32; 33] = [
    22, 36, 60, 98, 162, 267, 439, 720, 1179, 1921, 3108, 4971, 7812, 11955, 17625, 24743, 32768,
    40793, 47911, 53581, 57724, 60565, 62428, 63615, 64357, 64816, 65097, 65269, 65374, 65438,
    65476, 65500, 65514,
];

/// Both ways between them.
pub struct Logistic {
    chances: Box<[u16; CHANCES]>,
    evidence: Box<[i16; CHANCES]>,
}

impl Logistic {
    pub fn new() -> Self {
        let mut chances = filled(0);
        let mut evidence = filled(0);
        let mut known = 0;
        for (at, chance) in chances.iter_mut().enumerate() {
            let (point, part) = (at / 128, (at % 128) as i32);
            let value = (CURVE[point] * (128 - part) + CURVE[point + 1] * part + 64) / 128;
            *chance = value as u16;
            // The first evidence that a chance has is its own.
            while known <= value as usize / 16 {
                evidence[known % CHANCES] = (at as i32 - 2048).max(-MOST) as i16;
                known += 1;
            }
        }
        while known < CHANCES {
            evidence[known] = MOST as i16;
            known += 1;
        }
        Self { chances, evidence }
    }

    /// The chance that some evidence speaks for, in 65536ths.
    pub fn chance(&self, evidence: i32) -> i32 {
        let place = evidence.clamp(-MOST, MOST) + 2048;
        i32::from(self.chances[place as usize % CHANCES])
    }

    /// The evidence in a chance of 65536ths.
    pub fn evidence(&self, chance: u16) -> i16 {
        self.evidence[usize::from(chance) / 16]
    }
}
