# Studio: Kurse schreiben.

studio-title = Studio
studio-for-trainers = Hier schreiben Trainerinnen und Trainer Kurse. Bitte melden Sie sich an.
studio-no-course-role = Schön, dass Sie hereinschauen! Hier schreiben Trainerinnen und Trainer Kurse. Ihr Konto hat diese Aufgabe noch nicht. Soll es sie haben? Dann fragen Sie die Verwaltung Ihrer Organisation.

## Zahlen eines Kurses
figures-course-lead = Was Menschen mit einem Konto in diesem Kurs getan haben. Niemand wird genannt; Gruppen unter 5 Personen zeigen wir nie. Wer ohne Konto lernt, zählt nicht mit: Das bleibt auf dem eigenen Gerät.
figures-course-none = Diesen Kurs sehen noch keine Lernenden. Sobald er veröffentlicht ist, stehen hier Zahlen.
figures-course-few = Bisher haben weniger als 5 Personen mit einem Konto angefangen.
figures-course-people = { $n } Personen haben den Kurs angefangen.
figures-lesson-few = Zu dieser Lektion gibt es noch keine Zahlen: Es waren weniger als 5 Personen.
figures-lesson-run = { $n } Personen haben angefangen, { $percent } % davon sind fertig geworden.
figures-lesson-time = Meist dauert es { $n ->
    [one] eine Minute
   *[other] { $n } Minuten
}, Pausen nicht gezählt.
figures-left-early = { $n } Personen sind gegangen, bevor sie eine Frage beantwortet haben.
figures-left-after = { $n } Personen sind nach der Frage „{ $question }“ gegangen.
figures-question-few = Weniger als 5 Personen haben geantwortet.
figures-right = { $n } Personen haben geantwortet, { $percent } % gleich beim ersten Mal richtig.
figures-hard = Das ist schwer: Erklärt die Lektion vorher genug? Ist die Frage klar?
figures-easy = Das wissen fast alle: Vielleicht darf die Frage mehr verlangen.
figures-misleads = Wer sonst viel weiß, irrt sich hier öfter: Ist die Frage missverständlich oder die Lösung falsch?
figures-tells-nothing = Ob jemand hier richtig antwortet, hängt kaum davon ab, wie viel sie oder er sonst weiß.
figures-tells-much = Die Frage zeigt gut, wer den Stoff verstanden hat.
figures-most-wrong = Die meisten, die sich irren, wählen „{ $answer }“ ({ $percent } %).
figures-often-wrong = { $percent } % von denen, die sich irren, wählen „{ $answer }“.
figures-holds = Das stimmt
figures-holds-not = Das stimmt nicht
figures-remarks = { $n ->
    [one] Eine Rückmeldung: „Das hat mir nicht geholfen“
   *[other] { $n } Rückmeldungen: „Das hat mir nicht geholfen“
}
figures-remark-earlier = zu einer früheren Fassung
