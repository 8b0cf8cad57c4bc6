//! What lies on the shelf, as it is found.

use crate::assessment::{Assessment, AssessmentId, Join, Moment};
use crate::document;
use crate::framework::Framework;
use crate::json;
use crate::json::Value;

/// How long a journal stays at least after its last edit, in milliseconds.
const SETTLED: i64 = 60_000;

/// What loading found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Loaded {
    /// The assessments that are kept here, last changed first.
    pub kept: Vec<Kept>,
    /// The one that was open last.
    pub last: Option<Assessment>,
    /// The screen on which it was left, as whoever remembered it named it.
    pub screen: String,
    /// Whether somebody switched off that letters press buttons.
    pub is_without_keys: bool,
    /// Texts that could not be read, kept aside.
    pub quarantined: Vec<Quarantined>,
    /// Texts of a newer version of this tool, left as they are.
    pub newer: Vec<Quarantined>,
}

/// What the start screen says of an assessment that is kept here.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    /// Which one.
    pub id: AssessmentId,
    /// Its title.
    pub title: String,
    /// Whose it is: a role or a name, where one was given.
    pub whose: Option<String>,
    /// When it was last changed.
    pub modified: Option<Moment>,
    /// Answers with a stage.
    pub answered: usize,
    /// Colleagues in its group.
    pub respondents: usize,
}

/// A text that is kept, but cannot be worked on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantined {
    /// Where it lies.
    pub key: String,
    /// The text as it was found.
    pub text: String,
    /// What is wrong with it; empty where that was said in an earlier session.
    pub problem: String,
}

/// What a key holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// Nothing.
    Absent,
    /// An assessment.
    Assessment(Box<Assessment>),
    /// A document of a newer version.
    Newer(Quarantined),
    /// A text that cannot be read.
    Corrupt(Quarantined),
}

pub(super) fn open(key: &str, text: String, framework: &Framework) -> Opened {
    match document::read(&text, framework) {
        Ok(assessment) => Opened::Assessment(Box::new(assessment)),
        Err(faults) => {
            let newer = is_newer(&text);
            let found = Quarantined {
                key: key.to_owned(),
                text,
                problem: faults.to_string(),
            };
            if newer {
                Opened::Newer(found)
            } else {
                Opened::Corrupt(found)
            }
        }
    }
}

/// Whether a text is an assessment of a version that is newer than ours.
pub(super) fn is_newer(text: &str) -> bool {
    json::parse(text).is_ok_and(|value| {
        value.get("format").and_then(Value::as_str) == Some(document::FORMAT)
            && value
                .get("version")
                .and_then(Value::as_u64)
                .is_some_and(|version| version > document::VERSION)
    })
}

/// Whether the last edit in a journal is old enough that no tab can still be about to write a main
/// text without it.
pub(super) fn is_settled(journal: &Assessment, now: &Moment) -> bool {
    journal
        .modified
        .as_ref()
        .is_none_or(|modified| modified.millis() + SETTLED < now.millis())
}

/// Whether joining `journal` to `main` would bring nothing new.
pub(super) fn holds(main: &Assessment, journal: &Assessment) -> bool {
    main.clone().join(journal.clone()) == *main
}

pub(super) fn kept(assessment: &Assessment) -> Kept {
    let respondent = assessment.respondent.as_ref();
    let said = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    Kept {
        id: assessment.id.clone(),
        title: assessment.title.text.clone(),
        whose: respondent.and_then(|who| said(&who.name).or_else(|| said(&who.role))),
        modified: assessment.modified.clone(),
        answered: assessment
            .answers
            .iter()
            .filter(|answer| answer.stage().is_some())
            .count(),
        respondents: assessment.group.respondents.count(),
    }
}
