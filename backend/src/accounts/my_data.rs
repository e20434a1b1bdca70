//! Everything that is stored about somebody, for themselves.

use std::collections::BTreeMap;

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
};
use shared::api::account::{
    Attendance, Device, MyData, StoredBooking, StoredDecision, StoredIdentity, StoredWriting,
};
use shared::api::workshop::desk::WorkshopText;
use shared::api::workshop::{BookingState, Channel};
use shared::lang::Lang;
use shared::progress::Progress;
use uuid::Uuid;

use super::me;
use crate::auth::LiveUser;
use crate::entities::{
    account, attendance, booking, decision, device, device_provider, draft_file, draft_media, draft_writer,
    identity, kept_state, kept_writer, preview_link, progress_event, publication, review, review_comment,
    session, workshop,
};
use crate::error::{ApiResult, Code};

/// Collects it.
///
/// # Errors
/// [`Code::SignedOut`] if the account is gone.
pub async fn my_data(db: &impl ConnectionTrait, user: LiveUser) -> ApiResult<MyData> {
    my_data_of(db, user.account, Some(user.device)).await
}

/// Everything that is stored about somebody, for who hands it out to them.
///
/// # Errors
/// [`Code::SignedOut`] if the account is gone.
pub async fn my_data_of(
    db: &impl ConnectionTrait,
    whose: Uuid,
    this_device: Option<Uuid>,
) -> ApiResult<MyData> {
    let account = account::Entity::find_by_id(whose).one(db).await?.ok_or(Code::SignedOut)?;
    let devices = device::Entity::find()
        .filter(device::Column::AccountId.eq(whose))
        .order_by_asc(device::Column::SignedInAt)
        .all(db)
        .await?;
    let through = device_provider::Entity::find()
        .filter(device_provider::Column::DeviceId.is_in(devices.iter().map(|device| device.id)))
        .all(db)
        .await?;
    let rows = progress_event::Entity::find()
        .filter(progress_event::Column::AccountId.eq(whose))
        .order_by_asc(progress_event::Column::At)
        .order_by_asc(progress_event::Column::Id)
        .all(db)
        .await?;
    let events = rows.into_iter().map(progress_event::Model::event).collect::<Result<Vec<_>, _>>()?;
    Ok(MyData {
        me: me(db, whose).await?,
        email: account.email,
        lang: Lang::from_code(&account.lang).unwrap_or_default(),
        created_at: account.created_at.timestamp_millis(),
        identities: identities(db, whose).await?,
        devices: devices
            .into_iter()
            .map(|device| {
                let through = through.iter().find(|it| it.device_id == device.id);
                Device {
                    signed_in_at: device.signed_in_at.timestamp_millis(),
                    last_seen_at: device.last_seen_at.timestamp_millis(),
                    current: Some(device.id) == this_device,
                    provider: through.map(|it| it.provider.clone()),
                    id_token: through.and_then(|it| it.id_token.clone()),
                }
            })
            .collect(),
        progress: Progress::fold(&events),
        events,
        bookings: bookings(db, whose).await?,
        attendance: attendance(db, whose).await?,
        writings: writings(db, whose).await?,
    })
}

/// The sign-ins of providers that belong to an account, by provider.
///
/// # Errors
/// The database fails.
pub async fn identities_of(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<Vec<identity::Model>> {
    let all = identity::Entity::find()
        .filter(identity::Column::AccountId.eq(account))
        .order_by_asc(identity::Column::Provider)
        .order_by_asc(identity::Column::Subject);
    Ok(all.all(db).await?)
}

async fn identities(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<Vec<StoredIdentity>> {
    let view = |row: identity::Model| StoredIdentity {
        since: row.created_at.timestamp_millis(),
        last_seen_at: row.last_seen_at.timestamp_millis(),
        pupil: row.pupil,
        provider: row.provider,
        subject: row.subject,
    };
    Ok(identities_of(db, account).await?.into_iter().map(view).collect())
}

async fn bookings(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<Vec<StoredBooking>> {
    let rows = booking::Entity::find()
        .filter(booking::Column::AccountId.eq(account))
        .order_by_asc(booking::Column::BookedAt)
        .all(db)
        .await?;
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let (Ok(party), Some(state)) = (u8::try_from(row.party), BookingState::from_code(&row.state)) else {
            continue;
        };
        let lang = Lang::from_code(&row.lang).unwrap_or_default();
        all.push(StoredBooking {
            session: row.session_id,
            workshop: title(db, row.session_id, lang).await?,
            code: grouped(&row.code),
            booked_at: row.booked_at,
            changed_at: row.changed_at,
            offered_at: row.offered_at,
            offer_until: row.offer_until,
            marked_at: row.marked_at,
            name: row.name,
            email: row.email,
            phone: row.phone,
            lang,
            channel: row.channel.parse().unwrap_or(Channel::Account),
            party,
            needs: serde_json::from_str(&row.needs).unwrap_or_default(),
            state,
            decisions: decisions(db, row.id).await?,
        });
    }
    Ok(all)
}

/// A code in groups of four, as it stands on the booking's page.
fn grouped(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// The title of a session's workshop, in a language or the first there is.
async fn title(db: &impl ConnectionTrait, session: Uuid, lang: Lang) -> ApiResult<String> {
    let Some(session) = session::Entity::find_by_id(session).one(db).await? else { return Ok(String::new()) };
    let workshop = workshop::Entity::find_by_id(session.workshop_id).one(db).await?;
    let Some(workshop) = workshop else { return Ok(String::new()) };
    let texts: Vec<WorkshopText> = serde_json::from_str(&workshop.texts).unwrap_or_default();
    let text = texts.iter().find(|text| text.lang == lang).or_else(|| texts.first());
    Ok(text.map(|text| text.title.clone()).unwrap_or_default())
}

/// What was decided about a booking, oldest first.
async fn decisions(db: &impl ConnectionTrait, booking: Uuid) -> ApiResult<Vec<StoredDecision>> {
    let rows = decision::Entity::find()
        .filter(decision::Column::BookingId.eq(booking))
        .order_by_asc(decision::Column::At)
        .order_by_asc(decision::Column::Id)
        .all(db)
        .await?;
    let view = |row: decision::Model| {
        Some(StoredDecision { at: row.at, what: serde_json::from_str(&row.what).ok()? })
    };
    Ok(rows.into_iter().filter_map(view).collect())
}

async fn attendance(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<Vec<Attendance>> {
    let rows = attendance::Entity::find()
        .filter(attendance::Column::AccountId.eq(account))
        .order_by_asc(attendance::Column::At)
        .order_by_asc(attendance::Column::Competence)
        .all(db)
        .await?;
    let view = |row: attendance::Model| Attendance {
        session: row.session_id,
        competence: row.competence,
        level: row.level,
        at: row.at,
    };
    Ok(rows.into_iter().map(view).collect())
}

/// The texts of courses that somebody was the last to write, the files that they uploaded, the drafts and kept states in which
/// they have written what learners had not seen, and the states that they kept, published or agreed to, without what they say. What they did as or for a second person, and links that they made.
async fn writings(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<Vec<StoredWriting>> {
    use draft_file::Column as C;
    use draft_media::Column as M;
    use draft_writer::Column as W;
    use kept_state::Column as K;
    use kept_writer::Column as N;
    use publication::Column as P;
    let rows: Vec<(Uuid, String, i64)> = draft_file::Entity::find()
        .select_only()
        .columns([C::DraftId, C::Path, C::ChangedAt])
        .filter(C::ChangedBy.eq(account))
        .order_by_asc(C::ChangedAt)
        .order_by_asc(C::Path)
        .into_tuple()
        .all(db)
        .await?;
    let uploads: Vec<(Uuid, String, i64)> = draft_media::Entity::find()
        .select_only()
        .columns([M::DraftId, M::Name, M::AddedAt])
        .filter(M::AddedBy.eq(account))
        .order_by_asc(M::AddedAt)
        .order_by_asc(M::Name)
        .into_tuple()
        .all(db)
        .await?;
    let uploads = uploads.into_iter().map(|(draft, name, at)| (draft, format!("media/{name}"), at));
    let drafts: Vec<(Uuid, i64)> = draft_writer::Entity::find()
        .select_only()
        .columns([W::DraftId, W::WrittenAt])
        .filter(W::AccountId.eq(account))
        .order_by_asc(W::WrittenAt)
        .order_by_asc(W::DraftId)
        .into_tuple()
        .all(db)
        .await?;
    let drafts = drafts.into_iter().map(|(draft, at)| (draft, "draft".to_owned(), at));
    let written = kept_state::Entity::belongs_to(kept_writer::Entity)
        .from((K::DraftId, K::State))
        .to((N::DraftId, N::State));
    let mut kept: Vec<(Uuid, String, i64)> = kept_state::Entity::find()
        .select_only()
        .columns([K::DraftId, K::State, K::KeptAt])
        .join(JoinType::LeftJoin, written.into())
        .filter(Condition::any().add(K::KeptBy.eq(account)).add(N::AccountId.eq(account)))
        .distinct()
        .into_tuple()
        .all(db)
        .await?;
    let published: Vec<(Uuid, String, i64)> = publication::Entity::find()
        .select_only()
        .columns([P::DraftId, P::State, P::PublishedAt])
        .filter(Condition::any().add(P::PublishedBy.eq(account)).add(P::ApprovedBy.eq(account)))
        .into_tuple()
        .all(db)
        .await?;
    kept.extend(published);
    kept.sort_by(|one, other| (one.2, &one.1).cmp(&(other.2, &other.1)));
    kept.dedup();
    let kept = kept.into_iter().map(|(draft, state, at)| (draft, format!("versions/{state}"), at));
    let all = rows.into_iter().chain(uploads).chain(drafts).chain(kept).chain(reviews(db, account).await?);
    Ok(all.map(|(draft, path, at)| StoredWriting { draft, path, at }).collect())
}

/// What somebody handed in or decided about, what they commented on, and the links that they made: draft, name and time.
async fn reviews(db: &impl ConnectionTrait, account: Uuid) -> ApiResult<Vec<(Uuid, String, i64)>> {
    use preview_link::Column as L;
    use review::Column as R;
    use review_comment::Column as C;
    let reviews = review::Entity::find()
        .filter(Condition::any().add(R::HandedInBy.eq(account)).add(R::DecidedBy.eq(account)))
        .order_by_asc(R::HandedInAt)
        .all(db)
        .await?;
    let view = |row: review::Model| {
        let decided = row.decided_at.filter(|_| row.decided_by == Some(account));
        (row.draft_id, format!("reviews/{}", row.kept_state), decided.unwrap_or(row.handed_in_at))
    };
    let comments =
        review_comment::Entity::find().filter(C::SaidBy.eq(account)).order_by_asc(C::SaidAt).all(db).await?;
    let of = review::Entity::find()
        .select_only()
        .columns([R::Id, R::DraftId])
        .filter(R::Id.is_in(comments.iter().map(|row| row.review_id)))
        .into_tuple::<(Uuid, Uuid)>()
        .all(db)
        .await?;
    let of: BTreeMap<Uuid, Uuid> = of.into_iter().collect();
    let said = comments
        .into_iter()
        .filter_map(|row| Some((*of.get(&row.review_id)?, format!("comments/{}", row.path), row.said_at)));
    let links: Vec<(Uuid, Uuid, i64)> = preview_link::Entity::find()
        .select_only()
        .columns([L::DraftId, L::Id, L::MadeAt])
        .filter(L::MadeBy.eq(account))
        .order_by_asc(L::MadeAt)
        .into_tuple()
        .all(db)
        .await?;
    let links = links.into_iter().map(|(draft, id, at)| (draft, format!("previews/{id}"), at));
    Ok(reviews.into_iter().map(view).chain(said).chain(links).collect())
}
