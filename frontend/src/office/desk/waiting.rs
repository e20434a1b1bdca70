//! What was noted at a door and waits on this device: it is sent from any of the desk's pages, again and again while there is
//! something to send. And what the server did not take, until somebody has seen to it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use shared::api::workshop::desk::{Mark, Noted};
use shared::lang::Lang;
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::At;
use crate::api::Failure;
use crate::browser::{self, Listener, page};
use crate::components::icon::{IconName, icon};
use crate::state::door::delivery::{
    self, Delivered, Refused, Undelivered, deliver, foremost, may_pass, stops_all,
};
use crate::state::door::{Door, remembered, with_notes};
use crate::state::retry::Retry;
use crate::t;

/// The first pause before another try, in milliseconds.
const FIRST_PAUSE: i32 = 5_000;
/// What is under way for less long than this is not worth a word, in milliseconds.
const PATIENCE: i32 = 2_000;

/// How it stands with what was noted at an organisation's doors.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Standing {
    /// So much waits on this device.
    pub waiting: usize,
    /// Why the last try failed.
    pub failure: Option<Failure>,
    /// What was not taken.
    pub refused: Vec<Refused>,
}

/// Hears of each try: what reached the server, and why the rest did not.
type Told = Callback<(Vec<Delivered>, Vec<Undelivered>)>;

/// Sending, and how it stands.
#[derive(Clone)]
pub(super) struct Delivery {
    /// As it is now.
    pub standing: Standing,
    /// It takes long enough to be spoken of.
    pub late: bool,
    sender: Rc<Sender>,
}

impl Delivery {
    /// Looks at what waits, and sends it.
    pub fn send(&self) {
        self.sender.send();
    }

    /// What the page shows could not be read: everything is tried again after a while, also if nothing waits here.
    pub fn read_later(&self) {
        self.sender.unread.set(true);
        self.sender.later();
    }

    /// What the page shows was read: the next failure is the first.
    pub fn has_read(&self) {
        if self.sender.unread.replace(false) {
            self.sender.retry.rest();
        }
    }

    /// Somebody has seen to what was not taken.
    pub fn dismiss(&self, one: &Refused) {
        delivery::dismiss(self.sender.at.organisation, one);
        self.sender.look();
    }
}

struct Sender {
    at: At,
    /// The session that the page is about.
    at_hand: Option<Uuid>,
    retry: Retry,
    busy: Cell<bool>,
    again: Cell<bool>,
    /// The page lacks what it shows.
    unread: Cell<bool>,
    /// The page is not there any more.
    gone: Cell<bool>,
    failure: RefCell<Option<Failure>>,
    told: Rc<RefCell<Told>>,
    standing: UseStateSetter<Standing>,
}

impl Sender {
    /// Reads the device.
    fn look(&self) {
        let organisation = self.at.organisation;
        self.standing.set(Standing {
            waiting: with_notes(organisation).into_iter().map(|door| door.waiting().len()).sum(),
            failure: self.failure.borrow().clone(),
            refused: delivery::refused(organisation),
        });
    }

    fn send(self: &Rc<Self>) {
        if self.gone.get() {
            return;
        }
        self.look();
        if self.busy.replace(true) {
            return self.again.set(true);
        }
        let this = Rc::clone(self);
        spawn_local(async move {
            let (delivered, stays) = deliver(&this.at, this.at_hand).await;
            this.busy.set(false);
            if this.gone.get() {
                return;
            }
            let failure = foremost(&stays).cloned();
            let again = goes_again(this.again.replace(false), &stays);
            if failure.is_none() && !delivered.is_empty() {
                this.retry.rest();
            }
            let waits = !with_notes(this.at.organisation).is_empty();
            if failure.as_ref().is_some_and(may_pass) && waits {
                this.later();
            }
            this.failure.replace(failure);
            let told = this.told.borrow().clone();
            told.emit((delivered, stays));
            this.look();
            if again {
                this.send();
            }
        });
    }

    fn later(self: &Rc<Self>) {
        let Some(pause) = self.retry.next() else { return };
        let this = Rc::clone(self);
        browser::after(pause, move || {
            this.retry.begun();
            // Another try may have brought everything there meanwhile.
            if this.unread.get() || !with_notes(this.at.organisation).is_empty() {
                this.send();
            }
        });
    }
}

/// Whether to send once more at once, if that was asked for meanwhile. What would stop it again is tried later anyway; after
/// one door's trouble nothing else would send in time what came meanwhile.
fn goes_again(asked: bool, stays: &[Undelivered]) -> bool {
    asked && !stays.iter().any(|it| stops_all(&it.failure))
}

/// Sends what waits at an organisation's doors, of the session at hand first: at once, when the connection is back, when
/// somebody comes back to the page, and after a while if it failed. `told` hears of each try; nothing is asked of the server
/// if nothing waits.
#[hook]
pub(super) fn use_delivery(at: &At, at_hand: Option<Uuid>, told: Told) -> Delivery {
    let standing = use_state_eq(Standing::default);
    let late = use_state_eq(|| false);
    // The newest callback, for a try that began earlier.
    let newest = use_mut_ref(|| told.clone());
    newest.replace(told);
    let setter = standing.setter();
    let sender = use_memo((at.clone(), at_hand), move |(at, at_hand)| Sender {
        at: at.clone(),
        at_hand: *at_hand,
        retry: Retry::new(FIRST_PAUSE),
        busy: Cell::default(),
        again: Cell::default(),
        unread: Cell::default(),
        gone: Cell::default(),
        failure: RefCell::default(),
        told: newest,
        standing: setter,
    });
    {
        let sender = Rc::clone(&sender);
        use_effect_with((at.clone(), at_hand), move |(at, at_hand)| {
            if let Some(session) = *at_hand {
                Door { organisation: at.organisation, session }.adopt_old();
            }
            sender.send();
            let back = {
                let sender = Rc::clone(&sender);
                Listener::new("online", move |_| sender.send())
            };
            let seen = {
                let sender = Rc::clone(&sender);
                Listener::new("visibilitychange", move |_| {
                    if page::is_visible() {
                        sender.send();
                    }
                })
            };
            move || {
                sender.gone.set(true);
                drop((back, seen));
            }
        });
    }
    {
        let late = late.clone();
        use_effect_with(standing.waiting > 0, move |waits| {
            let still = Rc::new(Cell::new(*waits));
            if *waits {
                let still = Rc::clone(&still);
                browser::after(PATIENCE, move || {
                    if still.get() {
                        late.set(true);
                    }
                });
            } else {
                late.set(false);
            }
            move || still.set(false)
        });
    }
    Delivery { standing: (*standing).clone(), late: *late, sender }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct WaitingProps {
    pub at: At,
    /// Of this session's door alone is told what was not taken; else of all.
    #[prop_or_default]
    pub session: Option<Uuid>,
    /// Something reached the server.
    #[prop_or_default]
    pub changed: Callback<()>,
}

/// What waits and what was not taken, for pages away from the door.
#[component]
pub(super) fn Waiting(props: &WaitingProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let changed = props.changed.clone();
    let told = Callback::from(move |(delivered, _): (Vec<Delivered>, Vec<Undelivered>)| {
        if !delivered.is_empty() {
            changed.emit(());
        }
    });
    let delivery = use_delivery(at, props.session, told);
    let Standing { waiting, failure, refused } = delivery.standing.clone();
    let worth_saying = waiting > 0 && (delivery.late || failure.is_some());
    let dismiss = {
        let delivery = delivery.clone();
        Callback::from(move |one: Refused| delivery.dismiss(&one))
    };
    html! {
        <>
            <div role="status">
                if worth_saying {
                    <div class="notice" data-tone="warm">{ icon(IconName::DeviceKept) }<div>
                        <p>{ t!(lang, "door-waiting", n = waiting) }</p>
                        { why_not(lang, failure.as_ref()) }
                        { send_now(lang, &delivery) }
                    </div></div>
                }
            </div>
            <Refusals at={at.clone()} session={props.session} {refused} {dismiss} />
        </>
    }
}

/// What is the matter, if it is more than the connection.
pub(super) fn why_not(lang: Lang, failure: Option<&Failure>) -> Html {
    match failure {
        Some(failure @ Failure::Problem(_)) => html! { <p>{ failure.sentence(lang) }</p> },
        Some(Failure::Offline) | None => Html::default(),
    }
}

/// A button for whoever does not want to wait for the next try.
pub(super) fn send_now(lang: Lang, delivery: &Delivery) -> Html {
    let words = if delivery.standing.waiting > 0 { t!(lang, "door-send-now") } else { t!(lang, "try-again") };
    let delivery = delivery.clone();
    let onclick = Callback::from(move |_: MouseEvent| delivery.send());
    html! { <p class="actions"><button class="button quiet" type="button" {onclick}>{ words }</button></p> }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct RefusalsProps {
    pub at: At,
    /// Of this session alone; else of all, with the way to its door.
    pub session: Option<Uuid>,
    pub refused: Vec<Refused>,
    /// Somebody has seen to it.
    pub dismiss: Callback<Refused>,
}

/// What the server did not take, with code, time and reason.
#[component]
pub(super) fn Refusals(props: &RefusalsProps) -> Html {
    let (at, lang) = (&props.at, props.at.lang);
    let all: Vec<&Refused> =
        props.refused.iter().filter(|one| props.session.is_none_or(|of| of == one.session)).collect();
    // The button that was pressed goes with its line: the list keeps the focus, or else the page.
    let pressed = use_mut_ref(|| false);
    {
        let pressed = pressed.clone();
        use_effect_with(all.len(), move |left| {
            if pressed.replace(false) {
                page::focus(if *left > 0 { "#refused" } else { "main" });
            }
        });
    }
    if all.is_empty() {
        return Html::default();
    }
    html! {
        <section class="slip" aria-labelledby="refused">
            <h2 class="slip-tab" id="refused" tabindex="-1">{ icon(IconName::Warning) }<span>{ t!(lang, "door-refused", n = all.len()) }</span></h2>
            <div class="slip-body"><ul class="told">
                { for all.into_iter().map(|one| {
                    let (who, pressed) = (named(lang, one), pressed.clone());
                    let label = format!("{}: {who}", t!(lang, "door-refused-seen"));
                    let dismissed = one.clone();
                    let onclick = props.dismiss.reform(move |_: MouseEvent| {
                        pressed.replace(true);
                        dismissed.clone()
                    });
                    html! {
                        <li key={one.key.to_string()}>
                            <p><b>{ who }</b></p>
                            <p>{ reason(lang, one.why) }</p>
                            <p class="small">{ t!(lang, "door-refused-noted", mark = mark(lang, one.mark), when = browser::moment(one.at, lang.locale())) }</p>
                            if props.session.is_none() {
                                <p><a class="alone" href={at.page(&format!("sessions/{}/door", one.session))}>{ t!(lang, "desk-door") }</a></p>
                            }
                            <p class="actions"><button class="button quiet" type="button" aria-label={label} {onclick}>{ t!(lang, "door-refused-seen") }</button></p>
                        </li>
                    }
                }) }
            </ul></div>
        </section>
    }
}

/// Whose note it was: the code, and the name if the list is still there.
fn named(lang: Lang, one: &Refused) -> String {
    let Some(code) = &one.code else { return t!(lang, "door-refused-nobody") };
    let list = remembered(one.session);
    let name = list.as_ref().and_then(|view| {
        let booking = view.participants.iter().chain(&view.queue).find(|it| it.code == *code)?;
        Some(super::people::named(lang, booking))
    });
    name.map_or_else(|| code.clone(), |name| format!("{name}, {code}"))
}

/// What was noted.
fn mark(lang: Lang, mark: Mark) -> String {
    match mark {
        Mark::Attended => t!(lang, "desk-attended"),
        Mark::Absent => t!(lang, "desk-absent"),
        Mark::Confirmed => t!(lang, "desk-correct"),
    }
}

/// Why a mark was not taken.
pub(super) fn reason(lang: Lang, why: Noted) -> String {
    match why {
        Noted::OtherSession => t!(lang, "door-other-session"),
        Noted::TooEarly => t!(lang, "problem-session-ahead"),
        Noted::NotConfirmed => t!(lang, "door-refused-no-seat"),
        Noted::Unknown | Noted::Done | Noted::Already | Noted::Outdated => t!(lang, "door-unknown"),
    }
}

#[cfg(test)]
mod tests {
    use shared::api::problem::Code;

    use super::*;

    #[test]
    fn what_was_asked_for_meanwhile_is_sent_unless_it_is_tried_later_anyway() {
        let door = Door { organisation: Uuid::nil(), session: Uuid::nil() };
        let stays = |failure| [Undelivered { door, failure }];
        assert!(goes_again(true, &[]));
        assert!(goes_again(true, &stays(Failure::of(Code::NotFound))), "no other try is due");
        assert!(goes_again(true, &stays(Failure::of(Code::Internal))), "it may be another door's");
        assert!(!goes_again(true, &stays(Failure::Offline)), "another try is due");
        assert!(!goes_again(false, &[]));
    }
}
