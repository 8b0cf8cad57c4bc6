//! The members of JSON objects: their order, doubled names, and very many of them.

use std::time::{Duration, Instant};

use ics_maturity::json::{Map, Value, canonical, parse, to_text};

fn map(members: &[(&str, u8)]) -> Map {
    let members = members.iter();
    members
        .map(|(name, value)| ((*name).to_owned(), Value::from(*value)))
        .collect()
}

fn listed(map: &Map) -> Vec<(&str, u64)> {
    map.iter()
        .map(|(name, value)| (name.as_str(), value.as_u64().expect("a number")))
        .collect()
}

#[test]
fn members_keep_the_order_in_which_they_came() {
    let mut map = map(&[("b", 1), ("a", 2), ("", 3), ("c", 4)]);
    assert_eq!(map.insert("a".to_owned(), 5_u8.into()), Some(2_u8.into()));
    assert_eq!(map.insert("d".to_owned(), 6_u8.into()), None);
    assert_eq!(map.shift_remove("b"), Some(1_u8.into()));
    assert_eq!(map.shift_remove("b"), None);
    map.extend([("e".to_owned(), 7_u8.into()), ("c".to_owned(), 8_u8.into())]);
    assert_eq!(
        listed(&map),
        [("a", 5), ("", 3), ("c", 8), ("d", 6), ("e", 7)]
    );
    assert!(map.get_or_null("f").is_null() && map.contains_key("f"));
    map.retain(|name, value| {
        *value = 0_u8.into();
        name.as_str() > "c"
    });
    assert_eq!(listed(&map), [("d", 0), ("e", 0), ("f", 0)]);
}

#[test]
fn of_a_name_that_is_there_again_the_last_value_takes_the_place_of_the_first() {
    for others in [0, 1, 25, 32, 100] {
        let names: Vec<String> = (0..others).rev().map(|nth| format!("n{nth}")).collect();
        let others = names.iter().map(|name| (name.as_str(), 9));
        let mut given = vec![("b", 1), ("", 2), ("a", 3), ("b", 4), ("", 5), ("b", 6)];
        given.extend(others.clone());
        given.push(("a", 7));
        let mut expected = vec![("b", 6), ("", 5), ("a", 7)];
        expected.extend(others.map(|(name, value)| (name, u64::from(value))));
        assert_eq!(listed(&map(&given)), expected);
    }
}

#[test]
fn maps_are_equal_in_whatever_order() {
    let one = map(&[("a", 1), ("b", 2), ("c", 3)]);
    assert_eq!(one, map(&[("c", 3), ("a", 1), ("b", 2)]));
    assert_ne!(one, map(&[("c", 3), ("a", 2), ("b", 1)]));
    assert_ne!(one, map(&[("a", 1), ("b", 2), ("c", 4)]));
    assert_ne!(one, map(&[("a", 1), ("b", 2), ("d", 3)]));
    assert_ne!(one, map(&[("a", 1), ("b", 2)]));
}

#[test]
fn a_hundred_thousand_members_take_no_time_to_speak_of() {
    let object = |name: fn(usize) -> usize| {
        let members = (0..100_000).map(|nth| format!("\"n{}\": {nth}", name(nth)));
        format!("{{{}}}", members.collect::<Vec<_>>().join(","))
    };
    let texts = [object(|nth| nth), object(|nth| 99_999 - nth)];
    let doubled = [object(|_| 0), object(|nth| nth % 1000)];
    let before = Instant::now();
    let [one, other] = texts.map(|text| parse(&text).expect("it is JSON"));
    let [single, few] = doubled.map(|text| parse(&text).expect("it is JSON"));
    assert_eq!(to_text(&single), "{\n  \"n0\": 99999\n}");
    assert_eq!(few.as_object().map(Map::len), Some(1000));
    assert_eq!(few["n7"].as_u64(), Some(99_007));
    assert_eq!(one["n99999"].as_u64(), Some(99_999));
    assert!(one != other && one == one.clone());
    let (one, other) = (canonical(&one), canonical(&other));
    assert_eq!(parse(&one), parse(&one));
    assert_eq!(one.len(), other.len());
    // Unoptimised, and with other tests beside it; looking each up would take minutes.
    assert!(before.elapsed() < Duration::from_secs(5));
}
