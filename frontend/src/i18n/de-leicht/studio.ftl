# Studio: Kurse schreiben. In Leichter Sprache.

studio-title = Studio
studio-for-trainers = Hier schreiben Menschen Kurse. Bitte melden Sie sich an.
studio-no-course-role = Schön, dass Sie da sind! Hier schreiben Menschen Kurse. Sie haben hier noch keine Aufgabe. Möchten Sie Kurse schreiben? Dann fragen Sie in Ihrer Organisation.

## Fragen schreiben

ask-kind = Art der Frage
ask-kind-single = Auswählen: Eine Antwort ist richtig
ask-kind-multiple = Ankreuzen: Mehrere Antworten sind richtig
ask-kind-true-false = Ein Satz: Stimmt das?
ask-kind-short = Eine kurze Antwort tippen
ask-kind-gaps = Text mit Lücken
ask-kind-pairs = Paare finden
ask-kind-order = In die richtige Reihen·folge bringen
ask-kind-number = Eine Zahl tippen
ask-prompt = Frage
ask-statement = Satz
ask-task = Aufgabe
ask-one-answer = Antwort { $n }
ask-one-accepted = Richtige Antwort { $n }
ask-one-number = Zahl { $n }
ask-one-pair = Paar { $n }
ask-one-spare = Antwort ohne Paar { $n }
ask-one-item = Nummer { $n }
ask-add-answer = Neue Antwort
ask-add-accepted = Neue richtige Antwort
ask-add-number = Neue Zahl
ask-add-pair = Neues Paar
ask-add-spare = Neue Antwort ohne Paar
ask-add-item = Neuer Eintrag
ask-added = { $what } ist jetzt da.
ask-moved = { $what } steht jetzt auf Platz { $n }.
ask-removed = { $what } ist weg.
ask-up = { $what } nach oben
ask-down = { $what } nach unten
ask-remove = { $what } löschen
ask-worth = Diese Antwort ist
ask-worth-full = richtig
ask-worth-part = zum Teil richtig
ask-worth-none = falsch
ask-worth-percent = Wie viele Prozent zählt sie?
ask-own-points = Punkte selbst festlegen
ask-own-points-hint = Alle richtigen Antworten zusammen sind 100 Prozent. Falsche Antworten haben 0 oder weniger. Zum Beispiel −100.
ask-points = Punkte in Prozent
ask-belongs = Diese Antwort ist richtig
ask-right = Das ist die richtige Antwort
ask-said-choice = Jemand wählt diese Antwort. Was sagen wir dann?
ask-said-typed = Jemand tippt diese Antwort. Was sagen wir dann?
ask-said-always = Was sagen wir nach jeder Antwort? Das Feld darf leer sein.
ask-said-right = Jemand antwortet richtig. Was sagen wir dann?
ask-said-wrong = Jemand antwortet falsch. Was sagen wir dann?
ask-accepted-hint = Welche Antworten sind richtig? Schreiben Sie alle auf. Das Zeichen * steht für andere Buchstaben. Ein Beispiel ist Pass*. Dann ist Pass·wort richtig. Und Pass·bild ist auch richtig.
ask-typos = Kleine Tipp·fehler sind in Ordnung
ask-case = Große und kleine Buchstaben sind wichtig
ask-way = Was ist richtig?
ask-way-about = eine Zahl und etwas mehr oder weniger
ask-way-from-to = alle Zahlen von … bis …
ask-number = Zahl
ask-tolerance = So viel mehr oder weniger
ask-from = Von
ask-to = Bis
ask-number-wrong = Schreiben Sie nur Zahlen. Zum Beispiel 3,5. Die kleine Zahl kommt zuerst.
ask-left = Linke Seite { $n }
ask-goes-with = Gehört zu { $n }
ask-spares = Antworten ohne Paar
ask-spares-hint = Diese Antworten stehen auch in der Liste. Aber sie gehören zu keinem Paar. So ist die Aufgabe schwerer.
ask-order-hint = Schreiben Sie alles richtig der Reihe nach auf. Die Menschen sehen alles gemischt.
ask-gap-text = Text mit Lücken
ask-gap-hint = Markieren Sie ein Wort. Drücken Sie dann auf einen Knopf. Aus dem Wort wird eine Lücke. Im Text steht dann zum Beispiel {"{1}"}.
ask-gap-menu = Lücke zum Auswählen
ask-gap-typed = Lücke zum Tippen
ask-gap-added = Lücke { $n } steht jetzt im Text.
ask-gap-removed = Lücke { $n } ist weg.
ask-gap = Lücke { $n }, im Text { $mark }
ask-gap-remove = Lücke { $n } löschen
ask-gap-end = Nach der Lücke muss noch etwas kommen. Zum Beispiel ein Punkt. Sonst ist es keine Frage mit Lücken.
ask-must = Das fehlt noch
ask-should = Das ist besser
ask-try = Ausprobieren
ask-try-close = Fertig
ask-try-not-yet = Die Frage ist noch nicht fertig. Es fehlt noch etwas.
ask-holds = Der Satz …
ask-holds-yes = stimmt
ask-holds-no = stimmt nicht

## Vorschau

preview-title = So sieht es aus
preview-device = Gerät
preview-look = Aussehen
preview-phone = Handy
preview-tablet = Tablet
preview-computer = Computer
preview-dark = Dunkel
preview-rtl = Schrift wie im Arabischen
preview-rtl-hint = Arabisch liest man von rechts nach links. Hier sehen Sie: So sieht die Seite dann aus.
preview-empty = Einen Moment bitte. Gleich sehen Sie hier Ihren Text.

## Kurse, neuer Kurs, Inhalt, Angaben
studio-choose = Für welche Organisation schreiben Sie?
studio-not-found = Diesen Kurs gibt es hier nicht. Vielleicht hat ihn jemand gelöscht. Oder er gehört einer anderen Organisation.
studio-courses = Meine Kurse
studio-none = Hier ist noch kein Kurs. Möchten Sie den ersten schreiben? Sie brauchen nur einen Titel.
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
studio-newer = Nach dem Veröffentlichen geändert
studio-archived = Abgelegt: Niemand findet den Kurs.
studio-is-archived = Dieser Kurs ist abgelegt. Menschen finden ihn nicht mehr.
studio-untitled-course = Kurs ohne Titel
studio-untitled-lesson = Lektion ohne Titel
studio-not-translated = noch nicht übersetzt
studio-saved = Gespeichert.
studio-saving = Wird gespeichert …
studio-kept = Noch nicht gespeichert. Sie haben keine Verbindung. Das Gerät merkt sich alles. Es sendet später von selbst.
studio-only-here = Noch nicht gespeichert. Sie haben keine Verbindung. Bitte schließen Sie diese Seite nicht.
studio-unsent = Auf diesem Gerät ist noch etwas nicht gespeichert. Bitte öffnen Sie die Seite. Dann wird es gespeichert:
studio-unsent-lesson = Lektion
studio-title-missing = Der Kurs braucht einen Titel. Bitte schreiben Sie einen.
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
studio-outline-names = Ein Modul und eine Lektion gibt es schon. Die Namen können Sie ändern. Öffnen Sie die Lektion: Oben steht der Titel. Für das Modul wählen Sie: { $more }.
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
studio-move-up = Auf: „{ $what }“
studio-move-down = Ab: „{ $what }“
studio-to-module = In „{ $module }“ verschieben
studio-remove-lesson = Lektion entfernen
studio-remove-lesson-question = Möchten Sie die Lektion „{ $lesson }“ mit allen Texten entfernen? Bleiben Sie auf dieser Seite: Dann können Sie die Lektion zurückholen. Später finden Sie den Kurs von jetzt bei „Versionen“.
studio-remove-module = Modul entfernen
studio-remove-module-question = Möchten Sie das leere Modul „{ $module }“ entfernen?
studio-language-missing = { $language }: fehlt
studio-undo = Rückgängig
studio-redo = Wiederholen
studio-put-back = Lektion zurückholen
studio-overtaken = Ein anderer Mensch hat auch etwas verschoben. Beides ist jetzt gespeichert.
studio-act-gone = Das ging nicht. Ein anderer Mensch hat schon etwas geändert. Sie sehen jetzt alles neu.
studio-act-written = Die Lektion ist noch da. Ein anderer Mensch hat etwas geschrieben. Sehen Sie zuerst nach.
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
studio-remove-what = Weg: „{ $what }“
studio-keywords = Suchwörter
studio-keywords-hint = Nach welchen Wörtern suchen Menschen noch? Schreiben Sie ein Komma dazwischen.
studio-beside = Eine Übersetzung daneben
studio-original-alone = Nur { $language }
studio-add-language = { $language } hinzufügen
studio-remove-language = { $language } entfernen
studio-remove-language-question = Möchten Sie diese Sprache entfernen: { $language }? Die Texte in dieser Sprache bleiben da. Sie können die Sprache wieder hinzufügen.
studio-clash = Ein anderer Mensch hat das Gleiche geändert
studio-clash-open = Ein anderer Mensch war auch hier: Text wählen
studio-clash-how = Nichts ist verloren. Bitte wählen Sie einen Text.
studio-clash-mine = Ihr Text
studio-clash-theirs = Der andere Text. Er gilt, bis Sie wählen.
studio-clash-take = Diesen nehmen
studio-nothing = (nichts)
## Zahlen von einem Kurs
studio-tab-figures = Zahlen
figures-course-lead = Hier sehen Sie: Was haben Menschen in diesem Kurs gemacht? Niemand hat hier einen Namen. Wir zählen in Schritten von 5 Personen. Gruppen mit weniger als 5 Personen zeigen wir nie. So bleibt geheim, was eine einzelne Person gemacht hat. Menschen ohne Konto zählen nicht mit.
figures-course-none = Niemand kann diesen Kurs jetzt lernen. Die Zahlen kommen später.
figures-course-few = Höchstens 5 Personen haben angefangen. Das sind zu wenige für Zahlen.
figures-course-people = Mehr als { $n } Personen haben angefangen.
figures-lesson-few = Noch keine Zahlen. Höchstens 5 Personen haben angefangen.
figures-lesson-run = Mehr als { $n } Personen haben angefangen. Mehr als { $finished } Personen sind fertig.
figures-lesson-run-few = Mehr als { $n } Personen haben angefangen. Höchstens 5 Personen sind fertig. Das sind zu wenige für eine Zahl.
figures-about = Das sind etwa { $percent } %.
figures-lesson-time = Die Lektion dauert meistens { $n ->
    [one] eine Minute
   *[other] { $n } Minuten
}.
figures-left-early = Mehr als { $n } Personen sind schnell gegangen. Sie haben keine Frage beantwortet.
figures-left-after = Mehr als { $n } Personen sind nach dieser Frage gegangen: „{ $question }“
figures-question-few = Höchstens 5 Personen haben geantwortet. Das sind zu wenige für Zahlen.
figures-right = Mehr als { $n } Personen haben geantwortet. Mehr als { $right } Personen haben es sofort gewusst.
figures-right-few = Mehr als { $n } Personen haben geantwortet. Höchstens 5 Personen haben es sofort gewusst. Das sind zu wenige für eine Zahl.
figures-hard = Die Frage ist schwer. Ist alles gut erklärt? Ist die Frage klar?
figures-easy = Die Frage ist sehr leicht. Fast alle wissen die Antwort.
figures-misleads = Gute Lernende machen hier oft Fehler. Ist die Frage unklar? Ist die Lösung falsch?
figures-tells-little = Die Frage zeigt nicht gut: Wer hat alles verstanden?
figures-tells-much = Die Frage zeigt gut: Wer hat alles verstanden?
figures-most-wrong = Die meisten falschen Antworten sind: „{ $answer }“ (mehr als { $n } Personen).
figures-often-wrong = Mehr als { $n } Personen antworten falsch: „{ $answer }“.
figures-holds = Das stimmt
figures-holds-not = Das stimmt nicht
figures-remarks = Menschen sagen: „Das hat mir nicht geholfen“
figures-remarks-people = Mehr als { $n } Personen haben das gesagt.
figures-remark-reason = { $reason }: mehr als { $n }

## Medien
studio-tab-media = Bilder und Filme
media-lead = Hier sind alle Bilder, Filme und Ton·dateien von diesem Kurs. Bilder werden von allein kleiner. Ort und Gerät werden aus dem Bild gelöscht.
media-none = Hier ist noch nichts. Fügen Sie das erste Bild dazu.
media-add = Datei dazu·nehmen
media-add-many = Dateien dazu·nehmen
media-drop = Sie können Dateien auch hierher ziehen. Oder Sie fügen ein kopiertes Bild ein. Bilder dürfen 30 MB haben. Filme dürfen 200 MB haben. Ton darf 50 MB haben.
media-gone = So viel ist gesendet
media-busy = { $name } wird gerade gesendet …
media-added = { $name } ist da.
media-failed = { $name }: { $why }
media-line = Der Fehler ist in Zeile { $line }.
media-too-large = Diese Datei ist zu groß. Sie darf höchstens { $mb } MB haben.
media-other-kind = Diese Art von Datei passt hier nicht.
media-captions-elsewhere = Unter·titel gehören zu einem Film. Senden Sie zuerst den Film. Dann senden Sie die Unter·titel bei diesem Film.
media-no-heic = Nicht jedes Gerät kann dieses Bild zeigen. Speichern Sie das Bild als JPEG.
media-no-gif = GIF geht hier nicht. Nehmen Sie PNG für ein Bild. Nehmen Sie einen kurzen Film, wenn sich etwas bewegt.
media-not-played = Ihr Browser kann die Datei nicht abspielen. Vielleicht ist die Datei kaputt. Speichern Sie einen Film neu: als MP4 mit H.264. Speichern Sie Ton als MP3.
media-no-picture = Ihr Browser findet in dem Film kein Bild. Speichern Sie einen Film als MP4 mit H.264. Speichern Sie Ton als MP3.
media-no-srt = Wir brauchen Unter·titel als VTT. Viele Programme machen aus SRT eine VTT-Datei.
media-kb = { $n } KB
media-mb = { $n } MB
media-pixels = { $width } mal { $height } Pixel
media-picture = Bild
media-video = Film
media-audio = Ton
media-captions = Unter·titel
media-used = Zu sehen oder zu hören in:
media-unused = Noch in keiner Lektion.
media-remove = Löschen
media-remove-sure = { $name } löschen?
media-remove-yes = Ja, löschen
media-remove-no = Nein, behalten
media-removed = { $name } ist gelöscht.
media-former = Nur in alten Versionen
media-former-lead = Der Kurs zeigt diese Dateien nicht mehr. Will jemand auf einem Bild nicht mehr zu sehen sein? Dann nehmen Sie das Bild hier zurück.
media-former-published = Zuletzt veröffentlicht: { $when }
media-former-unpublished = Nie veröffentlicht
media-former-take = Zurücknehmen
media-former-sure = { $name } für immer zurücknehmen? Dann sieht niemand mehr die Datei. Auch in alten Versionen ist sie weg.
media-former-yes = Ja, zurücknehmen
media-former-gone = { $name } ist weg.
media-no-captions = Noch keine Unter·titel. Manche Menschen hören nicht gut. Sie brauchen Unter·titel.
media-transcript-wanted = Manche Menschen hören nicht gut. Sie wollen lesen, was man hört. Schreiben Sie das in der Lektion direkt unter den Ton.
media-captions-in = Unter·titel: { $language }
media-captions-language = Sprache von den Unter·titeln
media-captions-add = Unter·titel senden
media-files = Dateien von diesem Kurs
media-none-chosen = Noch keine Datei gewählt.
media-choose = Datei wählen
media-close = Auswahl schließen

## Import und Export

import-tab = Holen und mitnehmen
import-course = Kurs importieren
import-course-lead = Sie haben einen fertigen Kurs als Datei? Dann holen Sie den Kurs hier herein. Ihre anderen Kurse bleiben, wie sie sind.
import-course-file = Kurs-Paket (ZIP-Datei)
import-course-hint = So ein Paket bekommen Sie in jedem Kurs. Dort heißt die Seite „Holen und mitnehmen“. Das Paket darf höchstens 200 MB groß sein.
import-questions = Fragen aus einer Datei holen
import-questions-file = Datei mit Fragen
import-questions-hint = Die Datei ist im Format GIFT oder Moodle-XML. Sie darf höchstens 20 MB groß sein. Sie sehen zuerst, was in der Datei ist.
import-into = In welche Lektion?
import-no-lesson = Der Kurs hat noch keine Lektion. Machen Sie zuerst eine Lektion.
import-text = Einen Text als neue Lektion holen
import-text-file = Datei mit einem Text
import-text-hint = Die Datei ist von Word (.docx) oder einfacher Text (.txt, .md). Sie darf höchstens 20 MB groß sein. Die neue Lektion kommt an das Ende vom Kurs.
import-drop = Sie können die Datei auch hierher ziehen.
import-busy = Bitte warten. Die Datei wird gelesen.
import-too-large = Die Datei ist zu groß. Höchstens { $mb } MB gehen.
import-no-doc = Das ist eine alte Word-Datei (.doc). Öffnen Sie die Datei in Word. Speichern Sie sie als „Word-Dokument (.docx)“. Dann geht es.
import-no-text = Das ist keine Datei mit Text. Sie brauchen eine Word-Datei (.docx) oder einfachen Text (.txt, .md).
import-no-questions = Das ist keine Datei mit Fragen. Sie brauchen GIFT (.gift, .txt) oder Moodle-XML (.xml).
import-no-package = Das ist kein Kurs-Paket. Ein Kurs-Paket ist eine ZIP-Datei (.zip).
import-none = Aus „{ $file }“ geht nichts. Darunter steht der Grund.
import-all = { $n ->
    [one] Aus „{ $file }“ geht alles: 1 Sache.
   *[other] Aus „{ $file }“ geht alles: { $n } Sachen.
}
import-some = Aus „{ $file }“ gehen { $n }. Nicht gehen: { $refused }.
import-tick-all = Alle auswählen
import-tick-none = Keine auswählen
import-untitled = (ohne Titel)
import-line = Zeile { $n }
import-refused = { "" }: geht nicht
import-take = { $n ->
    [one] Auswahl übernehmen
   *[other] { $n } übernehmen
}
import-other = Andere Datei
import-done-questions = { $n ->
    [one] 1 Frage ist jetzt am Ende von der Lektion.
   *[other] { $n } Fragen sind jetzt am Ende von der Lektion.
}
import-done-lesson = Die neue Lektion ist jetzt am Ende vom Kurs.
import-done-course = Der Kurs ist jetzt da. Er ist noch ein Entwurf.
import-to-lesson = Lektion ansehen
import-to-course = Kurs ansehen
import-download = Herunterladen
import-package = Kurs-Paket herunterladen
import-package-hint = Das ist der ganze Kurs mit allen Sprachen und Bildern. Sie können ihn aufheben. Oder Sie importieren ihn woanders.
import-gift = Fragen: { $language }
import-gift-hint = Das sind alle Fragen im Format GIFT. Moodle kann das lesen. Manche Fragen kann GIFT nicht. Sie stehen als Anmerkung in der Datei.
import-thing-single-choice = Eine Antwort ist richtig
import-thing-multiple-choice = Mehrere Antworten sind richtig
import-thing-true-false = Richtig oder falsch
import-thing-short-answer = Kurze Antwort
import-thing-numeric = Zahl
import-thing-matching = Paare finden
import-thing-ordering = Reihenfolge
import-thing-gaps = Text mit Lücken
import-thing-question = Frage
import-thing-lesson = Lektion
import-thing-course = Kurs
import-thing-file = Datei
import-note-braces = Eine geschweifte Klammer fehlt. Oder es gibt eine zu viel.
import-note-no-prompt = Die Frage fehlt.
import-note-essay = Das ist ein freier Text. Den kann hier niemand prüfen.
import-note-description = Das ist keine Frage. Das ist nur ein Text. Sie können den Text selbst in die Lektion schreiben.
import-note-calculated = Das ist eine Rechen-Frage mit zufälligen Zahlen. Das gibt es hier nicht.
import-note-random = Das ist eine zufällige Frage. Das gibt es hier nicht.
import-note-on-picture = Bei dieser Frage zieht man etwas auf ein Bild. Das gibt es hier nicht.
import-note-unknown-kind = Diese Frage-Art gibt es hier nicht: { $value }
import-note-no-right = Keine Antwort ist ganz richtig.
import-note-too-few = Das sind zu wenige Antworten.
import-note-too-many = Das sind zu viele Antworten.
import-note-bad-number = { $has ->
    [0] Eine Zahl ist falsch geschrieben.
   *[other] „{ $value }“ ist keine Zahl.
}
import-note-bad-weight = „{ $value }“ ist falsch. Richtig ist eine Zahl von -100 bis 100.
import-note-bad-pair = Bei einem Paar fehlt eine Seite: { $value }
import-note-bad-gap = { $has ->
    [0] Eine Lücke geht so nicht.
   *[other] Eine Lücke geht so nicht: { $value }
}
import-note-twice-same = Zwei Antworten sind gleich.
import-note-too-long = Eine Antwort ist zu lang.
import-note-unwritable = Diese Frage können wir nicht speichern.
import-note-no-feedback = Es fehlt, was die Menschen nach der Antwort lesen. Schreiben Sie das noch.
import-note-weights = Die Punkte waren zusammen nicht 100 Prozent. Wir haben das geändert.
import-note-all-ticked = Wer alles ankreuzt, hat alles richtig. Ändern Sie das noch.
import-note-incomplete = Hier fehlt noch etwas. Schreiben Sie das noch.
import-note-picture = { $has ->
    [0] Ein Bild kommt nicht mit.
   *[other] Ein Bild kommt nicht mit: { $value }
}
import-note-media = Ton oder Film kommt nicht mit.
import-note-files = Dateien kommen nicht mit: { $value }
import-note-formatting = { $has ->
    [0] Der Text sieht danach etwas anders aus.
   *[other] Der Text sieht danach etwas anders aus: { $value }
}
import-note-link = { $has ->
    [0] Ein Link kommt nicht mit.
   *[other] Ein Link kommt nicht mit: { $value }
}
import-note-hints = Tipps für den nächsten Versuch kommen nicht mit.
import-note-combined-feedback = Texte für „zum Teil richtig“ kommen nicht mit.
import-note-answer-feedback = Texte zu einzelnen Antworten kommen nicht mit.
import-note-units = Einheiten wie Meter kommen nicht mit.
import-note-any-number = Die Antwort „jede andere Zahl“ kommt nicht mit.
import-note-left-out = Die Datei ist zu lang. { $value } Fragen haben wir nicht gelesen. Machen Sie zwei Dateien daraus.
import-note-no-question = In der Datei ist keine Frage.
import-note-empty = Die Datei ist leer.
import-note-unreadable = { $has ->
    [0] Die Datei können wir nicht lesen.
   *[other] In der Datei ist ein Fehler. Wir können sie nicht lesen. Für Fachleute: { $value }
}
import-note-doctype = In der Datei steht DOCTYPE. Solche Dateien sind nicht sicher. Wir lesen sie nicht.
import-note-encoding = { $has ->
    [0] Die Schrift in der Datei können wir nicht lesen. Speichern Sie die Datei neu: als UTF-8.
   *[other] Die Schrift in „{ $value }“ können wir nicht lesen.
}
import-note-too-large = Die Datei ist zu groß.
import-note-raw-html = HTML ist nicht mehr im Text: { $value }
import-note-footnotes = Fuß-Noten kommen nicht mit.
import-note-formulas = Formeln kommen nicht mit.
import-note-text-boxes = Text-Felder kommen nicht mit.
import-note-zip-broken = Das Paket ist kaputt.
import-note-zip-locked = Das Paket hat ein Passwort: { $value }
import-note-zip-path = Ein Name im Paket ist nicht erlaubt: { $value }
import-note-zip-link = Im Paket ist eine Verknüpfung. Das ist nicht erlaubt: { $value }
import-note-zip-too-large = { $has ->
    [0] Das Paket ist zu groß.
   *[other] Das Paket ist zu groß. Oder diese Datei ist kaputt: { $value }
}
import-note-zip-too-many = Im Paket sind mehr als { $value } Dateien. Das sind zu viele.
import-note-zip-lessons = Im Paket sind mehr als { $value } Lektionen. Das sind zu viele für einen Kurs.
import-note-zip-other = Diese Datei gehört nicht in einen Kurs: { $value }
import-note-no-course = In dem Paket ist kein Kurs. Die Datei course.toml fehlt.
import-note-course-file = Die Datei course.toml ist falsch: { $value }
import-note-lesson-file = Diese Lektion können wir nicht lesen: { $value }
import-note-media-file = Diese Datei geht hier nicht: { $value }
import-note-renamed = Diese Adresse hat schon ein anderer Kurs. Der neue Kurs hat die Adresse „{ $value }“.
import-note-same-title = Sie haben schon einen Kurs mit diesem Namen. Der alte Kurs bleibt. Der neue Kurs kommt dazu.
import-note-findings = An { $value } Stellen müssen Sie noch etwas verbessern. Die Prüfung zeigt die Stellen.

## Lektion schreiben

editor-page = Lektion schreiben
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
editor-no-competences = Der Kurs hat noch keine Kompetenzen.
editor-to-competences = Kompetenzen wählen
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
editor-kind-transcript = Mit·schrift
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
editor-alt = Was ist auf dem Bild? Das lesen blinde Menschen.
editor-alt-hint = Ein Satz ist genug. Schreiben Sie das Wichtige.
editor-media-name = Was sieht man? Oder was hört man?
editor-media-name-hint = Schreiben Sie einen kurzen Titel.
editor-decoration = Das Bild ist nur Schmuck.
editor-caption = Text darunter
editor-caption-hint = Das Feld kann leer bleiben.
editor-media-more = Ein Film braucht Unter·titel. Die fügen Sie unter „Bilder und Filme“ hinzu. Ein Ton braucht eine Mit·schrift. Die fügen Sie direkt darunter ein.
editor-transcript-hint = Schreiben Sie auf: Was hört man? Was sieht man? Die Mit·schrift steht direkt unter dem Film oder Ton.
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
editor-said-step-moved = Schritt { $n } steht jetzt an Stelle { $to }.
editor-said-step-removed = Schritt { $n } ist gelöscht.
editor-said-step-added = Neuer Schritt { $n }.
editor-said-chosen = Alles ist gewählt. Der Text wird gesendet.
editor-said-file-apart = Die Datei ist da. Sie steht unter „Bilder und Filme“. Wählen Sie die Datei später im Bau·stein.
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
editor-only-here = Das steht nur hier:
editor-remarks =
    { $n ->
        [one] Jemand sagt etwas dazu
       *[other] { $n } Mal sagt jemand etwas dazu
    }
editor-remarks-whole =
    { $n ->
        [one] Jemand sagt etwas zur ganzen Lektion
       *[other] { $n } Mal sagt jemand etwas zur ganzen Lektion
    }
editor-remarks-answer = Hier können Sie ant·worten

## Übersetzen, Seite an Seite
translate-page = Lektion übersetzen
translate-beside = Neben dem Original übersetzen
translate-alone = Ohne das Original bearbeiten
translate-original = Original: { $language }
translate-original-head = Titel und Zweck im Original
translate-original-n = Original von Baustein { $n }
translate-said = Das sagen wir zu den Antworten
translate-said-always = Nach jeder Antwort
translate-said-right = Die Antwort ist richtig
translate-said-wrong = Die Antwort ist falsch
translate-translation-n = Übersetzung von Baustein { $n }
translate-pair = Baustein { $n } von { $all }: { $kind }. { $standing }
translate-no-original = Das Original hat noch keinen Text. Schreiben Sie zuerst das Original.
translate-write-original = Zum Original
translate-progress = { $done } von { $all } { $all ->
        [one] Baustein ist
       *[other] Bausteinen sind
    } fertig. { $missing ->
        [0] { "" }
        [one] 1 Baustein fehlt.
       *[other] { $missing } Bausteine fehlen.
    } { $outdated ->
        [0] { "" }
        [one] 1 Baustein ist zu prüfen.
       *[other] { $outdated } Bausteine sind zu prüfen.
    }
translate-next = Zum nächsten offenen Baustein
translate-begin-all = Alle Bausteine als Anfang übernehmen
translate-match-text = Welcher Baustein gehört zu welchem? Das ist noch nicht klar. Sie können die Bausteine der Reihe nach zuordnen.
translate-match = Der Reihe nach zuordnen
translate-begin = Aus dem Original beginnen
translate-begin-n = Baustein { $n } aus dem Original beginnen
translate-confirm = Passt
translate-confirm-n = Baustein { $n } passt zum Original
translate-shape-differs = Die Frage im Original ist anders. Zum Beispiel gibt es dort mehr Antworten. So können Sie den Kurs nicht veröffentlichen.
translate-shape-take = So machen wie im Original
translate-shape-take-n = So machen wie im Original: Baustein { $n }
translate-said-reshaped = Die Frage ist jetzt wie im Original. Neue Teile sind noch nicht übersetzt. Bitte übersetzen Sie die neuen Teile.
translate-head-differs = Im Original steht eine andere Dauer.
translate-head-take = So machen wie im Original
translate-missing = Fehlt
translate-begun = Begonnen. Bitte prüfen
translate-outdated = Veraltet: Das Original ist jetzt anders
translate-fits = Passt
translate-own = Nur in dieser Sprache
translate-own-text = Dieser Baustein steht nicht im Original. Sie können ihn behalten. Oder Sie löschen ihn.
translate-copy-text = Dieser Baustein ist wie ein Baustein im Original. Aber er gehört noch nicht dazu.
translate-copy-take = Dem Original zuordnen
translate-copy-take-n = Baustein { $n } dem Original zuordnen
translate-changed = Das ist im Original anders
translate-gone = weg:
translate-new = neu:
translate-said-begun = { $n ->
        [one] 1 Baustein ist kopiert.
       *[other] { $n } Bausteine sind kopiert.
    } Schreiben Sie jetzt die Übersetzung.
translate-said-matched = Die Bausteine sind zugeordnet. Bitte prüfen Sie jeden Baustein. Dann wählen Sie: { $confirm }.
translate-said-paired = Der Baustein gehört jetzt zum Original. Übersetzen Sie ihn. Soll er so bleiben? Dann wählen Sie: { $confirm }.
translate-said-fits = Bestätigt. { $n ->
        [0] Alles ist übersetzt.
        [one] 1 Baustein ist noch offen.
       *[other] { $n } Bausteine sind noch offen.
    }
translate-leicht = Das kann noch leichter sein
translate-leicht-good = Hier ist nichts zu schwer.
translate-leicht-level = So leicht ist der Baustein:
translate-chip-missing = { $language }: { $n ->
        [one] 1 Baustein fehlt
       *[other] { $n } Bausteine fehlen
    }
translate-chip-outdated = { $language }: { $n } zu prüfen
translate-chip-done = { $language }: fertig
## Anderen zeigen
links-title = Anderen zeigen
links-about = Sie können den Kurs anderen Menschen zeigen. Dafür gibt es einen Link. Der Link heißt: Vorschau-Link. Die Menschen müssen sich nicht anmelden. Sie können nichts ändern.
links-how-long = Wie lange soll der Link gelten?
links-for =
    { $n ->
        [one] 1 Tag
       *[other] { $n } Tage
    }
links-make = Vorschau-Link machen
links-once = Das ist der Link. Kopieren Sie den Link jetzt. Später sehen Sie den Link nicht mehr.
links-copy = Link kopieren
links-copied = Der Link ist kopiert.
links-copied-not = Das Kopieren geht hier nicht. Bitte markieren Sie den Link selbst.
links-live =
    { $n ->
        [one] 1 Link gilt
       *[other] { $n } Links gelten
    }
links-until = Gilt bis { $when }
links-made-by = Gemacht von { $name }, { $when }
links-made = Gemacht { $when }
links-end = Zurück-ziehen
links-ended = Der Link gilt nicht mehr. Niemand sieht mehr etwas damit.
guest-not-published = Das ist eine Vorschau. Jemand schreibt noch an dem Kurs.
guest-until = Sie können den Kurs ansehen. Das geht bis { $when }. Sie können auch die Aufgaben ausprobieren. Wir speichern nichts davon.
guest-goals = Das kann man danach
guest-lessons = Lektionen
guest-none = Hier gibt es noch keine Lektion.
guest-before = Lektion davor
guest-next = Nächste Lektion
guest-gone = Dieser Link gilt nicht mehr
guest-gone-text = Die Zeit ist vorbei. Oder jemand hat den Link zurück-gezogen. Bitten Sie um einen neuen Link.

## Zweite Person
review-waits = Jemand soll den Kurs ansehen
review-came-back = Der Kurs kam zurück
review-title = Eine zweite Person sieht den Kurs an
review-somebody = jemand
review-waits-since = Jemand soll den Kurs ansehen. { $by } hat den Kurs abgegeben: { $when }.
review-approved = { $by } hat Ja gesagt: { $when }. Danach war der Kurs veröffentlicht.
review-returned = { $by } hat den Kurs zurück-gegeben: { $when }. Das ist der Grund:
review-withdrawn = Der Kurs wird jetzt nicht angesehen. Jemand hat das zurück-genommen: { $when }.
review-as-handed-in = Der Kurs ist jetzt anders. Die zweite Person sieht den Kurs so an, wie er abgegeben wurde.
review-faults = Oben stehen Fehler. Machen Sie zuerst die Fehler weg. Dann können Sie den Kurs abgeben.
review-nothing-new = Die Lernenden sehen den Kurs schon so.
review-about = Eine zweite Person sieht jeden Kurs an. Erst dann sehen die Lernenden den Kurs.
review-hand-in = Zum Ansehen abgeben
review-too-late = Jemand anderes hat schon entschieden. Hier steht, wie es jetzt ist.
review-changed = Der Kurs ist jetzt anders. Hier sehen Sie den neuen Kurs. Bitte sehen Sie ihn noch einmal an.
review-overtaken = Jemand hat inzwischen einen anderen Stand veröffentlicht. Darum können Sie nicht mehr Ja sagen. Geben Sie den Kurs bitte zurück. Dann kann die Person den Kurs neu abgeben.
review-decide = Ihre Entscheidung
review-to-decision = Zur Entscheidung
review-decide-about = Sie können Ja sagen. Dann sehen die Lernenden den Kurs sofort. Sie sehen ihn genau so wie hier.
review-approve = Ja sagen und veröffentlichen
review-note = Was soll anders werden?
review-note-hint = Die Person liest das, die den Kurs schreibt.
review-return = Zurück-geben
review-not-you = Eine andere Person muss Ja sagen. Diese Person darf nicht selbst mitgeschrieben haben. Und sie darf den Kurs nicht abgegeben haben.
review-withdraw = Doch noch nicht ansehen lassen
review-differs = Das ist anders
review-contents = Alle { $n } Teile als Liste
review-differs-not = Der Text bleibt gleich.
review-elsewhere = Das haben Menschen noch gesagt
review-unsent-question = Sie haben etwas geschrieben. Sie haben aber nicht gewählt: { $send }. Wollen Sie ohne diesen Text weiter-machen?
review-remaining = Das ist noch nicht fertig
review-described = Das hört, wer es nicht sieht: { $words }
review-block = Den Teil beim Schreiben zeigen
review-comment = Etwas dazu sagen
review-comment-whole = Etwas zum Ganzen sagen
review-comment-text = Das möchten Sie sagen
review-comment-send = Senden
review-comment-sent = Gesendet. Ihr Text steht jetzt darüber.
review-answer = Antworten
review-settle = Das ist fertig
review-unsettle = Das ist doch nicht fertig
review-waits-here = Jemand soll diesen Kurs ansehen. Schreiben Sie jetzt etwas Neues? Das gehört nicht dazu.
review-came-back-here = Jemand hat diesen Kurs angesehen und zurück-gegeben.
review-to-it = Mehr dazu
review-changed-since = Der Kurs ist jetzt anders. Die Lernenden sehen das noch nicht.
review-what-is-new = Das ist seit dem letzten Mal neu
review-nobody-agrees = Im Moment kann niemand Ja sagen. Alle haben am Kurs mitgeschrieben. Fragen Sie die Verwaltung. Die Verwaltung kann eine Person dazu-nehmen.
review-only-return = Sie haben am Kurs mitgeschrieben. Darum muss jemand anderes Ja sagen. Sie können den Kurs zurück-geben.
review-only-said = Nur zeigen: Wozu hat jemand etwas gesagt?
review-since = Nur zeigen: Was ist neu, seit der Kurs zurück kam?
review-agreeing = { $more ->
    [0] Wer darf Ja sagen? { $names }.
   *[other] Wer darf Ja sagen? { $names } und { $more } andere.
}
review-agreeing-some = { $n ->
    [one] Eine Person darf Ja sagen.
   *[other] { $n } Personen dürfen Ja sagen.
}
review-others-hand-in = Im Moment kann niemand Ja sagen. Nur { $by } hat nicht mitgeschrieben. Aber { $by } hat den Kurs abgegeben. { $by } soll wählen: { $withdraw }. Dann soll eine andere Person den Kurs abgeben.
review-not-by-you = Sie haben nicht mitgeschrieben. Darum können nur Sie Ja sagen. Das geht aber nicht, wenn Sie selbst den Kurs abgeben. Eine andere Person soll den Kurs abgeben. Dann können Sie Ja sagen.
review-open-question = { $n ->
    [one] Zu einer Sache hat jemand etwas gesagt. Das ist noch nicht fertig.
   *[other] Zu { $n } Sachen hat jemand etwas gesagt. Das ist noch nicht fertig.
} Wollen Sie trotzdem Ja sagen und veröffentlichen?
review-settled = Fertig

## Veröffentlichen und Versionen
publish-title = Veröffentlichen
publish-first = Der Kurs ist danach für alle da. Alle können in dem Kurs lernen.
publish-newer = Alle sehen danach den neuen Kurs. Was die Menschen schon geschafft haben, bleibt.
publish-same = Alle sehen schon diesen Kurs. Es ist nichts neu.
publish-faults =
    { $n ->
        [one] Es gibt noch einen Fehler. Der Fehler steht oben. Danach können Sie den Kurs veröffentlichen.
       *[other] Es gibt noch { $n } Fehler. Die Fehler stehen oben. Danach können Sie den Kurs veröffentlichen.
    }
publish-archived = Dieser Kurs ist abgelegt. Gehen Sie auf die Seite „Versionen“. Dort können Sie den Kurs wieder anbieten.
publish-changed = Jemand hat den Kurs gerade geändert. Der Kurs ist nicht veröffentlicht. Sehen Sie die Prüfung noch einmal an.
publish-look = Den Kurs ansehen
publish-done = Fertig. Alle sehen jetzt diesen Kurs.
versions-tab = Versionen
versions-lead = Hier stehen alle Versionen von dem Kurs. Sie können eine Version zurückholen. Sie entfernen eine Lektion? Dann steht der Kurs von davor auch hier. Manche Versionen waren nie veröffentlicht. Davon bleiben die letzten 20.
versions-none = Dieser Kurs ist noch nicht veröffentlicht. Darum steht hier noch nichts.
versions-published = Veröffentlicht am { $when }
versions-published-before = Schon einmal veröffentlicht am { $when }
versions-kept = Aufgehoben am { $when }. Nicht veröffentlicht.
versions-current = Alle sehen diese Version
versions-is-draft = Das ist auch der Entwurf
versions-by = Von { $who }
versions-approved = { $who } hat Ja gesagt
versions-restore = Zurückholen
versions-restore-question = Den Kurs vom { $when } zurückholen? Der Kurs von jetzt bleibt in dieser Liste. Es geht nichts verloren.
versions-restored = Fertig. Der Kurs von vorher steht in der Liste.
versions-compare = Vergleichen
versions-older = Vorher
versions-newer = Nachher
versions-draft = Entwurf von jetzt
versions-no-difference = Beide sind gleich.
versions-differences =
    { $n ->
        [0] Nur Bilder oder Filme sind anders.
        [one] Eine Stelle ist anders.
       *[other] { $n } Stellen sind anders.
    }
versions-course = Angaben zum Kurs
versions-media-added = Neue Bilder und Filme
versions-media-removed = Gelöschte Bilder und Filme
versions-change-added = Neu
versions-change-removed = Gelöscht
versions-change-changed = Geändert
versions-change-moved = Verschoben
versions-rebuilt = Das ist auch anders: welche Antwort richtig ist. Oder wie viele Antworten es gibt.
versions-about-title = Titel
versions-about-purpose = Wozu
versions-about-minutes = Minuten
versions-about-competences = Kompetenzen
versions-about-summary = Worum es geht
versions-about-audience = Für wen
versions-about-goals = Ziele
versions-about-keywords = Wörter für die Suche
versions-about-outcomes = Das können Sie danach
versions-about-topic = Thema
versions-about-level = Wie schwer
versions-about-modules = Teile und Lektionen
versions-inserted = neu:
versions-inserted-end = Ende neu
versions-deleted = gelöscht:
versions-deleted-end = Ende gelöscht
versions-away = Kurs ablegen
versions-away-text = Dann findet niemand mehr den Kurs. Es geht nichts verloren. Sie können den Kurs wieder anbieten.
versions-away-question = Diesen Kurs ablegen? Dann findet niemand mehr den Kurs. Es wird nichts gelöscht.
versions-away-done = Der Kurs ist abgelegt.
versions-offer = Kurs wieder anbieten
versions-offer-text = Dann finden alle den Kurs wieder.
versions-offer-question = Diesen Kurs wieder anbieten? Dann sehen alle den Kurs.
versions-offer-done = Der Kurs ist wieder da.
versions-away-draft = Kurs ablegen
versions-away-text-draft = Der Entwurf ist dann bei den abgelegten Kursen. Es geht nichts verloren.
versions-away-question-draft = Diesen Entwurf ablegen? Es wird nichts gelöscht. Sie können den Entwurf wieder zurückholen.
versions-away-done-draft = Der Entwurf ist abgelegt.
versions-offer-draft = Kurs zurückholen
versions-offer-text-draft = Der Entwurf ist dann wieder bei Ihren Kursen. Danach können Sie den Kurs veröffentlichen.
versions-offer-question-draft = Diesen Entwurf zurückholen? Dann ist er wieder bei Ihren Kursen.
versions-offer-done-draft = Der Entwurf ist wieder da.
