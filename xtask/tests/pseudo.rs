//! The pseudo-language changes what people read, and nothing else.

#[path = "../src/pseudo/mod.rs"]
mod pseudo;

use std::fs;
use std::path::Path;

/// The folder of a test, with one file in it, and what is made of that.
fn made_of(name: &str, source: &str) -> Result<String, Box<dyn std::error::Error>> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let (from, to) = (folder.join("english"), folder.join("made"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(from.join("deeper"))?;
    fs::write(from.join("deeper/mod.rs"), source)?;
    pseudo::write(&from, &to)?;
    // Spaces between its signs mean nothing.
    let made = fs::read_to_string(to.join("deeper/mod.rs"))?;
    Ok(made.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn a_text_gets_other_letters_and_more_of_them() -> Result<(), Box<dyn std::error::Error>> {
    let made = made_of("text", r#"const OPEN: &str = "Open a file";"#)?;
    assert!(made.contains("\"‹Óóṕééñ áá ƒííłéé›\""), "{made}");
    Ok(())
}

#[test]
fn what_is_put_in_and_what_programs_read_stays() -> Result<(), Box<dyn std::error::Error>> {
    let made = made_of(
        "kept",
        r#"
        //! About it.
        #![allow(missing_docs, reason = "a text")]
        /// A comment.
        #[must_use = "for that"]
        fn said(n: usize) -> String { format!(" {n:02} of {} {{set}} \n", 4) + ", " + "{n}" + env!("NAME") }
        const SIGN: char = 'a';
        "#,
    )?;
    for kept in [
        "About it.",
        "\"a text\"",
        "A comment.",
        "\"for that\"",
        "\", \"",
        "\"{n}\"",
        "(\"NAME\")",
        "'a'",
    ] {
        assert!(made.contains(kept), "{kept} in {made}");
    }
    assert!(made.contains(r#"" ‹{n:02} óóƒ {} {{šééţ}}› \n""#), "{made}");
    Ok(())
}

#[test]
fn the_english_folder_becomes_about_a_third_longer() -> Result<(), Box<dyn std::error::Error>> {
    let english = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/app/words/en_gb/guide.rs");
    let source = fs::read_to_string(english)?;
    let texts = |source: &str| {
        source
            .split('"')
            .skip(1)
            .step_by(2)
            .map(|text| text.chars().count())
            .sum::<usize>()
    };
    let (short, long) = (
        texts(&source.replace("\\\n", "")),
        texts(&made_of("longer", &source)?),
    );
    assert!(
        (4 * long > 5 * short) && (2 * long < 3 * short),
        "{short} letters became {long}"
    );
    Ok(())
}
