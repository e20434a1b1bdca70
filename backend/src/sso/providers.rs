//! Which providers there are: the TOML file that `LERNWOLF_SIGN_IN_PROVIDERS` names.
//!
//! ```toml
//! [[provider]]
//! id = "moin"                                # in addresses: /api/v1/sso/moin/callback
//! name = "moin.schule"                       # on the button
//! issuer = "https://auth.example/realms/x"   # exactly as the provider writes it
//! client_id = "lernwolf"
//! client_secret = "…"                        # none for a public client
//! scopes = ["openid", "person-info"]
//! person_info = "https://api.example/v1/person-info"   # Schulconnex: groups come from there alone
//!
//! [provider.claims]
//! school = "personenkontexte.organisation"
//! school_id = "kennung"
//! role = "personenkontexte.rolle"
//! teacher_values = ["Lehr"]
//! pupil_values = ["Lern"]
//! groups = "personenkontexte.gruppen.gruppe"
//! group_name = "bezeichnung"
//! ```

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

use anyhow::{Context, bail, ensure};
use openidconnect::url::{Host, Url};
use serde::Deserialize;

/// All providers, as the operator wrote them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Providers {
    /// In the order of the buttons.
    #[serde(default, rename = "provider")]
    pub all: Vec<Provider>,
}

/// One provider.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// For addresses and the database, where it says whose a subject is: never to be changed or given to another.
    pub id: String,
    /// On the button.
    pub name: String,
    /// Exactly as in its tokens.
    pub issuer: String,
    /// Ours, as agreed with the provider.
    pub client_id: String,
    /// Ours; none for a public client.
    #[serde(default)]
    pub client_secret: Option<Secret>,
    /// What to ask for.
    #[serde(default = "openid")]
    pub scopes: Vec<String>,
    /// Schulconnex' address of the same name, asked with the access token for what tokens do not hold.
    #[serde(default)]
    pub person_info: Option<String>,
    /// The name of the organisation that everybody from here belongs to: an employer. Claims name no other then.
    #[serde(default)]
    pub organisation: Option<String>,
    /// Whether signing out here ends the session at the provider too: right for the tablets of a school.
    #[serde(default = "yes")]
    pub sign_out: bool,
    /// Where in the claims the rest stands.
    #[serde(default)]
    pub claims: Claims,
}

/// Where in the claims something stands. A path is names divided by dots, or a JSON pointer (RFC 6901); on its way
/// through a list it goes on in each entry.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Claims {
    /// To texts or objects.
    pub school: Option<String>,
    /// In such an object: what the school is known by.
    pub school_id: String,
    /// In such an object: its name.
    pub school_name: String,
    /// To texts or objects.
    pub groups: Option<String>,
    /// In such an object: what the group is known by.
    pub group_id: String,
    /// In such an object: its name.
    pub group_name: String,
    /// To texts.
    pub role: Option<String>,
    /// Texts that make a teacher; capitals do not matter.
    pub teacher_values: Vec<String>,
    /// Texts that make a pupil.
    pub pupil_values: Vec<String>,
}

impl Default for Claims {
    fn default() -> Claims {
        let text = str::to_owned;
        Claims {
            school: None,
            school_id: text("id"),
            school_name: text("name"),
            groups: None,
            group_id: text("id"),
            group_name: text("name"),
            role: None,
            teacher_values: Vec::new(),
            pupil_values: Vec::new(),
        }
    }
}

/// A text that no log shows.
#[derive(Clone, Deserialize)]
pub struct Secret(pub String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

fn openid() -> Vec<String> {
    vec!["openid".to_owned()]
}

const fn yes() -> bool {
    true
}

impl Providers {
    /// Reads the operator's file.
    ///
    /// # Errors
    /// It is not there, or as [`Providers::read`].
    pub fn load(path: &Path) -> anyhow::Result<Providers> {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("LERNWOLF_SIGN_IN_PROVIDERS: cannot read {}", path.display()))?;
        Providers::read(&text).with_context(|| format!("LERNWOLF_SIGN_IN_PROVIDERS: {}", path.display()))
    }

    /// Reads the text of such a file.
    ///
    /// # Errors
    /// A sentence that names the provider and what is wrong with it.
    pub fn read(text: &str) -> anyhow::Result<Providers> {
        let providers: Providers = toml::from_str(text)?;
        let mut ids = BTreeSet::new();
        for provider in &providers.all {
            provider.check().with_context(|| format!("provider {:?}", provider.id))?;
            ensure!(ids.insert(&provider.id), "two providers have the id {:?}", provider.id);
        }
        Ok(providers)
    }
}

impl Provider {
    fn check(&self) -> anyhow::Result<()> {
        let slug = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
        ensure!(
            (1..=40).contains(&self.id.len()) && self.id.bytes().all(slug) && !self.id.starts_with('-'),
            "id: 1 to 40 small letters, digits and hyphens, as it stands in addresses"
        );
        ensure!(
            (1..=60).contains(&self.name.trim().chars().count()),
            "name: 1 to 60 characters for the button"
        );
        ensure!(!self.client_id.trim().is_empty(), "client_id: is empty");
        ensure!(
            self.client_secret.as_ref().is_none_or(|it| !it.0.is_empty()),
            "client_secret: is empty; leave it out for a public client"
        );
        ensure!(self.scopes.iter().any(|it| it == "openid"), "scopes: openid must be among them");
        ensure!(
            self.scopes.iter().all(|it| !it.is_empty() && it.bytes().all(|c| c.is_ascii_graphic())),
            "scopes: a list of words, each a text of its own"
        );
        let issuer = safe_address(&self.issuer).context("issuer")?;
        ensure!(issuer.query().is_none() && issuer.fragment().is_none(), "issuer: has neither ? nor #");
        if let Some(address) = &self.person_info {
            safe_address(address).context("person_info")?;
        }
        ensure!(self.organisation.as_ref().is_none_or(|it| !it.trim().is_empty()), "organisation: is empty");
        self.claims.check(self.organisation.is_some())
    }
}

impl Claims {
    fn check(&self, fixed: bool) -> anyhow::Result<()> {
        for (name, path) in [("school", &self.school), ("groups", &self.groups), ("role", &self.role)] {
            let Some(path) = path else { continue };
            ensure!(
                !steps(path).iter().any(String::is_empty),
                "claims.{name}: a name between two dots is missing"
            );
        }
        ensure!(
            !fixed || self.school.is_none(),
            "claims.school: organisation names one already; one of the two"
        );
        let values = !self.teacher_values.is_empty() || !self.pupil_values.is_empty();
        ensure!(
            self.role.is_some() == values,
            "claims.role belongs together with claims.teacher_values and claims.pupil_values: what stands there, and what it means"
        );
        let lower = |it: &String| it.to_lowercase();
        let teachers: BTreeSet<String> = self.teacher_values.iter().map(lower).collect();
        if let Some(both) = self.pupil_values.iter().find(|it| teachers.contains(&lower(it))) {
            bail!("claims: {both:?} cannot make a teacher and a pupil");
        }
        ensure!(
            self.groups.is_none() || fixed || self.school.is_some(),
            "claims.groups: groups are a school's; claims.school or organisation is missing"
        );
        Ok(())
    }
}

/// The names on a path.
pub fn steps(path: &str) -> Vec<String> {
    match path.strip_prefix('/') {
        Some(pointer) => pointer.split('/').map(|it| it.replace("~1", "/").replace("~0", "~")).collect(),
        None => path.split('.').map(str::to_owned).collect(),
    }
}

/// An address that codes, secrets and pseudonyms may be sent to.
///
/// # Errors
/// It is none, or `http://` leads off this machine.
pub fn safe_address(text: &str) -> anyhow::Result<Url> {
    let url: Url = text.parse().with_context(|| format!("{text:?} is no address"))?;
    let loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    match url.scheme() {
        "https" if url.host().is_some() => Ok(url),
        "http" if loopback => Ok(url),
        "http" => bail!("{text:?}: http:// is for loopback only; secrets need https://"),
        _ => bail!("{text:?}: begins with https://"),
    }
}

#[cfg(test)]
#[path = "providers_tests.rs"]
mod tests;
