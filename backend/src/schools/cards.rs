//! Sign-in cards on paper: a teacher prints them, cuts them apart, and each pupil gets one.
//!
//! A card holds the pupil's name, the user name, a QR code that opens the sign-in, and the three pictures that are the
//! password. It is a key: whoever holds it can sign in. So the file is made in memory for one request and stored nowhere.
//!
//! [`pdf`] reads no clock and draws no lots: the same cards make the same file. It works for the length of some
//! milliseconds a page, so that handlers call it where blocking is allowed.

mod card;
mod drawings;
mod fit;
mod pen;
mod qr;
mod sheet;
#[cfg(test)]
mod tests;
mod typeface;

use shared::school::pictures;

/// One pupil's card.
#[derive(Clone, Debug)]
pub struct Card {
    /// The name as the teacher knows it, in any of the scripts of our typeface. Other characters become an empty box.
    pub name: String,
    /// What the pupil types where there is no camera.
    pub user_name: String,
    /// The address in the QR code.
    pub url: String,
    /// Places in [`pictures::PICTURES`], in the order in which the pupil taps them.
    pub pictures: [usize; 3],
}

/// What all cards of a class share.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The school's name.
    pub school: String,
    /// The class's name.
    pub class: String,
    /// The site's address as a pupil types it: without `https://`.
    pub site: String,
    /// The BCP 47 tag of the language of [`Sheet::words`], for screen readers.
    pub lang: String,
    /// The fixed words.
    pub words: Words,
}

/// The words that stand on every card, in one language.
#[derive(Clone, Debug)]
pub struct Words {
    /// What this is, above the name: "My card for signing in".
    pub title: String,
    /// What stands above the user name: "User name".
    pub user_name: String,
    /// What stands under the QR code: "Scan me".
    pub scan: String,
    /// How to use the card, in one or two short sentences.
    pub how_to: String,
    /// A word for each of [`pictures::PICTURES`], in their order.
    pub pictures: [String; pictures::COUNT],
}

/// Why cards could not be made.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A class without pupils has no cards, and a PDF without pages is none.
    #[error("there are no cards to print")]
    NoCards,
    /// A card names a picture that there is not.
    #[error("there is no picture {0}")]
    Picture(usize),
    /// The address has no room in a QR code.
    #[error("the address does not fit into a QR code: {0}")]
    Address(#[from] qrcode::types::QrError),
    /// The typefaces or the drawings inside the program are unreadable: a mistake of ours.
    #[error("unreadable inside the program: {0}")]
    Broken(&'static str),
    /// The file could not be put together: a mistake of ours too.
    #[error("the PDF could not be written: {0}")]
    Pdf(String),
}

/// Makes the file that is printed: A4, eight cards to a page, in the order given.
pub fn pdf(cards: &[Card], about: &Sheet) -> Result<Vec<u8>, Error> {
    sheet::print(cards, about)
}
