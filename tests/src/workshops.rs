//! Workshops: what an organiser has prepared before a journey begins, and what is sent as the app would.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{client::Client, resident::Resident};

/// A session that people can book.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The organisation's id.
    pub organisation: String,
    /// The session's id.
    pub session: String,
    /// The workshop's name in addresses.
    pub slug: String,
}

impl Prepared {
    /// The workshop's page.
    pub fn page(&self) -> String {
        format!("/de/workshops/{}", self.slug)
    }

    /// A page of the desk about the session.
    pub fn desk(&self, rest: &str) -> String {
        format!("/de/studio/desk/{}/sessions/{}{rest}", self.organisation, self.session)
    }
}

impl Resident {
    /// Sends JSON from within the page: with the browser's cookies.
    pub async fn sends(&self, method: &str, path: &str, body: Value) -> Result<Value> {
        let script = "const [method, path, body, done] = arguments; \
            fetch(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) \
              .then(async r => done({ ok: r.ok, body: JSON.parse(await r.text() || 'null') }), e => done({ ok: false, body: String(e) }))";
        let answer = self.js_later(script, vec![json!(method), json!(path), body]).await?;
        ensure!(answer["ok"] == json!(true), "{method} {path}: {}", answer["body"]);
        Ok(answer["body"].clone())
    }

    /// An administrator who is signed in makes an organisation with a place, and a workshop with one session of so many
    /// seats, ten days from now.
    pub async fn prepares_a_workshop(&self, title: &str, seats: u32) -> Result<Prepared> {
        let day = "return new Date(Date.now() + 10 * 864e5).toISOString().slice(0, 10)";
        let day = self.js(day, vec![]).await?.as_str().unwrap_or_default().to_owned();
        let date = json!({ "starts": format!("{day}T10:00"), "ends": format!("{day}T12:00") });
        self.prepares_a_session(title, seats, date).await
    }

    /// The same with a session in the last minute of this day in the city: who is there can be noted, and it has not begun.
    pub async fn prepares_a_workshop_today(&self, title: &str, seats: u32) -> Result<Prepared> {
        let days = "return [0, 1].map(n => new Date(Date.now() + n * 864e5).toLocaleDateString('sv', { timeZone: 'Europe/Berlin' }))";
        let days = self.js(days, vec![]).await?;
        let [today, tomorrow] = [0, 1].map(|n| days[n].as_str().unwrap_or_default().to_owned());
        let date = json!({ "starts": format!("{today}T23:59"), "ends": format!("{tomorrow}T01:00") });
        self.prepares_a_session(title, seats, date).await
    }

    async fn prepares_a_session(&self, title: &str, seats: u32, date: Value) -> Result<Prepared> {
        let made =
            self.sends("POST", "/api/v1/organisations", json!({ "name": title, "kind": "city" })).await?;
        let organisation = made["id"].as_str().unwrap_or_default().to_owned();
        let at = format!("/api/v1/organisations/{organisation}");
        let place = json!({ "name": "Markthalle", "street": "Beispielweg 1", "town": "Wolfsburg", "wheelchair": true,
            "directions": [["de", "Bus bis Rathaus.\nÜber den Platz.\nDie blaue Tür."]] });
        let place = self.sends("POST", &format!("{at}/places"), place).await?;
        let workshop = json!({ "form": "single", "level": "basic", "target": "everybody", "topic": "devices", "competences": ["2.1"],
            "texts": [{ "lang": "de", "title": title, "summary": "Ihr Handy in Ruhe kennenlernen.",
                "learn": ["Fotos verschicken"], "bring": "Ihr Handy", "leads": "Mara Beispiel" }] });
        let workshop = self.sends("POST", &format!("{at}/workshops"), workshop).await?;
        let sessions = json!({
            "what": { "place": place["id"], "language": "de", "capacity": seats, "wheelchair": true },
            "when": { "dates": [date] }
        });
        let id = workshop["id"].as_str().unwrap_or_default();
        let made = self.sends("POST", &format!("{at}/workshops/{id}/sessions"), sessions).await?;
        Ok(Prepared {
            organisation,
            session: made[0].as_str().unwrap_or_default().to_owned(),
            slug: workshop["slug"].as_str().unwrap_or_default().to_owned(),
        })
    }

    /// Books on a workshop's page with a telephone number alone, by the button that says what will come of it, and comes to
    /// the booking's page.
    pub async fn books_by_phone_number(
        &self,
        prepared: &Prepared,
        name: &str,
        people: &str,
        button: &str,
    ) -> Result<()> {
        self.opens(&prepared.page()).await?;
        self.fills("Ihr Name", name).await?;
        self.fills("Telefonnummer", "030 23125 456").await?;
        self.chooses("Wie viele Personen kommen?", people).await?;
        self.presses(button).await?;
        self.is_at_a_booking().await
    }

    /// The page of a booking.
    pub async fn is_at_a_booking(&self) -> Result<()> {
        let script =
            "return location.pathname.startsWith('/de/bookings/') && !!document.querySelector('main .code')";
        self.until("the page of a booking", script).await?;
        self.waits_for_the_app().await
    }
}

impl Client {
    /// An administrator makes an organisation with an online session of so many seats, far ahead. Returns the organisation's
    /// address in the API, and the session's id.
    pub async fn offers_a_session(&self, seats: u32) -> Result<(String, Uuid)> {
        let name = format!("Made {}", Uuid::now_v7());
        let made: Value =
            self.post("/api/v1/organisations", &json!({ "name": name, "kind": "city" })).await?;
        let base = format!("/api/v1/organisations/{}", made["id"].as_str().context("an id")?);
        let offer = json!({
            "form": "single", "level": "basic", "target": "everybody",
            "texts": [{ "lang": "de", "title": "Gefragt", "summary": "Viele wollen hin." }],
        });
        let workshop: Value = self.post(&format!("{base}/workshops"), &offer).await?;
        let sessions = json!({
            "what": { "online_link": "https://meet.example.org/x", "language": "de", "capacity": seats },
            "when": { "dates": [{ "starts": "2090-06-01T10:00", "ends": "2090-06-01T12:00" }] },
        });
        let id = workshop["id"].as_str().context("an id")?;
        let ids: Vec<Uuid> = self.post(&format!("{base}/workshops/{id}/sessions"), &sessions).await?;
        Ok((base, *ids.first().context("a session")?))
    }
}
