//! The framework's files become one document, and mistakes in them are named.

#[path = "../src/assemble.rs"]
mod assemble;

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use assemble::assemble;

type Outcome = Result<(), Box<dyn Error>>;

const HEAD: &str = r#"{"id": "f", "layers": [{"id": "b"}, {"id": "a"}]}"#;

/// A folder with these files and no others.
fn folder(name: &str, files: &[(&str, &str)]) -> Result<PathBuf, Box<dyn Error>> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(folder.join("layers"))?;
    for (file, text) in files {
        fs::write(folder.join(file), text)?;
    }
    Ok(folder)
}

fn complaint(name: &str, files: &[(&str, &str)]) -> Result<String, Box<dyn Error>> {
    Ok(assemble(&folder(name, files)?).err().unwrap_or_default())
}

#[test]
fn themes_follow_the_order_of_layers_and_parts_become_keys() -> Outcome {
    let dir = folder(
        "whole",
        &[
            ("framework.json", HEAD),
            ("lenses.json", r#"[{"id": "foundations"}]"#),
            ("layers/a.json", r#"{"themes": [{"id": "a1"}]}"#),
            (
                "layers/b.json",
                r#"{"themes": [{"id": "b2"}, {"id": "b1"}]}"#,
            ),
        ],
    )?;
    assert_eq!(
        assemble(&dir)?,
        r#"{"id":"f","layers":[{"id":"b"},{"id":"a"}],"lenses":[{"id":"foundations"}],"themes":[{"id":"b2"},{"id":"b1"},{"id":"a1"}]}"#
    );
    Ok(())
}

#[test]
fn a_missing_layer_is_named() -> Outcome {
    let said = complaint(
        "missing",
        &[
            ("framework.json", HEAD),
            ("layers/b.json", r#"{"themes": []}"#),
        ],
    )?;
    assert!(said.contains("a.json"), "{said}");
    Ok(())
}

#[test]
fn a_forgotten_layer_is_named() -> Outcome {
    let said = complaint(
        "forgotten",
        &[
            ("framework.json", r#"{"layers": [{"id": "a"}]}"#),
            ("layers/a.json", r#"{"themes": []}"#),
            ("layers/c.json", r#"{"themes": []}"#),
        ],
    )?;
    assert!(
        said.ends_with("c.json: no layer of framework.json has this id"),
        "{said}"
    );
    Ok(())
}

#[test]
fn a_key_given_twice_is_named() -> Outcome {
    let said = complaint(
        "twice",
        &[
            ("framework.json", r#"{"layers": [], "context": {}}"#),
            ("context.json", r#"{"questions": []}"#),
        ],
    )?;
    assert_eq!(
        said,
        "framework.json: `context` is given here and in a file of its own"
    );
    Ok(())
}

#[test]
fn a_wrapped_part_is_named() -> Outcome {
    let said = complaint(
        "wrapped",
        &[
            ("framework.json", r#"{"layers": []}"#),
            ("lenses.json", r#"{"lenses": []}"#),
        ],
    )?;
    assert_eq!(
        said,
        "lenses.json: put the content itself here, not inside a key `lenses`"
    );
    Ok(())
}
