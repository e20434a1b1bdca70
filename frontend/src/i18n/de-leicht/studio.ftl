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
