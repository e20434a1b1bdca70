//! The end of the school year: class groups go up, are archived or erased, and some pupils go another way. First a
//! preview with a seal; then everything or nothing, and only if the seal still fits.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use shared::api::school::MAX_CLASS_NAME;
use shared::api::school::upkeep::{Fate, Moved, Promoted, YearEnd, YearEndPreview};
use shared::lang::Lang;
use uuid::Uuid;

use super::class::tasks;
use super::erasing::{self, Why};
use super::{classes, day, delete_at, name, pupils};
use crate::auth::secrets;
use crate::db::Db;
use crate::entities::{account, assignment, class_group, class_pupil, organisation};
use crate::error::{ApiError, ApiResult, Code};
use crate::schools::FROM_PROVIDER;

/// What one request may be about.
const MOST_CLASSES: usize = 300;
const MOST_MOVES: usize = 2_000;

/// Shows what would happen; does it, if the wish carries the seal of what was shown.
///
/// # Errors
/// [`Code::NotFound`] for class groups of other schools, [`Code::NotInClass`], [`Code::Conflict`] for something said
/// twice, [`Code::ClassExists`], [`Code::ClassFull`], [`Code::PreviewChanged`]; [`Code::Invalid`] for a school year that ends
/// long before its time without a word that this is meant.
pub async fn run(
    db: &Db,
    organisation: Uuid,
    wish: &YearEnd,
    lang: Lang,
    now: DateTime<Utc>,
    keep_days: u16,
) -> ApiResult<YearEndPreview> {
    if wish.classes.len() > MOST_CLASSES || wish.moves.len() > MOST_MOVES {
        return Err(ApiError::invalid("classes", format!("at most {MOST_CLASSES}, and {MOST_MOVES} moves")));
    }
    let tx = db.begin().await?;
    // First the school, as imports do: while one of them plans, the other waits.
    organisation::Entity::find_by_id(organisation).lock_exclusive().one(&tx).await?.ok_or(Code::NotFound)?;
    let all = class_group::Entity::find()
        .filter(class_group::Column::OrganisationId.eq(organisation))
        .order_by_asc(class_group::Column::Id)
        .lock_exclusive()
        .all(&tx)
        .await?;
    let by_id: HashMap<Uuid, &class_group::Model> = all.iter().map(|class| (class.id, class)).collect();
    let plan = Plan::read(&tx, wish, &by_id, now.timestamp_millis()).await?;
    let preview = plan.preview(lang, now.timestamp_millis(), keep_days);
    match &wish.seal {
        None => return Ok(preview),
        Some(seal) if *seal != preview.seal => return Err(Code::PreviewChanged.into()),
        Some(_) if preview.early.is_some() && !wish.early => {
            return Err(ApiError::invalid("early", "true, as the school year ends long before its time"));
        }
        Some(_) => {}
    }
    plan.carry_out(&tx, now, keep_days).await?;
    tx.commit().await?;
    Ok(preview)
}

/// What is to be done, understood.
struct Plan<'a> {
    fates: Vec<(&'a class_group::Model, Fate)>,
    /// Account, user name, from, to.
    moves: Vec<(Uuid, String, &'a class_group::Model, Option<&'a class_group::Model>)>,
    /// Pupils of each class group, before anything moves.
    members: HashMap<Uuid, Vec<Uuid>>,
    /// What becomes of the assignments where a class group goes up.
    assignments: BTreeMap<Uuid, Assignments>,
}

/// The assignments of a class group that goes up, without those of earlier school years.
#[derive(Clone, Copy, Default, serde::Serialize)]
struct Assignments {
    /// They are of the school year that ends.
    left_behind: u32,
    /// They begin later only.
    go_along: u32,
}

impl<'a> Plan<'a> {
    async fn read(
        tx: &impl ConnectionTrait,
        wish: &YearEnd,
        by_id: &HashMap<Uuid, &'a class_group::Model>,
        now: i64,
    ) -> ApiResult<Plan<'a>> {
        let this_year = classes::school_year(now);
        let class = |id: Uuid| by_id.get(&id).copied().ok_or(Code::NotFound);
        let mut fates: Vec<(&class_group::Model, Fate)> = vec![];
        for one in &wish.classes {
            let row = class(one.class)?;
            if fates.iter().any(|(other, _)| other.id == row.id) {
                return Err(ApiError::new(Code::Conflict).field("classes"));
            }
            let fate = match &one.fate {
                Fate::Promote { .. } | Fate::Archive if row.archived => return Err(Code::ClassOver.into()),
                Fate::Promote { .. } if row.school_year > this_year => {
                    return Err(ApiError::invalid("classes", "of this school year or an earlier one"));
                }
                Fate::Promote { name: typed } => Fate::Promote { name: name(typed, MAX_CLASS_NAME, "name")? },
                other => other.clone(),
            };
            fates.push((row, fate));
        }
        let mut members: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
        let rows = class_pupil::Entity::find()
            .filter(class_pupil::Column::ClassId.is_in(by_id.keys().copied()))
            .order_by_asc(class_pupil::Column::AccountId)
            .all(tx)
            .await?;
        for row in rows {
            members.entry(row.class_id).or_default().push(row.account_id);
        }
        let mut names: HashMap<Uuid, String> = HashMap::new();
        for some in wish.moves.chunks(pupils::ROWS) {
            let accounts = account::Entity::find()
                .filter(account::Column::Id.is_in(some.iter().map(|one| one.account)))
                .all(tx)
                .await?;
            names.extend(accounts.into_iter().filter_map(|one| Some((one.id, one.user_name?))));
        }
        let mut moves: Vec<(Uuid, String, &class_group::Model, Option<&class_group::Model>)> = vec![];
        for one in &wish.moves {
            let from = class(one.from)?;
            let to = one.to.map(class).transpose()?;
            if !members.get(&from.id).is_some_and(|all| all.contains(&one.account)) {
                return Err(ApiError::new(Code::NotInClass).field("moves"));
            }
            let deleted = |row: &class_group::Model| {
                fates.iter().any(|(other, fate)| other.id == row.id && *fate == Fate::Delete)
            };
            if to.is_some_and(|to| to.id == from.id || to.archived || deleted(to))
                || moves.iter().any(|(id, _, other, _)| *id == one.account && other.id == from.id)
            {
                return Err(ApiError::new(Code::Conflict).field("moves"));
            }
            moves.push((one.account, names.get(&one.account).cloned().unwrap_or_default(), from, to));
        }
        let assignments = assignments(tx, &fates, now).await?;
        Ok(Plan { fates, moves, members, assignments })
    }

    /// Pupils of each class group, when all who move have moved, one after the other as they will.
    fn moved(&self) -> HashMap<Uuid, HashSet<Uuid>> {
        let mut members: HashMap<Uuid, HashSet<Uuid>> =
            self.members.iter().map(|(class, all)| (*class, all.iter().copied().collect())).collect();
        for (account, _, from, to) in &self.moves {
            if let Some(to) = to {
                members.entry(to.id).or_default().insert(*account);
            }
            members.entry(from.id).or_default().remove(account);
        }
        members
    }

    /// When the account of somebody who leaves a class group is erased, if they are in no other when all have moved.
    fn erased_after_leaving(
        &self,
        moved: &HashMap<Uuid, HashSet<Uuid>>,
        account: Uuid,
        now: i64,
    ) -> Option<i64> {
        let mut classes =
            moved.iter().filter(|(_, all)| all.contains(&account)).map(|(class, _)| *class).peekable();
        if classes.peek().is_none() {
            return Some(pupils::after_leaving(now));
        }
        let goes =
            |class: Uuid| self.fates.iter().any(|(one, fate)| one.id == class && *fate == Fate::Delete);
        classes.all(goes).then_some(now)
    }

    /// The earliest school year that would be over long before its time.
    fn early(&self, now: i64) -> Option<i16> {
        let over = self.fates.iter().filter(|(_, fate)| matches!(fate, Fate::Promote { .. } | Fate::Archive));
        over.map(|(class, _)| class.school_year)
            .filter(|year| classes::is_long_before_the_end(*year, now))
            .min()
    }

    fn preview(&self, lang: Lang, now: i64, keep_days: u16) -> YearEndPreview {
        let mut view = YearEndPreview {
            seal: String::new(),
            promoted: vec![],
            archived: vec![],
            deleted: vec![],
            moved: vec![],
            early: self.early(now),
        };
        let moved = self.moved();
        // How many go the way of their class.
        let staying =
            |class: Uuid| u32::try_from(moved.get(&class).map_or(0, HashSet::len)).unwrap_or(u32::MAX);
        for (class, fate) in &self.fates {
            match fate {
                Fate::Promote { name } => {
                    let Assignments { left_behind, go_along } =
                        self.assignments.get(&class.id).copied().unwrap_or_default();
                    view.promoted.push(Promoted {
                        from: class.name.clone(),
                        to: name.clone(),
                        pupils: staying(class.id),
                        delete_before: day(class.delete_at, lang),
                        delete_on: day(delete_at(class.school_year + 1, keep_days), lang),
                        left_behind,
                        go_along,
                    });
                }
                Fate::Archive => view.archived.push((class.name.clone(), day(class.delete_at, lang))),
                Fate::Delete => view.deleted.push((class.name.clone(), staying(class.id))),
                Fate::Keep => {}
            }
        }
        for (account, user_name, from, to) in &self.moves {
            let delete_on = match to {
                Some(_) => None,
                None => self.erased_after_leaving(&moved, *account, now).map(|at| day(at, lang)),
            };
            view.moved.push(Moved {
                user_name: user_name.clone(),
                from: from.name.clone(),
                to: to.map(|to| to.name.clone()),
                delete_on,
            });
        }
        // Everything that decides about what happens: who is where, what stays behind, and what was asked for. No texts
        // of a language, and no days: over midnight nothing else happens.
        let mut members: Vec<_> = self.members.iter().collect();
        members.sort();
        let fates: Vec<_> = (self.fates.iter())
            .map(|(class, fate)| (class.id, &class.name, class.school_year, class.archived, fate))
            .collect();
        let moves: Vec<_> =
            self.moves.iter().map(|(id, _, from, to)| (id, from.id, to.map(|to| to.id))).collect();
        let all = serde_json::json!([members, fates, moves, self.assignments]);
        view.seal = secrets::hash(&all.to_string());
        view
    }

    async fn carry_out(
        &self,
        tx: &impl ConnectionTrait,
        now: DateTime<Utc>,
        keep_days: u16,
    ) -> ApiResult<()> {
        let ms = now.timestamp_millis();
        // Who goes another way goes first: a class group that is erased does not take them along.
        for (id, _, from, to) in &self.moves {
            if let Some(to) = to {
                pupils::join(tx, to.id, &[*id], None, ms).await?;
            }
            pupils::leave(tx, from.id, &[*id], ms).await?;
        }
        // Two steps: while 7a becomes 8a, the old 8a may still be there.
        for (class, fate) in &self.fates {
            if let Fate::Promote { .. } = fate {
                let aside = format!("\u{1f}{}", class.id);
                rename(tx, &class_group::Model { name: aside, ..(*class).clone() }, keep_days).await?;
            }
        }
        for (class, fate) in &self.fates {
            match fate {
                Fate::Promote { .. } | Fate::Keep => {}
                Fate::Archive => archive(tx, class.id).await?,
                Fate::Delete => {
                    erasing::erase_class(tx, (*class).clone(), Why::Request, now).await?;
                }
            }
        }
        for (class, fate) in &self.fates {
            if let Fate::Promote { name } = fate {
                rename(tx, &class_group::Model { name: name.clone(), ..promoted(class, ms) }, keep_days)
                    .await?;
                let members = pupils::of_class(tx, class.id).await?;
                pupils::keep_as_long_as_classes(tx, &members).await?;
                pupils::forgive(tx, &members).await?;
            }
        }
        Ok(())
    }
}

/// The class group as it goes up.
fn promoted(class: &class_group::Model, now: i64) -> class_group::Model {
    class_group::Model {
        school_year: class.school_year + 1,
        year_since: now,
        year_since_before: Some(class.year_since),
        ..class.clone()
    }
}

/// What becomes of the assignments of those who go up.
async fn assignments(
    tx: &impl ConnectionTrait,
    fates: &[(&class_group::Model, Fate)],
    now: i64,
) -> ApiResult<BTreeMap<Uuid, Assignments>> {
    let up: HashMap<Uuid, &class_group::Model> = (fates.iter())
        .filter(|(_, fate)| matches!(fate, Fate::Promote { .. }))
        .map(|(class, _)| (class.id, *class))
        .collect();
    let rows = assignment::Entity::find()
        .filter(assignment::Column::ClassId.is_in(up.keys().copied()))
        .all(tx)
        .await?;
    let mut counts: BTreeMap<Uuid, Assignments> = BTreeMap::new();
    for row in rows {
        let Some(class) = up.get(&row.class_id).copied() else { continue };
        let is_past = |class: &class_group::Model| tasks::is_past(&row, classes::present_since(class));
        if is_past(class) {
            continue;
        }
        let count = counts.entry(class.id).or_default();
        if is_past(&promoted(class, now)) {
            count.left_behind += 1;
        } else {
            count.go_along += 1;
        }
    }
    Ok(counts)
}

/// Writes name and school year of a class group, and what follows from them.
async fn rename(tx: &impl ConnectionTrait, class: &class_group::Model, keep_days: u16) -> ApiResult<()> {
    // In the files of another system, another class group may have its id next year. A provider of sign-in keeps it as
    // long as it is the same group, and would make it anew.
    let stays = class.source.as_deref().is_some_and(|source| source.starts_with(FROM_PROVIDER));
    class_group::ActiveModel {
        id: Set(class.id),
        name: Set(class.name.clone()),
        school_year: Set(class.school_year),
        year_since: Set(class.year_since),
        year_since_before: Set(class.year_since_before),
        delete_at: Set(delete_at(class.school_year, keep_days)),
        door_code: Set(None),
        door_until: Set(None),
        source: Set(class.source.clone().filter(|_| stays)),
        external_id: Set(class.external_id.clone().filter(|_| stays)),
        ..Default::default()
    }
    .update(tx)
    .await?;
    Ok(())
}

async fn archive(tx: &impl ConnectionTrait, class: Uuid) -> ApiResult<()> {
    class_group::Entity::update_many()
        .col_expr(class_group::Column::Archived, Expr::value(true))
        .col_expr(class_group::Column::DoorCode, Expr::value(None::<String>))
        .col_expr(class_group::Column::DoorUntil, Expr::value(None::<i64>))
        // The other system's group of this id goes on without it.
        .col_expr(class_group::Column::Source, Expr::value(None::<String>))
        .col_expr(class_group::Column::ExternalId, Expr::value(None::<String>))
        .filter(class_group::Column::Id.eq(class))
        .exec(tx)
        .await?;
    Ok(())
}
