//! Holds the state of one widget, and lets what happened take effect.
//!
//! The state lives here and not in a component, because the host page drives the widget through
//! the element's methods as well as people do through the screens.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::HtmlElement;

use super::action::{Action, SetUpEdit};
use super::offer::{Offer, Offered};
use super::planner::Work;
use super::state::{Keeping, Notice, Options, Saved, State};
use super::{Screen, words};
use crate::assessment::{Assessment, Respondent, Scope, Settings};
use crate::framework::{Framework, LevelId};
use crate::library::{Keys, Library, Loaded, MemoryShelf, Shelf};
use crate::platform::{self, History, LocalShelf, Siblings, clock};

/// The library that a widget works with: in local storage, or in memory.
pub(super) type AnyLibrary = Library<Box<dyn Shelf>>;

type Subscriber = Rc<dyn Fn(Rc<State>)>;

/// The state of one widget with its effects.
pub struct Store {
    host: HtmlElement,
    built_in: Rc<Framework>,
    pub(super) storage_key: String,
    state: RefCell<Rc<State>>,
    pub(super) library: RefCell<AnyLibrary>,
    subscriber: RefCell<Option<Subscriber>>,
    pub(super) timer: RefCell<Option<Timeout>>,
    pub(super) siblings: RefCell<Option<Siblings>>,
    /// What is the reader's own while the example is shown.
    pub(super) aside: RefCell<Option<(AnyLibrary, Rc<State>)>>,
    /// The file that is being read; reading ends when this is dropped.
    pub(super) reading: RefCell<Option<gloo::file::callbacks::FileReader>>,
    /// The plan that is being worked out.
    pub(super) work: RefCell<Option<Work>>,
    /// Whether screens go into the browser's history.
    owns_page: bool,
    /// Whether the host itself is making the change, which needs no event.
    quiet: Cell<bool>,
    /// Whether the assessment that is open was kept here, now or in an earlier session.
    pub(super) was_kept: Cell<bool>,
}

/// What a store begins with.
pub struct Setup {
    /// The element.
    pub host: HtmlElement,
    /// The name under which assessments are kept.
    pub storage_key: String,
    /// Where the host wants them kept.
    pub storage: Storage,
    /// What else the host asked for.
    pub options: Options,
    /// Whether the page is the widget's own.
    pub owns_page: bool,
}

/// Where the host wants assessments kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Storage {
    /// In local storage.
    #[default]
    Local,
    /// In memory only.
    Memory,
    /// By the host itself.
    Host,
}

impl Store {
    /// Loads what is kept, and opens what was open last.
    #[must_use]
    pub fn new(setup: Setup, built_in: Rc<Framework>) -> Rc<Self> {
        let keys = Keys::new(&setup.storage_key, platform::uuid());
        let in_memory = || in_memory(keys.clone());
        let (library, loaded, keeping) = match setup.storage {
            Storage::Memory => (in_memory(), None, Keeping::Private),
            Storage::Host => (in_memory(), None, Keeping::Host),
            Storage::Local => match on_device(keys.clone(), &built_in) {
                Some((library, loaded)) => (library, Some(loaded), Keeping::Local),
                None => (in_memory(), None, Keeping::Blocked),
            },
        };
        let loaded = loaded.unwrap_or_default();
        let newer = loaded.newer.into_iter().map(Notice::Newer);
        let notices = newer
            .chain(loaded.quarantined.into_iter().map(Notice::Corrupt))
            .collect();
        let begun = loaded.last.is_some();
        let framework = loaded.last.as_ref().map_or_else(
            || Rc::clone(&built_in),
            |last| framework_of(last, &built_in),
        );
        let assessment = Rc::new(
            loaded
                .last
                .unwrap_or_else(|| blank(&Offer::built_in(&built_in))),
        );
        let mut state = State {
            framework,
            offered: Rc::new(Offered::Framework(Offer::built_in(&built_in))),
            prepared: None,
            options: Rc::new(setup.options),
            screen: Screen::Start,
            collective: Rc::clone(&assessment),
            assessment,
            left: Some(Screen::from_text(&loaded.screen)).filter(|left| *left != Screen::Start),
            undo: None,
            begun,
            kept: Rc::new(loaded.kept),
            at_risk: Vec::new(),
            keeping,
            hides: false,
            apart: platform::is_shown_elsewhere(),
            saved: Saved::Nothing,
            notices,
            incoming: None,
            is_without_keys: loaded.is_without_keys,
            said: String::new(),
            planned: None,
            ui: super::Ui::default(),
        };
        state.read_together();
        Rc::new(Self {
            host: setup.host,
            built_in,
            storage_key: setup.storage_key,
            state: RefCell::new(Rc::new(state)),
            library: RefCell::new(library),
            subscriber: RefCell::default(),
            timer: RefCell::default(),
            siblings: RefCell::default(),
            aside: RefCell::default(),
            reading: RefCell::default(),
            work: RefCell::default(),
            owns_page: setup.owns_page,
            quiet: Cell::new(false),
            was_kept: Cell::new(begun),
        })
    }

    /// The state now.
    #[must_use]
    pub fn state(&self) -> Rc<State> {
        Rc::clone(&self.state.borrow())
    }

    /// The element.
    #[must_use]
    pub fn host(&self) -> &HtmlElement {
        &self.host
    }

    /// The framework that comes with the widget.
    #[must_use]
    pub fn built_in(&self) -> &Rc<Framework> {
        &self.built_in
    }

    /// Calls back with every new state.
    pub fn subscribe(&self, subscriber: impl Fn(Rc<State>) + 'static) {
        *self.subscriber.borrow_mut() = Some(Rc::new(subscriber));
    }

    /// Lets what happened take effect.
    pub fn dispatch(self: &Rc<Self>, action: &Action) {
        let before = self.state();
        let after = Rc::clone(&before).reduce(action, &clock::now());
        if Rc::ptr_eq(&before, &after) {
            return;
        }
        *self.state.borrow_mut() = Rc::clone(&after);
        // Merging puts records in order, which alone is no change.
        if !before.assessment.says_same(&after.assessment) {
            if matches!(after.saved, Saved::Pending(_) | Saved::Failed(_)) {
                self.save_soon();
            }
            self.announce_change(&after);
        }
        let lacks_plan = after.lacks_plan();
        let subscriber = self.subscriber.borrow().clone();
        if let Some(subscriber) = subscriber {
            subscriber(after);
        }
        if lacks_plan {
            self.begin_plan();
        }
    }

    /// Goes to a screen, so that the browser's Back returns here.
    pub fn go(self: &Rc<Self>, screen: Screen) {
        self.note_in_history(&screen);
        self.went(screen);
    }

    /// Lets the browser's Back return here from `screen`, where the page is the widget's own.
    fn note_in_history(&self, screen: &Screen) {
        if self.owns_page && *screen != self.state().screen {
            History::push(&screen.to_text());
        }
    }

    /// The reader is at a screen now, by whatever way.
    pub fn went(self: &Rc<Self>, screen: Screen) {
        if screen == Screen::Start {
            self.flush();
            self.refresh_kept();
        }
        if screen == self.state().screen {
            platform::focus_heading_of(&self.host);
        } else {
            platform::let_go(&self.host);
            self.reading.borrow_mut().take();
        }
        self.dispatch(&Action::Went(screen));
        self.remember_place();
    }

    /// Begins a new assessment, with one unit at the widest level on offer.
    pub(super) fn begin_offered(self: &Rc<Self>, offer: &Offer, scope: Scope) {
        self.flush();
        let now = clock::now();
        let mut assessment = blank(offer);
        assessment.settings = Settings::new(scope);
        let own = (!offer.is_built_in()).then_some(offer.framework.title.as_str());
        assessment.rename(words::default_title(own, &now), &now);
        self.open(assessment, Screen::SetUp);
        let first = self.state().levels().next().map(|level| level.id.clone());
        if let Some(level) = first {
            self.add_unit(&level);
        }
    }

    /// Adds a unit. Its id tells the order, and differs from what another tab adds meanwhile.
    pub fn add_unit(self: &Rc<Self>, level: &LevelId) {
        let state = self.state();
        let Some(found) = state.framework.level(level) else {
            return;
        };
        let units = &state.assessment.units;
        let name = words::next_unit(
            found,
            units.iter().filter(|unit| unit.level == *level).count(),
        );
        let nth = units.entries().count() + 1;
        let random = platform::uuid();
        let id = format!("u{nth}-{}", random.get(..4).unwrap_or_default()).into();
        self.dispatch(&Action::SetUp(SetUpEdit::UnitAdded {
            id,
            level: level.clone(),
            name,
        }));
    }

    /// Works on an assessment from here on.
    pub(super) fn open(self: &Rc<Self>, assessment: Assessment, screen: Screen) {
        self.note_in_history(&screen);
        let assessment = self.revised(&assessment).unwrap_or(assessment);
        let framework = framework_of(&assessment, &self.built_in);
        let before = self.state();
        // What the page does is the page's to take back.
        let is_edit = before.begun && before.assessment.id == assessment.id && !self.is_quiet();
        self.was_kept
            .set(self.library.borrow().has(&assessment.id).unwrap_or(false));
        self.dispatch(&Action::Opened {
            assessment: Rc::new(assessment),
            framework,
            screen,
            is_edit,
        });
    }

    /// Runs what the host itself asked for, which needs no event.
    pub(super) fn quietly<T>(&self, run: impl FnOnce() -> T) -> T {
        self.quiet.set(true);
        let outcome = run();
        self.quiet.set(false);
        outcome
    }

    /// Whether the host page hears nothing: it did so itself, or the example is none of its business.
    fn is_quiet(&self) -> bool {
        self.quiet.get() || self.aside.borrow().is_some()
    }

    pub(super) fn announce(&self, name: &str, detail: &[(&str, wasm_bindgen::JsValue)]) {
        if !self.is_quiet() {
            platform::announce(&self.host, name, detail);
        }
    }

    fn announce_change(&self, state: &State) {
        // Spares the scoring where nobody is told.
        if self.is_quiet() {
            return;
        }
        let (answered, applicable) = state.results().counts();
        #[expect(
            clippy::cast_precision_loss,
            reason = "revisions and counts are far below 2^53"
        )]
        self.announce(
            "change",
            &[
                ("id", state.assessment.id.as_str().into()),
                ("revision", (state.assessment.revision as f64).into()),
                ("answered", (answered as f64).into()),
                ("applicable", (applicable as f64).into()),
            ],
        );
    }

    /// Whether screens go into the browser's history.
    #[must_use]
    pub fn owns_page(&self) -> bool {
        self.owns_page
    }

    /// The assessment as text, where it can still be had while the program is ending.
    #[must_use]
    pub fn rescue(&self) -> Option<String> {
        let aside = self.aside.try_borrow().ok()?;
        let state = match &*aside {
            Some((_, own)) => Rc::clone(own),
            None => Rc::clone(&*self.state.try_borrow().ok()?),
        };
        state
            .begun
            .then(|| crate::document::write(&state.assessment))
    }
}

/// The library of this device with what is in it, where the browser lets it be read.
pub(super) fn on_device(keys: Keys, built_in: &Framework) -> Option<(AnyLibrary, Loaded)> {
    let library = Library::new(Box::new(LocalShelf::new()?) as Box<dyn Shelf>, keys);
    let loaded = library.load(built_in, &clock::now()).ok()?;
    Some((library, loaded))
}

/// A library that keeps nothing beyond this page.
pub(super) fn in_memory(keys: Keys) -> AnyLibrary {
    Library::new(Box::<MemoryShelf>::default() as Box<dyn Shelf>, keys)
}

/// An assessment in which nothing was begun.
pub(super) fn blank(offer: &Offer) -> Assessment {
    let respondent = Respondent::new(platform::uuid().into());
    let mut assessment = Assessment::new(
        platform::uuid().into(),
        respondent,
        Settings::new(Scope::Full),
        &offer.framework,
        &clock::now(),
    );
    assessment.framework = offer.named.clone();
    assessment
}

/// The framework of an assessment: the one that travels with it, else the built-in one.
pub(super) fn framework_of(assessment: &Assessment, built_in: &Rc<Framework>) -> Rc<Framework> {
    let own = assessment.framework.document.as_deref().cloned();
    own.and_then(|document| Framework::from_value(document, "framework.document").ok())
        .map_or_else(|| Rc::clone(built_in), Rc::new)
}
