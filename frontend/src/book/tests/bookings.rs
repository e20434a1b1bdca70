//! How a booking stands, as its page says it.

use super::*;

#[test]
fn the_sheet_says_where_to_call_and_what_to_type() {
    for lang in Lang::ALL {
        let html = page(lang, "bookings/AB12-CD34-EF56-GH78-JK90", &booking(BookingState::Confirmed));
        let paper = html.split_once("class=\"on-paper\"").expect("something for paper").1;
        let paper = paper.split_once("</p>").expect("a sentence").0;
        assert!(paper.contains("030 23125 100") && paper.contains("lernwolf.example"), "{paper}");
        assert!(html.contains("Stadt") && html.contains("href=\"tel:03023125100\""), "{html}");
        // Without a telephone there is the address all the same.
        let mut without = booking(BookingState::Confirmed);
        without.session.phone = String::new();
        let html = page(lang, "bookings/AB12-CD34-EF56-GH78-JK90", &without);
        assert!(html.contains("lernwolf.example") && !html.contains("tel:"), "{html}");
    }
}

#[test]
fn a_party_larger_than_the_session_is_told_so() {
    for lang in Lang::ALL {
        let mut view = booking(BookingState::Waiting);
        view.session.seats.capacity = 2;
        view.may.largest_party = 2;
        let html = page(lang, "bookings/AB12-CD34-EF56-GH78-JK90", &view);
        assert!(!html.contains(&crate::t!(lang, "booking-text-place", n = 2)), "{html}");
        assert!(html.contains("href=\"#change\"") && html.contains("href=\"#cancel\""), "{html}");
        // The form begins with as many as there can be.
        let two = html.split("<option value=\"2\"").nth(1).and_then(|it| it.split('>').next());
        assert!(two.expect("two").contains("selected"), "{html}");
        view.session.seats.bookable = Bookable::Begun;
        let html = page(lang, "bookings/AB12-CD34-EF56-GH78-JK90", &view);
        assert!(
            html.contains(&crate::t!(lang, "booking-past-waiting")) && !html.contains("#change"),
            "{html}"
        );
    }
}

#[test]
fn nothing_is_said_twice_about_a_booking() {
    for lang in Lang::ALL {
        let html = page(lang, "bookings/AB12-CD34-EF56-GH78-JK90", &booking(BookingState::Confirmed));
        assert_eq!(html.matches(&crate::t!(lang, "booking-code")).count(), 1, "{html}");
        // Thanks stand where something has just been done.
        let html =
            page(lang, "bookings/AB12-CD34-EF56-GH78-JK90?done=cancelled", &booking(BookingState::Cancelled));
        let thanks = if lang == Lang::En { "Thank you" } else { "Danke" };
        assert_eq!(html.matches(thanks).count(), 1, "{html}");
    }
}

#[test]
fn a_booking_says_what_was_moved_above_all_and_among_what_happened() {
    let moved = MovedView {
        dates: vec![
            MovedDateView { was: Some(date(5, 10)), is: Some(date(6, 17)) },
            MovedDateView { was: Some(date(12, 10)), is: None },
            MovedDateView { was: None, is: Some(date(19, 10)) },
        ],
        place: Some(PlaceMoved { was: Some("Markthalle".into()), is: None }),
    };
    for lang in Lang::ALL {
        let mut view = booking(BookingState::Confirmed);
        let online = crate::t!(lang, "workshops-online");
        let sentences = [
            crate::t!(lang, "moved-date", was = when(&date(5, 10)), is = when(&date(6, 17))),
            crate::t!(lang, "moved-date-dropped", was = when(&date(12, 10))),
            crate::t!(lang, "moved-date-added", is = when(&date(19, 10))),
            crate::t!(lang, "moved-place", was = "Markthalle", is = online),
        ];
        let html = page(lang, "bookings/AB12-CD34-EF56-GH78-JK90", &view);
        assert!(sentences.iter().all(|words| !html.contains(words)), "{html}");
        view.moved = Some(moved.clone());
        view.decisions[4].moved = Some(moved.clone());
        let html = page(lang, "bookings/AB12-CD34-EF56-GH78-JK90", &view);
        for words in &sentences {
            assert_eq!(html.matches(words).count(), 2, "{words}: {html}");
            assert!(html.find(words) < html.find("<h1"), "{words}: {html}");
        }
    }
}

#[test]
fn a_cancelled_series_is_cancelled_for_whoever_was_there() {
    for lang in Lang::ALL {
        let mut view = booking(BookingState::Attended);
        let ended = crate::t!(lang, "booking-title-series-ended");
        let html = page(lang, "bookings/AB12-CD34-EF56-GH78-JK90", &view);
        assert!(!html.contains(&ended), "{html}");
        view.session.state = SessionState::Cancelled;
        view.session.seats.bookable = Bookable::Cancelled;
        let html = page(lang, "bookings/AB12-CD34-EF56-GH78-JK90", &view);
        assert!(html.contains(&format!("<h1>{ended}</h1>")), "{html}");
        assert!(!html.contains(&crate::t!(lang, "booking-text-attended")), "{html}");
    }
}

#[test]
fn a_booking_says_how_it_stands() {
    for lang in Lang::ALL {
        for state in BookingState::ALL {
            let html = page(lang, "bookings/AB12-CD34-EF56-GH78-JK90", &booking(state));
            assert!(!html.contains("<script>"), "{html}");
            assert_eq!(html.contains("/cancel\""), !state.is_over(), "{state:?}");
            // What was given up has nothing for the door or the bag, and the way to another seat.
            let gone =
                [BookingState::Cancelled, BookingState::Declined, BookingState::Expired].contains(&state);
            let again = format!("href=\"/{lang}/workshops/handy?session={}#book\"", Uuid::from_u128(10));
            for part in ["class=\"code\"", "class=\"qr\"", &crate::t!(lang, "workshop-bring")] {
                assert_eq!(html.contains(part), !gone, "{state:?}, {part}: {html}");
            }
            assert_eq!(html.contains(&again), gone, "{state:?}: {html}");
        }
        let mut left = booking(BookingState::Cancelled);
        let at = Moment { at: 1, text: "6. Dezember 2026, 8:00 Uhr".into() };
        let what = Decision::Cancelled { party: 3 };
        left.decisions = vec![DecisionView { at, what, moved: None, booking: None, name: None }];
        left.session.seats.bookable = Bookable::Cancelled;
        let html = page(lang, "bookings/AB12-CD34-EF56-GH78-JK90", &left);
        assert!(html.contains("6. Dezember 2026, 8:00 Uhr"), "{html}");
        assert!(html.contains(&crate::t!(lang, "booking-other-dates")), "{html}");
        // Nobody is thanked for a seat that was taken from them, or that they never had.
        let mut gone = booking(BookingState::Cancelled);
        let told = |view: &BookingView, key: &str| {
            page(lang, "bookings/AB12-CD34-EF56-GH78-JK90", view).contains(&crate::i18n::text(lang, key))
        };
        assert!(told(&gone, "booking-text-cancelled"));
        gone.decisions.truncate(1);
        assert!(told(&gone, "booking-text-cancelled-waiting"));
        gone.decisions[0].what = Decision::CancelledByDesk { party: 3 };
        assert!(told(&gone, "booking-text-cancelled-by-desk"));
    }
}
