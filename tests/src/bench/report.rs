//! How figures are printed: beside their goal.

/// What a figure should be.
#[derive(Clone, Copy, Debug)]
pub enum Goal {
    /// This or more.
    AtLeast(f64),
    /// This or less.
    AtMost(f64),
    /// Told for its own sake.
    None,
}

/// Prints a heading.
pub fn heading(text: &str) {
    println!("\n{text}");
}

/// Prints a figure, its goal, and whether that is reached.
pub fn figure(name: &str, value: f64, unit: &str, goal: Goal) {
    let (wish, verdict) = match goal {
        Goal::AtLeast(least) => (format!("at least {}", number(least)), verdict(value >= least)),
        Goal::AtMost(most) => (format!("at most {}", number(most)), verdict(value <= most)),
        Goal::None => (String::new(), ""),
    };
    println!("  {name:<44} {:>10} {unit:<5} {wish:<16} {verdict}", number(value));
}

fn verdict(reached: bool) -> &'static str {
    if reached { "reached" } else { "MISSED" }
}

/// Three digits that mean something, or all before the point.
fn number(value: f64) -> String {
    let decimals = match value.abs() {
        0.0 => 0,
        v if v < 1.0 => 3,
        v if v < 10.0 => 2,
        v if v < 100.0 => 1,
        _ => 0,
    };
    let text = format!("{value:.decimals$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}
