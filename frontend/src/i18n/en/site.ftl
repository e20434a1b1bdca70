# Frame of the site, home, courses, lessons, my learning.
site-title = Lernwolf · Getting along with digital things in Wolfsburg
site-description = Learn step by step how phones, the internet and public services online work. Free, at your own pace, without signing in.
too-old = Your browser is too old for the exercises. You can read everything here. To answer the questions, a newer browser helps.
no-script = Without JavaScript you can read and search everything here, and book workshops. To answer questions and for settings and your account, please switch JavaScript on.
offline-sentence = There is no connection right now. Please try again in a moment. What you typed into a form is still there.
try-again = Try again

skip = Skip to content
search = Search
search-label = Search courses
search-placeholder = What would you like to learn?
reading = Reading aids
sign-in = Sign in
register = Make an account
places = Main places
place-home = Home
place-courses = Courses
place-classes = Classes
place-studio = Studio
place-me = My learning
place-workshops = Workshops
next-workshops = Next workshops on this topic
next-workshops-all = See all workshops
crumbs = You are here
foot-label = About this site
foot-about = About Lernwolf
foot-help = Help
foot-leicht = Easy-to-read German
foot-accessibility = Accessibility
foot-privacy = Privacy
foot-imprint = Imprint
foot-line = Lernwolf is a place to learn in Wolfsburg. Free, without advertising.

missing-title = This page does not exist
missing-text = Perhaps it has moved, or a letter is missing in the address. Nothing is lost: what you have learned is kept.
missing-home = To the home page

home-title = At home in the digital world, at your own pace.
home-lead = Lernwolf shows you step by step how to use your phone and the internet safely. Free, and without signing in.
home-courses = Courses to begin with
all-courses = See all courses
next-new = Start here
next-begun = Go on where you were
next-begin = Begin the first lesson
next-continue = Go on learning
step-of = Lesson { $place } of { $of }

courses-title = Courses
courses-description = All courses of Lernwolf: safety, everyday life, devices, mobility. With search and filters.
courses-find = Find courses
courses-near = No course fits exactly. These fit in part:
courses-found = { $n ->
    [0] No course found
    [one] 1 course
   *[other] { $n } courses
}
courses-in-workshops = Look for “{ $q }” among the workshops
courses-none = There is no course on this yet.
courses-none-words = Is everything spelt right? Another or a shorter word may help as well.
courses-none-filters = Try fewer filters.
courses-show-all = Show all courses
topic = Topic
level = Level
length = Length
language = Language
all-topics = All topics
all-levels = All levels
all-lengths = Any
all-languages = All languages
length-short = Up to 20 minutes
length-medium = Up to 1 hour
length-long = Longer
topic-safety = Safety
topic-everyday = Everyday life
topic-devices = Devices
topic-information = Information
topic-communication = Communication
topic-creating = Creating
topic-mobility = Getting about
level-basic = Basic
level-intermediate = Intermediate
level-advanced = Advanced
level-highly-advanced = Highly advanced
minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}

course-goals = Afterwards you can
course-audience = For: { $audience }
course-standing = How far you are
course-begun = { $total ->
    [one] { $done } of 1 lesson done
   *[other] { $done } of { $total } lessons done
}
course-done = Done
course-again = Look at it again
course-length = About { $length }. Take a break whenever you like.
course-when-done = When is the course done?
course-when-done-text = When you have answered all questions of each lesson and tapped “Finish the lesson” at its end. You may try each question as often as you like.
course-lessons = The lessons
course-competences = Which competences this builds
course-digcomp = After DigComp 3.0, the European Union's digital competence framework (European Commission, JRC144121, CC BY 4.0).

lesson-done = Done
lesson-begun = Begun
lesson-open = Still open
lesson-finish = Finish the lesson
lesson-finished = Lesson done
lesson-finished-text = Well done. Go on whenever you like.
lesson-course-end = That was the last lesson of this course.
lesson-next = Next: { $title }
lesson-to-course = Back to the course
lesson-open-questions = { $n ->
    [one] One question is still open. After that you can finish the lesson.
   *[other] { $n } questions are still open. After that you can finish the lesson.
}
lesson-to-question = To the next open question
lesson-neighbours = Other lessons
lesson-all = All lessons
lesson-no-help = This lesson did not help me

me-title = My learning
me-empty = What you have begun and done gathers here. There is room yet.
me-choose = Choose a course
me-begun = Begun
me-done = Done
me-device = Only on this device
me-device-text = You are learning without an account. With an account you find everything again on other devices. What you have learned here comes along.
me-adopted = { $n ->
    [one] One answer from this device now belongs to your account.
   *[other] { $n } answers from this device now belong to your account.
}

leave = Done, sign out
leave-unsent = { $n ->
    [one] One answer has not been sent yet.
   *[other] { $n } answers have not been sent yet.
} { $kept ->
    [true] If you sign out now, that stays on this device and is sent when you sign in here again.
   *[other] If you sign out now, that is lost.
}

ended = { $whom ->
    [pupil] You are signed out. Sign in again.
   *[other] You are signed out. Please sign in again.
}
ended-guest = Go on as a guest
left = Signed out.
left-text = As soon as there is a connection again, the next child can begin here.
account-loading = One moment …
account-busy = One moment …
