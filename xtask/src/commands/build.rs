//! `cargo xtask build`: the release in `dist/`.

use std::env;
use std::path::Path;

use anyhow::Result;

use super::trunk;
use crate::{budget, process, project, setup};

/// Builds the release and shows what a first visit loads.
pub fn build() -> Result<()> {
    setup::for_build()?;
    release()?;
    budget::measure()?.print();
    println!("\nThe release is in dist/: copy it to any web server, into any folder.");
    Ok(())
}

/// The one way to the release; `test`, `e2e` and `bench` come through here too.
///
/// The standard library is compiled along with the app, for size and without texts for panics and
/// debugging, which nobody sees: it comes precompiled for speed, and with them, at 28 kB of the first
/// load (brotli). Cargo has no stable name for that yet, so the compiler, whose version is pinned, is
/// told to take the unstable one. A panic then ends the program as a trap, which the element watches.
pub fn release() -> Result<()> {
    let smallest = [
        "-Zunstable-options",
        "-Cpanic=immediate-abort",
        "-Zfmt-debug=none",
        // Whatever is larger than a word is moved by the one instruction for that, not word by word:
        // 4 kB of the first load. And loops count as they are written, and what is worked out twice stays
        // where it is: half a kB.
        "-Cllvm-args=--max-store-memcpy=1",
        "-Cllvm-args=--max-store-memmove=1",
        "-Cllvm-args=--disable-lsr",
        "-Cllvm-args=--enable-pre=false",
        // The data, 0.2 MB behind the stack, lies wholly below 1 MiB then, where addresses take three
        // bytes, not four: 0.3 kB. The stack has 704 KiB left of the usual 1024.
        "-Clink-arg=-zstack-size=720896",
        // What every browser of the last years has, but for references to objects of the page in
        // the WebAssembly itself: handing them out by number is less code.
        "-Ctarget-cpu=mvp",
        "-Ctarget-feature=+bulk-memory,+mutable-globals,+nontrapping-fptoint,+sign-ext",
    ]
    .map(str::to_owned);
    let flags = smallest.into_iter().chain(without_paths());
    process::run(
        trunk()?
            .args(["build", "--release"])
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                flags.collect::<Vec<_>>().join(" "),
            ),
    )
}

/// Panics name the source files that they lie in: without the folders of this machine, which are
/// nobody's business, and the same on every machine, so that the release is too.
fn without_paths() -> [String; 3] {
    let home = |name: &str, folder: &str| {
        let home = env::var_os("HOME")
            .or_else(|| env::var_os("USERPROFILE"))
            .unwrap_or_default();
        env::var_os(name).map_or_else(|| Path::new(&home).join(folder), Into::into)
    };
    [
        home("CARGO_HOME", ".cargo"),
        home("RUSTUP_HOME", ".rustup"),
        project::root().to_path_buf(),
    ]
    .map(|folder| format!("--remap-path-prefix={}=", folder.display()))
}
