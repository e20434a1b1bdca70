# Konto, Einstellungen, Studio.
sign-in-title = Anmelden
sign-in-lead = Dann ist der Lernstand auf jedem Gerät zu finden.
sign-in-tab = Mein Konto
sign-in-login = Name oder E-Mail-Adresse
sign-in-login-hint = Womit das Konto angelegt wurde.
sign-in-send = Anmelden
sign-in-forgotten = Passwort vergessen?
sign-in-none = Noch kein Konto?
sign-in-none-text = Zum Lernen braucht man keins. Mit Konto geht nichts verloren, auch wenn das Gerät kaputtgeht.
sign-in-done = Angemeldet
sign-in-adopted = { $n ->
    [one] Eine Antwort von diesem Gerät ist jetzt im Konto.
   *[other] { $n } Antworten von diesem Gerät sind jetzt im Konto.
}
sign-in-learn = Weiterlernen

register-title = Konto anlegen
register-lead = Ein Name und ein Passwort genügen. Eine E-Mail-Adresse brauchen Sie nicht.
register-tab = Neues Konto
register-login = Name oder E-Mail-Adresse
register-login-hint = Am besten ein erfundener Name mit 3 bis 40 Zeichen, zum Beispiel „Birke.27“. Mit einer E-Mail-Adresse können Sie ein vergessenes Passwort selbst erneuern.
register-login-invalid = So geht der Name nicht. Nehmen Sie 3 bis 40 Buchstaben oder Ziffern ohne Leerzeichen; Punkt, Binde- und Unterstrich sind erlaubt. Oder eine vollständige E-Mail-Adresse.
register-send = Konto anlegen
register-take-along = Was Sie auf diesem Gerät schon gelernt haben, kommt mit in Ihr Konto.
register-have-one = Schon ein Konto?
register-check-mail = Wir haben Ihnen eine E-Mail geschickt.
register-check-mail-text = Öffnen Sie den Link darin: Damit und mit Ihrem Passwort bestätigen Sie Ihre Adresse. Er gilt 24 Stunden. Nichts gekommen? Sehen Sie im Spam-Ordner nach. Bis dahin können Sie weiterlernen, nichts geht verloren.
register-welcome = Schön, dass Sie da sind!

confirm-title = Konto bestätigen
confirm-lead = Geben Sie das Passwort ein, das Sie beim Anlegen des Kontos gewählt haben. Dann gehört das Konto Ihnen.
confirm-send = Konto bestätigen
confirm-again = Noch einmal anlegen

recover-title = Zugang erneuern
recover-lead = Das passiert allen einmal. Ihr Lernstand ist sicher.
recover-tab = Mit E-Mail
recover-login = Name oder E-Mail-Adresse
recover-login-hint = Wir schicken einen Link an die Adresse Ihres Kontos. Er gilt eine Stunde.
recover-send = Link schicken
recover-sent = Wenn es dazu ein Konto mit E-Mail-Adresse gibt, ist der Link jetzt unterwegs.
recover-no-mail = Keine E-Mail-Adresse?
recover-no-mail-text = Ohne E-Mail-Adresse können wir keinen Link schicken. Fragen Sie die Menschen, die Lernwolf bei Ihnen betreuen: Sie können Ihnen ein neues Passwort geben. Weiterlernen können Sie auch ohne Konto.

reset-title = Neues Passwort wählen
reset-lead = Danach sind Sie auf allen Geräten abgemeldet und melden sich mit dem neuen Passwort an.
reset-send = Passwort speichern
reset-done = Ihr neues Passwort gilt ab jetzt. Melden Sie sich damit an.
reset-again = Neuen Link anfordern

account-title = Mein Konto
account-show = Zeigen
account-show-password = Passwort zeigen
account-password = Passwort
account-password-hint = Mindestens { $n } Zeichen. Vier Wörter hintereinander sind leicht zu merken und schwer zu erraten.
account-signed-in-as = Sie sind angemeldet als { $name }.
account-signed-out = Sie sind nicht angemeldet. Hier sehen Sie Ihr Konto und Ihre Daten, sobald Sie es sind.
account-role-trainer = Schreibt Kurse
account-role-teacher = Leitet Klassen
account-role-organiser = Organisiert Veranstaltungen
account-role-administrator = Verwaltet die Organisation
account-change = Passwort ändern
account-has-email = Haben Sie es vergessen, schicken wir einen Link an Ihre E-Mail-Adresse.
account-no-email = { $whom ->
    [pupil] Zu deinem Konto gehört keine E-Mail-Adresse. Merk dir das Passwort deshalb gut.
   *[other] Zu Ihrem Konto gehört keine E-Mail-Adresse. Merken Sie sich das Passwort deshalb gut.
}
account-current = Bisheriges Passwort
account-new = Neues Passwort
account-changed = { $whom ->
    [pupil] Dein neues Passwort gilt ab jetzt. Deine anderen Geräte sind abgemeldet.
   *[other] Ihr neues Passwort gilt ab jetzt. Ihre anderen Geräte sind abgemeldet.
}
account-wrong-password = { $whom ->
    [pupil] Das Passwort stimmt nicht. Es hat sich nichts geändert: Versuch es noch einmal.
   *[other] Das Passwort stimmt nicht. Es hat sich nichts geändert: Versuchen Sie es noch einmal.
}
account-sign-out = Abmelden
account-sign-out-text = { $whom ->
    [pupil] Auf diesem Gerät, oder überall: zum Beispiel, wenn du ein Telefon verloren hast.
   *[other] Auf diesem Gerät, oder überall: zum Beispiel, wenn Sie ein Telefon verloren haben.
}
account-sign-out-everywhere = Überall abmelden
account-ways = Anmelden mit einem anderen Dienst
account-ways-text = Ein verbundener Anmeldedienst, zum Beispiel der einer Schule oder eines Arbeitgebers, öffnet dieses Konto ohne Passwort.
account-ways-done = Erledigt.
account-ways-separate = Von { $name } trennen
account-ways-connect = Einen Dienst verbinden
account-ways-which = Welcher Dienst?
account-ways-go = Weiter zum Dienst
account-devices = Wo bin ich angemeldet?
account-device-here = Dieses Gerät: angemeldet seit dem { $since }.
account-device = Ein anderes Gerät: angemeldet seit dem { $since }, zuletzt benutzt am { $seen }.
account-left = { $whom ->
    [pupil] Du bist abgemeldet. Bis zum nächsten Mal!
   *[other] Sie sind abgemeldet. Bis zum nächsten Mal!
}
account-left-everywhere = { $whom ->
    [pupil] Du bist auf allen Geräten abgemeldet.
   *[other] Sie sind auf allen Geräten abgemeldet.
}
account-data = Meine Daten mitnehmen
account-data-text = { $whom ->
    [pupil] Alles, was wir über dich gespeichert haben, in einer Datei: Name, Lernstand, Antworten.
   *[other] Alles, was wir über Sie gespeichert haben, in einer Datei: Name, Lernstand, Antworten.
}
account-data-load = Daten herunterladen
account-data-done = { $whom ->
    [pupil] Die Datei „lernwolf.json“ liegt jetzt bei deinen Downloads.
   *[other] Die Datei „lernwolf.json“ liegt jetzt bei Ihren Downloads.
}
account-erase = Konto löschen
account-erase-open = Ich möchte mein Konto löschen
account-erase-text = { $whom ->
    [pupil] Konto, Lernstand und Antworten werden sofort und für immer gelöscht. Das lässt sich nicht zurückholen. Vielleicht lädst du deine Daten vorher herunter.
   *[other] Konto, Lernstand und Antworten werden sofort und für immer gelöscht. Das lässt sich nicht zurückholen. Vielleicht laden Sie Ihre Daten vorher herunter.
}
account-erase-password = { $whom ->
    [pupil] Zur Bestätigung: dein Passwort
   *[other] Zur Bestätigung: Ihr Passwort
}
account-erase-sure = Ja, alles löschen
account-erase-send = Konto endgültig löschen
account-erased = { $whom ->
    [pupil] Dein Konto und alles, was dazugehörte, ist gelöscht. Danke, dass du hier gelernt hast. Du bist jederzeit willkommen.
   *[other] Ihr Konto und alles, was dazugehörte, ist gelöscht. Danke, dass Sie hier gelernt haben. Sie sind jederzeit willkommen.
}
account-home = Zur Startseite

settings-title = So lese ich gut
settings-lead = Jede Änderung ist sofort zu sehen und gilt auf diesem Gerät.
settings-device = Wie mein Gerät
settings-normal = Normal
settings-size = Schriftgröße
settings-size-small = Klein
settings-size-large = Groß
settings-size-largest = Sehr groß
settings-theme = Hell oder dunkel
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-contrast = Kontrast
settings-contrast-high = Hoch
settings-font = Schrift
settings-font-easy = Leichter zu lesen
settings-motion = Bewegung
settings-motion-none = Aus
settings-kept = Auf diesem Gerät gemerkt.
settings-not-kept = Gilt, solange diese Seite offen ist: Der Browser lässt uns nichts merken.
settings-reset = Alles wie am Anfang
settings-reset-done = Alles ist wie am Anfang.
settings-sample = Probe
settings-sample-text = So sieht ein Satz aus einer Lektion aus. Beim Lesen in Ruhe prüfen: Ist die Schrift groß genug?

studio-signed-out = Diese Seite ist für Menschen, die Organisationen betreuen. Bitte melden Sie sich an.
studio-no-role = Schön, dass Sie hereinschauen! Hier arbeiten Menschen, die eine Organisation betreuen. Ihr Konto hat diese Aufgabe noch nicht. Soll es sie haben? Dann fragen Sie die Verwaltung Ihrer Organisation.
studio-to-learning = Zu meinem Lernen

organisations-title = Organisationen und Menschen
organisations-lead = Wer in welcher Organisation was darf.
organisations-none = Es gibt noch keine Organisation. Legen Sie hier die erste an.
organisations-one = Organisation
organisations-people = { $n ->
    [0] { $name }: noch niemand
    [one] { $name }: eine Aufgabe
   *[other] { $name }: { $n } Aufgaben
}
organisations-login = Name
organisations-role = Aufgabe
organisations-action = Handlung
organisations-remove = Entfernen
organisations-remove-whom = Entfernen: { $login }, { $role }
organisations-sure = Soll { $login } die Aufgabe „{ $role }“ hier nicht mehr haben? Das Konto und sein Lernstand bleiben.
organisations-remove-yes = Ja, entfernen
organisations-remove-no = Nein, behalten
organisations-removed = Erledigt: Diese Aufgabe ist hier nicht mehr vergeben.
organisations-add = Jemanden hinzufügen
organisations-account = Name des Kontos
organisations-account-hint = Die Person braucht schon ein Konto. Auch ihre E-Mail-Adresse geht, wenn sie sich damit anmeldet.
organisations-no-account = Zu diesem Namen gibt es kein Konto. Prüfen Sie die Schreibweise, oder bitten Sie die Person, zuerst eins anzulegen.
organisations-add-send = Hinzufügen
organisations-added = Erledigt: Die Person hat jetzt diese Aufgabe.
organisations-create = Neue Organisation
organisations-name = Name der Organisation
organisations-name-taken = Eine Organisation mit diesem Namen gibt es schon. Wählen Sie einen anderen Namen.
organisations-name-invalid = Der Name braucht 1 bis 120 Zeichen.
organisations-kind = Art
organisations-kind-city = Stadt
organisations-kind-company = Unternehmen
organisations-kind-school = Schule
organisations-kind-library = Bibliothek
organisations-kind-association = Verein
organisations-create-send = Organisation anlegen
organisations-created = Die Organisation ist angelegt. Jetzt können Sie Menschen hinzufügen.
organisations-publishing = Kurse veröffentlichen
organisations-publishing-about = Trainerinnen und Trainer dieser Organisation schreiben Kurse. Sie legen fest, ob eine zweite Person zustimmen muss, bevor Lernende einen Kurs sehen. Dafür braucht die Organisation mindestens zwei, die Kurse schreiben.
organisations-publishing-second = Eine zweite Person muss zustimmen
organisations-publishing-send = Speichern
organisations-publishing-done = Gespeichert.
account-bookings = Meine Buchungen
account-classes = Klassen
account-desk = Workshop-Pult

## Eine Lektion hat nicht geholfen
remark-title = Was hat nicht geholfen?
remark-lead = Schade! Sagen Sie es bitte den Menschen, die den Kurs geschrieben haben. Niemand erfährt, wer Sie sind: Wir fragen nicht nach Ihrem Namen, und was Sie schreiben, steht dort ohne Tag, frühestens morgen und zusammen mit mindestens vier anderen Rückmeldungen zum Kurs. Nach einem Jahr löschen wir es. Schreiben Sie bitte keine Namen.
remark-tab = Ihre Rückmeldung
remark-why = Woran lag es?
remark-hard = Zu schwer
remark-long = Zu lang
remark-wrong = Etwas stimmt nicht
remark-broken = Etwas geht nicht
remark-known = Das kannte ich schon
remark-other = Etwas anderes
remark-text = Was genau? Sie müssen nichts schreiben.
remark-text-hint = Zum Beispiel, welcher Satz unklar ist. Höchstens 500 Zeichen.
remark-send = Rückmeldung senden
remark-thanks = Danke! Ihre Rückmeldung ist angekommen.
remark-back = Zurück zur Lektion
account-studio = Kurse schreiben
