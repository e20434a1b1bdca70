# Studio: Kurse schreiben.

studio-title = Studio
studio-for-trainers = Hier schreiben Trainerinnen und Trainer Kurse. Bitte melden Sie sich an.
studio-no-course-role = Schön, dass Sie hereinschauen! Hier schreiben Trainerinnen und Trainer Kurse. Ihr Konto hat diese Aufgabe noch nicht. Soll es sie haben? Dann fragen Sie die Verwaltung Ihrer Organisation.
