//! Loading, saving and removing, whatever the shelf does in between.

use std::cell::{Cell, RefCell};

use super::found::{Loaded, Opened, Quarantined, holds, is_newer, is_settled, kept, open};
use super::respondents::{Written, without_respondents};
use super::{Keys, Shelf, ShelfError};
use crate::assessment::{Assessment, AssessmentId, Join, Moment};
use crate::framework::Framework;
use crate::json;

/// The assessments on one shelf under one storage key.
pub struct Library<S> {
    pub(super) shelf: S,
    pub(super) keys: Keys,
    /// Which of its two journals this tab writes next.
    next_journal: Cell<usize>,
    pub(super) written: RefCell<Written>,
}

impl<S: Shelf> Library<S> {
    /// The library on a shelf.
    pub fn new(shelf: S, keys: Keys) -> Self {
        Self {
            shelf,
            keys,
            next_journal: Cell::new(0),
            written: RefCell::default(),
        }
    }

    /// The names of its keys.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Reads everything that is kept here. Texts that cannot be read are put aside; the rest opens
    /// as usual.
    ///
    /// # Errors
    /// Where the shelf cannot be read: then nothing may be written to it either.
    pub fn load(&self, framework: &Framework, now: &Moment) -> Result<Loaded, ShelfError> {
        let all = self.shelf.keys()?;
        let index = self.shelf.read(&self.keys.index())?;
        let index = index.and_then(|text| json::parse(&text).ok());
        let noted = |name| index.as_ref().and_then(|index| index.get(name)?.as_str());
        let last: Option<AssessmentId> = noted("last").map(Into::into);
        let mut loaded = Loaded {
            screen: noted("screen").unwrap_or_default().to_owned(),
            is_without_keys: index.as_ref().and_then(|index| index.get("withoutKeys"))
                == Some(&true.into()),
            ..Loaded::default()
        };
        for key in all
            .iter()
            .filter(|key| key.starts_with(&self.keys.quarantined()))
        {
            if let Some(text) = self.shelf.read(key)? {
                loaded.quarantined.push(Quarantined {
                    key: key.clone(),
                    text,
                    problem: String::new(),
                });
            }
        }
        let mut ids: Vec<AssessmentId> = Vec::new();
        for id in all.iter().filter_map(|key| self.keys.assessment(key)) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let mut assessments = Vec::new();
        for id in &ids {
            let (assessment, aside) = self.gather(id, &all, framework, Some(now))?;
            for found in aside {
                match found {
                    Opened::Newer(found) => loaded.newer.push(found),
                    Opened::Corrupt(found) => loaded.quarantined.push(self.put_aside(found, now)),
                    Opened::Absent | Opened::Assessment(_) => {}
                }
            }
            assessments.extend(assessment);
        }
        for found in assessments.iter().map(kept) {
            let older = loaded
                .kept
                .iter()
                .position(|other| other.modified < found.modified);
            loaded
                .kept
                .insert(older.unwrap_or(loaded.kept.len()), found);
        }
        for assessment in &assessments {
            // What only a journal of an earlier session had becomes part of the main text, so that
            // the journal can go with the next load. Where that fails, it simply stays.
            let main = self.keys.main(&assessment.id);
            let text = without_respondents(assessment);
            if self.shelf.read(&main)?.as_ref() != Some(&text) {
                let _ = self.write_checked(&main, &text);
            }
        }
        let last = last.or_else(|| loaded.kept.first().map(|kept| kept.id.clone()));
        loaded.last = assessments
            .into_iter()
            .find(|assessment| Some(&assessment.id) == last.as_ref());
        Ok(loaded)
    }

    /// The assessment as main text and journals have it together, and what of it cannot be read.
    ///
    /// With `now`, journals are removed that the main text has held for longer than another tab
    /// can take between reading and writing it.
    fn gather(
        &self,
        id: &AssessmentId,
        all: &[String],
        framework: &Framework,
        now: Option<&Moment>,
    ) -> Result<(Option<Assessment>, Vec<Opened>), ShelfError> {
        let mut aside = Vec::new();
        let main = match self.read_key(&self.keys.main(id), framework)? {
            Opened::Assessment(main) => Some(*main),
            Opened::Absent => None,
            newer @ Opened::Newer(_) => return Ok((None, vec![newer])),
            corrupt @ Opened::Corrupt(_) => {
                aside.push(corrupt);
                None
            }
        };
        let mut together = main.clone();
        let own = self.keys.journals_of_tab(id);
        for key in all
            .iter()
            .filter(|key| key.starts_with(&self.keys.journals(id)))
        {
            match self.read_key(key, framework)? {
                Opened::Assessment(journal) => {
                    together = Some(match together {
                        Some(known) => known.join(*journal.clone()),
                        None => *journal.clone(),
                    });
                    let settled = now.is_some_and(|now| is_settled(&journal, now));
                    let held = settled && main.as_ref().is_some_and(|main| holds(main, &journal));
                    if held && !own.contains(key) {
                        // One that cannot be removed costs room, nothing else.
                        let _ = self.shelf.remove(key);
                    }
                }
                Opened::Absent => {}
                found @ (Opened::Newer(_) | Opened::Corrupt(_)) => aside.push(found),
            }
        }
        if let Some(together) = &mut together {
            aside.extend(self.gather_respondents(together, all, framework, now.is_some())?);
        }
        Ok((together, aside))
    }

    /// Reads what one key holds.
    ///
    /// # Errors
    /// Where the shelf cannot be read.
    pub fn read_key(&self, key: &str, framework: &Framework) -> Result<Opened, ShelfError> {
        Ok(match self.shelf.read(key)? {
            None => Opened::Absent,
            Some(text) => open(key, text, framework),
        })
    }

    /// Opens an assessment that is kept here, journals and all.
    ///
    /// # Errors
    /// Where the shelf cannot be read.
    pub fn open(
        &self,
        id: &AssessmentId,
        framework: &Framework,
    ) -> Result<Option<Assessment>, ShelfError> {
        let all = self.shelf.keys()?;
        Ok(self.gather(id, &all, framework, None)?.0)
    }

    /// Whether anything is kept under this id.
    ///
    /// # Errors
    /// Where the shelf cannot be read.
    pub fn has(&self, id: &AssessmentId) -> Result<bool, ShelfError> {
        Ok(self.shelf.read(&self.keys.main(id))?.is_some())
    }

    /// Remembers which assessment was open last, on which screen, and whether letters press buttons.
    ///
    /// # Errors
    /// Where the shelf cannot be written; nothing is lost by that.
    pub fn remember(
        &self,
        id: Option<&AssessmentId>,
        (screen, is_without_keys): (&str, bool),
    ) -> Result<(), ShelfError> {
        let last = id.map(AssessmentId::as_str);
        let index = json::members(vec![
            ("version", 1.into()),
            ("last", last.into()),
            ("screen", screen.into()),
            ("withoutKeys", is_without_keys.into()),
        ]);
        let text = json::to_text(&index.into());
        if self.shelf.read(&self.keys.index())?.as_deref() == Some(&text) {
            return Ok(());
        }
        self.shelf.write(&self.keys.index(), &text)
    }

    /// Keeps an assessment together with what other tabs wrote: first in this tab's journal, then in
    /// the main text. Returns it as it is now known, with their edits in it.
    ///
    /// # Errors
    /// Where the journal could not be written and read back. What was kept before is still there.
    pub fn save(
        &self,
        assessment: &Assessment,
        framework: &Framework,
    ) -> Result<Assessment, ShelfError> {
        let main = self.keys.main(&assessment.id);
        let before = self.shelf.read(&main)?;
        let (together, may_write) = match before.clone().map(|text| open(&main, text, framework)) {
            Some(Opened::Assessment(before)) => (assessment.clone().join(*before), true),
            // Never write over what a newer version made.
            Some(Opened::Newer(_)) => return Err(ShelfError::Blocked),
            // The next load puts it aside; until then the journal has ours.
            Some(Opened::Corrupt(_)) => (assessment.clone(), false),
            Some(Opened::Absent) | None => (assessment.clone(), true),
        };
        self.keep_respondents(&together)?;
        let text = without_respondents(&together);
        // In turn, so that the last good one is whole while the next is written. Without a journal
        // the main text is left alone: another tab could overwrite it before anybody knew.
        let nth = self.next_journal.get();
        self.write_checked(&self.keys.journals_of_tab(&assessment.id)[nth], &text)?;
        self.next_journal.set(1 - nth);
        if may_write && before.as_ref() != Some(&text) {
            // Where that fails, the next load joins the journal to it.
            let _ = self.write_checked(&main, &text);
        }
        Ok(together)
    }

    /// Keeps an assessment in the place of whatever was kept under its id, without joining.
    ///
    /// # Errors
    /// Where it could not be written and read back, or a newer version is kept there.
    pub fn replace(&self, assessment: &Assessment) -> Result<(), ShelfError> {
        let main = self.keys.main(&assessment.id);
        let before = self.shelf.read(&main)?;
        if matches!(before.map(|text| is_newer(&text)), Some(true)) {
            return Err(ShelfError::Blocked);
        }
        self.keep_respondents(assessment)?;
        self.write_checked(&main, &without_respondents(assessment))?;
        self.remove_other_respondents(assessment)?;
        self.remove_all_of(&self.keys.journals(&assessment.id))
    }

    /// Removes an assessment, journals and all.
    ///
    /// # Errors
    /// Where the shelf cannot be written.
    pub fn remove(&self, id: &AssessmentId) -> Result<(), ShelfError> {
        self.remove_all_of(&self.keys.journals(id))?;
        self.remove_all_of(&self.keys.respondents(id))?;
        self.shelf.remove(&self.keys.main(id))
    }

    /// Removes everything under this storage key, and nothing else.
    ///
    /// # Errors
    /// Where the shelf cannot be written.
    pub fn remove_all(&self) -> Result<(), ShelfError> {
        for key in self.shelf.keys()?.iter().filter(|key| self.keys.owns(key)) {
            self.shelf.remove(key)?;
        }
        Ok(())
    }

    /// Removes a text from quarantine, or one of a newer version.
    ///
    /// # Errors
    /// Where the shelf cannot be written.
    pub fn discard(&self, key: &str) -> Result<(), ShelfError> {
        self.shelf.remove(key)
    }

    fn remove_all_of(&self, prefix: &str) -> Result<(), ShelfError> {
        let all = self.shelf.keys()?;
        for key in all.iter().filter(|key| key.starts_with(prefix)) {
            self.shelf.remove(key)?;
        }
        Ok(())
    }

    /// Moves a text that cannot be read out of the way, copy first.
    fn put_aside(&self, found: Quarantined, now: &Moment) -> Quarantined {
        let name = format!(
            "{}-{}",
            now.as_str(),
            found.key.rsplit('/').next().unwrap_or_default()
        );
        let key = self.keys.quarantine(&name);
        if self.write_checked(&key, &found.text).is_err() {
            // No room for a copy: it stays where it is, and is offered from there.
            return found;
        }
        // What lies there by now may be another tab's, and sound.
        if self.shelf.read(&found.key) == Ok(Some(found.text.clone())) {
            let _ = self.shelf.remove(&found.key);
        }
        Quarantined { key, ..found }
    }

    pub(super) fn write_checked(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.shelf.write(key, text)?;
        match self.shelf.read(key)? {
            Some(back) if back == text => Ok(()),
            _ => Err(ShelfError::NotKept),
        }
    }
}
