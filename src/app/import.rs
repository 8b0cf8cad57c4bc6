//! Documents into the widget: by a file that somebody chose, or by the host page.

use std::rc::Rc;

use super::action::Action;
use super::several::assessments;
use super::state::Incoming;
use super::{Screen, Store, words};
use crate::assessment::{Assessment, AssessmentId, RespondentId};
use crate::document::{self, Fate, Unknown};
use crate::json::{Faults, names, object};
use crate::platform;

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
        /// Colleagues in its group.
        must respondents: usize = "respondents",
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

    /// Takes documents in; several only as respondents. `fate` says what becomes of units that are not
    /// known here.
    ///
    /// # Errors
    /// What is wrong where they do not fit together. Nothing has changed then.
    pub fn import(
        self: &Rc<Self>,
        incoming: Vec<Assessment>,
        mode: Mode,
        fate: &dyn Fn(&Unknown) -> Fate,
        screen: Screen,
    ) -> Result<Summary, String> {
        self.flush();
        let begun = self.state().begun;
        for one in &incoming {
            if begun && matches!(mode, Mode::Merge | Mode::Respondent) {
                self.check_same_framework(one)?;
            }
        }
        let mut incoming: Vec<_> = incoming.into_iter().map(Self::minted).collect();
        // One's own file makes nobody else; it brings what one answered elsewhere.
        let own = |one: &Assessment| begun && one.is_of_same_respondent(&self.state().assessment);
        let merges = match (mode, &incoming[..]) {
            (Mode::Respondent, [one]) => own(one),
            _ => mode == Mode::Merge && begun,
        };
        // What a new one is set up as.
        let first = incoming.first().filter(|_| !begun).cloned();
        // The newest last: of two files of one respondent it is the one that counts.
        incoming.sort_unstable_by(|a, b| a.modified.cmp(&b.modified));
        let opened = match mode {
            Mode::Respondent if !merges => self.add_respondents(&incoming, first, fate),
            _ => {
                let Some(one) = incoming.pop() else {
                    return Err(String::new());
                };
                match mode {
                    _ if merges => self.merge(&one, fate),
                    Mode::Replace if begun => self.replace(one),
                    // Where nothing is begun there is nothing to merge with or to replace.
                    _ => self.as_new(one),
                }
            }
        };
        // Two files that fit each by itself may not fit together; what cannot be read again must
        // never be kept. Respondents fit in any case, and are many.
        let mut alone = opened.clone();
        alone.group = crate::assessment::Group::default();
        self.read(&document::write(&alone))?;
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
            respondents: state.assessment.group.respondents.count(),
        })
    }

    /// Takes in what was chosen and is shown; of several files those that fit.
    pub(super) fn import_chosen(self: &Rc<Self>, mode: Mode) {
        let state = self.state();
        let Some(incoming) = &state.incoming else {
            return;
        };
        let all = assessments(incoming);
        let mut chosen = Vec::new();
        for (nth, one) in all.iter().enumerate() {
            if all.len() == 1 || state.outcome(&all, nth).is_added() {
                chosen.push((*one).clone());
            }
        }
        let is_of_group =
            |one: &Assessment| !one.has_answers() && one.group.respondents.count() > 0;
        let screen = match mode {
            Mode::Respondent => Screen::Group,
            _ if chosen.iter().any(is_of_group) => Screen::Group,
            // It says nothing yet of whoever opens it, which a group's medians go by.
            _ if chosen.iter().all(Assessment::is_set_up) => Screen::SetUp,
            _ => Screen::Sections,
        };
        let done = match self.import(chosen, mode, &|unknown| state.fate(unknown), screen) {
            Ok(_) => Action::Said(match mode {
                Mode::Respondent => words::group::TAKEN_IN.to_owned(),
                _ => words::share::OPENED.to_owned(),
            }),
            Err(problem) => {
                let file = match &**incoming {
                    Incoming::Assessment { file, .. } => file.clone(),
                    _ => String::new(),
                };
                Action::FileRead(Some(Rc::new(Incoming::Refused { file, problem })))
            }
        };
        self.dispatch(&done);
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
        let fate = |unknown: &Unknown| unknown.fate.clone();
        self.quietly(|| self.import(vec![incoming], mode, &fate, self.screen_to_stay_on()))
    }

    /// Opens a document for the host page, which needs no event.
    pub fn set_for_host(self: &Rc<Self>, incoming: Assessment) {
        self.quietly(|| self.set(incoming));
    }

    /// Where the reader stays when the document changes below: a question may be gone.
    pub(super) fn screen_to_stay_on(&self) -> Screen {
        match &self.state().screen {
            Screen::Question { .. } => Screen::Sections,
            Screen::Discuss(_) => Screen::Group,
            screen => screen.clone(),
        }
    }

    /// Opens a document as it is, in the place of whatever is kept under its id: what a host does
    /// that holds documents itself.
    fn set(self: &Rc<Self>, incoming: Assessment) {
        self.flush();
        let incoming = Self::minted(incoming);
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
    pub(super) fn minted(mut incoming: Assessment) -> Assessment {
        if incoming.is_set_up() || incoming.id.as_str().is_empty() {
            incoming.id = platform::uuid().into();
        }
        let respondent = incoming.respondent.get_or_insert_default();
        if respondent.id.as_str().is_empty() {
            respondent.id = RespondentId::from(platform::uuid());
        }
        incoming
    }
}
