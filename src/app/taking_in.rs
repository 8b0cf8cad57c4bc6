//! What an assessment is with a file taken in, by each of the ways.

use super::store::blank;
use super::{Store, words};
use crate::assessment::{Assessment, GroupMember, Join, MemberDocument};
use crate::document::{Fate, Unknown, fit, unknown_units};
use crate::json::Extra;
use crate::platform::{self, clock};

impl Store {
    /// Beside what is kept here: under its own id, or another where that is taken.
    pub(super) fn as_new(&self, mut incoming: Assessment) -> Assessment {
        let state = self.state();
        let open = state.begun && state.assessment.id == incoming.id;
        if open || self.library.borrow().has(&incoming.id).unwrap_or(false) {
            incoming.id = platform::uuid().into();
        }
        incoming
    }

    /// The assessment that is open, with what a file has newer.
    pub(super) fn merge(
        &self,
        incoming: &Assessment,
        fate: &dyn Fn(&Unknown) -> Fate,
    ) -> Assessment {
        let before = self.state().assessment.clone();
        let mut fitted = fit(&before, incoming, fate);
        // Those that both know are merged too.
        let unknown: Vec<_> = unknown_units(&before, incoming).collect();
        for unit in incoming.units.iter() {
            if unknown.iter().all(|(other, _)| other.id != unit.id) {
                fitted.units.set(unit.clone());
            }
        }
        let mut joined = (*before).clone().join(fitted);
        if joined != *before {
            joined.touch(&clock::now());
        }
        joined
    }

    /// A file in the place of the assessment that is open, of which a snapshot stays.
    pub(super) fn replace(&self, mut incoming: Assessment) -> Assessment {
        let now = clock::now();
        let state = self.state();
        let mut before = (*state.assessment).clone();
        let label = words::before_replacing();
        before.take_snapshot((&platform::uuid(), label), &state.collective.answers, &now);
        if let Some(snapshots) = before.carried.get("snapshots") {
            incoming.carry("snapshots", snapshots.clone());
        }
        incoming.id = before.id;
        incoming.revision = incoming.revision.max(before.revision);
        incoming.touch(&now);
        incoming
    }

    /// Adds colleagues' answers to the assessment that is open, or to a new one that is set up as the
    /// first of theirs.
    pub(super) fn add_respondents(
        &self,
        incoming: &[Assessment],
        first: Option<Assessment>,
        fate: &dyn Fn(&Unknown) -> Fate,
    ) -> Assessment {
        let now = clock::now();
        let state = self.state();
        let mut assessment = (*state.assessment).clone();
        if let Some(first) = first {
            assessment = blank(&self.offer_or_built_in());
            assessment.framework = first.framework;
            assessment.settings = first.settings;
            assessment.title = first.title;
            assessment.units = first.units;
        }
        let before = assessment.units.clone();
        let mut members = Vec::with_capacity(incoming.len());
        for theirs in incoming {
            let fitted = fit(&assessment, theirs, &|unknown| {
                // A unit that came with a file before this one is not added again.
                match (fate(unknown), &unknown.fate) {
                    (Fate::Added, Fate::Same(unit))
                        if before.get((unit.as_str(), "")).is_none() =>
                    {
                        Fate::Same(unit.clone())
                    }
                    (fate, _) => fate,
                }
            });
            for unit in fitted.units.iter() {
                assessment.units.put(unit.clone(), &now);
            }
            members.push(GroupMember {
                respondent: fitted.respondent.unwrap_or_default(),
                document: MemberDocument {
                    id: theirs.id.clone(),
                    title: theirs.title.text.clone(),
                    revision: theirs.revision,
                    modified: theirs.modified.clone(),
                    extra: Extra::new(),
                },
                answers: fitted.answers,
                extra: Extra::new(),
            });
        }
        assessment.add_respondents(members);
        if assessment != *state.assessment {
            assessment.touch(&now);
        }
        assessment
    }
}
