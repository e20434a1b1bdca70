//! Bundle of workshops and bookings.

fn main() {
    frontend::start::hydrate::<frontend::book::Book>();
}
