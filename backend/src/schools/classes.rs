//! Class groups and their teachers.

use std::cmp::Ordering;
use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use shared::api::organisation::Role;
use shared::api::school::class::{ClassCard, ClassTeacher, ClassView, ClassWish};
use shared::api::school::{MAX_CLASS_NAME, class::GroupView};
use shared::lang::Lang;
use shared::school::year;
use uuid::Uuid;

use super::{day, delete_at, door, name, pupils};
use crate::accounts;
use crate::auth::{SchoolStaff, roles, secrets};
use crate::db::Db;
use crate::entities::{
    account, class_group, class_pupil, class_teacher, group_pupil, organisation, pupil_group,
};
use crate::error::{ApiError, ApiResult, Code};
use crate::time;

/// When and how class groups are kept.
#[derive(Clone, Copy, Debug)]
pub struct Now {
    /// Milliseconds since 1970.
    pub ms: i64,
    /// Days from the end of a school year to the erasure.
    pub keep_days: u16,
}

/// The school year of a moment.
pub fn school_year(ms: i64) -> i16 {
    let day = time::local(ms).date_naive();
    i16::try_from(year::school_year_of(day.year(), day.month())).unwrap_or(i16::MAX)
}

/// Whether a school year has more than its last three months to go at a moment, or has not begun.
pub fn is_long_before_the_end(school_year: i16, ms: i64) -> bool {
    let day = time::local(ms).date_naive();
    year::is_long_before_the_end(school_year, day.year(), day.month())
}

/// From when on what happens in a class group belongs to its present school year: from the beginning of that year, or,
/// where it was made or went up earlier, from then on.
pub fn present_since(class: &class_group::Model) -> i64 {
    first_of(class.school_year, 8).min(class.year_since)
}

/// The beginning of a month of the year in which a school year begins.
fn first_of(school_year: i16, month: u32) -> i64 {
    NaiveDate::from_ymd_opt(i32::from(school_year), month, 1).map_or(0, time::begin_of)
}

/// When a school year after this one is over too: nothing is planned beyond.
pub fn end_of_next_year(now: i64) -> i64 {
    first_of(school_year(now) + 2, 8)
}

/// When the school year of a class group was over in which something was given that stayed behind. As far as it is known
/// when the class group went up, that counts; in earlier years, the calendar.
pub fn end_of_year_of(class: &class_group::Model, given: i64) -> i64 {
    let earlier = class.year_since_before.filter(|at| *at < class.year_since);
    let year_before = first_of(class.school_year - 1, 8).min(earlier.unwrap_or(i64::MAX));
    if given >= year_before {
        present_since(class)
    } else {
        year_before.min(first_of(school_year(given) + 1, 8))
    }
}

/// Since when a class group is in the school year that it is put into, and what is kept for the way back. One that was
/// made, or went up, in the months before that year was meant for it: a wrong year that is put right takes nothing from
/// it. Any other goes up now. One that goes back is in its old year as before.
fn year_since(before: &class_group::Model, school_year: i16, now: i64) -> (i64, Option<i64>) {
    let known = before.year_since_before;
    let prepared = first_of(school_year, year::LAST_MONTHS)..=now;
    match school_year.cmp(&before.school_year) {
        Ordering::Less => match known.filter(|at| *at < before.year_since) {
            Some(at) => (at, Some(before.year_since)),
            None => (before.year_since, known),
        },
        Ordering::Greater if prepared.contains(&before.year_since) => (before.year_since, known),
        Ordering::Greater => {
            let again = known.filter(|at| *at > before.year_since && prepared.contains(at));
            (again.unwrap_or(now), Some(before.year_since))
        }
        Ordering::Equal => (before.year_since, known),
    }
}

/// The class groups that somebody of the staff may see: their own, or all of the school.
///
/// # Errors
/// The database's.
pub async fn all(db: &impl ConnectionTrait, by: &SchoolStaff, lang: Lang) -> ApiResult<Vec<ClassCard>> {
    let mut found = class_group::Entity::find()
        .filter(class_group::Column::OrganisationId.eq(by.organisation))
        .order_by_asc(class_group::Column::Archived)
        .order_by_desc(class_group::Column::SchoolYear)
        .order_by_asc(class_group::Column::Name);
    if !by.administrator {
        found = found.filter(
            class_group::Column::Id.in_subquery(
                sea_orm::sea_query::Query::select()
                    .column(class_teacher::Column::ClassId)
                    .from(class_teacher::Entity)
                    .and_where(class_teacher::Column::AccountId.eq(by.user.account))
                    .to_owned(),
            ),
        );
    }
    cards(db, found.all(db).await?, by.user.account, lang).await
}

/// What a class group is called.
///
/// # Errors
/// [`Code::NotFound`].
pub async fn name_of(db: &impl ConnectionTrait, class: Uuid) -> ApiResult<String> {
    let found = class_group::Entity::find_by_id(class).one(db).await?;
    Ok(found.ok_or(Code::NotFound)?.name)
}

async fn cards(
    db: &impl ConnectionTrait,
    classes: Vec<class_group::Model>,
    account: Uuid,
    lang: Lang,
) -> ApiResult<Vec<ClassCard>> {
    let ids: Vec<Uuid> = classes.iter().map(|class| class.id).collect();
    let counts: Vec<(Uuid, i64)> = class_pupil::Entity::find()
        .select_only()
        .column(class_pupil::Column::ClassId)
        .column_as(class_pupil::Column::AccountId.count(), "pupils")
        .filter(class_pupil::Column::ClassId.is_in(ids.clone()))
        .group_by(class_pupil::Column::ClassId)
        .into_tuple()
        .all(db)
        .await?;
    let counts: HashMap<Uuid, i64> = counts.into_iter().collect();
    let held =
        class_teacher::Entity::find().filter(class_teacher::Column::ClassId.is_in(ids)).all(db).await?;
    let accounts = account::Entity::find()
        .filter(account::Column::Id.is_in(held.iter().map(|one| one.account_id)))
        .all(db)
        .await?;
    let logins: HashMap<Uuid, String> =
        accounts.iter().map(|one| (one.id, accounts::login_of(one))).collect();
    Ok(classes
        .into_iter()
        .map(|class| {
            let mut teachers: Vec<ClassTeacher> = held
                .iter()
                .filter(|one| one.class_id == class.id)
                .filter_map(|one| {
                    let login = logins.get(&one.account_id)?.clone();
                    Some(ClassTeacher { account: one.account_id, login })
                })
                .collect();
            teachers.sort_by(|a, b| a.login.cmp(&b.login));
            ClassCard {
                id: class.id,
                school_year: class.school_year,
                archived: class.archived,
                pupils: counts.get(&class.id).and_then(|n| u32::try_from(*n).ok()).unwrap_or(0),
                mine: teachers.iter().any(|one| one.account == account),
                teachers,
                delete_on: day(class.delete_at, lang),
                name: class.name,
            }
        })
        .collect())
}

/// What a wish says, in order.
fn read(wish: &ClassWish, now: Now) -> ApiResult<(String, i16)> {
    let name = name(&wish.name, MAX_CLASS_NAME, "name")?;
    let this = school_year(now.ms);
    if !(this - 1..=this + 1).contains(&wish.school_year) {
        return Err(ApiError::invalid("school_year", format!("{} to {}", this - 1, this + 1)));
    }
    if delete_at(wish.school_year, now.keep_days) <= now.ms {
        return Err(ApiError::invalid("school_year", "one whose class groups are not to be erased already"));
    }
    Ok((name, wish.school_year))
}

/// Makes a class group; a teacher who makes one teaches it.
///
/// # Errors
/// [`Code::Invalid`], [`Code::ClassExists`].
pub async fn create(
    db: &Db,
    by: &SchoolStaff,
    wish: &ClassWish,
    lang: Lang,
    now: Now,
) -> ApiResult<ClassCard> {
    let (name, school_year) = read(wish, now)?;
    let tx = db.begin().await?;
    let class = insert(&tx, by.organisation, name, school_year, now).await?;
    if by.teacher {
        teach(&tx, class.id, by.user.account, None).await?;
    }
    let card = cards(&tx, vec![class], by.user.account, lang).await?.pop().ok_or(Code::Internal)?;
    tx.commit().await?;
    Ok(card)
}

/// A new class group.
///
/// # Errors
/// [`Code::ClassExists`].
pub async fn insert(
    tx: &impl ConnectionTrait,
    organisation: Uuid,
    name: String,
    school_year: i16,
    now: Now,
) -> ApiResult<class_group::Model> {
    let row = class_group::Model {
        id: secrets::new_id(time::instant(now.ms)),
        organisation_id: organisation,
        name,
        school_year,
        year_since: now.ms,
        year_since_before: None,
        archived: false,
        delete_at: delete_at(school_year, now.keep_days),
        door_code: None,
        door_until: None,
        source: None,
        external_id: None,
    };
    Ok(class_group::ActiveModel::from(row).reset_all().insert(tx).await?)
}

/// Makes somebody a teacher of a class group; twice changes nothing.
///
/// # Errors
/// The database's.
pub async fn teach(
    tx: &impl ConnectionTrait,
    class: Uuid,
    account: Uuid,
    source: Option<String>,
) -> ApiResult<()> {
    let row =
        class_teacher::ActiveModel { class_id: Set(class), account_id: Set(account), source: Set(source) };
    class_teacher::Entity::insert(row)
        .on_conflict(
            sea_orm::sea_query::OnConflict::columns([
                class_teacher::Column::ClassId,
                class_teacher::Column::AccountId,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// A class group that is not over.
///
/// # Errors
/// [`Code::NotFound`], [`Code::ClassOver`].
pub async fn open(tx: &impl ConnectionTrait, class: Uuid) -> ApiResult<class_group::Model> {
    let class = class_group::Entity::find_by_id(class).lock_exclusive().one(tx).await?;
    let class = class.ok_or(Code::NotFound)?;
    if class.archived { Err(Code::ClassOver.into()) } else { Ok(class) }
}

/// Changes name and school year.
///
/// # Errors
/// [`Code::Invalid`], [`Code::ClassExists`], [`Code::ClassOver`].
pub async fn change(db: &Db, class: Uuid, wish: &ClassWish, now: Now) -> ApiResult<()> {
    let (name, school_year) = read(wish, now)?;
    let tx = db.begin().await?;
    let before = open(&tx, class).await?;
    let (since, since_before) = year_since(&before, school_year, now.ms);
    class_group::ActiveModel {
        id: Set(class),
        name: Set(name),
        school_year: Set(school_year),
        year_since: Set(since),
        year_since_before: Set(since_before),
        delete_at: Set(delete_at(school_year, now.keep_days)),
        ..Default::default()
    }
    .update(&tx)
    .await?;
    let members = pupils::of_class(&tx, class).await?;
    pupils::keep_as_long_as_classes(&tx, &members).await?;
    if school_year > before.school_year {
        pupils::forgive(&tx, &members).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Makes somebody a teacher of a class group.
///
/// # Errors
/// [`Code::NotFound`] for whoever is no teacher of the school.
pub async fn add_teacher(db: &Db, organisation: Uuid, class: Uuid, account: Uuid) -> ApiResult<()> {
    let tx = db.begin().await?;
    of_school(&tx, organisation, class).await?;
    open(&tx, class).await?;
    if !roles::holds(&tx, account, organisation, Role::Teacher).await? {
        return Err(ApiError::new(Code::NotFound).field("account"));
    }
    teach(&tx, class, account, None).await?;
    tx.commit().await?;
    Ok(())
}

/// A class group of this school.
async fn of_school(
    db: &impl ConnectionTrait,
    organisation: Uuid,
    class: Uuid,
) -> ApiResult<class_group::Model> {
    let found = class_group::Entity::find_by_id(class)
        .filter(class_group::Column::OrganisationId.eq(organisation))
        .one(db)
        .await?;
    Ok(found.ok_or(Code::NotFound)?)
}

/// Takes a class group from a teacher. Taking one that they do not teach changes nothing.
///
/// # Errors
/// [`Code::NotFound`] for class groups of other schools.
pub async fn remove_teacher(db: &Db, organisation: Uuid, class: Uuid, account: Uuid) -> ApiResult<()> {
    of_school(&db.read, organisation, class).await?;
    class_teacher::Entity::delete_by_id((class, account)).exec(&db.write).await?;
    Ok(())
}

/// A class group, for its teachers.
///
/// # Errors
/// [`Code::NotFound`] if it was just erased.
pub async fn view(
    db: &impl ConnectionTrait,
    class: Uuid,
    account: Uuid,
    lang: Lang,
    now: Now,
) -> ApiResult<ClassView> {
    let row = class_group::Entity::find_by_id(class).one(db).await?.ok_or(Code::NotFound)?;
    let school = organisation::Entity::find_by_id(row.organisation_id).one(db).await?;
    let door = door::view(&row, lang, now.ms);
    let card = cards(db, vec![row], account, lang).await?.pop().ok_or(Code::NotFound)?;
    Ok(ClassView {
        card,
        school: school.map(|school| school.name).unwrap_or_default(),
        pupils: pupils::views(db, class, lang, now.ms).await?,
        groups: groups(db, class).await?,
        door,
    })
}

/// The groups within a class group, by name.
///
/// # Errors
/// The database's.
pub async fn groups(db: &impl ConnectionTrait, class: Uuid) -> ApiResult<Vec<GroupView>> {
    let rows = pupil_group::Entity::find()
        .filter(pupil_group::Column::ClassId.eq(class))
        .order_by_asc(pupil_group::Column::Name)
        .all(db)
        .await?;
    let members = group_pupil::Entity::find()
        .filter(group_pupil::Column::GroupId.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(group_pupil::Column::AccountId)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let mine = members.iter().filter(|one| one.group_id == row.id);
            GroupView { id: row.id, name: row.name, pupils: mine.map(|one| one.account_id).collect() }
        })
        .collect())
}

/// Takes somebody out of all class groups of an organisation that they teach.
///
/// # Errors
/// The database's.
pub async fn leave_all(tx: &impl ConnectionTrait, organisation: Uuid, account: Uuid) -> ApiResult<()> {
    let classes = sea_orm::sea_query::Query::select()
        .column(class_group::Column::Id)
        .from(class_group::Entity)
        .and_where(class_group::Column::OrganisationId.eq(organisation))
        .to_owned();
    class_teacher::Entity::delete_many()
        .filter(class_teacher::Column::AccountId.eq(account))
        .filter(class_teacher::Column::ClassId.in_subquery(classes))
        .exec(tx)
        .await?;
    Ok(())
}
