//! A sign-in that has come to its end: by itself in the middle of a lesson, or by a wish that no server has heard yet.

use shared::api::account::Me;

use super::leave::is_pupil;
use super::{Action, BASE, LearnerHandle, ME, base_of, forget, here, known};
use crate::browser::storage;

/// How a sign-in came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// By itself: the time was over, or it was ended elsewhere. What is done here goes on being theirs.
    Ended {
        /// Whether it was a pupil's.
        pupil: bool,
    },
    /// By a pupil's wish, but without a connection: this page is all there is until it is back.
    Offline,
}

/// Whose sign-in ended by itself here, as [`nameless`] has them, until the next sign-in or a word that it is somebody else.
pub(super) const ENDED: &str = "lw.ended";

/// What the device still knows of somebody whose sign-in has ended: the account's id, and whether it is a pupil's.
fn nameless(me: Me) -> Me {
    Me { login: String::new(), roles: vec![], pupil: me.pupil.map(|_| String::new()), ..me }
}

/// Whose sign-in ended by itself here.
pub(super) fn ended() -> Option<Me> {
    storage::read(ENDED)
}

/// What is to be told of the end of a sign-in, by who is signed in and whose it is what is done here.
pub(super) fn over(me: Option<&Me>, here: Option<&Me>) -> Option<Over> {
    here.filter(|_| me.is_none()).map(|here| Over::Ended { pupil: is_pupil(Some(here)) })
}

impl LearnerHandle {
    /// The server knows of no sign-in here any more, and nobody wished that. Whoever is here is told, and what they do
    /// until the next sign-in goes on being theirs: it is nobody's who comes next, and no guest's.
    pub fn session_ended(&self) {
        // Of two requests that learn of it, the second finds nobody.
        if let Some(me) = storage::read::<Me>(ME) {
            let base = base_of(me.id);
            forget(is_pupil(Some(&me)));
            // As long as the page lives: who is in the middle of a lesson goes on there.
            BASE.set(Some((me.id, base)));
            let _ = storage::write(ENDED, &nameless(me));
        }
        let here = here();
        self.0.dispatch(Action::SignedOut(over(None, here.as_ref()), known(here.as_ref())));
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use shared::progress::Progress;
    use uuid::Uuid;
    use yew::Reducible;

    use super::*;
    use crate::components::saving::Saving;
    use crate::state::learner::{Learner, owner, saving_of};
    use crate::state::outbox::Owner;

    /// Somebody who is signed in.
    fn somebody(pupil: Option<&str>) -> Me {
        Me {
            id: Uuid::from_u128(7),
            login: "wolf-7".to_owned(),
            has_email: false,
            has_password: false,
            administrator: false,
            roles: vec![],
            pupil: pupil.map(str::to_owned),
        }
    }

    #[test]
    fn whose_session_ended_is_kept_without_a_name() {
        let kept = nameless(somebody(Some("Mia Lang")));
        let text = serde_json::to_string(&kept).unwrap();
        assert!(!text.contains("Mia") && !text.contains("wolf-7"), "{text}");
        assert!(kept.id == Uuid::from_u128(7) && is_pupil(Some(&kept)));
        assert!(!is_pupil(Some(&nameless(somebody(None)))));
    }

    #[test]
    fn whoever_s_session_ended_is_told_and_is_no_guest() {
        let (mia, anna) = (somebody(Some("Mia Lang")), somebody(None));
        assert_eq!(over(None, Some(&mia)), Some(Over::Ended { pupil: true }));
        assert_eq!(over(None, Some(&anna)), Some(Over::Ended { pupil: false }));
        assert_eq!(over(Some(&mia), Some(&mia)), None, "signed in");
        assert_eq!(over(None, None), None, "a guest");
        assert_eq!(owner(Some(&nameless(mia.clone()))), Owner::Account(mia.id));
        assert_eq!(owner(None), Owner::Guest);
        assert_eq!(saving_of(Some(&nameless(mia)), true), Saving::Waiting);
    }

    #[test]
    fn a_page_that_was_left_stays_so_until_somebody_signs_in() {
        let after = |learner: Learner, action| (*Rc::new(learner).reduce(action)).clone();
        let left = after(Learner::default(), Action::SignedOut(Some(Over::Offline), Progress::default()));
        let looked = after(left, Action::Here(None, None, Progress::default()));
        assert_eq!(looked.over, Some(Over::Offline));
        assert_eq!(after(looked, Action::SignedIn(somebody(None), 0)).over, None);
        let ended = Some(Over::Ended { pupil: true });
        let told = after(Learner::default(), Action::SignedOut(ended, Progress::default()));
        assert_eq!(told.over, ended);
        assert_eq!(
            after(told, Action::Here(None, None, Progress::default())).over,
            None,
            "another tab ended it"
        );
    }
}
