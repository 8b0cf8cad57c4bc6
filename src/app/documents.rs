//! Documents out of the widget, and assessments out of this device.

use std::rc::Rc;

use super::action::Action;
use super::screens::{self, untitled};
use super::state::State;
use super::store::blank;
use super::{Screen, Store, words};
use crate::assessment::AssessmentId;
use crate::document::{self, Entries, Share};
use crate::json::names;
use crate::library::ShelfError;
use crate::planning::{self, Chunk};
use crate::platform::{self, clock};

names! {
    /// A table for a spreadsheet.
    pub enum Table {
        /// Every answer.
        Answers = "answers",
        /// Layers and indices.
        Results = "results",
        /// What is planned and what waits.
        Plan = "plan",
        /// How far a group agrees.
        Group = "group",
    }
}

impl Table {
    /// Every table.
    pub const ALL: &'static [Self] = Self::VALUES;

    /// The table that a host names.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let nth = Self::NAMES.iter().position(|known| *known == name)?;
        Self::VALUES.get(nth).copied()
    }
}

impl State {
    /// The whole document as JSON text, with results.
    #[must_use]
    pub fn export(&self) -> String {
        document::export(&self.assessment, &self.framework)
    }

    /// A share copy as JSON text.
    #[must_use]
    pub fn export_share(&self, share: Share) -> String {
        document::share(&self.assessment, &self.framework, share)
    }

    /// A table of what is answered, worked out or agreed.
    #[must_use]
    pub fn table(&self, table: Table) -> String {
        let (assessment, framework) = (&*self.assessment, &*self.framework);
        match table {
            Table::Answers => document::answers_csv(assessment, framework, &words::files::ANSWERS),
            Table::Results => {
                let results = self.results();
                document::results_csv(assessment, framework, &results, &words::files::RESULTS)
            }
            Table::Group => document::group_csv(assessment, framework, &words::files::GROUP),
            Table::Plan => {
                let plan = planning::plan(framework, assessment);
                let untitled = |chunk: &Chunk| untitled(self, chunk);
                document::plan_csv(assessment, framework, &plan, &words::files::PLAN, &untitled)
            }
        }
    }
}

impl Store {
    /// The name that a file of the document gets.
    #[must_use]
    pub fn file_name(&self) -> String {
        document::file_name(&self.state().assessment.title.text, &clock::now())
    }

    /// The name that a file of a part of it gets, which says first what it is and does not replace the
    /// whole file beside it.
    pub(super) fn file_name_of(&self, part: &str) -> String {
        let name = self.file_name();
        let rest = name.strip_prefix("ics-maturity").unwrap_or_default();
        format!("{part}{rest}")
    }

    /// Opens an assessment that is kept here.
    pub fn open_kept(self: &Rc<Self>, id: &AssessmentId) {
        self.flush();
        let kept = self.library.borrow().open(id, self.built_in());
        if let Ok(Some(kept)) = kept {
            self.open(kept, Screen::Sections);
            self.remember_place();
        }
    }

    /// Removes the assessment that is open from this device.
    pub fn remove(self: &Rc<Self>) {
        self.cancel_save();
        let id = self.state().assessment.id.clone();
        let removed = self.library.borrow().remove(&id);
        let removed = removed.and_then(|()| {
            let noted = ("", self.state().is_without_keys);
            self.library.borrow().remember(None, noted)
        });
        self.closed_or_failed(removed, &[id]);
    }

    /// Removes everything that is kept under this storage key.
    pub fn remove_all(self: &Rc<Self>) {
        self.cancel_save();
        let state = self.state();
        let mut ids: Vec<_> = state.kept.iter().map(|kept| kept.id.clone()).collect();
        ids.push(state.assessment.id.clone());
        let removed = self.library.borrow().remove_all();
        if removed.is_ok() {
            for notice in &state.notices {
                self.dispatch(&Action::NoticeDismissed(notice.clone()));
            }
        }
        self.closed_or_failed(removed, &ids);
    }

    fn closed_or_failed(self: &Rc<Self>, removed: Result<(), ShelfError>, ids: &[AssessmentId]) {
        match removed {
            Ok(()) => {
                self.close();
                self.dispatch(&Action::Said(words::share::REMOVED.to_owned()));
                for id in ids {
                    self.tell_siblings(id);
                }
            }
            Err(error) => self.dispatch(&Action::SaveFailed(error)),
        }
    }

    pub(super) fn close(self: &Rc<Self>) {
        self.was_kept.set(false);
        self.dispatch(&Action::Closed(Rc::new(blank(&self.offer_or_built_in()))));
        self.refresh_kept();
    }

    /// Gives up an assessment that was removed in another tab.
    pub fn give_up(self: &Rc<Self>) {
        self.cancel_save();
        self.close();
    }

    /// Keeps an assessment again that was removed in another tab.
    pub fn keep_again(self: &Rc<Self>) {
        let assessment = (*self.state().assessment).clone();
        let screen = self.state().screen.clone();
        self.open(assessment, screen);
        self.save_now();
    }

    /// Removes a text that could not be read from this device.
    pub fn discard(self: &Rc<Self>, notice: &super::state::Notice) {
        use super::state::Notice;
        let (Notice::Corrupt(found) | Notice::Newer(found)) = notice;
        let _ = self.library.borrow().discard(&found.key);
        self.dispatch(&Action::NoticeDismissed(notice.clone()));
    }

    /// Offers the whole document as a download, kept first.
    pub fn download(self: &Rc<Self>) {
        self.flush();
        self.offer(&self.file_name(), &self.state().export());
        self.dispatch(&Action::Downloaded);
    }

    /// Keeps a copy of an assessment under an id of its own.
    pub(super) fn duplicate(self: &Rc<Self>, id: &AssessmentId) {
        self.flush();
        let library = self.library.borrow();
        if let Ok(Some(mut copy)) = library.open(id, self.built_in()) {
            let now = clock::now();
            copy.id = platform::uuid().into();
            copy.rename(words::start::copy_of(&copy.title.text), &now);
            copy.touch(&now);
            // Where there is no room, the list stays as it is.
            let _ = library.save(&copy, self.built_in());
        }
        drop(library);
        self.refresh_kept();
    }

    /// Removes an assessment that is kept here and not open.
    pub(super) fn remove_kept(self: &Rc<Self>, id: &AssessmentId) {
        if *id == self.state().assessment.id {
            self.remove();
            return;
        }
        if let Err(error) = self.library.borrow().remove(id) {
            self.dispatch(&Action::SaveFailed(error));
            return;
        }
        self.tell_siblings(id);
        self.refresh_kept();
        self.perform(&super::Deed::Ask(None));
    }

    /// Offers a set-up for colleagues as a download.
    pub(super) fn download_set_up(self: &Rc<Self>) {
        let name = self.file_name_of(words::files::SET_UP);
        self.offer(&name, &document::set_up(&self.state().assessment));
    }

    /// Offers a table as a download.
    pub(super) fn download_table(self: &Rc<Self>, table: Table) {
        let title = words::title(&self.state().assessment.title.text).to_owned();
        let title = words::files::named(&title, Table::NAMES[table as usize]);
        let name = document::file_name_as(&title, &clock::now(), "csv");
        self.offer_as(&name, "text/csv", &self.state().table(table));
    }

    /// Offers the dates of the plan as a download, for a calendar.
    pub(super) fn download_calendar(self: &Rc<Self>) {
        let state = self.state();
        let (assessment, framework) = (&*state.assessment, &*state.framework);
        let plan = planning::plan(framework, assessment);
        let untitled = |chunk: &Chunk| untitled(&state, chunk);
        let title = words::title(&assessment.title.text);
        let name = words::files::named(title, Table::NAMES[Table::Plan as usize]);
        let name = document::file_name_as(&name, &clock::now(), "ics");
        let entries = Entries {
            untitled: &untitled,
            review: &|of| words::files::review(of, title),
            cycle: &|cycle| words::files::cycle(cycle, title),
            chunk: &|chunk| {
                let name = screens::title(&state, chunk);
                let owner = screens::owner(&state, chunk);
                words::files::action(&name, &state.unit_name(&chunk.unit), owner)
            },
        };
        match document::calendar(assessment, framework, &plan, &entries) {
            Some(calendar) => self.offer_as(&name, "text/calendar", &calendar),
            None => self.dispatch(&Action::Said(words::plan::NO_DATES.to_owned())),
        }
    }

    /// Offers a document as a download.
    pub fn offer(self: &Rc<Self>, name: &str, text: &str) {
        self.offer_as(name, "application/json", text);
    }

    fn offer_as(self: &Rc<Self>, name: &str, kind: &str, text: &str) {
        if platform::download_text(name, kind, text).is_ok() {
            self.announce("export", &[("file", name.into())]);
            self.dispatch(&Action::Said(words::downloaded(name)));
        }
    }
}
