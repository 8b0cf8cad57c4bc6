//! The dates of a plan for people's calendars: iCalendar, RFC 5545.

use super::csv::called;
use crate::assessment::{Assessment, ChunkStatus, Day, Moment};
use crate::framework::Framework;
use crate::planning::{Chunk, Plan};

/// The longest line, in octets without its end.
const LINE: usize = 75;

/// What entries are called.
pub struct Entries<'a> {
    /// A chunk for which nobody has a name.
    pub untitled: &'a dyn Fn(&Chunk) -> String,
    /// Looking back on a chunk, by what the chunk is called.
    pub review: &'a dyn Fn(&str) -> String,
    /// Looking back on a cycle, counted from 0.
    pub cycle: &'a dyn Fn(u32) -> String,
    /// A chunk in the text of an entry: what it is, where, who answers for it.
    pub chunk: &'a dyn Fn(&Chunk) -> String,
}

/// A calendar of the days on which to look back: on each planned chunk that has such a day and is not
/// done, and on each cycle that has chunks, on its last day that is not on a weekend.
///
/// Entries last all day and keep nobody busy. Their ids come from those of chunk and document, so that
/// a later file brings them up to date. `None` where there is no day to put in, as a calendar must not
/// be empty.
#[must_use]
pub fn calendar(
    assessment: &Assessment,
    framework: &Framework,
    plan: &Plan,
    entries: &Entries,
) -> Option<String> {
    let modified = assessment.modified.as_ref().map_or(0, Moment::millis);
    let utc = Moment::from_millis(modified);
    let mut calendar = Calendar {
        text: String::new(),
        document: assessment.id.as_str(),
        stamp: basic(utc.as_str().get(..19).unwrap_or_default()) + "Z",
        is_empty: true,
    };
    calendar.line("BEGIN:", "VCALENDAR");
    calendar.line("VERSION:", "2.0");
    let program = concat!("-//ics-maturity//", env!("CARGO_PKG_VERSION"), "//EN");
    calendar.line("PRODID:", program);
    let called = |chunk| called(assessment, framework, chunk, entries.untitled);
    for chunk in &plan.chunks {
        let record = assessment.record("plan.chunks", ("id", &chunk.id));
        let on = record.and_then(|record| record.get("review")?.get("on")?.as_str());
        if let (Some(day), true) = (on.and_then(Day::parse), chunk.status != ChunkStatus::Done) {
            let summary = (entries.review)(&called(chunk));
            calendar.event(&chunk.id, day, &summary, &(entries.chunk)(chunk));
        }
    }
    for cycle in &plan.cycles {
        let mut titles = String::new();
        for chunk in plan
            .chunks
            .iter()
            .filter(|chunk| chunk.cycle == Some(cycle.cycle))
        {
            titles.push_str(if titles.is_empty() { "" } else { "\n" });
            titles.push_str(&(entries.chunk)(chunk));
        }
        if let (Some(day), false) = (cycle.end, titles.is_empty()) {
            let (id, summary) = (format!("cycle/{}", cycle.cycle), entries.cycle);
            calendar.event(&id, day.workday(), &summary(cycle.cycle), &titles);
        }
    }
    calendar.line("END:", "VCALENDAR");
    (!calendar.is_empty).then_some(calendar.text)
}

/// A calendar in the making.
struct Calendar<'a> {
    text: String,
    document: &'a str,
    stamp: String,
    is_empty: bool,
}

impl Calendar<'_> {
    /// An entry. A day beyond the year 9999, which a calendar cannot write, has none.
    fn event(&mut self, id: &str, day: Day, summary: &str, description: &str) {
        let days = [day, day.plus(1)].map(|day| basic(&day.to_string()));
        if days.iter().any(|day| day.len() != 8) {
            return;
        }
        self.is_empty = false;
        let uid = format!("{id}/{}@ics-maturity", self.document);
        let stamp = self.stamp.clone();
        self.line("BEGIN:", "VEVENT");
        self.line("UID:", &escaped(&uid));
        self.line("DTSTAMP:", &stamp);
        self.line("DTSTART;VALUE=DATE:", &days[0]);
        self.line("DTEND;VALUE=DATE:", &days[1]);
        self.line("TRANSP:", "TRANSPARENT");
        self.line("SUMMARY:", &escaped(summary));
        self.line("DESCRIPTION:", &escaped(description));
        self.line("END:", "VEVENT");
    }

    /// A line, folded between two letters where it is too long.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = name.len();
        self.text.push_str(name);
        for letter in value.chars() {
            length += letter.len_utf8();
            if length > LINE {
                self.text.push_str("\r\n ");
                length = 1 + letter.len_utf8();
            }
            self.text.push(letter);
        }
        self.text.push_str("\r\n");
    }
}

/// A date or an instant without what stands between its parts.
fn basic(text: &str) -> String {
    text.replace(['-', ':'], "")
}

/// A text as the value of a property. Control characters have no place in one.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(letter);
            }
            '\n' => out.push_str("\\n"),
            '\t' => out.push(letter),
            _ if letter.is_ascii_control() => {}
            _ => out.push(letter),
        }
    }
    out
}
