//! Units that the loader refuses: there twice, at no level, with a parent that cannot be one.

mod common;

use common::refuse::refused;
use serde_json::{Value, json};

fn units(units: &Value) -> Value {
    json!({ "units": units })
}

#[test]
fn a_unit_that_is_there_twice() {
    // The first is no unit at all: places are counted as the file has them.
    let twice = json!([7, {"id": "u1", "level": "place"}, {"id": "u1", "level": "system"}]);
    refused(
        units(&twice),
        "units[0]: found 7; allowed: an object\nunits[2].id: found u1 again; allowed: an id that no other unit has",
    );
}

#[test]
fn a_level_that_the_framework_does_not_have() {
    let borough = json!([{"id": "u0", "removed": true}, {"id": "u1", "level": "borough"}]);
    refused(
        units(&borough),
        "units[1].level: found borough; allowed: system, place, neighbourhood",
    );
}

#[test]
fn a_parent_that_is_unknown() {
    let unknown = json!([{"id": "u2", "level": "place", "parent": "u1"}]);
    refused(
        units(&unknown),
        "units[0].parent: found u1; allowed: the id of a unit in this file",
    );
}

#[test]
fn a_parent_that_is_at_fault_itself_is_no_further_fault() {
    let faulty = json!([{"id": "u1", "level": 1}, {"id": "u2", "level": "place", "parent": "u1"}]);
    refused(units(&faulty), "units[0].level: found 1; allowed: text");
}

#[test]
fn a_parent_that_is_not_wider() {
    let unit =
        |id: &str, level: &str, parent: &str| json!({"id": id, "level": level, "parent": parent});
    let wider = "allowed: a unit at a wider level than this one";
    refused(
        units(&json!([unit("a", "place", "b"), {"id": "b", "level": "neighbourhood"}])),
        &format!("units[0].parent: found b; {wider}"),
    );
    refused(
        units(&json!([{"id": "b", "level": "place"}, unit("a", "place", "b")])),
        &format!("units[1].parent: found b; {wider}"),
    );
}

#[test]
fn parents_that_close_a_ring() {
    let unit =
        |id: &str, level: &str, parent: &str| json!({"id": id, "level": level, "parent": parent});
    refused(
        units(&json!([unit("a", "place", "a")])),
        "units[0].parent: found a; allowed: another unit, at a wider level",
    );
    // However the levels lie, a ring climbs down somewhere.
    refused(
        units(&json!([
            unit("a", "system", "c"),
            unit("b", "place", "a"),
            unit("c", "neighbourhood", "b")
        ])),
        "units[0].parent: found c; allowed: a unit at a wider level than this one",
    );
}
