//! The map of preschools.

fn main() {
    web::app::start::<web::map::State>();
}
