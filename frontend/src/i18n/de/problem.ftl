# Ein Satz je Fehler: was geschehen ist, dass nichts verloren ist, was man tun kann.
problem-malformed = Diese Eingabe haben wir nicht verstanden. Es ist nichts verloren. Bitte die Seite neu laden und es noch einmal versuchen.
problem-invalid = Eine Angabe passt noch nicht. Es ist nichts verloren: Bitte prüfen und noch einmal senden.
problem-signed-out = Die Anmeldung ist abgelaufen. Alle Antworten sind sicher. Bitte noch einmal anmelden.
problem-forbidden = Das darf dieses Konto nicht. Es hat sich nichts geändert. Wer es braucht, fragt die Verwaltung der Organisation.
problem-cross-site = Diese Anfrage kam von einer fremden Seite. Zum Schutz haben wir nichts geändert. Bitte Lernwolf direkt öffnen und es noch einmal versuchen.
problem-not-found = Das gibt es hier nicht oder nicht mehr. Alles Gelernte ist sicher.
problem-method-not-allowed = Das geht an dieser Stelle nicht. Es ist nichts verloren. Bitte die Seite neu laden.
problem-timeout = Das hat zu lange gedauert. Es ist nichts verloren. Bitte noch einmal versuchen, am besten mit besserer Verbindung.
problem-conflict = Das gibt es schon. Es hat sich nichts geändert. Wählen Sie bitte etwas anderes.
problem-too-large = Das war zu viel auf einmal. Es hat sich nichts geändert. Bitte mit weniger versuchen.
problem-unsupported-media-type = Diese Art von Daten verstehen wir nicht. Es ist nichts verloren. Bitte die Seite neu laden und es noch einmal versuchen.
problem-too-many-requests = Das waren viele Versuche hintereinander. Es ist nichts verloren. Bitte ein paar Minuten warten und es dann noch einmal versuchen.
problem-internal = Bei uns ist etwas schiefgegangen. Bitte gleich noch einmal versuchen. Hilft das nicht, bitte uns Bescheid sagen.
problem-unavailable = Der Server ist gerade beschäftigt. Es ist nichts verloren. Bitte in einer Minute noch einmal versuchen.
