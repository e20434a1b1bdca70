//! The matrix as a file for spreadsheets.

use shared::api::school::live::{CellState, LiveClass};
use shared::lang::Lang;
use shared::school::names::parts;

use crate::error::ApiResult;
use crate::sheet::Sheet;
use crate::time;

/// What the file is called: those of several class groups and days lie in one folder.
pub fn file_name(class: &str, now: i64) -> String {
    format!("{class}-{}.csv", time::local(now).format("%Y-%m-%d"))
}

/// Pupils and lessons, a word in each cell.
///
/// # Errors
/// The machine has no memory.
pub fn csv(live: &LiveClass, lang: Lang) -> ApiResult<Vec<u8>> {
    let mut sheet = Sheet::default();
    let head = live.lessons.iter().map(|lesson| format!("{}: {}", lesson.course_title, lesson.title));
    // Two columns: a program would read "1/2" as the first of February.
    let columns = match lang {
        Lang::De | Lang::DeLeicht => ["Nachname", "Vorname", "Fertig", "Aufgegeben"],
        Lang::En => ["Surname", "First name", "Done", "Assigned"],
    };
    sheet.row(columns.map(str::to_owned).into_iter().chain(head))?;
    for pupil in &live.pupils {
        let cells = pupil.cells.iter().zip(&live.lessons).map(|(cell, lesson)| {
            if cell.state == CellState::NotBegun && !cell.assigned {
                return not_assigned(lang).to_owned();
            }
            let word = word(cell.state, lang);
            if cell.right > 0 && cell.state != CellState::Done {
                format!("{word} ({}/{})", cell.right, lesson.questions)
            } else {
                word.to_owned()
            }
        });
        let (given, family) = parts(&pupil.name);
        let (done, assigned) = (pupil.done.to_string(), pupil.assigned.to_string());
        sheet.row([family.to_owned(), given.to_owned(), done, assigned].into_iter().chain(cells))?;
    }
    sheet.done()
}

/// The words of the screen (`class-cell-…`).
const fn not_assigned(lang: Lang) -> &'static str {
    match lang {
        Lang::De => "nicht aufgegeben",
        Lang::DeLeicht => "keine Aufgabe",
        Lang::En => "not assigned",
    }
}

const fn word(state: CellState, lang: Lang) -> &'static str {
    match (lang, state) {
        (Lang::De | Lang::DeLeicht, CellState::NotBegun) => "offen",
        (Lang::De | Lang::DeLeicht, CellState::Working) => "dabei",
        (Lang::De | Lang::DeLeicht, CellState::Stuck) => "hängt",
        (Lang::De | Lang::DeLeicht, CellState::Done) => "fertig",
        (Lang::En, CellState::NotBegun) => "open",
        (Lang::En, CellState::Working) => "busy",
        (Lang::En, CellState::Stuck) => "stuck",
        (Lang::En, CellState::Done) => "done",
    }
}
