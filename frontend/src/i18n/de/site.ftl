# Rahmen der Seite, Start, Kurse, Lektionen, Mein Lernen.
site-title = Lernwolf · Digital zurechtkommen in Wolfsburg
site-description = Lernen Sie Schritt für Schritt, wie Handy, Internet und Ämter online funktionieren. Kostenlos, in Ihrem Tempo, ohne Anmeldung.
too-old = Ihr Browser ist für die Übungen zu alt. Lesen können Sie hier alles. Zum Beantworten der Fragen hilft ein neuerer Browser.
no-script = Ohne JavaScript können Sie hier alles lesen und suchen und Workshops buchen. Zum Beantworten der Fragen, für Einstellungen und Konto schalten Sie JavaScript bitte ein.
offline-sentence = Gerade gibt es keine Verbindung. Bitte gleich noch einmal versuchen. Was in ein Formular getippt wurde, steht dort noch.
try-again = Noch einmal versuchen

skip = Zum Inhalt springen
search = Suchen
search-label = Kurse suchen
search-placeholder = Kurs oder Thema
reading = Lesehilfe
sign-in = Anmelden
register = Konto anlegen
places = Hauptbereiche
place-home = Start
place-courses = Kurse
place-classes = Klassen
place-studio = Studio
place-me = Mein Lernen
place-workshops = Workshops
next-workshops = Nächste Workshops zu diesem Thema
next-workshops-all = Alle Workshops ansehen
crumbs = Weg zu dieser Seite
foot-label = Über diese Seite
foot-about = Über Lernwolf
foot-help = Hilfe
foot-leicht = Leichte Sprache
foot-accessibility = Barrierefreiheit
foot-privacy = Datenschutz
foot-imprint = Impressum
foot-line = Lernwolf ist ein Angebot zum Lernen in Wolfsburg. Kostenlos, ohne Werbung.

missing-title = Diese Seite gibt es nicht
missing-text = Vielleicht ist sie umgezogen, oder in der Adresse fehlt ein Buchstabe. Verloren ist nichts: Alles Gelernte bleibt aufbewahrt.
missing-home = Zur Startseite

home-title = Digital zurechtkommen, im eigenen Tempo.
home-lead = Lernwolf zeigt Schritt für Schritt, wie man mit Handy und Internet sicher zurechtkommt. Kostenlos und ohne Anmeldung.
home-courses = Kurse für den Anfang
all-courses = Alle Kurse ansehen
next-new = Hier geht es los
next-begun = Hier geht es weiter
next-begin = Erste Lektion beginnen
next-continue = Weiterlernen
step-of = Lektion { $place } von { $of }

courses-title = Kurse
courses-description = Alle Kurse von Lernwolf: Sicherheit, Alltag, Geräte, Mobilität. Mit Suche und Filtern.
courses-find = Kurse finden
courses-near = Genau dazu gibt es keinen Kurs. Diese passen zu einem Teil:
courses-found = { $n ->
    [0] Kein Kurs gefunden
    [one] 1 Kurs
   *[other] { $n } Kurse
}
courses-in-workshops = Workshops zu „{ $q }“ suchen
courses-none = Dazu gibt es noch keinen Kurs.
courses-none-words = Ist alles richtig geschrieben? Vielleicht hilft auch ein anderes oder kürzeres Wort.
courses-none-filters = Versuchen Sie es mit weniger Filtern.
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
topic-communication = Kommunikation
topic-creating = Gestalten
topic-mobility = Unterwegs
level-basic = Grundlegend
level-intermediate = Selbstständig
level-advanced = Fortgeschritten
level-highly-advanced = Hoch spezialisiert
minutes = { $n ->
    [one] 1 Minute
   *[other] { $n } Minuten
}
hours = { $n ->
    [one] 1 Stunde
   *[other] { $n } Stunden
}

course-goals = Was man danach kann
course-audience = Für wen: { $audience }
course-standing = Mein Stand
course-begun = { $total ->
    [one] { $done } von 1 Lektion fertig
   *[other] { $done } von { $total } Lektionen fertig
}
course-done = Geschafft
course-again = Noch einmal ansehen
course-length = Etwa { $length }. Pausen sind jederzeit möglich.
course-when-done = Wann ist der Kurs geschafft?
course-when-done-text = Wenn in jeder Lektion alle Fragen beantwortet sind und am Ende auf „Lektion abschließen“ getippt wurde. Jede Frage darf man so oft versuchen, wie man möchte.
course-lessons = Die Lektionen
course-competences = Welche Kompetenzen das stärkt
course-digcomp = Nach DigComp 3.0, dem Rahmen der Europäischen Union für digitale Kompetenzen (Europäische Kommission, JRC144121, CC BY 4.0). Die deutschen Namen sind nicht amtlich.

lesson-done = Fertig
lesson-begun = Angefangen
lesson-open = Noch offen
lesson-finish = Lektion abschließen
lesson-finished = Lektion geschafft
lesson-finished-text = Gut gemacht. Weiter geht es jederzeit.
lesson-course-end = Das war die letzte Lektion dieses Kurses.
lesson-next = Weiter: { $title }
lesson-to-course = Zurück zum Kurs
lesson-open-questions = { $n ->
    [one] Eine Frage ist noch offen. Danach lässt sich die Lektion abschließen.
   *[other] { $n } Fragen sind noch offen. Danach lässt sich die Lektion abschließen.
}
lesson-to-question = Zur nächsten offenen Frage
lesson-neighbours = Andere Lektionen
lesson-all = Alle Lektionen
lesson-no-help = Diese Lektion hat mir nicht geholfen

me-title = Mein Lernen
me-empty = { $whom ->
    [pupil] Hier sammelt sich, was du angefangen und geschafft hast. Noch ist Platz.
   *[other] Hier sammelt sich, was Sie angefangen und geschafft haben. Noch ist Platz.
}
me-choose = Einen Kurs aussuchen
me-begun = Angefangen
me-done = Geschafft
me-device = Nur auf diesem Gerät
me-device-text = Sie lernen ohne Konto. Mit einem Konto finden Sie alles auch auf anderen Geräten wieder. Was Sie hier gelernt haben, kommt mit.
me-adopted = { $n ->
    [one] Eine Antwort von diesem Gerät gehört jetzt zum Konto.
   *[other] { $n } Antworten von diesem Gerät gehören jetzt zum Konto.
}

leave = Fertig, abmelden
leave-unsent = { $n ->
    [one] Eine Antwort ist noch nicht gesendet.
   *[other] { $n } Antworten sind noch nicht gesendet.
} { $kept ->
    [true] Meldest du dich jetzt ab, bleibt das auf diesem Gerät und wird gesendet, wenn du dich hier wieder anmeldest.
   *[other] Meldest du dich jetzt ab, geht das verloren.
}

ended = { $whom ->
    [pupil] Du bist abgemeldet. Melde dich wieder an.
   *[other] Sie sind abgemeldet. Melden Sie sich wieder an.
}
ended-guest = Als Gast weiter
left = Abgemeldet.
left-text = Wenn es wieder Verbindung gibt, kann hier das nächste Kind anfangen.
account-loading = Einen Moment …
account-busy = Einen Moment …
