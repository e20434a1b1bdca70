//! Cards as they are printed: what stands on them, in the reader's language.

use shared::lang::Lang;

use super::access::MadeCard;
use super::cards::{self, Card, Sheet, Words};
use crate::error::{ApiError, ApiResult};

/// What all cards of a class group share.
#[derive(Clone, Debug)]
pub struct About {
    /// The school's name.
    pub school: String,
    /// The class group's name.
    pub class: String,
    /// The site's address.
    pub url: String,
    /// The language of the words on them.
    pub lang: Lang,
}

impl About {
    /// What the file is called, as the app calls it (`class-cards-file`).
    pub fn file_name(&self) -> String {
        match self.lang {
            Lang::De | Lang::DeLeicht => format!("Karten {}.pdf", self.class),
            Lang::En => format!("Cards {}.pdf", self.class),
        }
    }
}

/// The file to print. It takes some milliseconds a page.
///
/// # Errors
/// [`crate::error::Code::NotInClass`] if there is nobody to make a card for.
pub fn pdf(made: Vec<MadeCard>, about: &About) -> ApiResult<Vec<u8>> {
    let page = format!("{}/{}/card#", about.url, about.lang);
    let cards: Vec<Card> = made
        .into_iter()
        .map(|one| Card {
            name: one.name,
            user_name: one.user_name,
            url: format!("{page}{}", one.card),
            pictures: one.pictures.map(usize::from),
        })
        .collect();
    let site = about.url.trim_start_matches("https://").trim_start_matches("http://");
    let sheet = Sheet {
        school: about.school.clone(),
        class: about.class.clone(),
        site: format!("{site}/{}/class", about.lang),
        lang: about.lang.tag().to_owned(),
        words: words(about.lang),
    };
    match cards::pdf(&cards, &sheet) {
        Ok(file) => Ok(file),
        Err(cards::Error::NoCards) => Err(crate::error::Code::NotInClass.into()),
        Err(error) => Err(ApiError::internal(error)),
    }
}

fn words(lang: Lang) -> Words {
    let (title, user_name, scan, how_to, pictures) = match lang {
        Lang::De => (
            "Meine Karte zum Anmelden",
            "Benutzername",
            "Scanne mich",
            "Scanne die Karte und tippe die Bilder in dieser Reihenfolge an. Zeig sie niemandem.",
            GERMAN,
        ),
        Lang::DeLeicht => (
            "Meine Karte",
            "Mein Name hier",
            "Scanne mich",
            "Scanne die Karte. Tippe dann die 3 Bilder an: zuerst 1, dann 2, dann 3.",
            GERMAN,
        ),
        Lang::En => (
            "My card for signing in",
            "User name",
            "Scan me",
            "Scan the card and tap the pictures in this order. Show it to nobody.",
            ENGLISH,
        ),
    };
    Words {
        title: title.to_owned(),
        user_name: user_name.to_owned(),
        scan: scan.to_owned(),
        how_to: how_to.to_owned(),
        pictures: pictures.map(str::to_owned),
    }
}

const GERMAN: [&str; 12] = [
    "Wolf",
    "Sonne",
    "Baum",
    "Fisch",
    "Haus",
    "Schlüssel",
    "Apfel",
    "Boot",
    "Stern",
    "Ente",
    "Tasse",
    "Fahrrad",
];
const ENGLISH: [&str; 12] =
    ["wolf", "sun", "tree", "fish", "house", "key", "apple", "boat", "star", "duck", "cup", "bike"];
