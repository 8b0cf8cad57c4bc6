//! Packs the app's WebAssembly more tightly than web servers do, and unpacks it in the browser.
//!
//! Why: what a first visit loads has a budget, nearly all of which is the WebAssembly. And many an
//! intranet server does not compress at all, to which a packed file is all the same.
//!
//! What it saves: of 788 612 bytes brotli leaves 249 823; packed they are 182 357, and the unpacker
//! takes 4 985 more. What it costs: 180 to 210 ms of processor time in Node 20 on a busy machine of two
//! cores, up to a quarter more where the translation for speed is still to be made, most of it spent
//! while the rest still arrives; and 12 MB of memory for that long.
//!
//! How: bits are predicted from what came before, in several contexts at once, whose evidence is mixed
//! by weights that are learnt, and an arithmetic coder writes them in as many bits as they surprise
//! (M. Mahoney, ‘Adaptive weighing of context models for lossless data compression’, 2005, and his
//! `lpaq`). What is particular here: bytes are first put as few bits by what is common at their place
//! (`alphabet`), which more than halves the work and tells places apart; and the contexts know
//! instructions (`place`). Everything is done in whole numbers, so that all machines predict alike.
//!
//! What gains too little for its time on top of that, as measured: a seventh context (0.7 kB, but eight
//! numbers at once are full with it), a last correction
//! by what came of such chances before (0.2 kB). What gains nothing: chances of histories that are learnt,
//! chances beside the histories, a mixer for each kind of situation and one for what they say, and rates
//! that fall. And what is not worth its code: knowing how many values a function takes (0.4 kB packed, but
//! more than 2.6 kB of the unpacker, before brotli).

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "chances, hashes and bits are cut to size on purpose, and the same on every machine"
)]

mod alphabet;
mod chance;
mod coder;
mod file;
mod history;
mod lanes;
mod logistic;
mod mixer;
mod model;
mod pack;
mod place;
mod repeat;
mod slots;
mod tables;
mod unpack;

#[cfg(target_arch = "wasm32")]
mod exports;
#[cfg(target_arch = "wasm32")]
mod memory;

pub use pack::{TooLong, pack};
pub use unpack::{Damaged, Unpacker, unpack};
