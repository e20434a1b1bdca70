# The school: invitations, rosters, the end of the year, what is stored.
school-title = School
school-not-found = This page is for the administrators of this school. Please check that you are signed in with the right account.
school-ask-no = Better not

school-invite-lead = Whoever gets a link or a printed code becomes a teacher with it, or administrates the school with you.
school-invite-open = { $n ->
    [0] No open invitation
    [one] 1 open invitation
   *[other] { $n } open invitations
}
school-invite-left = { $n ->
    [0] used up
    [one] 1 use left
   *[other] { $n } uses left
}
school-invite-until = valid until { $day }
school-invite-withdraw = Withdraw
school-invite-withdraw-sure = Link and code stop working. Whoever has used them already keeps their role.
school-invite-withdraw-yes = Yes, withdraw the invitation
school-invite-withdrawn = The invitation is withdrawn.
school-invite-new = New invitation
school-invite-role = What will the person do?
school-role-teacher = lead classes
school-role-administrator = administrate the school
school-invite-label = For whom? (for your list only, may be empty)
school-invite-uses = How often can it be used?
school-invite-uses-hint = 1 for one person. More if the code hangs in the staff room; 50 at most.
school-invite-one = An invitation to administrate the school is for one person. Please enter 1, and make one for each person.
school-invite-send = Make an invitation
school-invite-title = Invitation: { $school }
school-invite-as = You are invited to { $role }.
school-invite-for = For: { $label }
school-invite-open-address = Open this address in a browser:
school-invite-copy = Copy the address
school-invite-copied = The address is copied.
school-invite-copy-not = Copying does not work here. Please select the address yourself.
school-invite-qr = QR code: leads to the address of the invitation
school-invite-sign-in = Sign in. If you have no account yet, create one.
school-invite-accept = Accept the invitation.
school-invite-code = The code at the end of the address, large:
school-invite-valid = { $n ->
    [one] Can be used once, until { $day }.
   *[other] Can be used { $n } times, until { $day }.
}
school-invite-once = The code is shown only now. Print it, send it or write it down before you go on. If it gets lost, simply make a new invitation.
school-invite-print = Print the sheet
school-invite-write = Write an e-mail
school-invite-done = Done, back to the list
school-invite-mail-subject = Invitation to Lernwolf: { $school }
school-invite-mail =
    Hello,

    You are invited to { $role }: { $school }

    Open this address:
    { $link }

    It is valid until { $day }.

school-roster-lead = All classes at once: you choose the files, first see what would happen, and then import everything or nothing.
school-roster-files = Choose files
school-roster-paste = Or paste a list with headings
school-roster-new-classes = { $n ->
    [one] 1 class is new
   *[other] { $n } classes are new
}
school-roster-how = Which lists work?
school-roster-how-csv = CSV from your school's program or from a spreadsheet, with headings such as class, first name, last name. We recognise delimiters and encodings.
school-roster-how-oneroster = OneRoster 1.1 or 1.2: the zip file, or all CSV files together.
school-roster-how-again = Importing the same list twice changes nothing.
school-roster-how-privacy = Afterwards only the teachers of each class see the names. Pupils get invented user names.
school-roster-next = How it goes on
school-roster-cards = The teachers of each class print the pupils' cards themselves, on the page “Pupils” of their class. Pupils sign in with these cards.
school-roster-unled = { $n ->
    [one] 1 class has no teacher yet.
   *[other] { $n } classes have no teacher yet.
}
school-roster-teachers = Name the teachers
school-roster-invite = Invite teachers

roster-fault-no-name-column = We find no column with names. Call its headings “first name” and “last name”, for example.
roster-fault-missing-column = A column is missing that this file must have.
roster-fault-broken-quotes = A quotation mark is opened and not closed.
roster-fault-duplicate-id = This identifier is there several times. Each may be there only once.
roster-fault-same-name = This name is in the class twice. Please add something that tells the two apart.
roster-fault-no-name = There is no name in this row.
roster-fault-no-family-name = The surname is missing in this row.
roster-fault-no-given-name = The first name is missing in this row.
roster-fault-cut-off = This line is cut off: columns are missing.
roster-fault-bad-date = This is no date as OneRoster writes it, such as 2027-07-31.
roster-fault-formula = This looks like a formula, not like a name.
roster-fault-hidden-characters = There are invisible characters here. Please type the name anew.
roster-fault-encoding = Some letters cannot be read. Please save the file once more as UTF-8.
roster-fault-too-many-rows = This list has too many rows. Please divide it.
roster-fault-too-many-pupils = These are too many pupils at once. Please divide the list.
roster-fault-name-too-long = This name is too long. It may have 80 characters at most.
roster-fault-class-too-long = This class name is too long. It may have 40 characters at most.
roster-fault-id-too-long = This identifier is too long.
roster-fault-no-class = There is no class here.
roster-fault-unknown-user = This person is not in the list of people.
roster-fault-unknown-class = This class is not in the list of classes.
roster-fault-empty = There is no pupil here.
roster-fault-not-a-roster = This is no list that we can read. CSV, OneRoster and zip files with them work.
roster-fault-zip-broken = This zip file cannot be opened. Please make it anew.
roster-fault-zip-too-large = What is in the zip file is too large.
roster-fault-missing-file = A file is missing that belongs to OneRoster.
roster-fault-too-many-files = These are too many files, or two have the same name. 20 at most can be sent.
roster-fault-class-full = A class holds 60 pupils at most.
roster-fault-ignored-column = We do not need this column. It is not stored.
roster-fault-ignored-row = We do not need this row. It is not stored.
roster-fault-unknown-role = We do not know this role. The row is left out.
roster-fault-other-class = This row belongs to another class.
roster-fault-other = This cannot be imported as it is.

school-year-lead = Once a year: classes go on, pupils move, what is over is closed. Nothing happens before you confirm at the end.
school-year-no-classes = There is no running class at the moment.
school-year-step = Step { $place } of { $of }
school-year-step-classes = What becomes of the classes?
school-year-step-moves = Does anybody move?
school-year-step-preview = This would happen
school-year-step-done = The school year is ended
school-year-early = The school year { $year } does not end before summer. If you promote now, the class groups are in the next school year at once, and are erased a year later.
school-year-not-begun = The school year { $year } has not begun yet
school-year-runs = The school year { $year } is still running
school-year-not-due = There is nothing to do here now. The next school year to end is { $year }, on 31 July { $end }. From May { $end } you can end it here.
school-year-anyway = End the school year now all the same
school-year-which = The school year { $year } ends.
school-year-choose = Which school year ends?
school-year-classes-text = We suggest something for each class. Change what does not fit.
school-year-ways = What does this mean?
school-year-about-promote = Promote: the pupils go on together into the next school year, under the new name. What they learned stays, and their cards stay good. Assignments of the old school year stay behind, and the erasure moves on by a year.
school-year-about-keep = Leave as it is: nothing changes, nor does the date of erasure.
school-year-about-archive = Close: nobody works in the class any more. It and the accounts of its pupils are erased at their date. Until then each pupil can take the account along with a password.
school-year-about-delete = Erase at once: as soon as you confirm at the end, the class and the accounts of its pupils are erased for good.
school-year-way = What happens?
school-way-promote = Promote
school-way-archive = Close
school-way-delete = Erase at once
school-way-keep = Leave as it is
school-year-name = Name in the next school year
school-year-delete-hint = { $n ->
    [one] 1 account is erased with this class. This cannot be undone.
   *[other] { $n } accounts are erased with this class. This cannot be undone.
}
school-year-clash = Two classes of the same school year would be called { $name }. Please give one of them another name.
school-year-next = Go on to moves
school-year-back = Back
school-year-moves-text = Enter who does not go on with their class. If nobody moves, go straight on to the preview. If a pupil leaves the school, the account is erased 30 days later; until then they can take it along with a password.
school-year-moves-names = You see user names only. Just their teachers know what the pupils are called; ask them for the user name.
school-year-moves = { $n ->
    [0] Nobody moves yet
    [one] 1 pupil moves
   *[other] { $n } pupils move
}
school-year-moves-to = { $name } moves from { $from } to { $to }.
school-year-moves-out = { $name } leaves the school (until now in { $from }).
school-year-moves-out-on = { $name } leaves the school (until now in { $from }). The account is erased on { $day }, unless the pupil takes it along with a password before.
school-year-moves-on = { $name } leaves { $from } and stays in another class.
school-year-moves-undo = Strike out
school-year-move = Enter a move
school-year-move-from = Class until now
school-year-move-to = Where to?
school-year-move-nobody = There is nobody else in this class.
school-year-move-send = Enter the move
school-year-becomes = { $name } (becomes { $next })
school-year-leaves = Leaves the school
school-year-look = See the preview
school-year-look-nobody = Nobody moves: see the preview
school-year-preview-text = Nothing has happened yet. Please read all of it.
school-year-nothing = Nothing would change. Go back if that is not right.
school-year-part-promoted = Classes that go on
school-year-part-moved = Pupils who move
school-year-part-archived = Classes that are closed
school-year-part-deleted = Classes that are erased
school-year-promoted = { $n ->
    [one] { $from } becomes { $to }, with 1 pupil.
   *[other] { $from } becomes { $to }, with { $n } pupils.
}
school-year-date = Class and accounts are erased on { $after }, instead of { $before } as before.
school-year-left-behind = { $n ->
    [one] 1 assignment stays behind in the old school year.
   *[other] { $n } assignments stay behind in the old school year.
}
school-year-go-along = { $n ->
    [one] 1 assignment that begins later goes along.
   *[other] { $n } assignments that begin later go along.
}
school-year-begins-anew = Pupils no longer see the assignments that stay behind from that moment on, running ones included. “Hard questions” and the live page begin empty.
school-year-archived = { $name } is over. Erasure: { $day }.
school-year-deleted = { $n ->
    [one] { $name } is erased, with 1 account.
   *[other] { $name } is erased, with { $n } accounts.
}
school-year-lost = { $n ->
    [0] Erased classes cannot be brought back.
    [one] 1 account is erased at once and for good. It cannot be brought back.
   *[other] { $n } accounts are erased at once and for good. They cannot be brought back.
}
school-year-part-for-good = This cannot be undone
school-year-for-good-promoted = If classes come from a OneRoster file, that tie ends: read the file in anew in the new school year.
school-year-for-good-moved = Pupils who move to another class or leave lose the assignments of their own and the groups they had there.
school-year-for-good-archived = A class that is closed cannot be opened again.
school-year-for-good-deleted = An erased class and the accounts of its pupils do not come back.
school-year-way-back = You can put a promoted class back: in the list of classes under “Change”, with the old name and the old school year. Then its old assignments and questions are there again, and the old date of erasure counts again.
school-year-meant = Yes, now already, long before the school year { $year } ends
school-year-meant-missing = Nothing has happened. Please tick the box first if the school year is really to end now already.
school-year-confirm = Do all of this
school-year-done = All of this was done:
school-year-to-classes = To the classes

school-stored-lead = What Lernwolf stores about the pupils of your school. This list shows names only of pupils whose class you teach yourself. For others, the teachers of their classes know which user name belongs to whom. A file that you hand out holds everything, names and progress too: it is for the pupil and their parents only. That it was handed out is noted in the log.
school-stored-rule = { $n ->
    [one] 1 day after the end of the school year we erase accounts that do not go on into a new one. The date stands beside each account.
   *[other] { $n } days after the end of the school year we erase accounts that do not go on into a new one. The date stands beside each account.
}
school-stored-nobody = Nothing is stored about anybody.
school-stored-find = Look for somebody
school-stored-name = Name or user name
school-stored-class = Class
school-stored-all-classes = All classes
school-stored-found = { $n ->
    [0] Nobody found
    [one] 1 pupil
   *[other] { $n } pupils
}
school-stored-events = { $n ->
    [one] 1 answer or lesson
   *[other] { $n } answers and lessons
}
school-stored-since = since { $day }
school-stored-no-class = in no class
school-stored-claimed = Has a password of their own: on this day only the tie to the school ends.
school-stored-hand-out = Data to read and print
school-stored-hand-out-data = Data for programs (JSON)
school-stored-handed = The file is saved. Give it to the pupil or their parents only, and then erase it from this device.
school-stored-erase = Erase
school-stored-erase-sure = The account { $name } is erased at once, with all that the pupil learned. This cannot be undone.
school-stored-erase-yes = Yes, erase for good
school-stored-erased = The account { $name } is erased.
school-stored-more = { $n ->
    [one] Show 1 more
   *[other] Show { $n } more
}
school-erased = What was erased
school-erased-nothing = Nothing was erased yet.
school-erased-class = At the date set for it: { $classes ->
    [one] 1 class
   *[other] { $classes } classes
} with { $accounts ->
    [one] 1 account
   *[other] { $accounts } accounts
}.
school-erased-pupil = At the date set for it: { $accounts ->
    [one] 1 account
   *[other] { $accounts } accounts
}.
school-erased-request = Because somebody asked for it: { $accounts ->
    [one] 1 account
   *[other] { $accounts } accounts
}.
school-erased-request-class = Because somebody asked for it: { $classes ->
    [one] 1 class
   *[other] { $classes } classes
} with { $accounts ->
    [one] 1 account
   *[other] { $accounts } accounts
}.
school-years = Earlier school years
school-years-none = No school year is erased altogether yet.
school-years-text = Of school years that are erased only these counts are kept. Nobody can be recognised in them. Where there were fewer than ten pupils, lessons and answers are shown as 0.
school-years-pupils = Pupils
school-years-lessons = Finished lessons
school-years-answers = Answers
