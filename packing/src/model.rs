//! What is likely next, learnt from what came before, on either side alike: the contexts of a byte
//! have histories, histories have chances, and a mixer weighs their evidence (lpaq).

use crate::alphabet::Alphabet;
use crate::chance::learn;
use crate::coder::Coder;
use crate::history::Histories;
use crate::lanes::{LANES, Lanes};
use crate::logistic::Logistic;
use crate::mixer::{Mixer, SITUATIONS};
use crate::place::{CONTEXTS, Place, TEXTS};
use crate::repeat::{MOST, Repeat};
use crate::slots::{BITS, Slot, Slots};
use crate::tables::filled;

pub use crate::place::KINDS;

/// Where the evidence of what the contexts do not see lies, behind theirs.
const REPEAT: usize = CONTEXTS;
const RECENT: usize = CONTEXTS + 1;
const _: () = assert!(RECENT < LANES);

/// How fast chances are learnt that go by what came lately: very, for histories know the rest.
const FAST: u32 = 2;

/// A chance of one in two.
const HALF: u16 = 1 << 15;

/// Evidence where nothing repeats, by which weights lean to one side.
const LEANING: i16 = 256;

/// So many contexts tell a situation by whether they are known; more tell no more.
const TELLING: usize = 4;

/// Situations are told apart by the last byte up to this depth; deeper ones share.
const DEPTHS: usize = 16;

/// Nodes of all alphabets, and those at which one more would begin: a power of two, so that the
/// compiler need not check.
const NODES: usize = SITUATIONS[0];
const _: () = assert!(KINDS * 256 <= NODES);

pub struct Model {
    alphabets: Box<[Alphabet; KINDS]>,
    place: Place,
    repeat: Repeat,
    slots: Slots,
    histories: Histories,
    /// What each history speaks for.
    evidence: [i16; 256],
    /// The chance of a 1 at each node by the last few bits there: the same locals are used again and
    /// again for a while. The highest bit is the other way round: a half is 0 then, as memory comes.
    recent: Box<[u16; NODES]>,
    logistic: Logistic,
    mixer: Mixer,
}

impl Model {
    /// Writes or reads the lengths of its alphabets, then begins to learn.
    pub fn new(lengths: &mut [[u8; 256]; KINDS], coder: &mut impl Coder) -> Box<Self> {
        let mut alphabets = filled(Alphabet::EMPTY);
        for (alphabet, lengths) in alphabets.iter_mut().zip(lengths) {
            Alphabet::code_lengths(lengths, coder);
            alphabet.fill(lengths);
        }
        let histories = Histories::new();
        let logistic = Logistic::new();
        Box::new(Self {
            alphabets,
            place: Place::new(),
            repeat: Repeat::new(),
            slots: Slots::new(),
            evidence: histories.chances().map(|chance| logistic.evidence(chance)),
            recent: filled(0),
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
        let last = self.place.last(before);
        let text = usize::from(kind < TEXTS);
        let (code, _) = self.alphabets[kind].code(byte);
        let (mut expected, mut left) = (0, 0);
        if let Some(byte) = self.repeat.expected(before) {
            (expected, left) = self.alphabets[kind].code(byte);
        }
        let amount = self.logistic.evidence(self.repeat.chance(text));
        // None, short, middling or long.
        let repeats = (1 + self.repeat.length.min(MOST) as u32 / 8).min(3);
        let mut slots = [Slot::default(); CONTEXTS];
        let (mut node, mut depth, mut at, mut known) = (0, 0, 1, 0);
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
                // Contexts that nothing is known of yet say nothing, and others are to be believed
                // the less. Told once for several bits, which costs less time than for each.
                known = kind;
                for slot in &slots[..TELLING] {
                    known = known * 2 + usize::from(slot.get(1) > 0);
                }
            }
            let mut evidence = [0; LANES];
            let histories = slots.map(|slot| slot.get(at));
            for (evidence, history) in evidence.iter_mut().zip(histories) {
                *evidence = self.evidence[usize::from(history)];
            }
            let here = kind * 256 + usize::from(node);
            let recent = &mut self.recent[here % NODES];
            evidence[RECENT] = self.logistic.evidence(*recent ^ HALF);
            let next = u32::from(expected >> 15);
            evidence[REPEAT] = match (left, next) {
                (0, _) => LEANING,
                (_, 0) => -amount,
                _ => amount,
            };
            let evidence = Lanes::from(evidence);
            let repeated = if left > 0 { repeats } else { 0 };
            let sets = [
                here,
                last * DEPTHS + depth as usize % DEPTHS,
                known * 4 + repeated as usize,
            ];
            let sum = self.mixer.mix(evidence, sets);
            let mixed = self.logistic.chance(sum);
            let chance = mixed as u32;

            let wanted = code >> (15 - depth) & 1 == 1;
            let bit = u32::from(coder.code(wanted, chance));

            self.mixer
                .learn(evidence, sets, ((bit as i32) << 12) - (mixed >> 4));
            for (slot, history) in slots.iter_mut().zip(histories) {
                slot.change(at, history, self.histories.after(history, bit));
            }
            *recent ^= HALF;
            learn(recent, bit, FAST);
            *recent ^= HALF;
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
