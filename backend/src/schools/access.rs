//! Cards and pictures: making them, and getting in with them.
//!
//! A card holds 256 random bits, stored as their SHA-256; the picture code is stored as argon2id. Who has found a card
//! still needs the pictures, and has [`tries::MOST`] tries, counted before each is judged: nobody gains tries by sending
//! many at once.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Set};
use shared::api::school::sign_in::CardHolder;
use shared::school::names::first_name;
use shared::school::pictures::{LENGTH, PICTURES};
use shared::school::tries::{self, Standing};
use uuid::Uuid;

use super::{classes, pupils};
use crate::accounts;
use crate::auth::secrets;
use crate::auth::tokens::{self, SignedIn};
use crate::db::Db;
use crate::entities::{account, pupil};
use crate::error::{ApiError, ApiResult, Code};

/// A picture code: places in [`PICTURES`], in their order.
pub type Pictures = [u8; LENGTH];

/// A card that was just made; nobody can make it from the database.
#[derive(Clone, Debug)]
pub struct MadeCard {
    /// Whose.
    pub account: Uuid,
    /// As the teacher knows them.
    pub name: String,
    /// Pseudonymous.
    pub user_name: String,
    /// What the QR code holds behind its `#`.
    pub card: String,
    /// The picture code.
    pub pictures: Pictures,
}

/// Cards that are drawn and can be printed, but open nothing before they are stored.
#[derive(Debug)]
pub struct DrawnCards {
    cards: Vec<MadeCard>,
    /// Of their pictures, in the same order.
    hashes: Vec<String>,
    /// For those alone who still need one when they are stored.
    missing: bool,
}

/// Whether somebody has no card that shows valid pictures.
fn needs_card(row: &pupil::Model) -> bool {
    row.card_hash.is_none() || row.card_outdated
}

/// Draws new cards and pictures, where it is about those who miss one, for them alone. The old ones stay good until
/// [`DrawnCards::store`].
///
/// # Errors
/// [`Code::NotInClass`], [`Code::Conflict`] if nobody misses one.
pub async fn draw_cards(db: &Db, class: Uuid, wanted: &[Uuid], missing: bool) -> ApiResult<DrawnCards> {
    let mut rows = pupils::rows(&db.read, class).await?;
    if wanted.iter().any(|id| !rows.iter().any(|row| row.account_id == *id)) {
        return Err(ApiError::new(Code::NotInClass).field("pupils"));
    }
    rows.retain(|row| wanted.is_empty() || wanted.contains(&row.account_id));
    let somebody = !rows.is_empty();
    if missing {
        rows.retain(needs_card);
    }
    if somebody && rows.is_empty() {
        return Err(Code::Conflict.into());
    }
    let names = account::Entity::find()
        .filter(account::Column::Id.is_in(rows.iter().map(|row| row.account_id)))
        .all(&db.read)
        .await?;
    let mut cards = Vec::with_capacity(rows.len());
    for row in rows {
        let user_name = names.iter().find(|one| one.id == row.account_id);
        cards.push(MadeCard {
            account: row.account_id,
            name: row.name,
            user_name: user_name.and_then(|one| one.user_name.clone()).unwrap_or_default(),
            card: secrets::token()?,
            pictures: random_pictures()?,
        });
    }
    // Hashing takes a while: before the transaction, not within.
    let mut hashes = Vec::with_capacity(cards.len());
    for card in &cards {
        hashes.push(hash(card.pictures).await?);
    }
    Ok(DrawnCards { cards, hashes, missing })
}

impl DrawnCards {
    /// What is to be printed, by name.
    pub fn cards(&self) -> &[MadeCard] {
        &self.cards
    }

    /// Makes them good; the old ones are worthless from now on, and whoever got in with them is signed out. Who missed one,
    /// and was given one meanwhile by somebody else, keeps that: their card is not among those that come back.
    ///
    /// # Errors
    /// [`Code::NotInClass`], [`Code::ClassOver`], [`Code::Conflict`] if nobody misses one any more.
    pub async fn store(self, db: &Db, class: Uuid) -> ApiResult<Vec<MadeCard>> {
        let mut in_order: Vec<(&MadeCard, String)> = self.cards.iter().zip(self.hashes).collect();
        // Pupils are locked in the order of their ids everywhere: two who make cards do not wait for each other.
        in_order.sort_by_key(|(card, _)| card.account);
        let tx = db.begin().await?;
        classes::open(&tx, class).await?;
        let mut stored = HashSet::new();
        for (card, pictures) in in_order {
            let row = pupils::one(&tx, class, card.account).await?;
            if self.missing && !needs_card(&row) {
                continue;
            }
            pupil::ActiveModel {
                account_id: Set(card.account),
                card_hash: Set(Some(secrets::hash(&card.card))),
                pictures_hash: Set(Some(pictures)),
                card_outdated: Set(false),
                wrong_tries: Set(0),
                ..Default::default()
            }
            .update(&tx)
            .await?;
            tokens::close_devices(&tx, card.account, None).await?;
            stored.insert(card.account);
        }
        if self.missing && stored.is_empty() {
            return Err(Code::Conflict.into());
        }
        tx.commit().await?;
        Ok(self.cards.into_iter().filter(|card| stored.contains(&card.account)).collect())
    }
}

/// Draws and stores new cards and pictures, where nothing comes in between.
///
/// # Errors
/// [`Code::NotInClass`], [`Code::ClassOver`].
pub async fn make_cards(db: &Db, class: Uuid, wanted: &[Uuid]) -> ApiResult<Vec<MadeCard>> {
    draw_cards(db, class, wanted, false).await?.store(db, class).await
}

/// New pictures for one pupil. The card's QR code stays good, the pictures on it do not.
///
/// # Errors
/// [`Code::NotInClass`], [`Code::ClassOver`].
pub async fn new_pictures(db: &Db, class: Uuid, account: Uuid) -> ApiResult<Pictures> {
    let pictures = random_pictures()?;
    let hash = hash(pictures).await?;
    let tx = db.begin().await?;
    classes::open(&tx, class).await?;
    let row = pupils::one(&tx, class, account).await?;
    pupil::ActiveModel {
        account_id: Set(account),
        pictures_hash: Set(Some(hash)),
        card_outdated: Set(row.card_hash.is_some()),
        wrong_tries: Set(0),
        ..Default::default()
    }
    .update(&tx)
    .await?;
    tx.commit().await?;
    Ok(pictures)
}

/// Signs a pupil in by card and pictures, on a device that many share.
///
/// # Errors
/// [`Code::WrongPictures`] for a card that is none as well, [`Code::CardLocked`], [`Code::TooManyRequests`].
pub async fn by_card(db: &Db, card: &str, pictures: Pictures, now: DateTime<Utc>) -> ApiResult<SignedIn> {
    match of_card(&db.read, card).await? {
        Some(row) => enter(db, &row, pictures, now).await,
        // No secret: looking at a card tells it at once.
        None => Err(Code::WrongPictures.into()),
    }
}

async fn of_card(db: &impl ConnectionTrait, card: &str) -> ApiResult<Option<pupil::Model>> {
    Ok(pupil::Entity::find().filter(pupil::Column::CardHash.eq(secrets::hash(card))).one(db).await?)
}

/// Whose a card is. Nobody can guess one, and on a card that was found the whole name is printed.
///
/// # Errors
/// [`Code::NotFound`] for a card that is none (any more).
pub async fn look(db: &impl ConnectionTrait, card: &str) -> ApiResult<CardHolder> {
    let pupil = of_card(db, card).await?.ok_or(Code::NotFound)?;
    Ok(CardHolder { first_name: first_name(&pupil.name).to_owned() })
}

/// The answer at the door for a name that is not in the class takes as long as that for one that is.
///
/// # Errors
/// Always [`Code::WrongPictures`].
pub async fn nobody(pictures: Pictures) -> ApiResult<SignedIn> {
    accounts::secret_fits(&text(pictures), None).await?;
    Err(Code::WrongPictures.into())
}

/// Lets a pupil in, if the pictures are theirs.
///
/// # Errors
/// As [`by_card`].
pub async fn enter(
    db: &Db,
    row: &pupil::Model,
    pictures: Pictures,
    now: DateTime<Utc>,
) -> ApiResult<SignedIn> {
    let ms = now.timestamp_millis();
    let tx = db.begin().await?;
    let known = pupil::Entity::find_by_id(row.account_id).lock_exclusive().one(&tx).await?;
    // A card that was replaced meanwhile opens nothing.
    let known = known.filter(|known| known.card_hash == row.card_hash).ok_or(Code::WrongPictures)?;
    let wrong = u32::try_from(known.wrong_tries).unwrap_or(u32::MAX);
    match tries::standing(wrong, known.wrong_at, ms) {
        Standing::Locked => return Err(Code::CardLocked.into()),
        Standing::Wait(left) => {
            let seconds = u32::try_from(left / 1_000 + 1).unwrap_or(u32::MAX);
            return Err(ApiError::new(Code::TooManyRequests).retry_after(seconds));
        }
        Standing::Free => {}
    }
    let counted = pupil::ActiveModel {
        account_id: Set(row.account_id),
        wrong_tries: Set(known.wrong_tries + 1),
        wrong_at: Set(ms),
        ..Default::default()
    };
    counted.update(&tx).await?;
    tx.commit().await?;
    if !accounts::secret_fits(&text(pictures), known.pictures_hash.clone()).await? {
        let locked = wrong + 1 >= tries::MOST;
        return Err(if locked { Code::CardLocked } else { Code::WrongPictures }.into());
    }
    let tx = db.begin().await?;
    let still = pupil::Entity::find_by_id(row.account_id).lock_exclusive().one(&tx).await?;
    let same =
        |now: &pupil::Model| now.pictures_hash == known.pictures_hash && now.card_hash == known.card_hash;
    let still = still.filter(same).ok_or(Code::WrongPictures)?;
    // This try was counted like a wrong one before it was judged: it is taken back, and old ones are forgiven.
    let alone = still.wrong_tries == known.wrong_tries + 1;
    let last_at = if alone { known.wrong_at } else { still.wrong_at };
    let others = u32::try_from(still.wrong_tries - 1).unwrap_or(0);
    let left = tries::after_success(others, last_at, ms);
    pupil::ActiveModel {
        account_id: Set(row.account_id),
        wrong_tries: Set(i32::try_from(left).unwrap_or(i32::MAX)),
        wrong_at: Set(last_at),
        ..Default::default()
    }
    .update(&tx)
    .await?;
    let signed_in = tokens::open_shared_device(&tx, row.account_id, now).await?;
    tx.commit().await?;
    Ok(signed_in)
}

/// Three different pictures, each as likely as any other.
fn random_pictures() -> ApiResult<Pictures> {
    let mut chosen: Vec<u8> = Vec::with_capacity(LENGTH);
    while chosen.len() < LENGTH {
        let [byte] = secrets::random::<1>().map_err(ApiError::internal)?;
        // 252 is the largest multiple of twelve in a byte: above it, the first four would come more often.
        let picture = byte % PICTURES.len() as u8;
        if byte < 252 && !chosen.contains(&picture) {
            chosen.push(picture);
        }
    }
    Pictures::try_from(chosen).map_err(|_| ApiError::internal("three pictures are not three"))
}

fn text(pictures: Pictures) -> String {
    pictures.map(|place| place.to_string()).join("-")
}

async fn hash(pictures: Pictures) -> ApiResult<String> {
    accounts::hash_secret(&text(pictures), vec![], accounts::Demand::Any).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_differ_and_all_come_up() {
        let mut seen = [0_u32; PICTURES.len()];
        for _ in 0..3_000 {
            let [a, b, c] = random_pictures().unwrap();
            assert!(a != b && b != c && a != c);
            for place in [a, b, c] {
                seen[usize::from(place)] += 1;
            }
        }
        // Each is expected 750 times; a tenth of the deviation that would be astonishing.
        assert!(seen.iter().all(|times| (550..950).contains(times)), "{seen:?}");
    }

    #[test]
    fn codes_cannot_be_read_in_two_ways() {
        assert_ne!(text([1, 11, 2]), text([11, 1, 2]));
        assert_eq!(text([0, 11, 2]), "0-11-2");
    }
}
