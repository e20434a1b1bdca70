//! The data of pages about workshops: what the API answers, as the bundle of booking reads it.

use shared::lang::Lang;

use crate::error::ApiError;
use crate::state::App;

/// The data for a path behind the language, such as `workshops/smartphone`; none if there is no such page.
///
/// # Errors
/// The database is in trouble.
pub async fn data(_app: &App, _path: &str, _query: &str, _lang: Lang) -> Result<Option<String>, ApiError> {
    // The room of workshops comes next.
    Ok(None)
}
