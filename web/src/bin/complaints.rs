//! Complaints, for those who answer them.

fn main() {
    web::app::start::<web::complaints::State>();
}
