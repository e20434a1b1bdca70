# Pupils: signing in by card or through the door, assignments, one's own account.

pupil-title = Anmelden mit Karte
picture-wolf = Wolf
picture-sun = Sonne
picture-tree = Baum
picture-fish = Fisch
picture-house = Haus
picture-key = Schlüssel
picture-apple = Apfel
picture-boat = Boot
picture-star = Stern
picture-duck = Ente
picture-cup = Tasse
picture-bike = Fahrrad

code-chosen = Deine Bilder
code-empty = noch leer
code-next = { $n ->
    [0] Tippe dein erstes Bild an.
    [1] Bild 1 von 3: { $last }. Tippe jetzt dein zweites Bild an.
    [2] Bild 2 von 3: { $last }. Tippe jetzt dein drittes Bild an.
   *[other] Bild 3 von 3: { $last }. Einen Moment …
}
code-place = , dein Bild { $places }
code-back = Letztes Bild zurücknehmen

card-hello = Hallo!
card-tap = Tippe deine drei Bilder in der richtigen Reihenfolge.
card-wrong = Das waren nicht die Bilder von dieser Karte. Kein Problem: Schau auf deine Karte und tippe sie noch einmal. Hast du eine neue Karte bekommen? Dann scanne die neue.
card-old = Diese Karte gilt nicht mehr. Hast du eine neue bekommen? Dann scanne die neue Karte. Sonst frag deine Lehrerin oder deinen Lehrer.
card-scan-text = Mit der Karte von deiner Schule kommst du ohne Passwort hinein.
card-scan-1 = Öffne die Kamera-App auf deinem Tablet.
card-scan-2 = Halte das Tablet über den QR-Code auf deiner Karte.
card-scan-3 = Tippe auf den Link, der erscheint. Dann kommen die Bilder.
card-scan-here = Karte hier scannen
card-scan-stop = Kamera ausschalten
card-no-camera = Hier geht die Kamera gerade nicht. Nimm die Kamera-App von deinem Tablet.
card-none = Keine Karte da?
card-none-text = Wenn deine Lehrkraft die Tür eurer Klasse aufgemacht hat, kommst du auch mit dem Klassen-Code hinein.

class-door-title = Anmelden mit Klassen-Code
class-door-lead = Deine Lehrkraft zeigt euch einen Code.
class-door-code = Klassen-Code
class-door-code-hint = Zum Beispiel KRM-472. Groß oder klein ist egal.
class-door-on = Weiter
class-door-back = Zurück
class-door-class = Klasse { $class }, { $school }
class-door-name = Wie heißt du?
class-door-name-hint = Dein Vorname reicht. Gibt es ihn in deiner Klasse zweimal, schreib den Nachnamen dazu.
class-door-hello = Hallo { $name }!
class-door-wrong = Name und Bilder passen nicht zusammen. Kein Problem: Tippe die Bilder noch einmal. Oder geh zurück und schau nach, ob dein Name stimmt. Gibt es deinen Vornamen zweimal, schreib auch deinen Nachnamen.

enter-locked = Das waren zu viele Versuche. Nichts ist verloren. Sag deiner Lehrkraft Bescheid: Sie kann dich mit einem Tipp wieder hineinlassen.
enter-wait = Das waren viele Versuche hintereinander. In { $time } kannst du es noch einmal versuchen.
enter-seconds = { $n ->
    [one] einer Sekunde
   *[other] { $n } Sekunden
}
enter-failed = Das hat gerade nicht geklappt. Nichts ist verloren. Versuch es gleich noch einmal, oder sag deiner Lehrkraft Bescheid.
enter-offline = Gerade gibt es keine Verbindung. Versuch es gleich noch einmal, oder sag deiner Lehrkraft Bescheid.

ways-title = Andere Wege hinein
ways-card = Mit Karte anmelden
ways-door = Mit Klassen-Code anmelden
ways-with = Mit { $name } anmelden

assignments-title = Deine Aufgaben
assignments-none = Gerade hast du keine Aufgaben. Du kannst lernen, was du möchtest.
assignments-all-done = Alles geschafft! Gerade ist keine Aufgabe offen.
assignments-until = bis { $day }
assignments-late = War bis { $day } gedacht. Du kannst es immer noch machen.
assignments-begin = Anfangen
assignments-on = Weitermachen

pupil-hello = Hallo { $name }, das ist dein Konto.
pupil-login = Benutzername: { $login }
pupil-school = Schule: { $school }
pupil-classes = { $n ->
    [one] Klasse: { $classes }
   *[other] Klassen: { $classes }
}
pupil-delete = Das Konto wird am { $day } gelöscht, mit allem, was darin ist.
pupil-claimed = Das Konto gehört dir und bleibt. Am { $day } löschen wir nur, was deine Schule über dich gespeichert hat.
pupil-claim = Das Konto behalten
pupil-claim-text = Verlässt du die Schule? Gib dem Konto ein Passwort. Dann bleibt, was du gelernt hast. Du meldest dich mit dem Benutzernamen { $login } und dem Passwort an.
pupil-claim-password = Neues Passwort
pupil-claim-hint = Mindestens { $n } Zeichen. Vier Wörter hintereinander sind leicht zu merken und schwer zu erraten.
pupil-claim-weak = Dieses Passwort ist zu leicht zu erraten. Nimm ein längeres, zum Beispiel drei oder vier Wörter, die nichts miteinander zu tun haben.
pupil-claim-again = Damit niemand anderes dein Konto behält, zeig zuerst noch einmal, dass du es bist: Melde dich ab und gleich wieder an. Danach hast du hier 10 Minuten Zeit für dein Passwort.
pupil-claim-send = Konto behalten
pupil-claim-done = Geschafft, das Konto gehört dir. Merk dir den Benutzernamen { $login } und dein Passwort gut.
pupil-erase = Möchtest du, dass dein Konto gelöscht wird? Sag es deiner Lehrkraft: Die Schule löscht es dann sofort.

join-title = Einladung
join-teacher = „{ $name }“ lädt Sie ein, als Lehrkraft Klassen zu leiten.
join-administrator = „{ $name }“ lädt Sie ein, die Schule zu verwalten.
join-other = „{ $name }“ lädt Sie zum Mitarbeiten ein.
join-first = Melden Sie sich zuerst an. Haben Sie noch kein Konto, legen Sie eins an. Danach geht es hier weiter.
join-as = Mit diesem Konto nehmen Sie die Einladung an.
join-accept = Einladung annehmen
join-done = Willkommen! Die Einladung ist angenommen.
join-go = Zu den Klassen
join-type = Geben Sie den Code von Ihrem Blatt ein, oder die ganze Adresse aus der Nachricht.
join-code = Code der Einladung
join-old = Mit diesem Code geht es nicht weiter. Vielleicht ist er vertippt: Vergleichen Sie ihn mit dem Blatt oder der Nachricht. Stimmt er, dann ist die Einladung abgelaufen, zurückgezogen oder schon benutzt. Bitten Sie Ihre Schule um eine neue.
join-held = Diese Einladung haben Sie schon angenommen. Es fehlt nichts mehr.

leave-title = Abmelden
leave-going = Einen Moment, du wirst abgemeldet …
leave-stay = Angemeldet bleiben
leave-anyway = Trotzdem abmelden
leave-failed = Das Abmelden hat nicht geklappt. Du bist noch angemeldet. Tippe gleich noch einmal auf „Fertig, abmelden“.
