//! Where things are in this project.

use std::path::{Path, PathBuf};

/// The folder that holds the workspace.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// A path below the root.
pub fn at(path: impl AsRef<Path>) -> PathBuf {
    root().join(path)
}

/// Where cargo puts what it compiles.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| at("target"), at)
}

/// The release: static files for any web server.
pub fn dist() -> PathBuf {
    at("dist")
}

/// Where the pinned tools are installed; not the machine's own `~/.cargo/bin`.
pub fn tools() -> PathBuf {
    at("target/tools")
}

/// An installed tool, or where it would be.
pub fn tool(name: &str) -> PathBuf {
    tools()
        .join("bin")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// A command that an npm package brings.
pub fn node_tool(name: &str) -> PathBuf {
    at("node_modules/.bin").join(if cfg!(windows) {
        format!("{name}.cmd")
    } else {
        name.to_owned()
    })
}
