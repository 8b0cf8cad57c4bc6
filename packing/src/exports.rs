//! What the element's script calls. Numbers go in and out, and addresses in this program's own memory,
//! where the script writes the packed file and finds the content.
//!
//! Names that a script can call have to be exported as they are, which Rust counts as unsafe: two of
//! one name would be mixed up.

use std::cell::RefCell;

use crate::Unpacker;

/// Room for a packed file, in bytes: several times as much as any of ours. What is not written to takes
/// no memory in truth, and no code has to move what arrived before.
const MOST: usize = 1 << 20;

struct File {
    packed: Vec<u8>,
    /// So many bytes of it have arrived.
    arrived: usize,
    unpacker: Unpacker,
}

thread_local! {
    static FILE: RefCell<File> = const {
        RefCell::new(File {
            packed: Vec::new(),
            arrived: 0,
            unpacker: Unpacker::NEW,
        })
    };
}

/// Where the next bytes of the packed file are to be written. Stops the program if they are too many.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    FILE.with_borrow_mut(|file| {
        if file.packed.is_empty() {
            file.packed = vec![0; MOST];
        }
        let start = file.arrived;
        file.arrived += length;
        file.packed[start..file.arrived].as_mut_ptr()
    })
}

/// Unpacks as far as the file goes yet: how long the content is then, or -1 where it is damaged.
#[unsafe(no_mangle)]
pub extern "C" fn unpack(is_all: bool) -> isize {
    FILE.with_borrow_mut(
        |file| match file.unpacker.unpack(&file.packed[..file.arrived], is_all) {
            Ok(()) => file.unpacker.content().len().cast_signed(),
            Err(_) => -1,
        },
    )
}

/// Where the content begins.
#[unsafe(no_mangle)]
pub extern "C" fn content() -> *const u8 {
    FILE.with_borrow(|file| file.unpacker.content().as_ptr())
}
