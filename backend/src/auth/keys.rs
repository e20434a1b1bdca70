//! The secrets that sign access tokens.
//!
//! They stand in the database, so that several server processes agree. The newest signs, all verify. A process that
//! meets a key id it does not know looks into the database, at most every [`LOOK_AGAIN`].

use std::sync::{Arc, PoisonError, RwLock};

use anyhow::Context;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, decode_header, encode};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{hs256, secrets};
use crate::clock::Clock;
use crate::db::Db;
use crate::entities::signing_key;

/// A key signs for so long.
pub const ROTATE_AFTER: TimeDelta = TimeDelta::days(30);
/// A key is deleted after so long: whatever it signed has run out.
pub const DELETE_AFTER: TimeDelta = TimeDelta::days(60);
/// Unknown key ids lead to the database at most so often.
pub const LOOK_AGAIN: TimeDelta = TimeDelta::seconds(2);

/// The keys; cheap to clone.
#[derive(Clone, Default)]
pub struct Keys(Arc<RwLock<Ring>>);

#[derive(Default)]
struct Ring {
    /// Newest first.
    keys: Vec<Key>,
    looked_at: Option<DateTime<Utc>>,
}

struct Key {
    id: String,
    signs: EncodingKey,
    verifies: DecodingKey,
    created_at: DateTime<Utc>,
}

/// What a signature is worth.
enum Verdict<C> {
    Good(C),
    Bad,
    UnknownKey,
}

impl Keys {
    /// Reads the keys; makes one if there is none or the newest is too old.
    ///
    /// # Errors
    /// A database that cannot be read or written.
    pub async fn load(db: &Db, clock: &dyn Clock) -> anyhow::Result<Keys> {
        hs256::install();
        let keys = Keys::default();
        keys.keep_fresh(db, clock.now()).await?;
        Ok(keys)
    }

    /// To be called once an hour: takes up keys of other processes, makes a new one when the newest is older than [`ROTATE_AFTER`] and deletes
    /// those older than [`DELETE_AFTER`].
    ///
    /// # Errors
    /// A database that cannot be read or written.
    pub async fn keep_fresh(&self, db: &Db, now: DateTime<Utc>) -> anyhow::Result<()> {
        self.read(&db.write).await?;
        if self.newest().is_none_or(|made| now - made >= ROTATE_AFTER) {
            let secret = secrets::random::<32>().context("no random bytes for a signing key")?;
            let key = signing_key::ActiveModel {
                id: Set(secrets::new_id(now).simple().to_string()),
                secret: Set(STANDARD.encode(secret)),
                created_at: Set(now),
            };
            key.insert(&db.write).await.context("cannot store a signing key")?;
        }
        signing_key::Entity::delete_many()
            .filter(signing_key::Column::CreatedAt.lt(now - DELETE_AFTER))
            .exec(&db.write)
            .await
            .context("cannot delete old signing keys")?;
        self.read(&db.write).await
    }

    /// Signs with the newest key.
    ///
    /// # Errors
    /// There is no key, which [`Keys::load`] rules out.
    pub fn sign(&self, claims: &impl Serialize) -> anyhow::Result<String> {
        let ring = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let key = ring.keys.first().context("there is no signing key")?;
        let header = Header { kid: Some(key.id.clone()), ..Header::new(Algorithm::HS256) };
        encode(&header, claims, &key.signs).context("cannot sign")
    }

    /// The claims of a token, if one of the keys signed it. Nothing is said about its age.
    pub async fn verify<C: DeserializeOwned>(&self, db: &Db, token: &str, now: DateTime<Utc>) -> Option<C> {
        match self.verdict(token) {
            Verdict::Good(claims) => return Some(claims),
            Verdict::Bad => return None,
            Verdict::UnknownKey if self.may_look(now) => {}
            Verdict::UnknownKey => return None,
        }
        if let Err(error) = self.read(&db.read).await {
            tracing::error!(cause = %format!("{error:#}"), "signing keys could not be read");
        }
        match self.verdict(token) {
            Verdict::Good(claims) => Some(claims),
            Verdict::Bad | Verdict::UnknownKey => None,
        }
    }

    fn verdict<C: DeserializeOwned>(&self, token: &str) -> Verdict<C> {
        let Ok(Header { kid: Some(id), .. }) = decode_header(token) else { return Verdict::Bad };
        let ring = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let Some(key) = ring.keys.iter().find(|key| key.id == id) else { return Verdict::UnknownKey };
        let mut rules = Validation::new(Algorithm::HS256);
        // The age is judged by our clock, not by the library's.
        rules.validate_exp = false;
        decode(token, &key.verifies, &rules).map_or(Verdict::Bad, |token| Verdict::Good(token.claims))
    }

    fn newest(&self) -> Option<DateTime<Utc>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).keys.first().map(|key| key.created_at)
    }

    fn may_look(&self, now: DateTime<Utc>) -> bool {
        let mut ring = self.0.write().unwrap_or_else(PoisonError::into_inner);
        let may = ring.looked_at.is_none_or(|last| now - last >= LOOK_AGAIN || now < last);
        if may {
            ring.looked_at = Some(now);
        }
        may
    }

    async fn read(&self, db: &impl ConnectionTrait) -> anyhow::Result<()> {
        let rows = signing_key::Entity::find()
            .order_by_desc(signing_key::Column::CreatedAt)
            .order_by_desc(signing_key::Column::Id)
            .all(db)
            .await
            .context("cannot read the signing keys")?;
        let mut keys = Vec::with_capacity(rows.len());
        for row in rows {
            let secret = STANDARD.decode(&row.secret).context("a signing key is damaged")?;
            keys.push(Key {
                id: row.id,
                signs: EncodingKey::from_secret(&secret),
                verifies: DecodingKey::from_secret(&secret),
                created_at: row.created_at,
            });
        }
        self.0.write().unwrap_or_else(PoisonError::into_inner).keys = keys;
        Ok(())
    }
}
