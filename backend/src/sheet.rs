//! Files for spreadsheets: CSV as German ones open it.

use crate::error::{ApiError, ApiResult};

/// A file that is being written.
pub struct Sheet(csv::Writer<Vec<u8>>);

impl Default for Sheet {
    /// An empty one.
    fn default() -> Sheet {
        // Spreadsheets know by the mark at the beginning that this is UTF-8.
        let start = vec![0xEF, 0xBB, 0xBF];
        let mut file = csv::WriterBuilder::new();
        Sheet(file.delimiter(b';').quote_style(csv::QuoteStyle::Always).flexible(true).from_writer(start))
    }
}

impl Sheet {
    /// Adds a row. No field becomes a formula.
    ///
    /// # Errors
    /// The machine has no memory.
    pub fn row<T: AsRef<str>>(&mut self, fields: impl IntoIterator<Item = T>) -> ApiResult<()> {
        let fields: Vec<String> = fields.into_iter().map(|field| harmless(field.as_ref())).collect();
        self.0.write_record(fields).map_err(ApiError::internal)
    }

    /// The file.
    ///
    /// # Errors
    /// The machine has no memory.
    pub fn done(self) -> ApiResult<Vec<u8>> {
        self.0.into_inner().map_err(ApiError::internal)
    }
}

/// What spreadsheets would take for a formula is text (OWASP: CSV injection).
fn harmless(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '|', '%']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_field_is_a_formula() {
        let mut sheet = Sheet::default();
        sheet.row(["=1+1", "+49 30", "Anna", "a;b\"c"]).unwrap();
        let text = String::from_utf8(sheet.done().unwrap()).unwrap();
        assert_eq!(text, "\u{feff}\"'=1+1\";\"'+49 30\";\"Anna\";\"a;b\"\"c\"\n");
    }
}
