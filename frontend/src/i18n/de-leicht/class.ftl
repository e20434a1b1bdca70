# Für Lehrer und Lehrerinnen. In Leichter Sprache.
class-title = Klassen
class-signed-out = Diese Seite ist für Lehrer und Lehrerinnen. Melden Sie sich an.
class-no-role = Sie haben noch keine Klasse. Fragen Sie in Ihrer Schule. Dort bekommen Sie einen Link oder einen Code.
class-choose-school = In welcher Schule arbeiten Sie?
class-no-schools = Es gibt noch keine Schule.
class-not-found = Diese Klasse gibt es hier nicht. Gehen Sie bitte zur Übersicht.
class-none = Es gibt noch keine Klasse. Machen Sie die erste Klasse.
class-none-mine = Sie leiten noch keine Klasse. Die Leitung von der Schule kann Sie zu einer Klasse dazu nehmen. Oder Sie machen selbst eine Klasse.
class-menu = Für die ganze Schule
class-menu-invitations = Lehrer einladen
class-menu-roster = Listen laden
class-menu-year-end = Das Schul·jahr ist zu Ende
class-menu-stored = Was ist gespeichert?
class-year = Schul·jahr { $year }
class-pupils = { $n ->
    [one] 1 Kind
   *[other] { $n } Kinder
}
class-delete-on = Wir löschen die Klasse am { $day }
class-not-mine = Das ist nicht Ihre Klasse. Nur die Lehrer von der Klasse sehen mehr.
class-unled = Die Klasse hat noch keinen Lehrer. Klicken Sie auf „Noch kein Lehrer“. Dort wählen Sie einen Lehrer. Ist der Lehrer nicht dabei? Dann laden Sie ihn zuerst ein.
class-change = Ändern
class-archived = { $n ->
    [one] 1 alte Klasse
   *[other] { $n } alte Klassen
}
class-is-over = Diese Klasse ist zu Ende. Wir löschen sie am { $day }.
class-new = Neue Klasse
class-new-send = Klasse machen
class-made = Die Klasse ist da. Nun kommen die Kinder in die Klasse.
class-name = Name, zum Beispiel 7a
class-school-year = Schul·jahr
class-year-hint = Das geht auch für alle Klassen zusammen. Das macht die Verwaltung von der Schule.
class-year-later = Das ist ein späteres Schul·jahr. Wir löschen die Klasse 1 Jahr später. Die Kinder sehen die alten Aufgaben nicht mehr. Die Seite „Schwere Fragen“ ist dann leer.
class-year-earlier = Das ist ein früheres Schul·jahr. Wir löschen die Klasse 1 Jahr früher. Die alten Aufgaben sind dann wieder da.
class-year-wrong = Dieses Schul·jahr geht nicht. Wählen Sie bitte ein anderes.
class-save = Speichern
class-saved = Gespeichert.
class-teachers = { $n ->
    [0] Noch kein Lehrer
    [one] 1 Lehrer oder Lehrerin
   *[other] { $n } Lehrer und Lehrerinnen
}
class-teacher-remove = Weg
class-teacher-remove-whom = { $login } aus der Klasse nehmen
class-teacher-nobody = Alle Lehrer sind schon in der Klasse. Sie können andere einladen.
class-teacher-no-staff = Ihre Schule hat hier noch keinen Lehrer. Laden Sie zuerst einen Lehrer ein:
class-teacher-who = Lehrer oder Lehrerin
class-teacher-add = Dazu nehmen

class-pages = Seiten von der Klasse
class-tab-live = Jetzt
class-tab-pupils = Kinder
class-tab-assignments = Aufgaben
class-tab-questions = Schwere Fragen
class-tab-outing = Workshop
class-tab-print = Drucken
class-tab-board = Tafel

class-door = Tür von der Klasse
class-door-text = Die Tür ist auf: Dann können sich die Kinder anmelden. Sie brauchen den Code, ihren Namen und ihre Bilder. Mit der Karte geht es immer.
class-door-open = { $n } Minuten aufmachen
class-door-type = Das tippen die Kinder ein:
class-door-until = Die Tür ist bis { $until } auf
class-door-language = Das sehen die Kinder in dieser Sprache: { $language }. Sie möchten eine andere Sprache? Dann drücken Sie auf „Groß zeigen“. Dort können Sie wählen.
class-door-close = Tür zumachen
class-door-longer = Länger auflassen oder andere Sprache
class-door-without = { $n ->
    [one] 1 Kind hat noch keine Bilder. So kann es sich nicht anmelden.
   *[other] { $n } Kinder haben noch keine Bilder. So können sie sich nicht anmelden.
}
class-door-cards = Karten machen

class-board-show = Groß zeigen
class-board-title = Klasse { $class }: So meldet ihr euch an
class-board-address = Öffnet diese Adresse. Oder scannt das Kästchen mit den Punkten:
class-board-code = Tippt den Code ein:
class-board-pictures = Schreibt euren Namen. Tippt auf eure 3 Bilder.
class-board-qr = QR-Code: Er führt zu der Adresse. Der Code ist dann schon da.
class-board-left = { $n ->
    [one] Noch 1 Minute
   *[other] Noch { $n } Minuten
}
class-board-closed = Die Tür ist zu
class-board-language = Sprache an der Tafel
class-board-back = Zurück zur Klasse

class-empty = In der Klasse ist noch kein Kind.
class-add-pupils = Kinder dazu nehmen
class-needs = { $n ->
    [0] Wer braucht Hilfe?
    [one] Wer braucht Hilfe? 1 Kind
   *[other] Wer braucht Hilfe? { $n } Kinder
}
class-needs-nobody = Im Moment niemand.
class-needs-new = Braucht Hilfe: { $names }
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
class-here-missing = Diese Kinder fehlen noch:
class-need-locked = Kann sich nicht anmelden. Die Bilder waren zu oft falsch.
class-need-wrong-pictures = Kann sich nicht anmelden. Die Bilder waren { $n } Mal falsch. Neue Bilder gibt es bei „Kinder“.
class-need-tried-often = Hat eine Frage { $n } Mal versucht. Sie ist noch nicht richtig. Lektion: { $lesson }
class-need-asked = Die Frage: „{ $question }“
class-need-see = Die Antworten ansehen
class-need-no-progress = Seit { $n } Minuten keine Antwort. Lektion: { $lesson }
class-unlock = Freigeben
class-unlock-whom = { $name } freigeben
class-unlocked = Freigegeben. Das Kind kann es noch einmal versuchen.
class-lost = Kein Internet. Das war um { $time } Uhr so. Die Seite versucht es weiter.
class-matrix = So weit sind die Kinder
class-matrix-region = Kinder und Lektionen. Sie können zur Seite schieben.
class-no-lessons = Im Moment gibt es keine Aufgabe. Kommt eine Aufgabe erst später? Dann steht sie bei „Aufgaben“.
class-assign = Aufgabe geben
class-csv = Als Tabelle speichern
class-to-print = Auf 1 Seite drucken
class-print = Seite drucken
class-as-of = So war es am { $time } Uhr
class-pupil = Name
class-locked = Gesperrt
class-done-of = { $all ->
    [one] { $done } von 1 Lektion ist fertig
   *[other] { $done } von { $all } Lektionen sind fertig
}
class-cell-not-begun = offen
class-cell-working = dabei
class-cell-stuck = hängt
class-cell-done = fertig
class-cell-none = keine Aufgabe
class-cell-right = { $all ->
    [one] { $right } von 1 Frage ist richtig
   *[other] { $right } von { $all } Fragen sind richtig
}
class-cell-tries = { $all ->
    [one] { $right } von 1 Frage ist richtig. Sie wurde { $tries } Mal versucht
   *[other] { $right } von { $all } Fragen sind richtig. 1 Frage wurde { $tries } Mal versucht
}
class-cell-said = { $state }, { $more }
class-lesson-numbers = Die Lektionen und ihre Nummern
class-legend = Zeichen
class-legend-not-begun = noch nicht angefangen
class-legend-working = angefangen
class-legend-stuck = kommt nicht weiter
class-legend-done = geschafft

class-pupils-list = { $n ->
    [0] Noch keine Kinder
    [one] 1 Kind
   *[other] { $n } Kinder
}
class-user-name = Benutzer·name
class-access = Anmelden
class-erased-on = Wir löschen am
class-actions = Ändern
class-signed-in = Ist angemeldet
class-has-card = Hat eine Karte
class-no-card = Hat keine Karte
class-card-outdated = Braucht eine neue Karte. Die Bilder auf der alten Karte sind falsch
class-claimed = Hat ein Passwort
class-linked = Meldet sich auch mit einem Dienst an
class-rename = Namen speichern
class-pictures-new = Neue Bilder geben
class-pictures-hint = Die alten Bilder gelten dann nicht mehr. Auch die Bilder auf der Karte nicht.
class-pictures-of = Neue Bilder für { $name }
class-pictures-once = Zeigen Sie das nur diesem Kind. Die Reihe ist wichtig. Sie sehen die Bilder nur jetzt. Die Bilder auf der Karte sind nun falsch. Der QR-Code auf der Karte geht noch.
class-pictures-shut = Bilder zumachen
class-unclaim = Eigene Zugänge von { $name } löschen
class-unclaim-sure = Dann kommt niemand mehr mit dem Passwort hinein. Und auch nicht mit dem anderen Dienst. Das Kind kann sich mit der Karte anmelden. Hat jemand die Karte gefunden? Dann machen Sie auch eine neue Karte.
class-unclaim-yes = Ja, die Zugänge löschen
class-unclaim-no = Nein
class-remove = { $name } aus der Klasse nehmen
class-remove-sure = { $name } ist dann nicht mehr in der Klasse. Das Konto löschen wir nach 30 Tagen. Außer: Das Kind ist noch in einer anderen Klasse.
class-remove-yes = Ja, { $name } soll weg
class-remove-no = Nein
class-choose-somebody = Sie haben niemanden gewählt. Machen Sie bitte ein Kreuz.

class-roster = Kinder dazu nehmen
class-roster-paste = Namen
class-roster-hint = 1 Name in jeder Zeile. Oder 2 Spalten: zuerst die Nachnamen, dann die Vornamen.
class-roster-file = Oder eine Datei
class-roster-school-hint = Wählen Sie Ihre Dateien. Auch eine Zip-Datei geht.
class-roster-complete = Das sind alle. Wer nicht auf der Liste steht, ist nicht mehr in der Klasse.
class-roster-school-complete = Das sind alle. Wer nicht auf der Liste steht, ist nicht mehr in der Klasse.
class-roster-look = Erst ansehen
class-roster-nothing = Schreiben Sie bitte Namen. Oder wählen Sie eine Datei.
class-roster-too-large = Das ist zu groß. Wir haben nichts geändert.
class-roster-preview = Das passiert dann. Noch haben wir nichts geändert. Es bleiben gleich: { $n }
class-roster-family-first = Ihre Liste hat keine Überschriften. Wir denken: Zuerst kommt der Nachname, dann der Vorname.
class-roster-given-first = Ihre Liste hat keine Überschriften. Wir denken: Zuerst kommt der Vorname, dann der Nachname.
class-roster-turn = Vornamen und Nachnamen tauschen
class-roster-same = Es ändert sich nichts. Es bleiben gleich: { $n }
class-roster-new = { $n ->
    [one] 1 neues Kind
   *[other] { $n } neue Kinder
}
class-roster-changed = { $n ->
    [one] Bei 1 Kind ist etwas anders
   *[other] Bei { $n } Kindern ist etwas anders
}
class-roster-leaving = { $n ->
    [one] 1 Kind ist nicht mehr in der Klasse
   *[other] { $n } Kinder sind nicht mehr in der Klasse
}
class-roster-leaving-text = Ist ein Kind dann in keiner Klasse mehr? Dann löschen wir das Konto nach 30 Tagen. Wir löschen auch alles, was das Kind gelernt hat. Das kommt nicht zurück.
class-roster-sure = { $n ->
    [one] Ja, das Kind geht aus der Klasse.
   *[other] Ja, die { $n } Kinder gehen aus der Klasse.
}
class-roster-unsure = Es gehen mehr Kinder, als bleiben. Stimmt das? Dann setzen Sie den Haken über dem Knopf. Noch ist alles wie vorher.
class-roster-before = (vorher: { $before })
class-roster-user = Benutzer·name { $user }
class-roster-renamed = (der Name wird anders, Benutzer·name: { $user })
class-roster-teachers = Laden Sie diese Lehrer ein: { $names }
class-roster-hints = Das nehmen wir nicht
class-roster-faults = { $n ->
    [one] Es gibt 1 Fehler. Wir haben nichts übernommen. Verbessern Sie den Fehler. Dann sehen Sie die Vorschau noch einmal an.
   *[other] Es gibt { $n } Fehler. Wir haben nichts übernommen. Verbessern Sie die Fehler. Dann sehen Sie die Vorschau noch einmal an.
}
class-roster-row = Zeile { $row }
class-roster-column = Spalte { $column }
class-roster-import = Alles so machen
class-roster-forget = Nicht machen
class-roster-imported = Fertig. Neu: { $new }. Anders: { $changed }. Nicht mehr in der Klasse: { $leaving }.

class-cards = Karten machen
class-cards-text = Mit der Karte melden sich die Kinder an. Machen Sie neue Karten? Dann gehen die alten Karten nicht mehr. Und alle diese Kinder müssen sich neu anmelden.
class-cards-whom = Für wen?
class-cards-missing = Für alle ohne richtige Karte ({ $n })
class-cards-all = Für alle
class-cards-some = Nur für manche
class-cards-pupils = Kinder
class-cards-send = Karten machen
class-cards-sure = { $n ->
    [one] 1 Karte geht dann nicht mehr. Wollen Sie das?
   *[other] { $n } Karten gehen dann nicht mehr. Wollen Sie das?
}
class-cards-yes = Ja, neue Karten machen
class-cards-no = Nein
class-cards-file = Karten { $name }.pdf
class-cards-made = Die Karten sind fertig. Ihr Gerät speichert sie. Drucken Sie die Karten jetzt.
class-cards-save = Noch einmal speichern

class-groups = Gruppen
class-groups-text = Manche Kinder sollen andere Aufgaben bekommen? Dann machen Sie eine Gruppe.
class-group-new = Neue Gruppe
class-group-send = Gruppe machen
class-group-made = Die Gruppe ist da.
class-group-name = Name von der Gruppe
class-group-pupils = Wer gehört dazu?
class-group-of = { $name } ({ $n })
class-group-remove = Gruppe löschen
class-group-remove-text = Die Kinder bleiben in der Klasse. Die Aufgaben von der Gruppe sind dann weg.
class-group-remove-yes = Ja, { $name } löschen

class-assignments-none = Es gibt noch keine Aufgabe.
class-assignments-past = { $n ->
    [one] 1 Aufgabe aus alten Schul·jahren
   *[other] { $n } Aufgaben aus alten Schul·jahren
}
class-assign-title = Neue Aufgabe
class-assignment-gone = Das gibt es nicht mehr
class-course = Kurs
class-lesson = Wie viel?
class-whole-course = Der ganze Kurs
class-whom = Für wen?
class-whom-class = Für alle
class-whom-group = Für eine Gruppe
class-whom-group-of = Gruppe { $name }
class-whom-pupils = Nur für manche Kinder
class-starts = ab { $day }
class-due = bis { $day }
class-starts-field = Ab welchem Tag? Leer heißt: sofort
class-due-field = Bis zu welchem Tag? Leer heißt: immer
class-due-before-start = Der letzte Tag ist vor dem ersten Tag. Das geht nicht. Ändern Sie bitte einen Tag.
class-due-over = Der Tag ist schon vorbei. Wählen Sie heute oder einen Tag, der noch kommt.
class-starts-late = Der erste Tag ist zu weit weg. Wählen Sie einen Tag bis zum nächsten Schul·jahr.
class-due-late = Der letzte Tag ist zu weit weg. Wählen Sie einen Tag bis zum nächsten Schul·jahr.
class-assign-send = Aufgabe geben
class-assigned = Die Aufgabe ist da.
class-assigned-already = Die Kinder haben diese Aufgabe schon. Es hat sich nichts geändert. Wählen Sie bitte etwas anderes.
class-assigned-overlap = Manche Kinder haben das schon: im ganzen Kurs oder als einzelne Lektion. Es hat sich nichts geändert. Wollen Sie die Aufgabe trotzdem geben? Dann machen Sie unten ein Häkchen.
class-assign-again = Trotzdem geben
class-done-by = { $all ->
    [0] Noch hat kein Kind diese Aufgabe.
    [one] { $done } von 1 Kind ist fertig.
   *[other] { $done } von { $all } Kindern sind fertig.
}
class-take-back = Aufgabe weg
class-take-back-text = Die Kinder sehen die Aufgabe dann nicht mehr. Das Gelernte bleibt.
class-take-back-past = Die Kinder sehen die Aufgabe schon nicht mehr. Dann ist sie auch hier weg. Das Gelernte bleibt.
class-take-back-yes = Ja, Aufgabe soll weg
class-taken-back = Die Aufgabe ist weg.

class-questions-text = Diese Fragen sind schwer für die Klasse. Sehen Sie die Fragen zusammen an.
class-questions-none = Im Schul·jahr { $year } gibt es noch keine schwere Frage. Alte Antworten zählen hier nicht.
class-questions-again = Neu laden
class-question-once = { $all ->
    [one] { $once } von 1 Kind hatte die Frage gleich richtig.
   *[other] { $once } von { $all } Kindern hatten die Frage gleich richtig.
}
class-question-now = Jetzt richtig: { $right }.
class-answers = Die Antworten
class-answer = Antwort
class-answer-score = Richtig?
class-answer-times = Wie viele Kinder?
class-answer-by = { $pupils ->
    [one] 1 Kind
   *[other] { $pupils } Kinder
}, { $times ->
    [one] 1 Versuch
   *[other] { $times } Versuche
}
class-answer-right = Richtig
class-answer-wrong = Nicht richtig
class-answer-partly = Ein Teil ist richtig: { $n } %
class-answer-holds = Das ist richtig
class-answer-holds-not = Das ist falsch

class-outing-text = Ein Workshop für die ganze Klasse. Alle bekommen einen Platz. Oder die ganze Klasse wartet.
class-outing-none = Es gibt gerade keinen Termin für Klassen.
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
    [0] Im Moment ist kein Platz frei.
    [one] 1 Platz ist frei.
   *[other] { $free } Plätze sind frei.
}
class-outing-sum-waits = So muss die Klasse warten.
class-outing-sum-large = So geht es nicht. { $n ->
    [one] Der Termin hat nur 1 Platz.
   *[other] Der Termin hat nur { $n } Plätze.
}
class-outing-sum-fit = { $n ->
    [0] Ohne Erwachsene
    [one] Mit 1 Erwachsenen
   *[other] Mit { $n } Erwachsenen
}
class-outing-reach = Wie erreichen wir die Schule?
class-outing-reach-hint = Eins ist genug.
class-outing-all = Die Klasse bleibt zusammen. Alle bekommen einen Platz. Oder alle warten.
class-outing-send = Für die Klasse buchen
class-outing-another = Noch einen Termin buchen
class-outing-confirmed = { $n ->
    [one] Gebucht: 1 Platz.
   *[other] Gebucht: { $n } Plätze.
}
class-outing-waiting = { $n ->
    [one] Die Klasse wartet auf 1 Platz.
   *[other] Die Klasse wartet auf { $n } Plätze.
}
class-outing-booked = Buchungen von der Klasse
class-outing-open = Buchung ansehen
