//! The fields of the form to book: what was typed into them, and what is wrong with it.

use shared::api::problem::Code;
use shared::api::workshop::MAX_NAME;
use shared::lang::Lang;
use yew::prelude::*;

use crate::components::field::{beginning_with, described, wrong};
use crate::i18n::text;
use crate::{api, t};

/// The fields that a refusal may name: name, id, and the text of what they are called.
const FIELDS: [(&str, &str, &str); 6] = [
    ("name", "name", "book-name"),
    ("email", "email", "book-email"),
    ("phone", "phone", "book-phone"),
    ("party", "party", "book-party"),
    ("age", "age", "book-age"),
    ("interpreter", "need-interpreter", "book-need-interpreter"),
];
/// What is refused where a session has it no more: then the form does not offer it either.
const GONE: [&str; 2] = ["wheelchair", "loan_device"];

/// Why a booking is refused.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fault {
    /// Why.
    pub code: Code,
    /// The field at fault, if one is.
    pub field: Option<String>,
}

impl Fault {
    /// The field at fault, if it stands on the form: its id, and the text of what it is called.
    pub fn at(&self) -> Option<(&'static str, &'static str)> {
        let found = FIELDS.iter().find(|(name, ..)| self.field.as_deref() == Some(*name));
        found.map(|(_, id, label)| (*id, *label))
    }

    /// The sentence for people. That a value is invalid does not say enough: each field says what it takes.
    pub fn sentence(&self, lang: Lang) -> String {
        let known =
            |field: &&String| FIELDS.iter().any(|(name, ..)| name == field) || GONE.contains(&field.as_str());
        match self.field.as_ref().filter(known) {
            Some(field) if self.code == Code::Invalid => text(lang, &format!("book-wrong-{field}")),
            _ => api::sentence(lang, self.code),
        }
    }

    /// The same, if it is about this field.
    pub fn about(&self, lang: Lang, field: &str) -> Option<String> {
        (self.field.as_deref() == Some(field)).then(|| self.sentence(lang))
    }
}

/// The fields about a person.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Name,
    Email,
    Phone,
}

/// A field about a person.
pub(super) fn field(lang: Lang, kind: Kind, required: bool, typed: &str, sentence: Option<&str>) -> Html {
    // The name of a field, what the browser may fill in, and its type.
    let (name, complete, form) = match kind {
        Kind::Name => ("name", "name", "text"),
        Kind::Email => ("email", "email", "email"),
        Kind::Phone => ("phone", "tel", "tel"),
    };
    let (label, most, hint) = match kind {
        Kind::Name => (t!(lang, "book-name"), MAX_NAME, Some(t!(lang, "book-name-hint"))),
        Kind::Email => (t!(lang, "book-email"), 254, None),
        Kind::Phone => (t!(lang, "book-phone"), 40, None),
    };
    let input = html! {
        <input id={name} {name} type={form} autocomplete={complete} {required} maxlength={most.to_string()}
            aria-invalid={sentence.map(|_| "true")} aria-describedby={described(name, hint.is_some(), sentence.is_some())} />
    };
    html! {
        <div class="field">
            <label for={name}>{ label }</label>
            if let Some(hint) = hint { <p class="hint" id="name-h">{ hint }</p> }
            { beginning_with(input, typed) }
            { wrong(name, sentence, false) }
        </div>
    }
}

/// The age of whoever it is for.
pub(super) fn age(lang: Lang, typed: &str, sentence: Option<&str>) -> Html {
    let input = html! {
        <input id="age" type="number" name="age" inputmode="numeric" min="0" max="120" required=true
            aria-invalid={sentence.map(|_| "true")} aria-describedby={described("age", true, sentence.is_some())} />
    };
    html! {
        <div class="field">
            <label for="age">{ t!(lang, "book-age") }</label>
            <p class="hint" id="age-h">{ t!(lang, "book-age-hint") }</p>
            { beginning_with(input, typed) }
            { wrong("age", sentence, false) }
        </div>
    }
}
