# Lehrkräfte: Klassen, die Seite zum Mitsehen, Karten, Aufgaben.
class-title = Klassen
class-signed-out = Diese Seite ist für Lehrkräfte und Schulen. Bitte melden Sie sich an.
class-no-role = Ihr Konto leitet noch keine Klasse. Die Verwaltung Ihrer Schule lädt Sie mit einem Link oder einem gedruckten Code ein.
class-choose-school = In welcher Schule möchten Sie arbeiten?
class-no-schools = Noch gibt es keine Schule.
class-not-found = Diese Klasse gibt es hier nicht, oder Sie leiten sie nicht. Sehen Sie bitte in der Übersicht nach.
class-none = Noch gibt es keine Klasse. Legen Sie die erste an, dann kommen die Kinder hinein.
class-none-mine = Sie leiten noch keine Klasse. Die Schulverwaltung kann Sie zu einer hinzufügen, oder Sie legen selbst eine an.
class-menu = Verwaltung der Schule
class-menu-invitations = Lehrkräfte einladen
class-menu-roster = Listen übernehmen
class-menu-year-end = Schuljahr abschließen
class-menu-stored = Gespeicherte Daten
class-year = Schuljahr { $year }
class-pupils = { $n ->
    [one] 1 Kind
   *[other] { $n } Kinder
}
class-delete-on = wird am { $day } gelöscht
class-not-mine = Diese Klasse leiten andere. Was die Kinder tun, sehen nur ihre Lehrkräfte.
class-unled = Diese Klasse leitet noch niemand. Tragen Sie hier unter „Noch keine Lehrkraft“ jemanden ein. Fehlt die Person dort, laden Sie sie zuerst ein.
class-change = Ändern
class-archived = { $n ->
    [one] 1 abgeschlossene Klasse
   *[other] { $n } abgeschlossene Klassen
}
class-is-over = Diese Klasse ist abgeschlossen. Sie wird am { $day } gelöscht.
class-new = Neue Klasse
class-new-send = Klasse anlegen
class-made = Die Klasse ist angelegt. Öffnen Sie sie oben und nehmen Sie die Kinder auf.
class-name = Name, zum Beispiel 7a
class-school-year = Schuljahr
class-year-hint = Für alle Klassen zusammen macht das die Verwaltung der Schule unter „Schuljahr abschließen“.
class-year-later = Ein späteres Schuljahr: Die Klasse und die Konten ihrer Kinder werden ein Jahr später gelöscht. Die Aufgaben von bisher bleiben zurück, die Kinder sehen sie nicht mehr. „Schwere Fragen“ und die Live-Seite beginnen leer.
class-year-earlier = Ein früheres Schuljahr: Die Klasse und die Konten ihrer Kinder werden ein Jahr früher gelöscht. Aufgaben und schwere Fragen aus jenem Schuljahr sind wieder da, und die von jetzt bleiben.
class-year-wrong = Dieses Schuljahr geht nicht: Es liegt zu weit weg, oder seine Klassen sind zur Löschung fällig. Wählen Sie ein anderes.
class-save = Speichern
class-saved = Gespeichert.
class-teachers = { $n ->
    [0] Noch keine Lehrkraft
    [one] 1 Lehrkraft
   *[other] { $n } Lehrkräfte
}
class-teacher-remove = Entfernen
class-teacher-remove-whom = { $login } aus der Klasse entfernen
class-teacher-nobody = Alle Lehrkräfte der Schule leiten diese Klasse schon. Weitere laden Sie mit einem Link oder Code ein.
class-teacher-no-staff = Ihre Schule hat hier noch keine Lehrkraft. Laden Sie zuerst jemanden ein:
class-teacher-who = Lehrkraft
class-teacher-add = Lehrkraft hinzufügen

class-pages = Seiten dieser Klasse
class-tab-live = Jetzt
class-tab-pupils = Kinder
class-tab-assignments = Aufgaben
class-tab-questions = Schwere Fragen
class-tab-outing = Workshop
class-tab-print = Drucken
class-tab-board = Tafel

class-door = Tür der Klasse
class-door-text = Solange die Tür offen ist, melden sich die Kinder mit Klassen-Code, Namen und Bildern an. Mit ihrer Karte geht es immer.
class-door-open = { $n } Minuten öffnen
class-door-type = Im Browser eintippen:
class-door-until = Offen bis { $until }
class-door-language = Auf der Tafel und bei der Anmeldung lesen die Kinder: { $language }. Eine andere Sprache wählen Sie auf der Tafel, unter „Groß zeigen“.
class-door-close = Tür schließen
class-door-longer = Länger offen lassen, andere Sprache
class-door-without = { $n ->
    [one] 1 Kind hat noch keine Bilder und kommt so nicht hinein:
   *[other] { $n } Kinder haben noch keine Bilder und kommen so nicht hinein:
}
class-door-cards = Karten machen

class-board-show = Groß zeigen
class-board-title = Klasse { $class }: So kommt ihr hinein
class-board-address = Öffnet diese Adresse, oder scannt den QR-Code:
class-board-code = Tippt den Klassen-Code ein:
class-board-pictures = Schreibt euren Namen und tippt eure drei Bilder an.
class-board-qr = QR-Code: führt zur Adresse und trägt den Klassen-Code ein
class-board-left = { $n ->
    [one] Noch 1 Minute
   *[other] Noch { $n } Minuten
}
class-board-closed = Die Tür ist zu
class-board-language = Sprache der Tafel
class-board-back = Zurück zur Klasse

class-empty = In dieser Klasse ist noch niemand.
class-add-pupils = Kinder aufnehmen
class-needs = { $n ->
    [0] Wer braucht mich jetzt?
    [one] Wer braucht mich jetzt? 1 Kind
   *[other] Wer braucht mich jetzt? { $n } Kinder
}
class-needs-nobody = Gerade niemand.
class-needs-new = Braucht jetzt Hilfe: { $names }
class-here = { $here } von { $all ->
    [one] 1 Kind
   *[other] { $all } Kindern
} { $here ->
    [one] ist
   *[other] sind
} da
class-here-all = { $all ->
    [one] Das Kind ist da
   *[other] Alle { $all } Kinder sind da
}
class-here-missing = Noch nicht da:
class-need-locked = Kommt nicht hinein: Es waren zu viele falsche Bilder.
class-need-wrong-pictures = Kommt nicht hinein: Die Bilder waren { $n }-mal falsch. Neue Bilder geben Sie unter „Kinder“.
class-need-tried-often = Hat eine Frage { $n }-mal versucht, sie ist noch nicht richtig. Lektion: { $lesson }
class-need-asked = Die Frage: „{ $question }“
class-need-see = Was geantwortet wurde
class-need-no-progress = Seit { $n } Minuten keine Antwort. Lektion: { $lesson }
class-unlock = Freigeben
class-unlock-whom = { $name } freigeben
class-unlocked = Freigegeben. Das Kind kann es wieder versuchen.
class-lost = Verbindung fehlt, Stand von { $time } Uhr. Die Seite versucht es weiter.
class-matrix = Wie weit die Kinder sind
class-matrix-region = Kinder und Lektionen, seitlich verschiebbar
class-no-lessons = Im Moment ist nichts aufgegeben, und niemand hat etwas angefangen. Was erst später beginnt, steht unter „Aufgaben“.
class-assign = Aufgabe geben
class-csv = Als Tabelle speichern (CSV)
class-to-print = Auf einer Seite drucken
class-print = Seite drucken
class-as-of = Stand: { $time } Uhr
class-pupil = Name
class-locked = Gesperrt
class-done-of = { $all ->
    [one] { $done } von 1 Lektion fertig
   *[other] { $done } von { $all } Lektionen fertig
}
class-cell-not-begun = offen
class-cell-working = dabei
class-cell-stuck = hängt
class-cell-done = fertig
class-cell-none = nicht aufgegeben
class-cell-right = { $all ->
    [one] { $right } von 1 Frage richtig
   *[other] { $right } von { $all } Fragen richtig
}
class-cell-tries = { $all ->
    [one] { $right } von 1 Frage richtig, { $tries }-mal versucht
   *[other] { $right } von { $all } Fragen richtig, eine Frage { $tries }-mal versucht
}
class-cell-said = { $state }, { $more }
class-lesson-numbers = Lektionen nach Nummern
class-legend = Zeichen
class-legend-not-begun = noch nicht angefangen
class-legend-working = angefangen
class-legend-stuck = kommt nicht weiter: oft versucht oder lange ohne Antwort
class-legend-done = abgeschlossen

class-pupils-list = { $n ->
    [0] Noch keine Kinder
    [one] 1 Kind
   *[other] { $n } Kinder
}
class-user-name = Benutzername
class-access = Zugang
class-erased-on = Löschung
class-actions = Ändern
class-signed-in = Ist angemeldet
class-has-card = Hat eine Karte
class-no-card = Noch keine Karte
class-card-outdated = Braucht eine neue Karte: Die Bilder auf der alten gelten nicht mehr
class-claimed = Hat ein eigenes Passwort
class-linked = Meldet sich auch über einen Dienst an
class-rename = Namen speichern
class-pictures-new = Bilder zurücksetzen und neue zeigen
class-pictures-hint = Die bisherigen Bilder gelten dann sofort nicht mehr, auch die auf der Karte.
class-pictures-of = Neue Bilder für { $name }
class-pictures-once = Zeigen Sie das nur diesem Kind. Die Bilder gelten ab jetzt, in dieser Reihenfolge. Später lassen sie sich nicht mehr ansehen. Der QR-Code auf der Karte bleibt gültig, die Bilder auf der Karte nicht.
class-pictures-shut = Bilder schließen
class-unclaim = Eigene Zugänge von { $name } aufheben
class-unclaim-sure = Wer das eigene Passwort oder den verbundenen Anmeldedienst benutzt, wird überall abgemeldet und kommt damit nicht mehr hinein. Was gelernt wurde, bleibt. Wenn jemand die Karte gefunden hat: Machen Sie danach eine neue Karte.
class-unclaim-yes = Ja, die Zugänge aufheben
class-unclaim-no = Doch nicht
class-remove = { $name } aus der Klasse nehmen
class-remove-sure = { $name } verlässt die Klasse. Ist das Kind in keiner anderen Klasse, wird sein Konto 30 Tage später gelöscht. Vorher kann es das Konto mit einem Passwort mitnehmen.
class-remove-yes = Ja, { $name } herausnehmen
class-remove-no = Doch nicht
class-choose-somebody = Es ist niemand ausgewählt. Es hat sich nichts geändert. Kreuzen Sie bitte an, wen Sie meinen.

class-roster = Kinder aufnehmen
class-roster-paste = Namen einfügen
class-roster-hint = Ein Name je Zeile, zwei Spalten mit Nachnamen und Vornamen, oder eine Tabelle mit Überschriften, wie sie aus Ihrem Programm kommt.
class-roster-file = Oder eine Datei wählen (CSV)
class-roster-school-hint = CSV mit Klasse und Namen, oder OneRoster 1.1 oder 1.2: die Zip-Datei oder alle Dateien auf einmal.
class-roster-complete = Die Liste ist vollständig: Wer fehlt, verlässt die Klasse.
class-roster-school-complete = Die Listen sind vollständig: Wer in seiner Klasse fehlt, verlässt sie.
class-roster-look = Vorschau ansehen
class-roster-nothing = Es ist noch nichts da. Fügen Sie bitte Namen ein oder wählen Sie eine Datei.
class-roster-too-large = Das ist zu groß. Zusammen dürfen die Dateien 8 MB haben. Es wurde nichts gesendet.
class-roster-preview = Das würde geschehen. Noch ist nichts übernommen. Unverändert: { $n }
class-roster-family-first = Die Liste hat keine Überschriften. Die erste Spalte gilt als Nachname, die zweite als Vorname.
class-roster-given-first = Die Liste hat keine Überschriften. Die erste Spalte gilt als Vorname, die zweite als Nachname.
class-roster-turn = Vor- und Nachnamen tauschen
class-roster-same = Es ändert sich nichts. Unverändert: { $n }
class-roster-new = { $n ->
    [one] 1 Kind ist neu
   *[other] { $n } Kinder sind neu
}
class-roster-changed = { $n ->
    [one] Bei 1 Kind ändert sich etwas
   *[other] Bei { $n } Kindern ändert sich etwas
}
class-roster-leaving = { $n ->
    [one] 1 Kind verlässt die Klasse
   *[other] { $n } Kinder verlassen die Klasse
}
class-roster-leaving-text = Wer danach in keiner Klasse mehr ist, dessen Konto wird nach 30 Tagen gelöscht, mit allem Gelernten. Dasselbe Kind noch einmal aufzunehmen bringt nichts davon zurück.
class-roster-sure = { $n ->
    [one] Ja, dieses Kind verlässt die Klasse.
   *[other] Ja, diese { $n } Kinder verlassen die Klasse.
}
class-roster-unsure = Mehr Kinder würden gehen als bleiben. Stimmt das? Setzen Sie bitte den Haken über dem Knopf. Es hat sich noch nichts geändert.
class-roster-before = (vorher: { $before })
class-roster-user = Benutzername { $user }
class-roster-renamed = (der Name ändert sich, Benutzername: { $user })
class-roster-teachers = Noch ohne Konto, bitte einladen: { $names }
class-roster-hints = Das wurde übergangen
class-roster-faults = { $n ->
    [one] An 1 Stelle stimmt etwas nicht. Es wurde nichts übernommen. Bitte verbessern Sie sie und sehen Sie die Vorschau noch einmal an.
   *[other] An { $n } Stellen stimmt etwas nicht. Es wurde nichts übernommen. Bitte verbessern Sie sie und sehen Sie die Vorschau noch einmal an.
}
class-roster-row = Zeile { $row }
class-roster-column = Spalte { $column }
class-roster-import = Alles so übernehmen
class-roster-forget = Verwerfen
class-roster-imported = Übernommen. Neu: { $new }. Geändert: { $changed }. Verlassen die Klasse: { $leaving }.

class-cards = Karten machen
class-cards-text = Auf jeder Karte stehen Name, QR-Code und drei Bilder, acht Karten auf einem Blatt mit Schnittmarken. Neue Karten haben neue Codes und neue Bilder: Die alten Karten gelten dann nicht mehr, und wer angemeldet ist, wird abgemeldet.
class-cards-whom = Für wen?
class-cards-missing = Für alle ohne gültige Karte ({ $n })
class-cards-all = Für alle
class-cards-some = Für einzelne
class-cards-pupils = Kinder
class-cards-send = Karten machen
class-cards-sure = { $n ->
    [one] 1 Karte gilt danach nicht mehr. Möchten Sie neue Karten machen?
   *[other] { $n } Karten gelten danach nicht mehr. Möchten Sie neue Karten machen?
}
class-cards-yes = Ja, neue Karten machen
class-cards-no = Doch nicht
class-cards-file = Karten { $name }.pdf
class-cards-made = Die Karten sind fertig und werden als PDF gespeichert. Drucken Sie sie in Originalgröße. Wir bewahren die Datei nicht auf.
class-cards-save = PDF noch einmal speichern

class-groups = Gruppen
class-groups-text = Gruppen brauchen Sie nur, wenn ein Teil der Klasse andere Aufgaben bekommt.
class-group-new = Neue Gruppe
class-group-send = Gruppe anlegen
class-group-made = Die Gruppe ist angelegt.
class-group-name = Name der Gruppe
class-group-pupils = Wer gehört dazu?
class-group-of = { $name } ({ $n })
class-group-remove = Gruppe löschen
class-group-remove-text = Die Kinder bleiben in der Klasse. Aufgaben, die nur diese Gruppe hat, fallen weg.
class-group-remove-yes = Ja, { $name } löschen

class-assignments-none = Noch ist nichts aufgegeben.
class-assignments-past = { $n ->
    [one] 1 Aufgabe aus früheren Schuljahren
   *[other] { $n } Aufgaben aus früheren Schuljahren
}
class-assign-title = Neue Aufgabe
class-assignment-gone = Nicht mehr veröffentlicht
class-course = Kurs
class-lesson = Umfang
class-whole-course = Der ganze Kurs
class-whom = Für wen?
class-whom-class = Ganze Klasse
class-whom-group = Eine Gruppe
class-whom-group-of = Gruppe { $name }
class-whom-pupils = Einzelne Kinder
class-starts = ab { $day }
class-due = bis { $day }
class-starts-field = Ab (leer: sofort)
class-due-field = Bis (leer: ohne Ende)
class-due-before-start = Es hat sich nichts geändert: „Bis“ liegt vor „Ab“. Ändern Sie einen der beiden Tage.
class-due-over = Dieser Tag ist schon vorbei. Wählen Sie heute oder später, oder lassen Sie „Bis“ leer.
class-starts-late = „Ab“ liegt hinter dem nächsten Schuljahr. Wählen Sie einen früheren Tag.
class-due-late = „Bis“ liegt hinter dem nächsten Schuljahr. Wählen Sie einen früheren Tag, oder lassen Sie „Bis“ leer.
class-assign-send = Aufgabe geben
class-assigned = Die Aufgabe steht.
class-assigned-already = Das haben dieselben Kinder schon auf. Es hat sich nichts geändert. Ändern Sie die Aufgabe, die es schon gibt, oder wählen Sie etwas anderes.
class-assigned-overlap = Das haben manche dieser Kinder schon auf: als Teil eines ganzen Kurses, oder als einzelne Lektion davon. Es hat sich nichts geändert. Wenn Sie es trotzdem geben möchten, setzen Sie unten das Häkchen und senden Sie noch einmal.
class-assign-again = Trotzdem geben
class-done-by = { $all ->
    [0] Noch hat kein Kind diese Aufgabe.
    [one] { $done } von 1 Kind hat alles fertig.
   *[other] { $done } von { $all } Kindern haben alles fertig.
}
class-take-back = Zurücknehmen
class-take-back-text = Die Kinder sehen die Aufgabe nicht mehr. Was sie schon gelernt haben, bleibt ihnen.
class-take-back-past = Die Kinder sehen diese Aufgabe schon nicht mehr. Danach steht sie auch hier nicht mehr. Was die Kinder gelernt haben, bleibt ihnen.
class-take-back-yes = Ja, Aufgabe zurücknehmen
class-taken-back = Die Aufgabe ist zurückgenommen.

class-questions-text = An diesen Fragen hängt die Klasse am meisten. Vielleicht lohnt es sich, sie gemeinsam anzusehen.
class-questions-none = Im Schuljahr { $year } gibt es noch keine Frage, die der Klasse schwerfällt. Antworten aus früheren Schuljahren zählen hier nicht mit.
class-questions-again = Neu laden
class-question-once = { $all ->
    [one] { $once } von 1 Kind hatte sie beim ersten Mal richtig.
   *[other] Beim ersten Mal richtig: { $once } von { $all } Kindern.
}
class-question-now = Inzwischen richtig: { $right }.
class-answers = Was geantwortet wurde
class-answer = Antwort
class-answer-score = Richtig?
class-answer-times = Wer so geantwortet hat
class-answer-by = { $pupils ->
    [one] 1 Kind
   *[other] { $pupils } Kinder
}, { $times ->
    [one] 1 Versuch
   *[other] { $times } Versuche
}
class-answer-right = Richtig
class-answer-wrong = Nicht richtig
class-answer-partly = Zu { $n } % richtig
class-answer-holds = Das stimmt
class-answer-holds-not = Das stimmt nicht

class-outing-text = Ein Workshop für die ganze Klasse: Sie bekommen alle Plätze zusammen, oder die Klasse kommt auf die Warteliste.
class-outing-none = Zurzeit gibt es keinen Termin für Schulklassen. Schauen Sie bald wieder vorbei.
class-outing-book = Plätze buchen
class-outing-choose = Welcher Termin?
class-outing-pupils = Wie viele Kinder kommen?
class-outing-adults = Wie viele Erwachsene kommen mit und brauchen einen Platz?
class-outing-sum = { $pupils ->
    [one] 1 Kind
   *[other] { $pupils } Kinder
} + { $adults ->
    [one] 1 Erwachsener
   *[other] { $adults } Erwachsene
} = { $sum ->
    [one] 1 Platz
   *[other] { $sum } Plätze
}.
class-outing-sum-free = { $free ->
    [0] Gerade ist kein Platz frei.
    [one] Frei ist 1 Platz.
   *[other] Frei sind { $free } Plätze.
}
class-outing-sum-waits = So kommt die Klasse auf die Warteliste.
class-outing-sum-large = So geht es nicht: { $n ->
    [one] Der Termin hat nur 1 Platz.
   *[other] Der Termin hat nur { $n } Plätze.
}
class-outing-sum-fit = { $n ->
    [0] Ohne Erwachsene rechnen
    [one] Mit 1 Erwachsenen rechnen
   *[other] Mit { $n } Erwachsenen rechnen
}
class-outing-reach = Wie erreichen wir die Schule?
class-outing-reach-hint = Eins von beiden genügt. Wir melden uns nur, wenn sich etwas ändert.
class-outing-all = Die Klasse wird nie geteilt: Entweder bekommen alle einen Platz, oder alle warten.
class-outing-send = Für die Klasse buchen
class-outing-another = Noch einen Termin buchen
class-outing-confirmed = { $n ->
    [one] Gebucht: 1 Platz.
   *[other] Gebucht: { $n } Plätze.
}
class-outing-waiting = { $n ->
    [one] Die Klasse steht auf der Warteliste, für 1 Platz.
   *[other] Die Klasse steht auf der Warteliste, für { $n } Plätze.
}
class-outing-booked = Buchungen dieser Klasse
class-outing-open = Buchung öffnen
