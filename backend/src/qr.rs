//! Addresses as QR codes, for pages.

use crate::error::{ApiError, ApiResult};

/// A drawing (SVG) of an address, black on white whatever is around it.
///
/// # Errors
/// The address is too long.
pub fn svg(address: &str) -> ApiResult<String> {
    let drawn = qrcode::QrCode::new(address.as_bytes()).map_err(ApiError::internal)?;
    Ok(drawn.render::<qrcode::render::svg::Color<'_>>().min_dimensions(240, 240).build())
}
