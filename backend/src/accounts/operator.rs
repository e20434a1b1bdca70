//! What operators do to accounts by command. Faults are sentences for them.

use shared::lang::Lang;
use uuid::Uuid;

use super::names::Login;
use super::passwords::Demand;
use super::{Fresh, about, find, insert, passwords, replace_password};
use crate::clock::Clock;
use crate::db::Db;
use crate::error::{ApiError, ApiResult, Code};

/// An account that an operator makes.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// A user name, an address, or both.
    pub user_name: Option<String>,
    /// Taken as confirmed.
    pub email: Option<String>,
    /// The password.
    pub password: String,
    /// For letters.
    pub lang: Lang,
    /// Administrates the whole site.
    pub administrator: bool,
    /// How good the password must be.
    pub demand: Demand,
}

impl NewAccount {
    /// For a user name or an e-mail address, with a good password.
    pub fn new(login: &str, password: String, lang: Lang, administrator: bool) -> NewAccount {
        let is_email = login.contains('@');
        NewAccount {
            user_name: (!is_email).then(|| login.to_owned()),
            email: is_email.then(|| login.to_owned()),
            password,
            lang,
            administrator,
            demand: Demand::Strong,
        }
    }
}

/// Makes an account for somebody else.
///
/// # Errors
/// A name or a password that is not taken, or is somebody else's.
pub async fn create(db: &Db, clock: &dyn Clock, new: NewAccount) -> anyhow::Result<Uuid> {
    try_create(db, clock, new).await.map_err(explained)
}

async fn try_create(db: &Db, clock: &dyn Clock, new: NewAccount) -> ApiResult<Uuid> {
    let read = |login: &Option<String>| login.as_deref().map(Login::read).transpose();
    let (user_name, email) = match (read(&new.user_name)?, read(&new.email)?) {
        (Some(Login::Email(_)), _) => {
            return Err(ApiError::invalid("user_name", "an e-mail address is no user name"));
        }
        (_, Some(Login::UserName(_))) => return Err(ApiError::invalid("email", "not an e-mail address")),
        (None, None) => return Err(ApiError::invalid("login", "a user name or an e-mail address")),
        (name, email) => (name, email),
    };
    let about =
        [&user_name, &email].into_iter().flatten().flat_map(Login::parts).map(str::to_owned).collect();
    let password_hash = passwords::accept(&new.password, about, new.demand).await?;
    let text = |login: Option<Login>| login.map(|login| login.as_str().to_owned());
    let fresh = Fresh {
        user_name: text(user_name),
        email: text(email),
        password_hash,
        lang: new.lang.code().to_owned(),
        administrator: new.administrator,
    };
    insert(&db.write, fresh, clock.now()).await
}

/// Sets the password of an account and signs all its devices out.
///
/// # Errors
/// No such account; a password that is not taken.
pub async fn set_password(db: &Db, login: &str, password: &str, demand: Demand) -> anyhow::Result<()> {
    try_set_password(db, login, password, demand).await.map_err(explained)
}

async fn try_set_password(db: &Db, login: &str, password: &str, demand: Demand) -> ApiResult<()> {
    let account = find(&db.write, login).await?.ok_or(Code::NotFound)?;
    let hash = passwords::accept(password, about(&account), demand).await?;
    let tx = db.begin().await?;
    replace_password(&tx, account.id, hash, None).await?;
    tx.commit().await?;
    Ok(())
}

fn explained(error: ApiError) -> anyhow::Error {
    anyhow::anyhow!(match error.code() {
        Code::NameTaken => "somebody has this user name",
        Code::Conflict => "somebody has this e-mail address",
        Code::NotFound => "there is no such account",
        Code::WeakPassword => "the password is too easy to guess: at least 8 characters, best some words",
        Code::Invalid =>
            "a login is an e-mail address or 3 to 40 letters, digits, dots, hyphens, underscores; a password has at most 256 bytes",
        _ => "the database failed: the log says how",
    })
}
