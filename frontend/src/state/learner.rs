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
use leave::{PUPIL, forget_pupil, is_anothers, is_answer};
pub use over::Over;
use over::{ENDED, here, over, pupil, signed_in, whose};

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
    /// The device was read; a sign-out has it read anew.
    Ready {
        /// Who is signed in here.
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
    /// Another tab has signed in or out, or learned; or a sign-in has ended by itself.
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

fn owner(whose: Option<Uuid>) -> Owner {
    whose.map_or(Owner::Guest, Owner::Account)
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
fn known(whose: Option<Uuid>) -> Progress {
    let base = whose.map(base_of).unwrap_or_default();
    base.merged(&Progress::fold(&outbox::pending(owner(whose))))
}

fn saving_of(whose: Option<Uuid>, pending: bool) -> Saving {
    match (whose, pending) {
        (_, false) => Saving::Unknown,
        (None, true) => Saving::KeptHere,
        (Some(_), true) => Saving::Waiting,
    }
}

/// Where the answers are that somebody gave before.
fn saving(whose: Option<Uuid>) -> Saving {
    saving_of(whose, !outbox::pending(owner(whose)).is_empty())
}

/// What the device says.
fn read(me: Option<Me>, adopted: usize, over: Option<Over>) -> Action {
    let whose = whose();
    Action::Ready { me, progress: known(whose), saving: saving(whose), adopted, over }
}

impl LearnerHandle {
    /// Wraps the reducer.
    pub fn new(state: UseReducerHandle<Learner>) -> LearnerHandle {
        LearnerHandle(state)
    }

    /// Reads the device; then asks the server, if somebody seems to be signed in.
    pub fn begin(&self, bundle: Bundle) {
        let (me, here): (Option<Me>, _) = (storage::read(ME), here());
        PUPIL.set(pupil());
        let seems_signed_in = me.is_some() || page_says_signed_in();
        let over = over(me.is_some(), here);
        // What came along at a sign-in is told on pages of one's own; a sign-in without scripts comes to one of those.
        let adopted = if bundle == Bundle::Account { storage::read(ADOPTED).unwrap_or(0) } else { 0 };
        if adopted > 0 {
            storage::remove(ADOPTED);
        }
        self.0.dispatch(read(me, adopted, over));
        if leave::is_due() {
            self.finish_leaving();
        } else if seems_signed_in {
            let this = self.clone();
            spawn_local(async move { this.ask_server().await });
        }
    }

    async fn ask_server(&self) {
        let asked = signed_in();
        let answer = api::get::<Me>("/api/v1/me").await;
        // Somebody came or went meanwhile: that is newer.
        if signed_in() != asked {
            return;
        }
        match answer {
            // A pupil's page that is loaded anew, or a tablet where another child learned before.
            Ok(me) => self.arrived(me.pupil.is_none(), me),
            Err(failure) if failure.is_signed_out() => self.ended(asked.map(|me| me.id)),
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
        let id = me.id;
        if here().is_some_and(|before| before.pupil && before.id != id) {
            // They went without a sign-out.
            forget_pupil();
        }
        leave::forget_due();
        // In this order: other tabs never find nobody in between.
        let _ = storage::write(ME, &me);
        storage::remove(ENDED);
        PUPIL.set(pupil());
        let mut adopted = 0;
        if adopts {
            adopted = outbox::pending(Owner::Guest).iter().filter(|event| is_answer(event)).count();
            outbox::adopt(id);
        }
        // Elsewhere nobody is told: it is kept for when they come there.
        let address = browser::page::here();
        let page = Route::at(address.split('?').next().unwrap_or_default());
        if adopted > 0 && page.bundle() != Bundle::Account {
            let _ = storage::write(ADOPTED, &adopted);
        }
        self.0.dispatch(Action::Progress(known(Some(id))));
        self.0.dispatch(Action::SignedIn(me, adopted));
        let this = self.clone();
        let gone = GONE.get();
        spawn_local(async move {
            this.send(id).await;
            loop {
                let receipts = RECEIPTS.get();
                let Ok(progress) = api::get::<Progress>("/api/v1/me/progress").await else { return };
                // Somebody else may be here by now.
                if signed_in().is_some_and(|now| now.id != id) || GONE.get() != gone {
                    return;
                }
                // A receipt that came in between knows more than this: it is asked for again.
                if receipts == RECEIPTS.get() {
                    keep_base(id, progress);
                    return this.0.dispatch(Action::Progress(known(Some(id))));
                }
            }
        });
    }

    /// Nobody is signed in any more, by a wish. What waits for the account stays on the device until its next sign-in.
    pub fn signed_out(&self) {
        self.over_with(None);
    }

    fn over_with(&self, over: Option<Over>) {
        // Also of whom the sign-in ended by itself.
        if here().is_some_and(|here| here.pupil) {
            forget_pupil();
        } else {
            forget();
        }
        storage::remove(ENDED);
        self.0.dispatch(read(None, 0, over));
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
        let whose = me.or_else(whose);
        let kept = outbox::keep(owner(whose), &event);
        self.0.dispatch(Action::Progress(known(whose)));
        self.0.dispatch(Action::Saving(if kept { saving_of(whose, true) } else { Saving::OnlyInMemory }));
        if let Some(me) = me {
            let this = self.clone();
            spawn_local(async move { this.send(me).await });
        }
    }

    /// Another tab wrote something, the connection is back, or somebody has come back to a page that had been left.
    pub fn look_again(&self) {
        let (me, here): (Option<Me>, _) = (storage::read(ME), here());
        if me.is_none() {
            GONE.set(GONE.get().wrapping_add(1));
        }
        let now = pupil();
        if is_anothers(PUPIL.replace(now), now) {
            return browser::page::reload();
        }
        let id = me.as_ref().map(|me| me.id);
        self.0.dispatch(Action::Here(me, over(id.is_some(), here), known(whose())));
        let this = self.clone();
        match id {
            Some(id) => spawn_local(async move { this.send(id).await }),
            None if leave::is_due() => self.finish_leaving(),
            // A sign-in without scripts that could not be asked about yet.
            None if page_says_signed_in() => spawn_local(async move { this.ask_server().await }),
            None => {}
        }
    }

    /// Who is signed in by the device's newest word: this handle may be older than another tab's sign-in, or than the end
    /// of one.
    fn current(&self) -> Option<Uuid> {
        signed_in().map(|me| me.id).or_else(|| self.known_as())
    }

    /// Whether by the device's newest word somebody else is here than when this handle was made: what that one did is not to
    /// be sent in this one's name.
    pub fn is_replaced(&self) -> bool {
        signed_in().is_some_and(|now| Some(now.id) != self.known_as())
    }

    /// Who was signed in when this handle was made.
    fn known_as(&self) -> Option<Uuid> {
        self.me.as_ref().map(|me| me.id)
    }
}

/// Forgets who was signed in here.
fn forget() {
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
