//! What our letters say, in each language.

use shared::api::workshop::desk::CallReason;
use shared::lang::Lang;
use uuid::Uuid;

/// A letter.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// An e-mail address.
    pub to: String,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same as HTML.
    pub html: String,
    /// An iCalendar file and its method.
    pub calendar: Option<(String, &'static str)>,
    /// About which booking.
    pub booking: Option<Uuid>,
    /// What the call list says if it does not arrive; without one, that it did not.
    pub why: Option<CallReason>,
    /// The organiser's words in it, to be told by telephone instead.
    pub message: String,
    /// Carries a link that signs in: forgotten once it was sent.
    pub private: bool,
}

/// What a letter says before its link, on its link, and after it.
struct Words {
    subject: &'static str,
    before: &'static [&'static str],
    link: &'static str,
    after: &'static [&'static str],
}

/// To somebody who wants an account: confirm that the address is yours.
pub fn confirm_address(to: &str, lang: Lang, link: &str) -> Letter {
    let words = match lang {
        Lang::De => Words {
            subject: "Bitte bestätigen Sie Ihre E-Mail-Adresse",
            before: &[
                "Guten Tag,",
                "mit dieser E-Mail-Adresse soll ein Konto bei Lernwolf angelegt werden. Waren Sie das? \
                 Dann bestätigen Sie bitte die Adresse:",
            ],
            link: "Adresse bestätigen",
            after: &[
                "Der Link gilt 24 Stunden und für einen Besuch.",
                "Waren Sie es nicht? Dann klicken Sie nicht auf den Link: Ohne Bestätigung entsteht kein Konto.",
            ],
        },
        Lang::DeLeicht => Words {
            subject: "Ist das Ihre E-Mail-Adresse?",
            before: &[
                "Guten Tag,",
                "jemand möchte sich bei Lernwolf anmelden. Mit dieser E-Mail-Adresse.",
                "Sind Sie das? Dann klicken Sie hier:",
            ],
            link: "Ja, das bin ich",
            after: &[
                "Sie haben dafür 24 Stunden Zeit.",
                "Sind Sie das nicht? Dann klicken Sie bitte nicht. Dann passiert auch nichts.",
            ],
        },
        Lang::En => Words {
            subject: "Please confirm your e-mail address",
            before: &[
                "Hello,",
                "somebody wants to create a Lernwolf account with this e-mail address. Was that you? \
                 Then please confirm the address:",
            ],
            link: "Confirm address",
            after: &[
                "The link works once, within 24 hours.",
                "Was it not you? Then do not follow the link: without it no account is created.",
            ],
        },
    };
    written(to, lang, &words, link)
}

/// To somebody who wants an account and has one.
pub fn already_registered(to: &str, lang: Lang, link: &str) -> Letter {
    let words = match lang {
        Lang::De => Words {
            subject: "Sie haben schon ein Konto",
            before: &[
                "Guten Tag,",
                "mit dieser E-Mail-Adresse sollte ein Konto bei Lernwolf angelegt werden. Es gibt aber schon eines: \
                 Sie können sich damit anmelden. Haben Sie das Passwort vergessen? Hier wählen Sie ein neues:",
            ],
            link: "Neues Passwort wählen",
            after: &[
                "Waren Sie es nicht? Dann müssen Sie nichts tun. An Ihrem Konto hat sich nichts geändert.",
            ],
        },
        Lang::DeLeicht => Words {
            subject: "Sie haben schon ein Konto",
            before: &[
                "Guten Tag,",
                "jemand möchte sich bei Lernwolf neu anmelden. Mit dieser E-Mail-Adresse.",
                "Aber: Sie haben schon ein Konto bei Lernwolf. Sie können es benutzen.",
                "Haben Sie Ihr Passwort vergessen? Dann klicken Sie hier:",
            ],
            link: "Neues Passwort",
            after: &["Waren Sie das nicht? Dann müssen Sie nichts tun."],
        },
        Lang::En => Words {
            subject: "You already have an account",
            before: &[
                "Hello,",
                "somebody wanted to create a Lernwolf account with this e-mail address. There is one already: \
                 you can sign in with it. Have you forgotten the password? Choose a new one here:",
            ],
            link: "Choose a new password",
            after: &["Was it not you? Then there is nothing to do. Your account has not changed."],
        },
    };
    written(to, lang, &words, link)
}

/// To somebody who has forgotten the password.
pub fn new_password(to: &str, lang: Lang, link: &str) -> Letter {
    let words = match lang {
        Lang::De => Words {
            subject: "Ein neues Passwort wählen",
            before: &["Guten Tag,", "hier können Sie ein neues Passwort für Ihr Konto bei Lernwolf wählen:"],
            link: "Neues Passwort wählen",
            after: &[
                "Der Link gilt eine Stunde und für einen Besuch. Danach sind alle Geräte abgemeldet.",
                "Waren Sie es nicht? Dann klicken Sie nicht auf den Link: Das alte Passwort gilt weiter.",
            ],
        },
        Lang::DeLeicht => Words {
            subject: "Ein neues Passwort",
            before: &[
                "Guten Tag,",
                "Sie haben Ihr Passwort vergessen? Das macht nichts.",
                "Hier bekommen Sie ein neues Passwort:",
            ],
            link: "Neues Passwort",
            after: &[
                "Sie haben dafür eine Stunde Zeit.",
                "Haben Sie nicht danach gefragt? Dann klicken Sie bitte nicht. Dann bleibt alles, wie es ist.",
            ],
        },
        Lang::En => Words {
            subject: "Choose a new password",
            before: &["Hello,", "here you can choose a new password for your Lernwolf account:"],
            link: "Choose a new password",
            after: &[
                "The link works once, within an hour. Afterwards all devices are signed out.",
                "Was it not you? Then do not follow the link: the old password stays.",
            ],
        },
    };
    written(to, lang, &words, link)
}

fn written(to: &str, lang: Lang, words: &Words, link: &str) -> Letter {
    let name = "Lernwolf";
    let lines = || words.before.iter().chain([&link]).chain(words.after).chain([&name]);
    let text = lines().copied().collect::<Vec<_>>().join("\n\n") + "\n";
    let paragraphs =
        |all: &[&str]| all.iter().map(|one| format!("<p>{}</p>\n", escaped(one))).collect::<String>();
    let html = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><title>{}</title></head>\n\
         <body>\n{}<p><a href=\"{}\">{}</a></p>\n{}<p>{name}</p>\n</body>\n</html>\n",
        lang.tag(),
        escaped(words.subject),
        paragraphs(words.before),
        escaped(link),
        escaped(words.link),
        paragraphs(words.after),
    );
    Letter {
        to: to.to_owned(),
        subject: words.subject.to_owned(),
        text,
        html,
        calendar: None,
        booking: None,
        why: None,
        message: String::new(),
        private: true,
    }
}

/// Text for HTML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_letter_carries_its_link_twice_and_its_language() {
        for lang in Lang::ALL {
            for letter in [confirm_address, already_registered, new_password] {
                let letter = letter("anna@example.org", lang, "https://lernwolf.example/x?a&b");
                assert!(letter.text.contains("\n\nhttps://lernwolf.example/x?a&b\n\n"));
                assert!(letter.html.contains("href=\"https://lernwolf.example/x?a&amp;b\""));
                assert!(letter.html.contains(&format!("lang=\"{}\"", lang.tag())));
                assert!(!letter.subject.is_empty());
            }
        }
    }
}
