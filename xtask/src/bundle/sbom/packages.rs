//! What is shipped of npm packages, by npm's own account: the dependencies of package.json.

use anyhow::{Context, Result};
use cyclonedx_bom::models::bom::Bom;

use super::Materials;
use crate::process;

impl Materials {
    /// Adds the packages whose code or styles are shipped with the app.
    pub fn add_packages(&mut self, app: &str) -> Result<()> {
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let answer = process::capture(
            process::command(npm)
                .args(["sbom", "--sbom-format=cyclonedx", "--sbom-type=application"])
                .args(["--package-lock-only", "--omit=dev"]),
        )
        .context("cannot list the npm packages")?;
        let bom = Bom::parse_from_json(answer.as_bytes()).context("cannot read npm's list")?;
        // Named after the folder that it lies in, and known by a better name here.
        let root = bom
            .metadata
            .and_then(|metadata| metadata.component?.bom_ref)
            .context("npm's list has no root")?;
        for component in bom.components.into_iter().flat_map(|list| list.0) {
            let reference = component.bom_ref.clone();
            let reference =
                reference.with_context(|| format!("npm gives {} no name", component.name))?;
            self.put(reference, component);
        }
        for dependency in bom.dependencies.into_iter().flat_map(|list| list.0) {
            let dependent = if dependency.dependency_ref == root {
                app
            } else {
                &dependency.dependency_ref
            };
            for on in &dependency.dependencies {
                self.depend(dependent, on);
            }
        }
        Ok(())
    }
}
