# Studio: writing courses.

studio-title = Studio
studio-for-trainers = Trainers write courses here. Please sign in.
studio-no-course-role = Nice of you to look in! Trainers write courses here. Your account does not have this task yet. Should it? Then ask whoever administrates your organisation.

## Courses, new course, content, details
studio-choose = Which organisation would you like to write for?
studio-not-found = There is no such course here. It may have been deleted, or it belongs to another organisation.
studio-courses = My courses
studio-none = There is no course here yet. How about the first one? A title is enough to begin with.
studio-new = New course
studio-import = Read in a course
studio-search = Search for a course
studio-found = { $n ->
    [0] No course is called that.
    [one] 1 course
   *[other] { $n } courses
}
studio-away = Courses put away ({ $n })
studio-lessons = { $n ->
    [0] No lesson yet
    [one] 1 lesson
   *[other] { $n } lessons
}
studio-changed = Last changed: { $when }
studio-changed-by = Last changed by { $name }, { $when }
studio-unpublished = Never published yet
studio-published = Published on { $when }
studio-newer = Changed since it was published
studio-archived = Put away: learners do not find it any more
studio-is-archived = This course has been put away. Learners do not find it any more.
studio-untitled-course = Course without a title
studio-untitled-lesson = Lesson without a title
studio-saved = Saved.
studio-saving = Saving …
studio-kept = Not saved yet: no connection. This device keeps it and sends it as soon as it can.
studio-only-here = Not saved yet: no connection. Please leave this page open.
studio-tabs = Pages of this course
studio-tab-content = Content
studio-tab-details = Details
studio-new-lead = A few details to begin with. Everything can be changed later.
studio-title-of = Title
studio-audience = For whom is the course?
studio-audience-hint = One sentence, for example: For everybody who makes their first bank transfer online.
studio-original = Which language do you write in first?
studio-further = Further languages
studio-further-hint = You translate the course into these later. You can also add languages later.
studio-create = Make the course
studio-create-hint = Nobody but your organisation’s trainers sees the course before it is published.
studio-level-basic = Simple steps, with help. For people who are just beginning.
studio-level-intermediate = Usual tasks, on one’s own. For people who know a little already.
studio-level-advanced = Various tasks, and helping others. For people with practice.
studio-level-highly-advanced = Difficult questions that have no ready answer yet. For experts.
studio-competences = Competences
studio-competences-hint = What can people do better afterwards? One to three are enough. You can also choose them later.
studio-competences-chosen = { $n ->
    [0] Choose competences
    [one] 1 competence chosen
   *[other] { $n } competences chosen
}
studio-competences-many = That is a lot. With { $n } competences at most, learners find the course more easily.
studio-area-1 = Searching, judging and managing information
studio-area-2 = Communicating and working together
studio-area-3 = Creating content
studio-area-4 = Safety, wellbeing and responsibility
studio-area-5 = Recognising and solving problems
studio-no-lesson = This course has no lesson yet. What is the first one to be called?
studio-outline-hint = You can drag modules and lessons by their handles, or move them with the buttons. Everything is saved at once.
studio-new-lesson = Title of a new lesson
studio-add-lesson = Add lesson
studio-new-module = Title of a new module
studio-add-module = Add module
studio-module-n = Module { $n }
studio-module-empty = No lesson yet. Drag one here, or add one.
studio-module-title-in = Title of the module ({ $language })
studio-module-not-empty = A module can be removed once there is no lesson in it.
studio-lessons-of = Lessons in “{ $module }”
studio-rename = Use these titles
studio-more = More
studio-up = Up
studio-down = Down
studio-move-up = Move “{ $what }” up
studio-move-down = Move “{ $what }” down
studio-to-module = Move to “{ $module }”
studio-remove-lesson = Remove lesson
studio-remove-lesson-question = Remove the lesson “{ $lesson }” with all its texts? As long as you stay on this page you can bring it back.
studio-remove-module = Remove module
studio-remove-module-question = Remove the empty module “{ $module }”?
studio-language-begun = { $language }: begun
studio-language-missing = { $language }: missing
studio-undo = Undo
studio-redo = Redo
studio-put-back = Bring the lesson back
studio-overtaken = Somebody else has changed the outline meanwhile too. Both changes are in it now.
studio-act-gone = That was no longer possible: somebody else has changed the outline meanwhile. You see it as it is now.
studio-said-moved = “{ $lesson }” is now number { $n } of { $all } in “{ $module }”.
studio-said-module-moved = “{ $module }” is now module { $n } of { $all }.
studio-said-module-added = Module “{ $module }” added.
studio-said-module-removed = Module “{ $module }” removed.
studio-said-module-renamed = The module is now called “{ $module }”.
studio-said-added = Lesson “{ $lesson }” added.
studio-said-removed = Lesson “{ $lesson }” removed.
studio-said-back = The lesson is back.
studio-details-texts = What the catalogue says
studio-details-filed = Where the course is filed
studio-summary = What is it about?
studio-summary-hint = One or two sentences.
studio-goals = Afterwards you can …
studio-goals-hint = Two to five lines, each with a verb: “recognise a forged e-mail”.
studio-goal-n = Goal { $n }
studio-add-goal = Add goal
studio-away-with = Remove
studio-remove-what = Remove “{ $what }”
studio-keywords = Search words
studio-keywords-hint = Further words that people search for, with commas between them.
studio-beside = A translation beside it
studio-original-alone = { $language } only
studio-add-language = Add { $language }
studio-remove-language = Remove { $language }
studio-remove-language-question = Stop offering the course in this language: { $language }? Its title and details in this language will be lost. The texts of the lessons are kept.
studio-clash = Somebody else has changed the same
studio-clash-how = Nothing was overwritten. Please choose which one is to stand.
studio-clash-mine = Your text
studio-clash-theirs = The other text. It stands until you choose.
studio-clash-take = Take this one
studio-nothing = (nothing)
