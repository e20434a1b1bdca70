//! Getting in by card and pictures.

use chrono::TimeDelta;
use lernwolf::schools::access;
use serde_json::{Value, json};
use shared::api::problem::Code;
use shared::api::school::sign_in::AsPupil;
use shared::school::tries;

use super::{School, by_card, me, with_pictures, wrong};
use crate::util::{Answer, TestApp, on_both};

on_both!(a_card_and_its_pictures_let_its_pupil_in, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang", "Ben Kurz"]).await;
    let cards = school.db_cards(&app).await;
    for card in &cards {
        let tablet = app.visitor();
        let me = me(by_card(&tablet, card).await);
        assert_eq!((me.id, &me.login, me.pupil.as_ref()), (card.account, &card.user_name, Some(&card.name)));
        let pupil: AsPupil = tablet.get("/api/v1/me/school?lang=de").await.ok().json();
        assert_eq!((pupil.school.as_str(), &pupil.classes[..]), ("Beispielschule", &["7a".to_owned()][..]));
        // The same day that teachers and the school see.
        assert_eq!(pupil.delete_on, school.pupil(&card.name).await.delete_on);
        assert_eq!(pupil.delete_on.text, "Freitag, 28. Januar 2028");
        tablet.delete("/api/v1/session").await.status(204);
        assert!(!tablet.is_signed_in().await);
    }
    assert!(school.pupil("Mia Lang").await.has_card);
});

on_both!(a_card_tells_the_first_name_on_it_and_nothing_more, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let old = school.db_cards(&app).await.remove(0);
    let tablet = app.visitor();
    let look = async |card: &str| tablet.post("/api/v1/cards/look", json!({ "card": card })).await;
    assert_eq!(look(&old.card).await.ok().json::<Value>(), json!({ "first_name": "Mia" }));
    assert!(!tablet.is_signed_in().await);
    let new = school.db_cards(&app).await.remove(0);
    look(&old.card).await.problem(Code::NotFound);
    assert_eq!(look(&new.card).await.ok().json::<Value>(), json!({ "first_name": "Mia" }));
    let stored = lernwolf::auth::secrets::hash(&new.card);
    for nothing in ["", "\0", "' OR 1=1", "Mia Lang", &new.user_name, &stored] {
        look(nothing).await.problem(Code::NotFound);
    }
});

on_both!(cards_are_printed_eight_to_a_page, async |app: TestApp| {
    let names: Vec<String> = (0..9).map(|n| format!("Kind {}", char::from(b'A' + n))).collect();
    let school = School::with(&app, &names.iter().map(String::as_str).collect::<Vec<_>>()).await;
    let answer = school.tina.post(&school.in_class("cards"), json!({ "lang": "de" })).await.ok();
    assert_eq!(answer.header("content-type"), "application/pdf");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.header("content-disposition").contains("filename=\"Karten 7a.pdf\""));
    assert!(answer.body.starts_with(b"%PDF-"), "{:?}", &answer.body[..20]);
    // One alone, and somebody who is not in the class.
    let one = school.pupil("Kind A").await.account;
    school.tina.post(&school.in_class("cards"), json!({ "pupils": [one] })).await.ok();
    let nobody = json!({ "pupils": [one, uuid::Uuid::from_u128(1)] });
    school.tina.post(&school.in_class("cards"), nobody).await.problem(Code::NotInClass);
});

on_both!(a_new_card_revokes_the_old_one_and_signs_out, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let old = school.db_cards(&app).await.remove(0);
    let tablet = app.visitor();
    by_card(&tablet, &old).await.ok();
    let new = school.db_cards(&app).await.remove(0);
    assert!(!tablet.is_signed_in().await);
    by_card(&tablet, &old).await.problem(Code::WrongPictures);
    by_card(&tablet, &new).await.ok();
});

on_both!(wrong_pictures_are_slowed_down_and_locked_until_a_teacher_helps, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let card = school.db_cards(&app).await.remove(0);
    let tablet = app.visitor();
    for _ in 0..3 {
        with_pictures(&tablet, &card, wrong(&card)).await.problem(Code::WrongPictures);
    }
    let wait = by_card(&tablet, &card).await.problem(Code::TooManyRequests);
    assert!(wait.retry_after.is_some_and(|seconds| (5..=6).contains(&seconds)), "{wait:?}");
    for _ in 3..tries::MOST - 1 {
        app.pass(TimeDelta::seconds(30));
        with_pictures(&tablet, &card, wrong(&card)).await.problem(Code::WrongPictures);
    }
    app.pass(TimeDelta::seconds(30));
    with_pictures(&tablet, &card, wrong(&card)).await.problem(Code::CardLocked);
    app.pass(TimeDelta::hours(5));
    by_card(&tablet, &card).await.problem(Code::CardLocked);
    let mia = school.pupil("Mia Lang").await;
    assert!(mia.locked);
    school.tina.post(&school.in_class(&format!("pupils/{}/unlock", mia.account)), ()).await.status(204);
    by_card(&tablet, &card).await.ok();
    // A slip is no harm.
    with_pictures(&tablet, &card, wrong(&card)).await.problem(Code::WrongPictures);
    by_card(&tablet, &card).await.ok();
});

on_both!(many_guesses_at_once_are_no_more_than_few, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let card = school.db_cards(&app).await.remove(0);
    let tablet = app.visitor();
    let guesses = (0..40).map(|_| with_pictures(&tablet, &card, wrong(&card)));
    let judged = futures_util::future::join_all(guesses)
        .await
        .into_iter()
        .map(|answer| answer.json::<shared::api::problem::Problem>().code)
        .filter(|code| *code == Code::WrongPictures)
        .count();
    assert!(judged <= tries::MOST as usize, "{judged} guesses were judged");
});

on_both!(new_pictures_leave_the_card_good, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let card = school.db_cards(&app).await.remove(0);
    let path = school.in_class(&format!("pupils/{}/pictures", card.account));
    assert!(!school.pupil("Mia Lang").await.card_outdated);
    let new: serde_json::Value = school.tina.post(&path, ()).await.ok().json();
    let mia = school.pupil("Mia Lang").await;
    assert!(
        mia.has_card && mia.card_outdated && mia.needs_card(),
        "the list says that the pictures on it are void"
    );
    let new: [u8; 3] = serde_json::from_value(new["pictures"].clone()).unwrap();
    let tablet = app.visitor();
    if new != card.pictures {
        by_card(&tablet, &card).await.problem(Code::WrongPictures);
    }
    with_pictures(&tablet, &card, new).await.ok();
    school.db_cards(&app).await;
    assert!(!school.pupil("Mia Lang").await.needs_card());
});

on_both!(what_the_database_holds_opens_nothing, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let card = school.db_cards(&app).await.remove(0);
    let dump = app.db_everything().await;
    assert!(dump.contains("Mia Lang"), "the search finds what is there");
    assert!(!dump.contains(&card.card));
    let pictures = card.pictures.map(|place| place.to_string()).join("-");
    assert!(!dump.contains(&format!("'{pictures}'")));
    let stored = lernwolf::auth::secrets::hash(&card.card);
    assert!(dump.contains(&stored));
    let tablet = app.visitor();
    let body = json!({ "card": stored, "pictures": card.pictures });
    tablet.post("/api/v1/cards/sign-in", body).await.problem(Code::WrongPictures);
});

on_both!(a_tablet_is_signed_out_after_a_school_day, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let mia = school.pupil_in(&app, "Mia Lang").await;
    app.pass(TimeDelta::hours(9));
    mia.refresh().await.ok();
    app.pass(TimeDelta::hours(2));
    mia.refresh().await.problem(Code::SignedOut);
});

on_both!(a_tablet_keeps_its_cookies_for_no_longer_than_a_school_day, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let card = school.db_cards(&app).await.remove(0);
    let kept = |answer: &Answer, name: &str| {
        let all = answer.cookies();
        let cookie = all.into_iter().find(|cookie| cookie.starts_with(name)).expect("such a cookie");
        let age = cookie.split("; ").find_map(|part| part.strip_prefix("Max-Age=")).expect("an age");
        age.parse::<i64>().unwrap()
    };
    let tablet = app.visitor();
    let answer = by_card(&tablet, &card).await.ok();
    let ages = ["lw_access", "lw_refresh", "lw_in"].map(|name| kept(&answer, name));
    assert_eq!(ages, [600, 36_000, 36_000]);
    app.pass(TimeDelta::minutes(597));
    let answer = tablet.refresh().await.ok();
    let ages = ["lw_access", "lw_refresh", "lw_in"].map(|name| kept(&answer, name));
    assert_eq!(ages, [180; 3], "renewing makes the day no longer");
    let home = app.person("anna").await;
    let answer = home.refresh().await.ok();
    assert_eq!(kept(&answer, "lw_refresh"), 60 * 24 * 3_600, "one's own device");
});

on_both!(cards_and_pictures_that_make_no_sense_are_refused, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let card = school.db_cards(&app).await.remove(0);
    let tablet = app.visitor();
    let long = "x".repeat(100_000);
    for text in ["", "\0", "' OR 1=1", &long] {
        let body = json!({ "card": text, "pictures": [0, 1, 2] });
        tablet.post("/api/v1/cards/sign-in", body).await.problem(Code::WrongPictures);
    }
    with_pictures(&tablet, &card, [250, 251, 252]).await.problem(Code::WrongPictures);
    for pictures in [json!([0, 1]), json!([0, 1, 2, 3]), json!([-1, 0, 0]), json!(["wolf", "sun", "key"])] {
        let body = json!({ "card": card.card, "pictures": pictures });
        tablet.post("/api/v1/cards/sign-in", body).await.problem(Code::Malformed);
    }
});

on_both!(a_pupil_takes_the_account_along, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let mia = school.pupil_in(&app, "Mia Lang").await;
    let login = mia.me().await.login;
    // Before, no password lets anybody in, not even an empty one.
    for password in ["", "!", crate::util::PASSWORD] {
        app.visitor().sign_in(&login, password).await.problem(Code::WrongCredentials);
    }
    let claim = |password: &str| json!({ "password": password });
    mia.post("/api/v1/me/claim", claim("12345678")).await.problem(Code::WeakPassword);
    mia.post("/api/v1/me/claim", claim(crate::util::PASSWORD)).await.ok();
    mia.post("/api/v1/me/claim", claim(crate::util::PASSWORD)).await.problem(Code::NotAPupil);
    let home = app.visitor();
    home.sign_in(&login, crate::util::PASSWORD).await.ok();
    assert!(home.get("/api/v1/me/school").await.ok().json::<AsPupil>().claimed);
    school.tina.get("/api/v1/me/school").await.problem(Code::NotFound);
    school.tina.post("/api/v1/me/claim", claim(crate::util::PASSWORD)).await.problem(Code::NotAPupil);
});

on_both!(the_next_child_at_a_tablet_keeps_nobody_s_account, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let card = school.db_cards(&app).await.remove(0);
    let tablet = app.visitor();
    let may = async || tablet.get("/api/v1/me/school").await.ok().json::<AsPupil>().may_claim;
    let claim = async || tablet.post("/api/v1/me/claim", json!({ "password": crate::util::PASSWORD })).await;
    by_card(&tablet, &card).await.ok();
    assert!(may().await);
    app.pass(TimeDelta::minutes(9));
    tablet.refresh().await.ok();
    assert!(may().await);
    // Going on is no sign-in.
    app.pass(TimeDelta::minutes(1));
    tablet.refresh().await.ok();
    assert!(!may().await);
    claim().await.problem(Code::SignInAgain);
    app.visitor().sign_in(&card.user_name, crate::util::PASSWORD).await.problem(Code::WrongCredentials);
    assert!(!school.pupil("Mia Lang").await.claimed);
    // With card and pictures once more, or through the door.
    by_card(&tablet, &card).await.ok();
    claim().await.ok();
    assert!(school.pupil("Mia Lang").await.claimed);
});

on_both!(a_pupil_who_gets_in_gives_strangers_no_new_tries, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let card = school.db_cards(&app).await.remove(0);
    let guess = async || {
        app.pass(TimeDelta::seconds(30));
        with_pictures(&app.visitor(), &card, wrong(&card)).await
    };
    let enter = async || {
        app.pass(TimeDelta::seconds(30));
        by_card(&app.visitor(), &card).await
    };
    for _ in 1..tries::MOST {
        guess().await.problem(Code::WrongPictures);
        enter().await.ok();
    }
    guess().await.problem(Code::CardLocked);
    enter().await.problem(Code::CardLocked);
    school.signed_in().await;
    school.tina.post(&school.in_class(&format!("pupils/{}/unlock", card.account)), ()).await.status(204);
    // The slips of the day before are forgiven.
    for _ in 1..tries::MOST {
        guess().await.problem(Code::WrongPictures);
    }
    app.pass(TimeDelta::milliseconds(tries::FORGIVEN_AFTER));
    enter().await.ok();
    guess().await.problem(Code::WrongPictures);
    enter().await.ok();
});

on_both!(cards_that_were_not_printed_leave_the_old_ones_good, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let old = school.db_cards(&app).await.remove(0);
    let drawn = access::draw_cards(&app.app.db, school.class, &[], false).await.unwrap();
    let new = drawn.cards()[0].clone();
    by_card(&app.visitor(), &new).await.problem(Code::WrongPictures);
    by_card(&app.visitor(), &old).await.ok();
    drawn.store(&app.app.db, school.class).await.unwrap();
    by_card(&app.visitor(), &old).await.problem(Code::WrongPictures);
    by_card(&app.visitor(), &new).await.ok();
});

on_both!(a_teacher_takes_a_strangers_password_away, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let card = school.db_cards(&app).await.remove(0);
    // Somebody who found the card, and saw the pictures.
    let stranger = app.visitor();
    by_card(&stranger, &card).await.ok();
    stranger.post("/api/v1/me/claim", json!({ "password": crate::util::PASSWORD })).await.ok();
    let home = app.visitor();
    home.sign_in(&card.user_name, crate::util::PASSWORD).await.ok();
    assert!(school.pupil("Mia Lang").await.claimed);
    let path = school.in_class(&format!("pupils/{}/unclaim", card.account));
    school.tina.post(&path, ()).await.status(204);
    school.tina.post(&path, ()).await.status(204);
    assert!(!school.pupil("Mia Lang").await.claimed);
    assert!(!home.is_signed_in().await && !stranger.is_signed_in().await);
    app.visitor().sign_in(&card.user_name, crate::util::PASSWORD).await.problem(Code::WrongCredentials);
    let new = school.db_cards(&app).await.remove(0);
    by_card(&app.visitor(), &card).await.problem(Code::WrongPictures);
    by_card(&app.visitor(), &new).await.ok();
    let nobody = school.in_class(&format!("pupils/{}/unclaim", school.tina.me().await.id));
    school.tina.post(&nobody, ()).await.problem(Code::NotInClass);
});

on_both!(a_new_card_that_comes_before_a_password_leaves_no_password, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang"]).await;
    let mut card = school.db_cards(&app).await.remove(0);
    // A password takes a while to be judged. Meanwhile a teacher makes a new card for a child whose card is lost.
    for wait in [0, 1, 2, 4, 8] {
        let drawn = access::draw_cards(&app.app.db, school.class, &[], false).await.unwrap();
        let finder = app.visitor();
        by_card(&finder, &card).await.ok();
        let teacher = async {
            tokio::time::sleep(std::time::Duration::from_millis(wait)).await;
            let new = drawn.store(&app.app.db, school.class).await.unwrap().remove(0);
            (new, school.pupil("Mia Lang").await.claimed)
        };
        let claim = finder.post("/api/v1/me/claim", json!({ "password": crate::util::PASSWORD }));
        let (answer, (new, claimed_before)) = tokio::join!(claim, teacher);
        if claimed_before {
            break;
        }
        answer.problem(Code::SignedOut);
        assert!(!school.pupil("Mia Lang").await.claimed, "after {wait} ms");
        card = new;
    }
});

on_both!(a_card_that_a_colleague_has_just_made_stays_good, async |app: TestApp| {
    let school = School::with(&app, &["Mia Lang", "Ben Kurz"]).await;
    let all = json!({ "missing": true });
    // Both miss one, and a colleague is faster with one of them.
    let drawn = access::draw_cards(&app.app.db, school.class, &[], true).await.unwrap();
    let ben = school.pupil("Ben Kurz").await.account;
    let fresh = access::make_cards(&app.app.db, school.class, &[ben]).await.unwrap().remove(0);
    let stored = drawn.store(&app.app.db, school.class).await.unwrap();
    let names: Vec<&str> = stored.iter().map(|card| card.name.as_str()).collect();
    assert_eq!(names, ["Mia Lang"], "only what is good is printed");
    for card in [&fresh, &stored[0]] {
        by_card(&app.visitor(), card).await.ok();
    }
    // Nobody misses one now: nothing is made.
    school.tina.post(&school.in_class("cards"), &all).await.problem(Code::Conflict);
    let drawn = access::draw_cards(&app.app.db, school.class, &[], true).await;
    assert_eq!(drawn.unwrap_err().code(), Code::Conflict);
    by_card(&app.visitor(), &fresh).await.ok();
    // New pictures make a card void: its pupil misses one.
    school.tina.post(&school.in_class(&format!("pupils/{ben}/pictures")), ()).await.ok();
    let late = access::draw_cards(&app.app.db, school.class, &[], true).await.unwrap();
    school.tina.post(&school.in_class("cards"), &all).await.ok();
    assert!(!school.pupil("Ben Kurz").await.needs_card());
    let late = late.store(&app.app.db, school.class).await;
    assert_eq!(late.unwrap_err().code(), Code::Conflict, "two who press at once make one card");
    by_card(&app.visitor(), &stored[0]).await.ok();
});
