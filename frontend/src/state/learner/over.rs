//! A sign-in that has come to its end: by itself in the middle of a lesson, or by a wish that no server has heard yet.

use std::cell::Cell;

use shared::api::account::Me;
use uuid::Uuid;

use super::leave::PUPIL;
use super::{Action, BASE, LearnerHandle, ME, base_of, forget, known, saving};
use crate::browser::{self, storage};

/// How a sign-in came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// By itself: the time was over, or it was ended elsewhere.
    Ended {
        /// Whether it was a pupil's.
        pupil: bool,
    },
    /// By a pupil's wish, but without a connection: this page is all there is until it is back.
    Offline,
}

/// Whose sign-in ended by itself here, as id and whether it was a pupil's, until the next sign-in or a word that it is
/// somebody else.
pub(super) const ENDED: &str = "lw.ended";

/// For so long after the last event of theirs that the server took, who goes on in the same page is held to be the same, in
/// milliseconds.
const SAME: i64 = 30 * 60 * 1_000;

thread_local! {
    /// The last event that the server took from this page: whose, and when.
    pub(super) static LATEST: Cell<Option<(Uuid, i64)>> = const { Cell::new(None) };
}

/// Somebody in front of the device: no more of them than it has to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Here {
    /// Their account.
    pub id: Uuid,
    /// Whether it is a pupil's.
    pub pupil: bool,
}

impl From<Me> for Here {
    fn from(me: Me) -> Here {
        Here { id: me.id, pupil: me.pupil.is_some() }
    }
}

/// Who is signed in, by the device's word.
pub(super) fn signed_in() -> Option<Here> {
    storage::read::<Me>(ME).map(Here::from)
}

/// Whose sign-in ended by itself here.
fn ended() -> Option<Here> {
    storage::read(ENDED).map(|(id, pupil)| Here { id, pupil })
}

/// Who is signed in, or was until it ended by itself.
pub(super) fn here() -> Option<Here> {
    signed_in().or_else(ended)
}

/// Whose it is what is done in this page; nobody's is a guest's.
pub(super) fn whose() -> Option<Uuid> {
    signed_in().map(|me| me.id).or_else(|| goes_on(ended(), LATEST.get(), browser::now_ms()))
}

/// The pupil whose page this is.
pub(super) fn pupil() -> Option<Uuid> {
    whose().filter(|_| here().is_some_and(|here| here.pupil))
}

/// Who goes on in this page after their sign-in ended. Only who learned in it a short while ago: tablets stay signed in over
/// night, and in the morning another child takes them.
fn goes_on(ended: Option<Here>, latest: Option<(Uuid, i64)>, now: i64) -> Option<Uuid> {
    let (id, at) = latest?;
    (ended?.id == id && (0..SAME).contains(&(now - at))).then_some(id)
}

/// What is to be told of the end of a sign-in, by who is or was here.
pub(super) fn over(signed_in: bool, here: Option<Here>) -> Option<Over> {
    here.filter(|_| !signed_in).map(|here| Over::Ended { pupil: here.pupil })
}

/// Whether an answer for whoever asked says something of who is here now.
fn is_about(asked: Option<Uuid>, now: Option<Here>) -> bool {
    now.is_none_or(|now| Some(now.id) == asked)
}

impl LearnerHandle {
    /// The server knows of no sign-in any more of whoever was here when this handle was made, and nobody wished that. They
    /// are told, and what they do next in this page goes on being theirs: it is nobody's who comes next.
    pub fn session_ended(&self) {
        self.ended(self.known_as());
    }

    /// The same, of whom the server was asked about.
    pub(super) fn ended(&self, asked: Option<Uuid>) {
        let me = signed_in();
        if !is_about(asked, me) {
            return;
        }
        // Of two requests that learn of it, the second finds nobody.
        if let Some(Here { id, pupil }) = me {
            let base = base_of(id);
            // Before the other is gone: other tabs never find nobody in between. Settings stay: they are read by.
            let _ = storage::write(ENDED, &(id, pupil));
            forget();
            // As long as the page lives: who is in the middle of a lesson goes on there.
            BASE.set(Some((id, base)));
        }
        let whose = whose();
        if whose.is_none() && me.is_some_and(|me| me.pupil) && LATEST.take().is_some() {
            // They have long gone, and what stands in this page is theirs.
            return browser::page::reload();
        }
        PUPIL.set(pupil());
        self.0.dispatch(Action::Here(None, over(false, me.or_else(ended)), known(whose)));
        self.0.dispatch(Action::Saving(saving(whose)));
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use shared::progress::Progress;
    use yew::Reducible;

    use super::*;
    use crate::components::saving::Saving;
    use crate::state::learner::{Learner, owner, saving_of};
    use crate::state::outbox::Owner;

    const MIA: Here = Here { id: Uuid::from_u128(7), pupil: true };
    const BEN: Here = Here { id: Uuid::from_u128(8), pupil: true };
    const ANNA: Here = Here { id: Uuid::from_u128(9), pupil: false };
    const MINUTE: i64 = 60_000;

    /// Somebody who is signed in.
    fn somebody(pupil: Option<&str>) -> Me {
        Me {
            id: MIA.id,
            login: "wolf-7".to_owned(),
            has_email: false,
            has_password: false,
            administrator: false,
            roles: vec![],
            pupil: pupil.map(str::to_owned),
        }
    }

    #[test]
    fn the_device_knows_no_more_than_it_has_to() {
        assert_eq!(Here::from(somebody(Some("Mia Lang"))), MIA);
        assert_eq!(Here::from(somebody(None)), Here { pupil: false, ..MIA });
    }

    #[test]
    fn whoever_s_session_ended_is_told() {
        assert_eq!(over(false, Some(MIA)), Some(Over::Ended { pupil: true }));
        assert_eq!(over(false, Some(ANNA)), Some(Over::Ended { pupil: false }));
        assert_eq!(over(true, Some(MIA)), None, "signed in");
        assert_eq!(over(false, None), None, "a guest");
    }

    #[test]
    fn who_is_in_the_middle_of_a_lesson_goes_on_as_themselves() {
        let nine = 9 * 60 * MINUTE;
        let after = |minutes: i64| goes_on(Some(MIA), Some((MIA.id, nine)), nine + minutes * MINUTE);
        assert_eq!(owner(after(0)), Owner::Account(MIA.id));
        assert_eq!(owner(after(29)), Owner::Account(MIA.id));
        assert_eq!(saving_of(after(29), true), Saving::Waiting);
        assert_eq!(owner(after(30)), Owner::Guest, "she has long gone");
        assert_eq!(owner(after(-1)), Owner::Guest, "who knows what time it is");
    }

    #[test]
    fn the_next_child_is_nobody_who_was_here_before() {
        let morning = 8 * 60 * MINUTE;
        // Mia left the tablet signed in, and Ben opens a page: the server has taken nothing from it.
        assert_eq!(owner(goes_on(Some(MIA), None, morning)), Owner::Guest);
        // The page is still Mia's of yesterday.
        let yesterday = morning - 17 * 60 * MINUTE;
        assert_eq!(owner(goes_on(Some(MIA), Some((MIA.id, yesterday)), morning)), Owner::Guest);
        // Ben came by card in the page where Mia had learned.
        assert_eq!(owner(goes_on(None, Some((MIA.id, morning)), morning)), Owner::Guest);
        assert_eq!(owner(goes_on(Some(BEN), Some((MIA.id, morning)), morning)), Owner::Guest);
    }

    #[test]
    fn an_answer_for_one_child_ends_nothing_of_another() {
        assert!(is_about(Some(MIA.id), Some(MIA)));
        assert!(!is_about(Some(MIA.id), Some(BEN)), "he came by card meanwhile");
        assert!(!is_about(None, Some(BEN)), "asked before anybody was here");
        assert!(is_about(Some(MIA.id), None), "the second that learns of it");
    }

    /// A sign-out, as the device then says.
    fn gone(over: Option<Over>) -> Action {
        Action::Ready { me: None, progress: Progress::default(), saving: Saving::Unknown, adopted: 0, over }
    }

    #[test]
    fn a_page_that_was_left_stays_so_until_somebody_signs_in() {
        let after = |learner: Learner, action| (*Rc::new(learner).reduce(action)).clone();
        let left = after(Learner::default(), gone(Some(Over::Offline)));
        let looked = after(left, Action::Here(None, None, Progress::default()));
        assert_eq!(looked.over, Some(Over::Offline));
        assert_eq!(after(looked, Action::SignedIn(somebody(None), 0)).over, None);
        let ended = Some(Over::Ended { pupil: true });
        let told = after(Learner::default(), Action::Here(None, ended, Progress::default()));
        assert_eq!(told.over, ended);
        assert_eq!(
            after(told, Action::Here(None, None, Progress::default())).over,
            None,
            "another tab ended it"
        );
    }
}
