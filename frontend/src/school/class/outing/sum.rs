//! Whether a class fits into a session: adults who come along need seats as well.

use shared::api::workshop::Seats;
use shared::lang::Lang;
use yew::prelude::*;

use crate::components::icon::{IconName, icon};
use crate::t;

/// How many come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Coming {
    pub pupils: u32,
    pub adults: u32,
}

/// What a session has for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fit {
    /// Enough is free.
    Free,
    /// The class would wait. With so many adults instead it would not, if there is such a number.
    Waits(Option<u32>),
    /// The session never has so many seats. With so many adults instead they would suffice, if there is such a number.
    TooLarge(Option<u32>),
}

impl Coming {
    fn sum(self) -> u32 {
        self.pupils.saturating_add(self.adults)
    }

    fn fit(self, seats: &Seats) -> Fit {
        if self.sum() <= seats.free {
            Fit::Free
        } else if self.sum() <= seats.capacity {
            Fit::Waits(seats.free.checked_sub(self.pupils))
        } else {
            let adults = |most: u32| most.checked_sub(self.pupils);
            Fit::TooLarge(adults(seats.free).or_else(|| adults(seats.capacity)))
        }
    }
}

/// The sum, said while it is typed; and, with a button, how many adults would fit.
pub(super) fn sum(lang: Lang, coming: Coming, seats: Option<&Seats>, adults: &Callback<u32>) -> Html {
    let Coming { pupils, adults: along } = coming;
    let words = t!(lang, "class-outing-sum", pupils = pupils, adults = along, sum = coming.sum());
    let Some(seats) = seats else {
        return html! { <p role="status">{ words }</p> };
    };
    let (name, then, fitting) = match coming.fit(seats) {
        Fit::Free => (IconName::Check, String::new(), None),
        Fit::Waits(fitting) => (IconName::Queue, t!(lang, "class-outing-sum-waits"), fitting),
        Fit::TooLarge(fitting) => {
            (IconName::Warning, t!(lang, "class-outing-sum-large", n = seats.capacity), fitting)
        }
    };
    html! {
        <div class="notice" data-tone={(name != IconName::Check).then_some("warm")}>{ icon(name) }
            <div>
                <p role="status">{ words }{ " " }{ t!(lang, "class-outing-sum-free", free = seats.free) }{ " " }{ then }</p>
                if let Some(n) = fitting {
                    <p><button class="button quiet" type="button" onclick={adults.reform(move |_: MouseEvent| n)}>{ t!(lang, "class-outing-sum-fit", n = n) }</button></p>
                }
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use shared::api::workshop::Bookable;

    use super::*;

    #[test]
    fn adults_need_seats_as_well() {
        let seats = |capacity, free| Seats {
            capacity,
            taken: capacity - free,
            free,
            overhang: 0,
            waiting: 0,
            bookable: Bookable::Seats,
        };
        let coming = |pupils, adults| Coming { pupils, adults };
        assert_eq!(coming(28, 0).fit(&seats(28, 28)), Fit::Free);
        assert_eq!(coming(28, 2).fit(&seats(28, 28)), Fit::TooLarge(Some(0)));
        assert_eq!(coming(26, 3).fit(&seats(28, 28)), Fit::TooLarge(Some(2)));
        assert_eq!(coming(24, 2).fit(&seats(40, 25)), Fit::Waits(Some(1)));
        assert_eq!(coming(24, 2).fit(&seats(40, 10)), Fit::Waits(None), "not even the children alone");
        assert_eq!(coming(24, 6).fit(&seats(26, 10)), Fit::TooLarge(Some(2)), "then they wait at least");
        assert_eq!(coming(30, 2).fit(&seats(28, 28)), Fit::TooLarge(None));
    }
}
