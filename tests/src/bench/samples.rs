//! Several measurements of one thing.

/// The one in the middle, or the mean of the two in the middle; 0 of nothing.
pub fn median(mut samples: Vec<f64>) -> f64 {
    samples.sort_by(f64::total_cmp);
    match samples.len() {
        0 => 0.0,
        n if n % 2 == 1 => samples[n / 2],
        n => f64::midpoint(samples[n / 2 - 1], samples[n / 2]),
    }
}

/// The one that so many of a hundred do not exceed; 0 of nothing.
pub fn percentile(mut samples: Vec<f64>, percent: usize) -> f64 {
    samples.sort_by(f64::total_cmp);
    let place = (samples.len() * percent).div_ceil(100).saturating_sub(1);
    samples.get(place).copied().unwrap_or(0.0)
}
