//! What a letter says of its occasion: subject, sentences, and what its link is called.

use shared::lang::Lang;

use crate::workshops::letters::Event;

/// What a letter says.
pub struct Words {
    /// Subject.
    pub subject: String,
    /// Sentences.
    pub lines: Vec<String>,
    /// What the link to the booking's page is called.
    pub link: &'static str,
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
