//! The screens of staff.

fn main() {
    web::app::start::<web::staff::State>();
}
