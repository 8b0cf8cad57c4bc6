//! Reading JSON values that are known to be sound.

use serde_json::Value;

/// The text of a member.
#[track_caller]
pub fn text<'a>(of: &'a Value, member: &str) -> &'a str {
    let text = of[member].as_str();
    text.unwrap_or_else(|| panic!("{member} is a text in {of}"))
}

/// The whole number of a member, where it is there.
pub fn whole(of: &Value, member: &str) -> Option<usize> {
    let whole = of[member].as_u64()?;
    Some(usize::try_from(whole).expect("instances are small"))
}

/// The elements of a member, those left out that were removed; none where it is not there.
pub fn list<'a>(of: &'a Value, member: &str) -> impl DoubleEndedIterator<Item = &'a Value> {
    let all = of[member].as_array().map_or(&[][..], Vec::as_slice);
    all.iter().filter(|one| one["removed"] != true)
}

/// The element of a member with an id.
pub fn with_id<'a>(of: &'a Value, member: &str, id: &str) -> Option<&'a Value> {
    list(of, member).find(|one| one["id"] == id)
}

/// A whole number as a figure.
pub fn figure(whole: usize) -> f64 {
    f64::from(u32::try_from(whole).expect("instances are small"))
}
