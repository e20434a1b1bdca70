//! Files to take home: what browsers save them as.

use axum::http::HeaderValue;

use crate::text::percent_coded;

/// The `Content-Disposition` of a file with this name, whatever it holds: what file systems read as more than a letter
/// becomes `-`. Old programs get plain letters, all others the name as it is (RFC 6266).
pub fn named(name: &str) -> HeaderValue {
    let name = harmless(name);
    let plain: String =
        name.chars().map(|c| if c == ' ' || c.is_ascii_graphic() && c != '%' { c } else { '_' }).collect();
    let coded = percent_coded(&name, b"-._~");
    let header = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{coded}");
    HeaderValue::try_from(header).unwrap_or_else(|_| HeaderValue::from_static("attachment"))
}

fn harmless(name: &str) -> String {
    let letter = |c: char| {
        if c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|') {
            '-'
        } else {
            c
        }
    };
    name.trim().trim_start_matches('.').chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_are_plain_or_coded() {
        for (name, header) in [
            ("7a-2026-11-28.csv", "filename=\"7a-2026-11-28.csv\"; filename*=UTF-8''7a-2026-11-28.csv"),
            ("Füchse 7.csv", "filename=\"F_chse 7.csv\"; filename*=UTF-8''F%C3%BCchse%207.csv"),
            (
                "../a\"b\r\nX: y%41.csv",
                "filename=\"-a-b--X- y_41.csv\"; filename*=UTF-8''-a-b--X-%20y%2541.csv",
            ),
        ] {
            assert_eq!(named(name), format!("attachment; {header}"), "{name:?}");
        }
    }
}
