# Studio: Kurse schreiben.

studio-title = Studio
studio-for-trainers = Hier schreiben Trainerinnen und Trainer Kurse. Bitte melden Sie sich an.
studio-no-course-role = Schön, dass Sie hereinschauen! Hier schreiben Trainerinnen und Trainer Kurse. Ihr Konto hat diese Aufgabe noch nicht. Soll es sie haben? Dann fragen Sie die Verwaltung Ihrer Organisation.

## Fragen schreiben

ask-kind = Art der Frage
ask-kind-single = Auswählen: eine Antwort ist richtig
ask-kind-multiple = Ankreuzen: mehrere Antworten können richtig sein
ask-kind-true-false = Aussage: stimmt oder stimmt nicht
ask-kind-short = Kurze Antwort tippen
ask-kind-gaps = Lückentext
ask-kind-pairs = Paare zuordnen
ask-kind-order = In die richtige Reihenfolge bringen
ask-kind-number = Eine Zahl eingeben
ask-prompt = Frage
ask-statement = Aussage
ask-task = Aufgabe
ask-one-answer = Antwort { $n }
ask-one-accepted = Richtige Schreibweise { $n }
ask-one-number = Zahl { $n }
ask-one-pair = Paar { $n }
ask-one-spare = Übrige Seite { $n }
ask-one-item = Nummer { $n }
ask-add-answer = Antwort hinzufügen
ask-add-accepted = Schreibweise hinzufügen
ask-add-number = Zahl hinzufügen
ask-add-pair = Paar hinzufügen
ask-add-spare = Übrige Seite hinzufügen
ask-add-item = Eintrag hinzufügen
ask-added = { $what } ist hinzugekommen.
ask-moved = { $what } steht jetzt an Stelle { $n }.
ask-removed = { $what } ist entfernt.
ask-up = { $what } nach oben
ask-down = { $what } nach unten
ask-remove = { $what } entfernen
ask-worth = Diese Antwort ist
ask-worth-full = richtig
ask-worth-part = teilweise richtig
ask-worth-none = nicht richtig
ask-worth-percent = Zählt zu … Prozent
ask-own-points = Punkte selbst festlegen
ask-own-points-hint = Die richtigen Antworten ergeben zusammen 100 Prozent. Falsche ziehen ab: von 0 bis −100.
ask-points = Punkte in Prozent
ask-belongs = Gehört dazu
ask-right = Das ist die richtige Antwort
ask-said-choice = Was sagen wir, wenn jemand das wählt?
ask-said-typed = Was sagen wir zu dieser Antwort?
ask-said-always = Was sagen wir nach jeder Antwort? (kann leer bleiben)
ask-said-right = Was sagen wir, wenn jemand richtigliegt?
ask-said-wrong = Was sagen wir, wenn jemand danebenliegt?
ask-accepted-hint = Schreiben Sie alles auf, was als Antwort gelten soll. Ein * steht für beliebige Zeichen: Pass* passt auf „Passwort“ und auf „Passkey“.
ask-typos = Tippfehler verzeihen
ask-case = Groß- und Kleinschreibung zählt
ask-way = Was gilt als richtig?
ask-way-about = eine Zahl, mit Spielraum
ask-way-from-to = alles von … bis …
ask-number = Zahl
ask-tolerance = Spielraum nach oben und unten
ask-from = Von
ask-to = Bis
ask-number-wrong = Bitte schreiben Sie Zahlen ohne Einheit, zum Beispiel 3,5. Die kleinere steht zuerst.
ask-left = Linke Seite { $n }
ask-goes-with = Gehört zu { $n }
ask-spares = Übrige rechte Seiten
ask-spares-hint = Sie stehen mit zur Auswahl, passen aber zu nichts. Das macht die Aufgabe etwas schwerer.
ask-order-hint = Schreiben Sie alles in der richtigen Reihenfolge auf. Gezeigt wird es gemischt.
ask-gap-text = Text mit Lücken
ask-gap-hint = Markieren Sie ein Wort und machen Sie es zur Lücke. Im Text steht dann {"{1}"}, {"{2}"} und so weiter.
ask-gap-menu = Lücke zum Auswählen
ask-gap-typed = Lücke zum Tippen
ask-gap-added = Lücke { $n } steht im Text.
ask-gap-removed = Lücke { $n } ist entfernt.
ask-gap = Lücke { $n }, im Text { $mark }
ask-gap-remove = Lücke { $n } entfernen
ask-gap-end = Hinter der Lücke muss noch etwas stehen, zum Beispiel ein Punkt. Sonst wird aus dem Lückentext eine andere Art von Frage.
ask-must = Das fehlt noch
ask-should = Das wäre besser
ask-try = Ausprobieren
ask-try-close = Fertig ausprobiert
ask-try-not-yet = Die Frage lässt sich noch nicht ausprobieren. Es fehlt noch etwas.
ask-holds = Die Aussage …
ask-holds-yes = stimmt
ask-holds-no = stimmt nicht

## Vorschau

preview-title = Vorschau
preview-device = Gerät
preview-look = Aussehen
preview-phone = Telefon
preview-tablet = Tablet
preview-computer = Computer
preview-dark = Dunkel
preview-rtl = Schreibrichtung wie im Arabischen
preview-rtl-hint = Zur Probe: So steht die Seite in Sprachen, die man von rechts nach links liest. Die Wörter bleiben, wie sie sind.
preview-empty = Hier erscheint gleich die Vorschau.

## Kurse, neuer Kurs, Inhalt, Angaben
studio-choose = Für welche Organisation möchten Sie schreiben?
studio-not-found = Diesen Kurs gibt es hier nicht. Vielleicht wurde er gelöscht, oder er gehört einer anderen Organisation.
studio-courses = Meine Kurse
studio-none = Hier ist noch kein Kurs. Wie wäre es mit dem ersten? Ein Titel genügt für den Anfang.
studio-new = Neuer Kurs
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
studio-not-translated = noch nicht übersetzt
studio-saved = Gespeichert.
studio-saving = Wird gespeichert …
studio-kept = Noch nicht gespeichert: keine Verbindung. Dieses Gerät hebt es auf und sendet es, sobald es geht.
studio-only-here = Noch nicht gespeichert: keine Verbindung. Bitte lassen Sie diese Seite offen.
studio-unsent = Auf diesem Gerät liegt noch etwas von Ihnen, das nicht gespeichert ist. Öffnen Sie die Seite, dann wird es gesendet:
studio-unsent-lesson = Lektion
studio-title-missing = Bitte geben Sie dem Kurs einen Titel.
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
studio-outline-names = Ein Modul und eine Lektion sind schon da. Ihre Namen können Sie ändern: Der Titel der Lektion steht in ihr ganz oben, das Modul benennen Sie unter „{ $more }“ um.
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
studio-move-up = Auf: „{ $what }“
studio-move-down = Ab: „{ $what }“
studio-to-module = In „{ $module }“ verschieben
studio-remove-lesson = Lektion entfernen
studio-remove-lesson-question = Die Lektion „{ $lesson }“ mit allen Texten entfernen? Solange Sie auf dieser Seite bleiben, können Sie sie zurückholen. Danach steht der Kurs, wie er jetzt ist, noch unter „Versionen“.
studio-remove-module = Modul entfernen
studio-remove-module-question = Das leere Modul „{ $module }“ entfernen?
studio-language-missing = { $language }: fehlt
studio-undo = Rückgängig
studio-redo = Wiederholen
studio-put-back = Lektion zurückholen
studio-overtaken = Jemand anderes hat die Gliederung inzwischen auch geändert. Beides ist jetzt darin.
studio-act-gone = Das ging nicht mehr: Jemand anderes hat die Gliederung inzwischen geändert. Sie sehen den neuen Stand.
studio-act-written = Die Lektion ist noch da: Jemand hat inzwischen daran geschrieben. Sehen Sie nach, bevor Sie sie entfernen.
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
studio-remove-what = Weg: „{ $what }“
studio-keywords = Suchwörter
studio-keywords-hint = Weitere Wörter, nach denen Menschen suchen. Dazwischen ein Komma.
studio-beside = Daneben eine Übersetzung
studio-original-alone = Nur { $language }
studio-add-language = { $language } hinzufügen
studio-remove-language = { $language } entfernen
studio-remove-language-question = Den Kurs nicht mehr in dieser Sprache anbieten: { $language }? Was in dieser Sprache geschrieben ist, bleibt aufgehoben. Es ist wieder da, wenn Sie die Sprache wieder hinzufügen.
studio-clash = Jemand anderes hat dasselbe geändert
studio-clash-open = Jemand hat dasselbe geändert: auswählen
studio-clash-how = Es wurde nichts überschrieben. Bitte wählen Sie, was gelten soll.
studio-clash-mine = Ihr Text
studio-clash-theirs = Der andere Text. Er gilt, bis Sie wählen.
studio-clash-take = Diesen nehmen
studio-nothing = (nichts)
## Zahlen eines Kurses
studio-tab-figures = Zahlen
figures-course-lead = Was Menschen mit einem Konto in diesem Kurs getan haben. Niemand wird genannt. Wir zählen in Fünferschritten und zeigen Gruppen unter 5 Personen nie: So lässt sich nicht ausrechnen, was Einzelne getan haben. Wer ohne Konto lernt, zählt nicht mit: Das bleibt auf dem eigenen Gerät.
figures-course-none = Diesen Kurs sehen gerade keine Lernenden. Sobald er veröffentlicht ist, stehen hier Zahlen.
figures-course-few = Bisher haben höchstens 5 Personen mit einem Konto angefangen: zu wenige für Zahlen.
figures-course-people = Mehr als { $n } Personen haben den Kurs angefangen.
figures-lesson-few = Zu dieser Lektion gibt es noch keine Zahlen: Höchstens 5 Personen haben sie angefangen.
figures-lesson-run = Mehr als { $n } Personen haben angefangen, mehr als { $finished } davon sind fertig geworden.
figures-lesson-run-few = Mehr als { $n } Personen haben angefangen. Fertig geworden sind höchstens 5: zu wenige, um zu sagen, wie viele.
figures-about = Das sind etwa { $percent } %.
figures-lesson-time = Meist dauert es { $n ->
    [one] eine Minute
   *[other] { $n } Minuten
}, Pausen nicht gezählt.
figures-left-early = Mehr als { $n } Personen sind gegangen, bevor sie eine Frage beantwortet haben.
figures-left-after = Mehr als { $n } Personen sind nach der Frage „{ $question }“ gegangen.
figures-question-few = Höchstens 5 Personen haben geantwortet: zu wenige für Zahlen.
figures-right = Mehr als { $n } Personen haben geantwortet, mehr als { $right } davon gleich beim ersten Mal richtig.
figures-right-few = Mehr als { $n } Personen haben geantwortet. Gleich beim ersten Mal richtig waren höchstens 5: zu wenige, um zu sagen, wie viele.
figures-hard = Das ist schwer: Erklärt die Lektion vorher genug? Ist die Frage klar?
figures-easy = Das wissen fast alle: Vielleicht darf die Frage mehr verlangen.
figures-misleads = Wer sonst viel weiß, irrt sich hier öfter: Ist die Frage missverständlich oder die Lösung falsch?
figures-tells-little = Ob jemand hier richtig antwortet, hängt kaum davon ab, wie viel sie oder er sonst weiß.
figures-tells-much = Die Frage zeigt gut, wer den Stoff verstanden hat.
figures-most-wrong = Die meisten, die sich irren, wählen „{ $answer }“ (mehr als { $n } Personen).
figures-often-wrong = Mehr als { $n } Personen irren sich und wählen „{ $answer }“.
figures-holds = Das stimmt
figures-holds-not = Das stimmt nicht
figures-remarks = Rückmeldungen: „Das hat mir nicht geholfen“
figures-remarks-people = Mehr als { $n } Personen haben das gesagt.
figures-remark-reason = { $reason }: mehr als { $n }

## Medien
studio-tab-media = Bilder und Filme
media-lead = Hier liegen alle Bilder, Filme und Aufnahmen dieses Kurses. Bilder werden automatisch verkleinert; Angaben zu Ort und Gerät werden entfernt.
media-none = Hier ist noch nichts. Fügen Sie das erste Bild hinzu.
media-add = Datei hinzufügen
media-add-many = Dateien hinzufügen
media-drop = Oder ziehen Sie sie hierher. Ein kopiertes Bild können Sie auch einfügen. Bilder bis 30 MB, Filme (MP4, WebM) bis 200 MB, Aufnahmen (MP3, M4A, OGG) bis 50 MB.
media-gone = Wie viel gesendet ist
media-busy = { $name } wird hochgeladen …
media-added = { $name } ist da.
media-failed = { $name }: { $why }
media-line = Der Fehler steht in Zeile { $line }.
media-too-large = Diese Datei ist zu groß. Höchstens { $mb } MB sind möglich.
media-other-kind = Hier passt eine andere Art von Datei.
media-captions-elsewhere = Untertitel gehören zu einem Film. Laden Sie zuerst den Film hoch, und dann die Untertitel bei diesem Film.
media-no-heic = Dieses Bild kann nicht jedes Gerät zeigen. Speichern Sie es als JPEG, dann klappt es.
media-no-gif = GIF geht hier nicht. Nehmen Sie für ein Bild PNG, und für etwas Bewegtes einen kurzen Film.
media-not-played = Ihr Browser kann die Datei nicht abspielen, andere dann oft auch nicht. Vielleicht ist sie beschädigt. Speichern Sie einen Film noch einmal als MP4 mit H.264, eine Tonaufnahme als MP3.
media-no-picture = Ihr Browser findet in dem Film kein Bild, das er zeigen kann. Speichern Sie einen Film als MP4 mit H.264, eine Tonaufnahme als MP3.
media-no-srt = Browser brauchen Untertitel als VTT. Viele Programme und Webseiten wandeln SRT in VTT um.
media-kb = { $n } KB
media-mb = { $n } MB
media-pixels = { $width } × { $height } Pixel
media-picture = Bild
media-video = Film
media-audio = Aufnahme
media-captions = Untertitel
media-used = Zu sehen oder zu hören in:
media-unused = Noch in keiner Lektion.
media-remove = Löschen
media-remove-sure = { $name } löschen?
media-remove-yes = Ja, löschen
media-remove-no = Nein, behalten
media-removed = { $name } ist gelöscht.
media-former = Nur in früheren Versionen
media-former-lead = Der Kurs zeigt diese Dateien nicht mehr. Möchte zum Beispiel jemand auf einem Bild nicht mehr zu sehen sein, nehmen Sie es hier zurück.
media-former-published = Zuletzt veröffentlicht: { $when }
media-former-unpublished = Nie veröffentlicht
media-former-take = Zurücknehmen
media-former-sure = { $name } für immer zurücknehmen? Auch wer eine frühere Version offen hat, sieht die Datei dann nicht mehr.
media-former-yes = Ja, zurücknehmen
media-former-gone = { $name } ist zurückgenommen.
media-no-captions = Noch ohne Untertitel. Wer nicht gut hört, braucht sie.
media-transcript-wanted = Wer nicht gut hört, liest mit. Schreiben Sie dafür in der Lektion eine Mitschrift gleich unter die Aufnahme.
media-captions-in = Untertitel: { $language }
media-captions-language = Sprache der Untertitel
media-captions-add = Untertitel hochladen
media-files = Dateien dieses Kurses
media-none-chosen = Noch keine Datei gewählt.
media-choose = Datei wählen
media-close = Auswahl schließen

## Import und Export

import-tab = Import und Export
import-course = Kurs importieren
import-course-lead = Ein Kurs, der woanders geschrieben wurde, wird hier ein neuer Entwurf. Vorhandene Kurse ändern sich nicht.
import-course-file = Kurspaket (ZIP-Datei)
import-course-hint = So ein Paket bekommen Sie in jedem Kurs unter „Import und Export“. Höchstens 200 MB.
import-questions = Fragen aus einer Sammlung holen
import-questions-file = Fragensammlung
import-questions-hint = GIFT oder Moodle-XML, höchstens 20 MB. Sie sehen zuerst, was ankommt.
import-into = In welche Lektion?
import-no-lesson = Dieser Kurs hat noch keine Lektion. Legen Sie zuerst eine an.
import-text = Einen Text als neue Lektion übernehmen
import-text-file = Textdatei
import-text-hint = Word (.docx) oder einfacher Text (.txt, .md), höchstens 20 MB. Die neue Lektion steht am Ende des Kurses.
import-drop = Sie können die Datei auch hierher ziehen.
import-busy = Einen Moment, die Datei wird gelesen …
import-too-large = Die Datei ist zu groß. Höchstens { $mb } MB sind möglich.
import-no-doc = Das ist eine Word-Datei von früher (.doc). Öffnen Sie sie in Word und speichern Sie sie als „Word-Dokument (.docx)“. Dann klappt es.
import-no-text = Diese Art von Datei lässt sich nicht als Text lesen. Möglich sind Word (.docx) und einfacher Text (.txt, .md).
import-no-questions = In dieser Art von Datei lassen sich keine Fragen lesen. Möglich sind GIFT (.gift, .txt) und Moodle-XML (.xml).
import-no-package = Das ist kein Kurspaket. Ein Kurspaket ist eine ZIP-Datei.
import-none = Aus „{ $file }“ lässt sich nichts übernehmen. Darunter steht, warum.
import-all = { $n ->
    [one] Aus „{ $file }“ lässt sich alles übernehmen: 1 Eintrag.
   *[other] Aus „{ $file }“ lässt sich alles übernehmen: { $n } Einträge.
}
import-some = Aus „{ $file }“ lassen sich { $n } übernehmen, { $refused } nicht.
import-tick-all = Alle auswählen
import-tick-none = Keine auswählen
import-untitled = (ohne Titel)
import-line = Zeile { $n }
import-refused = { "" }: wird nicht übernommen
import-take = { $n ->
    [one] Ausgewähltes übernehmen
   *[other] { $n } ausgewählte übernehmen
}
import-other = Andere Datei
import-done-questions = { $n ->
    [one] 1 Frage steht jetzt am Ende der Lektion.
   *[other] { $n } Fragen stehen jetzt am Ende der Lektion.
}
import-done-lesson = Die neue Lektion steht jetzt am Ende des Kurses.
import-done-course = Der Kurs ist jetzt als Entwurf da.
import-to-lesson = Lektion ansehen
import-to-course = Kurs ansehen
import-download = Herunterladen
import-package = Kurspaket herunterladen
import-package-hint = Der ganze Kurs mit allen Sprachen und Dateien, zum Aufheben oder zum Importieren an anderer Stelle.
import-gift = Fragen: { $language }
import-gift-hint = Alle Fragen im Format GIFT, das auch Moodle liest. Fragen, die GIFT nicht kennt, stehen als Kommentar darin.
import-thing-single-choice = Eine Antwort ist richtig
import-thing-multiple-choice = Mehrere Antworten sind richtig
import-thing-true-false = Richtig oder falsch
import-thing-short-answer = Kurze Antwort
import-thing-numeric = Zahl
import-thing-matching = Paare finden
import-thing-ordering = Reihenfolge
import-thing-gaps = Lückentext
import-thing-question = Frage
import-thing-lesson = Lektion
import-thing-course = Kurs
import-thing-file = Datei
import-note-braces = Eine geschweifte Klammer fehlt oder ist zu viel.
import-note-no-prompt = Es fehlt, was gefragt wird.
import-note-essay = Ein freier Text: Den kann hier niemand auswerten.
import-note-description = Eine Beschreibung, keine Frage. Als Text können Sie sie selbst in die Lektion schreiben.
import-note-calculated = Eine Rechenfrage mit ausgelosten Zahlen: Die gibt es hier nicht.
import-note-random = Eine ausgeloste Frage: Die gibt es hier nicht.
import-note-on-picture = Eine Frage zum Ziehen auf ein Bild: Die gibt es hier nicht.
import-note-unknown-kind = Diese Art von Frage gibt es hier nicht: { $value }
import-note-no-right = Keine Antwort ist ganz richtig.
import-note-too-few = Es sind zu wenige Antworten.
import-note-too-many = Es sind zu viele Antworten.
import-note-bad-number = { $has ->
    [0] Eine Zahl lässt sich nicht lesen.
   *[other] „{ $value }“ lässt sich nicht als Zahl lesen.
}
import-note-bad-weight = „{ $value }“ ist keine Bewertung zwischen -100 und 100 Prozent.
import-note-bad-pair = Einem Paar fehlt eine Seite: { $value }
import-note-bad-gap = { $has ->
    [0] Eine Lücke lässt sich so nicht übernehmen.
   *[other] Eine Lücke lässt sich so nicht übernehmen: { $value }
}
import-note-twice-same = Zwei Antworten sind gleich.
import-note-too-long = Eine Antwort ist zu lang.
import-note-unwritable = Die Frage lässt sich so nicht aufschreiben, dass sie sich wieder öffnen lässt.
import-note-no-feedback = Rückmeldungen fehlen. Ergänzen Sie sie, bevor der Kurs veröffentlicht wird.
import-note-weights = Die Bewertungen ergaben zusammen nicht 100 Prozent. Sie wurden angepasst.
import-note-all-ticked = Wer alles ankreuzt, hat recht. Geben Sie falschen Antworten einen Abzug.
import-note-incomplete = Vor dem Veröffentlichen ist noch etwas zu ergänzen.
import-note-picture = { $has ->
    [0] Ein Bild kommt nicht mit.
   *[other] Ein Bild kommt nicht mit: { $value }
}
import-note-media = Ton oder Film kommt nicht mit.
import-note-files = Dateien kommen nicht mit: { $value }
import-note-formatting = { $has ->
    [0] Eine Formatierung kommt nicht mit.
   *[other] Eine Formatierung kommt nicht mit: { $value }
}
import-note-link = { $has ->
    [0] Ein Link kommt nicht mit.
   *[other] Ein Link kommt nicht mit: { $value }
}
import-note-hints = Hinweise für weitere Versuche kommen nicht mit.
import-note-combined-feedback = Rückmeldungen für „teilweise richtig“ und Ähnliches kommen nicht mit.
import-note-answer-feedback = Rückmeldungen zu einzelnen Antworten kommen nicht mit.
import-note-units = Einheiten der Zahlen kommen nicht mit.
import-note-any-number = „Jede andere Zahl“ als Antwort kommt nicht mit.
import-note-left-out = Die Datei ist zu lang: { $value } weitere Fragen wurden nicht gelesen. Teilen Sie die Datei.
import-note-no-question = In der Datei wurde keine Frage gefunden.
import-note-empty = Die Datei ist leer.
import-note-unreadable = { $has ->
    [0] Die Datei lässt sich nicht lesen.
   *[other] Die Datei ist fehlerhaft und lässt sich nicht lesen. Für Fachleute: { $value }
}
import-note-doctype = Die Datei enthält eine Typangabe (DOCTYPE). Solche Dateien werden aus Sicherheitsgründen nicht gelesen.
import-note-encoding = { $has ->
    [0] Die Datei lässt sich nicht als Text lesen. Speichern Sie sie neu, in der Kodierung UTF-8.
   *[other] „{ $value }“ ist kein Text in UTF-8.
}
import-note-too-large = Die Datei ist zu groß.
import-note-raw-html = HTML wurde aus dem Text genommen: { $value }
import-note-footnotes = Fußnoten kommen nicht mit.
import-note-formulas = Formeln kommen nicht mit.
import-note-text-boxes = Textfelder kommen nicht mit.
import-note-zip-broken = Das Paket ist beschädigt.
import-note-zip-locked = Das Paket ist mit einem Passwort geschützt: { $value }
import-note-zip-path = Ein Name im Paket führt aus dem Paket hinaus: { $value }
import-note-zip-link = Im Paket ist eine Verknüpfung statt einer Datei: { $value }
import-note-zip-too-large = { $has ->
    [0] Ausgepackt ist das Paket zu groß.
   *[other] Ausgepackt ist das Paket zu groß, oder eine Datei darin ist beschädigt: { $value }
}
import-note-zip-too-many = Das Paket enthält mehr als { $value } Dateien.
import-note-zip-lessons = Das Paket enthält mehr als { $value } Lektionen. Mehr kann ein Kurs nicht haben.
import-note-zip-other = Eine Datei gehört nicht in einen Kurs: { $value }
import-note-no-course = Das Paket enthält keinen Kurs: Die Datei course.toml fehlt.
import-note-course-file = Die Angaben zum Kurs (course.toml) lassen sich nicht lesen: { $value }
import-note-lesson-file = Eine Lektion ist kein Text in UTF-8: { $value }
import-note-media-file = Diese Datei kann ein Kurs nicht zeigen: { $value }
import-note-renamed = Einen Kurs mit dieser Adresse gibt es schon. Der neue bekommt die Adresse „{ $value }“.
import-note-same-title = Einen Kurs mit diesem Titel haben Sie schon. Der neue kommt dazu und ersetzt ihn nicht.
import-note-findings = Vor dem Veröffentlichen ist noch etwas zu verbessern ({ $value } Stellen). Die Prüfung nennt sie.

## Lektion schreiben

editor-page = Lektion schreiben
editor-no-course = Diesen Kurs gibt es hier nicht, oder nicht mehr.
editor-untitled = Lektion ohne Titel
editor-languages = Sprachen dieser Lektion
editor-tools = Werkzeuge
editor-undo = Rückgängig
editor-redo = Wiederholen
editor-whole = Quelltext
editor-preview = Vorschau
editor-source = Quelltext
editor-source-hint = Hier steht die ganze Lektion als Text mit Zeichen für Überschriften, Kästen und Fragen.
editor-source-block-hint = So steht der Baustein in der Datei der Lektion.
editor-elsewhere = Diese Lektion ist auf diesem Gerät noch in einem anderen Fenster offen. Was Sie hier und dort schreiben, kommt zusammen.
editor-found-here = Auf diesem Gerät lag noch Text von Ihnen. Er ist jetzt wieder in der Lektion.
editor-together = Änderungen von { $who } sind dabei.
editor-together-elsewhere = Änderungen von anderswo sind dabei.
editor-head = Über diese Lektion
editor-title = Titel
editor-purpose = Wozu
editor-purpose-hint = Wofür brauchen Menschen das im Alltag? Ein Satz, zum Beispiel: „Damit Sie Ihr Geld behalten.“
editor-minutes = Minuten
editor-minutes-hint = So lange brauchen die meisten. Gut sind 5 bis 10.
editor-competences = Kompetenzen
editor-no-competences = Der Kurs nennt noch keine Kompetenzen.
editor-to-competences = Bei den Angaben zum Kurs auswählen
editor-blocks = Bausteine der Lektion
editor-no-blocks = Die Lektion ist noch leer. Beginnen Sie mit einer Überschrift oder einem Text.
editor-block = Baustein { $n }: { $kind }
editor-empty-block = Hier steht noch nichts.
editor-drag = Zum Verschieben ziehen
editor-edit = Bearbeiten
editor-edit-n = Baustein { $n } bearbeiten
editor-up = Nach oben
editor-up-n = Baustein { $n } nach oben
editor-down = Nach unten
editor-down-n = Baustein { $n } nach unten
editor-double = Verdoppeln
editor-double-n = Baustein { $n } verdoppeln
editor-as-source = Als Quelltext
editor-as-source-n = Baustein { $n } als Quelltext bearbeiten
editor-remove = Löschen
editor-remove-n = Baustein { $n } löschen
editor-done = Fertig
editor-done-n = Baustein { $n } ist fertig
editor-add = Baustein
editor-add-n = Baustein an Stelle { $n } einfügen
editor-group-content = Lesen und ansehen
editor-group-boxes = Kasten
editor-group-questions = Frage
editor-kind-heading = Überschrift
editor-kind-text = Text
editor-kind-media = Bild, Film oder Ton
editor-kind-transcript = Mitschrift
editor-kind-steps = Schritte
editor-kind-note = Hinweis
editor-kind-tip = Tipp
editor-kind-warning = Achtung
editor-kind-important = Wichtig
editor-kind-example = Beispiel
editor-kind-single = Eine Antwort wählen
editor-kind-multiple = Mehrere Antworten wählen
editor-kind-true-false = Stimmt oder stimmt nicht
editor-kind-short = Wort eintippen
editor-kind-numeric = Zahl eintippen
editor-kind-matching = Zuordnen
editor-kind-ordering = In Reihenfolge bringen
editor-kind-gaps = Lücken füllen
editor-kind-questions = Mehrere Fragen
editor-kind-other = Quelltext
editor-heading-text = Überschrift
editor-heading-level = Größe
editor-heading-2 = Groß: hier beginnt ein neuer Abschnitt
editor-heading-3 = Klein: innerhalb des Abschnitts
editor-text = Text
editor-styles = Text gestalten
editor-bold = Fett
editor-italic = Kursiv
editor-link = Link
editor-list = Liste
editor-style-key = { $word } (Strg+{ $key })
editor-box-kind = Art des Kastens
editor-step = Schritt { $n }
editor-step-up = Schritt { $n } nach oben
editor-step-down = Schritt { $n } nach unten
editor-step-remove = Schritt { $n } löschen
editor-step-add = Schritt hinzufügen
editor-file = Datei
editor-alt = Was zeigt das Bild für Menschen, die es nicht sehen?
editor-alt-hint = Ein Satz reicht. Schreiben Sie, worauf es hier ankommt.
editor-media-name = Was ist zu sehen oder zu hören?
editor-media-name-hint = Ein kurzer Titel, zum Beispiel: „So erkennen Sie eine falsche E-Mail“.
editor-decoration = Das Bild ist nur Schmuck: ohne Bild fehlt nichts.
editor-caption = Text darunter
editor-caption-hint = Steht für alle darunter. Darf leer bleiben.
editor-media-more = Ein Film braucht Untertitel: Die fügen Sie unter „Bilder und Filme“ hinzu. Ein Ton braucht eine Mitschrift, einem Film tut sie gut: Fügen Sie sie direkt darunter als Baustein ein.
editor-transcript-hint = Schreiben Sie auf, was man hört und sieht. Die Mitschrift steht direkt unter ihrem Film oder Ton. Wer mag, klappt sie auf.
editor-question-n = Frage { $n }
editor-divide-questions = Jede Frage zu einem eigenen Baustein machen
editor-other-text = Dieser Baustein lässt sich nicht mit einem Formular bearbeiten. Hier steht er als Quelltext.
editor-said-added = Neuer Baustein an Stelle { $n }.
editor-said-moved = Baustein { $n } steht jetzt an Stelle { $to } von { $all }.
editor-said-doubled = Baustein { $n } steht jetzt auch an Stelle { $to }.
editor-said-removed = Baustein { $n } ist gelöscht. Mit „Rückgängig“ kommt er zurück.
editor-said-empty = Baustein { $n } war leer und ist weg.
editor-said-divided = Aus Baustein { $n } sind { $all } Bausteine geworden.
editor-said-undone = Der letzte Schritt ist rückgängig gemacht.
editor-said-redone = Der Schritt ist wieder da.
editor-said-no-undo = Es gibt nichts rückgängig zu machen.
editor-said-no-redo = Es gibt nichts zu wiederholen.
editor-said-step-moved = Schritt { $n } steht jetzt an Stelle { $to }.
editor-said-step-removed = Schritt { $n } ist gelöscht.
editor-said-step-added = Neuer Schritt { $n }.
editor-said-chosen = Alles ist entschieden. Der Text wird gesendet.
editor-said-file-apart = Die Datei ist da: unter „Bilder und Filme“. Wählen Sie sie danach in ihrem Baustein aus.
editor-standing-rest = Alles ist gespeichert.
editor-standing-kept = Auf diesem Gerät gespeichert
editor-standing-only-here = Dieses Gerät kann nichts behalten. Lassen Sie diese Seite offen, bis gespeichert ist.
editor-standing-sending = Wird gesendet …
editor-standing-saved = Gespeichert um { $time }
editor-standing-offline = Keine Verbindung: Ihr Text liegt auf diesem Gerät und wird gesendet, sobald es geht.
editor-standing-signed-out = Ihre Anmeldung ist abgelaufen. Ihr Text liegt auf diesem Gerät. Melden Sie sich an, dann wird er gesendet.
editor-standing-refused = Nicht gespeichert: { $why } Ihr Text liegt auf diesem Gerät.
editor-standing-asking = Bitte wählen Sie erst aus, was bleiben soll. Ihr Text liegt auf diesem Gerät.
editor-both-title = Zwei haben dieselbe Stelle geändert
editor-both-text =
    { $n ->
        [one] An einer Stelle passt beides nicht zusammen. Bitte wählen Sie, was bleiben soll. Nichts ist verloren.
       *[other] An { $n } Stellen passt beides nicht zusammen. Bitte wählen Sie, was bleiben soll. Nichts ist verloren.
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
editor-take-mine = Meine nehmen
editor-take-theirs = Die von { $who } nehmen
editor-take-server = Die gespeicherte nehmen
editor-take-both = Beide behalten
editor-taken-out = Hier gelöscht
editor-only-here = Nur hier:
editor-remarks =
    { $n ->
        [one] Eine Anmerkung dazu
       *[other] { $n } Anmerkungen dazu
    }
editor-remarks-whole =
    { $n ->
        [one] Eine Anmerkung zur ganzen Lektion
       *[other] { $n } Anmerkungen zur ganzen Lektion
    }
editor-remarks-answer = In der Durchsicht antworten

## Übersetzen, Seite an Seite
translate-page = Lektion übersetzen
translate-beside = Neben dem Original übersetzen
translate-alone = Ohne das Original bearbeiten
translate-original = Original: { $language }
translate-original-head = Titel und Zweck im Original
translate-original-n = Original von Baustein { $n }
translate-said = Das sagen wir zu den Antworten
translate-said-always = Nach jeder Antwort
translate-said-right = Wenn jemand richtigliegt
translate-said-wrong = Wenn jemand danebenliegt
translate-translation-n = Übersetzung von Baustein { $n }
translate-pair = Baustein { $n } von { $all }: { $kind }. { $standing }
translate-no-original = Das Original dieser Lektion hat noch keinen Text. Schreiben Sie es zuerst.
translate-write-original = Zum Original
translate-progress = { $done } von { $all } { $all ->
        [one] Baustein
       *[other] Bausteinen
    } fertig übersetzt{ $missing ->
        [0] { "" }
       *[other] , { $missing } { $missing ->
            [one] fehlt
           *[other] fehlen
        }
    }{ $outdated ->
        [0] { "" }
       *[other] , { $outdated } zu prüfen
    }.
translate-next = Zum nächsten offenen Baustein
translate-begin-all = Alle Bausteine als Anfang übernehmen
translate-match-text = Die Bausteine beider Sprachen sind noch nicht einander zugeordnet. Zahl und Art stimmen überein: Das geht der Reihe nach.
translate-match = Der Reihe nach zuordnen
translate-begin = Aus dem Original beginnen
translate-begin-n = Baustein { $n } aus dem Original beginnen
translate-confirm = Passt
translate-confirm-n = Baustein { $n } passt zum Original
translate-shape-differs = Die Frage ist im Original anders gebaut: Zahl, Art oder Punkte der Antworten sind anders. So kann der Kurs nicht veröffentlicht werden.
translate-shape-take = Aufbau vom Original übernehmen
translate-shape-take-n = Aufbau vom Original übernehmen: Baustein { $n }
translate-said-reshaped = Die Frage ist jetzt wie im Original gebaut. Was neu ist, steht noch in der Sprache des Originals: Bitte übersetzen Sie es.
translate-head-differs = Die Dauer ist im Original anders.
translate-head-take = Dauer vom Original übernehmen
translate-missing = Fehlt
translate-begun = Begonnen, noch nicht bestätigt
translate-outdated = Veraltet: Das Original wurde geändert
translate-fits = Passt
translate-own = Nur in dieser Sprache
translate-own-text = Dieser Baustein übersetzt nichts aus dem Original. Sie können ihn behalten oder löschen.
translate-copy-text = Dieser Baustein sagt Wort für Wort, was im Original steht, ist ihm aber nicht zugeordnet.
translate-copy-take = Dem Original zuordnen
translate-copy-take-n = Baustein { $n } dem Original zuordnen
translate-changed = Was sich im Original geändert hat
translate-gone = gestrichen:
translate-new = neu:
translate-said-begun = { $n ->
        [one] Ein Baustein ist aus dem Original übernommen.
       *[other] { $n } Bausteine sind aus dem Original übernommen.
    } Schreiben Sie nun die Übersetzung hinein.
translate-said-matched = Die Bausteine sind zugeordnet. Prüfen Sie sie bitte, und bestätigen Sie jeden mit „{ $confirm }“.
translate-said-paired = Der Baustein ist zugeordnet. Übersetzen Sie ihn. Soll er so bleiben, bestätigen Sie ihn mit „{ $confirm }“.
translate-said-fits = Bestätigt. { $n ->
        [0] Alles ist übersetzt.
        [one] Ein Baustein ist noch offen.
       *[other] { $n } Bausteine sind noch offen.
    }
translate-leicht = Das könnte noch leichter sein
translate-leicht-good = Hier fällt nichts Schweres auf.
translate-leicht-level = So lesbar ist der Baustein:
translate-chip-missing = { $language }: { $n ->
        [one] 1 Baustein fehlt
       *[other] { $n } Bausteine fehlen
    }
translate-chip-outdated = { $language }: { $n } zu prüfen
translate-chip-done = { $language }: fertig
## Anderen zeigen
links-title = Anderen zeigen
links-about = Mit einem Vorschau-Link sehen auch Menschen ohne Anmeldung den Kurs, so wie er gerade ist. Sie können nichts ändern.
links-how-long = Wie lange soll der Link gelten?
links-for =
    { $n ->
        [one] Einen Tag
       *[other] { $n } Tage
    }
links-make = Vorschau-Link erstellen
links-once = Das ist der Link. Kopieren Sie ihn jetzt: Später wird er nicht mehr angezeigt.
links-copy = Link kopieren
links-copied = Der Link ist kopiert.
links-copied-not = Das Kopieren geht hier nicht. Markieren Sie den Link bitte selbst.
links-live =
    { $n ->
        [one] Ein Link gilt
       *[other] { $n } Links gelten
    }
links-until = Gilt bis { $when }
links-made-by = Erstellt von { $name }, { $when }
links-made = Erstellt { $when }
links-end = Zurückziehen
links-ended = Der Link ist zurückgezogen und zeigt nichts mehr.
guest-not-published = Das ist eine Vorschau: der Kurs, wie er gerade geschrieben wird.
guest-until = Sie können ihn bis { $when } ansehen und die Aufgaben ausprobieren. Nichts davon wird gespeichert.
guest-goals = Was man danach kann
guest-lessons = Lektionen
guest-none = Hier gibt es noch keine Lektion.
guest-before = Vorige Lektion
guest-next = Nächste Lektion
guest-gone = Dieser Vorschau-Link gilt nicht mehr
guest-gone-text = Er ist abgelaufen oder wurde zurückgezogen. Bitten Sie die Person, die ihn geschickt hat, um einen neuen.

## Zweite Person
review-waits = Wartet auf Durchsicht
review-came-back = Zurückgegeben
review-title = Durchsicht
review-somebody = jemand
review-waits-since = Wartet auf Durchsicht. Gegeben von { $by }, { $when }.
review-approved = { $by } hat zugestimmt, { $when }. Damit wurde der Kurs veröffentlicht.
review-returned = { $by } hat den Kurs zurückgegeben, { $when }:
review-withdrawn = Die Durchsicht wurde zurückgenommen, { $when }. Der Kurs wartet auf nichts.
review-as-handed-in = Seitdem wurde weitergeschrieben. Durchgesehen wird, was zur Durchsicht gegeben wurde.
review-faults = Bringen Sie zuerst in Ordnung, was oben steht. Dann können Sie den Kurs zur Durchsicht geben.
review-nothing-new = Lernende sehen den Kurs schon so, wie er hier steht.
review-about = In Ihrer Organisation sieht eine zweite Person jeden Kurs durch, bevor Lernende ihn sehen.
review-hand-in = Zur Durchsicht geben
review-too-late = Inzwischen hat jemand anderes etwas entschieden. Hier steht, wie es jetzt ist.
review-changed = Der Kurs hat sich inzwischen geändert. Hier steht, wie er jetzt ist. Bitte sehen Sie ihn noch einmal an.
review-overtaken = Seit der Kurs zur Durchsicht gegeben wurde, ist etwas anderes veröffentlicht worden. Darum geht Zustimmen nicht mehr: Geben Sie ihn bitte zurück. Dann kann er neu zur Durchsicht gegeben werden.
review-decide = Ihre Entscheidung
review-to-decision = Zur Entscheidung
review-decide-about = Wenn Sie zustimmen, sehen Lernende den Kurs sofort, genau so wie er hier durchgesehen wird.
review-approve = Zustimmen und veröffentlichen
review-note = Was soll anders werden?
review-note-hint = Das liest, wer den Kurs schreibt.
review-return = Zurückgeben
review-not-you = Eine andere Person muss zustimmen: eine, die an dem, was neu ist, nicht mitgeschrieben und den Kurs nicht zur Durchsicht gegeben hat.
review-withdraw = Doch noch nicht durchsehen lassen
review-differs = Was sich ändert
review-contents = Alle { $n } Teile im Überblick
review-differs-not = Am Text ändert sich nichts.
review-elsewhere = Weitere Anmerkungen
review-unsent-question = Sie haben etwas angemerkt, aber nicht auf „{ $send }“ gedrückt. Ohne diese Anmerkung fortfahren?
review-remaining = Noch nicht erledigte Anmerkungen
review-described = Wer es nicht sieht, erfährt: { $words }
review-block = Baustein im Editor zeigen
review-comment = Etwas dazu anmerken
review-comment-whole = Etwas zum Ganzen anmerken
review-comment-text = Ihre Anmerkung
review-comment-send = Anmerken
review-comment-sent = Ihre Anmerkung ist gesendet. Sie steht darüber.
review-answer = Antworten
review-settle = Ist erledigt
review-unsettle = Ist doch nicht erledigt
review-waits-here = Dieser Kurs wartet auf die Durchsicht. Was Sie jetzt schreiben, gehört nicht dazu.
review-came-back-here = Dieser Kurs wurde aus der Durchsicht zurückgegeben.
review-to-it = Zur Durchsicht
review-changed-since = Seitdem wurde am Kurs weitergeschrieben. Das sehen Lernende noch nicht.
review-what-is-new = Ansehen, was seit der letzten Veröffentlichung neu ist
review-nobody-agrees = Im Moment kann niemand in Ihrer Organisation zustimmen: Alle haben an dem mitgeschrieben, was neu ist. Bitten Sie Ihre Verwaltung, eine weitere Person als Trainerin oder Trainer aufzunehmen.
review-only-return = Sie haben an dem mitgeschrieben, was neu ist. Zustimmen muss darum jemand anderes. Zurückgeben können Sie den Kurs.
review-only-said = Nur zeigen, wozu etwas angemerkt wurde
review-since = Nur zeigen, was sich seit der letzten Rückgabe geändert hat
review-agreeing = { $more ->
    [0] Wer zustimmen kann: { $names }.
   *[other] Wer zustimmen kann: { $names } und { $more } weitere.
}
review-agreeing-some = { $n ->
    [one] Eine Person in Ihrer Organisation kann zustimmen.
   *[other] { $n } Personen in Ihrer Organisation können zustimmen.
}
review-others-hand-in = Im Moment kann niemand zustimmen: Nur { $by } hat nicht mitgeschrieben, hat den Kurs aber zur Durchsicht gegeben. { $by } soll „{ $withdraw }“ wählen. Dann soll den Kurs jemand zur Durchsicht geben, der mitgeschrieben hat.
review-not-by-you = Wenn Sie den Kurs zur Durchsicht geben, kann niemand zustimmen: Nur Sie haben nicht mitgeschrieben. Lassen Sie ihn von jemandem geben, der mitgeschrieben hat. Dann können Sie zustimmen.
review-open-question = { $n ->
    [one] Eine Anmerkung ist noch nicht erledigt.
   *[other] { $n } Anmerkungen sind noch nicht erledigt.
} Trotzdem zustimmen und veröffentlichen?
review-settled = Erledigt

## Veröffentlichen und Versionen
publish-title = Veröffentlichen
publish-first = Der Kurs steht danach im Verzeichnis. Alle können ihn sehen und darin lernen.
publish-newer = Lernende sehen danach diesen Stand. Wer gerade eine Lektion liest, liest sie zu Ende, wie sie war. Was Lernende geschafft haben, bleibt.
publish-same = Lernende sehen genau diesen Stand. Seit der Veröffentlichung hat sich nichts geändert.
publish-faults =
    { $n ->
        [one] Eine Sache muss vorher in Ordnung gebracht werden. Sie steht oben.
       *[other] { $n } Sachen müssen vorher in Ordnung gebracht werden. Sie stehen oben.
    }
publish-archived = Dieser Kurs ist abgelegt. Auf der Seite „Versionen“ können Sie ihn wieder anbieten.
publish-changed = Inzwischen wurde etwas geändert. Nichts wurde veröffentlicht. Hier steht jetzt die neue Prüfung: Bitte sehen Sie sie an, bevor Sie veröffentlichen.
publish-look = So sehen Lernende den Kurs
publish-done = Veröffentlicht. Lernende sehen jetzt diesen Stand.
versions-tab = Versionen
versions-lead = Jeder Stand, den Lernende gesehen haben, bleibt hier. Sie können Stände vergleichen und einen als Entwurf zurückholen. Aufgehoben wird ein Entwurf auch, bevor er ersetzt oder eine Lektion entfernt wird: von diesen Ständen bleiben die letzten 20.
versions-none = Dieser Kurs wurde noch nicht veröffentlicht. Danach steht hier jeder Stand, den Lernende gesehen haben. Auch wenn Sie eine Lektion entfernen, steht der Stand davor hier.
versions-published = Veröffentlicht am { $when }
versions-published-before = Schon einmal veröffentlicht am { $when }
versions-kept = Aufgehoben am { $when }, nicht veröffentlicht
versions-current = Lernende sehen diese Version
versions-is-draft = Das ist auch der Entwurf
versions-by = Von { $who }
versions-approved = { $who } hat zugestimmt
versions-restore = Als Entwurf zurückholen
versions-restore-question = Den Stand vom { $when } als Entwurf zurückholen? Der Entwurf von jetzt wird vorher aufgehoben und steht dann in dieser Liste. Lernende merken nichts davon.
versions-restored = Zurückgeholt. Der Entwurf davor ist aufgehoben und steht in der Liste.
versions-compare = Vergleichen
versions-older = Vorher
versions-newer = Nachher
versions-draft = Entwurf, wie er jetzt ist
versions-no-difference = Es gibt keinen Unterschied.
versions-differences =
    { $n ->
        [0] Nur Bilder oder Filme sind anders.
        [one] An einer Stelle ist etwas anders.
       *[other] An { $n } Stellen ist etwas anders.
    }
versions-course = Angaben zum Kurs
versions-media-added = Neue Bilder und Filme
versions-media-removed = Gelöschte Bilder und Filme
versions-change-added = Neu
versions-change-removed = Gelöscht
versions-change-changed = Geändert
versions-change-moved = Verschoben
versions-rebuilt = Auch anders: welche Antworten richtig sind, wie viele es gibt oder was sie zählen.
versions-about-title = Titel
versions-about-purpose = Wozu
versions-about-minutes = Minuten
versions-about-competences = Kompetenzen
versions-about-summary = Worum es geht
versions-about-audience = Für wen
versions-about-goals = Ziele
versions-about-keywords = Suchwörter
versions-about-outcomes = Lernergebnisse
versions-about-topic = Thema
versions-about-level = Schwierigkeit
versions-about-modules = Module und Lektionen
versions-inserted = eingefügt:
versions-inserted-end = Ende eingefügt
versions-deleted = gelöscht:
versions-deleted-end = Ende gelöscht
versions-away = Kurs ablegen
versions-away-text = Lernende finden den Kurs dann nicht mehr. Was sie geschafft haben, bleibt. Entwurf und Versionen bleiben auch.
versions-away-question = Diesen Kurs ablegen? Lernende finden ihn dann nicht mehr. Nichts wird gelöscht, und Sie können ihn jederzeit wieder anbieten.
versions-away-done = Der Kurs ist abgelegt.
versions-offer = Kurs wieder anbieten
versions-offer-text = Lernende finden den Kurs dann wieder, so wie er zuletzt veröffentlicht war. Alles, was sie geschafft haben, ist noch da.
versions-offer-question = Diesen Kurs wieder anbieten? Lernende sehen dann die Version, die zuletzt veröffentlicht war.
versions-offer-done = Der Kurs wird wieder angeboten.
versions-away-draft = Kurs ablegen
versions-away-text-draft = Der Entwurf steht dann bei den abgelegten Kursen. Nichts wird gelöscht.
versions-away-question-draft = Diesen Entwurf ablegen? Nichts wird gelöscht, und Sie können ihn jederzeit zurückholen.
versions-away-done-draft = Der Entwurf ist abgelegt.
versions-offer-draft = Kurs zurückholen
versions-offer-text-draft = Der Entwurf steht dann wieder bei Ihren Kursen. Danach können Sie ihn veröffentlichen.
versions-offer-question-draft = Diesen Entwurf zurückholen? Er steht dann wieder bei Ihren Kursen.
versions-offer-done-draft = Der Entwurf ist wieder da.
