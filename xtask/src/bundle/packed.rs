//! The app packed, and the program that unpacks it in the browser: see `packing`.

use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use packing::{TooLong, pack, unpack};
use wasm_encoder::{CustomSection, NameSection, Section};

use super::optimise::WASM_FEATURES;
use super::{read, write};
use crate::{process, project};

/// The app as it is compiled, which development builds load.
pub const PLAIN: &str = "ics-maturity-app_bg.wasm";
/// The app as releases ship it.
pub const PACKED: &str = "ics-maturity-app.bin";
pub const UNPACKER: &str = "ics-maturity-unpack.wasm";

/// Browsers say it where a fault arose, by which the element knows that a fault is ours: what is
/// unpacked has no address by which they could.
const NAME: &str = "ics-maturity-app";

pub const TARGET: &str = "wasm32-unknown-unknown";

/// The styles, which development builds load by themselves.
pub const STYLES: &str = "ics-maturity.css";

/// Puts the packed app in the place of the plain one, once it is sure that it comes out the same. The
/// styles go along in a section of their own, 3 kB smaller than brotli makes them: the app has seen
/// the names of their classes before.
pub fn app(stage: &Path) -> Result<()> {
    let (plain, styles) = (stage.join(PLAIN), stage.join(STYLES));
    let mut app = read(&plain)?;
    let section = CustomSection {
        name: "css".into(),
        data: read(&styles)?.into(),
    };
    section.append_to(&mut app);
    let mut names = NameSection::new();
    names.module(NAME);
    names.append_to(&mut app);
    let packed = pack(&app).map_err(|TooLong| anyhow!("the app is too long to be packed"))?;
    ensure!(
        unpack(&packed).is_ok_and(|content| content == app),
        "the packed app does not come out as it went in"
    );
    write(&stage.join(PACKED), packed)?;
    for packed in [plain, styles] {
        std::fs::remove_file(&packed)
            .with_context(|| format!("cannot remove {}", packed.display()))?;
    }
    Ok(())
}

/// Compiles what unpacks it, with the settings of the release (`commands/build.rs`), but for speed:
/// people wait for it. It works at eight numbers at once, where it says so; the compiler finding more
/// such places by itself makes it larger and no faster. Of loops only those of a few rounds are written
/// out, which is where the time goes: all others are 0.4 kB of the first load, and no faster either.
pub fn unpacker(stage: &Path) -> Result<()> {
    process::run(
        process::cargo()
            .args(["rustc", "--quiet", "--release", "--package", "packing"])
            .args(["--lib", "--crate-type", "cdylib", "--target", TARGET])
            .args(["--", "-Ctarget-feature=+simd128"])
            .args(["-Cno-vectorize-loops", "-Cno-vectorize-slp"])
            .args([
                "-Cllvm-args=-unroll-threshold=60",
                "-Cllvm-args=-unroll-partial-threshold=0",
                "-Cllvm-args=-unroll-runtime=false",
            ]),
    )
    .context("cannot compile the unpacker")?;
    let made = project::target().join(TARGET).join("release/packing.wasm");
    process::run(
        process::command(project::node_tool("wasm-opt"))
            .args(["-O3", "--low-memory-unused", "--enable-simd"])
            .args([
                "--strip-debug",
                "--strip-producers",
                "--strip-target-features",
            ])
            .args(WASM_FEATURES)
            .arg(made)
            .arg("-o")
            .arg(stage.join(UNPACKER)),
    )
    .context("cannot optimise the unpacker")
}
