//! Dragging with mouse, pen or finger: what is held, and before which place it would come to stand.

use web_sys::Element;
use yew::prelude::*;

use crate::browser::{self, page};

/// What is being dragged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Held {
    /// A module, by its id.
    Module(String),
    /// A lesson, by its id.
    Lesson(String),
}

/// Before which place it would be let go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// Of which module; of a module that is dragged, the one beside the spot.
    pub module: String,
    /// As places are counted while what is dragged still stands where it was.
    pub before: usize,
}

/// A drag in the making.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Drag {
    pub held: Held,
    pub spot: Option<Spot>,
}

/// The attribute of what lessons can be let go on: module and place. Where there is `data-behind` too, the lower half stands
/// for the place behind it.
const LESSONS: &str = "data-spot";
/// The same for modules.
const MODULES: &str = "data-module-spot";

/// So close to the window's edge the page moves along.
const EDGE: f64 = 72.0;
/// By so many pixels each time.
const STEP: f64 = 12.0;
/// And so often, in milliseconds.
pub(super) const OFTEN: i32 = 30;

/// A place in an attribute: `module:3`.
pub(super) fn written(module: &str, at: usize) -> String {
    format!("{module}:{at}")
}

fn read(attribute: &str) -> Option<(String, usize)> {
    let (module, at) = attribute.rsplit_once(':')?;
    Some((module.to_owned(), at.parse().ok()?))
}

/// How the place is marked before which something would be let go: at the one that stands there, or behind the last.
pub(super) fn marked(before: usize, at: usize, of_all: usize) -> Option<&'static str> {
    if before == at { Some("before") } else { (before == of_all && at + 1 == of_all).then_some("behind") }
}

/// The grip stays in touch with the pointer wherever it goes.
pub(super) fn hold(event: &PointerEvent) {
    event.prevent_default();
    if let Some(grip) = event.target_dyn_into::<Element>() {
        let grip = grip.closest(".grip").ok().flatten().unwrap_or(grip);
        let _ = grip.set_pointer_capture(event.pointer_id());
    }
}

/// What is below the pointer, in the window's pixels.
pub(super) fn spot((x, y): (i32, i32), held: &Held) -> Option<Spot> {
    let attribute = if matches!(held, Held::Module(_)) { MODULES } else { LESSONS };
    #[expect(clippy::cast_precision_loss, reason = "windows are not that large")]
    let below = page::document()?.element_from_point(x as f32, y as f32)?;
    let row = below.closest(&format!("[{attribute}]")).ok().flatten()?;
    let (module, at) = read(&row.get_attribute(attribute)?)?;
    let shape = row.get_bounding_client_rect();
    let behind = row.has_attribute("data-behind") && f64::from(y) > shape.top() + shape.height() / 2.0;
    Some(Spot { module, before: at + usize::from(behind) })
}

/// Near the edge of the window the page moves along, also while the pointer rests there. Tells whether it does.
pub(super) fn move_along(y: i32) -> bool {
    let Some(window) = browser::window() else { return false };
    let height = window.inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    let step = step(y, height);
    window.scroll_by_with_x_and_y(0.0, step);
    step != 0.0
}

/// How far the page moves with the pointer at this height of the window.
fn step(y: i32, height: f64) -> f64 {
    match f64::from(y) {
        y if y < EDGE => -STEP,
        y if y > height - EDGE => STEP,
        _ => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_as_they_are_written() {
        assert_eq!(read(&written("module-1", 12)), Some(("module-1".to_owned(), 12)));
        assert_eq!(read("module-1"), None);
    }

    #[test]
    fn the_page_moves_along_near_its_edges() {
        let steps = [0, 71, 73, 300, 528, 530, 700].map(|y| step(y, 600.0));
        assert_eq!(steps, [-STEP, -STEP, 0.0, 0.0, 0.0, STEP, STEP]);
    }

    #[test]
    fn one_place_is_marked() {
        let marks = |before| [0, 1, 2].map(|at| marked(before, at, 3));
        assert_eq!(marks(1), [None, Some("before"), None]);
        assert_eq!(marks(3), [None, None, Some("behind")]);
    }
}
