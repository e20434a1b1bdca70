//! Two example classes of invented pupils. Their cards can be printed at once.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, Set};
use uuid::Uuid;

use crate::auth::secrets;
use crate::db::Db;
use crate::entities::{assignment, class_group};
use crate::error::ApiResult;
use crate::schools::classes::{self, Now};
use crate::schools::pupils::{self, NewPupil};

/// Days from the end of a school year to the erasure: the setting's default.
const KEEP_DAYS: u16 = 180;

const CLASSES: [(&str, &[&str]); 2] = [
    (
        "5b",
        &[
            "Ada Beispiel",
            "Bilal Muster",
            "Chiara Esempio",
            "Danylo Pryklad",
            "Emil Muster",
            "Frieda Beispiel",
            "Giulia Prova",
            "Hamza Örnek",
        ],
    ),
    (
        "7a",
        &[
            "Ilayda Örnek",
            "Jonas Muster",
            "Kateryna Zrazok",
            "Leon Beispiel",
            "Mia Muster",
            "Noor مثال",
            "Oskar Beispiel",
            "Paula Przykład",
            "Rafael Muster",
            "Sofia Esempio",
        ],
    ),
];

/// Makes them in a school, if it has no classes, for a teacher.
///
/// # Errors
/// The database's.
pub async fn create(db: &Db, school: Uuid, teacher: Uuid, now: DateTime<Utc>) -> ApiResult<()> {
    let there = class_group::Entity::find()
        .filter(class_group::Column::OrganisationId.eq(school))
        .count(&db.read)
        .await?;
    if there > 0 {
        return Ok(());
    }
    let at = Now { ms: now.timestamp_millis(), keep_days: KEEP_DAYS };
    let tx = db.begin().await?;
    for (name, names) in CLASSES {
        let year = classes::school_year(at.ms);
        let class = classes::insert(&tx, school, name.to_owned(), year, at).await?;
        classes::teach(&tx, class.id, teacher, None).await?;
        let new: Vec<NewPupil> = names
            .iter()
            .map(|name| NewPupil { name: (*name).to_owned(), source: String::new(), external_id: None })
            .collect();
        let made = pupils::create(&tx, school, &new, class.delete_at, now).await?;
        pupils::join(&tx, class.id, &made, None, at.ms).await?;
        let task = assignment::Model {
            id: secrets::new_id(now),
            class_id: class.id,
            kind: "course".to_owned(),
            course: "fraud".to_owned(),
            lesson: None,
            whom: "class".to_owned(),
            group_id: None,
            starts_at: None,
            due_at: None,
        };
        assignment::Entity::insert(assignment::ActiveModel {
            due_at: Set(Some(at.ms + 14 * 86_400_000)),
            ..assignment::ActiveModel::from(task).reset_all()
        })
        .exec_without_returning(&tx)
        .await?;
    }
    tx.commit().await?;
    Ok(())
}
