//! The bits that stand for bytes: few for common ones (Huffman), so that there is less to predict.

use crate::chance::learn;
use crate::coder::Coder;

/// No byte takes more bits.
pub const LONGEST: u8 = 15;

/// What bits are read next in the middle of a byte: a number of a node, or a byte from here on.
const BYTES: u16 = 256;

/// Bits for the bytes that occur.
#[derive(Clone)]
pub struct Alphabet {
    /// The bits of each byte, the first at the top, and how many.
    codes: [(u16, u8); 256],
    /// What follows a node at a zero and a one.
    nodes: [[u16; 2]; 256],
}

impl Alphabet {
    pub const EMPTY: Self = Self {
        codes: [(0, 0); 256],
        nodes: [[0; 2]; 256],
    };

    /// The bits that go with their numbers: shorter ones first, then in the order of bytes.
    pub fn fill(&mut self, lengths: &[u8; 256]) {
        let Self { codes, nodes } = self;
        let mut next = 0u32;
        let mut made = 1u16;
        for length in 1..=LONGEST {
            for byte in 0..256 {
                if lengths[byte] != length {
                    continue;
                }
                let code = next as u16;
                codes[byte] = (code, length);
                let mut node = 0;
                for at in 0..length - 1 {
                    let bit = usize::from(code >> (15 - at)) & 1;
                    let mut child = nodes[node][bit];
                    if child == 0 {
                        child = made & 255;
                        nodes[node][bit] = child;
                        made += 1;
                    }
                    node = usize::from(child & 255);
                }
                nodes[node][usize::from(code >> (16 - length)) & 1] = BYTES + byte as u16;
                next += 1 << (16 - length);
            }
        }
    }

    /// The bits of a byte and how many they are: none where it does not occur.
    pub fn code(&self, byte: u8) -> (u16, u8) {
        self.codes[usize::from(byte)]
    }

    /// The node after a bit, or the byte that is complete with it.
    pub fn follow(&self, node: u8, bit: u32) -> Result<u8, u8> {
        let next = self.nodes[usize::from(node)][bit as usize % 2];
        if next < BYTES {
            Err(next as u8)
        } else {
            Ok(next as u8)
        }
    }

    /// Writes or reads how many bits each byte has; neighbours often have as many.
    pub fn code_lengths(lengths: &mut [u8; 256], coder: &mut impl Coder) {
        let mut chances = [[1u16 << 15; 16]; 16];
        let mut last = 0;
        for length in lengths {
            let mut node = 1;
            for at in (0..4).rev() {
                let chance = &mut chances[usize::from(last)][node % 16];
                let bit = code(coder, *length >> at & 1 == 1, *chance);
                learn(chance, bit, 3);
                node = node * 2 + bit as usize;
            }
            *length = node as u8 % 16;
            last = *length;
        }
    }
}

/// A function of its own, which is smaller: for the lengths nobody waits.
#[inline(never)]
fn code(coder: &mut impl Coder, bit: bool, chance: u16) -> u32 {
    u32::from(coder.code(bit, u32::from(chance).max(1)))
}
