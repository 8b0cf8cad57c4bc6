//! The worked example as tests look at it: exported, as JSON.

use std::sync::LazyLock;

use ics_maturity::document::{example, export};
use serde_json::Value;

use super::{built_in, parsed};

/// The example as it is exported, with what is derived from it.
pub fn exported() -> &'static Value {
    static ONCE: LazyLock<Value> = LazyLock::new(|| {
        let framework = built_in();
        parsed(&export(&example(&framework), &framework))
    });
    &ONCE
}

pub fn all(list: &Value) -> &[Value] {
    list.as_array().expect("a list")
}

/// What a member says in each record of a list.
pub fn each<'a>(list: &'a Value, member: &str) -> Vec<&'a str> {
    let said = all(list).iter().map(|record| record[member].as_str());
    said.collect::<Option<_>>().expect(member)
}

/// How many records of a list say this.
pub fn count(list: &Value, member: &str, says: &str) -> usize {
    all(list).iter().filter(|it| it[member] == says).count()
}

/// The record of a list for a unit and, where it is not empty, a theme.
pub fn at<'a>(list: &'a Value, unit: &str, theme: &str) -> &'a Value {
    let is_it = |it: &&Value| it["unit"] == unit && (theme.is_empty() || it["theme"] == theme);
    all(list).iter().find(is_it).expect("it is there")
}

/// The record of a list with this id.
pub fn at_id<'a>(list: &'a Value, id: &str) -> &'a Value {
    all(list).iter().find(|it| it["id"] == id).expect(id)
}

pub fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}
