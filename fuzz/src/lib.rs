//! What must hold of any file whatever, for libFuzzer to look for one of which it does not.
//!
//! - `load` is given any bytes as a file;
//! - `mutated` is given changes to a sound or a hostile file, so that what it makes passes the door
//!   more often.
//!
//! From the project's folder, with a nightly compiler and [cargo-fuzz](https://rust-fuzz.github.io/book):
//!
//! ```sh
//! cargo +nightly fuzz run load fuzz/corpus/load tests/fixtures -- -dict=fuzz/load.dict -max_len=65536 -timeout=10 -max_total_time=600
//! cargo +nightly fuzz run mutated -- -timeout=10 -max_total_time=600
//! ```
//!
//! The fixtures of the tests are where `load` begins. What it finds besides lies in `corpus/`; only
//! those named `.seed` are kept for good.

#![forbid(unsafe_code)]

mod changes;
mod laws;

pub use changes::changed;
pub use laws::hold;
