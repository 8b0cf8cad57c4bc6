//! One file a command.

mod bench;
mod build;
mod e2e;
mod pictures;
mod pseudo;
mod serve;
mod setup;
mod test;

pub use bench::bench;
pub use build::build;
pub use e2e::e2e;
pub use pictures::pictures;
pub use pseudo::pseudo;
pub use serve::serve;
pub use setup::setup;
pub use test::test;

use std::process::Command;

use anyhow::Result;

use crate::{process, project};

/// Trunk, which finds our wasm-bindgen first on its search path and so downloads none.
fn trunk() -> Result<Command> {
    let mut command = process::command(project::tool("trunk"));
    command.env("PATH", process::path_with_tools()?);
    // A compiler error in the app is no fault of trunk's, and its trace would hide the message.
    command.env("RUST_BACKTRACE", "0");
    // Trunk takes `true` where the convention (https://no-color.org) is any text.
    if let Some(value) = std::env::var_os("NO_COLOR") {
        if value.is_empty() {
            command.env_remove("NO_COLOR");
        } else {
            command.env("NO_COLOR", "true");
        }
    }
    Ok(command)
}
