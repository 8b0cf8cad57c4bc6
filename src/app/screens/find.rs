//! Finding a question by words that it is about.

use crate::app::view::{Cx, El, Field, el, link_button, nothing, several, text_field, ui_with};
use crate::app::{Deed, Question, words};

/// So many are listed at once.
const LISTED: usize = 20;

/// A field, and the questions that have all its words in their theme or in what it asks.
pub fn find(cx: &Cx, questions: &[Question]) -> El {
    let sought = cx.ui.sought.to_ascii_lowercase();
    let typed = cx.typed(ui_with(|ui, sought| ui.sought = sought));
    let field = text_field(
        Field::bold("se-find", words::sections::FIND, &cx.ui.sought),
        typed,
    );
    if sought.trim().is_empty() {
        return field;
    }
    let (mut list, mut count) = (el("ul.nhsuk-list"), 0);
    for question in questions
        .iter()
        .filter(|question| is_about(question, &sought))
    {
        count += 1;
        if count <= LISTED {
            let name = words::results::cell(&question.theme.name, &cx.unit_name(&question.unit.id));
            let go = cx.press(Deed::Go(question.screen()));
            list = list.add(el("li").add(link_button("ics-link-button", &name, "", go)));
        }
    }
    let list = if count > 0 { list } else { nothing() };
    several()
        .add(field)
        .add(el("p.nhsuk-body[role=status]").string(words::sections::found(count, LISTED)))
        .add(list)
}

fn is_about(question: &Question, sought: &str) -> bool {
    let (theme, cell) = (question.theme, question.cell);
    let mut text = format!("{} {} {}", theme.name, theme.measures, question.unit.name);
    for stage in &cell.stages {
        text.push_str(stage);
    }
    text.make_ascii_lowercase();
    let has = |word: &str| {
        let mut windows = text.as_bytes().windows(word.len());
        windows.any(|found| found == word.as_bytes())
    };
    sought.split_whitespace().all(has)
}
