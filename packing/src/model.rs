//! What is likely next, learnt from what came before, on either side alike: the contexts of a byte
//! have histories, histories have chances, and a mixer weighs their evidence (lpaq).

use crate::alphabet::Alphabet;
use crate::coder::Coder;
use crate::history::Histories;
use crate::lanes::{LANES, Lanes};
use crate::logistic::Logistic;
use crate::mixer::Mixer;
use crate::place::{CONTEXTS, Place, TEXTS};
use crate::repeat::{MOST, Repeat};
use crate::slots::{BITS, Slot, Slots};

pub use crate::place::KINDS;

const _: () = assert!(CONTEXTS < LANES);

pub struct Model {
    alphabets: [Alphabet; KINDS],
    place: Place,
    repeat: Repeat,
    slots: Slots,
    histories: Histories,
    /// What each history speaks for.
    evidence: [i16; 256],
    logistic: Logistic,
    mixer: Mixer<2048, 4096>,
}

impl Model {
    /// Writes or reads the lengths of its alphabets, then begins to learn.
    pub fn new(lengths: &mut [[u8; 256]; KINDS], coder: &mut impl Coder) -> Box<Self> {
        for lengths in &mut *lengths {
            Alphabet::code_lengths(lengths, coder);
        }
        let histories = Histories::new();
        let logistic = Logistic::new();
        Box::new(Self {
            alphabets: lengths.each_ref().map(Alphabet::new),
            place: Place::new(),
            repeat: Repeat::new(),
            slots: Slots::new(),
            evidence: histories.chances().map(|chance| logistic.evidence(chance)),
            histories,
            logistic,
            mixer: Mixer::new(),
        })
    }

    /// Codes a byte. Unpacking, the one given means nothing.
    ///
    /// A function of its own: browsers change to their faster translation from one call to the next.
    #[inline(never)]
    pub fn code(&mut self, before: &[u8], byte: u8, coder: &mut impl Coder) -> u8 {
        let kind = self.place.kind();
        let contexts = self.place.contexts(before);
        let [first, second] = self.place.situation();
        let text = usize::from(kind < TEXTS);
        let (code, _) = self.alphabets[kind].code(byte);
        let (mut expected, mut left) = (0, 0);
        if let Some(byte) = self.repeat.expected(before) {
            (expected, left) = self.alphabets[kind].code(byte);
        }
        let amount = self.logistic.evidence(self.repeat.chance(text));
        let repeats = 1 + self.repeat.length.min(MOST) as u32 / 8;
        let mut slots = [Slot::default(); CONTEXTS];
        let (mut node, mut depth, mut at) = (0, 0, 1);
        loop {
            if depth % BITS == 0 {
                if depth > 0 {
                    self.slots.keep(&slots);
                }
                let node = u32::from(node).wrapping_mul(0x9E37_79B1);
                slots = self.slots.find(&contexts.map(|context| {
                    let hash = (context ^ node).wrapping_mul(0x85EB_CA6B);
                    hash ^ hash >> 15
                }));
                at = 1;
            }
            let mut evidence = [0; LANES];
            for (evidence, slot) in evidence.iter_mut().zip(&slots) {
                *evidence = self.evidence[usize::from(slot.get(at))];
            }
            let next = u32::from(expected >> 15);
            if left > 0 {
                evidence[CONTEXTS] = if next == 1 { amount } else { -amount };
            }
            let evidence = Lanes::from(evidence);
            let repeated = if left > 0 { repeats } else { 0 };
            let sets = [
                ((first * 16 + depth.min(15)) * 8 + repeated) as usize,
                ((depth.min(7) * 2 + text as u32) * 256 + second) as usize,
            ];
            let sum = self.mixer.mix(evidence, sets);
            let mixed = self.logistic.chance(sum);
            let chance = mixed as u32;

            let wanted = code >> (15 - depth) & 1 == 1;
            let bit = u32::from(coder.code(wanted, chance));

            self.mixer
                .learn(evidence, sets, ((bit as i32) << 12) - (mixed >> 4));
            for slot in &mut slots {
                let history = slot.get(at);
                slot.change(at, history, self.histories.after(history, bit));
            }
            if left > 0 {
                self.repeat.learn(text, bit == next);
                left = if bit == next { left - 1 } else { 0 };
                expected <<= 1;
            }
            depth += 1;
            at = (at * 2 + bit) % 8;
            let followed = self.alphabets[kind].follow(node, bit);
            match followed {
                Ok(byte) => {
                    self.slots.keep(&slots);
                    return byte;
                }
                Err(next) => node = next,
            }
            if depth > 15 {
                return 0;
            }
        }
    }

    /// Takes note of the byte that came last.
    pub fn update(&mut self, before: &[u8]) {
        self.place.update(before);
        self.repeat.update(before);
    }
}
