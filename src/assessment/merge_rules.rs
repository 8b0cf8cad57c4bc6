//! How each part of a document merges; `merge.rs` carries it out.

/// How a part of a document merges.
pub(super) enum Rule {
    /// As a whole: the one edited later, by the instant at this path.
    Newest(&'static str),
    /// As a whole, by the instant in the member beside it.
    Beside(&'static str),
    /// Record by record: the newest for each key.
    Records(&'static List),
    /// Member by member.
    Members(&'static [(&'static str, Rule)]),
    /// The smaller: the earlier instant.
    Least,
    /// The larger: the later instant, the higher count.
    Greatest,
}

/// A list of records.
pub(super) struct List {
    /// The paths of the members that make the key.
    pub keys: &'static [&'static str],
    /// The path of the instant of the last edit.
    pub time: &'static str,
}

pub(super) const UNIT_THEME: List = List {
    keys: &["unit", "theme"],
    time: "modified",
};
const ID: List = List {
    keys: &["id"],
    time: "modified",
};

/// How documents merge. What is not named merges by the larger JSON: see
/// [`by_text`](crate::json::by_text).
pub(super) const DOCUMENT: &[(&str, Rule)] = &[
    ("id", Rule::Least),
    ("revision", Rule::Greatest),
    ("title", Rule::Beside("titleModified")),
    ("titleModified", Rule::Greatest),
    ("created", Rule::Least),
    ("modified", Rule::Greatest),
    ("framework", Rule::Newest("revision")),
    ("respondent", Rule::Newest("modified")),
    ("settings", Rule::Newest("modified")),
    ("units", Rule::Records(&ID)),
    ("answers", Rule::Records(&UNIT_THEME)),
    (
        "context",
        Rule::Records(&List {
            keys: &["factor"],
            time: "modified",
        }),
    ),
    (
        "reflections",
        Rule::Records(&List {
            keys: &["question"],
            time: "modified",
        }),
    ),
    (
        "delegation",
        Rule::Records(&List {
            keys: &["unit"],
            time: "modified",
        }),
    ),
    (
        "plan",
        Rule::Members(&[
            ("settings", Rule::Newest("modified")),
            ("accepted", Rule::Beside("acceptedModified")),
            ("acceptedModified", Rule::Greatest),
            ("chunks", Rule::Records(&ID)),
            ("own", Rule::Records(&ID)),
            ("leftOut", Rule::Records(&ID)),
        ]),
    ),
    (
        "snapshots",
        Rule::Records(&List {
            keys: &["id"],
            time: "taken",
        }),
    ),
    (
        "group",
        Rule::Members(&[
            (
                "respondents",
                Rule::Records(&List {
                    keys: &["respondent"],
                    time: "document.modified",
                }),
            ),
            ("agreed", Rule::Records(&UNIT_THEME)),
        ]),
    ),
];
