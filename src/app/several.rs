//! What becomes of files of colleagues, before it does.

use super::State;
use super::state::Incoming;
use crate::assessment::Assessment;
use crate::document::{Fate, Unknown, unknown_units};

/// What becomes of a colleague's file that is added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Its respondent is new.
    New,
    /// It takes the place of what its respondent gave before.
    Updates,
    /// It stays out: it is the open assessment's own.
    Own,
    /// It stays out: other questions were asked.
    OtherFramework,
    /// It stays out: among the files, or in the group, is a newer one of the same respondent.
    Older,
    /// It stays out: nothing was answered.
    Empty,
}

impl Outcome {
    /// Whether it is added.
    #[must_use]
    pub fn is_added(self) -> bool {
        matches!(self, Self::New | Self::Updates)
    }
}

/// The assessments among what was chosen.
pub fn assessments(incoming: &Incoming) -> Vec<&Assessment> {
    let mut all = Vec::new();
    let several = std::slice::from_ref(incoming);
    let each = match incoming {
        Incoming::Several(each) => each,
        _ => several,
    };
    for one in each {
        if let Incoming::Assessment { assessment, .. } = one {
            all.push(&**assessment);
        }
    }
    all
}

impl State {
    /// What becomes of the nth of several files where they are added.
    #[must_use]
    pub fn outcome(&self, all: &[&Assessment], nth: usize) -> Outcome {
        let one = all[nth];
        let asked = if self.begun {
            &self.assessment.framework
        } else {
            &all[0].framework
        };
        let newer = |(other_nth, other): (usize, &&Assessment)| {
            other.is_of_same_respondent(one) && (&other.modified, other_nth) > (&one.modified, nth)
        };
        let respondent = one.respondent.as_ref().map_or("", |who| who.id.as_str());
        let group = &self.assessment.group.respondents;
        let kept = group.get((respondent, "")).filter(|_| self.begun);
        let dates =
            kept.and_then(|kept| kept.document.modified.as_ref().zip(one.modified.as_ref()));
        if self.begun && one.is_of_same_respondent(&self.assessment) {
            Outcome::Own
        } else if one.framework.is_apart_from(asked) {
            Outcome::OtherFramework
        } else if !one.has_answers() {
            Outcome::Empty
        } else if all.iter().enumerate().any(newer) || dates.is_some_and(|(kept, one)| kept > one) {
            Outcome::Older
        } else if kept.is_some() {
            Outcome::Updates
        } else {
            Outcome::New
        }
    }

    /// What files are added to: what is open, or where nothing is begun, the first of them that is added.
    #[must_use]
    pub fn added_to<'a>(&'a self, all: &[&'a Assessment]) -> &'a Assessment {
        if self.begun {
            return &self.assessment;
        }
        let first = (0..all.len()).find(|nth| self.outcome(all, *nth).is_added());
        all[first.unwrap_or_default()]
    }

    /// The units of files that are not known here, each with what becomes of it.
    #[must_use]
    pub fn unknown_units(&self, all: &[&Assessment]) -> Vec<(Unknown, Fate)> {
        let mut unknown: Vec<(Unknown, Fate)> = Vec::new();
        let mine = self.added_to(all);
        for theirs in all {
            for (unit, found) in unknown_units(mine, theirs) {
                if !unknown.iter().any(|(known, _)| known.is(unit)) {
                    let fate = self.fate(&found);
                    unknown.push((found, fate));
                }
            }
        }
        unknown
    }

    /// What becomes of a unit that is not known here: what people said, or else what is likely.
    #[must_use]
    pub fn fate(&self, unknown: &Unknown) -> Fate {
        let said = self
            .ui
            .fates
            .iter()
            .find(|(known, _)| known.is_like(unknown));
        said.map_or_else(|| unknown.fate.clone(), |(_, fate)| fate.clone())
    }
}
