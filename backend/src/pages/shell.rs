//! What stands around a rendered page: head, scripts, the data it was rendered with.

use std::fmt::Write;

use frontend::head::Head;
use frontend::route::{Bundle, Route};
use frontend::t;
use shared::lang::Lang;

use super::assets::{Assets, texts};

/// Begin and end of the document; the page goes between.
pub struct Shell {
    begin: String,
    end: String,
}

impl Shell {
    /// For a page: whether there is such a page, what it is about, and the JSON of its [`frontend::boot::Boot`].
    pub fn new(
        public_url: &str,
        assets: &Assets,
        route: &Route,
        found: bool,
        lang: Lang,
        about: &Head,
        boot: &str,
    ) -> Shell {
        let bundle = route.bundle();
        let mut begin = format!(
            "<!doctype html>\n<html lang=\"{}\" dir=\"ltr\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\
             <meta name=\"color-scheme\" content=\"light dark\"><title>{}</title>",
            lang.tag(),
            escape(&about.title)
        );
        // Writing to a String cannot fail.
        if !about.description.is_empty() {
            let _ = write!(begin, "<meta name=\"description\" content=\"{}\">", escape(&about.description));
        }
        if found && route.is_public() {
            let _ =
                write!(begin, "<link rel=\"canonical\" href=\"{public_url}{}\">", escape(&route.to_path()));
            for other in Lang::ALL {
                let path = route.in_lang(other).to_path();
                let tag = other.tag();
                let _ = write!(
                    begin,
                    "<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{public_url}{}\">",
                    escape(&path)
                );
            }
        } else {
            begin.push_str("<meta name=\"robots\" content=\"noindex\">");
        }
        let file = |kind: &str| assets.address(&format!("{}.{kind}", bundle.name()));
        let (js, wasm) = (file("js"), file("wasm"));
        let texts = assets.address(&texts(lang, bundle));
        let style_sheets: String = style_sheets(bundle)
            .iter()
            .map(|name| format!("<link rel=\"stylesheet\" href=\"{}\">", assets.address(name)))
            .collect();
        let _ = write!(
            begin,
            "<link rel=\"icon\" type=\"image/svg+xml\" href=\"{}\">\
             {style_sheets}<script src=\"{}\"></script>\
             <link rel=\"preload\" as=\"fetch\" crossorigin fetchpriority=\"low\" type=\"application/wasm\" href=\"{wasm}\">\
             <link rel=\"modulepreload\" fetchpriority=\"low\" href=\"{js}\">\
             <link rel=\"preload\" as=\"fetch\" crossorigin fetchpriority=\"low\" href=\"{texts}\">\
             <script type=\"module\" fetchpriority=\"low\" src=\"{}\" data-js=\"{js}\" data-wasm=\"{wasm}\" data-texts=\"{texts}\"></script></head><body>\
             <div class=\"old-browser\" id=\"too-old\" role=\"region\" aria-label=\"Browser\" hidden>\
             <div class=\"old-browser-in\"><p>{}</p></div></div><noscript><div class=\"old-browser\"><div class=\"old-browser-in\"><p>{}</p></div></div></noscript>\
             <div id=\"app\">",
            assets.address("favicon.svg"),
            assets.address("boot.js"),
            assets.address("start.js"),
            escape(&t!(lang, "too-old")),
            escape(&t!(lang, "no-script")),
        );
        // `<` would end the script early, and open comments.
        let json = boot.replace('<', "\\u003c");
        let end =
            format!("</div><script type=\"application/json\" id=\"boot\">{json}</script></body></html>");
        Shell { begin, end }
    }

    /// The whole document.
    pub fn around(&self, body: &str) -> String {
        [&self.begin, body, &self.end].concat()
    }
}

/// In the order in which they count. Learners' pages, which most people see first, go without what they do not need.
fn style_sheets(bundle: Bundle) -> &'static [&'static str] {
    match bundle {
        Bundle::Learn => &["style.css"],
        Bundle::Account | Bundle::Book | Bundle::Office | Bundle::School => &["style.css", "meet.css"],
        Bundle::Studio => &["style.css", "meet.css", "studio.css"],
    }
}

/// A page that says why there is none this time, for people; complete in itself.
pub fn trouble(assets: &Assets, lang: Lang, sentence: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\" dir=\"ltr\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\">\
         <title>Lernwolf</title><link rel=\"icon\" type=\"image/svg+xml\" href=\"{}\">\
         <link rel=\"stylesheet\" href=\"{}\"></head><body><main class=\"page\"><h1>Lernwolf</h1>\
         <p class=\"lead\">{}</p><p class=\"actions\"><a class=\"button\" href=\"\">{}</a> \
         <a class=\"button quiet\" href=\"/{lang}\">{}</a></p></main></body></html>",
        lang.tag(),
        assets.address("favicon.svg"),
        assets.address("style.css"),
        escape(sentence),
        escape(&t!(lang, "try-again")),
        escape(&t!(lang, "missing-home")),
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
