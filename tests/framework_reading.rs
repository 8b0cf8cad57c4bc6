//! How easy the descriptors are to read.

mod common;

use common::built_in;
use common::reading::{ease, syllables};
use ics_maturity::framework::Stage;

/// Below this a sentence is for graduates; the subject needs ‘neighbourhood’ and ‘organisation’.
const LEAST: f64 = 30.0;

/// Plain English, over all of them.
const LEAST_ON_AVERAGE: f64 = 60.0;

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    for (word, count) in [
        ("board", 1),
        ("decides", 2),
        ("agreed", 2),
        ("named", 1),
        ("wanted", 2),
        ("people", 2),
        ("services", 3),
        ("neighbourhood", 3),
        ("voluntary-sector", 6),
        ("NHS", 1),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
    // Flesch's own scale: short words in short sentences pass 100.
    assert!((ease("The cat sat on the mat.") - 116.145).abs() < 1e-9);
}

#[test]
fn every_descriptor_is_plain_enough_to_read_once() {
    let mut figures = Vec::new();
    for theme in &built_in().themes {
        for (level, cell) in theme.cells.iter() {
            for stage in Stage::ALL {
                let text = cell.descriptor(stage);
                figures.push((
                    ease(text),
                    format!("{} at {level}, {stage}: {text}", theme.id),
                ));
            }
        }
    }
    figures.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    for (figure, descriptor) in &figures {
        println!("{figure:6.1}  {descriptor}");
    }
    let count = f64::from(u32::try_from(figures.len()).expect("few"));
    let mean = figures.iter().map(|(figure, _)| figure).sum::<f64>() / count;
    println!("{mean:6.1}  on average, of {count}");
    let (hardest, descriptor) = &figures[0];
    assert!(*hardest >= LEAST, "{hardest:.1}: {descriptor}");
    assert!(mean >= LEAST_ON_AVERAGE, "{mean:.1} on average");
}
