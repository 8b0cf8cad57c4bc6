//! Texts of the results: what they have in common, and the overview.

pub const HEADING: &str = "Results";
pub const OF_100: &str = "of 100";
pub const HOW: &str = "How this was computed";
pub const NOTHING_YET: &str = "There is nothing to show yet";
pub const NOTHING_YET_TEXT: &str = "Answer a first question, and its layer appears here.";
pub const SHOW: &str = "Show";
pub const PLAN: &str = "Plan the change";
pub const ALL_UNITS: &str = "All levels together";
pub const SHAPE: &str = "The shape of it";
pub const LAYERS: &str = "Layer by layer";
pub const FIGURES: &str = "The same in figures";
pub const MORE_ACROSS: &str = "There is more to the side.";
pub const UNITS: &str = "Part by part";
pub const TODAY: &str = "Today";
pub const RANGE_KEY: &str = "What missing answers could make it";
pub const TARGET: &str = "Where you want it to be";
pub const AS_SVG: &str = "Download as SVG";
pub const AS_PNG: &str = "Download as PNG";
pub const MEAN: &str = "Mean";
pub const LEAST_FAR: &str = "Least far";
pub const DOES_NOT_APPLY: &str = "Does not apply";
pub const NOT_ASKED: &str = "Not asked";
pub const LAYER: &str = "Layer";
pub const STAGE: &str = "Stage";
pub const RANGE: &str = "Range";
pub const ANSWERED: &str = "Answered";
pub const CHANGE: &str = "Change";
pub const PART: &str = "Part";
pub const LEVEL: &str = "Level";
pub const INDEX_SHORT: &str = "Index";
pub const NOT_ANSWERED: &str = "Not answered yet";
pub const NOT_SAID: &str = "Not said";
pub const OPEN: &str = "Not yet";
pub const RANGE_RULE: &str = "For the range, every missing answer is taken as 0 and then as 4.";
pub const NOT_A_RANKING: &str = "The index is a prompt for a conversation. It is not a ranking and not assurance: \
                                 do not compare systems by it.";

pub fn index_of(of: &str) -> String {
    format!("Integration index: {}", super::capital(of))
}

pub fn layers_of(of: &str) -> String {
    format!("The layers: {}", super::capital(of))
}

pub fn of(answered: usize, applicable: usize) -> String {
    format!("{answered} of {applicable}")
}

/// Said on paper, where the header is not: what, whose, when.
pub fn printed(state: &crate::app::State) -> String {
    let title = super::title(&state.assessment.title.text);
    let who = state.assessment.respondent.as_ref();
    let role = who
        .and_then(|who| who.role.clone())
        .map_or_else(String::new, |role| format!(", {role}"));
    let when = state
        .assessment
        .modified
        .as_ref()
        .map_or_else(String::new, super::date_and_time);
    format!("{title}{role}. Last changed {when}.")
}

pub fn index_waits(layers: &[&str]) -> String {
    let missing = super::list(layers);
    format!(
        "The index needs at least one stage in every layer. Still open or not known: {missing}."
    )
}

pub fn index_title(value: &str, low: &str, high: &str) -> String {
    format!("{value} on a scale from 0 to 100. The true figure lies between {low} and {high}.")
}

pub fn index_range_title(low: &str, high: &str) -> String {
    format!("On a scale from 0 to 100, the true figure lies between {low} and {high}.")
}

pub fn rests_on(answered: usize, applicable: usize, low: &str, high: &str) -> String {
    let answers = format!(
        "Rests on {answered} of {}.",
        super::plural(applicable, "question", "questions")
    );
    match applicable - answered {
        0 => format!("{answers} None is missing."),
        1 => {
            format!(
                "{answers} The one that is missing or not known could move it between {low} and {high}."
            )
        }
        missing => format!(
            "{answers} The {missing} that are missing or not known could move it between {low} and {high}."
        ),
    }
}

pub fn how(means: &[String], value: Option<&str>) -> String {
    let means: Vec<_> = means.iter().map(String::as_str).collect();
    let outcome = value.map_or_else(
        || "As a layer has no answer yet, there is no figure, only a range.".to_owned(),
        |value| format!("Here that gives {value}."),
    );
    format!(
        "Each layer has a mean stage from 0 to 4: {}. One is added to each, and the geometric mean of them is \
         taken, less one, divided by 4, times 100. A geometric mean rewards balance: a layer far behind cannot \
         be made up for by another. {outcome} {RANGE_RULE}",
        super::list(&means)
    )
}

pub fn how_levels() -> &'static str {
    "A layer is first worked out for each part, then as the mean of the parts at each level, then as the mean of \
     the levels. So many parts at one level do not outweigh one at another."
}

pub fn radar_title(of: &str) -> String {
    format!("{}: the layers today", super::capital(of))
}

pub fn range(low: &str, high: &str) -> String {
    if low == high {
        low.to_owned()
    } else {
        format!("{low} to {high}")
    }
}

pub fn reading(
    furthest: &[&str],
    furthest_stage: &str,
    least: &[&str],
    least_stage: &str,
    open: &[&str],
) -> String {
    let mut text = if furthest == least || furthest_stage == least_stage {
        format!("All layers that are answered: {furthest_stage}.")
    } else {
        format!(
            "Furthest: {} ({furthest_stage}). Least far: {} ({least_stage}).",
            super::list(furthest),
            super::list(least)
        )
    };
    if !open.is_empty() {
        text.push_str(" Not answered yet: ");
        text.push_str(&super::list(open));
        text.push('.');
    }
    text
}

/// The pages of the results, in the order of [`Page::ALL`](crate::app::Page::ALL).
pub const PAGES: [&str; 7] = [
    "Overview",
    "Levels",
    "Lenses",
    "Readiness",
    "Change",
    "Context",
    "Report",
];
pub const PAGES_LABEL: &str = "Results";

/// When it was at the baseline: ‘In July 2022’.
pub fn then(state: &crate::app::State) -> String {
    format!("In {}", super::baseline(&state.assessment.settings))
}

/// A theme of a unit, where both have to be told.
pub fn cell(theme: &str, unit: &str) -> String {
    format!("{theme} ({unit})")
}

pub mod findings {
    use crate::app::words;

    pub const NOTHING: &str = "Answer a few more questions, and what stands out appears here.";

    pub fn heading(count: usize) -> String {
        match count {
            1 => "One thing stands out".to_owned(),
            2 => "Two things stand out".to_owned(),
            _ => "Three things stand out".to_owned(),
        }
    }

    /// How few questions are answered.
    pub fn early(answered: usize, applicable: usize, low: &str, high: &str) -> String {
        let questions = words::plural(applicable, "question", "questions");
        format!(
            "It is early: {answered} of {questions} answered. The index could still lie anywhere between {low} and \
             {high}."
        )
    }

    pub fn how_early(answered: usize, applicable: usize) -> String {
        format!(
            "{answered} answered of {applicable} that apply. {}",
            super::RANGE_RULE
        )
    }

    /// Which layers are furthest and least far.
    pub fn spread(furthest: &[&str], stage: &str, least: &[&str], least_stage: &str) -> String {
        let (furthest, least) = (words::list(furthest), words::list(least));
        format!("Furthest: {furthest}, {stage}. Least far: {least}, {least_stage}.")
    }

    pub fn close(stage: &str) -> String {
        format!("The layers lie close together, around {stage}.")
    }

    pub fn means(means: &[String]) -> String {
        let means: Vec<_> = means.iter().map(String::as_str).collect();
        format!(
            "The mean stage of each layer, from 0 to 4: {}.",
            words::list(&means)
        )
    }

    /// Where levels see a theme differently.
    pub fn apart(theme: &str, high: &str, high_stage: &str, low: &str, low_stage: &str) -> String {
        format!(
            "In ‘{theme}’, the {high} level sees itself {high_stage}; the {low} level is {low_stage}."
        )
    }

    pub fn how_apart(means: &[String], gap: &str) -> String {
        let means: Vec<_> = means.iter().map(String::as_str).collect();
        format!(
            "The mean over the parts of each level: {}. The gap is {gap} stages; from 1.5 on it is named.",
            words::list(&means)
        )
    }

    pub fn more_apart(count: usize) -> String {
        format!(
            " It is the same with {}.",
            words::plural(count, "more theme", "more themes")
        )
    }

    /// How much has moved.
    pub fn moved(up: usize, down: usize, of: usize, baseline: &str) -> String {
        let answers = words::plural(of, "answer", "answers");
        let fell = match down {
            0 => String::new(),
            down => format!(", and {down} moved down"),
        };
        format!("{up} of {answers} moved up since {baseline}{fell}.")
    }

    pub fn how_moved(up: usize, same: usize, down: usize, mean: &str) -> String {
        format!(
            "Of the answers that also say where it was: {up} higher now, {same} the same, {down} lower. The mean move \
             is {mean} stages."
        )
    }

    /// A claim that runs ahead.
    pub fn ahead(
        unit: &str,
        theme: &str,
        stage: &str,
        needs: &str,
        at: &str,
        found: &str,
    ) -> String {
        format!(
            "{unit} claims {stage} in ‘{theme}’. That rests on ‘{needs}’, where {at} is at {found}."
        )
    }

    pub fn more_ahead(count: usize) -> String {
        format!(
            " {} more in this way.",
            words::plural(count, "answer runs ahead", "answers run ahead")
        )
    }

    pub fn how_ahead(because: &str, needed: &str) -> String {
        format!("{because} So {needed} is wanted there first. The score is not lowered for it.")
    }

    /// Claims that nothing shows yet.
    pub fn to_show(open: usize, claims: usize, stage: &str) -> String {
        let answers = words::plural(claims, "answer", "answers");
        match open {
            0 => format!("All {answers} at {stage} or above come with a link or a note."),
            open => format!(
                "{open} of {answers} at {stage} or above would not yet convince somebody from outside."
            ),
        }
    }

    /// The gap that matters most.
    pub fn gap(theme: &str, unit: &str, stage: &str, target: &str) -> String {
        format!("The gap to look at first: ‘{theme}’ at {unit}, from {stage} to {target}.")
    }

    pub fn how_gap(gap: u32, of: usize) -> String {
        let stages = words::plural(gap as usize, "stage", "stages");
        let gaps = words::plural(of, "gap", "gaps");
        format!(
            "It is {stages} from its target. Of {gaps}, the first is the one where the importance of the layer, times \
             the stages to go, is largest; then the one that most other steps wait for."
        )
    }

    /// Whom to ask.
    pub fn ask(unit: &str, stage: &str, theme: &str, from: &str, from_stage: &str) -> String {
        format!(
            "In ‘{theme}’, {unit} is at {stage} and {from} at {from_stage}: {unit} could ask {from}."
        )
    }
}

pub mod overview {
    pub const STRENGTHS: &str = "Strengths";
    pub const STRENGTHS_TEXT: &str =
        "At stage 3 or above, fairly or very sure, with a link or a note.";
    pub const TO_SHOW: &str = "Still to show";
    pub const TO_SHOW_TEXT: &str = "At stage 3 or above, but not very sure, or without a link or a note. Would somebody \
                                    from outside see it too?";
    pub const GAPS: &str = "Gaps to your targets";
    pub const GAPS_TEXT: &str =
        "What matters most comes first: the importance of the layer times the stages to go.";
    pub const AHEAD: &str = "Ahead of what they rest on";
    pub const AHEAD_TEXT: &str = "Each of these has come further than something that it depends on. The figures stay as \
                                  you gave them.";
    pub const NONE: &str = "None so far.";

    pub fn and_more(count: usize) -> String {
        format!("And {count} more, in the report with every list in full.")
    }

    pub fn more(count: usize) -> String {
        format!("Show {count} more")
    }

    pub fn gap(stage: &str, target: &str) -> String {
        format!("{stage}, wanted: {target}")
    }

    pub fn ahead(stage: &str, needs: &str, at: &str, found: &str, needed: &str) -> String {
        format!(
            "{stage}. It rests on ‘{needs}’ ({at}), which is at {found}; wanted first: {needed}."
        )
    }
}

pub mod levels {
    use crate::app::words;

    pub const HEADING: &str = "The levels read together";
    pub const ONE_LEVEL: &str =
        "There is one level so far. Add another part in the set-up, and you can compare them here.";
    pub const BY_LAYER: &str = "Parts by layer";
    pub const BY_THEME: &str = "Themes by part";
    pub const THEME: &str = "Theme";
    pub const HEAT_TEXT: &str = "Each figure is a mean from 0 to 4, with the nearest stage.";
    pub const APART: &str = "Where the levels differ";
    pub const APART_NONE: &str = "No theme is seen 1.5 stages or more apart.";
    pub const CHART: &str = "Each theme as the levels see it";
    pub const GAP: &str = "Gap";
    pub const ASK: &str = "Learn from a neighbour";
    pub const ASK_NONE: &str = "No part is two stages ahead of another at its level.";
    pub const HOW: &str = "For each theme, the stages of the parts at a level are averaged. The gap is the highest mean less \
                           the lowest; from 1.5 stages on it is a finding.";
    pub const HOW_ASK: &str = "A part at stage 2 or below can learn from another at its level that is two stages ahead or \
                               more.";

    pub fn all_of(plural: &str, count: usize) -> String {
        format!("All {} ({count})", plural.to_ascii_lowercase())
    }

    pub fn sentence(themes: usize, notable: usize) -> String {
        let themes = words::plural(themes, "theme is", "themes are");
        format!(
            "{themes} answered at two levels or more. Seen 1.5 stages or more apart: {notable}."
        )
    }

    pub fn shown(count: usize) -> String {
        format!("The picture shows the {count} that lie furthest apart.")
    }
}

pub mod lenses {
    use crate::app::words;

    pub const HEADING: &str = "The same answers through other eyes";
    pub const TEXT: &str = "Each of these groups the themes as one of the source documents does.";
    pub const ITEM: &str = "Item";
    pub const HOW: &str = "For each item, the stages of its questions are averaged over each level, and then over the \
                           levels. Every question counts the same. A question can belong to several items.";

    pub fn sentence(answered: usize, applicable: usize) -> String {
        let questions = words::plural(applicable, "question", "questions");
        format!(
            "Rests on {answered} of {questions}; one that is in several items is counted in each."
        )
    }
}

pub mod readiness {
    use crate::app::words;
    use crate::framework::Stage;
    use crate::scoring::Verdict;

    pub const HEADING: &str = "Readiness for delegation";
    pub const TEXT: &str = "Which parts could take on more decisions? Different parts may differ, and that is how it should \
                            be.";
    pub const NONE: &str = "There is no part below the widest level yet. Add one in the set-up.";
    pub const NOT_ANSWERED: &str = "not answered yet";
    pub const NOT_ASKED: &str = "not in the quick check";
    pub const BESIDE: &str = "Today";
    pub const DECISION: &str = "What do you decide?";
    pub const WHY: &str = "Why, and why now?";
    pub const REVIEW: &str = "Look at it again on";
    const WHEN: &str = " Look at it again on ";
    pub const READY: &str = "Readiness";
    pub const MISSING: &str = "What would let it go further";
    pub const DECIDED: &str = "Decided";

    pub fn missing(theme: &str, unit: Option<&str>, stage: &str) -> String {
        unit.map_or_else(
            || format!("{theme}: {stage}"),
            |unit| format!("{theme} ({unit}): {stage}"),
        )
    }

    pub fn verdict(verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::NotYet => "Not yet",
            Verdict::Unknown => "Not known yet",
            Verdict::ReadyWithConditions => "Ready, with conditions",
            Verdict::FurtherFaster => "Ready to go further, faster",
        }
    }

    pub fn meaning(verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::NotYet => "Something that handing over decisions rests on is not there yet.",
            Verdict::Unknown => "Too little is answered to say. These questions would tell:",
            Verdict::ReadyWithConditions => {
                "The least that is needed is there. What would let it go further:"
            }
            Verdict::FurtherFaster => "Purpose, governance and trust all carry more decisions.",
        }
    }

    /// The decisions: what is written, and what people read.
    pub const DECISIONS: [(&str, &str); 3] = [
        ("hold", "Keep the decisions where they are"),
        ("share", "Decide together"),
        ("delegate", "Hand decisions over"),
    ];

    pub fn decided(decision: &str, why: &str, review: &str) -> String {
        let mut text = format!("{decision}.");
        // As people write it: with a full stop or without.
        let why = why.trim_end().trim_end_matches('.');
        for (label, said) in [(" ", why), (WHEN, review)] {
            if !said.is_empty() {
                for part in [label, said, "."] {
                    text.push_str(part);
                }
            }
        }
        text
    }

    pub fn how(conditions: &[String], least: Stage, further: Stage) -> String {
        let conditions: Vec<_> = conditions.iter().map(String::as_str).collect();
        format!(
            "Read from: {}. Each is read at the part itself where it is asked there and the part has answers, else at \
             the nearest one above. Anything below stage {least} makes it not yet; otherwise anything unanswered leaves it \
             open; everything at stage {further} or above means further, faster.",
            words::list(&conditions)
        )
    }

    pub fn condition(name: &str, themes: &[&str]) -> String {
        format!("{name} ({})", words::list(themes))
    }
}

pub mod change {
    pub const NOT_SAID: &str =
        "No answer says yet where it was. You can say so below each question.";
    pub const UP: &str = "Moved up";
    pub const SAME: &str = "The same";
    pub const DOWN: &str = "Moved down";
    pub const CHART: &str = "Then, now and wanted";
    pub const MEAN: &str = "Mean move";
    pub const MOVED: &str = "What has moved";
    pub const HOW: &str = "Each answer that says where it was counts once, whatever its theme or part. The move is the stage \
                           now less the stage then.";

    pub fn question(baseline: &str) -> String {
        format!("How much of the day-to-day work has changed since {baseline}?")
    }

    pub fn share(count: usize, of: usize, percent: &str) -> String {
        format!("{count} of {of} ({percent}%)")
    }

    pub fn moved(then: &str, now: &str) -> String {
        format!("from {then} to {now}")
    }
}

pub mod context {
    pub const HEADING: &str = "What surrounds it";
    pub const ENABLERS: &str = "What helps";
    pub const ENABLERS_TEXT: &str = "Is it in place here?";
    pub const BARRIERS: &str = "What holds back";
    pub const BARRIERS_TEXT: &str = "How is it here?";
    pub const NOT_LOCAL: &str = "Decided elsewhere: something to ask for, not to fix.";
    pub const ASKS: &str = "What to ask of others";
    pub const ASKS_TEXT: &str = "Where something that is decided elsewhere is missing or holds you back, these are what \
                                 to raise.";
    pub const REFLECTIONS: &str = "To think about";
    pub const REFLECTIONS_TEXT: &str =
        "For you alone, or for a board to talk over. Nothing here is scored.";
    pub const NOTE: &str = "Note";
    pub const COUNTS_HERE: &str = "Counts here";

    /// The ratings of an enabler: what is written, and what people read.
    pub const ENABLER_RATINGS: [(&str, &str); 3] = [
        ("in-place", "In place"),
        ("partly", "Partly"),
        ("missing", "Missing"),
    ];

    /// The ratings of a barrier; the last where it can also spur people on.
    pub const BARRIER_RATINGS: [(&str, &str); 4] = [
        ("holding-back", "Holds us back"),
        ("manageable", "Manageable"),
        ("not-a-problem", "Not a problem"),
        ("spurring", "Spurs us on"),
    ];

    pub fn themes(themes: &[String]) -> String {
        let themes: Vec<_> = themes.iter().map(String::as_str).collect();
        format!("Touches {}.", super::super::list(&themes))
    }
}

pub mod report {
    pub const PRINT: &str = "Print or save as PDF";
    pub const HEADING: &str = "Results and plan";
    pub const TEXT: &str =
        "Results and plan, for a board paper. Notes and reflections are left out.";
    pub const FULL: &str = "Show every list, all themes and the lenses in full";
    pub const READ_WITH_CARE: &str = "How to read this";
    pub const LIMITS: &str = "These figures are what those who answered say. They show where to look and what to talk about. \
                              They are not a ranking, not assurance, and not comparable between systems. A range shows \
                              how far missing answers could move a figure.";
}

pub mod compare {
    pub const LINK: &str = "See all parts side by side";
    pub const TODAY: &str = "Today";

    pub fn number(nth: usize, of: usize) -> String {
        format!("Theme {nth} of {of}")
    }
}
