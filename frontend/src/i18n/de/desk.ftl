# Das Pult der Veranstalter.
desk-title = Workshop-Pult
desk-signed-out = Diese Seite ist für Menschen, die Workshops veranstalten. Bitte melden Sie sich an.
desk-no-role = Ihr Konto plant noch keine Workshops. Die Verwaltung Ihrer Organisation kann Ihnen diese Aufgabe geben.
desk-choose = Für welche Organisation möchten Sie planen?
desk-new-workshop = Neuer Workshop
desk-places = Orte
desk-figures = Zahlen
desk-no-sessions = Noch ist kein Termin geplant. Legen Sie zuerst einen Workshop an, dann seine Termine.
desk-workshops = Workshops
desk-no-workshops = Noch gibt es keinen Workshop.
desk-withdrawn = Nicht öffentlich
desk-as-public = So sehen es alle
desk-not-found = Das gibt es an diesem Pult nicht oder nicht mehr. Sehen Sie bitte in der Übersicht nach.
desk-to-come = Heute und kommend
desk-none-to-come = Zurzeit steht kein Termin bevor.
desk-past = { $n ->
    [one] Vorbei: 1 Termin
   *[other] Vorbei: { $n } Termine
}
desk-taken = { $capacity ->
    [one] { $taken } von 1 Platz vergeben
   *[other] { $taken } von { $capacity } Plätzen vergeben
}
desk-door = Einlass
desk-print = Liste drucken
desk-csv = Als Tabelle (CSV)
desk-to-workshop = Zum Workshop
desk-more = Mehr
desk-why = Was entschieden wurde und warum
desk-change = Termin, Ort oder Plätze ändern
desk-copy = Termin kopieren
desk-copy-text = Alles bleibt wie hier, nur der Termin ist ein anderer. Buchungen werden nicht kopiert.
desk-copy-send = Kopie anlegen
desk-copy-made = Der Termin ist angelegt.
desk-cancel = Termin absagen
desk-cancel-text = Alle, die gebucht haben oder warten, bekommen Ihre Nachricht. Wer keine E-Mail hat, steht danach auf der Anrufliste. Das lässt sich nicht rückgängig machen.
desk-cancel-send = Termin jetzt absagen
desk-cancel-said = Der Termin ist abgesagt. Wer keine E-Mail hat, steht auf der Anrufliste.
desk-message = Nachricht an alle Betroffenen
desk-message-hint = Wird geschickt, wenn sich Termin, Ort oder Link ändern.
desk-save = Speichern
desk-saved = Gespeichert.
desk-too-large-waiting = { $n ->
    [one] 1 Buchung auf der Warteliste ist größer als der ganze Termin. Die Menschen werden benachrichtigt oder stehen in der Anrufliste.
   *[other] { $n } Buchungen auf der Warteliste sind größer als der ganze Termin. Die Menschen werden benachrichtigt oder stehen in der Anrufliste.
}
desk-done = Erledigt.
desk-open = Buchungen möglich
desk-starts = Beginn
desk-date-n = Termin { $n }
desk-date-over = ist vorbei und bleibt
desk-dates-hint = Ein Termin fällt weg, wenn Sie Beginn und Ende leeren. Einen weiteren tragen Sie in die leeren Felder ein.
desk-dates-half = Zu jedem Termin gehören Beginn und Ende, und ein Termin muss bleiben. Es wurde nichts gesendet.
desk-ends = Ende
desk-online-link = Link zum Online-Treffen (nur ohne Ort)
desk-capacity = Plätze
desk-offer-hours = Ein Angebot gilt so viele Stunden (leer: 24, in den letzten zwei Tagen vor Beginn 2)
desk-interpreter = Dolmetschung, zum Beispiel Gebärdensprache
desk-conflict = Jemand anderes hat das inzwischen geändert. Nichts ist gespeichert, Ihre Eingaben stehen noch hier. Sehen Sie in einem zweiten Fenster nach. Wenn Sie noch einmal speichern, ersetzen Sie die andere Änderung.
desk-link-wrong = Der Link beginnt mit https:// und gilt nur ohne Ort. Bitte leeren Sie den Link oder wählen Sie „Online“.
desk-erased = Name gelöscht
desk-name = Name
desk-needs = Bedarf
desk-code = Code
desk-before = { $n ->
    [0] Niemand wartet davor
    [one] Davor wartet 1 Buchung
   *[other] Davor warten { $n } Buchungen
}
desk-too-large = Braucht { $party ->
    [one] 1 Platz
   *[other] { $party } Plätze
}, der Termin hat aber nur { $capacity }. Hier kann nichts mehr frei werden: bitte eine kleinere Gruppe oder einen anderen Termin vereinbaren.
desk-who = Personen und Stand
desk-people = Personen
desk-reach = Erreichbar
desk-until = Frist: { $until }
desk-do = Ändern
desk-attended = Ist da
desk-absent = Kam nicht
desk-marks-from = Wer da war, lässt sich ab { $day } eintragen.
desk-no-room = Eine größere Gruppe geht gerade nicht.
desk-correct = Zurücknehmen
desk-accept = Nimmt an
desk-decline = Lehnt ab
desk-cancel-booking = Buchung absagen
desk-cancel-booking-text = { $n ->
    [one] Der Platz geht dann an die Warteliste.
   *[other] Die Plätze gehen dann an die Warteliste.
} Das lässt sich nicht rückgängig machen.
desk-cancel-booking-wish = Ja, auf Wunsch von { $name } absagen
desk-cancel-booking-ours = Wir müssen { $name } absagen und Bescheid geben
desk-called = Angerufen
call-tell = Bitte sagen Sie am Telefon:
call-offer = { $n ->
    [one] 1 Platz ist frei geworden. Wird er noch gewünscht?
   *[other] { $n } Plätze sind frei geworden. Möchten alle kommen?
}
call-expired = Das Angebot ist abgelaufen.
call-moved = Am Termin hat sich etwas geändert. Bitte sagen Sie es.
call-cancelled = Der Termin fällt aus.
call-reminder = Bald ist es so weit: bitte erinnern.
call-cancelled-by-desk = Wir haben die Buchung abgesagt. Bitte sagen Sie es.
call-undelivered = Unsere E-Mail kam nicht an.
caller-title = Für jemanden buchen, der anruft
caller-name = Name
caller-lang = Sprache für Briefe und Anrufe
caller-party-hint = Alle, die kommen. Sie bekommen ihre Plätze zusammen, oder sie warten zusammen.
caller-needs = Was wird gebraucht?
caller-needs-hint = Fragen Sie danach. Nur die Menschen, die den Workshop vorbereiten, sehen das.
caller-contact-missing = Bitte tragen Sie eine Telefonnummer oder eine E-Mail-Adresse ein: Sonst erreichen Sie die Person nicht. Es ist noch nichts gebucht.
caller-wheelchair-gone = Dieser Termin ist nicht mehr für Rollstühle eingerichtet. Es ist nichts gebucht.
caller-loan-gone = Bei diesem Termin gibt es keine Leihgeräte mehr. Es ist nichts gebucht.
desk-not-enough-seats = So viele Plätze sind nicht frei. Die Buchung bleibt, wie sie war.
desk-offer-expired = Die Frist für dieses Angebot ist abgelaufen, und die Plätze wurden weitergegeben. Sie können die Person neu eintragen.
caller-send = Platz buchen
caller-confirmed = Gebucht für { $name }. Der Code zum Mitschreiben: { $code }
caller-waiting = { $name } steht auf der Warteliste. Der Code zum Mitschreiben: { $code }
find-title = Jemand ruft an: Buchung finden
find-label = Name, Telefonnummer oder Buchungscode
find-send = Suchen
find-found = { $n ->
    [one] 1 Buchung gefunden
   *[other] { $n } Buchungen gefunden
}
find-near = Nichts passt ganz. Das passt zu einem Teil:
find-none = Dazu gibt es keine Buchung. Gesucht wird in allen kommenden Terminen und in denen der letzten 60 Tage.
find-more = { $n ->
    [one] 1 weitere Buchung passt auch. Schreiben Sie bitte mehr vom Namen.
   *[other] { $n } weitere Buchungen passen auch. Schreiben Sie bitte mehr vom Namen.
}
find-over = Vorbei
door-title = Einlass: { $title }
door-find = Code oder Name
door-find-hint = Namen finden Sie beim Tippen. „Eintragen“ notiert einen ganzen Code sofort, einen Namen, wenn er nur auf eine Buchung passt.
door-enter = Eintragen
door-here = Da: { $name }
door-absent = Nicht gekommen: { $name }
door-undone = Zurückgenommen: { $name }
door-no-seat = { $name } hat für diesen Termin keinen bestätigten Platz.
door-unknown = Diesen Code gibt es hier nicht.
door-unknown-yet = Code notiert, wird geprüft
door-other-session = Dieser Code gehört zu einem anderen Termin.
door-not-kept = Dieses Gerät kann nichts aufbewahren. Lassen Sie die Seite offen, bis wieder eine Verbindung da ist.
door-saved = Alles gespeichert.
door-offline = Keine Verbindung. Sie können weiter eintragen: Alles bleibt auf diesem Gerät und geht später hinaus. Lassen Sie diese Seite offen.
door-count = { $all ->
    [one] { $here } von { $all } Person ist da
   *[other] { $here } von { $all } Personen sind da
}
door-choose = Das passt auf mehrere. Bitte in der Liste wählen.
door-like = Genau so heißt hier niemand. Diese Namen sind ähnlich: Bitte in der Liste wählen.
door-none-yet = Noch keine Buchungen.
door-nobody = Dazu finden wir niemanden.
door-counted = Gezählt.
door-full = Geplant ist für { $seats }. Gezählt werden auch alle, die darüber hinaus kommen.
door-marks-from = Der Einlass öffnet am Tag des Termins. Wer da ist, lässt sich ab { $day } eintragen.
door-one-more = Eine Person mehr
door-one-less = Eine weniger
door-camera = Bild der Kamera
door-camera-on = QR-Code mit der Kamera lesen
door-camera-off = Kamera ausschalten
door-camera-failed = Die Kamera lässt sich nicht einschalten. Nehmen Sie Code oder Name.
door-no-camera = Dieser Browser gibt uns keine Kamera. Nehmen Sie Code oder Name.
wrong-place = Wählen Sie bitte einen Ort, oder schreiben Sie den Link zum Online-Treffen hierher.
wrong-capacity = Plätze: eine ganze Zahl von 1 bis 10.000.
wrong-offer-hours = Stunden: eine ganze Zahl von 1 bis 168, oder leer.
wrong-minutes = Minuten: eine ganze Zahl von 5 bis 240, und nicht länger als das Ganze.
wrong-age-min = Alter: eine ganze Zahl von 0 bis 120.
wrong-age-max = Dieses Alter darf nicht unter dem jüngsten liegen und höchstens 120 sein.
wrong-name = Das ist leer, zu lang oder enthält unsichtbare Zeichen. Bitte schreiben Sie es kurz und lesbar.
wrong-learn = Höchstens 12 Zeilen, jede höchstens 200 Zeichen lang.
wrong-phone = Eine Telefonnummer besteht aus Ziffern, zum Beispiel 030 23125 100.
wrong-find = Zum Suchen braucht es 2 bis 100 Zeichen.
wrong-email = Das ist keine E-Mail-Adresse. Sie sieht so aus: name@example.org
wrong-text = Dieser Text ist zu lang, oder er enthält unsichtbare Zeichen. Bitte kürzen Sie ihn.
edit-texts = Texte und Zielgruppe
edit-made = Der Workshop ist angelegt. Jetzt fehlen nur noch seine Termine.
edit-in = Texte: { $language }
edit-title = Titel
edit-title-missing = Es gibt Texte, aber keinen Titel ({ $language }). Bitte schreiben Sie ihn dazu, oder leeren Sie die Texte. Es wurde nichts gespeichert.
edit-summary = Worum es geht, in ein bis zwei Sätzen
edit-learn-hint = Eine Sache je Zeile.
edit-form = Form
edit-no-topic = Ohne Thema
edit-competences = Welche Kompetenzen stärkt der Workshop?
edit-competences-hint = Die Namen stehen auf der Seite des Workshops. Kurse mit denselben Kompetenzen werden dort empfohlen, darum wählen Sie bitte nur, worum es wirklich geht.
edit-competences-choose = Kompetenzen auswählen
edit-age-min = Alter von (Jahre)
edit-age-max = Alter bis (Jahre)
edit-withdrawn = Nicht öffentlich zeigen
plan-title = Neue Termine
plan-minutes = Minuten je Zeit
plan-again = Wiederholung
plan-once = Keine: ein einziger Termin
plan-daily = Jeden Tag
plan-weekly = Jede Woche
plan-fortnightly = Alle zwei Wochen
plan-monthly = Jeden Monat am selben Wochentag
plan-monthly-hint = Zum Beispiel jeden ersten Mittwoch: so, wie der erste Termin im Monat liegt.
plan-single = Einzelne Termine
plan-count = Wie oft insgesamt
plan-end = Ende
plan-end-count = Nach einer Zahl von Terminen
plan-end-until = An einem Tag
plan-until = Letzter möglicher Tag
plan-until-missing = Bitte wählen Sie den Tag, bis zu dem wiederholt wird. Es wurde nichts gesendet.
plan-until-early = Dieser Tag liegt vor dem ersten Termin. Es wurde nichts gesendet.
plan-days = Auch an anderen Wochentagen?
plan-days-hint = Der Wochentag des ersten Termins ist immer dabei.
plan-monday = Montag
plan-tuesday = Dienstag
plan-wednesday = Mittwoch
plan-thursday = Donnerstag
plan-friday = Freitag
plan-saturday = Samstag
plan-sunday = Sonntag
plan-one-more = Noch ein Termin
plan-experts = Für Fachleute: eigene Regel
plan-rule = Regel nach RFC 5545, zum Beispiel FREQ=WEEKLY;COUNT=6
plan-either = Bitte entweder eine Regel für Fachleute oder eine Wiederholung. Es wurde nichts gesendet.
plan-look = Termine ansehen
plan-make = Diese Termine anlegen
plan-to-desk = Zur Übersicht
plan-change = Verschieben oder streichen
plan-drop = Dieser Termin fällt aus
place-new = Neuer Ort
place-change = Ändern
place-name = Name des Ortes
place-street = Straße und Hausnummer
place-town = Postleitzahl und Stadt
place-directions = So kommt man hin, auf { $language }
place-directions-hint = Ein Schritt je Zeile. Diese Schritte stehen auf dem gedruckten Blatt.
contact-title = Telefon für Fragen und Absagen
contact-text = Diese Nummer ist öffentlich: Sie steht auf gedruckten Blättern, in E-Mails und bei jeder Buchung.
contact-phone = Telefonnummer (leer: keine)
contact-missing = Noch steht nirgends, unter welcher Nummer man Sie bei Fragen und Absagen erreicht.
contact-add = Telefonnummer eintragen
print-there = Da
figures-span = Zeitraum
figures-session = Termin
figures-booked = Gebucht (Personen)
figures-attended = Waren da (Personen)
figures-absent = Kamen nicht (Personen)
figures-of-seats = { $capacity ->
    [one] Gebucht: { $booked } von 1 Platz
   *[other] Gebucht: { $booked } von { $capacity } Plätzen
}
figures-came = { $attended ->
    [one] 1 Person war da.
   *[other] { $attended } Personen waren da.
} { $absent ->
    [one] 1 Person kam nicht.
   *[other] { $absent } Personen kamen nicht.
} { $cancelled ->
    [one] Für 1 Person wurde abgesagt.
   *[other] Für { $cancelled } Personen wurde abgesagt.
}
figures-median = Bis zum Angebot wartete die Hälfte kürzer als { $span }.
channel-account = { $n ->
    [one] 1 Buchung mit Konto
   *[other] { $n } Buchungen mit Konto
}
channel-guest = { $n ->
    [one] 1 Buchung als Gast
   *[other] { $n } Buchungen als Gast
}
channel-caller = { $n ->
    [one] 1 Buchung am Telefon
   *[other] { $n } Buchungen am Telefon
}
channel-class = { $n ->
    [one] 1 Buchung für eine Klasse
   *[other] { $n } Buchungen für Klassen
}
mail-title = Post
mail-folder = Es ist kein Mailserver eingestellt. Alle Briefe liegen im Ordner und stehen hier.
mail-server = Hier stehen Briefe, die warten oder nicht ankamen.
mail-counts = { $waiting ->
    [one] 1 Brief wartet.
   *[other] { $waiting } Briefe warten.
} { $failed ->
    [one] 1 Brief wurde nicht zugestellt.
   *[other] { $failed } Briefe wurden nicht zugestellt.
}
mail-to = An { $to }
mail-waiting = Wartet
mail-sent = Gesendet
mail-failed = Nicht zugestellt
mail-error = Antwort des Mailservers: { $error }. Versuche: { $tries }
mail-read = Brief lesen
spoken-de = Deutsch
spoken-de-leicht = Leichte Sprache
spoken-en = Englisch
spoken-it = Italienisch
spoken-uk = Ukrainisch
spoken-ar = Arabisch
spoken-tr = Türkisch
spoken-pl = Polnisch
desk-overhang = { $n ->
    [one] 1 Platz ist zu viel vergeben. Niemand verliert ihn, aber neue Plätze gibt es erst wieder, wenn das ausgeglichen ist.
   *[other] { $n } Plätze sind zu viel vergeben. Niemand verliert seinen, aber neue Plätze gibt es erst wieder, wenn das ausgeglichen ist.
}
desk-queue = { $n ->
    [one] Warteliste: 1 Buchung
   *[other] Warteliste: { $n } Buchungen
}
desk-gone = { $n ->
    [one] 1 beendete Buchung
   *[other] { $n } beendete Buchungen
}
desk-calls = { $n ->
    [one] Noch 1 Anruf
   *[other] Noch { $n } Anrufe
}
desk-counted = { $n ->
    [one] 1 Person gezählt
   *[other] { $n } Personen gezählt
}
desk-fewer = { $n ->
    [one] Nur noch 1 Person
   *[other] Nur noch { $n } Personen
}
desk-more-people = { $n ->
    [one] Jetzt 1 Person
   *[other] Jetzt { $n } Personen
}
door-waiting = { $n ->
    [one] 1 Eintrag wartet auf diesem Gerät und geht hinaus, sobald eine Verbindung da ist.
   *[other] { $n } Einträge warten auf diesem Gerät und gehen hinaus, sobald eine Verbindung da ist.
}
plan-found = { $n ->
    [one] Das ergibt 1 Termin
   *[other] Das ergibt { $n } Termine
}
figures-days = { $n ->
    [one] 1 Tag
   *[other] { $n } Tage
}
edit-classes-only = Nur für Schulklassen (eine Lehrkraft bucht für alle)
plan-found-series = { $n ->
    [one] Das ergibt 1 Reihe mit 1 Termin
   *[other] Das ergibt 1 Reihe mit { $n } Terminen
}
plan-made = { $n ->
    [one] 1 Termin ist angelegt.
   *[other] { $n } Termine sind angelegt.
}
plan-made-series = { $n ->
    [one] 1 Reihe mit 1 Termin ist angelegt.
   *[other] 1 Reihe mit { $n } Terminen ist angelegt.
}
desk-taken-or-offered = { $capacity ->
    [one] { $taken } von 1 Platz vergeben oder angeboten
   *[other] { $taken } von { $capacity } Plätzen vergeben oder angeboten
}
desk-taken-parts = { $booked } gebucht, { $offered } angeboten
desk-planned = { $n ->
    [one] Geplant für 1 Person
   *[other] Geplant für { $n } Personen
}
desk-participants = { $n ->
    [one] 1 Buchung mit Platz
   *[other] { $n } Buchungen mit Platz
} ({ $people ->
    [one] 1 Person
   *[other] { $people } Personen
})
desk-queue-offers = { $n ->
    [one] dazu 1 Angebot
   *[other] dazu { $n } Angebote
}
desk-larger = { $n ->
    [one] Dieser Termin hat insgesamt 1 Platz. So viele Personen passen nicht hinein. Es hat sich nichts geändert.
   *[other] Dieser Termin hat insgesamt { $n } Plätze. So viele Personen passen nicht hinein. Es hat sich nichts geändert.
}
desk-all-seats = { $n ->
    [one] Mehr als 1 Platz hat dieser Termin nicht.
   *[other] Mehr als { $n } Plätze hat dieser Termin nicht.
}
call-missed = Nicht erreicht
call-reached = Erreicht, meldet sich
call-undo = Rückgängig machen
call-done = Angerufen: { $name }
call-missed-said = Notiert: { $name } nicht erreicht
call-reached-said = Notiert: { $name } erreicht und meldet sich
call-undone = Steht wieder auf der Anrufliste: { $name }
call-tried-today = Zuletzt versucht um { $time } Uhr,
call-tried = Zuletzt versucht: { $when },
call-tried-missed = nicht erreicht.
call-tried-reached = erreicht, meldet sich.
caller-twice = { $name } ({ $people }) hat hier mit dieser Nummer, dieser Adresse oder diesem Namen schon gebucht. Trotzdem noch einmal buchen?
door-already = War schon da: { $name }
door-sending = Wird gesendet …
door-send-now = Jetzt senden
door-keep-open = Lassen Sie diese Seite während des Einlasses offen. Ohne Verbindung lässt sie sich nicht neu laden.
door-refused = { $n ->
    [one] Nicht übernommen: 1 Eintrag
   *[other] Nicht übernommen: { $n } Einträge
}
door-refused-noted = Eingetragen: „{ $mark }“, { $when }
door-refused-nobody = Buchung, die es nicht mehr gibt
door-refused-no-seat = Die Buchung hat für diesen Termin keinen bestätigten Platz.
door-refused-see = Nicht alles wurde übernommen. Sehen Sie bitte in die Liste „Nicht übernommen“.
door-refused-seen = Erledigt, nicht mehr zeigen
door-camera-allow = Vielleicht ist die Kamera für diese Seite gesperrt: Tippen Sie auf das Zeichen links neben der Adresse, erlauben Sie die Kamera, und schalten Sie sie hier noch einmal ein. Vielleicht benutzt sie auch gerade eine andere App.
print-total = { $n ->
    [one] Zusammen: 1 Buchung
   *[other] Zusammen: { $n } Buchungen
}
figures-by-session = Termin für Termin
figures-offered = { $n ->
    [one] 1 Person hat ein Angebot.
   *[other] { $n } Personen haben ein Angebot.
}
figures-waited = { $waiting ->
    [one] 1 Person wartet ohne Angebot.
   *[other] { $waiting } Personen warten ohne Angebot.
} { $served ->
    [one] 1 Buchung bekam Plätze aus der Warteliste.
   *[other] { $served } Buchungen bekamen Plätze aus der Warteliste.
}
figures-made = { $n ->
    [one] 1 Buchung in allem, auch wenn sie wartet oder beendet ist:
   *[other] { $n } Buchungen in allem, auch wartende und beendete:
}
