# Für Menschen, die Workshops machen. In Leichter Sprache.
desk-title = Workshops planen
desk-signed-out = Diese Seite ist für Menschen, die Workshops machen. Melden Sie sich an.
desk-no-role = Sie planen noch keine Workshops. Fragen Sie in Ihrer Organisation.
desk-choose = Für welche Organisation planen Sie?
desk-new-workshop = Neuer Workshop
desk-places = Orte
desk-figures = Zahlen
desk-no-sessions = Es gibt noch keinen Termin. Machen Sie zuerst einen Workshop. Dann machen Sie die Termine.
desk-workshops = Workshops
desk-no-workshops = Es gibt noch keinen Workshop.
desk-withdrawn = Nicht für alle zu sehen
desk-as-public = So sehen es alle
desk-not-found = Das gibt es hier nicht mehr. Gehen Sie bitte zur Übersicht.
desk-to-come = Heute und später
desk-none-to-come = Es kommt kein Termin mehr.
desk-past = { $n ->
    [one] Vorbei: 1 Termin
   *[other] Vorbei: { $n } Termine
}
desk-taken = { $capacity ->
    [one] { $taken } von 1 Platz ist weg
   *[other] { $taken } von { $capacity } Plätzen sind weg
}
desk-door = Am Eingang
desk-print = Liste drucken
desk-csv = Als Tabelle
desk-to-workshop = Zum Workshop
desk-more = Mehr
desk-why = Was ist passiert und warum?
desk-change = Termin ändern
desk-copy = Termin kopieren
desk-copy-text = Alles bleibt gleich. Nur der Tag ist anders. Buchungen kommen nicht mit.
desk-copy-send = Kopie machen
desk-copy-made = Den Termin gibt es jetzt.
desk-cancel = Termin absagen
desk-cancel-text = Alle bekommen Ihre Nachricht. Menschen ohne E-Mail stehen dann auf der Liste zum Anrufen. Sie können das nicht ändern.
desk-cancel-send = Jetzt absagen
desk-cancel-said = Der Termin ist abgesagt. Rufen Sie die Menschen auf der Liste an.
desk-message = Nachricht an alle
desk-message-hint = Wir schicken sie, wenn der Tag, der Ort oder der Link anders ist.
desk-save = Speichern
desk-saved = Gespeichert.
desk-too-large-waiting = { $n ->
    [one] 1 Buchung auf der Liste zum Warten ist zu groß für den Termin. Diese Menschen bekommen einen Brief. Oder Sie rufen an.
   *[other] { $n } Buchungen auf der Liste zum Warten sind zu groß für den Termin. Diese Menschen bekommen einen Brief. Oder Sie rufen an.
}
desk-done = Erledigt.
desk-open = Man kann buchen
desk-starts = Anfang
desk-date-n = Termin { $n }
desk-date-over = ist vorbei und bleibt
desk-dates-hint = Ein Termin soll weg? Dann löschen Sie Anfang und Ende. Ein Termin soll dazu? Dann schreiben Sie in die leeren Felder.
desk-dates-half = Jeder Termin braucht Anfang und Ende. 1 Termin muss bleiben. Wir haben nichts geändert.
desk-ends = Ende
desk-online-link = Link zum Treffen im Internet (nur ohne Ort)
desk-capacity = Plätze
desk-offer-hours = So viele Stunden gilt ein Angebot. Leer heißt: 24 Stunden, in den letzten 2 Tagen 2 Stunden
desk-interpreter = Wer übersetzt? Zum Beispiel: Gebärden·sprache
desk-conflict = Jemand anderes hat das auch geändert. Wir haben noch nichts gespeichert. Ihre Wörter stehen noch hier. Speichern Sie noch einmal? Dann gilt nur noch Ihre Änderung.
desk-link-wrong = Der Link muss mit https:// anfangen. Und: Einen Link gibt es nur ohne Ort.
desk-erased = Name gelöscht
desk-name = Name
desk-needs = Was sie brauchen
desk-code = Code
desk-before = { $n ->
    [0] Niemand ist davor
    [one] Davor ist 1 Buchung
   *[other] Davor sind { $n } Buchungen
}
desk-too-large = Das sind { $party ->
    [one] 1 Person
   *[other] { $party } Personen
}. Es gibt aber nur so viele Plätze: { $capacity }. Hier wird nichts mehr frei. Bitte rufen Sie an.
desk-who = Personen
desk-people = Personen
desk-reach = So erreichen wir sie
desk-until = Zeit bis: { $until }
desk-do = Ändern
desk-attended = Ist da
desk-absent = Kam nicht
desk-marks-from = Wer da war? Das können Sie ab { $day } eintragen.
desk-no-room = Mehr Personen gehen gerade nicht.
desk-correct = Zurück
desk-accept = Sagt Ja
desk-decline = Sagt Nein
desk-cancel-booking = Buchung absagen
desk-cancel-booking-text = { $n ->
    [one] Dann bekommt jemand anderes den Platz.
   *[other] Dann bekommen andere die Plätze.
} Sie können das nicht ändern.
desk-cancel-booking-wish = Ja, { $name } will nicht mehr kommen
desk-cancel-booking-ours = Wir sagen ab. Wir sagen es { $name }.
desk-called = Angerufen
call-tell = Das sagen Sie am Telefon:
call-offer = { $n ->
    [one] 1 Platz ist frei.
   *[other] { $n } Plätze sind frei.
} Fragen Sie: Möchten Sie kommen?
call-expired = Die Zeit für die Antwort ist vorbei.
call-moved = Am Termin ist etwas anders. Sagen Sie Bescheid.
call-cancelled = Der Termin fällt aus.
call-reminder = Bald ist der Termin. Sagen Sie Bescheid.
call-cancelled-by-desk = Wir haben die Buchung abgesagt. Sagen Sie Bescheid.
call-undelivered = Die E-Mail ist nicht angekommen.
caller-title = Für jemanden buchen
caller-name = Name
caller-lang = Sprache
caller-party-hint = Zählen Sie alle, die kommen. Alle bekommen ihre Plätze zusammen. Oder alle warten zusammen.
caller-needs = Braucht die Person etwas?
caller-needs-hint = Fragen Sie danach. Das sehen nur die Menschen, die den Workshop machen.
caller-contact-missing = Schreiben Sie eine Telefon·nummer oder eine E-Mail-Adresse auf. So erreichen Sie die Person. Es ist noch nichts gebucht.
caller-wheelchair-gone = Bei diesem Termin ist kein Platz für einen Rollstuhl mehr. Es ist nichts gebucht.
caller-loan-gone = Bei diesem Termin gibt es kein Gerät zum Ausleihen mehr. Es ist nichts gebucht.
desk-not-enough-seats = So viele Plätze sind nicht frei. Die Buchung bleibt gleich.
desk-offer-expired = Die Zeit für die Antwort ist vorbei. Jetzt bekommt jemand anderes die Plätze. Sie können die Person neu eintragen.
caller-send = Platz buchen
caller-confirmed = Gebucht für { $name }. Das ist der Code: { $code }
caller-waiting = { $name } steht auf der Liste zum Warten. Das ist der Code: { $code }
find-title = Jemand ruft an: Buchung finden
find-label = Name, Telefon·nummer oder Code
find-send = Suchen
find-found = { $n ->
    [one] Wir finden 1 Buchung
   *[other] Wir finden { $n } Buchungen
}
find-near = Nichts passt ganz. Das passt ein bisschen:
find-none = Wir finden keine Buchung. Wir suchen in allen neuen Terminen. Und in den Terminen von den letzten 60 Tagen.
find-more = { $n ->
    [one] Es passt noch 1 Buchung. Schreiben Sie mehr vom Namen.
   *[other] Es passen noch { $n } Buchungen. Schreiben Sie mehr vom Namen.
}
find-over = Vorbei
door-title = Am Eingang: { $title }
door-find = Code oder Name
door-find-hint = Schreiben Sie einen Namen oder einen Code. Klicken Sie dann auf „Eintragen“.
door-enter = Eintragen
door-here = Da: { $name }
door-absent = Nicht da: { $name }
door-undone = Zurück: { $name }
door-no-seat = { $name } hat keinen Platz.
door-unknown = Den Code gibt es nicht.
door-unknown-yet = Der Code ist notiert. Wir prüfen ihn.
door-other-session = Der Code ist für einen anderen Termin.
door-not-kept = Lassen Sie die Seite offen.
door-saved = Alles ist gespeichert.
door-offline = Kein Internet. Machen Sie einfach weiter. Nichts geht verloren. Lassen Sie diese Seite offen.
door-count = { $all ->
    [one] { $here } von { $all } Mensch ist da
   *[other] { $here } von { $all } Menschen sind da
}
door-choose = Das passt auf mehrere. Wählen Sie in der Liste.
door-like = Genau so heißt niemand. Diese Namen sind ähnlich. Wählen Sie in der Liste.
door-none-yet = Es gibt noch keine Buchung.
door-nobody = Wir finden niemanden.
door-counted = Gezählt.
door-full = Es gibt { $seats }. Es kommen mehr? Dann zählen Sie bitte weiter.
door-marks-from = Der Einlass beginnt erst am Tag vom Termin. Das ist: { $day }.
door-one-more = 1 Person mehr
door-one-less = 1 weniger
door-camera = Bild der Kamera
door-camera-on = Kamera an
door-camera-off = Kamera aus
door-camera-failed = Die Kamera geht nicht. Nehmen Sie den Code oder den Namen.
door-no-camera = Hier geht die Kamera nicht. Nehmen Sie den Code oder den Namen.
wrong-place = Wählen Sie einen Ort. Oder schreiben Sie hier den Link zum Treffen im Internet.
wrong-capacity = Schreiben Sie eine Zahl von 1 bis 10.000.
wrong-offer-hours = Schreiben Sie eine Zahl von 1 bis 168. Oder schreiben Sie nichts.
wrong-minutes = Schreiben Sie eine Zahl von 5 bis 240. Die Zeit darf nicht länger sein als alles zusammen.
wrong-age-min = Schreiben Sie eine Zahl von 0 bis 120.
wrong-age-max = Diese Zahl darf nicht kleiner sein als die andere. Sie darf höchstens 120 sein.
wrong-name = Hier steht nichts, oder es ist zu lang. Bitte schreiben Sie es kurz.
wrong-learn = Höchstens 12 Zeilen sind möglich. Eine Zeile hat höchstens 200 Zeichen.
wrong-phone = Eine Telefon·nummer hat nur Ziffern. Ein Beispiel ist: 030 23125 100.
wrong-find = Schreiben Sie 2 bis 100 Zeichen.
wrong-email = Das ist keine E-Mail-Adresse. Ein Beispiel ist: name@example.org
wrong-text = Dieser Text ist zu lang. Bitte schreiben Sie weniger.
edit-texts = Texte
edit-made = Den Workshop gibt es jetzt. Nun braucht er Termine.
edit-in = Sprache: { $language }
edit-title = Titel
edit-title-missing = Sprache { $language }: Es fehlt der Titel. Schreiben Sie bitte einen Titel. Wir haben nichts gespeichert.
edit-summary = Worum geht es?
edit-learn-hint = 1 Sache in jeder Zeile.
edit-form = Form
edit-no-topic = Kein Thema
edit-competences = Was lernt man im Workshop?
edit-competences-hint = Bitte wählen Sie nur, was wichtig ist. Die Namen stehen auf der Seite vom Workshop.
edit-competences-choose = Auswählen
edit-age-min = Alter von (Jahre)
edit-age-max = Alter bis (Jahre)
edit-withdrawn = Nicht für alle zeigen
plan-title = Neue Termine
plan-minutes = Minuten für jede Zeit
plan-again = Gibt es mehr Termine?
plan-once = Nein, nur 1 Termin
plan-daily = Jeden Tag
plan-weekly = Jede Woche
plan-fortnightly = Alle 2 Wochen
plan-monthly = Jeden Monat am selben Wochen·tag
plan-monthly-hint = Ein Beispiel: Der erste Termin ist am ersten Mittwoch im Monat. Dann sind alle Termine am ersten Mittwoch.
plan-single = Ja, ich schreibe jeden Termin auf
plan-count = Wie oft?
plan-end = Wann ist Schluss?
plan-end-count = Nach einer Zahl von Terminen
plan-end-until = An einem Tag
plan-until = Bis zu diesem Tag
plan-until-missing = Hier fehlt der Tag. Wir haben nichts geschickt.
plan-until-early = Dieser Tag ist vor dem ersten Termin. Wir haben nichts geschickt.
plan-days = Auch an anderen Tagen?
plan-days-hint = Der Tag vom ersten Termin ist immer dabei.
plan-monday = Montag
plan-tuesday = Dienstag
plan-wednesday = Mittwoch
plan-thursday = Donnerstag
plan-friday = Freitag
plan-saturday = Samstag
plan-sunday = Sonntag
plan-one-more = Noch ein Termin
plan-experts = Für Fach·leute: eigene Regel
plan-rule = Regel, zum Beispiel FREQ=WEEKLY;COUNT=6
plan-either = Bitte nur eins: Entweder Sie wählen aus. Oder Sie schreiben eine Regel. Wir haben nichts geschickt.
plan-look = Termine ansehen
plan-make = Diese Termine machen
plan-to-desk = Zu allen Terminen
plan-change = Termin ändern
plan-drop = Diesen Termin gibt es nicht
place-new = Neuer Ort
place-change = Ändern
place-name = Name
place-street = Straße und Nummer
place-town = Stadt
place-directions = So kommt man hin. Sprache: { $language }
place-directions-hint = 1 Schritt in jeder Zeile.
contact-title = Telefon für Fragen
contact-text = Alle können diese Nummer sehen. Sie steht auf jedem Blatt und in jeder E-Mail.
contact-phone = Telefon·nummer (leer: keine)
contact-missing = Es gibt noch keine Telefon·nummer für Fragen.
contact-add = Nummer aufschreiben
print-there = Da
figures-span = Zeit
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
    [one] 1 Person ist abgemeldet.
   *[other] { $cancelled } Personen sind abgemeldet.
}
figures-median = Die Hälfte der Menschen hat weniger als { $span } gewartet.
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
mail-folder = Es gibt keinen Mail-Server. Alle Briefe stehen hier.
mail-server = Hier stehen Briefe, die noch nicht angekommen sind.
mail-counts = { $waiting ->
    [one] 1 Brief wartet.
   *[other] { $waiting } Briefe warten.
} { $failed ->
    [one] 1 Brief ist nicht angekommen.
   *[other] { $failed } Briefe sind nicht angekommen.
}
mail-to = An { $to }
mail-waiting = Wartet
mail-sent = Geschickt
mail-failed = Nicht angekommen
mail-error = Antwort vom Mail-Server: { $error }. Versuche: { $tries }
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
    [one] 1 Platz zu viel ist weg. Alle behalten ihren Platz. Neue Plätze gibt es erst später.
   *[other] { $n } Plätze zu viel sind weg. Alle behalten ihren Platz. Neue Plätze gibt es erst später.
}
desk-queue = { $n ->
    [one] Liste zum Warten: 1
   *[other] Liste zum Warten: { $n }
}
desk-gone = { $n ->
    [one] 1 alte Buchung
   *[other] { $n } alte Buchungen
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
    [one] Nur 1 Person
   *[other] Nur { $n } Personen
}
desk-more-people = { $n ->
    [one] Jetzt 1 Person
   *[other] Jetzt { $n } Personen
}
door-waiting = { $n ->
    [one] 1 Eintrag ist auf diesem Gerät. Nichts geht verloren.
   *[other] { $n } Einträge sind auf diesem Gerät. Nichts geht verloren.
}
plan-found = { $n ->
    [one] Das ist 1 Termin
   *[other] Das sind { $n } Termine
}
figures-days = { $n ->
    [one] 1 Tag
   *[other] { $n } Tage
}
edit-classes-only = Nur für Schul·klassen
plan-found-series = { $n ->
    [one] Das ist 1 Reihe mit 1 Termin
   *[other] Das ist 1 Reihe mit { $n } Terminen
}
plan-made = { $n ->
    [one] 1 Termin ist jetzt da.
   *[other] { $n } Termine sind jetzt da.
}
plan-made-series = { $n ->
    [one] 1 Reihe mit 1 Termin ist jetzt da.
   *[other] 1 Reihe mit { $n } Terminen ist jetzt da.
}
desk-taken-or-offered = { $capacity ->
    [one] { $taken } von 1 Platz ist weg oder angeboten
   *[other] { $taken } von { $capacity } Plätzen sind weg oder angeboten
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
    [one] Hier gibt es nur 1 Platz. Das sind zu viele Personen. Es hat sich nichts geändert.
   *[other] Hier gibt es nur { $n } Plätze. Das sind zu viele Personen. Es hat sich nichts geändert.
}
desk-all-seats = { $n ->
    [one] Hier gibt es nur 1 Platz.
   *[other] Hier gibt es nur { $n } Plätze.
}
call-missed = Nicht erreicht
call-reached = Erreicht, ruft zurück
call-undo = Zurück
call-done = Angerufen: { $name }
call-missed-said = Wir merken uns: { $name } nicht erreicht
call-reached-said = Wir merken uns: { $name } ruft zurück
call-undone = Wieder auf der Liste: { $name }
call-tried-today = Zuletzt angerufen um { $time } Uhr,
call-tried = Zuletzt angerufen: { $when },
call-tried-missed = nicht erreicht.
call-tried-reached = erreicht, ruft zurück.
caller-twice = { $name } ({ $people }) hat hier schon gebucht. Wollen Sie noch einmal buchen?
door-already = War schon da: { $name }
door-sending = Wir senden es gerade.
door-send-now = Jetzt senden
door-keep-open = Lassen Sie diese Seite offen. Ohne Internet lädt sie nicht neu.
door-refused = { $n ->
    [one] 1 Eintrag ging nicht
   *[other] { $n } Einträge gingen nicht
}
door-refused-noted = Das war eingetragen: „{ $mark }“, { $when }
door-refused-nobody = Diese Buchung gibt es nicht mehr
door-refused-no-seat = Diese Buchung hat keinen Platz.
door-refused-see = Nicht alles ging. Sehen Sie bitte in die Liste.
door-refused-seen = Erledigt, nicht mehr zeigen
door-camera-allow = Vielleicht darf diese Seite die Kamera nicht benutzen. Tippen Sie links neben der Adresse auf das Zeichen. Erlauben Sie die Kamera. Dann schalten Sie die Kamera hier noch einmal ein.
print-total = { $n ->
    [one] Zusammen: 1 Buchung
   *[other] Zusammen: { $n } Buchungen
}
figures-by-session = Alle Termine
figures-offered = { $n ->
    [one] 1 Person hat ein Angebot.
   *[other] { $n } Personen haben ein Angebot.
}
figures-waited = { $waiting ->
    [one] 1 Person wartet ohne Angebot.
   *[other] { $waiting } Personen warten ohne Angebot.
} { $served ->
    [one] 1 Buchung hat von der Liste zum Warten Plätze bekommen.
   *[other] { $served } Buchungen haben von der Liste zum Warten Plätze bekommen.
}
figures-made = { $n ->
    [one] 1 Buchung in allem. Auch wenn sie wartet oder vorbei ist:
   *[other] { $n } Buchungen in allem. Auch die warten oder vorbei sind:
}
