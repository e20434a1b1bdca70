//! What axe-core, and a ruler, say about a page.

use std::{fs, sync::OnceLock};

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;

use crate::{
    resident::Resident,
    surroundings::{Needed, needed},
};

/// The rules that are looked at.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// Something that axe-core found.
#[derive(Debug, Deserialize)]
struct Violation {
    id: String,
    help: String,
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    html: String,
    #[serde(rename = "failureSummary")]
    summary: Option<String>,
}

fn axe() -> Result<&'static str> {
    static SOURCE: OnceLock<String> = OnceLock::new();
    if let Some(source) = SOURCE.get() {
        return Ok(source);
    }
    let file = needed(Needed::Axe)?;
    let source = fs::read_to_string(&file).with_context(|| file)?;
    Ok(SOURCE.get_or_init(|| source))
}

impl Resident {
    /// What axe-core finds on this page, a line for each rule with the first place where it was broken.
    pub async fn barriers(&self) -> Result<Vec<String>> {
        let script = format!(
            "const [tags, done] = arguments;
             if (!window.axe) {{ {} }}
             // Half under a header that stays at hand, a link would be measured as half a link.
             scrollTo({{ top: 0, behavior: 'instant' }});
             // Colours that are on their way would be measured half-way.
             Promise.allSettled(document.getAnimations().map(one => one.finished))
                .then(() => axe.run(document, {{ runOnly: {{ type: 'tag', values: tags }}, resultTypes: ['violations'] }}))
                .then(found => done(found.violations), error => done(String(error)))",
            axe()?
        );
        let found = self.js_later(&script, vec![json!(TAGS)]).await?;
        ensure!(found.is_array(), "axe-core failed: {found}");
        let found: Vec<Violation> = serde_json::from_value(found)?;
        let line = |violation: &Violation| {
            let Some(node) = violation.nodes.first() else { return violation.id.clone() };
            let html: String = node.html.chars().take(160).collect();
            let summary = node.summary.clone().unwrap_or_default().replace('\n', " ");
            format!(
                "{} ({}), {} times, first: {html} — {summary}",
                violation.id,
                violation.help,
                violation.nodes.len()
            )
        };
        Ok(found.iter().map(line).collect())
    }

    /// What sticks out of the page sideways, if anything does: by how many points, and the innermost elements.
    pub async fn sideways(&self) -> Result<Option<String>> {
        let script = r"
            const width = document.documentElement.clientWidth;
            const by = document.documentElement.scrollWidth - width;
            if (by <= 0) return null;
            const out = [...document.querySelectorAll('body *')].filter(one => {
              const box = one.getBoundingClientRect();
              return box.width > 1 && (box.right > width + 0.5 || box.left < -0.5) && one.checkVisibility();
            });
            const inner = out.filter(one => !out.some(other => other !== one && one.contains(other)));
            return `${by} points: ` + inner.slice(0, 3).map(one => one.outerHTML.slice(0, 100)).join(' | ');";
        Ok(self.js(script, vec![]).await?.as_str().map(str::to_owned))
    }

    /// Buttons, links and fields that are too small for a thumb (below 44 points), but for links within sentences.
    pub async fn small_targets(&self) -> Result<Vec<String>> {
        let script = r"
            const small = [];
            for (const one of document.querySelectorAll('a[href], button, summary, select, input:not([type=hidden])')) {
              if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: false })) continue;
              // A label counts with its box, and so does a link that lies over its whole card.
              const over = getComputedStyle(one, '::after');
              const card = over.content !== 'none' && over.position === 'absolute' && one.offsetParent;
              const box = one.matches('[type=radio], [type=checkbox]') && one.closest('label') || card || one;
              const rect = box.getBoundingClientRect();
              if (rect.right <= 0 || rect.bottom + scrollY <= 0 || rect.width <= 1) continue;
              const words = one.textContent.trim();
              const around = one.parentElement.textContent.trim();
              const inline = getComputedStyle(one).display === 'inline';
              if (one.matches('a') && inline && (around.length > words.length || one.closest('.prose'))) continue;
              if (rect.height < 43.5 || rect.width < 43.5) {
                small.push(`${one.tagName.toLowerCase()} “${words || one.getAttribute('aria-label') || one.id}” ${Math.round(rect.width)}×${Math.round(rect.height)}`);
              }
            }
            return small;";
        Ok(serde_json::from_value(self.js(script, vec![]).await?)?)
    }
}
