//! Any bytes as a file.

#![no_main]

use libfuzzer_sys::fuzz_target;

// A browser puts a mark of replacement where bytes are no text, and so does this.
fuzz_target!(|bytes: &[u8]| ics_maturity_fuzz::hold(&String::from_utf8_lossy(bytes)));
