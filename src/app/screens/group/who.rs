//! Who is in a group, with a way out of it.

use crate::app::view::{Cx, El, heading, link_button, nothing, several, string, table};
use crate::app::{Action, words};
use crate::assessment::ResponseKind;
use crate::group::{Rater, Ratings};
use words::group as w;

pub fn who(cx: &Cx, ratings: &Ratings) -> El {
    let columns = [
        (w::RESPONDENT, false),
        (w::SECTOR, false),
        (w::VANTAGE, false),
        (w::RATED, true),
        (w::CHANGED, false),
        ("", false),
    ];
    let mut rows = Vec::new();
    for (nth, rater) in ratings.raters.iter().enumerate() {
        rows.push((w::rater(rater, nth), row(cx, ratings, rater, nth)));
    }
    several()
        .add(heading(cx, 1, "nhsuk-heading-m").text(w::WHO))
        .add(table(w::RESPONDENTS, &columns, rows))
}

fn row(cx: &Cx, ratings: &Ratings, rater: &Rater, nth: usize) -> Vec<El> {
    let sector = rater.who.and_then(|who| who.sector);
    let vantage = rater.who.and_then(|who| who.vantage);
    let mut rated = 0;
    for cell in ratings.cells.iter().filter(|cell| cell.is_asked) {
        let answer = cell.answers[nth];
        rated += usize::from(answer.is_some_and(|answer| answer.response == ResponseKind::Stage));
    }
    let id = rater.who.map(|who| who.id.clone()).unwrap_or_default();
    let member = cx.assessment.group.respondents.get((id.as_str(), ""));
    let changed = member.and_then(|member| member.document.modified.as_ref());
    let remove = if rater.is_owner {
        nothing()
    } else {
        link_button(
            "ics-link-button ics-link-button--warning",
            words::REMOVE,
            &w::rater(rater, nth),
            cx.note(Action::RespondentRemoved(id)),
        )
    };
    vec![
        string(sector.map_or_else(String::new, |sector| words::sector(sector).to_owned())),
        string(vantage.map_or_else(String::new, |vantage| words::vantage(vantage).to_owned())),
        string(rated.to_string()),
        string(changed.map_or_else(String::new, words::date_and_time)),
        remove,
    ]
}
