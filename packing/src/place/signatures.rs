//! What functions take from the stack and leave there.

/// How many values go and come.
pub type Effect = (u8, u8);

/// The types of a module, and which one each of its functions has, imported ones first.
#[derive(Default)]
pub struct Signatures {
    types: Vec<Effect>,
    functions: Vec<u32>,
}

impl Signatures {
    /// Reads the sections before the code. What makes no sense is taken as nothing.
    pub fn read(module: &[u8]) -> Self {
        let mut found = Self::default();
        let mut reader = Reader(module.get(8..).unwrap_or_default());
        while !reader.0.is_empty() {
            let section = reader.byte();
            let mut inside = Reader(reader.some());
            // Each entry takes a byte at least.
            let count = match section {
                1..=3 => inside.number().min(inside.0.len() as u32),
                _ => 0,
            };
            for _ in 0..count {
                match section {
                    1 => {
                        inside.byte();
                        let (goes, comes) = (inside.some().len(), inside.some().len());
                        found.types.push((goes as u8, comes as u8));
                    }
                    2 => {
                        inside.some();
                        inside.some();
                        inside.byte();
                        found.functions.push(inside.number());
                    }
                    _ => found.functions.push(inside.number()),
                }
            }
        }
        found
    }

    pub fn of_function(&self, function: u32) -> Effect {
        self.functions
            .get(function as usize)
            .map_or((0, 0), |kind| self.of_type(*kind))
    }

    pub fn of_type(&self, kind: u32) -> Effect {
        self.types.get(kind as usize).copied().unwrap_or((0, 0))
    }
}

/// What is left to read; at the end there are zeros.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> u8 {
        let Some((byte, rest)) = self.0.split_first() else {
            return 0;
        };
        self.0 = rest;
        *byte
    }

    fn number(&mut self) -> u32 {
        let mut number = 0u32;
        for shift in (0..32).step_by(7) {
            let byte = self.byte();
            number |= u32::from(byte & 127) << shift;
            if byte < 128 {
                break;
            }
        }
        number
    }

    /// So many bytes as a number before them says.
    fn some(&mut self) -> &'a [u8] {
        let count = (self.number() as usize).min(self.0.len());
        let (some, rest) = self.0.split_at(count);
        self.0 = rest;
        some
    }
}
