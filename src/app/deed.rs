//! What the reader asks for.

use std::rc::Rc;

use super::documents::Table;
use super::import::Mode;
use super::offer::Offer;
use super::state::Notice;
use super::ui::Asking;
use super::view::Cx;
use super::{Action, Screen, Store, screens, words};
use crate::assessment::{AssessmentId, Note, Scope};
use crate::framework::LevelId;
use crate::platform::{self, clock};

/// Something that the reader asks for by pressing a button.
pub enum Deed {
    /// Go to a screen.
    Go(Screen),
    /// Look at the worked example.
    OpenExample,
    /// Go back from it to one's own.
    CloseExample,
    /// Go on with what is open.
    Continue,
    /// Go on where somebody left off.
    Resume,
    /// Take the last edit back.
    Undo,
    /// Begin a new assessment.
    Begin(Scope),
    /// Begin one with the framework of the file that is shown.
    BeginWith(Rc<Offer>),
    /// Begin the assessment that the page has set up.
    BeginPrepared,
    /// Make new assessments with the framework that comes with the widget.
    OfferBuiltIn,
    /// Open one that is kept here.
    OpenKept(AssessmentId),
    /// Keep nothing from here on.
    GoPrivate,
    /// Keep again from here on, with what was kept before.
    EndPrivate,
    /// Add a unit at a level.
    AddUnit(LevelId),
    /// Keep what is answered and planned now under a label, to look back on.
    TakeSnapshot(String),
    /// Download the whole assessment.
    Download,
    /// Download the copy to share.
    DownloadCopy,
    /// Download a text that cannot be read here.
    DownloadRaw(Notice),
    /// Remove it from this device.
    Discard(Notice),
    /// Take in what is shown.
    Import(Mode),
    /// Read no more of the files that were chosen.
    StopReading,
    /// Download a set-up for colleagues.
    DownloadSetUp,
    /// Download a table: the answers, the results or the group.
    DownloadTable(Table),
    /// Keep a copy of one that is kept here beside it.
    Duplicate(AssessmentId),
    /// Remove one that is kept here and not open.
    RemoveKept(AssessmentId),
    /// Remove the assessment from this device.
    Remove,
    /// Remove everything from this device.
    RemoveAll,
    /// Keep again what was removed in another tab.
    KeepAgain,
    /// Close what was removed in another tab.
    GiveUp,
    /// Download the dates of the plan.
    DownloadCalendar,
    /// Add a chunk to the plan.
    AddChunk,
    /// Remove a chunk that was added.
    RemoveChunk(String),
    /// See what a new plan would change.
    Replan,
    /// Accept the new plan that is looked at; a snapshot keeps the one before.
    AcceptProposal,
    /// Let letters press buttons, or no longer.
    SwitchKeys,
    /// Ask before something is done, or no longer.
    Ask(Option<Asking>),
    /// Print what is shown.
    Print,
    /// Note that something happened.
    Note(Action),
}

impl Store {
    /// Does what the reader asks for.
    pub fn perform(self: &Rc<Self>, deed: &Deed) {
        match deed {
            Deed::Go(screen) => self.go(screen.clone()),
            Deed::OpenExample => self.open_example(),
            Deed::CloseExample => self.close_example(),
            Deed::Continue => self.go(self.state().next_open()),
            Deed::Resume => self.go(self.state().where_left()),
            Deed::Undo => {
                self.dispatch(&Action::Undone);
                self.dispatch(&Action::Said(words::UNDONE.to_owned()));
            }
            Deed::Begin(scope) => self.begin(*scope),
            Deed::BeginWith(offer) => self.begin_with(offer),
            Deed::BeginPrepared => self.begin_prepared(),
            Deed::OfferBuiltIn => self.offer_built_in(),
            Deed::OpenKept(id) => self.open_kept(id),
            Deed::GoPrivate => self.go_private(),
            Deed::EndPrivate => self.end_private(),
            Deed::AddUnit(level) => self.add_unit(level),
            Deed::TakeSnapshot(label) => {
                let (id, label) = (platform::uuid(), label.trim().to_owned());
                let said = words::history::taken(&label, &clock::now());
                self.dispatch(&Action::SnapshotTaken { id, label });
                self.dispatch(&Action::Said(said));
            }
            Deed::Download => self.download(),
            Deed::DownloadCopy => {
                let share = self.state().ui.share;
                let name = self.file_name_of(words::files::TO_SHARE);
                self.offer(&name, &self.state().export_share(share));
            }
            Deed::DownloadRaw(Notice::Corrupt(found) | Notice::Newer(found)) => {
                self.offer(
                    &crate::document::file_name(words::files::FOUND, &clock::now()),
                    &found.text,
                );
            }
            Deed::Discard(notice) => self.discard(notice),
            Deed::Import(mode) => self.import_chosen(*mode),
            Deed::StopReading => self.stop_reading(),
            Deed::DownloadSetUp => self.download_set_up(),
            Deed::DownloadTable(kind) => self.download_table(*kind),
            Deed::Duplicate(id) => self.duplicate(id),
            Deed::RemoveKept(id) => self.remove_kept(id),
            Deed::Remove => self.remove(),
            Deed::RemoveAll => self.remove_all(),
            Deed::KeepAgain => self.keep_again(),
            Deed::GiveUp => self.give_up(),
            Deed::DownloadCalendar => self.download_calendar(),
            Deed::Print => {
                // Taken back where printing begins: what refuses it says nothing.
                self.dispatch(&Action::Said(words::NOT_PRINTED.to_owned()));
                platform::print(self.host());
            }
            Deed::AddChunk => {
                let id = format!("own/{}", platform::uuid());
                self.dispatch(&screens::added(&Cx::new(&self.state(), self), &id));
                self.go(Screen::Chunk(id));
            }
            Deed::RemoveChunk(id) => {
                self.go(Screen::PLAN);
                let removed = Note::one("plan.own", ("id", id), "removed", true.into());
                self.dispatch(&Action::Noted(vec![removed]));
            }
            Deed::Replan => {
                self.dispatch(&screens::from_now(&Cx::new(&self.state(), self)));
                self.dispatch(&Action::Ui(Rc::new(|ui| ui.replanning = true)));
            }
            Deed::AcceptProposal => {
                let planned = self.state().planned.clone();
                let proposal = planned
                    .as_ref()
                    .and_then(|planned| planned.proposal.as_ref());
                self.perform(&Deed::TakeSnapshot(words::plan::BEFORE_NEW.to_owned()));
                self.dispatch(&screens::accepted(&Cx::new(&self.state(), self), proposal));
            }
            Deed::Ask(asking) => {
                let asking = asking.clone();
                self.dispatch(&Action::Ui(Rc::new(move |ui| {
                    ui.asking.clone_from(&asking);
                })));
            }
            Deed::SwitchKeys => {
                self.dispatch(&Action::KeysSwitched);
                self.remember_place();
            }
            Deed::Note(action) => self.dispatch(action),
        }
    }
}
