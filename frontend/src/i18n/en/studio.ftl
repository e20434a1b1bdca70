# Studio: writing courses.

studio-title = Studio
studio-for-trainers = Trainers write courses here. Please sign in.
studio-no-course-role = Nice of you to look in! Trainers write courses here. Your account does not have this task yet. Should it? Then ask whoever administrates your organisation.

## Writing questions

ask-kind = Kind of question
ask-kind-single = Choose: one answer is right
ask-kind-multiple = Tick: several answers may be right
ask-kind-true-false = Statement: true or not
ask-kind-short = Type a short answer
ask-kind-gaps = Text with gaps
ask-kind-pairs = Match pairs
ask-kind-order = Put in the right order
ask-kind-number = Enter a number
ask-prompt = Question
ask-statement = Statement
ask-task = Task
ask-one-answer = Answer { $n }
ask-one-accepted = Accepted answer { $n }
ask-one-number = Number { $n }
ask-one-pair = Pair { $n }
ask-one-spare = Spare side { $n }
ask-one-item = Item { $n }
ask-add-answer = Add an answer
ask-add-accepted = Add an accepted answer
ask-add-number = Add a number
ask-add-pair = Add a pair
ask-add-spare = Add a spare side
ask-add-item = Add an item
ask-added = { $what } has been added.
ask-moved = { $what } is now in place { $n }.
ask-removed = { $what } has been removed.
ask-up = Move { $what } up
ask-down = Move { $what } down
ask-remove = Remove { $what }
ask-worth = This answer is
ask-worth-full = right
ask-worth-part = partly right
ask-worth-none = not right
ask-worth-percent = Counts for … per cent
ask-own-points = Set the points myself
ask-own-points-hint = The right answers add up to 100 per cent. Wrong ones take away: from 0 to −100.
ask-points = Points in per cent
ask-belongs = Belongs to the answer
ask-right = This is the right answer
ask-said-choice = What do we say when somebody chooses this?
ask-said-typed = What do we say to this answer?
ask-said-always = What do we say after every answer? (may stay empty)
ask-said-right = What do we say when somebody is right?
ask-said-wrong = What do we say when somebody is not right?
ask-accepted-hint = Write down everything that counts as an answer. A * stands for anything: pass* fits “password” and “passkey”.
ask-typos = Forgive typing errors
ask-case = Capital and small letters matter
ask-way = What counts as right?
ask-way-about = a number, give or take
ask-way-from-to = anything from … to …
ask-number = Number
ask-tolerance = How far off it may be
ask-from = From
ask-to = To
ask-number-wrong = Please write numbers without units, such as 3.5. The smaller one comes first.
ask-left = Left side { $n }
ask-goes-with = Goes with { $n }
ask-spares = Spare right sides
ask-spares-hint = They can be chosen too, but fit nothing. That makes the task a little harder.
ask-order-hint = Write everything down in the right order. It is shown shuffled.
ask-gap-text = Text with gaps
ask-gap-hint = Select a word and turn it into a gap. The text then shows {"{1}"}, {"{2}"} and so on.
ask-gap-menu = Gap to choose from
ask-gap-typed = Gap to type into
ask-gap-added = Gap { $n } is in the text.
ask-gap-removed = Gap { $n } has been removed.
ask-gap = Gap { $n }, in the text { $mark }
ask-gap-remove = Remove gap { $n }
ask-gap-end = Something must follow the gap, such as a full stop. Otherwise the text with gaps turns into another kind of question.
ask-must = Still missing
ask-should = Could be better
ask-try = Try it
ask-try-close = Done trying
ask-try-not-yet = The question cannot be tried yet. Something is still missing.
ask-holds = The statement is …
ask-holds-yes = true
ask-holds-no = not true

## Preview

preview-title = Preview
preview-device = Device
preview-look = Appearance
preview-phone = Phone
preview-tablet = Tablet
preview-computer = Computer
preview-dark = Dark
preview-rtl = Writing direction as in Arabic
preview-rtl-hint = To try out: this is how the page stands in languages that are read from right to left. The words stay as they are.
preview-empty = The preview will appear here in a moment.

## Courses, new course, content, details
studio-choose = Which organisation would you like to write for?
studio-not-found = There is no such course here. It may have been deleted, or it belongs to another organisation.
studio-courses = My courses
studio-none = There is no course here yet. How about the first one? A title is enough to begin with.
studio-new = New course
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
studio-not-translated = not translated yet
studio-saved = Saved.
studio-saving = Saving …
studio-kept = Not saved yet: no connection. This device keeps it and sends it as soon as it can.
studio-only-here = Not saved yet: no connection. Please leave this page open.
studio-unsent = Something of yours is on this device and not saved yet. Open the page and it will be sent:
studio-unsent-lesson = Lesson
studio-title-missing = Please give the course a title.
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
studio-outline-names = One module and one lesson are already there. You can change their names: the title of the lesson stands at the top of it, the module is renamed under “{ $more }”.
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
studio-remove-lesson-question = Remove the lesson “{ $lesson }” with all its texts? As long as you stay on this page you can bring it back. Afterwards you still find the course as it is now under “Versions”.
studio-remove-module = Remove module
studio-remove-module-question = Remove the empty module “{ $module }”?
studio-language-missing = { $language }: missing
studio-undo = Undo
studio-redo = Redo
studio-put-back = Bring the lesson back
studio-overtaken = Somebody else has changed the outline meanwhile too. Both changes are in it now.
studio-act-gone = That was no longer possible: somebody else has changed the outline meanwhile. You see it as it is now.
studio-act-written = The lesson is still there: somebody has written in it meanwhile. Have a look before you remove it.
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
studio-remove-language-question = Stop offering the course in this language: { $language }? What is written in this language is kept. It is there again when you add the language again.
studio-clash = Somebody else has changed the same
studio-clash-open = Somebody changed the same: choose
studio-clash-how = Nothing was overwritten. Please choose which one is to stand.
studio-clash-mine = Your text
studio-clash-theirs = The other text. It stands until you choose.
studio-clash-take = Take this one
studio-nothing = (nothing)
## Figures of a course
studio-tab-figures = Figures
figures-course-lead = What people with an account did in this course. Nobody is named. We count in steps of five and never show groups of fewer than 5 people, so that nobody can work out what one person did. Whoever learns without an account is not counted: that stays on their device.
figures-course-none = No learners see this course just now. Figures come here once it is published.
figures-course-few = At most 5 people with an account have begun so far: too few for figures.
figures-course-people = More than { $n } people have begun the course.
figures-lesson-few = There are no figures for this lesson yet: at most 5 people have begun it.
figures-lesson-run = More than { $n } people began, more than { $finished } of them finished.
figures-lesson-run-few = More than { $n } people began. At most 5 finished: too few to say how many.
figures-about = That is about { $percent } %.
figures-lesson-time = It usually takes { $n ->
    [one] a minute
   *[other] { $n } minutes
}, not counting breaks.
figures-left-early = More than { $n } people left before they answered a question.
figures-left-after = More than { $n } people left after the question “{ $question }”.
figures-question-few = At most 5 people have answered: too few for figures.
figures-right = More than { $n } people answered, more than { $right } of them right at the first try.
figures-right-few = More than { $n } people answered. At most 5 were right at the first try: too few to say how many.
figures-hard = This is hard: does the lesson explain enough before? Is the question clear?
figures-easy = Nearly everybody knows this: the question may ask for more.
figures-misleads = Those who know much elsewhere err here more often: is the question misleading, or the answer wrong?
figures-tells-little = Whether somebody is right here hardly depends on how much they know elsewhere.
figures-tells-much = The question shows well who has understood.
figures-most-wrong = Most people who err choose “{ $answer }” (more than { $n } people).
figures-often-wrong = More than { $n } people err and choose “{ $answer }”.
figures-holds = This is true
figures-holds-not = This is not true
figures-remarks = Remarks: “This did not help me”
figures-remarks-people = More than { $n } people have said so.
figures-remark-reason = { $reason }: more than { $n }

## Media
studio-tab-media = Pictures and films
media-lead = All pictures, films and recordings of this course are here. Pictures are made smaller automatically; details of place and device are removed.
media-none = There is nothing here yet. Add the first picture.
media-add = Add a file
media-add-many = Add files
media-drop = Or drag them here. You can also paste a copied picture. Pictures up to 30 MB, films (MP4, WebM) up to 200 MB, recordings (MP3, M4A, OGG) up to 50 MB.
media-gone = How much has been sent
media-busy = Uploading { $name } …
media-added = { $name } is here.
media-failed = { $name }: { $why }
media-line = The fault is in line { $line }.
media-too-large = This file is too large. { $mb } MB is the limit.
media-other-kind = Another kind of file is wanted here.
media-captions-elsewhere = Captions belong to a film. Upload the film first, and then the captions beside it.
media-no-heic = Not every device can show this picture. Save it as JPEG, and it will work.
media-no-gif = GIF does not work here. Use PNG for a picture, and a short film for something that moves.
media-not-played = Your browser cannot play the file, and then others often cannot either. It may be damaged. Save a film again as MP4 with H.264, a sound recording as MP3.
media-no-picture = Your browser finds no picture in the film that it can show. Save a film as MP4 with H.264, a sound recording as MP3.
media-no-srt = Browsers need captions as VTT. Many programs and websites turn SRT into VTT.
media-kb = { $n } KB
media-mb = { $n } MB
media-pixels = { $width } × { $height } pixels
media-picture = Picture
media-video = Film
media-audio = Recording
media-captions = Captions
media-used = Shown or heard in:
media-unused = Not in any lesson yet.
media-remove = Delete
media-remove-sure = Delete { $name }?
media-remove-yes = Yes, delete
media-remove-no = No, keep
media-removed = { $name } is deleted.
media-former = Only in earlier versions
media-former-lead = The course no longer shows these files. If somebody no longer wants to be seen in a picture, for example, take it back here.
media-former-published = Last published: { $when }
media-former-unpublished = Never published
media-former-take = Take back
media-former-sure = Take { $name } back for good? People who still have an earlier version open will no longer see it either.
media-former-yes = Yes, take it back
media-former-gone = { $name } has been taken back.
media-no-captions = No captions yet. People who do not hear well need them.
media-transcript-wanted = Those who do not hear well read instead. In the lesson, write a transcript right below the recording.
media-captions-in = Captions: { $language }
media-captions-language = Language of the captions
media-captions-add = Upload captions
media-files = Files of this course
media-none-chosen = No file chosen yet.
media-choose = Choose a file
media-close = Close the choice

## Import and export

import-tab = Import and export
import-course = Import a course
import-course-lead = A course that was written elsewhere becomes a new draft here. Your other courses do not change.
import-course-file = Course package (ZIP file)
import-course-hint = You get such a package in every course, under “Import and export”. 200 MB at most.
import-questions = Bring in questions from a question bank
import-questions-file = Question bank
import-questions-hint = GIFT or Moodle XML, 20 MB at most. First you see what will arrive.
import-into = Into which lesson?
import-no-lesson = This course has no lesson yet. Add one first.
import-text = Turn a text into a new lesson
import-text-file = Text file
import-text-hint = Word (.docx) or plain text (.txt, .md), 20 MB at most. The new lesson comes at the end of the course.
import-drop = You can also drag the file here.
import-busy = One moment, the file is being read …
import-too-large = The file is too large. { $mb } MB at most.
import-no-doc = This is a Word file of the old kind (.doc). Open it in Word and save it as a “Word document (.docx)”. Then it will work.
import-no-text = This kind of file cannot be read as a text. Word (.docx) and plain text (.txt, .md) are possible.
import-no-questions = No questions can be read in this kind of file. GIFT (.gift, .txt) and Moodle XML (.xml) are possible.
import-no-package = This is no course package. A course package is a ZIP file (.zip).
import-none = Nothing in “{ $file }” can be taken over. The reason is below.
import-all = { $n ->
    [one] All of “{ $file }” can be taken over: 1 item.
   *[other] All of “{ $file }” can be taken over: { $n } items.
}
import-some = { $n } in “{ $file }” can be taken over, { $refused } cannot.
import-tick-all = Select all
import-tick-none = Select none
import-untitled = (no title)
import-line = line { $n }
import-refused = { "" }: cannot be taken over
import-take = { $n ->
    [one] Take over the selected item
   *[other] Take over { $n } selected items
}
import-other = Another file
import-done-questions = { $n ->
    [one] 1 question is now at the end of the lesson.
   *[other] { $n } questions are now at the end of the lesson.
}
import-done-lesson = The new lesson is now at the end of the course.
import-done-course = The course is here now, as a draft.
import-to-lesson = See the lesson
import-to-course = See the course
import-download = Download
import-package = Download the course package
import-package-hint = The whole course with all languages and files, to keep or to import elsewhere.
import-gift = Questions: { $language }
import-gift-hint = All questions in GIFT, which Moodle reads too. Questions that GIFT does not know are in it as comments.
import-thing-single-choice = One right answer
import-thing-multiple-choice = Several right answers
import-thing-true-false = True or false
import-thing-short-answer = Short answer
import-thing-numeric = Number
import-thing-matching = Matching
import-thing-ordering = Ordering
import-thing-gaps = Text with gaps
import-thing-question = Question
import-thing-lesson = Lesson
import-thing-course = Course
import-thing-file = File
import-note-braces = A curly bracket is missing, or there is one too many.
import-note-no-prompt = It does not say what is asked.
import-note-essay = A free text: nobody could check it here.
import-note-description = A description, not a question. You can write it into the lesson as text yourself.
import-note-calculated = A calculation with random numbers: there is no such question here.
import-note-random = A question drawn at random: there is no such question here.
import-note-on-picture = A question to drag onto a picture: there is no such question here.
import-note-unknown-kind = There is no such kind of question here: { $value }
import-note-no-right = No answer is fully right.
import-note-too-few = There are too few answers.
import-note-too-many = There are too many answers.
import-note-bad-number = { $has ->
    [0] A number cannot be read.
   *[other] “{ $value }” cannot be read as a number.
}
import-note-bad-weight = “{ $value }” is no weight between -100 and 100 per cent.
import-note-bad-pair = A pair lacks one side: { $value }
import-note-bad-gap = { $has ->
    [0] A gap cannot be taken over like this.
   *[other] A gap cannot be taken over like this: { $value }
}
import-note-twice-same = Two answers are the same.
import-note-too-long = An answer is too long.
import-note-unwritable = The question cannot be written down so that it can be opened again.
import-note-no-feedback = Feedback is missing. Add it before the course is published.
import-note-weights = The weights did not add up to 100 per cent. They were adjusted.
import-note-all-ticked = Whoever ticks everything is right. Take something off for wrong answers.
import-note-incomplete = Something is still to be added before publishing.
import-note-picture = { $has ->
    [0] A picture does not come along.
   *[other] A picture does not come along: { $value }
}
import-note-media = Sound or film does not come along.
import-note-files = Files do not come along: { $value }
import-note-formatting = { $has ->
    [0] Some formatting does not come along.
   *[other] Some formatting does not come along: { $value }
}
import-note-link = { $has ->
    [0] A link does not come along.
   *[other] A link does not come along: { $value }
}
import-note-hints = Hints for further tries do not come along.
import-note-combined-feedback = Feedback for “partly right” and the like does not come along.
import-note-answer-feedback = Feedback on single answers does not come along.
import-note-units = Units of numbers do not come along.
import-note-any-number = “Any other number” as an answer does not come along.
import-note-left-out = The file is too long: { $value } more questions were not read. Divide the file.
import-note-no-question = No question was found in the file.
import-note-empty = The file is empty.
import-note-unreadable = { $has ->
    [0] The file cannot be read.
   *[other] The file has a fault and cannot be read. For experts: { $value }
}
import-note-doctype = The file has a type declaration (DOCTYPE). For safety, such files are not read.
import-note-encoding = { $has ->
    [0] The file cannot be read as text. Save it anew, in the encoding UTF-8.
   *[other] “{ $value }” is not text in UTF-8.
}
import-note-too-large = The file is too large.
import-note-raw-html = HTML was taken out of the text: { $value }
import-note-footnotes = Footnotes do not come along.
import-note-formulas = Formulas do not come along.
import-note-text-boxes = Text boxes do not come along.
import-note-zip-broken = The package is broken.
import-note-zip-locked = The package is locked by a password: { $value }
import-note-zip-path = A name in the package leads out of it: { $value }
import-note-zip-link = The package holds a link instead of a file: { $value }
import-note-zip-too-large = { $has ->
    [0] Unpacked, the package is too large.
   *[other] Unpacked, the package is too large, or a file in it is broken: { $value }
}
import-note-zip-too-many = The package holds more than { $value } files.
import-note-zip-lessons = The package holds more than { $value } lessons. A course cannot have more.
import-note-zip-other = A file is no part of a course: { $value }
import-note-no-course = The package holds no course: the file course.toml is missing.
import-note-course-file = What the course says of itself (course.toml) cannot be read: { $value }
import-note-lesson-file = A lesson is not text in UTF-8: { $value }
import-note-media-file = A course cannot show this file: { $value }
import-note-renamed = There is a course with this address already. The new one gets the address “{ $value }”.
import-note-same-title = You have a course of this title already. The new one is added and does not replace it.
import-note-findings = Something is to be put right before publishing ({ $value } places). The check names them.

## Writing a lesson

editor-page = Write a lesson
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
editor-no-competences = The course names no competences yet.
editor-to-competences = Choose them in the details of the course
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
editor-kind-transcript = Transcript
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
editor-alt = What does the picture show, for people who cannot see it?
editor-alt-hint = One sentence is enough. Say what matters here.
editor-media-name = What is to be seen or heard?
editor-media-name-hint = A short title, such as: “How to spot a false e-mail”.
editor-decoration = The picture is decoration only: nothing is missing without it.
editor-caption = Line below it
editor-caption-hint = Stands below it for everybody. May stay empty.
editor-media-more = A film needs captions: add them in “Pictures and films”. A sound needs a transcript, and a film is better with one: add it as a block right below.
editor-transcript-hint = Write down what is heard and seen. It stands right below its film or sound, and opens for those who want it.
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
editor-said-step-moved = Step { $n } is now at place { $to }.
editor-said-step-removed = Step { $n } is deleted.
editor-said-step-added = New step { $n }.
editor-said-chosen = Everything is decided. The text is being sent.
editor-said-file-apart = The file is there: in “Pictures and films”. Choose it in its block afterwards.
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
editor-only-here = Only here:
editor-remarks =
    { $n ->
        [one] One comment on this
       *[other] { $n } comments on this
    }
editor-remarks-whole =
    { $n ->
        [one] One comment on the whole lesson
       *[other] { $n } comments on the whole lesson
    }
editor-remarks-answer = Answer in the review

## Translating side by side
translate-page = Translate a lesson
translate-beside = Translate beside the original
translate-alone = Edit without the original
translate-original = Original: { $language }
translate-original-head = Title and purpose in the original
translate-original-n = Original of block { $n }
translate-said = What we say about the answers
translate-said-always = After each answer
translate-said-right = To those who are right
translate-said-wrong = To those who are wrong
translate-translation-n = Translation of block { $n }
translate-pair = Block { $n } of { $all }: { $kind }. { $standing }
translate-no-original = The original of this lesson has no text yet. Please write it first.
translate-write-original = Go to the original
translate-progress = { $done } of { $all } { $all ->
        [one] block
       *[other] blocks
    } translated{ $missing ->
        [0] { "" }
       *[other] , { $missing } missing
    }{ $outdated ->
        [0] { "" }
       *[other] , { $outdated } to check
    }.
translate-next = Go to the next open block
translate-begin-all = Copy all blocks as a beginning
translate-match-text = The blocks of the two languages are not paired yet. Their number and kinds agree, so they can be paired in order.
translate-match = Pair them in order
translate-begin = Begin from the original
translate-begin-n = Begin block { $n } from the original
translate-confirm = Fits
translate-confirm-n = Block { $n } fits the original
translate-shape-differs = The question is built differently in the original: number, kind or points of the answers are others. The course cannot be published like this.
translate-shape-take = Take over how the original is built
translate-shape-take-n = Take over how the original is built: block { $n }
translate-said-reshaped = The question is now built as in the original. What is new still stands in the language of the original: please translate it.
translate-head-differs = The duration is another in the original.
translate-head-take = Take the duration over from the original
translate-missing = Missing
translate-begun = Begun, not confirmed yet
translate-outdated = Outdated: the original was changed
translate-fits = Fits
translate-own = In this language alone
translate-own-text = This block translates nothing of the original. You can keep it or delete it.
translate-copy-text = This block says word for word what the original says, but is not paired with it.
translate-copy-take = Pair it with the original
translate-copy-take-n = Pair block { $n } with the original
translate-changed = What was changed in the original
translate-gone = taken out:
translate-new = new:
translate-said-begun = { $n ->
        [one] One block was copied from the original.
       *[other] { $n } blocks were copied from the original.
    } Now write the translation.
translate-said-matched = The blocks are paired. Please check them, and confirm each with “{ $confirm }”.
translate-said-paired = The block is paired. Translate it. If it is right as it is, confirm it with “{ $confirm }”.
translate-said-fits = Confirmed. { $n ->
        [0] Everything is translated.
        [one] One block is still open.
       *[other] { $n } blocks are still open.
    }
translate-leicht = This could be easier still
translate-leicht-good = Nothing difficult here.
translate-leicht-level = How easy this block is to read:
translate-chip-missing = { $language }: { $n ->
        [one] 1 block missing
       *[other] { $n } blocks missing
    }
translate-chip-outdated = { $language }: { $n } to check
translate-chip-done = { $language }: done
## Showing others
links-title = Show others
links-about = With a preview link, people who are not signed in see the course as it is right now. They cannot change anything.
links-how-long = How long should the link work?
links-for =
    { $n ->
        [one] One day
       *[other] { $n } days
    }
links-make = Make a preview link
links-once = This is the link. Copy it now: it will not be shown again.
links-copy = Copy link
links-copied = The link is copied.
links-copied-not = Copying does not work here. Please select the link yourself.
links-live =
    { $n ->
        [one] One link works
       *[other] { $n } links work
    }
links-until = Works until { $when }
links-made-by = Made by { $name }, { $when }
links-made = Made { $when }
links-end = Withdraw
links-ended = The link is withdrawn and shows nothing any more.
guest-not-published = This is a preview: the course as it is being written.
guest-until = You can look at it until { $when } and try the questions. Nothing of that is saved.
guest-goals = What you can do afterwards
guest-lessons = Lessons
guest-none = There is no lesson here yet.
guest-before = Previous lesson
guest-next = Next lesson
guest-gone = This preview link no longer works
guest-gone-text = It has expired or was withdrawn. Please ask the person who sent it for a new one.

## Second person
review-waits = Waiting for review
review-came-back = Returned
review-title = Review
review-somebody = somebody
review-waits-since = Waiting for review. Handed in by { $by }, { $when }.
review-approved = { $by } agreed, { $when }. With that the course was published.
review-returned = { $by } returned the course, { $when }:
review-withdrawn = The course was taken back from review, { $when }. It waits for nobody.
review-as-handed-in = It has been changed since. What is reviewed is what was handed in.
review-faults = Please put right what is listed above first. Then you can hand the course in.
review-nothing-new = Learners already see the course as it is here.
review-about = In your organisation, a second person reviews every course before learners see it.
review-hand-in = Hand in for review
review-too-late = Somebody else has decided something in the meantime. This is how it stands now.
review-changed = The course has changed in the meantime. This is how it stands now. Please look at it once more.
review-overtaken = Something else has been published since this was handed in. So it can no longer be agreed to: please return it. Then it can be handed in anew.
review-decide = Your decision
review-to-decision = To the decision
review-decide-about = If you agree, learners see the course at once, exactly as it is reviewed here.
review-approve = Agree and publish
review-note = What should be different?
review-note-hint = Whoever writes the course will read this.
review-return = Return
review-not-you = Another person has to agree: one who wrote none of what is new, and did not hand the course in.
review-withdraw = Take it back from review
review-differs = What changes
review-contents = All { $n } parts at a glance
review-differs-not = Nothing changes in the text.
review-elsewhere = More comments
review-unsent-question = You have written a comment, but did not press “{ $send }”. Go on without it?
review-remaining = Comments that are not done yet
review-described = Whoever cannot see it is told: { $words }
review-block = Show the block in the editor
review-comment = Comment on this
review-comment-whole = Comment on the whole
review-comment-text = Your comment
review-comment-send = Comment
review-comment-sent = Your comment is sent. It stands above.
review-answer = Answer
review-settle = This is done
review-unsettle = This is not done after all
review-waits-here = This course is waiting for review. What you write now is not part of it.
review-came-back-here = This course was returned from review.
review-to-it = To the review
review-changed-since = The course has been changed since. Learners do not see that yet.
review-what-is-new = See what is new since it was last published
review-nobody-agrees = At the moment nobody in your organisation can agree: everybody has written some of what is new. Ask your administrator to add another person as a trainer.
review-only-return = You have written some of what is new. So somebody else has to agree. You can return the course.
review-only-said = Show only what was commented on
review-since = Show only what has changed since it was last returned
review-agreeing = { $more ->
    [0] Who can agree: { $names }.
   *[other] Who can agree: { $names } and { $more } more.
}
review-agreeing-some = { $n ->
    [one] One person in your organisation can agree.
   *[other] { $n } people in your organisation can agree.
}
review-others-hand-in = At the moment nobody can agree: only { $by } has written none of what is new, but handed the course in. { $by } should choose “{ $withdraw }”. Then somebody who has written some of it should hand it in.
review-not-by-you = If you hand the course in, nobody can agree: you are the only one who has written none of what is new. Let somebody hand it in who has written some of it. Then you can agree.
review-open-question = { $n ->
    [one] One comment is not done yet.
   *[other] { $n } comments are not done yet.
} Agree and publish all the same?
review-settled = Done

## Publishing and versions
publish-title = Publish
publish-first = The course is then in the catalogue. Everybody can see it and learn with it.
publish-newer = Learners then see this state. Whoever is reading a lesson reads it to its end as it was. What learners have done stays.
publish-same = Learners see exactly this state. Nothing has changed since it was published.
publish-faults =
    { $n ->
        [one] One thing must be put right first. It stands above.
       *[other] { $n } things must be put right first. They stand above.
    }
publish-archived = This course is put away. On the page “Versions” you can offer it again.
publish-changed = Something has changed meanwhile. Nothing was published. The new check stands here now: please look at it before you publish.
publish-look = See the course as learners do
publish-done = Published. Learners see this state now.
versions-tab = Versions
versions-lead = Every state that learners have seen stays here. You can compare states, and bring one back as the draft. A draft is also kept before it is replaced, or a lesson is removed: of these states, the last 20 stay.
versions-none = This course has not been published yet. Afterwards every state that learners have seen stands here. If you remove a lesson, the state before stands here too.
versions-published = Published on { $when }
versions-published-before = Published before on { $when }
versions-kept = Kept on { $when }, not published
versions-current = Learners see this version
versions-is-draft = This is also the draft
versions-by = By { $who }
versions-approved = { $who } agreed
versions-restore = Bring back as the draft
versions-restore-question = Bring back the state of { $when } as the draft? The draft as it is now is kept first and then stands in this list. Learners notice nothing.
versions-restored = Brought back. The draft before it is kept and stands in the list.
versions-compare = Compare
versions-older = Before
versions-newer = After
versions-draft = Draft as it is now
versions-no-difference = There is no difference.
versions-differences =
    { $n ->
        [0] Only pictures or films differ.
        [one] Something differs in one place.
       *[other] Something differs in { $n } places.
    }
versions-course = Details of the course
versions-media-added = New pictures and films
versions-media-removed = Deleted pictures and films
versions-change-added = New
versions-change-removed = Deleted
versions-change-changed = Changed
versions-change-moved = Moved
versions-rebuilt = Also different: which answers are right, how many there are, or what they count.
versions-about-title = Title
versions-about-purpose = What for
versions-about-minutes = Minutes
versions-about-competences = Competences
versions-about-summary = What it is about
versions-about-audience = For whom
versions-about-goals = Goals
versions-about-keywords = Search words
versions-about-outcomes = Learning outcomes
versions-about-topic = Topic
versions-about-level = Difficulty
versions-about-modules = Modules and lessons
versions-inserted = inserted:
versions-inserted-end = end of inserted
versions-deleted = deleted:
versions-deleted-end = end of deleted
versions-away = Put the course away
versions-away-text = Learners then no longer find the course. What they have done stays. So do the draft and its versions.
versions-away-question = Put this course away? Learners then no longer find it. Nothing is deleted, and you can offer it again at any time.
versions-away-done = The course is put away.
versions-offer = Offer the course again
versions-offer-text = Learners then find the course again, as it was published last. Everything they have done is still there.
versions-offer-question = Offer this course again? Learners then see the version that was published last.
versions-offer-done = The course is offered again.
versions-away-draft = Put the course away
versions-away-text-draft = The draft then stands with the courses that were put away. Nothing is deleted.
versions-away-question-draft = Put this draft away? Nothing is deleted, and you can bring it back at any time.
versions-away-done-draft = The draft is put away.
versions-offer-draft = Bring the course back
versions-offer-text-draft = The draft then stands with your courses again. After that you can publish it.
versions-offer-question-draft = Bring this draft back? It then stands with your courses again.
versions-offer-done-draft = The draft is back.
