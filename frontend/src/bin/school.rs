//! Bundle of teachers and schools. The server renders only the frame of its pages, so it renders them itself.

fn main() {
    frontend::start::replace::<frontend::school::School>();
}
