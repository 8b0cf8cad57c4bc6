//! A file of the tests after changes that the bytes choose.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| ics_maturity_fuzz::hold(&ics_maturity_fuzz::changed(bytes)));
