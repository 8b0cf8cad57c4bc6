//! Instructions: where in one the next byte lies, and about how much the stack holds.

use super::instructions::{self as i, traits};
use super::{Contexts, hash};
use crate::tables::filled;

/// What the numbers that come next are.
#[derive(Clone, Copy, PartialEq)]
enum Expects {
    /// How many functions there are.
    Functions,
    /// How long the next function is.
    Length,
    /// How many groups of locals it has.
    Locals,
    /// How many locals a group has.
    Group,
    /// What follows an instruction's first byte.
    Instruction,
}

pub struct Code {
    expects: Expects,
    /// So many numbers come before the next instruction, and so many bytes.
    numbers: u32,
    bytes: u32,
    number: u32,
    shift: u32,
    groups: u32,
    instruction: u8,
    /// The bytes so far since an instruction began, hashed.
    part: u32,
    /// The first bytes of the last eight instructions.
    last: u64,
    /// What came after the last instruction when it came before, and after all others: the end of
    /// its hash.
    followed: u16,
    followers: Box<[u16; FOLLOWERS]>,
    /// Where the last instruction has its own.
    follower: usize,
    /// About how many values lie on the stack: calls are taken to empty it, as most do, and blocks to
    /// begin with none.
    depth: u32,
    /// So many blocks are open.
    blocks: u32,
    /// Nothing of what follows the instruction's first byte has been read.
    is_first: bool,
}

/// Enough for nearly all different instructions.
const FOLLOWERS: usize = 1 << 14;

impl Code {
    pub fn new() -> Self {
        Self {
            expects: Expects::Functions,
            numbers: 1,
            bytes: 0,
            number: 0,
            shift: 0,
            groups: 0,
            instruction: 0,
            part: 1,
            last: 0,
            followed: 0,
            followers: filled(0),
            follower: 0,
            depth: 0,
            blocks: 0,
            is_first: false,
        }
    }

    fn is_between_instructions(&self) -> bool {
        self.expects == Expects::Instruction && self.numbers + self.bytes == 0
    }

    /// Below 14.
    pub fn kind(&self) -> usize {
        if self.expects != Expects::Instruction {
            return 0;
        }
        if !self.is_between_instructions() {
            return match self.instruction {
                i::GET_LOCAL..=i::TEE_LOCAL => 1,
                // The later bytes of large numbers are as good as any.
                i::CALL | i::CONSTANT if self.shift > 0 => 2,
                i::CONSTANT => 3,
                i::CALL => 4,
                // How loads and stores are aligned, then their offsets.
                0x28..=0x3e if self.numbers == 2 => 5,
                0x28..=0x3e => 6,
                i::BLOCK..=i::IF => 7,
                i::BRANCH..=i::BRANCH_TABLE => 8,
                _ => 0,
            };
        }
        match self.last as u8 {
            i::GET_LOCAL => 9,
            i::CONSTANT => 10,
            0x28..=0x35 => 11,
            i::CALL | 0x36..=0x3e | 0x21 => 12,
            _ => 13,
        }
    }

    /// What tells most about the next byte that is known at once: the last byte, or the last
    /// instruction, whatever followed it.
    pub fn last(&self, before: &[u8]) -> u32 {
        if self.is_between_instructions() {
            self.last as u32 & 255
        } else {
            super::byte(before, 1)
        }
    }

    pub fn contexts(&self, before: &[u8]) -> Contexts {
        let byte = |back| super::byte(before, back);
        let last = self.last as u32;
        [
            hash(&[11, self.part, last & 255, self.depth]),
            hash(&[12, self.part, last]),
            hash(&[13, byte(1) | byte(2) << 8]),
            hash(&[14, self.part, u32::from(self.followed)]),
            // Without the last: what is done to one local is done to another.
            hash(&[15, byte(2) | byte(3) << 8]),
            hash(&[16, self.part, last, (self.last >> 32) as u32]),
        ]
    }

    pub fn update(&mut self, byte: u8) {
        self.part = hash(&[self.part, u32::from(byte)]);
        if self.bytes > 0 {
            self.bytes -= 1;
            if self.bytes == 0 {
                self.after_bytes();
            }
        } else if self.numbers > 0 {
            self.number |= u32::from(byte & 127).checked_shl(self.shift).unwrap_or(0);
            self.shift = self.shift.saturating_add(7);
            if byte < 128 {
                self.shift = 0;
                self.numbers -= 1;
                let number = core::mem::take(&mut self.number);
                self.after_number(number);
            }
        } else {
            self.instruction = byte;
            self.is_first = true;
            match traits(byte).follows {
                i::FOUR_BYTES => self.bytes = 4,
                i::EIGHT_BYTES => self.bytes = 8,
                i::NOTHING => self.complete(),
                numbers => self.numbers = u32::from(numbers),
            }
        }
    }

    fn after_bytes(&mut self) {
        if self.expects == Expects::Instruction {
            return self.complete();
        }
        // The type of a group of locals.
        self.groups -= 1;
        self.expect_group();
    }

    fn expect_group(&mut self) {
        if self.groups > 0 {
            self.expect(Expects::Group);
        } else {
            self.expects = Expects::Instruction;
            self.part = 0;
        }
    }

    fn expect(&mut self, expects: Expects) {
        self.expects = expects;
        self.numbers = 1;
    }

    fn after_number(&mut self, number: u32) {
        match self.expects {
            Expects::Functions => self.expect(Expects::Length),
            Expects::Length => {
                self.expect(Expects::Locals);
                self.last = 0;
                self.depth = 0;
                self.blocks = 0;
            }
            Expects::Locals => {
                self.groups = number;
                self.expect_group();
            }
            Expects::Group => self.bytes = 1,
            Expects::Instruction => {
                if core::mem::take(&mut self.is_first) {
                    self.numbers = match (self.instruction, number) {
                        (i::BRANCH_TABLE, _) => number.saturating_add(1),
                        (i::PREFIX, 8 | 10) => 2,
                        (i::PREFIX, 9 | 11) => 1,
                        _ => self.numbers,
                    }
                }
                if self.numbers == 0 {
                    self.complete();
                }
            }
        }
    }

    fn complete(&mut self) {
        let hash = core::mem::take(&mut self.part);
        self.last = self.last << 8 | u64::from(self.instruction);
        self.followers[self.follower % FOLLOWERS] = hash as u16;
        self.follower = (hash >> 18) as usize;
        self.followed = self.followers[self.follower % FOLLOWERS];
        let leaves = traits(self.instruction).leaves.into();
        self.depth = self.depth.saturating_add_signed(leaves);
        match self.instruction {
            i::BLOCK..=i::IF => self.blocks += 1,
            i::END if self.blocks == 0 => {
                self.part = 2;
                self.expect(Expects::Length);
            }
            i::END => self.blocks -= 1,
            _ => {}
        }
    }
}
