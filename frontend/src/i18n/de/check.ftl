# Was beim Prüfen eines Kurses gefunden wird.
