//! Instructions: where in one the next byte lies, and what the stack holds.

use super::instructions::{self as i, Traits, traits};
use super::signatures::{Effect, Signatures};
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

/// An instruction by its hash, on the stack for the value that it left.
type Producer = u32;

struct Block {
    /// How many values lay on the stack before it.
    height: usize,
    has_result: bool,
}

pub struct Code {
    signatures: Signatures,
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
    stack: Vec<Producer>,
    blocks: Vec<Block>,
    /// The type that an indirect call names, or what follows a prefix.
    first: u32,
}

/// More than programs have; what lies beyond is lost.
const DEEPEST: usize = 1 << 12;

/// Enough for nearly all different instructions.
const FOLLOWERS: usize = 1 << 14;

impl Code {
    pub fn new() -> Self {
        Self {
            signatures: Signatures::default(),
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
            stack: Vec::new(),
            blocks: Vec::new(),
            first: 0,
        }
    }

    pub fn begin(&mut self, before: &[u8]) {
        self.signatures = Signatures::read(before);
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
        let depth = self.stack.len().saturating_sub(self.floor());
        let byte = |back| super::byte(before, back);
        let last = self.last as u32;
        [
            hash(&[11, self.part, last & 255, depth as u32]),
            hash(&[12, self.part, last]),
            hash(&[13, byte(1) | byte(2) << 8]),
            hash(&[14, self.part, u32::from(self.followed)]),
            // Without the last: what is done to one local is done to another.
            hash(&[15, byte(2) | byte(3) << 8]),
            hash(&[16, self.part, last, (self.last >> 32) as u32]),
        ]
    }

    /// Below this the stack belongs to an outer block.
    fn floor(&self) -> usize {
        self.blocks.last().map_or(0, |block| block.height)
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
            self.first = u32::MAX;
            match traits(byte).follows {
                i::FOUR_BYTES => self.bytes = 4,
                i::EIGHT_BYTES => self.bytes = 8,
                i::NOTHING => self.complete(0),
                numbers => self.numbers = u32::from(numbers),
            }
        }
    }

    fn after_bytes(&mut self) {
        if self.expects == Expects::Instruction {
            return self.complete(0);
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
                self.stack.clear();
                self.blocks.clear();
            }
            Expects::Locals => {
                self.groups = number;
                self.expect_group();
            }
            Expects::Group => self.bytes = 1,
            Expects::Instruction => {
                let is_first = self.first == u32::MAX;
                if is_first {
                    self.first = number;
                    match self.instruction {
                        i::BRANCH_TABLE => self.numbers = number.saturating_add(1),
                        i::PREFIX => {
                            self.numbers = match number {
                                8 | 10 => 2,
                                9 | 11 => 1,
                                _ => 0,
                            }
                        }
                        _ => {}
                    }
                }
                if self.numbers == 0 {
                    self.complete(number);
                }
            }
        }
    }

    fn complete(&mut self, number: u32) {
        let producer = core::mem::take(&mut self.part);
        self.last = self.last << 8 | u64::from(self.instruction);
        self.followers[self.follower % FOLLOWERS] = producer as u16;
        self.follower = (producer >> 18) as usize;
        self.followed = self.followers[self.follower % FOLLOWERS];
        let Traits { takes, leaves, .. } = traits(self.instruction);
        let (mut takes, mut leaves): Effect = (takes, leaves);
        match self.instruction {
            i::CALL => (takes, leaves) = self.signatures.of_function(number),
            i::CALL_INDIRECT => {
                (takes, leaves) = self.signatures.of_type(self.first);
                takes = takes.saturating_add(1);
            }
            i::PREFIX if self.first < 8 => (takes, leaves) = (1, 1),
            i::PREFIX => takes = 3,
            _ => {}
        }
        let height = self.stack.len().saturating_sub(usize::from(takes));
        self.stack.truncate(height.max(self.floor()));
        for _ in 0..leaves {
            self.push(producer);
        }
        match self.instruction {
            i::BLOCK..=i::IF if self.blocks.len() < DEEPEST => self.blocks.push(Block {
                height: self.stack.len(),
                // 0x40 stands for none.
                has_result: number != 0x40,
            }),
            i::END => self.end(producer),
            i::ELSE | i::BRANCH | i::BRANCH_TABLE | i::RETURN | i::UNREACHABLE => {
                self.stack.truncate(self.floor());
            }
            _ => {}
        }
    }

    fn push(&mut self, producer: Producer) {
        if self.stack.len() < DEEPEST {
            self.stack.push(producer);
        }
    }

    fn end(&mut self, producer: Producer) {
        let Some(block) = self.blocks.pop() else {
            self.part = 2;
            return self.expect(Expects::Length);
        };
        self.stack.truncate(block.height);
        if block.has_result {
            self.push(producer);
        }
    }
}
