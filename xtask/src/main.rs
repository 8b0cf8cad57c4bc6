//! The project's commands; `cargo xtask` alone lists them.
//!
//! A fresh machine needs `rustup`, a C compiler and node. Everything else is fetched here, pinned,
//! into `target/` and `node_modules/`.

mod assemble;
mod budget;
mod bundle;
mod commands;
mod process;
mod project;
mod pseudo;
mod setup;
mod steps;

use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
usage: cargo xtask <command>

  serve [options]   build, serve on 127.0.0.1 and open; options go to `trunk serve`
  test              everything that must hold before a change goes in
  build             the release, in dist/
  e2e [options]     build, then the end-to-end tests; options go to `playwright test`
  bench             how fast, how small, how much memory, beside the same form in SurveyJS
  pictures          the README's pictures, made anew from the worked example
  pseudo            the interface in other letters, for the tests of its language
  setup             only fetch the tools that the commands above need";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve", options @ ..] => commands::serve(options),
        ["test"] => commands::test(),
        ["build"] => commands::build(),
        ["e2e", options @ ..] => commands::e2e(options),
        ["bench"] => commands::bench(),
        ["pictures"] => commands::pictures(),
        ["pseudo"] => commands::pseudo(),
        ["setup"] => commands::setup(),
        // Trunk calls this between building and publishing: see Trunk.toml.
        ["hook", "post-build"] => bundle::post_build(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => bail!("no such command: {}\n\n{USAGE}", arguments.join(" ")),
    }
}
