//! What messages of Fluent say.
//!
//! `fluent-syntax` reads them, and what they say with their values is put together here. `fluent-bundle` does that too,
//! but brings terms, functions and the plural rules of two hundred languages, which no text of ours uses: more than a
//! twentieth of the learners' bundle.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;
use fluent_syntax::unicode::unescape_unicode_to_string;
use shared::lang::Lang;

/// What is put into a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FluentValue<'a> {
    /// Words.
    Text(Cow<'a, str>),
    /// A number as it is shown; texts may choose their words by it.
    Number(String),
}

impl FluentValue<'_> {
    fn shown(&self) -> &str {
        match self {
            FluentValue::Text(text) => text,
            FluentValue::Number(number) => number,
        }
    }
}

impl<'a> From<&'a str> for FluentValue<'a> {
    fn from(text: &'a str) -> Self {
        FluentValue::Text(Cow::Borrowed(text))
    }
}

impl From<String> for FluentValue<'_> {
    fn from(text: String) -> Self {
        FluentValue::Text(Cow::Owned(text))
    }
}

macro_rules! numbers {
    ($($number:ty)+) => {
        $(impl From<$number> for FluentValue<'_> {
            fn from(number: $number) -> Self {
                FluentValue::Number(number.to_string())
            }
        })+
    };
}

numbers! { u8 u16 u32 u64 usize i16 i32 i64 f64 }

/// The values of a text, by name.
type Values<'a> = [(&'a str, FluentValue<'a>)];

/// The texts of a language.
pub struct Texts {
    lang: Lang,
    messages: BTreeMap<String, Pattern<String>>,
}

impl Texts {
    /// Reads a Fluent file. What is no message is left out.
    pub fn read(lang: Lang, source: String) -> Texts {
        let resource = parser::parse_runtime(source).unwrap_or_else(|(resource, _)| resource);
        let messages = resource.body.into_iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some((message.id.name, message.value?)),
            _ => None,
        });
        Texts { lang, messages: messages.collect() }
    }

    /// What a key says with these values.
    pub fn say(&self, key: &str, values: &Values) -> Option<String> {
        let mut said = String::new();
        self.write(self.messages.get(key)?, values, &mut said);
        Some(said)
    }

    fn write(&self, pattern: &Pattern<String>, values: &Values, said: &mut String) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => said.push_str(value),
                PatternElement::Placeable { expression } => self.write_expression(expression, values, said),
            }
        }
    }

    fn write_expression(&self, expression: &Expression<String>, values: &Values, said: &mut String) {
        match expression {
            Expression::Select { selector, variants } => {
                let value = match selector {
                    InlineExpression::VariableReference { id } => named(&id.name, values),
                    _ => None,
                };
                if let Some(variant) = self.chosen(value, variants) {
                    self.write(&variant.value, values, said);
                }
            }
            Expression::Inline(InlineExpression::StringLiteral { value }) => {
                said.push_str(&unescape_unicode_to_string(value));
            }
            // As everywhere with Fluent, a value that is missing shows what it is called.
            Expression::Inline(InlineExpression::VariableReference { id }) => match named(&id.name, values) {
                Some(value) => said.push_str(value.shown()),
                None => said.extend(["{$", &id.name, "}"]),
            },
            // The tests let nothing else into the texts.
            Expression::Inline(_) => {}
        }
    }

    /// The variant for a value: the first with its very word or number, or with the number's form; else the usual one.
    fn chosen<'t>(
        &self,
        value: Option<&FluentValue>,
        variants: &'t [Variant<String>],
    ) -> Option<&'t Variant<String>> {
        let fits = |variant: &&Variant<String>| match (value, &variant.key) {
            (Some(FluentValue::Text(text)), VariantKey::Identifier { name }) => text == name,
            (Some(FluentValue::Number(number)), VariantKey::Identifier { name }) => {
                form(self.lang, number) == name
            }
            (Some(FluentValue::Number(number)), VariantKey::NumberLiteral { value }) => number == value,
            (Some(FluentValue::Text(_)), VariantKey::NumberLiteral { .. }) | (None, _) => false,
        };
        variants.iter().find(fits).or_else(|| variants.iter().find(|variant| variant.default))
    }
}

/// The value of this name.
fn named<'v>(name: &str, values: &'v Values) -> Option<&'v FluentValue<'v>> {
    values.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// The form of words that goes with a number, by its name in Unicode's CLDR.
fn form(lang: Lang, number: &str) -> &'static str {
    match lang {
        Lang::De | Lang::DeLeicht | Lang::En => {
            if number == "1" {
                "one"
            } else {
                "other"
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(source: &str, values: &Values) -> String {
        Texts::read(Lang::De, source.to_owned()).say("key", values).unwrap()
    }

    #[test]
    fn values_stand_where_they_are_named() {
        assert_eq!(said("key = Guten Tag", &[]), "Guten Tag");
        assert_eq!(
            said(
                "key = { $n } von { $all }: { $what }",
                &[("all", 12_usize.into()), ("n", 2.5.into()), ("what", "{ $n }".into())]
            ),
            "2.5 von 12: { $n }"
        );
        assert_eq!(said("key = { $nobody }!", &[]), "{$nobody}!");
    }

    #[test]
    fn what_is_quoted_is_meant_as_it_stands() {
        assert_eq!(
            said(r#"key = { "" } schreibt {"{1}"} und \ und { "\"\u00e4" }"#, &[]),
            r#" schreibt {1} und \ und "ä"#
        );
    }

    #[test]
    fn lines_stay_and_indentation_goes() {
        assert_eq!(
            said("# Ein Kommentar\nkey =\n    Erste\n      Zweite\n\n    Dritte\n", &[]),
            "Erste\n  Zweite\n\nDritte"
        );
    }

    #[test]
    fn numbers_choose_their_form() {
        let source =
            "key = { $n ->\n    [0] Nichts\n    [one] { $n } Kurs\n   *[other] { $n } Kurse\n } hier";
        let with = |n: FluentValue<'static>| said(source, &[("n", n)]);
        assert_eq!(with(0.into()), "Nichts hier");
        assert_eq!(with(1_u8.into()), "1 Kurs hier");
        assert_eq!(with(1.0.into()), "1 Kurs hier");
        assert_eq!(with(1.5.into()), "1.5 Kurse hier");
        assert_eq!(with(21_i64.into()), "21 Kurse hier");
        assert_eq!(with("1".into()), "1 Kurse hier", "a word is no number");
        assert_eq!(with("0".into()), "0 Kurse hier", "a word is no number");
    }

    #[test]
    fn words_choose_too_and_the_usual_is_said_of_what_nobody_named() {
        let source = "key = { $whom ->\n   *[other] Sie\n    [pupil] du{ $n ->\n        [one] !\n       *[other] !!\n    }\n }";
        assert_eq!(said(source, &[("whom", "pupil".into()), ("n", 1.into())]), "du!");
        assert_eq!(said(source, &[("whom", "pupil".to_owned().into()), ("n", 3.into())]), "du!!");
        assert_eq!(said(source, &[("whom", "guest".into())]), "Sie");
        assert_eq!(said(source, &[]), "Sie");
    }

    #[test]
    fn what_cannot_be_read_takes_nothing_else_along() {
        let texts = Texts::read(Lang::En, "bad = { $n\nkey = Good\n-term = No\n".to_owned());
        assert_eq!(texts.say("key", &[]).as_deref(), Some("Good"));
        assert_eq!(texts.say("bad", &[]), None);
        assert_eq!(texts.say("other", &[]), None);
    }
}
