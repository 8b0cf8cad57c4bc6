//! Elements, put together by calls instead of by a macro.
//!
//! Yew's `html!` unfolds into a hundred or more bytes of code for each element; with ten screens
//! that was a third of the first load. Here an element is its selector (a text, which compresses
//! well) and one call for each thing in it, each of which passes one pointer.

use std::rc::Rc;

use yew::html::{
    onchange, onclick, ondragleave, ondragover, ondragstart, ondrop, oninput, onkeydown, onsubmit,
    ontoggle,
};
use yew::prelude::*;
use yew::virtual_dom::{Key, Listener, VNode, VTag, VText};

use crate::app::fixed::fixed;

/// An element that is being put together; also a text, or several things beside each other.
pub struct El(Box<VNode>);

/// An element from a selector: its tag, then classes and attributes that are always the same, as in
/// `a.nhsuk-link[target=_blank][rel=noopener]`.
pub fn el(selector: &'static str) -> El {
    let mut parts = selector.split('[');
    let names = parts.next().unwrap_or_default();
    let (name, classes) = names.split_once('.').unwrap_or((names, ""));
    let mut tag = VTag::new(name);
    if !classes.is_empty() {
        tag.add_attribute("class", AttrValue::from(classes.replace('.', " ")));
    }
    for attribute in parts {
        let attribute = attribute.trim_end_matches(']');
        let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
        tag.add_attribute(name, AttrValue::Static(value));
    }
    El(Box::new(tag.into()))
}

/// Several things beside each other, to be added.
pub fn several() -> El {
    El(Box::default())
}

/// Nothing. It keeps the place of something that comes and goes, so that what stands beside it, and
/// the focus there, stays.
pub fn nothing() -> El {
    several()
}

/// A text.
pub fn text(text: &str) -> El {
    string(text.to_owned())
}

/// A text that was put together.
pub fn string(text: String) -> El {
    El(Box::new(VText::new(text).into()))
}

impl El {
    fn change(mut self, change: impl FnOnce(&mut VTag)) -> Self {
        if let VNode::VTag(tag) = &mut *self.0
            && let Some(tag) = Rc::get_mut(tag)
        {
            change(tag);
        }
        self
    }

    /// With an attribute.
    pub fn attr(self, name: &'static str, value: String) -> Self {
        self.change(|tag| tag.add_attribute(name, AttrValue::from(value)))
    }

    /// With a coordinate, to a tenth.
    pub fn at(self, name: &'static str, value: f64) -> Self {
        self.attr(name, fixed(value, 1))
    }

    /// With a coordinate in the reader's size of text.
    pub fn em(self, name: &'static str, value: f64) -> Self {
        self.attr(name, fixed(value, 2) + "em")
    }

    /// With a coordinate in hundredths of the whole.
    pub fn percent(self, name: &'static str, value: f64) -> Self {
        self.attr(name, fixed(value, 2) + "%")
    }

    /// With classes.
    pub fn class(self, class: &str) -> Self {
        self.attr("class", class.to_owned())
    }

    /// With an id.
    pub fn id(self, id: &str) -> Self {
        self.attr("id", id.to_owned())
    }

    /// As the label of the field with this id.
    pub fn labels(self, id: &str) -> Self {
        self.attr("for", id.to_owned())
    }

    /// With a text.
    pub fn text(self, content: &str) -> Self {
        self.add(text(content))
    }

    /// With a text that was put together.
    pub fn string(self, content: String) -> Self {
        self.add(string(content))
    }

    /// With something in it, or beside it where it is no element.
    pub fn add(mut self, child: Self) -> Self {
        let child = *child.0;
        match &mut *self.0 {
            VNode::VTag(tag) => {
                if let Some(tag) = Rc::get_mut(tag) {
                    tag.add_child(child);
                }
            }
            node => node.to_vlist_mut().add_child(child),
        }
        self
    }

    /// Told apart from its siblings when they change places.
    pub fn key(self, key: &str) -> Self {
        self.change(|tag| tag.key = Some(Key::from(key)))
    }

    /// With a value to show in a field.
    pub fn value(self, value: &str) -> Self {
        self.change(|tag| tag.set_value(Some(AttrValue::from(value.to_owned()))))
    }

    /// Ticked or chosen, or not.
    pub fn checked(self, checked: bool) -> Self {
        self.change(|tag| tag.set_checked(checked))
    }

    /// To be found again in the page.
    pub fn found_by(self, node: NodeRef) -> Self {
        self.change(|tag| tag.node_ref = node)
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

    /// When Enter in one of its fields would send it.
    pub fn on_submit(self, callback: Callback<SubmitEvent>) -> Self {
        self.on(Rc::new(onsubmit::Wrapper::new(callback)))
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

    /// When somebody begins to drag it.
    pub fn on_drag_start(self, callback: Callback<DragEvent>) -> Self {
        self.on(Rc::new(ondragstart::Wrapper::new(callback)))
    }

    fn on(self, listener: Rc<dyn Listener>) -> Self {
        self.change(|tag| {
            tag.add_listener(listener);
        })
    }

    /// As Yew takes it.
    pub fn html(self) -> Html {
        *self.0
    }
}
