//! The assessments kept on this device: never two copies of one answer lost to each other.
//!
//! Written against [`Shelf`], which keeps texts by key, so that every fault of real storage can be
//! played through in tests. Each assessment has a main text that all tabs share, and one journal
//! for each tab:
//!
//! - A tab reads the main text, joins it with what it knows, and writes that to its *own* journal,
//!   which no other tab writes; from then on it is safe. It has two and writes them in turn. Then it writes the main text.
//! - Local storage has no locks, so another tab may overwrite the main text in between. It then
//!   lacks something for a moment, but the journal does not, and whoever reads next joins both.
//! - A journal is removed by a tab that loads and finds that the main text already holds all of it,
//!   a minute after its last edit; a tab that is still open writes it anew with its next change.
//! - The answers of a group's respondents lie beside it, each in a text that is never changed.

mod found;
mod keys;
#[expect(
    clippy::module_inception,
    reason = "named after its one type, like the others"
)]
mod library;
mod respondents;
mod shelf;

pub use found::{Kept, Loaded, Opened, Quarantined};
pub use keys::Keys;
pub use library::Library;
pub use shelf::{MemoryShelf, Shelf, ShelfError};
