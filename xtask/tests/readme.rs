//! The README names commands that there are.

use std::fs;
use std::path::Path;

fn text(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    fs::read_to_string(file).expect("it is part of the project")
}

#[test]
fn every_command_of_the_readme_is_one() {
    let (readme, commands) = (text("README.md"), text("xtask/src/main.rs"));
    let named: Vec<&str> = readme
        .split("cargo xtask ")
        .skip(1)
        .map(|rest| {
            rest.split(|letter: char| !letter.is_ascii_lowercase())
                .next()
                .unwrap_or("")
        })
        .collect();
    assert!(named.contains(&"serve") && named.contains(&"test"));
    for name in named {
        assert!(
            commands.contains(&format!("[\"{name}\"")),
            "cargo xtask {name}"
        );
    }
}
