//! What a letter says of its occasion: subject, sentences, and what its link is called.

use shared::lang::Lang;

use super::{in_number, people};
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
    /// How many people.
    pub party: i16,
}

/// The words for an event.
pub fn of(event: Event, lang: Lang, title: &str, filling: Filling<'_>) -> Words {
    let (subject, lines, link): (&str, &[&str], &'static str) = match lang {
        Lang::De => german(event),
        Lang::DeLeicht => easy(event),
        Lang::En => english(event),
    };
    let from = match event {
        Event::Resized { from } => in_number(people(lang), i16::from(from)),
        _ => String::new(),
    };
    let mut all = Vec::with_capacity(lines.len());
    for line in lines {
        if *line == CHANGES {
            all.extend_from_slice(filling.changes);
        } else {
            let line = in_number(line, filling.party).replace("{from}", &from);
            all.push(line.replace("{until}", filling.until).replace("{standing}", filling.standing));
        }
    }
    Words { subject: format!("{}: {title}", in_number(subject, filling.party)), lines: all, link }
}

/// The line that makes room for what has changed.
const CHANGES: &str = "{changes}";

fn german(event: Event) -> (&'static str, &'static [&'static str], &'static str) {
    let see = "Buchung ansehen oder ändern";
    match event {
        Event::Confirmed => (
            "[Ihr Platz ist|Ihre Plätze sind] gebucht",
            &["[Ihr Platz ist|Ihre Plätze sind] gebucht. Wir freuen uns auf Sie."],
            see,
        ),
        Event::Resized { .. } => (
            "Ihre Gruppe ist geändert, jetzt [1 Person|{n} Personen]",
            &[
                "die Größe Ihrer Gruppe ist geändert: vorher {from}, jetzt [1 Person|{n} Personen].",
                "[Ihr Platz ist|Ihre {n} Plätze sind] gebucht.",
            ],
            see,
        ),
        Event::Waiting => (
            "Sie stehen auf der Warteliste",
            &[
                "gerade können wir Ihnen noch [keinen Platz|keine Plätze] geben. Sie stehen auf der Warteliste.",
                "[Sobald ein Platz frei ist, bieten wir ihn Ihnen an.|Sobald genug für alle da ist, die Sie angemeldet haben, bieten wir Ihnen die Plätze an.] Es geht der Reihe nach.",
            ],
            see,
        ),
        Event::Offered => (
            "Jetzt [ist 1 Platz|sind {n} Plätze] für Sie frei",
            &[
                "für Sie [ist jetzt 1 Platz|sind jetzt {n} Plätze] frei. Wir halten [ihn|sie] bis {until} für Sie zurück.",
                "Bitte nehmen Sie das Angebot bis dahin an. Danach fragen wir die Nächsten.",
            ],
            "Angebot annehmen oder ablehnen",
        ),
        Event::Expired => (
            "Das Angebot ist abgelaufen",
            &[
                "die Zeit für unser Angebot ist abgelaufen. Wir halten [den Platz|die Plätze] nicht mehr für Sie zurück.",
                "Sie können sich jederzeit neu anmelden.",
            ],
            see,
        ),
        Event::Cancelled => (
            "Ihre Buchung ist abgesagt",
            &[
                "Ihre Buchung ist abgesagt. Danke, dass Sie Bescheid gegeben haben: So kann jemand anderes kommen.",
            ],
            see,
        ),
        Event::Moved => (
            "Etwas hat sich geändert",
            &[
                "bei Ihrem Workshop hat sich etwas geändert.",
                CHANGES,
                "{standing}",
                "Passt es nicht mehr? Dann sagen Sie bitte ab.",
            ],
            see,
        ),
        Event::SessionCancelled => {
            ("Der Termin fällt aus", &["der Termin fällt leider aus. Sie müssen nichts tun."], see)
        }
        Event::Reminder => (
            "Erinnerung",
            &[
                "bald ist es so weit. Können Sie nicht kommen? Dann sagen Sie bitte ab, damit jemand anderes kommen kann.",
            ],
            see,
        ),
        Event::NextDate => {
            ("Erinnerung", &["bald ist der nächste Termin. Wir freuen uns auf Sie."], "Buchung ansehen")
        }
        Event::CancelledByDesk => (
            "Ihre Buchung ist abgesagt",
            &["die Veranstalter haben Ihre Buchung abgesagt. Bei Fragen wenden Sie sich bitte dorthin."],
            see,
        ),
    }
}

fn easy(event: Event) -> (&'static str, &'static [&'static str], &'static str) {
    let see = "Zu Ihrer Buchung";
    match event {
        Event::Confirmed => (
            "Sie haben [einen Platz|{n} Plätze]",
            &["Sie haben [einen Platz|{n} Plätze].", "Wir freuen uns auf Sie."],
            see,
        ),
        Event::Resized { .. } => (
            "Ihre Gruppe ist anders, jetzt [1 Person|{n} Personen]",
            &[
                "Ihre Gruppe ist jetzt anders.",
                "Das war vorher: {from}.",
                "Das ist jetzt richtig: [1 Person|{n} Personen].",
                "Sie haben [einen Platz|{n} Plätze].",
            ],
            see,
        ),
        Event::Waiting => (
            "Sie stehen auf der Liste zum Warten",
            &[
                "gerade haben wir noch [keinen Platz|keine Plätze] für Sie.",
                "Sie stehen auf der Liste zum Warten.",
                "Gibt es [einen Platz|Plätze] für Sie? Dann schreiben wir Ihnen.",
            ],
            see,
        ),
        Event::Offered => (
            "[1 Platz ist|{n} Plätze sind] frei",
            &[
                "jetzt [ist 1 Platz|sind {n} Plätze] für Sie frei.",
                "Möchten Sie kommen? Dann sagen Sie uns bitte Bescheid.",
                "Sie haben Zeit bis: {until}.",
                "Danach [ist der Platz|sind die Plätze] für andere.",
            ],
            "Ja oder Nein sagen",
        ),
        Event::Expired => (
            "Die Zeit ist vorbei",
            &[
                "Sie haben nicht geantwortet.",
                "Jetzt [ist der Platz|sind die Plätze] für andere.",
                "Sie können sich neu anmelden.",
            ],
            see,
        ),
        Event::Cancelled => (
            "Ihre Buchung ist abgesagt",
            &["Ihre Buchung ist abgesagt.", "Jetzt kann jemand anderes kommen. Danke."],
            see,
        ),
        Event::Moved => (
            "Etwas ist anders",
            &[
                "bei Ihrem Kurs ist etwas anders.",
                CHANGES,
                "{standing}",
                "Passt es nicht? Dann sagen Sie bitte ab.",
            ],
            see,
        ),
        Event::SessionCancelled => {
            ("Der Kurs fällt aus", &["der Kurs fällt leider aus.", "Sie müssen nichts tun."], see)
        }
        Event::Reminder => (
            "Bitte denken Sie daran",
            &["Ihr Kurs ist bald.", "Können Sie nicht kommen?", "Dann sagen Sie bitte ab."],
            see,
        ),
        Event::NextDate => {
            ("Bitte denken Sie daran", &["Ihr Kurs geht bald weiter.", "Wir freuen uns auf Sie."], see)
        }
        Event::CancelledByDesk => (
            "Ihre Buchung ist abgesagt",
            &[
                "die Veranstalter haben Ihre Buchung abgesagt.",
                "Haben Sie Fragen? Dann fragen Sie bitte dort.",
            ],
            see,
        ),
    }
}

fn english(event: Event) -> (&'static str, &'static [&'static str], &'static str) {
    let see = "See or change your booking";
    match event {
        Event::Confirmed => (
            "Your [seat is|seats are] booked",
            &["your [seat is|seats are] booked. We look forward to seeing you."],
            see,
        ),
        Event::Resized { .. } => (
            "Your group is changed, now [1 person|{n} people]",
            &[
                "the size of your group is changed: {from} before, [1 person|{n} people] now.",
                "Your [seat is|{n} seats are] booked.",
            ],
            see,
        ),
        Event::Waiting => (
            "You are on the waiting list",
            &[
                "we cannot give you [a seat|seats] just yet. You are on the waiting list.",
                "As soon as there [is one, we offer it to you|are enough for your party, we offer them to you]. It goes by the order of arrival.",
            ],
            see,
        ),
        Event::Offered => (
            "[1 seat is|{n} seats are] free for you",
            &[
                "[1 seat has|{n} seats have] come free for you. We keep [it|them] until {until}.",
                "Please accept the offer by then. Afterwards the next are asked.",
            ],
            "Accept or decline the offer",
        ),
        Event::Expired => (
            "The offer has run out",
            &[
                "the time for our offer is over. We no longer keep the [seat|seats] for you.",
                "You can book again at any time.",
            ],
            see,
        ),
        Event::Cancelled => (
            "Your booking is cancelled",
            &["your booking is cancelled. Thank you for letting us know: somebody else can come."],
            see,
        ),
        Event::Moved => (
            "Something has changed",
            &[
                "something has changed about your workshop.",
                CHANGES,
                "{standing}",
                "If it does not suit you any more, please cancel.",
            ],
            see,
        ),
        Event::SessionCancelled => (
            "The session does not take place",
            &["we are sorry: the session does not take place. There is nothing you need to do."],
            see,
        ),
        Event::Reminder => (
            "Reminder",
            &["it is soon. If you cannot come, please cancel, so that somebody else can come."],
            see,
        ),
        Event::NextDate => {
            ("Reminder", &["the next date is soon. We look forward to seeing you."], "See your booking")
        }
        Event::CancelledByDesk => (
            "Your booking was cancelled",
            &["the organisers have cancelled your booking. If you have questions, please ask them."],
            see,
        ),
    }
}
