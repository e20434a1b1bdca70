//! The languages of the product.

use serde::{Deserialize, Serialize};

/// A language in which interface and content are offered. Its [code](Lang::code) stands first in each address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Lang {
    /// Standard German.
    #[default]
    De,
    /// *Leichte Sprache*: German by the rules of easy-to-read.
    DeLeicht,
    /// English.
    En,
}

impl Lang {
    /// All languages, in the order in which the switch shows them.
    pub const ALL: [Lang; 3] = [Lang::De, Lang::DeLeicht, Lang::En];

    /// The code in addresses, folders and stored settings.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::De => "de",
            Lang::DeLeicht => "de-leicht",
            Lang::En => "en",
        }
    }

    /// The BCP 47 tag for `lang` and `hreflang`. `simple` is the registered variant subtag for simplified language.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::De => "de",
            Lang::DeLeicht => "de-simple",
            Lang::En => "en",
        }
    }

    /// The BCP 47 tag by which browsers write dates as people here do.
    pub const fn locale(self) -> &'static str {
        match self {
            Lang::De | Lang::DeLeicht => "de",
            Lang::En => "en-GB",
        }
    }

    /// The language's name in itself.
    pub const fn name(self) -> &'static str {
        match self {
            Lang::De => "Deutsch",
            Lang::DeLeicht => "Leichte Sprache",
            Lang::En => "English",
        }
    }

    /// The language of an address or a setting.
    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// Chooses by a browser's `Accept-Language` (RFC 9110, 12.5.4): the offered language of the highest weight,
    /// German where nothing fits. *Leichte Sprache* is never guessed: people choose it.
    pub fn from_accept_language(header: &str) -> Lang {
        let mut best: Option<(f32, Lang)> = None;
        for range in header.split(',') {
            let mut parts = range.split(';');
            let tag = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
            let weight = parts
                .find_map(|p| p.trim().strip_prefix("q=").map(|q| q.parse().unwrap_or(0.0)))
                .unwrap_or(1.0_f32);
            let lang = match tag.split('-').next() {
                Some("de") => Lang::De,
                Some("en") => Lang::En,
                _ => continue,
            };
            if weight > 0.0 && best.is_none_or(|(w, _)| weight > w) {
                best = Some((weight, lang));
            }
        }
        best.map_or(Lang::De, |(_, lang)| lang)
    }
}

/// No language has this code.
#[derive(Debug, thiserror::Error)]
#[error("no such language")]
pub struct UnknownLang;

impl std::str::FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(code: &str) -> Result<Lang, UnknownLang> {
        Lang::from_code(code).ok_or(UnknownLang)
    }
}

impl std::fmt::Display for Lang {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browsers_wish_chooses_the_language() {
        assert_eq!(Lang::from_accept_language("en-GB,en;q=0.9,de;q=0.8"), Lang::En);
        assert_eq!(Lang::from_accept_language("fr, de;q=0.5, en;q=0.3"), Lang::De);
        assert_eq!(Lang::from_accept_language("en;q=0, tr"), Lang::De);
        assert_eq!(Lang::from_accept_language(""), Lang::De);
        assert_eq!(Lang::from_accept_language(";;q=x,,"), Lang::De);
    }

    #[test]
    fn codes_lead_back() {
        for lang in Lang::ALL {
            assert_eq!(Lang::from_code(lang.code()), Some(lang));
        }
        assert_eq!(Lang::from_code("xx"), None);
    }
}
