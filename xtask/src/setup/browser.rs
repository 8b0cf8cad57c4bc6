//! Chromium and its driver, for the tests that need a real browser.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{process, project};

const CHROME_NAMES: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];
const MAC_CHROME: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
/// As wide as the Arial that people have: without it text would be measured by whatever is there.
const FONTS: &str = "fonts-liberation";
const HELP: &str = "the browser tests need Chromium and the ChromeDriver of the same version: \
    install both (on Debian: apt-get install chromium chromium-driver; on macOS: brew install --cask google-chrome \
    chromedriver), or set CHROME and CHROMEDRIVER to where they are";

/// A browser and the driver that belongs to it.
pub struct Browser {
    pub chrome: PathBuf,
    pub driver: PathBuf,
}

/// Finds both by `CHROME` and `CHROMEDRIVER` or on the search path; installs them where Debian's
/// package manager can be used without asking.
pub fn find_or_install() -> Result<Browser> {
    let browser = if let Some(browser) = find()? {
        browser
    } else {
        install()?;
        find()?.context(HELP)?
    };
    browser.check_versions()?;
    Ok(browser)
}

fn find() -> Result<Option<Browser>> {
    let chrome = named_by("CHROME")?
        .or_else(|| process::find(&CHROME_NAMES))
        .or_else(|| Some(PathBuf::from(MAC_CHROME)).filter(|path| path.is_file()));
    let driver = named_by("CHROMEDRIVER")?.or_else(|| process::find(&["chromedriver"]));
    Ok(chrome
        .zip(driver)
        .map(|(chrome, driver)| Browser { chrome, driver }))
}

/// The file that an environment variable names; set but wrong is an error, not a reason to look elsewhere.
fn named_by(variable: &str) -> Result<Option<PathBuf>> {
    match env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
    {
        Some(path) if !path.is_file() => {
            bail!("{variable} is {}, which is no file", path.display())
        }
        path => Ok(path),
    }
}

fn install() -> Result<()> {
    if process::find(&["apt-get"]).is_none() {
        bail!(HELP);
    }
    let sudo = if is_root() {
        None
    } else if process::capture(process::command("sudo").args(["-n", "true"])).is_ok() {
        Some("sudo")
    } else {
        bail!(HELP);
    };
    println!("Installing Chromium and ChromeDriver with apt-get: a minute or two …");
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let packages = if release.lines().any(|line| line == "ID=ubuntu") {
        ["chromium-browser", "chromium-chromedriver", FONTS]
    } else {
        ["chromium", "chromium-driver", FONTS]
    };
    let apt_get = |arguments: &[&str]| {
        let mut words =
            sudo.into_iter()
                .chain(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        let mut command = process::command(words.next().unwrap_or("apt-get"));
        process::run(command.args(words).args(arguments))
    };
    apt_get(&["update", "-q"])
        .and_then(|()| {
            apt_get(&[
                "install",
                "-y",
                "-q",
                "--no-install-recommends",
                packages[0],
                packages[1],
                packages[2],
            ])
        })
        .context(HELP)
}

fn is_root() -> bool {
    process::capture(process::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

impl Browser {
    /// A driver refuses another version's browser, in words that do not tell what to do.
    fn check_versions(&self) -> Result<()> {
        let (chrome, driver) = (major(&self.chrome)?, major(&self.driver)?);
        if chrome == driver {
            return Ok(());
        }
        bail!(
            "{} is version {chrome} and {} is version {driver}: {HELP}",
            self.chrome.display(),
            self.driver.display()
        )
    }

    /// The runner's settings for this browser: `webdriver.json` with the program filled in.
    pub fn webdriver_settings(&self) -> Result<PathBuf> {
        let text = fs::read_to_string(project::at("webdriver.json"))
            .context("cannot read webdriver.json")?;
        let mut settings: serde_json::Value =
            serde_json::from_str(&text).context("webdriver.json is no JSON")?;
        settings["goog:chromeOptions"]["binary"] = self.chrome.to_string_lossy().into();
        let path = project::at("target/webdriver.json");
        fs::write(&path, settings.to_string()).context("cannot write target/webdriver.json")?;
        Ok(path)
    }
}

/// The first number that the program prints of its version.
fn major(program: &Path) -> Result<u32> {
    let answer = process::capture(process::command(program).arg("--version"))?;
    answer
        .split(|character: char| !character.is_ascii_digit())
        .find_map(|digits| digits.parse().ok())
        .with_context(|| {
            format!(
                "cannot make sense of the version {answer:?} of {}",
                program.display()
            )
        })
}
