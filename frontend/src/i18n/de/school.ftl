# Die Schule: Einladungen, Listen, das Ende des Schuljahrs, was gespeichert ist.
school-title = Schule
school-not-found = Diese Seite ist für die Verwaltung dieser Schule. Sehen Sie bitte nach, ob Sie mit dem richtigen Konto angemeldet sind.
school-ask-no = Doch nicht

school-invite-lead = Wer einen Link oder einen gedruckten Code bekommt, wird damit Lehrkraft oder verwaltet die Schule mit Ihnen.
school-invite-open = { $n ->
    [0] Keine offene Einladung
    [one] 1 offene Einladung
   *[other] { $n } offene Einladungen
}
school-invite-left = { $n ->
    [0] ist verbraucht
    [one] gilt noch 1-mal
   *[other] gilt noch { $n }-mal
}
school-invite-until = gültig bis { $day }
school-invite-withdraw = Zurückziehen
school-invite-withdraw-sure = Link und Code gelten danach nicht mehr. Wer sie schon benutzt hat, behält seine Rolle.
school-invite-withdraw-yes = Ja, Einladung zurückziehen
school-invite-withdrawn = Die Einladung ist zurückgezogen.
school-invite-new = Neue Einladung
school-invite-role = Was soll die Person tun?
school-role-teacher = Klassen leiten
school-role-administrator = die Schule verwalten
school-invite-label = Für wen? (nur für Ihre Liste, darf leer bleiben)
school-invite-uses = Wie oft gilt die Einladung?
school-invite-uses-hint = 1 für eine Person. Mehr, wenn der Code im Lehrerzimmer hängt; höchstens 50.
school-invite-one = Eine Einladung zum Verwalten der Schule gilt für eine Person. Tragen Sie bitte 1 ein, und erstellen Sie für jede Person eine eigene.
school-invite-send = Einladung erstellen
school-invite-title = Einladung: { $school }
school-invite-as = Sie sind eingeladen. Ihre Aufgabe: { $role }.
school-invite-for = Für: { $label }
school-invite-open-address = Öffnen Sie im Browser diese Adresse:
school-invite-copy = Adresse kopieren
school-invite-copied = Die Adresse ist kopiert.
school-invite-copy-not = Das Kopieren geht hier nicht. Markieren Sie die Adresse bitte selbst.
school-invite-qr = QR-Code: führt zur Adresse der Einladung
school-invite-sign-in = Melden Sie sich an. Wer noch kein Konto hat, legt eines an.
school-invite-accept = Nehmen Sie die Einladung an.
school-invite-code = Der Code am Ende der Adresse, groß:
school-invite-valid = { $n ->
    [one] Gilt 1-mal, bis { $day }.
   *[other] Gilt { $n }-mal, bis { $day }.
}
school-invite-once = Der Code steht nur jetzt hier. Drucken, schreiben oder notieren Sie ihn, bevor Sie weitergehen. Ist er verloren, erstellen Sie einfach eine neue Einladung.
school-invite-print = Blatt drucken
school-invite-write = E-Mail schreiben
school-invite-done = Fertig, zurück zur Liste
school-invite-mail-subject = Einladung zu Lernwolf: { $school }
school-invite-mail =
    Guten Tag,

    Sie sind eingeladen: { $school }
    Ihre Aufgabe: { $role }

    Öffnen Sie diese Adresse:
    { $link }

    Sie gilt bis { $day }.

school-roster-lead = Alle Klassen auf einmal: Sie wählen die Dateien, sehen zuerst, was geschehen würde, und übernehmen dann alles oder nichts.
school-roster-files = Dateien wählen
school-roster-paste = Oder eine Liste mit Überschriften einfügen
school-roster-new-classes = { $n ->
    [one] 1 Klasse ist neu
   *[other] { $n } Klassen sind neu
}
school-roster-how = Welche Listen gehen?
school-roster-how-csv = CSV aus dem Schulprogramm oder einer Tabelle, mit Überschriften wie Klasse, Vorname, Nachname. Trennzeichen und Zeichensatz erkennen wir.
school-roster-how-oneroster = OneRoster 1.1 oder 1.2: die Zip-Datei oder alle CSV-Dateien zusammen.
school-roster-how-again = Dieselbe Liste zweimal zu übernehmen ändert nichts.
school-roster-how-privacy = Die Namen sehen danach nur die Lehrkräfte der Klassen. Die Kinder bekommen erdachte Benutzernamen.
school-roster-next = So geht es weiter
school-roster-cards = Die Karten für die Kinder drucken die Lehrkräfte jeder Klasse selbst, auf der Seite „Kinder“ ihrer Klasse. Mit neuen Karten melden sich die Kinder an.
school-roster-unled = { $n ->
    [one] 1 Klasse hat noch keine Lehrkraft.
   *[other] { $n } Klassen haben noch keine Lehrkraft.
}
school-roster-teachers = Lehrkräfte eintragen
school-roster-invite = Lehrkräfte einladen

roster-fault-no-name-column = Wir finden keine Spalte mit Namen. Nennen Sie die Überschriften zum Beispiel „Vorname“ und „Nachname“.
roster-fault-missing-column = Eine Spalte fehlt, die diese Datei haben muss.
roster-fault-broken-quotes = Ein Anführungszeichen wird geöffnet, aber nicht geschlossen.
roster-fault-duplicate-id = Diese Kennung kommt mehrmals vor. Jede darf nur einmal da sein.
roster-fault-same-name = Dieser Name steht in der Klasse zweimal. Ergänzen Sie bitte etwas, damit man die beiden unterscheiden kann.
roster-fault-no-name = In dieser Zeile steht kein Name.
roster-fault-no-family-name = In dieser Zeile fehlt der Nachname.
roster-fault-no-given-name = In dieser Zeile fehlt der Vorname.
roster-fault-cut-off = Diese Zeile ist abgeschnitten: Es fehlen Spalten.
roster-fault-bad-date = Das ist kein Datum, wie OneRoster es schreibt, zum Beispiel 2027-07-31.
roster-fault-formula = Das sieht wie eine Formel aus und nicht wie ein Name.
roster-fault-hidden-characters = Hier stehen unsichtbare Zeichen. Tippen Sie den Namen bitte neu.
roster-fault-encoding = Manche Buchstaben sind nicht lesbar. Speichern Sie die Datei bitte noch einmal als UTF-8.
roster-fault-too-many-rows = Diese Liste hat zu viele Zeilen. Teilen Sie sie bitte auf.
roster-fault-too-many-pupils = Das sind zu viele Kinder auf einmal. Teilen Sie die Liste bitte auf.
roster-fault-name-too-long = Dieser Name ist zu lang. Er darf höchstens 80 Zeichen haben.
roster-fault-class-too-long = Dieser Klassenname ist zu lang. Er darf höchstens 40 Zeichen haben.
roster-fault-id-too-long = Diese Kennung ist zu lang.
roster-fault-no-class = Hier steht keine Klasse.
roster-fault-unknown-user = Diese Person steht nicht in der Liste der Personen.
roster-fault-unknown-class = Diese Klasse steht nicht in der Liste der Klassen.
roster-fault-empty = Hier steht kein Kind.
roster-fault-not-a-roster = Das ist keine Liste, die wir lesen können. Es gehen CSV, OneRoster und Zip-Dateien damit.
roster-fault-zip-broken = Diese Zip-Datei lässt sich nicht öffnen. Packen Sie sie bitte neu.
roster-fault-zip-too-large = Was in der Zip-Datei steckt, ist zu groß.
roster-fault-missing-file = Eine Datei fehlt, die zu OneRoster gehört.
roster-fault-too-many-files = Das sind zu viele Dateien, oder zwei heißen gleich. Es gehen höchstens 20.
roster-fault-class-full = In eine Klasse passen höchstens 60 Kinder.
roster-fault-ignored-column = Diese Spalte brauchen wir nicht. Sie wird nicht gespeichert.
roster-fault-ignored-row = Diese Zeile brauchen wir nicht. Sie wird nicht gespeichert.
roster-fault-unknown-role = Diese Rolle kennen wir nicht. Die Zeile wird nicht übernommen.
roster-fault-other-class = Diese Zeile gehört zu einer anderen Klasse.
roster-fault-other = Das lässt sich so nicht übernehmen.

school-year-lead = Einmal im Jahr: Klassen gehen weiter, Kinder wechseln, Altes wird abgeschlossen. Nichts geschieht, bevor Sie am Ende bestätigen.
school-year-no-classes = Es gibt gerade keine laufende Klasse.
school-year-step = Schritt { $place } von { $of }
school-year-step-classes = Was wird aus den Klassen?
school-year-step-moves = Wechselt jemand?
school-year-step-preview = Das würde geschehen
school-year-step-done = Das Schuljahr ist abgeschlossen
school-year-early = Das Schuljahr { $year } endet erst im Sommer. Wenn Sie jetzt versetzen, sind die Klassen sofort im nächsten Schuljahr, und sie werden ein Jahr später gelöscht.
school-year-not-begun = Das Schuljahr { $year } hat noch nicht begonnen
school-year-runs = Das Schuljahr { $year } läuft noch
school-year-not-due = Jetzt ist hier nichts zu tun. Als Nächstes endet das Schuljahr { $year }, am 31. Juli { $end }. Von Mai { $end } an schließen Sie es hier ab.
school-year-anyway = Schuljahr trotzdem jetzt abschließen
school-year-which = Es endet das Schuljahr { $year }.
school-year-choose = Welches Schuljahr endet?
school-year-classes-text = Wir schlagen für jede Klasse etwas vor. Ändern Sie, was nicht passt.
school-year-ways = Was bedeutet das?
school-year-about-promote = Versetzen: Die Kinder gehen zusammen ins nächste Schuljahr, unter dem neuen Namen. Was sie gelernt haben, bleibt, die Karten gelten weiter. Die Aufgaben des alten Schuljahrs bleiben zurück, und die Löschung rückt ein Jahr weiter.
school-year-about-keep = So lassen: Es ändert sich nichts, auch nicht das Datum der Löschung.
school-year-about-archive = Abschließen: In der Klasse arbeitet niemand mehr. Sie und die Konten ihrer Kinder werden an ihrem Datum gelöscht. Bis dahin kann jedes Kind sein Konto mit einem Passwort mitnehmen.
school-year-about-delete = Sofort löschen: Sobald Sie am Ende bestätigen, werden die Klasse und die Konten ihrer Kinder endgültig gelöscht.
school-year-way = Was geschieht?
school-way-promote = Versetzen
school-way-archive = Abschließen
school-way-delete = Sofort löschen
school-way-keep = So lassen
school-year-name = Name im nächsten Schuljahr
school-year-delete-hint = { $n ->
    [one] 1 Konto wird mit dieser Klasse gelöscht. Das lässt sich nicht rückgängig machen.
   *[other] { $n } Konten werden mit dieser Klasse gelöscht. Das lässt sich nicht rückgängig machen.
}
school-year-clash = Zwei Klassen würden im selben Schuljahr { $name } heißen. Geben Sie bitte einer einen anderen Namen.
school-year-next = Weiter zu den Wechseln
school-year-back = Zurück
school-year-moves-text = Tragen Sie ein, wer nicht mit seiner Klasse weitergeht. Wechselt niemand, gehen Sie gleich zur Vorschau. Verlässt ein Kind die Schule, wird sein Konto 30 Tage später gelöscht; bis dahin kann es das Konto mit einem Passwort mitnehmen.
school-year-moves-names = Sie sehen hier nur Benutzernamen. Wie die Kinder heißen, wissen nur ihre Lehrkräfte; fragen Sie dort nach dem Benutzernamen.
school-year-moves = { $n ->
    [0] Noch wechselt niemand
    [one] 1 Kind wechselt
   *[other] { $n } Kinder wechseln
}
school-year-moves-to = { $name } wechselt von { $from } zu { $to }.
school-year-moves-out = { $name } verlässt die Schule (bisher { $from }).
school-year-moves-out-on = { $name } verlässt die Schule (bisher { $from }). Das Konto wird am { $day } gelöscht, wenn das Kind es nicht vorher mit einem Passwort mitnimmt.
school-year-moves-on = { $name } verlässt { $from } und bleibt in einer anderen Klasse.
school-year-moves-undo = Streichen
school-year-move = Wechsel eintragen
school-year-move-from = Bisherige Klasse
school-year-move-to = Wohin?
school-year-move-nobody = In dieser Klasse ist sonst niemand.
school-year-move-send = Wechsel eintragen
school-year-becomes = { $name } (wird { $next })
school-year-leaves = Verlässt die Schule
school-year-look = Vorschau ansehen
school-year-look-nobody = Niemand wechselt weiter: Vorschau ansehen
school-year-preview-text = Noch ist nichts geschehen. Lesen Sie bitte alles durch.
school-year-nothing = Es würde sich nichts ändern. Gehen Sie zurück, wenn das nicht stimmt.
school-year-part-promoted = Klassen, die weitergehen
school-year-part-moved = Kinder, die wechseln
school-year-part-archived = Klassen, die abgeschlossen werden
school-year-part-deleted = Klassen, die gelöscht werden
school-year-promoted = { $n ->
    [one] Aus { $from } wird { $to }, mit 1 Kind.
   *[other] Aus { $from } wird { $to }, mit { $n } Kindern.
}
school-year-date = Klasse und Konten werden am { $after } gelöscht, statt wie bisher am { $before }.
school-year-left-behind = { $n ->
    [one] 1 Aufgabe bleibt im alten Schuljahr zurück.
   *[other] { $n } Aufgaben bleiben im alten Schuljahr zurück.
}
school-year-go-along = { $n ->
    [one] 1 Aufgabe, die erst später beginnt, geht mit.
   *[other] { $n } Aufgaben, die erst später beginnen, gehen mit.
}
school-year-begins-anew = Aufgaben, die zurückbleiben, sehen die Kinder sofort nicht mehr, auch die noch laufenden. „Schwere Fragen“ und die Live-Seite beginnen leer.
school-year-archived = { $name } ist vorbei. Löschung: { $day }.
school-year-deleted = { $n ->
    [one] { $name } wird gelöscht, mit 1 Konto.
   *[other] { $name } wird gelöscht, mit { $n } Konten.
}
school-year-lost = { $n ->
    [0] Gelöschte Klassen lassen sich nicht zurückholen.
    [one] 1 Konto wird sofort und endgültig gelöscht. Es lässt sich nicht zurückholen.
   *[other] { $n } Konten werden sofort und endgültig gelöscht. Sie lassen sich nicht zurückholen.
}
school-year-part-for-good = Das lässt sich nicht rückgängig machen
school-year-for-good-promoted = Kommen Klassen aus einer OneRoster-Datei, endet diese Verbindung: Lesen Sie die Datei im neuen Schuljahr neu ein.
school-year-for-good-moved = Wer die Klasse wechselt oder verlässt, verliert seine eigenen Aufgaben und seine Gruppen dort.
school-year-for-good-archived = Eine abgeschlossene Klasse lässt sich nicht wieder öffnen.
school-year-for-good-deleted = Eine gelöschte Klasse und die Konten ihrer Kinder kommen nicht zurück.
school-year-way-back = Eine Klasse, die versetzt ist, können Sie wieder zurücksetzen: in der Liste der Klassen unter „Ändern“, mit dem alten Namen und dem alten Schuljahr. Dann sind ihre alten Aufgaben und Fragen wieder da, und es gilt wieder das alte Datum der Löschung.
school-year-meant = Ja, schon jetzt, lange vor dem Ende des Schuljahrs { $year }
school-year-meant-missing = Es ist nichts geschehen. Setzen Sie bitte erst das Häkchen, wenn das Schuljahr wirklich schon jetzt enden soll.
school-year-confirm = Alles so ausführen
school-year-done = Alles ist so ausgeführt:
school-year-to-classes = Zu den Klassen

school-stored-lead = Was Lernwolf über die Kinder Ihrer Schule speichert. Namen zeigt diese Liste nur von Kindern, deren Klasse Sie selbst leiten. Welcher Benutzername sonst zu wem gehört, wissen die Lehrkräfte der Klassen. Eine Datei, die Sie aushändigen, enthält dagegen alles, auch Namen und Lernstand: Sie ist nur für das Kind und seine Eltern. Dass sie ausgehändigt wurde, wird protokolliert.
school-stored-rule = { $n ->
    [one] 1 Tag nach dem Ende des Schuljahrs löschen wir Konten, die nicht in ein neues mitgehen. Das Datum steht bei jedem Konto.
   *[other] { $n } Tage nach dem Ende des Schuljahrs löschen wir Konten, die nicht in ein neues mitgehen. Das Datum steht bei jedem Konto.
}
school-stored-nobody = Über niemanden ist etwas gespeichert.
school-stored-find = Jemanden suchen
school-stored-name = Name oder Benutzername
school-stored-class = Klasse
school-stored-all-classes = Alle Klassen
school-stored-found = { $n ->
    [0] Niemand gefunden
    [one] 1 Kind
   *[other] { $n } Kinder
}
school-stored-events = { $n ->
    [one] 1 Antwort oder Lektion
   *[other] { $n } Antworten und Lektionen
}
school-stored-since = seit { $day }
school-stored-no-class = in keiner Klasse
school-stored-claimed = Hat ein eigenes Passwort: An diesem Tag endet nur die Verbindung zur Schule.
school-stored-hand-out = Daten zum Lesen und Drucken
school-stored-hand-out-data = Daten für Programme (JSON)
school-stored-handed = Die Datei ist gespeichert. Geben Sie sie nur dem Kind oder seinen Eltern, und löschen Sie die Datei danach aus den Downloads dieses Geräts.
school-stored-erase = Löschen
school-stored-erase-sure = Das Konto { $name } wird sofort gelöscht, mit allem, was das Kind gelernt hat. Das lässt sich nicht rückgängig machen.
school-stored-erase-yes = Ja, endgültig löschen
school-stored-erased = Das Konto { $name } ist gelöscht.
school-stored-more = { $n ->
    [one] 1 weiteres zeigen
   *[other] { $n } weitere zeigen
}
school-erased = Was gelöscht wurde
school-erased-nothing = Noch wurde nichts gelöscht.
school-erased-class = Zum vorgesehenen Datum: { $classes ->
    [one] 1 Klasse
   *[other] { $classes } Klassen
} mit { $accounts ->
    [one] 1 Konto
   *[other] { $accounts } Konten
}.
school-erased-pupil = Zum vorgesehenen Datum: { $accounts ->
    [one] 1 Konto
   *[other] { $accounts } Konten
}.
school-erased-request = Auf Wunsch: { $accounts ->
    [one] 1 Konto
   *[other] { $accounts } Konten
}.
school-erased-request-class = Auf Wunsch: { $classes ->
    [one] 1 Klasse
   *[other] { $classes } Klassen
} mit { $accounts ->
    [one] 1 Konto
   *[other] { $accounts } Konten
}.
school-years = Frühere Schuljahre
school-years-none = Noch ist kein Schuljahr ganz gelöscht.
school-years-text = Von Schuljahren, die gelöscht sind, bleiben nur diese Zahlen. Niemand ist darin zu erkennen. Waren es weniger als zehn Kinder, steht bei Lektionen und Antworten eine 0.
school-years-pupils = Kinder
school-years-lessons = Fertige Lektionen
school-years-answers = Antworten
