# The desk of those who run workshops.
desk-title = Workshop desk
desk-signed-out = This page is for people who run workshops. Please sign in.
desk-no-role = Your account does not run workshops yet. Your organisation's administration can give you that role.
desk-choose = For which organisation would you like to plan?
desk-new-workshop = New workshop
desk-places = Places
desk-figures = Figures
desk-no-sessions = No session is planned yet. First make a workshop, then its sessions.
desk-workshops = Workshops
desk-no-workshops = There is no workshop yet.
desk-withdrawn = Not public
desk-as-public = As everybody sees it
desk-not-found = That is not at this desk, or not any more. Please look at the overview.
desk-to-come = Today and to come
desk-none-to-come = No session is to come at present.
desk-past = { $n ->
    [one] Over: 1 session
   *[other] Over: { $n } sessions
}
desk-taken = { $capacity ->
    [one] { $taken } of 1 seat given
   *[other] { $taken } of { $capacity } seats given
}
desk-door = At the door
desk-print = Print the list
desk-csv = As a table (CSV)
desk-to-workshop = To the workshop
desk-more = More
desk-why = What was decided and why
desk-change = Change date, place or seats
desk-copy = Copy the session
desk-copy-text = Everything stays as it is here, only the date differs. Bookings are not copied.
desk-copy-send = Make the copy
desk-copy-made = The session is made.
desk-cancel = Cancel the session
desk-cancel-text = Everybody who booked or waits gets your message. Those without e-mail then stand on the call list. This cannot be undone.
desk-cancel-send = Cancel the session now
desk-cancel-said = The session is cancelled. Those without e-mail stand on the call list.
desk-message = Message to all concerned
desk-message-hint = Is sent if date, place or link change.
desk-save = Save
desk-saved = Saved.
desk-too-large-waiting = { $n ->
    [one] 1 booking on the waiting list is larger than the whole session. They are told by letter, or stand on the call list.
   *[other] { $n } bookings on the waiting list are larger than the whole session. They are told by letter, or stand on the call list.
}
desk-done = Done.
desk-open = Takes bookings
desk-starts = Begin
desk-date-n = Date { $n }
desk-date-over = is over and stays
desk-dates-hint = A date falls out if you empty its begin and end. Type a further one into the empty fields.
desk-dates-half = Each date needs its begin and its end, and one date must stay. Nothing was sent.
desk-ends = End
desk-online-link = Link to the online meeting (only without a place)
desk-capacity = Seats
desk-offer-hours = Hours that an offer holds (empty: 24, or 2 within two days of the start)
desk-interpreter = Interpreter, for example sign language
desk-conflict = Somebody else has changed this in the meantime. Nothing is saved; what you typed is still here. Have a look in a second window. If you save once more, you replace the other change.
desk-link-wrong = The link begins with https:// and is only for sessions without a place. Please empty the link or choose “Online”.
desk-erased = Name erased
desk-name = Name
desk-needs = Needs
desk-code = Code
desk-before = { $n ->
    [0] Nobody waits before them
    [one] 1 booking waits before them
   *[other] { $n } bookings wait before them
}
desk-too-large = Needs { $party ->
    [one] 1 seat
   *[other] { $party } seats
}, but the session has only { $capacity }. There can be no room any more: please agree on a smaller group or another session.
desk-who = People and state
desk-people = People
desk-reach = Reached by
desk-until = Until { $until }
desk-do = Change
desk-attended = Is here
desk-absent = Did not come
desk-marks-from = Who was there can be noted from { $day } on.
desk-no-room = The group cannot grow just now.
desk-correct = Take back
desk-accept = Accepts
desk-decline = Declines
desk-cancel-booking = Cancel the booking
desk-cancel-booking-text = { $n ->
    [one] The seat then goes to the waiting list.
   *[other] The seats then go to the waiting list.
} This cannot be undone.
desk-cancel-booking-wish = Yes, { $name } asked for it
desk-cancel-booking-ours = We have to cancel, and { $name } is told
desk-called = Called
call-tell = Please tell them:
call-offer = { $n ->
    [one] 1 seat has come free. Is it still wanted?
   *[other] { $n } seats have come free. Would they like to come?
}
call-expired = The offer has run out.
call-moved = Something about the session has changed: please tell them.
call-cancelled = The session does not take place.
call-reminder = It is soon: please remind them.
call-cancelled-by-desk = We have cancelled the booking. Please tell them.
call-undelivered = Our e-mail did not arrive.
caller-title = Book for somebody who calls
caller-name = Name
caller-lang = Language for letters and calls
caller-party-hint = Everybody who comes. They get their seats together, or wait together.
caller-needs = What is needed?
caller-needs-hint = Please ask. Only the people who prepare the workshop see this.
caller-contact-missing = Please give a telephone number or an e-mail address: otherwise you cannot reach the person. Nothing is booked yet.
caller-wheelchair-gone = This session has no wheelchair access any more. Nothing is booked.
caller-loan-gone = There are no devices to borrow at this session any more. Nothing is booked.
desk-not-enough-seats = Not so many seats are free. The booking stays as it was.
desk-offer-expired = The time for this offer is over, and the seats went on. You can enter the person again.
caller-send = Book the seat
caller-confirmed = Booked for { $name }. The code to write down: { $code }
caller-waiting = { $name } is on the waiting list. The code to write down: { $code }
find-title = Somebody calls: find their booking
find-label = Name, telephone number or booking code
find-send = Search
find-found = { $n ->
    [one] 1 booking found
   *[other] { $n } bookings found
}
find-near = Nothing fits all of it. These fit some of it:
find-none = There is no such booking. All sessions to come were searched, and those of the last 60 days.
find-more = { $n ->
    [one] 1 more booking fits. Please type more of the name.
   *[other] { $n } more bookings fit. Please type more of the name.
}
find-over = Over
door-title = At the door: { $title }
door-find = Code or name
door-find-hint = Names are found as you type. “Enter” notes a whole code at once, and a name if it fits one booking only.
door-enter = Enter
door-here = Here: { $name }
door-absent = Did not come: { $name }
door-undone = Taken back: { $name }
door-no-seat = { $name } has no confirmed seat for this session.
door-unknown = There is no such code here.
door-unknown-yet = Code noted, is being checked
door-other-session = This code is for another session.
door-not-kept = This device can keep nothing. Leave the page open until there is a connection.
door-saved = Everything is saved.
door-offline = No connection. Go on: everything stays on this device and is sent later. Leave this page open.
door-count = { $all ->
    [one] { $here } of { $all } person is here
   *[other] { $here } of { $all } people are here
}
door-choose = That fits several. Please choose in the list.
door-like = Nobody is called exactly that. These names are like it: please choose in the list.
door-none-yet = No bookings yet.
door-nobody = Nobody found.
door-counted = Counted.
door-full = This is planned for { $seats }. Whoever comes beyond that is counted as well.
door-marks-from = The door opens on the day of the session. Who is there can be noted from { $day } on.
door-one-more = One more
door-one-less = One less
door-camera = Picture of the camera
door-camera-on = Read QR codes with the camera
door-camera-off = Switch the camera off
door-camera-failed = The camera cannot be switched on. Use code or name.
door-no-camera = This browser gives us no camera. Use code or name.
wrong-place = Please choose a place, or type the link to the online meeting here.
wrong-capacity = Seats: a whole number from 1 to 10,000.
wrong-offer-hours = Hours: a whole number from 1 to 168, or nothing.
wrong-minutes = Minutes: a whole number from 5 to 240, and no longer than the whole.
wrong-age-min = Age: a whole number from 0 to 120.
wrong-age-max = This age must not be below the youngest, and 120 at most.
wrong-name = This is empty, too long, or has characters that cannot be seen. Please write it short and legible.
wrong-learn = At most 12 lines, each of 200 characters at most.
wrong-phone = A telephone number consists of digits, such as 030 23125 100.
wrong-find = A search needs 2 to 100 characters.
wrong-email = This is no e-mail address. One looks like this: name@example.org
wrong-text = This text is too long, or has characters that cannot be seen. Please shorten it.
edit-texts = Texts and audience
edit-made = The workshop is made. Now it only lacks its dates.
edit-in = In { $language }
edit-title = Title
edit-title-missing = There are texts in { $language }, but no title. Please add it, or empty the texts. Nothing was saved.
edit-summary = What it is about, in one or two sentences
edit-learn-hint = One thing a line.
edit-form = Form
edit-no-topic = No topic
edit-competences = Which competences does the workshop strengthen?
edit-competences-hint = Their names stand on the workshop’s page, and courses with the same competences are recommended there: please choose only what it is really about.
edit-competences-choose = Choose competences
edit-age-min = Age from (years)
edit-age-max = Age to (years)
edit-withdrawn = Do not show publicly
plan-title = New sessions
plan-minutes = Minutes a slot
plan-again = Repetition
plan-once = None: one date alone
plan-daily = Every day
plan-weekly = Every week
plan-fortnightly = Every two weeks
plan-monthly = Every month on the same day of the week
plan-monthly-hint = Every first Wednesday, for example: as the first date lies in its month.
plan-single = Single dates
plan-count = How often altogether
plan-end = End
plan-end-count = After a number of dates
plan-end-until = On a day
plan-until = Last possible day
plan-until-missing = Please choose the day until which it is repeated. Nothing was sent.
plan-until-early = This day is before the first date. Nothing was sent.
plan-days = On other days of the week too?
plan-days-hint = The first date’s day of the week always belongs to it.
plan-monday = Monday
plan-tuesday = Tuesday
plan-wednesday = Wednesday
plan-thursday = Thursday
plan-friday = Friday
plan-saturday = Saturday
plan-sunday = Sunday
plan-one-more = One more date
plan-experts = For experts: a rule of one’s own
plan-rule = Rule of RFC 5545, for example FREQ=WEEKLY;COUNT=6
plan-either = Please either a rule for experts or a repetition. Nothing was sent.
plan-look = Look at the dates
plan-make = Make these sessions
plan-to-desk = To all sessions
plan-change = Move or drop
plan-drop = This date does not take place
place-new = New place
place-change = Change
place-name = Name of the place
place-street = Street and number
place-town = Postcode and town
place-directions = How to get there, in { $language }
place-directions-hint = One step a line. These steps stand on the printed sheet.
contact-title = Telephone for questions and cancellations
contact-text = This number is public: it stands on printed sheets, in e-mails and with each booking.
contact-phone = Telephone number (empty: none)
contact-missing = It says nowhere yet under which number people reach you to ask or to cancel.
contact-add = Add the telephone number
print-there = Here
figures-span = Span of time
figures-session = Session
figures-booked = Booked (people)
figures-attended = Came (people)
figures-absent = Did not come (people)
figures-of-seats = { $capacity ->
    [one] Booked: { $booked } of 1 seat
   *[other] Booked: { $booked } of { $capacity } seats
}
figures-came = { $attended ->
    [one] 1 person came.
   *[other] { $attended } people came.
} { $absent ->
    [one] 1 person did not come.
   *[other] { $absent } people did not come.
} { $cancelled ->
    [one] Places were cancelled for 1 person.
   *[other] Places were cancelled for { $cancelled } people.
}
figures-median = Half of them waited less than { $span } for the offer.
channel-account = { $n ->
    [one] 1 booking with an account
   *[other] { $n } bookings with an account
}
channel-guest = { $n ->
    [one] 1 booking as a guest
   *[other] { $n } bookings as a guest
}
channel-caller = { $n ->
    [one] 1 booking by telephone
   *[other] { $n } bookings by telephone
}
channel-class = { $n ->
    [one] 1 booking for a class group
   *[other] { $n } bookings for class groups
}
mail-title = Letters
mail-folder = No mail server is set. All letters lie in the folder and stand here.
mail-server = Letters that wait or did not arrive.
mail-counts = { $waiting ->
    [one] 1 letter is waiting.
   *[other] { $waiting } letters are waiting.
} { $failed ->
    [one] 1 letter was not delivered.
   *[other] { $failed } letters were not delivered.
}
mail-to = To { $to }
mail-waiting = Waits
mail-sent = Sent
mail-failed = Not delivered
mail-error = The mail server’s answer: { $error }. Tries: { $tries }
mail-read = Read the letter
spoken-de = German
spoken-de-leicht = Plain German
spoken-en = English
spoken-it = Italian
spoken-uk = Ukrainian
spoken-ar = Arabic
spoken-tr = Turkish
spoken-pl = Polish
desk-overhang = { $n ->
    [one] 1 seat too many is given. Nobody loses theirs, but there are no new seats until that is even.
   *[other] { $n } seats too many are given. Nobody loses theirs, but there are no new seats until that is even.
}
desk-queue = { $n ->
    [one] Waiting list: 1 booking
   *[other] Waiting list: { $n } bookings
}
desk-gone = { $n ->
    [one] 1 booking that is over
   *[other] { $n } bookings that are over
}
desk-calls = { $n ->
    [one] 1 call to make
   *[other] { $n } calls to make
}
desk-counted = { $n ->
    [one] 1 person counted
   *[other] { $n } people counted
}
desk-fewer = { $n ->
    [one] Only 1 person
   *[other] Only { $n } people
}
desk-more-people = { $n ->
    [one] Now 1 person
   *[other] Now { $n } people
}
door-waiting = { $n ->
    [one] 1 note waits on this device and is sent as soon as there is a connection.
   *[other] { $n } notes wait on this device and are sent as soon as there is a connection.
}
plan-found = { $n ->
    [one] That makes 1 session
   *[other] That makes { $n } sessions
}
figures-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
edit-classes-only = For school classes only (a teacher books for all)
plan-found-series = { $n ->
    [one] That makes 1 series with 1 date
   *[other] That makes 1 series with { $n } dates
}
plan-made = { $n ->
    [one] 1 session has been made.
   *[other] { $n } sessions have been made.
}
plan-made-series = { $n ->
    [one] 1 series with 1 date has been made.
   *[other] 1 series with { $n } dates has been made.
}
desk-taken-or-offered = { $capacity ->
    [one] { $taken } of 1 seat given or offered
   *[other] { $taken } of { $capacity } seats given or offered
}
desk-taken-parts = { $booked } booked, { $offered } offered
desk-planned = { $n ->
    [one] Planned for 1 person
   *[other] Planned for { $n } people
}
desk-participants = { $n ->
    [one] 1 booking with seats
   *[other] { $n } bookings with seats
} ({ $people ->
    [one] 1 person
   *[other] { $people } people
})
desk-queue-offers = { $n ->
    [one] and 1 offer
   *[other] and { $n } offers
}
desk-larger = { $n ->
    [one] This session has 1 seat in all. So many people do not fit. Nothing has changed.
   *[other] This session has { $n } seats in all. So many people do not fit. Nothing has changed.
}
desk-all-seats = { $n ->
    [one] This session has no more than 1 seat.
   *[other] This session has no more than { $n } seats.
}
call-missed = Not reached
call-reached = Reached, will call back
call-undo = Undo
call-done = Called: { $name }
call-missed-said = Noted: { $name } was not reached
call-reached-said = Noted: { $name } was reached and will call back
call-undone = On the call list again: { $name }
call-tried-today = Last tried at { $time },
call-tried = Last tried: { $when },
call-tried-missed = not reached.
call-tried-reached = reached, will call back.
caller-twice = { $name } ({ $people }) has already booked here under this number, address or name. Book once more all the same?
door-already = Was here already: { $name }
door-sending = Being sent …
door-send-now = Send now
door-keep-open = Leave this page open during check-in. Without a connection it cannot be loaded again.
door-refused = { $n ->
    [one] Not taken: 1 entry
   *[other] Not taken: { $n } entries
}
door-refused-noted = Entered: “{ $mark }”, { $when }
door-refused-nobody = A booking that no longer exists
door-refused-no-seat = The booking has no confirmed seat in this session.
door-refused-see = Not everything was taken. Please see the list “Not taken”.
door-refused-seen = Done, do not show any more
door-camera-allow = Perhaps the camera is blocked for this page: tap the sign to the left of the address, allow the camera, and switch it on here once more. Perhaps another app is using it just now.
print-total = { $n ->
    [one] In all: 1 booking
   *[other] In all: { $n } bookings
}
figures-by-session = Session by session
figures-offered = { $n ->
    [one] 1 person has an offer.
   *[other] { $n } people have an offer.
}
figures-waited = { $waiting ->
    [one] 1 person is waiting without an offer.
   *[other] { $waiting } people are waiting without an offer.
} { $served ->
    [one] 1 booking got seats from the queue.
   *[other] { $served } bookings got seats from the queue.
}
figures-made = { $n ->
    [one] 1 booking in all, also if it waits or has ended:
   *[other] { $n } bookings in all, also those that wait or have ended:
}
