//! A sequence of named and timed steps that stops at the first failure.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// The steps done so far, with how long each took.
pub struct Steps {
    total: usize,
    started: Instant,
    done: Vec<(&'static str, Duration)>,
}

impl Steps {
    /// Begins a sequence of `total` steps.
    pub fn new(total: usize) -> Self {
        Self {
            total,
            started: Instant::now(),
            done: Vec::new(),
        }
    }

    /// Runs a step; where it fails, the error begins with its name and `remedy`.
    pub fn run<T>(
        &mut self,
        name: &'static str,
        remedy: &'static str,
        step: impl FnOnce() -> Result<T>,
    ) -> Result<T> {
        println!("\n== {} of {}: {name}", self.done.len() + 1, self.total);
        let started = Instant::now();
        let result = step();
        self.done.push((name, started.elapsed()));
        if result.is_err() {
            self.summarise("failed");
        }
        result.with_context(|| format!("{name}: {remedy}"))
    }

    /// Says how long each step took.
    pub fn finish(self) {
        self.summarise("done");
    }

    fn summarise(&self, last: &str) {
        println!("\n== times");
        for (index, (name, time)) in self.done.iter().enumerate() {
            let word = if index + 1 == self.done.len() {
                last
            } else {
                "done"
            };
            println!("{:>8.1} s  {word:<6}  {name}", time.as_secs_f64());
        }
        println!("{:>8.1} s  in all", self.started.elapsed().as_secs_f64());
    }
}
