//! Documents out of the widget, and assessments out of this device.

use std::rc::Rc;

use super::action::Action;
use super::screens::untitled;
use super::store::blank;
use super::{Screen, Store, words};
use crate::assessment::AssessmentId;
use crate::document::{self, Entries, Share};
use crate::library::{Keys, Library, MemoryShelf, Shelf, ShelfError};
use crate::planning::{self, Chunk};
use crate::platform::{self, clock};

impl Store {
    /// The whole document as JSON text, with results.
    #[must_use]
    pub fn export(&self) -> String {
        let state = self.state();
        document::export(&state.assessment, &state.framework)
    }

    /// A share copy as JSON text.
    #[must_use]
    pub fn export_share(&self, share: Share) -> String {
        let state = self.state();
        document::share(&state.assessment, &state.framework, share)
    }

    /// The name that a file of the document gets.
    #[must_use]
    pub fn file_name(&self) -> String {
        document::file_name(&self.state().assessment.title.text, &clock::now())
    }

    /// Opens an assessment that is kept here.
    pub fn open_kept(self: &Rc<Self>, id: &AssessmentId) {
        self.flush();
        let kept = self.library.borrow().open(id, self.built_in());
        if let Ok(Some(kept)) = kept {
            self.open(kept, Screen::Sections);
            let _ = self.library.borrow().remember(Some(id));
        }
    }

    /// Removes the assessment that is open from this device.
    pub fn remove(self: &Rc<Self>) {
        self.cancel_save();
        let id = self.state().assessment.id.clone();
        let removed = self.library.borrow().remove(&id);
        let removed = removed.and_then(|()| self.library.borrow().remember(None));
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
                self.dispatch(Action::NoticeDismissed(notice.clone()));
            }
        }
        self.closed_or_failed(removed, &ids);
    }

    fn closed_or_failed(self: &Rc<Self>, removed: Result<(), ShelfError>, ids: &[AssessmentId]) {
        match removed {
            Ok(()) => {
                self.close();
                for id in ids {
                    self.tell_siblings(id);
                }
            }
            Err(error) => self.dispatch(Action::SaveFailed(error)),
        }
    }

    fn close(self: &Rc<Self>) {
        self.dispatch(Action::Closed(Box::new(blank(&self.offer_or_built_in()))));
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

    /// Keeps nothing on this device from here on. What is kept already stays as it is.
    pub fn go_private(self: &Rc<Self>) {
        self.flush();
        let keys = Keys::new("private", platform::uuid());
        *self.library.borrow_mut() =
            Library::new(Box::<MemoryShelf>::default() as Box<dyn Shelf>, keys);
        self.dispatch(Action::WentPrivate);
        self.close();
    }

    /// Removes a text that could not be read from this device.
    pub fn discard(self: &Rc<Self>, notice: &super::state::Notice) {
        use super::state::Notice;
        let (Notice::Corrupt(found) | Notice::Newer(found)) = notice;
        let _ = self.library.borrow().discard(&found.key);
        self.dispatch(Action::NoticeDismissed(notice.clone()));
    }

    /// Offers the whole document as a download, kept first.
    pub fn download(self: &Rc<Self>) {
        self.flush();
        self.offer(&self.file_name(), &self.export());
        self.dispatch(Action::Downloaded);
    }

    /// Offers the plan as a download: as a table, or its dates for a calendar.
    pub fn download_plan(self: &Rc<Self>, ending: &str) {
        let state = self.state();
        let (assessment, framework) = (&*state.assessment, &*state.framework);
        let plan = planning::plan(framework, assessment);
        let untitled = |chunk: &Chunk| untitled(&state, chunk);
        let title = words::plan::file(words::title(&assessment.title.text));
        let name = document::file_name_as(&title, &clock::now(), ending);
        if ending == "csv" {
            let columns = &words::files::PLAN;
            let table = document::plan_csv(assessment, framework, &plan, columns, &untitled);
            self.offer_as(&name, "text/csv", &table);
            return;
        }
        let entries = Entries {
            untitled: &untitled,
            review: &words::files::review,
            cycle: &words::files::cycle,
        };
        match document::calendar(assessment, framework, &plan, &entries) {
            Some(calendar) => self.offer_as(&name, "text/calendar", &calendar),
            None => self.dispatch(Action::Said(words::plan::NO_DATES.to_owned())),
        }
    }

    /// Offers a document as a download.
    pub fn offer(self: &Rc<Self>, name: &str, text: &str) {
        self.offer_as(name, "application/json", text);
    }

    fn offer_as(self: &Rc<Self>, name: &str, kind: &str, text: &str) {
        if platform::download_text(name, kind, text).is_ok() {
            self.announce("export", &[("file", name.into())]);
            self.dispatch(Action::Said(words::downloaded(name)));
        }
    }
}
