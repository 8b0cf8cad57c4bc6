//! Where reading is, and what was wrong on the way.

use std::fmt::Write as _;

use super::{Faults, Value, canonical};

/// A place in a document, and the faults found so far.
#[derive(Debug, Default)]
pub struct At {
    path: String,
    faults: Faults,
}

impl At {
    /// The place `path`; empty for the document as a whole.
    #[must_use]
    pub fn new(path: &str) -> Self {
        Self {
            path: path.to_owned(),
            faults: Faults::default(),
        }
    }

    /// Goes into a member; [`At::leave`] with what this returns goes back.
    #[must_use]
    pub fn enter(&mut self, name: &str) -> usize {
        let before = self.path.len();
        if before > 0 {
            self.path.push('.');
        }
        self.path.push_str(name);
        before
    }

    /// Goes into an element of a list, counted from 0.
    #[must_use]
    pub fn enter_nth(&mut self, nth: usize) -> usize {
        let before = self.path.len();
        let _ = write!(self.path, "[{nth}]");
        before
    }

    /// Goes back to where [`At::enter`] went in.
    pub fn leave(&mut self, before: usize) {
        self.path.truncate(before);
    }

    /// Notes a fault here.
    pub fn fault(&mut self, problem: &str) {
        self.faults.add(&self.path, problem);
    }

    /// Notes a fault at a member.
    pub fn fault_at(&mut self, name: &str, problem: &str) {
        let before = self.enter(name);
        self.fault(problem);
        self.leave(before);
    }

    /// Notes that something else stands here than what is allowed.
    pub fn found(&mut self, found: &Value, allowed: &str) {
        self.found_text(&named(Some(found)), allowed);
    }

    /// Notes that something else, as a message names it, stands here than what is allowed.
    pub fn found_text(&mut self, found: &str, allowed: &str) {
        self.faults.found(&self.path, found, allowed);
    }

    /// Notes that something else stands at a member than what is allowed.
    pub fn found_at(&mut self, name: &str, found: &str, allowed: &str) {
        let before = self.enter(name);
        self.found_text(found, allowed);
        self.leave(before);
    }

    /// Notes the faults of a document within this one.
    pub fn append(&mut self, part: Faults) {
        self.faults.append(part);
    }

    /// How many faults there are so far.
    #[must_use]
    pub fn count(&self) -> usize {
        self.faults.count()
    }

    /// What was read, where nothing was wrong; what was read in spite of faults is given to nobody.
    ///
    /// # Errors
    /// The faults, where there are any.
    pub fn finish<T>(self, read: T) -> Result<T, Faults> {
        if self.faults.is_empty() {
            Ok(read)
        } else {
            Err(self.faults)
        }
    }
}

/// A value as a message names it.
#[must_use]
pub fn named(value: Option<&Value>) -> String {
    match value {
        None => "nothing".to_owned(),
        Some(Value::Array(_)) => "a list".to_owned(),
        Some(Value::Object(_)) => "an object".to_owned(),
        Some(other) => canonical(other),
    }
}
