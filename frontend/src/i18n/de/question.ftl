# Questions and what is said about answers.
q-place = Frage { $n } von { $all }
q-right-before = schon einmal richtig
q-check = Antwort prüfen
q-again = Noch einmal
q-next = Weiter
q-solution = Lösung ansehen

q-hint-single = Wählen Sie eine Antwort.
q-hint-multiple = Wählen Sie alles, was stimmt.
q-hint-true-false = Stimmt das?
q-hint-short = Schreiben Sie Ihre Antwort. Groß und klein ist egal.
q-hint-short-exact = Schreiben Sie Ihre Antwort. Groß und klein zählt hier.
q-hint-numeric = Schreiben Sie eine Zahl.
q-hint-matching = Wählen Sie zu jeder Zeile, was dazu passt.
q-hint-ordering = Mit „Hoch“ und „Runter“ verschieben Sie eine Zeile.
q-hint-gaps = Füllen Sie die Lücken.

q-nudge-single = Wählen Sie zuerst eine Antwort. Raten ist erlaubt.
q-nudge-multiple = Wählen Sie zuerst mindestens eine Antwort. Raten ist erlaubt.
q-nudge-short = Schreiben Sie zuerst etwas in das Feld. Raten ist erlaubt.
q-nudge-numeric = Schreiben Sie zuerst eine Zahl mit Ziffern, zum Beispiel 12.
q-nudge-matching = Wählen Sie zuerst in jeder Zeile etwas aus. Raten ist erlaubt.
q-nudge-ordering = Verschieben Sie zuerst eine Zeile: So, wie es jetzt steht, ist es noch gemischt.
q-nudge-gaps = Füllen Sie zuerst alle Lücken. Raten ist erlaubt.

q-true = Das stimmt
q-false = Das stimmt nicht
q-your-answer = Ihre Antwort
q-your-number = Ihre Zahl
q-please-choose = Bitte wählen
q-gap = Lücke { $n } von { $all }
q-gap-says = Lücke { $n }:
q-up = Hoch
q-down = Runter
q-move-up = Hoch: { $item }
q-move-down = Runter: { $item }
q-moved = { $item }: jetzt an Stelle { $n } von { $all }

q-right = Richtig.
q-half = Fast richtig.
q-not-yet = Das stimmt noch nicht.
q-pair-fits = Das passt.
q-pair-not-yet = Das passt noch nicht.
q-fits = passt
q-fits-not-yet = noch nicht
q-more-missing = Was Sie gewählt haben, stimmt. Es fehlt noch etwas.
q-also-missing = Es fehlt noch etwas.
q-parts-right =
    { $n ->
        [one] Eins von { $all } stimmt schon.
       *[other] { $n } von { $all } stimmen schon.
    }

q-saved = Gespeichert
q-kept-here = Auf diesem Gerät aufbewahrt.
q-waiting = Auf diesem Gerät aufbewahrt, wird gesendet.
q-only-in-memory = Dieses Gerät kann gerade nichts aufbewahren. Lassen Sie diese Seite offen, bis Sie fertig sind.

# Lessons: call-outs and reading aloud.
lesson-note = Gut zu wissen
lesson-tip = Tipp
lesson-warning = Vorsicht
lesson-important = Das merken wir uns
lesson-example = Beispiel
lesson-listen = Vorlesen
lesson-listen-pause = Pause
lesson-listen-on = Weiter vorlesen
lesson-listen-stop = Beenden
lesson-listen-at = Abschnitt { $n } von { $all } wird vorgelesen
lesson-listen-paused = Pause beim Vorlesen
lesson-listen-failed = Das Vorlesen klappt auf diesem Gerät gerade nicht.
