//! `frontend/assets`: style sheets, start-up scripts, pictures.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};

use super::{fingerprint::files_below, publish::Publication};

/// Adds all assets, those last that name others.
pub fn add_all(folder: &Path, publication: &mut Publication) -> Result<()> {
    let mut style_sheets = Vec::new();
    for path in files_below(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let content = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        match path.extension().and_then(|extension| extension.to_str()) {
            Some("css") => style_sheets.push((name, content)),
            Some("js") => {
                let text = String::from_utf8(content).with_context(|| format!("{name} is not UTF-8"))?;
                if let Some(line) = text.lines().find(|line| imports_a_neighbour(line)) {
                    bail!(
                        "{name} imports a neighbour by a fixed name (`{}`), but assets are served under names that \
                         change with their content: let the page say the address, in a data attribute",
                        line.trim()
                    );
                }
                publication.add(&name, text.into_bytes())?;
            }
            _ => publication.add(&name, content)?,
        }
    }
    for (name, content) in style_sheets {
        let text = String::from_utf8(content).with_context(|| format!("{name} is not UTF-8"))?;
        let text = without_comments(&text);
        if !closes(&text) {
            bail!(
                "{name}: not every brace is closed, and what follows lies in a layer that it is not meant for"
            );
        }
        let text = with_served_names(&name, &text, publication)?;
        publication.add(&name, text.into_bytes())?;
    }
    Ok(())
}

/// Whether what a style sheet opens is closed. Browsers say nothing: they close it at the end.
fn closes(css: &str) -> bool {
    css.matches('{').count() == css.matches('}').count()
}

fn imports_a_neighbour(line: &str) -> bool {
    let line = line.trim_start();
    !line.starts_with("//")
        && !line.starts_with('*')
        && ["from \"./", "from './", "import(\"./", "import('./", "import \"./", "import './"]
            .iter()
            .any(|import| line.contains(import))
}

/// A style sheet's comments and indentation are for us alone. Quoted text stays as it is.
fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    let mut quote = None;
    while let Some(letter) = rest.next() {
        if let Some(end) = quote {
            out.push(letter);
            if letter == '\\' {
                out.extend(rest.next());
            } else if letter == end {
                quote = None;
            }
        } else if letter == '/' && rest.peek() == Some(&'*') {
            rest.next();
            let mut previous = ' ';
            for letter in rest.by_ref() {
                if previous == '*' && letter == '/' {
                    break;
                }
                previous = letter;
            }
            push_space(&mut out);
        } else if letter.is_ascii_whitespace() {
            push_space(&mut out);
        } else {
            if matches!(letter, '"' | '\'') {
                quote = Some(letter);
            }
            // A space before these, or after them, never means anything.
            if matches!(letter, '{' | '}' | ';' | ',') && out.ends_with(' ') {
                out.pop();
            }
            out.push(letter);
        }
    }
    out.trim_end().to_owned()
}

fn push_space(out: &mut String) {
    if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ',']) {
        out.push(' ');
    }
}

/// `url(wolf.svg)` becomes `url(wolf-1a2b….svg)`.
fn with_served_names(sheet: &str, css: &str, publication: &Publication) -> Result<String> {
    let mut out = String::with_capacity(css.len());
    let mut parts = css.split("url(");
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        out.push_str("url(");
        let (address, after) =
            part.split_once(')').with_context(|| format!("{sheet} has a url( without its end"))?;
        let plain =
            address.trim_matches(|letter: char| letter.is_whitespace() || letter == '"' || letter == '\'');
        if plain.starts_with("data:") || plain.starts_with('#') {
            out.push_str(address);
        } else {
            let served = publication.name(plain.trim_start_matches("./")).with_context(|| {
                format!("{sheet} names url({plain}), but frontend/assets has no such file")
            })?;
            out.push_str(served);
        }
        out.push(')');
        out.push_str(after);
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheets_lose_comments_and_indentation_but_no_meaning() {
        let css = "/* a */\n.a > .b ,\n.c {\n  content: \"/* kept */  \\\" \";\n  margin: 0  1px;\n}\n.a :hover { }\n";
        assert_eq!(
            without_comments(css),
            ".a > .b,.c{content: \"/* kept */  \\\" \";margin: 0 1px;}.a :hover{}"
        );
    }

    #[test]
    fn an_open_brace_is_noticed() {
        assert!(closes("@layer meet{.a{color:red}}.b{}"));
        assert!(!closes("@layer meet{.a{color:red}.b{}"));
    }

    #[test]
    fn style_sheets_name_assets_as_they_are_served() {
        let folder = tempfile::tempdir().unwrap();
        let mut publication = Publication::new(folder.path().to_path_buf()).unwrap();
        publication.add("wolf.svg", b"<svg/>".to_vec()).unwrap();
        let served = publication.name("wolf.svg").unwrap().to_owned();
        let css = "a{background:url(\"wolf.svg\")}b{mask:url(data:x)}";
        assert_eq!(
            with_served_names("s.css", css, &publication).unwrap(),
            format!("a{{background:url({served})}}b{{mask:url(data:x)}}")
        );
        assert!(with_served_names("s.css", "a{background:url(missing.svg)}", &publication).is_err());
    }

    #[test]
    fn scripts_may_not_import_by_fixed_names() {
        assert!(imports_a_neighbour("import init from \"./learn.js\";"));
        assert!(!imports_a_neighbour("const app = await import(script);"));
    }
}
