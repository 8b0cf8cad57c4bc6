//! The order of ids, in which numbers count as numbers.

/// A text that sorts `u2` before `u10`: numbers within ids count as numbers. Ids that count alike,
/// such as `u01` and `u1`, still differ.
pub(super) fn natural(id: &str) -> String {
    /// Digits of the largest number that counts as one; longer ones sort as texts.
    const DIGITS: usize = 20;
    let mut key = String::new();
    let mut rest = id;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (head, tail) = rest.split_at(start);
        let end = tail
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(tail.len());
        let (number, tail) = tail.split_at(end);
        let number = number.trim_start_matches('0');
        key.push_str(head);
        for _ in number.len()..DIGITS {
            key.push('0');
        }
        key.push_str(number);
        rest = tail;
    }
    key.push_str(rest);
    key.push('\0');
    key.push_str(id);
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_ids_count_as_numbers() {
        assert!(natural("u2") < natural("u10"));
        assert!(natural("u2-b") > natural("u2-a"));
        assert!(natural("a") < natural("b1"));
        assert!(natural("u01") < natural("u1"), "two keys");
        assert_eq!(natural("u1"), natural("u1"));
    }
}
