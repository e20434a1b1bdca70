//! Importing rosters. A preview shows what would happen and seals it; an import does it, in one transaction, if the seal
//! still fits: nothing can happen that nobody has seen.

use std::collections::{BTreeSet, HashMap};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};
use shared::api::school::MAX_UPLOAD;
use shared::api::school::roster::{RosterFault, RosterPreview, RosterUpload};
use shared::school::names::plain;
use uuid::Uuid;

use super::classes::{self, Now};
use super::plan::{self, KnownClass, KnownPupil, Plan, Wanted, WantedClass, WantedPupil};
use super::pupils::{self, NewPupil};
use super::roster::{self, Fault, Roster, Source};
use crate::auth::secrets;
use crate::db::Db;
use crate::entities::{account, class_group, class_pupil, organisation, pupil};
use crate::error::{ApiError, ApiResult, Code};

/// Where the ids of rosters come from.
const SOURCE: &str = "roster";
/// As many faults and hints are told.
const TOLD: usize = 100;
/// The most files of a roster.
const FILES: usize = 20;

/// Where pupils go.
#[derive(Clone, Copy, Debug)]
pub enum Into {
    /// All into this class group; a roster of a whole school is none for it.
    Class(Uuid),
    /// Into the class groups that the roster names.
    School,
}

/// Shows what would happen; does it, if the upload carries the seal of what was shown.
///
/// # Errors
/// [`Code::Invalid`] for what is no upload, [`Code::RosterFaults`], [`Code::PreviewChanged`], [`Code::ClassOver`].
pub async fn run(
    db: &Db,
    organisation: Uuid,
    into: Into,
    upload: RosterUpload,
    at: DateTime<Utc>,
    now: Now,
) -> ApiResult<RosterPreview> {
    let files = files(&upload)?;
    let class = match into {
        Into::Class(id) => class_group::Entity::find_by_id(id).one(&db.read).await?,
        Into::School => None,
    };
    let default = class.as_ref().map(|class| class.name.clone());
    let order = upload.order;
    let roster = tokio::task::spawn_blocking(move || roster::read(&files, default.as_deref(), order)).await?;

    let tx = db.begin().await?;
    // Two imports of one school take turns.
    organisation::Entity::find_by_id(organisation).lock_exclusive().one(&tx).await?.ok_or(Code::NotFound)?;
    let class = match into {
        Into::Class(id) => Some(classes::open(&tx, id).await?),
        Into::School => None,
    };
    let (mut wanted, hints) = wanted(&roster, class.as_ref(), upload.complete, now);
    let (known_classes, mut known_pupils) = known(&tx, organisation, &mut wanted).await?;
    if let Some(class) = &class {
        // Of other classes' pupils a teacher neither learns nor changes anything.
        let (here, elsewhere): (Vec<_>, Vec<_>) =
            known_pupils.into_iter().partition(|one| one.classes.contains(&class.id));
        wanted.elsewhere = elsewhere.into_iter().filter_map(|one| one.external_id).collect();
        known_pupils = here;
    }
    let plan = plan::plan(&wanted, &known_classes, &known_pupils);
    let mut preview = preview(&roster, &plan, &wanted, hints);
    match &upload.seal {
        None => return Ok(preview),
        Some(_) if preview.fault_count > 0 => return Err(Code::RosterFaults.into()),
        Some(seal) if *seal != preview.seal => return Err(Code::PreviewChanged.into()),
        Some(_) => {}
    }
    carry_out(&tx, organisation, &plan, &wanted, class.map(|class| class.id), at, now).await?;
    tx.commit().await?;
    preview.seal = String::new();
    Ok(preview)
}

/// The files of an upload.
fn files(upload: &RosterUpload) -> ApiResult<Vec<(String, Vec<u8>)>> {
    if upload.files.is_empty() || upload.files.len() > FILES {
        return Err(ApiError::invalid("files", format!("1 to {FILES} files")));
    }
    let mut all = Vec::with_capacity(upload.files.len());
    let mut size = 0;
    for file in &upload.files {
        let bytes =
            STANDARD.decode(&file.base64).map_err(|_| ApiError::invalid("files", "base64 with padding"))?;
        size += bytes.len();
        if size > MAX_UPLOAD {
            return Err(ApiError::new(Code::TooLarge).field("files"));
        }
        let name: String = file.name.chars().filter(|c| !c.is_control()).take(100).collect();
        all.push((name, bytes));
    }
    Ok(all)
}

/// A roster as the plan needs it. Into one class group, only those go who belong there.
fn wanted(
    roster: &Roster,
    only: Option<&class_group::Model>,
    complete: bool,
    now: Now,
) -> (Wanted, Vec<RosterFault>) {
    let this_year = classes::school_year(now.ms);
    let class = |row: &roster::ClassRow| WantedClass {
        name: row.name.clone(),
        school_year: row.school_year.unwrap_or(this_year),
        external_id: row.external_id.clone(),
    };
    let pupil = |row: &roster::PupilRow| WantedPupil {
        name: row.name.clone(),
        external_id: row.external_id.clone(),
        classes: row.classes.clone(),
        leaves: row.leaves.clone(),
        gone: row.gone,
    };
    // A whole set of files is complete by its nature; changes alone say who leaves.
    let complete = match roster.source {
        Source::List => complete,
        Source::OneRoster { delta } => !delta,
    };
    let Some(only) = only else {
        let classes = roster.classes.iter().map(class).collect();
        let pupils = roster.pupils.iter().map(pupil).collect();
        return (Wanted { classes, pupils, complete, discreet: true, ..Wanted::default() }, vec![]);
    };
    let mut hints = vec![];
    let mut other = |name: &str| {
        hints.push(RosterFault {
            file: None,
            row: None,
            column: None,
            code: "other-class".to_owned(),
            value: Some(name.to_owned()),
        });
    };
    let here: BTreeSet<usize> = (roster.classes.iter().enumerate())
        .filter(|(_, row)| plain(&row.name) == plain(&only.name))
        .map(|(place, _)| place)
        .collect();
    let mut pupils = vec![];
    for row in &roster.pupils {
        if row.classes.iter().any(|place| here.contains(place)) {
            pupils.push(WantedPupil { classes: vec![0], leaves: vec![], gone: false, ..pupil(row) });
        } else {
            other(&row.name);
        }
    }
    let class = WantedClass {
        name: only.name.clone(),
        school_year: only.school_year,
        // The class group stays the one it is.
        external_id: only.external_id.clone().filter(|_| only.source.as_deref() == Some(SOURCE)),
    };
    // Who chose the wrong file must not empty the class.
    let complete = complete && !pupils.is_empty();
    (Wanted { classes: vec![class], pupils, complete, ..Wanted::default() }, hints)
}

/// Class groups and pupils of a school, as the plan needs them. What is over is not there any more.
async fn known(
    tx: &impl ConnectionTrait,
    organisation: Uuid,
    wanted: &mut Wanted,
) -> ApiResult<(Vec<KnownClass>, Vec<KnownPupil>)> {
    let (over, classes): (Vec<_>, Vec<_>) = class_group::Entity::find()
        .filter(class_group::Column::OrganisationId.eq(organisation))
        .order_by_asc(class_group::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?
        .into_iter()
        .partition(|class| class.archived);
    wanted.over = over.into_iter().map(|class| (class.school_year, plain(&class.name))).collect();
    let rows = pupil::Entity::find()
        .filter(pupil::Column::OrganisationId.eq(organisation))
        .order_by_asc(pupil::Column::AccountId)
        .all(tx)
        .await?;
    let mut members: HashMap<Uuid, BTreeSet<Uuid>> = HashMap::new();
    let mut logins: HashMap<Uuid, String> = HashMap::new();
    for some in rows.chunks(pupils::ROWS) {
        let accounts = account::Entity::find()
            .filter(account::Column::Id.is_in(some.iter().map(|row| row.account_id)))
            .all(tx)
            .await?;
        logins.extend(accounts.into_iter().filter_map(|one| Some((one.id, one.user_name?))));
    }
    let ids: Vec<Uuid> = classes.iter().map(|class| class.id).collect();
    for one in class_pupil::Entity::find().filter(class_pupil::Column::ClassId.is_in(ids)).all(tx).await? {
        members.entry(one.account_id).or_default().insert(one.class_id);
    }
    let ours = |source: &Option<String>, id: Option<String>| id.filter(|_| source.as_deref() == Some(SOURCE));
    Ok((
        classes
            .into_iter()
            .map(|row| KnownClass {
                id: row.id,
                name: row.name,
                school_year: row.school_year,
                external_id: ours(&row.source, row.external_id),
            })
            .collect(),
        rows.into_iter()
            .map(|row| KnownPupil {
                account: row.account_id,
                user_name: logins.remove(&row.account_id).unwrap_or_default(),
                name: row.name,
                external_id: ours(&row.source, row.external_id),
                classes: members.remove(&row.account_id).unwrap_or_default(),
            })
            .collect(),
    ))
}

fn told(fault: &Fault) -> RosterFault {
    RosterFault {
        file: fault.file.clone(),
        row: fault.row,
        column: fault.column,
        code: fault.code.as_str().to_owned(),
        value: fault.value.clone(),
    }
}

fn preview(roster: &Roster, plan: &Plan, wanted: &Wanted, own_hints: Vec<RosterFault>) -> RosterPreview {
    let count = roster.faults.len() + plan.told.faults.len();
    let new_classes = plan.classes.iter().filter_map(|class| match class {
        plan::Class::New(place) => wanted.classes.get(*place).map(|class| class.name.clone()),
        plan::Class::Known(_) => None,
    });
    // What is done is what counts, and to whom: names of the roster with it.
    let names: Vec<_> = wanted.pupils.iter().map(|row| (&row.name, &row.external_id, &row.classes)).collect();
    let sealed = serde_json::json!([plan, names]).to_string();
    RosterPreview {
        seal: secrets::hash(&sealed),
        new_classes: new_classes.collect(),
        new: plan.told.new.clone(),
        changed: plan.told.changed.clone(),
        leaving: plan.told.leaving.clone(),
        unchanged: plan.unchanged,
        teachers: roster.teachers.clone(),
        faults: roster.faults.iter().map(told).chain(plan.told.faults.clone()).take(TOLD).collect(),
        fault_count: u32::try_from(count).unwrap_or(u32::MAX),
        hints: roster.hints.iter().map(told).chain(own_hints).take(TOLD).collect(),
        order: roster.order,
    }
}

async fn carry_out(
    tx: &impl ConnectionTrait,
    organisation: Uuid,
    plan: &Plan,
    wanted: &Wanted,
    only: Option<Uuid>,
    at: DateTime<Utc>,
    now: Now,
) -> ApiResult<()> {
    // Class groups first.
    let mut ids = Vec::with_capacity(plan.classes.len());
    for class in &plan.classes {
        ids.push(match class {
            plan::Class::Known(id) => *id,
            plan::Class::New(place) => {
                let new = wanted.classes.get(*place).ok_or(Code::Internal)?;
                let row = classes::insert(tx, organisation, new.name.clone(), new.school_year, now).await?;
                if new.external_id.is_some() {
                    name_class(tx, row.id, new).await?;
                }
                row.id
            }
        });
    }
    let changes = || plan.class_changes.iter().filter(|(id, _)| only != Some(*id));
    // Two steps: two class groups may exchange their names.
    for (id, _) in changes() {
        let aside = format!("\u{1f}{id}");
        class_group::ActiveModel { id: Set(*id), name: Set(aside), ..Default::default() }.update(tx).await?;
    }
    for (id, place) in changes() {
        name_class(tx, *id, wanted.classes.get(*place).ok_or(Code::Internal)?).await?;
    }
    // Who goes, then who comes: a class group that is full has room again.
    let mut leaving: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for (account, from) in &plan.leaving {
        leaving.entry(*from).or_default().push(*account);
    }
    for (class, accounts) in leaving {
        pupils::leave(tx, class, &accounts, now.ms).await?;
    }
    for (account, place) in &plan.renamed {
        let row = wanted.pupils.get(*place).ok_or(Code::Internal)?;
        let known = pupil::Entity::find_by_id(*account).one(tx).await?.ok_or(Code::Internal)?;
        let mut change = pupil::ActiveModel { account_id: Set(*account), ..Default::default() };
        if !row.name.is_empty() {
            change.name = Set(row.name.clone());
        }
        // An id of single sign-on stays what it is.
        if row.external_id.is_some() && known.source.as_deref().is_none_or(|source| source == SOURCE) {
            change.source = Set(Some(SOURCE.to_owned()));
            change.external_id = Set(row.external_id.clone());
        }
        change.update(tx).await?;
    }
    let new: Vec<NewPupil> = plan
        .new
        .iter()
        .filter_map(|place| wanted.pupils.get(*place))
        .map(|row| NewPupil {
            name: row.name.clone(),
            source: SOURCE.to_owned(),
            external_id: row.external_id.clone(),
        })
        .collect();
    // Until they are in a class group, which is at once.
    let made = pupils::create(tx, organisation, &new, now.ms, at).await?;
    let mut joining: HashMap<usize, Vec<Uuid>> = HashMap::new();
    for (account, place) in &plan.joining {
        joining.entry(*place).or_default().push(*account);
    }
    for (account, place) in made.iter().zip(&plan.new) {
        let classes = wanted.pupils.get(*place).map(|row| row.classes.as_slice()).unwrap_or_default();
        for class in classes {
            joining.entry(*class).or_default().push(*account);
        }
    }
    for (place, accounts) in joining {
        pupils::join(tx, *ids.get(place).ok_or(Code::Internal)?, &accounts, None, now.ms).await?;
    }
    Ok(())
}

async fn name_class(tx: &impl ConnectionTrait, id: Uuid, wanted: &WantedClass) -> ApiResult<()> {
    let known = class_group::Entity::find_by_id(id).one(tx).await?.ok_or(Code::Internal)?;
    let mut change =
        class_group::ActiveModel { id: Set(id), name: Set(wanted.name.clone()), ..Default::default() };
    if wanted.external_id.is_some() && known.source.as_deref().is_none_or(|source| source == SOURCE) {
        change.source = Set(Some(SOURCE.to_owned()));
        change.external_id = Set(wanted.external_id.clone());
    }
    change.update(tx).await?;
    Ok(())
}
