# Questions and what is said about answers.
q-place = { $all ->
    [one] Question
   *[other] Question { $n } of { $all }
}
q-right-before = right before
q-check = Check answer
q-again = Try again
q-next = Continue
q-solution = Show the solution

q-hint-single = Choose one answer.
q-hint-multiple = Choose everything that is right.
q-hint-true-false = Is that true?
q-hint-short = Type your answer. Capital letters do not matter.
q-hint-short-exact = Type your answer. Capital letters matter here.
q-hint-numeric = Type a number.
q-hint-matching = Choose what belongs to each line.
q-hint-ordering = Move a line with “Up” and “Down”.
q-hint-gaps = Fill the gaps.

q-nudge-single = Choose an answer first. Guessing is fine.
q-nudge-multiple = Choose at least one answer first. Guessing is fine.
q-nudge-short = Type something into the field first. Guessing is fine.
q-nudge-numeric = Type a number in digits first, for example 12.
q-nudge-matching = Choose something in every line first. Guessing is fine.
q-nudge-ordering = Move a line first: as they stand now, they are still mixed.
q-nudge-gaps = Fill all the gaps first. Guessing is fine.

q-true = That is true
q-false = That is not true
q-your-answer = Your answer
q-your-number = Your number
q-please-choose = Please choose
q-gap = Gap { $n } of { $all }
q-gap-says = Gap { $n }:
q-up = Up
q-down = Down
q-move-up = Up: { $item }
q-move-down = Down: { $item }
q-moved = { $item }: now in place { $n } of { $all }

q-right = Right.
q-half = Almost right.
q-not-yet = Sorry, not right.
q-pair-fits = That fits.
q-pair-not-yet = That does not fit yet.
q-fits = fits
q-fits-not-yet = not yet
q-more-missing = What you chose is right. Something is still missing.
q-also-missing = Something is still missing.
q-parts-right =
    { $n ->
        [one] One of { $all } is right already.
       *[other] { $n } of { $all } are right already.
    }

q-saved = Saved
q-kept-here = Kept on this device.
q-waiting = Kept on this device, will be sent.
q-only-in-memory = This device cannot keep anything right now. Leave this page open until you have finished.

# Lessons: call-outs and reading aloud.
lesson-note = Good to know
lesson-tip = Tip
lesson-warning = Careful
lesson-important = Remember this
lesson-example = Example
lesson-transcript = Read the transcript
lesson-listen = Read aloud
lesson-listen-pause = Pause
lesson-listen-on = Go on reading
lesson-listen-stop = Stop
lesson-listen-at = Reading part { $n } of { $all } aloud
lesson-listen-paused = Reading is paused
lesson-listen-failed = Reading aloud does not work on this device right now.
