//! The words of letters about bookings, in each language: names of details, and the sentences about what has changed. What
//! a letter says of its occasion stands in [`events`].

mod events;

use shared::lang::Lang;

use super::changes::Lost;

pub use events::{Filling, Words, of};

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

/// A sentence that counts: of each `[one|several]` in it what is right for so many, and the number for `{n}`.
pub fn in_number(sentence: &str, n: i16) -> String {
    let mut all = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('[') {
        let (choice, after) = after.split_once(']').unwrap_or((after, ""));
        let (one, several) = choice.split_once('|').unwrap_or((choice, choice));
        all.push_str(before);
        all.push_str(if n == 1 { one } else { several });
        rest = after;
    }
    all.push_str(rest);
    all.replace("{n}", &n.to_string())
}

/// So many people, for [`in_number`].
pub const fn people(lang: Lang) -> &'static str {
    match lang {
        Lang::De | Lang::DeLeicht => "[1 Person|{n} Personen]",
        Lang::En => "[1 person|{n} people]",
    }
}

/// That a party which waits is larger than the session is now.
pub fn too_large(lang: Lang, capacity: u32, party: i16) -> String {
    let capacity = i16::try_from(capacity).unwrap_or(i16::MAX);
    let seats = in_number(
        match lang {
            Lang::De => {
                "Der Termin hat jetzt nur noch [1 Platz|{n} Plätze]. Für Ihre ganze Gruppe kann hier nichts mehr frei werden"
            }
            Lang::DeLeicht => {
                "Es gibt jetzt nur noch [1 Platz|{n} Plätze]. Ihre ganze Gruppe passt nicht mehr hinein"
            }
            Lang::En => {
                "The session now has only [1 seat|{n} seats]. There can be no room for your whole group any more"
            }
        },
        capacity,
    );
    let people = in_number(people(lang), party);
    let ways = match lang {
        Lang::De => {
            "Auf der Seite Ihrer Buchung können Sie die Gruppe verkleinern, einen anderen Termin suchen oder die Warteliste verlassen."
        }
        Lang::DeLeicht => {
            "Was können Sie tun? Kommen Sie mit weniger Menschen. Oder suchen Sie einen anderen Termin. Oder sagen Sie ab."
        }
        Lang::En => {
            "On your booking's page you can make the group smaller, look for another session, or leave the waiting list."
        }
    };
    format!("{seats} ({people}). {ways}")
}

/// That whoever reads it keeps the seats.
pub fn still_booked(lang: Lang, party: i16) -> String {
    let sentence = match lang {
        Lang::De => "[Ihr Platz bleibt|Ihre Plätze bleiben] gebucht.",
        Lang::DeLeicht => "Sie haben weiter [einen Platz|{n} Plätze].",
        Lang::En => "Your [seat stays|seats stay] booked.",
    };
    in_number(sentence, party)
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
pub fn still_offered(lang: Lang, party: i16, until: &str) -> String {
    let sentence = match lang {
        Lang::De => {
            "Wir halten weiter [1 Platz|{n} Plätze] für Sie zurück. Bitte nehmen Sie [ihn|sie] an bis:"
        }
        Lang::DeLeicht => "Wir haben weiter [1 Platz|{n} Plätze] für Sie. Sagen Sie bitte Ja oder Nein bis:",
        Lang::En => "We are still keeping [1 seat|{n} seats] for you. Please accept [it|them] by:",
    };
    format!("{} {until}", in_number(sentence, party))
}

/// What a calendar's entry begins with and says first while there is no seat yet.
pub struct NotYet {
    /// Before the title.
    pub mark: &'static str,
    /// In the description.
    pub sentence: &'static str,
}

/// For somebody who waits.
pub const fn waits(lang: Lang) -> NotYet {
    match lang {
        Lang::De => NotYet {
            mark: "Warteliste",
            sentence: "Sie haben noch keinen Platz. Sie stehen auf der Warteliste.",
        },
        Lang::DeLeicht => NotYet {
            mark: "Liste zum Warten",
            sentence: "Sie haben noch keinen Platz. Sie stehen auf der Liste zum Warten.",
        },
        Lang::En => {
            NotYet { mark: "Waiting list", sentence: "You have no seat yet. You are on the waiting list." }
        }
    }
}

/// For somebody who has not answered an offer.
pub const fn is_asked(lang: Lang) -> NotYet {
    match lang {
        Lang::De => NotYet {
            mark: "Angebot",
            sentence: "Noch ist nichts gebucht. Bitte antworten Sie auf das Angebot.",
        },
        Lang::DeLeicht => NotYet {
            mark: "Frei für Sie",
            sentence: "Noch ist nichts gebucht. Sagen Sie bitte Ja oder Nein.",
        },
        Lang::En => NotYet { mark: "Offer", sentence: "Nothing is booked yet. Please answer the offer." },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_in_number() {
        assert_eq!(in_number("[1 Platz ist|{n} Plätze sind] frei", 1), "1 Platz ist frei");
        assert_eq!(in_number("[1 Platz ist|{n} Plätze sind] frei", 3), "3 Plätze sind frei");
        assert_eq!(in_number("Erinnerung", 2), "Erinnerung");
        for lang in Lang::ALL {
            for n in [1, 4] {
                let all = [too_large(lang, 4, n), still_booked(lang, n), still_offered(lang, n, "10:00")];
                assert!(!all.concat().contains(['[', ']', '{', '|']), "{all:?}");
            }
        }
    }

    #[test]
    fn names_are_greeted_and_links_are_not() {
        assert_eq!(greeting(Lang::De, "Dr. Ida Beispiel-Öz"), "Guten Tag Dr. Ida Beispiel-Öz,");
        for link in ["Gewinn: https://evil.example", "www.evil.example", "evil.example", "a@evil", ""] {
            assert_eq!(greeting(Lang::En, link), "Hello,", "{link}");
        }
    }
}
