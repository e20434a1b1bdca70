//! The matrix as a file for spreadsheets.

use shared::api::school::live::{CellState, LiveClass};
use shared::lang::Lang;

use crate::error::ApiResult;
use crate::sheet::Sheet;

/// Pupils and lessons, a word in each cell.
///
/// # Errors
/// The machine has no memory.
pub fn csv(live: &LiveClass, lang: Lang) -> ApiResult<Vec<u8>> {
    let mut sheet = Sheet::default();
    let head = live.lessons.iter().map(|lesson| format!("{}: {}", lesson.course_title, lesson.title));
    let (name, done) = match lang {
        Lang::De | Lang::DeLeicht => ("Name", "Erledigt"),
        Lang::En => ("Name", "Done"),
    };
    sheet.row([name.to_owned(), done.to_owned()].into_iter().chain(head))?;
    for pupil in &live.pupils {
        let cells = pupil.cells.iter().zip(&live.lessons).map(|(cell, lesson)| {
            let word = word(cell.state, lang);
            if cell.right > 0 && cell.state != CellState::Done {
                format!("{word} ({}/{})", cell.right, lesson.questions)
            } else {
                word.to_owned()
            }
        });
        let first = [pupil.name.clone(), format!("{}/{}", pupil.done, pupil.assigned)];
        sheet.row(first.into_iter().chain(cells))?;
    }
    sheet.done()
}

const fn word(state: CellState, lang: Lang) -> &'static str {
    match (lang, state) {
        (Lang::De | Lang::DeLeicht, CellState::NotBegun) => "nicht begonnen",
        (Lang::De | Lang::DeLeicht, CellState::Working) => "begonnen",
        (Lang::De | Lang::DeLeicht, CellState::Stuck) => "kommt nicht weiter",
        (Lang::De | Lang::DeLeicht, CellState::Done) => "fertig",
        (Lang::En, CellState::NotBegun) => "not begun",
        (Lang::En, CellState::Working) => "begun",
        (Lang::En, CellState::Stuck) => "stuck",
        (Lang::En, CellState::Done) => "done",
    }
}
