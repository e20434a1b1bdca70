# Pupils: signing in by card or through the door, assignments, one's own account.

pupil-title = Sign in with a card
picture-wolf = Wolf
picture-sun = Sun
picture-tree = Tree
picture-fish = Fish
picture-house = House
picture-key = Key
picture-apple = Apple
picture-boat = Boat
picture-star = Star
picture-duck = Duck
picture-cup = Cup
picture-bike = Bike

code-chosen = Your pictures
code-empty = still empty
code-next = { $n ->
    [0] Tap your first picture.
    [1] Picture 1 of 3: { $last }. Now your second picture.
    [2] Picture 2 of 3: { $last }. Now your third picture.
   *[other] Picture 3 of 3: { $last }. One moment …
}
code-place = , your picture { $places }
code-back = Take back the last picture

card-hello = Hello!
card-tap = Tap your three pictures in the right order.
card-wrong = Those were not the pictures of this card. No problem: look at your card and tap them again. Have you got a new card? Then scan the new one.
card-old = This card is no longer valid. Have you got a new one? Then scan the new card. If not, ask your teacher.
card-scan-text = With the card from your school you get in without a password.
card-scan-1 = Open the camera app on your tablet.
card-scan-2 = Hold the tablet over the QR code on your card.
card-scan-3 = Tap the link that appears. Then the pictures come.
card-scan-here = Scan the card here
card-scan-stop = Switch the camera off
card-no-camera = The camera does not work here right now. Use the camera app on your tablet.
card-none = No card with you?
card-none-text = If your teacher has opened the door of your class, you can also get in with the class code.

class-door-title = Sign in with the class code
class-door-lead = Your teacher shows you a code.
class-door-code = Class code
class-door-code-hint = For example KRM-472. Small letters are fine.
class-door-on = Next
class-door-back = Back
class-door-class = Class { $class }, { $school }
class-door-name = What is your name?
class-door-name-hint = Your first name is enough. If somebody else in your class has the same, add your last name.
class-door-hello = Hello { $name }!
class-door-wrong = Name and pictures do not belong together. No problem: tap the pictures again. Or go back and see if your name is right. If somebody else has your first name, write your last name as well.

enter-locked = That was too many tries. Nothing is lost. Tell your teacher, who can let you in again with one tap.
enter-wait = That was a lot of tries in a row. You can try again in { $time }.
enter-seconds = { $n ->
    [one] one second
   *[other] { $n } seconds
}
enter-failed = That did not work just now. Nothing is lost. Try again in a moment, or tell your teacher.
enter-offline = There is no connection right now. Try again in a moment, or tell your teacher.

ways-title = Other ways in
ways-card = Sign in with a card
ways-door = Sign in with a class code
ways-with = Sign in with { $name }

assignments-title = Your assignments
assignments-none = You have no assignments right now. You can learn whatever you like.
assignments-all-done = All done! Nothing is open right now.
assignments-until = until { $day }
assignments-late = This was meant for { $day }. You can still do it.
assignments-begin = Begin
assignments-on = Go on

pupil-hello = Hello { $name }, this is your account.
pupil-login = User name: { $login }
pupil-school = School: { $school }
pupil-classes = { $n ->
    [one] Class: { $classes }
   *[other] Classes: { $classes }
}
pupil-delete = The account is erased on { $day }, with everything in it.
pupil-claimed = The account is yours and stays. On { $day } we only erase what your school has stored about you.
pupil-claim = Keep the account
pupil-claim-text = Are you leaving the school? Give the account a password. Then what you have learned stays. You sign in with the user name { $login } and the password.
pupil-claim-password = New password
pupil-claim-hint = At least { $n } characters. Four words in a row are easy to remember and hard to guess.
pupil-claim-weak = This password is too easy to guess. Take a longer one, such as three or four words that have nothing to do with each other.
pupil-claim-again = So that nobody else keeps your account, show once more that it is you: sign out, and in again at once. Then you have 10 minutes here for your password.
pupil-claim-send = Keep the account
pupil-claim-done = Done, the account is yours. Remember the user name { $login } and your password well.
pupil-erase = Would you like your account to be erased? Tell your teacher: the school then erases it at once.

join-title = Invitation
join-teacher = “{ $name }” invites you to lead classes as a teacher.
join-administrator = “{ $name }” invites you to administrate the school.
join-other = “{ $name }” invites you to work with them.
join-first = Please sign in first. If you have no account yet, make one. Then you come back here.
join-as = You accept the invitation with this account.
join-accept = Accept the invitation
join-done = Welcome! The invitation is accepted.
join-go = To the classes
join-type = Type the code from your sheet, or the whole address from the message.
join-code = Code of the invitation
join-old = This code does not work. It may be mistyped: please compare it with the sheet or the message. If it is right, the invitation has run out, was withdrawn or has been used. Please ask your school for a new one.
join-held = You have accepted this invitation already. Nothing is missing.

leave-title = Sign out
leave-going = One moment, you are being signed out …
leave-stay = Stay signed in
leave-anyway = Sign out anyway
leave-failed = Signing out did not work. You are still signed in. Tap “Done, sign out” again in a moment.
