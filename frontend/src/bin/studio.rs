//! Bundle of trainers. The server renders only the frame of its pages, so it renders them itself.

fn main() {
    frontend::start::replace::<frontend::studio::Studio>();
}
