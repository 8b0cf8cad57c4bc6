//! Reading outside data: JSON text to checked values, with every fault named by its place.
//!
//! Framework and assessment documents both come in through here. Nothing is guessed: a fault says
//! where it lies, what was found there and what is allowed, and several are reported together.

mod canonical;
mod fault;
mod lenient;
mod object;
mod text;
mod whole;
mod words;

pub use canonical::canonical;
pub use fault::{Fault, Faults};
pub use lenient::or_default;
pub use object::{Object, decode, named};
pub use text::{MAX_BYTES, MAX_DEPTH, parse};
pub use whole::Whole;

/// Members of an object that this version does not know. They are kept and written back.
pub type Extra = serde_json::Map<String, serde_json::Value>;
