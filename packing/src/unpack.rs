//! Unpacking, piece by piece while more arrives.

use crate::coder::{Decoder, Reading};
use crate::file::{self, Checksum, HEAD};
use crate::model::{KINDS, Model};

/// More than the longest byte takes: 15 bits of at most 16 bits each, and what the coder reads ahead.
const MARGIN: usize = 40;

/// It is no packed file, or its end is missing, or it was changed on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged;

/// The alphabets come first, and are read at once: never more than this.
const ALPHABETS: usize = KINDS * 256;

/// A file being unpacked.
pub struct Unpacker {
    begun: Option<(Box<Model>, Decoder)>,
    checksum: Checksum,
    /// As long as it will be.
    content: Vec<u8>,
    /// So many bytes of it have been unpacked.
    done: usize,
}

impl Unpacker {
    /// Nothing yet.
    pub const NEW: Self = Self {
        begun: None,
        checksum: Checksum::NONE,
        content: Vec::new(),
        done: 0,
    };

    /// The content so far.
    pub fn content(&self) -> &[u8] {
        self.content.get(..self.done).unwrap_or_default()
    }

    /// Unpacks as far as the file goes yet; `packed` is all of it from its first byte.
    ///
    /// # Errors
    ///
    /// If it is damaged, of which some shows only at the end.
    pub fn unpack(&mut self, packed: &[u8], is_all: bool) -> Result<(), Damaged> {
        let body = packed.get(HEAD..).unwrap_or_default();
        if !is_all && self.begun.is_none() && body.len() < ALPHABETS {
            return Ok(());
        }
        let (length, checksum) = file::read_head(packed).ok_or(Damaged)?;
        let (mut model, decoder) = self.begun.take().unwrap_or_else(|| {
            self.content = vec![0; length];
            let mut reading = Reading::begin(body);
            let model = Model::new(&mut [[0; 256]; KINDS], &mut reading);
            (model, reading.decoder)
        });
        let mut reading = Reading {
            decoder,
            packed: body,
        };
        while self.done < self.content.len() && (is_all || reading.left() >= MARGIN) {
            if reading.is_beyond_end() {
                return Err(Damaged);
            }
            let byte = model.code(self.content(), 0, &mut reading);
            self.content[self.done] = byte;
            self.done += 1;
            self.checksum.add(byte);
            model.update(self.content());
        }
        self.begun = Some((model, reading.decoder));
        let is_whole = self.done == length && self.checksum == checksum;
        if is_all && !is_whole {
            return Err(Damaged);
        }
        Ok(())
    }
}

/// Unpacks a whole file.
///
/// # Errors
///
/// If it is damaged.
pub fn unpack(packed: &[u8]) -> Result<Vec<u8>, Damaged> {
    let mut unpacker = Unpacker::NEW;
    unpacker.unpack(packed, true)?;
    Ok(unpacker.content)
}
