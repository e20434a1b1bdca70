//! The benchmarks by name.
//!
//! | name | what is measured |
//! | --- | --- |
//! | `pages` | server-rendered lesson pages a second |
//! | `progress` | signed-in progress a second |
//! | `answers` | answers stored durably a second, on SQLite and PostgreSQL |
//! | `bookings` | bookings a second for a session with few seats, and the time from a cancellation to the offer |
//! | `schools` | a school's list, the live page of a class, and how soon it shows the answers of 30 pupils |
//! | `studio` | a course of 200 lessons with 2,000 questions: opening it, saving a block, checking it |
//! | `start` | time from the start of the process to its first answer |
//! | `first-visit` | a lesson page on a slow phone: bytes, paint, readiness |
//! | `lighthouse` | Lighthouse's scores for home and lesson |

mod answers;
mod bookings;
mod disk;
mod first_visit;
mod lighthouse;
mod load;
mod page_load;
mod pages;
mod process;
mod progress;
mod report;
mod samples;
mod schools;
mod start;
mod studio;

use anyhow::{Result, bail};

/// All benchmarks.
pub const NAMES: [&str; 9] =
    ["pages", "progress", "answers", "bookings", "schools", "studio", "start", "first-visit", "lighthouse"];

/// The lesson page that stands for all.
const LESSON_PAGE: &str = "/de/courses/fraud/email";

/// Browsers of the benchmarks: nothing but the page asks for anything.
const CHROMIUM_FLAGS: [&str; 8] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// Runs one benchmark and prints its figures.
pub async fn run(name: &str) -> Result<()> {
    match name {
        "pages" => pages::run().await,
        "progress" => progress::run().await,
        "answers" => answers::run().await,
        "bookings" => bookings::run().await,
        "schools" => schools::run().await,
        "studio" => studio::run().await,
        "start" => start::run().await,
        "first-visit" => first_visit::run().await,
        "lighthouse" => lighthouse::run().await,
        _ => bail!("no benchmark is called {name}"),
    }
}
