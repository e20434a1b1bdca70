//! What a school hands out about a pupil: all that is stored, for programs and, as a page, for parents.

mod page;
pub mod routes;
mod words;

use std::collections::{BTreeSet, HashMap};

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use shared::api::school::assignment::Whom;
use shared::api::school::handout::{PupilAssignment, PupilClass, PupilData, SchoolData};
use shared::lang::Lang;
use uuid::Uuid;

use super::class::tasks::{self, Given};
use super::classes::end_of_year_of;
use super::day;
use crate::accounts;
use crate::auth::secrets;
use crate::catalogue::Snapshot;
use crate::entities::{class_group, class_pupil, group_pupil, pupil, pupil_group};
use crate::error::{ApiResult, Code};

pub use page::html;

/// All that is stored about a pupil, to be handed out to them. Whoever has claimed the account also leads a life of their
/// own with it: e-mail, devices, other sign-ins, bookings and attendance are theirs and are left out.
///
/// # Errors
/// [`Code::NotFound`], also for pupils of other schools.
pub async fn data(
    db: &impl ConnectionTrait,
    courses: &Snapshot,
    organisation: Uuid,
    account: Uuid,
    lang: Lang,
) -> ApiResult<PupilData> {
    let row = pupil::Entity::find_by_id(account)
        .filter(pupil::Column::OrganisationId.eq(organisation))
        .one(db)
        .await?
        .ok_or(Code::NotFound)?;
    let mut data = accounts::my_data_of(db, account, None).await?;
    // What a provider has signed about the person is a key to its door, not for a file.
    data.devices.iter_mut().for_each(|device| device.id_token = None);
    let known = accounts::as_pupil(db, account, false, lang).await?;
    if known.claimed {
        data.me.has_email = false;
        data.email = None;
        data.identities.retain(|it| it.pupil);
        data.devices.clear();
        data.bookings.clear();
        data.attendance.clear();
    }
    let classes = classes(db, account).await?;
    let joined = joined(db, account).await?;
    let school = SchoolData {
        school: known.school,
        has_card: row.card_hash.is_some(),
        wrong_tries: u32::try_from(row.wrong_tries).unwrap_or(0),
        claimed: known.claimed,
        delete_on: known.delete_on,
        assignments: assignments(db, courses, account, &classes, &joined, lang).await?,
        classes: with_groups(db, account, classes, &joined, lang).await?,
        name: row.name,
        source: row.source,
        external_id: row.external_id,
    };
    Ok(PupilData { account: data, school })
}

/// Class groups of a pupil, those that are over too, newest first.
async fn classes(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<Vec<class_group::Model>> {
    let member =
        class_pupil::Entity::find().filter(class_pupil::Column::AccountId.eq(account)).all(db).await?;
    Ok(class_group::Entity::find()
        .filter(class_group::Column::Id.is_in(member.iter().map(|one| one.class_id)))
        .order_by_desc(class_group::Column::SchoolYear)
        .order_by_asc(class_group::Column::Name)
        .all(db)
        .await?)
}

/// Since when a pupil is in their class groups, as far as that is known.
async fn joined(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<HashMap<Uuid, i64>> {
    let rows = class_pupil::Entity::find().filter(class_pupil::Column::AccountId.eq(account)).all(db).await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.class_id, row.joined_at?))).collect())
}

async fn with_groups(
    db: &impl ConnectionTrait,
    account: Uuid,
    classes: Vec<class_group::Model>,
    joined: &HashMap<Uuid, i64>,
    lang: Lang,
) -> ApiResult<Vec<PupilClass>> {
    let member =
        group_pupil::Entity::find().filter(group_pupil::Column::AccountId.eq(account)).all(db).await?;
    let groups = pupil_group::Entity::find()
        .filter(pupil_group::Column::Id.is_in(member.iter().map(|one| one.group_id)))
        .order_by_asc(pupil_group::Column::Name)
        .all(db)
        .await?;
    let view = |class: class_group::Model| {
        let inside = groups.iter().filter(|group| group.class_id == class.id);
        PupilClass {
            groups: inside.map(|group| group.name.clone()).collect(),
            name: class.name,
            school_year: class.school_year,
            archived: class.archived,
            since: joined.get(&class.id).map(|at| day(*at, lang)),
        }
    };
    Ok(classes.into_iter().map(view).collect())
}

/// Assignments for a pupil, those that have not begun or are no longer published too. What was over for the whole class
/// group, or a group within it, before they came was never theirs: by its day, or with its school year.
async fn assignments(
    db: &impl ConnectionTrait,
    courses: &Snapshot,
    account: Uuid,
    classes: &[class_group::Model],
    joined: &HashMap<Uuid, i64>,
    lang: Lang,
) -> ApiResult<Vec<PupilAssignment>> {
    let me = classes.iter().map(|class| (class.id, vec![account])).collect();
    let given = tasks::given(db, &me).await?;
    let needed: BTreeSet<String> = given.iter().map(|one| one.row.course.clone()).collect();
    let finished = tasks::finished(db, &[account], needed).await?.remove(&account).unwrap_or_default();
    let by_id: HashMap<Uuid, &class_group::Model> = classes.iter().map(|class| (class.id, class)).collect();
    let was_theirs = |one: &Given| {
        let class = one.row.class_id;
        // Whoever came before that was kept came as the account was made, or later.
        let came = joined.get(&class).copied().unwrap_or_else(|| secrets::made_at(account));
        let begun = tasks::begun_at(&one.row);
        let stayed_behind = by_id.get(&class).filter(|_| one.past).map(|class| end_of_year_of(class, begun));
        let ended = one.row.due_at.into_iter().chain(stayed_behind).min();
        matches!(one.whom, Whom::Pupils { .. }) || ended.is_none_or(|ended| ended > came)
    };
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let mine = given.into_iter().filter(|one| one.pupils.contains(&account) && was_theirs(one));
    Ok(mine
        .map(|one| {
            let lessons = tasks::lessons(courses, &one.task);
            PupilAssignment {
                class: by_id.get(&one.row.class_id).map(|class| class.name.clone()).unwrap_or_default(),
                title: tasks::title(courses, &one.task, lang),
                starts: one.row.starts_at.map(|at| day(at, lang)),
                due: one.row.due_at.map(|at| day(at - 1, lang)),
                done: count(lessons.iter().filter(|key| finished.contains(*key)).count()),
                lessons: count(lessons.len()),
                past: one.past,
                task: one.task,
            }
        })
        .collect())
}
