//! Signing in, and the cabinet: what was filed, and what becomes of it.

fn main() {
    web::app::start::<web::cabinet::State>();
}
