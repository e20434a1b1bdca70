//! The words of letters about bookings, in each language.

use shared::lang::Lang;

use super::changes::Lost;
use super::letters::Event;

/// What a letter says.
pub struct Words {
    /// Subject.
    pub subject: String,
    /// Sentences.
    pub lines: Vec<String>,
    /// What the link to the booking's page is called.
    pub link: &'static str,
}

/// Names of details.
pub struct Labels {
    /// Workshop.
    pub what: &'static str,
    /// Date.
    pub when: &'static str,
    /// Place.
    pub place: &'static str,
    /// How to get there.
    pub directions: &'static str,
    /// Online.
    pub online: &'static str,
    /// What to bring.
    pub bring: &'static str,
    /// How many people.
    pub party: &'static str,
    /// Code.
    pub code: &'static str,
    /// Whom to ask.
    pub ask: &'static str,
}

/// Names of details in a language.
pub const fn labels(lang: Lang) -> Labels {
    match lang {
        Lang::De => Labels {
            what: "Workshop",
            when: "Termin",
            place: "Ort",
            directions: "Anfahrt",
            online: "Online",
            bring: "Bitte mitbringen",
            party: "Personen",
            code: "Buchungscode",
            ask: "Bei Fragen",
        },
        Lang::DeLeicht => Labels {
            what: "Kurs",
            when: "Wann",
            place: "Wo",
            directions: "So kommen Sie hin",
            online: "Im Internet",
            bring: "Das bringen Sie mit",
            party: "So viele Personen",
            code: "Ihr Code",
            ask: "Für Fragen",
        },
        Lang::En => Labels {
            what: "Workshop",
            when: "Date",
            place: "Place",
            directions: "How to get there",
            online: "Online",
            bring: "Please bring",
            party: "People",
            code: "Booking code",
            ask: "If you have questions",
        },
    }
}

/// How a letter begins. What mail programs would make a link of is no name: our letters carry nobody's advertisement.
pub fn greeting(lang: Lang, name: &str) -> String {
    let dotted = |c: char| c == '.';
    let link = name.contains(['/', ':', '@', '\\'])
        || name.split(dotted).skip(1).any(|rest| rest.starts_with(char::is_alphanumeric));
    if link || name.is_empty() {
        return match lang {
            Lang::De | Lang::DeLeicht => "Guten Tag,".to_owned(),
            Lang::En => "Hello,".to_owned(),
        };
    }
    match lang {
        Lang::De | Lang::DeLeicht => format!("Guten Tag {name},"),
        Lang::En => format!("Hello {name},"),
    }
}

/// What stands before the organiser's own words.
pub const fn message(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Nachricht der Veranstaltung:",
        Lang::DeLeicht => "Das schreiben die Veranstalter:",
        Lang::En => "Message from the organisers:",
    }
}

/// What was moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moved {
    /// A date.
    Date,
    /// The whole session, to another place.
    Place,
}

/// That something was moved: from where, to where.
pub fn moved(lang: Lang, what: Moved, was: &str, is: &str) -> [String; 3] {
    let (change, before, now) = match (lang, what) {
        (Lang::De, Moved::Date) => ("Der Termin ist verlegt.", "Vorher", "Jetzt"),
        (Lang::De, Moved::Place) => ("Der Ort hat sich geändert.", "Vorher", "Jetzt"),
        (Lang::DeLeicht, Moved::Date) => {
            ("Der Termin ist anders.", "Das war vorher", "Das ist jetzt richtig")
        }
        (Lang::DeLeicht, Moved::Place) => ("Der Ort ist anders.", "Das war vorher", "Das ist jetzt richtig"),
        (Lang::En, Moved::Date) => ("The date has been moved.", "Before", "Now"),
        (Lang::En, Moved::Place) => ("The place has changed.", "Before", "Now"),
    };
    [change.to_owned(), format!("{before}: {was}"), format!("{now}: {is}")]
}

/// That a date of a series fell out.
pub fn dropped(lang: Lang, date: &str) -> String {
    match lang {
        Lang::De | Lang::DeLeicht => format!("Dieser Termin fällt aus: {date}"),
        Lang::En => format!("This date is cancelled: {date}"),
    }
}

/// That a series has one date more.
pub fn added(lang: Lang, date: &str) -> String {
    match lang {
        Lang::De => format!("Dieser Termin kommt dazu: {date}"),
        Lang::DeLeicht => format!("Dieser Termin ist neu: {date}"),
        Lang::En => format!("This date is new: {date}"),
    }
}

/// That the link to an online session is another one.
pub const fn other_link(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Der Link zum Online-Treffen ist ein anderer. Bitte nehmen Sie ab jetzt den neuen.",
        Lang::DeLeicht => {
            "Der Link zum Treffen im Internet ist neu. Bitte nehmen Sie ab jetzt den neuen Link."
        }
        Lang::En => "The link to the online meeting is another one. Please use the new one from now on.",
    }
}

/// That a session has no longer what somebody asked for.
pub const fn lost(lang: Lang, need: Lost) -> &'static str {
    match (need, lang) {
        (Lost::Wheelchair, Lang::De) => {
            "Mit dem Rollstuhl kommt man dort leider nicht hinein. Bitte melden Sie sich, damit wir gemeinsam eine Lösung finden."
        }
        (Lost::Wheelchair, Lang::DeLeicht) => {
            "Dort kommt man mit dem Rollstuhl nicht hinein. Das tut uns leid. Bitte melden Sie sich. Wir suchen zusammen einen Weg."
        }
        (Lost::Wheelchair, Lang::En) => {
            "Sadly there is no wheelchair access there. Please get in touch, so that we find a way together."
        }
        (Lost::LoanDevice, Lang::De) => {
            "Leihgeräte gibt es bei diesem Termin nicht mehr. Bitte bringen Sie ein eigenes Gerät mit, oder melden Sie sich."
        }
        (Lost::LoanDevice, Lang::DeLeicht) => {
            "Es gibt dort kein Gerät mehr zum Ausleihen. Bitte bringen Sie ein eigenes Gerät mit. Oder melden Sie sich."
        }
        (Lost::LoanDevice, Lang::En) => {
            "There are no devices to borrow at this session any more. Please bring your own, or get in touch."
        }
    }
}

/// That whoever reads it keeps the seat.
pub const fn still_booked(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Ihr Platz bleibt gebucht.",
        Lang::DeLeicht => "Sie haben weiter einen Platz.",
        Lang::En => "Your seat stays booked.",
    }
}

/// That whoever reads it has no seat yet.
pub const fn still_waiting(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "Sie stehen weiter auf der Warteliste und haben noch keinen Platz.",
        Lang::DeLeicht => "Sie stehen weiter auf der Liste zum Warten. Sie haben noch keinen Platz.",
        Lang::En => "You are still on the waiting list and have no seat yet.",
    }
}

/// That seats are still kept for whoever reads it, and until when.
pub fn still_offered(lang: Lang, until: &str) -> String {
    match lang {
        Lang::De => format!("Wir halten weiter Plätze für Sie zurück. Bitte nehmen Sie sie an bis: {until}"),
        Lang::DeLeicht => {
            format!("Wir haben weiter Plätze für Sie. Sagen Sie bitte Ja oder Nein bis: {until}")
        }
        Lang::En => format!("We are still keeping seats for you. Please accept them by: {until}"),
    }
}

/// What stands in a letter's sentences only when it is written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filling<'a> {
    /// The end of an offer.
    pub until: &'a str,
    /// What has changed.
    pub changes: &'a [String],
    /// How it stands with the booking.
    pub standing: &'a str,
}

/// The words for an event.
pub fn of(event: Event, lang: Lang, title: &str, filling: Filling<'_>) -> Words {
    let (subject, lines, link): (String, &[&str], &'static str) = match lang {
        Lang::De => german(event, title),
        Lang::DeLeicht => easy(event, title),
        Lang::En => english(event, title),
    };
    let mut all = Vec::with_capacity(lines.len());
    for line in lines {
        if *line == CHANGES {
            all.extend_from_slice(filling.changes);
        } else {
            all.push(line.replace("{until}", filling.until).replace("{standing}", filling.standing));
        }
    }
    Words { subject, lines: all, link }
}

/// The line that makes room for what has changed.
const CHANGES: &str = "{changes}";

fn german(event: Event, title: &str) -> (String, &'static [&'static str], &'static str) {
    let see = "Buchung ansehen oder ändern";
    match event {
        Event::Confirmed => (
            format!("Ihr Platz ist gebucht: {title}"),
            &["Ihr Platz ist gebucht. Wir freuen uns auf Sie."],
            see,
        ),
        Event::Waiting => (
            format!("Sie stehen auf der Warteliste: {title}"),
            &[
                "gerade können wir Ihnen noch keine Plätze geben. Sie stehen auf der Warteliste.",
                "Sobald genug für alle da ist, die Sie angemeldet haben, bieten wir Ihnen die Plätze an. Es geht der Reihe nach.",
            ],
            see,
        ),
        Event::Offered => (
            format!("Jetzt sind Plätze für Sie frei: {title}"),
            &[
                "für Sie sind jetzt Plätze frei. Wir halten sie bis {until} für Sie zurück.",
                "Bitte nehmen Sie das Angebot bis dahin an. Danach fragen wir die Nächsten.",
            ],
            "Angebot annehmen oder ablehnen",
        ),
        Event::Expired => (
            format!("Das Angebot ist abgelaufen: {title}"),
            &[
                "die Zeit für unser Angebot ist abgelaufen. Die Plätze gehen an die Nächsten.",
                "Sie können sich jederzeit neu anmelden.",
            ],
            see,
        ),
        Event::Cancelled => (
            format!("Ihre Buchung ist storniert: {title}"),
            &[
                "Ihre Buchung ist storniert. Danke, dass Sie Bescheid gegeben haben: So kann jemand anderes kommen.",
            ],
            see,
        ),
        Event::Moved => (
            format!("Etwas hat sich geändert: {title}"),
            &[
                "bei Ihrem Workshop hat sich etwas geändert.",
                CHANGES,
                "{standing}",
                "Passt es nicht mehr? Dann stornieren Sie bitte.",
            ],
            see,
        ),
        Event::SessionCancelled => (
            format!("Der Termin fällt aus: {title}"),
            &["der Termin fällt leider aus. Sie müssen nichts tun."],
            see,
        ),
        Event::Reminder => (
            format!("Erinnerung: {title}"),
            &[
                "bald ist es so weit. Können Sie nicht kommen? Dann stornieren Sie bitte, damit jemand anderes den Platz bekommt.",
            ],
            see,
        ),
        Event::NextDate => (
            format!("Erinnerung: {title}"),
            &["bald ist der nächste Termin. Wir freuen uns auf Sie."],
            "Buchung ansehen",
        ),
        Event::CancelledByDesk => (
            format!("Ihre Buchung ist abgesagt: {title}"),
            &["die Veranstalter haben Ihre Buchung abgesagt. Bei Fragen wenden Sie sich bitte dorthin."],
            see,
        ),
    }
}

fn easy(event: Event, title: &str) -> (String, &'static [&'static str], &'static str) {
    let see = "Zu Ihrer Buchung";
    match event {
        Event::Confirmed => (
            format!("Sie haben einen Platz: {title}"),
            &["Sie haben einen Platz.", "Wir freuen uns auf Sie."],
            see,
        ),
        Event::Waiting => (
            format!("Sie stehen auf der Liste zum Warten: {title}"),
            &[
                "gerade haben wir noch keine Plätze für Sie.",
                "Sie stehen auf der Liste zum Warten.",
                "Gibt es Plätze für Sie? Dann schreiben wir Ihnen.",
            ],
            see,
        ),
        Event::Offered => (
            format!("Plätze sind frei: {title}"),
            &[
                "jetzt sind Plätze für Sie frei.",
                "Möchten Sie kommen? Dann sagen Sie uns bitte Bescheid.",
                "Sie haben Zeit bis: {until}.",
                "Danach bekommt jemand anderes die Plätze.",
            ],
            "Ja oder Nein sagen",
        ),
        Event::Expired => (
            format!("Die Zeit ist vorbei: {title}"),
            &[
                "Sie haben nicht geantwortet.",
                "Jetzt bekommt jemand anderes die Plätze.",
                "Sie können sich neu anmelden.",
            ],
            see,
        ),
        Event::Cancelled => (
            format!("Sie sind abgemeldet: {title}"),
            &["Sie sind abgemeldet.", "Jetzt kann jemand anderes kommen. Danke."],
            see,
        ),
        Event::Moved => (
            format!("Etwas ist anders: {title}"),
            &[
                "bei Ihrem Kurs ist etwas anders.",
                CHANGES,
                "{standing}",
                "Passt es nicht? Dann melden Sie sich bitte ab.",
            ],
            see,
        ),
        Event::SessionCancelled => (
            format!("Der Kurs fällt aus: {title}"),
            &["der Kurs fällt leider aus.", "Sie müssen nichts tun."],
            see,
        ),
        Event::Reminder => (
            format!("Bitte denken Sie daran: {title}"),
            &["Ihr Kurs ist bald.", "Können Sie nicht kommen?", "Dann melden Sie sich bitte ab."],
            see,
        ),
        Event::NextDate => (
            format!("Bitte denken Sie daran: {title}"),
            &["Ihr Kurs geht bald weiter.", "Wir freuen uns auf Sie."],
            see,
        ),
        Event::CancelledByDesk => (
            format!("Ihr Platz ist abgesagt: {title}"),
            &[
                "die Veranstalter haben Ihren Platz abgesagt.",
                "Haben Sie Fragen? Dann fragen Sie bitte dort.",
            ],
            see,
        ),
    }
}

fn english(event: Event, title: &str) -> (String, &'static [&'static str], &'static str) {
    let see = "See or change your booking";
    match event {
        Event::Confirmed => (
            format!("Your seat is booked: {title}"),
            &["your seat is booked. We look forward to seeing you."],
            see,
        ),
        Event::Waiting => (
            format!("You are on the waiting list: {title}"),
            &[
                "we cannot give you seats just yet. You are on the waiting list.",
                "As soon as there are enough for your party, we offer them to you. It goes by the order of arrival.",
            ],
            see,
        ),
        Event::Offered => (
            format!("Seats are free for you: {title}"),
            &[
                "seats have come free for you. We keep them until {until}.",
                "Please accept the offer by then. Afterwards the next are asked.",
            ],
            "Accept or decline the offer",
        ),
        Event::Expired => (
            format!("The offer has run out: {title}"),
            &["the time for our offer is over. The seats go to the next.", "You can book again at any time."],
            see,
        ),
        Event::Cancelled => (
            format!("Your booking is cancelled: {title}"),
            &["your booking is cancelled. Thank you for letting us know: somebody else can come."],
            see,
        ),
        Event::Moved => (
            format!("Something has changed: {title}"),
            &[
                "something has changed about your workshop.",
                CHANGES,
                "{standing}",
                "If it does not suit you any more, please cancel.",
            ],
            see,
        ),
        Event::SessionCancelled => (
            format!("The session does not take place: {title}"),
            &["we are sorry: the session does not take place. There is nothing you need to do."],
            see,
        ),
        Event::Reminder => (
            format!("Reminder: {title}"),
            &["it is soon. If you cannot come, please cancel, so that somebody else gets the seat."],
            see,
        ),
        Event::NextDate => (
            format!("Reminder: {title}"),
            &["the next date is soon. We look forward to seeing you."],
            "See your booking",
        ),
        Event::CancelledByDesk => (
            format!("Your booking was cancelled: {title}"),
            &["the organisers have cancelled your booking. If you have questions, please ask them."],
            see,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_greeted_and_links_are_not() {
        assert_eq!(greeting(Lang::De, "Dr. Ida Beispiel-Öz"), "Guten Tag Dr. Ida Beispiel-Öz,");
        for link in ["Gewinn: https://evil.example", "www.evil.example", "evil.example", "a@evil", ""] {
            assert_eq!(greeting(Lang::En, link), "Hello,", "{link}");
        }
    }
}
