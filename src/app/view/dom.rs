//! Elements, put together by calls instead of by a macro.
//!
//! Yew's `html!` unfolds into a hundred or more bytes of code for each element; with ten screens
//! that was a third of the first load. Here an element is its selector (a text, which compresses
//! well) and one call for each thing in it.

use std::rc::Rc;

use yew::html::{onchange, onclick, ondragleave, ondragover, ondrop, oninput, onkeydown, ontoggle};
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, VList, VTag, VText};

/// An element that is being put together.
pub struct El(Box<VTag>);

/// An element from a selector: its tag, then classes and attributes that are always the same, as in
/// `a.nhsuk-link[target=_blank][rel=noopener]`.
pub fn el(selector: &'static str) -> El {
    let (names, attributes) = match selector.split_once('[') {
        Some((names, attributes)) => (names, attributes.trim_end_matches(']')),
        None => (selector, ""),
    };
    let (tag, classes) = names.split_once('.').unwrap_or((names, ""));
    let mut element = El(Box::new(VTag::new(tag)));
    if !classes.is_empty() {
        element = element.attr("class", classes.replace('.', " "));
    }
    for attribute in attributes
        .split("][")
        .filter(|attribute| !attribute.is_empty())
    {
        let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
        element.0.add_attribute(name, AttrValue::Static(value));
    }
    element
}

impl El {
    /// With an attribute.
    pub fn attr(mut self, name: &'static str, value: String) -> Self {
        self.0.add_attribute(name, AttrValue::from(value));
        self
    }

    /// With an attribute where there is a value.
    pub fn attr_if(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// With an id.
    pub fn id(self, id: &str) -> Self {
        self.attr("id", id.to_owned())
    }

    /// With a text.
    pub fn text(self, text: &str) -> Self {
        self.add(VText::new(text.to_owned()).into())
    }

    /// With something in it.
    pub fn add(mut self, child: Html) -> Self {
        self.0.add_child(child);
        self
    }

    /// With an element in it.
    pub fn el(self, child: Self) -> Self {
        self.add(child.html())
    }

    /// With several things in it.
    pub fn all(mut self, children: Vec<Html>) -> Self {
        for child in children {
            self.0.add_child(child);
        }
        self
    }

    /// Told apart from its siblings when they change places.
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// With a value to show in a field.
    pub fn value(mut self, value: String) -> Self {
        self.0.set_value(Some(AttrValue::from(value)));
        self
    }

    /// Ticked or chosen.
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.set_checked(checked);
        self
    }

    /// When it is pressed.
    pub fn on_press(self, callback: Callback<MouseEvent>) -> Self {
        self.on(Rc::new(onclick::Wrapper::new(callback)))
    }

    /// When another choice is made in it.
    pub fn on_change(self, callback: Callback<Event>) -> Self {
        self.on(Rc::new(onchange::Wrapper::new(callback)))
    }

    /// With every letter.
    pub fn on_input(self, callback: Callback<InputEvent>) -> Self {
        self.on(Rc::new(oninput::Wrapper::new(callback)))
    }

    /// When a key is pressed in it.
    pub fn on_key(self, callback: Callback<KeyboardEvent>) -> Self {
        self.on(Rc::new(onkeydown::Wrapper::new(callback)))
    }

    /// When it is opened or closed.
    pub fn on_toggle(self, callback: Callback<Event>) -> Self {
        self.on(Rc::new(ontoggle::Wrapper::new(callback)))
    }

    /// When something is held over it, leaves it, is dropped on it.
    pub fn on_drag(
        self,
        over: Callback<DragEvent>,
        left: Callback<DragEvent>,
        dropped: Callback<DragEvent>,
    ) -> Self {
        self.on(Rc::new(ondragover::Wrapper::new(over)))
            .on(Rc::new(ondragleave::Wrapper::new(left)))
            .on(Rc::new(ondrop::Wrapper::new(dropped)))
    }

    fn on(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.add_listener(listener);
        self
    }

    /// The element as a node.
    pub fn html(self) -> Html {
        (*self.0).into()
    }
}

impl From<El> for Html {
    fn from(element: El) -> Self {
        element.html()
    }
}

/// Several things beside each other.
pub fn all(children: Vec<Html>) -> Html {
    VList::with_children(children, None).into()
}

/// Nothing.
pub fn nothing() -> Html {
    Html::default()
}
