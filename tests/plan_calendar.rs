//! The dates of a plan as a calendar, to the letter of RFC 5545.

mod common;

use common::{assessment, framework, stage, theme};
use ics_maturity::document::{Entries, calendar};
use ics_maturity::framework::Framework;
use ics_maturity::planning;
use serde_json::{Value, json};

fn one_theme() -> Framework {
    framework(&["place"], &[theme("t1", "a", &["place"])])
}

/// The calendar of a place at stage 0 that aims at 2, with this plan.
fn of(plan: Value) -> Option<String> {
    let framework = one_theme();
    let mut members = json!({
        "id": "doc", "modified": "2026-03-02T09:41:10.120+01:00",
        "settings": {"defaultTarget": 2},
        "units": [{"id": "p", "level": "place", "name": "East"}],
        "answers": [stage("p", "t1", 0)],
    });
    members["plan"] = plan;
    let assessment = assessment(&framework, members);
    let entries = Entries {
        untitled: &|chunk| format!("untitled {}", chunk.id),
        review: &|title| format!("Review: {title}"),
        cycle: &|cycle| format!("End of cycle {}", cycle + 1),
        chunk: &|chunk| format!("{} at {}", chunk.id, chunk.unit),
    };
    let plan = planning::plan(&framework, &assessment);
    calendar(&assessment, &framework, &plan, &entries)
}

/// The lines as they were before folding.
fn unfolded(calendar: &str) -> Vec<String> {
    let whole = calendar.replace("\r\n ", "");
    whole.split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn reviews_and_ends_of_cycles_are_entries_for_a_day() {
    // Two steps, one a cycle. The first is to be looked back on at the end of February.
    let text = of(json!({
        "settings": {"start": "2028-01-03", "cycleWeeks": 8, "cycles": 3},
        "chunks": [{"id": "p/t1/1", "title": "Start", "review": {"on": "2028-02-29"}}],
    }));
    let wanted = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        concat!(
            "PRODID:-//ics-maturity//",
            env!("CARGO_PKG_VERSION"),
            "//EN"
        ),
        "BEGIN:VEVENT",
        "UID:p/t1/1/doc@ics-maturity",
        "DTSTAMP:20260302T084110Z",
        "DTSTART;VALUE=DATE:20280229",
        "DTEND;VALUE=DATE:20280301",
        "TRANSP:TRANSPARENT",
        "SUMMARY:Review: Start",
        "DESCRIPTION:p/t1/1 at p",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:cycle/0/doc@ics-maturity",
        "DTSTAMP:20260302T084110Z",
        // The cycle ends on Sunday 27 February: one looks back on the Friday before.
        "DTSTART;VALUE=DATE:20280225",
        "DTEND;VALUE=DATE:20280226",
        "TRANSP:TRANSPARENT",
        "SUMMARY:End of cycle 1",
        "DESCRIPTION:p/t1/1 at p",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:cycle/1/doc@ics-maturity",
        "DTSTAMP:20260302T084110Z",
        "DTSTART;VALUE=DATE:20280421",
        "DTEND;VALUE=DATE:20280422",
        "TRANSP:TRANSPARENT",
        "SUMMARY:End of cycle 2",
        "DESCRIPTION:p/t1/2 at p",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(text.expect("there are days"), wanted.join("\r\n"));
}

#[test]
fn what_is_done_or_waits_needs_no_review() {
    let review = json!({"on": "2026-06-29"});
    let text = of(json!({
        "chunks": [
            {"id": "p/t1/1", "status": "done", "review": review},
            {"id": "p/t1/2", "review": review},
        ],
        "leftOut": [{"id": "p/t1/2"}],
    }));
    assert_eq!(text, None, "a calendar must not be empty");
}

#[test]
fn what_people_wrote_stays_text() {
    let text = of(json!({
        "own": [{"id": "own/1", "unit": "p", "title": "a\\b;c,d\r\nEND:VEVENT\rx\ty\u{7}\u{7f}z: \"q\""}],
        "chunks": [{"id": "own/1", "review": {"on": "2026-06-29"}}],
        "leftOut": [{"id": "p/t1/1"}, {"id": "p/t1/2"}],
    }));
    let lines = unfolded(&text.expect("there is a day"));
    let summary = lines.iter().find(|line| line.starts_with("SUMMARY"));
    assert_eq!(
        summary.map(String::as_str),
        Some("SUMMARY:Review: a\\\\b\\;c\\,d\\nEND:VEVENTx\tyz: \"q\"")
    );
    assert_eq!(lines.iter().filter(|line| *line == "END:VEVENT").count(), 1);
}

#[test]
fn lines_are_folded_at_75_octets_between_two_letters() {
    // Before the title stand 16 octets, ‘SUMMARY:Review: ’; then letters of one, two, three and four.
    for letter in ["x", "é", "…", "🏥", "👩🏽‍⚕️"] {
        for before in 0..8 {
            let title = "-".repeat(before) + &letter.repeat(70);
            let text = of(json!({
                "own": [{"id": "own/1", "unit": "p", "title": title}],
                "chunks": [{"id": "own/1", "review": {"on": "2026-06-29"}}],
                "leftOut": [{"id": "p/t1/1"}, {"id": "p/t1/2"}],
            }))
            .expect("there is a day");
            let lines: Vec<_> = text.split("\r\n").collect();
            assert!(lines.iter().all(|line| line.len() <= 75), "{text}");
            // None is folded sooner than it must be.
            let folded: Vec<_> = lines
                .windows(2)
                .filter(|pair| pair[1].starts_with(' '))
                .collect();
            assert!(folded.len() >= (16 + title.len()) / 75);
            assert!(folded.iter().all(|pair| pair[0].len() > 75 - 4));
            let summary = format!("SUMMARY:Review: {title}");
            assert!(unfolded(&text).contains(&summary), "{text}");
        }
    }
}

#[test]
fn a_line_of_75_octets_is_whole() {
    for (length, folds) in [(59, 0), (60, 1), (59 + 74, 1), (59 + 75, 2)] {
        let text = of(json!({
            "own": [{"id": "own/1", "unit": "p", "title": "x".repeat(length)}],
            "chunks": [{"id": "own/1", "review": {"on": "2026-06-29"}}],
            "leftOut": [{"id": "p/t1/1"}, {"id": "p/t1/2"}],
        }));
        assert_eq!(
            text.expect("a day").matches("\r\n ").count(),
            folds,
            "{length}"
        );
    }
}

#[test]
fn days_that_a_calendar_cannot_write_are_left_out() {
    let far = |on: &str| {
        of(json!({
            "chunks": [{"id": "p/t1/1", "review": {"on": on}}],
            "leftOut": [{"id": "p/t1/2"}],
        }))
    };
    assert_eq!(far("9999-12-31"), None);
    assert!(far("9999-12-30").is_some());
}
