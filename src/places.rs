//! Finding things by one or two texts, however many there are.

/// The places of keys in a list: sorted once, found by halving.
///
/// One such index serves every list; a hash map for each kind would cost as much code again each.
pub struct Places<'a>(Vec<(&'a str, &'a str, usize)>);

impl<'a> Places<'a> {
    /// The places of these keys, counted from 0.
    pub fn new(keys: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut places: Vec<_> = keys.enumerate().map(|(nth, (a, b))| (a, b, nth)).collect();
        places.sort_unstable();
        Self(places)
    }

    /// The places of these ids, which are keys of one text.
    pub fn of_ids(ids: &[&'a str]) -> Self {
        Self::new(ids.iter().map(|id| (*id, "")))
    }

    /// The place where a key stands first.
    #[must_use]
    pub fn get(&self, key: (&str, &str)) -> Option<usize> {
        let at = self.0.partition_point(|(a, b, _)| (*a, *b) < key);
        let (a, b, nth) = self.0.get(at)?;
        ((*a, *b) == key).then_some(*nth)
    }

    /// The places that a key takes from the first on, in order.
    pub fn all(&self, key: (&'a str, &'a str)) -> impl Iterator<Item = usize> {
        let at = self.0.partition_point(|(a, b, _)| (*a, *b) < key);
        let from = self.0[at..].iter();
        from.take_while(move |(a, b, _)| (*a, *b) == key)
            .map(|(_, _, nth)| *nth)
    }

    /// The keys in their order, each with its place.
    pub fn iter(&self) -> impl Iterator<Item = &(&'a str, &'a str, usize)> {
        self.0.iter()
    }

    /// Places that a key takes after another entry with the same key.
    pub fn again(&self) -> impl Iterator<Item = &(&'a str, &'a str, usize)> {
        let pairs = self.0.windows(2);
        pairs
            .filter(|pair| (pair[0].0, pair[0].1) == (pair[1].0, pair[1].1))
            .map(|pair| &pair[1])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_where_it_stands_first() {
        let places = Places::new([("u2", "a"), ("u1", "b"), ("u2", "a"), ("u1", "a")].into_iter());
        assert_eq!(places.get(("u2", "a")), Some(0));
        assert_eq!(places.get(("u1", "b")), Some(1));
        assert_eq!(places.get(("u1", "")), None);
        assert_eq!(places.all(("u2", "a")).collect::<Vec<_>>(), [0, 2]);
        assert_eq!(
            places.again().map(|(.., nth)| *nth).collect::<Vec<_>>(),
            [2]
        );
    }
}
