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

## Writing a lesson

editor-no-course = This course is not here, or not any more.
editor-untitled = Lesson without a title
editor-languages = Languages of this lesson
editor-tools = Tools
editor-undo = Undo
editor-redo = Redo
editor-whole = Source text
editor-preview = Preview
editor-source = Source text
editor-source-hint = This is the whole lesson as text, with signs for headings, boxes and questions.
editor-source-block-hint = This is how the block stands in the lesson’s file.
editor-elsewhere = This lesson is open in another window on this device. What you write here and there comes together.
editor-found-here = There was still text of yours on this device. It is back in the lesson now.
editor-together = Changes by { $who } are included.
editor-together-elsewhere = Changes from elsewhere are included.
editor-head = About this lesson
editor-title = Title
editor-purpose = What for
editor-purpose-hint = What do people need this for in everyday life? One sentence, such as: “So that you keep your money.”
editor-minutes = Minutes
editor-minutes-hint = How long most people need. 5 to 10 is good.
editor-competences = Competences
editor-no-competences = The course names no competences yet. You can choose them in the details of the course.
editor-blocks = Blocks of the lesson
editor-no-blocks = The lesson is still empty. Begin with a heading or a text.
editor-block = Block { $n }: { $kind }
editor-empty-block = There is nothing here yet.
editor-drag = Drag to move
editor-edit = Edit
editor-edit-n = Edit block { $n }
editor-up = Up
editor-up-n = Move block { $n } up
editor-down = Down
editor-down-n = Move block { $n } down
editor-double = Duplicate
editor-double-n = Duplicate block { $n }
editor-as-source = As source text
editor-as-source-n = Edit block { $n } as source text
editor-remove = Delete
editor-remove-n = Delete block { $n }
editor-done = Done
editor-done-n = Block { $n } is done
editor-add = Block
editor-add-n = Insert a block at place { $n }
editor-group-content = To read and look at
editor-group-boxes = Box
editor-group-questions = Question
editor-kind-heading = Heading
editor-kind-text = Text
editor-kind-media = Picture, film or sound
editor-kind-steps = Steps
editor-kind-note = Good to know
editor-kind-tip = Tip
editor-kind-warning = Careful
editor-kind-important = Important
editor-kind-example = Example
editor-kind-single = Choose one answer
editor-kind-multiple = Choose several answers
editor-kind-true-false = True or not
editor-kind-short = Type a word
editor-kind-numeric = Type a number
editor-kind-matching = Match
editor-kind-ordering = Put in order
editor-kind-gaps = Fill the gaps
editor-kind-questions = Several questions
editor-kind-other = Source text
editor-heading-text = Heading
editor-heading-level = Size
editor-heading-2 = Large: a new section begins here
editor-heading-3 = Small: within the section
editor-text = Text
editor-styles = Style the text
editor-bold = Bold
editor-italic = Italic
editor-link = Link
editor-list = List
editor-style-key = { $word } (Ctrl+{ $key })
editor-box-kind = Kind of box
editor-step = Step { $n }
editor-step-up = Move step { $n } up
editor-step-down = Move step { $n } down
editor-step-remove = Delete step { $n }
editor-step-add = Add a step
editor-file = File
editor-choose-file = Please choose
editor-no-files = This course has no files yet.
editor-alt = What does the picture show, for people who cannot see it?
editor-alt-hint = One sentence is enough. Say what matters here.
editor-media-name = What is to be seen or heard?
editor-media-name-hint = A short title, such as: “How to spot a false e-mail”.
editor-decoration = The picture is decoration only: nothing is missing without it.
editor-caption = Caption
editor-caption-hint = Stands below it for everybody. May stay empty.
editor-question-n = Question { $n }
editor-divide-questions = Make each question a block of its own
editor-other-text = No form can edit this block. Here it is as source text.
editor-said-added = New block at place { $n }.
editor-said-moved = Block { $n } is now at place { $to } of { $all }.
editor-said-doubled = Block { $n } is now at place { $to } too.
editor-said-removed = Block { $n } is deleted. “Undo” brings it back.
editor-said-empty = Block { $n } was empty and is gone.
editor-said-divided = Block { $n } has become { $all } blocks.
editor-said-undone = The last step is undone.
editor-said-redone = The step is back.
editor-said-no-undo = There is nothing to undo.
editor-said-no-redo = There is nothing to redo.
editor-said-chosen = Everything is decided. The text is being sent.
editor-standing-rest = Everything is saved.
editor-standing-kept = Saved on this device
editor-standing-only-here = This device cannot keep anything. Leave this page open until it is saved.
editor-standing-sending = Being sent …
editor-standing-saved = Saved at { $time }
editor-standing-offline = No connection: your text is on this device and will be sent as soon as possible.
editor-standing-signed-out = Your sign-in has run out. Your text is on this device. Sign in, and it will be sent.
editor-standing-refused = Not saved: { $why } Your text is on this device.
editor-standing-asking = Please choose first what is to stay. Your text is on this device.
editor-both-title = Two people changed the same place
editor-both-text =
    { $n ->
        [one] In one place the two do not go together. Please choose what is to stay. Nothing is lost.
       *[other] In { $n } places the two do not go together. Please choose what is to stay. Nothing is lost.
    }
editor-both-n = Place { $n } of { $all }
editor-both-open =
    { $n ->
        [one] One place is still open.
       *[other] { $n } places are still open.
    }
editor-both-done = Save it like this
editor-mine = Your text
editor-theirs = Text by { $who }
editor-theirs-server = Text that is saved already
editor-take-mine = Take mine
editor-take-theirs = Take the one by { $who }
editor-take-server = Take the saved one
editor-take-both = Keep both
editor-taken-out = Deleted here
