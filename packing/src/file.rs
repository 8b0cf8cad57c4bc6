//! The head of a packed file: how long the content is, and its checksum.

/// Four bytes each, the lowest first.
pub const HEAD: usize = 8;

/// The longest content, in bytes: what claims more is none of ours, and gets no memory.
pub const LONGEST: usize = 1 << 23;

pub fn write_head(length: u32, checksum: Checksum) -> Vec<u8> {
    [length, checksum.0].map(u32::to_le_bytes).concat()
}

/// Nothing where there is no such head.
pub fn read_head(packed: &[u8]) -> Option<(usize, Checksum)> {
    let (length, rest) = packed.split_first_chunk()?;
    let length = u32::from_le_bytes(*length) as usize;
    let checksum = Checksum(u32::from_le_bytes(*rest.first_chunk()?));
    (length <= LONGEST).then_some((length, checksum))
}

/// FNV-1a in 32 bits (Fowler, Noll and Vo).
#[derive(Clone, Copy, PartialEq)]
pub struct Checksum(u32);

impl Checksum {
    /// That of nothing.
    pub const NONE: Self = Self(0x811C_9DC5);

    pub fn add(&mut self, byte: u8) {
        self.0 = (self.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
}
