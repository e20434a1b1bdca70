# Studio: Kurse schreiben. In Leichter Sprache.

studio-title = Studio
studio-for-trainers = Hier schreiben Menschen Kurse. Bitte melden Sie sich an.
studio-no-course-role = Schön, dass Sie da sind! Hier schreiben Menschen Kurse. Sie haben hier noch keine Aufgabe. Möchten Sie Kurse schreiben? Dann fragen Sie in Ihrer Organisation.

## Kurse, neuer Kurs, Inhalt, Angaben
studio-choose = Für welche Organisation schreiben Sie?
studio-not-found = Diesen Kurs gibt es hier nicht. Vielleicht hat ihn jemand gelöscht. Oder er gehört einer anderen Organisation.
studio-courses = Meine Kurse
studio-none = Hier ist noch kein Kurs. Möchten Sie den ersten schreiben? Sie brauchen nur einen Titel.
studio-new = Neuer Kurs
studio-import = Kurs einlesen
studio-search = Kurs suchen
studio-found = { $n ->
    [0] Kein Kurs heißt so.
    [one] 1 Kurs
   *[other] { $n } Kurse
}
studio-away = Abgelegte Kurse ({ $n })
studio-lessons = { $n ->
    [0] Noch keine Lektion
    [one] 1 Lektion
   *[other] { $n } Lektionen
}
studio-changed = Zuletzt geändert: { $when }
studio-changed-by = Zuletzt geändert von { $name }, { $when }
studio-unpublished = Noch nie veröffentlicht
studio-published = Veröffentlicht am { $when }
studio-newer = Nach dem Veröffentlichen geändert
studio-archived = Abgelegt: Niemand findet den Kurs.
studio-is-archived = Dieser Kurs ist abgelegt. Menschen finden ihn nicht mehr.
studio-untitled-course = Kurs ohne Titel
studio-untitled-lesson = Lektion ohne Titel
studio-saved = Gespeichert.
studio-saving = Wird gespeichert …
studio-kept = Noch nicht gespeichert. Sie haben keine Verbindung. Das Gerät merkt sich alles. Es sendet später von selbst.
studio-only-here = Noch nicht gespeichert. Sie haben keine Verbindung. Bitte schließen Sie diese Seite nicht.
studio-tabs = Seiten von diesem Kurs
studio-tab-content = Inhalt
studio-tab-details = Angaben
studio-new-lead = Sagen Sie etwas über den Kurs. Sie können alles später ändern.
studio-title-of = Titel
studio-audience = Für wen ist der Kurs?
studio-audience-hint = Ein Satz. Zum Beispiel: Für alle, die zum ersten Mal online überweisen.
studio-original = In welcher Sprache schreiben Sie zuerst?
studio-further = Mehr Sprachen
studio-further-hint = In diese Sprachen übersetzen Sie den Kurs später. Sie können auch später Sprachen dazunehmen.
studio-create = Kurs anlegen
studio-create-hint = Noch sieht fast niemand den Kurs. Nur Menschen aus Ihrer Organisation sehen ihn, die auch Kurse schreiben. Erst nach dem Veröffentlichen sehen ihn alle.
studio-level-basic = Einfache Schritte, mit Hilfe. Für Menschen, die neu anfangen.
studio-level-intermediate = Übliche Aufgaben, allein. Für Menschen, die schon etwas wissen.
studio-level-advanced = Verschiedene Aufgaben. Auch anderen helfen. Für Menschen mit Übung.
studio-level-highly-advanced = Schwierige Fragen. Es gibt noch keine Lösung dafür. Für Fachleute.
studio-competences = Kompetenzen
studio-competences-hint = Was können Menschen danach besser? Wählen Sie 1 bis 3. Sie können das auch später machen.
studio-competences-chosen = { $n ->
    [0] Kompetenzen wählen
    [one] 1 Kompetenz gewählt
   *[other] { $n } Kompetenzen gewählt
}
studio-competences-many = Das sind viele. Besser sind höchstens { $n }. Dann finden Menschen den Kurs leichter.
studio-area-1 = Informationen suchen, prüfen und ordnen
studio-area-2 = Miteinander reden und arbeiten
studio-area-3 = Inhalte gestalten
studio-area-4 = Sicherheit und Wohlbefinden
studio-area-5 = Probleme erkennen und lösen
studio-no-lesson = Dieser Kurs hat noch keine Lektion. Wie soll die erste heißen?
studio-outline-hint = Sie können alles am Griff ziehen. Oder Sie nehmen die Knöpfe. Alles wird gleich gespeichert.
studio-new-lesson = Titel von einer neuen Lektion
studio-add-lesson = Lektion hinzufügen
studio-new-module = Titel von einem neuen Modul
studio-add-module = Modul hinzufügen
studio-module-n = Modul { $n }
studio-module-empty = Hier ist noch keine Lektion. Ziehen Sie eine hierher. Oder fügen Sie eine hinzu.
studio-module-title-in = Titel vom Modul ({ $language })
studio-module-not-empty = In diesem Modul sind noch Lektionen. Sie können nur ein leeres Modul entfernen.
studio-lessons-of = Lektionen in „{ $module }“
studio-rename = Titel übernehmen
studio-more = Mehr
studio-up = Auf
studio-down = Ab
studio-move-up = „{ $what }“ nach oben
studio-move-down = „{ $what }“ nach unten
studio-to-module = In „{ $module }“ verschieben
studio-remove-lesson = Lektion entfernen
studio-remove-lesson-question = Möchten Sie die Lektion „{ $lesson }“ mit allen Texten entfernen? Bleiben Sie auf dieser Seite: Dann können Sie die Lektion zurückholen.
studio-remove-module = Modul entfernen
studio-remove-module-question = Möchten Sie das leere Modul „{ $module }“ entfernen?
studio-language-begun = { $language }: begonnen
studio-language-missing = { $language }: fehlt
studio-undo = Rückgängig
studio-redo = Wiederholen
studio-put-back = Lektion zurückholen
studio-overtaken = Ein anderer Mensch hat auch etwas verschoben. Beides ist jetzt gespeichert.
studio-act-gone = Das ging nicht. Ein anderer Mensch hat schon etwas geändert. Sie sehen jetzt alles neu.
studio-said-moved = „{ $lesson }“ steht jetzt an Stelle { $n } von { $all } in „{ $module }“.
studio-said-module-moved = „{ $module }“ ist jetzt Modul { $n } von { $all }.
studio-said-module-added = Modul „{ $module }“ hinzugefügt.
studio-said-module-removed = Modul „{ $module }“ entfernt.
studio-said-module-renamed = Das Modul heißt jetzt „{ $module }“.
studio-said-added = Lektion „{ $lesson }“ hinzugefügt.
studio-said-removed = Lektion „{ $lesson }“ entfernt.
studio-said-back = Die Lektion ist wieder da.
studio-details-texts = Was alle über den Kurs lesen
studio-details-filed = Wo man den Kurs findet
studio-summary = Worum geht es?
studio-summary-hint = 1 oder 2 Sätze.
studio-goals = Danach können Sie …
studio-goals-hint = 2 bis 5 Zeilen. Zum Beispiel: „eine falsche E-Mail erkennen“.
studio-goal-n = Ziel { $n }
studio-add-goal = Ziel hinzufügen
studio-away-with = Weg
studio-remove-what = „{ $what }“ entfernen
studio-keywords = Suchwörter
studio-keywords-hint = Nach welchen Wörtern suchen Menschen noch? Schreiben Sie ein Komma dazwischen.
studio-beside = Eine Übersetzung daneben
studio-original-alone = Nur { $language }
studio-add-language = { $language } hinzufügen
studio-remove-language = { $language } entfernen
studio-remove-language-question = Möchten Sie diese Sprache entfernen: { $language }? Titel und Angaben in dieser Sprache sind dann weg. Die Texte von den Lektionen bleiben da.
studio-clash = Ein anderer Mensch hat das Gleiche geändert
studio-clash-how = Nichts ist verloren. Bitte wählen Sie einen Text.
studio-clash-mine = Ihr Text
studio-clash-theirs = Der andere Text. Er gilt, bis Sie wählen.
studio-clash-take = Diesen nehmen
studio-nothing = (nichts)

## Lektion schreiben

editor-no-course = Diesen Kurs gibt es hier nicht.
editor-untitled = Lektion ohne Titel
editor-languages = Sprachen von dieser Lektion
editor-tools = Werk·zeuge
editor-undo = Zurück
editor-redo = Noch einmal
editor-whole = Quell·text
editor-preview = Vor·schau
editor-source = Quell·text
editor-source-hint = Hier steht die ganze Lektion als Text. Besondere Zeichen machen Über·schriften, Kästen und Fragen.
editor-source-block-hint = So steht der Bau·stein in der Datei.
editor-elsewhere = Diese Lektion ist noch in einem anderen Fenster offen. Beide Texte kommen zusammen.
editor-found-here = Auf diesem Gerät war noch Text von Ihnen. Der Text ist jetzt wieder in der Lektion.
editor-together = Der Text von { $who } ist jetzt auch da.
editor-together-elsewhere = Text von einem anderen Ort ist jetzt auch da.
editor-head = Über diese Lektion
editor-title = Titel
editor-purpose = Wofür ist die Lektion gut?
editor-purpose-hint = Schreiben Sie einen Satz. Zum Beispiel: „So bleibt Ihr Geld bei Ihnen.“
editor-minutes = Minuten
editor-minutes-hint = So lange brauchen die meisten Menschen. 5 bis 10 Minuten sind gut.
editor-competences = Kompetenzen: Das lernt man.
editor-no-competences = Der Kurs hat noch keine Kompetenzen. Wählen Sie sie bei den Angaben zum Kurs.
editor-blocks = Bau·steine von der Lektion
editor-no-blocks = Die Lektion ist noch leer. Fangen Sie mit einer Über·schrift an. Oder mit einem Text.
editor-block = Bau·stein { $n }: { $kind }
editor-empty-block = Hier steht noch nichts.
editor-drag = Ziehen Sie den Bau·stein an eine andere Stelle.
editor-edit = Ändern
editor-edit-n = Bau·stein { $n } ändern
editor-up = Nach oben
editor-up-n = Bau·stein { $n } nach oben
editor-down = Nach unten
editor-down-n = Bau·stein { $n } nach unten
editor-double = Doppelt machen
editor-double-n = Bau·stein { $n } doppelt machen
editor-as-source = Quell·text
editor-as-source-n = Bau·stein { $n } als Quell·text ändern
editor-remove = Löschen
editor-remove-n = Bau·stein { $n } löschen
editor-done = Fertig
editor-done-n = Bau·stein { $n } ist fertig
editor-add = Bau·stein
editor-add-n = Neuer Bau·stein an Stelle { $n }
editor-group-content = Lesen und an·sehen
editor-group-boxes = Kasten
editor-group-questions = Frage
editor-kind-heading = Über·schrift
editor-kind-text = Text
editor-kind-media = Bild, Film oder Ton
editor-kind-steps = Schritte
editor-kind-note = Hinweis
editor-kind-tip = Tipp
editor-kind-warning = Achtung
editor-kind-important = Wichtig
editor-kind-example = Beispiel
editor-kind-single = Eine Antwort wählen
editor-kind-multiple = Mehrere Antworten wählen
editor-kind-true-false = Stimmt oder stimmt nicht
editor-kind-short = Ein Wort tippen
editor-kind-numeric = Eine Zahl tippen
editor-kind-matching = Was gehört zusammen?
editor-kind-ordering = In die richtige Reihen·folge bringen
editor-kind-gaps = Lücken füllen
editor-kind-questions = Mehrere Fragen
editor-kind-other = Quell·text
editor-heading-text = Über·schrift
editor-heading-level = Größe
editor-heading-2 = Groß: Hier fängt ein neuer Teil an.
editor-heading-3 = Klein: mitten in einem Teil
editor-text = Text
editor-styles = Text schön machen
editor-bold = Fett
editor-italic = Schräg
editor-link = Link
editor-list = Liste
editor-style-key = { $word } (Strg+{ $key })
editor-box-kind = Welcher Kasten?
editor-step = Schritt { $n }
editor-step-up = Schritt { $n } nach oben
editor-step-down = Schritt { $n } nach unten
editor-step-remove = Schritt { $n } löschen
editor-step-add = Neuer Schritt
editor-file = Datei
editor-choose-file = Bitte wählen Sie
editor-no-files = Der Kurs hat noch keine Dateien.
editor-alt = Was ist auf dem Bild? Das lesen blinde Menschen.
editor-alt-hint = Ein Satz ist genug. Schreiben Sie das Wichtige.
editor-media-name = Was sieht man? Oder was hört man?
editor-media-name-hint = Schreiben Sie einen kurzen Titel.
editor-decoration = Das Bild ist nur Schmuck.
editor-caption = Text unter dem Bild
editor-caption-hint = Das Feld kann leer bleiben.
editor-question-n = Frage { $n }
editor-divide-questions = Aus jeder Frage einen Bau·stein machen
editor-other-text = Für diesen Bau·stein gibt es kein Formular. Hier steht er als Quell·text.
editor-said-added = Neuer Bau·stein an Stelle { $n }.
editor-said-moved = Bau·stein { $n } steht jetzt an Stelle { $to } von { $all }.
editor-said-doubled = Bau·stein { $n } steht jetzt auch an Stelle { $to }.
editor-said-removed = Bau·stein { $n } ist gelöscht. Mit „Zurück“ ist er wieder da.
editor-said-empty = Bau·stein { $n } war leer. Er ist jetzt weg.
editor-said-divided = Aus Bau·stein { $n } sind { $all } Bau·steine geworden.
editor-said-undone = Der letzte Schritt ist zurück·genommen.
editor-said-redone = Der Schritt ist wieder da.
editor-said-no-undo = Es gibt keinen Schritt zurück.
editor-said-no-redo = Es gibt keinen Schritt nach vorn.
editor-said-chosen = Alles ist gewählt. Der Text wird gesendet.
editor-standing-rest = Alles ist gespeichert.
editor-standing-kept = Auf diesem Gerät gespeichert
editor-standing-only-here = Dieses Gerät speichert nichts. Lassen Sie diese Seite offen.
editor-standing-sending = Der Text wird gesendet …
editor-standing-saved = Gespeichert um { $time }
editor-standing-offline = Keine Verbindung. Ihr Text ist auf diesem Gerät. Wir senden ihn später.
editor-standing-signed-out = Sie sind ab·gemeldet. Ihr Text ist auf diesem Gerät. Melden Sie sich an. Dann senden wir ihn.
editor-standing-refused = Nicht gespeichert: { $why } Ihr Text ist auf diesem Gerät.
editor-standing-asking = Bitte wählen Sie zuerst: Was soll bleiben? Ihr Text ist auf diesem Gerät.
editor-both-title = Zwei Menschen haben die gleiche Stelle geändert
editor-both-text =
    { $n ->
        [one] An einer Stelle gibt es 2 Texte. Bitte wählen Sie: Was soll bleiben? Alles ist noch da.
       *[other] An { $n } Stellen gibt es 2 Texte. Bitte wählen Sie: Was soll bleiben? Alles ist noch da.
    }
editor-both-n = Stelle { $n } von { $all }
editor-both-open =
    { $n ->
        [one] Eine Stelle ist noch offen.
       *[other] { $n } Stellen sind noch offen.
    }
editor-both-done = So speichern
editor-mine = Ihr Text
editor-theirs = Text von { $who }
editor-theirs-server = Text, der schon gespeichert ist
editor-take-mine = Meinen Text nehmen
editor-take-theirs = Den Text von { $who } nehmen
editor-take-server = Den gespeicherten Text nehmen
editor-take-both = Beide behalten
editor-taken-out = Hier gelöscht
