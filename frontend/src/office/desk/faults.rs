//! What is wrong with a form of the desk: which field, and a sentence that says why.

use shared::api::problem::Code;
use shared::lang::Lang;

use super::parts::{refused, refused_of};
use crate::api::Failure;
pub(super) use crate::components::inputs::Fault;
use crate::state::sending::Sending;
use crate::t;

/// The field at fault, if the server names one that the form has. `id` finds it: the server speaks of `starts-2`, the
/// third date that was sent.
pub(super) fn fault(lang: Lang, sending: &Sending, id: impl Fn(&str) -> Option<String>) -> Fault {
    let Some(Failure::Problem(problem)) = sending.failure() else { return Fault::default() };
    let Some(field) = problem.field.as_deref() else { return Fault::default() };
    let Some(id) = id(field) else { return Fault::default() };
    let why = bounds(lang, field, problem.code).or_else(|| refused(lang, sending));
    Fault::at(id, why.unwrap_or_default())
}

/// As [`fault`], of a session with so many seats: where it was too many people, it says how many there are.
pub(super) fn fault_of(
    lang: Lang,
    sending: &Sending,
    capacity: u32,
    id: impl Fn(&str) -> Option<String>,
) -> Fault {
    let fault = fault(lang, sending, id);
    if fault.is_none() || sending.code() != Some(Code::LargerThanSession) {
        return fault;
    }
    Fault::at(fault.id, refused_of(lang, sending, capacity).unwrap_or_default())
}

/// What stands above a form: nothing, where it stands at a field.
pub(super) fn above(lang: Lang, sending: &Sending, fault: &Fault) -> Option<String> {
    if fault.is_none() { refused(lang, sending) } else { None }
}

/// Name and number of a field such as `starts-2`.
pub(super) fn numbered(field: &str) -> Option<(&str, usize)> {
    let (name, n) = field.rsplit_once('-')?;
    Some((name, n.parse().ok()?))
}

/// What fits into a field: "a value is outside its bounds" helps nobody.
fn bounds(lang: Lang, field: &str, code: Code) -> Option<String> {
    if code != Code::Invalid {
        return None;
    }
    let name = numbered(field).map_or(field, |(name, _)| name);
    Some(match name {
        "place" => t!(lang, "wrong-place"),
        "online_link" => t!(lang, "desk-link-wrong"),
        "capacity" => t!(lang, "wrong-capacity"),
        "offer_hours" => t!(lang, "wrong-offer-hours"),
        "minutes" => t!(lang, "wrong-minutes"),
        "age_min" => t!(lang, "wrong-age-min"),
        "age_max" => t!(lang, "wrong-age-max"),
        "title" | "name" => t!(lang, "wrong-name"),
        "learn" => t!(lang, "wrong-learn"),
        "phone" => t!(lang, "wrong-phone"),
        "q" => t!(lang, "wrong-find"),
        "email" => t!(lang, "wrong-email"),
        "interpreter" | "street" | "town" | "leads" | "summary" | "bring" | "directions" | "message" => {
            t!(lang, "wrong-text")
        }
        _ => return None,
    })
}
