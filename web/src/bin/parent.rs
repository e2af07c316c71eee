//! Applying, and changing what was filed.

fn main() {
    web::app::start::<web::parent::State>();
}
