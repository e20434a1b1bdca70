//! The fields of the form to book: what was typed into them, and what is wrong with it.

use shared::api::problem::Code;
use shared::api::workshop::booking::Refusal;
use shared::api::workshop::listing::SessionCard;
use shared::api::workshop::{MAX_AGE, MAX_NAME};
use shared::lang::Lang;
use yew::prelude::*;

use crate::components::field::{beginning_with, described, wrong};
use crate::i18n::text;
use crate::{api, t};

/// The fields that a refusal may name, in the order of the form: name, id, and the text of what they are called.
const FIELDS: [(&str, &str, &str); 6] = [
    ("name", "name", "book-name"),
    ("email", "email", "book-email"),
    ("phone", "phone", "book-phone"),
    ("party", "party", "book-party"),
    ("interpreter", "need-interpreter", "book-need-interpreter"),
    ("age", "age", "book-age"),
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
    /// Why a plain form was refused.
    pub fn all_of(refused: &Refusal) -> Vec<Fault> {
        refused.faults.iter().map(|(code, field)| Fault { code: *code, field: field.clone() }).collect()
    }

    /// The field at fault, if it stands on the form: its id, and the text of what it is called.
    pub fn at(&self) -> Option<(&'static str, &'static str)> {
        if self.code == Code::ContactMissing {
            return Some(("email", "book-either"));
        }
        let found = FIELDS.iter().find(|(name, ..)| self.field.as_deref() == Some(*name));
        found.map(|(_, id, label)| (*id, *label))
    }

    /// Where it stands among others: in the order of the form, what is about none of its fields first.
    pub fn place(&self) -> Option<usize> {
        FIELDS.iter().position(|(name, ..)| self.field.as_deref() == Some(*name))
    }

    /// The sentence for people. That a value is invalid does not say enough: each field says what it takes.
    pub fn sentence(&self, lang: Lang, card: Option<&SessionCard>) -> String {
        if let (Some(card), Code::AgeMissing | Code::AgeOutside) = (card, self.code) {
            let (min, max) = years(card);
            return if self.code == Code::AgeMissing {
                t!(lang, "book-age-missing", min = min, max = max)
            } else {
                t!(lang, "book-age-outside", min = min, max = max)
            };
        }
        let known =
            |field: &&String| FIELDS.iter().any(|(name, ..)| name == field) || GONE.contains(&field.as_str());
        match self.field.as_ref().filter(known) {
            Some(field) if self.code == Code::Invalid => text(lang, &format!("book-wrong-{field}")),
            _ => api::sentence(lang, self.code),
        }
    }

    /// The same, if it is about this field.
    pub fn about(&self, lang: Lang, card: &SessionCard, field: &str) -> Option<String> {
        // Of two of which one is enough, neither is the one at fault.
        let either = self.code == Code::ContactMissing && ["email", "phone"].contains(&field);
        (either || self.field.as_deref() == Some(field)).then(|| self.sentence(lang, Some(card)))
    }
}

/// The youngest and the oldest that may come.
fn years(card: &SessionCard) -> (u8, u8) {
    (card.age_min, card.age_max.unwrap_or(MAX_AGE))
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
pub(super) fn age(lang: Lang, card: &SessionCard, typed: &str, sentence: Option<&str>) -> Html {
    let (min, max) = years(card);
    let input = html! {
        <input id="age" type="number" name="age" inputmode="numeric" min={min.to_string()} max={max.to_string()} required=true
            aria-invalid={sentence.map(|_| "true")} aria-describedby={described("age", true, sentence.is_some())} />
    };
    html! {
        <div class="field">
            <label for="age">{ t!(lang, "book-age") }</label>
            <p class="hint" id="age-h">{ t!(lang, "book-age-hint", min = min, max = max) }</p>
            { beginning_with(input, typed) }
            { wrong("age", sentence, false) }
        </div>
    }
}
