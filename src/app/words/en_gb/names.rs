//! What parts, assessments and people are called.

use super::dates::month;
use crate::assessment::{Confidence, Moment, Sector, Vantage};
use crate::framework::Level;
use crate::platform::clock;

/// What several units of a level are called.
#[must_use]
pub fn several(level: &Level) -> &str {
    level.plural.as_deref().unwrap_or(&level.name)
}

/// A title to begin with: of a framework that is not the built-in one, its own.
#[must_use]
pub fn default_title(own: Option<&str>, now: &Moment) -> String {
    let (year, number, ..) = clock::local(now);
    let what = own.unwrap_or("Integration review");
    format!("{what}, {} {year}", month(number))
}

/// A name for the first unit.
#[must_use]
pub fn first_unit(level: &Level) -> String {
    format!("Our {}", level.name.to_ascii_lowercase())
}

/// A name for one more unit at a level that has `count` of them.
#[must_use]
pub fn next_unit(level: &Level, count: usize) -> String {
    if count == 0 {
        first_unit(level)
    } else {
        format!("{} {}", level.name, count + 1)
    }
}

/// A unit's name, also where it has none.
#[must_use]
pub fn unit_name(name: &str, level: Option<&Level>) -> String {
    if name.trim().is_empty() {
        level.map_or_else(String::new, |level| {
            format!("{} without a name", level.name)
        })
    } else {
        name.to_owned()
    }
}

/// A title, also where there is none.
#[must_use]
pub fn title(text: &str) -> &str {
    if text.trim().is_empty() {
        super::UNTITLED
    } else {
        text
    }
}

/// Who somebody is, as far as they said.
#[must_use]
pub fn whose(said: &[&str]) -> String {
    if said.is_empty() {
        super::share::WHOSE_NOT_SAID.to_owned()
    } else {
        said.join(", ")
    }
}

/// A confidence.
#[must_use]
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "Not very sure",
        Confidence::Medium => "Fairly sure",
        Confidence::High => "Very sure",
    }
}

/// A sector.
#[must_use]
pub fn sector(sector: Sector) -> &'static str {
    match sector {
        Sector::Nhs => "NHS",
        Sector::Council => "Council",
        Sector::Vcse => "Voluntary, community or social enterprise",
        Sector::Other => "Somewhere else",
    }
}

/// A vantage.
#[must_use]
pub fn vantage(vantage: Vantage) -> &'static str {
    match vantage {
        Vantage::Board => "A board or committee",
        Vantage::Management => "Management",
        Vantage::FrontLine => "Work with the public",
    }
}
