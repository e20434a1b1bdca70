//! Residents' bundle.

fn main() {
    frontend::start::hydrate::<frontend::pages::Learn>();
}
