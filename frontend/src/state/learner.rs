//! Who is here and what they have done.
//!
//! The first render knows nobody ([`Learner::default`]): it must be what the server rendered. An effect then reads the
//! device, and asks the server if somebody seems to be signed in.

mod leave;
mod over;
mod send;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use shared::api::account::Me;
use shared::progress::{Event, Progress, What};
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

pub use leave::Stay;
use leave::{PUPIL, forget_pupil, is_answer, is_pupil};
pub use over::Over;
use over::{ENDED, ended, over};

use super::door;
use super::outbox::{self, Owner};
use crate::api;
use crate::browser::{self, storage};
use crate::components::saving::Saving;
use crate::route::{Bundle, Route};

/// The person in front of the device.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Learner {
    /// The app runs and has read the device. Before that nothing can be typed or ticked.
    pub ready: bool,
    /// Who is signed in.
    pub me: Option<Rc<Me>>,
    /// What they have done, on this device and, if signed in, elsewhere.
    pub progress: Rc<Progress>,
    /// Where the latest answer is.
    pub saving: Saving,
    /// How many answers of a guest were taken into the account at the sign-in, to be told once.
    pub adopted: usize,
    /// How somebody's sign-in here came to its end, if that is still to be told.
    pub over: Option<Over>,
}

/// What happens to a [`Learner`].
pub enum Action {
    /// The device was read.
    Ready {
        /// Who was signed in here.
        me: Option<Me>,
        /// What is known of them.
        progress: Progress,
        /// Whether something waits to be sent.
        saving: Saving,
        /// See [`Learner::adopted`].
        adopted: usize,
        /// See [`Learner::over`].
        over: Option<Over>,
    },
    /// The progress as it stands now.
    Progress(Progress),
    /// Where the latest answer is.
    Saving(Saving),
    /// Somebody signed in; that many answers came along.
    SignedIn(Me, usize),
    /// Nobody is signed in any more.
    SignedOut(Option<Over>, Progress),
    /// Another tab has signed in or out, or learned.
    Here(Option<Me>, Option<Over>, Progress),
}

impl Reducible for Learner {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Learner> {
        let mut next = (*self).clone();
        match action {
            Action::Ready { me, progress, saving, adopted, over } => {
                next = Learner {
                    ready: true,
                    me: me.map(Rc::new),
                    progress: Rc::new(progress),
                    saving,
                    adopted,
                    over,
                };
            }
            Action::Progress(progress) => next.progress = Rc::new(progress),
            Action::Saving(saving) => next.saving = saving,
            Action::SignedIn(me, adopted) => {
                next.me = Some(Rc::new(me));
                next.adopted = next.adopted.max(adopted);
                next.over = None;
            }
            Action::Here(me, over, progress) => {
                next.me = me.map(Rc::new);
                // A page that was left without a connection stays so until it is loaded anew.
                next.over = over.or(next.over.filter(|over| *over == Over::Offline));
                next.progress = Rc::new(progress);
            }
            Action::SignedOut(over, progress) => {
                next.over = over;
                next.me = None;
                next.progress = Rc::new(progress);
                next.saving = Saving::Unknown;
                next.adopted = 0;
            }
        }
        Rc::new(next)
    }
}

/// The learner and what can be done with them; a context of every page.
#[derive(Clone, PartialEq)]
pub struct LearnerHandle(UseReducerHandle<Learner>);

impl std::ops::Deref for LearnerHandle {
    type Target = Learner;

    fn deref(&self) -> &Learner {
        &self.0
    }
}

/// Who was signed in on this device last. A hint that saves guests a request; the server decides.
const ME: &str = "lw.me";
/// How many answers came along at the last sign-in, until it was told.
const ADOPTED: &str = "lw.adopted";
/// What the server last said of their progress.
const PROGRESS: &str = "lw.progress";

thread_local! {
    /// Receipts so far: a progress that was asked for before one of them is old.
    static RECEIPTS: Cell<u32> = const { Cell::new(0) };
    /// Sign-outs so far.
    static GONE: Cell<u32> = const { Cell::new(0) };
    /// See [`keep_base`].
    static BASE: RefCell<Option<(Uuid, Progress)>> = const { RefCell::new(None) };
}

fn owner(me: Option<&Me>) -> Owner {
    me.map_or(Owner::Guest, |me| Owner::Account(me.id))
}

/// Whose it is what is done on this device: who is signed in, or was until it ended by itself.
fn here() -> Option<Me> {
    storage::read(ME).or_else(ended)
}

/// What the server last said of somebody's progress.
fn base_of(id: Uuid) -> Progress {
    storage::read::<(Uuid, Progress)>(PROGRESS)
        .or_else(|| BASE.with_borrow(Clone::clone))
        .filter(|(whose, _)| *whose == id)
        .map(|(_, progress)| progress)
        .unwrap_or_default()
}

/// Keeps what the server said; where the device keeps nothing, as long as the page lives.
fn keep_base(id: Uuid, progress: Progress) {
    let base = (id, progress);
    if storage::write(PROGRESS, &base) {
        BASE.set(None);
    } else {
        storage::remove(PROGRESS);
        BASE.set(Some(base));
    }
}

/// What is known on this device: the server's last word and what it does not have yet.
fn known(me: Option<&Me>) -> Progress {
    let base = me.map(|me| base_of(me.id)).unwrap_or_default();
    base.merged(&Progress::fold(&outbox::pending(owner(me))))
}

fn saving_of(me: Option<&Me>, pending: bool) -> Saving {
    match (me, pending) {
        (_, false) => Saving::Unknown,
        (None, true) => Saving::KeptHere,
        (Some(_), true) => Saving::Waiting,
    }
}

impl LearnerHandle {
    /// Wraps the reducer.
    pub fn new(state: UseReducerHandle<Learner>) -> LearnerHandle {
        LearnerHandle(state)
    }

    /// Reads the device; then asks the server, if somebody seems to be signed in.
    pub fn begin(&self, bundle: Bundle) {
        let (me, here): (Option<Me>, _) = (storage::read(ME), here());
        PUPIL.set(is_pupil(me.as_ref()));
        let pending = !outbox::pending(owner(here.as_ref())).is_empty();
        let seems_signed_in = me.is_some() || page_says_signed_in();
        let (progress, saving) = (known(here.as_ref()), saving_of(here.as_ref(), pending));
        let over = over(me.as_ref(), here.as_ref());
        // What came along at a sign-in is told on pages of one's own; a sign-in without scripts comes to one of those.
        let adopted = if bundle == Bundle::Account { storage::read(ADOPTED).unwrap_or(0) } else { 0 };
        if adopted > 0 {
            storage::remove(ADOPTED);
        }
        self.0.dispatch(Action::Ready { me, progress, saving, adopted, over });
        if leave::is_due() {
            self.finish_leaving();
        } else if seems_signed_in {
            let this = self.clone();
            spawn_local(async move { this.ask_server().await });
        }
    }

    async fn ask_server(&self) {
        match api::get::<Me>("/api/v1/me").await {
            // A pupil's page that is loaded anew, or a tablet where another child learned before.
            Ok(me) => self.arrived(me.pupil.is_none(), me),
            Err(failure) if failure.is_signed_out() => self.session_ended(),
            // Without a connection the device's word holds; what waits is sent when there is one.
            Err(_) => self.retry_later(),
        }
    }

    /// Somebody is signed in: what was done here as a guest becomes theirs, everything is sent, and what they did
    /// elsewhere is fetched.
    pub fn signed_in(&self, me: Me) {
        self.arrived(true, me);
    }

    /// A pupil is signed in by card or through the door. A guest's answers may be another child's: they are left alone.
    pub fn pupil_signed_in(&self, me: Me) {
        self.arrived(false, me);
    }

    fn arrived(&self, adopts: bool, me: Me) {
        let before: Option<Me> = storage::read(ME);
        if is_pupil(before.as_ref()) && before.is_some_and(|before| before.id != me.id) {
            // They went without a sign-out.
            forget_pupil();
        }
        leave::forget_due();
        storage::remove(ENDED);
        PUPIL.set(storage::write(ME, &me) && is_pupil(Some(&me)));
        let mut adopted = 0;
        if adopts {
            adopted = outbox::pending(Owner::Guest).iter().filter(|event| is_answer(event)).count();
            outbox::adopt(me.id);
        }
        // Elsewhere nobody is told: it is kept for when they come there.
        let here = browser::page::here();
        let page = Route::at(here.split('?').next().unwrap_or_default());
        if adopted > 0 && page.bundle() != Bundle::Account {
            let _ = storage::write(ADOPTED, &adopted);
        }
        self.0.dispatch(Action::Progress(known(Some(&me))));
        self.0.dispatch(Action::SignedIn(me.clone(), adopted));
        let this = self.clone();
        let gone = GONE.get();
        spawn_local(async move {
            this.send(&me).await;
            loop {
                let receipts = RECEIPTS.get();
                let Ok(progress) = api::get::<Progress>("/api/v1/me/progress").await else { return };
                // Somebody else may be here by now.
                if storage::read::<Me>(ME).is_some_and(|now| now.id != me.id) || GONE.get() != gone {
                    return;
                }
                // A receipt that came in between knows more than this: it is asked for again.
                if receipts == RECEIPTS.get() {
                    keep_base(me.id, progress);
                    return this.0.dispatch(Action::Progress(known(Some(&me))));
                }
            }
        });
    }

    /// Nobody is signed in any more, by a wish. What waits for the account stays on the device until its next sign-in.
    pub fn signed_out(&self) {
        self.over_with(None);
    }

    fn over_with(&self, over: Option<Over>) {
        forget(is_pupil(storage::read(ME).as_ref()));
        storage::remove(ENDED);
        self.0.dispatch(Action::SignedOut(over, known(None)));
    }

    /// Something happened: it is kept on the device before anything else, then sent.
    pub fn record(&self, course: &str, lesson: &str, version: &str, what: What) {
        let event = Event {
            id: Uuid::now_v7(),
            at: browser::now_ms(),
            course: course.to_owned(),
            lesson: lesson.to_owned(),
            version: version.to_owned(),
            what,
        };
        let me = self.current();
        let whose = me.clone().or_else(ended);
        let kept = outbox::keep(owner(whose.as_ref()), &event);
        self.0.dispatch(Action::Progress(known(whose.as_ref())));
        self.0.dispatch(Action::Saving(match (&whose, kept) {
            (None, true) => Saving::KeptHere,
            (Some(_), true) => Saving::Waiting,
            (_, false) => Saving::OnlyInMemory,
        }));
        if let Some(me) = me {
            let this = self.clone();
            spawn_local(async move { this.send(&me).await });
        }
    }

    /// Another tab wrote something, the connection is back, or somebody has come back to a page that had been left.
    pub fn look_again(&self) {
        let me: Option<Me> = storage::read(ME);
        if me.is_none() {
            GONE.set(GONE.get().wrapping_add(1));
            if PUPIL.replace(false) {
                // The pupil signed out elsewhere: what stands in this page is theirs.
                return browser::page::reload();
            }
        }
        PUPIL.set(is_pupil(me.as_ref()));
        let here = here();
        let over = over(me.as_ref(), here.as_ref());
        self.0.dispatch(Action::Here(me.clone(), over, known(here.as_ref())));
        let this = self.clone();
        match me {
            Some(me) => spawn_local(async move { this.send(&me).await }),
            None if leave::is_due() => self.finish_leaving(),
            // A sign-in without scripts that could not be asked about yet.
            None if page_says_signed_in() => spawn_local(async move { this.ask_server().await }),
            None => {}
        }
    }

    /// Who is signed in by the device's newest word: this handle may be older than another tab's sign-in, or than the end
    /// of one.
    fn current(&self) -> Option<Me> {
        storage::read(ME).or_else(|| self.me.as_deref().cloned())
    }
}

/// Forgets who was signed in here.
fn forget(pupil: bool) {
    if pupil {
        return forget_pupil();
    }
    storage::remove(ME);
    storage::remove(PROGRESS);
    door::forget_all();
    BASE.set(None);
    GONE.set(GONE.get().wrapping_add(1));
}

/// Whether a sign-in without scripts left its cookie.
fn page_says_signed_in() -> bool {
    use wasm_bindgen::JsCast;
    let document = browser::page::document().and_then(|d| d.dyn_into::<web_sys::HtmlDocument>().ok());
    document.and_then(|d| d.cookie().ok()).is_some_and(|cookies| cookies.contains("lw_in=1"))
}
