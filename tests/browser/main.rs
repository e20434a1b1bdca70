//! Journeys of residents through the site, in a real browser: `cargo xtask test journeys`.

mod accounts;
mod barriers;
mod every_page;
mod hands;
mod languages;
mod learning;
mod nothing_is_lost;
#[path = "../provider/mod.rs"]
mod provider;
mod schools;
mod sign_in_services;
mod small_screens;
mod studio_pages;
mod ten_minutes;
mod without_scripts;
mod workshops;
mod writing;
