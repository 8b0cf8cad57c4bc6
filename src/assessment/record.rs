//! Records that are edited one by one.

use super::Moment;
use crate::json::{At, Json, Value};

/// Something with a key of its own that people edit: an answer, a unit, a chunk.
pub trait Record: Clone + PartialEq + Json {
    /// The members that make the key, one or two, as they are named in JSON.
    const KEY: &'static [&'static str];

    /// The path of the instant of the last edit in JSON.
    const TIME: &'static str = "modified";

    /// The key: the texts of those members, the second empty where there is one.
    fn key(&self) -> (&str, &str);

    /// When it was last edited; `None` is older than any edit.
    fn modified(&self) -> Option<&Moment>;

    /// Sets when it was last edited.
    fn stamp(&mut self, at: Moment);

    /// Notes what the members cannot say by themselves.
    fn check(_: &Value, _: &mut At) {}
}

/// Makes a struct with a `modified` member a [`Record`] by the members that are its key.
macro_rules! record {
    ($type:ty, $first:ident $(, $second:ident)? $(; $check:ident)?) => {
        impl $crate::assessment::Record for $type {
            const KEY: &'static [&'static str] = &[stringify!($first) $(, stringify!($second))?];

            fn key(&self) -> (&str, &str) {
                let keys: [&str; 2] = [AsRef::as_ref(&self.$first), record!(@second self $($second)?)];
                (keys[0], keys[1])
            }

            fn modified(&self) -> Option<&$crate::assessment::Moment> {
                self.modified.as_ref()
            }

            fn stamp(&mut self, at: $crate::assessment::Moment) {
                self.modified = Some(at);
            }

            $(
                fn check(record: &$crate::json::Value, at: &mut $crate::json::At) {
                    Self::$check(record, at);
                }
            )?
        }
    };
    (@second $self:ident) => { "" };
    (@second $self:ident $second:ident) => { AsRef::as_ref(&$self.$second) };
}
pub(super) use record;
