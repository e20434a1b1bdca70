# Für die Leitung von der Schule. In Leichter Sprache.
school-title = Schule
school-not-found = Diese Seite ist für die Leitung von der Schule. Haben Sie das richtige Konto?
school-ask-no = Doch nicht

school-invite-lead = Sie können Lehrer einladen. Die Lehrer bekommen einen Link oder einen Code.
school-invite-open = { $n ->
    [0] Keine Einladung
    [one] 1 Einladung
   *[other] { $n } Einladungen
}
school-invite-left = { $n ->
    [0] gilt nicht mehr
    [one] gilt noch 1 Mal
   *[other] gilt noch { $n } Mal
}
school-invite-until = gilt bis { $day }
school-invite-withdraw = Zurück·nehmen
school-invite-withdraw-sure = Der Link und der Code gelten dann nicht mehr. Wer schon dabei ist, bleibt dabei.
school-invite-withdraw-yes = Ja, Einladung zurück·nehmen
school-invite-withdrawn = Die Einladung gilt nicht mehr.
school-invite-new = Neue Einladung
school-invite-role = Was macht die Person?
school-role-teacher = eine Klasse leiten
school-role-administrator = die Schule leiten
school-invite-label = Für wen? (Sie können das Feld leer lassen)
school-invite-uses = Wie oft gilt die Einladung?
school-invite-uses-hint = Für eine Person: 1. Für mehrere Personen: höchstens 50.
school-invite-one = Wer die Schule leitet, braucht eine eigene Einladung. Schreiben Sie: 1.
school-invite-send = Einladung machen
school-invite-title = Einladung: { $school }
school-invite-as = Sie sind eingeladen. Das machen Sie dann: { $role }.
school-invite-for = Für: { $label }
school-invite-open-address = Öffnen Sie diese Adresse im Internet:
school-invite-copy = Adresse kopieren
school-invite-copied = Die Adresse ist kopiert.
school-invite-copy-not = Das Kopieren geht hier nicht. Markieren Sie die Adresse bitte selbst.
school-invite-qr = QR-Code: führt zur Adresse von der Einladung
school-invite-sign-in = Melden Sie sich an. Haben Sie noch kein Konto? Dann machen Sie eins.
school-invite-accept = Nehmen Sie die Einladung an.
school-invite-code = Das ist der Code. Er steht am Ende von der Adresse:
school-invite-valid = { $n ->
    [one] Gilt 1 Mal. Gilt bis { $day }.
   *[other] Gilt { $n } Mal. Gilt bis { $day }.
}
school-invite-once = Sie sehen den Code nur jetzt. Drucken Sie ihn. Oder schreiben Sie ihn auf. Haben Sie den Code verloren? Dann machen Sie eine neue Einladung.
school-invite-print = Blatt drucken
school-invite-write = E-Mail schreiben
school-invite-done = Fertig, zurück zur Liste
school-invite-mail-subject = Einladung zu Lernwolf: { $school }
school-invite-mail =
    Guten Tag,

    Sie sind eingeladen.
    Schule: { $school }
    Das machen Sie dann: { $role }

    Öffnen Sie diese Adresse:
    { $link }

    Sie gilt bis { $day }.

school-roster-lead = Sie haben eine Liste mit allen Kindern? Hier laden Sie die Liste. Zuerst sehen Sie: Was ändert sich? Dann sagen Sie Ja oder Nein.
school-roster-files = Dateien aussuchen
school-roster-paste = Oder die Liste hier einfügen
school-roster-new-classes = { $n ->
    [one] 1 Klasse ist neu
   *[other] { $n } Klassen sind neu
}
school-roster-how = Welche Listen gehen?
school-roster-how-csv = Eine CSV-Datei. Oben stehen die Wörter Klasse, Vorname, Nachname.
school-roster-how-oneroster = Eine OneRoster-Datei. Das ist eine Zip-Datei oder es sind mehrere CSV-Dateien.
school-roster-how-again = Sie können die Liste noch einmal laden. Dann ändert sich nichts.
school-roster-how-privacy = Die Namen sehen nur die Lehrer von der Klasse. Die Kinder bekommen einen anderen Namen zum Anmelden.
school-roster-next = So geht es weiter
school-roster-cards = Die Kinder brauchen Karten. Die Lehrer von der Klasse drucken die Karten.
school-roster-unled = { $n ->
    [one] 1 Klasse hat noch keinen Lehrer.
   *[other] { $n } Klassen haben noch keinen Lehrer.
}
school-roster-teachers = Lehrer eintragen
school-roster-invite = Lehrer einladen

roster-fault-no-name-column = Wir finden keine Namen. Oben in der Liste muss stehen: Vorname und Nachname.
roster-fault-missing-column = In der Datei fehlt etwas.
roster-fault-broken-quotes = Hier fehlt ein Zeichen: "
roster-fault-duplicate-id = Diese Nummer steht 2 Mal in der Liste.
roster-fault-same-name = Dieser Name steht 2 Mal in der Klasse. Schreiben Sie etwas dazu.
roster-fault-no-name = Hier fehlt der Name.
roster-fault-no-family-name = In dieser Zeile fehlt der Nachname.
roster-fault-no-given-name = In dieser Zeile fehlt der Vorname.
roster-fault-cut-off = Diese Zeile ist zu kurz. Es fehlen Spalten.
roster-fault-bad-date = Dieses Datum ist falsch geschrieben. Richtig ist zum Beispiel: 2027-07-31.
roster-fault-formula = Das ist kein Name. Das ist eine Rechnung.
roster-fault-hidden-characters = Hier sind Zeichen, die man nicht sieht. Schreiben Sie den Namen neu.
roster-fault-encoding = Wir können manche Buchstaben nicht lesen. Speichern Sie die Datei als UTF-8.
roster-fault-too-many-rows = Die Liste ist zu lang. Machen Sie 2 Listen.
roster-fault-too-many-pupils = Das sind zu viele Kinder. Machen Sie 2 Listen.
roster-fault-name-too-long = Dieser Name ist zu lang. Es gehen 80 Zeichen.
roster-fault-class-too-long = Der Name von der Klasse ist zu lang. Es gehen 40 Zeichen.
roster-fault-id-too-long = Diese Nummer ist zu lang.
roster-fault-no-class = Hier fehlt die Klasse.
roster-fault-unknown-user = Diese Person fehlt in der Liste von den Personen.
roster-fault-unknown-class = Diese Klasse fehlt in der Liste von den Klassen.
roster-fault-empty = Hier ist kein Kind.
roster-fault-not-a-roster = Das ist keine Liste. Nehmen Sie eine CSV-Datei oder eine Zip-Datei.
roster-fault-zip-broken = Diese Zip-Datei geht nicht auf. Machen Sie die Zip-Datei bitte neu.
roster-fault-zip-too-large = Die Zip-Datei ist zu groß.
roster-fault-missing-file = Eine Datei fehlt.
roster-fault-too-many-files = Das sind zu viele Dateien. Es gehen 20. Jede Datei braucht einen eigenen Namen.
roster-fault-class-full = Die Klasse ist voll. Es gehen 60 Kinder.
roster-fault-ignored-column = Das brauchen wir nicht. Wir speichern es nicht.
roster-fault-ignored-row = Diese Zeile brauchen wir nicht. Wir speichern sie nicht.
roster-fault-unknown-role = Diese Rolle kennen wir nicht. Wir lassen die Zeile weg.
roster-fault-other-class = Diese Zeile ist von einer anderen Klasse.
roster-fault-other = Das geht so nicht.

school-year-lead = Das Schul·jahr ist zu Ende. Sie sagen: Was wird aus den Klassen? Es ändert sich noch nichts. Erst am Ende sagen Sie Ja.
school-year-no-classes = Es gibt gerade keine Klasse.
school-year-step = Schritt { $place } von { $of }
school-year-step-classes = Was wird aus den Klassen?
school-year-step-moves = Geht ein Kind in eine andere Klasse?
school-year-step-preview = Das soll passieren
school-year-step-done = Das Schul·jahr ist zu Ende
school-year-early = Das Schul·jahr { $year } ist noch nicht zu Ende. Möchten Sie die Klassen wirklich jetzt schon versetzen?
school-year-not-begun = Das Schul·jahr { $year } hat noch nicht angefangen
school-year-runs = Das Schul·jahr { $year } ist noch nicht zu Ende
school-year-not-due = Sie müssen jetzt nichts machen. Das Schul·jahr { $year } ist am 31. Juli { $end } zu Ende. Kommen Sie im Mai { $end } wieder.
school-year-anyway = Trotzdem jetzt weiter·machen
school-year-which = Das Schul·jahr { $year } ist zu Ende.
school-year-choose = Welches Schul·jahr ist zu Ende?
school-year-classes-text = Wir machen einen Vorschlag. Sie können alles ändern.
school-year-ways = Was heißt das?
school-year-about-promote = Weiter·gehen: Die Kinder kommen zusammen in das nächste Schul·jahr. Die Klasse heißt dann anders. Die Karten gelten weiter. Die alten Aufgaben gehen nicht mit. Wir löschen die Klasse 1 Jahr später.
school-year-about-keep = So lassen: Es ändert sich nichts.
school-year-about-archive = Zu Ende: In der Klasse lernt niemand mehr. Wir löschen sie später. Bis dahin kann ein Kind sein Konto behalten.
school-year-about-delete = Sofort löschen: Wir löschen die Klasse und die Konten sofort. Dann ist alles weg.
school-year-way = Was passiert?
school-way-promote = Weiter·gehen
school-way-archive = Zu Ende
school-way-delete = Sofort löschen
school-way-keep = So lassen
school-year-name = So heißt die Klasse dann
school-year-delete-hint = { $n ->
    [one] Wir löschen auch 1 Konto. Es kommt nicht zurück.
   *[other] Wir löschen auch { $n } Konten. Sie kommen nicht zurück.
}
school-year-clash = 2 Klassen heißen dann gleich: { $name }. Schreiben Sie bei einer Klasse einen anderen Namen.
school-year-next = Weiter
school-year-back = Zurück
school-year-moves-text = Ein Kind geht in eine andere Klasse? Schreiben Sie es hier auf. Wenn nicht: Gehen Sie weiter. Ein Kind geht weg von der Schule? Dann löschen wir sein Konto nach 30 Tagen. Bis dahin kann das Kind sein Konto behalten.
school-year-moves-names = Sie sehen nicht, wie die Kinder heißen. Das wissen nur die Lehrer. Fragen Sie die Lehrer nach dem Benutzer·namen.
school-year-moves = { $n ->
    [0] Noch kein Kind
    [one] 1 Kind
   *[other] { $n } Kinder
}
school-year-moves-to = { $name } geht von { $from } zu { $to }.
school-year-moves-out = { $name } geht weg von der Schule. Das Kind war in { $from }.
school-year-moves-out-on = { $name } geht weg von der Schule. Das Kind war in { $from }. Wir löschen das Konto am { $day }. Bis dahin kann das Kind sein Konto behalten.
school-year-moves-on = { $name } geht weg aus { $from }. Das Kind bleibt in einer anderen Klasse.
school-year-moves-undo = Weg
school-year-move = Ein Kind geht woanders hin
school-year-move-from = Alte Klasse
school-year-move-to = Neue Klasse
school-year-move-nobody = In der Klasse ist sonst kein Kind.
school-year-move-send = Aufschreiben
school-year-becomes = { $name } (heißt dann { $next })
school-year-leaves = Geht weg von der Schule
school-year-look = Ansehen, was passiert
school-year-look-nobody = Kein Kind: Ansehen, was passiert
school-year-preview-text = Es ist noch nichts passiert. Bitte lesen Sie alles.
school-year-nothing = Es ändert sich nichts. Ist das falsch? Dann gehen Sie zurück.
school-year-part-promoted = Diese Klassen gehen weiter
school-year-part-moved = Diese Kinder gehen woanders hin
school-year-part-archived = Diese Klassen sind zu Ende
school-year-part-deleted = Diese Klassen löschen wir
school-year-promoted = { $n ->
    [one] { $from } heißt dann { $to }. In der Klasse ist 1 Kind.
   *[other] { $from } heißt dann { $to }. In der Klasse sind { $n } Kinder.
}
school-year-date = Wir löschen die Klasse und die Konten später: nicht am { $before }. Sondern am { $after }.
school-year-left-behind = { $n ->
    [one] 1 alte Aufgabe geht nicht mit.
   *[other] { $n } alte Aufgaben gehen nicht mit.
}
school-year-go-along = { $n ->
    [one] 1 Aufgabe fängt erst später an. Sie geht mit.
   *[other] { $n } Aufgaben fangen erst später an. Sie gehen mit.
}
school-year-begins-anew = Die Kinder sehen die alten Aufgaben dann nicht mehr. Die Seite „Schwere Fragen“ ist dann leer.
school-year-archived = { $name } ist zu Ende. Wir löschen die Klasse am { $day }.
school-year-deleted = { $n ->
    [one] Wir löschen { $name } und 1 Konto.
   *[other] Wir löschen { $name } und { $n } Konten.
}
school-year-lost = { $n ->
    [0] Die Klassen sind dann weg. Sie kommen nicht zurück.
    [one] 1 Konto ist dann weg. Es kommt nicht zurück.
   *[other] { $n } Konten sind dann weg. Sie kommen nicht zurück.
}
school-year-part-for-good = Das können Sie nicht mehr ändern
school-year-for-good-promoted = Sie haben Klassen aus einer OneRoster-Datei? Dann lesen Sie die Datei im neuen Schul·jahr neu ein.
school-year-for-good-moved = Ein Kind geht aus einer Klasse weg? Dann sind seine eigenen Aufgaben und Gruppen dort weg.
school-year-for-good-archived = Eine Klasse ist zu Ende? Dann geht sie nicht wieder auf.
school-year-for-good-deleted = Eine Klasse ist gelöscht? Dann kommt sie nicht zurück. Und die Konten kommen auch nicht zurück.
school-year-way-back = Eine Klasse ist weiter·gegangen? Das können Sie wieder ändern. Gehen Sie zu den Klassen. Wählen Sie „Ändern“. Schreiben Sie den alten Namen. Wählen Sie das alte Schul·jahr. Dann sind die alten Aufgaben wieder da. Und wir löschen die Klasse wieder am alten Tag.
school-year-meant = Ja, das Schul·jahr { $year } soll jetzt schon zu Ende sein
school-year-meant-missing = Es ist nichts passiert. Machen Sie erst das Häkchen. Nur dann geht es weiter.
school-year-confirm = Ja, alles so machen
school-year-done = Das ist passiert:
school-year-to-classes = Zu den Klassen

school-stored-lead = Das speichert Lernwolf über die Kinder. In der Liste stehen nur die Namen von Ihren eigenen Klassen. Fragen Sie bei anderen Klassen die Lehrer: Sie wissen, wie die Kinder heißen. In der Datei steht alles: auch der Name, und was das Kind gelernt hat. Geben Sie die Datei nur dem Kind oder den Eltern. Wir schreiben auf, dass Sie eine Datei geholt haben.
school-stored-rule = { $n ->
    [one] Das Schul·jahr ist zu Ende. 1 Tag später löschen wir alte Konten. Bei jedem Kind steht der Tag.
   *[other] Das Schul·jahr ist zu Ende. { $n } Tage später löschen wir alte Konten. Bei jedem Kind steht der Tag.
}
school-stored-nobody = Es ist nichts gespeichert.
school-stored-find = Ein Kind suchen
school-stored-name = Name oder Benutzer·name
school-stored-class = Klasse
school-stored-all-classes = Alle Klassen
school-stored-found = { $n ->
    [0] Kein Kind gefunden
    [one] 1 Kind
   *[other] { $n } Kinder
}
school-stored-events = { $n ->
    [one] 1 Antwort oder Lektion
   *[other] { $n } Antworten und Lektionen
}
school-stored-since = seit { $day }
school-stored-no-class = in keiner Klasse
school-stored-claimed = Das Kind hat ein Passwort. Es behält sein Konto.
school-stored-hand-out = Daten zum Lesen
school-stored-hand-out-data = Daten für Computer (JSON)
school-stored-handed = Die Datei ist gespeichert. Geben Sie die Datei nur dem Kind oder den Eltern. Löschen Sie die Datei danach von diesem Gerät.
school-stored-erase = Löschen
school-stored-erase-sure = Wir löschen das Konto { $name } sofort. Dann ist alles weg. Es kommt nicht zurück.
school-stored-erase-yes = Ja, alles löschen
school-stored-erased = Das Konto { $name } ist gelöscht.
school-stored-more = { $n ->
    [one] 1 Kind mehr zeigen
   *[other] { $n } Kinder mehr zeigen
}
school-erased = Das ist gelöscht
school-erased-nothing = Es ist noch nichts gelöscht.
school-erased-class = Die Zeit war um. Gelöscht: { $classes ->
    [one] 1 Klasse
   *[other] { $classes } Klassen
} und { $accounts ->
    [one] 1 Konto
   *[other] { $accounts } Konten
}.
school-erased-pupil = Die Zeit war um. Gelöscht: { $accounts ->
    [one] 1 Konto
   *[other] { $accounts } Konten
}.
school-erased-request = Jemand wollte es so. Gelöscht: { $accounts ->
    [one] 1 Konto
   *[other] { $accounts } Konten
}.
school-erased-request-class = Jemand wollte es so. Gelöscht: { $classes ->
    [one] 1 Klasse
   *[other] { $classes } Klassen
} und { $accounts ->
    [one] 1 Konto
   *[other] { $accounts } Konten
}.
school-years = Alte Schul·jahre
school-years-none = Es ist noch kein Schul·jahr gelöscht.
school-years-text = Die alten Schul·jahre sind gelöscht. Es bleiben nur diese Zahlen. Sie sagen nichts über ein Kind. Sind es weniger als 10 Kinder? Dann steht bei Lektionen und Antworten eine 0.
school-years-pupils = Kinder
school-years-lessons = Fertige Lektionen
school-years-answers = Antworten
