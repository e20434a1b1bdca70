# Rahmen der Seite, Start, Kurse, Lektionen, Mein Lernen. In Leichter Sprache.
site-title = Lernwolf · Digital lernen in Wolfsburg
site-description = Hier lernen Sie: So geht das Internet. So geht das Handy. Es kostet nichts. Sie brauchen kein Konto.
too-old = Ihr Browser ist zu alt für die Übungen. Browser heißt: das Programm für das Internet. Sie können alles lesen. Für die Fragen brauchen Sie einen neuen Browser.
no-script = In Ihrem Browser ist JavaScript aus. Sie können alles lesen und Workshops buchen. Für die Fragen und für Ihr Konto muss JavaScript an sein.
offline-sentence = Das Internet geht gerade nicht. Versuchen Sie es gleich noch einmal. Haben Sie etwas geschrieben? Dann steht es noch da.
try-again = Noch einmal versuchen

skip = Zum Inhalt springen
search = Suchen
search-label = Kurse suchen
search-placeholder = Was wollen Sie lernen?
reading = Lese·hilfe
sign-in = Anmelden
register = Konto machen
places = Wichtige Seiten
place-home = Start
place-courses = Kurse
place-me = Mein Lernen
place-workshops = Workshops
next-workshops = Workshops zu diesem Thema
next-workshops-all = Alle Workshops zeigen
crumbs = Sie sind hier
foot-label = Über diese Seite
foot-about = Über Lernwolf
foot-help = Hilfe
foot-leicht = Leichte Sprache
foot-accessibility = Barriere·freiheit
foot-privacy = Daten·schutz
foot-imprint = Impressum
foot-line = Mit Lernwolf lernen Menschen in Wolfsburg. Es kostet nichts. Es gibt keine Werbung.

missing-title = Diese Seite gibt es nicht
missing-text = Vielleicht ist die Adresse falsch. Nichts ist weg. Alles von Ihnen ist noch da.
missing-home = Zur Start·seite

home-title = Digital lernen. So schnell Sie wollen.
home-lead = Hier lernen Sie: So geht das Handy. So geht das Internet. Es kostet nichts. Sie brauchen kein Konto.
home-courses = Kurse für den Anfang
all-courses = Alle Kurse ansehen
next-new = Hier fangen Sie an
next-begun = Hier waren Sie
next-begin = Erste Lektion anfangen
next-continue = Weiter lernen
step-of = Lektion { $place } von { $of }

courses-title = Kurse
courses-description = Das sind alle Kurse. Sie können suchen und auswählen.
courses-find = Kurse finden
courses-near = Kein Kurs passt ganz. Vielleicht passt das:
courses-found = { $n ->
    [0] Kein Kurs gefunden
    [one] 1 Kurs
   *[other] { $n } Kurse
}
courses-in-workshops = Nach „{ $q }“ bei den Workshops suchen
courses-none = Dazu gibt es noch keinen Kurs.
courses-none-words = Ist das Wort richtig geschrieben? Oder suchen Sie mit einem anderen Wort.
courses-none-filters = Nehmen Sie einen Filter weg.
courses-show-all = Alle Kurse zeigen
topic = Thema
level = Stufe
length = Dauer
language = Sprache
all-topics = Alle Themen
all-levels = Alle Stufen
all-lengths = Egal
all-languages = Alle Sprachen
length-short = Bis 20 Minuten
length-medium = Bis 1 Stunde
length-long = Länger
topic-safety = Sicherheit
topic-everyday = Alltag
topic-devices = Geräte
topic-information = Informationen
topic-communication = Mit anderen sprechen
topic-creating = Etwas machen
topic-mobility = Unterwegs
level-basic = Leicht
level-intermediate = Mittel
level-advanced = Schwer
level-highly-advanced = Sehr schwer
minutes = { $n ->
    [one] 1 Minute
   *[other] { $n } Minuten
}
hours = { $n ->
    [one] 1 Stunde
   *[other] { $n } Stunden
}

course-goals = Danach können Sie das
course-standing = So weit sind Sie
course-begun = { $total ->
    [one] { $done } von 1 Lektion ist fertig
   *[other] { $done } von { $total } Lektionen sind fertig
}
course-done = Geschafft
course-again = Noch einmal ansehen
course-length = Ungefähr { $length }. Sie können immer eine Pause machen.
course-when-done = Wann ist der Kurs fertig?
course-when-done-text = Sie beantworten alle Fragen. Am Ende tippen Sie auf „Lektion fertig machen“. Das machen Sie bei jeder Lektion. Dann ist der Kurs fertig. Sie können jede Frage oft versuchen.
course-lessons = Die Lektionen
course-competences = Das üben Sie
course-digcomp = Die Namen kommen von DigComp 3.0. DigComp ist eine Liste von der Europäischen Union. In der Liste steht: Das müssen Menschen im Internet können. (Europäische Kommission, JRC144121, CC BY 4.0. Die deutschen Namen sind nicht amtlich.)

lesson-done = Fertig
lesson-begun = Angefangen
lesson-open = Noch offen
lesson-finish = Lektion fertig machen
lesson-finished = Die Lektion ist fertig
lesson-finished-text = Gut gemacht. Machen Sie weiter, wann Sie wollen.
lesson-course-end = Das war die letzte Lektion.
lesson-next = Weiter: { $title }
lesson-to-course = Zurück zum Kurs
lesson-open-questions = { $n ->
    [one] Eine Frage ist noch offen. Beantworten Sie die Frage. Dann können Sie die Lektion fertig machen.
   *[other] { $n } Fragen sind noch offen. Beantworten Sie die Fragen. Dann können Sie die Lektion fertig machen.
}
lesson-to-question = Zur nächsten offenen Frage
lesson-neighbours = Andere Lektionen
lesson-all = Alle Lektionen

me-title = Mein Lernen
me-empty = { $whom ->
    [pupil] Hier siehst du deine Kurse. Noch hast du keinen Kurs angefangen.
   *[other] Hier sehen Sie Ihre Kurse. Noch haben Sie keinen Kurs angefangen.
}
me-choose = Einen Kurs aussuchen
me-begun = Angefangen
me-done = Geschafft
me-device = Nur auf diesem Gerät
me-device-text = Sie lernen ohne Konto. Machen Sie ein Konto. Dann sehen Sie alles auch auf anderen Geräten. Alles von diesem Gerät kommt mit.
me-adopted = { $n ->
    [one] Eine Antwort von diesem Gerät ist jetzt in Ihrem Konto.
   *[other] { $n } Antworten von diesem Gerät sind jetzt in Ihrem Konto.
}

leave = Fertig, abmelden
leave-unsent = { $n ->
    [one] 1 Antwort ist noch nicht gesendet.
   *[other] { $n } Antworten sind noch nicht gesendet.
} { $kept ->
    [true] Du kannst dich trotzdem abmelden. Dann bleibt alles auf diesem Gerät. Wir senden es, wenn du dich hier wieder anmeldest.
   *[other] Meldest du dich jetzt ab? Dann ist das weg.
}
