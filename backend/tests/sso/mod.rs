//! Signing in through a real provider. This file is the vocabulary.

mod groups;
mod links;
#[path = "../../../tests/provider/mod.rs"]
mod provider;
mod signing_in;
mod spoilt;
mod standing;
mod visitor;

use lernwolf::entities::membership;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::util::{Answer, Person, TestApp};
use provider::TestProvider;
use visitor::Visitor;

/// As the tests' clock begins.
const NOW: i64 = 1_796_119_200_000;

const FAULTS: [&str; 14] = [
    "audience",
    "audiences",
    "azp",
    "issuer",
    "nonce",
    "no-nonce",
    "expired",
    "future",
    "access-token",
    "key",
    "unknown-key",
    "none",
    "hmac",
    "secret",
];

fn clients() -> Value {
    let client = |id: &str| {
        json!({
            "client_id": format!("lernwolf-{id}"),
            "client_secret": "ein geheimes Wort: & 100 %",
            "redirect_uris": [format!("http://127.0.0.1:8080/api/v1/sso/{id}/callback")],
            "post_logout_redirect_uris": ["http://127.0.0.1:8080/"],
        })
    };
    let mut all = vec![client("moin"), client("vidis"), client("stadt")];
    // A public client, as the city's.
    all[2].as_object_mut().unwrap().remove("client_secret");
    all[2]["token_endpoint_auth_method"] = json!("none");
    for fault in FAULTS {
        let mut it = client(fault);
        it["fault"] = json!(fault);
        all.push(it);
    }
    json!(all)
}

/// Invented.
fn people() -> Value {
    json!([
        { "login": "mia", "sub": "p-mia",
          "token": { "urn:schulconnex:de:personenkontext:rolle": "Lern", "rolle": "LERN", "schulkennung": "NI_12345" },
          "person_info": { "pid": "p-mia", "personenkontexte": [{ "rolle": "Lern",
              "organisation": { "kennung": "NI_12345", "name": "Schule am See" },
              "gruppen": [{ "gruppe": { "id": "g1", "bezeichnung": "7b" } }] }] } },
        { "login": "frau.lehmann", "sub": "p-lehmann",
          "token": {}, "userinfo": { "rolle": "LEHR", "schulkennung": ["NI_00000", "NI_12345"] } },
        { "login": "herr.amt", "sub": "p-amt", "token": {} },
    ])
}

fn providers(issuer: &str) -> String {
    let one = |id: &str, rest: &str| {
        format!(
            "[[provider]]\nid = \"{id}\"\nname = \"{id}.schule\"\nissuer = \"{issuer}\"\nclient_id = \"lernwolf-{id}\"\n{rest}\n"
        )
    };
    let secret = "client_secret = \"ein geheimes Wort: & 100 %\"";
    let mut text = one(
        "moin",
        &format!(
            r#"{secret}
            scopes = ["openid", "person-info"]
            person_info = "{issuer}/person-info"
            [provider.claims]
            school = "personenkontexte.organisation"
            school_id = "kennung"
            groups = "personenkontexte.gruppen.gruppe"
            group_name = "bezeichnung"
            role = "urn:schulconnex:de:personenkontext:rolle"
            teacher_values = ["Lehr"]
            pupil_values = ["Lern"]"#
        ),
    );
    text += &one(
        "vidis",
        &format!(
            r#"{secret}
            claims = {{ school = "schulkennung", role = "rolle", teacher_values = ["LEHR", "LEIT"], pupil_values = ["LERN"] }}"#
        ),
    );
    text += &one("stadt", "organisation = \"Stadt Wolfsburg\"\nsign_out = false");
    for fault in FAULTS {
        text += &one(fault, secret);
    }
    text
}

/// A site with a provider.
struct Site {
    app: TestApp,
    provider: TestProvider,
}

impl Site {
    async fn new(app: &TestApp) -> Site {
        Site::with(app, &people()).await
    }

    async fn with(app: &TestApp, people: &Value) -> Site {
        let provider = TestProvider::start(&clients(), people, Some(NOW), 0);
        let app = at(app, &provider.issuer).await;
        Site { app, provider }
    }

    /// The provider now says this, with new keys.
    fn says(&mut self, people: &Value) {
        self.says_at(people, NOW);
    }

    /// The same, at another time by its clock.
    fn says_at(&mut self, people: &Value, now_ms: i64) {
        let port = port(&self.provider.issuer);
        self.provider.stop();
        self.provider = TestProvider::start(&clients(), people, Some(now_ms), port);
        // What was known of it before is forgotten in time.
        self.app.pass(chrono::TimeDelta::minutes(2));
    }

    fn guest(&self) -> Guest {
        guest(&self.app)
    }

    /// A school that an administrator of the site made, known to a provider by this id.
    async fn school(&self, name: &str, provider: &str, id: &str) -> Uuid {
        let chief = self.app.administrator(&format!("chief-{provider}-{}", id.to_lowercase())).await;
        let school = self.app.organisation(&chief, name).await;
        lernwolf::sso::schools::connect(&self.app.app.db.write, school, provider, id).await.unwrap();
        school
    }
}

/// Of an address.
fn port(issuer: &str) -> u16 {
    issuer.rsplit_once(':').unwrap().1.parse().unwrap()
}

/// A server that knows the provider.
async fn at(app: &TestApp, issuer: &str) -> TestApp {
    let file = app.app.config.data_dir.join("providers.toml");
    std::fs::write(&file, providers(issuer)).unwrap();
    app.another_process_with(|config| config.sign_in_providers = Some(file)).await
}

/// Somebody with a browser, as the provider sees it too.
#[derive(Clone)]
struct Guest {
    here: Person,
    there: Visitor,
}

fn guest(app: &TestApp) -> Guest {
    Guest { here: app.visitor(), there: Visitor::new() }
}

impl Guest {
    /// `GET` of an address of ours, also with the host before it.
    async fn get(&self, address: &str) -> Answer {
        self.here.get(address.strip_prefix("http://127.0.0.1:8080").unwrap_or(address)).await
    }

    /// Where an address of ours leads.
    async fn follow(&self, address: &str) -> String {
        self.get(address).await.status(303).header("location").to_owned()
    }

    /// All the way: where it leads in the end.
    async fn sign_in_at(&self, provider: &str, login: &str) -> String {
        let back = self.go_to(provider, login).await;
        self.follow(&back).await
    }

    /// To the provider and back to the door: with which address.
    async fn go_to(&self, provider: &str, login: &str) -> String {
        let begun = self.follow(&format!("/api/v1/sso/{provider}/start?lang=de&next=/de/courses")).await;
        assert!(begun.contains("/auth?"), "{begun}");
        self.there.sign_in(&begun, login).await
    }
}

/// Roles with where they are from, but for those of administrators.
async fn memberships(app: &TestApp) -> Vec<(Uuid, String, Option<String>)> {
    let all = membership::Entity::find().all(&app.app.db.read).await.unwrap();
    all.into_iter().map(|it| (it.organisation_id, it.role, it.source)).collect()
}

const EXPIRED: &str = "/de/sign-in?problem=sso-expired";
const FAILED: &str = "/de/sign-in?problem=sso-failed&next=%2Fde%2Fcourses";
