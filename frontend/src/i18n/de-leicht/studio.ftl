# Studio: Kurse schreiben. In Leichter Sprache.

studio-title = Studio
studio-for-trainers = Hier schreiben Menschen Kurse. Bitte melden Sie sich an.
studio-no-course-role = Schön, dass Sie da sind! Hier schreiben Menschen Kurse. Sie haben hier noch keine Aufgabe. Möchten Sie Kurse schreiben? Dann fragen Sie in Ihrer Organisation.

## Zahlen von einem Kurs
figures-course-lead = Hier sehen Sie: Was haben Menschen in diesem Kurs gemacht? Niemand hat hier einen Namen. Gruppen mit weniger als 5 Personen zeigen wir nie. Menschen ohne Konto zählen nicht mit.
figures-course-none = Noch niemand kann diesen Kurs lernen. Die Zahlen kommen später.
figures-course-few = Weniger als 5 Personen haben angefangen.
figures-course-people = { $n } Personen haben angefangen.
figures-lesson-few = Noch keine Zahlen. Es waren weniger als 5 Personen.
figures-lesson-run = { $n } Personen haben angefangen. { $percent } % sind fertig.
figures-lesson-time = Die Lektion dauert meistens { $n ->
    [one] eine Minute
   *[other] { $n } Minuten
}.
figures-left-early = { $n } Personen sind schnell gegangen. Sie haben keine Frage beantwortet.
figures-left-after = { $n } Personen sind nach dieser Frage gegangen: „{ $question }“
figures-question-few = Weniger als 5 Personen haben geantwortet.
figures-right = { $n } Personen haben geantwortet. { $percent } % haben es sofort gewusst.
figures-hard = Die Frage ist schwer. Ist alles gut erklärt? Ist die Frage klar?
figures-easy = Die Frage ist sehr leicht. Fast alle wissen die Antwort.
figures-misleads = Gute Lernende machen hier oft Fehler. Ist die Frage unklar? Ist die Lösung falsch?
figures-tells-nothing = Die Frage zeigt nicht gut: Wer hat alles verstanden?
figures-tells-much = Die Frage zeigt gut: Wer hat alles verstanden?
figures-most-wrong = Die meisten falschen Antworten sind: „{ $answer }“ ({ $percent } %).
figures-often-wrong = { $percent } % von den falschen Antworten sind: „{ $answer }“.
figures-holds = Das stimmt
figures-holds-not = Das stimmt nicht
figures-remarks = { $n ->
    [one] Eine Person sagt: „Das hat mir nicht geholfen“
   *[other] { $n } Personen sagen: „Das hat mir nicht geholfen“
}
figures-remark-earlier = zu einem alten Text
