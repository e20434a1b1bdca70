//! The pages as the server renders them: HTML that browsers leave as it is, forms that work without the app, all texts.

#[path = "tests/bookings.rs"]
mod bookings;

use serde::Serialize;
use shared::api::problem::Code;
use shared::api::workshop::booking::{
    BookingView, DecisionView, May, MovedDateView, MovedView, Refusal, RefusedBooking, TypedBooking,
};
use shared::api::workshop::listing::{DayView, MonthView, SessionCard, WorkshopList, WorkshopView};
use shared::api::workshop::{
    Bookable, BookingState, Channel, DateView, Form, Moment, Needs, PlaceView, Seats, SessionState, Target,
};
use shared::course::{Level, Topic};
use shared::lang::Lang;
use shared::workshop::decision::{Decision, PlaceMoved};
use uuid::Uuid;

use super::{Book, Place, Shown};
use crate::app::{App, AppProps, Pages};
use crate::boot::Boot;
use crate::components::tests::{check, render};
use crate::components::workshop::when;

fn page(lang: Lang, rest: &str, view: &impl Serialize) -> String {
    rendered(lang, rest, Some(serde_json::to_string(view).expect("views can be written")))
}

fn rendered(lang: Lang, rest: &str, page: Option<String>) -> String {
    let boot = Boot {
        url: format!("/{lang}/{rest}"),
        page,
        wolf: "/assets/wolf.svg".into(),
        pictures: String::new(),
        texts: vec![],
    };
    let html = render::<App<Book>>(move || AppProps { boot: boot.into() });
    check(&html);
    for key in [">workshop", ">book", ">decision", ">seats-", ">month-", ">form-", ">target-", ">slots-"] {
        assert!(!html.contains(key), "a text is missing: {key} in {html}");
    }
    html
}

fn date(day: u8, hour: u8) -> DateView {
    DateView {
        starts_at: 0,
        ends_at: 1,
        starts_local: format!("2026-12-{day:02}T{hour:02}:00"),
        ends_local: format!("2026-12-{day:02}T{:02}:00", hour + 1),
        date_text: format!("Samstag, {day}. Dezember 2026"),
        time_text: format!("{hour}:00 bis {}:00 Uhr", hour + 1),
    }
}

fn card(n: u128, form: Form, bookable: Bookable) -> SessionCard {
    let place = PlaceView {
        id: Uuid::from_u128(7),
        name: "Markthalle".into(),
        street: "Beispielweg 1".into(),
        town: "Wolfsburg".into(),
        directions: "Bus bis Rathaus.\nDie blaue Tür.".into(),
        wheelchair: true,
    };
    SessionCard {
        id: Uuid::from_u128(n),
        workshop: Uuid::from_u128(1),
        slug: "handy".into(),
        title: "Handy & Co. <b>".into(),
        summary: "In Ruhe.".into(),
        lang: Lang::De,
        form,
        topic: Some(Topic::Devices),
        level: Level::ALL[0],
        competences: vec!["2.1".into()],
        target: Target::Seniors,
        age_min: 60,
        age_max: None,
        organisation: Uuid::from_u128(2),
        organisation_name: "Stadt".into(),
        phone: "030 23125 100".into(),
        place: Some(place),
        online: false,
        block: Some(Uuid::from_u128(3)),
        language: "tr".into(),
        language_name: "Türkisch".into(),
        dates: if form == Form::Series { vec![date(5, 10), date(12, 10)] } else { vec![date(5, 10)] },
        seats: Seats { capacity: 3, taken: 1, free: 2, overhang: 0, waiting: 1, bookable },
        state: SessionState::Open,
        wheelchair: true,
        interpreter: Some("DGS".into()),
        loan_devices: true,
    }
}

fn cards() -> Vec<SessionCard> {
    let mut all: Vec<_> = Bookable::ALL.iter().zip(10..).map(|(b, n)| card(n, Form::Single, *b)).collect();
    all.extend([(30, Form::Series), (31, Form::Slots), (32, Form::Slots), (33, Form::DropIn)].map(
        |(n, form)| card(n, form, if form == Form::DropIn { Bookable::DropIn } else { Bookable::Seats }),
    ));
    all
}

fn list(month: bool) -> WorkshopList {
    let day = |day: u8| DayView {
        date: format!("2026-12-{day:02}"),
        day,
        text: format!("{day}. Dezember"),
        inside: true,
        sessions: if day == 5 { (0..11).collect() } else { vec![] },
    };
    let month = month.then(|| MonthView {
        month: "2026-12".into(),
        title: "Dezember 2026".into(),
        previous: Some("2026-11".into()),
        next: "2027-01".into(),
        weekdays: vec![("Mo".into(), "Montag".into()); 7],
        weeks: vec![(1..=7).map(day).collect()],
    });
    WorkshopList { sessions: cards(), today: "2026-12-01".into(), month, ..WorkshopList::default() }
}

fn workshop(form: Form) -> WorkshopView {
    WorkshopView {
        id: Uuid::from_u128(1),
        slug: "handy".into(),
        lang: Lang::De,
        title: "Handy".into(),
        summary: "In Ruhe.".into(),
        learn: vec!["Fotos".into()],
        bring: "Handy".into(),
        leads: "Mara Beispiel".into(),
        form,
        topic: Some(Topic::Devices),
        level: Level::ALL[0],
        competences: vec![("2.1".into(), "Interagieren".into())],
        target: Target::Everybody,
        age_min: 9,
        age_max: Some(12),
        asks_age: true,
        organisation: Uuid::from_u128(2),
        organisation_name: "Stadt".into(),
        sessions: cards().into_iter().filter(|c| c.form == form).collect(),
        courses: vec![("devices".into(), "Geräte".into())],
        erased_after_days: 30,
        site: "https://lernwolf.example".into(),
    }
}

fn booking(state: BookingState) -> BookingView {
    let moment = || Moment { at: 0, text: "5. Dezember 2026, 10:00 Uhr".into() };
    let told = |what| DecisionView { at: moment(), what, moved: None, booking: None, name: None };
    let open = !state.is_over();
    BookingView {
        code: "AB12-CD34-EF56-GH78-JK90".into(),
        session: card(10, Form::Series, Bookable::Seats),
        site: "https://lernwolf.example".into(),
        bring: "Handy".into(),
        leads: String::new(),
        over: false,
        state,
        name: "<script>".into(),
        has_email: true,
        party: 3,
        adults: None,
        needs: Needs { wheelchair: true, interpreter: Some("DGS".into()), loan_device: true, carer: true },
        lang: Lang::De,
        channel: Channel::Guest,
        booked_at: moment(),
        offer_until: (state == BookingState::Offered).then(moment),
        before: (state == BookingState::Waiting).then_some(2),
        online_link: None,
        decisions: vec![
            told(Decision::Queued { free: 1, party: 3, before: 0 }),
            told(Decision::PassedOver { free: 2, party: 3, other: 1 }),
            told(Decision::Offered { free: 3, party: 3, until: 0 }),
            told(Decision::CapacityChanged { from: 3, to: 2, overhang: 1 }),
            told(Decision::Moved { dates: vec![], place: None }),
        ],
        moved: None,
        may: May {
            cancel: open,
            accept: open,
            decline: open,
            largest_party: if open { 6 } else { 0 },
            resend: open,
        },
        erased_on: "4. Januar 2027".into(),
        erased: false,
    }
}

#[test]
fn list_and_month_can_be_read() {
    for lang in Lang::ALL {
        let html = page(lang, "workshops?q=Handy&free=true", &list(false));
        assert!(html.contains("value=\"Handy\""), "{html}");
        // A date that was picked stays picked; of slots, the page lists the times.
        let page_of = format!("href=\"/{lang}/workshops/handy");
        // To the top of it, where it says what it is about.
        let picked = format!("{page_of}?session={}\"", Uuid::from_u128(30));
        assert!(html.contains(&picked) && html.contains(&format!("{page_of}\"")), "{html}");
        assert!(html.contains("Handy &amp; Co. &lt;b&gt;") && !html.contains("disabled"), "{html}");
        let html = page(lang, "workshops?month=now&topic=devices", &list(true));
        assert!(html.contains("topic=devices&amp;month=2027-01") && html.contains(&picked), "{html}");
        // What is counted above is what is shown: the times of one afternoon are one.
        assert!(html.contains(&format!("{} · Dezember", crate::t!(lang, "month-found", n = 10))), "{html}");
        assert!(html.contains(&crate::t!(lang, "slots-free", free = 2, n = 2)), "{html}");
        page(lang, "workshops", &WorkshopList::default());
    }
}

#[test]
fn days_of_other_months_are_left_out() {
    let mut view = list(true);
    let month = view.month.as_mut().expect("a month");
    month.weeks[0].iter_mut().filter(|day| day.day == 5).for_each(|day| day.inside = false);
    let html = page(Lang::De, "workshops?month=2026-12", &view);
    assert!(html.contains("class=\"outside\"") && !html.contains("month-sessions"), "{html}");
    assert!(html.contains(&format!("{} · Dezember", crate::t!(Lang::De, "month-found", n = 0))), "{html}");
}

#[test]
fn calendars_can_subscribe_and_the_address_be_copied() {
    for lang in Lang::ALL {
        let html = page(lang, "workshops/handy", &workshop(Form::Single));
        let path = format!(
            "//lernwolf.example/api/v1/organisations/{}/calendar.ics?lang={lang}",
            Uuid::from_u128(2)
        );
        assert!(html.contains(&format!("href=\"webcal:{path}\"")), "{html}");
        assert!(html.contains(&format!(">https:{path}</code>")), "{html}");
        assert!(html.contains(&crate::t!(lang, "workshops-feed-how")), "{html}");
    }
}

#[test]
fn a_party_that_is_larger_than_what_is_free_is_led_to_where_there_is_room() {
    let mut view = workshop(Form::Series);
    let mut other = card(40, Form::Series, Bookable::Seats);
    other.dates = vec![date(19, 10)];
    other.seats = Seats { capacity: 8, taken: 0, free: 8, ..other.seats };
    view.sessions.push(other);
    let rest = format!("workshops/handy?session={}", Uuid::from_u128(30));
    for lang in Lang::ALL {
        let free = crate::t!(lang, "book-free-elsewhere", when = when(&date(19, 10)));
        assert!(page(lang, &rest, &view).contains(&free));
        let mut none = view.clone();
        none.sessions.iter_mut().for_each(|one| one.seats.free = 2);
        assert!(!page(lang, &rest, &none).contains(&free), "there are not more than here");
        // The form says what it books: whoever comes to it from elsewhere sees nothing above it.
        let html = page(lang, &rest, &view);
        let heading = html.split("id=\"book-title\"").nth(1).and_then(|it| it.split("</h2>").next());
        let heading = heading.expect("a heading");
        assert!(heading.contains("Handy &amp; Co.") && heading.contains("5. Dezember 2026"), "{heading}");
    }
}

#[test]
fn one_of_two_ways_to_be_reached_is_asked_for_at_both() {
    let rest = format!("workshops/handy?session={}", Uuid::from_u128(30));
    let faults = vec![(Code::ContactMissing, Some("phone".to_owned()))];
    let refused = RefusedBooking {
        workshop: workshop(Form::Series),
        refusal: Refusal { faults, typed: TypedBooking::default() },
    };
    for lang in Lang::ALL {
        let html = page(lang, &rest, &refused);
        assert!(html.contains("id=\"email-e\"") && html.contains("id=\"phone-e\""), "{html}");
        let alert = html.split("role=\"alert\"").nth(1).and_then(|it| it.split("</ul>").next()).expect("one");
        assert!(alert.contains(&crate::t!(lang, "problem-contact-missing")), "{alert}");
        assert!(alert.contains(&crate::t!(lang, "book-either")) && alert.contains("#email"), "{alert}");
    }
}

#[test]
fn a_workshop_can_be_booked_without_the_app() {
    for lang in Lang::ALL {
        for form in Form::ALL {
            page(lang, "workshops/handy", &workshop(*form));
        }
        let session = Uuid::from_u128(30);
        let html = page(lang, &format!("workshops/handy?session={session}"), &workshop(Form::Series));
        assert!(
            html.contains(&format!(
                "method=\"post\" action=\"/api/v1/sessions/{session}/bookings?lang={lang}#book\""
            )),
            "{html}"
        );
        assert!(!html.contains("disabled"), "{html}");
        // Three seats at all, two of them free: nobody can ask for four, and who asks for three is told before.
        assert!(html.contains("<option value=\"3\"") && !html.contains("<option value=\"4\""), "{html}");
        assert!(html.contains(&crate::t!(lang, "book-party-few", n = 2)), "{html}");
        // The button says as much, as it cannot follow the number.
        assert!(html.contains(&crate::t!(lang, "book-send-either")), "{html}");
        // Who may come is said before anything is typed, and known to the browser.
        assert!(html.contains(&crate::t!(lang, "book-age-hint", min = 60, max = 120)), "{html}");
        assert!(html.contains("min=\"60\"") && html.contains("max=\"120\""), "{html}");
        // Age is required: in a closed part nobody could be asked for it.
        assert!(html.find("id=\"age\"") > html.rfind("</fieldset>"), "{html}");
        // No key: the page is the same for everybody.
        assert!(!html.contains("name=\"key\""), "{html}");
    }
}

#[test]
fn a_refused_form_holds_what_was_typed() {
    let session = Uuid::from_u128(30);
    let rest = format!("workshops/handy?session={session}");
    let typed = TypedBooking {
        name: "Rosa \"R\"".into(),
        phone: "call me".into(),
        party: "3".into(),
        needs: Needs { carer: true, ..Needs::default() },
        ..TypedBooking::default()
    };
    for lang in Lang::ALL {
        let all = |faults: &[(Code, Option<&str>)]| {
            let faults = faults.iter().map(|(code, field)| (*code, field.map(str::to_owned))).collect();
            RefusedBooking {
                workshop: workshop(Form::Series),
                refusal: Refusal { faults, typed: typed.clone() },
            }
        };
        let refused = |code, field| page(lang, &rest, &all(&[(code, field)]));
        let html = refused(Code::Invalid, Some("phone"));
        for part in ["value=\"Rosa &quot;R&quot;\"", "value=\"call me\"", "checked=", "href=\"#phone\""] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(html.contains(&crate::t!(lang, "book-wrong-phone")), "{html}");
        assert_eq!(html.matches("aria-invalid").count(), 1, "{html}");
        assert!(refused(Code::ContactMissing, Some("phone")).contains("id=\"phone-e\""));
        // Several are named at once, in the order of the form, and begin the title.
        let several = all(&[
            (Code::AgeMissing, Some("age")),
            (Code::Invalid, Some("loan_device")),
            (Code::Invalid, Some("name")),
            (Code::PartySize, Some("party")),
        ]);
        let html = page(lang, &rest, &several);
        assert_eq!(html.matches("aria-invalid").count(), 3, "{html}");
        assert!(html.contains(&crate::t!(lang, "book-several-wrong", n = 3)), "{html}");
        assert!(html.contains(&crate::t!(lang, "book-wrong-loan_device")), "{html}");
        assert!(html.contains(&crate::t!(lang, "book-age-missing", min = 60, max = 120)), "{html}");
        let links = ["href=\"#name\"", "href=\"#party\"", "href=\"#age\""].map(|link| html.find(link));
        assert!(links.is_sorted() && links[0].is_some(), "{links:?}");
        let route = Place::Workshop("handy".into()).route(lang);
        let title = Book::head(&route, &Shown::Refused(Box::new(several))).title;
        assert!(title.starts_with(&crate::t!(lang, "book-refused-title", title = "Handy")), "{title}");
        // What is about no field, or about none that is there, is said above.
        for (code, field) in [(Code::TooManyRequests, None), (Code::Invalid, Some("wheelchair"))] {
            let html = refused(code, field);
            assert!(html.contains("role=\"alert\"") && !html.contains("aria-invalid"), "{html}");
        }
    }
}

#[test]
fn a_full_session_says_so_and_leads_to_free_seats() {
    for lang in Lang::ALL {
        let mut view = workshop(Form::Single);
        let full = view.sessions.iter().find(|card| card.seats.bookable == Bookable::Queue).expect("one");
        let rest = format!("workshops/handy?session={}", full.id);
        let html = page(lang, &rest, &view);
        let tab = html.split("slip-tab").nth(1).and_then(|rest| rest.split("</p>").next()).expect("a tab");
        // Nobody waits who has not joined.
        assert!(tab.contains(&crate::t!(lang, "book-full-tab")), "{tab}");
        assert!(!tab.contains(&crate::t!(lang, "booking-state-waiting")), "{tab}");
        let when = "Samstag, 5. Dezember 2026, 10:00 bis 11:00 Uhr";
        let free = crate::t!(lang, "book-free-elsewhere", when = when);
        assert!(html.contains(&free), "{html}");
        view.sessions.retain(|card| card.seats.bookable != Bookable::Seats);
        assert!(!page(lang, &rest, &view).contains(&free));
    }
}

#[test]
fn only_needs_that_can_be_met_are_offered() {
    let mut view = workshop(Form::Series);
    let rest = format!("workshops/handy?session={}", Uuid::from_u128(30));
    let offered = |view: &WorkshopView| {
        let html = page(Lang::De, &rest, view);
        ["wheelchair", "loan_device", "carer", "interpreter"].map(|n| html.contains(&format!("name=\"{n}\"")))
    };
    assert_eq!(offered(&view), [true; 4]);
    view.sessions.iter_mut().for_each(|card| (card.wheelchair, card.loan_devices) = (false, false));
    assert_eq!(offered(&view), [false, false, true, true]);
}

#[test]
fn a_code_that_nobody_has_leads_back_to_the_form() {
    for lang in Lang::ALL {
        let html = rendered(lang, "bookings/abc", None);
        assert!(html.contains("action=\"/api/v1/bookings\"") && html.contains("aria-invalid"), "{html}");
        assert!(html.contains(&crate::t!(lang, "bookings-code-length", n = 3)), "{html}");
        // What was typed is there, where the cursor is.
        let field = html.split("id=\"code\"").nth(1).and_then(|it| it.split('>').next()).expect("a field");
        assert!(field.contains("value=\"abc\"") && field.contains("autofocus"), "{field}");
        let html = rendered(lang, "bookings/%22%3E7K2M%20AAAA", None);
        assert!(
            html.contains("value=\"&quot;&gt;7K2M AAAA\"") || html.contains("value=\"&quot;>7K2M AAAA\""),
            "{html}"
        );
        let html = rendered(lang, "bookings/AAAA-AAAA-AAAA-AAAA-AAAA", None);
        assert!(html.contains(&crate::t!(lang, "bookings-code-none")), "{html}");
        let head = Book::missing_head(&Place::Booking("abc".into()).route(lang), lang);
        assert!(head.title.starts_with(&crate::t!(lang, "bookings-unknown")));
        assert!(!rendered(lang, "workshops/nothing", None).contains("action=\"/api/v1/bookings\""));
    }
}

#[test]
fn competences_are_called_by_their_names() {
    for lang in Lang::ALL {
        let html = page(lang, "workshops/handy", &workshop(Form::Single));
        assert!(html.contains(">Interagieren</a>") && !html.contains("2.1 Interagieren"), "{html}");
    }
}

#[test]
fn near_hits_say_what_nothing_fits() {
    let mut view = list(false);
    view.near = true;
    for lang in Lang::ALL {
        let plain = crate::t!(lang, "workshops-near");
        let chosen = crate::t!(lang, "workshops-near-chosen");
        for (query, words, not) in [
            ("q=Handy+Kaffee&topic=&free=", &plain, &chosen),
            ("q=Handy+Kaffee&free=true", &chosen, &plain),
            ("q=Handy+Kaffee&month=2026-12", &chosen, &plain),
        ] {
            let html = page(lang, &format!("workshops?{query}"), &view);
            assert!(html.contains(words.as_str()) && !html.contains(not.as_str()), "{query}: {html}");
        }
    }
}
