//! Whatever storage does, and whatever other tabs do in between: no confirmed answer is ever lost.

mod common;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use common::{assessment, built_in, stage, written};
use ics_maturity::assessment::{Assessment, AssessmentId, Entry, GroupMember, Join, Moment};
use ics_maturity::document;
use ics_maturity::framework::{Framework, Stage};
use ics_maturity::library::{Keys, Library, MemoryShelf, Shelf, ShelfError};
use proptest::prelude::*;
use serde_json::{Value, json};

/// What can happen to one step of storage.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    /// It throws.
    Throws(ShelfError),
    /// A text that is written is cut off, and nobody says so.
    Truncates,
    /// A text that is written is not there afterwards, and nobody says so.
    Vanishes,
    /// A text that is read is not what is kept.
    Rubbish,
    /// Before it, another tab does something.
    OtherTab(usize),
}

type Deed = Box<dyn FnOnce()>;

/// A shelf that all tabs share, on which things happen.
#[derive(Clone, Default)]
struct FaultyShelf(Rc<Inner>);

#[derive(Default)]
struct Inner {
    texts: MemoryShelf,
    /// What happens to the steps to come, the next one last.
    faults: RefCell<Vec<Option<Fault>>>,
    /// What the other tabs have yet to do.
    deeds: RefCell<Vec<Vec<Deed>>>,
    /// Whether another tab is at work, in which nothing more goes wrong.
    nested: Cell<bool>,
    /// How often rubbish was read.
    misread: Cell<u32>,
}

impl FaultyShelf {
    /// What happens to this step, if anything.
    fn fault(&self) -> Option<Fault> {
        if self.0.nested.get() {
            return None;
        }
        let fault = self.0.faults.borrow_mut().pop().flatten();
        if let Some(Fault::OtherTab(tab)) = fault {
            let deed = self.0.deeds.borrow_mut().get_mut(tab).and_then(Vec::pop);
            if let Some(deed) = deed {
                self.0.nested.set(true);
                deed();
                self.0.nested.set(false);
            }
            return None;
        }
        fault
    }

    fn throws(fault: Option<Fault>) -> Result<(), ShelfError> {
        match fault {
            Some(Fault::Throws(error)) => Err(error),
            _ => Ok(()),
        }
    }

    /// From here on nothing goes wrong any more.
    fn heal(&self) {
        self.0.faults.borrow_mut().clear();
    }
}

impl Shelf for FaultyShelf {
    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        let fault = self.fault();
        Self::throws(fault)?;
        let text = self.0.texts.read(key)?;
        Ok(match fault {
            Some(Fault::Rubbish) => text.map(|_| {
                // Never the same twice.
                self.0.misread.set(self.0.misread.get() + 1);
                format!("\u{fffd}rubbish {}", self.0.misread.get())
            }),
            _ => text,
        })
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        match self.fault() {
            Some(Fault::Throws(error)) => Err(error),
            Some(Fault::Truncates) => {
                let end = text.len() / 2;
                let end = (0..=end).rev().find(|end| text.is_char_boundary(*end));
                self.0.texts.write(key, &text[..end.unwrap_or_default()])
            }
            Some(Fault::Vanishes) => self.0.texts.remove(key),
            _ => self.0.texts.write(key, text),
        }
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        Self::throws(self.fault())?;
        self.0.texts.remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Self::throws(self.fault())?;
        self.0.texts.keys()
    }
}

type Tab = Library<FaultyShelf>;

fn tab(shelf: &FaultyShelf, name: &str) -> Tab {
    Library::new(shelf.clone(), Keys::new("default", name.to_owned()))
}

fn now() -> Moment {
    // 2026-03-02T09:41:10.120Z
    Moment::from_millis(1_772_444_470_120)
}

/// An assessment with its id that has one unit and these answers besides.
fn document_of(id: &str, answers: &[Value]) -> Value {
    json!({
        "id": id, "revision": 1, "title": "Northshire",
        "modified": "2026-03-02T09:41:10.120Z",
        "units": [{"id": "u1", "level": "system", "name": "Northshire"}],
        "answers": answers,
    })
}

fn begun(framework: &Framework) -> Assessment {
    assessment(framework, document_of("a", &[]))
}

/// The same with one more answer, given this many milliseconds after it was begun.
fn answered(before: &Assessment, theme: &str, value: u8, after: i64) -> Assessment {
    let framework = built_in();
    let at = Moment::from_millis(now().millis() + after);
    let mut answer = stage("u1", theme, value);
    answer["modified"] = at.as_str().into();
    let more = assessment(&framework, document_of("a", &[answer]));
    let mut joined = before.clone().join(more);
    joined.touch(&at);
    joined
}

/// The stage that an assessment has for a theme.
fn stage_of(assessment: &Assessment, theme: &str) -> Option<u8> {
    let answer = assessment.answers.get(("u1", theme))?;
    let stage = answer.stage()?;
    u8::try_from(stage.index()).ok()
}

/// What a new tab finds.
fn fresh(shelf: &FaultyShelf) -> Option<Assessment> {
    shelf.heal();
    tab(shelf, "fresh")
        .load(&built_in(), &now())
        .expect("nothing goes wrong any more")
        .last
}

fn put(shelf: &FaultyShelf, key: &str, text: &str) {
    shelf.0.texts.write(key, text).expect("memory keeps it");
}

fn texts(shelf: &FaultyShelf) -> Vec<(String, String)> {
    let keys = shelf.0.texts.keys().expect("memory can be read");
    let mut all: Vec<_> = keys
        .into_iter()
        .map(|key| {
            let text = shelf.0.texts.read(&key).expect("memory can be read");
            (key, text.unwrap_or_default())
        })
        .collect();
    all.sort_unstable();
    all
}

#[test]
fn what_is_saved_is_there_after_a_fresh_load() {
    let (shelf, framework) = (FaultyShelf::default(), built_in());
    let saved = answered(&begun(&framework), "delegation", 3, 1);
    let together = tab(&shelf, "t1").save(&saved, &framework);
    assert_eq!(together.expect("all is well"), saved);
    assert_eq!(fresh(&shelf), Some(saved));
}

#[test]
fn two_tabs_that_know_nothing_of_each_other_are_joined() {
    let (shelf, framework) = (FaultyShelf::default(), built_in());
    let begun = begun(&framework);
    let (one, other) = (tab(&shelf, "t1"), tab(&shelf, "t2"));
    let mine = answered(&begun, "delegation", 3, 1);
    let theirs = answered(&begun, "one-workforce", 1, 2);
    one.save(&mine, &framework).expect("all is well");
    let together = other.save(&theirs, &framework).expect("all is well");
    assert_eq!(stage_of(&together, "delegation"), Some(3));
    assert_eq!(stage_of(&together, "one-workforce"), Some(1));
    assert_eq!(fresh(&shelf), Some(together));
}

#[test]
fn a_journal_goes_only_once_the_main_text_holds_it() {
    let (shelf, framework) = (FaultyShelf::default(), built_in());
    let keys = Keys::new("default", "t1".to_owned());
    let begun = begun(&framework);
    let ahead = answered(&begun, "delegation", 3, 1);
    put(&shelf, &keys.main(&"a".into()), &document::write(&begun));
    put(
        &shelf,
        &keys.journals_of_tab(&"a".into())[0],
        &document::write(&ahead),
    );
    // A tab of another day loads: it joins both, and leaves the journal for this once.
    let loaded = tab(&shelf, "t2").load(&framework, &now());
    assert_eq!(loaded.expect("all is well").last, Some(ahead.clone()));
    let main = shelf.read(&keys.main(&"a".into())).expect("readable");
    assert_eq!(main, Some(document::write(&ahead)));
    assert!(
        shelf
            .read(&keys.journals_of_tab(&"a".into())[0])
            .is_ok_and(|text| text.is_some())
    );
    // The next one, long after, finds that the main text has it all.
    let later = Moment::from_millis(now().millis() + 86_400_000);
    let loaded = tab(&shelf, "t3").load(&framework, &later);
    assert_eq!(loaded.expect("all is well").last, Some(ahead));
    assert_eq!(shelf.read(&keys.journals_of_tab(&"a".into())[0]), Ok(None));
}

#[test]
fn a_spoilt_text_is_put_aside_and_its_journal_and_the_others_open() {
    let (shelf, framework) = (FaultyShelf::default(), built_in());
    let keys = Keys::new("default", "t1".to_owned());
    let saved = answered(&begun(&framework), "delegation", 3, 1);
    tab(&shelf, "t1")
        .save(&saved, &framework)
        .expect("all is well");
    put(&shelf, &keys.main(&"a".into()), "{\"format\": \"ics-matu");
    put(&shelf, &keys.main(&"b".into()), "spoilt");
    let other = assessment(&framework, document_of("c", &[]));
    tab(&shelf, "t1")
        .save(&other, &framework)
        .expect("all is well");

    let loaded = tab(&shelf, "t2")
        .load(&framework, &now())
        .expect("all is well");
    let mut ids: Vec<_> = loaded.kept.iter().map(|kept| kept.id.as_str()).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["a", "c"]);
    let mut aside: Vec<_> = loaded
        .quarantined
        .iter()
        .map(|found| found.text.as_str())
        .collect();
    aside.sort_unstable();
    assert_eq!(aside, ["spoilt", "{\"format\": \"ics-matu"]);
    for found in &loaded.quarantined {
        assert!(
            found.key.starts_with("ics-maturity/default/quarantine/"),
            "{}",
            found.key
        );
        assert_eq!(shelf.read(&found.key), Ok(Some(found.text.clone())));
    }
    let opened = tab(&shelf, "t3").open(&"a".into(), &framework);
    assert_eq!(
        stage_of(
            &opened.expect("readable").expect("from its journal"),
            "delegation"
        ),
        Some(3)
    );
}

#[test]
fn a_spoilt_text_stays_where_it_is_while_there_is_no_room_for_a_copy() {
    let (shelf, framework) = (FaultyShelf::default(), built_in());
    let key = Keys::new("default", "t1".to_owned()).main(&"b".into());
    put(&shelf, &key, "spoilt");
    // Reading keys, index and text goes well; the copy does not.
    let full = Some(Fault::Throws(ShelfError::Full));
    *shelf.0.faults.borrow_mut() = vec![full, None, None, None];
    let loaded = tab(&shelf, "t1")
        .load(&framework, &now())
        .expect("it can be read");
    assert_eq!(loaded.quarantined.len(), 1);
    assert_eq!(loaded.quarantined[0].key, key);
    assert_eq!(texts(&shelf), [(key, "spoilt".to_owned())]);
}

#[test]
fn a_text_of_a_newer_version_is_never_touched() {
    let (shelf, framework) = (FaultyShelf::default(), built_in());
    let keys = Keys::new("default", "t1".to_owned());
    let newer = r#"{"format": "ics-maturity/assessment", "version": 2, "id": "a"}"#;
    put(&shelf, &keys.main(&"a".into()), newer);
    let loaded = tab(&shelf, "t1")
        .load(&framework, &now())
        .expect("it can be read");
    assert_eq!(loaded.newer.len(), 1);
    assert_eq!(loaded.newer[0].text, newer);
    assert_eq!(loaded.kept, []);
    let mine = answered(&begun(&framework), "delegation", 3, 1);
    let _ = tab(&shelf, "t1").save(&mine, &framework);
    let _ = tab(&shelf, "t1").replace(&mine);
    assert_eq!(
        shelf.read(&keys.main(&"a".into())),
        Ok(Some(newer.to_owned()))
    );
}

#[test]
fn removing_everything_removes_this_storage_key_only() {
    let (shelf, framework) = (FaultyShelf::default(), built_in());
    let begun = begun(&framework);
    tab(&shelf, "t1")
        .save(&begun, &framework)
        .expect("all is well");
    tab(&shelf, "t2")
        .save(&begun, &framework)
        .expect("all is well");
    tab(&shelf, "t1")
        .remember(Some(&"a".into()), ("results", true))
        .expect("all is well");
    let others = [
        ("ics-maturity/default", "not below it"),
        ("ics-maturity/default2/index", "another key"),
        ("somebody-else", "theirs"),
    ];
    for (key, text) in others {
        put(&shelf, key, text);
    }
    tab(&shelf, "t1").remove_all().expect("all is well");
    let left = others.map(|(key, text)| (key.to_owned(), text.to_owned()));
    assert_eq!(texts(&shelf), left);
}

#[test]
fn removing_one_leaves_the_others() {
    let (shelf, framework) = (FaultyShelf::default(), built_in());
    let other = assessment(&framework, document_of("a/b", &[]));
    tab(&shelf, "t1")
        .save(&begun(&framework), &framework)
        .expect("all is well");
    tab(&shelf, "t1")
        .save(&other, &framework)
        .expect("all is well");
    tab(&shelf, "t2")
        .remove(&AssessmentId::from("a"))
        .expect("all is well");
    let loaded = tab(&shelf, "t3")
        .load(&framework, &now())
        .expect("all is well");
    let ids: Vec<_> = loaded.kept.iter().map(|kept| kept.id.as_str()).collect();
    assert_eq!(ids, ["a/b"]);
    assert_eq!(written(&loaded.last.expect("the other")), written(&other));
}

/// The keys under which something lies, by what they begin with.
fn keys_of(shelf: &FaultyShelf, prefix: &str) -> Vec<String> {
    let all = texts(shelf).into_iter().map(|(key, _)| key);
    all.filter(|key| key.starts_with(prefix)).collect()
}

#[test]
fn respondents_lie_beside_an_assessment_and_an_edit_leaves_them_alone() {
    let (shelf, framework) = (FaultyShelf::default(), built_in());
    let library = tab(&shelf, "t");
    let mut mine = begun(&framework);
    mine.add_respondent(colleague(0, 3, &now()));
    mine.add_respondent(colleague(1, 1, &now()));
    library.save(&mine, &framework).expect("saved");
    let beside = keys_of(&shelf, "ics-maturity/default/respondent/a/");
    assert_eq!(beside.len(), 2);
    let main = || {
        let found = texts(&shelf);
        let is_main = |(key, _): &&(String, String)| key == "ics-maturity/default/doc/a";
        found.iter().find(is_main).expect("it is there").1.clone()
    };
    assert!(!main().contains("respondents"), "{}", main());
    let found = fresh(&shelf).expect("it is there");
    assert_eq!(found, mine);
    let edited = answered(&mine, THEMES[1], 2, 5);
    library.save(&edited, &framework).expect("saved");
    assert_eq!(
        keys_of(&shelf, "ics-maturity/default/respondent/a/"),
        beside
    );
    assert_eq!(fresh(&shelf).expect("it is there"), edited);
}

#[test]
fn what_a_respondent_said_before_goes_with_the_next_load() {
    let (shelf, framework) = (FaultyShelf::default(), built_in());
    let mut mine = begun(&framework);
    mine.add_respondent(colleague(0, 3, &now()));
    tab(&shelf, "t").save(&mine, &framework).expect("saved");
    let later = Moment::from_millis(now().millis() + 5);
    mine.add_respondent(colleague(0, 1, &later));
    tab(&shelf, "u").save(&mine, &framework).expect("saved");
    let beside = "ics-maturity/default/respondent/a/";
    assert_eq!(keys_of(&shelf, beside).len(), 2);
    assert_eq!(fresh(&shelf).expect("it is there"), mine);
    assert_eq!(keys_of(&shelf, beside).len(), 1);
    // And one who is out leaves no text behind.
    mine.remove_respondent(&"r0".into(), &Moment::from_millis(now().millis() + 9));
    tab(&shelf, "v").save(&mine, &framework).expect("saved");
    assert_eq!(
        fresh(&shelf)
            .expect("it is there")
            .group
            .respondents
            .count(),
        0
    );
    assert_eq!(keys_of(&shelf, beside).len(), 0);
}

#[test]
fn respondents_of_what_was_replaced_do_not_come_back() {
    let (shelf, framework) = (FaultyShelf::default(), built_in());
    let library = tab(&shelf, "t");
    let alone = begun(&framework);
    let mut mine = alone.clone();
    mine.add_respondent(colleague(0, 3, &now()));
    mine.add_respondent(colleague(1, 1, &now()));
    library.save(&mine, &framework).expect("saved");
    let mut fewer = alone.clone();
    fewer.add_respondent(colleague(1, 1, &now()));
    for replaced in [fewer, alone] {
        library.replace(&replaced).expect("replaced");
        assert_eq!(fresh(&shelf).expect("it is there"), replaced);
    }
    assert!(keys_of(&shelf, "ics-maturity/default/respondent/a/").is_empty());
}

#[test]
fn a_respondent_that_is_misread_is_not_written_over() {
    let (shelf, framework) = (FaultyShelf::default(), built_in());
    let mut mine = begun(&framework);
    mine.add_respondent(colleague(0, 3, &now()));
    tab(&shelf, "t").save(&mine, &framework).expect("saved");
    // Another tab reads the main text and the keys, then rubbish, and what it writes is cut off.
    *shelf.0.faults.borrow_mut() = vec![Some(Fault::Truncates), Some(Fault::Rubbish), None, None];
    let outcome = tab(&shelf, "u").save(&mine, &framework);
    assert_eq!(outcome.err(), Some(ShelfError::NotKept));
    shelf.heal();
    assert_eq!(fresh(&shelf).expect("it is there"), mine);
}

#[test]
fn a_copy_under_another_id_has_its_respondents() {
    let (shelf, framework) = (FaultyShelf::default(), built_in());
    let library = tab(&shelf, "t");
    let mut mine = begun(&framework);
    mine.add_respondent(colleague(0, 3, &now()));
    library.save(&mine, &framework).expect("saved");
    mine.id = "b".into();
    library.save(&mine, &framework).expect("saved");
    library.remove(&"a".into()).expect("removed");
    let kept = library.open(&"b".into(), &framework).expect("read");
    assert_eq!(kept.expect("it is there").group.respondents.count(), 1);
    assert_eq!(
        keys_of(&shelf, "ics-maturity/default/respondent/a/").len(),
        0
    );
}

#[test]
fn a_failed_load_writes_nothing() {
    let (shelf, framework) = (FaultyShelf::default(), built_in());
    tab(&shelf, "t1")
        .save(&begun(&framework), &framework)
        .expect("all is well");
    put(&shelf, "ics-maturity/default/doc/b", "spoilt");
    let before = texts(&shelf);
    // The list of keys and the index can be read, the first text cannot.
    for good in 0..3 {
        let mut faults = vec![Some(Fault::Throws(ShelfError::Blocked))];
        faults.extend(std::iter::repeat_n(None, good));
        *shelf.0.faults.borrow_mut() = faults;
        let loaded = tab(&shelf, "t2").load(&framework, &now());
        assert_eq!(loaded.err(), Some(ShelfError::Blocked));
        assert_eq!(texts(&shelf), before);
    }
}

const THEMES: [&str; 6] = [
    "delegation",
    "need-insight",
    "trust-and-culture",
    "shared-outcomes",
    "joined-up-pathways",
    "one-workforce",
];

/// What a tab does.
#[derive(Clone, Debug)]
enum Step {
    /// Gives an answer and saves.
    Answer(usize, u8),
    /// Adds a colleague's answer to the first question, or takes the colleague out, and saves.
    Respondent(usize, Option<u8>),
    /// Takes in what others wrote, as when it hears of it.
    Absorb,
    /// Is closed, and another one is opened.
    Reload,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (0..THEMES.len(), 0_u8..5).prop_map(|(theme, stage)| Step::Answer(theme, stage)),
        2 => (0_usize..2, prop::option::weighted(0.7, 0_u8..5))
            .prop_map(|(who, stage)| Step::Respondent(who, stage)),
        1 => Just(Step::Absorb),
        1 => Just(Step::Reload),
    ]
}

/// Faults of real storage: a write happens whole or throws.
fn fault() -> impl Strategy<Value = Option<Fault>> {
    prop_oneof![
        10 => Just(None),
        1 => Just(Some(Fault::Throws(ShelfError::Full))),
        1 => Just(Some(Fault::Throws(ShelfError::Blocked))),
        4 => (0_usize..2).prop_map(|tab| Some(Fault::OtherTab(tab))),
    ]
}

/// Besides, storage that lies.
fn lie() -> impl Strategy<Value = Option<Fault>> {
    prop_oneof![
        6 => fault(),
        1 => Just(Some(Fault::Truncates)),
        1 => Just(Some(Fault::Vanishes)),
        1 => Just(Some(Fault::Rubbish)),
    ]
}

/// What was said to be kept: theme, stage, and the millisecond of the answer.
type Said = Vec<(usize, u8, i64)>;
type Confirmed = Rc<RefCell<Said>>;

/// The same of colleagues: who, their stage or that they are out, and the millisecond of it.
type SaidOf = Vec<(usize, Option<u8>, i64)>;
type ConfirmedOf = Rc<RefCell<SaidOf>>;

/// A colleague with one answer.
fn colleague(who: usize, value: u8, at: &Moment) -> GroupMember {
    let framework = built_in();
    let document = json!({"group": {"respondents": [
        {"respondent": {"id": format!("r{who}")}, "document": {"id": "d", "revision": 1, "modified": at.as_str()},
         "answers": [stage("u1", THEMES[0], value)]}]}});
    let read = assessment(&framework, document);
    let member = read.group.respondents.iter().next().cloned();
    member.expect("one colleague")
}

/// One person's tab: what it knows, and the library through which it keeps it.
struct Person {
    shelf: FaultyShelf,
    name: String,
    opened: usize,
    knows: Assessment,
    clock: Rc<Cell<i64>>,
    confirmed: Confirmed,
    confirmed_of: ConfirmedOf,
    library: Tab,
}

impl Person {
    fn take(&mut self, step: &Step) {
        let framework = built_in();
        match *step {
            Step::Answer(theme, value) => {
                self.clock.set(self.clock.get() + 1);
                let at = self.clock.get();
                self.knows = answered(&self.knows, THEMES[theme], value, at);
                if let Ok(together) = self.library.save(&self.knows, &framework) {
                    self.confirmed.borrow_mut().push((theme, value, at));
                    self.knows = self.knows.clone().join(together);
                }
            }
            Step::Respondent(who, value) => {
                // Who is out is so from a millisecond after their file on: no other file is of that one.
                self.clock.set(self.clock.get() + 10);
                let moment = Moment::from_millis(now().millis() + self.clock.get());
                let id = format!("r{who}");
                let was_in = self.knows.group.respondents.get((&id, "")).is_some();
                match value {
                    Some(value) => self.knows.add_respondent(colleague(who, value, &moment)),
                    None => self.knows.remove_respondent(&id.as_str().into(), &moment),
                }
                let entry = self.knows.group.respondents.entry((&id, ""));
                let at = entry.and_then(Entry::modified).map_or(0, Moment::millis) - now().millis();
                self.knows.touch(&moment);
                if let Ok(together) = self.library.save(&self.knows, &framework) {
                    // Nothing is said of somebody who was out already.
                    if value.is_some() || was_in {
                        self.confirmed_of.borrow_mut().push((who, value, at));
                    }
                    self.knows = self.knows.clone().join(together);
                }
            }
            Step::Absorb => {
                if let Ok(Some(kept)) = self.library.open(&"a".into(), &framework) {
                    self.knows = self.knows.clone().join(kept);
                }
            }
            Step::Reload => {
                self.opened += 1;
                self.library = tab(&self.shelf, &format!("{}-{}", self.name, self.opened));
                let later = Moment::from_millis(now().millis() + self.clock.get());
                let loaded = self.library.load(&framework, &later);
                // Where loading fails, nothing is kept and nothing confirmed: another tab it is.
                if let Ok(Some(last)) = loaded.map(|loaded| loaded.last) {
                    self.knows = last;
                }
            }
        }
    }
}

/// Plays tabs through their steps with things going wrong, and gives what was confirmed, with what
/// a fresh load finds.
fn play(steps: [Vec<Step>; 3], faults: Vec<Option<Fault>>) -> (Said, SaidOf, Assessment) {
    let shelf = FaultyShelf::default();
    let begun = begun(&built_in());
    tab(&shelf, "first")
        .save(&begun, &built_in())
        .expect("all is well so far");
    let confirmed = Confirmed::default();
    let confirmed_of = ConfirmedOf::default();
    let clock = Rc::new(Cell::new(0));
    let person = |name: &str| Person {
        shelf: shelf.clone(),
        name: name.to_owned(),
        opened: 0,
        knows: begun.clone(),
        clock: Rc::clone(&clock),
        confirmed: Rc::clone(&confirmed),
        confirmed_of: Rc::clone(&confirmed_of),
        library: tab(&shelf, name),
    };
    let [mine, first, second] = steps;
    let deeds = [("first-other", first), ("second-other", second)].map(|(name, steps)| {
        let other = Rc::new(RefCell::new(person(name)));
        let deed = |step: Step| -> Deed {
            let other = Rc::clone(&other);
            Box::new(move || other.borrow_mut().take(&step))
        };
        steps.into_iter().rev().map(deed).collect()
    });
    *shelf.0.deeds.borrow_mut() = deeds.into();
    *shelf.0.faults.borrow_mut() = faults;
    let mut me = person("me");
    for step in mine {
        me.take(&step);
    }
    let confirmed = confirmed.borrow().clone();
    let confirmed_of = confirmed_of.borrow().clone();
    let found = fresh(&shelf).expect("it was kept before anything went wrong");
    (confirmed, confirmed_of, found)
}

/// Asserts that what was confirmed last of each colleague, or something later, is found.
fn assert_no_colleague_lost(
    confirmed: &[(usize, Option<u8>, i64)],
    found: &Assessment,
) -> Result<(), TestCaseError> {
    for who in 0..2 {
        let of = confirmed.iter().filter(|(one, ..)| *one == who);
        let Some((_, value, at)) = of.max_by_key(|(.., at)| *at) else {
            continue;
        };
        let id = format!("r{who}");
        let entry = found.group.respondents.entry((&id, ""));
        let since = entry.and_then(Entry::modified).map_or(0, Moment::millis) - now().millis();
        prop_assert!(
            since >= *at,
            "r{who} is of {since} ms, {value:?} of {at} ms was confirmed"
        );
        if since == *at {
            let member = found.group.respondents.get((&id, ""));
            let answer = member.and_then(|member| member.answers.get(("u1", THEMES[0])).cloned());
            let said = answer.and_then(|answer| answer.stage());
            prop_assert_eq!(said.map(Stage::number), *value);
        }
    }
    Ok(())
}

/// Asserts that the newest confirmed answer to each question, or a later one, is found.
fn assert_nothing_lost(
    confirmed: &[(usize, u8, i64)],
    found: &Assessment,
) -> Result<(), TestCaseError> {
    for (nth, theme) in THEMES.iter().enumerate() {
        let newest = confirmed
            .iter()
            .filter(|(theme, ..)| *theme == nth)
            .max_by_key(|(.., at)| *at);
        let Some((_, value, at)) = newest else {
            continue;
        };
        let answer = found.answers.get(("u1", *theme));
        prop_assert!(
            answer.is_some(),
            "{theme} was confirmed as {value} and is not there"
        );
        let since = answer
            .and_then(|answer| answer.modified.as_ref())
            .map_or(0, Moment::millis)
            - now().millis();
        prop_assert!(
            since >= *at,
            "{theme} is of {since} ms, {value} of {at} ms was confirmed"
        );
        // A later one may have reached storage though nobody could be told so.
        if since == *at {
            prop_assert_eq!(stage_of(found, theme), Some(*value));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_confirmed_answer_is_lost_to_faults_and_other_tabs(
        mine in prop::collection::vec(step(), 1..8),
        first in prop::collection::vec(step(), 0..6),
        second in prop::collection::vec(step(), 0..6),
        faults in prop::collection::vec(fault(), 0..80),
    ) {
        let (confirmed, confirmed_of, found) = play([mine, first, second], faults);
        assert_nothing_lost(&confirmed, &found)?;
        assert_no_colleague_lost(&confirmed_of, &found)?;
    }

    #[test]
    fn no_confirmed_answer_is_lost_to_storage_that_lies(
        mine in prop::collection::vec(step(), 1..8),
        faults in prop::collection::vec(lie(), 0..80),
    ) {
        let (confirmed, confirmed_of, found) = play([mine, Vec::new(), Vec::new()], faults);
        assert_nothing_lost(&confirmed, &found)?;
        assert_no_colleague_lost(&confirmed_of, &found)?;
    }
}
