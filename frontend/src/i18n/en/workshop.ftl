# Finding workshops, booking, my bookings.
workshops-title = Workshops
workshops-description = Workshops in Wolfsburg: help with your smartphone, online banking, robotics and more. With dates, free seats, and booking without an account.
workshops-lead = Here you learn together with others, and somebody helps. You can book without an account and without e-mail.
workshops-find = Find workshops
workshops-search = What are you looking for?
workshops-more-filters = More filters
workshops-show = Show
workshops-any = Any
workshops-topic = Topic
workshops-competence = Competence
workshops-place = Place
workshops-online = Online
workshops-from = From
workshops-to = To
workshops-language = Language
workshops-target = For whom
workshops-age = Age
workshops-age-hint = A number from 0 to 120, for example 72. You then see only what suits this age.
workshops-age-wrong = Please give a number between 0 and 120. Until then we do not filter by age.
workshops-wheelchair = Wheelchair access
workshops-interpreter = With an interpreter
workshops-loan = Devices to borrow
workshops-free = Free seats only
workshops-views = View
workshops-as-list = List
workshops-as-month = Calendar
workshops-found = { $n ->
    [0] No session found
    [one] 1 session
   *[other] { $n } sessions
}
workshops-none = There is no session for that at present.
workshops-none-words = Is everything spelt right? Another or a shorter word may help as well.
workshops-none-filters = Try fewer filters.
workshops-none-dates = Try other days.
workshops-backwards = “To” is before “From”. Please change one of the two days.
workshops-near = No session fits exactly at present. These fit in part:
workshops-near-chosen = With these choices, no session fits all words. These fit some of them:
workshops-show-all = Show all sessions
workshops-feed = Subscribe to all sessions in your calendar
workshops-feed-of = Subscribe to dates: { $name }
workshops-feed-how = How to do it
workshops-feed-text = Your calendar program opens, and from then on shows new and changed sessions by itself. If nothing happens, copy the address and paste it where your calendar lets you subscribe.
workshops-mine = My bookings
month-earlier = Month before
month-later = Month after
month-empty = There is no session for that in this month.
month-found = { $n ->
    [0] No date
    [one] 1 date
   *[other] { $n } dates
}
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
target-everybody = Everybody
target-seniors = Older people
target-children = Children
target-youth = Young people
target-families = Families
target-schools = School classes
ages-from = from { $min } years
ages-to = up to { $max } years
ages-between = { $min } to { $max } years
form-single = One date
form-series = Series
form-slots = Help by appointment
form-drop-in = Just drop in
seats-free = { $n ->
    [one] 1 seat left
   *[other] { $n } seats left
}
seats-full = Fully booked, waiting list open
seats-waiting = Fully booked, waiting list: { $n }
seats-drop-in = No booking, just drop in
seats-cancelled = Cancelled
seats-closed = Booking is closed
seats-over = Has begun
slots-free = { $free ->
    [0] All { $n } times are taken
    [one] 1 of { $n } times free
   *[other] { $free } of { $n } times free
}
slots-span = { $from } to { $to }
session-dates = { $n ->
    [one] 1 date
   *[other] { $n } dates, one booking
}

workshop-learn = What you learn
workshop-leads = Who leads it
workshop-organiser = Organiser
workshop-bring = Please bring
workshop-where = Where it is and how to get there
workshop-for = For whom
workshop-dates = All sessions
workshop-dates-none = No new session is planned at present. Have a look again soon.
workshop-competences = Which competences it strengthens
workshop-courses = Courses that go with it
workshop-online = Online. You get the link with the confirmation.
workshop-interpreter = Interpreter: { $which }
workshop-to-dates = See the sessions
workshop-choose = Choose this session
workshop-choose-which = Choose this session: { $when }
workshop-chosen = Chosen
workshop-slot-taken = { $time }, taken
workshop-queue = Join the waiting list

book-title = Book a seat
book-waiting-title = Join the waiting list
book-drop-in = You need no booking here: just drop in.
book-online = The workshop is online. Once you have a seat, the link stands on your booking.
book-for = Your session
book-name = Your name
book-name-hint = So that we can greet you. A nickname will do.
book-reach = How can we reach you?
book-reach-hint = One of the two is enough. We only get in touch about this session.
book-email = E-mail address
book-phone = Phone number
book-either = E-mail or telephone
book-party = How many people are coming?
book-party-hint = Count yourself. A group gets its seats together and is never split.
book-party-few = { $n ->
    [one] 1 seat is free. With more people you join the waiting list.
   *[other] { $n } seats are free. With more people you join the waiting list.
}
book-persons = { $n ->
    [one] 1 person
   *[other] { $n } people
}
book-adults = { $n ->
    [one] of them 1 adult
   *[other] of them { $n } adults
}
book-age = How old are you? For children: the age of the child
book-age-hint = Please give a number between { $min } and { $max }. We do not store the age.
book-needs = Do you need anything?
book-needs-hint = Only the people who prepare the workshop see this.
book-need-wheelchair = Space for a wheelchair
book-need-loan = A device to borrow
book-need-carer = A carer comes along
book-need-interpreter = Interpreter: which language or sign language?
book-send = Book now
book-send-waiting = Join the waiting list
book-full = This session is fully booked. We put you on the waiting list and ask you as soon as there is room for your whole group.
book-signed-in = You book as { $login }. The booking then stands in “My bookings”.
book-other-name = Give a name, group or needs
book-privacy = We erase name and contact { $days } days after the session. Until then the organisers see who comes.
book-choose-first = First choose a session. Then book your seat here.
book-send-either = Book or join the waiting list
book-too-many = There are not that many free seats just now. We put your group on the waiting list and ask you as soon as there is room.
book-full-tab = Fully booked
booked-already = You have booked here already ({ $seats }).
booked-waiting = You are on the waiting list here already ({ $people }).
booked-offered = Something has come free for you here ({ $seats }). Please answer the offer.
booked-see = See the booking
booked-again = Book once more
book-free-elsewhere = There are free seats here: { $when }
book-to-field = Go to: { $field }
book-several-wrong = { $n } things do not fit yet. Nothing is lost: please check them and send again.
book-refused-title = Error, not booked: { $title }
book-wrong-name = Please give a name of at most 80 visible characters.
book-wrong-email = This is not an e-mail address yet. It looks like this: name@example.org
book-wrong-phone = This is not a phone number yet. It has 4 to 20 digits; spaces, brackets, dots, dashes and + may stand between them.
book-age-missing = The age is still missing. Please give a number between { $min } and { $max }.
book-age-outside = Please give a number between { $min } and { $max }. The workshop is meant for this age. If it does not suit, please look for another one.
book-wrong-interpreter = Please be brief: at most 80 characters.
book-wrong-wheelchair = This session has no wheelchair access. Nothing is booked. Please look for another session.
book-wrong-loan_device = There are no devices to borrow at this session. Nothing is booked. If you bring your own, send again without the tick.

booking-title-confirmed = Your seat is booked
booking-title-waiting = You are on the waiting list
booking-title-offered = There is room for you now
booking-title-declined = You declined the offer
booking-title-declined-at-desk = The offer was declined by telephone
booking-title-expired = The offer has run out
booking-title-cancelled = The booking is cancelled
booking-title-attended = You were there
booking-title-absent = You could not come
booking-text-confirmed = { $party ->
    [one] We keep 1 seat for you.
   *[other] We keep { $party } seats for you.
}
booking-text-waiting = { $party ->
    [one] As soon as 1 seat comes free we ask you.
   *[other] As soon as { $party } seats are free together we ask you. Your group is not split; where there is room for smaller ones only, they may come first.
}
booking-text-place = { $n ->
    [0] Nobody waits before you.
    [one] 1 booking waits before you.
   *[other] { $n } bookings wait before you.
}
booking-text-too-large = The session now has only { $seats }. Your group ({ $people }) is larger, so there can be no room here for all of you together any more.
booking-ways = What you can do:
booking-way-smaller = Make the group smaller
booking-way-other = Look for another session
booking-way-leave = Leave the waiting list
booking-text-offered = { $party ->
    [one] 1 seat is kept for you until { $until }. Would you like it?
   *[other] { $party } seats are kept for you until { $until }. Would you like them?
}
booking-text-declined = You can book again at any time.
booking-text-expired = No answer came in time.
booking-text-cancelled = { $party ->
    [one] Your seat is free for others again.
   *[other] Your seats are free for others again.
}
booking-text-cancelled-by-desk = The organisers have cancelled your booking. We are sorry. You can book again at any time.
booking-text-cancelled-waiting = You are no longer on the waiting list.
booking-text-session-cancelled = The workshop does not take place. We are sorry.
booking-text-attended = Good that you came. If you have an account, it counts towards your competences.
booking-title-series-ended = The other dates are cancelled
booking-text-series-ended = The series does not go on. We are sorry. What you came to so far stays on record.
booking-text-absent = A pity. Next time it will work out.
booking-past-title = The workshop is over
booking-past-title-waiting = No seat came free any more
booking-past-confirmed = { $party ->
    [one] The workshop is over. 1 seat was booked for you.
   *[other] The workshop is over. { $party } seats were booked for you.
}
booking-past-waiting = The workshop has begun, and no seat came free for you. We are sorry. Have a look at other sessions.
booking-past-gone = The workshop is over.
booking-state-confirmed = Booked
booking-state-waiting = On the waiting list
booking-state-offered = Offered
booking-state-declined = Declined
booking-state-expired = Run out
booking-state-cancelled = Cancelled
booking-state-attended = Was there
booking-state-absent = Was not there
booking-code = Your booking code
booking-crumb = Your booking
booking-code-text = With this code or this page's link you change your group or cancel. Keep it, best of all printed.
booking-print-how = To change or cancel, go to { $site }, “My bookings”, and use this code.
booking-print-how-phone = To change or cancel, call { $phone }, or go to { $site }, “My bookings”, and use this code.
booking-ask = Questions to
booking-phone = telephone
booking-qr = QR code of your booking, for the door
booking-when = When
booking-where = Where
booking-who = Who
booking-needs = What you need
booking-way = How to get there
booking-online = To the online meeting
booking-online-later = The link to the online meeting stands here once you have a seat.
booking-print = Print this sheet
booking-calendar = Into my calendar (.ics)
booking-accept = { $party ->
    [one] Yes, I am coming
   *[other] Yes, we are coming
}
booking-decline = No, thank you
booking-change = Change the group
booking-change-text = Fewer people is always possible. More if enough seats are free.
booking-change-waiting = You keep your place in the queue.
booking-change-send = Save the number
booking-cancel = Cancel
booking-cancel-text = { $party ->
    [one] The seat is free for others at once.
   *[other] The seats are free for others at once.
} This cannot be undone, but you can book again.
booking-cancel-waiting = You give up your place on the waiting list. This cannot be undone, but you can join again, at the end of the list.
booking-cancel-send = Yes, cancel the booking
booking-resend = Send the confirmation again
booking-history = What has happened so far
booking-back = To the workshop
booking-again = Book again
booking-other-dates = See other dates
booking-erase = We erase name and contact on { $day }.
booking-erased = Name and contact are erased.
booking-done-booked = Done. This page is your confirmation.
booking-done-waiting = You are on the waiting list now. This page always shows how it stands.
booking-done-accepted = Good, you are in.
booking-done-declined = Thank you for the answer.
booking-done-cancelled = Cancelled. Thank you for telling us.
booking-done-party = The number is changed.
booking-done-resent = The confirmation is on its way.
booking-happened-booked = Done
booking-happened-waiting = Joined the waiting list
booking-happened-accepted = Offer accepted
booking-happened-declined = Offer declined
booking-happened-cancelled = Cancelled
booking-happened-party = Size of the group changed
booking-happened-resent = Confirmation sent
booking-happened-problem = That did not work

bookings-title = My bookings
bookings-signed-out = Sign in to see your bookings here. Without an account, open your booking with the code on your sheet or in the e-mail.
bookings-code = Booking code
bookings-code-hint = 20 characters, such as 7K2M-…
bookings-code-length = A code has 20 letters and digits. This has { $n }.
bookings-code-none = There is no booking with this code. A code has 20 letters and digits. Please compare each of them with your sheet.
bookings-code-missing = Please type the code. A code has 20 letters and digits.
bookings-unknown = We cannot find this booking
bookings-unknown-text = One character may be wrong. Please type the code from your sheet or from the e-mail.
bookings-open = Open the booking
bookings-none = Nothing is booked yet.
bookings-choose = See workshops
bookings-coming = Coming
bookings-past = Past

seats-n = { $n ->
    [one] 1 seat
   *[other] { $n } seats
}
seats-went-to-others = { $party ->
    [one] The seat was offered to the next on the waiting list.
   *[other] The seats were offered to the next on the waiting list.
}
seats-went-free = { $party ->
    [one] The seat became free again.
   *[other] The seats became free again.
}
decision-confirmed = Free: { $free }. Enough for { $party }, so booked at once.
decision-queued = Free: { $free }. Not enough for { $party }, so on the waiting list. { $before ->
    [0] Nobody waited before.
    [one] 1 booking waited before.
   *[other] { $before } bookings waited before.
}
decision-behind = Free: { $free }. But no seats are given at present, and others wait already, so on the waiting list ({ $party }). { $before ->
    [0] Nobody waited before.
    [one] 1 booking waited before.
   *[other] { $before } bookings waited before.
}
decision-offered = Free: { $free }. The first booking in the queue that fits ({ $party }), so the offer went here.
decision-offered-you = Free: { $free }. In the queue, your booking is the first that fits ({ $party }), so the offer went to you.
decision-passed-over = Free: { $free }. Not enough for { $party }. { $other ->
    [one] 1 seat went to a booking that came later and fits.
   *[other] { $other } seats went to a booking that came later and fits.
} The place on the waiting list stays.
decision-too-few = Free: { $free }. Not yet enough for { $party }.
decision-accepted = The offer was accepted.
decision-declined = The offer was declined.
decision-declined-at-desk = The offer was declined by telephone.
decision-expired = No answer came in time.
decision-cancelled = Cancelled.
decision-cancelled-by-desk = Cancelled by the organiser.
decision-account-erased = The account was erased, and the booking with it.
decision-party-changed = The number of people has changed: { $from } before, { $to } now.
decision-capacity = The number of seats has changed: { $from } before, { $to } now.
decision-capacity-overhang = The number of seats has changed: { $from } before, { $to } now. Too many given: { $overhang }. Nobody loses a seat, but there are no new ones until that is even.
decision-overhang = { $capacity ->
    [one] { $taken } seats are given, but there is only 1.
   *[other] { $taken } of { $capacity } seats are given.
} So no new ones are given at present.
decision-opened = Bookings are possible again.
decision-closed = Bookings are no longer possible.
decision-moved = Date, place or link have changed.
moved-date = Moved: before { $was }; now { $is }.
moved-date-dropped = This date is cancelled: { $was }.
moved-date-added = This date is new: { $is }.
moved-place = Another place: before { $was }; now { $is }.
decision-session-cancelled = The session does not take place.
decision-attended = At the door: was there.
decision-absent = At the door: was not there.
decision-corrected = The note at the door was taken back.
seats-classes = For school classes
book-classes = A teacher books this workshop for a whole class. Ask for it at your school.
