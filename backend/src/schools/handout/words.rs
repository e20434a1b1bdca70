//! The words of the page for parents, in each language.

use shared::api::workshop::BookingState;
use shared::course::Level;
use shared::lang::Lang;

/// Headings, names and sentences; what stands in braces is filled in.
pub struct Words {
    /// The heading.
    pub title: &'static str,
    /// Who hands it out, and when.
    pub lead: &'static str,
    /// An empty table.
    pub nothing: &'static str,
    /// Yes.
    pub yes: &'static str,
    /// No.
    pub no: &'static str,
    /// Who.
    pub person: &'static str,
    /// The name that teachers know.
    pub name: &'static str,
    /// Pseudonymous.
    pub user_name: &'static str,
    /// When the account was made.
    pub since: &'static str,
    /// The language of letters.
    pub language: &'static str,
    /// Whether there is a card.
    pub card: &'static str,
    /// Whether there is a password.
    pub password: &'static str,
    /// Wrong pictures.
    pub wrong_tries: &'static str,
    /// The address.
    pub email: &'static str,
    /// Where somebody came from.
    pub source: &'static str,
    /// From a list.
    pub from_roster: &'static str,
    /// From a provider of sign-in.
    pub from_provider: &'static str,
    /// The id there.
    pub external_id: &'static str,
    /// The school and its class groups.
    pub school: &'static str,
    /// The school.
    pub school_name: &'static str,
    /// A class group that is over.
    pub over: &'static str,
    /// One that is not.
    pub running: &'static str,
    /// The date of erasure.
    pub erasing: &'static str,
    /// The account goes.
    pub erased_all: &'static str,
    /// The account stays.
    pub erased_tie: &'static str,
    /// Assignments.
    pub assignments: &'static str,
    /// An assignment without a title.
    pub not_published: &'static str,
    /// Something that was to be done in an earlier school year.
    pub earlier_year: &'static str,
    /// How many lessons are done.
    pub of: &'static str,
    /// What was learned.
    pub progress: &'static str,
    /// How many events there are.
    pub events: &'static str,
    /// Providers of sign-in.
    pub sign_ins: &'static str,
    /// Devices.
    pub devices: &'static str,
    /// Signed in without a provider.
    pub without_provider: &'static str,
    /// What belongs to an account with a password of its own.
    pub own: &'static str,
    /// That it is not here, and where it is.
    pub own_text: &'static str,
    /// Bookings.
    pub bookings: &'static str,
    /// Evidence.
    pub attendance: &'static str,
    /// A need.
    pub wheelchair: &'static str,
    /// A need.
    pub loan_device: &'static str,
    /// A need.
    pub carer: &'static str,
    /// A need.
    pub interpreter: &'static str,
    /// Columns.
    pub class_heads: [&'static str; 5],
    /// Columns.
    pub assignment_heads: [&'static str; 5],
    /// Columns.
    pub progress_heads: [&'static str; 7],
    /// Columns.
    pub identity_heads: [&'static str; 4],
    /// Columns.
    pub device_heads: [&'static str; 3],
    /// Columns.
    pub booking_heads: [&'static str; 7],
    /// Columns.
    pub attendance_heads: [&'static str; 3],
}

impl Words {
    /// Yes or no.
    pub fn yes_no(&self, yes: bool) -> String {
        if yes { self.yes } else { self.no }.to_owned()
    }
}

/// The words of a language.
pub const fn words(lang: Lang) -> Words {
    match lang {
        Lang::De => GERMAN,
        Lang::DeLeicht => EASY,
        Lang::En => ENGLISH,
    }
}

const GERMAN: Words = Words {
    title: "Was Lernwolf über {name} gespeichert hat",
    lead: "Ausgehändigt von: {school}. Stand: {time}. Diese Seite ist nur für das Kind und seine Eltern.",
    nothing: "Nichts gespeichert.",
    yes: "ja",
    no: "nein",
    person: "Person und Konto",
    name: "Name, wie ihn die Lehrkräfte sehen",
    user_name: "Benutzername zum Anmelden",
    since: "Konto angelegt",
    language: "Sprache",
    card: "Hat eine gültige Karte zum Anmelden",
    password: "Hat ein eigenes Passwort",
    wrong_tries: "Falsche Bilder hintereinander beim Anmelden",
    email: "E-Mail-Adresse",
    source: "Woher die Angaben kommen",
    from_roster: "aus einer Liste der Schule",
    from_provider: "vom Anmeldedienst {provider}",
    external_id: "Nummer im System der Schule",
    school: "Schule und Klassen",
    school_name: "Schule",
    over: "abgeschlossen",
    running: "läuft",
    erasing: "Wann gelöscht wird",
    erased_all: "{day}: Dann wird das Konto gelöscht, mit allem, was darin ist.",
    erased_tie: "{day}: Dann wird gelöscht, was die Schule gespeichert hat. Das Konto bleibt, denn es hat ein eigenes Passwort.",
    assignments: "Aufgaben",
    not_published: "(nicht mehr veröffentlicht)",
    earlier_year: "{title} (früheres Schuljahr)",
    of: "Fertige Lektionen: {done} von {all}",
    progress: "Lernstand",
    events: "Einzelne Einträge (geöffnet, beantwortet, abgeschlossen): {n}. Alle stehen in der Datei für Computerprogramme.",
    sign_ins: "Anmeldung über Dienste",
    devices: "Wo das Kind angemeldet ist",
    without_provider: "Karte, Klassen-Code oder Passwort",
    own: "Was zum eigenen Konto gehört",
    own_text: "Dieses Konto hat ein eigenes Passwort. E-Mail-Adresse, Geräte, andere Anmeldungen, Buchungen und Teilnahmen gehören allein dem Kind; die Schule sieht sie nicht. Das Kind bekommt alles unter „Mein Konto“, „Meine Daten“.",
    bookings: "Buchungen von Workshops",
    attendance: "Teilnahme an Workshops",
    wheelchair: "Platz für einen Rollstuhl",
    loan_device: "Leihgerät",
    carer: "Begleitperson",
    interpreter: "Dolmetschen",
    class_heads: ["Klasse", "Schuljahr", "Dabei seit", "Gruppen", "Stand"],
    assignment_heads: ["Aufgabe", "Klasse", "Ab", "Bis", "Stand"],
    progress_heads: [
        "Kurs",
        "Lektion",
        "Zuerst geöffnet",
        "Zuletzt",
        "Abgeschlossen",
        "Antworten",
        "Fragen richtig",
    ],
    identity_heads: ["Dienst", "Kennung dort", "Verbunden seit", "Zuletzt benutzt"],
    device_heads: ["Angemeldet seit", "Zuletzt gesehen", "Auf welchem Weg"],
    booking_heads: ["Workshop", "Gebucht", "Personen", "Stand", "Name", "Kontakt", "Bedarf"],
    attendance_heads: ["Ende des Termins", "Kompetenz", "Stufe"],
};

const EASY: Words = Words {
    title: "Das weiß Lernwolf über {name}",
    lead: "Von der Schule: {school}. So war es am {time}. Diese Seite ist nur für das Kind und für die Eltern.",
    nothing: "Hier ist nichts.",
    yes: "ja",
    no: "nein",
    person: "Das Kind und sein Konto",
    name: "So sehen die Lehrerinnen und Lehrer den Namen",
    user_name: "Name zum Anmelden",
    since: "Das Konto gibt es seit",
    language: "Sprache",
    card: "Hat eine Karte zum Anmelden",
    password: "Hat ein eigenes Passwort",
    wrong_tries: "So oft waren die Bilder zuletzt falsch",
    email: "E-Mail-Adresse",
    source: "Woher wir das wissen",
    from_roster: "aus einer Liste der Schule",
    from_provider: "vom Dienst {provider}",
    external_id: "Nummer bei der Schule",
    school: "Schule und Klassen",
    school_name: "Schule",
    over: "vorbei",
    running: "läuft",
    erasing: "Wann wir das löschen",
    erased_all: "{day}: Dann löschen wir das Konto. Dann ist alles weg.",
    erased_tie: "{day}: Dann löschen wir, was die Schule weiß. Das Konto bleibt. Es hat ein eigenes Passwort.",
    assignments: "Aufgaben",
    not_published: "(gibt es nicht mehr)",
    earlier_year: "{title} (aus einem alten Schul·jahr)",
    of: "Fertige Lektionen: {done} von {all}",
    progress: "Was das Kind gelernt hat",
    events: "Einzelne Schritte beim Lernen: {n}. Alle stehen in der Datei für Computer.",
    sign_ins: "Anmelden mit anderen Diensten",
    devices: "Wo das Kind angemeldet ist",
    without_provider: "Karte, Code oder Passwort",
    own: "Was zum eigenen Konto gehört",
    own_text: "Das Konto hat ein eigenes Passwort. Manches gehört nur dem Kind. Die Schule sieht es nicht: E-Mail-Adresse, Geräte, andere Anmeldungen und Workshops. Das Kind findet alles unter „Mein Konto“.",
    bookings: "Plätze in Workshops",
    attendance: "Bei diesen Workshops war das Kind",
    wheelchair: "Platz für einen Rollstuhl",
    loan_device: "Gerät zum Ausleihen",
    carer: "Eine Person kommt mit",
    interpreter: "Dolmetscher",
    class_heads: ["Klasse", "Schuljahr", "Dabei seit", "Gruppen", "Stand"],
    assignment_heads: ["Aufgabe", "Klasse", "Ab", "Bis", "Stand"],
    progress_heads: ["Kurs", "Lektion", "Zuerst", "Zuletzt", "Fertig", "Antworten", "Fragen richtig"],
    identity_heads: ["Dienst", "Name dort", "Seit", "Zuletzt"],
    device_heads: ["Seit", "Zuletzt", "Womit"],
    booking_heads: ["Workshop", "Gebucht", "Personen", "Stand", "Name", "Kontakt", "Braucht"],
    attendance_heads: ["Ende", "Das Kind kann", "Stufe"],
};

const ENGLISH: Words = Words {
    title: "What Lernwolf has stored about {name}",
    lead: "Handed out by: {school}. As of: {time}. This page is for the pupil and their parents only.",
    nothing: "Nothing is stored.",
    yes: "yes",
    no: "no",
    person: "Person and account",
    name: "Name as the teachers see it",
    user_name: "User name to sign in with",
    since: "Account made",
    language: "Language",
    card: "Has a valid card to sign in with",
    password: "Has a password of their own",
    wrong_tries: "Wrong pictures in a row when signing in",
    email: "E-mail address",
    source: "Where this comes from",
    from_roster: "from a list of the school",
    from_provider: "from the sign-in service {provider}",
    external_id: "Number in the school’s own system",
    school: "School and classes",
    school_name: "School",
    over: "over",
    running: "running",
    erasing: "When it is erased",
    erased_all: "{day}: then the account is erased, with everything in it.",
    erased_tie: "{day}: then what the school has stored is erased. The account stays, as it has a password of its own.",
    assignments: "Assignments",
    not_published: "(no longer published)",
    earlier_year: "{title} (earlier school year)",
    of: "Lessons done: {done} of {all}",
    progress: "Progress",
    events: "Single entries (opened, answered, finished): {n}. All of them are in the file for programs.",
    sign_ins: "Sign-in by services",
    devices: "Where the pupil is signed in",
    without_provider: "card, class code or password",
    own: "What belongs to the account itself",
    own_text: "This account has a password of its own. E-mail address, devices, other sign-ins, bookings and attendance belong to the pupil alone; the school does not see them. The pupil gets all of it under “My account”, “My data”.",
    bookings: "Bookings of workshops",
    attendance: "Workshops attended",
    wheelchair: "Room for a wheelchair",
    loan_device: "Device to borrow",
    carer: "Carer comes along",
    interpreter: "Interpreter",
    class_heads: ["Class", "School year", "In it since", "Groups", "State"],
    assignment_heads: ["Assignment", "Class", "From", "Until", "State"],
    progress_heads: ["Course", "Lesson", "First opened", "Last", "Finished", "Answers", "Questions right"],
    identity_heads: ["Service", "Known there as", "Since", "Last used"],
    device_heads: ["Signed in", "Last seen", "How"],
    booking_heads: ["Workshop", "Booked", "People", "State", "Name", "Contact", "Needs"],
    attendance_heads: ["End of the session", "Competence", "Level"],
};

/// The word for the state of a booking.
pub const fn booking_state(state: BookingState, lang: Lang) -> &'static str {
    use BookingState::{Absent, Attended, Cancelled, Confirmed, Declined, Expired, Offered, Waiting};
    match (lang, state) {
        (Lang::De | Lang::DeLeicht, Confirmed) => "gebucht",
        (Lang::De | Lang::DeLeicht, Waiting) => "auf der Warteliste",
        (Lang::De | Lang::DeLeicht, Offered) => "Platz angeboten",
        (Lang::De | Lang::DeLeicht, Declined) => "abgelehnt",
        (Lang::De | Lang::DeLeicht, Expired) => "abgelaufen",
        (Lang::De | Lang::DeLeicht, Cancelled) => "abgesagt",
        (Lang::De | Lang::DeLeicht, Attended) => "war da",
        (Lang::De | Lang::DeLeicht, Absent) => "war nicht da",
        (Lang::En, Confirmed) => "booked",
        (Lang::En, Waiting) => "on the waiting list",
        (Lang::En, Offered) => "a seat is offered",
        (Lang::En, Declined) => "declined",
        (Lang::En, Expired) => "run out",
        (Lang::En, Cancelled) => "cancelled",
        (Lang::En, Attended) => "was there",
        (Lang::En, Absent) => "was not there",
    }
}

/// The word for a level's code.
pub fn level(code: &str, lang: Lang) -> &str {
    let known = Level::ALL.into_iter().find(|level| level.code() == code);
    match (lang, known) {
        (_, None) => code,
        (Lang::De, Some(Level::Basic)) => "grundlegend",
        (Lang::De, Some(Level::Intermediate)) => "selbstständig",
        (Lang::De, Some(Level::Advanced)) => "fortgeschritten",
        (Lang::De, Some(Level::HighlyAdvanced)) => "hoch spezialisiert",
        (Lang::DeLeicht, Some(Level::Basic)) => "leicht",
        (Lang::DeLeicht, Some(Level::Intermediate)) => "mittel",
        (Lang::DeLeicht, Some(Level::Advanced)) => "schwer",
        (Lang::DeLeicht, Some(Level::HighlyAdvanced)) => "sehr schwer",
        (Lang::En, Some(Level::Basic)) => "basic",
        (Lang::En, Some(Level::Intermediate)) => "intermediate",
        (Lang::En, Some(Level::Advanced)) => "advanced",
        (Lang::En, Some(Level::HighlyAdvanced)) => "highly advanced",
    }
}
