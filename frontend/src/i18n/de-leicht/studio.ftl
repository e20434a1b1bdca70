# Studio: Kurse schreiben. In Leichter Sprache.

studio-title = Studio
studio-for-trainers = Hier schreiben Menschen Kurse. Bitte melden Sie sich an.
studio-no-course-role = Schön, dass Sie da sind! Hier schreiben Menschen Kurse. Sie haben hier noch keine Aufgabe. Möchten Sie Kurse schreiben? Dann fragen Sie in Ihrer Organisation.
