# Questions and what is said about answers.
q-place = { $all ->
    [one] Frage
   *[other] Frage { $n } von { $all }
}
q-right-before = schon einmal richtig
q-check = Antwort prüfen
q-again = Noch einmal
q-next = Weiter
q-solution = Lösung ansehen

q-hint-single = Eine Antwort wählen.
q-hint-multiple = Alles wählen, was stimmt.
q-hint-true-false = Stimmt das?
q-hint-short = Die Antwort hineinschreiben. Groß und klein ist egal.
q-hint-short-exact = Die Antwort hineinschreiben. Groß und klein zählt hier.
q-hint-numeric = Eine Zahl hineinschreiben.
q-hint-matching = Zu jeder Zeile wählen, was dazu passt.
q-hint-ordering = „Hoch“ und „Runter“ verschieben eine Zeile.
q-hint-gaps = Die Lücken füllen.

q-nudge-single = Bitte zuerst eine Antwort wählen. Raten ist erlaubt.
q-nudge-multiple = Bitte zuerst mindestens eine Antwort wählen. Raten ist erlaubt.
q-nudge-short = Bitte zuerst etwas in das Feld schreiben. Raten ist erlaubt.
q-nudge-numeric = Bitte zuerst eine Zahl mit Ziffern schreiben, zum Beispiel 12.
q-nudge-matching = Bitte zuerst in jeder Zeile etwas auswählen. Raten ist erlaubt.
q-nudge-ordering = Bitte zuerst eine Zeile verschieben: So, wie es jetzt steht, ist es noch gemischt.
q-nudge-gaps = Bitte zuerst alle Lücken füllen. Raten ist erlaubt.

q-true = Das stimmt
q-false = Das stimmt nicht
q-your-answer = Meine Antwort
q-your-number = Meine Zahl
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
q-not-yet = Leider nicht richtig.
q-pair-fits = Das passt.
q-pair-not-yet = Das passt noch nicht.
q-fits = passt
q-fits-not-yet = noch nicht
q-more-missing = Was gewählt ist, stimmt. Es fehlt noch etwas.
q-also-missing = Es fehlt noch etwas.
q-parts-right =
    { $n ->
        [one] Eins von { $all } stimmt schon.
       *[other] { $n } von { $all } stimmen schon.
    }

q-saved = Gespeichert
q-kept-here = Auf diesem Gerät aufbewahrt.
q-waiting = Auf diesem Gerät aufbewahrt, wird gesendet.
q-only-in-memory = Dieses Gerät kann gerade nichts aufbewahren. Bitte diese Seite offen lassen, bis alles fertig ist.

# Lessons: call-outs and reading aloud.
lesson-note = Gut zu wissen
lesson-tip = Tipp
lesson-warning = Vorsicht
lesson-important = Das merken wir uns
lesson-example = Beispiel
lesson-transcript = Mitschrift lesen
lesson-listen = Vorlesen
lesson-listen-pause = Pause
lesson-listen-on = Weiter vorlesen
lesson-listen-stop = Beenden
lesson-listen-at = Abschnitt { $n } von { $all } wird vorgelesen
lesson-listen-paused = Pause beim Vorlesen
lesson-listen-failed = Das Vorlesen klappt auf diesem Gerät gerade nicht.
