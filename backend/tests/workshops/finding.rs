//! Finding workshops: filters, the month, the page, links from courses.

use serde_json::json;
use shared::api::catalogue::CourseView;
use shared::api::problem::Code;
use shared::api::workshop::Bookable;
use shared::api::workshop::listing::{WorkshopList, WorkshopView};

use super::{Desk, book, offer, room};
use crate::util::{Person, TestApp, on_both};

async fn list(person: &Person, query: &str) -> WorkshopList {
    person.get(&format!("/api/v1/workshops?{query}")).await.ok().json()
}

on_both!(filters_find_what_fits, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let visitor = app.visitor();
    let place = desk.place;
    for (query, found) in [
        ("", 1),
        ("q=&topic=&place=&from=&to=&language=&target=&age=", 1),
        ("q=smartphone", 1),
        ("q=robotik", 0),
        ("topic=devices", 1),
        ("topic=safety", 0),
        ("competence=4.1,1.1", 1),
        ("competence=1.1", 0),
        (&format!("place={place}"), 1),
        ("place=online", 0),
        ("from=2026-12-12&to=2026-12-12", 1),
        ("from=2026-12-13", 0),
        ("to=2026-12-11", 0),
        ("month=2026-12", 1),
        ("month=2027-01", 0),
        ("language=de", 1),
        ("language=uk", 0),
        ("target=everybody", 1),
        ("target=seniors", 0),
        ("age=99", 1),
        ("wheelchair=true", 1),
        ("interpreter=true", 0),
        ("loan_device=on", 0),
        ("free=true", 1),
    ] {
        assert_eq!(list(&visitor, query).await.sessions.len(), found, "{query}");
    }
    book(&visitor, session, "Rosa Muster", 1).await;
    assert_eq!(list(&visitor, "free=true").await.sessions.len(), 0);
    let full = list(&visitor, "").await;
    assert_eq!(full.sessions[0].seats.bookable, Bookable::Queue);
    assert_eq!((full.today.as_str(), full.places[0].name.as_str()), ("2026-12-01", "Markthalle"));
    for query in ["from=yesterday", "month=2026-13", "age=121"] {
        visitor.get(&format!("/api/v1/workshops?{query}")).await.problem(Code::Invalid);
    }
    visitor.get("/api/v1/workshops?age=old").await.problem(Code::Malformed);
    app.pass(chrono::TimeDelta::days(12));
    assert_eq!(list(&visitor, "").await.sessions.len(), 0, "what is over is not shown");
});

on_both!(some_of_the_words_are_better_than_none, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let session = desk.session(1).await;
    let visitor = app.visitor();
    for (query, found, near) in [
        ("q=smartphone", 1, false),
        ("q=smartphone+wandern", 1, true),
        ("q=wandern+klettern", 0, false),
        ("q=smartphone+wandern&topic=safety", 0, false),
        ("q=smartphone+wandern&month=2026-12", 1, true),
    ] {
        let list = list(&visitor, query).await;
        assert_eq!((list.sessions.len(), list.near), (found, near), "{query}");
    }
    let page = visitor.page("/en/workshops?q=smartphone+wandern").await.ok().text();
    assert!(page.contains("No session fits exactly at present."), "{page}");
    // Where one has all of them, nothing else is shown; unless it has no seat, and seats were asked for.
    let mut other = offer("single");
    other["texts"][0]["title"] = "Wandern mit dem Smartphone".into();
    let other = desk.organiser.post(&desk.at("workshops"), other).await.status(201);
    let other = other.json::<shared::api::workshop::desk::DeskWorkshop>().id;
    let when = json!({ "dates": [{ "starts": "2026-12-13T10:00", "ends": "2026-12-13T12:00" }] });
    let hike = desk.plan(other, room(desk.place, 1), when).await[0];
    let found = list(&visitor, "q=smartphone+wandern").await;
    assert_eq!((found.sessions.len(), found.sessions[0].id, found.near), (1, hike, false));
    book(&visitor, hike, "Rosa Muster", 1).await;
    let found = list(&visitor, "q=smartphone+wandern&free=true").await;
    assert_eq!((found.sessions.len(), found.sessions[0].id, found.near), (1, session, true));
});

on_both!(an_interpreters_language_is_named_in_the_readers, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let when = json!({ "dates": [{ "starts": "2026-12-12T10:00", "ends": "2026-12-12T12:00" }] });
    let mut what = room(desk.place, 5);
    what["interpreter"] = "Ukrainisch".into();
    let session = desk.plan(desk.workshop.id, what, when).await[0];
    for (lang, name) in [("de", "Ukrainisch"), ("de-leicht", "Ukrainisch"), ("en", "Ukrainian")] {
        let list = list(&app.visitor(), &format!("lang={lang}&interpreter=true")).await;
        assert_eq!(list.sessions[0].interpreter.as_deref(), Some(name), "{lang}");
    }
    // Whoever wrote it finds their own word.
    assert_eq!(desk.see(session).await.what.interpreter.as_deref(), Some("Ukrainisch"));
});

on_both!(what_fits_best_stands_first_though_it_is_later, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let best = desk.session(1).await;
    let mut other = offer("single");
    other["texts"][0]["summary"] = "Fragen und Üben.".into();
    let other = desk.organiser.post(&desk.at("workshops"), other).await.status(201);
    let other = other.json::<shared::api::workshop::desk::DeskWorkshop>().id;
    let when = json!({ "dates": [
        { "starts": "2026-12-05T10:00", "ends": "2026-12-05T12:00" },
        { "starts": "2026-12-19T10:00", "ends": "2026-12-19T12:00" },
    ] });
    let worse = desk.plan(other, room(desk.place, 1), when).await;
    let ids = async |query: &str| -> Vec<uuid::Uuid> {
        list(&app.visitor(), query).await.sessions.iter().map(|card| card.id).collect()
    };
    assert_eq!(ids("q=smartphone+kaffee+wandern").await, [best, worse[0], worse[1]]);
    assert_eq!(
        ids("q=smartphone").await,
        [worse[0], best, worse[1]],
        "all have all words: the next comes first"
    );
    let page = app.visitor().page("/en/workshops?q=smartphone+kaffee+wandern&free=true").await.ok().text();
    assert!(page.contains("With these choices") && !page.contains("No session fits all words."), "{page}");
});

on_both!(a_month_shows_each_day, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    desk.session(1).await;
    let month = list(&app.visitor(), "month=now&lang=en").await.month.unwrap();
    assert_eq!(
        (month.title.as_str(), month.previous, month.next.as_str()),
        ("December 2026", None, "2027-01")
    );
    assert_eq!(month.weeks.len(), 5);
    assert!(month.weeks.iter().all(|week| week.len() == 7));
    let (first, last) = (&month.weeks[0][0], &month.weeks[4][6]);
    assert_eq!((first.date.as_str(), last.date.as_str()), ("2026-11-30", "2027-01-03"));
    let day = month.weeks.iter().flatten().find(|day| day.date == "2026-12-12").unwrap();
    assert_eq!((day.sessions.as_slice(), day.text.as_str()), ([0].as_slice(), "Saturday, 12 December 2026"));
});

on_both!(a_month_shows_its_own_days_alone, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let series = desk.workshop("series").await;
    let on = |day: &str| json!({ "starts": format!("{day}T10:00"), "ends": format!("{day}T12:00") });
    let when = json!({ "dates": [on("2026-12-30"), on("2027-01-02")] });
    desk.plan(series.id, room(desk.place, 5), when).await;
    let month = list(&app.visitor(), "month=2026-12").await.month.unwrap();
    let shown = |date: &str| {
        let day = month.weeks.iter().flatten().find(|day| day.date == date).unwrap();
        (day.inside, day.sessions.len())
    };
    assert_eq!((shown("2026-12-30"), shown("2027-01-02")), ((true, 1), (false, 0)));
    let page = app.visitor().page("/de/workshops?month=2026-12").await.ok().text();
    assert!(page.contains("1 Termin · Dezember 2026"), "{page}");
});

on_both!(the_calendar_opens_where_something_is, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let visitor = app.visitor();
    let title = async |query: &str| {
        let list = list(&visitor, &format!("lang=en&month=now{query}")).await;
        (list.month.expect("a month").title, list.sessions.len())
    };
    assert_eq!(title("").await, ("December 2026".to_owned(), 0), "with nothing at all, the present month");
    let when = json!({ "dates": [{ "starts": "2027-02-10T10:00", "ends": "2027-02-10T12:00" }] });
    desk.plan(desk.workshop.id, room(desk.place, 5), when).await;
    assert_eq!(title("").await, ("February 2027".to_owned(), 1));
    // A series that has begun already is there with its next date; of other months nothing is shown.
    let series = desk.workshop("series").await;
    let dates = json!({ "dates": [{ "starts": "2026-12-02T10:00", "ends": "2026-12-02T12:00" },
        { "starts": "2027-01-20T10:00", "ends": "2027-01-20T12:00" }] });
    desk.plan(series.id, room(desk.place, 5), dates).await;
    assert_eq!(title("").await, ("December 2026".to_owned(), 1));
    assert_eq!(title("&q=smartphone").await, ("December 2026".to_owned(), 1));
    assert_eq!(title("&from=2027-01-21").await, ("February 2027".to_owned(), 1));
    app.pass(chrono::TimeDelta::days(5));
    assert_eq!(title("").await, ("January 2027".to_owned(), 1));
    // What is named is shown, whatever it has.
    let named = list(&visitor, "lang=en&month=2026-12").await;
    assert_eq!((named.month.expect("a month").title.as_str(), named.sessions.len()), ("December 2026", 0));
});

on_both!(compounds_are_found, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let mut bank = offer("single");
    bank["texts"] = json!([{ "lang": "de", "title": "Online-Banking ohne Sorge", "summary": "Überweisen und prüfen." },
        { "lang": "de-leicht", "title": "Die Bank im Internet", "summary": "Mit dem Handy." }]);
    let bank = desk.organiser.post(&desk.at("workshops"), bank).await.status(201);
    let bank = bank.json::<shared::api::workshop::desk::DeskWorkshop>().id;
    let when = json!({ "dates": [{ "starts": "2026-12-13T10:00", "ends": "2026-12-13T12:00" }] });
    let bank = desk.plan(bank, room(desk.place, 5), when).await[0];
    desk.session(5).await;
    let visitor = app.visitor();
    for (query, near) in
        [("onlinebanking", false), ("Online+Banking", false), ("handykurs", true), ("Bankkurs", true)]
    {
        let found = list(&visitor, &format!("q={query}")).await;
        assert_eq!((found.sessions.len(), found.near), (1, near), "{query}");
        assert_eq!(found.sessions[0].id, bank, "{query}");
    }
    assert_eq!(list(&visitor, "q=Roboterkurs").await.sessions.len(), 0);
});

on_both!(a_search_without_hits_advises_what_applies, async |app: TestApp| {
    let desk = Desk::new(&app).await;
    let page = async |query: &str| app.visitor().page(&format!("/en/workshops?{query}")).await.ok().text();
    let (spelling, fewer, days, all) =
        ("spelt right?", "Try fewer filters.", "Try other days.", "Show all sessions");
    let nothing_planned = page("").await;
    assert!(![spelling, fewer, days, all].iter().any(|it| nothing_planned.contains(it)), "{nothing_planned}");
    desk.session(5).await;
    for (query, said) in [
        ("q=xyzzy", [true, false, false]),
        ("topic=safety", [false, true, false]),
        ("q=xyzzy&free=true", [true, true, false]),
        ("from=2027-06-01", [false, false, true]),
        ("month=now&q=xyzzy", [true, false, false]),
        // Of what stands there twice the first counts, and the others are not dropped for it.
        ("topic=safety&topic=devices", [false, true, false]),
        ("q=xyzzy&topic=devices&topi%63=safety", [true, true, false]),
    ] {
        let html = page(query).await;
        assert_eq!([spelling, fewer, days].map(|it| html.contains(it)), said, "{query}: {html}");
        assert!(html.contains(all), "{query}");
    }
    // Days in the wrong order are what is wrong, and both fields say so.
    let html = page("from=2026-12-20&to=2026-12-10").await;
    assert!(!html.contains(days) && html.contains("Please change one of the two days."), "{html}");
    let wrong: Vec<_> = crate::pages::tags(&html)
        .into_iter()
        .filter(|tag| tag.get("aria-invalid") == Some("true"))
        .map(|tag| (tag.get("id").map(str::to_owned), tag.get("aria-describedby").map(str::to_owned)))
        .collect();
    let field = |id: &str| (Some(id.to_owned()), Some("to-e".to_owned()));
    assert_eq!(wrong, [field("from"), field("to")]);
    // An age that is none does not filter, and the field says which numbers do.
    let html = page("age=300&topic=safety").await;
    assert!(html.contains("Please give a number between 0 and 120."), "{html}");
    assert!(html.contains("id=\"age-e\"") && html.contains(fewer), "the other filters hold: {html}");
    assert!(!page("age=&q=smartphone").await.contains("age-e"));
});

on_both!(a_workshops_page_tells_all, async |app: TestApp| {
    app.with_courses().await;
    let desk = Desk::new(&app).await;
    desk.session(3).await;
    assert_eq!(desk.workshop.slug, "erste-schritte-mit-dem-smartphone");
    let path = format!("/api/v1/workshops/{}", desk.workshop.slug);
    let page: WorkshopView = app.visitor().get(&path).await.ok().json();
    assert_eq!((page.sessions.len(), page.bring.as_str()), (1, "Ihr Gerät, geladen"));
    assert_eq!(page.sessions[0].dates[0].time_text, "10:00 bis 12:00 Uhr");
    assert_eq!(page.sessions[0].place.as_ref().unwrap().directions, "Bus bis Mitte, dann links.");
    assert!(page.courses.is_empty(), "one competence of three, under another topic: {:?}", page.courses);
    let passwords =
        async || -> CourseView { app.visitor().get("/api/v1/courses/passwords?lang=en").await.ok().json() };
    assert!(passwords().await.workshops.is_empty());
    let mut what = offer("single");
    what["competences"] = json!(["4.1", "2.6"]);
    desk.organiser.put(&desk.at(&format!("workshops/{}", desk.workshop.id)), what).await.ok();
    let page: WorkshopView = app.visitor().get(&path).await.ok().json();
    assert_eq!(page.courses.iter().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["passwords"]);
    // A course names the next of them, and each of its competences says when it is.
    let course = passwords().await;
    assert_eq!(course.workshops.len(), 1);
    assert!(
        course.workshops[0].1.starts_with("First steps: Saturday, 12 December 2026"),
        "{:?}",
        course.workshops
    );
    let lines = course.card.competences.iter().zip(&course.competence_names);
    for (id, line) in lines {
        assert_eq!(
            line.contains("next workshop: Saturday, 12 December 2026"),
            ["4.1", "2.6"].contains(&id.as_str()),
            "{id}: {line}"
        );
    }
    app.visitor().get("/api/v1/workshops/next").await.problem(Code::NotFound);
    let mut what = offer("single");
    what["withdrawn"] = true.into();
    desk.organiser.put(&desk.at(&format!("workshops/{}", desk.workshop.id)), what).await.ok();
    app.visitor().get(&path).await.problem(Code::NotFound);
    assert_eq!(list(&app.visitor(), "").await.sessions.len(), 0);
    let again = desk.workshop("series").await;
    assert_eq!(again.slug, "erste-schritte-mit-dem-smartphone-2");
    let change =
        desk.organiser.put(&desk.at(&format!("workshops/{}", desk.workshop.id)), offer("slots")).await;
    change.problem(Code::Conflict);
});
