//! What only a browser can show: its storage, its clock, its chance, and a store among them.

#![cfg(target_arch = "wasm32")]

use std::rc::Rc;

use ics_maturity::app::{Action, AnswerEdit, Lifetime, Options, Saved, Setup, Storage, Store};
use ics_maturity::assessment::{Answer, AssessmentId, Moment, Response, Scope};
use ics_maturity::document;
use ics_maturity::framework::{Stage, built_in};
use ics_maturity::library::{Keys, Shelf, ShelfError};
use ics_maturity::platform::{LocalShelf, clock, uuid};
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::HtmlElement;

wasm_bindgen_test_configure!(run_in_browser);

fn shelf() -> LocalShelf {
    LocalShelf::new().expect("the test page has local storage")
}

/// Waits until the events that are due after so many milliseconds have happened.
async fn wait(millis: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let window = web_sys::window().expect("a browser has a window");
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis)
            .expect("a window can wait");
    });
    JsFuture::from(promise)
        .await
        .expect("waiting does not fail");
}

#[wasm_bindgen_test]
fn local_storage_is_a_shelf() {
    let shelf = shelf();
    assert_eq!(shelf.read("web/a"), Ok(None));
    shelf
        .write("web/a", "one “and” \u{1f3e5}")
        .expect("there is room");
    shelf.write("web/a", "two").expect("there is room");
    shelf.write("web/b", "").expect("there is room");
    assert_eq!(shelf.read("web/a"), Ok(Some("two".to_owned())));
    assert_eq!(shelf.read("web/b"), Ok(Some(String::new())));
    let mut ours = shelf.keys().expect("it can be listed");
    ours.retain(|key| key.starts_with("web/"));
    ours.sort_unstable();
    assert_eq!(ours, ["web/a", "web/b"]);
    for key in ours {
        shelf.remove(&key).expect("it can be written");
        assert_eq!(shelf.read(&key), Ok(None));
    }
}

#[wasm_bindgen_test]
fn full_storage_says_that_it_is_full_and_keeps_what_it_had() {
    let shelf = shelf();
    shelf.write("web/kept", "before").expect("there is room");
    let mut text = "x".repeat(1 << 20);
    let refused = loop {
        match shelf.write("web/full", &text) {
            Ok(()) => text.push_str(&"x".repeat(1 << 20)),
            Err(error) => break error,
        }
    };
    let kept = shelf.write("web/kept", &text);
    let after = shelf.read("web/kept");
    for key in ["web/full", "web/kept"] {
        shelf.remove(key).expect("it can be written");
    }
    assert_eq!(refused, ShelfError::Full);
    assert_eq!(kept, Err(ShelfError::Full));
    assert_eq!(after, Ok(Some("before".to_owned())));
}

#[wasm_bindgen_test]
fn the_clock_is_that_of_the_browser() {
    let before = js_sys::Date::now();
    let now = clock::now();
    let after = js_sys::Date::now();
    #[expect(
        clippy::cast_precision_loss,
        reason = "milliseconds are far below 2^53"
    )]
    let millis = now.millis() as f64;
    assert!(
        before <= millis && millis <= after,
        "{before} ≤ {millis} ≤ {after}"
    );
    // As JavaScript writes it, to the byte.
    assert_eq!(
        js_sys::Date::new(&millis.into()).to_iso_string(),
        now.as_str()
    );
}

#[wasm_bindgen_test]
fn a_moment_is_shown_in_the_time_of_the_device() {
    // 2026-03-02T09:41:10.120Z
    let moment = Moment::from_millis(1_772_444_470_120);
    let (year, month, day, hour, minute) = clock::local(&moment);
    let offset = js_sys::Date::new(&1_772_444_470_120_f64.into()).get_timezone_offset();
    // As many minutes west of Greenwich as the device is; it is still March everywhere.
    let utc = 60.0 * f64::from(hour) + f64::from(minute) + offset + 1440.0 * (f64::from(day) - 2.0);
    assert_eq!((year, month), (2026, 3));
    assert!((utc - (9.0 * 60.0 + 41.0)).abs() < 1e-9, "{utc}");
}

#[wasm_bindgen_test]
fn identifiers_are_random_and_of_version_4() {
    let ids: Vec<_> = (0..100).map(|_| uuid()).collect();
    for id in &ids {
        let parts: Vec<_> = id.split('-').map(str::len).collect();
        assert_eq!(parts, [8, 4, 4, 4, 12], "{id}");
        assert!(
            id.chars()
                .all(|sign| sign == '-' || matches!(sign, '0'..='9' | 'a'..='f')),
            "{id}"
        );
        assert_eq!(id.as_bytes()[14], b'4', "{id}");
        assert!(
            matches!(id.as_bytes()[19], b'8' | b'9' | b'a' | b'b'),
            "{id}"
        );
    }
    let mut different = ids.clone();
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), ids.len());
}

#[wasm_bindgen_test]
fn numbers_that_we_do_not_know_survive_to_the_bit() {
    let numbers = [
        0.1 + 0.2,
        1.0 / 3.0,
        5e-324,
        f64::MAX,
        1e21,
        -0.5,
        9_007_199_254_740_991.0,
    ];
    let text = json!({
        "format": "ics-maturity/assessment", "version": 1, "id": "a",
        "units": [], "answers": [], "localTool": {"numbers": numbers},
    });
    let read = document::read(&text.to_string(), &built_in()).expect("it is sound");
    let back: Value = serde_json::from_str(&document::write(&read)).expect("it is JSON");
    let back: Vec<f64> = back["localTool"]["numbers"]
        .as_array()
        .expect("it is still a list")
        .iter()
        .filter_map(Value::as_f64)
        .collect();
    let bits = |numbers: &[f64]| {
        numbers
            .iter()
            .map(|number| number.to_bits())
            .collect::<Vec<_>>()
    };
    assert_eq!(bits(&back), bits(&numbers));
}

/// A store on local storage under this key, and its life in the page.
fn store(storage_key: &str) -> (Rc<Store>, Lifetime) {
    let document = web_sys::window().and_then(|window| window.document());
    let host = document.and_then(|document| document.create_element("div").ok());
    let host: HtmlElement = host.expect("a page can make an element").unchecked_into();
    let setup = Setup {
        host,
        storage_key: storage_key.to_owned(),
        storage: Storage::Local,
        options: Options::default(),
        owns_page: false,
    };
    let store = Store::new(setup, Rc::new(built_in()));
    let lifetime = Lifetime::begin(&store);
    (store, lifetime)
}

/// Answers the nth question.
fn answer(store: &Rc<Store>, nth: usize, stage: Stage) {
    let state = store.state();
    let question = state.questions()[nth];
    store.dispatch(&Action::Answered(
        question.unit.id.clone(),
        question.theme.id.clone(),
        AnswerEdit::Response(Response::Stage(stage)),
    ));
}

/// The stages that a store knows, in the order of the questions.
fn stages(store: &Rc<Store>) -> Vec<Option<Stage>> {
    let state = store.state();
    let questions = state.questions();
    let stage = |question| state.response_to(question).and_then(Answer::stage);
    questions.iter().map(stage).collect()
}

#[wasm_bindgen_test]
async fn an_answer_is_kept_within_the_debounce_and_siblings_hear_of_it() {
    let key = uuid();
    let keys = Keys::new(&key, String::new());
    let (one, life_of_one) = store(&key);
    one.begin(Scope::Quick);
    answer(&one, 0, Stage::ALL[3]);
    let id: AssessmentId = one.state().assessment.id.clone();
    assert_eq!(
        shelf().read(&keys.main(&id)),
        Ok(None),
        "edits are gathered first"
    );
    wait(400).await;
    let kept = shelf().read(&keys.main(&id)).expect("it can be read");
    let kept = document::read(&kept.unwrap_or_default(), &built_in()).expect("it is sound");
    let stages_kept: Vec<_> = kept.answers.iter().map(Answer::stage).collect();
    assert_eq!(stages_kept, [Some(Stage::ALL[3])]);
    assert!(matches!(one.state().saved, Saved::At(_)));

    // Another widget of the page opens the same, and both hear of each other.
    let (other, _other) = store(&key);
    assert_eq!(other.state().assessment.id, id);
    answer(&other, 1, Stage::ALL[2]);
    answer(&one, 2, Stage::ALL[4]);
    // What one hears of the other may put off its own saving once.
    wait(800).await;
    for store in [&one, &other] {
        assert_eq!(
            stages(store)[..4],
            [
                Some(Stage::ALL[3]),
                Some(Stage::ALL[2]),
                Some(Stage::ALL[4]),
                None
            ]
        );
    }

    // Leaving the page keeps at once what is waiting.
    answer(&one, 3, Stage::ALL[0]);
    drop(life_of_one);
    let (later, _later) = store(&key);
    assert_eq!(stages(&later)[3], Some(Stage::ALL[0]));
    one.remove_all();
    let left = shelf().keys().expect("it can be listed");
    assert!(!left.iter().any(|found| keys.owns(found)));
}
