//! Whom this server trusts when it is the one that asks, over TLS.

use std::sync::Arc;

use anyhow::Context;
use rustls::crypto::ring;
use rustls::{ClientConfig, RootCertStore};

/// Trusts whom browsers trust, and whom this machine trusts: cities and companies have authorities of their own,
/// and slim containers have none at all.
///
/// # Errors
/// No TLS.
pub fn client() -> anyhow::Result<ClientConfig> {
    let mut roots = RootCertStore::empty();
    roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    let (_, unreadable) = roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if unreadable > 0 {
        tracing::warn!(unreadable, "certificates of this machine cannot be read");
    }
    Ok(ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .context("no version of TLS")?
        .with_root_certificates(roots)
        .with_no_client_auth())
}
