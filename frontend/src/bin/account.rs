//! Bundle of signing in, one's account and the settings.

fn main() {
    frontend::start::hydrate::<frontend::pages::Account>();
}
