# Teachers: class groups, the live page, cards, assignments.
class-title = Classes
class-signed-out = This page is for teachers and schools. Please sign in.
class-no-role = Your account does not lead a class yet. Your school's administration will invite you with a link or a printed code.
class-choose-school = In which school would you like to work?
class-no-schools = There is no school yet.
class-not-found = This class is not here, or you do not lead it. Please look in the overview.
class-none = There is no class yet. Make the first one, then add its pupils.
class-none-mine = You do not lead a class yet. The school's administration can add you to one, or you make one yourself.
class-menu = The school's administration
class-menu-invitations = Invite teachers
class-menu-roster = Import rosters
class-menu-year-end = End the school year
class-menu-stored = Stored data
class-year = School year { $year }
class-pupils = { $n ->
    [one] 1 pupil
   *[other] { $n } pupils
}
class-delete-on = will be erased on { $day }
class-not-mine = Others lead this class. Only its teachers see what the pupils do.
class-unled = Nobody leads this class yet. Add somebody here under “No teacher yet”. If they are not in the list, invite them first.
class-change = Change
class-archived = { $n ->
    [one] 1 archived class
   *[other] { $n } archived classes
}
class-is-over = This class is archived. It will be erased on { $day }.
class-new = New class
class-new-send = Make the class
class-made = The class is there. Open it above and add its pupils.
class-name = Name, for example 7a
class-school-year = School year
class-year-hint = For all classes together the school’s administrators do this under “End the school year”.
class-year-later = A later school year: the class and the accounts of its pupils are erased a year later. Assignments given so far stay behind, and pupils no longer see them. “Hard questions” and the live page begin empty.
class-year-earlier = An earlier school year: the class and the accounts of its pupils are erased a year earlier. Assignments and hard questions of that school year are there again, and those of now stay.
class-year-wrong = This school year does not work: it is too far away, or its classes are due to be erased. Choose another one.
class-save = Save
class-saved = Saved.
class-teachers = { $n ->
    [0] No teacher yet
    [one] 1 teacher
   *[other] { $n } teachers
}
class-teacher-remove = Remove
class-teacher-remove-whom = Remove { $login } from the class
class-teacher-nobody = All teachers of the school lead this class already. Invite more with a link or a code.
class-teacher-no-staff = Your school has no teacher here yet. Invite somebody first:
class-teacher-who = Teacher
class-teacher-add = Add the teacher

class-pages = Pages of this class
class-tab-live = Now
class-tab-pupils = Pupils
class-tab-assignments = Assignments
class-tab-questions = Hard questions
class-tab-outing = Workshop
class-tab-print = Print
class-tab-board = Board

class-door = The class's door
class-door-text = While the door is open, pupils sign in with the class code, their name and their pictures. With their card they always can.
class-door-open = Open for { $n } minutes
class-door-type = Type into the browser:
class-door-until = Open until { $until }
class-door-language = On the board and when signing in, pupils read: { $language }. To choose another language, press “Show it large” and choose there.
class-door-close = Close the door
class-door-longer = Keep it open for longer, or another language
class-door-without = { $n ->
    [one] 1 pupil has no pictures yet and cannot get in this way:
   *[other] { $n } pupils have no pictures yet and cannot get in this way:
}
class-door-cards = make cards

class-board-show = Show it large
class-board-title = Class { $class }: how you get in
class-board-address = Open this address, or scan the QR code:
class-board-code = Type the class code:
class-board-pictures = Write your name and tap your three pictures.
class-board-qr = QR code: leads to the address and fills the class code in
class-board-left = { $n ->
    [one] 1 minute left
   *[other] { $n } minutes left
}
class-board-closed = The door is closed
class-board-language = Language of the board
class-board-back = Back to the class

class-empty = Nobody is in this class yet.
class-add-pupils = Add pupils
class-needs = { $n ->
    [0] Who needs me now?
    [one] Who needs me now? 1 pupil
   *[other] Who needs me now? { $n } pupils
}
class-needs-nobody = Nobody at the moment.
class-needs-new = Needs help now: { $names }
class-here = { $here } of { $all ->
    [one] 1 pupil
   *[other] { $all } pupils
} { $here ->
    [one] is
   *[other] are
} here
class-here-all = { $all ->
    [one] The pupil is here
   *[other] All { $all } pupils are here
}
class-here-missing = Not here yet:
class-need-locked = Cannot get in: there were too many wrong pictures.
class-need-wrong-pictures = Cannot get in: the pictures were wrong { $n } times. You give new ones under “Pupils”.
class-need-tried-often = Has tried a question { $n } times, and it is not right yet. Lesson: { $lesson }
class-need-asked = The question: “{ $question }”
class-need-see = What was answered
class-need-no-progress = No answer for { $n } minutes. Lesson: { $lesson }
class-unlock = Unlock
class-unlock-whom = Unlock { $name }
class-unlocked = Unlocked. The pupil can try again.
class-lost = No connection. This is how it stood at { $time }. The page keeps trying.
class-matrix = How far the pupils are
class-matrix-region = Pupils and lessons, can be scrolled sideways
class-no-lessons = Nothing is assigned at the moment, and nobody has begun anything. What begins later is under “Assignments”.
class-assign = Give an assignment
class-csv = Save as a table (CSV)
class-to-print = Print on one page
class-print = Print the page
class-as-of = As of { $time }
class-pupil = Name
class-locked = Locked
class-done-of = { $all ->
    [one] { $done } of 1 lesson done
   *[other] { $done } of { $all } lessons done
}
class-cell-not-begun = open
class-cell-working = busy
class-cell-stuck = stuck
class-cell-done = done
class-cell-none = not assigned
class-cell-right = { $all ->
    [one] { $right } of 1 question right
   *[other] { $right } of { $all } questions right
}
class-cell-tries = { $all ->
    [one] { $right } of 1 question right, tried { $tries } times
   *[other] { $right } of { $all } questions right, one question tried { $tries } times
}
class-cell-said = { $state }, { $more }
class-lesson-numbers = Lessons by number
class-legend = Signs
class-legend-not-begun = not begun yet
class-legend-working = begun
class-legend-stuck = needs help: many tries, or no answer for a long time
class-legend-done = finished

class-pupils-list = { $n ->
    [0] No pupils yet
    [one] 1 pupil
   *[other] { $n } pupils
}
class-user-name = User name
class-access = Access
class-erased-on = Erased on
class-actions = Change
class-signed-in = Is signed in
class-has-card = Has a card
class-no-card = No card yet
class-card-outdated = Needs a new card: the pictures on the old one are void
class-claimed = Has a password of their own
class-linked = Also signs in through a service
class-rename = Save the name
class-pictures-new = Reset the pictures and show new ones
class-pictures-hint = The pictures so far then stop working at once, also those on the card.
class-pictures-of = New pictures for { $name }
class-pictures-once = Show this to this pupil only. The pictures hold from now on, in this order. They cannot be seen again later. The card's QR code stays good, the pictures on the card do not.
class-pictures-shut = Close the pictures
class-unclaim = Take away the own ways in of { $name }
class-unclaim-sure = Whoever uses the own password or the connected sign-in service is signed out everywhere and can no longer get in with it. What was learned stays. If somebody has found the card: make a new card afterwards.
class-unclaim-yes = Yes, take them away
class-unclaim-no = Rather not
class-remove = Take { $name } out of the class
class-remove-sure = { $name } leaves the class. If they are in no other class, their account is erased 30 days later. Before that they can take the account along with a password.
class-remove-yes = Yes, take { $name } out
class-remove-no = Rather not
class-choose-somebody = Nobody is chosen. Nothing has changed. Please tick whom you mean.

class-roster = Add pupils
class-roster-paste = Paste names
class-roster-hint = One name a line, two columns with last and first names, or a table with headings as your program makes it.
class-roster-file = Or choose a file (CSV)
class-roster-school-hint = CSV with class and names, or OneRoster 1.1 or 1.2: the zip file, or all files at once.
class-roster-complete = The list is complete: whoever is missing leaves the class.
class-roster-school-complete = The lists are complete: whoever is missing from their class leaves it.
class-roster-look = See the preview
class-roster-nothing = There is nothing yet. Please paste names or choose a file.
class-roster-too-large = That is too large. All files together may have 8 MB. Nothing was sent.
class-roster-preview = This would happen. Nothing is imported yet. Unchanged: { $n }
class-roster-family-first = The list has no headings. The first column is read as last names, the second as first names.
class-roster-given-first = The list has no headings. The first column is read as first names, the second as last names.
class-roster-turn = Swap first and last names
class-roster-same = Nothing changes. Unchanged: { $n }
class-roster-new = { $n ->
    [one] 1 pupil is new
   *[other] { $n } pupils are new
}
class-roster-changed = { $n ->
    [one] Something changes for 1 pupil
   *[other] Something changes for { $n } pupils
}
class-roster-leaving = { $n ->
    [one] 1 pupil leaves the class
   *[other] { $n } pupils leave the class
}
class-roster-leaving-text = Whoever is in no class after that has their account erased after 30 days, with all they have learned. Adding the same pupil again brings none of it back.
class-roster-sure = { $n ->
    [one] Yes, this pupil leaves the class.
   *[other] Yes, these { $n } pupils leave the class.
}
class-roster-unsure = More pupils would leave than stay. Is that right? Please tick the box above the button. Nothing has changed yet.
class-roster-before = (before: { $before })
class-roster-user = user name { $user }
class-roster-renamed = (the name changes, user name: { $user })
class-roster-teachers = Have no account yet, please invite: { $names }
class-roster-hints = This was left out
class-roster-faults = { $n ->
    [one] Something is wrong in 1 place. Nothing was imported. Please put it right and look at the preview again.
   *[other] Something is wrong in { $n } places. Nothing was imported. Please put them right and look at the preview again.
}
class-roster-row = Row { $row }
class-roster-column = Column { $column }
class-roster-import = Import all of this
class-roster-forget = Discard
class-roster-imported = Imported. New: { $new }. Changed: { $changed }. Leaving: { $leaving }.

class-cards = Make cards
class-cards-text = Each card has the name, a QR code and three pictures, eight cards to a page with cut marks. New cards have new codes and new pictures: the old cards stop working, and whoever is signed in is signed out.
class-cards-whom = For whom?
class-cards-missing = For all without a valid card ({ $n })
class-cards-all = For all
class-cards-some = For some
class-cards-pupils = Pupils
class-cards-send = Make cards
class-cards-sure = { $n ->
    [one] 1 card will stop working. Would you like to make new cards?
   *[other] { $n } cards will stop working. Would you like to make new cards?
}
class-cards-yes = Yes, make new cards
class-cards-no = Rather not
class-cards-file = Cards { $name }.pdf
class-cards-made = The cards are ready and are being saved as a PDF. Print them in their original size. We do not keep the file.
class-cards-save = Save the PDF again

class-groups = Groups
class-groups-text = You only need groups if some of the class get other assignments.
class-group-new = New group
class-group-send = Make the group
class-group-made = The group is there.
class-group-name = The group's name
class-group-pupils = Who belongs to it?
class-group-of = { $name } ({ $n })
class-group-remove = Delete the group
class-group-remove-text = The pupils stay in the class. Assignments that only this group has are gone.
class-group-remove-yes = Yes, delete { $name }

class-assignments-none = Nothing is assigned yet.
class-assignments-past = { $n ->
    [one] 1 assignment of earlier school years
   *[other] { $n } assignments of earlier school years
}
class-assign-title = New assignment
class-assignment-gone = No longer published
class-course = Course
class-lesson = How much
class-whole-course = The whole course
class-whom = For whom?
class-whom-class = The whole class
class-whom-group = A group
class-whom-group-of = Group { $name }
class-whom-pupils = Single pupils
class-starts = from { $day }
class-due = until { $day }
class-starts-field = From (empty: at once)
class-due-field = Until (empty: no end)
class-due-before-start = Nothing has changed: “until” is before “from”. Change one of the two days.
class-due-over = This day is over. Choose today or later, or leave “until” empty.
class-starts-late = “From” is after the next school year. Choose an earlier day.
class-due-late = “Until” is after the next school year. Choose an earlier day, or leave “until” empty.
class-assign-send = Give the assignment
class-assigned = The assignment is there.
class-assigned-already = The same pupils have this to do already. Nothing has changed. Change the assignment that is there, or choose something else.
class-assigned-overlap = Some of these pupils have this to do already: as part of a whole course, or as a single lesson of it. Nothing has changed. If you want to give it all the same, tick the box below and send once more.
class-assign-again = Give it all the same
class-done-by = { $all ->
    [0] No pupil has this assignment yet.
    [one] { $done } of 1 pupil has done all of it.
   *[other] { $done } of { $all } pupils have done all of it.
}
class-take-back = Take back
class-take-back-text = The pupils no longer see the assignment. What they have learned stays theirs.
class-take-back-past = The pupils do not see this assignment any more. Afterwards it is gone from this list too. What they have learned stays theirs.
class-take-back-yes = Yes, take the assignment back
class-taken-back = The assignment is taken back.

class-questions-text = The class finds these questions hardest. It may be worth looking at them together.
class-questions-none = In the school year { $year } there is no question yet that the class finds hard. Answers of earlier school years do not count here.
class-questions-again = Load again
class-question-once = { $all ->
    [one] { $once } of 1 pupil had it right at the first try.
   *[other] { $once } of { $all } pupils had it right at the first try.
}
class-question-now = Right by now: { $right }.
class-answers = What was answered
class-answer = Answer
class-answer-score = Right?
class-answer-times = Who answered so
class-answer-by = { $pupils ->
    [one] 1 pupil
   *[other] { $pupils } pupils
}, { $times ->
    [one] 1 try
   *[other] { $times } tries
}
class-answer-right = Right
class-answer-wrong = Not right
class-answer-partly = { $n } % right
class-answer-holds = That is true
class-answer-holds-not = That is not true

class-outing-text = A workshop for the whole class: you get all seats together, or the class goes on the waiting list.
class-outing-none = There is no session for school classes at the moment. Please look again soon.
class-outing-book = Book seats
class-outing-choose = Which session?
class-outing-pupils = How many pupils come?
class-outing-adults = How many adults come along and need a seat?
class-outing-sum = { $pupils ->
    [one] 1 pupil
   *[other] { $pupils } pupils
} + { $adults ->
    [one] 1 adult
   *[other] { $adults } adults
} = { $sum ->
    [one] 1 seat
   *[other] { $sum } seats
}.
class-outing-sum-free = { $free ->
    [0] No seat is free at the moment.
    [one] 1 seat is free.
   *[other] { $free } seats are free.
}
class-outing-sum-waits = Like this, the class goes on the waiting list.
class-outing-sum-large = This does not work: { $n ->
    [one] the session has only 1 seat.
   *[other] the session has only { $n } seats.
}
class-outing-sum-fit = { $n ->
    [0] Count no adults
    [one] Count 1 adult
   *[other] Count { $n } adults
}
class-outing-reach = How do we reach the school?
class-outing-reach-hint = One of the two is enough. We only get in touch if something changes.
class-outing-all = The class is never divided: either all get a seat, or all wait.
class-outing-send = Book for the class
class-outing-another = Book another session
class-outing-confirmed = { $n ->
    [one] Booked: 1 seat.
   *[other] Booked: { $n } seats.
}
class-outing-waiting = { $n ->
    [one] The class is on the waiting list, for 1 seat.
   *[other] The class is on the waiting list, for { $n } seats.
}
class-outing-booked = Bookings of this class
class-outing-open = Open the booking
