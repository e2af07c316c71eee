//! The counter: paper applications are taken in.

fn main() {
    web::app::start::<web::counter::State>();
}
