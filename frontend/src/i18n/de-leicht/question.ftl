# Questions and what is said about answers.
q-place = { $all ->
    [one] Frage
   *[other] Frage { $n } von { $all }
}
q-right-before = schon 1 Mal richtig
q-check = Antwort prüfen
q-again = Noch einmal
q-next = Weiter
q-solution = Lösung ansehen

q-hint-single = Welche Antwort ist richtig?
q-hint-multiple = Welche Antworten sind richtig? Alle anklicken.
q-hint-true-false = Ist das richtig?
q-hint-short = Hier kommt die Antwort hinein. Große und kleine Buchstaben sind egal.
q-hint-short-exact = Hier kommt die Antwort hinein. Große und kleine Buchstaben sind hier wichtig.
q-hint-numeric = Hier kommt eine Zahl hinein.
q-hint-matching = Was passt zusammen? Bitte in jeder Zeile etwas wählen.
q-hint-ordering = Was kommt zuerst? Mit „Hoch“ und „Runter“ bewegt sich die Zeile.
q-hint-gaps = Im Text fehlen Wörter. Welche Wörter passen in die Lücken?

q-nudge-single = Bitte zuerst 1 Antwort wählen. Raten ist erlaubt.
q-nudge-multiple = Bitte zuerst 1 Antwort oder mehr wählen. Raten ist erlaubt.
q-nudge-short = Bitte zuerst etwas in das Feld schreiben. Raten ist erlaubt.
q-nudge-numeric = Bitte zuerst eine Zahl schreiben. Zum Beispiel: 12.
q-nudge-matching = Bitte zuerst in jeder Zeile etwas wählen. Raten ist erlaubt.
q-nudge-ordering = Die Zeilen sind noch gemischt. Bitte zuerst eine Zeile bewegen.
q-nudge-gaps = Bitte zuerst alle Lücken füllen. Raten ist erlaubt.

q-true = Das ist richtig
q-false = Das ist falsch
q-your-answer = Meine Antwort
q-your-number = Meine Zahl
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
q-not-yet = Leider nicht richtig.
q-pair-fits = Das passt.
q-pair-not-yet = Das passt noch nicht.
q-fits = passt
q-fits-not-yet = passt noch nicht
q-more-missing = Das ist alles richtig. Aber es fehlt noch etwas.
q-also-missing = Es fehlt noch etwas.
q-parts-right =
    { $n ->
        [one] 1 von { $all } ist schon richtig.
       *[other] { $n } von { $all } sind schon richtig.
    }

q-saved = Gespeichert
q-kept-here = Die Antwort bleibt auf diesem Gerät.
q-waiting = Die Antwort ist auf diesem Gerät. Wir senden sie bald.
q-only-in-memory = Das Gerät kann gerade nichts speichern. Bitte die Seite offen lassen, bis alles fertig ist.

# Lessons: call-outs and reading aloud.
lesson-note = Gut zu wissen
lesson-tip = Tipp
lesson-warning = Vorsicht
lesson-important = Das ist wichtig
lesson-example = Beispiel
lesson-transcript = Mit·schrift lesen
lesson-listen = Vorlesen
lesson-listen-pause = Pause
lesson-listen-on = Weiter vorlesen
lesson-listen-stop = Aufhören
lesson-listen-at = Das ist Teil { $n } von { $all }
lesson-listen-paused = Das Vorlesen macht Pause.
lesson-listen-failed = Das Vorlesen geht auf diesem Gerät gerade nicht.
