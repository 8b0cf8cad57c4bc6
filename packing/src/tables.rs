//! Tables too large for the stack.

/// So many values, on the heap from the start. Their number is known to the compiler, which then
/// need not check an index that cannot be too large.
#[expect(clippy::unnecessary_box_returns, reason = "its size is why")]
pub fn filled<T: Clone, const COUNT: usize>(value: T) -> Box<[T; COUNT]> {
    let values = vec![value; COUNT].into_boxed_slice();
    let Ok(table) = values.try_into() else {
        unreachable!("made with that many");
    };
    table
}
