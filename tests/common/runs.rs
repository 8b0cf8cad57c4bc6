//! Runs of eight words, as short marks of them: enough to find again a sentence of a source
//! document, too little to read it.

use std::collections::HashSet;

/// Words in a run.
const RUN: usize = 8;

/// Bytes of a mark: a million million kinds, so that a chance meeting is one in thousands of runs of ours.
pub const MARK: usize = 5;

/// The marks of all runs of a text.
pub fn runs(text: &str) -> Vec<([u8; MARK], String)> {
    let lower = text.to_lowercase().replace('’', "'");
    let words: Vec<&str> = lower
        .split(|letter: char| !(letter.is_ascii_alphanumeric() || letter == '\''))
        .filter(|word| !word.is_empty())
        .collect();
    let run = |words: &[&str]| {
        let run = words.join(" ");
        (mark(&run), run)
    };
    words.windows(RUN).map(run).collect()
}

/// The first bytes of FNV-1a (64 bits).
fn mark(run: &str) -> [u8; MARK] {
    let hash = run.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mut mark = [0; MARK];
    mark.copy_from_slice(&hash.to_be_bytes()[..MARK]);
    mark
}

/// The marks in a file of them.
pub fn marks(bytes: &[u8]) -> HashSet<[u8; MARK]> {
    assert_eq!(bytes.len() % MARK, 0, "whole marks");
    let mark = |mark: &[u8]| mark.try_into().expect("of that length");
    bytes.chunks(MARK).map(mark).collect()
}
