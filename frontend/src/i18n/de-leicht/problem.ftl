# Ein Text je Fehler. In Leichter Sprache.
problem-malformed = Das haben wir nicht verstanden. Nichts ist weg. Bitte die Seite neu laden. Dann noch einmal versuchen.
problem-invalid = Etwas passt noch nicht. Nichts ist weg. Bitte noch einmal nachsehen.
problem-signed-out = Die Anmeldung ist vorbei. Alle Antworten sind noch da. Bitte neu anmelden.
problem-forbidden = Das darf dieses Konto nicht. Nichts ist passiert. Fragen kann man in der eigenen Organisation.
problem-cross-site = Das kam von einer fremden Seite. Das ist gefährlich. Nichts ist passiert. Bitte Lernwolf neu öffnen. Dann noch einmal versuchen.
problem-not-found = Das gibt es hier nicht. Alles Gelernte ist noch da.
problem-method-not-allowed = Das geht hier nicht. Nichts ist weg. Bitte die Seite neu laden.
problem-timeout = Das hat zu lange gedauert. Nichts ist weg. Bitte noch einmal versuchen.
problem-conflict = Das gibt es schon. Nehmen Sie bitte etwas anderes.
problem-too-large = Das war zu viel auf einmal. Nichts ist passiert. Bitte weniger nehmen.
problem-unsupported-media-type = Das verstehen wir nicht. Nichts ist weg. Bitte die Seite neu laden. Dann noch einmal versuchen.
problem-too-many-requests = Das waren viele Versuche. Nichts ist weg. Bitte ein paar Minuten warten. Dann noch einmal versuchen.
problem-internal = Wir haben einen Fehler gemacht. Bitte gleich noch einmal versuchen. Geht es immer noch nicht? Dann bitte uns sagen.
problem-unavailable = Gerade ist viel los. Nichts ist weg. Bitte eine Minute warten. Dann noch einmal versuchen.
