//! Words that the hints look for. All lower-case where nothing else is said.

pub(super) fn is_subjunctive(word: &str) -> bool {
    const STEMS: &[&str] = &[
        "würde",
        "hätte",
        "wäre",
        "könnte",
        "müsste",
        "dürfte",
        "sollte",
        "bräuchte",
        "wüsste",
        "käme",
        "gäbe",
        "ginge",
        "ließe",
        "bliebe",
        "fände",
    ];
    let ending = |rest: &str| matches!(rest, "" | "n" | "st" | "t");
    matches!(word, "wär" | "wärst" | "wärt")
        || STEMS.iter().any(|stem| word.strip_prefix(stem).is_some_and(ending))
}

pub(super) fn is_werden(word: &str) -> bool {
    matches!(
        word,
        "werde"
            | "wirst"
            | "wird"
            | "werden"
            | "werdet"
            | "wurde"
            | "wurdest"
            | "wurden"
            | "wurdet"
            | "worden"
    )
}

/// Whether this can only be a participle, as it is written.
pub(super) fn is_participle(word: &str) -> bool {
    /// Infinitives and adjectives that look like participles.
    const OTHERS: &[&str] = &[
        "geben",
        "gehen",
        "gelten",
        "genießen",
        "gewinnen",
        "gefallen",
        "gehören",
        "gelingen",
        "geschehen",
        "gebären",
        "gestalten",
        "gewöhnen",
        "gestehen",
        "genehmigen",
        "gefährden",
        "gebrauchen",
        "gerecht",
        "gesamt",
        "geduldet",
        "geehrt",
        "geeignet",
        "gewohnt",
        "bekannt",
        "beliebt",
        "bereit",
        "berechtigt",
        "berühmt",
        "bewusst",
        "erst",
        "ernst",
        "echt",
        "entspannt",
        "verrückt",
        "verwandt",
        "verliebt",
        "begeistert",
        "gelassen",
        "betont",
    ];
    if !word.starts_with(char::is_lowercase) || OTHERS.contains(&word) {
        return false;
    }
    // `angerufen`, `abgeschlossen`
    const BEFORE: &[&str] = &[
        "ab", "an", "auf", "aus", "bei", "durch", "ein", "fest", "frei", "her", "hin", "los", "mit", "nach",
        "über", "um", "unter", "vor", "weg", "weiter", "zu", "zurück",
    ];
    let after_ge = |word: &str| word.strip_prefix("ge").is_some_and(|rest| rest.chars().count() >= 3);
    let ends = word.ends_with('t') || word.ends_with("en");
    let with_ge = after_ge(word)
        || BEFORE.iter().any(|before| {
            word.strip_prefix(before).is_some_and(|rest| after_ge(rest) && !OTHERS.contains(&rest))
        });
    let prefixed = ["be", "emp", "ent", "er", "ver", "zer"].iter().any(|prefix| {
        word.strip_prefix(prefix).is_some_and(|rest| rest.chars().count() >= 4 && rest.ends_with('t'))
    });
    let strong =
        matches!(word, "betrogen" | "verboten" | "verloren" | "vergeben" | "verschoben" | "entschieden");
    (ends && with_ge) || prefixed || strong || (word.ends_with("iert") && word.chars().count() > 6)
}

/// Articles of the genitive that are nothing else.
pub(super) fn is_of(word: &str) -> bool {
    matches!(
        word,
        "des" | "eines" | "meines" | "deines" | "seines" | "ihres" | "unseres" | "dieses" | "jedes"
    )
}

/// A noun, as it is written, that has the ending of the genitive. `dieses Haus` and its like are none.
pub(super) fn is_noun_with_s(word: &str) -> bool {
    const NONE: &[&str] = &[
        "Glas",
        "Gas",
        "Eis",
        "Gras",
        "Los",
        "Ergebnis",
        "Verzeichnis",
        "Zeugnis",
        "Verständnis",
        "Kreis",
        "Preis",
        "Ereignis",
    ];
    let ends = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    ends && word.starts_with(char::is_uppercase)
        && !NONE.iter().any(|none| word.ends_with(none) || word.ends_with(&none.to_lowercase()))
}

/// Words that the genitive follows.
pub(super) fn wants_genitive(word: &str) -> bool {
    matches!(
        word,
        "wegen"
            | "trotz"
            | "statt"
            | "anstatt"
            | "während"
            | "aufgrund"
            | "mithilfe"
            | "innerhalb"
            | "außerhalb"
    )
}

pub(super) fn is_genitive_article(word: &str) -> bool {
    matches!(word, "der" | "einer" | "meiner" | "deiner" | "seiner" | "ihrer" | "unserer" | "dieser")
}

pub(super) fn is_abbreviation(word: &str) -> bool {
    const ALL: &[&str] = &[
        "z.b.", "d.h.", "u.a.", "o.ä.", "u.ä.", "i.d.r.", "s.o.", "s.u.", "v.a.", "usw.", "bzw.", "ca.",
        "evtl.", "ggf.", "etc.", "inkl.", "exkl.", "vgl.", "bzgl.", "allg.", "max.", "min.", "mind.", "nr.",
        "std.", "tel.", "str.", "abs.", "art.", "mio.", "mrd.", "sog.", "zzgl.", "kfz",
    ];
    ALL.contains(&word)
}

pub(super) fn is_negation(word: &str) -> bool {
    matches!(
        word,
        "nicht"
            | "nichts"
            | "nie"
            | "niemals"
            | "niemand"
            | "niemanden"
            | "niemandem"
            | "nirgends"
            | "weder"
            | "kein"
            | "keine"
            | "keinen"
            | "keinem"
            | "keiner"
            | "keines"
    )
}

pub(super) fn is_number(word: &str) -> bool {
    matches!(
        word,
        "zwei"
            | "drei"
            | "vier"
            | "fünf"
            | "sechs"
            | "sieben"
            | "acht"
            | "neun"
            | "zehn"
            | "elf"
            | "zwölf"
            | "zwanzig"
            | "dreißig"
            | "vierzig"
            | "fünfzig"
            | "sechzig"
            | "siebzig"
            | "achtzig"
            | "neunzig"
            | "hundert"
            | "tausend"
    )
}

/// Long words that are no compounds, or that everybody knows.
pub(super) fn may_be_long(word: &str) -> bool {
    const ALL: &[&str] = &[
        "benachrichtigung",
        "benachrichtigungen",
        "bundesrepublik",
        "donnerstagabend",
        "entschuldigung",
        "geschwindigkeit",
        "verantwortliche",
        "verantwortlichen",
        "verantwortung",
        "veranstaltungen",
    ];
    ALL.contains(&word)
}
