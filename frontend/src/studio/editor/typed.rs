//! What stands in a form while its text is written with every letter: not all that is typed changes the text (a space at
//! the end of a line), and none of it may vanish under somebody's fingers.

use yew::AttrValue;

/// What stands in a form.
#[derive(Debug)]
pub(super) struct Typed<T> {
    /// In pieces, as it was typed.
    pub source: T,
    /// The text that it has been written as.
    written: AttrValue,
    /// The text that the form was drawn with last.
    seen: AttrValue,
}

impl<T> Typed<T> {
    /// What a text says.
    pub fn new(text: &AttrValue, read: impl FnOnce(&str) -> T) -> Typed<T> {
        Typed { source: read(text), written: text.clone(), seen: text.clone() }
    }

    /// The text is this. One that was not written here (undone, or by somebody else) is read.
    pub fn see(&mut self, text: &AttrValue, read: impl FnOnce(&str) -> T) {
        if self.seen != *text {
            self.seen = text.clone();
            if self.written != *text {
                *self = Typed::new(text, read);
            }
        }
    }

    /// It says something else, written as this text.
    pub fn write(&mut self, source: T, text: &str) {
        self.source = source;
        self.written = text.to_owned().into();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_stays_until_the_text_is_changed_elsewhere() {
        let read = |text: &str| text.trim().to_owned();
        let mut typed = Typed::new(&"Eins.\n".into(), read);
        typed.write("Eins.  ".to_owned(), "Eins. \n");
        // Drawn again before the text has come round, and after.
        typed.see(&"Eins.\n".into(), read);
        assert_eq!(typed.source, "Eins.  ");
        typed.see(&"Eins. \n".into(), read);
        assert_eq!(typed.source, "Eins.  ");
        // Undone.
        typed.see(&"Eins.\n".into(), read);
        assert_eq!(typed.source, "Eins.");
    }
}
