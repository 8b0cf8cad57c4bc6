//! What every view needs: the state to show, and the store to report to.

use std::ops::Deref;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

use crate::app::{Action, AnswerEdit, Asking, Deed, Keeping, Question, State, Store, Ui};
use crate::assessment::{Answer, Day};
use crate::document;
use crate::platform::clock;

/// The state to show and the store to report to.
pub struct Cx<'a> {
    state: &'a State,
    store: &'a Rc<Store>,
}

impl Deref for Cx<'_> {
    type Target = State;

    fn deref(&self) -> &State {
        self.state
    }
}

impl<'a> Cx<'a> {
    /// For one drawing of the screen.
    pub fn new(state: &'a State, store: &'a Rc<Store>) -> Self {
        Self { state, store }
    }

    /// The store.
    pub fn store(&self) -> &Rc<Store> {
        self.store
    }

    /// The day that it is. In the worked example it is always the one on which its plan is half done.
    pub fn today(&self) -> Option<Day> {
        match self.keeping {
            Keeping::Example => Day::parse(document::EXAMPLE_DAY),
            _ => clock::today(),
        }
    }

    /// How many of these questions are answered.
    pub fn done(&self, questions: &[Question]) -> usize {
        questions
            .iter()
            .filter(|question| self.response_to(question).is_some())
            .count()
    }

    /// Does something when a button is pressed.
    pub fn press(&self, deed: Deed) -> Callback<MouseEvent> {
        let store = Rc::clone(self.store);
        Callback::from(move |_| store.perform(&deed))
    }

    /// Notes what happened when a button is pressed.
    pub fn note(&self, action: Action) -> Callback<MouseEvent> {
        self.press(Deed::Note(action))
    }

    /// Opens or chooses something on the screen when a button is pressed.
    pub fn ui(&self, change: impl Fn(&mut Ui) + 'static) -> Callback<MouseEvent> {
        self.note(Action::Ui(Rc::new(change)))
    }

    /// Asks before something is done, or no longer.
    pub fn ask(&self, asking: Option<Asking>) -> Callback<MouseEvent> {
        self.press(Deed::Ask(asking))
    }

    /// Notes what happened when a radio or a tick box changes.
    pub fn change(&self, action: Action) -> Callback<Event> {
        let store = Rc::clone(self.store);
        Callback::from(move |_| store.dispatch(&action))
    }

    /// Notes the text of a field, letter by letter.
    pub fn typed(&self, action: Box<dyn Fn(String) -> Action>) -> Callback<InputEvent> {
        let store = Rc::clone(self.store);
        Callback::from(move |event: InputEvent| store.dispatch(&action(value_of(&event))))
    }

    /// Notes the value of a select.
    pub fn chosen(&self, action: Box<dyn Fn(String) -> Action>) -> Callback<Event> {
        let store = Rc::clone(self.store);
        Callback::from(move |event: Event| store.dispatch(&action(value_of(&event))))
    }
}

/// A text set in what is opened and chosen on the screen: for [`Cx::typed`] and [`Cx::chosen`].
pub fn ui_with(set: fn(&mut Ui, String)) -> Box<dyn Fn(String) -> Action> {
    Box::new(move |text| Action::Ui(Rc::new(move |ui| set(ui, text.clone()))))
}

/// The edit of an answer.
pub fn edited(answer: &Answer, edit: AnswerEdit) -> Action {
    Action::Answered(answer.unit.clone(), answer.theme.clone(), edit)
}

/// The value of the field that an event comes from: input, text area or select alike.
pub fn value_of(event: &web_sys::Event) -> String {
    let target: JsValue = event
        .target()
        .map(JsCast::unchecked_into)
        .unwrap_or_default();
    js_sys::Reflect::get(&target, &"value".into())
        .ok()
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}
