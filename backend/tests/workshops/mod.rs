//! Workshops: booking, the queue, the desk. This file is their vocabulary.

mod after;
mod borders;
mod calendars;
mod call_list;
mod calling;
mod counting;
mod desk;
mod finding;
mod forgetting;
mod guests;
mod letters;
mod lives;
mod marking;
mod model;
mod moving;
mod overwriting;
mod post;
mod queue;
mod reasons;
mod refusing;
mod shrinking;
mod signed;
mod typed;

use chrono::TimeDelta;
use serde_json::{Value, json};
use shared::api::organisation::Role;
use shared::api::workshop::booking::BookingView;
use shared::api::workshop::desk::{DeskBooking, DeskSession, DeskWorkshop};
use shared::workshop::state::BookingState;
use uuid::Uuid;

use crate::util::{Answer, Person, TestApp};

/// An organisation with an organiser, a workshop and a place.
pub struct Desk {
    /// Runs it.
    pub organiser: Person,
    /// Whose.
    pub organisation: Uuid,
    /// A workshop of the form `single`.
    pub workshop: DeskWorkshop,
    /// A place.
    pub place: Uuid,
}

/// A workshop for everybody.
pub fn offer(form: &str) -> Value {
    json!({
        "form": form,
        "texts": [
            { "lang": "de", "title": "Erste Schritte; mit <dem> Smartphone", "summary": "Fragen, Üben, Kaffee.",
              "learn": ["Einstellungen finden"], "bring": "Ihr Gerät, geladen", "leads": "Ida Beispiel" },
            { "lang": "en", "title": "First steps", "summary": "Ask and try." },
        ],
        "topic": "devices", "competences": ["5.1", "4.1"], "level": "basic", "target": "everybody",
    })
}

/// What sessions have in common.
pub fn room(place: Uuid, capacity: u32) -> Value {
    json!({ "place": place, "language": "de", "capacity": capacity, "wheelchair": true })
}

impl Desk {
    /// Sets one up.
    pub async fn new(app: &TestApp) -> Desk {
        Desk::named(app, "Markthalle").await
    }

    /// One of several.
    pub async fn named(app: &TestApp, name: &str) -> Desk {
        let mut chief = app.visitor();
        if chief.sign_in("chief", crate::util::PASSWORD).await.status != 200 {
            chief = app.administrator("chief").await;
        }
        let organisation = app.organisation(&chief, name).await;
        let login = format!("organiser-{}", organisation.simple());
        let organiser = app.person_with_role(&chief, organisation, &login[..30], Role::Organiser).await;
        let base = format!("/api/v1/organisations/{organisation}");
        let place: Value = organiser
            .post(
                &format!("{base}/places"),
                json!({ "name": "Markthalle", "street": "Beispielweg 1", "town": "Wolfsburg",
                "directions": [["de", "Bus bis Mitte, dann links."]], "wheelchair": true }),
            )
            .await
            .status(201)
            .json();
        let workshop = organiser.post(&format!("{base}/workshops"), offer("single")).await.status(201).json();
        let place = place["id"].as_str().unwrap().parse().unwrap();
        Desk { organiser, organisation, workshop, place }
    }

    /// An address below the organisation's.
    pub fn at(&self, path: &str) -> String {
        format!("/api/v1/organisations/{}/{path}", self.organisation)
    }

    /// A workshop of another form.
    pub async fn workshop(&self, form: &str) -> DeskWorkshop {
        self.organiser.post(&self.at("workshops"), offer(form)).await.status(201).json()
    }

    /// Sessions by a plan.
    pub async fn plan(&self, workshop: Uuid, what: Value, when: Value) -> Vec<Uuid> {
        let path = self.at(&format!("workshops/{workshop}/sessions"));
        self.organiser.post(&path, json!({ "what": what, "when": when })).await.status(201).json()
    }

    /// A session on 12 December 2026 from 10 to 12 h: in eleven days.
    pub async fn session(&self, capacity: u32) -> Uuid {
        let when = json!({ "dates": [{ "starts": "2026-12-12T10:00", "ends": "2026-12-12T12:00" }] });
        self.plan(self.workshop.id, room(self.place, capacity), when).await[0]
    }

    /// A session this very day, from 14 to 16 h: who was there can be noted.
    pub async fn session_today(&self, capacity: u32) -> Uuid {
        let when = json!({ "dates": [{ "starts": "2026-12-01T14:00", "ends": "2026-12-01T16:00" }] });
        self.plan(self.workshop.id, room(self.place, capacity), when).await[0]
    }

    /// The session as the organiser sees it.
    pub async fn see(&self, session: Uuid) -> DeskSession {
        self.signed_in().await;
        self.organiser.get(&self.at(&format!("sessions/{session}"))).await.ok().json()
    }

    /// Changes the session by what a closure does to its present state.
    pub async fn change(&self, session: Uuid, change: impl FnOnce(&mut Value)) -> Answer {
        let now = self.see(session).await;
        let dates: Vec<Value> = now
            .session
            .dates
            .iter()
            .map(|d| json!({ "starts": d.starts_local, "ends": d.ends_local }))
            .collect();
        let mut body = json!({ "what": now.what, "dates": dates, "open": now.open, "message": "" });
        change(&mut body);
        self.organiser.put(&self.at(&format!("sessions/{session}")), body).await
    }

    /// What the organiser signs in with.
    pub fn organiser_login(&self) -> String {
        format!("organiser-{}", self.organisation.simple())[..30].to_owned()
    }

    /// Signs in anew where time has passed.
    pub async fn signed_in(&self) {
        if !self.organiser.is_signed_in().await {
            self.organiser.sign_in(&self.organiser_login(), crate::util::PASSWORD).await.ok();
        }
    }

    /// Another session of six seats, at this time.
    pub async fn again(&self, when: Value) -> Uuid {
        self.signed_in().await;
        self.plan(self.workshop.id, room(self.place, 6), when).await[0]
    }

    /// Another capacity.
    pub async fn capacity(&self, session: Uuid, capacity: u32) -> DeskSession {
        self.change(session, |body| body["what"]["capacity"] = capacity.into()).await.ok().json()
    }

    /// Something is done with a booking at the desk.
    pub async fn act(&self, session: Uuid, booking: Uuid, action: Value) -> Answer {
        self.organiser.post(&self.at(&format!("sessions/{session}/bookings/{booking}")), action).await
    }

    /// A caller's booking.
    pub async fn call(&self, session: Uuid, name: &str, party: u8) -> DeskBooking {
        let wish = json!({ "key": Uuid::new_v4(), "name": name, "phone": "030 23125 104", "lang": "de", "party": party });
        self.organiser.post(&self.at(&format!("sessions/{session}/bookings")), wish).await.ok().json()
    }
}

/// What a guest sends.
pub fn wish(name: &str, party: u8) -> Value {
    json!({ "key": Uuid::new_v4(), "name": name, "phone": "030 23125 101", "lang": "de", "party": party })
}

/// Books.
pub async fn try_to_book(person: &Person, session: Uuid, wish: &Value) -> Answer {
    person.post(&format!("/api/v1/sessions/{session}/bookings"), wish).await
}

/// Books, and it works.
pub async fn book(person: &Person, session: Uuid, name: &str, party: u8) -> BookingView {
    try_to_book(person, session, &wish(name, party)).await.ok().json()
}

/// Does something with a booking.
pub async fn act(person: &Person, code: &str, what: &str) -> Answer {
    person.post(&format!("/api/v1/bookings/{code}/{what}"), json!({})).await
}

/// A booking as its page shows it.
pub async fn see(person: &Person, code: &str) -> BookingView {
    person.get(&format!("/api/v1/bookings/{code}")).await.ok().json()
}

/// Its state.
pub async fn state(person: &Person, code: &str) -> BookingState {
    see(person, code).await.state
}

/// Time passes, and servers look after workshops.
pub async fn pass(app: &TestApp, time: TimeDelta) {
    app.pass(time);
    app.app.look_after_workshops().await;
}
