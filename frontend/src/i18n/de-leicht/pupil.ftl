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
    [0] Tippe auf dein erstes Bild.
    [1] Bild 1 von 3: { $last }. Jetzt das zweite Bild.
    [2] Bild 2 von 3: { $last }. Jetzt das dritte Bild.
   *[other] Bild 3 von 3: { $last }. Bitte warte kurz …
}
code-place = , dein Bild { $places }
code-back = Letztes Bild wegnehmen

card-hello = Hallo!
card-tap = Tippe auf deine 3 Bilder. Wie auf deiner Karte: zuerst Bild 1, dann Bild 2, dann Bild 3.
card-wrong = Das waren andere Bilder. Das macht nichts. Schau auf deine Karte. Tippe noch einmal. Hast du eine neue Karte? Dann nimm die neue Karte.
card-old = Diese Karte geht nicht mehr. Hast du eine neue Karte? Dann nimm die neue Karte. Hast du keine neue Karte? Dann frag deine Lehrerin oder deinen Lehrer.
card-scan-text = Du hast eine Karte von deiner Schule. Damit meldest du dich an. Du brauchst kein Passwort.
card-scan-1 = Öffne die Kamera auf deinem Tablet.
card-scan-2 = Auf deiner Karte ist ein Kästchen mit vielen Punkten. Halte die Kamera darüber.
card-scan-3 = Tippe auf den Link. Dann kommen die Bilder.
card-scan-here = Karte hier scannen
card-scan-stop = Kamera ausmachen
card-no-camera = Die Kamera geht hier nicht. Nimm die Kamera auf deinem Tablet.
card-none = Hast du keine Karte?
card-none-text = Dann frag deine Lehrerin oder deinen Lehrer. Es gibt auch einen Code für die Klasse.

class-door-title = Anmelden mit Klassen-Code
class-door-lead = Deine Lehrerin oder dein Lehrer zeigt einen Code.
class-door-code = Klassen-Code
class-door-code-hint = Zum Beispiel: KRM-472. Kleine Buchstaben gehen auch.
class-door-on = Weiter
class-door-back = Zurück
class-door-class = Klasse { $class }, { $school }
class-door-name = Wie heißt du?
class-door-name-hint = Schreib deinen Vornamen. Heißt noch ein Kind in der Klasse so? Dann schreib auch den Nachnamen.
class-door-hello = Hallo { $name }!
class-door-wrong = Der Name und die Bilder passen nicht. Das macht nichts. Tippe noch einmal. Oder geh zurück: Ist dein Name richtig? Schreib auch deinen Nachnamen.

enter-locked = Das waren zu viele Versuche. Nichts ist weg. Frag deine Lehrerin oder deinen Lehrer. Sie können dir helfen.
enter-wait = Das waren viele Versuche. Warte kurz. In { $time } kannst du es noch einmal versuchen.
enter-seconds = { $n ->
    [one] 1 Sekunde
   *[other] { $n } Sekunden
}
enter-failed = Das hat nicht geklappt. Nichts ist weg. Versuch es gleich noch einmal. Oder frag deine Lehrerin oder deinen Lehrer.
enter-offline = Das Internet geht gerade nicht. Versuch es gleich noch einmal. Oder frag deine Lehrerin oder deinen Lehrer.

ways-title = Man kann sich auch so anmelden
ways-card = Mit Karte anmelden
ways-door = Mit Klassen-Code anmelden
ways-with = Mit { $name } anmelden

assignments-title = Deine Aufgaben
assignments-none = Du hast gerade keine Aufgaben. Lern, was du willst.
assignments-all-done = Alles fertig! Du hast gerade keine Aufgaben mehr.
assignments-until = bis { $day }
assignments-late = Das war bis { $day }. Du kannst es trotzdem noch machen.
assignments-begin = Anfangen
assignments-on = Weitermachen

pupil-hello = Hallo { $name }. Das ist dein Konto.
pupil-login = Dein Name im Internet: { $login }
pupil-school = Deine Schule: { $school }
pupil-classes = { $n ->
    [one] Deine Klasse: { $classes }
   *[other] Deine Klassen: { $classes }
}
pupil-delete = Am { $day } wird das Konto gelöscht. Dann ist alles weg.
pupil-claimed = Das Konto gehört dir. Es bleibt. Am { $day } löschen wir nur, was deine Schule von dir weiß.
pupil-claim = Das Konto behalten
pupil-claim-text = Gehst du bald von der Schule weg? Du kannst das Konto behalten. Denk dir ein Passwort aus. Danach meldest du dich so an: mit dem Namen { $login } und mit dem Passwort.
pupil-claim-password = Neues Passwort
pupil-claim-hint = Nimm { $n } Zeichen oder mehr. Gut sind 4 Wörter hintereinander. Die kann man sich merken.
pupil-claim-weak = Das Passwort ist zu leicht. Nimm ein längeres Passwort. Zum Beispiel 4 Wörter.
pupil-claim-again = Zeig zuerst noch einmal: Du bist es. Melde dich ab. Melde dich dann wieder an. Danach hast du hier 10 Minuten Zeit für dein Passwort.
pupil-claim-send = Konto behalten
pupil-claim-done = Das Konto gehört jetzt dir. Merk dir den Namen { $login } und das Passwort gut.
pupil-erase = Soll dein Konto weg? Sag es deiner Lehrerin oder deinem Lehrer. Dann löscht die Schule das Konto.

join-title = Einladung
join-teacher = „{ $name }“ lädt Sie ein: Sie können dort Klassen leiten.
join-administrator = „{ $name }“ lädt Sie ein: Sie können die Schule verwalten.
join-other = „{ $name }“ lädt Sie ein: Sie können dort mitarbeiten.
join-first = Melden Sie sich zuerst an. Oder machen Sie ein Konto. Dann geht es hier weiter.
join-as = Mit diesem Konto machen Sie mit.
join-accept = Einladung annehmen
join-done = Willkommen! Sie machen jetzt mit.
join-go = Zu den Klassen
join-type = Haben Sie eine Einladung bekommen? Dann schreiben Sie hier den Code hinein. Er steht auf dem Blatt oder in der Nachricht.
join-code = Code von der Einladung
join-old = Dieser Code geht nicht. Haben Sie sich vertippt? Sehen Sie bitte noch einmal nach. Ist der Code richtig? Dann ist die Einladung zu alt. Oder sie ist schon benutzt. Fragen Sie Ihre Schule nach einer neuen Einladung.
join-held = Sie haben die Einladung schon angenommen. Alles ist fertig.

leave-title = Abmelden
leave-going = Einen Moment. Wir melden dich ab …
leave-stay = Angemeldet bleiben
leave-anyway = Trotzdem abmelden
leave-failed = Das hat nicht geklappt. Du bist noch angemeldet. Tippe gleich noch einmal auf „Fertig, abmelden“.
