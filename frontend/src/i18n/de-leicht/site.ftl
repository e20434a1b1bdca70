# Rahmen der Seite, Start, Kurse, Lektionen, Mein Lernen. In Leichter Sprache.
site-title = Lernwolf · Digital lernen in Wolfsburg
site-description = Hier lernen Sie: So geht das Internet. So geht das Handy. Es kostet nichts. Sie brauchen kein Konto.
too-old = Ihr Browser ist zu alt für die Übungen. Browser heißt: das Programm für das Internet. Sie können alles lesen. Für die Fragen brauchen Sie einen neuen Browser.
no-script = In Ihrem Browser ist JavaScript aus. Sie können alles lesen und Workshops buchen. Für die Fragen und für Ihr Konto muss JavaScript an sein.
offline-sentence = Das Internet geht gerade nicht. Bitte gleich noch einmal versuchen. Steht schon etwas im Formular? Dann steht es noch da.
try-again = Noch einmal versuchen

skip = Zum Inhalt springen
search = Suchen
search-label = Kurse suchen
search-placeholder = Kurs oder Thema
reading = Lese·hilfe
sign-in = Anmelden
register = Konto machen
places = Wichtige Seiten
place-home = Start
place-courses = Kurse
place-classes = Klassen
place-studio = Studio
place-me = Mein Lernen
place-workshops = Workshops
next-workshops = Workshops zu diesem Thema
next-workshops-all = Alle Workshops zeigen
crumbs = Der Weg zu dieser Seite
foot-label = Über diese Seite
foot-about = Über Lernwolf
foot-help = Hilfe
foot-leicht = Leichte Sprache
foot-accessibility = Barriere·freiheit
foot-privacy = Daten·schutz
foot-imprint = Impressum
foot-line = Mit Lernwolf lernen Menschen in Wolfsburg. Es kostet nichts. Es gibt keine Werbung.

missing-title = Diese Seite gibt es nicht
missing-text = Vielleicht ist die Adresse falsch. Nichts ist weg. Alles Gelernte ist noch da.
missing-home = Zur Start·seite

home-title = Digital lernen. Ganz in Ruhe.
home-lead = Hier lernt man: So geht das Handy. So geht das Internet. Es kostet nichts. Man braucht kein Konto.
home-courses = Kurse für den Anfang
all-courses = Alle Kurse ansehen
next-new = Hier geht es los
next-begun = Hier geht es weiter
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

course-goals = Das kann man danach
course-audience = Für wen ist der Kurs: { $audience }
course-standing = So weit bin ich
course-begun = { $total ->
    [one] { $done } von 1 Lektion ist fertig
   *[other] { $done } von { $total } Lektionen sind fertig
}
course-done = Geschafft
course-again = Noch einmal ansehen
course-length = Ungefähr { $length }. Pausen sind immer erlaubt.
course-when-done = Wann ist der Kurs fertig?
course-when-done-text = In jeder Lektion sind alle Fragen beantwortet. Am Ende tippt man auf „Lektion fertig machen“. Dann ist der Kurs fertig. Man darf jede Frage oft versuchen.
course-lessons = Die Lektionen
course-competences = Das übt man hier
course-digcomp = Die Namen kommen von DigComp 3.0. DigComp ist eine Liste von der Europäischen Union. In der Liste steht: Das müssen Menschen im Internet können. (Europäische Kommission, JRC144121, CC BY 4.0. Die deutschen Namen sind nicht amtlich.)

lesson-done = Fertig
lesson-begun = Angefangen
lesson-open = Noch offen
lesson-finish = Lektion fertig machen
lesson-finished = Die Lektion ist fertig
lesson-finished-text = Gut gemacht. Es kann immer weiter gehen.
lesson-course-end = Das war die letzte Lektion.
lesson-next = Weiter: { $title }
lesson-to-course = Zurück zum Kurs
lesson-open-questions = { $n ->
    [one] Eine Frage ist noch offen. Zuerst kommt diese Frage. Dann ist die Lektion fertig.
   *[other] { $n } Fragen sind noch offen. Zuerst kommen diese Fragen. Dann ist die Lektion fertig.
}
lesson-to-question = Zur nächsten offenen Frage
lesson-neighbours = Andere Lektionen
lesson-all = Alle Lektionen
lesson-no-help = Diese Lektion hat mir nicht geholfen

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
    [one] Eine Antwort von diesem Gerät ist jetzt im Konto.
   *[other] { $n } Antworten von diesem Gerät sind jetzt im Konto.
}

leave = Fertig, abmelden
leave-unsent = { $n ->
    [one] 1 Antwort ist noch nicht gesendet.
   *[other] { $n } Antworten sind noch nicht gesendet.
} { $kept ->
    [true] Du kannst dich trotzdem abmelden. Dann bleibt alles auf diesem Gerät. Wir senden es, wenn du dich hier wieder anmeldest.
   *[other] Meldest du dich jetzt ab? Dann ist das weg.
}

ended = { $whom ->
    [pupil] Du bist abgemeldet. Melde dich wieder an.
   *[other] Sie sind abgemeldet. Melden Sie sich wieder an.
}
ended-guest = Als Gast weiter
left = Abgemeldet.
left-text = Gerade gibt es kein Internet. Ist das Internet wieder da? Dann kann das nächste Kind anfangen.
account-loading = Bitte warten …
account-busy = Bitte warten …
