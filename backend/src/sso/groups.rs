//! Class groups that a provider names, and who is in them because of it.
//!
//! What came from a provider has `sso:` and its id as its source. It takes away what it gave, and nothing that a person
//! gave. Class groups that are archived are left alone.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{LockType, Query};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Set,
};
use shared::api::school::{MAX_CLASS, MAX_CLASS_NAME};
use uuid::Uuid;

use super::person::{ArrivalRole, External};
use crate::entities::{account, class_group, class_pupil, class_teacher, organisation, pupil};
use crate::error::{ApiResult, Code};
use crate::schools::{self, FROM_PROVIDER, Now};
use crate::{accounts, text};

/// Whose class groups are to be brought up to date.
#[derive(Clone, Copy, Debug)]
pub struct Groups<'a> {
    /// Groups that come from here have this source.
    pub provider: &'a str,
    /// Where; none if no administrator has connected the school.
    pub organisation: Option<Uuid>,
    /// Whose. It is locked, and its row of a pupil too.
    pub account: Uuid,
}

/// Puts somebody into these class groups of the provider, as a teacher or as a pupil, and out of all its others: here,
/// and in other organisations, where they may have been before. Without an organisation, out of all.
///
/// # Errors
/// The database fails.
pub async fn sync_groups(
    tx: &DatabaseTransaction,
    here: Groups<'_>,
    role: ArrivalRole,
    classes: &[class_group::Model],
    now: DateTime<Utc>,
) -> ApiResult<()> {
    let source = source(here.provider);
    let teaches = if role == ArrivalRole::Teacher { classes } else { &[] };
    let mut learns = if role == ArrivalRole::Pupil { classes } else { &[] };
    sync_teacher(tx, here.account, &source, teaches).await?;
    if let (Some(organisation), false) = (here.organisation, learns.is_empty())
        && !become_pupil(tx, organisation, here.account, &source, learns, now).await?
    {
        learns = &[];
    }
    sync_pupil(tx, here.account, &source, learns, now).await
}

/// What stands in the rows that came from a provider.
pub(super) fn source(provider: &str) -> String {
    format!("{FROM_PROVIDER}{provider}")
}

/// The class groups of these groups, made where they are not there yet, and taken along into this school year where the
/// provider names one that began in an earlier one. Without those that are archived. They are there until the transaction
/// ends.
///
/// # Errors
/// The database fails.
pub(super) async fn classes_of(
    tx: &DatabaseTransaction,
    organisation: Uuid,
    source: &str,
    groups: &[External],
    keep_days: u16,
    now: DateTime<Utc>,
) -> ApiResult<Vec<class_group::Model>> {
    let year = schools::school_year(now.timestamp_millis());
    let known = || {
        class_group::Entity::find()
            .filter(class_group::Column::OrganisationId.eq(organisation))
            .filter(class_group::Column::Source.eq(source))
            .filter(class_group::Column::ExternalId.is_in(groups.iter().map(|it| it.id.as_str())))
            .order_by_asc(class_group::Column::Id)
    };
    let lacks = |found: &[class_group::Model], group: &External| {
        !found.iter().any(|class| class.external_id.as_deref() == Some(group.id.as_str()))
    };
    let is_old = |class: &class_group::Model| !class.archived && class.school_year < year;
    let mut found = known().all(tx).await?;
    if found.iter().any(is_old) || groups.iter().any(|group| lacks(&found, group)) {
        // Class mates arrive at the same moment: one of them makes the class group.
        organisation::Entity::find_by_id(organisation)
            .lock(LockType::NoKeyUpdate)
            .one(tx)
            .await?
            .ok_or(Code::NotFound)?;
        found = known().all(tx).await?;
        for class in found.iter().filter(|class| is_old(class)) {
            lift(tx, class, year, keep_days, now).await?;
        }
        for group in groups {
            if lacks(&found, group) {
                make(tx, organisation, source, group, keep_days, now).await?;
            }
        }
    }
    found = known().lock(LockType::KeyShare).all(tx).await?;
    found.retain(|class| !class.archived);
    Ok(found)
}

/// Names of class groups of a school year.
async fn names(tx: &DatabaseTransaction, organisation: Uuid, year: i16) -> ApiResult<Vec<String>> {
    let names = class_group::Entity::find()
        .select_only()
        .column(class_group::Column::Name)
        .filter(class_group::Column::OrganisationId.eq(organisation))
        .filter(class_group::Column::SchoolYear.eq(year));
    Ok(names.into_tuple().all(tx).await?)
}

/// Takes a class group along into a school year.
async fn lift(
    tx: &DatabaseTransaction,
    class: &class_group::Model,
    year: i16,
    keep_days: u16,
    now: DateTime<Utc>,
) -> ApiResult<()> {
    let taken = names(tx, class.organisation_id, year).await?;
    let lifted = class_group::ActiveModel {
        id: Set(class.id),
        name: Set(free_name(&class.name, &taken)),
        school_year: Set(year),
        year_since: Set(now.timestamp_millis()),
        year_since_before: Set(Some(class.year_since)),
        delete_at: Set(schools::delete_at(year, keep_days)),
        ..Default::default()
    };
    lifted.update(tx).await?;
    Ok(())
}

/// A class group of this school year, by the group's name as far as it is free.
async fn make(
    tx: &DatabaseTransaction,
    organisation: Uuid,
    source: &str,
    group: &External,
    keep_days: u16,
    now: DateTime<Utc>,
) -> ApiResult<()> {
    let ms = now.timestamp_millis();
    let year = schools::school_year(ms);
    let taken = names(tx, organisation, year).await?;
    let name = free_name(&group.name, &taken);
    let class = schools::insert_class(tx, organisation, name, year, Now { ms, keep_days }).await?;
    let marked = class_group::ActiveModel {
        id: Set(class.id),
        source: Set(Some(source.to_owned())),
        external_id: Set(Some(group.id.clone())),
        ..Default::default()
    };
    marked.update(tx).await?;
    Ok(())
}

/// A name that no class group has: `7a`, `7a (2)`, `7a (3)`…
fn free_name(wish: &str, taken: &[String]) -> String {
    // What a provider writes need not be what people may type: what cannot be seen is left out, what is too long ends.
    let seen = |c: &char| text::line(&format!("a{c}a"), 3, "name").is_ok();
    let plain: String = wish.chars().filter(seen).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = if plain.is_empty() { "?".to_owned() } else { plain };
    let with = |end: &str| {
        let room = MAX_CLASS_NAME.saturating_sub(end.chars().count());
        format!("{}{end}", plain.chars().take(room).collect::<String>().trim_end())
    };
    std::iter::once(with(""))
        .chain((2..=taken.len() + 2).map(|n| with(&format!(" ({n})"))))
        .find(|name| !taken.contains(name))
        .unwrap_or_default()
}

async fn sync_teacher(
    tx: &DatabaseTransaction,
    account: Uuid,
    source: &str,
    classes: &[class_group::Model],
) -> ApiResult<()> {
    class_teacher::Entity::delete_many()
        .filter(class_teacher::Column::AccountId.eq(account))
        .filter(class_teacher::Column::Source.eq(source))
        .filter(class_teacher::Column::ClassId.is_not_in(classes.iter().map(|class| class.id)))
        .filter(class_teacher::Column::ClassId.in_subquery(open()))
        .exec(tx)
        .await?;
    for class in classes {
        schools::teach(tx, class.id, account, Some(source.to_owned())).await?;
    }
    Ok(())
}

/// The ids of all class groups that are not archived.
fn open() -> sea_orm::sea_query::SelectStatement {
    Query::select()
        .column(class_group::Column::Id)
        .from(class_group::Entity)
        .and_where(class_group::Column::Archived.eq(false))
        .to_owned()
}

/// Makes a pupil of an account, under its user name, as no name comes from a provider. A pupil that came from there and
/// goes to another school now is that one's, and the other keeps nothing of them. Whoever is another school's pupil in its
/// own right stays so: tells whether they are this one's.
async fn become_pupil(
    tx: &DatabaseTransaction,
    organisation: Uuid,
    account: Uuid,
    source: &str,
    classes: &[class_group::Model],
    now: DateTime<Utc>,
) -> ApiResult<bool> {
    let row = account::Entity::find_by_id(account).one(tx).await?.ok_or(Code::SignedOut)?;
    let Some(known) = pupil::Entity::find_by_id(account).one(tx).await? else {
        let new = pupil::Model {
            account_id: account,
            organisation_id: organisation,
            name: accounts::login_of(&row),
            source: Some(source.to_owned()),
            external_id: None,
            card_hash: None,
            pictures_hash: None,
            card_outdated: false,
            wrong_tries: 0,
            wrong_at: 0,
            delete_at: classes.iter().map(|class| class.delete_at).max().unwrap_or(i64::MAX),
        };
        pupil::ActiveModel::from(new).reset_all().insert(tx).await?;
        return Ok(true);
    };
    if known.organisation_id == organisation {
        return Ok(true);
    }
    if known.source.as_deref() != Some(source) {
        tracing::info!(%source, "somebody is another school's pupil already");
        return Ok(false);
    }
    for class in classes_of_pupil(tx, account).await? {
        schools::leave(tx, class, &[account], now.timestamp_millis()).await?;
    }
    pupil::ActiveModel {
        account_id: Set(account),
        organisation_id: Set(organisation),
        // The other school's teachers knew the name and printed the card.
        name: Set(accounts::login_of(&row)),
        card_hash: Set(None),
        pictures_hash: Set(None),
        card_outdated: Set(false),
        ..Default::default()
    }
    .update(tx)
    .await?;
    Ok(true)
}

async fn classes_of_pupil(tx: &DatabaseTransaction, account: Uuid) -> ApiResult<Vec<Uuid>> {
    let all = class_pupil::Entity::find()
        .select_only()
        .column(class_pupil::Column::ClassId)
        .filter(class_pupil::Column::AccountId.eq(account));
    Ok(all.into_tuple().all(tx).await?)
}

async fn sync_pupil(
    tx: &DatabaseTransaction,
    account: Uuid,
    source: &str,
    classes: &[class_group::Model],
    now: DateTime<Utc>,
) -> ApiResult<()> {
    let gone: Vec<Uuid> = class_pupil::Entity::find()
        .select_only()
        .column(class_pupil::Column::ClassId)
        .filter(class_pupil::Column::AccountId.eq(account))
        .filter(class_pupil::Column::Source.eq(source))
        .filter(class_pupil::Column::ClassId.is_not_in(classes.iter().map(|class| class.id)))
        .filter(class_pupil::Column::ClassId.in_subquery(open()))
        .into_tuple()
        .all(tx)
        .await?;
    for class in gone {
        schools::leave(tx, class, &[account], now.timestamp_millis()).await?;
    }
    for class in classes {
        let there = schools::of_class(tx, class.id).await?;
        if there.contains(&account) {
            continue;
        }
        if there.len() >= MAX_CLASS {
            // That the class is full must not keep anybody from signing in.
            tracing::warn!(class = %class.id, "a class group of a provider is full");
            continue;
        }
        let ms = now.timestamp_millis();
        schools::join(tx, class.id, &[account], Some(source.to_owned()), ms).await?;
    }
    schools::keep_as_long_as_classes(tx, &[account]).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_groups_get_names_that_are_free() {
        let taken: Vec<String> = ["7a", "7a (2)"].into_iter().map(str::to_owned).collect();
        assert_eq!(free_name("7b", &taken), "7b");
        assert_eq!(free_name(" 7a\u{202e} ", &taken), "7a (3)");
        assert_eq!(free_name("\u{200b}", &[]), "?");
        let long = free_name(&"ä".repeat(120), &[]);
        assert_eq!(long.chars().count(), MAX_CLASS_NAME);
        assert_eq!(free_name(&long, std::slice::from_ref(&long)).chars().count(), MAX_CLASS_NAME);
    }
}
