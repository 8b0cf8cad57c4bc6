//! JSON in and out: text to checked values, every fault named by its place, and back to text.
//!
//! A type says once, by [`object!`](object) or [`names!`](names), what its JSON looks like; reading,
//! writing and (behind the feature `schema`) its JSON Schema follow from that. It is a small part
//! of what serde's derive does, written for two things that serde's does not do: to report all
//! faults together instead of the first, and to cost a third of its bytes in the browser, where it
//! was measured at a quarter of the whole budget.

mod at;
mod decimal;
mod declare;
mod fault;
mod iter;
mod map;
mod members;
mod number;
mod parse;
#[cfg(feature = "schema")]
mod schema;
mod serialize;
mod shape;
mod table;
mod text;
mod value;
mod values;
mod whole;
mod write;

pub use at::{At, named};
pub(crate) use declare::{names, object};
pub use fault::{Fault, Faults};
pub use iter::{Iter, IterMut};
pub use map::Map;
pub use members::{Members, Writing, members, without};
pub use number::Number;
#[cfg(feature = "schema")]
pub use schema::{ObjectSchema, Schemas, or_null};
pub use shape::{Kind, Member, Shape, place};
pub use table::Table;
pub use text::{MAX_BYTES, MAX_DEPTH, parse};
pub use value::Value;
pub use whole::{MAX_WHOLE, is_between, whole};
pub use write::{by_text, canonical, to_text};

/// Members of an object that this version does not know. They are kept and written back.
pub type Extra = Map;

/// Something that is read from JSON and written to it.
pub trait Json: Sized {
    /// What values are allowed.
    const SHAPE: &'static Shape;

    /// Takes a value that was checked; of any other, something blank stands in for what is at fault.
    fn take(value: Value) -> Self;

    /// Reads a value at its place. Where it is at fault, that is noted, something blank stands in,
    /// and reading goes on, so that all faults show together: see [`At::finish`].
    fn read(value: Value, at: &mut At) -> Self {
        Self::SHAPE.check(&value, at);
        Self::take(value)
    }

    /// The value to write.
    fn write(&self) -> Value;

    /// Whether a member with this value is not written at all.
    fn is_left_out(&self) -> bool {
        false
    }

    /// What values are allowed, as JSON Schema.
    #[cfg(feature = "schema")]
    fn schema(schemas: &mut Schemas) -> serde_json::Value;
}
