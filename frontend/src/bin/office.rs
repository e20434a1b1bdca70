//! Bundle of trainers, teachers, organisers and administrators. The server renders only the frame of its pages, so it
//! renders them itself.

fn main() {
    // Whoever comes back after a session has no list of its people any more, wherever they go here.
    frontend::state::door::forget_old(frontend::browser::now_ms());
    frontend::start::replace::<frontend::office::Office>();
}
