//! Leniency where nothing is at stake.

use serde::{Deserialize, Deserializer};

/// For `deserialize_with`: null says the same as an absent member, as many tools write it.
///
/// # Errors
/// Those of the type, where it is not null.
pub fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}
