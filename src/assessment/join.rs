//! Reading two copies together: commutative, associative, idempotent.

use super::Moment;
use crate::json::{Extra, Json, canonical};

/// Two copies of one thing become one; whichever is merged first, the outcome is the same.
pub trait Join {
    /// What is newest of both.
    #[must_use]
    fn join(self, other: Self) -> Self;
}

impl Join for Extra {
    /// All members of both; where both have one, the larger by canonical JSON.
    fn join(mut self, other: Self) -> Self {
        for (name, value) in other {
            match self.get_mut(&name) {
                Some(mine) if canonical(mine) >= canonical(&value) => {}
                Some(mine) => *mine = value,
                None => {
                    self.insert(name, value);
                }
            }
        }
        self
    }
}

/// The one edited later; at equal times the one whose canonical JSON is larger, but never one in
/// which nothing was set.
pub(super) fn newest<T: Json + PartialEq + Default>(
    mine: T,
    other: T,
    modified: impl Fn(&T) -> Option<&Moment>,
) -> T {
    if mine == other {
        return mine;
    }
    let order = modified(&mine)
        .map(Moment::nanos)
        .cmp(&modified(&other).map(Moment::nanos))
        .then_with(|| (mine != T::default()).cmp(&(other != T::default())))
        .then_with(|| canonical(&mine.write()).cmp(&canonical(&other.write())));
    if order.is_ge() { mine } else { other }
}
