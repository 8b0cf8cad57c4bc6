//! Reading two copies together.

/// Two copies of one thing become one; whichever is merged first, the outcome is the same.
pub trait Join {
    /// What is newest of both.
    #[must_use]
    fn join(self, other: Self) -> Self;
}
