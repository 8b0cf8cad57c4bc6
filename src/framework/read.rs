//! The door for frameworks: decode, check, name every fault.

use super::check::check;
use super::rings::rings;
use super::{FORMAT, Framework, VERSION};
use crate::json::{self, At, Extra, Faults, Json, Value};

/// The most that a framework may take, in bytes: five times the built-in one. It travels with every
/// assessment that is made with it, and must find room on the device beside the answers.
const MAX_BYTES: usize = 1_000_000;
const ALLOWED: &str =
    "allowed: at most 1 MB, because it travels with every assessment made with it";

impl Framework {
    /// Reads a framework document.
    ///
    /// # Errors
    /// Up to twenty faults with their JSON paths: too large, not JSON, not a framework, a newer version, a
    /// wrong type, a missing member, an id twice, a reference that leads nowhere, a stage out of
    /// its order, a weight that is not above 0.
    pub fn read_text(text: &str) -> Result<Self, Faults> {
        Self::check_size(text)?;
        Self::from_value(json::parse(text)?, "")
    }

    /// Whether a text is short enough to be a framework document.
    ///
    /// # Errors
    /// Where it is too large.
    pub fn check_size(text: &str) -> Result<(), Faults> {
        if text.len() > MAX_BYTES {
            // Tenths by hand: the formatting of floats is 6 kB of program that nothing else needs.
            let tenths = text.len() / 100_000;
            let found = format!("{}.{} MB", tenths / 10, tenths % 10);
            let problem = format!("the framework is too large: {found}; {ALLOWED}");
            return Err(Faults::only("", problem));
        }
        Ok(())
    }

    /// Reads a framework that stands at `path` of a larger document.
    ///
    /// # Errors
    /// As [`Framework::read_text`].
    pub fn from_value(value: Value, path: &str) -> Result<Self, Faults> {
        let mut at = At::new(path);
        let framework = recognise(value, &mut at).map(|members| {
            let document = Value::Object(members);
            Self::SHAPE.check(&document, &mut at);
            // References are checked once every value is what it should be, and followed round once
            // they all lead somewhere.
            if at.count() == 0 {
                check(&document, &mut at);
            }
            let framework = Self::take(document);
            if at.count() == 0 {
                rings(&framework, &mut at);
            }
            framework
        });
        at.finish(framework)?
            .ok_or_else(|| Faults::only(path, "this is not a framework"))
    }
}

/// The members of a framework document that this version reads.
fn recognise(value: Value, at: &mut At) -> Option<Extra> {
    let Value::Object(members) = value else {
        at.found(&value, "an object");
        return None;
    };
    if members.get("format").and_then(Value::as_str) != Some(FORMAT) {
        let found = json::named(members.get("format"));
        at.found_at(
            "format",
            &found,
            &format!("\"{FORMAT}\" (this is not a framework)"),
        );
        return None;
    }
    let version = members.get("version");
    let allowed = match version.and_then(json::whole) {
        Some(VERSION) => {
            return Some(json::without(members, &["$schema", "format", "version"]));
        }
        Some(newer) if newer > VERSION => {
            "1 (this framework was made for a newer version of this tool; ask for an update)"
        }
        _ => "1",
    };
    at.found_at("version", &json::named(version), allowed);
    None
}
