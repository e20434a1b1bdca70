# Studio: writing courses.

studio-title = Studio
studio-for-trainers = Trainers write courses here. Please sign in.
studio-no-course-role = Nice of you to look in! Trainers write courses here. Your account does not have this task yet. Should it? Then ask whoever administrates your organisation.

## Figures of a course
figures-course-lead = What people with an account did in this course. Nobody is named, and groups of fewer than 5 people are never shown. Whoever learns without an account is not counted: that stays on their device.
figures-course-none = No learners see this course yet. Figures come here once it is published.
figures-course-few = Fewer than 5 people with an account have begun so far.
figures-course-people = { $n } people have begun the course.
figures-lesson-few = There are no figures for this lesson yet: there were fewer than 5 people.
figures-lesson-run = { $n } people began, { $percent } % of them finished.
figures-lesson-time = It usually takes { $n ->
    [one] a minute
   *[other] { $n } minutes
}, not counting breaks.
figures-left-early = { $n } people left before they answered a question.
figures-left-after = { $n } people left after the question “{ $question }”.
figures-question-few = Fewer than 5 people have answered.
figures-right = { $n } people answered, { $percent } % right at the first try.
figures-hard = This is hard: does the lesson explain enough before? Is the question clear?
figures-easy = Nearly everybody knows this: the question may ask for more.
figures-misleads = Those who know much elsewhere err here more often: is the question misleading, or the answer wrong?
figures-tells-nothing = Whether somebody is right here hardly depends on how much they know elsewhere.
figures-tells-much = The question shows well who has understood.
figures-most-wrong = Most people who err choose “{ $answer }” ({ $percent } %).
figures-often-wrong = { $percent } % of those who err choose “{ $answer }”.
figures-holds = This is true
figures-holds-not = This is not true
figures-remarks = { $n ->
    [one] One remark: “This did not help me”
   *[other] { $n } remarks: “This did not help me”
}
figures-remark-earlier = on an earlier version
