//! Letters on their way, for administrators of the site.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use shared::api::workshop::desk::{LetterLine, LetterState, MailView};
use shared::lang::Lang;

use crate::entities::letter;
use crate::error::ApiResult;
use crate::time;

/// Letters that wait or were given up; where they go to a folder, all.
///
/// # Errors
/// The database's.
pub async fn all(db: &impl ConnectionTrait, folder: bool, lang: Lang) -> ApiResult<MailView> {
    let count = async |state: &str| -> ApiResult<u32> {
        let rows = letter::Entity::find().filter(letter::Column::State.eq(state)).count(db).await?;
        Ok(u32::try_from(rows).unwrap_or(u32::MAX))
    };
    let mut query = letter::Entity::find()
        .order_by_desc(letter::Column::WrittenAt)
        .order_by_desc(letter::Column::Id)
        .limit(200);
    if !folder {
        query = query.filter(letter::Column::State.ne("sent"));
    }
    let letters = query
        .all(db)
        .await?
        .into_iter()
        .map(|row| LetterLine {
            id: row.id,
            to: row.recipient,
            subject: row.subject,
            state: match row.state.as_str() {
                "sent" => LetterState::Sent,
                "failed" => LetterState::Failed,
                _ => LetterState::Waiting,
            },
            tries: u32::try_from(row.tries).unwrap_or(0),
            error: row.error,
            written_at: time::moment(row.written_at, lang),
            // Links that sign in are for nobody but whom they are sent to.
            text: (folder && !row.private).then_some(row.text),
        })
        .collect();
    Ok(MailView { folder, waiting: count("waiting").await?, failed: count("failed").await?, letters })
}
