//! Why something is in the plan, or waits.

use crate::app::words::{list, plural};
use crate::planning::{Obstacle, ReasonKind, Rule};

#[must_use]
pub fn waiting(obstacles: &[Obstacle], count: usize) -> String {
    let all = match obstacles {
        [Obstacle::Capacity, Obstacle::Focus] => {
            "Not enough points are left for it, or its part has as many layers or themes on its hands as you allow"
        }
        [one, ..] => self::obstacle(*one),
        [] => "",
    };
    format!("{all} ({count})")
}

#[must_use]
pub fn obstacle(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::Capacity => "Not enough points are left for it",
        Obstacle::Focus => "Its part has as many layers or themes on its hands as you allow",
        Obstacle::Prerequisite => "It needs something first that waits itself",
        Obstacle::Importance => "Its layer is left out, or nothing needs it",
        Obstacle::Horizon => "It cannot begin before the plan ends",
        Obstacle::LeftOut => "You left it out",
        Obstacle::NotAccepted => "It came up after you accepted the plan",
    }
}

#[must_use]
pub fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::Order => "The step before it is not in an earlier cycle.",
        Rule::Prerequisite => "Something that it needs first is not in an earlier cycle.",
        Rule::Capacity => "Its part has more points in this cycle than you allow.",
        Rule::Focus => "Its part has more layers or themes in this cycle than you allow.",
        Rule::Large => "It alone is larger than you allow in a cycle, so it has one to itself.",
    }
}

/// A reason in words; `names` are those of whatever it speaks of.
#[must_use]
pub fn reason(kind: ReasonKind, names: &[&str]) -> String {
    let names = list(names);
    match kind {
        ReasonKind::Gap => format!("From {names}."),
        ReasonKind::Unlocks => format!("Opens the way for {names}."),
        ReasonKind::BlockedBy => format!("Comes after {names}."),
        ReasonKind::BuildsOn => format!("Builds on what is there: {names}."),
        ReasonKind::LearnFrom => format!("{names} is well ahead here: ask them."),
        ReasonKind::Small => "Small and quick.".to_owned(),
        ReasonKind::NotKnown => "Nobody knows yet where this stands.".to_owned(),
        ReasonKind::ToShow => "The stage is claimed, and still to be shown.".to_owned(),
        ReasonKind::HeldElsewhere => "Held elsewhere: ask for it.".to_owned(),
        ReasonKind::Added => "You added it.".to_owned(),
    }
}

#[must_use]
pub fn gap(from: &str, target: &str) -> String {
    format!("{from} now to {target}, where you want to be")
}

/// From which stage to which a step leads, and where it is to end.
#[must_use]
pub fn way(from: &str, to: &str, target: &str) -> String {
    if to == target {
        format!("From {from} to {to}, your goal.")
    } else {
        format!("From {from} to {to}. Your goal: {target}.")
    }
}

#[must_use]
pub fn others(count: usize) -> String {
    plural(count, "other", "others")
}
