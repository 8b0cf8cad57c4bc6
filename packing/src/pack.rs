//! Packing, on the machine that builds.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::alphabet::LONGEST;
use crate::coder::Encoder;
use crate::file::{self, Checksum};
use crate::model::{KINDS, Model};
use crate::place::Place;
use crate::tables::filled;

/// The content has more than 8 MB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong;

/// Packs up to 8 MB.
///
/// # Errors
///
/// If it is more.
pub fn pack(content: &[u8]) -> Result<Vec<u8>, TooLong> {
    let length = u32::try_from(content.len()).map_err(|_| TooLong)?;
    if content.len() > file::LONGEST {
        return Err(TooLong);
    }
    let mut counts: Box<[_; KINDS]> = filled([0; 256]);
    let mut place = Place::new();
    let mut checksum = Checksum::NONE;
    for (at, byte) in content.iter().enumerate() {
        counts[place.kind()][usize::from(*byte)] += 1;
        checksum.add(*byte);
        place.update(&content[..=at]);
    }
    let mut coder = Encoder::new(file::write_head(length, checksum));
    let mut lengths = counts.each_ref().map(lengths);
    let mut model = Model::new(&mut lengths, &mut coder);
    for (at, byte) in content.iter().enumerate() {
        model.code(&content[..at], *byte, &mut coder);
        model.update(&content[..=at]);
    }
    Ok(coder.finish())
}

/// How many bits each byte should have (Huffman, 1952), none for those that do not occur.
fn lengths(counts: &[u32; 256]) -> [u8; 256] {
    let mut counts = *counts;
    loop {
        let lengths = unlimited(&counts);
        if lengths.iter().all(|length| *length <= LONGEST) {
            return lengths;
        }
        // Flatter, until the rarest are not too long.
        for count in counts.iter_mut().filter(|count| **count > 0) {
            *count = *count / 2 + 1;
        }
    }
}

fn unlimited(counts: &[u32; 256]) -> [u8; 256] {
    let mut parents = vec![0; 256];
    let mut open: BinaryHeap<_> = (0..256)
        .filter(|byte| counts[*byte] > 0)
        .map(|byte| Reverse((counts[byte], byte)))
        .collect();
    if let (1, Some(Reverse((_, byte)))) = (open.len(), open.peek()) {
        let mut lengths = [0; 256];
        lengths[*byte] = 1;
        return lengths;
    }
    while let (Some(Reverse(one)), Some(Reverse(other))) = (open.pop(), open.pop()) {
        let parent = parents.len();
        parents.push(0);
        parents[one.1] = parent;
        parents[other.1] = parent;
        if open.is_empty() {
            break;
        }
        open.push(Reverse((one.0 + other.0, parent)));
    }
    let root = parents.len() - 1;
    let mut lengths = [0; 256];
    for (byte, length) in lengths.iter_mut().enumerate() {
        let mut node = byte;
        while counts[byte] > 0 && node != root {
            node = parents[node];
            *length += 1;
        }
    }
    lengths
}
