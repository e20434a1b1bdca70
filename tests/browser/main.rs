//! Journeys of residents through the site, in a real browser: `cargo xtask test journeys`.

mod every_page;
mod learning;
