//! `cargo xtask serve`: build, serve under the strict policy, open, and build again on a change.

use std::env;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use super::trunk;
use crate::{process, setup};

const FIRST_PORT: u16 = 8080;
const LAST_PORT: u16 = 8179;

/// Serves until interrupted; `options` go to trunk.
pub fn serve(options: &[&str]) -> Result<()> {
    setup::for_build()?;
    let port = free_port()?;
    println!("Building; the address follows …");
    announce(port);
    // A folder of its own: `dist/` always holds a release.
    let mut command = trunk()?;
    command.args([
        "serve",
        "--dist",
        "target/serve",
        "--port",
        &port.to_string(),
    ]);
    if has_desktop() {
        command.arg("--open");
    }
    process::run(command.args(options))
}

fn free_port() -> Result<u16> {
    (FIRST_PORT..=LAST_PORT)
        .find(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok())
        .with_context(|| {
            format!("the ports {FIRST_PORT} to {LAST_PORT} are all taken: stop another server")
        })
}

/// Says where to look as soon as there is something to see.
fn announce(port: u16) {
    thread::spawn(move || {
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            thread::sleep(Duration::from_millis(200));
        }
        println!("\n    http://127.0.0.1:{port}/\n\nReload after a change. Ctrl-C stops.");
    });
}

/// Whether opening a browser could show one. On a terminal alone, `xdg-open` would start a text browser there.
fn has_desktop() -> bool {
    let is_set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !is_set("CI")
        && (cfg!(any(windows, target_os = "macos"))
            || is_set("DISPLAY")
            || is_set("WAYLAND_DISPLAY"))
}
