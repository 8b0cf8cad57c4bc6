//! Documents into the widget: by a file that somebody chose, or by the host page.

use std::rc::Rc;

use super::{Screen, Store, words};
use crate::assessment::{Assessment, AssessmentId, Join, RespondentId};
use crate::document;
use crate::json::{Extra, Faults, Value, names, object};
use crate::platform::{self, clock};

names! {
    /// What to do with a document that comes in.
    pub enum Mode {
        /// Open it beside what is kept here.
        New = "new",
        /// Join it with the assessment that is open, newest answers first.
        Merge = "merge",
        /// Add its answers as a colleague's.
        Respondent = "respondent",
        /// Put it in the place of the assessment that is open, after a snapshot.
        Replace = "replace",
    }
}

impl Mode {
    /// The mode that a host names.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let nth = Self::NAMES.iter().position(|known| *known == name)?;
        Self::VALUES.get(nth).copied()
    }
}

object! {
    /// What came of an import.
    pub struct Summary {
        /// The assessment that is open now.
        must id: AssessmentId = "id",
        /// Its title.
        must title: String = "title",
        /// What was done.
        must mode: Mode = "mode",
        /// Its revision.
        must revision: u64 = "revision",
        /// Its units.
        must units: usize = "units",
        /// Its answers.
        must answers: usize = "answers",
        /// Answers that are kept but have no place.
        must set_aside: usize = "setAside",
    }
}

impl Store {
    /// Reads a document without doing anything with it.
    ///
    /// # Errors
    /// The loader's list of faults.
    pub fn read(&self, text: &str) -> Result<Assessment, String> {
        document::read(text, self.built_in()).map_err(|faults| faults.to_string())
    }

    /// Takes a document in.
    ///
    /// # Errors
    /// What is wrong where the two do not fit together. Nothing has changed then.
    pub fn import(
        self: &Rc<Self>,
        mut incoming: Assessment,
        mode: Mode,
        screen: Screen,
    ) -> Result<Summary, String> {
        self.flush();
        let begun = self.state().begun;
        if begun && matches!(mode, Mode::Merge | Mode::Respondent) {
            self.check_same_framework(&incoming)?;
        }
        Self::mint(&mut incoming);
        let opened = match mode {
            // Nothing is there to merge with or to replace.
            Mode::Merge | Mode::Replace if !begun => self.as_new(incoming),
            Mode::New => self.as_new(incoming),
            Mode::Merge => self.merge(incoming),
            Mode::Replace => self.replace(incoming),
            Mode::Respondent => self.add_respondent(&incoming),
        };
        // Two files that fit each by itself may not fit together; what cannot be read again must
        // never be kept.
        self.read(&document::write(&opened))?;
        if mode == Mode::Replace && begun {
            // Where it cannot be replaced, saving below says so.
            let _ = self.library.borrow().replace(&opened);
        }
        self.open(opened, screen);
        self.save_now();
        let state = self.state();
        Ok(Summary {
            id: state.assessment.id.clone(),
            title: state.assessment.title.text.clone(),
            mode,
            revision: state.assessment.revision,
            units: state.assessment.units.count(),
            answers: state.assessment.answers.count(),
            set_aside: state.assessment.set_aside(&state.framework).count(),
        })
    }

    /// Answers of one framework say nothing about the themes of another.
    fn check_same_framework(&self, incoming: &Assessment) -> Result<(), String> {
        let state = self.state();
        let mine = &state.assessment.framework;
        if !incoming.framework.is_apart_from(mine) {
            return Ok(());
        }
        let mut faults = Faults::default();
        let allowed = format!("{}, as in the assessment that is open", mine.id);
        faults.found("framework.id", &incoming.framework.id, &allowed);
        Err(faults.to_string())
    }

    /// Takes a document in for the host page, which has decided already and needs no event.
    ///
    /// # Errors
    /// As [`Store::import`].
    pub fn import_for_host(
        self: &Rc<Self>,
        incoming: Assessment,
        mode: Mode,
    ) -> Result<Summary, String> {
        self.quietly(|| self.import(incoming, mode, self.screen_to_stay_on()))
    }

    /// Opens a document for the host page, which needs no event.
    pub fn set_for_host(self: &Rc<Self>, incoming: Assessment) {
        self.quietly(|| self.set(incoming));
    }

    /// Where the reader stays when the document changes below: a question may be gone.
    pub(super) fn screen_to_stay_on(&self) -> Screen {
        match &self.state().screen {
            Screen::Question { .. } => Screen::Sections,
            screen => screen.clone(),
        }
    }

    /// Opens a document as it is, in the place of whatever is kept under its id: what a host does
    /// that holds documents itself.
    fn set(self: &Rc<Self>, mut incoming: Assessment) {
        self.flush();
        Self::mint(&mut incoming);
        // Saving joins with what is kept under its id, which is not what a host means that sets it.
        let replaced = self.library.borrow().replace(&incoming);
        self.open(incoming, self.screen_to_stay_on());
        match replaced {
            Ok(()) => self.note_kept(),
            // Saving says why.
            Err(_) => self.save_now(),
        }
    }

    /// Gives ids to a set-up file, which has none of its own, and to a document that lacks them.
    fn mint(incoming: &mut Assessment) {
        if incoming.is_set_up() || incoming.id.as_str().is_empty() {
            incoming.id = platform::uuid().into();
        }
        let respondent = incoming.respondent.get_or_insert_default();
        if respondent.id.as_str().is_empty() {
            respondent.id = RespondentId::from(platform::uuid());
        }
    }

    /// Beside what is kept here: under its own id, or another where that is taken.
    fn as_new(&self, mut incoming: Assessment) -> Assessment {
        let state = self.state();
        let open = state.begun && state.assessment.id == incoming.id;
        if open || self.library.borrow().has(&incoming.id).unwrap_or(false) {
            incoming.id = platform::uuid().into();
        }
        incoming
    }

    fn merge(&self, incoming: Assessment) -> Assessment {
        let before = self.state().assessment.clone();
        let mut joined = (*before).clone().join(incoming);
        if joined != *before {
            joined.touch(&clock::now());
        }
        joined
    }

    fn replace(&self, mut incoming: Assessment) -> Assessment {
        let now = clock::now();
        let mut before = (*self.state().assessment).clone();
        before.take_snapshot(&platform::uuid(), words::before_replacing(), &now);
        if let Some(snapshots) = before.carried.get("snapshots") {
            incoming.carry("snapshots", snapshots.clone());
        }
        incoming.id = before.id;
        incoming.revision = incoming.revision.max(before.revision);
        incoming.touch(&now);
        incoming
    }

    fn add_respondent(&self, incoming: &Assessment) -> Assessment {
        let now = clock::now();
        let mut assessment = (*self.state().assessment).clone();
        let theirs = incoming.members();
        let of_theirs = |names: &[&str]| {
            let mut picked = Extra::new();
            for name in names {
                if let Some(value) = theirs.get(name) {
                    picked.insert((*name).to_owned(), value.clone());
                }
            }
            picked
        };
        let file = of_theirs(&["id", "title", "revision", "modified"]);
        let mut member = of_theirs(&["respondent", "answers"]);
        member.insert("document".to_owned(), file.into());
        // Their file says when it was last changed, so the newer of two files of theirs stays.
        let mut group = Extra::new();
        group.insert("respondents".to_owned(), vec![Value::from(member)].into());
        assessment.carry("group", group.into());
        for unit in incoming.units.iter() {
            if assessment.units.get((unit.id.as_str(), "")).is_none() {
                assessment.units.put(unit.clone(), &now);
            }
        }
        assessment.touch(&now);
        assessment
    }
}
