//! The words of the example workshops, in German, *Leichte Sprache* and English. People are invented.

/// A workshop's texts in one language.
pub struct Words {
    /// Title.
    pub title: &'static str,
    /// Summary.
    pub summary: &'static str,
    /// What is learned.
    pub learn: &'static [&'static str],
    /// What to bring.
    pub bring: &'static str,
    /// Who leads it.
    pub leads: &'static str,
}

/// How to get to the places.
pub const DIRECTIONS: &str = r#"{"de":"Der Weg zum Raum ist am Eingang ausgeschildert.","de-leicht":"Am Eingang sind Schilder. Die Schilder zeigen den Weg.","en":"Signs at the entrance show the way to the room."}"#;

/// The Smartphone-Sprechstunde: just come.
pub const SPRECHSTUNDE: [Words; 3] = [
    Words {
        title: "Smartphone-Sprechstunde",
        summary: "Kommen Sie einfach vorbei. Wir schauen gemeinsam, was Ihr Gerät von Ihnen will.",
        learn: &["Einstellungen finden", "Updates und Speicherplatz verstehen"],
        bring: "Ihr Gerät und das Ladekabel",
        leads: "Ida Beispiel und Ehrenamtliche",
    },
    Words {
        title: "Hilfe mit dem Handy",
        summary: "Haben Sie eine Frage zu Ihrem Handy? Kommen Sie einfach. Wir helfen Ihnen.",
        learn: &["Einstellungen finden", "Ihr Handy sicher machen"],
        bring: "Bringen Sie Ihr Handy mit. Und das Lade-Kabel.",
        leads: "Ida Beispiel",
    },
    Words {
        title: "Smartphone help desk",
        summary: "Just come by. Together we look at what your device wants from you.",
        learn: &["Find settings", "Understand updates and storage"],
        bring: "Your device and its charger",
        leads: "Ida Beispiel and volunteers",
    },
];

/// Twenty minutes for one question.
pub const SLOTS: [Words; 3] = [
    Words {
        title: "20 Minuten für Ihre Frage",
        summary: "Ein Mensch, eine Frage, zwanzig Minuten: in Ruhe und nur für Sie.",
        learn: &["Was Sie gerade brauchen"],
        bring: "Ihr Gerät, geladen",
        leads: "Tomke Muster",
    },
    Words {
        title: "20 Minuten nur für Sie",
        summary: "Sie haben eine Frage. Wir haben 20 Minuten Zeit. Nur für Sie.",
        learn: &["Was Sie brauchen"],
        bring: "Bringen Sie Ihr Gerät mit. Der Akku ist voll.",
        leads: "Tomke Muster",
    },
    Words {
        title: "20 minutes for your question",
        summary: "One person, one question, twenty minutes: at your pace.",
        learn: &["What you need right now"],
        bring: "Your device, charged",
        leads: "Tomke Muster",
    },
];

/// An evening on online banking.
pub const BANKING: [Words; 3] = [
    Words {
        title: "Online-Banking ohne Sorge",
        summary: "Ein Abend für alle, die es bisher lieber gelassen haben: überweisen, prüfen, schützen.",
        learn: &["Eine Überweisung üben, ohne echtes Geld", "Falsche Nachrichten der Bank erkennen"],
        bring: "Nichts: Wir üben mit Beispielen",
        leads: "Henrike Probe",
    },
    Words {
        title: "Die Bank im Internet",
        summary: "Sie lernen: Geld überweisen im Internet. Wir üben ohne echtes Geld.",
        learn: &["Geld überweisen", "Betrug erkennen"],
        bring: "Sie müssen nichts mitbringen.",
        leads: "Henrike Probe",
    },
    Words {
        title: "Online banking without worry",
        summary: "An evening for everybody who has stayed away from it: pay, check, protect.",
        learn: &["Practise a transfer without real money", "Spot false messages from a bank"],
        bring: "Nothing: we practise with examples",
        leads: "Henrike Probe",
    },
];

/// Robots on a Sunday.
pub const ROBOTS: [Words; 3] = [
    Words {
        title: "Roboter am Sonntag",
        summary: "Vier Stunden bauen, programmieren und ausprobieren, für Kinder von 9 bis 14 Jahren.",
        learn: &["Befehle in die richtige Reihenfolge bringen", "Fehler suchen und finden"],
        bring: "Pausenbrot und Neugier",
        leads: "Jonte Beispiel",
    },
    Words {
        title: "Wir bauen Roboter",
        summary: "Für Kinder von 9 bis 14 Jahren. Wir bauen einen Roboter. Er macht, was ihr sagt.",
        learn: &["Einen Roboter bauen", "Fehler finden"],
        bring: "Bringt etwas zu essen mit.",
        leads: "Jonte Beispiel",
    },
    Words {
        title: "Robots on Sunday",
        summary: "Four hours of building, programming and trying, for children from 9 to 14.",
        learn: &["Put commands in the right order", "Look for mistakes and find them"],
        bring: "A packed lunch and curiosity",
        leads: "Jonte Beispiel",
    },
];

/// A series with devices to borrow.
pub const FIRST_STEPS: [Words; 3] = [
    Words {
        title: "Erste Schritte mit dem Tablet",
        summary: "Vier Vormittage von Anfang an. Geräte können geliehen werden.",
        learn: &["Tippen, wischen, schreiben", "Im Netz suchen", "Eine Nachricht senden"],
        bring: "Eine Brille, falls Sie eine brauchen",
        leads: "Ida Beispiel",
    },
    Words {
        title: "Das Tablet kennen-lernen",
        summary: "4 Vormittage. Wir fangen ganz am Anfang an. Sie können ein Tablet leihen.",
        learn: &["Tippen und wischen", "Im Internet suchen", "Eine Nachricht schreiben"],
        bring: "Bringen Sie Ihre Brille mit.",
        leads: "Ida Beispiel",
    },
    Words {
        title: "First steps with a tablet",
        summary: "Four mornings from the very beginning. Devices can be borrowed.",
        learn: &["Tap, swipe, write", "Search the web", "Send a message"],
        bring: "Your glasses, if you need them",
        leads: "Ida Beispiel",
    },
];

/// Online, from home.
pub const FRAUD: [Words; 3] = [
    Words {
        title: "Betrug erkennen: online dabei",
        summary: "Eine Stunde von zu Hause aus: die häufigsten Maschen und was dagegen hilft.",
        learn: &["Drohungen und falsche Eile erkennen", "Ruhig bleiben und nachfragen"],
        bring: "Ein Gerät mit Internet",
        leads: "Malik Muster",
    },
    Words {
        title: "Betrug erkennen",
        summary: "Sie sind zu Hause. Wir treffen uns im Internet. Wir sprechen über Betrug.",
        learn: &["Betrug erkennen", "Ruhig bleiben"],
        bring: "Sie brauchen ein Gerät mit Internet.",
        leads: "Malik Muster",
    },
    Words {
        title: "Spotting fraud, online",
        summary: "An hour from home: the most common tricks, and what helps against them.",
        learn: &["Recognise threats and false hurry", "Stay calm and ask back"],
        bring: "A device with internet",
        leads: "Malik Muster",
    },
];

/// Getting about.
pub const MOBILITY: [Words; 3] = [
    Words {
        title: "Unterwegs mit Apps",
        summary: "Fahrplan, Ticket, Laden: Wir probieren aus, was unterwegs hilft.",
        learn: &["Eine Verbindung finden", "Ein Ticket kaufen, ohne sich zu verrennen"],
        bring: "Ihr Smartphone, geladen",
        leads: "Selma Probe",
    },
    Words {
        title: "Mit dem Handy unterwegs",
        summary: "Wann fährt der Bus? Wie kaufe ich eine Fahrkarte? Wir üben das mit dem Handy.",
        learn: &["Den Fahr-Plan finden", "Eine Fahr-Karte kaufen"],
        bring: "Bringen Sie Ihr Handy mit.",
        leads: "Selma Probe",
    },
    Words {
        title: "Getting about with apps",
        summary: "Timetables, tickets, charging: we try what helps on the way.",
        learn: &["Find a connection", "Buy a ticket without getting lost"],
        bring: "Your smartphone, charged",
        leads: "Selma Probe",
    },
];

/// Small, so that it fills up soon.
pub const PHOTOS: [Words; 3] = [
    Words {
        title: "Fotos ordnen mit der Familie",
        summary: "Groß und Klein sortieren gemeinsam: behalten, teilen, sichern.",
        learn: &["Bilder wiederfinden", "Eine Sicherung anlegen"],
        bring: "Ein Gerät mit Fotos",
        leads: "Tomke Muster",
    },
    Words {
        title: "Fotos aufräumen",
        summary: "Kommen Sie mit Ihrer Familie. Wir räumen die Fotos auf dem Handy auf.",
        learn: &["Fotos finden", "Fotos sichern"],
        bring: "Bringen Sie ein Handy mit Fotos mit.",
        leads: "Tomke Muster",
    },
    Words {
        title: "Sorting photos as a family",
        summary: "Big and small sort together: keep, share, back up.",
        learn: &["Find pictures again", "Make a backup"],
        bring: "A device with photos",
        leads: "Tomke Muster",
    },
];

/// For school classes, in English.
pub const CODING: [Words; 3] = [
    Words {
        title: "Programmieren auf Englisch",
        summary: "Ein Vormittag für Schulklassen: kleine Programme, englische Wörter.",
        learn: &["Ein Programm lesen", "Ein Programm verändern"],
        bring: "Nichts",
        leads: "Jonte Beispiel",
    },
    Words {
        title: "Programmieren auf Englisch",
        summary: "Für Schul-Klassen. Wir schreiben kleine Programme. Wir sprechen Englisch.",
        learn: &["Ein Programm lesen", "Ein Programm ändern"],
        bring: "Sie müssen nichts mitbringen.",
        leads: "Jonte Beispiel",
    },
    Words {
        title: "Coding in English",
        summary: "A morning for school classes: small programs, English words.",
        learn: &["Read a program", "Change a program"],
        bring: "Nothing",
        leads: "Jonte Beispiel",
    },
];
