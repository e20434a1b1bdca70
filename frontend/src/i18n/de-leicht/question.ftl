# Questions and what is said about answers.
q-place = Frage { $n } von { $all }
q-right-before = schon 1 Mal richtig
q-check = Antwort prüfen
q-again = Noch einmal
q-next = Weiter
q-solution = Lösung ansehen

q-hint-single = Wählen Sie 1 Antwort.
q-hint-multiple = Wählen Sie alle richtigen Antworten.
q-hint-true-false = Ist das richtig?
q-hint-short = Schreiben Sie Ihre Antwort. Große und kleine Buchstaben sind egal.
q-hint-short-exact = Schreiben Sie Ihre Antwort. Achten Sie auf große und kleine Buchstaben.
q-hint-numeric = Schreiben Sie eine Zahl.
q-hint-matching = Was passt zusammen? Wählen Sie in jeder Zeile etwas aus.
q-hint-ordering = Was kommt zuerst? Drücken Sie auf „Hoch“ oder „Runter“. Dann bewegt sich die Zeile.
q-hint-gaps = Im Text fehlen Wörter. Füllen Sie die Lücken.

q-nudge-single = Wählen Sie zuerst 1 Antwort. Sie dürfen raten.
q-nudge-multiple = Wählen Sie zuerst 1 Antwort oder mehr. Sie dürfen raten.
q-nudge-short = Schreiben Sie zuerst etwas in das Feld. Sie dürfen raten.
q-nudge-numeric = Schreiben Sie zuerst eine Zahl. Zum Beispiel: 12.
q-nudge-matching = Wählen Sie zuerst in jeder Zeile etwas aus. Sie dürfen raten.
q-nudge-ordering = Die Zeilen sind noch gemischt. Bewegen Sie zuerst eine Zeile.
q-nudge-gaps = Füllen Sie zuerst alle Lücken. Sie dürfen raten.

q-true = Das ist richtig
q-false = Das ist falsch
q-your-answer = Ihre Antwort
q-your-number = Ihre Zahl
q-please-choose = Bitte wählen
q-gap = Lücke { $n } von { $all }
q-gap-says = Lücke { $n }:
q-up = Hoch
q-down = Runter
q-move-up = Hoch: { $item }
q-move-down = Runter: { $item }
q-moved = { $item }: jetzt auf Platz { $n } von { $all }

q-right = Richtig.
q-half = Fast richtig.
q-not-yet = Das stimmt noch nicht.
q-pair-fits = Das passt.
q-pair-not-yet = Das passt noch nicht.
q-fits = passt
q-fits-not-yet = passt noch nicht
q-more-missing = Ihre Antworten sind richtig. Aber es fehlt noch etwas.
q-also-missing = Es fehlt noch etwas.
q-parts-right =
    { $n ->
        [one] 1 von { $all } ist schon richtig.
       *[other] { $n } von { $all } sind schon richtig.
    }

q-saved = Gespeichert
q-kept-here = Ihre Antwort bleibt auf diesem Gerät.
q-waiting = Ihre Antwort ist auf diesem Gerät. Wir senden sie bald.
q-only-in-memory = Das Gerät kann gerade nichts speichern. Machen Sie die Seite erst zu, wenn Sie fertig sind.

# Lessons: call-outs and reading aloud.
lesson-note = Gut zu wissen
lesson-tip = Tipp
lesson-warning = Vorsicht
lesson-important = Das ist wichtig
lesson-example = Beispiel
lesson-listen = Vorlesen
lesson-listen-pause = Pause
lesson-listen-on = Weiter vorlesen
lesson-listen-stop = Aufhören
lesson-listen-at = Sie hören Teil { $n } von { $all }
lesson-listen-paused = Das Vorlesen macht Pause.
lesson-listen-failed = Das Vorlesen geht auf diesem Gerät gerade nicht.
