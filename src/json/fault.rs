//! What is wrong with a document, and where.

use std::fmt;

/// Longest piece of the document repeated in a message, in characters.
const QUOTED: usize = 80;

/// Longest path and longest message, in characters: keys of a document and lists of what is allowed
/// can be as hostile as its texts.
const PATH: usize = 160;
const PROBLEM: usize = 400;

/// One thing wrong with a document, named by its JSON path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    path: String,
    problem: String,
}

impl Fault {
    /// Where it lies, such as `answers[0].stage`; empty for the document as a whole.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            f.write_str(&self.problem)
        } else {
            write!(f, "{}: {}", self.path, self.problem)
        }
    }
}

/// The faults of one document: the first twenty in full, the rest counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    listed: Vec<Fault>,
    more: usize,
}

impl Faults {
    /// Faults listed in full; further ones are only counted.
    pub const LISTED: usize = 20;

    /// A document with one fault that makes looking further pointless.
    #[must_use]
    pub fn only(path: &str, problem: impl Into<String>) -> Self {
        let mut faults = Self::default();
        faults.add(path, problem);
        faults
    }

    /// Notes a fault at `path`.
    pub fn add(&mut self, path: &str, problem: impl Into<String>) {
        if self.listed.len() == Self::LISTED {
            self.more += 1;
            return;
        }
        self.listed.push(Fault {
            path: shorten(path, PATH),
            problem: shorten(&problem.into(), PROBLEM),
        });
    }

    /// Notes the faults of a part of the document after those there are.
    pub fn append(&mut self, part: Self) {
        let room = Self::LISTED - self.listed.len();
        self.more += part.more + part.listed.len().saturating_sub(room);
        self.listed.extend(part.listed.into_iter().take(room));
    }

    /// Notes that something else stands where one of `allowed` should.
    pub fn found(&mut self, path: &str, found: &str, allowed: &str) {
        self.add(path, format!("found {}; allowed: {allowed}", quote(found)));
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// The faults listed in full.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        self.listed.iter()
    }

    /// How many faults there are in all.
    #[must_use]
    pub fn count(&self) -> usize {
        self.listed.len() + self.more
    }

    /// How many faults there are beyond those listed.
    #[must_use]
    pub fn more(&self) -> usize {
        self.more
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, fault) in self.listed.iter().enumerate() {
            if nth > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{fault}")?;
        }
        if self.more > 0 {
            write!(f, "\nand {} more", self.more)?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// A piece of the document, short enough to show: a hostile text never floods a message.
fn quote(found: &str) -> String {
    shorten(found, QUOTED)
}

fn shorten(text: &str, limit: usize) -> String {
    match text.char_indices().nth(limit) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_path_does_not_flood_the_message() {
        let mut faults = Faults::default();
        faults.add(&"k".repeat(5_000_000), "x".repeat(5_000_000));
        assert!(faults.to_string().chars().count() < 600);
    }

    #[test]
    fn the_faults_of_a_part_follow_and_are_counted_too() {
        let (mut whole, mut part) = (Faults::default(), Faults::default());
        for nth in 0..15 {
            whole.add(&format!("units[{nth}]"), "found 9");
        }
        for nth in 0..22 {
            part.add(&format!("framework.document.themes[{nth}]"), "found 9");
        }
        whole.append(part);
        assert_eq!((whole.iter().count(), whole.more()), (20, 17));
    }

    #[test]
    fn twenty_faults_are_listed_and_the_rest_counted() {
        let mut faults = Faults::default();
        for nth in 0..25 {
            faults.add(&format!("answers[{nth}]"), "found 9");
        }
        assert_eq!(faults.iter().count(), 20);
        assert!(
            faults
                .to_string()
                .ends_with("answers[19]: found 9\nand 5 more")
        );
    }
}
