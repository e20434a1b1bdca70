# Konto, Einstellungen, Studio. In Leichter Sprache.
sign-in-title = Anmelden
sign-in-lead = Nach dem Anmelden geht das Lernen auf jedem Gerät weiter.
sign-in-tab = Mein Konto
sign-in-login = Name oder E-Mail-Adresse
sign-in-login-hint = So heißt das Konto.
sign-in-send = Anmelden
sign-in-forgotten = Passwort vergessen?
sign-in-none = Noch kein Konto?
sign-in-none-text = Lernen geht auch ohne Konto. Aber ein Konto ist gut: Das Gerät geht kaputt? Dann ist trotzdem alles noch da.
sign-in-done = Die Anmeldung hat geklappt
sign-in-adopted = { $n ->
    [one] 1 Antwort von diesem Gerät ist jetzt im Konto.
   *[other] { $n } Antworten von diesem Gerät sind jetzt im Konto.
}
sign-in-learn = Weiter lernen

register-title = Konto machen
register-lead = Sie brauchen einen Namen und ein Passwort. Mehr nicht.
register-tab = Neues Konto
register-login = Name oder E-Mail-Adresse
register-login-hint = Denken Sie sich einen Namen aus. Zum Beispiel: Birke.27. Der Name hat 3 bis 40 Zeichen. Oder nehmen Sie Ihre E-Mail-Adresse. Dann können wir Ihnen helfen: Sie vergessen das Passwort? Dann schicken wir Ihnen eine E-Mail.
register-login-invalid = Dieser Name geht nicht. Nehmen Sie 3 bis 40 Buchstaben oder Zahlen. Machen Sie keine Lücke. Oder schreiben Sie Ihre ganze E-Mail-Adresse.
register-send = Konto machen
register-take-along = Haben Sie hier schon gelernt? Das kommt mit in Ihr Konto.
register-have-one = Haben Sie schon ein Konto?
register-check-mail = Wir haben Ihnen eine E-Mail geschickt.
register-check-mail-text = Öffnen Sie die E-Mail. Klicken Sie auf den Link. Dann schreiben Sie noch einmal Ihr Passwort. Sie haben 24 Stunden Zeit. Ist keine E-Mail da? Dann suchen Sie bei „Spam“. Sie können jetzt schon weiter lernen. Nichts geht verloren.
register-welcome = Schön, dass Sie da sind!

confirm-title = Konto bestätigen
confirm-lead = Schreiben Sie das Passwort, das Sie für das Konto gewählt haben. Dann ist das Konto fertig.
confirm-send = Konto bestätigen
confirm-again = Noch einmal ein Konto machen

recover-title = Neues Passwort
recover-lead = Sie haben Ihr Passwort vergessen? Das passiert allen einmal. Nichts ist weg.
recover-tab = Mit E-Mail
recover-login = Name oder E-Mail-Adresse
recover-login-hint = Wir schicken Ihnen eine E-Mail. In der E-Mail ist ein Link. Der Link geht 1 Stunde lang.
recover-send = Link schicken
recover-sent = Hat Ihr Konto eine E-Mail-Adresse? Dann kommt die E-Mail gleich.
recover-no-mail = Hat Ihr Konto keine E-Mail-Adresse?
recover-no-mail-text = Dann können wir keinen Link schicken. Aber Menschen von Lernwolf können Ihnen helfen. Fragen Sie dort, wo Sie lernen. Sie können auch ohne Konto weiter lernen.

reset-title = Neues Passwort wählen
reset-lead = Denken Sie sich ein neues Passwort aus. Danach melden Sie sich neu an. Auf jedem Gerät.
reset-send = Passwort speichern
reset-done = Das neue Passwort ist gespeichert. Melden Sie sich jetzt damit an.
reset-again = Einen neuen Link holen

account-title = Mein Konto
account-show = Zeigen
account-show-password = Passwort zeigen
account-password = Passwort
account-password-hint = { $n } Zeichen oder mehr. Gut sind 4 Wörter hintereinander. Die kann man sich merken.
account-signed-in-as = Sie sind angemeldet. Ihr Name hier: { $name }
account-signed-out = Sie sind nicht angemeldet. Melden Sie sich an. Dann sehen Sie hier Ihr Konto.
account-role-trainer = Schreibt Kurse
account-role-teacher = Leitet Klassen
account-role-organiser = Plant Treffen zum Lernen
account-role-administrator = Verteilt Aufgaben
account-change = Passwort ändern
account-has-email = Vergessen Sie das Passwort? Dann schicken wir Ihnen eine E-Mail.
account-no-email = { $whom ->
    [pupil] Dein Konto hat keine E-Mail-Adresse. Merk dir das Passwort gut.
   *[other] Ihr Konto hat keine E-Mail-Adresse. Merken Sie sich das Passwort gut.
}
account-current = Altes Passwort
account-new = Neues Passwort
account-changed = { $whom ->
    [pupil] Das neue Passwort ist gespeichert. Deine anderen Geräte sind abgemeldet.
   *[other] Das neue Passwort ist gespeichert. Ihre anderen Geräte sind abgemeldet.
}
account-wrong-password = { $whom ->
    [pupil] Das Passwort ist falsch. Nichts ist passiert. Versuch es noch einmal.
   *[other] Das Passwort ist falsch. Nichts ist passiert. Versuchen Sie es noch einmal.
}
account-sign-out = Abmelden
account-sign-out-text = { $whom ->
    [pupil] Du kannst dich hier abmelden. Oder auf allen Geräten. Ist dein Handy weg? Dann melde dich überall ab.
   *[other] Sie können sich hier abmelden. Oder auf allen Geräten. Ist Ihr Handy weg? Dann melden Sie sich überall ab.
}
account-sign-out-everywhere = Überall abmelden
account-ways = Mit einem anderen Dienst anmelden
account-ways-text = Das ist zum Beispiel ein Dienst von der Schule oder von der Arbeit. Dann braucht man hier kein Passwort mehr.
account-ways-done = Fertig.
account-ways-separate = Von { $name } trennen
account-ways-connect = Einen Dienst verbinden
account-ways-which = Welcher Dienst?
account-ways-go = Weiter zum Dienst
account-devices = Wo bin ich angemeldet?
account-device-here = Dieses Gerät. Angemeldet am { $since }.
account-device = Ein anderes Gerät. Angemeldet am { $since }. Zuletzt benutzt am { $seen }.
account-left = { $whom ->
    [pupil] Du bist abgemeldet. Bis bald!
   *[other] Sie sind abgemeldet. Bis bald!
}
account-left-everywhere = { $whom ->
    [pupil] Du bist überall abgemeldet.
   *[other] Sie sind überall abgemeldet.
}
account-data = Meine Daten mitnehmen
account-data-text = { $whom ->
    [pupil] Hier bekommst du eine Datei. In der Datei steht alles, was wir von dir wissen: dein Name, deine Antworten und was du gelernt hast.
   *[other] Hier bekommen Sie eine Datei. In der Datei steht alles, was wir von Ihnen wissen: Ihr Name, Ihre Antworten und was Sie gelernt haben.
}
account-data-load = Datei holen
account-data-done = { $whom ->
    [pupil] Die Datei ist auf deinem Gerät. Der Name ist: lernwolf.json
   *[other] Die Datei ist auf Ihrem Gerät. Sie heißt: lernwolf.json
}
account-erase = Konto löschen
account-erase-open = Ich möchte mein Konto löschen
account-erase-text = { $whom ->
    [pupil] Dann ist alles weg: dein Konto und deine Antworten. Für immer. Niemand kann es zurück·holen. Hol dir vielleicht vorher deine Daten.
   *[other] Dann ist alles weg: Ihr Konto und Ihre Antworten. Für immer. Niemand kann es zurück·holen. Holen Sie sich vielleicht vorher Ihre Daten.
}
account-erase-password = { $whom ->
    [pupil] Schreib dein Passwort
   *[other] Schreiben Sie Ihr Passwort
}
account-erase-sure = Ja, alles löschen
account-erase-send = Konto für immer löschen
account-erased = { $whom ->
    [pupil] Dein Konto ist gelöscht. Alles von dir ist weg. Danke, dass du hier gelernt hast. Du kannst immer wieder kommen.
   *[other] Ihr Konto ist gelöscht. Alles von Ihnen ist weg. Danke, dass Sie hier gelernt haben. Sie können immer wieder kommen.
}
account-home = Zur Start·seite

settings-title = So lese ich gut
settings-lead = Hier kann man wählen. Man sieht es sofort. Es gilt auf diesem Gerät.
settings-device = Wie mein Gerät
settings-normal = Normal
settings-size = Größe der Schrift
settings-size-small = Klein
settings-size-large = Groß
settings-size-largest = Sehr groß
settings-theme = Hell oder dunkel
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-contrast = Stärke der Farben
settings-contrast-high = Stark
settings-font = Schrift
settings-font-easy = Leichter zu lesen
settings-motion = Bewegung
settings-motion-none = Aus
settings-kept = Dieses Gerät merkt sich das.
settings-not-kept = Das gilt nur für jetzt. Der Browser kann es sich nicht merken. Browser heißt: das Programm für das Internet.
settings-reset = Alles wie am Anfang
settings-reset-done = Alles ist wie am Anfang.
settings-sample = Probe
settings-sample-text = So sieht ein Satz beim Lernen aus. Kann ich ihn gut lesen?

studio-signed-out = Diese Seite ist für Menschen mit besonderen Aufgaben. Bitte melden Sie sich an.
studio-no-role = Schön, dass Sie da sind! Diese Seite ist für Menschen mit besonderen Aufgaben. Sie haben hier noch keine Aufgabe. Möchten Sie eine Aufgabe? Dann fragen Sie in Ihrer Organisation.
studio-to-learning = Zu meinem Lernen

organisations-title = Organisationen und Menschen
organisations-lead = Hier steht: Wer hat welche Aufgabe?
organisations-none = Es gibt noch keine Organisation. Machen Sie die erste.
organisations-one = Organisation
organisations-people = { $n ->
    [0] { $name }: noch niemand
    [one] { $name }: 1 Aufgabe
   *[other] { $name }: { $n } Aufgaben
}
organisations-login = Name
organisations-role = Aufgabe
organisations-action = Was tun?
organisations-remove = Weg·nehmen
organisations-remove-whom = Weg·nehmen: { $login }, { $role }
organisations-sure = Soll { $login } diese Aufgabe verlieren: { $role }? Das Konto bleibt.
organisations-remove-yes = Ja, weg·nehmen
organisations-remove-no = Nein, behalten
organisations-removed = Fertig. Die Aufgabe ist weg.
organisations-add = Eine Person dazu nehmen
organisations-account = Name vom Konto
organisations-account-hint = Die Person braucht schon ein Konto. Schreiben Sie den Namen oder die E-Mail-Adresse.
organisations-no-account = Dieses Konto gibt es nicht. Ist der Name richtig geschrieben? Oder hat die Person noch kein Konto? Dann macht sie zuerst eins.
organisations-add-send = Dazu nehmen
organisations-added = Fertig. Die Person hat jetzt diese Aufgabe.
organisations-create = Neue Organisation
organisations-name = Name der Organisation
organisations-name-taken = Diesen Namen gibt es schon. Nehmen Sie einen anderen Namen.
organisations-name-invalid = Der Name ist zu kurz oder zu lang. Er hat 1 bis 120 Zeichen.
organisations-kind = Was ist das?
organisations-kind-city = Stadt
organisations-kind-company = Firma
organisations-kind-school = Schule
organisations-kind-library = Bücherei
organisations-kind-association = Verein
organisations-create-send = Organisation machen
organisations-created = Die Organisation ist fertig. Jetzt können Sie Menschen dazu nehmen.
organisations-publishing = Kurse veröffentlichen
organisations-publishing-about = Menschen aus dieser Organisation schreiben Kurse. Soll eine zweite Person jeden Kurs ansehen? Das legen Sie hier fest. Dafür müssen mindestens 2 Menschen in der Organisation Kurse schreiben.
organisations-publishing-second = Eine zweite Person muss Ja sagen
organisations-publishing-send = Speichern
organisations-publishing-done = Gespeichert.
account-bookings = Meine Buchungen
account-classes = Klassen
account-desk = Workshops planen

## Eine Lektion hat nicht geholfen
remark-title = Was hat nicht geholfen?
remark-lead = Schade! Bitte sagen Sie, was nicht gut war. Die Menschen vom Kurs lesen das. Niemand weiß, wer Sie sind. Wir zeigen Ihre Antwort erst morgen oder später. Und nur zusammen mit Antworten von anderen. Nach einem Jahr löschen wir sie. Schreiben Sie bitte keine Namen.
remark-tab = Ihre Antwort
remark-why = Was war nicht gut?
remark-hard = Zu schwer
remark-long = Zu lang
remark-wrong = Etwas ist falsch
remark-broken = Etwas geht nicht
remark-known = Das kenne ich schon
remark-other = Etwas anderes
remark-text = Möchten Sie mehr sagen? Sie können hier schreiben.
remark-text-hint = Zum Beispiel: Welcher Satz ist schwer?
remark-send = Antwort senden
remark-thanks = Danke! Ihre Antwort ist da.
remark-back = Zurück zur Lektion
account-studio = Kurse schreiben
