# Studio: Kurse schreiben.

studio-title = Studio
studio-for-trainers = Hier schreiben Trainerinnen und Trainer Kurse. Bitte melden Sie sich an.
studio-no-course-role = Schön, dass Sie hereinschauen! Hier schreiben Trainerinnen und Trainer Kurse. Ihr Konto hat diese Aufgabe noch nicht. Soll es sie haben? Dann fragen Sie die Verwaltung Ihrer Organisation.

## Kurse, neuer Kurs, Inhalt, Angaben
studio-choose = Für welche Organisation möchten Sie schreiben?
studio-not-found = Diesen Kurs gibt es hier nicht. Vielleicht wurde er gelöscht, oder er gehört einer anderen Organisation.
studio-courses = Meine Kurse
studio-none = Hier ist noch kein Kurs. Wie wäre es mit dem ersten? Ein Titel genügt für den Anfang.
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
studio-newer = Seit der Veröffentlichung geändert
studio-archived = Abgelegt: Lernende finden ihn nicht mehr
studio-is-archived = Dieser Kurs ist abgelegt. Lernende finden ihn nicht mehr.
studio-untitled-course = Kurs ohne Titel
studio-untitled-lesson = Lektion ohne Titel
studio-saved = Gespeichert.
studio-saving = Wird gespeichert …
studio-kept = Noch nicht gespeichert: keine Verbindung. Dieses Gerät hebt es auf und sendet es, sobald es geht.
studio-only-here = Noch nicht gespeichert: keine Verbindung. Bitte lassen Sie diese Seite offen.
studio-tabs = Seiten dieses Kurses
studio-tab-content = Inhalt
studio-tab-details = Angaben
studio-new-lead = Ein paar Angaben zum Anfang. Alles lässt sich später ändern.
studio-title-of = Titel
studio-audience = Für wen ist der Kurs?
studio-audience-hint = Ein Satz, zum Beispiel: Für alle, die zum ersten Mal online überweisen.
studio-original = In welcher Sprache schreiben Sie zuerst?
studio-further = Weitere Sprachen
studio-further-hint = In diese Sprachen übersetzen Sie den Kurs später. Sie können auch später welche dazunehmen.
studio-create = Kurs anlegen
studio-create-hint = Niemand außer den Trainerinnen und Trainern Ihrer Organisation sieht den Kurs, bevor er veröffentlicht ist.
studio-level-basic = Einfache Schritte, mit Hilfe. Für Menschen, die gerade anfangen.
studio-level-intermediate = Übliche Aufgaben, allein. Für Menschen, die sich schon ein wenig auskennen.
studio-level-advanced = Verschiedene Aufgaben, auch anderen helfen. Für Menschen mit Übung.
studio-level-highly-advanced = Schwierige Fragen, für die es noch keine fertige Lösung gibt. Für Fachleute.
studio-competences = Kompetenzen
studio-competences-hint = Was können Menschen danach besser? Eine bis drei genügen. Sie können das auch später wählen.
studio-competences-chosen = { $n ->
    [0] Kompetenzen wählen
    [one] 1 Kompetenz gewählt
   *[other] { $n } Kompetenzen gewählt
}
studio-competences-many = Das sind viele. Mit höchstens { $n } Kompetenzen finden Lernende den Kurs leichter.
studio-area-1 = Informationen suchen, bewerten und verwalten
studio-area-2 = Kommunizieren und zusammenarbeiten
studio-area-3 = Inhalte gestalten
studio-area-4 = Sicherheit, Wohlbefinden und Verantwortung
studio-area-5 = Probleme erkennen und lösen
studio-no-lesson = Dieser Kurs hat noch keine Lektion. Wie soll die erste heißen?
studio-outline-hint = Sie können Module und Lektionen am Griff ziehen oder mit den Knöpfen verschieben. Alles wird sofort gespeichert.
studio-new-lesson = Titel einer neuen Lektion
studio-add-lesson = Lektion hinzufügen
studio-new-module = Titel eines neuen Moduls
studio-add-module = Modul hinzufügen
studio-module-n = Modul { $n }
studio-module-empty = Noch keine Lektion. Ziehen Sie eine hierher, oder fügen Sie eine hinzu.
studio-module-title-in = Titel des Moduls ({ $language })
studio-module-not-empty = Ein Modul lässt sich entfernen, wenn keine Lektion mehr darin ist.
studio-lessons-of = Lektionen in „{ $module }“
studio-rename = Titel übernehmen
studio-more = Mehr
studio-up = Auf
studio-down = Ab
studio-move-up = „{ $what }“ nach oben
studio-move-down = „{ $what }“ nach unten
studio-to-module = In „{ $module }“ verschieben
studio-remove-lesson = Lektion entfernen
studio-remove-lesson-question = Die Lektion „{ $lesson }“ mit allen Texten entfernen? Solange Sie auf dieser Seite bleiben, können Sie sie zurückholen.
studio-remove-module = Modul entfernen
studio-remove-module-question = Das leere Modul „{ $module }“ entfernen?
studio-language-begun = { $language }: begonnen
studio-language-missing = { $language }: fehlt
studio-undo = Rückgängig
studio-redo = Wiederholen
studio-put-back = Lektion zurückholen
studio-overtaken = Jemand anderes hat die Gliederung inzwischen auch geändert. Beides ist jetzt darin.
studio-act-gone = Das ging nicht mehr: Jemand anderes hat die Gliederung inzwischen geändert. Sie sehen den neuen Stand.
studio-said-moved = „{ $lesson }“ steht jetzt an Stelle { $n } von { $all } in „{ $module }“.
studio-said-module-moved = „{ $module }“ ist jetzt Modul { $n } von { $all }.
studio-said-module-added = Modul „{ $module }“ hinzugefügt.
studio-said-module-removed = Modul „{ $module }“ entfernt.
studio-said-module-renamed = Das Modul heißt jetzt „{ $module }“.
studio-said-added = Lektion „{ $lesson }“ hinzugefügt.
studio-said-removed = Lektion „{ $lesson }“ entfernt.
studio-said-back = Die Lektion ist wieder da.
studio-details-texts = Was im Verzeichnis steht
studio-details-filed = Wo der Kurs eingeordnet ist
studio-summary = Worum geht es?
studio-summary-hint = Ein oder zwei Sätze.
studio-goals = Danach können Sie …
studio-goals-hint = Zwei bis fünf Zeilen, jede mit einem Verb: „eine gefälschte E-Mail erkennen“.
studio-goal-n = Ziel { $n }
studio-add-goal = Ziel hinzufügen
studio-away-with = Weg
studio-remove-what = „{ $what }“ entfernen
studio-keywords = Suchwörter
studio-keywords-hint = Weitere Wörter, nach denen Menschen suchen. Dazwischen ein Komma.
studio-beside = Daneben eine Übersetzung
studio-original-alone = Nur { $language }
studio-add-language = { $language } hinzufügen
studio-remove-language = { $language } entfernen
studio-remove-language-question = Den Kurs nicht mehr in dieser Sprache anbieten: { $language }? Titel und Angaben in dieser Sprache gehen verloren. Die Texte der Lektionen bleiben aufgehoben.
studio-clash = Jemand anderes hat dasselbe geändert
studio-clash-how = Es wurde nichts überschrieben. Bitte wählen Sie, was gelten soll.
studio-clash-mine = Ihr Text
studio-clash-theirs = Der andere Text. Er gilt, bis Sie wählen.
studio-clash-take = Diesen nehmen
studio-nothing = (nichts)
