//! The order of ids, in which numbers count as numbers.

use std::cmp::Ordering;

/// Orders `u2` before `u10`: numbers within texts count as numbers.
pub(super) fn natural(a: &str, b: &str) -> Ordering {
    fn parts(text: &str) -> (&str, &str, &str) {
        let start = text
            .find(|c: char| c.is_ascii_digit())
            .unwrap_or(text.len());
        let (head, rest) = text.split_at(start);
        let end = rest
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(rest.len());
        let (number, tail) = rest.split_at(end);
        (head, number, tail)
    }
    let (mut left, mut right) = (a, b);
    while !left.is_empty() && !right.is_empty() {
        let (left_head, left_number, left_tail) = parts(left);
        let (right_head, right_number, right_tail) = parts(right);
        let [left_digits, right_digits] =
            [left_number, right_number].map(|n| n.trim_start_matches('0'));
        let order = left_head
            .cmp(right_head)
            .then_with(|| left_digits.len().cmp(&right_digits.len()))
            .then_with(|| left_digits.cmp(right_digits));
        if order.is_ne() {
            return order;
        }
        (left, right) = (left_tail, right_tail);
    }
    // `u01` and `u1` count alike, but are two keys.
    left.len().cmp(&right.len()).then_with(|| a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_ids_count_as_numbers() {
        assert_eq!(natural("u2", "u10"), Ordering::Less);
        assert_eq!(natural("u2-b", "u2-a"), Ordering::Greater);
        assert_eq!(natural("a", "b1"), Ordering::Less);
        assert_eq!(natural("u01", "u1"), Ordering::Less);
        assert_eq!(natural("u1", "u1"), Ordering::Equal);
    }
}
