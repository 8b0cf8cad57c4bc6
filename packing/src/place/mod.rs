//! Where in a module the next byte lies, and what that says about it.

mod code;
mod instructions;
mod text;

use code::Code;
use text::Text;

/// How many contexts each byte is predicted in.
pub const CONTEXTS: usize = 6;

pub type Contexts = [u32; CONTEXTS];

/// Kinds of places, each of which has an alphabet of its own: the first few are of everything but code.
pub const KINDS: usize = TEXTS + 14;
pub const TEXTS: usize = 5;

/// The code section.
const CODE: u8 = 10;

enum Part {
    /// A section's number.
    Section,
    /// Its length, of which so many bits are known.
    Length(u32),
    Content,
}

pub struct Place {
    part: Part,
    section: u8,
    /// So many bytes of the section are left.
    left: u32,
    code: Code,
    text: Text,
}

impl Place {
    pub fn new() -> Self {
        Self {
            // Before the sections come eight bytes.
            part: Part::Content,
            section: 0,
            left: 8,
            code: Code::new(),
            text: Text::new(),
        }
    }

    fn is_code(&self) -> bool {
        self.section == CODE && matches!(self.part, Part::Content)
    }

    pub fn kind(&self) -> usize {
        if self.is_code() {
            TEXTS + self.code.kind()
        } else {
            self.text.kind()
        }
    }

    /// What the next byte follows, below 256.
    pub fn last(&self, before: &[u8]) -> usize {
        let last = if self.is_code() {
            self.code.last(before)
        } else {
            byte(before, 1)
        };
        last as usize
    }

    pub fn contexts(&self, before: &[u8]) -> Contexts {
        if self.is_code() {
            self.code.contexts(before)
        } else {
            self.text.contexts(before, u32::from(self.section))
        }
    }

    /// Takes note of the byte that came last.
    pub fn update(&mut self, before: &[u8]) {
        let byte = before.last().copied().unwrap_or(0);
        if !self.is_code() {
            self.text.update(byte);
        }
        match self.part {
            Part::Section => {
                self.section = byte;
                self.left = 0;
                self.part = Part::Length(0);
                return;
            }
            Part::Length(shift) => {
                self.left |= u32::from(byte & 127).checked_shl(shift).unwrap_or(0);
                if byte > 127 {
                    self.part = Part::Length(shift.saturating_add(7));
                    return;
                }
                self.part = Part::Content;
            }
            Part::Content => {
                self.left -= 1;
                if self.section == CODE {
                    self.code.update(byte);
                }
            }
        }
        if self.left == 0 {
            self.part = Part::Section;
        }
    }
}

/// One number of several, which tells most of them apart.
fn hash(values: &[u32]) -> u32 {
    let mut hash = 0u32;
    for value in values {
        hash = (hash ^ value.wrapping_add(1)).wrapping_mul(0x9E37_79B1);
        hash ^= hash >> 15;
    }
    hash
}

/// The last byte, or the one so many back; 0 before the first.
fn byte(before: &[u8], back: usize) -> u32 {
    let at = before.len().checked_sub(back);
    let byte = at.and_then(|at| before.get(at));
    byte.map_or(0, |byte| u32::from(*byte))
}
