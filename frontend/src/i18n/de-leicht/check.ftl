# Was beim Prüfen von einem Kurs gefunden wird. In Leichter Sprache.
