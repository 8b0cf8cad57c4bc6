//! The answers of a group's respondents, each in a text of its own: hundreds of them lie beside an
//! assessment, and an edit of it writes little.
//!
//! A respondent's text is a document like any other, with nobody in it but them. Its key follows from
//! what is in it, so two tabs never write different things under one key, and no journal is needed.

use std::sync::Arc;

use super::Library;
use super::found::Opened;
use super::{Shelf, ShelfError};
use crate::assessment::{Assessment, AssessmentId, Entry, Group, GroupMember, Record, Records};
use crate::document;
use crate::framework::Framework;

/// The respondents that were written last, so that they are not written again with every edit.
#[derive(Default)]
pub(super) struct Written {
    of: AssessmentId,
    respondents: Arc<Records<GroupMember>>,
    /// In the order of the respondents.
    keys: Vec<String>,
}

impl Written {
    /// The key under which a respondent of an assessment was written as they are.
    fn key(&self, of: &AssessmentId, member: &GroupMember) -> Option<String> {
        let mut all = self.respondents.iter().zip(&self.keys);
        let found = all.find(|(written, _)| written.key() == member.key());
        let (_, key) = found.filter(|(written, _)| self.of == *of && *written == member)?;
        Some(key.clone())
    }
}

impl<S: Shelf> Library<S> {
    /// Writes the respondents of an assessment that are not on the shelf yet.
    pub(super) fn keep_respondents(&self, assessment: &Assessment) -> Result<(), ShelfError> {
        let respondents = &assessment.group.respondents;
        if respondents.count() == 0 {
            return Ok(());
        }
        let there = self.shelf.keys()?;
        let is_written = |written: &Written| {
            Arc::ptr_eq(&written.respondents, respondents)
                && written.of == assessment.id
                && written.keys.iter().all(|key| there.contains(key))
        };
        if is_written(&self.written.borrow()) {
            return Ok(());
        }
        let mut now = Written {
            of: assessment.id.clone(),
            respondents: Arc::clone(respondents),
            keys: Vec::new(),
        };
        for member in respondents.iter() {
            let known = self.written.borrow().key(&assessment.id, member);
            if let Some(key) = known.filter(|key| there.contains(key)) {
                now.keys.push(key);
                continue;
            }
            let text = document::write(&only(assessment, member.clone()));
            let mut key = self.keys.respondent(&assessment.id, &text);
            // What is there and reads otherwise may be sound and misread: it is never written over.
            while there.contains(&key) && self.shelf.read(&key)?.as_ref() != Some(&text) {
                key.push('+');
            }
            if !there.contains(&key) {
                self.write_checked(&key, &text)?;
            }
            now.keys.push(key);
        }
        *self.written.borrow_mut() = now;
        Ok(())
    }

    /// Removes respondents that lie beside an assessment and are not in it as they were written last:
    /// they would be in its group again with the next load.
    pub(super) fn remove_other_respondents(
        &self,
        assessment: &Assessment,
    ) -> Result<(), ShelfError> {
        let prefix = self.keys.respondents(&assessment.id);
        let written = self.written.borrow();
        let any = assessment.group.respondents.count() > 0;
        for key in self.shelf.keys()? {
            if key.starts_with(&prefix) && !(any && written.keys.contains(&key)) {
                self.shelf.remove(&key)?;
            }
        }
        Ok(())
    }

    /// Adds the respondents that lie beside an assessment, and says what of them cannot be read. Those
    /// of whom something newer is known are removed from the shelf where it is `tidied`.
    pub(super) fn gather_respondents(
        &self,
        assessment: &mut Assessment,
        all: &[String],
        framework: &Framework,
        tidied: bool,
    ) -> Result<Vec<Opened>, ShelfError> {
        let prefix = self.keys.respondents(&assessment.id);
        let (mut found, mut aside) = (Vec::new(), Vec::new());
        let mut entries: Vec<_> = assessment.group.respondents.entries().cloned().collect();
        for key in all.iter().filter(|key| key.starts_with(&prefix)) {
            match self.read_key(key, framework)? {
                Opened::Assessment(one) => {
                    entries.extend(one.group.respondents.entries().cloned());
                    found.push((key, one.group.respondents));
                }
                Opened::Absent => {}
                other => aside.push(other),
            }
        }
        if found.is_empty() {
            return Ok(aside);
        }
        let together = Records::from_entries(entries).in_order();
        for (key, one) in found.iter().filter(|_| tidied) {
            let is_newest = |entry: &Entry<GroupMember>| together.entry(entry.key()) == Some(entry);
            if !one.entries().all(is_newest) {
                // One that cannot be removed costs room, nothing else.
                let _ = self.shelf.remove(key);
            }
        }
        assessment.group.respondents = Arc::new(together);
        Ok(aside)
    }
}

/// The text of an assessment without the respondents that lie beside it. What stays of removed ones is
/// in it, so that no other copy brings them back.
pub(super) fn without_respondents(assessment: &Assessment) -> String {
    let entries = assessment.group.respondents.entries();
    let removed = entries.filter(|entry| matches!(entry, Entry::Removed(_)));
    let mut alone = assessment.clone();
    alone.group.respondents = Arc::new(Records::from_entries(removed.cloned().collect()));
    document::write(&alone)
}

/// A document with nothing but this respondent in it.
fn only(assessment: &Assessment, member: GroupMember) -> Assessment {
    Assessment {
        id: assessment.id.clone(),
        framework: assessment.framework.clone(),
        group: Group {
            respondents: Arc::new(Records::from_entries(vec![Entry::Live(member)])),
            ..Group::default()
        },
        ..Assessment::default()
    }
}
