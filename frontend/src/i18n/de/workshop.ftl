# Workshops finden, buchen, meine Buchungen.
workshops-title = Workshops
workshops-description = Workshops in Wolfsburg: Smartphone-Sprechstunde, Online-Banking, Robotik und mehr. Mit Terminen, freien Plätzen und Buchung ohne Konto.
workshops-lead = Hier lernt man mit anderen, und jemand hilft. Buchen geht ohne Konto und ohne E-Mail.
workshops-find = Workshops finden
workshops-search = Thema oder Wort
workshops-more-filters = Mehr Filter
workshops-show = Anzeigen
workshops-any = Egal
workshops-topic = Thema
workshops-competence = Kompetenz
workshops-place = Ort
workshops-online = Online
workshops-from = Ab
workshops-to = Bis
workshops-language = Sprache
workshops-target = Für wen
workshops-age = Alter
workshops-age-hint = Eine Zahl von 0 bis 120, zum Beispiel 72. So sehen Sie nur, was zu diesem Alter passt.
workshops-age-wrong = Bitte eine Zahl zwischen 0 und 120. So lange filtern wir nicht nach dem Alter.
workshops-wheelchair = Mit dem Rollstuhl erreichbar
workshops-interpreter = Mit Dolmetschung
workshops-loan = Leihgeräte vorhanden
workshops-free = Nur mit freien Plätzen
workshops-views = Ansicht
workshops-as-list = Liste
workshops-as-month = Kalender
workshops-found = { $n ->
    [0] Kein Termin gefunden
    [one] 1 Termin
   *[other] { $n } Termine
}
workshops-none = Dazu gibt es gerade keinen Termin.
workshops-none-words = Ist alles richtig geschrieben? Vielleicht hilft auch ein anderes oder kürzeres Wort.
workshops-none-filters = Versuchen Sie es mit weniger Filtern.
workshops-none-dates = Versuchen Sie es mit anderen Tagen.
workshops-backwards = „Bis“ liegt vor „Ab“. Bitte ändern Sie einen der beiden Tage.
workshops-near = Genau dazu gibt es gerade keinen Termin. Diese passen zu einem Teil:
workshops-near-chosen = Mit dieser Auswahl passt kein Termin zu allen Wörtern. Diese passen zu einem Teil:
workshops-show-all = Alle Termine zeigen
workshops-feed = Alle Termine im eigenen Kalender abonnieren
workshops-feed-of = Termine abonnieren: { $name }
workshops-feed-how = So geht es
workshops-feed-text = Ihr Kalender-Programm öffnet sich und zeigt neue und geänderte Termine von da an von selbst. Geschieht nichts? Dann kopieren Sie die Adresse und fügen Sie sie dort ein, wo man einen Kalender abonniert.
workshops-mine = Meine Buchungen
month-earlier = Monat davor
month-later = Monat danach
month-empty = In diesem Monat gibt es dazu keinen Termin.
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
target-schools = Schulklassen
ages-from = ab { $min } Jahren
ages-to = bis { $max } Jahre
ages-between = { $min } bis { $max } Jahre
form-single = Ein Termin
form-series = Reihe
form-slots = Sprechstunde
form-drop-in = Einfach kommen
seats-free = { $n ->
    [one] Noch 1 Platz frei
   *[other] Noch { $n } Plätze frei
}
seats-full = Ausgebucht, Warteliste möglich
seats-waiting = Ausgebucht, Warteliste: { $n }
seats-drop-in = Ohne Buchung, einfach kommen
seats-cancelled = Abgesagt
seats-closed = Buchung geschlossen
seats-over = Hat schon begonnen
slots-free = { $free ->
    [0] Alle { $n } Zeiten vergeben
    [one] 1 von { $n } Zeiten frei
   *[other] { $free } von { $n } Zeiten frei
}
slots-span = { $from } bis { $to } Uhr
session-dates = { $n ->
    [one] 1 Termin
   *[other] { $n } Termine, eine Buchung
}

workshop-learn = Das lernt man hier
workshop-leads = Wer leitet
workshop-organiser = Veranstalter
workshop-bring = Bitte mitbringen
workshop-where = Wo es ist und wie man hinkommt
workshop-for = Für wen
workshop-dates = Alle Termine
workshop-dates-none = Zurzeit ist kein neuer Termin geplant. Vielleicht steht bald einer hier.
workshop-competences = Welche Kompetenzen das stärkt
workshop-courses = Dazu passende Kurse
workshop-online = Online. Der Link kommt mit der Bestätigung.
workshop-interpreter = Dolmetschung: { $which }
workshop-to-dates = Zu den Terminen
workshop-choose = Termin wählen
workshop-choose-which = Termin wählen: { $when }
workshop-chosen = Gewählt
workshop-slot-taken = { $time }, vergeben
workshop-queue = Auf die Warteliste

book-title = Platz buchen
book-waiting-title = Auf die Warteliste setzen
book-drop-in = Hier braucht es keine Buchung: Einfach vorbeikommen.
book-online = Der Workshop ist online. Wenn Sie einen Platz haben, steht der Link auf Ihrer Buchung.
book-for = Ihr Termin
book-name = Ihr Name
book-name-hint = Damit wir Sie begrüßen können. Ein Spitzname genügt.
book-reach = Wie erreichen wir Sie?
book-reach-hint = Eins von beiden genügt. Wir melden uns nur wegen dieses Termins.
book-email = E-Mail-Adresse
book-phone = Telefonnummer
book-either = E-Mail oder Telefon
book-party = Wie viele Personen kommen?
book-party-hint = Sie selbst mitgezählt. Eine Gruppe bekommt alle Plätze zusammen, sie wird nie geteilt.
book-party-few = { $n ->
    [one] Frei ist 1 Platz. Mit mehr Personen kommen Sie auf die Warteliste.
   *[other] Frei sind { $n } Plätze. Mit mehr Personen kommen Sie auf die Warteliste.
}
book-persons = { $n ->
    [one] 1 Person
   *[other] { $n } Personen
}
book-adults = { $n ->
    [one] davon 1 Begleitperson
   *[other] davon { $n } Begleitpersonen
}
book-age = Wie alt sind Sie? Bei Kindern: das Alter des Kindes
book-age-hint = Bitte eine Zahl zwischen { $min } und { $max }. Wir speichern das Alter nicht.
book-needs = Brauchen Sie etwas?
book-needs-hint = Nur die Menschen, die den Workshop vorbereiten, sehen das.
book-need-wheelchair = Platz für einen Rollstuhl
book-need-loan = Ein Leihgerät
book-need-carer = Eine Begleitperson kommt mit
book-need-interpreter = Dolmetschung: welche Sprache oder Gebärdensprache?
book-send = Verbindlich buchen
book-send-waiting = Auf die Warteliste setzen
book-full = Dieser Termin ist ausgebucht. Wir setzen Sie auf die Warteliste und fragen Sie, sobald etwas für Ihre ganze Gruppe frei wird.
book-signed-in = Sie buchen als { $login }. Die Buchung steht danach bei „Meine Buchungen“.
book-other-name = Name, Gruppe oder Bedarf angeben
book-privacy = Name und Kontakt löschen wir { $days } Tage nach dem Termin. Die Veranstalter sehen bis dahin, wer kommt.
book-choose-first = Wählen Sie zuerst einen Termin aus. Dann buchen Sie hier Ihren Platz.
book-send-either = Buchen oder auf die Warteliste setzen
book-too-many = So viele Plätze sind gerade nicht frei. Wir setzen Ihre Gruppe auf die Warteliste und fragen Sie, sobald genug frei ist.
book-full-tab = Ausgebucht
booked-already = Sie haben hier schon gebucht ({ $seats }).
booked-waiting = Sie stehen hier schon auf der Warteliste ({ $people }).
booked-offered = Hier ist etwas für Sie frei geworden ({ $seats }). Bitte antworten Sie auf das Angebot.
booked-see = Buchung ansehen
booked-again = Noch einmal buchen
book-free-elsewhere = Freie Plätze gibt es hier: { $when }
book-to-field = Zur Angabe: { $field }
book-several-wrong = { $n } Angaben passen noch nicht. Es ist nichts verloren: Prüfen Sie sie bitte und senden Sie noch einmal.
book-refused-title = Fehler, nicht gebucht: { $title }
book-wrong-name = Bitte geben Sie einen Namen an, mit höchstens 80 sichtbaren Zeichen.
book-wrong-email = Das ist noch keine E-Mail-Adresse. Sie sieht zum Beispiel so aus: name@example.org
book-wrong-phone = Das ist noch keine Telefonnummer. Sie hat 4 bis 20 Ziffern, dazwischen dürfen Leerzeichen, Klammern, Punkte, Striche und + stehen.
book-age-missing = Das Alter fehlt noch. Bitte eine Zahl zwischen { $min } und { $max }.
book-age-outside = Bitte eine Zahl zwischen { $min } und { $max }. Der Workshop ist für dieses Alter gedacht. Passt es nicht, suchen Sie bitte einen anderen.
book-wrong-interpreter = Bitte fassen Sie sich kurz: höchstens 80 Zeichen.
book-wrong-wheelchair = Dieser Termin ist nicht für Rollstühle eingerichtet. Es ist nichts gebucht. Schauen Sie nach einem anderen Termin.
book-wrong-loan_device = Bei diesem Termin gibt es keine Leihgeräte. Es ist nichts gebucht. Bringen Sie ein eigenes Gerät mit? Dann senden Sie noch einmal ohne das Häkchen.

booking-title-confirmed = Ihr Platz ist gebucht
booking-title-waiting = Sie stehen auf der Warteliste
booking-title-offered = Für Sie ist etwas frei geworden
booking-title-declined = Sie haben das Angebot abgelehnt
booking-title-declined-at-desk = Das Angebot wurde am Telefon abgelehnt
booking-title-expired = Das Angebot ist abgelaufen
booking-title-cancelled = Die Buchung ist abgesagt
booking-title-attended = Sie waren dabei
booking-title-absent = Sie konnten nicht kommen
booking-text-confirmed = { $party ->
    [one] Wir halten 1 Platz für Sie frei.
   *[other] Wir halten { $party } Plätze für Sie frei.
}
booking-text-waiting = { $party ->
    [one] Sobald 1 Platz frei wird, fragen wir Sie.
   *[other] Sobald { $party } Plätze zusammen frei sind, fragen wir Sie. Ihre Gruppe wird nicht geteilt; reicht der Platz nur für kleinere, können die vor Ihnen dran sein.
}
booking-text-place = { $n ->
    [0] Vor Ihnen wartet niemand.
    [one] Vor Ihnen wartet 1 Buchung.
   *[other] Vor Ihnen warten { $n } Buchungen.
}
booking-text-too-large = Der Termin hat jetzt nur noch { $seats }. Ihre Gruppe ({ $people }) ist größer, darum kann hier für Sie alle zusammen nichts mehr frei werden.
booking-ways = Das können Sie tun:
booking-way-smaller = Die Gruppe verkleinern
booking-way-other = Einen anderen Termin suchen
booking-way-leave = Die Warteliste verlassen
booking-text-offered = { $party ->
    [one] 1 Platz ist für Sie reserviert, bis { $until }. Möchten Sie ihn?
   *[other] { $party } Plätze sind für Sie reserviert, bis { $until }. Möchten Sie sie?
}
booking-text-declined = Sie können jederzeit neu buchen.
booking-text-expired = Bis zum Ende der Frist kam keine Antwort.
booking-text-cancelled = { $party ->
    [one] Ihr Platz ist wieder frei für andere.
   *[other] Ihre Plätze sind wieder frei für andere.
}
booking-text-cancelled-by-desk = Die Veranstalter haben Ihre Buchung abgesagt. Es tut uns leid. Sie können jederzeit neu buchen.
booking-text-cancelled-waiting = Sie stehen nicht mehr auf der Warteliste.
booking-text-session-cancelled = Der Workshop fällt aus. Es tut uns leid.
booking-text-attended = Schön, dass Sie da waren. Wenn Sie ein Konto haben, zählt es zu Ihren Kompetenzen.
booking-title-series-ended = Die weiteren Termine fallen aus
booking-text-series-ended = Die Reihe geht nicht weiter. Es tut uns leid. Was Sie bisher besucht haben, bleibt eingetragen.
booking-text-absent = Schade. Beim nächsten Mal klappt es bestimmt.
booking-past-title = Der Workshop ist vorbei
booking-past-title-waiting = Es ist kein Platz mehr frei geworden
booking-past-confirmed = { $party ->
    [one] Der Workshop ist vorbei. Für Sie war 1 Platz gebucht.
   *[other] Der Workshop ist vorbei. Für Sie waren { $party } Plätze gebucht.
}
booking-past-waiting = Der Workshop hat begonnen, und für Sie ist leider kein Platz mehr frei geworden. Schauen Sie gern nach anderen Terminen.
booking-past-gone = Der Workshop ist vorbei.
booking-state-confirmed = Gebucht
booking-state-waiting = Auf der Warteliste
booking-state-offered = Angebot
booking-state-declined = Abgelehnt
booking-state-expired = Abgelaufen
booking-state-cancelled = Abgesagt
booking-state-attended = War da
booking-state-absent = War nicht da
booking-code = Ihr Buchungscode
booking-crumb = Ihre Buchung
booking-code-text = Mit diesem Code oder dem Link dieser Seite ändern Sie die Gruppe oder sagen ab. Bewahren Sie ihn auf, am besten gedruckt.
booking-print-how = Ändern oder absagen können Sie im Internet: { $site }, „Meine Buchungen“, mit diesem Code.
booking-print-how-phone = Ändern oder absagen können Sie am Telefon unter { $phone }, oder im Internet: { $site }, „Meine Buchungen“, mit diesem Code.
booking-ask = Fragen an
booking-phone = Telefon
booking-qr = QR-Code Ihrer Buchung, für den Einlass
booking-when = Wann
booking-where = Wo
booking-who = Wer
booking-needs = Was Sie brauchen
booking-way = So kommen Sie hin
booking-online = Zum Online-Treffen
booking-online-later = Der Link zum Online-Treffen steht hier, sobald Sie einen Platz haben.
booking-print = Blatt drucken
booking-calendar = In meinen Kalender (.ics)
booking-accept = { $party ->
    [one] Ja, ich komme
   *[other] Ja, wir kommen
}
booking-decline = Nein danke
booking-change = Gruppe ändern
booking-change-text = Weniger Personen geht immer. Mehr geht, wenn noch genug frei ist.
booking-change-waiting = Ihr Platz in der Warteliste bleibt.
booking-change-send = Anzahl speichern
booking-cancel = Absagen
booking-cancel-text = { $party ->
    [one] Der Platz ist sofort frei für andere.
   *[other] Die Plätze sind sofort frei für andere.
} Das lässt sich nicht rückgängig machen, aber Sie können neu buchen.
booking-cancel-waiting = Sie geben Ihren Platz auf der Warteliste auf. Das lässt sich nicht rückgängig machen, aber Sie können sich neu eintragen, dann wieder am Ende.
booking-cancel-send = Ja, Buchung absagen
booking-resend = Bestätigung noch einmal senden
booking-history = Was bisher geschah
booking-back = Zum Workshop
booking-again = Neu buchen
booking-other-dates = Andere Termine ansehen
booking-erase = Name und Kontakt löschen wir am { $day }.
booking-erased = Name und Kontakt sind gelöscht.
booking-done-booked = Fertig. Diese Seite ist Ihre Bestätigung.
booking-done-waiting = Sie stehen jetzt auf der Warteliste. Diese Seite zeigt immer, wie es steht.
booking-done-accepted = Schön, Sie sind dabei.
booking-done-declined = Danke für die Antwort.
booking-done-cancelled = Abgesagt. Danke, dass Sie Bescheid gesagt haben.
booking-done-party = Die Anzahl ist geändert.
booking-done-resent = Die Bestätigung ist unterwegs.
booking-happened-booked = Fertig
booking-happened-waiting = Auf der Warteliste eingetragen
booking-happened-accepted = Angebot angenommen
booking-happened-declined = Angebot abgelehnt
booking-happened-cancelled = Abgesagt
booking-happened-party = Größe der Gruppe geändert
booking-happened-resent = Bestätigung gesendet
booking-happened-problem = Das ging nicht

bookings-title = Meine Buchungen
bookings-signed-out = Melden Sie sich an, dann stehen hier Ihre Buchungen. Ohne Konto öffnen Sie Ihre Buchung mit dem Code von Ihrem Blatt oder aus der E-Mail.
bookings-code = Buchungscode
bookings-code-hint = 20 Zeichen, zum Beispiel 7K2M-…
bookings-code-length = Ein Code hat 20 Buchstaben und Ziffern. Hier { $n ->
    [one] steht 1.
   *[other] stehen { $n }.
}
bookings-code-none = Zu diesem Code gibt es keine Buchung. Ein Code hat 20 Buchstaben und Ziffern. Vergleichen Sie bitte Zeichen für Zeichen mit Ihrem Blatt.
bookings-code-missing = Bitte geben Sie den Code ein. Ein Code hat 20 Buchstaben und Ziffern.
bookings-unknown = Diese Buchung finden wir nicht
bookings-unknown-text = Vielleicht ist ein Zeichen falsch. Bitte geben Sie den Code von Ihrem Blatt oder aus der E-Mail ein.
bookings-open = Buchung öffnen
bookings-none = Noch ist nichts gebucht.
bookings-choose = Workshops ansehen
bookings-coming = Das kommt
bookings-past = Das war

seats-n = { $n ->
    [one] 1 Platz
   *[other] { $n } Plätze
}
seats-went-to-others = { $party ->
    [one] Der Platz wurde den Nächsten auf der Warteliste angeboten.
   *[other] Die Plätze wurden den Nächsten auf der Warteliste angeboten.
}
seats-went-free = { $party ->
    [one] Der Platz wurde wieder frei.
   *[other] Die Plätze wurden wieder frei.
}
decision-confirmed = Frei: { $free }. Genug für { $party }, also gleich gebucht.
decision-queued = Frei: { $free }. Für { $party } reicht das nicht, darum Warteliste. { $before ->
    [0] Davor wartete niemand.
    [one] Davor wartete 1 Buchung.
   *[other] Davor warteten { $before } Buchungen.
}
decision-behind = Frei: { $free }. Es werden aber zurzeit keine Plätze vergeben, und andere warten schon, darum Warteliste ({ $party }). { $before ->
    [0] Davor wartete niemand.
    [one] Davor wartete 1 Buchung.
   *[other] Davor warteten { $before } Buchungen.
}
decision-offered = Frei: { $free }. In der Reihe die erste Buchung, die hineinpasst ({ $party }). Darum ging das Angebot an sie.
decision-offered-you = Frei: { $free }. In der Reihe ist Ihre Buchung die erste, die hineinpasst ({ $party }). Darum ging das Angebot an Sie.
decision-passed-over = Frei: { $free }. Für { $party } reicht das nicht. { $other ->
    [one] 1 Platz ging an eine Buchung, die später kam und hineinpasst.
   *[other] { $other } Plätze gingen an eine Buchung, die später kam und hineinpasst.
} Die Stelle in der Warteliste bleibt.
decision-too-few = Frei: { $free }. Für { $party } reicht das noch nicht.
decision-accepted = Das Angebot wurde angenommen.
decision-declined = Das Angebot wurde abgelehnt.
decision-declined-at-desk = Das Angebot wurde am Telefon abgelehnt.
decision-expired = Bis zum Ende der Frist kam keine Antwort.
decision-cancelled = Abgesagt.
decision-cancelled-by-desk = Vom Veranstalter abgesagt.
decision-account-erased = Das Konto wurde gelöscht, die Buchung damit auch.
decision-party-changed = Die Zahl der Personen ist geändert: vorher { $from }, jetzt { $to }.
decision-capacity = Die Zahl der Plätze ist geändert: vorher { $from }, jetzt { $to }.
decision-capacity-overhang = Die Zahl der Plätze ist geändert: vorher { $from }, jetzt { $to }. Zu viel vergeben: { $overhang }. Niemand verliert einen Platz, aber neue gibt es erst wieder, wenn das ausgeglichen ist.
decision-overhang = { $capacity ->
    [one] Vergeben sind { $taken } Plätze, es gibt aber nur 1.
   *[other] Vergeben sind { $taken } von { $capacity } Plätzen.
} Darum wird gerade nichts neu vergeben.
decision-opened = Buchungen sind wieder möglich.
decision-closed = Buchungen sind nicht mehr möglich.
decision-moved = Termin, Ort oder Link haben sich geändert.
moved-date = Verlegt: vorher { $was }; jetzt { $is }.
moved-date-dropped = Dieser Termin fällt aus: { $was }.
moved-date-added = Dieser Termin kommt dazu: { $is }.
moved-place = Anderer Ort: vorher { $was }; jetzt { $is }.
decision-session-cancelled = Der Termin fällt aus.
decision-attended = Am Einlass: war da.
decision-absent = Am Einlass: war nicht da.
decision-corrected = Der Eintrag vom Einlass wurde zurückgenommen.
seats-classes = Für Schulklassen
book-classes = Diesen Workshop bucht eine Lehrkraft für ihre ganze Klasse.
