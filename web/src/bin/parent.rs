//! The app for parents.

fn main() {
    web::app::start();
}
