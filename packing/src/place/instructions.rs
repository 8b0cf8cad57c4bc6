//! What follows an instruction's first byte, and what it does to the stack. Those that the app does
//! not use may be missing here, which costs bytes but no correctness.

/// What follows.
pub const NOTHING: u8 = 0;
pub const ONE: u8 = 1;
pub const TWO: u8 = 2;
pub const FOUR_BYTES: u8 = 4;
pub const EIGHT_BYTES: u8 = 5;

pub const BLOCK: u8 = 0x02;
pub const IF: u8 = 0x04;
pub const END: u8 = 0x0b;
pub const BRANCH: u8 = 0x0c;
pub const BRANCH_TABLE: u8 = 0x0e;
pub const CALL: u8 = 0x10;
pub const GET_LOCAL: u8 = 0x20;
pub const TEE_LOCAL: u8 = 0x22;
pub const CONSTANT: u8 = 0x41;
pub const PREFIX: u8 = 0xfc;

/// What a group of instructions has in common.
#[derive(Clone, Copy)]
pub struct Traits {
    pub follows: u8,
    /// How many more values it leaves on the stack than it takes.
    pub leaves: i8,
}

/// Taken for whatever takes nearly always all there is.
const ALL: i8 = i8::MIN;

/// The first of each group: what follows, how many values it leaves more than it takes.
const GROUPS: [(u8, u8, i8); 40] = [
    (0x00, NOTHING, ALL),
    (BLOCK, ONE, ALL),
    (0x05, NOTHING, ALL),
    (BRANCH, ONE, ALL),
    (0x0d, ONE, -1),
    (0x0f, NOTHING, ALL),
    (CALL, ONE, ALL),
    (0x11, TWO, ALL),
    (0x12, NOTHING, 0),
    (0x1a, NOTHING, -1),
    (0x1b, NOTHING, -2),
    (0x1c, NOTHING, 0),
    (GET_LOCAL, ONE, 1),
    (0x21, ONE, -1),
    (TEE_LOCAL, ONE, 0),
    (0x23, ONE, 1),
    (0x24, ONE, -1),
    (0x25, NOTHING, 0),
    (0x28, TWO, 0),
    (0x36, TWO, -2),
    (0x3f, ONE, 1),
    (0x40, ONE, 0),
    (CONSTANT, ONE, 1),
    (0x43, FOUR_BYTES, 1),
    (0x44, EIGHT_BYTES, 1),
    (0x45, NOTHING, 0),
    (0x46, NOTHING, -1),
    (0x50, NOTHING, 0),
    (0x51, NOTHING, -1),
    (0x67, NOTHING, 0),
    (0x6a, NOTHING, -1),
    (0x79, NOTHING, 0),
    (0x7c, NOTHING, -1),
    (0x8b, NOTHING, 0),
    (0x92, NOTHING, -1),
    (0x99, NOTHING, 0),
    (0xa0, NOTHING, -1),
    (0xa7, NOTHING, 0),
    (PREFIX, ONE, ALL),
    (0xfd, NOTHING, 0),
];

pub fn traits(instruction: u8) -> Traits {
    let group = GROUPS.iter().rev().find(|group| group.0 <= instruction);
    let (_, follows, leaves) = group.copied().unwrap_or((0, NOTHING, 0));
    Traits { follows, leaves }
}
