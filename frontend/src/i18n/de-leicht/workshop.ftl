# Workshops finden, buchen, meine Buchungen. In Leichter Sprache.
workshops-title = Workshops
workshops-description = Treffen zum Lernen in Wolfsburg. Hier stehen alle Termine. Sie brauchen kein Konto.
workshops-lead = Ein Workshop ist ein Treffen zum Lernen. Man lernt mit anderen Menschen. Jemand hilft. Man braucht kein Konto. Man braucht keine E-Mail.
workshops-find = Workshops suchen
workshops-search = Thema oder Wort
workshops-more-filters = Genauer suchen
workshops-show = Zeigen
workshops-any = Egal
workshops-topic = Thema
workshops-competence = Was kann ich danach?
workshops-place = Ort
workshops-online = Im Internet
workshops-from = Ab diesem Tag
workshops-to = Bis zu diesem Tag
workshops-language = Sprache
workshops-target = Für wen?
workshops-age = Alter
workshops-age-hint = Wie alt sind Sie? Schreiben Sie eine Zahl von 0 bis 120. Zum Beispiel: 72.
workshops-age-wrong = Bitte schreiben Sie eine Zahl von 0 bis 120.
workshops-wheelchair = Gut mit dem Rollstuhl
workshops-interpreter = Jemand übersetzt
workshops-loan = Geräte zum Ausleihen
workshops-free = Nur freie Plätze
workshops-views = Ansicht
workshops-as-list = Liste
workshops-as-month = Kalender
workshops-found = { $n ->
    [0] Kein Termin
    [one] 1 Termin
   *[other] { $n } Termine
}
workshops-none = Wir haben nichts gefunden.
workshops-none-words = Ist das Wort richtig geschrieben? Oder suchen Sie mit einem anderen Wort.
workshops-none-filters = Nehmen Sie einen Filter weg.
workshops-none-dates = Nehmen Sie andere Tage.
workshops-backwards = Der letzte Tag ist vor dem ersten Tag. Bitte ändern Sie einen Tag.
workshops-near = Kein Termin passt ganz. Vielleicht passt das:
workshops-near-chosen = Mit dieser Auswahl passt kein Termin ganz. Vielleicht passt das:
workshops-show-all = Alle Termine zeigen
workshops-feed = Alle Termine in Ihren Kalender holen
workshops-feed-of = Termine in Ihren Kalender holen: { $name }
workshops-feed-how = So geht es
workshops-feed-text = Ihr Kalender geht auf. Neue Termine stehen dann von selbst darin. Passiert nichts? Dann kopieren Sie diese Adresse in Ihren Kalender.
workshops-mine = Meine Buchungen
month-earlier = Ein Monat zurück
month-later = Ein Monat weiter
month-empty = In diesem Monat gibt es keinen Termin.
month-found = { $n ->
    [0] Kein Termin
    [one] 1 Termin
   *[other] { $n } Termine
}
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
target-everybody = Alle
target-seniors = Ältere Menschen
target-children = Kinder
target-youth = Jugendliche
target-families = Familien
target-schools = Schulen
ages-from = ab { $min } Jahren
ages-to = bis { $max } Jahre
ages-between = { $min } bis { $max } Jahre
form-single = 1 Termin
form-series = Mehrere Termine
form-slots = Sprech·stunde
form-drop-in = Einfach kommen
seats-free = { $n ->
    [one] 1 Platz ist frei
   *[other] { $n } Plätze sind frei
}
seats-full = Alles voll. Sie können warten.
seats-waiting = Alles voll. Auf der Liste: { $n }
seats-drop-in = Einfach kommen. Sie müssen nicht buchen.
seats-cancelled = Fällt aus
seats-closed = Buchen geht nicht mehr
seats-over = Hat schon angefangen
slots-free = { $free ->
    [0] Alle { $n } Zeiten sind weg
    [one] 1 von { $n } Zeiten ist frei
   *[other] { $free } von { $n } Zeiten sind frei
}
slots-span = { $from } bis { $to } Uhr
session-dates = { $n ->
    [one] 1 Termin
   *[other] { $n } Termine. Sie buchen nur 1 Mal.
}

workshop-learn = Das lernt man hier
workshop-leads = Diese Menschen helfen Ihnen
workshop-organiser = Wer macht das?
workshop-bring = Bitte bringen Sie mit
workshop-where = Da ist es. So kommt man hin.
workshop-for = Für wen?
workshop-dates = Alle Termine
workshop-dates-none = Es gibt noch keinen neuen Termin. Vielleicht steht bald einer hier.
workshop-competences = Das können Sie danach besser
workshop-courses = Kurse dazu
workshop-online = Im Internet. Der Link kommt später.
workshop-interpreter = Jemand übersetzt: { $which }
workshop-to-dates = Zu den Terminen
workshop-choose = Diesen Termin nehmen
workshop-choose-which = Diesen Termin nehmen: { $when }
workshop-chosen = Das ist Ihr Termin
workshop-slot-taken = { $time }, schon weg
workshop-queue = Auf die Liste zum Warten

book-title = Platz buchen
book-waiting-title = Auf die Liste zum Warten
book-drop-in = Man muss nicht buchen. Einfach kommen.
book-online = Das Treffen ist im Internet. Haben Sie einen Platz? Dann steht der Link auf Ihrer Buchung.
book-for = Ihr Termin
book-name = Ihr Name
book-name-hint = Wie sollen wir Sie nennen?
book-reach = Wie können wir Ihnen Bescheid sagen?
book-reach-hint = Schreiben Sie Ihre E-Mail-Adresse oder Ihre Telefon·nummer. Eins ist genug. Wir melden uns nur wegen dem Termin.
book-email = E-Mail-Adresse
book-phone = Telefon·nummer
book-either = E-Mail oder Telefon
book-party = Wie viele Menschen kommen?
book-party-hint = Zählen Sie sich mit. Sie kommen alle zusammen. Wir teilen Ihre Gruppe nicht.
book-party-few = { $n ->
    [one] 1 Platz ist frei. Kommen mehr Menschen? Dann kommen Sie auf die Liste zum Warten.
   *[other] { $n } Plätze sind frei. Kommen mehr Menschen? Dann kommen Sie auf die Liste zum Warten.
}
book-persons = { $n ->
    [one] 1 Person
   *[other] { $n } Personen
}
book-adults = { $n ->
    [one] davon 1 Erwachsener
   *[other] davon { $n } Erwachsene
}
book-age = Wie alt ist der Mensch, der kommt?
book-age-hint = Bitte schreiben Sie eine Zahl zwischen { $min } und { $max }. Wir speichern das Alter nicht.
book-needs = Brauchen Sie etwas?
book-needs-hint = Das sehen nur die Menschen, die den Workshop machen.
book-need-wheelchair = Platz für einen Rollstuhl
book-need-loan = Ein Gerät zum Ausleihen
book-need-carer = Jemand kommt mit und begleitet
book-need-interpreter = Jemand soll übersetzen. In welche Sprache? Oder in Gebärden·sprache?
book-send = Platz buchen
book-send-waiting = Auf die Liste setzen
book-full = Alles ist voll. Sie können auf die Liste zum Warten. Wird etwas frei? Dann fragen wir Sie.
book-signed-in = Sie buchen als { $login }. Die Buchung steht dann bei „Meine Buchungen“.
book-other-name = Name, Gruppe oder Hilfe angeben
book-privacy = { $days } Tage nach dem Termin löschen wir Ihren Namen. Bis dahin sehen nur die Menschen, die den Workshop machen, wer kommt.
book-choose-first = Suchen Sie zuerst einen Termin aus. Dann buchen Sie hier.
book-send-either = Buchen oder auf die Liste setzen
book-too-many = Im Moment sind nicht so viele Plätze frei. Ihre Gruppe kommt auf die Liste zum Warten. Wird genug frei? Dann fragen wir Sie.
book-full-tab = Alles ist voll
booked-already = Sie haben hier schon gebucht: { $seats }.
booked-waiting = Sie stehen hier schon auf der Liste zum Warten: { $people }.
booked-offered = Hier ist etwas für Sie frei: { $seats }. Sagen Sie bitte Ja oder Nein.
booked-see = Zu Ihrer Buchung
booked-again = Noch einmal buchen
book-free-elsewhere = Hier ist noch etwas frei: { $when }
book-to-field = Das müssen Sie prüfen: { $field }
book-several-wrong = { $n } Sachen passen noch nicht. Nichts ist weg. Sehen Sie noch einmal nach.
book-refused-title = Fehler, nicht gebucht: { $title }
book-wrong-name = Bitte schreiben Sie einen Namen. Er darf nicht länger sein als 80 Buchstaben.
book-wrong-email = Das ist keine E-Mail-Adresse. Ein Beispiel: name@example.org
book-wrong-phone = Das ist keine Telefon·nummer. Sie hat 4 bis 20 Ziffern. Auch ein + ist erlaubt.
book-age-missing = Das Alter fehlt noch. Bitte schreiben Sie eine Zahl zwischen { $min } und { $max }.
book-age-outside = Bitte schreiben Sie eine Zahl zwischen { $min } und { $max }. Der Workshop ist nur für dieses Alter.
book-wrong-interpreter = Das ist zu lang. Bitte schreiben Sie nur wenige Wörter.
book-wrong-wheelchair = Bei diesem Termin ist kein Platz für einen Rollstuhl. Wir haben nichts gebucht. Suchen Sie bitte einen anderen Termin.
book-wrong-loan_device = Bei diesem Termin gibt es kein Gerät zum Ausleihen. Wir haben nichts gebucht. Bringen Sie ein eigenes Gerät mit? Dann nehmen Sie das Häkchen weg und senden noch einmal.

booking-title-confirmed = Sie haben einen Platz
booking-title-waiting = Sie stehen auf der Liste zum Warten
booking-title-offered = Jetzt ist etwas frei für Sie
booking-title-declined = Sie haben Nein gesagt
booking-title-declined-at-desk = Am Telefon war die Antwort: Nein
booking-title-expired = Die Zeit für die Antwort ist vorbei
booking-title-cancelled = Die Buchung ist abgesagt
booking-title-attended = Sie waren da
booking-title-absent = Sie waren nicht da
booking-text-confirmed = { $party ->
    [one] 1 Platz ist für Sie.
   *[other] { $party } Plätze sind für Sie.
}
booking-text-waiting = { $party ->
    [one] Wird 1 Platz frei? Dann fragen wir Sie.
   *[other] Sind { $party } Plätze zusammen frei? Dann fragen wir Sie. Wir teilen Ihre Gruppe nicht. Ist weniger frei? Dann fragen wir zuerst kleinere Gruppen.
}
booking-text-place = { $n ->
    [0] Sie sind als Nächstes dran.
    [one] 1 Buchung ist vor Ihnen dran.
   *[other] { $n } Buchungen sind vor Ihnen dran.
}
booking-text-too-large = Es gibt jetzt nur noch { $seats }. Ihre Gruppe ist größer: { $people }. Darum wird hier nichts mehr frei für Sie alle zusammen.
booking-ways = Das können Sie tun:
booking-way-smaller = Mit weniger Menschen kommen
booking-way-other = Einen anderen Termin suchen
booking-way-leave = Nicht mehr warten
booking-text-offered = { $party ->
    [one] 1 Platz ist frei für Sie. Antworten Sie bis { $until }. Möchten Sie den Platz?
   *[other] { $party } Plätze sind frei für Sie. Antworten Sie bis { $until }. Möchten Sie die Plätze?
}
booking-text-declined = Sie können neu buchen.
booking-text-expired = Wir haben keine Antwort bekommen.
booking-text-cancelled = { $party ->
    [one] Der Platz ist jetzt für andere.
   *[other] Die Plätze sind jetzt für andere.
}
booking-text-cancelled-by-desk = Die Menschen, die den Workshop machen, haben Ihre Buchung abgesagt. Das tut uns leid. Sie können neu buchen.
booking-text-cancelled-waiting = Sie stehen nicht mehr auf der Liste zum Warten.
booking-text-session-cancelled = Der Workshop fällt aus. Das tut uns leid.
booking-text-attended = Schön, dass Sie da waren.
booking-title-series-ended = Die anderen Termine fallen aus
booking-text-series-ended = Der Kurs geht nicht weiter. Das tut uns leid. Waren Sie schon da? Das bleibt eingetragen.
booking-text-absent = Schade. Kommen Sie gern beim nächsten Mal.
booking-past-title = Der Workshop ist vorbei
booking-past-title-waiting = Es war kein Platz mehr frei
booking-past-confirmed = { $party ->
    [one] Der Workshop ist vorbei. Sie hatten 1 Platz.
   *[other] Der Workshop ist vorbei. Sie hatten { $party } Plätze.
}
booking-past-waiting = Der Workshop hat schon angefangen. Für Sie war leider kein Platz mehr frei.
booking-past-gone = Der Workshop ist vorbei.
booking-state-confirmed = Platz gebucht
booking-state-waiting = Wartet
booking-state-offered = Frei für Sie
booking-state-declined = Nein gesagt
booking-state-expired = Zu spät
booking-state-cancelled = Abgesagt
booking-state-attended = War da
booking-state-absent = War nicht da
booking-code = Ihr Code
booking-crumb = Ihre Buchung
booking-code-text = Mit dem Code können Sie die Gruppe ändern oder absagen. Drucken Sie das Blatt. Oder schreiben Sie den Code auf.
booking-print-how = Wollen Sie etwas ändern oder absagen? Das geht im Internet: { $site }. Gehen Sie dort zu „Meine Buchungen“. Dort brauchen Sie diesen Code.
booking-print-how-phone = Wollen Sie etwas ändern oder absagen? Rufen Sie an: { $phone }. Oder gehen Sie ins Internet: { $site }. Gehen Sie dort zu „Meine Buchungen“. Dort brauchen Sie diesen Code.
booking-ask = Haben Sie Fragen?
booking-phone = Telefon
booking-qr = Ein Bild mit Ihrem Code. Zeigen Sie es am Eingang.
booking-when = Wann?
booking-where = Wo?
booking-who = Wer?
booking-needs = Das brauchen Sie
booking-way = So kommen Sie hin
booking-online = Zum Treffen im Internet
booking-online-later = Der Link steht hier, wenn Sie einen Platz haben.
booking-print = Blatt drucken
booking-calendar = In meinen Kalender
booking-accept = { $party ->
    [one] Ja, ich komme
   *[other] Ja, wir kommen
}
booking-decline = Nein danke
booking-change = Gruppe ändern
booking-change-text = Weniger Menschen geht immer. Mehr Menschen geht nur, wenn genug Platz ist.
booking-change-waiting = Sie bleiben an Ihrer Stelle in der Liste.
booking-change-send = Anzahl speichern
booking-cancel = Absagen
booking-cancel-text = Sie kommen nicht? Dann sagen Sie ab. { $party ->
    [one] Der Platz ist dann für andere.
   *[other] Die Plätze sind dann für andere.
} Sie können neu buchen.
booking-cancel-waiting = Sie wollen nicht mehr warten? Dann nehmen wir Sie von der Liste. Sie können sich neu eintragen. Dann stehen Sie am Ende der Liste.
booking-cancel-send = Ja, ich sage ab
booking-resend = E-Mail noch einmal schicken
booking-history = Das ist passiert
booking-back = Zum Workshop
booking-again = Neu buchen
booking-other-dates = Andere Termine ansehen
booking-erase = Wir löschen Ihren Namen am { $day }.
booking-erased = Ihr Name ist gelöscht.
booking-done-booked = Fertig. Diese Seite sagt: Es hat geklappt.
booking-done-waiting = Sie stehen jetzt auf der Liste zum Warten. Auf dieser Seite sehen Sie, wie es steht.
booking-done-accepted = Schön, Sie sind dabei.
booking-done-declined = Danke für die Antwort.
booking-done-cancelled = Sie haben abgesagt. Danke.
booking-done-party = Die Anzahl ist gespeichert.
booking-done-resent = Die E-Mail kommt gleich.
booking-happened-booked = Fertig
booking-happened-waiting = Sie stehen auf der Liste
booking-happened-accepted = Sie haben Ja gesagt
booking-happened-declined = Sie haben Nein gesagt
booking-happened-cancelled = Abgesagt
booking-happened-party = Die Gruppe ist geändert
booking-happened-resent = Die E-Mail kommt
booking-happened-problem = Das ging nicht

bookings-title = Meine Buchungen
bookings-signed-out = Melden Sie sich an. Dann stehen hier Ihre Buchungen. Haben Sie kein Konto? Dann nehmen Sie den Code von Ihrem Blatt.
bookings-code = Ihr Code
bookings-code-hint = Der Code hat 20 Zeichen.
bookings-code-length = Ein Code hat 20 Zeichen. Hier { $n ->
    [one] steht 1 Zeichen.
   *[other] stehen { $n } Zeichen.
}
bookings-code-none = Diesen Code kennen wir nicht. Ein Code hat 20 Zeichen. Bitte prüfen Sie jedes Zeichen.
bookings-code-missing = Bitte schreiben Sie den Code. Ein Code hat 20 Zeichen.
bookings-unknown = Wir finden diese Buchung nicht
bookings-unknown-text = Vielleicht ist ein Zeichen falsch. Schreiben Sie den Code noch einmal. Der Code steht auf Ihrem Blatt.
bookings-open = Buchung öffnen
bookings-none = Sie haben noch nichts gebucht.
bookings-choose = Workshops zeigen
bookings-coming = Das kommt
bookings-past = Das war

seats-n = { $n ->
    [one] 1 Platz
   *[other] { $n } Plätze
}
seats-went-to-others = { $party ->
    [one] Für den Platz haben wir andere gefragt.
   *[other] Für die Plätze haben wir andere gefragt.
}
seats-went-free = { $party ->
    [one] Der Platz war wieder frei.
   *[other] Die Plätze waren wieder frei.
}
decision-confirmed = Frei: { $free }. Das reicht für { $party }. Darum ist gleich gebucht.
decision-queued = Frei: { $free }. Das reicht nicht für { $party }. Darum: Liste zum Warten. { $before ->
    [0] Es war noch niemand auf der Liste.
    [one] 1 Buchung war schon auf der Liste.
   *[other] { $before } Buchungen waren schon auf der Liste.
}
decision-behind = Frei: { $free }. Aber: Gerade vergeben wir keine Plätze. Darum: Liste zum Warten ({ $party }). { $before ->
    [0] Es war noch niemand auf der Liste.
    [one] 1 Buchung war schon auf der Liste.
   *[other] { $before } Buchungen waren schon auf der Liste.
}
decision-offered = Frei: { $free }. Das ist die erste Buchung in der Liste, die passt ({ $party }). Darum haben wir gefragt.
decision-offered-you = Frei: { $free }. Ihre Buchung ist die erste in der Liste, die passt ({ $party }). Darum haben wir Sie gefragt.
decision-passed-over = Frei: { $free }. Das reicht nicht für { $party }. Eine andere Buchung kam später. Aber sie passt. { $other ->
    [one] Sie hat jetzt 1 Platz.
   *[other] Sie hat jetzt { $other } Plätze.
} Die Stelle in der Liste bleibt.
decision-too-few = Frei: { $free }. Das reicht noch nicht für { $party }.
decision-accepted = Die Antwort war: Ja.
decision-declined = Die Antwort war: Nein.
decision-declined-at-desk = Am Telefon war die Antwort: Nein.
decision-expired = Es kam keine Antwort.
decision-cancelled = Abgesagt.
decision-cancelled-by-desk = Die Menschen vom Workshop haben abgesagt.
decision-account-erased = Das Konto ist gelöscht. Die Buchung auch.
decision-party-changed = Vorher: { $from }. Jetzt: { $to }.
decision-capacity = Vorher gab es { $from } Plätze. Jetzt gibt es { $to }.
decision-capacity-overhang = Vorher gab es { $from } Plätze. Jetzt gibt es { $to }. Es sind { $overhang } zu viel vergeben. Alle behalten ihren Platz. Neue Plätze gibt es erst später.
decision-overhang = { $capacity ->
    [one] { $taken } Plätze sind weg. Es gibt aber nur 1 Platz.
   *[other] { $taken } von { $capacity } Plätzen sind weg.
} Gerade gibt es keine neuen Plätze.
decision-opened = Man kann wieder buchen.
decision-closed = Man kann nicht mehr buchen.
decision-moved = Der Tag, der Ort oder der Link ist jetzt anders.
moved-date = Der Termin ist anders. Das war vorher: { $was }. Das ist jetzt richtig: { $is }.
moved-date-dropped = Dieser Termin fällt aus: { $was }.
moved-date-added = Dieser Termin ist neu: { $is }.
moved-place = Der Ort ist anders. Das war vorher: { $was }. Das ist jetzt richtig: { $is }.
decision-session-cancelled = Der Termin fällt aus.
decision-attended = Am Eingang: war da.
decision-absent = Am Eingang: war nicht da.
decision-corrected = Das am Eingang war ein Fehler. Es gilt nicht mehr.
seats-classes = Für Schul·klassen
book-classes = Dieser Work·shop ist für Schul·klassen. Eine Lehrerin oder ein Lehrer bucht ihn.
