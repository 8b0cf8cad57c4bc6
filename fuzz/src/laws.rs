//! The laws: those of `tests/documents_laws.rs`, and what everything that reads on from there keeps.

use std::sync::LazyLock;

use ics_maturity::assessment::{Assessment, Join};
use ics_maturity::document::{
    ANSWER_COLUMNS, Entries, GROUP_COLUMNS, PLAN_COLUMNS, RESULT_COLUMNS, Share, answers_csv,
    calendar, export, group_csv, plan_csv, read, results_csv, set_up, share, write,
};
use ics_maturity::framework::{self, Framework};
use ics_maturity::{group, planning, scoring};

/// Panics where any law does not hold of this file.
pub fn hold(text: &str) {
    static BUILT_IN: LazyLock<Framework> = LazyLock::new(framework::built_in);
    let Ok(assessment) = read(text, &BUILT_IN) else {
        return;
    };
    // What a file brings along, it is read with.
    let own = assessment.framework.document.as_deref().map(|document| {
        Framework::from_value(document.clone(), "").expect("the loader has looked at it")
    });
    let framework = own.as_ref().unwrap_or(&BUILT_IN);

    for again in [write(&assessment), export(&assessment, framework)] {
        assert_eq!(
            again_read(&again, &BUILT_IN),
            assessment,
            "it comes back the same"
        );
    }
    let all = Share {
        notes: true,
        names: true,
        plan: true,
    };
    for ticked in [Share::default(), all] {
        again_read(&share(&assessment, framework, ticked), &BUILT_IN);
    }
    let set_up = again_read(&set_up(&assessment), &BUILT_IN);
    assert_eq!(set_up.units.count(), assessment.units.count());
    assert!(
        set_up.is_set_up(),
        "a set-up file is nobody's, with nothing answered"
    );
    assert_eq!(assessment.unit_tree().len(), assessment.units.count());
    // In the order of a merge and as it came, it says the same.
    let merged = assessment.clone().join(assessment.clone());
    assert_eq!(merged, assessment, "merging with itself changes nothing");

    read_on(framework, &assessment);
}

fn again_read(text: &str, built_in: &Framework) -> Assessment {
    read(text, built_in).unwrap_or_else(|faults| panic!("what we write is read: {faults}\n{text}"))
}

/// Everything that is worked out of an assessment.
fn read_on(framework: &Framework, assessment: &Assessment) {
    let together = group::collective(framework, assessment);
    assert!(
        together.group.respondents.count() == 0,
        "a group speaks as one"
    );
    let results = scoring::results(framework, assessment);
    let plan = planning::plan(framework, assessment);
    let proposal = planning::proposal(framework, assessment);
    assert!(proposal.objective.is_finite() && plan.objective.is_finite());

    let answers: [_; ANSWER_COLUMNS] = ["h"; _];
    let layers: [_; RESULT_COLUMNS] = ["h"; _];
    let chunks: [_; PLAN_COLUMNS] = ["h"; _];
    let cells: [_; GROUP_COLUMNS] = ["h"; _];
    let untitled = |chunk: &planning::Chunk| chunk.id.clone();
    let tables = [
        answers_csv(assessment, framework, &answers),
        results_csv(assessment, framework, &results, &layers),
        plan_csv(assessment, framework, &plan, &chunks, &untitled),
        group_csv(assessment, framework, &cells),
    ];
    for table in tables {
        is_sound(&table);
    }

    let entries = Entries {
        untitled: &untitled,
        review: &str::to_owned,
        cycle: &|nth| nth.to_string(),
        chunk: &untitled,
    };
    if let Some(calendar) = calendar(assessment, framework, &plan, &entries) {
        for line in calendar.split("\r\n") {
            assert!(line.len() <= 75, "a line of a calendar is folded: {line}");
            assert!(
                !line.contains(['\r', '\n', '\0']),
                "and nothing stands in it: {line}"
            );
        }
    }
}

/// A table can be read by another reader, row by row of one width, and has no formula in it.
fn is_sound(table: &str) {
    let table = table
        .strip_prefix('\u{feff}')
        .expect("a byte order mark begins it");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(table.as_bytes());
    for row in reader.records() {
        for cell in &row.expect("the rows are of one width") {
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
                "a formula: {cell}"
            );
        }
    }
}
