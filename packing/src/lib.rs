//! Packs the app's WebAssembly more tightly than web servers do, and unpacks it in the browser.
//!
//! Why: what a first visit loads has a budget, nearly all of which is the WebAssembly. And many an
//! intranet server does not compress at all, to which a packed file is all the same.
//!
//! What it saves: of 654 747 bytes brotli leaves 218 569; packed they are 163 074, and the unpacker
//! takes 7 016 more. What it costs: 140 to 190 ms on a busy machine of two cores, up to twice
//! that before the browser has translated the unpacker for speed, most of it spent while the rest still
//! arrives; and 5 MB of memory for that long.
//!
//! How: bits are predicted from what came before, in several contexts at once, whose evidence is mixed
//! by weights that are learnt, and an arithmetic coder writes them in as many bits as they surprise
//! (M. Mahoney, ‘Adaptive weighing of context models for lossless data compression’, 2005, and his
//! `lpaq`). What is particular here: bytes are first put as few bits by what is common at their place
//! (`alphabet`), which nearly halves the work; and the contexts know instructions and the stack (`place`).
//! Everything is done in whole numbers, so that all machines predict alike.
//!
//! What gains too little for its time on top of that, as measured: a sixth context (nothing), chances of
//! histories that are learnt (nothing), rates that fall (nothing), a last correction by what came of such
//! chances before (0.2 kB), and twice as many slots (0.5 kB for 7 % of the time).

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
