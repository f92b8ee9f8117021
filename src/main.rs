//! The program: reads the command line and starts the app.
fn main() {}
