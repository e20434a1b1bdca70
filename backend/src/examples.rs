//! Example accounts, classes, workshops and a course in the studio for trying the product: invented people, made on request only.

mod course;
mod school;
mod studio;
mod texts;
mod workshops;

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use shared::api::organisation::{OrganisationKind, Role};
use shared::lang::Lang;
use uuid::Uuid;

use crate::accounts::{self, NewAccount, passwords::Demand};
use crate::auth::{roles, secrets};
use crate::clock::Clock;
use crate::db::Db;
use crate::entities::organisation;

/// What all example accounts sign in with. Not a secret: a production start has none of them.
const PASSWORD: &str = "wolf-lernt-gern";

/// User name, who that is, administrates the site, role in the example school.
const PEOPLE: [(&str, &str, bool, Option<Role>); 7] = [
    ("rosa", "a resident", false, None),
    ("tina", "a teacher with two classes at the example school", false, Some(Role::Teacher)),
    ("lena", "the example school's administrator", false, Some(Role::SchoolAdministrator)),
    ("omar", "an organiser of the example workshops", false, None),
    ("tobi", "a trainer who writes an example course", false, None),
    ("toni", "another trainer, who reviews it", false, None),
    ("admin", "an administrator of the site", true, None),
];

/// Who teaches the example classes.
const TEACHER: &str = "tina";

/// Who runs the example workshops.
const ORGANISER: &str = "omar";

/// Who write the example course; the first begins it.
const TRAINERS: [&str; 2] = ["tobi", "toni"];

const SCHOOL: &str = "Beispielschule (erfunden)";

/// Makes the accounts that are missing and says how to sign in.
///
/// # Errors
/// The database's.
pub async fn create(db: &Db, clock: &dyn Clock) -> anyhow::Result<Vec<String>> {
    let school = school(db, clock).await?;
    let mut lines = vec!["Example accounts (invented people):".to_owned()];
    for (name, who, administrator, role) in PEOPLE {
        let account = match accounts::find(&db.read, name).await.map_err(|e| anyhow::anyhow!("{e:?}"))? {
            Some(account) => account.id,
            None => {
                let new = NewAccount {
                    user_name: Some(name.to_owned()),
                    email: None,
                    password: PASSWORD.to_owned(),
                    lang: Lang::De,
                    administrator,
                    demand: Demand::Any,
                };
                accounts::create(db, clock, new).await?
            }
        };
        if name == ORGANISER {
            Box::pin(workshops::create(db, account, clock.now())).await?;
        }
        if TRAINERS.contains(&name) {
            let made = Box::pin(studio::create(db, account, clock.now())).await;
            made.map_err(|e| anyhow::anyhow!("{e:?}"))?;
        }
        if name == TEACHER {
            let made = Box::pin(school::create(db, school, account, clock.now())).await;
            made.map_err(|e| anyhow::anyhow!("{e:?}"))?;
        }
        if let Some(role) = role {
            roles::give(&db.write, account, school, role).await.map_err(|e| anyhow::anyhow!("{e:?}"))?;
        }
        lines.push(format!("  {name:<6} {PASSWORD}   {who}"));
    }
    Ok(lines)
}

async fn school(db: &Db, clock: &dyn Clock) -> anyhow::Result<Uuid> {
    if let Some(known) =
        organisation::Entity::find().filter(organisation::Column::Name.eq(SCHOOL)).one(&db.read).await?
    {
        return Ok(known.id);
    }
    let id = secrets::new_id(clock.now());
    let row = organisation::ActiveModel {
        id: Set(id),
        name: Set(SCHOOL.to_owned()),
        kind: Set(OrganisationKind::School.code().to_owned()),
        phone: Set(String::new()),
        second_person: Set(false),
    };
    organisation::Entity::insert(row).exec_without_returning(&db.write).await?;
    Ok(id)
}
