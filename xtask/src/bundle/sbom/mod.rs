//! The bill of materials: of what the release is made, with licences, in the form of `CycloneDX`.
//!
//! Cargo and npm say what that is. What only helps to build or to test is left out, and so are the
//! time and the machine: the same release has the same bill.

mod crates;
mod packages;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, anyhow, ensure};
use cyclonedx_bom::external_models::normalized_string::NormalizedString;
use cyclonedx_bom::external_models::spdx::SpdxExpression;
use cyclonedx_bom::external_models::uri::Purl;
use cyclonedx_bom::models::bom::{Bom, SpecVersion};
use cyclonedx_bom::models::component::{Classification, Component, Components, Scope};
use cyclonedx_bom::models::dependency::{Dependencies, Dependency};
use cyclonedx_bom::models::license::{LicenseChoice, Licenses};
use cyclonedx_bom::models::metadata::Metadata;
use cyclonedx_bom::validation::Validate as _;

/// The file that it is.
pub const NAME: &str = "sbom.cdx.json";
/// Crates that would open connections and are dependencies of what is shipped; said of them so that
/// auditors need not look, and only as long as it is true.
const IDLE: [&str; 3] = ["gloo-net", "gloo-worker", "http"];
const IDLE_TEXT: &str = "Compiled along, not linked: no network code runs.";

/// What a program needs of a browser to open a connection.
const CONNECTIONS: [&str; 6] = [
    "EventSource",
    "WebSocket",
    "Worker",
    "XMLHttpRequest",
    "fetch",
    "sendBeacon",
];

const VERSION: SpecVersion = SpecVersion::V1_5;

/// Writes it, once it is sure that it is valid.
pub fn write(stage: &Path) -> Result<()> {
    let reach = super::text(&stage.join("ics-maturity-app.js"))?;
    let mut materials = Materials {
        is_silent: !CONNECTIONS.iter().any(|name| reach.contains(name)),
        ..Materials::default()
    };
    let app = materials.add_crates("ics-maturity")?;
    let unpacker = materials.add_crates("packing")?;
    let library = materials.add_standard_library()?;
    materials.add_packages(&app)?;
    materials.depend(&app, &unpacker);
    materials.depend(&app, &library);
    materials.depend(&unpacker, &library);

    let bom = materials.into_bom(&app)?;
    let check = bom.validate_version(VERSION);
    ensure!(check.passed(), "{NAME} is not valid: {check:?}");
    let mut text = Vec::new();
    bom.output_as_json_v1_5(&mut text)
        .map_err(|error| anyhow!("cannot write {NAME}: {error}"))?;
    super::write(&stage.join(NAME), text)
}

/// What is shipped, by references, and what of it needs what.
#[derive(Default)]
struct Materials {
    components: BTreeMap<String, Component>,
    needs: BTreeMap<String, BTreeSet<String>>,
    /// Whether the app's script, through which it reaches the browser, has no way to the network.
    is_silent: bool,
}

impl Materials {
    /// Adds a library under its package URL, which is its reference too.
    fn add(&mut self, kind: &str, name: &str, version: &str, license: &str) -> Result<String> {
        let purl = Purl::new(kind, name, version)
            .with_context(|| format!("{name} {version} has no package URL"))?;
        // An old way to write it, which Cargo still takes.
        let license = license.replace('/', " OR ");
        let license = license.split_whitespace().collect::<Vec<_>>().join(" ");
        let license = SpdxExpression::try_from(license)
            .map_err(|error| anyhow!("the licence of {name} {version}: {error}"))?;
        let reference = purl.to_string();
        let mut component = Component::new(
            Classification::Library,
            name,
            version,
            Some(reference.clone()),
        );
        component.scope = Some(Scope::Required);
        component.licenses = Some(Licenses(vec![LicenseChoice::Expression(license)]));
        component.purl = Some(purl);
        if self.is_silent && IDLE.contains(&name) {
            component.description = Some(NormalizedString::new(IDLE_TEXT));
        }
        self.put(reference.clone(), component);
        Ok(reference)
    }

    fn put(&mut self, reference: String, component: Component) {
        self.needs.entry(reference.clone()).or_default();
        self.components.insert(reference, component);
    }

    fn depend(&mut self, dependent: &str, on: &str) {
        let needs = self.needs.entry(dependent.to_owned()).or_default();
        needs.insert(on.to_owned());
    }

    /// The bill of the one that all others are shipped for.
    fn into_bom(mut self, app: &str) -> Result<Bom> {
        let mut component = self.components.remove(app).context("nothing is shipped")?;
        component.component_type = Classification::Application;
        let needs = self.needs.into_iter();
        Ok(Bom {
            // It would be a new one each time.
            serial_number: None,
            metadata: Some(Metadata {
                component: Some(component),
                ..Metadata::default()
            }),
            components: Some(Components(self.components.into_values().collect())),
            dependencies: Some(Dependencies(
                needs
                    .map(|(dependency_ref, needs)| Dependency {
                        dependency_ref,
                        dependencies: needs.into_iter().collect(),
                    })
                    .collect(),
            )),
            spec_version: VERSION,
            ..Bom::default()
        })
    }
}
