//! What keeps texts by key: local storage in a browser, a map in memory elsewhere.

use std::cell::RefCell;
use std::fmt;

/// Keeps texts by key.
pub trait Shelf {
    /// The text under a key.
    ///
    /// # Errors
    /// Where storage cannot be read.
    fn read(&self, key: &str) -> Result<Option<String>, ShelfError>;

    /// Puts a text under a key, all of it or nothing.
    ///
    /// # Errors
    /// Where storage is full or cannot be written.
    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError>;

    /// Removes a key.
    ///
    /// # Errors
    /// Where storage cannot be written.
    fn remove(&self, key: &str) -> Result<(), ShelfError>;

    /// All keys, whosever they are.
    ///
    /// # Errors
    /// Where storage cannot be read.
    fn keys(&self) -> Result<Vec<String>, ShelfError>;
}

impl<S: Shelf + ?Sized> Shelf for Box<S> {
    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        (**self).read(key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        (**self).write(key, text)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        (**self).remove(key)
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        (**self).keys()
    }
}

/// Why a text was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfError {
    /// There is no room left.
    Full,
    /// The browser, its settings or the page's frame do not allow it.
    Blocked,
    /// What was read back is not what was written.
    NotKept,
}

impl fmt::Display for ShelfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Full => "this browser’s storage is full",
            Self::Blocked => "this browser does not allow this page to keep anything",
            Self::NotKept => "this browser did not keep what was written",
        })
    }
}

impl std::error::Error for ShelfError {}

/// A shelf that lasts as long as the page does.
#[derive(Debug, Default)]
pub struct MemoryShelf(RefCell<Vec<(String, String)>>);

impl Shelf for MemoryShelf {
    fn read(&self, key: &str) -> Result<Option<String>, ShelfError> {
        Ok(self
            .0
            .borrow()
            .iter()
            .find(|(known, _)| known == key)
            .map(|(_, text)| text.clone()))
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ShelfError> {
        self.remove(key)?;
        self.0.borrow_mut().push((key.to_owned(), text.to_owned()));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.0.borrow_mut().retain(|(known, _)| known != key);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        Ok(self.0.borrow().iter().map(|(key, _)| key.clone()).collect())
    }
}
