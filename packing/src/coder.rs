//! Bits by their chances: an arithmetic coder without carries (lpaq).

/// Codes bits one after the other, in either direction.
pub trait Coder {
    /// `chance` is that of a 1, in 65536ths, not 0. Packing, `bit` is written and handed back;
    /// unpacking, it means nothing and the bit read is handed back.
    fn code(&mut self, bit: bool, chance: u32) -> bool;
}

/// The numbers that are still possible, both ends included.
#[derive(Clone, Copy)]
struct Range {
    low: u32,
    high: u32,
}

impl Range {
    const ALL: Self = Self {
        low: 0,
        high: u32::MAX,
    };

    fn middle(self, chance: u32) -> u32 {
        self.low + ((u64::from(self.high - self.low) * u64::from(chance)) >> 16) as u32
    }

    fn narrow(&mut self, middle: u32, bit: bool) {
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
    }

    /// Whether the first byte is settled.
    fn is_settled(self) -> bool {
        (self.low ^ self.high) >> 24 == 0
    }

    fn shift(&mut self) {
        self.low <<= 8;
        self.high = self.high << 8 | 255;
    }
}

/// Packs.
pub struct Encoder {
    range: Range,
    packed: Vec<u8>,
}

impl Encoder {
    /// Goes on behind `packed`.
    pub fn new(packed: Vec<u8>) -> Self {
        Self {
            range: Range::ALL,
            packed,
        }
    }

    pub fn finish(mut self) -> Vec<u8> {
        // Enough to tell the last range from all others; the reader takes what follows as zeros.
        self.packed.push((self.range.high >> 24) as u8);
        self.packed
    }
}

impl Coder for Encoder {
    fn code(&mut self, bit: bool, chance: u32) -> bool {
        self.range.narrow(self.range.middle(chance), bit);
        while self.range.is_settled() {
            self.packed.push((self.range.high >> 24) as u8);
            self.range.shift();
        }
        bit
    }
}

/// Unpacks; what it reads lies with its owner, since more may have arrived meanwhile.
#[derive(Clone, Copy)]
pub struct Decoder {
    range: Range,
    value: u32,
    /// How many bytes have been read; beyond the end there are zeros.
    read: usize,
}

/// A decoder together with what it reads.
pub struct Reading<'a> {
    pub decoder: Decoder,
    pub packed: &'a [u8],
}

impl<'a> Reading<'a> {
    pub fn begin(packed: &'a [u8]) -> Self {
        let mut reading = Self {
            decoder: Decoder {
                range: Range::ALL,
                value: 0,
                read: 0,
            },
            packed,
        };
        for _ in 0..4 {
            reading.next();
        }
        reading
    }

    /// How many bytes have not been read yet.
    pub fn left(&self) -> usize {
        self.packed.len().saturating_sub(self.decoder.read)
    }

    /// Whether more has been read than the four bytes that may be missing at the end.
    pub fn is_beyond_end(&self) -> bool {
        self.decoder.read > self.packed.len() + 4
    }

    fn next(&mut self) {
        let byte = self.packed.get(self.decoder.read).copied().unwrap_or(0);
        self.decoder.value = self.decoder.value << 8 | u32::from(byte);
        self.decoder.read += 1;
    }
}

impl Coder for Reading<'_> {
    fn code(&mut self, _: bool, chance: u32) -> bool {
        let middle = self.decoder.range.middle(chance);
        let bit = self.decoder.value <= middle;
        self.decoder.range.narrow(middle, bit);
        while self.decoder.range.is_settled() {
            self.decoder.range.shift();
            self.next();
        }
        bit
    }
}
