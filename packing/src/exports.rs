//! What the element's script calls. Numbers go in and out, and addresses in this program's own memory,
//! where the script writes the packed file and finds the content.
//!
//! Names that a script can call have to be exported as they are, which Rust counts as unsafe: two of
//! one name would be mixed up.

use std::cell::RefCell;

use crate::Unpacker;

#[derive(Default)]
struct File {
    packed: Vec<u8>,
    unpacker: Unpacker,
}

thread_local! {
    static FILE: RefCell<File> = RefCell::default();
}

/// Where the next bytes of the packed file are to be written.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    FILE.with_borrow_mut(|file| {
        let start = file.packed.len();
        file.packed.resize(start + length, 0);
        file.packed[start..].as_mut_ptr()
    })
}

/// Unpacks as far as the file goes yet: how long the content is then, or -1 where it is damaged.
#[unsafe(no_mangle)]
pub extern "C" fn unpack(is_all: bool) -> isize {
    FILE.with_borrow_mut(|file| match file.unpacker.unpack(&file.packed, is_all) {
        Ok(()) => file.unpacker.content().len().cast_signed(),
        Err(_) => -1,
    })
}

/// Where the content begins.
#[unsafe(no_mangle)]
pub extern "C" fn content() -> *const u8 {
    FILE.with_borrow(|file| file.unpacker.content().as_ptr())
}
