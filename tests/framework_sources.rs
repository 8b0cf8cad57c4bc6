//! Facts and ideas are carried over from the source documents, sentences are not.
//!
//! The documents are not ours to publish, so `tests/fixtures/source-runs.bin` holds marks of every
//! run of eight words in them. With the documents at hand, the file is made anew by
//! `ICS_SOURCES=<folder> cargo test --test framework_sources -- --ignored`.

mod common;

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

use common::runs::{marks, runs};

const FIXTURE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/source-runs.bin"
);

/// Every text that goes out: the framework's files, and the texts of the interface.
fn ours() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = vec![root.join("README.md"), root.join("CONTRIBUTING.md")];
    for folder in [
        "assets/framework",
        "assets/framework/layers",
        "src/app/words",
    ] {
        for entry in fs::read_dir(root.join(folder)).expect("it is there") {
            files.push(entry.expect("can be read").path());
        }
    }
    files.retain(|path| path.is_file());
    let read = |path: std::path::PathBuf| {
        let text = fs::read_to_string(&path).expect("it is text");
        (path.display().to_string(), text)
    };
    files.into_iter().map(read).collect()
}

#[test]
fn no_run_of_eight_words_is_a_source_document_s() {
    let theirs = marks(&fs::read(FIXTURE).expect("it is there"));
    assert!(theirs.len() > 5_000, "{} runs", theirs.len());
    let ours = ours();
    assert!(ours.len() >= 14, "{} files", ours.len());
    for (file, text) in ours {
        for (mark, run) in runs(&text) {
            assert!(
                !theirs.contains(&mark),
                "{file}: ‘{run}’ is in a source document"
            );
        }
    }
}

#[test]
fn a_sentence_of_a_source_would_be_found() {
    // Of document 000: the title of its section on one workforce is short enough to be cited.
    let theirs = marks(&fs::read(FIXTURE).expect("it is there"));
    let cited = "All three levels are aligned on outcomes & KPIs across health and social care";
    assert!(runs(cited).iter().any(|(mark, _)| theirs.contains(mark)));
}

#[test]
#[ignore = "makes the fixture anew, from documents that are not ours to publish"]
fn make_the_marks() {
    let folder = env::var("ICS_SOURCES").expect("ICS_SOURCES names the folder of the documents");
    let mut all = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("it is there") {
        let path = entry.expect("can be read").path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let text = fs::read(&path).expect("can be read");
            all.extend(
                runs(&String::from_utf8_lossy(&text))
                    .into_iter()
                    .map(|(mark, _)| mark),
            );
        }
    }
    fs::write(FIXTURE, all.into_iter().flatten().collect::<Vec<u8>>()).expect("can be written");
}
