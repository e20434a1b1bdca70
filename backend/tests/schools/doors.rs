//! Getting in through the open door of a class.

use chrono::TimeDelta;
use serde_json::json;
use shared::api::problem::Code;
use shared::api::school::class::DoorView;
use shared::api::school::sign_in::OpenClass;
use shared::school::tries;

use super::{School, make_class, me};
use crate::util::{Answer, Person, TestApp, on_both};

async fn open(school: &School, minutes: u16) -> String {
    let view: DoorView =
        school.tina.post(&school.in_class("door"), json!({ "minutes": minutes })).await.ok().json();
    view.code.unwrap()
}

async fn through(person: &Person, code: &str, name: &str, pictures: [u8; 3]) -> Answer {
    let wish = json!({ "name": name, "pictures": pictures });
    person.post(&format!("/api/v1/doors/{code}/sign-in"), wish).await
}

on_both!(a_class_gets_in_while_its_door_is_open, async |app: TestApp| {
    let school = School::with(&app, &["Mia Yıldız", "Ben Kurz"]).await;
    let cards = school.db_cards(&app).await;
    let mia = cards.iter().find(|card| card.name == "Mia Yıldız").unwrap();
    let code = open(&school, 15).await;
    let tablet = app.visitor();
    let typed = code.to_lowercase().replace('-', " ").replace(' ', "%20");
    let seen: OpenClass = tablet.get(&format!("/api/v1/doors/{typed}")).await.ok().json();
    assert_eq!((seen.class.as_str(), seen.school.as_str()), ("7a", "Beispielschule"));
    assert_eq!(me(through(&tablet, &code, "mia yildiz", mia.pictures).await).id, mia.account);
    assert_eq!(me(through(&tablet, &code, "Mia", mia.pictures).await).id, mia.account);
    app.pass(TimeDelta::minutes(16));
    through(&tablet, &code, "Mia", mia.pictures).await.problem(Code::DoorClosed);
    tablet.get(&format!("/api/v1/doors/{code}")).await.problem(Code::DoorClosed);
    school.signed_in().await;
    assert_ne!(open(&school, 15).await, code, "a door that was closed has another code");
});

on_both!(an_open_door_stays_open_for_longer_and_closes_at_a_word, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let card = school.db_cards(&app).await.remove(0);
    let code = open(&school, 5).await;
    assert_eq!(open(&school, 60).await, code);
    app.pass(TimeDelta::minutes(9));
    through(&app.visitor(), &code, "Mia", card.pictures).await.ok();
    assert_eq!(school.see().await.door.code.as_deref(), Some(code.as_str()));
    school.tina.delete(&school.in_class("door")).await.status(204);
    through(&app.visitor(), &code, "Mia", card.pictures).await.problem(Code::DoorClosed);
    assert_eq!(school.see().await.door, DoorView::default());
    for minutes in [0, 4, 121] {
        let wish = json!({ "minutes": minutes });
        school.tina.post(&school.in_class("door"), wish).await.problem(Code::Invalid);
    }
});

on_both!(the_board_has_the_address_to_scan, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let code = open(&school, 15).await;
    let drawn = async |code: &str, lang: &str| {
        let answer = app.visitor().get(&format!("/api/v1/doors/{code}/qr.svg?lang={lang}")).await.ok();
        assert_eq!(answer.header("content-type"), "image/svg+xml");
        answer.text()
    };
    let address = format!("{}/de/class?code={code}", app.app.config.public_url);
    assert_eq!(drawn(&code, "de").await, lernwolf::qr::svg(&address).unwrap());
    assert_eq!(drawn(&code.to_lowercase(), "de").await, drawn(&code, "de").await);
    assert_ne!(drawn(&code, "en").await, drawn(&code, "de").await, "the page's language");
    for wrong in ["KRM", "KRM-4722", "%00"] {
        app.visitor().get(&format!("/api/v1/doors/{wrong}/qr.svg")).await.problem(Code::DoorClosed);
    }
});

on_both!(a_door_lets_its_own_class_in_alone, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let other = make_class(&school.tina, school.id, "7b").await.id;
    school.pupils_come(&school.tina, other, &["Ben Kurz"]).await;
    let ben = lernwolf::schools::access::make_cards(&app.app.db, other, &[]).await.unwrap().remove(0);
    let code = open(&school, 15).await;
    through(&app.visitor(), &code, "Ben Kurz", ben.pictures).await.problem(Code::WrongPictures);
});

on_both!(pictures_alone_are_never_enough, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let card = school.db_cards(&app).await.remove(0);
    let tablet = app.visitor();
    // The door is closed: not with the class's id, the pupil's name, the user name or an invented code.
    for code in ["KRM-472", &school.class.to_string(), "7a", &card.user_name, "%00"] {
        through(&tablet, code, "Mia Lang", card.pictures).await.problem(Code::DoorClosed);
    }
    // It is open, and nobody is called so.
    let code = open(&school, 15).await;
    for name in ["", "Ben", "%", &card.user_name, &"x".repeat(90_000)] {
        through(&tablet, &code, name, card.pictures).await.problem(Code::WrongPictures);
    }
});

on_both!(guessing_at_the_door_locks_as_well, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let card = school.db_cards(&app).await.remove(0);
    let code = open(&school, 60).await;
    let wrong = crate::schools::wrong(&card);
    for _ in 0..tries::MOST {
        app.pass(TimeDelta::seconds(30));
        through(&app.visitor(), &code, "Mia", wrong).await;
    }
    app.pass(TimeDelta::seconds(30));
    through(&app.visitor(), &code, "Mia", card.pictures).await.problem(Code::CardLocked);
    crate::schools::by_card(&app.visitor(), &card).await.problem(Code::CardLocked);
});

on_both!(two_of_one_first_name_say_their_whole_name, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang", "Mia Kurz"]).await;
    let cards = school.db_cards(&app).await;
    let lang = cards.iter().find(|card| card.name == "Mia Lang").unwrap();
    let code = open(&school, 15).await;
    through(&app.visitor(), &code, "Mia", lang.pictures).await.problem(Code::WrongPictures);
    assert_eq!(me(through(&app.visitor(), &code, "mia lnag", lang.pictures).await).id, lang.account);
});
